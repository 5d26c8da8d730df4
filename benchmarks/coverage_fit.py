"""Fit what a topic's evidence counts for (`Odds` in coverage/weights.py), and how usual each topic is.

usage: python benchmarks/coverage_fit.py CORPUS...

Each CORPUS is a folder as benchmarks/coverage.py reads it. Logistic regression by Newton's method, with a small penalty
on all but the base; empty templates and documents on other matters teach nothing here. What has a chance of `_BAR` is
called covered: a topic that is missed costs a reader more than one too many. The documents that the program's figures
were fitted to are those of benchmarks/coverage but for `unseen`.
"""

from __future__ import annotations

import json
import sys
from math import exp, log
from pathlib import Path

from mlsd.coverage.cover import read_topics
from mlsd.coverage.sums import evidence_of
from mlsd.coverage.weights import Odds
from mlsd.packs import load_pack

_PENALTY = 1.0
_BAR = 0.42
_USUAL = 0.45  # fixed, not fitted: what is rare should still be found where it is said
Row = tuple[str, list[float], int]  # the topic, 1 and its evidence, its label


def rows_of(corpora: list[Path]) -> tuple[list[Row], dict[str, float]]:
    """Evidence and label of each topic in each document, and how often each topic is covered in them."""
    pack = load_pack("interview")
    read = []
    for corpus in corpora:
        labels = json.loads((corpus / "labels.json").read_text("utf-8"))
        for each in json.loads((corpus / "manifest.json").read_text("utf-8")):
            if each["kind"] in "ab":
                text = (corpus / "docs" / f"{each['id']}.md").read_text("utf-8")
                read += [(judged.id, pieces, labels[each["id"]][judged.id]["score"])
                         for judged, pieces in read_topics(text, pack)]  # fmt: skip
    usual = {id: _share([score for topic, _, score in read if topic == id]) for id in pack.ids}
    rows = []
    for id, pieces, score in read:
        stated = [piece for piece in pieces if piece.states]
        if stated:
            rows.append((id, [1.0, *map(float, evidence_of(stated, usual[id]))], score))
    return rows, usual


def _share(scores: list[int]) -> float:
    return round(20 * (sum(score == 2 for score in scores) + 1) / (len(scores) + 2)) / 20


def fit(rows: list[Row], least: int) -> Odds:
    """The log-odds that a topic's label is at least this."""
    width = len(rows[0][1]) - 1
    found = [0.0] * width
    for _ in range(30):
        slope = [-_PENALTY * each * bool(at) for at, each in enumerate(found)]
        bend = [[_PENALTY * (at == to and at > 0) for to in range(width)] for at in range(width)]
        for _, (*given, usual), score in rows:
            chance = 1 / (1 + exp(-sum(a * b for a, b in zip(found, given, strict=True)) - _USUAL * usual))
            for at in range(width):
                slope[at] += ((score >= least) - chance) * given[at]
                for to in range(width):
                    bend[at][to] += chance * (1 - chance) * given[at] * given[to]
        found = [a + b for a, b in zip(found, solved(bend, slope), strict=True)]
    found[0] -= log(_BAR / (1 - _BAR))
    return Odds._make([*(round(each, 2) for each in found), _USUAL])


def solved(bend: list[list[float]], slope: list[float]) -> list[float]:
    """The solution of a system of linear equations, by elimination."""
    rows = [[*line, value] for line, value in zip(bend, slope, strict=True)]
    for at in range(len(rows)):
        pivot = max(range(at, len(rows)), key=lambda row: abs(rows[row][at]))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        for row in range(len(rows)):
            if row != at:
                times = rows[row][at] / rows[at][at]
                rows[row] = [a - times * b for a, b in zip(rows[row], rows[at], strict=True)]
    return [rows[at][-1] / rows[at][at] for at in range(len(rows))]


def main(arguments: list[str]) -> int:
    rows, usual = rows_of([Path(each) for each in arguments])
    print(f"COVERED = {fit(rows, 2)}")
    print(f"TOUCHED = {fit(rows, 1)}")
    for id, share in usual.items():
        print(f"  {id:<32} usual: {share:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""A metric of both errors that leans on one of them: F2, F0.5, recall counted four times, precision before recall."""

from __future__ import annotations

from mlsd.claims.claim import Claim, statement_of
from mlsd.prose import Mention, Phrases, Statement

_BETA = Phrases("f beta", "fbeta", "f score", "f measure", "f", "f0", "beta", "f2", "f3", "f4", "f5", "f10")
_MORE = frozenset(
    "more double doubled twice times heavier heaviest heavily higher most triple tripled stronger first priority "
    "emphasis stress favours favors favour leans leaning prefers four three five ten".split()
)
_BEFORE = frozenset("before over above ahead".split())
_SIDES = {"precision": "precision", "recall": "recall", "sensitivity": "recall", "completeness": "recall",
          "specificity": "precision", "coverage": "recall"}  # fmt: skip


def leaning(statement: Statement) -> tuple[str, Mention] | None:
    """The side that a metric of both errors leans on, precision or recall, with its place; None if it is even."""
    lower = statement.lower
    if " f" not in f" {lower}" and "beta" not in lower:
        return None
    mention = next(statement.mentions(_BETA), None)
    if mention is None:
        return None
    side = by_weight(statement.words) or _by_beta(statement, mention)
    return (side, mention) if side and mention.said else None


def _by_beta(statement: Statement, mention: Mention) -> str:
    """F2 and F5 lean on recall, F0.5 on precision, whatever stands between the letter and the figure."""
    text = "".join(token.lower for token in statement.tokens[mention.first : mention.first + 12])
    _, named, behind = text.replace("β", "beta").rpartition("beta")
    figure = (behind if named else text.removeprefix("f")).lstrip("-_ =:(of")
    digits = ""
    for letter in figure:
        if not (letter.isdecimal() or letter in ".,"):
            break
        digits += letter
    digits = digits.rstrip(".,").replace(",", ".")
    beta = float(digits) if digits.replace(".", "", 1).isdecimal() else 0.0
    return "precision" if 0 < beta < 1 else "recall" if 1 < beta <= 10 else ""


def by_weight(words: list[str]) -> str:
    """Recall counts more; precision weighs double; precision before recall; weighs precision more than recall."""
    for at, word in enumerate(words):
        side = _SIDES.get(word)
        if side is None:
            continue
        after = words[at + 1 : at + 6]
        if after[:1] and after[0] in _BEFORE and any(each in _SIDES for each in after[1:4]):
            return side
        near = words[max(0, at - 3) : at] + after
        if not _MORE.isdisjoint(near):
            return side
    return ""


def leans(claim: Claim) -> bool:
    """Whether a claim on a metric rests on one of both errors that leans on one."""
    return leaning(statement_of(claim)) is not None

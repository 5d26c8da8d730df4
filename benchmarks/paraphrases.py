"""How often one side of a contradiction is heard, told in many ways, against one plain telling of the other side.

usage: python benchmarks/paraphrases.py [--wrong] [RULE ...]

`paraphrases/RULE.yaml` holds, for each side and each of two writers, answers that must raise the rule beside `other`
(`raises`) and answers in near words that must not (`quiet`). `--wrong` prints each that is not as it must be.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml
from linter_cases import found

HERE = Path(__file__).parent / "paraphrases"


def answers_of(side: dict[str, Any], told: str | dict[str, str]) -> dict[str, str]:
    """The answers of a case: the plain other side, and this one; below it where both are told in one answer."""
    topic, text = (side["topic"], told) if isinstance(told, str) else (told["topic"], told["text"])
    answers = dict(side["other"])
    answers[topic] = f"{answers[topic]}\n\n{text}" if topic in answers else text
    return answers


def main(arguments: list[str]) -> int:
    wrong = "--wrong" in arguments
    rules = [each for each in arguments if each != "--wrong"] or sorted(path.stem for path in HERE.glob("*.yaml"))
    totals: dict[str, list[int]] = {}
    for rule in rules:
        for side in yaml.safe_load((HERE / f"{rule}.yaml").read_text("utf-8")):
            counts = []
            for kind in ("raises", "quiet"):
                raised = [rule in found(answers_of(side, told)) for told in side[kind]]
                counts += [sum(raised), len(raised)]
                for told, was in zip(side[kind], raised, strict=True):
                    if wrong and was != (kind == "raises"):
                        print(f"{'silent' if kind == 'raises' else 'raised'}: {told!r}")
            total = totals.setdefault(side["hand"], [0, 0, 0, 0])
            totals[side["hand"]] = [one + more for one, more in zip(total, counts, strict=True)]
            heard, all_told, raised_wrongly, near = counts
            said = f"heard {heard} of {all_told}, raised wrongly {raised_wrongly} of {near}"
            print(f"{rule:<26} {side['hand']}  {said:<42} {side['side'][:48]}")
    for hand, (heard, all_told, raised_wrongly, near) in sorted(totals.items()):
        print(
            f"{hand}: heard {heard / all_told:.2f} of {all_told}, raised wrongly {raised_wrongly / near:.3f} of {near}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

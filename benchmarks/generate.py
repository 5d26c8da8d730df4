"""Write N design documents of about 16 KB each, deterministic, all different: what the speed comparisons run over.

usage: python benchmarks/generate.py FOLDER [N]
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from mlsd.document import fill
from mlsd.packs import load_pack
from mlsd.render import skeleton

SUBJECTS = (
    "The model|The team|Our pipeline|The scorer|Each request|A reviewer|The batch job|The feature store|Every label"
)
VERBS = "reads|writes|keeps|compares|rejects|ranks|counts|stores|samples|scores"
OBJECTS = (
    "parcels|sensor readings|support tickets|leaf photographs|invoices|bird calls|weld images|bus arrivals|meter data|"
    "loan forms|street scenes|lab results"
)
TAILS = (
    "within {n} ms at the 99th percentile|for {n},000 rows a day|with recall of 0.{n} on last month's data|"
    "at {n} EUR a day|"
    "on {n} machines with 32 GB each|after {n} days, when labels have arrived|unless confidence is below 0.{n}|"
    "against the rule that scores 0.{n}|split by time, with a gap of {n} days|reviewed by {n} annotators, kappa 0.{n}"
)


def sentence(dice: random.Random) -> str:
    """One sentence with a figure in it."""
    words = [dice.choice(each.split("|")) for each in (SUBJECTS, VERBS, OBJECTS, TAILS)]
    return " ".join(words).replace("{n}", str(dice.randint(11, 97))) + "."


def answer(dice: random.Random) -> str:
    """Two paragraphs and, now and then, a list."""
    paragraphs = [" ".join(sentence(dice) for _ in range(dice.randint(2, 3))) for _ in range(2)]
    if dice.random() < 0.3:
        paragraphs.append("\n".join(f"- {sentence(dice)}" for _ in range(3)))
    return "\n\n".join(paragraphs)


def main(folder: Path, count: int) -> None:
    pack = load_pack("interview")
    blank = skeleton(pack, pack.questions, "design", "A generated design")
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        dice = random.Random(number)
        data = fill(blank, {id: answer(dice) for id in pack.ids})
        (folder / f"design-{number:04}.md").write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 2000)

"""Classes told to be about even by two shares that make a whole: 52 % and 48 %, 55 to 45."""

from __future__ import annotations

from itertools import pairwise

from mlsd.prose import Phrases, Statement

_CLASSES = Phrases(
    "target", "label", "labels", "class", "classes", "output", "outcome", "positive", "positives", "negative",
    "negatives", "yes", "answer", "answers", "even", "it is", "it's", "side", "kinds", "both",
)  # fmt: skip
_DEALT = Phrases("train*", "test*", "split*", "valid*", "held out", "hold out", "missing")


def common(statements: list[Statement]) -> bool:
    """The target is met by half of them; since then it is about 45 %: what is looked for is told to be common."""
    for before, statement in zip([None, *statements], statements, strict=False):
        shares = [each.value for each in statement.quantities if each.sort == "percent"]
        if not shares or not all(0.15 <= each <= 0.85 for each in shares) or statement.names(_DEALT):
            continue
        if statement.words[:2] in (["the", "target"], ["the", "label"], ["the", "outcome"]) and not statement.names(
            _SCORED
        ):
            return True
        if before and before.quantities and statement.words[:1] in (["since"], ["now"], ["today"], ["meanwhile"]):
            return True
    return False


_SCORED = Phrases("accuracy", "precision", "recall", "goal", "agree*")


def near_even(statement: Statement) -> bool:
    """Whether a statement tells that two classes are about as frequent as each other."""
    if len(statement.quantities) < 2 or statement.names(_DEALT) or not statement.names(_CLASSES):
        return False
    shares = [
        each.value if each.sort == "percent" else each.value / 100
        for each in statement.quantities if each.sort in ("percent", "number")
    ]  # fmt: skip
    return any(0.3 <= one <= 0.7 and 0.97 <= one + two <= 1.03 for one, two in pairwise(shares))

"""How often something is right, or how far off it is, told without the name of a metric: wrong on 15 days in 100."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.claims.targets.directions import Named
from mlsd.claims.targets.joined import shares
from mlsd.prose import Statement
from mlsd.quantities import Quantity

_RIGHT = frozenset(
    "right rightly correct correctly proper properly match matches matched matching agree agrees agreed accurate "
    "accurately".split()
)
_WRONG = frozenset(
    "wrong wrongly incorrect incorrectly errors improper improperly confuses confused fails errs err".split()
)
_OFF = frozenset(
    "off wrong errs err erred deviates deviate deviated deviation deviations misses miss missed astray beside away "
    "differs differ discrepancy".split()
)
_REACHES_ONE = 16  # where a sentence has one figure
_REACHES = 9  # tokens between a word that judges and its figure
_PARTIAL = frozenset(
    "flagged marked alarms alarm alerts alert positives those these raised reported unedited recall precision "
    "detected rare worst alone coverage covers automated".split()
)
_AVERAGE = frozenset("average mean typically typical usually median whole generally commonly normally".split())
_DIFFERENCES = frozenset("deviation deviations discrepancy error errors".split())
_NOT = frozenset("not never hardly n't".split())


class Told(NamedTuple):
    """A share and what it is one of.  metric: accuracy or mape.  low: whether lower is better."""

    value: Quantity
    metric: str
    low: bool


def told_in(statement: Statement) -> Iterator[Told]:
    """How often a statement says that something is right, wrong as its complement, or how far off on average."""
    words = {*statement.words}
    if words.isdisjoint(_RIGHT | _WRONG | _OFF | {"within"}) and not any(map(_mistakes, words)):
        return
    found = shares(statement)
    if not found or not words.isdisjoint(_PARTIAL) or " of which" in statement.lower or " of them" in statement.lower:
        return
    off = _far_off(statement, found)
    if off:
        yield Told(off, "mape", True)
        return
    cues = [(at, _sense(statement, at)) for at in range(len(statement.tokens))]
    near = [(_gap(at, value), sense, value) for at, sense in cues if sense for value in found]
    near = [each for each in near if each[0] <= _REACHES]
    if near and len({sense for _, sense, _ in near}) == 1:
        _, sense, value = min(near, key=lambda each: each[0])
        yield Told(value if sense > 0 else value._replace(value=1 - value.value), "accuracy", False)


def told_of(statement: Statement, metrics: list[Named]) -> Iterator[Told]:
    """The share that stands beside the only metric a statement names, joined or in words: in the low eighties."""
    found = (shares(statement) or _hundredths(statement, metrics)) if metrics else []
    if len({each.name for each in metrics}) != 1 and len(found) != 1:
        return
    near = [(max(each.first - one.last, one.first - each.last), at, each, one)
            for each in found for at, one in enumerate(metrics)]  # fmt: skip
    if near:
        gap, _, value, named = min(near, key=lambda each: each[:2])
        if gap < (_REACHES if len(found) > 1 else _REACHES_ONE):
            yield Told(value, named.name, named.low)


def _hundredths(statement: Statement, metrics: list[Named]) -> list[Quantity]:
    """The numbers beside a metric that is told in hundredths: a mean percentage error of twelve, accuracy 82.5."""
    return [
        each._replace(value=each.value / 100, sort="percent", unit="%")
        for each in statement.quantities
        if each.sort == "number" and 1 < each.value < 100 and any(
            one.name in ("mape", "accuracy") and 0 <= each.first - one.last <= 3 for one in metrics)
    ]  # fmt: skip


def _mistakes(word: str) -> bool:
    """Whether a word tells of doing wrong by its form: mislabels, misrouted, misfile."""
    return len(word) > 6 and word.startswith("mis") and word[3] != "s" and word != "missing"


def _sense(statement: Statement, at: int) -> int:
    """Whether a word calls something right (1) or wrong (-1)."""
    word = statement.tokens[at].lower
    before = statement.tokens[at - 1].lower if at else ""
    sense = 1 if word in _RIGHT else -1 if word in _WRONG or _mistakes(word) else 0
    if word == "right" and before in ("all", "a", "have", "has"):
        return 0
    return -sense if before in _NOT else sense


def _gap(at: int, value: Quantity) -> int:
    return max(at - value.last, value.first - at - 1, 0)


def _far_off(statement: Statement, found: list[Quantity]) -> Quantity | None:
    """How far something is off on average: off by a tenth, within 8 % of the sales, deviates by 13 per cent."""
    words = [token.lower for token in statement.tokens]
    for value in found:
        average = value.unit == "ratio" or not _AVERAGE.isdisjoint(words)
        before = words[max(0, value.first - 9) : value.first]
        behind = words[value.last : value.last + 4]
        near = before[-4:]
        by = "by" in near and not _OFF.isdisjoint(before)
        within = "within" in near and "of" in behind[:1] + behind[-1:]
        beside = (
            "off" in behind[:2]
            or bool(_DIFFERENCES & {*before, *words[: value.first]})
            or ("miss" in before and "of" in near)
            or ("errs" in near and "in" not in near)
        )
        if by or (average and (within or beside)):
            return value
    return None

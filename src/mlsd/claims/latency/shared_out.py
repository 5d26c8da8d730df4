"""A part of a time that is given away: what is left of it for the answer."""

from __future__ import annotations

from mlsd.claims.claim import READ, Claim
from mlsd.prose import Statement
from mlsd.quantities import Quantity, may_hold_figures
from mlsd.reading import Topic

LONGEST = 120.0  # seconds; a longer time that nothing calls a limit is none


def our_share(constraints: Topic) -> Claim | None:
    """A part of a time that is given away: of which planning may use 80; the predictor gets four of those."""
    before: Quantity | None = None
    for statement in constraints.prose.plain:
        if not may_hold_figures(statement.lower):
            continue
        times = (each for each in statement.quantities if each.sort == "duration" and each.value <= LONGEST)
        before = next(times, before)
        others = [each for each in statement.quantities if each.sort in _OTHER_SORTS]
        words = [token.lower for token in statement.tokens]
        opened = words[:1] in (["of"], ["out"], ["from"]) and before is not None and before.first <= 5
        if not opened and not any(map(statement.lower.__contains__, _OF_IT)):
            continue
        for each in statement.quantities:
            after, led = words[each.last : each.last + 3], words[max(each.first - 7, 0) : each.first]
            later = [other for other in statement.quantities if other.sort == "duration" and other.first > each.last]
            if after[:2] == ["out", "of"] and each.sort == "duration" and later and each.value < later[0].value:
                return Claim("budget", constraints, statement, READ, each.value)  # 250 ms out of the 800 ms
            rest = {*words[each.last : each.last + 4]}
            part = (
                (after[:1] == ["of"] and after[1:2] and after[1] in IT)
                or bool(rest & _LEFT)
                or (before is not None and before.first != each.first and after[:2] in _FOR_US)
                or any(led[at] == "of" and led[at + 1] in IT for at in range(len(led) - 1))
                or led[-2:] in _SO
                or led[-3:] in _SO
                or (opened and before is not None and before.last <= each.first)
            )
            start, _ = statement.clause(each.first, each.last)
            near = {*words[max(each.first - 4, start) : each.last + 6]}
            if each.sort == "number" and _counts_things(after):
                continue  # we have 12 managers, and all of them want it
            elsewhere = any(each.first - 16 <= other.first < each.first for other in others)
            if each.sort == "number" and elsewhere and not _after_time(statement, each, others):
                continue  # 64 GB of memory; the model may use 20 of them
            if each is before or not part or near & TAKES or not near & GETS:
                continue
            factor = 1e-3 if any("millisec" in word for word in after) else _UNIT.get(before.unit, 0) if before else 0
            value = each.value if each.sort == "duration" else each.value * factor if each.sort == "number" else 0.0
            if 0 < value < (before.value if before else 0.1):
                return Claim("budget", constraints, statement, READ, value)
    return None


def _counts_things(after: list[str]) -> bool:
    """Whether a noun stands behind a number, so that it counts something and is no part of a time."""
    return bool(after) and after[0].isalpha() and after[0] not in _BEHIND and not after[0].startswith("milli")


_BEHIND = frozenset(
    "of for to are is remain remains left and in out at may can go goes belong belongs stay stays we ours ms s".split()
)


def _after_time(statement: Statement, each: Quantity, others: list[Quantity]) -> bool:
    """Whether the last quantity with a unit before a bare number is a time."""
    led = [one for one in statement.quantities if one.first < each.first and (one.sort == "duration" or one in others)]
    return bool(led) and led[-1].sort == "duration"


_SO = (["we", "have"], ["we", "get"], ["leaves", "us"], ["so", "we", "have"], ["this", "leaves"], ["which", "leaves"],
       ["leaving", "us"], ["left", "is"], ["that", "leaves"])  # fmt: skip
_FOR_US = (["for", "ourselves"], ["for", "us"], ["for", "our"], ["for", "ours"], ["to", "ourselves"], ["to", "play"])
_OTHER_SORTS = frozenset(("size", "money", "rate", "parameters", "other"))
_LEFT = frozenset("remain remains left ours".split())
_OF_IT = (
    " for us",
    " for our",
    "to ourselves",
    "to play",
    " out of ",
    " remain",
    " left",
    " ours",
    "of those",
    "of these",
    "of them",
    "of it",
    "of that",
    "of which",
)
IT = frozenset("those these them it that this which".split())
_UNIT = {"ms": 1e-3, "msec": 1e-3, "millisecond": 1e-3, "milliseconds": 1e-3, "s": 1.0, "second": 1.0, "seconds": 1.0}
TAKES = frozenset(
    "belong belongs network reserved costs rendering physics drawing gone spent lost eats eat eaten taken already "
    "takes needs".split()
)
GETS = frozenset(
    "ours we us may can get gets got allowed left remain remains mine our given grants leaves leave have has".split()
)

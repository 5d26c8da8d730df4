"""Steps that take their time more than once: 4 × 35 ms, two round trips at 75 ms, 90 ms in each direction."""

from __future__ import annotations

from mlsd.prose import Statement
from mlsd.quantities import Quantity

_BOTH_WAYS = (["in", "each", "direction"], ["in", "either", "direction"], ["each", "way"], ["either", "way"],
              ["per", "direction"], ["in", "both", "directions"])  # fmt: skip
_SIGNS = frozenset("x × * ·".split())
_AT = frozenset("at of à with taking".split())
_MOST = 20


def stretched(statement: Statement, times: list[Quantity]) -> list[Quantity]:
    """The times of a statement, each as often as the statement says; a standard deviation is no time of an answer."""
    return [
        each._replace(value=each.value * _often(statement, each)) for each in times if not is_spread(statement, each)
    ]


def is_spread(statement: Statement, time: Quantity) -> bool:
    """Standard deviation 0.02 s."""
    return "deviation" in [token.lower for token in statement.tokens[max(time.first - 3, 0) : time.first]]


def _often(statement: Statement, time: Quantity) -> float:
    words = [token.lower for token in statement.tokens]
    after = words[time.last : time.last + 3]
    if after in _BOTH_WAYS or after[:2] in _BOTH_WAYS:
        return 2.0
    for each in statement.quantities:
        if each.sort != "number" or not 1 < each.value <= _MOST or each.value != int(each.value):
            continue
        between = words[each.last : time.first]
        if len(between) == 1 and between[0] in _SIGNS:
            return each.value
        named = 1 < len(between) <= 6 and between[-1] in _AT and all(map(str.isalpha, between))
        if named and between[0] != "of" and between[0].isalpha():
            return each.value
    return 1.0

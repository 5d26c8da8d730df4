"""Lists of steps that share one unit: network 35 ms, lookup 30, model 25, bid 20."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.latency.latency_words import NO_UNIT, PARTS
from mlsd.prose import Statement
from mlsd.quantities import Quantity

_FACTORS = {"ms": 1e-3, "msec": 1e-3, "millisecond": 1e-3, "milliseconds": 1e-3, "millis": 1e-3,
            "s": 1.0, "sec": 1.0, "second": 1.0, "seconds": 1.0}  # fmt: skip
_CUTS = frozenset(", ; + and then plus & | — – . : ( ) →".split())
_TAIL = frozenset("more again another on top each way or so at most max tops extra later further about".split())
_NO_STEP = frozenset(
    "batch size top k version candidates candidate level threads replicas year layer layers port beam width depth "
    "pods cores gpus cards nodes machines version release p total sum together makes is = n id page step "
    "budget limit cap target of timeout slo sla".split()
)


def sharing(statement: Statement, times: list[Quantity]) -> list[Quantity]:
    """The bare numbers of a list of steps in the unit that one of the steps has; empty if it is no such list."""
    factor = next((_FACTORS[each.unit] for each in times if each.unit in _FACTORS), 0.0)
    if not factor or len(statement.quantities) < 3:
        return []
    timed = {each.first for each in times}
    for pick in (_behind, _before):
        steps = [each for piece in _pieces(statement) if (each := pick(statement, *piece))]
        bare = [each for each in steps if each.sort == "number"]
        if len(steps) < 3 or not any(each.first in timed for each in steps) or not bare:
            continue
        most = 20 * max(each.value for each in times)
        lent = [each._replace(value=each.value * factor) for each in bare]
        if all(each.value <= most for each in lent):
            return lent
    return []


def _pieces(statement: Statement) -> Iterator[tuple[int, int]]:
    """The parts of a statement between commas and ands."""
    start = 0
    for at, token in enumerate(statement.tokens):
        if token.lower in _CUTS:
            if at > start:
                yield start, at
            start = at + 1
    if start < len(statement.tokens):
        yield start, len(statement.tokens)


def _only(statement: Statement, start: int, end: int) -> Quantity | None:
    """The one quantity of a piece, if it is a time or a bare number."""
    found = [each for each in statement.quantities if each.first < end and each.last > start]
    inside = len(found) == 1 and found[0].first >= start and found[0].last <= end
    return found[0] if inside and found[0].sort in ("number", "duration") and found[0].value > 0 else None


def _behind(statement: Statement, start: int, end: int) -> Quantity | None:
    """User profile lookup 30; the model takes another 25: the number closes the piece."""
    each = _only(statement, start, end)
    if each is None or each.first == start:
        return None
    words = [token.lower for token in statement.tokens[start : each.first]]
    rest = {token.lower for token in statement.tokens[each.last : end]}
    if not rest <= _TAIL or not any(word[0].isalpha() for word in words) or len(words) > 10:
        return None
    return each if each.sort == "duration" or _NO_STEP.isdisjoint(words[-1:]) else None


def _before(statement: Statement, start: int, end: int) -> Quantity | None:
    """35 ms network, 30 for the lookup, 25 model: the number opens the piece and a step is named behind."""
    each = _only(statement, start, end)
    if each is None or each.first - start > 1 or each.last >= end:
        return None
    if each.sort == "number" and any(0 <= other.first - each.last <= 0 for other in statement.mentions(NO_UNIT)):
        return each if statement.tokens[each.last].lower in ("model", "features", "feature") else None
    return each if any(each.last <= other.first < end for other in statement.mentions(PARTS)) else None

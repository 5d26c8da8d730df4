"""Which error costs more where only one is told in words that are known: the other is what stands beside it."""

from __future__ import annotations

from mlsd.claims.claim import READ, Claim
from mlsd.claims.costs.cost_words import HARM, TRIFLE
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Topic

_TIMES_DEARER = 4
_LITTLE_MONEY = 500.0
_MUCH_MONEY = 10_000.0
EVEN = Phrases(
    "both errors", "both mistakes", "both kinds", "both cost", "equally", "equal", "about the same", "the same cost",
    "same price", "same second", "as bad as", "depends on", "not settled", "did not settle", "balanced", "alike",
    "neither is", "no difference", "last year", "competitor",
)  # fmt: skip
OF_TIME = Phrases(
    "latency", "response", "respond", "answer in", "answer within", "throughput", "memory", "p99", "p95", "budget",
    "must come", "per request", "within", "uptime", "availability", "requests", "gpu", "server", "compute", "battery",
)  # fmt: skip

Told = tuple[Statement, list[tuple[int, str, Mention]]]


def by_elimination(topic: Topic, told: list[Told]) -> list[Claim]:
    """Overlooked mines kill; digging up a tin takes 15 minutes: the cheap one must be the other error."""
    kinds = {kind for _, errors in told for _, kind, _ in errors}
    if len(kinds) != 1 or any(even(statement, bool(errors)) for statement, errors in told):
        return []
    kind = kinds.pop()
    mention = next(errors[0][2] for _, errors in told if errors)
    other = "alarm" if kind == "miss" else "miss"
    named = [statement for statement, errors in told if errors]
    beside = [statement for statement, errors in told if not errors and not statement.names(OF_TIME)]
    dear = _dearer(named, beside)
    if dear:
        return [Claim(kind if dear > 0 else other, topic, mention, READ)]
    grave = sum(map(_harms, named)) + (_price(named) >= _MUCH_MONEY)
    graver = sum(map(_harms, beside)) + (_price(beside) >= _MUCH_MONEY)
    light, lighter = sum(map(_trifles, named)), sum(map(_trifles, beside))
    if not light and not grave and 0 < _price(named) <= _LITTLE_MONEY:
        light = 1
    if not lighter and not graver and 0 < _price(beside) <= _LITTLE_MONEY:
        lighter = 1
    if grave > light and lighter > graver:
        return [Claim(kind, topic, mention, READ)]
    if light > grave and graver > lighter:
        return [Claim(other, topic, mention, READ)]
    return []


def even(statement: Statement, errors: bool) -> bool:
    """Which of them is worse depends on the ward; not: how many servers we need depends on the season."""
    return statement.names(EVEN) and (errors or not _OF_BOTH.isdisjoint(statement.words))


_OF_BOTH = frozenset(
    "both two neither either which error errors mistake mistakes they them miss alarm kinds one other cost costs "
    "price".split()
)


def _dearer(named: list[Statement], beside: list[Statement]) -> int:
    """1 if the error that is named has the higher price by far, -1 if what stands beside it has, 0 if unknown."""
    ours, theirs = _price(named), _price(beside)
    ours, theirs = ours or (theirs and _large(named)), theirs or (ours and _large(beside))
    if not ours or not theirs:
        return 0
    return 1 if ours >= _TIMES_DEARER * theirs else -1 if theirs >= _TIMES_DEARER * ours else 0


def _price(statements: list[Statement]) -> float:
    return max((each.value for one in statements for each in one.quantities if each.sort == "money"), default=0.0)


def _large(statements: list[Statement]) -> float:
    """That's 1.5 million: a large bare number where the other price is in money."""
    return max(
        (each.value for one in statements for each in one.quantities if each.sort == "number" and each.value >= 1e4),
        default=0.0,
    )


def _harms(statement: Statement) -> int:
    return sum(1 for _ in statement.mentions(HARM))


def _trifles(statement: Statement) -> int:
    return sum(1 for _ in statement.mentions(TRIFLE))

"""Which error costs more, where each is told with what follows from it: a price, a time, a grave end, a trifle."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.claim import READ, Claim
from mlsd.claims.costs.cost_words import HARM, TAKES, TRIFLE
from mlsd.claims.costs.errors import Error, errors_of
from mlsd.claims.costs.outcome_words import ON_TOP
from mlsd.claims.costs.prices import prices
from mlsd.prose import Mention, Statement
from mlsd.reading import Topic

_FORTUNE = 50_000.0  # what nobody prices beside something dearer without telling its price


def weighed(topic: Topic, statements: list[Statement]) -> list[Claim]:
    """A miss told with a grave end or a high price, a false alarm with a trifle or a low one."""
    places: dict[str, Mention] = {}
    grave: dict[str, int] = {"miss": 0, "alarm": 0}
    price: dict[str, float] = {}
    hours: dict[str, float] = {}
    last = ""
    for statement in statements:
        errors = errors_of(statement)
        named = {at for _, _, each in errors for at in range(each.first, each.last)}
        for part in _parts(statement, errors, last):
            at, end, kind = part
            told = [each for each in statement.mentions(HARM) if at <= each.first < end and each.first not in named]
            grave[kind] += sum(not _spends(each) for each in told)
            grave[kind] -= sum(at <= each.first < end for each in statement.mentions(TRIFLE))
            money = prices(statement, at, end)
            if money:
                price[kind] = max(money[0], price.get(kind, 0.0))
            spent = [q.value for q in statement.quantities if q.sort == "duration" and at <= q.first < end]
            if spent and not money and statement.names(TAKES):
                hours[kind] = max(spent[0], hours.get(kind, 0.0))
        for _, kind, mention in errors:
            places.setdefault(kind, mention)
        last = errors[-1][1] if errors else last if _goes_on(statement) else ""
    if not price and len(hours) == 2:
        price = hours
    if len(places) < 2:
        return []
    if len(price) == 2:
        high, low = sorted(price, key=lambda kind: -price[kind])
        return [Claim(high, topic, places[high], READ)] if price[high] >= 4 * price[low] else []
    dear = next(iter(price), "")
    others = grave["alarm" if dear == "miss" else "miss"]
    if len(price) == 1 and (others < 0 or (others == 0 and price[dear] >= _FORTUNE)):
        return [Claim(dear, topic, places[dear], READ)]
    high, low = sorted(grave, key=lambda kind: -grave[kind])
    return [Claim(high, topic, places[high], READ)] if grave[high] > 0 >= grave[low] else []


def _parts(statement: Statement, errors: list[Error], last: str) -> Iterator[tuple[int, int, str]]:
    """The parts of a statement that each tell of one error; all of one that goes on about the error just told."""
    if not errors and last and _goes_on(statement):
        yield 0, len(statement.tokens), last
    starts = [_opening(statement, errors, number) for number in range(len(errors))]
    for number, (_, kind, _) in enumerate(errors):
        later = (starts[then] for then in range(number + 1, len(errors)) if errors[then][1] != kind)
        yield starts[number], next(later, len(statement.tokens)), kind


def _opening(statement: Statement, errors: list[Error], number: int) -> int:
    """Where the part that tells of an error begins: its subject may stand before what names it."""
    at = errors[number][0]
    before = errors[number - 1][2].last if number else 0
    tokens = statement.tokens
    return next((to + 1 for to in range(at - 1, before - 1, -1) if tokens[to].lower in _BREAKS), at if number else 0)


_BREAKS = frozenset((",", ";", ":", "but", "while", "whereas", "and"))


def _goes_on(statement: Statement) -> bool:
    """Whether a sentence goes on about what the one before it told: That means three weeks in hospital."""
    return statement.kind != "row" and bool(statement.words) and statement.words[0] in ON_TOP


def _spends(harm: Mention) -> bool:
    """Burns 40 g of propellant, burns an hour: what is used up, and nobody's skin."""
    after = [token.lower for token in harm.statement.tokens[harm.last : harm.last + 3]]
    return (
        harm.text.lower() in ("burn", "burns") and bool(after) and (after[0][0].isdecimal() or bool(_USED & {*after}))
    )


_USED = frozenset("fuel gas diesel money cash budget propellant time hour minutes hours power battery calories".split())

"""Figures told by signs and by counts: MAPE <= 9 %, 78 of every hundred; and those that are the business's own."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.targets.directions import Named
from mlsd.prose import Phrases, Statement
from mlsd.quantities import Quantity

_BUSINESS = Phrases(
    "live", "online", "in production", "in operation", "in the catalogue", "in the app", "in the branches", "on site",
    "in the shop", "in the shops", "in the store", "in the stores", "in the field", "in the clinic", "on the ward",
    "on the farm", "after launch", "after release", "after going live", "once live", "once it runs", "once deployed",
    "in service", "in daily use", "in use", "for the business", "business", "for the customers", "for the users",
    "users", "in the office", "at the counter", "on the platform", "on the website", "in the game", "in the hall",
    "in the plant", "in the city", "in the street", "in the control room", "at the desk", "in the depot",
)  # fmt: skip
_BARS = frozenset("< > = ≤ ≥ =< => <= >=".split())
_HUNDREDS = {"hundred": 100.0, "100": 100.0, "ten": 10.0, "10": 10.0, "thousand": 1000.0, "1000": 1000.0,
             "1,000": 1000.0, "twenty": 20.0, "20": 20.0, "fifty": 50.0, "50": 50.0}  # fmt: skip
_EACH = frozenset("every each a one any".split())


def of_the_business(statement: Statement) -> bool:
    """Whether a sentence tells of what is watched in use: Live: share of delays over 3 min."""
    return any(each.first <= 3 for each in statement.mentions(_BUSINESS))


def signed(statement: Statement, metrics: list[Named], values: list[Quantity]) -> Iterator[tuple[Named, Quantity]]:
    """The metrics with the figures that a sign binds them to: MAPE <= 9 %."""
    for near in metrics:
        value = next((each for each in values if 0 < each.first - near.last <= 6), None)
        if value is None:
            continue
        between = [token.text for token in statement.tokens[near.last : value.first]]
        bars = [text for text in between if text in _BARS]
        if bars and bars[0] in "<>≤≥<=>=" and bars != ["="]:
            yield near, value


def of_a_hundred(statement: Statement) -> Quantity | None:
    """The share that is told by a count: of every hundred books that gets 78 into the right group."""
    words = [token.lower for token in statement.tokens]
    for whole in statement.quantities:
        size = _HUNDREDS.get("".join(words[whole.first : whole.last]).removeprefix("a"))
        led = words[max(0, whole.first - 2) : whole.first]
        if (
            size is None
            or not ({"of", "in", "from", "among"} & {*led})
            or not (_EACH & {*led, *words[whole.first :][:1]})
        ):
            continue
        parts = [
            each for each in statement.quantities if each is not whole and each.sort == "number" and each.value < size
        ]
        if len(parts) == 1 and parts[0].value > 0:
            return parts[0]._replace(value=parts[0].value / size, sort="percent", unit="%")
    return None

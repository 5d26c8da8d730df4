"""What the labels cost, how many there are, and the money that there is for them."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.claims.labelling.labelling_words import LABEL
from mlsd.claims.quoting import Place, close, fact_of, place
from mlsd.prose import FactLine, Phrases, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Reading

PAID = Phrases(
    "already", "free", "existing", "bought", "already paid", "paid elsewhere", "paid by the", "volunteer*",
    "for nothing", "unpaid", "in house", "own hours", "normal hours", "for free", "no cost",
)  # fmt: skip
_COINS = {"€": "eur", "euro": "eur", "$": "usd", "dollar": "usd", "£": "gbp", "pound": "gbp", "franc": "chf"}


class Bill(NamedTuple):
    """What the labels cost and the money there is.  sure: all of it is stated as facts."""

    examples: float
    each: float
    price: float
    money: float
    labels: Place
    budget: Place
    sure: bool

    @property
    def total(self) -> float:
        """The whole price, in the budget's currency."""
        return self.examples * self.each * self.price


def stated_bill(reading: Reading) -> Bill | None:
    """The bill that facts state, or None if one of them is missing or the labels cost nothing."""
    facts = [fact_of(reading, "data.availability", label) for label in ("labelled examples", "price per label")]
    budget = fact_of(reading, "setup.project-constraints", "budget")
    examples, price = facts
    if not examples or not price or not budget:
        return None
    count, cost, money = _count(examples[1]), _money(price[1]), _money(budget[1])
    if not count or cost is None or money is None or _free(examples[1]) or _free(price[1]):
        return None
    if coin(cost) != coin(money) and "" not in (coin(cost), coin(money)):
        return None
    each = fact_of(reading, "data.availability", "labels per example")
    times = (_count(each[1]) if each else 0.0) or 1.0
    value = cost.value / 100 if cost.sort == "number" and "cent" in price[1].value.lower() else cost.value
    return Bill(count, times, value, money.value, place(*price), place(*budget), sure=True)


def _count(fact: FactLine) -> float:
    return next((each.value for each in fact.quantities if each.sort not in ("money", "percent", "duration")), 0.0)


def _money(fact: FactLine) -> Quantity | None:
    amounts = fact.quantities
    return next((each for each in amounts if each.sort == "money"), None) or next(
        (each for each in amounts if each.sort == "number"), None
    )


def _free(fact: FactLine) -> bool:
    return any(Statement(fact.value, 0, "item").mentions(PAID))


def coin(amount: Quantity) -> str:
    """The currency of an amount, "" if it has none."""
    unit = amount.unit.removesuffix("s")
    return "" if unit in ("cent", "ct", "") else _COINS.get(unit, unit)


def stands_alone(statement: Statement, money: Quantity) -> bool:
    """Thirty thousand euros until December and then it's over: money that begins a statement, for nothing else."""
    after = [token.lower for token in statement.tokens[money.last : money.last + 1]]
    near = close(statement, money.first, money.last, statement.mentions(LABEL), 3)
    return money.first <= 2 and after != ["for"] and not near

"""What the labels cost, how many there are, and the money that there is for them."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.claims.labelling.labelling_words import DAMAGE, LABEL
from mlsd.claims.quoting import Place, close, fact_of, place
from mlsd.prose import FactLine, Mention, Phrases, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Reading, Topic

PAID = Phrases(
    "already", "free", "existing", "bought", "already paid", "paid elsewhere", "paid by the", "volunteer*",
    "for nothing", "unpaid", "in house", "own hours", "normal hours", "for free", "no cost",
)  # fmt: skip
Sum = tuple[Topic, Statement, Quantity]
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


def stated_bill(reading: Reading, told: Sum | None = None) -> Bill | None:
    """The bill that facts state, or None if one of them is missing or the labels cost nothing.

    told: the money as prose tells it, where no fact states it.
    """
    facts = [fact_of(reading, "data.availability", label) for label in ("labelled examples", "price per label")]
    budget = fact_of(reading, "setup.project-constraints", "budget")
    examples, price = facts
    money = _money(budget[1]) if budget else told[2] if told else None
    there = place(*budget) if budget else place(told[0], told[1]) if told else None
    if not examples or not price or not there:
        return None
    count, cost = _count(examples[1]), _money(price[1])
    if not count or cost is None or money is None or _free(examples[1]) or _free(price[1]):
        return None
    if coin(cost) != coin(money) and "" not in (coin(cost), coin(money)):
        return None
    each = fact_of(reading, "data.availability", "labels per example")
    times = (_count(each[1]) if each else 0.0) or 1.0
    value = cost.value / 100 if cost.sort == "number" and "cent" in price[1].value.lower() else cost.value
    return Bill(count, times, value, money.value, place(*price), there, sure=budget is not None)


def bill_of(topic: Topic, statement: Statement, cost: Quantity, budget: Sum, examples: float, times: float) -> Bill:
    """The bill for so many examples, so often each, at a price that a statement tells."""
    labels = place(topic, Mention(statement, cost.first, cost.last))
    there = place(budget[0], Mention(budget[1], budget[2].first, budget[2].last))
    return Bill(examples, times, cost.value, budget[2].value, labels, there, sure=False)


def stated_budget(reading: Reading) -> Sum | None:
    """The budget that a fact states, as a sum that prose may be held against."""
    budget = fact_of(reading, "setup.project-constraints", "budget")
    if not budget:
        return None
    statement = Statement(budget[1].value, budget[1].line, "item")
    money = next((each for each in statement.quantities if each.sort == "money"), None)
    return (budget[0], statement, money) if money else None


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


def is_work(statement: Statement) -> bool:
    """A reading costs us 3 euros: work that is paid for, no damage that a mistake does."""
    harms = list(statement.mentions(DAMAGE))
    if any(not each.text.lower().startswith("cost") for each in harms):
        return False
    return any(0 <= harm.first - each.last <= 2 for harm in harms for each in statement.mentions(LABEL))


def stands_alone(statement: Statement, money: Quantity) -> bool:
    """Thirty thousand euros until December and then it's over: money that begins a statement, for nothing else."""
    after = [token.lower for token in statement.tokens[money.last : money.last + 1]]
    near = close(statement, money.first, money.last, statement.mentions(LABEL), 3)
    return money.first <= 2 and after != ["for"] and not near

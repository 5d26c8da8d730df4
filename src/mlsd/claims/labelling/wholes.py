"""What labels cost in all, told in one sum: the whole archive for 35,000, three batches, people paid by the month."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

from mlsd.claims.agents import is_agent
from mlsd.claims.labelling.bills import PAID
from mlsd.claims.labelling.funds import ELSEWHERE, amounts, may_hold_money
from mlsd.claims.labelling.labelling_words import DAMAGE
from mlsd.claims.quoting import held, plain_statements
from mlsd.prose import Mention, Phrases, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Reading, Topic

_TOPICS = "data.availability data.input-output"
_LABELLING = Phrases(
    "label*", "annotat*", "marking", "marked", "tagging", "tagged", "grading", "graded", "transcri*", "coding", "coded",
    "outlining", "outlined", "traced", "tracing", "rating", "rated", "judged", "judging", "batch", "batches",
)  # fmt: skip
_COSTS = Phrases(
    "cost", "costs", "costing", "price", "priced", "quote*", "offer*", "charge*", "invoice*", "bill*", "comes to",
    "come to", "amount* to", "adds up to", "add up to", "package", "buy", "bought for", "ask", "asks", "asked", "pay",
    "paying", "paid", "fee", "sets us back", "for the lot", "lump sum", "flat", "in all", "altogether", "is worth",
)  # fmt: skip
_NO_BILL = Phrases(
    "left to", "later", "budget", "grant", "at most", "up to", "no more than", "available", "funding", "or",
    "either", "alternatively",
    "instead", "would", "last year", "spent", "per label", "each label", "we have", "have only", "must not", "saves",
)  # fmt: skip
_LISTED = Phrases("first", "second", "third", "each", "then", "another", "plus", "and")


def whole_bills(reading: Reading) -> Iterator[tuple[Topic, Statement, Quantity]]:
    """Sums that labelling costs in all."""
    for topic, statement in plain_statements(reading, _TOPICS):
        if not may_hold_money(statement) or not statement.names(_LABELLING) or statement.names(_NO_BILL):
            continue
        if statement.names(PAID) or statement.names(DAMAGE) or statement.names(ELSEWHERE):
            continue
        product = _product(statement)
        if product:
            yield topic, statement, product
            continue
        sums = [each for each in amounts(statement) if held(Mention(statement, each.first, each.last))]
        if sums and (statement.names(_COSTS) or _for_so_many(statement, sums[0])):
            yield topic, statement, _joined(statement, sums)


def _product(statement: Statement) -> Quantity | None:
    """3 x 20,000 x 0.30 EUR: the sum that factors make, one of them money."""
    found = statement.quantities
    words = statement.tokens
    for at in range(len(found) - 1):
        run = [found[at]]
        for each in found[at + 1 :]:
            if each.first != run[-1].last + 1 or words[each.first - 1].lower not in ("x", "×", "*", "·"):
                break
            run.append(each)
        coins = [each for each in run if each.sort == "money"]
        if len(run) > 1 and len(coins) == 1 and all(each.sort in ("number", "money") for each in run):
            return coins[0]._replace(value=prod(each.value for each in run))
    return None


def _for_so_many(statement: Statement, cost: Quantity) -> bool:
    """Forty thousand marked invoices for twenty-six thousand euros."""
    led = statement.tokens[cost.first - 1].lower if cost.first else ""
    return led in ("for", "at", ":") and any(each.last < cost.first and each.sort == "number" and each.value >= 100
                                             for each in statement.quantities)  # fmt: skip


def _joined(statement: Statement, sums: list[Quantity]) -> Quantity:
    """First batch 9,000, second batch 8,000: together; else the largest; pay for each of several people times them."""
    listed = len(list(statement.mentions(_LISTED))) >= len(sums) > 1
    largest = max(sums, key=lambda each: each.value)
    rest = sum(each.value for each in sums) - largest.value
    if listed and abs(rest - largest.value) > 0.01 * largest.value:
        return sums[0]._replace(value=sum(each.value for each in sums))
    return largest._replace(value=largest.value * _people_paid(statement, largest))


_ONE = frozenset("a an one each every per".split())
_OF_THEM = ["of", "them"]


def _people_paid(statement: Statement, pay: Quantity) -> float:
    """Three retired teachers 1,200 euros a month each: how many people get a pay that is each one's."""
    words = [token.lower for token in statement.tokens]
    near = words[max(pay.first - 5, 0) : pay.last + 6]
    one = any(near[at] in _ONE and (is_agent(near[at + 1] + "s") or near[at + 1] == "person") for at in
              range(len(near) - 1))  # fmt: skip
    if not one and "each" not in near and "apiece" not in near:
        return 1.0
    for each in statement.quantities:
        after = words[each.last : each.last + 4]
        if each.sort == "number" and 1 < each.value <= 50 and (any(map(is_agent, after)) or after[:2] == _OF_THEM):
            return each.value
    return 1.0

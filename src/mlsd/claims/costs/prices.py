"""What an error costs: in money, as a bare number behind a word of cost, or in words, as six figures."""

from __future__ import annotations

from mlsd.claims.costs.cost_words import TAKES
from mlsd.prose import Phrases, Statement
from mlsd.quantities import Quantity

_IN_WORDS = (
    (1e6, Phrases(
        "seven figure*", "7 figure*", "eight figure*", "millions of *", "in the millions", "into the millions",
        "runs into millions", "costs millions", "millions in", "a million or more", "several million",
    )),
    (1e5, Phrases(
        "six figure*", "6 figure*", "a fortune", "hundreds of thousands", "the price of a house",
        "the price of a flat", "price of a new machine", "half a million", "a quarter of a million",
        "quarter of a million", "a hundred thousand", "a small fortune",
    )),
    (1e4, Phrases(
        "five figure*", "5 figure*", "tens of thousands", "price of a car", "price of a new car", "a year's salary",
        "a year's wages",
    )),
    (1e3, Phrases(
        "four figure*", "4 figure*", "thousands of euro*", "thousands of dollar*", "thousands of pound*",
        "thousands of franc*", "several thousand euro*", "a few thousand euro*", "a month's salary", "a month's wages",
        "costs thousands", "cost thousands", "thousands in",
    )),
    (5.0, Phrases(
        "two figure*", "a few euro*", "a few dollar*", "a few pound*", "a few franc*", "a couple of euro*",
        "a couple of dollar*", "pocket money", "price of a coffee", "less than a coffee", "a few cents", "pennies",
    )),
)  # fmt: skip


def prices(statement: Statement, first: int, end: int) -> list[float]:
    """The prices that a statement tells between two tokens."""
    priced = any(each.sort == "money" for each in statement.quantities)
    money = [
        each.value
        for each in statement.quantities
        if first <= each.first < end
        and (
            each.sort == "money"
            or (each.sort == "number" and (_costs(statement, each.first) or (priced and _bare(statement, each))))
        )
    ]
    told = [value for value, words in _IN_WORDS for each in statement.mentions(words) if first <= each.first < end]
    return told or money


def _costs(statement: Statement, at: int) -> bool:
    """Whether a bare number is a price: costs the bank forty thousand; cost of errors: FN 12,000."""
    if statement.lower.startswith(("cost", "price", "- cost")):
        return True
    before = [token.text for token in statement.tokens[max(0, at - 4) : at]]
    if before[-1:] == ["="] or ((before[-2:-1] == ["gets"] or before[-3:-2] == ["gets"]) and before[-1] == "for"):
        return True  # C(FP) = 25; final test gets it for 12
    if statement.tokens[at - 1].lower == "for" and any(
        each.first == at and each.value >= 10_000 and _bare(statement, each) for each in statement.quantities
    ):
        return True  # a salvage ship for nine million
    takes = list(statement.mentions(TAKES))
    if any(0 <= at - each.last <= 3 and each.text.lower().startswith("cost") for each in takes):
        return True
    large = any(each.first == at and each.value >= 1000 and _bare(statement, each) for each in statement.quantities)
    return large and any(0 <= at - each.last <= 8 for each in takes)  # means dismantling, two weeks, 90,000


def _bare(statement: Statement, each: Quantity) -> bool:
    """Whether a large number stands without a noun beside a price that tells its money: it is one too."""
    after = statement.tokens[each.last].lower if each.last < len(statement.tokens) else "."
    return each.value >= 1000 and not 1990 <= each.value <= 2035 and (not after[0].isalnum() or after in _ENDS)


_ENDS = frozenset("and or while but if in each per a as against versus for when".split())

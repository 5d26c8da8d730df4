"""What an error costs: in money, as a bare number behind a word of cost, or in words, as six figures."""

from __future__ import annotations

from mlsd.claims.costs.cost_words import TAKES
from mlsd.prose import Phrases, Statement

_IN_WORDS = (
    (1e6, Phrases(
        "seven figure*", "7 figure*", "eight figure*", "millions of *", "in the millions", "into the millions",
        "runs into millions", "costs millions", "millions in", "a million or more", "several million",
    )),
    (1e5, Phrases(
        "six figure*", "6 figure*", "a fortune", "hundreds of thousands", "the price of a house",
        "the price of a flat", "price of a new machine", "half a million",
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
    money = [
        each.value
        for each in statement.quantities
        if first <= each.first < end
        and (each.sort == "money" or (each.sort == "number" and _costs(statement, each.first)))
    ]
    if money:
        return money
    return [
        value for value, words in _IN_WORDS for each in statement.mentions(words) if first <= each.first < end
    ]  # fmt: skip


def _costs(statement: Statement, at: int) -> bool:
    """Whether a bare number is a price: costs the bank forty thousand; cost of errors: FN 12,000."""
    if statement.lower.startswith(("cost", "price", "- cost")):
        return True
    return any(0 <= at - each.last <= 3 and each.text.lower().startswith("cost") for each in statement.mentions(TAKES))

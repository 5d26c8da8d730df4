"""The money that there is for labels: with a currency, in a table, or as a bare sum."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.labelling.bills import Sum, stands_alone
from mlsd.claims.labelling.funds import Amount, amounts, holds, is_elsewhere, may_hold_money, only_sum, parted_funds
from mlsd.claims.labelling.labelling_words import BUDGET, FOR_LABELS, MONEY, OTHER_MONEY
from mlsd.claims.quoting import close, held, plain_statements
from mlsd.claims.tables import cells
from mlsd.prose import Mention, Phrases, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Reading, Topic
from mlsd.tokens import tokens_of


def money_for_labels(reading: Reading) -> Sum | None:
    """The money that there is for labels, or for everything; None if no answer tells it."""
    told = next(_tabled(reading), None) or _sum(parted_funds(reading)) or next(_coined(reading), None)
    return told or _bare(reading) or _sum(only_sum(reading))


def _sum(told: Amount | None) -> Sum | None:
    return (told.topic, told.statement, told.quantity) if told else None


def _left_aside(mention: Mention) -> bool:
    """Fifteen thousand for everything outside salaries: what the money is not for."""
    before = {token.lower for token in mention.statement.tokens[max(0, mention.first - 3) : mention.first]}
    after = {token.lower for token in mention.statement.tokens[mention.last : mention.last + 3]}
    return not before.isdisjoint(_ASIDE) or not after.isdisjoint(("extra", "separately", "separate", "excluded"))


_ASIDE = frozenset("outside besides beside without except excluding excl beyond apart aside not before after".split())


def _bare(reading: Reading) -> Sum | None:
    """Grant 80k total, labels max 50k of it; fifteen thousand for everything: a sum of money without a currency."""
    found: list[tuple[bool, Sum]] = []
    for topic, statement in plain_statements(reading, "setup.project-constraints"):
        funds = list(statement.mentions(_FUNDS))
        if not funds:
            continue
        for each in statement.quantities:
            mention = Mention(statement, each.first, each.last)
            if each.sort != "number" or not _is_sum(statement, each) or not held(mention):
                continue
            start, end = statement.clause(each.first, each.last)
            if any(start <= one.first < end and not _left_aside(one) for one in statement.mentions(OTHER_MONEY)):
                continue
            ours = any(start <= one.first < end for one in statement.mentions(_OURS))
            found.append((not ours, (topic, statement, each)))
    return min(found, key=lambda each: each[0])[1] if found else None


def _is_sum(statement: Statement, each: Quantity) -> bool:
    """Whether a bare number may be money: round, large, and nothing is counted behind it."""
    tokens = statement.tokens
    if each.value < 500 or each.value % 50 or 1900 <= each.value <= 2100:
        return False
    after = tokens[each.last].lower if each.last < len(tokens) else "."
    return not after[0].isalpha() or after in _GOES_ON


_GOES_ON = frozenset(
    "of for in total all until till from outside to max maximum altogether and but is are which that it on at by this "
    "per as with without before after over or if so then left available at most only or tops together budget grant "
    "besides excluding plus minus when because though since not we i nothing everything including incl".split()
)
_FUNDS = Phrases(
    "gave me", "give me", "gives me", "given me", "department", "faculty", "is what", "that's it", "that is it",
    "that's all", "that is all", "is all", "are all", "is left", "are left", "remain", "remains", "we have", "i have",
    "my boss", "supervisor", "the head of", "nothing more", "no more than", "ceiling", "promised", "the chair",
    "professor", "the dean", "on the books", "the owner", "the city", "the state", "the museum", "the company",
    "the studio", "publisher", "our treasurer", "steering committee", "steering group", "the committee", "lets us",
    "let us have", "allows us", "is there", "are there", "can go", "may go", "to go round", "at hand", "released",
    "signed off", "granted",
    "grant", "budget", "fund", "funds", "funding", "funded", "money", "to spend", "can spend", "may spend", "purse",
    "gave us", "give us", "gives us", "given us", "we got", "we get", "gets us", "kitty", "pot", "for everything",
    "sponsor*", "foundation", "ministry", "management", "the board", "the boss", "approved", "allocat*", "earmark*",
    "set aside", "cash", "in the bank", "on the account", "cost cap", "cost at most", "not cost more", "may cost",
    "the council", "the bank", "the hospital", "the university", "the faculty", "donat*", "donor*", "investor*",
    "subsid*", "award*", "scholarship", "stipend", "pays", "paid", "afford", "all in", "financ*", "treasur*",
    "disposal", "envelope", "capex", "opex", "price tag", "the purse", "project has", "have for the project",
)  # fmt: skip
_OURS = Phrases(
    "label*", "annotat*", "marking", "transcri*", "grading", "reading", "reads", "readers", "coding", "coders",
    "rating", "raters", "tagging", "crowd*", "experts", "outlining", "judging", "judges", "annotators", "ground truth",
)  # fmt: skip


def _coined(reading: Reading) -> Iterator[tuple[Topic, Statement, Quantity]]:
    for topic, statement in plain_statements(reading, "setup.project-constraints"):
        for money in _shares(statement) if may_hold_money(statement) else ():
            if is_elsewhere(statement, money):
                continue
            start, end = statement.clause(money.first, money.last)
            other = any(start <= each.first < end and not _left_aside(each) for each in statement.mentions(OTHER_MONEY))
            bare = stands_alone(statement, money)
            if not other and holds(statement, money) and (
                bare or close(statement, money.first, money.last, statement.mentions(BUDGET), 8)
            ):  # fmt: skip
                yield topic, statement, money


def _shares(statement: Statement) -> list[Quantity]:
    """The money of a statement; of 40,000 EUR in total, of which labelling may use 8,000, the second."""
    meant = {each.first: each for each in amounts(statement)}
    money = [meant.get(each.first, each) for each in statement.quantities if each.sort == "money"]
    if len(money) == 2 and money[1].value < money[0].value and "of which" in statement.lower:
        parts = statement.mentions(_OURS)
        if close(statement, money[1].first, money[1].last, parts, 5):
            return [money[1]]  # 18,000 GBP, of which 6,000 GBP for annotation
    if len(money) != 1 or not any(map(statement.lower.__contains__, ("of which", "of that", "of it", "of this"))):
        return money
    words = list(statement.mentions(FOR_LABELS))
    part = [
        each for each in statement.quantities
        if each.sort == "number" and money[0].first < each.first and each.value < money[0].value
        and any(_parted_by_of(statement, money[0].last, word.first, each) for word in words)
    ]  # fmt: skip
    return [money[0]._replace(value=each.value, first=each.first, last=each.last) for each in part[:1]] or money


def _parted_by_of(statement: Statement, first: int, word: int, part: Quantity) -> bool:
    """Whether `of which` stands before both the word for labels and the part."""
    at = next((at for at in range(first, part.first) if statement.tokens[at].lower == "of"), None)
    return at is not None and at < word <= part.last + 4


def _tabled(reading: Reading) -> Iterator[tuple[Topic, Statement, Quantity]]:
    """The money that a table of the budget gives to labels."""
    topic = reading.answered("setup.project-constraints")
    for cell in cells(topic) if topic else ():
        amounts = Statement(cell.text, 0, "row").quantities
        coins = {token.lower for token in tokens_of(f"{cell.text} {cell.column}")} & MONEY
        if amounts and coins and Statement(cell.row, 0, "row").names(FOR_LABELS) and topic:
            same = [each for each in cell.statement.quantities if each.value == amounts[0].value]
            if same:
                yield topic, cell.statement, same[0]

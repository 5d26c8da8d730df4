"""What the labels cost as facts or prose tell it, against the money that there is for them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mlsd.claims.agents import is_agent
from mlsd.claims.labelling.bills import PAID, Bill, Sum, bill_of, coin, is_work, stated_bill, stated_budget
from mlsd.claims.labelling.chains import further_bills, labelled_share
from mlsd.claims.labelling.labelling_hours import paid_by_time, worked_hours
from mlsd.claims.labelling.labelling_money import money_for_labels
from mlsd.claims.labelling.labelling_words import (
    DAMAGE,
    DECLINED,
    DOING,
    EACH,
    FOR_EACH,
    LABEL,
    LABELLED,
    MEDIA,
    OTHER_UNITS,
    PEOPLE,
    RAW,
)
from mlsd.claims.labelling.times import times
from mlsd.claims.quoting import close, held, plain_statements
from mlsd.claims.tables import cells
from mlsd.prose import Mention, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Reading, Topic


def over_budget(reading: Reading) -> Bill | None:
    """The labelling bill that the budget does not pay, or None."""
    stated = stated_bill(reading)
    budget = None if stated else stated_budget(reading) or money_for_labels(reading)
    stated = stated or (stated_bill(reading, budget) if budget else None)
    bills = [stated] if stated else _bills(reading, budget) if budget else []
    over = next((bill for bill in bills if bill.total > bill.money * 1.001), None)
    if over and not over.sure and over.total * labelled_share(over.labels.topic) <= over.money:
        return None
    return over


def _bills(reading: Reading, budget: Sum) -> Iterator[Bill]:
    """The bills that prose tells: by the price of one label, by links from price to count, and in one sum."""
    told = _told(reading, budget)
    if told:
        yield told
    yield from further_bills(reading, budget, lambda topic: next(times(topic), 0.0), _examples)


def _told(reading: Reading, budget: Sum) -> Bill | None:
    """The bill as prose tells it: the price of one label, the examples, the people for each, the money there is."""
    price = next(_prices(reading), None)
    if not price:
        return None
    topic, statement, cost = price
    hours = _hours(topic) if _by_the_hour(statement, cost) else None
    if hours is None and paid_by_time(statement, cost):
        timed = worked_hours(topic)
        if not timed:
            return None
        cost, hours = cost._replace(value=cost.value * timed[0]), timed[1]
    examples = hours or _examples(topic)
    often = next(times(topic), 1.0)
    if not examples or (coin(cost) and coin(budget[2]) and coin(cost) != coin(budget[2])):
        return None
    return bill_of(topic, statement, cost, budget, examples, often)


def _prices(reading: Reading) -> Iterator[tuple[Topic, Statement, Quantity]]:
    for topic, statement in plain_statements(reading, "data.availability setup.project-constraints"):
        if statement.names(DECLINED) or (statement.names(DAMAGE) and not is_work(statement)):
            continue
        for money in (each for each in statement.quantities if each.sort == "money" and each.value < 500):
            after = [token.lower for token in statement.tokens[money.last : money.last + 3]]
            near = close(statement, money.first, money.last, statement.mentions(LABEL), 4)
            each = after[:1] and after[0] in ("per", "a", "an", "each", "apiece", "/")
            fits = OTHER_UNITS.isdisjoint(after) or _by_the_hour(statement, money)
            if paid_by_time(statement, money) and worked_hours(topic) is not None:
                near = fits = True  # a coder's hour is 18 EUR
            if not each and _is_sum_of(statement, money):
                continue
            if (near or each) and fits and held(Mention(statement, money.first, money.last)):
                yield topic, statement, money


def _is_sum_of(statement: Statement, money: Quantity) -> bool:
    """About 600 items, 180 EUR: what so many cost together, not the price of one."""
    led = statement.tokens[money.first - 1].text if money.first else ""
    return led == "," and any(
        each.sort == "number" and each.value >= 100 and 1 <= money.first - each.last <= 4
        for each in statement.quantities
    )


def _by_the_hour(statement: Statement, money: Quantity) -> bool:
    """Whether a price is one for an hour of tape."""
    after = [token.lower for token in statement.tokens[money.last : money.last + 6]]
    return bool({"hour", "hr", "h"} & set(after[:4])) and not MEDIA.isdisjoint(after)


def _hours(topic: Topic) -> float | None:
    """How many hours of recordings there are to be labelled."""
    found = [each.value / 3600 for statement in topic.prose.plain for each in statement.quantities
             if each.sort == "duration" and each.unit in ("hour", "hours", "h", "hr", "hrs")
             and not MEDIA.isdisjoint(token.lower for token in statement.tokens[each.last : each.last + 5])
             and each.value > 2 * 3600]  # fmt: skip
    return found[0] if len(found) == 1 or (found and min(found) == max(found)) else None


def _examples(topic: Topic) -> float | None:
    """How many things are to be labelled: the bare number nearest to a word for labelling, not that of a raw pool."""
    found: list[tuple[int, float]] = []
    for statement in topic.prose.plain:
        doing = list(statement.mentions(DOING))
        if statement.names(FOR_EACH) and not EACH.isdisjoint(token.lower for token in statement.tokens):
            doing += statement.mentions(PEOPLE)  # 8,000 films, two radiologists on each
        for number in (each for each in statement.quantities if each.sort == "number" and each.value >= 100):
            gaps = [max(each.first - number.last, number.first - each.last, 0) for each in doing]
            if gaps and min(gaps) <= 8 and not _of_pool(statement, number) and _says(statement, number):
                found.append((min(gaps), number.value))
    if not found:
        found = [(0, number.value) for statement in topic.prose.plain for number in _things(statement)]
    if not found:
        found = [(0, value) for value in _pointed_at(topic)]
    if not found:
        found = [(0, value) for value in _in_rows(topic)]
    return min(found, key=lambda each: each[0])[1] if found else None


def _in_rows(topic: Topic) -> Iterator[float]:
    """| calls | 2,000 |: a count behind the name of what gets a label."""
    for cell in cells(topic):
        row = Statement(cell.row, 0, "row")
        counts = Statement(cell.text, 0, "row").quantities
        plain = len(counts) == 1 and counts[0].sort == "number" and counts[0].value >= 100
        if plain and row.names(LABEL) and {"per", "price", "each", "cost"}.isdisjoint(row.words) and not row.names(RAW):
            yield counts[0].value


def _pointed_at(topic: Topic) -> Iterator[float]:
    """Counts that a later sentence says are to be labelled: 12,000 films. Each is read by; five workers a scene."""
    before: Statement | None = None
    for statement in topic.prose.plain:
        begins = statement.tokens[0].lower if statement.tokens else ""
        if before and begins in EACH and (statement.names(DOING) or statement.names(PEOPLE)):
            counts = [each for each in before.quantities if each.sort == "number" and each.value >= 100]
            yield from (each.value for each in counts if len(counts) == 1 and _says(before, each))
        before = statement
    for statement in topic.prose.plain:
        if statement.names(DOING) or statement.names(PEOPLE) or any(is_agent(each.lower) for each in statement.tokens):
            yield from _counts_of(topic, _shared_nouns(statement))


def _shared_nouns(statement: Statement) -> set[str]:
    """What a label is given to: per scene, for each film, a drawing."""
    words = [token.lower for token in statement.tokens]
    nouns = {after.removesuffix("s") for word, after in pairwise(words) if word in ("per", "each", "every")}
    return {noun for noun in nouns if noun.isalpha() and len(noun) > 2} - OTHER_UNITS


def _counts_of(topic: Topic, nouns: set[str]) -> Iterator[float]:
    for statement in topic.prose.plain:
        for number in statement.quantities if nouns else ():
            after = {token.lower.removesuffix("s") for token in statement.tokens[number.last : number.last + 6]}
            counts = number.sort == "number" and number.value >= 100 and bool(nouns & after)
            if (
                counts
                and _says(statement, number)
                and not statement.names(LABELLED)
                and not _is_part(statement, number)
            ):
                yield number.value


def _is_part(statement: Statement, number: Quantity) -> bool:
    """Whether a number counts a part, or what a part is taken of: of the 12,000 scenes."""
    before = {token.lower for token in statement.tokens[max(number.first - 2, 0) : number.first]}
    return not before.isdisjoint(("of", "from", "first", "pilot", "w", "with", "whole"))


def _things(statement: Statement) -> Iterator[Quantity]:
    """Counts that begin a statement and are followed by what gets a label: 4,000 CT scans."""
    for number in statement.quantities[:1]:
        near = any(0 <= each.first - number.last <= 2 for each in statement.mentions(LABEL))
        if number.sort == "number" and number.value >= 100 and near and not _of_pool(statement, number):
            yield number


def _of_pool(statement: Statement, number: Quantity) -> bool:
    """Whether a number counts what there is, or what is labelled already, not what is to be labelled."""
    start, end = statement.clause(number.first, number.last)
    done = any(start <= each.first < end + 6 for each in statement.mentions(PAID))
    raw = [each for each in statement.mentions(RAW) if start <= each.first < end]
    pool = close(statement, number.first, number.last, raw, 4)
    led = [token.lower for token in statement.tokens[max(number.first - 2, 0) : number.first]]
    all_of = led[0] in ("one", "all", "each") if len(led) > 1 else False
    parted = led[-2:] in (["of", "our"], ["of", "the"]) and any(
        each.last == number.first - 2 and each.value > 1 for each in statement.quantities
    )  # 10,000 of our 300,000
    return done or pool or parted or (led[-1:] in (["of"], ["from"]) and not all_of)


def _says(statement: Statement, number: Quantity) -> bool:
    if held(Mention(statement, number.first, number.last)):
        return True
    tokens = statement.tokens[number.last : number.last + 1]
    if not tokens or tokens[0].lower != "old":
        return False
    aged = f"{statement.text[: tokens[0].start]}big{statement.text[tokens[0].end :]}"  # 18,000 old maps
    return held(Mention(Statement(aged, statement.line, statement.kind), number.first, number.last))

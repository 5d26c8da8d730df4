"""How often each example is labelled."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.agents import is_agent
from mlsd.claims.labelling.labelling_words import DOING, EACH, FOR_EACH, PEOPLE, SHARED, TWICE
from mlsd.claims.labelling.second_opinions import by_two
from mlsd.claims.quoting import close, held
from mlsd.prose import Statement
from mlsd.quantities import Quantity
from mlsd.reading import Topic

_TO = frozenset("to by".split())
_SHALL = frozenset("are must shall will should".split())


def _on_each(statement: Statement, number: Quantity) -> bool:
    """Every page goes to three of them; three men are to judge each of them: so many people for each example."""
    if number.sort != "number" or not 1 < number.value <= 15 or EACH.isdisjoint(statement.words):
        return False
    led = statement.tokens[number.first - 1].lower if number.first else ""
    after = [token.lower for token in statement.tokens[number.last : number.last + 9]]
    if after[:2] == ["of", "them"]:
        return led in _TO
    at = next((at for at, word in enumerate(after[:4]) if word in _SHALL), 0)
    return at > 0 and not {"each", "every"}.isdisjoint(after[at:]) and statement.names(DOING)


def times(topic: Topic) -> Iterator[float]:
    """How many labels each example gets: three annotators, each by two people, x 3, twice each."""
    for statement in topic.prose.plain:
        if statement.names(SHARED) or any(each.sort == "percent" for each in statement.quantities):
            continue  # one in ten is read twice; three readers share the films
        reach = 4 if statement.kind == "row" else 2
        people = list(statement.mentions(PEOPLE))
        evident = statement.names(FOR_EACH) or statement.kind == "row"
        for number in statement.quantities:
            before = statement.tokens[number.first - 1].lower if number.first else ""
            each_gets = [token.lower for token in statement.tokens[number.last : number.last + 2]]
            if number.value > 1 and not evident and before not in ("x", "×", "*"):
                continue
            if (
                each_gets[:1] == ["per"] or each_gets in (["for", "each"], ["for", "every"])
            ) and number.sort == "number":
                near_agent = people or any(is_agent(token.lower) for token in statement.tokens)
                if near_agent and 2 <= number.value <= 15 and number.value == int(number.value):
                    yield number.value
                    continue
            if _on_each(statement, number):
                yield number.value
                continue
            whole = number.value == int(number.value) and 1 <= number.value <= 15 and number.sort == "number"
            near = close(statement, number.first, number.last, people, reach if number.value > 1 else 0)
            if whole and (before in ("x", "×", "*", "by") or near):
                yield number.value
        for twice in statement.mentions(TWICE):
            if held(twice):
                yield 2.0
    for statement in topic.prose.plain:
        if by_two(statement):
            yield 2.0


def labelled_times(topic: Topic) -> float:
    """How often each example is labelled where that is told without a noun: double annotated; annotators: 3."""
    for statement in topic.prose.plain:
        if statement.names(SHARED):
            continue
        several = next((_SEVERAL[word] for word in statement.words if word in _SEVERAL), 0.0)
        if several:
            return several
        if any(held(each) for each in statement.mentions(TWICE)):
            return 2.0
        for who in statement.mentions(PEOPLE):
            for each in statement.quantities:
                colon = each.first == who.last + 1 and statement.tokens[who.last].text == ":"
                if colon and each.sort == "number" and 1 <= each.value <= 15:
                    return each.value
    return 1.0


_SEVERAL = {"thrice": 3.0, "triple": 3.0, "triply": 3.0, "threefold": 3.0, "quadruple": 4.0, "fourfold": 4.0,
            "fivefold": 5.0}  # fmt: skip

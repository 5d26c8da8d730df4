"""Steps that follow one another, each with its time, over several sentences or items."""

from __future__ import annotations

from mlsd.claims.amounts import is_figure
from mlsd.claims.claim import READ, Claim
from mlsd.claims.latency.latency_budget import now
from mlsd.claims.latency.latency_words import NO_STEP, NO_UNIT, PARTS, THEN
from mlsd.claims.latency.repeated import SERIAL
from mlsd.claims.latency.stretched import stretched
from mlsd.prose import Statement
from mlsd.quantities import Quantity, may_hold_figures
from mlsd.reading import Topic


def in_turn(inference: Topic, limit: float) -> Claim | None:
    """Items or sentences with one time each, that follow one another: layout 350 ms; then OCR 500 ms; then tables."""
    steps: list[tuple[Statement, list[Quantity]]] = []
    linked, unit = 0, 0.0
    for statement in inference.prose.plain:
        times = [each for each in statement.quantities if each.sort == "duration" and now(statement, each)]
        times = [each for each in times if each.value <= 50 * limit]
        times = stretched(statement, times) or _lent(statement, unit)
        unit = next((_UNITS.get(each.unit, unit) for each in times), unit)
        times += bare(statement, times)
        if statement.kind == "row" or not times or statement.names(NO_STEP):
            continue
        if statement.names(PARTS) or (statement.kind == "item" and len(statement.tokens) <= 12):
            steps.append((statement, times))
            linked += statement.names(THEN)
    linked += any(statement.names(SERIAL) for statement in inference.prose.plain) if not linked else 0
    items = all(statement.kind == "item" for statement, _ in steps)
    named = {each.text.lower() for statement, _ in steps for each in list(statement.mentions(PARTS))[:1]}
    short = len(steps) > 2 and len(named) == len(steps) and all(len(each.tokens) <= 14 for each, _ in steps)
    if len(steps) < 2 or not (linked or items or short):
        return None
    values = [each.value for _, times in steps for each in times]
    return Claim("parts", inference, steps[-1][0], READ, max(values) if is_sum(values) else sum(values))


_UNITS = {"ms": 1e-3, "millisecond": 1e-3, "milliseconds": 1e-3, "s": 1.0, "second": 1.0, "seconds": 1.0}


def _lent(statement: Statement, unit: float) -> list[Quantity]:
    """Cropping needs 20 more: a bare number with the unit of the step before."""
    if not unit or not may_hold_figures(statement.lower):
        return []
    found = [each for each in statement.quantities if each.sort == "number"]
    if len(found) != 1 or not is_figure(statement, found[0]):
        return []
    if any(0 <= each.first - found[0].last <= 1 for each in statement.mentions(NO_UNIT)):
        return []
    last = found[0].last
    after = statement.tokens[last].lower if last < len(statement.tokens) else "."
    alone = after in (".", ",", "more", "again", "another", "on", "later", "further") or not after[0].isalnum()
    headed = statement.tokens[found[0].first - 1].text == ":" if found[0].first else False  # model on that card: 110
    return [found[0]._replace(value=found[0].value * unit)] if alone or headed else []


def is_sum(values: list[float]) -> bool:
    """Whether the largest of some times is the sum of the others: OCR 300 ms, classifier 120 ms, so 420 ms."""
    largest = max(values)
    return len(values) > 2 and abs(sum(values) - 2 * largest) <= 0.02 * largest


def bare(statement: Statement, times: list[Quantity]) -> list[Quantity]:
    """another sixty, and the model seventy: numbers after a time, without a unit of their own, in a list of parts."""
    if not times:
        return []
    first = times[0]
    factor = {"ms": 1e-3, "millisecond": 1e-3, "milliseconds": 1e-3}.get(first.unit)
    if factor is None and first.unit in ("s", "second", "seconds"):
        return [each for each in statement.quantities if each.sort == "number" and _is_another(statement, each)]
    spelled = [
        each for each in statement.quantities
        if each.sort == "number" and (each.value >= 5 or "." in statement.text[each.start : each.end])
        and (each.first > first.last or _of_a_step(statement, each))
        and (not statement.tokens[each.first].is_number or _of_a_step(statement, each))
        and (each.last >= len(statement.tokens) or not statement.tokens[each.last].text[0].isalnum()
             or statement.tokens[each.last].lower in _AFTER)
    ]  # fmt: skip
    return [each._replace(value=each.value * factor) for each in spelled] if factor else []


def _is_another(statement: Statement, each: Quantity) -> bool:
    """The summary another 6: seconds of the step before it."""
    led = statement.tokens[each.first - 1].lower if each.first else ""
    ends = each.last >= len(statement.tokens) or not statement.tokens[each.last].text[0].isalnum()
    return led in ("another", "further") and ends and each.value <= 100


_AFTER = frozenset("and for in on until till before when while because from at to of plus then more again".split())


def _of_a_step(statement: Statement, each: Quantity) -> bool:
    """Network takes 80, features come in 90: a bare number behind a verb or a part's name, before a comma or an and."""
    tokens = statement.tokens
    after = tokens[each.last].lower if each.last < len(tokens) else "."
    before = [token.lower for token in tokens[max(0, each.first - 3) : each.first]]
    led = {
        *"takes take needs need costs in is another about some around : ~ with for together itself wants want".split()
    }
    if after in ("on", "for", "in") and list(statement.mentions(PARTS)):
        if before[-1:] in (["is"], ["about"], ["some"], ["takes"], ["around"]) and any(
            part.last <= each.first <= part.last + 3 for part in statement.mentions(PARTS)
        ):
            return True  # the network is about 60 on that card
        return any(0 < part.first - each.last <= 4 for part in statement.mentions(PARTS))
    beside = statement.tokens[each.first - 1].lower.endswith(("'s", "’s")) or any(
        0 <= each.first - part.last <= 2 for part in statement.mentions(PARTS)
    )
    return (after in (",", ";", "+", "and", ".", "/", "|") or after in _AFTER) and (beside or bool(led & set(before)))

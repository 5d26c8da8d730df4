"""Data that come to more than the memory over time: 5 GB a day, and thirty days are held at once."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.prose import Mention, Statement
from mlsd.quantities import Quantity, may_hold_figures
from mlsd.units import PERIODS

_EACH = frozenset("a an per / each every one".split())


def accrued(statements: list[Statement], loads: list[Mention]) -> Iterator[tuple[float, Mention]]:
    """Bytes of the spans that are read or held whole, where the statements tell how much one day, night or hour is."""
    pace = next((each for statement in statements for each in _paces(statement)), 0.0)
    for load in loads if pace else ():
        for span in load.statement.quantities:
            near = max(span.first - load.last, load.first - span.last, 0) <= 8
            if span.sort == "duration" and near and not _per_one(load.statement, span):
                yield pace * span.value, load


def _paces(statement: Statement) -> Iterator[float]:
    """Bytes a second: one day is 5 GB; 3 GB a night."""
    if not may_hold_figures(statement.lower):
        return
    words = [token.lower for token in statement.tokens]
    sizes = [each for each in statement.quantities if each.sort == "size"]
    for size in sizes if len(sizes) == 1 else ():
        after = words[size.last : size.last + 2]
        if len(after) == 2 and after[0] in _EACH and after[1] in PERIODS:
            yield size.value / PERIODS[after[1]]
        for span in statement.quantities:
            if span.sort == "duration" and span.last <= size.first and _per_one(statement, span):
                yield size.value / span.value


def _per_one(statement: Statement, span: Quantity) -> bool:
    """Whether a span is a single day or hour."""
    words = [token.lower for token in statement.tokens[span.first : span.last]]
    return words[:1] in (["one"], ["a"], ["an"], ["1"]) and span.unit in PERIODS

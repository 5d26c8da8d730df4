"""The figures of tables: those that are aimed at, and those that a baseline reaches."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.quoting import place
from mlsd.claims.tables import Cell, cells
from mlsd.claims.targets.counted import of_the_business, signed
from mlsd.claims.targets.directions import Named, metrics_of
from mlsd.claims.targets.figures import Figure
from mlsd.claims.targets.target_words import AIM, COLUMN, NOT_A_BASELINE, RELATIVE
from mlsd.prose import Statement
from mlsd.quantities import Quantity
from mlsd.reading import Reading


def tabled_figures(reading: Reading, id: str, wanted: bool) -> Iterator[Figure]:
    """The figures of a topic's tables: those that are aimed at, or those that are not."""
    topic = reading.answered(id)
    if topic is None:
        return
    for cell in cells(topic):
        words = Statement(f"{cell.row} : {cell.column}", 0, "row")
        text = Statement(cell.text, 0, "row")
        values = text.quantities
        metrics = metrics_of(words) or _metrics_beside(cell, text)
        if not values or len({each.name for each in metrics}) != 1 or words.names(RELATIVE):
            continue
        aimed = words.names(COLUMN) or _aims(text, metrics_of(text))
        if aimed != wanted or (wanted and of_the_business(Statement(cell.row, 0, "row"))):
            continue
        if cell.text.startswith(("+", "-", "−")) or (not wanted and words.names(NOT_A_BASELINE)):
            continue
        if metrics_of(text) and _things(text, values[-1]):
            continue
        value, near = values[-1 if metrics_of(text) else 0], metrics[0]
        yield Figure(value, near.name, near.low, place(topic, cell.statement))


def _things(text: Statement, value: Quantity) -> bool:
    """Whether a number counts what its next word names: macro F1, 61 species."""
    after = text.tokens[value.last : value.last + 1]
    return value.sort == "number" and value.value > 1 and any(token.text.isalpha() for token in after)


def _metrics_beside(cell: Cell, text: Statement) -> list[Named]:
    """The metric that stands in the cell itself, or in another cell of its row: | offline | MAPE | 15 % |."""
    within = metrics_of(text)
    if within:
        return within if _aims(text, within) else []
    return metrics_of(Statement(cell.statement.text, 0, "row"))


def _aims(text: Statement, metrics: list[Named]) -> bool:
    """Whether a cell tells an aim by itself: MAPE per half hour, at most 15 %; MAE < 3."""
    return bool(metrics) and (text.names(AIM) or any(signed(text, metrics, text.quantities)))

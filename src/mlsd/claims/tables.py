"""Tables of an answer, read by their headings: each figure with the words of its row and of its column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.prose import Statement
from mlsd.reading import Topic


class Cell(NamedTuple):
    """A cell with a figure.  text, row, column: what stands in it, in its row's first cell and in its column's head."""

    text: str
    row: str
    column: str
    statement: Statement


def cells(topic: Topic) -> Iterator[Cell]:
    """Every cell of an answer's tables but those of the heads and of the first columns."""
    head: list[str] = []
    last = -9
    for statement in topic.prose.statements:
        if statement.kind != "row":
            continue
        row = [cell.strip(" *_") for cell in statement.text.strip().strip("|").split("|")]
        if statement.line > last + 2:
            head = row
        else:
            for text, column in zip(row[1:], head[1:], strict=False):
                yield Cell(text, row[0], column, statement)
        last = statement.line

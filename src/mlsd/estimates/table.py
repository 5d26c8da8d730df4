"""The table of derived figures in an answer: found by its header, made, and renewed leaving every other byte."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mlsd.estimates.following import follows, rests_on
from mlsd.estimates.model import Derived
from mlsd.fences import left_open
from mlsd.plain_text import without_code

HEADER = ("Derived figure", "Value", "From")


class Row(NamedTuple):
    """A row of such a table.  line: counted from 0 within the answer.  cells: all of them, stripped."""

    line: int
    cells: tuple[str, ...]

    @property
    def label(self) -> str:
        """What it names, in lower case, without emphasis."""
        return self.cells[0].strip("*_` ").lower()

    @property
    def value(self) -> str:
        """The value that it states, without emphasis."""
        return self.cells[1].strip("*_` ")

    @property
    def basis(self) -> str:
        """What it says that the value is from, "" if it has no such cell."""
        return self.cells[2] if len(self.cells) > 2 else ""


def rows_in(text: str) -> Iterator[Row]:
    """The rows of every table of derived figures in an answer, code left out."""
    if HEADER[0].lower() not in text.lower():
        return
    lines = _without_comments(without_code(text).split("\n"))
    inside = False
    for number, line in enumerate(lines):
        cells = _cells(line)
        if not inside:
            head = number > 1 and tuple(cell.lower() for cell in _cells(lines[number - 2])[:2])
            inside = bool(cells) and head == (HEADER[0].lower(), HEADER[1].lower()) and _is_rule(lines[number - 1])
        elif not cells:
            inside = False
        if inside and len(cells) >= 2:
            yield Row(number, cells)


def _without_comments(lines: list[str]) -> list[str]:
    """The lines with those of comments emptied: nobody sees a table in them."""
    shown: list[str] = []
    hidden = False
    for line in lines:
        hidden = hidden or "<!--" in line
        shown.append("" if hidden else line)
        hidden = hidden and "-->" not in line.rpartition("<!--")[2]
    return shown


def _cells(line: str) -> tuple[str, ...]:
    bare = line.strip()
    if not bare.startswith("|") or line.startswith(("    ", "\t")):  # so far in it is code
        return ()
    inner = bare[1:-1] if bare.endswith("|") and not bare.endswith("\\|") and len(bare) > 1 else bare[1:]
    return tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", inner))


def _is_rule(line: str) -> bool:
    return "-" in line and not line.strip().strip("|:- ")


def row_of(derived: Derived) -> str:
    """The row of a figure."""
    return f"| {derived.figure.label} | {derived.shown} | {derived.basis} |"


def row_with(line: str, derived: Derived) -> str:
    """A row that stands, with the figure's value and basis in place of its own; further cells and its indent stay."""
    row = _cells(line)
    if row[1:3] == (derived.shown, derived.basis):
        return line
    indent = line[: len(line) - len(line.lstrip())]
    return indent + "| " + " | ".join([row[0], derived.shown, derived.basis, *row[3:]]) + " |"


def row_follows(row: Row, derived: Derived) -> bool:
    """Whether a row says what follows: as far as the digits that it shows, from what is stated now."""
    return follows(row.value, derived) and rests_on(row.basis, derived)


def renewed(text: str, derived: Iterable[Derived]) -> str:
    """An answer whose table states these figures: rows that do not follow are renewed, those that lack added behind.

    Rows that name none of them stay. Without a table, one is put at the end; never into code that is left open.
    """
    wanted = {each.figure.label.lower(): each for each in derived}
    if not wanted:
        return text
    lines = text.split("\n")
    rows = list(rows_in(text))
    for row in rows:
        if row.label in wanted and not row_follows(row, wanted[row.label]):
            lines[row.line] = row_with(lines[row.line], wanted[row.label])
    stand = {row.label for row in rows}
    added = [row_of(each) for label, each in wanted.items() if label not in stand]
    if not added:
        return "\n".join(lines)
    if rows:
        taken = {row.line for row in rows}
        last = next(row.line for row in rows if row.line + 1 not in taken)
        indent = lines[last][: len(lines[last]) - len(lines[last].lstrip())]
        return "\n".join([*lines[: last + 1], *(indent + row for row in added), *lines[last + 1 :]])
    if left_open(text):
        return text
    head = [f"| {' | '.join(HEADER)} |", "| --- | --- | --- |"]
    return "\n".join([*lines, "", *head, *added])

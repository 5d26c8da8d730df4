"""A line of a document, cut to fit, and where its column comes to stand."""

from __future__ import annotations

from mlsd.shown import safe


def width(text: str) -> int:
    """How many cells of a terminal a text takes: two for a wide character, none for one that combines."""
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    return sum(
        0 if category(char) in ("Mn", "Me") else 2 if east_asian_width(char) in ("W", "F") else 1 for char in text
    )


def excerpt(line: str, column: int, room: int) -> tuple[str, int]:
    """What of `line` fits into `room` cells around `column` (1-based), made safe; and the cells before the column."""
    line = line.rstrip().replace("\t", " ")
    cells = _one if line.isascii() and line.isprintable() else _shown_cells
    at = min(column - 1, len(line))
    start, before = at, 0
    lead = room if len(line) <= room and width(safe(line)) <= room else room * 2 // 3
    while start and before + cells(line[start - 1]) <= lead:
        start -= 1
        before += cells(line[start])
    shown, used, end = "…" if start else "", before + bool(start), at
    while end < len(line) and used + cells(line[end]) <= room - (end + 1 < len(line)):
        used += cells(line[end])
        end += 1
    return shown + safe(line[start:end]) + ("…" if end < len(line) else ""), before + bool(start)


def _one(_: str) -> int:
    return 1


def _shown_cells(char: str) -> int:
    return width(safe(char))

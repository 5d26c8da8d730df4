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
    at = min(column - 1, len(line))
    plain = line.isascii() and line.isprintable()
    whole = len(line) <= room and (plain or width(safe(line)) <= room)
    start, before, end = (_plain if plain else _by_cells)(line, at, room, room if whole else room * 2 // 3)
    shown = ("…" if start else "") + safe(line[start:end]) + ("…" if end < len(line) else "")
    return shown, before + bool(start)


def _plain(line: str, at: int, room: int, lead: int) -> tuple[int, int, int]:
    """Where to cut a line whose characters take a cell each: start, cells between it and `at`, end."""
    before = min(at, lead)
    left = room - before - (before < at)
    return at - before, before, len(line) if len(line) - at <= left else max(at, at + left - 1)


def _by_cells(line: str, at: int, room: int, lead: int) -> tuple[int, int, int]:
    start, before = at, 0
    while start and before + _cells(line[start - 1]) <= lead:
        start -= 1
        before += _cells(line[start])
    used, end = before + bool(start), at
    while end < len(line) and used + _cells(line[end]) <= room - (end + 1 < len(line)):
        used += _cells(line[end])
        end += 1
    return start, before, end


def _cells(char: str) -> int:
    return width(safe(char))

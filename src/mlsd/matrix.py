"""Topics by packs: which pack asks what, and where another topic's answer serves."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap
from typing import Any, NamedTuple

from mlsd.pack import Pack, Question
from mlsd.shown import BOLD, paint, safe

ASKED, REUSED = "asked", "reused"
_SYMBOLS = {ASKED: "●", REUSED: "○", "": "·"}
_CELL = 3  # columns
_LEAST = 16  # columns for an id, however many packs there are


class Line(NamedTuple):
    """One topic.  marks: pack to `asked` or `reused`, nothing where absent.  rows: pack to its rows that reuse."""

    id: str
    stage: str
    pack: str
    marks: dict[str, str]
    rows: dict[str, list[str]]


class Matrix(NamedTuple):
    """The packs in their order, and a line for every topic that any of them asks."""

    packs: tuple[Pack, ...]
    lines: tuple[Line, ...]


def reused(pack: Pack, others: Iterable[Pack]) -> dict[str, int]:
    """How many rows of a pack each other pack's topics answer, by that pack's name; only where there are any."""
    wanted = [row.same_as for row in pack.questions if row.same_as]
    counts = {other.pack: sum(map(set(other.ids).__contains__, wanted)) for other in others if other.pack != pack.pack}
    return {name: count for name, count in counts.items() if count}


def matrix_of(packs: Iterable[Pack]) -> Matrix:
    """The matrix of these packs.  A row that is the same as a topic of another pack stands on that topic's line."""
    known = tuple(packs)
    own = {row.id for pack in known for row in pack.questions if not row.same_as}
    lines: dict[str, Line] = {}
    for pack in known:
        titles = {stage.id: stage.title for stage in pack.stages}
        for row in pack.questions:
            if row.same_as not in own:
                lines.setdefault(row.id, Line(row.id, titles[row.stage], pack.pack, {}, {})).marks[pack.pack] = ASKED
    for pack in known:
        for row in pack.questions:
            if line := _served(row, lines):
                line.marks.setdefault(pack.pack, REUSED)
                line.rows.setdefault(pack.pack, []).append(row.id)
    return Matrix(known, tuple(lines.values()))


def _served(row: Question, lines: dict[str, Line]) -> Line | None:
    return lines.get(row.same_as) if row.id not in lines else None


def matrix_text(matrix: Matrix, width: int) -> str:
    """The matrix within `width` columns: packs by number, a heading a stage, a line a topic, the counts."""
    packs = matrix.packs
    room = max(_LEAST, min(width - _CELL * len(packs), 2 + max((len(line.id) for line in matrix.lines), default=0)))
    legend = (f"{number}\xa0{safe(pack.pack)}" for number, pack in enumerate(packs, 1))  # wrapped between, not within
    marks = f"{_SYMBOLS[ASKED]} asked  {_SYMBOLS[REUSED]} another answer serves  {_SYMBOLS['']} absent"
    head = " " * room + "".join(f"{number:>{_CELL}}" for number in range(1, len(packs) + 1))
    parts = [*(line.replace("\xa0", " ") for line in wrap("  ".join(legend), width)), marks, "", paint(head, BOLD)]
    under = ("", "")
    for line in matrix.lines:
        if (line.stage, line.pack) != under:
            under = (line.stage, line.pack)
            parts.append(paint(_short(f"{safe(line.stage)} · {safe(line.pack)}", width), BOLD))
        cells = (_SYMBOLS[line.marks.get(pack.pack, "")] for pack in packs)
        parts.append(f"{_short('  ' + line.id, room):<{room}}" + "".join(f"{cell:>{_CELL}}" for cell in cells))
    parts.append("")
    for what in (ASKED, REUSED):
        parts.append(f"{what:<{room}}" + "".join(f"{_count(matrix, pack)[what]:>{_CELL}}" for pack in packs))
    parts.append(f"{len(matrix.lines)} topics in {len(packs)} packs")
    return "\n".join(parts) + "\n"


def _count(matrix: Matrix, pack: Pack) -> dict[str, int]:
    """How many rows of a pack are asked, and how many another topic's answer serves."""
    serving = sum(len(line.rows.get(pack.pack, ())) for line in matrix.lines)
    return {ASKED: len(pack.questions) - serving, REUSED: serving}


def _short(text: str, room: int) -> str:
    return text if len(text) <= room else text[: room - 1] + "…"


def matrix_data(matrix: Matrix) -> dict[str, Any]:
    """The same as data."""
    return {
        "packs": [{"name": pack.pack, **_count(matrix, pack)} for pack in matrix.packs],
        "topics": [
            {"id": line.id, "stage": line.stage, "pack": line.pack, "packs": line.marks, "reused_by": line.rows}
            for line in matrix.lines
        ],
    }

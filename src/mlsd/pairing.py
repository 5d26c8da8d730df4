"""Finding marks and pairing them: which lines open and close an answer, and what is wrong where they do not.

Outside answers a fence hides marks and near misses are faults; inside an answer only its own closing mark counts.
Linear in the size of the document.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mlsd.faults import Fault, crossed, doubled, near_fault, stray, unclosed
from mlsd.fences import Fence, open_fence
from mlsd.marks import Mark, near_miss, read_mark

_LEADS = " \t\\"
_EDGES = frozenset("<&‹`~-+*0123456789")


class Pair(NamedTuple):
    """An opening mark and the lines of it and of its closing mark."""

    mark: Mark
    opened: Line
    closed: Line


class Line(NamedTuple):
    """One line.  number: 1-based.  start, end: its span with its line end, in characters.  text: without it."""

    number: int
    start: int
    end: int  # where the next line begins
    text: str  # without its line end


def mark_lines(text: str, body: int) -> tuple[list[Line], list[Fault]]:
    """Every line that is a mark and that no fence hides, and the near misses outside answers."""
    lines = list(_candidates(text, body))
    last_close = {mark.id: line.start for line in lines if (mark := read_mark(line.text)) and not mark.opens}
    marks: list[Line] = []
    near: list[Fault] = []
    fence: Fence | None = None
    clear = 0  # up to here the fence's list item is known to go on
    inside: str | None = None  # the id of the answer that we are in; fences of an answer hide nothing
    for line in lines:
        mark = read_mark(line.text)
        if inside:
            if mark:
                marks.append(line)
                if not mark.opens and mark.id == inside:
                    inside = None
            continue
        if fence and not fence.broken_before(text, clear, line.start):
            fence, clear = (None if fence.closed_by(line.text) else fence), line.start
            continue
        fence = None
        if mark:
            marks.append(line)
            if mark.opens and last_close.get(mark.id, -1) > line.start:
                inside = mark.id
        elif (id := near_miss(line.text)) is not None:
            near.append(near_fault(line.number, line.text, id))
        else:
            fence, clear = open_fence(text, line.start, line.text), line.end
    return marks, near


def _candidates(text: str, body: int) -> Iterator[Line]:
    """The lines that could be a mark, a near miss or the edge of a fence: told by their first character."""
    number = text.count("\n", 0, body)
    start = body
    for line in (text[body:] if body else text).split("\n"):
        number += 1
        end = start + len(line) + 1
        first = line.lstrip(_LEADS)[:1]
        if first and first in _EDGES and ("mlsd" in line.lower() or "```" in line or "~~~" in line):
            yield Line(number, start, min(end, len(text)), line.removesuffix("\r"))
        start = end


def pair(marks: list[Line]) -> tuple[list[Pair], list[Fault]]:
    """Match opening with closing marks; what does not match is a fault with its line."""
    read = [(line, mark) for line in marks if (mark := read_mark(line.text))]
    closes: dict[str, list[int]] = {}
    opens: dict[str, list[int]] = {}
    for index, (line, mark) in enumerate(read):
        (opens if mark.opens else closes).setdefault(mark.id, []).append(line.number if mark.opens else index)
    pairs: list[Pair] = []
    faults: list[Fault] = []
    index = 0
    while index < len(read):
        line, mark = read[index]
        index += 1
        if not mark.opens:
            faults.append(stray(line.number, mark.id))
            continue
        if len(opens[mark.id]) > 1:
            faults.append(doubled(line.number, mark.id, opens[mark.id]))
        later = closes.get(mark.id, [])
        nth = bisect_left(later, index)
        if nth == len(later):
            faults.append(unclosed(line.number, mark.id))
            continue
        close = later[nth]
        faults += [crossed(inner.number, other.id, line.number, mark.id)
                   for inner, other in read[index:close] if other.id != mark.id]  # fmt: skip
        pairs.append(Pair(mark, line, read[close][0]))
        index = close + 1
    return pairs, faults

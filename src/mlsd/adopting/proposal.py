"""What is proposed for one topic of a document that somebody else wrote."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Sort(StrEnum):
    """What becomes of a topic: its lines get marks, or it gets a section that points to lines, or an open one."""

    PLACED = "placed"
    ELSEWHERE = "elsewhere"
    OPEN = "open"


class Proposal(NamedTuple):
    """One topic.  start, end: the first and last line of its answer.  lines: of its evidence, best first.

    Lines are 1-based and those of the document as it was.
    """

    id: str
    sort: Sort
    start: int = 0
    end: int = 0
    lines: tuple[int, ...] = ()

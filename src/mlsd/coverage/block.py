"""What a document is cut into."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a piece of text is; comments and references count for nothing."""

    HEADING = "heading"
    PROSE = "prose"
    ITEM = "item"
    ROW = "row"
    CODE = "code"
    DIAGRAM = "diagram"
    COMMENT = "comment"
    REFERENCE = "reference"


class Section(NamedTuple):
    """A heading and those it stands under.  rank: 1 to 6, 7 bold, 8 a label, 10 and more an item by its indent."""

    text: str
    line: int
    rank: int
    above: Section | None


class Block(NamedTuple):
    """One piece: a sentence, an item, a table's row, a line of code.  line: 1-based.  lead: what stands before `:`.

    box: what stands in an item's brackets, None if it has none.
    """

    text: str
    line: int
    kind: Kind
    section: Section | None
    lead: str = ""
    box: str | None = None

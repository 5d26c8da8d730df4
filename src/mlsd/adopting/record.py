"""The one comment line that says what `adopt` put into a document, so that it can be taken out again exactly.

    <!-- mlsd-adopted head=new5d1c,1 end=kept marks=22,32,s9f3a ids=1a2b3c of=0123456789ab -->

head: the front matter is ours (new), a key of it (key) or nothing (kept), with a hash of the lines that are; 1 if a
blank line below this one is ours.
end: the line end that the last line lacked and now has.  marks: for each answer, in order, which blank lines at its
opening and its closing mark are ours (1 above, 2 below, 3 both), or s and a hash for a whole section that is ours (t:
its blank line above is not).  ids: a hash of the answers' ids.  of: a hash of the document as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

START = "<!-- mlsd-adopted "
_RECORD = re.compile(
    r"<!-- mlsd-adopted head=(new|key|kept)([0-9a-f]{4})?,([01]) end=(kept|lf|crlf) "
    r"marks=(-|(?:(?:[0-3]{2}|[st][0-9a-f]{4}),)*(?:[0-3]{2}|[st][0-9a-f]{4})) "
    r"ids=([0-9a-f]{6}) of=([0-9a-f]{12}) -->"
)


class Record(NamedTuple):
    """What was added.  front: a hash of the lines of the front matter that were, "" if none or nobody noted it."""

    head: str
    front: str
    blank: bool
    end: str
    marks: tuple[str, ...]
    ids: str
    of: str

    def line(self) -> str:
        """As it stands in the document."""
        marks = ",".join(self.marks) or "-"
        head = f"{self.head}{self.front},{int(self.blank)}"
        return f"{START}head={head} end={self.end} marks={marks} ids={self.ids} of={self.of} -->"


def read_record(line: str) -> Record | None:
    """The record that a line is, or None."""
    found = _RECORD.fullmatch(line.rstrip("\r\n"))
    if not found:
        return None
    head, front, blank, end, marks, ids, of = found.groups()
    return Record(head, front or "", blank == "1", end, () if marks == "-" else tuple(marks.split(",")), ids, of)


def digest(data: bytes, size: int) -> str:
    """The first digits of a hash."""
    import hashlib

    return hashlib.sha256(data).hexdigest()[:size]


def ids_digest(ids: Iterable[str]) -> str:
    """The hash of the ids of a document's answers, in order."""
    return digest("\n".join(ids).encode(), 6)


def lines_digest(lines: list[str]) -> str:
    """The hash of lines that were added, whatever their line ends."""
    return digest("\n".join(line.rstrip("\r\n") for line in lines).encode(), 4)

"""Where in a document a new section may stand: where another one ends, so that nothing comes to stand under it.

Headings inside answers are passed over: a section that is put between them would cut the answer in two.
"""

from __future__ import annotations

from typing import NamedTuple

from mlsd.document import Answer, Document, insert, splice
from mlsd.layout import layout
from mlsd.marks import read_mark


class Heading(NamedTuple):
    """A heading outside answers.  at: where its line begins.  free: whether a section may stand above it."""

    at: int
    level: int
    free: bool


class Place(NamedTuple):
    """at: offset of the line above which a section goes.  level: that its heading takes; None: the one that it has."""

    at: int
    level: int | None = None


def headings(document: Document) -> list[Heading]:
    """The headings outside answers, in order; none if Markdown and this program read its line ends differently."""
    text = document.text
    blank = [(each.start, each.end, "\n" * text.count("\n", each.start, each.end)) for each in document.answers]
    chunks = layout(splice(text, blank))
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    starts[0] = int(text.startswith("\ufeff"))
    return [Heading(starts[each.start], each.level, each.before) for each in chunks if 0 < each.level <= 6]


def behind(document: Document, known: list[Heading], answer: Answer) -> Place:
    """Where the section ends that an answer stands in.  known: the headings of the document."""
    over = next((each for each in reversed(known) if each.at < answer.start), None)
    level = over.level if over else 6
    end = next((each for each in known if each.at > answer.end and each.free and each.level <= level), None)
    if over and over.level > 1:
        return Place(end.at if end else len(document.text), over.level)
    beside = [end.level] if end and not over else [each.level for each in known]
    return Place(end.at if end else len(document.text), min((each for each in beside if each > 1), default=None))


def ahead(known: list[Heading], answer: Answer) -> Place | None:
    """Where the section begins that an answer stands in, which is where the one above ends; None below a title."""
    over = next((each for each in reversed(known) if each.at < answer.start), None)
    return Place(over.at, over.level) if over and over.level > 1 and over.free else None


def put_in(document: Document, blocks: dict[int, list[str]]) -> bytes:
    """The document with sections (whole lines, LF) at these offsets, each between blank lines."""
    data, text = document.data, document.text
    for at in sorted(blocks, reverse=True):
        above = text[:at]
        ended = above.endswith("\n")
        last = above.removesuffix("\n").rpartition("\n")[2]
        lead = "" if not last.strip("\ufeff \t\r") and ended else "\n" if ended else "\n\n"
        data = insert(data, lead * (at > 1) + "\n".join(blocks[at]) + ("\n" if at < len(text) else ""), at)
    return data


def levelled(block: str, level: int | None) -> str:
    """A section with its headings moved so that the first has this level; what stands in its answer stays."""
    lines = block.split("\n")
    end = next((at for at, line in enumerate(lines) if read_mark(line)), 0)
    found = {at: depth for at, line in enumerate(lines[:end]) if (depth := _depth(line))}
    if not found or level is None:
        return block
    by = level - next(iter(found.values()))
    for at, depth in found.items():
        lines[at] = "#" * max(1, min(depth + by, 6)) + lines[at][depth:]
    return "\n".join(lines)


def _depth(line: str) -> int:
    depth = len(line) - len(line.lstrip("#"))
    return depth if 1 <= depth <= 6 and line[depth : depth + 1] in (" ", "\t", "") else 0

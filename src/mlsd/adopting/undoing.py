"""Taking out again what `adopt` put in: exactly that, by the record that it left in the document."""

from __future__ import annotations

import re
from typing import NamedTuple

from mlsd.adopting.record import START, Record, digest, ids_digest, lines_digest, read_record
from mlsd.document import Answer, DamagedDocument, Document, parse
from mlsd.layout import front_matter_lines, is_blank, lines_of

_ADDED = re.compile(r"mlsd: \S+@\d+|status: draft|---")  # what `adopt` puts into a front matter


class NotExact(ValueError):
    """What was added cannot be told any more.  line: 1-based, of what stands in the way."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class Undone(NamedTuple):
    """data: the document without what was added.  same: whether it is what it was, to the byte."""

    data: bytes
    same: bool


def undone(data: bytes) -> Undone:
    """The document without what `adopt` added; what people have changed in their own text since stays changed.

    Raises DamagedDocument if a mark is damaged, NotExact if what was added was changed, moved or taken out.
    """
    document = parse(data)
    if document.faults:
        raise DamagedDocument(document.faults)
    bom = "\ufeff" if document.text.startswith("\ufeff") else ""
    lines = lines_of(document.text[len(bom) :])
    at, record = _found(document, lines)
    answers = document.answers
    if len(record.marks) != len(answers) or record.ids != ids_digest(answer.id for answer in answers):
        raise NotExact("answers were added, moved or taken out since", at + 1)
    drop = _head(document, lines, at, record)
    for answer, code in zip(answers, record.marks, strict=True):
        drop |= _section(answer, code, lines) if code[0] in "st" else _marks(answer, code, lines)
    kept = [line for number, line in enumerate(lines) if number not in drop]
    if record.end != "kept" and kept and len(lines) - 1 in drop:
        kept[-1] = kept[-1].removesuffix("\n")
        kept[-1] = kept[-1].removesuffix("\r") if record.end == "crlf" else kept[-1]
    result = (bom + "".join(kept)).encode()
    return Undone(result, digest(result, 12) == record.of)


def unadopted(data: bytes) -> bytes:
    """The document without what `adopt` added.  Raises as `undone`."""
    return undone(data).data


def without_marks(data: bytes) -> bytes:
    """The document without the lines of its marks and of the record; everything else that was added stays."""
    document = parse(data)
    if document.faults:
        raise DamagedDocument(document.faults)
    lines = lines_of(document.text)
    drop = {answer.line - 1 for answer in document.answers} | {answer.close_line - 1 for answer in document.answers}
    first = front_matter_lines(document.text)
    drop |= {at for at in _outside(document, lines, first) if lines[at].startswith(START) and read_record(lines[at])}
    return "".join(line for number, line in enumerate(lines) if number not in drop).encode()


def _outside(document: Document, lines: list[str], first: int) -> list[int]:
    inside = {number for answer in document.answers for number in range(answer.line - 1, answer.close_line)}
    return [number for number in range(first, len(lines)) if number not in inside]


def _found(document: Document, lines: list[str]) -> tuple[int, Record]:
    """Where the record stands, and what it says."""
    for number in _outside(document, lines, front_matter_lines(document.text)):
        if lines[number].startswith(START):
            record = read_record(lines[number])
            if record is None:
                raise NotExact("the record of what was added does not read", number + 1)
            return number, record
    raise NotExact("there is no record of what was added: it was not adopted, or the comment was taken out", 1)


def _head(document: Document, lines: list[str], at: int, record: Record) -> set[int]:
    front = front_matter_lines(document.text)
    drop = {at}
    if at != front + 1 or not is_blank(lines[front]):
        raise NotExact("the record does not stand below the front matter any more", at + 1)
    drop.add(front)
    if record.blank:
        drop.add(_blank(lines, at + 1))
    return drop | set(_front_matter(lines[:front], record))


def _front_matter(front: list[str], record: Record) -> list[int]:
    """The numbers of the lines of the front matter that were added, if they are as they were."""
    if record.head == "kept":
        return []
    keys = [number for number, line in enumerate(front) if line.startswith("mlsd:")]
    if not keys:
        raise NotExact("the key mlsd is gone from the front matter", 1)
    added = list(range(len(front))) if record.head == "new" else keys[-1:]
    for number in added:
        line = front[number].rstrip("\r\n")
        if not line.startswith(("mlsd:", "template:", "status:", "---")):
            raise NotExact("the front matter that was added holds more by now", number + 1)
        if not (_ADDED.fullmatch(line) or (record.front and line.startswith("template:"))):
            raise NotExact("this line of the front matter was added, and has changed", number + 1)
    if record.front not in ("", lines_digest([front[number] for number in added])):
        raise NotExact("the lines that were added to the front matter have changed", keys[-1] + 1)
    return added


def _marks(answer: Answer, code: str, lines: list[str]) -> set[int]:
    drop = set[int]()
    for number, blanks in ((answer.line - 1, int(code[0])), (answer.close_line - 1, int(code[1]))):
        drop.add(number)
        if blanks & 1:
            drop.add(_blank(lines, number - 1))
        if blanks & 2:
            drop.add(_blank(lines, number + 1))
    return drop


def _blank(lines: list[str], number: int) -> int:
    """The number of a line that was added blank, if it still is."""
    if not 0 <= number < len(lines) or not is_blank(lines[number]):
        raise NotExact("the blank line that was added here is gone", min(number, len(lines) - 1) + 1)
    return number


def _section(answer: Answer, code: str, lines: list[str]) -> set[int]:
    start, end = answer.line - 3, answer.close_line
    if start < 0 or lines_digest(lines[start:end]) != code[1:]:
        raise NotExact(f"the section that was added for {answer.id} was changed since", answer.line)
    drop = set(range(start, end))
    return drop | {_blank(lines, start - 1)} if code[0] == "s" else drop

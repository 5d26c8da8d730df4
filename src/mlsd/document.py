"""A design document: bytes to answers with their spans, and back, losing nothing.

The bytes are decoded once, strictly, so that text and bytes stand for each other exactly; every change is a splice of
that text. Nothing is parsed as Markdown except what decides where an answer is: front matter, marks and the fences
that hide marks. Cost is linear in the size of the document.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mlsd.fences import Fence, front_matter_end, open_fence
from mlsd.marks import closing, escape, near_miss, opening, read_mark, unescape

_LEADS = " \t\\"
_EDGES = frozenset("<&`~-+*0123456789")


class UnreadableDocument(ValueError):
    """The bytes are not text that can be kept exactly.  `line`: 1-based, where reading failed."""

    def __init__(self, message: str, hint: str, line: int = 1) -> None:
        super().__init__(message)
        self.hint = hint
        self.line = line


class DamagedDocument(ValueError):
    """Marks are damaged, so nothing is written.  `faults`: what is wrong, with lines."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(f"line {fault.line}: {fault.message}" for fault in faults))
        self.faults = faults


class Fault(NamedTuple):
    """Something wrong with the marks.  `kind`: near-miss, doubled, crossed, unclosed or stray."""

    kind: str
    line: int
    id: str
    message: str
    hint: str


class Answer(NamedTuple):
    """What stands between two marks.

    start, end: span of everything between the two mark lines, in characters of `Document.text`.
    line, close_line: 1-based lines of the marks.  text_line: line of the first line of text (of the closing mark if
    there is none).  text: decoded, LF line ends, no blank lines around it.
    """

    id: str
    line: int
    close_line: int
    text_line: int
    start: int
    end: int
    text: str
    basis: str | None = None


class Document(NamedTuple):
    """A parsed document.  `text` is the whole file, decoded; `body` is where its front matter ends (0: none)."""

    text: str
    eol: str
    body: int
    answers: tuple[Answer, ...]
    faults: tuple[Fault, ...]

    @property
    def data(self) -> bytes:
        """The bytes that were parsed."""
        return self.text.encode()

    def answer(self, id: str) -> Answer | None:
        """The answer to `id`, or None."""
        return next((answer for answer in self.answers if answer.id == id), None)

    def texts(self) -> dict[str, str]:
        """Every answer's text by id, in the order of the document."""
        return {answer.id: answer.text for answer in self.answers}

    def line_of(self, offset: int) -> int:
        """The 1-based line that holds the character at `offset`."""
        return self.text.count("\n", 0, offset) + 1


class _Line(NamedTuple):
    number: int
    start: int
    end: int  # where the next line begins
    text: str  # without its line end


def decode(data: bytes) -> str:
    """The text of `data`, byte for byte.  Raises UnreadableDocument for anything but UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableDocument("this is UTF-16 text", "save it as UTF-8")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableDocument(
            f"byte {error.start} (0x{data[error.start]:02x}) is not UTF-8", "save it as UTF-8", line
        ) from None


def parse(data: bytes) -> Document:
    """Read a document.  Raises UnreadableDocument; damaged marks are `faults` of the result."""
    text = decode(data)
    crlf = text.count("\r\n")
    eol = "\r\n" if crlf * 2 > text.count("\n") else "\n"
    body = front_matter_end(text)
    marks, near = _marks(text, body)
    answers, faults = _pair(text, marks)
    return Document(text, eol, body, tuple(answers), tuple(sorted(near + faults, key=lambda fault: fault.line)))


def fill(data: bytes, answers: dict[str, str]) -> bytes:
    """`data` with these answers in place of what stands between their marks; every other byte as it was.

    Raises DamagedDocument if any mark is damaged, KeyError for an id that has no marks, ValueError for a text that
    UTF-8 cannot hold.
    """
    document = parse(data)
    if document.faults:
        raise DamagedDocument(document.faults)
    present = {answer.id: answer for answer in document.answers}
    changes = []
    for id, text in answers.items():
        answer = present[id]
        if normal(text) != answer.text:
            changes.append((answer.start, answer.end, _inner(text, document.eol)))
    filled = splice(document.text, changes).encode()
    expected = document.texts() | {id: normal(text) for id, text in answers.items()}
    again = parse(filled)
    if again.faults or again.texts() != expected:  # a bug of ours must never reach the file
        raise AssertionError("the filled document does not read back; nothing was written")
    return filled


def insert(data: bytes, block: str, offset: int) -> bytes:
    """`data` with `block` (whole lines, LF) put in at `offset`, a line's start, with the document's line ends."""
    document = parse(data)
    if document.faults:
        raise DamagedDocument(document.faults)
    return splice(document.text, [(offset, offset, block.replace("\n", document.eol))]).encode()


def splice(text: str, changes: list[tuple[int, int, str]]) -> str:
    """`text` with each span (start, end) replaced; spans must not overlap."""
    parts, at = [], 0
    for start, end, new in sorted(changes):
        parts += [text[at:start], new]
        at = end
    return "".join(parts) + text[at:]


def normal(text: str) -> str:
    """An answer as it reads back: LF line ends, no blank lines around it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first, last = 0, len(lines)
    while first < last and not lines[first].strip(" \t"):
        first += 1
    while last > first and not lines[last - 1].strip(" \t"):
        last -= 1
    return "\n".join(lines[first:last])


def _inner(text: str, eol: str) -> str:
    stored = [escape(line) for line in normal(text).split("\n")]
    return eol.join(["", *stored, "", ""]) if stored != [""] else eol


def _read_back(inner: str) -> str:
    text = normal(inner)
    if "\\" not in text or "mlsd:" not in text:
        return text
    return "\n".join(unescape(line) for line in text.split("\n"))


def _marks(text: str, body: int) -> tuple[list[_Line], list[Fault]]:
    """Every line that is a mark and that no fence hides, and the near misses outside answers."""
    lines = list(_candidates(text, body))
    last_close = {mark.id: line.start for line in lines if (mark := read_mark(line.text)) and not mark.opens}
    marks: list[_Line] = []
    near: list[Fault] = []
    fence: Fence | None = None
    inside: str | None = None  # the id of the answer that we are in; fences of an answer hide nothing
    for line in lines:
        mark = read_mark(line.text)
        if inside:
            if mark:
                marks.append(line)
                if not mark.opens and mark.id == inside:
                    inside = None
            continue
        if fence and not fence.broken_before(text, line.start):
            fence = None if fence.closed_by(line.text) else fence
            continue
        fence = None
        if mark:
            marks.append(line)
            if mark.opens and last_close.get(mark.id, -1) > line.start:
                inside = mark.id
        elif (id := near_miss(line.text)) is not None:
            near.append(_near_fault(line, id))
        else:
            fence = open_fence(text, line.start, line.text, line.end)
    return marks, near


def _candidates(text: str, body: int) -> Iterator[_Line]:
    """The lines that could be a mark, a near miss or the edge of a fence: told by their first character."""
    number = text.count("\n", 0, body)
    start = body
    for line in (text[body:] if body else text).split("\n"):
        number += 1
        end = start + len(line) + 1
        first = line.lstrip(_LEADS)[:1]
        if first and first in _EDGES and ("mlsd" in line.lower() or "```" in line or "~~~" in line):
            yield _Line(number, start, min(end, len(text)), line.removesuffix("\r"))
        start = end


def _near_fault(line: _Line, id: str) -> Fault:
    wanted = closing(id) if "/mlsd" in line.text.lower().replace(" ", "") else opening(id)
    hint = (
        f"write {wanted} alone on its line, from the first column" if id else "restore the mark, or put it in a fence"
    )
    return Fault("near-miss", line.number, id, "this nearly reads as a mark", hint)


def _pair(text: str, marks: list[_Line]) -> tuple[list[Answer], list[Fault]]:
    """Match opening with closing marks; what does not match is a fault with its line."""
    read = [(line, mark) for line in marks if (mark := read_mark(line.text))]
    closes: dict[str, list[int]] = {}
    opens: dict[str, list[int]] = {}
    for index, (line, mark) in enumerate(read):
        (opens if mark.opens else closes).setdefault(mark.id, []).append(line.number if mark.opens else index)
    answers: list[Answer] = []
    faults: list[Fault] = []
    index = 0
    while index < len(read):
        line, mark = read[index]
        index += 1
        if not mark.opens:
            faults.append(_stray(line.number, mark.id))
            continue
        if len(opens[mark.id]) > 1:
            faults.append(_doubled(line.number, mark.id, opens[mark.id]))
        later = closes.get(mark.id, [])
        nth = bisect_left(later, index)
        if nth == len(later):
            faults.append(_unclosed(line.number, mark.id))
            continue
        close = later[nth]
        faults += [_crossed(inner.number, other.id, line.number, mark.id)
                   for inner, other in read[index:close] if other.id != mark.id]  # fmt: skip
        answers.append(_answer(text, line, read[close][0], mark.id, mark.basis))
        index = close + 1
    return answers, faults


def _stray(line: int, id: str) -> Fault:
    hint = f"put {opening(id)} where the answer begins, or remove this line"
    return Fault("stray", line, id, f"{id} is closed here but not open", hint)


def _unclosed(line: int, id: str) -> Fault:
    hint = f"put {closing(id)} alone on a line after the answer"
    return Fault("unclosed", line, id, f"{id} is opened here and never closed", hint)


def _doubled(line: int, id: str, lines: list[int]) -> Fault:
    others = ", ".join(str(other) for other in lines[:4] if other != line) + (" and more" if len(lines) > 4 else "")
    hint = "keep one pair of marks; the other text can stay as prose"
    return Fault("doubled", line, id, f"{id} is opened here and again on line {others}", hint)


def _crossed(line: int, id: str, outer_line: int, outer: str) -> Fault:
    message = f"a mark of {id} stands inside the answer to {outer}, opened on line {outer_line}"
    return Fault("crossed", line, id, message, "move it out; if it is meant as text, put a backslash before it")


def _answer(text: str, opened: _Line, closed: _Line, id: str, basis: str | None) -> Answer:
    inner = text[opened.end : closed.start]
    decoded = _read_back(inner)
    lead = 0
    if decoded:
        lead = inner.count("\n", 0, len(inner) - len(inner.lstrip(" \t\r\n")))
    text_line = opened.number + 1 + lead if decoded else closed.number
    return Answer(id, opened.number, closed.number, text_line, opened.end, closed.start, decoded, basis)

"""A design document: bytes to answers with their spans, and back, losing nothing.

The bytes are decoded once, strictly, so that text and bytes stand for each other exactly; every change is a splice of
that text. Nothing is parsed as Markdown except what decides where an answer is: front matter, marks and the fences
that hide marks. Cost is linear in the size of the document.
"""

from typing import NamedTuple

from mlsd.faults import Fault
from mlsd.fences import front_matter_end
from mlsd.marks import escape, unescape
from mlsd.pairing import Pair, mark_lines, pair


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
    marks, near = mark_lines(text, body)
    pairs, faults = pair(marks)
    answers = [_answer(text, each) for each in pairs]
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


def _answer(text: str, found: Pair) -> Answer:
    opened, closed = found.opened, found.closed
    inner = text[opened.end : closed.start]
    decoded = _read_back(inner)
    lead = inner.count("\n", 0, len(inner) - len(inner.lstrip(" \t\r\n"))) if decoded else 0
    text_line = opened.number + 1 + lead if decoded else closed.number
    mark = found.mark
    return Answer(mark.id, opened.number, closed.number, text_line, opened.end, closed.start, decoded, mark.basis)

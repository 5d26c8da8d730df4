"""Putting marks, sections and front matter into a document; every byte that was there stays, in its order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from mlsd.adopting.pointing import pointer
from mlsd.adopting.proposal import Proposal, Sort
from mlsd.adopting.record import Record, digest, ids_digest, lines_digest
from mlsd.adopting.undoing import NotExact, unadopted
from mlsd.document import DamagedDocument, Document, normal, parse
from mlsd.front_matter import read_front_matter
from mlsd.layout import Chunk, front_matter_lines, is_blank, layout, lines_of
from mlsd.marks import closing, opening
from mlsd.pack import Pack
from mlsd.render import flag, one_line


class _Written(NamedTuple):
    """The lines of the new document, each with whether it was there, and what the record says of each answer."""

    lines: list[tuple[str, bool]]
    codes: dict[str, str]

    def add(self, line: str) -> None:
        """Put in a line of ours."""
        self.lines.append((line, False))

    def blank(self) -> bool:
        """Put in a blank line if there is none.  Returns whether it was needed."""
        needed = bool(self.lines) and not is_blank(self.lines[-1][0])
        if needed:
            self.add("")
        return needed


def adopted(data: bytes, proposals: Iterable[Proposal], pack: Pack, template: str) -> bytes:
    """`data` with marks, added sections and front matter.  Proposals that would not read back are left out.

    Raises DamagedDocument or ValueError for a document that has marks, sound or damaged.
    """
    document = parse(data)
    if document.faults:
        raise DamagedDocument(document.faults)
    if document.answers:
        raise ValueError("the document has marks already")
    chunks = layout(document.text)
    wanted = list(proposals)
    if (made := _made(document, wanted, pack, template, chunks)) is not None:
        return made
    kept: list[Proposal] = []
    made = _made(document, kept, pack, template, chunks)
    for proposal in wanted:
        if (tried := _made(document, [*kept, proposal], pack, template, chunks)) is not None:
            made = tried
            kept.append(proposal)
    if made is None:  # a bug of ours must never reach the file
        raise AssertionError("the adopted document does not read back; nothing was written")
    return made


def fitting(data: bytes, proposals: Iterable[Proposal], pack: Pack, template: str) -> tuple[Proposal, ...]:
    """The proposals that `adopted` takes over."""
    wanted = tuple(proposals)
    taken = {answer.id for answer in parse(adopted(data, wanted, pack, template)).answers}
    return tuple(proposal for proposal in wanted if proposal.id in taken)


def _made(
    document: Document, proposals: list[Proposal], pack: Pack, template: str, chunks: list[Chunk]
) -> bytes | None:
    """The new document; None if it does not read back as it should, or could not be undone."""
    text = document.text
    bom = "\ufeff" if text.startswith("\ufeff") else ""
    lines = lines_of(text[len(bom) :])
    front = front_matter_lines(text)
    head, front_lines = _front_matter(document, lines[:front], pack, template)
    placed = sorted((each for each in proposals if each.sort is Sort.PLACED), key=lambda each: each.start)
    written = _Written([], {})
    _body(written, lines, front, placed)
    blank = bool(proposals or written.lines) and not (written.lines and is_blank(written.lines[0][0]))
    numbers: dict[int, int] = {}
    for number, (_, old) in enumerate(written.lines, len(front_lines) + 3 + int(blank)):
        if old:
            numbers[front + len(numbers) + 1] = number
    for proposal in (each for each in proposals if each.sort is not Sort.PLACED):
        _section(written, proposal, pack, chunks, numbers)
    below = [("", False), *written.lines] if blank else written.lines
    unended = bool(lines) and not lines[-1].endswith("\n")
    ours_last = not (below and below[-1][1])
    end = "kept" if not (unended and ours_last) else "crlf" if document.eol == "\r\n" else "lf"
    ids = list(written.codes)
    ours = [line for line, old in front_lines if not old]
    hashed = lines_digest(ours) if ours else ""
    of = digest(document.data, 12)
    record = Record(head, hashed, blank, end, tuple(written.codes.values()), ids_digest(ids), of)
    whole = [line for line, _ in (*front_lines, ("", False), (record.line(), False), *below)]
    parts = [line if line.endswith("\n") else line + document.eol for line in whole]
    if unended:
        parts[-1] = whole[-1]
    result = (bom + "".join(parts)).encode()
    return result if _sound(result, document, ids, placed, lines) else None


def _front_matter(
    document: Document, front: list[str], pack: Pack, template: str
) -> tuple[str, list[tuple[str, bool]]]:
    """What becomes of the front matter, and its lines."""
    key = f"mlsd: {pack.name}"
    if not front:
        named = [] if template == "design" else [f"template: {template}"]
        return "new", [(line, False) for line in ("---", key, *named, "status: draft", "---")]
    kept = [(line, True) for line in front]
    before = read_front_matter(document)
    if before.error or "mlsd" in before.lines:
        return "kept", kept
    with_key = [*front[:-1], key + document.eol, front[-1]]
    after = read_front_matter(parse("".join(with_key).encode()))
    if after.error or after.fields != {**before.fields, "mlsd": pack.name}:
        return "kept", kept
    return "key", [*kept[:-1], (key + document.eol, False), kept[-1]]


def _body(written: _Written, lines: list[str], front: int, placed: list[Proposal]) -> None:
    """The lines below the front matter, with the marks in them."""
    opens = {each.start - 1: each for each in placed}
    closes: dict[int, Proposal] = {}
    for done in placed:
        at = done.end
        closes[at + 1 if at < len(lines) and is_blank(lines[at]) else at] = done
    pending: list[str] = []  # the id of a mark whose blank line below is still to be seen
    for number in range(front, len(lines) + 1):
        line = lines[number] if number < len(lines) else None
        for each, opens_it in ((closes.get(number), False), (opens.get(number), True)):
            if each is not None:
                _settle(written, pending, True)
                above = int(written.blank())
                written.add(opening(each.id) if opens_it else closing(each.id))
                written.codes[each.id] = written.codes.get(each.id, "") + str(above)
                pending.append(each.id)
        if line is not None:
            _settle(written, pending, not is_blank(line))
            written.lines.append((line, True))


def _settle(written: _Written, pending: list[str], needed: bool) -> None:
    """Put in the blank line below the last mark if there is none."""
    if pending:
        id = pending.pop()
        if needed:
            written.add("")
            code = written.codes[id]
            written.codes[id] = code[:-1] + str(int(code[-1]) + 2)


def _section(written: _Written, proposal: Proposal, pack: Pack, chunks: list[Chunk], numbers: dict[int, int]) -> None:
    """A section at the end for a topic that has no lines of its own."""
    question = pack.find(proposal.id)
    if question is None:
        raise ValueError(f"{pack.name} has no question {proposal.id}")
    level = min((chunk.level for chunk in chunks if 2 <= chunk.level <= 6), default=2)
    said = flag(question) if proposal.sort is Sort.OPEN else pointer(proposal.lines, chunks, numbers)
    title = f"{'#' * level} {one_line(question.title)}"
    block = [title, "", opening(proposal.id), "", *said.split("\n"), "", closing(proposal.id)]
    code = "s" if written.blank() else "t"
    written.codes[proposal.id] = code + lines_digest(block)
    for line in block:
        written.add(line)


def _sound(result: bytes, before: Document, ids: list[str], placed: list[Proposal], lines: list[str]) -> bool:
    """Whether the new document reads back, and undoing it gives what was there."""
    after = parse(result)
    if after.faults or [answer.id for answer in after.answers] != ids:
        return False
    texts = after.texts()
    if any(texts[each.id] != normal("".join(lines[each.start - 1 : each.end])) for each in placed):
        return False
    try:
        return unadopted(result) == before.data
    except NotExact:
        return False

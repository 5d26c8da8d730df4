"""The document on disk, as the interview sees it: read, fill one answer, write, under a lock, losing nothing.

Every save reads the file afresh, so that what an editor or a second run has written meanwhile stays. If the very answer
that is being saved has changed meanwhile, both texts are kept, the file's first.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from typing import NamedTuple

from mlsd import files
from mlsd.document import Document, UnreadableDocument, fill, normal, parse
from mlsd.errors import MlsdError
from mlsd.front_matter import FrontMatter, read_front_matter
from mlsd.interview import asked
from mlsd.lenses import lens, serving, with_served
from mlsd.pack import Pack, Question
from mlsd.packs import load_pack
from mlsd.placing import Heading, Place, ahead, behind, headings, levelled, put_in
from mlsd.render import one_line, question_block
from mlsd.states import words_at_stake


class Saved(NamedTuple):
    """What came of saving: the texts in the file now, and the ids whose answer had changed meanwhile."""

    texts: dict[str, str]
    merged: tuple[str, ...] = ()


class Opened(NamedTuple):
    """A document that answers can be filled into.

    lens: the pack as it was given, if it is not the one that the document names; its sections stand at the end.
    own: the ids of the pack that the document names, if there is a lens.
    """

    path: str
    document: Document
    front: FrontMatter
    pack: Pack
    lens: str = ""
    own: frozenset[str] = frozenset()

    @property
    def texts(self) -> dict[str, str]:
        """The answers that the pack knows, by id."""
        return {id: text for id, text in self.document.texts().items() if self.pack.find(id)}


def read_document(path: str, data: bytes | None = None) -> Document:
    """Read and parse a file.  Raises MlsdError with path and line."""
    try:
        return parse(files.read(path) if data is None else data)
    except UnreadableDocument as error:
        raise MlsdError(f"{path}:{error.line}: {error}", error.hint) from None


def pack_of(path: str, front: FrontMatter, given: str | None = None) -> Pack:
    """The pack that `--pack` or the document names; interview if neither does."""
    if given:
        return load_pack(given, path)
    if front.error:
        raise MlsdError(f"{path}:{front.error_line}: {front.error.message}", front.error.hint)
    named = front.fields.get("mlsd")
    if named is None:
        return load_pack("interview", path)
    line = front.lines["mlsd"]
    if front.pack is None:
        raise MlsdError(f"{path}:{line}: {named!r} does not name a pack", "write it as mlsd: interview@1")
    try:
        return load_pack(front.pack[0], path)
    except MlsdError as error:
        raise MlsdError(f"{path}:{line}: {error.message}", error.hint or "pass --pack with its path") from None


def open_document(path: str, pack: str | None = None) -> Opened:
    """A document ready to be filled.  Raises MlsdError if it is none of ours or its marks are damaged."""
    document = read_document(path)
    front = read_front_matter(document)
    if document.faults:
        raise damaged(path, document)
    if not document.answers:
        raise MlsdError(f"{path}: there are no mlsd marks in this file", f"`mlsd new {path}` makes a new document")
    known = pack_of(path, front, pack)
    through, own = lens(pack, front, known), frozenset[str]()
    if through:
        with contextlib.suppress(MlsdError):  # the lens is enough, even if the document's own pack is not at hand
            own = frozenset(pack_of(path, front).ids)
    return Opened(path, document, front, known, through, own)


def damaged(path: str, document: Document, so: str = "nothing was written") -> MlsdError:
    """The error for a document whose marks are damaged: all of it, with lines."""
    first, *others = document.faults
    return MlsdError(
        f"{path}:{first.line}: {first.message}; {so}",
        first.hint,
        tuple((f"{path}:{fault.line}: {fault.message}", fault.hint) for fault in others),
    )


def read_sound(path: str) -> Document:
    """Read a document to write it.  Raises MlsdError if its marks are damaged."""
    document = read_document(path)
    if document.faults:
        raise damaged(path, document)
    return document


def require_marks(path: str, document: Document, ids: Iterable[str]) -> None:
    """Raise MlsdError if the marks of one of `ids` are gone."""
    for id in ids:
        if document.answer(id) is None:
            raise MlsdError(f"{path}: the marks of {id} are gone from the file", "restore them, or use a new file")


def save(opened: Opened, answers: dict[str, str], seen: dict[str, str] | None = None) -> Saved:
    """Fill `answers` into the file.  `seen`: the texts that they were given against, for answers that may have changed.

    A question whose condition has come true gets its section; nothing is ever taken out.
    """
    path = opened.path
    with files.locked(path):
        document = read_sound(path)
        require_marks(path, document, answers)
        now = document.texts()
        merged = []
        final = dict(answers)
        for id, text in answers.items():
            row, before = opened.pack.find(id), (seen or {}).get(id)
            ask = row.ask if row else ""
            theirs = words_at_stake(now[id], ask)
            if before is not None and theirs and now[id] not in (before, normal(text)):
                final[id] = f"{theirs}\n\n{text}" if words_at_stake(text, ask) else now[id]
                merged.append(id)
        data = with_sections(fill(document.data, final), opened)
        if data != document.data:
            files.write(path, data)
    return Saved(parse(data).texts(), tuple(merged))


def add_sections(opened: Opened, every: bool, named: Iterable[str] = ()) -> Opened:
    """The document with a section for `named`, and, if `every`, for all that is asked and nothing answers; written."""
    with files.locked(opened.path):
        document = read_sound(opened.path)
        data = with_sections(document.data, opened, every, frozenset(named))
        if data != document.data:
            files.write(opened.path, data)
    return opened._replace(document=parse(data))


def with_sections(data: bytes, opened: Opened, every: bool = False, named: frozenset[str] = frozenset()) -> bytes:
    """`data` with a section for each question that is asked and has none yet, beside its neighbour in the pack.

    Only for questions whose condition has come true, unless `every`: a section that a person took out stays out.  None
    for what another topic's answer serves.  named: ids that get a section whatever holds.

    Raises MlsdError if a section would be swallowed by what is left open above it.
    """
    before = document = parse(data)
    served = serving(opened.pack, document.texts())
    wanted = {question.id for question in asked(opened.pack, with_served(opened.pack, document.texts()))}
    known: list[Heading] | None = None  # costly, and needed only if there is something to add
    neighbour = ""
    places: dict[str, Place] = {}
    blocks: dict[int, list[str]] = {}
    for question in opened.pack.questions:
        id = question.id
        due = id in wanted and id not in served and (every or bool(question.when))
        if document.answer(id) is None and (due or id in named):
            known = headings(before) if known is None else known
            place = _place(before, known, question, opened, neighbour, places)
            block = levelled(_block(document, question, opened), place.level)
            more = blocks | {place.at: [*blocks.get(place.at, []), block]}
            longer = parse(put_in(before, more))
            if longer.answer(id) is not None:
                document, blocks, places[id] = longer, more, place
            elif every or id in named:
                raise _swallowed(opened.path, document)
        if document.answer(id) is not None and id not in opened.own and (id in wanted or opened.lens):
            neighbour = id
    return document.data


def _place(
    before: Document, known: list[Heading], question: Question, opened: Opened, neighbour: str, places: dict[str, Place]
) -> Place:
    """Behind the section of the question before it; ahead of the one after it where that alone is of its stage.

    places: where those stand that are put in, of which the neighbour may be one.
    """
    row = opened.pack.find(neighbour)
    if not opened.lens and not (row and row.stage == question.stage):
        later = opened.pack.questions[opened.pack.ids.index(question.id) :]
        ours = (each.id for each in later if each.stage == question.stage or not row)
        below = next((answer for id in ours if (answer := before.answer(id))), None)
        if below and (place := ahead(known, below)):
            return place
    above = before.answer(neighbour)
    return places.get(neighbour) or (behind(before, known, above) if above else Place(len(before.text)))


def _swallowed(path: str, document: Document) -> MlsdError:
    """Why a section that was put in does not read back: what stands open above it would take it for its own."""
    from mlsd.fences import left_open

    found = left_open(document.text)
    where = f":{found.line}" if found and found.line else ""
    return MlsdError(
        f"{path}{where}: a code fence or comment is left open and would swallow new sections; nothing was written",
        "close it, and run this again",
    )


def _block(document: Document, question: Question, opened: Opened) -> str:
    """A question's section.  The first of a lens brings its heading; a heading that stands already is told apart."""
    if not opened.lens:
        return question_block(question, opened.front.template)
    title, pack = one_line(question.title), one_line(opened.pack.title)
    if _has_heading(document, title):
        question = question._replace(title=f"{title} ({pack})")
    block = question_block(question, "design")
    begun = any(opened.pack.find(answer.id) and answer.id not in opened.own for answer in document.answers)
    return block if begun or _has_heading(document, pack) else f"## {pack}\n\n{block}"


def _has_heading(document: Document, title: str) -> bool:
    return re.search(rf"(?m)^#+[ \t]+{re.escape(title)}[ \t#]*\r?$", document.text) is not None

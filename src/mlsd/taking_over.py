"""`mlsd adopt`: show what would become which answer, ask, and put the marks into the file; `--undo` takes them out."""

from __future__ import annotations

import sys
from typing import NamedTuple

from mlsd import files, store, written
from mlsd.adopting import NotExact, Proposal, Sort, adopted, asked_about, propose, undone, without_marks
from mlsd.asking import asked
from mlsd.diffing import unified
from mlsd.document import DamagedDocument, Document, parse
from mlsd.errors import MlsdError
from mlsd.front_matter import read_front_matter
from mlsd.pack import Pack
from mlsd.prompts import can_ask
from mlsd.prompts.topics import wanted
from mlsd.shown import columns, emit, safe, say, shell

_BOX = 6  # columns that a list of choices puts before a line
_WIDE = 74  # columns from which the table's columns stand below each other


class Adoption(NamedTuple):
    """What was asked for."""

    file: str
    pack: str | None = None
    yes: bool = False
    dry_run: bool = False
    undo: bool = False
    force: bool = False
    all_topics: bool = False


def adopt(wish: Adoption) -> int:
    """Put marks into a document that has none, or take them out.  Returns 0."""
    if wish.undo:
        return _undo(wish)
    if wish.force:
        raise MlsdError("--force goes with --undo", "it takes the marks out, whatever was changed since")
    path = wish.file
    if not wish.dry_run:
        files.require_writable(path)
    data = files.read(path)
    document = _without_marks_yet(path, data)
    pack = store.pack_of(path, read_front_matter(document), wish.pack)
    if not (wish.yes or wish.dry_run or can_ask()):
        raise MlsdError(
            "there is nobody to ask: standard input and output are not both a terminal",
            f"`mlsd adopt --dry-run {shell(path)}` shows what would change, `mlsd adopt --yes {shell(path)}` does it",
        )
    proposals = propose(document.text, pack, wish.all_topics)
    if not proposals:
        raise MlsdError(
            f"{path}: nothing in it answers a topic of {pack.name}, or marks could not be told in it",
            "" if wish.all_topics else "--all-topics adds an open section for each topic",
        )
    after = _made(path, data, proposals, pack)
    if wish.yes or wish.dry_run:
        _show(path, data, after)
        _tell(document, proposals, pack)
    if wish.dry_run:
        say(f"{safe(path)}: {_counted(proposals, would=True)}; nothing was written")
        return 0
    if not wish.yes:
        say(f"{safe(path)}: {len(proposals)} of {len(pack.ids)} topics found. All of it as a diff:")
        say(f"  mlsd adopt --dry-run {shell(path)}")
        chosen = wanted(asked_about(document, proposals, pack))
        proposals = tuple(each for each in proposals if each.id in (chosen or ()))
        if not proposals:
            say(f"{safe(path)}: nothing was written")
            return 0
        after = _made(path, data, proposals, pack)
    _write(path, data, after)
    marked = parse(after)
    written.remember(path, marked.texts())
    say(f"{safe(path)}: {_counted(proposals)}")
    if left := sum(marked.answer(question.id) is None for question in asked(pack, marked.texts())):
        what = "Add the missing section:" if left == 1 else f"Add the {left} missing sections:"
        say(f"{what} mlsd upgrade {shell(path)}")
    say(f"Judge it: mlsd check {shell(path)}")
    say(f"Take the marks out again: mlsd adopt --undo {shell(path)}")
    return 0


def _without_marks_yet(path: str, data: bytes) -> Document:
    document = store.read_document(path, data)
    if document.faults:
        raise store.damaged(path, document)
    if document.answers:
        line = document.answers[0].line
        raise MlsdError(
            f"{path}:{line}: the document has mlsd marks already", f"go on with it: mlsd fill {shell(path)}"
        )
    return document


def _made(path: str, data: bytes, proposals: tuple[Proposal, ...], pack: Pack) -> bytes:
    after = adopted(data, proposals, pack, "design")
    front = read_front_matter(parse(after))
    named = front.pack[0] if front.pack else "interview"
    if front.error or named != pack.pack:
        line = front.error_line if front.error else front.lines.get("mlsd", 1)
        raise MlsdError(f"{path}:{line}: the front matter cannot name the pack {pack.name}", f"add mlsd: {pack.name}")
    return after


def _undo(wish: Adoption) -> int:
    path = wish.file
    data = files.read(path)
    document = store.read_document(path, data)
    same = False
    try:
        if wish.force:
            after = without_marks(data)
        else:
            after, same = undone(data)
    except DamagedDocument:
        raise store.damaged(path, document) from None
    except NotExact as error:
        raise MlsdError(
            f"{path}:{error.line}: {error}; nothing was written",
            f"`mlsd adopt --undo --force {shell(path)}` takes out the marks alone",
        ) from None
    if after == data:
        raise MlsdError(f"{path}: there are no mlsd marks in this file", "there is nothing to take out")
    if wish.dry_run:
        _show(path, data, after)
        return 0
    _write(path, data, after)
    kept = "every byte is as it was" if same else "what was changed since stays changed"
    said = "the marks are out; sections and front matter stay" if wish.force else f"what was added is out; {kept}"
    say(f"{safe(path)}: {said}")
    return 0


def _write(path: str, before: bytes, after: bytes) -> None:
    """Write, unless the file is no longer what was shown."""
    files.require_writable(path)
    with files.locked(path):
        if files.read(path) != before:
            raise MlsdError(f"{path}: the file was changed meanwhile; nothing was written", "run it again")
        files.write(path, after)


def _show(path: str, before: bytes, after: bytes) -> None:
    terminal = sys.stdout.isatty()
    lines = unified(before.decode(), after.decode(), path)
    emit("".join(f"{safe(line) if terminal else line}\n" for line in lines))


def _tell(document: Document, proposals: tuple[Proposal, ...], pack: Pack) -> None:
    """The table: topic, lines, how they begin."""
    known = {each.id for each in proposals}
    for each in proposals:
        say(_shown(each, document, pack))
    left = sum(id not in known for id in pack.ids)
    if left:
        say(f"{left} of {len(pack.ids)} topics of {pack.name} get nothing")


def _shown(proposal: Proposal, document: Document, pack: Pack) -> str:
    """A line of the table: topic, lines, how they begin; cut to fit beside the box of the question that is asked."""
    room = columns() - _BOX
    width = max(map(len, pack.ids)) if room >= _WIDE else 0
    if proposal.sort is Sort.PLACED:
        first = safe(document.text.split("\n", proposal.start)[proposal.start - 1].strip())
        where = f"lines {proposal.start}-{proposal.end}" if width else f"{proposal.start}-{proposal.end}"
        said = f"{proposal.id:<{width}}  {where:<{15 if width else 0}}  {first}"
    else:
        where = ", ".join(map(str, proposal.lines[:3]))
        what = f"new section that points to line {where}" if proposal.sort is Sort.ELSEWHERE else "new section, open"
        said = f"{proposal.id:<{width}}  {what}"
    return said if len(said) <= room else said[: room - 1] + "…"


def _counted(proposals: tuple[Proposal, ...], would: bool = False) -> str:
    placed = sum(each.sort is Sort.PLACED for each in proposals)
    added = len(proposals) - placed
    be = "would be " if would else ""
    return (
        f"{placed} answer{'' if placed == 1 else 's'} {be}marked, {added} section{'' if added == 1 else 's'} {be}added"
    )

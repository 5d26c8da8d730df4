"""`mlsd new` and `mlsd fill`: make or open the document, and talk if there is a person to talk to."""

from __future__ import annotations

import contextlib
import os

from mlsd import files, store
from mlsd.answers_file import read_answers
from mlsd.document import parse
from mlsd.errors import MlsdError
from mlsd.folders import missing_folders
from mlsd.interview import is_open
from mlsd.lenses import serving
from mlsd.pack import Pack
from mlsd.packs import load_pack
from mlsd.prompts import can_ask
from mlsd.sectionless import check_ids, missing, remedy
from mlsd.shown import safe, say, shell, through
from mlsd.starting import Wish, fill_from_file, make, title_from_name
from mlsd.states import state_of


def new(wish: Wish) -> int:
    """Make a document, fill in what an answers file says, and ask the rest if there is a person.  Returns 0."""
    if os.path.lexists(wish.file) and not os.path.isdir(wish.file):
        return _again(wish)
    if not missing_folders(wish.file):
        files.require_writable(wish.file)
    asking = wish.ask and can_ask() and wish.answers != "-"
    if wish.ask and not asking and wish.answers is None:
        raise MlsdError(
            "there is nobody to ask: standard input and output are not both a terminal",
            f"either `mlsd new {shell(wish.file)} --answers answers.yaml`, or `mlsd new {shell(wish.file)} --blank`",
        )
    pack = load_pack(wish.pack or "interview")
    answers = read_answers(wish.answers, pack.ids) if wish.answers is not None else {}
    if asking:
        from mlsd.talking import begin_new

        return begin_new(wish, pack, answers)
    make(wish, pack, answers, wish.title or _title(wish))
    _tell_made(wish.file, pack, answers)
    return 0


def fill_document(wish: Wish) -> int:
    """Fill answers into a document and ask what is open.  Returns 0."""
    files.require_writable(wish.file)
    opened = store.open_document(wish.file, wish.pack)
    asking = wish.ask and can_ask() and wish.answers != "-"
    if asking:
        from mlsd.talking import with_offered

        opened = with_offered(opened, wish.pack, wish.ids)
    check_ids(wish.file, opened, list(wish.ids))
    if not asking and wish.answers is None and (wish.ask or not opened.lens):
        if not wish.ask:
            from mlsd.talking import nothing_asked

            say(f"{safe(wish.file)}: {nothing_asked(opened)}")
            return 0
        raise MlsdError(
            "there is nobody to ask: standard input and output are not both a terminal",
            f"pass the answers: `mlsd fill {shell(wish.file)}{through(opened.lens)} --answers answers.yaml`",
        )
    answers = _from_file(opened, wish.answers) if wish.answers is not None else {}
    if opened.lens:
        opened = _with_lens(opened, {*wish.ids, *answers}, every=not wish.ids)
    if wish.answers is not None:
        fill_from_file(opened, answers, wish.replace)
        opened = store.open_document(wish.file, wish.pack)
    if asking:
        from mlsd.talking import go_on

        return go_on(wish, opened)
    return 0


def _from_file(opened: store.Opened, file: str) -> dict[str, str]:
    """What an answers file says to questions that have a section, or may yet get one."""
    known = [answer.id for answer in opened.document.answers]
    known += [question.id for question in opened.pack.questions if question.when or opened.lens]
    return read_answers(file, known, set(missing(opened)).difference(known), remedy(opened.path))


def _with_lens(opened: store.Opened, ids: set[str], every: bool) -> store.Opened:
    """The document with sections for `ids`, and, if `every`, for what the lens asks and nothing answers; says so."""
    ids &= set(opened.pack.ids)
    served = set(serving(opened.pack, opened.document.texts())) - ids
    after = store.add_sections(opened, every, ids)
    added = len(after.document.answers) - len(opened.document.answers)
    say(
        f"{safe(opened.path)}: {added} section{'' if added == 1 else 's'} of {opened.pack.name} added, "
        f"{len(served)} of its questions answered by what stands there"
    )
    return after


def _again(wish: Wish) -> int:
    """`new` on a file that exists: go on with a document of ours; refuse anything else, untouched."""
    document = None
    with contextlib.suppress(ValueError):
        if not os.path.isfile(wish.file):
            raise ValueError
        document = parse(files.read(wish.file))
    ours = document is not None and bool(document.answers or document.faults)
    if not ours:
        raise MlsdError(f"{wish.file} exists and is no mlsd document; it was not touched", "name another file")
    if not wish.ask or wish.answers is not None or not can_ask():
        go_on_with = f"go on with it: `mlsd fill {shell(wish.file)}`"
        raise MlsdError(f"{wish.file} exists already; it was not touched", go_on_with)
    from mlsd.talking import go_on

    files.require_writable(wish.file)
    opened = store.open_document(wish.file, wish.pack)
    return go_on(wish, store.open_document(wish.file) if opened.lens else opened, offer=True)


def _title(wish: Wish) -> str:
    if wish.exercise is not None:
        from mlsd.exercises import load_library

        return load_library().exercise(wish.exercise).title
    return title_from_name(wish.file)


def _tell_made(path: str, pack: Pack, answers: dict[str, str]) -> None:
    given = sum(not is_open(state_of(text)) for text in answers.values())
    say(f"{safe(path)}: {len(pack.questions)} questions, {given} answered")
    say(f"Go on: mlsd fill {shell(path)} · judge it: mlsd check {shell(path)}")

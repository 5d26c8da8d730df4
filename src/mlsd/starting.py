"""From what was asked for on the command line to a document on disk."""

from __future__ import annotations

import os
from typing import NamedTuple

from mlsd import files, store, written
from mlsd.document import fill, parse
from mlsd.filling import fill_in
from mlsd.folders import make_folders, missing_folders
from mlsd.interview import asked
from mlsd.pack import Pack
from mlsd.shown import safe, say
from mlsd.states import FLAG, State, state_of, words_at_stake


class Wish(NamedTuple):
    """What was asked for on the command line of `new` or `fill`."""

    file: str
    pack: str | None = None
    template: str = "design"
    title: str | None = None
    exercise: str | None = None
    answers: str | None = None
    replace: bool = False
    ask: bool = True
    plain: bool = False
    quiet: bool = False
    ids: tuple[str, ...] = ()


def make(wish: Wish, pack: Pack, answers: dict[str, str], title: str) -> None:
    """Write the skeleton, with `answers` filled in, as a new file; whole from its first moment."""
    from mlsd.render import skeleton

    exercise = _exercise_number(wish)
    wanted = asked(pack, answers)
    unasked = [id for id in answers if id not in {question.id for question in wanted}]
    questions = [question for question in pack.questions if question in wanted or question.id in unasked]
    data = skeleton(pack, questions, wish.template, title, exercise)
    given = {id: text for id, text in answers.items() if text.strip()}
    data = fill(data, given)
    if missing := missing_folders(wish.file):
        make_folders(missing)
        say(f"made the folder {safe(missing[-1])}")
    files.create(wish.file, data)
    written.remember(wish.file, parse(data).texts())


def fill_from_file(opened: store.Opened, answers: dict[str, str], replace: bool) -> None:
    """Fill answers in; those that stand and differ are left, and said, unless `replace`."""
    filled = fill_in(opened, answers, replace)
    written.remember(opened.path, {id: filled.texts[id] for id in filled.taken})
    for id, standing in filled.left.items():
        say(f"left as it is: {id} {_held(opened.pack, id, standing)} (--replace puts the new one in its place)")
    for id in filled.unasked:
        say(f"not filled in: {id} has no section{safe(_condition(opened.pack, id))}")
    count = len(filled.changed)
    say(f"{safe(opened.path)}: {count} answer{'' if count == 1 else 's'} filled in")


def _held(pack: Pack, id: str, standing: str) -> str:
    """What stands where another text would have gone: an answer, or words that somebody left in an open question."""
    row = pack.find(id)
    if FLAG not in standing and state_of(standing) is not State.UNANSWERED:
        return "has another answer already"
    words = safe(" ".join(words_at_stake(standing, row.ask if row else "").split()))
    return f"holds the note {words if len(words) <= 50 else words[:49] + '…'!r}"


def _condition(pack: Pack, id: str) -> str:
    """Why a question has no section: ` (it is asked only if …)`."""
    row = pack.find(id)
    when = [f"{other} says {' or '.join(said.split('|'))}" for other, said in (row.when if row else {}).items()]
    return f" (it is asked only if {' and '.join(when)})" if when else ""


def _exercise_number(wish: Wish) -> int:
    if wish.exercise is None:
        return 0
    from mlsd.exercises import load_library

    return load_library().exercise(wish.exercise).number


def title_from_name(path: str) -> str:
    """A first title, from the name of the file: fraud-model.md -> Fraud model."""
    name = os.path.splitext(os.path.basename(path))[0]
    words = "".join(char if char.isalnum() else " " for char in name).split()
    title = " ".join(words) or "Design"
    return title[:1].upper() + title[1:]

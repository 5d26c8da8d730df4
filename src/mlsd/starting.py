"""From what was asked for on the command line to a document on disk."""

from __future__ import annotations

import os
from typing import NamedTuple

from mlsd import files, store, written
from mlsd.document import fill, normal, parse
from mlsd.folders import make_folders, missing_folders
from mlsd.interview import asked
from mlsd.pack import Pack
from mlsd.shown import safe, say
from mlsd.states import State, state_of, without_flag


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
    standing = opened.document.texts()
    chosen, left = {}, []
    for id, text in answers.items():
        now = standing.get(id, "")
        if not text.strip():
            continue
        if replace or state_of(now) is State.UNANSWERED or without_flag(now) == text.strip():
            chosen[id] = text
        else:
            if normal(text) != now:
                left.append(id)
    before = dict(standing)
    saved = store.save_all(opened, chosen)
    changed = [id for id in chosen if saved.texts.get(id) != before.get(id)]
    written.remember(opened.path, {id: saved.texts[id] for id in chosen if id in saved.texts})
    for id in left:
        say(f"left as it is: {id} has another answer already (--replace puts the new one in its place)")
    say(f"{safe(opened.path)}: {len(changed)} answer{'' if len(changed) == 1 else 's'} filled in")


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

"""`mlsd new` and `mlsd fill`: from what the person asked for to a document and, if there is a person, a sitting."""

from __future__ import annotations

import contextlib
import os
from typing import NamedTuple

from mlsd import files, store
from mlsd.answers_file import read_answers
from mlsd.document import fill, parse
from mlsd.errors import MlsdError
from mlsd.interview import asked, is_open
from mlsd.pack import Pack, load_pack
from mlsd.prompts import can_ask
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


def new(wish: Wish) -> int:
    """Make a document, fill in what an answers file says, and ask the rest if there is a person.  Returns 0."""
    if os.path.lexists(wish.file) and not os.path.isdir(wish.file):
        return _again(wish)
    files.require_writable(wish.file)
    asking = wish.ask and can_ask() and wish.answers != "-"
    if wish.ask and not asking and wish.answers is None:
        raise MlsdError(
            "there is nobody to ask: standard input and output are not both a terminal",
            f"either `mlsd new {wish.file} --answers answers.yaml`, or `mlsd new {wish.file} --blank`",
        )
    pack = load_pack(wish.pack or "interview")
    answers = read_answers(wish.answers, pack.ids) if wish.answers else {}
    if asking:
        from mlsd.talking import begin_new

        return begin_new(wish, pack, answers)
    make(wish, pack, answers, wish.title or _title(wish))
    _tell_made(wish.file, pack, answers)
    return 0


def make(wish: Wish, pack: Pack, answers: dict[str, str], title: str) -> None:
    """Write the skeleton, with `answers` filled in, as a new file; whole from its first moment."""
    from mlsd.render import skeleton

    exercise = _exercise_number(wish)
    wanted = asked(pack, answers)
    unasked = [id for id in answers if id not in {question.id for question in wanted}]
    questions = [question for question in pack.questions if question in wanted or question.id in unasked]
    data = skeleton(pack, questions, wish.template, title, exercise)
    files.create(wish.file, fill(data, {id: text for id, text in answers.items() if text.strip()}))


def fill_document(wish: Wish) -> int:
    """Fill answers into a document and ask what is open.  Returns 0."""
    files.require_writable(wish.file)
    opened = store.open_document(wish.file, wish.pack)
    store.check_ids(wish.file, opened, list(wish.ids))
    asking = wish.ask and can_ask() and wish.answers != "-"
    if not asking and wish.answers is None:
        if not wish.ask:
            return 0
        raise MlsdError(
            "there is nobody to ask: standard input and output are not both a terminal",
            f"pass the answers: `mlsd fill {wish.file} --answers answers.yaml`",
        )
    if wish.answers is not None:
        known = [answer.id for answer in opened.document.answers]
        conditional = [question.id for question in opened.pack.questions if question.when]
        fill_from_file(opened, read_answers(wish.answers, [*known, *conditional]), wish.replace)
        opened = store.open_document(wish.file, wish.pack)
    if asking:
        from mlsd.talking import go_on

        return go_on(wish, opened)
    return 0


def fill_from_file(opened: store.Opened, answers: dict[str, str], replace: bool) -> None:
    """Fill answers in; those that stand and differ are left, and said, unless `replace`."""
    from mlsd.shown import say

    standing = opened.document.texts()
    chosen, left = {}, []
    for id, text in answers.items():
        now = standing.get(id, "")
        if not text.strip():
            continue
        if replace or state_of(now) is State.UNANSWERED or without_flag(now) == text.strip():
            chosen[id] = text
        else:
            from mlsd.document import normal

            if normal(text) != now:
                left.append(id)
    before = dict(standing)
    saved = store.save_all(opened, chosen)
    changed = [id for id in chosen if saved.texts.get(id) != before.get(id)]
    for id in left:
        say(f"left as it is: {id} has another answer already (--replace puts the new one in its place)")
    say(f"{opened.path}: {len(changed)} answer{'' if len(changed) == 1 else 's'} filled in")


def _again(wish: Wish) -> int:
    """`new` on a file that exists: go on with a document of ours; refuse anything else, untouched."""
    document = None
    with contextlib.suppress(ValueError):
        document = parse(files.read(wish.file))
    ours = document is not None and bool(document.answers or document.faults)
    if not ours:
        raise MlsdError(f"{wish.file} exists and is no mlsd document; it was not touched", "name another file")
    if not wish.ask or wish.answers is not None or not can_ask():
        raise MlsdError(f"{wish.file} exists already; it was not touched", f"go on with it: `mlsd fill {wish.file}`")
    from mlsd.talking import go_on

    files.require_writable(wish.file)
    return go_on(wish, store.open_document(wish.file, wish.pack), offer=True)


def _exercise_number(wish: Wish) -> int:
    if wish.exercise is None:
        return 0
    from mlsd.exercises import load_library

    return load_library().exercise(wish.exercise).number


def _title(wish: Wish) -> str:
    if wish.exercise is not None:
        from mlsd.exercises import load_library

        return load_library().exercise(wish.exercise).title
    return title_from_name(wish.file)


def title_from_name(path: str) -> str:
    """A first title, from the name of the file: fraud-model.md -> Fraud model."""
    name = os.path.splitext(os.path.basename(path))[0]
    words = "".join(char if char.isalnum() else " " for char in name).split()
    title = " ".join(words) or "Design"
    return title[:1].upper() + title[1:]


def _tell_made(path: str, pack: Pack, answers: dict[str, str]) -> None:
    from mlsd.shown import say

    given = sum(not is_open(state_of(text)) for text in answers.values())
    say(f"{path}: {len(pack.questions)} questions, {given} answered")
    say(f"Go on: mlsd fill {path} · judge it: mlsd check {path}")

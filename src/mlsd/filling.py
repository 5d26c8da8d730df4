"""Answers from a file, filled into a document: what a person wrote is left, unless they ask for it to be replaced.

What stands is read under the lock, just before it is written over: while an answers file comes through a pipe, an
editor or another run may have filled in the same question.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from mlsd import files, store
from mlsd.document import fill, normal, parse
from mlsd.errors import MlsdError
from mlsd.states import FLAG, State, state_of, without_flag, words_at_stake


class Filled(NamedTuple):
    """What came of it, by ids.

    taken: whose answer is the file's now.  changed: those among them that it was not before.  left: whose standing text
    was left, with what it says.  unasked: who have no section, since their condition does not hold.
    """

    texts: dict[str, str]
    taken: tuple[str, ...]
    changed: tuple[str, ...]
    left: dict[str, str]
    unasked: tuple[str, ...]


def fill_in(opened: store.Opened, answers: dict[str, str], replace: bool) -> Filled:
    """Fill answers in; where another text of a person stands it is left, unless `replace`.  Empty ones say nothing.

    Sections that these very answers bring are filled in too.
    """
    waiting = {id: text for id, text in answers.items() if text.strip()}
    taken: list[str] = []
    left: dict[str, str] = {}
    hints = _hints(opened)
    with files.locked(opened.path):
        before = store.read_sound(opened.path)
        store.require_marks(opened.path, before, [id for id in waiting if opened.document.answer(id)])
        document = parse(store.with_sections(before.data, opened))
        while ready := [id for id in waiting if document.answer(id)]:
            texts = document.texts()
            given = {id: waiting.pop(id) for id in ready}
            if not replace:
                left |= {id: texts[id] for id in ready if _is_kept(opened, id, texts[id], given[id], hints)}
            chosen = {id: text for id, text in given.items() if id not in left}
            taken += chosen
            document = parse(store.with_sections(fill(document.data, chosen), opened))
        if document.data != before.data:
            files.write(opened.path, document.data)
    old, new = before.texts(), document.texts()
    changed = tuple(id for id in taken if old.get(id) != new[id])
    return Filled(new, tuple(taken), changed, left, tuple(waiting))


def _is_kept(opened: store.Opened, id: str, standing: str, text: str, hints: Callable[[], dict[str, str]]) -> bool:
    """Whether something that a person wrote would be lost if a text took the place of what stands."""
    row = opened.pack.find(id)
    ask = row.ask if row else ""
    if not words_at_stake(standing, ask) or normal(text) in (standing, without_flag(standing, ask)):
        return False
    is_open = FLAG in standing or state_of(standing) is State.UNANSWERED
    return not (is_open and standing == hints().get(id))


def _hints(opened: store.Opened) -> Callable[[], dict[str, str]]:
    """What the document's template puts between marks that nobody has filled; rendered once, if anybody asks."""

    @cache
    def rendered() -> dict[str, str]:
        from mlsd.render import laid_out

        with contextlib.suppress(MlsdError):
            return laid_out(opened.pack, opened.front.template)
        return {}

    return rendered

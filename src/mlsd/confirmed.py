"""`mlsd confirm`: which answers are confirmed, and what is said of those that are not."""

from __future__ import annotations

from mlsd import files, store
from mlsd.confirming import basis_of, confirm, read_against
from mlsd.interview import is_open
from mlsd.sectionless import check_ids
from mlsd.shown import safe, say, say_wrapped
from mlsd.states import State, state_of


def confirm_answers(path: str, ids: list[str]) -> int:
    """Write into the opening marks what each answer was read against.  Returns 0."""
    opened = store.open_document(path)
    check_ids(path, opened, ids)
    texts = opened.document.texts()
    wanted = ids or [id for id in opened.texts if state_of(texts[id]) is State.ANSWERED]
    still_open = [id for id in wanted if is_open(state_of(texts[id]))]
    alone = [id for id in wanted if id not in still_open and not read_against(opened.pack, id)]
    bases: dict[str, str | None] = {
        id: basis_of(opened.pack, id, texts) for id in wanted if id not in still_open and id not in alone
    }
    with files.locked(path):
        now = store.read_document(path)
        if now.faults:
            raise store.damaged(path, now)
        data = confirm(now.data, bases)
        if data != now.data:
            files.write(path, data)
    say(f"{safe(path)}: {len(bases)} answer{'' if len(bases) == 1 else 's'} confirmed")
    for id in still_open:
        say_wrapped(f"{id} is open: there is no answer to confirm yet", "  ")
    for id in alone if ids else ():
        say_wrapped(f"{id} builds on no other answer: there is nothing to confirm it against", "  ")
    if alone and not ids:
        count = "1 more is answered and builds" if len(alone) == 1 else f"{len(alone)} more are answered and build"
        say_wrapped(f"{count} on no other answer: nothing to confirm there", "  ")
    return 0

"""What `check` will say of an answer put off, said while the person is still there: its day, and who is to answer."""

from __future__ import annotations

import contextlib

from mlsd import store
from mlsd.errors import MlsdError
from mlsd.states import State, state_of


def doubts(opened: store.Opened, id: str, text: str) -> list[str]:
    """What is wrong with the day or the owner of an answer just saved, with the remedy; [] for most answers."""
    question = opened.pack.find(id)
    promised = state_of(text) is State.LATER or (question is not None and "owner" in question.needs)
    if not promised:
        return []
    with contextlib.suppress(MlsdError):  # a configuration with faults is for `check` to tell
        return _doubts(opened, id)
    return []


def _doubts(opened: store.Opened, id: str) -> list[str]:
    from mlsd.config import for_path, load_config
    from mlsd.judging import kept
    from mlsd.linter import findings_of
    from mlsd.reading import read
    from mlsd.rules.overdue import overdue
    from mlsd.rules.unknown_owner import unknown_owner

    loaded = load_config(opened.path)
    document = store.read_document(opened.path)
    reading = read(opened.path, document, opened.front, opened.pack, loaded.config.owners, opened.lens)
    found = kept(findings_of(reading, (overdue, unknown_owner)), loaded.config, for_path(loaded, opened.path))
    return [f"{each.message} ({each.hint})" if each.hint else each.message for each in found if each.topic == id]

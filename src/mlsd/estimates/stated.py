"""What a document states for estimates: facts of a pack with an input's key, and lines with an input's own label."""

from __future__ import annotations

from collections.abc import Mapping

from mlsd.estimates import inputs
from mlsd.pack import Pack
from mlsd.prose import prose_of
from mlsd.states import State, state_of


def stated(pack: Pack, texts: Mapping[str, str]) -> dict[str, str]:
    """The value of each input that an answer states, by key; of two, the one that comes first in the pack."""
    known = inputs()
    own = {each.label.lower(): key for key, each in known.items()}
    found: dict[str, str] = {}
    for question in pack.questions:
        text = texts.get(question.id, "")
        if ":**" not in text or state_of(text) is not State.ANSWERED:
            continue
        keys = own | {fact.label.lower(): fact.key for fact in question.facts}
        for label, line in prose_of(text).facts.items():
            key = keys.get(label)
            if key and key in known:
                found.setdefault(key, line.value)
    return found

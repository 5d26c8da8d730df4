"""Lenses: a document seen through another pack than its own.

A row with `same_as: X` is answered by the answer to X where the document has none of its own. That holds wherever a
document is read against a pack; nothing is copied, so that the two can never differ.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from mlsd.errors import MlsdError
from mlsd.front_matter import FrontMatter
from mlsd.pack import Pack
from mlsd.packs import load_pack, pack_names
from mlsd.states import State, state_of

_ENDINGS = (".yaml", ".yml")


def lens(given: str | None, front: FrontMatter, pack: Pack) -> str:
    """The pack as it was given, if it is another than the one that the document names; else ""."""
    if not given or front.pack is None:
        return ""
    return "" if _stem(front.pack[0]) in (pack.pack, _stem(given)) else given


def _stem(name: str) -> str:
    base = os.path.basename(name)
    return next((base.removesuffix(ending) for ending in _ENDINGS if base.endswith(ending)), base)


def serving(pack: Pack, texts: Mapping[str, str]) -> dict[str, str]:
    """The rows that have no answer of their own and are answered by another topic's: row to topic."""
    return {
        row.id: row.same_as
        for row in pack.questions
        if row.same_as in texts
        and state_of(texts.get(row.id, "")) is State.UNANSWERED
        and state_of(texts[row.same_as]) is not State.UNANSWERED
    }


def with_served(pack: Pack, texts: Mapping[str, str]) -> dict[str, str]:
    """What each answer says, those of other topics standing for the rows that they serve."""
    return {**texts, **{row: texts[topic] for row, topic in serving(pack, texts).items()}}


def of_no_pack(ids: Iterable[str], near: str) -> set[str]:
    """Those of these ids that no pack asks, shipped or found from the document `near`; packs are read until all fit."""
    left = set(ids)
    near = near if os.path.exists(near) else "."
    for name in reversed(pack_names(near)):  # the lenses first: theirs are the ids that stand in others' documents
        if not left:
            break
        try:
            left -= set(load_pack(name, near).ids)
        except MlsdError:  # a pack with faults is for `packs check`, not for every document
            continue
    return left

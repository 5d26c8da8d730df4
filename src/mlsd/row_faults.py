"""What can be wrong with one row of a pack, and with the cues of anything that has some."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mlsd.errors import did_you_mean
from mlsd.marks import is_id
from mlsd.pack import CUE_QUANTITIES, ESTIMATES, FACT_KINDS, KINDS, NEEDS, Fact, Question
from mlsd.shape import Misfit

Place = tuple[str | int, ...]


def row_misfits(question: Question, place: Place, seen: dict[str, int]) -> Iterator[Misfit]:
    """What is wrong with a row that stands at `place`.  seen: the ids of the rows above it."""
    if not is_id(question.id):
        hint = "use stage.name in a-z, 0-9, - and _, beginning with a letter"
        yield Misfit((*place, "id"), f"{question.id!r} cannot stand in a mark", hint)
    for key, text in (("title", question.title), ("ask", question.ask)):
        if not text.strip():
            yield Misfit(place, f"the key {key!r} is missing or empty", f"add {key}: …")
    if question.kind not in KINDS:
        yield Misfit((*place, "kind"), f"unknown kind {question.kind!r}", did_you_mean(question.kind, [*KINDS]))
    if question.kind == "choice" and not question.choices:
        yield Misfit((*place, "kind"), "a choice needs choices", "add choices: [one, other]")
    for at, need in enumerate(question.needs):
        if need not in NEEDS:
            yield Misfit((*place, "needs", at), f"unknown demand {need!r}", did_you_mean(need, [*NEEDS]))
    for at, name in enumerate(question.derives):
        if name not in ESTIMATES:
            yield Misfit((*place, "derives", at), f"unknown estimate {name!r}", did_you_mean(name, [*ESTIMATES]))
    yield from _fact_misfits(question, (*place, "facts"))
    yield from _cue_misfits_of_row(question, place)
    if not 0 < question.minutes <= 600:
        yield Misfit((*place, "minutes"), "minutes must be more than 0 and at most 600", "write minutes: 1")
    for key, ids in (("revisit", question.revisit), ("when", tuple(question.when))):
        for id in ids:
            if id not in seen:
                hint = did_you_mean(id, list(seen)) or "name a question that stands above this one"
                yield Misfit((*place, key), f"{key} names {id!r}, which is no earlier question", hint)


def _fact_misfits(question: Question, place: Place) -> Iterator[Misfit]:
    keys: set[str] = set()
    labels: set[str] = set()
    facts: tuple[Fact | None, ...] = question.facts  # None where one did not fit
    for at, fact in enumerate(facts):
        if fact is None:
            continue
        if fact.kind not in FACT_KINDS:
            hint = did_you_mean(fact.kind, [*FACT_KINDS])
            yield Misfit((*place, at), f"unknown kind of fact {fact.kind!r}", hint)
        if fact.kind == "choice" and not fact.choices:
            yield Misfit((*place, at), f"{question.id}: a choice needs choices", "add choices: [one, other]")
        label = " ".join(fact.label.lower().split())  # as labels are matched in an answer
        if fact.key in keys:
            message = f"{question.id}: two facts have the key {fact.key!r}"
            yield Misfit((*place, at, "key"), message, "give each fact its own key, or take one out")
        if label in labels:
            message = f"{question.id}: two facts have the label {fact.label!r}"
            hint = "give each fact its own label: in an answer the label alone tells which is meant"
            yield Misfit((*place, at, "label"), message, hint)
        keys.add(fact.key)
        labels.add(label)


def _cue_misfits_of_row(question: Question, place: Place) -> Iterator[Misfit]:
    for at, cover in enumerate(question.covers):
        if cover:
            yield from cue_misfits(cover.terms, (*place, "covers", at, "terms"))
    if question.cues:
        *lists, usual = question.cues
        for kind, cues in zip(question.cues._fields, lists, strict=False):
            yield from cue_misfits(cues, (*place, "cues", kind))
        if not 0 <= usual <= 1:
            yield Misfit((*place, "cues", "usual"), "a share is 0 to 1", "write a number like 0.4")


def cue_misfits(cues: tuple[str, ...], place: Place) -> Iterator[Misfit]:
    """What is wrong with cues: a quantity of a sort that there is not is never found, and nobody would notice.

    Nor is one that stands beside a word: `within <duration>` is neither words in a row nor a quantity.
    """
    for at, cue in enumerate(cues):
        named = _QUANTITY.findall(cue)
        unknown = next((each for each in named if each not in CUE_QUANTITIES), None)
        if unknown is not None:
            hint = did_you_mean(unknown, [*CUE_QUANTITIES])
            yield Misfit((*place, at), f"the cue {cue!r} names an unknown quantity {unknown!r}", hint)
            continue
        apart = " + ".join(part for each in cue.split(" + ") for part in _beside(each))
        if apart != cue:
            message = f"the cue {cue!r} is never found: a quantity stands by itself"
            yield Misfit((*place, at), message, f"write {apart!r}: both in one sentence")


def _beside(part: str) -> list[str]:
    """The quantities of a part of a cue and the words between them."""
    return [each for each in map(str.strip, _QUANTITY_OR_NOT.findall(part)) if each] if "<" in part else [part]


_QUANTITY_OR_NOT = re.compile(r"<[^<>]*>|[^<>]+")
_QUANTITY = re.compile(r"<[^<>]*>?|[^<>\s]*>")  # half of a pair too: nothing else may stand in these brackets

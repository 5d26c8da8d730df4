"""A part of the model's end for each thing that there is, and more of them to come, whatever they are called."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.outputs.comers_told import comers_told, sorted_in, wants_new
from mlsd.claims.outputs.ends_told import ends_told
from mlsd.claims.outputs.newcomers import Outputs
from mlsd.claims.outputs.no_newcomers import KIN
from mlsd.claims.quoting import fact_of, held, place, plain_statements
from mlsd.prose import Mention, Statement
from mlsd.reading import Reading, Topic

_MODEL = "model.selection model.task model.training model.scaling"
_ANY = frozenset("item sku product catalogue catalog assortment inventory i".split())
_NO_STOCK = frozenset(
    "type category group state reaction grade level user customer member patient kind sort pair task head language "
    "pixel token character day hour week candidate feature input class region step layer sample row request query "
    "reader listener viewer session outcome verdict label country time epoch fold frame phase word letter "
    "target example model person topic intent".split()
)
_FEW = 60


def any_items(reading: Reading, where: str) -> Outputs | None:
    """The parts at the model's end and the newcomers that have none, or None."""
    parts = list(_parts(reading))
    if not parts:
        return None
    told = list(_told_of_stock(reading, where))
    if any(sorted_in(each) for _, each in told):
        return None
    wanted = {topic.id: any(wants_new(each) for other, each in told if other is topic) for topic, _ in told}
    for topic, statement in told:
        for coming, nouns in comers_told(statement, wanted[topic.id]):
            for other, part, names in parts:
                if part.statement is not statement and _same(names, nouns, coming):
                    return Outputs(place(other, part), place(topic, coming), sure=False)
    return None


def has_parts(reading: Reading) -> bool:
    """Whether the model is said to have a part for each of something."""
    return next(_parts(reading), None) is not None


def _parts(reading: Reading) -> Iterator[tuple[Topic, Mention, set[str]]]:
    for topic, statement in _told_of_model(reading):
        for part, nouns in ends_told(statement):
            if held(part) and nouns and not nouns & _NO_STOCK and not _turned_down(part) and not _of_few(statement):
                yield topic, part, nouns


def _told_of_model(reading: Reading) -> Iterator[tuple[Topic, Statement]]:
    """What the answers on the model say, their facts among it."""
    yield from plain_statements(reading, _MODEL)
    for id in _MODEL.split():
        topic = reading.answered(id)
        if topic:
            for fact in topic.prose.facts.values():
                yield topic, Statement(fact.value, fact.line, "item")


def _told_of_stock(reading: Reading, where: str) -> Iterator[tuple[Topic, Statement]]:
    """What the answers on the data say; the fact on new items speaks of items."""
    yield from plain_statements(reading, where)
    new = fact_of(reading, "data.input-output", "new items")
    if new:
        yield new[0], Statement(f"{new[1].label}: {new[1].value}", new[1].line, "item")


def _of_few(statement: Statement) -> bool:
    """Softmax over 30 genres: a statement whose only amounts are small."""
    counts = [each.value for each in statement.quantities if each.sort in ("number", "other") and each.value > 1]
    return bool(counts) and max(counts) < _FEW


def _turned_down(part: Mention) -> bool:
    """A class per item, introduced by `not:`; the way of the textbook, of the system before."""
    words = part.statement.words
    return words[:1] in (["not"], ["no"]) or not {"textbook", "previous", "predecessor"}.isdisjoint(words)


def _same(names: set[str], nouns: set[str], coming: Mention) -> bool:
    """Whether what has the parts is what comes: by its name, by a name for the same thing, or since one says `item`."""
    if names & nouns or any(names & kin and nouns & kin for kin in KIN):
        return True
    if any(name.removesuffix("ed") in coming.statement.words for name in names if name.endswith("ed")):
        return True  # a registered supplier, and undertakings that are entered in the register
    return bool(nouns & _ANY) or (bool(names & _ANY) and coming.text.lower() != "made")  # backups are made

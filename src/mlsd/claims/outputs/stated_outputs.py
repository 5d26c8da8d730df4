"""Facts on the output and on new items: whether what arrives is what has the slots, and whether it is met."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.outputs.newcomers import NEW, recurs
from mlsd.claims.outputs.output_words import CLOSED, COMING, MET, SLOTS
from mlsd.claims.outputs.sorted_inputs import sorts_inputs
from mlsd.claims.quoting import plain_statements
from mlsd.prose import Phrases, Statement
from mlsd.reading import Reading
from mlsd.units import ONES

_WHERE = "data.input-output model.task model.selection model.training"
_SETTLED = Phrases(
    "refus*", "reject*", "suffic*", "is enough", "are enough", "unknown", "ignored", "skipped", "falls into",
    "fall into", "goes into", "goes to", "go to", "go into", "put into", "lands in", "mapped to", "assigned to",
    "counted as", "treated as", "handled", "covered", "read like", "scored", "judged", "classified", "needs nothing",
    "need nothing", "same as", "like any", "as any", "like the others", "retrain*", "law", "decree", "statute",
    "regulation", "ordinance", "norm", "by contract", "amendment*", "directive", "treaty", "stays the same",
    "stay the same", "do not change", "does not change", "don't change", "unchanged", "classes stay",
    "classes are not", "classes do not", "the classes", "labels stay", "labels are", "another model", "other model",
    "new model", "new wall", "none expected", "rare", "rarely", "seldom", "hardly ever", "not foreseen",
    "not expected", "do not occur", "does not occur", "impossible", "no concern", "not supported", "out of scope",
    "asked", "waits", "wait", "wait for", "until", "by its", "by their", "from its", "from their", "from the",
    "through its", "through the", "via", "with its", "using", "works at once", "works from", "no slot", "no class",
    "nothing to do", "nothing needed", "nothing changes", "any text", "any image", "the model reads", "the net reads",
    "reads", "sees only", "looks at", "described", "embedded", "compared", "matched", "similar", "closest", "nearest",
    "clustered", "grouped", "average", "prior", "default", "shown to", "sent to", "left to", "kept for", "reviewed",
    "editor", "curator", "clerk", "human",
)  # fmt: skip
_WANTED = frozenset("be should must shall want wants wanted expected expect needs need have has ought".split())
_INPUTS = frozenset(
    "post message mail email ticket text sentence document letter review comment query question request claim payment "
    "transaction order invoice receipt photo image picture frame scan slide video clip recording call visit patient "
    "load parcel shipment lorry sample row record session event trip case report application file page image essay "
    "note tweet reading measurement window complaint tip crop log entry article scene patch tile lot batch piece "
    "x-ray image utterance conversation chat submission upload form letter bag tin bottle part item user customer "
    "person people applicant borrower household alarm alert".split()
)  # fmt: skip
_CLASSES = frozenset(
    "class classes category categories label labels kind kinds type types grade grades level levels intent intents "
    "topic topics tag tags code codes group groups outcome outcomes verdict verdicts diagnosis diagnoses answer "
    "answers band bands degree degrees stage stages chute chutes bin bins queue queues way".split()
)
_FEW = 200


def slots_lack(reading: Reading, output: str, new: str) -> bool:
    """Whether facts leave newcomers without a slot: items arrive, have a slot each, and nothing is done for them."""
    value = Statement(new, 0, "item")
    if not _arrives(value) or _is_met(value):
        return False
    told = [statement for _, statement in plain_statements(reading, _WHERE)]
    coming = _nouns(value) | ({"item"} & set(value.words))
    own = Statement(output, 0, "item")
    if _linked(own, coming):
        return True
    if any(statement.names(CLOSED) and "closed set" not in statement.lower for statement in told):
        return False
    if any(_linked(statement, coming) or _is_wide(statement) for statement in told):
        return True
    if any(map(_few_classes, [own, *told])) or any(map(_says_item, told)):
        return False
    return not coming & _INPUTS or not sorts_inputs(reading, _WHERE, own)


def _arrives(value: Statement) -> bool:
    """Whether a value tells of a stream of newcomers: a rate, or coming and going in a rhythm."""
    if any(each.sort == "rate" for each in value.quantities):
        return True
    counted = any(each.sort in ("number", "other") for each in value.quantities)
    fresh = not NEW.isdisjoint(value.words)
    return (recurs(value) and (counted or fresh or value.names(COMING))) or (counted and value.names(COMING))


def _is_met(value: Statement) -> bool:
    """Whether a value says what becomes of newcomers, in words that are known or not: `…; text and context suffice`."""
    if value.names(MET) or value.names(CLOSED) or value.names(_SETTLED):
        return True
    parts = value.text.replace(":", ";").replace(" – ", ";").replace(" — ", ";").replace(", ", ";").split(";")
    return any(_is_news(Statement(part, 0, "item")) for part in parts[1:] if part.strip())


def _is_news(part: Statement) -> bool:
    """Whether a further clause tells something else than who comes, how often, or what is wanted of it."""
    words = set(part.words)
    if len(part.words) < 2 or words & _WANTED:
        return False
    return not (recurs(part) or part.names(COMING) or part.quantities or not NEW.isdisjoint(words))


def _single(word: str) -> str:
    if word.endswith("ies") and word not in ("species", "series"):
        return word[:-3] + "y"
    return word if word.endswith(("ss", "us")) else word.removesuffix("s")


def _nouns(value: Statement) -> set[str]:
    """What may be the things that come: words behind a number or `new`, in the singular."""
    words = value.words
    found: set[str] = set()
    for at, word in enumerate(words):
        if word[0].isdecimal() or word in NEW or word in ONES or word in ("dozen", "few", "some", "every", "each"):
            found |= {_single(each) for each in words[at + 1 : at + 4] if each.isalpha() and len(each) > 2}
    if words and words[0].isalpha():
        found.add(_single(words[0]))
    return found - _EMPTY


_EMPTY = frozenset(
    "new more every each day week month year quarter season term hour night about around roughly some come comes are "
    "join the and per added appear arrive few dozen hundred thousand in into from with for that they".split()
)


def _linked(statement: Statement, coming: set[str]) -> bool:
    """Whether a statement gives a slot to each of the things that come: softmax over the 1,350 courses."""
    slots = [each for each in statement.mentions(SLOTS) if each.said]
    near = {
        _single(token.lower) for slot in slots for token in statement.tokens[max(slot.first - 6, 0) : slot.last + 9]
    }
    whole = bool(near & {"catalogue", "catalog", "assortment", "inventory", "formulary", "library", "range"})
    return bool(near & (coming - {"item"})) or (whole and not coming & _INPUTS)


def _is_wide(statement: Statement) -> bool:
    """An 18,400-way head: more classes than a short list of kinds could have."""
    words = [token.lower for token in statement.tokens]
    return any(
        each.sort in ("number", "other") and each.value >= _WIDE and "way" in words[each.last : each.last + 2]
        for each in statement.quantities
    )


_WIDE = 1000


def _few_classes(statement: Statement) -> bool:
    """14 waste classes, one of four grades, 31 crop classes: a short list that is none of items."""
    words = statement.words
    return any(2 <= count <= _FEW and not _CLASSES.isdisjoint(words[at + 1 : at + 4]) for at, count in _counts(words))


def _counts(words: list[str]) -> Iterator[tuple[int, float]]:
    for at, word in enumerate(words):
        count = float(word) if word.isdecimal() else ONES.get(word, 0.0)
        if count:
            yield at, count


def _says_item(statement: Statement) -> bool:
    """ "item" = a load: what the word stands for here is an input."""
    words = statement.words
    return words[:1] == ["item"] and any(_single(word) in _INPUTS - {"item"} for word in words[1:4])

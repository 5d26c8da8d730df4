"""What comes out of the model, one slot for each item or not, and whether items keep arriving."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.claims.cadence import PERIODS
from mlsd.claims.quoting import Place, fact_of, first_held, held, place, plain_statements
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Reading

_WHERE = "data.input-output model.task model.selection model.training serving.updates data.availability data.storage"

SLOTS = Phrases(
    "weight vector", "vector per", "vector for each", "vector for every", "column per", "output for", "position for",
    "position per", "entry for", "entry per", "unit for", "unit per", "column for", "neuron for", "node for",
    "logit per", "slot per", "slot for", "vector of length", "as classes", "as class", "class per", "class of its own",
    "own class", "own output", "softmax", "soft max", "output layer", "output unit", "output neuron", "output node",
    "output slot", "logit", "slot", "final dense", "final layer", "last layer", "dense layer", "classification head",
    "way classif*", "way softmax", "class for each", "class for every", "classes one per", "neuron", "output per",
    "output for each", "output for every", "classifier head", "one hot output", "multiclass", "multi class",
    "output dimension", "output vector",
)  # fmt: skip
CLOSED = Phrases(
    "is fixed", "are fixed", "fixed by", "is closed", "are closed", "frozen by", "standardised", "closed set",
    "fixed set", "set is closed", "set is fixed", "never change", "does not change", "classes are fixed",
    "no new item", "nothing to add", "nothing is added",
)  # fmt: skip
MET = Phrases(
    "class other", "called other", "class unknown", "named other", "to a person", "by a person", "to a human",
    "to a clerk", "people decide", "until then", "average of", "score for a", "score of a pair", "scored together",
    "score a user and", "pair of a", "score per pair", "pair score", "score each pair", "score for each pair",
    "score for that pair", "score a pair", "score pairs", "pairwise scor*", "pair of", "two tower", "dual encoder",
    "bi encoder", "cross encoder", "siamese", "content based", "content feature", "content embedding",
    "content vector", "by content", "by its content", "by their content", "from content", "from its content",
    "from their content", "content tower", "item tower", "item embedding", "text embedding", "image embedding",
    "embedding of the", "embed*", "nearest neighbo*", "approximate nearest", "retrieval", "retrieve*", "unknown class",
    "other class", "unknown slot", "other slot", "catch all", "open set", "spare slot", "spare unit", "reserved slot",
    "reserve slot", "spare", "hashing", "hashed", "hash bucket", "zero shot", "few shot", "metric learning",
    "prototypical", "prototype vector", "cold start", "fallback", "fall back", "falls back", "popularity", "two stage",
    "nearest class mean", "nearest centroid", "head is extended", "extend*", "widen*", "enlarge*", "grow the head",
    "head grows", "attributes", "metadata", "by features", "from features", "similar item", "most similar",
    "rule based", "by hand", "manual*",
)  # fmt: skip
_ITEMS = frozenset(
    """
    catalogue catalog item sku product article title song track movie film book podcast episode listing video app recipe
    game course job ad advert offer dish wine hotel restaurant shop store merchant supplier vendor brand part species
    class intent category tag label speaker employee customer user member author artist channel stock fund drug plant
    assortment range inventory library menu show story post product-line room property flat car model station
    company firm language variety code player pupil student worker face person people identity topic site page genre
""".split()
)
_ANY = frozenset("title item sku".split())
_WARES = frozenset("book film movie game product article song podcast show series item title sku".split())
_WHOLE = frozenset("catalogue catalog assortment range inventory library menu".split())
_COMING = Phrases(
    "add*", "join*", "arriv*", "appear*", "launch*", "publish*", "upload*", "releas*", "come in", "come into",
    "comes into", "coming into", "comes in", "coming in", "keep coming", "enter*", "list*", "register*", "grow*",
    "introduc*", "enrol*", "onboard*", "show up", "turn up", "are born", "hired", "sign up",
)  # fmt: skip
_NEW = frozenset({"new", "newly", "fresh", "unseen", "additional", "more"})
_RHYTHM = Phrases(
    "every day", "every week", "every month", "every night", "each day", "each week", "each month", "a day", "a week",
    "a month", "per day", "per week", "per month", "daily", "weekly", "monthly", "every hour", "an hour", "per hour",
    "hourly", "a year", "each season", "every season", "per season", "constantly", "continually", "all the time",
    "every quarter", "a quarter", "each quarter", "each year", "every year", "per quarter", "per year", "nightly",
    "steadily", "every monday", "every friday", "every sunday", "each monday", "each friday", "every semester",
    "each semester", "every term", "every spring", "every autumn",
)  # fmt: skip
_NONE = ("no", "none", "never", "n/a", "na", "closed", "fixed", "not")


class Outputs(NamedTuple):
    """An output layer with a slot for each item, and the items that keep coming.  sure: both are stated as facts."""

    slots: Place
    coming: Place
    sure: bool


def fixed_outputs(reading: Reading) -> Outputs | None:
    """The output layer that new items have no slot in, or None if there is none or they are met in some way."""
    output, new = fact_of(reading, "data.input-output", "output"), fact_of(reading, "data.input-output", "new items")
    if output and not _a_slot_each(output[1].value):
        return None
    if new and (_first_word(new[1].value) in _NONE or any(Statement(new[1].value, 0, "item").mentions(MET))):
        return None
    if output and new:
        return Outputs(place(*output), place(*new), sure=True)
    if first_held(reading, _WHERE, MET) or first_held(reading, _WHERE, CLOSED):
        return None
    return _from_prose(reading)


def _a_slot_each(value: str) -> bool:
    return any(Statement(value, 0, "item").mentions(SLOTS))


def _first_word(value: str) -> str:
    return value.lower().split()[0].strip(",.;:")


def _from_prose(reading: Reading) -> Outputs | None:
    arrivals = [(topic, mention, nouns) for topic, statement in plain_statements(reading, _WHERE)
                for mention, nouns in _arrivals(statement)]  # fmt: skip
    if not arrivals:
        return None
    for topic, statement in plain_statements(reading, _WHERE):
        for slot in statement.mentions(SLOTS):
            if not held(slot):
                continue
            nouns = _slotted(slot)
            for other, coming, new in arrivals:
                if (
                    nouns & new
                    or (nouns & _WARES and new & _ANY)
                    or (nouns & _WHOLE and new & (_ITEMS - {"user", "customer", "member"}))
                ):
                    return Outputs(place(topic, slot), place(other, coming), sure=False)
    return None


def _slotted(slot: Mention) -> set[str]:
    """What has a slot each: the nouns after `over`, `per` or `for`, else those round it."""
    tokens = slot.statement.tokens
    joints = {token.lower for token in tokens[slot.last - 1 : slot.last + 2]} & {"over", "per", "for"}
    return _nouns(slot.statement, slot.last if joints else slot.first - 14, slot.last + 9)


def _arrivals(statement: Statement) -> Iterator[tuple[Mention, set[str]]]:
    """Where a statement says that items come, and the nouns that they may be called by."""
    tokens = statement.tokens
    for at, token in enumerate(tokens):
        if token.lower in _NEW and at + 1 < len(tokens):
            mention = Mention(statement, at, min(at + 3, len(tokens)))
            nouns = _nouns(statement, at + 1, at + 4)
            rhythm = _recurs(statement) or statement.names(_COMING)
            if held(mention) and nouns and rhythm and token.lower != "more":
                yield mention, nouns
    for rate in (each for each in statement.quantities if each.sort == "rate"):
        nouns = _nouns(statement, rate.first, rate.last)
        if nouns and held(Mention(statement, rate.first, rate.last)):
            yield Mention(statement, rate.first, rate.last), nouns
    for coming in statement.mentions(_COMING):
        start = max((at + 1 for at in range(coming.first) if tokens[at].text == ";"), default=0)
        nouns = _nouns(statement, max(start, coming.first - 14), coming.last + 6)
        if held(coming) and nouns and _recurs(statement):
            yield coming, nouns


def _recurs(statement: Statement) -> bool:
    """Whether a statement tells of something that happens again and again: daily, every second week, 60 a month."""
    words = [token.lower for token in statement.tokens]
    each = any(word in ("every", "each", "per", "a", "an") and not PERIODS.keys().isdisjoint(words[at + 1 : at + 3])
               for at, word in enumerate(words))  # fmt: skip
    return each or statement.names(_RHYTHM)


def _nouns(statement: Statement, first: int, last: int) -> set[str]:
    """The words for items between two tokens, in the singular."""
    found = set()
    for token in statement.tokens[max(first, 0) : last]:
        word = token.lower
        for single in (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y"):
            if single in _ITEMS:
                found.add(single)
    return found

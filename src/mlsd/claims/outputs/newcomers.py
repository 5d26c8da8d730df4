"""Newcomers to a list that an output layer was cut for, whatever they are called."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from mlsd.claims.outputs.output_words import COMING, LAYER, RHYTHM, SLOTS, TRAFFIC, UNLISTED
from mlsd.claims.quoting import Place, held, place, plain_statements
from mlsd.claims.rhythms import PERIODS
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Reading, Topic
from mlsd.tokens import Token

NEW = frozenset({"new", "newly", "fresh", "unseen", "additional", "more", "further", "extra", "another"})
WEAK = ("probability", "row", "output", "score", "position", "entry", "activation", "column", "unit", "distribution")
SIGNED = Phrases(
    "sign", "signs", "signed", "sign with", "signs with", "sign on", "signs on", "take on", "takes on", "taken on",
    "issu*", "bring", "brings", "brought", "ship", "ships", "unveil*", "mint", "mints", "turn up", "turns up",
    "bring out", "brings out", "put into", "puts into", "admit", "admits", "admitted", "name", "names", "named", "find",
    "finds", "breed", "breeds", "bred", "hatch", "hatches", "get", "gets", "order", "orders", "stock", "stocks",
    "adopt", "adopts", "win", "wins", "develop", "develops", "invent", "invents", "spot", "spots", "supply", "supplies",
    "draw", "draws", "record", "records", "commission*", "elect*", "buy", "buys", "send", "sends", "report", "reports",
    "drop", "drops", "bottle", "bottles", "brew", "brews", "record*", "press", "presses",
)  # fmt: skip
UNSURE = Phrases(
    "if the highest", "highest is under", "highest is below", "under 0", "below 0", "names it", "nothing fits",
    "none fits", "no class fits", "unsure", "not sure", "uncertain", "no good match", "weak match", "low scores",
    "in doubt",
)  # fmt: skip
_YIELDS = frozenset("brings bring adds add yields gives introduces means creates produces has carries".split())
_EVENTS = frozenset(
    "cruise patch expedition survey tour trip release edition fair drop conference drive visit voyage dive excavation "
    "dig census audit round update sprint batch delivery shipment auction season semester term festival tournament "
    "expansion campaign thursday issue version harvest intake catalogue collection".split()
)
_LISTS = frozenset(
    "class classe output unit slot neuron logit category categorie node entry way dimension label kind type of number "
    "known different listed possible".split()
)
_SKIP = frozenset("the all our these those known one of a an standing for its their each every listed current".split())


class Outputs(NamedTuple):
    """An output layer with a slot for each item, and the items that keep coming.  sure: both are stated as facts."""

    slots: Place
    coming: Place
    sure: bool


def by_any_name(reading: Reading, where: str) -> Outputs | None:
    """One class for every typeface, and new typefaces every month: whatever the items are called."""
    for topic, statement in plain_statements(reading, where):
        for slot in statement.mentions(SLOTS):
            weak = slot.text.lower().startswith(WEAK) and not statement.names(LAYER)
            if of_a_list(slot) or weak or not held(slot):
                continue
            for noun in {
                each_what(slot),
                *listed(statement),
                *counted(reading, where, statement),
                *just_before(topic, statement),
            } - {""}:
                coming = _told_of(reading, where, noun)
                if coming:
                    return Outputs(place(topic, slot), place(*coming), sure=False)
    return None


def just_before(topic: Topic, slotted: Statement) -> set[str]:
    """Which of our 3,400 parts is on the photo. Softmax."""
    if sum(token.lower.isalpha() for token in slotted.tokens) > 4:
        return set()
    before = [each for each in topic.prose.plain if each.line <= slotted.line]
    at = next((at for at, each in enumerate(before) if each is slotted), 0)
    return listed(before[at - 1]) if at else set()


def counted(reading: Reading, where: str, slotted: Statement) -> set[str]:
    """The dialect is one of 31 classes, and elsewhere a softmax of 31."""
    counts = {token.text for token in slotted.tokens if token.is_number and len(token.text) > 1}
    told = (each for _, each in plain_statements(reading, where) if any(map(each.text.__contains__, counts)))
    return set().union(*map(listed, told)) if counts else set()


def _told_of(reading: Reading, where: str, noun: str) -> tuple[Topic, Mention] | None:
    for topic, told in plain_statements(reading, where):
        coming = brings(told, noun) if noun.removesuffix("y") in told.lower else None
        if coming:
            return topic, coming
    return None


def outgrown(reading: Reading, where: str) -> Outputs | None:
    """Every cruise brings forms that the list does not have, and the layer was cut for the list."""
    coming = next(
        (found for topic, told in plain_statements(reading, where) if (found := _unlisted(topic, told))), None
    )
    if coming is None:
        return None
    for topic, statement in plain_statements(reading, where):
        for slot in statement.mentions(SLOTS):
            of_layer = statement.names(LAYER) and not slot.text.lower().startswith(WEAK)
            if held(slot) and (of_layer or listed(statement)) and not of_a_list(slot):
                return Outputs(place(topic, slot), coming, sure=False)
    return None


def _unlisted(topic: Topic, statement: Statement) -> Place | None:
    """Where a statement says that things come again and again which no list has."""
    if not statement.names(UNLISTED) or not recurs(statement) or statement.names(TRAFFIC):
        return None
    found = next(statement.mentions(UNLISTED), None)
    words = {token.lower for token in statement.tokens}
    if found is None or words & _HANDLED or not (statement.names(COMING) or statement.names(SIGNED)):
        return None
    return place(topic, found)


_HANDLED = frozenset("unknown other person expert human agronomist clerk none rejected refused if".split())


def of_a_list(slot: Mention) -> bool:
    """Whether each thing gets one of a few classes: one class per parcel out of 14 chutes."""
    after = slot.statement.tokens[slot.last : slot.last + 7]
    among = any(one.lower in ("of", "from", "among") and two.is_number for one, two in pairwise(after))
    return among and slot.text.lower().endswith("per")


def each_what(slot: Mention) -> str:
    """The singular noun that has a slot each, "" if none is told."""
    words = [token.lower for token in slot.statement.tokens[slot.first : slot.last + 9]]
    reach = slot.last - slot.first + 4
    after = next((at + 1 for at, word in enumerate(words[:reach]) if word in ("per", "each", "every")), len(words))
    while after < len(words) and words[after] in _SKIP:
        after += 1
    return singular(words[after]) if after < len(words) else ""


def singular(word: str) -> str:
    single = "taxon" if word == "taxa" else word[:-3] + "y" if word.endswith("ies") and word != "species" else word
    single = single if single.endswith(("species", "ss")) else single.removesuffix("s")
    return single if len(single) > 3 and single.isalpha() and single not in PERIODS else ""


def listed(statement: Statement) -> set[str]:
    """What a layer was cut for: softmax over the 103 taxa, which of the 640 stamps it is, the dialect is one of 31."""
    words = [token.lower for token in statement.tokens]
    found: set[str] = set()
    for at in range(1, len(words)):
        if words[at] == "of" and words[at - 1] in ("list", "number", "count", "set", "catalogue", "catalog", "roster"):
            after = next((word for word in words[at + 1 : at + 4] if word not in _SKIP), "")
            found.add(singular(after))
        if words[at] in ("is", "are", "=") and words[at - 1] in ("class", "classes", "label", "labels", "output"):
            found.add(singular(next((word for word in words[at + 1 : at + 4] if word not in _SKIP), "")))
        if not words[at][0].isdecimal() or statement.tokens[at - 1].lower not in _BEFORE:
            continue
        names = [singular(word) for word in words[at + 1 : at + 4]]
        found |= {name for name in names[: 1 + (names[:1] == [""])] if name and name not in _LISTS}
        found |= {name for name in names[1:2] if name and names[0] and words[at + 2].endswith("s")}
        led = next((then for then in range(at - 1, max(at - 5, 0), -1) if words[then] in ("is", "are")), 0)
        if led and words[led + 1] == "one":
            found.add(singular(words[led - 1]))
    return found - _LISTS - {""}


_BEFORE = frozenset("over the of among all our these known for with across between".split())


def brings(statement: Statement, noun: str) -> Mention | None:
    """Where a statement says that things of a name keep coming."""
    if not recurs(statement) or statement.names(TRAFFIC):
        return None
    tokens = statement.tokens
    ones = any(one.lower in NEW and two.lower in ("one", "ones") for one, two in pairwise(tokens))
    coming = [each for each in statement.mentions(COMING) if held(each) and not _is_list(each)]
    coming += [each for each in statement.mentions(SIGNED) if held(each) and (ones or each.text.lower() in _ENGAGES)]
    for at, token in enumerate(tokens):
        verb = noun == "sign" and [each.lower for each in tokens[at + 1 : at + 2]] in (["up"], ["on"], ["with"], ["in"])
        if not verb and (token.lower == noun or singular(token.lower) == noun):
            if at > 1 and tokens[at - 1].lower in _KNOWN and tokens[at - 2].lower in ("of", "the"):
                continue
            before = tokens[max(at - 3, 0) : at]
            fresh = ones or any(each.lower in NEW for each in before)
            counted = any(each.is_number or each.lower in _ROUGHLY for each in before)
            some = fresh or counted or any(_comes_here(tokens, at, each.first) for each in coming)
            if some and not fresh and coming and _of_others(tokens, at, coming[0].first):
                continue
            if some and (coming or fresh):
                mention = coming[0] if coming else Mention(statement, at, at + 1)
                return mention if held(mention) else None
    return None


_KNOWN = frozenset("same these those".split())  # orders of these, photos of the same
_ROUGHLY = frozenset("dozen dozens few handful hundred hundreds couple thousand two three four five six seven".split())
_ENGAGES = frozenset(("take on", "takes on", "sign on", "signs on", "sign with", "signs with", "brings out"))


def _is_list(mention: Mention) -> bool:
    """A list of 19: no verb here."""
    return mention.text.lower() in ("list", "lists") and mention.statement.lower.find(f"{mention.text.lower()} of") >= 0


def _comes_here(tokens: list[Token], at: int, coming: int) -> bool:
    """Whether it is the noun that comes; new pupils join every month, each writes letters: the letters do not."""
    return at - 6 <= coming <= at + 4 and not any(each.text in (",", ";") for each in tokens[coming:at])


def _of_others(tokens: list[Token], at: int, coming: int) -> bool:
    """Softmax over 26 letters, new signers join: whether what comes is something else behind a comma."""
    between = [";" if token.text == "," else token.lower for token in tokens[at + 1 : coming]]
    return ";" in between and not NEW.isdisjoint(between[between.index(";") :])


def elliptic(statement: Statement) -> bool:
    """Thirty-odd a year: a number of what was named before, since no noun stands after it."""
    words = [token.lower for token in statement.tokens]
    if any(each.sort == "number" and words[each.last : each.last + 1] in (["a"], ["per"], ["each"], ["every"])
           and words[each.last + 1] in PERIODS for each in statement.quantities[:9] if each.last + 1 < len(words)
           ):  # fmt: skip
        return True
    return any(
        each.sort == "rate" and each.last - each.first <= 5
        and all(word in _BARE or not word.isalpha() or word in PERIODS for word in words[each.first + 1 : each.last])
        for each in statement.quantities
    )  # fmt: skip


_BARE = frozenset("a an per each every odd or so about two three four five six seven eight nine ten dozen".split())


def recurs(statement: Statement) -> bool:
    """Whether a statement tells of something that happens again and again: daily, every second week, 60 a month."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        if word in ("every", "each", "per", "a", "an") and not PERIODS.keys().isdisjoint(words[at + 1 : at + 3]):
            return True
        if word in ("every", "each", "per") and not _EVENTS.isdisjoint(words[at + 1 : at + 3]):
            return True
        if word in ("every", "each") and not _YIELDS.isdisjoint(words[at + 2 : at + 6]):
            return True
        if word == "in" and words[at + 1 : at + 2] in (["one"], ["any"]) and words[at + 2 : at + 3] and (
            words[at + 2] in PERIODS
        ):  # fmt: skip
            return True
    return statement.names(RHYTHM)

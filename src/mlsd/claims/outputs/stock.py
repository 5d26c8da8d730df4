"""A stock that has a slot each and that grows: told by its number, by `900 more each month`, in another answer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mlsd.claims.outputs.newcomers import (
    WEAK,
    Outputs,
    brings,
    counted,
    each_what,
    just_before,
    listed,
    of_a_list,
    recurs,
    singular,
)
from mlsd.claims.outputs.no_newcomers import KIN, of_known
from mlsd.claims.outputs.output_words import SLOTS, TRAFFIC
from mlsd.claims.outputs.slots_told import is_firm, next_noun, on_screen, slots_told
from mlsd.claims.quoting import held, place, plain_statements
from mlsd.claims.rhythms import PERIODS
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Reading, Topic

_GLUE = frozenset(
    "in more extra new fresh others other ones of them come comes coming are is get gets being added join joins arrive "
    "arrives open opens opened start starts begin begins launched listed published released appear appears out on "
    "every each a an per the average about around odd or so some further additional another go goes online up normal "
    "usual typical ordinary single hired born registered uploaded sign signs few hundred dozen thousand joining "
    "founded onboarded enter enters turn pop sprout".split()
)
_EVENTS = frozenset(
    "openings additions arrivals newcomers launches births releases hires registrations uploads inflow intake growth "
    "signups enrolments foundations novelties premieres editions entrants".split()
)
_ADVERBS = frozenset("daily weekly monthly yearly annually hourly nightly quarterly fortnightly".split())


def grown(reading: Reading, where: str, also: str) -> Outputs | None:
    """The slots of a stock that grows, or None.  also: further answers that may tell of the growth."""
    for topic, statement in plain_statements(reading, where):
        for slot, noun in _slots(reading, where, topic, statement):
            for name in _kin(noun):
                coming = _coming(reading, f"{where} {also}", name)
                if coming:
                    return Outputs(place(topic, slot), place(*coming), sure=False)
    return None


def _slots(reading: Reading, where: str, topic: Topic, statement: Statement) -> Iterator[tuple[Mention, str]]:
    """Each slot of a statement, and what may have one each."""
    for slot, word in slots_told(statement):
        if held(slot):
            nouns = {_one(word)} if word else listed(statement)
            nouns |= counted(reading, where, statement) | _same_count(reading, where, statement)
            yield from ((slot, noun) for noun in nouns - {""})
    for slot in statement.mentions(SLOTS):
        weak = slot.text.lower().startswith(WEAK) and not (is_firm(slot) or _predicted(reading, where, each_what(slot)))
        if weak or on_screen(slot) or of_a_list(slot) or not held(slot):
            continue
        named = {
            each_what(slot),
            *listed(statement),
            *counted(reading, where, statement),
            *just_before(topic, statement),
        }
        if slot.text.lower().endswith("over") or (statement.words and slot.text.lower() in ("softmax", "multi class")):
            named.add(_one(_after_over(statement, slot)))
        named |= _same_count(reading, where, statement)
        yield from ((slot, noun) for noun in named - {""})


def _after_over(statement: Statement, slot: Mention) -> str:
    """A distribution over the assortment; softmax over merchant ids."""
    words = [token.lower for token in statement.tokens]
    at = slot.last - 1 if words[slot.last - 1] == "over" else slot.last
    return next_noun(words, at + 1) if words[at : at + 1] == ["over"] else ""


def _one(word: str) -> str:
    """The singular of a word that was said to have a slot each, also of a short one: POI."""
    return singular(word) or (word if len(word) == 3 and word.isalpha() and word not in PERIODS else "")


def _predicted(reading: Reading, where: str, noun: str) -> bool:
    """We predict the station, and there is an output for every station: what is chosen has the outputs."""
    for _, told in plain_statements(reading, where) if noun else ():
        words = told.words
        for at, word in enumerate(words[:-2]):
            if (
                word in _PREDICTS
                and words[at + 1] in ("the", "which", "what", "next")
                and noun in words[at + 2 : at + 4]
            ):
                return words[at + 1] != "the" or words[at + 2] == noun or words[at + 2] in ("next", "right", "best")
            if word == "which" and words[at + 1].removesuffix("s") == noun:
                return True
    return False


_PREDICTS = frozenset(
    "predict predicts predicting guess guesses name names choose chooses pick picks find finds".split()
)


def _same_count(reading: Reading, where: str, slotted: Statement) -> set[str]:
    """We have 230,000 titles, and a layer of 230,000 neurons: what there are as many of as slots."""
    counts = {token.text for token in slotted.tokens if token.is_number and len(token.text) > 2}
    found: set[str] = set()
    for _, told in plain_statements(reading, where) if counts else ():
        if told is slotted or not any(map(told.text.__contains__, counts)):
            continue
        for at, token in enumerate(told.tokens):
            if token.text in counts:
                behind = [each.lower for each in told.tokens[at + 1 : at + 4]]
                end = next((place for place, word in enumerate(behind) if not word.isalpha() or word in _ENDS), 3)
                found |= {_one(word) for word in behind[:end]}
                found |= {_one(two) for one, two in pairwise(told.words) if one == "which"}
    return found - {"", *_NO_STOCK}


_ENDS = frozenset("in of on at and or which that with from for is are were by per a an each the to as".split())
_NO_STOCK = frozenset(
    "class output neuron logit unit node slot layer parameter parameters row example image picture photo message "
    "letter "
    "user million label category kind type level way euro dollar".split()
)


def _kin(noun: str) -> set[str]:
    """The noun and others for the same thing: a channel is a stream."""
    return {noun}.union(*(kin for kin in KIN if noun in kin))


def _coming(reading: Reading, where: str, noun: str) -> tuple[Topic, Mention] | None:
    """Where more of them are said to come; `and 900 more each month` speaks of what was named before it."""
    named = False
    last = ""
    for topic, told in plain_statements(reading, where):
        named = named and topic.id == last
        last = topic.id
        words = told.words
        here = any(
            (singular(word) == noun or word == noun) and not of_known(words, at) for at, word in enumerate(words)
        )
        coming = (brings(told, noun) or _changes(told, noun)) if here else None
        if coming:
            return topic, coming
        if (here or named) and not told.names(TRAFFIC):
            more = _few_more(told) or (_taken_in(told, noun) if here else None)
            if more:
                return topic, more
        named = here
    return None


def _changes(statement: Statement, noun: str) -> Mention | None:
    """The menu is changed weekly; stops come and go: what has the slots is not the same for long."""
    if not recurs(statement) or not (noun in _LISTS or statement.names(_COME_AND_GO)):
        return None
    words = [token.lower for token in statement.tokens]
    at = next((at for at, word in enumerate(words) if word.removesuffix("s") == noun), 0)
    verb = next((then for then in range(at + 1, min(at + 5, len(words))) if words[then] in _TURNS), 0)
    found = Mention(statement, at, verb + 1) if verb else next(statement.mentions(_COME_AND_GO), None)
    return found if found and held(found) else None


_LISTS = frozenset("menu catalogue catalog assortment range list stock inventory library programme roster".split())
_TURNS = frozenset("changed changes change grows grow renewed extended extends rotates rotate updated expands".split())
_COME_AND_GO = Phrases("come and go", "comes and goes", "come on", "turn over", "churn")


def _few_more(statement: Statement) -> Mention | None:
    """About five a week; around 900 in each month; openings approx. 900/day: no other noun stands behind the number."""
    words = [token.lower for token in statement.tokens]
    for each in statement.quantities:
        event = _EVENTS & set(words[max(0, each.first - 4) : each.first])
        if each.sort == "rate":
            comes = bool(event) or _leads_to_rhythm(words, each.first + 1)
        else:
            comes = each.sort in ("number", "other") and _leads_to_rhythm(words, each.last)
        found = Mention(statement, each.first, each.last)
        if comes and held(found):
            return found
    if _EVENTS & set(words) and recurs(statement):
        at = next(at for at, word in enumerate(words) if word in _EVENTS)
        return Mention(statement, at, at + 1) if held(Mention(statement, at, at + 1)) else None
    return None


def _taken_in(statement: Statement, noun: str) -> Mention | None:
    """Suppliers put 200 products in the database each month; the net gets a dozen stops at every new timetable."""
    words = [token.lower for token in statement.tokens]
    slow = any(word in _SLOW for word in words) or not _STORES.isdisjoint(words)
    if not slow or not recurs(statement):
        return None
    for at, word in enumerate(words):
        if word not in _PUTS:
            continue
        for then in range(at + 2, min(at + 6, len(words))):
            counted = any(each[0].isdecimal() or each in _ROUGH for each in words[at + 1 : then])
            if counted and words[then] in (noun, f"{noun}s") and held(Mention(statement, at, then)):
                return Mention(statement, at, then + 1)
    return None


_PUTS = frozenset(
    "put puts get gets bring brings stock stocks buy buys take takes list lists launch launches gain gains receive "
    "receives acquire acquires open opens build builds hire hires breed breeds register registers admit "
    "admits".split()
)
_SLOW = frozenset("month months quarter year week weeks season term semester monthly weekly yearly quarterly".split())
_STORES = frozenset("database catalogue catalog list shop range assortment stock house programme register".split())
_ROUGH = frozenset("dozen few handful hundred some two three four five six seven eight nine ten twelve twenty".split())


def _leads_to_rhythm(words: list[str], at: int) -> bool:
    """Whether only small words lie between a number and its rhythm."""
    for then in range(at, min(at + 8, len(words))):
        word = words[then]
        if word in PERIODS or word.removesuffix("s") in PERIODS or word in _ADVERBS:
            return word in _ADVERBS or then > at
        if word not in _GLUE and word != "/":
            return False
    return False

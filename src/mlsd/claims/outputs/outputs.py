"""What comes out of the model, one slot for each item or not, and whether items keep arriving."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.outputs.any_items import any_items, has_parts
from mlsd.claims.outputs.met_anyhow import met_anyhow
from mlsd.claims.outputs.newcomers import (
    NEW,
    SIGNED,
    Outputs,
    by_any_name,
    elliptic,
    of_a_list,
    outgrown,
    recurs,
)
from mlsd.claims.outputs.no_newcomers import KIN, comes_not, of_known
from mlsd.claims.outputs.output_words import COMING, ITEMS, LAYER, MET, ONE_FIGURE, SLOTS, TRAFFIC
from mlsd.claims.outputs.slots_told import on_screen, slots_told
from mlsd.claims.outputs.stated_outputs import slots_lack
from mlsd.claims.outputs.stock import grown
from mlsd.claims.quoting import fact_of, first_held, held, mentions, place, plain_statements
from mlsd.prose import Mention, Statement
from mlsd.reading import Reading, Topic

_WHERE = "data.input-output model.task model.selection model.training serving.updates data.availability data.storage"
_ALSO = "setup.goals data.user-data setup.user-experience setup.project-constraints serving.feedback"

_ANY = frozenset("title item sku".split())
_WARES = frozenset("book film movie game product article song podcast show series item title sku".split())
_STAFF = frozenset(
    "employee staff person people worker face colleague speaker player member author teammate coworker resident "
    "tenant "
    "pupil student driver voice singer volunteer nurse technician operator trainee apprentice child guest visitor "
    "passenger citizen customer client neighbour soldier recruit name".split()
)
_PEOPLE = frozenset("people person staff employee face colleague worker recruit trainee apprentice newcomer".split())
_WHOLE = frozenset("catalogue catalog assortment range inventory library menu".split())
_ONES = frozenset({"ones", "some", "dozen", "few", "handful", "more", "others", "they", "it", "them", "these"})
_WEAK = ("probability", "row", "output", "score", "position", "entry", "activation", "column", "unit", "distribution")
_NONE = ("no", "none", "never", "n/a", "na", "closed", "fixed", "not")


def fixed_outputs(reading: Reading) -> Outputs | None:
    """The output layer that new items have no slot in, or None if there is none or they are met in some way."""
    output, new = fact_of(reading, "data.input-output", "output"), fact_of(reading, "data.input-output", "new items")
    if output and not _a_slot_each(output[1].value):
        return None
    if new and (_first_word(new[1].value) in _NONE or Statement(new[1].value, 0, "item").names(MET)):
        return None
    if output and new:
        lack = slots_lack(reading, output[1].value, new[1].value)
        return Outputs(place(*output), place(*new), sure=True) if lack else None
    slots = any(held(slot) and not on_screen(slot) for _, slot in mentions(reading, _WHERE, SLOTS))
    slots = slots or any(held(slot) for each in _told(reading) for slot, _ in slots_told(each))
    if not (slots or has_parts(reading)) or any(map(_denied_first, _told(reading))):
        return None
    found = (
        _from_prose(reading)
        or by_any_name(reading, _WHERE)
        or outgrown(reading, _WHERE)
        or grown(reading, _WHERE, _ALSO)
        or any_items(reading, f"{_WHERE} {_ALSO} data.biases")
    )
    return None if found is None or met_anyhow(reading, _WHERE, found) else found


def _told(reading: Reading) -> Iterator[Statement]:
    return (statement for _, statement in plain_statements(reading, _WHERE))


def _denied_first(statement: Statement) -> bool:
    """Not: a class per item; new items per week: 0."""
    words = [token.lower for token in statement.tokens]
    first = words[:2]
    if not NEW.isdisjoint(first) and {"0", "zero", "none"} & set(words[-3:]) and ":" in words[-4:]:
        return True
    return first in (["not", ":"], ["no", ":"]) and statement.names(SLOTS)


def _a_slot_each(value: str) -> bool:
    return any(Statement(value, 0, "item").mentions(SLOTS))


def _first_word(value: str) -> str:
    return value.lower().split()[0].strip(",.;:")


def _from_prose(reading: Reading) -> Outputs | None:
    arrivals = list(_all_arrivals(reading))
    if not arrivals:
        return None
    strong = first_held(reading, _WHERE, LAYER) is not None and first_held(reading, _WHERE, ONE_FIGURE) is None
    for topic, statement in plain_statements(reading, _WHERE):
        for slot in statement.mentions(SLOTS):
            if not held(slot):
                continue
            if (slot.text.lower().startswith(_WEAK) and not strong) or of_a_list(slot) or on_screen(slot):
                continue
            nouns = _slotted(slot) | _counted(reading, statement)
            for other, coming, new in arrivals:
                if (
                    nouns & new
                    or (nouns & _WARES and new & _ANY)
                    or (nouns & _STAFF and new & _PEOPLE)
                    or (nouns & _WHOLE and new & (ITEMS - {"user", "customer", "member"}))
                ):
                    return Outputs(place(topic, slot), place(other, coming), sure=False)
    return None


def _all_arrivals(reading: Reading) -> Iterator[tuple[Topic, Mention, set[str]]]:
    """Where the answers say that items come; `some more join` speaks of what was named before it."""
    before: set[str] = set()
    for topic, statement in plain_statements(reading, _WHERE):
        here = _nouns(statement, 0, len(statement.tokens))
        yield from ((topic, mention, nouns) for mention, nouns in _arrivals(statement))
        ones = not _ONES.isdisjoint(token.lower for token in statement.tokens) or elliptic(statement)
        if ones and recurs(statement):
            for coming in (*statement.mentions(COMING), *statement.mentions(SIGNED)):
                if held(coming):
                    signed = coming in statement.mentions(SIGNED) or elliptic(statement)
                    yield topic, coming, (here | before if signed else here or before)
        before = here or before


def _counted(reading: Reading, slotted: Statement) -> set[str]:
    """What there are as many of as the output has slots: 312 species, and a softmax of 312."""
    counts = {token.text for token in slotted.tokens if token.is_number and len(token.text) > 1}
    found: set[str] = set()
    for _, statement in plain_statements(reading, _WHERE) if counts else ():
        if any(map(statement.text.__contains__, counts)):
            for at, token in enumerate(statement.tokens):
                if token.text in counts and not NEW & {each.lower for each in statement.tokens[at + 1 : at + 2]}:
                    found |= _nouns(statement, at + 1, at + 4)
    return found


_OVER = frozenset({"over", "per", "for", "among", "as", "are", "whose", "of"})


def _slotted(slot: Mention) -> set[str]:
    """What has a slot each: the first nouns after `over`, `per` or `for`, else those round it."""
    tokens = slot.statement.tokens
    joints = {token.lower for token in tokens[slot.first : slot.last + 2]} & _OVER
    if not joints:
        return _nouns(slot.statement, slot.first - 14, slot.last + 9)
    for at in range(slot.last, min(slot.last + 9, len(tokens))):
        if tokens[at].text == ";":
            break
        found = _nouns(slot.statement, at, at + 1)
        if found:
            return found | _nouns(slot.statement, at + 1, at + 2)
    return _nouns(slot.statement, slot.first - 14, slot.first)


def _arrivals(statement: Statement) -> Iterator[tuple[Mention, set[str]]]:
    """Where a statement says that items come, and the nouns that they may be called by."""
    tokens = statement.tokens
    if statement.names(TRAFFIC):
        return
    for at, token in enumerate(tokens):
        if token.lower in NEW and at + 1 < len(tokens):
            mention = Mention(statement, at, min(at + 3, len(tokens)))
            nouns = _nouns(statement, at + 1, at + 4)
            if tokens[at + 1].lower in _ONES:
                nouns = _nouns(statement, 0, at)
            rhythm = recurs(statement) or statement.names(COMING)
            if held(mention) and nouns and rhythm and token.lower != "more" and not comes_not(statement, at):
                yield mention, nouns
    told = statement.names(COMING) or not NEW.isdisjoint(token.lower for token in tokens)
    for rate in (each for each in statement.quantities if told and each.sort == "rate"):
        nouns = _nouns(statement, rate.first, rate.last)
        if nouns and held(Mention(statement, rate.first, rate.last)):
            yield Mention(statement, rate.first, rate.last), nouns
    for coming in statement.mentions(COMING):
        fresh = max((at for at in range(coming.first) if tokens[at].lower in NEW), default=0)
        start = max((at + 1 for at in range(coming.first) if tokens[at].text == ";" or (
            tokens[at].text == "," and at < fresh)), default=0)  # fmt: skip
        nouns = _nouns(statement, max(start, coming.first - 14), coming.last + 6)
        if held(coming) and nouns and recurs(statement):
            yield coming, nouns


_KNOWN = ("same", "these", "those")
_SORTS = frozenset("kinds types species sorts breeds varieties genres kind type sort breed variety genre".split())


def _nouns(statement: Statement, first: int, last: int) -> set[str]:
    """The words for items between two tokens, in the singular."""
    found = set()
    tokens = statement.tokens
    for at in range(max(first, 0), min(last, len(tokens))):
        word = tokens[at].lower
        if word in ("sign", "signs") and at + 1 < len(tokens) and tokens[at + 1].lower in ("up", "on", "with", "in"):
            continue
        if tokens[at + 1 : at + 2] and tokens[at + 1].lower in _SORTS:
            continue  # a slot for each of 40 tree kinds
        if at > 1 and tokens[at - 1].lower in _KNOWN and of_known([token.lower for token in tokens[: at + 1]], at):
            continue
        for single in (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y"):
            if single in ITEMS:
                found.add(single)
    return found.union(*(kin for kin in KIN if not found.isdisjoint(kin)))

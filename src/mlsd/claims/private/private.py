"""What is private: what an answer promises to keep on the device, and where another answer sends, stores or uses it."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.beside_facts import beside_facts
from mlsd.claims.claim import READ, STATED, Claim, fact_statement
from mlsd.claims.private.alike import is_number, is_opened, is_refused, reaches_us
from mlsd.claims.private.items import LISTED, items
from mlsd.claims.private.kept_back import is_former, kept_back, of_all_data, tabled
from mlsd.claims.private.leaks import excepted, is_given, is_rate, of_the_promise, stays_inside
from mlsd.claims.private.outflow import leaves as leaves_too
from mlsd.claims.private.outflow import quoted
from mlsd.claims.private.personal_data import KINDS, nobody_but, told_kinds
from mlsd.claims.private.private_words import (
    DEVICES,
    KEEP,
    LEAVES,
    NO,
    PAST,
    PLACES,
    SENT,
    STAYS,
    UNSENT,
    WAIVED,
    WIDER,
)
from mlsd.claims.private.shields import named, shielded
from mlsd.claims.private.staying import comes_to_us, stays_in_house, stays_put
from mlsd.claims.private.waiving import is_flat, is_held_after_all, speaks_of_people, told_waiver
from mlsd.claims.turned_down import only_proposed
from mlsd.prose import FactLine, Mention, Stance, Statement, words
from mlsd.reading import Topic
from mlsd.states import State


def promised(privacy: Topic) -> list[Claim]:
    """Kinds of data that an answer keeps on the device."""
    fact = privacy.fact("stays on device")
    if fact:
        if fact.value.lower().startswith(("nothing", "none", "no ", "-")):
            return []
        others = [LISTED + each for each in items(fact) if not any(_kinds(Statement(each, fact.line, "item")))]
        return [Claim(kind, privacy, fact, STATED) for kind in (*_kinds(fact_statement(fact)), *others)]
    found = []
    before: Statement | None = None
    for statement in beside_facts(privacy.prose):
        keeps = None if is_former(statement) else _keeps(statement) or stays_put(statement)
        housed = None if keeps else stays_in_house(statement)
        keeps = keeps or housed or kept_back(statement)
        bare = keeps is not None and not list(_kinds(statement))
        if keeps and before and bare and statement.tokens[0].lower.split("'")[0] in _THEY:
            found += [Claim(kind, privacy, keeps, READ) for kind in _kinds(before)]
        before = statement
        if keeps is None:
            continue
        if bare and of_all_data(statement):
            found += [Claim(kind, privacy, keeps, READ) for kind in ("text", "sound", "picture")]
        _, end = statement.clause(keeps.first, keeps.last)
        if keeps.first <= 2 and end < len(statement.tokens) and statement.tokens[end].text == ":":
            end = len(statement.tokens)  # stays in the car: cabin video
        for kind, phrases in KINDS.items():
            near = [each for each in statement.mentions(phrases) if each.first < keeps.first or each.first < end]
            near = near or [each for told, each in told_kinds(statement) if told == kind and each.first < end]
            if near and not any(each.first > keeps.last + 8 for each in near[:1]):
                mention = Mention(statement, min(near[0].first, keeps.first), keeps.last)
                found.append(Claim(kind, privacy, mention, READ, _IN_HOUSE if housed else 0.0))
    return found + [Claim(kind, privacy, row, READ) for told, row in tabled(privacy) for kind in _kinds(told)]


_IN_HOUSE = 1.0  # the value of a promise that holds for a house, not for a device
_THEY = frozenset("they it these those this that all none nothing neither both".split())


def _keeps(statement: Statement) -> Mention | None:
    """Where a statement keeps something on the device: never leaves, stays on the watch, nothing of it goes to us."""
    keeps = next(statement.mentions(KEEP), None)
    if keeps is None and statement.names(LEAVES):
        words = [token.lower for token in statement.tokens]
        for leaves in statement.mentions(LEAVES):
            start, _ = statement.clause(leaves.first, leaves.last)
            if NO & set(words[start : leaves.first]):
                keeps = leaves
                break
    if keeps is None:
        keeps = _at_device(statement) or nobody_but(statement)
    if keeps is None and statement.names(PLACES):
        keeps = next(
            (
                stays
                for place in statement.mentions(PLACES)
                for stays in statement.mentions(STAYS)
                if -4 <= place.first - stays.last <= 4 and stays.stance is Stance.SAID
            ),
            None,
        )
    if keeps is None:
        return None
    return None if any(0 <= each.first - keeps.last <= 6 for each in statement.mentions(WIDER)) else keeps


def _at_device(statement: Statement) -> Mention | None:
    """Where something is done in the device itself: handled in the speaker, stays in your ear, only on her watch."""
    for stays in statement.mentions(STAYS):
        words = [token.lower for token in statement.tokens[stays.last : stays.last + 3]]
        theirs = words[:1] and words[0] in ("in", "on", "inside", "within") and not _THEIRS.isdisjoint(words[1:2])
        if theirs and stays.text.lower().startswith(("stay", "remain", "kept")) and stays.stance is Stance.SAID:
            return stays
    if not statement.names(DEVICES):
        return None
    words = [token.lower for token in statement.tokens]
    for device in statement.mentions(DEVICES):
        inside = any(
            word in ("on", "in", "inside", "within") for word in words[max(device.first - 4, 0) : device.first]
        )
        sure = "itself" in words[device.last : device.last + 2] or "only" in words or "alone" in words
        for stays in statement.mentions(STAYS) if inside else ():
            near = -6 <= device.first - stays.last <= 6 and stays.stance is Stance.SAID
            if near and (sure or stays.text.lower().startswith(("stay", "remain", "kept", "confined"))):
                return stays
    return None


_THEIRS = frozenset("your her his their own".split())


def waived(privacy: Topic | None) -> Claim | None:
    """That privacy is said not to matter here."""
    if privacy is None or privacy.answer is None:
        return None
    if is_held_after_all(privacy.prose.statements):
        return None
    if privacy.state is State.NOT_APPLICABLE:
        return Claim("waived", privacy, privacy.prose.statements[0], STATED)
    if privacy.state is not State.ANSWERED or privacy.fact("stays on device"):
        return None
    mention = next(filter(None, map(_waiver, enumerate(beside_facts(privacy.prose)))), None)
    return Claim("waived", privacy, mention, READ) if mention else None


def _waiver(told: tuple[int, Statement]) -> Mention | None:
    """Where a statement waves privacy aside; behind the first two it has to speak of privacy or people itself."""
    at, statement = told
    mention = next(statement.mentions(WAIVED), None)
    if mention and mention.first <= 14 and (not at or len(statement.words) < 4 or speaks_of_people(mention)):
        return mention
    return told_waiver(statement) if at < 2 or is_flat(statement) else None


def _kinds(statement: Statement) -> Iterator[str]:
    for kind, phrases in KINDS.items():
        if statement.names(phrases) or any(each == kind for each, _ in told_kinds(statement)):
            yield kind


def sent(topic: Topic, promise: Claim) -> Claim | None:
    """Where an answer logs, sends or stores the data of a promise, as it is and off the device."""
    kind, told = promise.kind, beside_facts(topic.prose)
    told = [each for each in told if any(named(each, kind))]  # a cheap look
    if not told:
        return None
    lenient, flows = excepted(promise.topic), bool(topic.prose.says(SENT))
    for statement in told:
        near = statement.names(SENT) or leaves_too(topic, statement) or is_opened(statement) or reaches_us(statement)
        if promise.value == _IN_HOUSE and not comes_to_us(statement):
            continue
        if is_former(statement) or is_refused(statement):
            continue
        if not (near or (flows and statement.kind == "item")) or shielded(statement, kind):
            continue
        if lenient and is_given(statement):
            continue
        for mention in named(statement, kind):
            if not of_the_promise(topic, promise, mention) or stays_inside(mention) or is_rate(mention):
                continue
            if _told_as_is(mention) and not is_number(mention) and not _unsent(mention) and _flows(mention, near):
                return Claim(kind, topic, mention, READ if near else 0.7)
    return None


def _flows(mention: Mention, near: bool) -> bool:
    """Whether a word for sending belongs to what is named: not `owners see the frames; we receive the press`."""
    statement = mention.statement
    if not near:
        return True
    verbs = list(statement.mentions(SENT))
    if verbs and all(map(_denied, verbs)):
        return False
    if ";" not in statement.text or not verbs:
        return True
    signs = [at for at, token in enumerate(statement.tokens) if token.text == ";"]
    start = max((at for at in signs if at < mention.first), default=-1)
    end = min((at for at in signs if at >= mention.last), default=len(statement.tokens))
    return any(start <= each.first < end for each in statement.mentions(SENT))


def _denied(verb: Mention) -> bool:
    """Spectrograms are not stored; nothing is kept."""
    text, tokens = verb.statement.text, verb.statement.tokens
    start, _ = verb.statement.clause(verb.first, verb.last)
    spoken = (each for each in tokens[start : verb.first] if not quoted(text, each.start))
    return any(each.lower in NO for each in spoken)


def _told_as_is(mention: Mention) -> bool:
    """Whether data is named as what flows: neither denied nor supposed; quotes are left aside."""
    statement = mention.statement
    text, tokens = statement.text, statement.tokens
    start, end = statement.clause(mention.first, mention.last)
    if quoted(text, tokens[mention.first].start):
        return False
    before = {each.lower for each in tokens[start : mention.first] if not quoted(text, each.start)}
    if (
        before & NO
        or before & _INSTEAD
        or statement.names(PAST)
        or (only_proposed(statement) and "looked at by" not in statement.lower)
    ):
        return False
    maybe = (at for at in range(start, end) if tokens[at].lower in _MAYBE)
    return all(_WHICH & {each.lower for each in tokens[max(start, at - 5) : at]} for at in maybe)


_INSTEAD = frozenset("instead than avoid avoids refuse dropped stopped stop forbid forbidden".split())
_WHICH = frozenset("that which whom who whose".split())  # drawings that the net could not name are collected
_MAYBE = frozenset("would could might considered prototype pilot earlier formerly previously".split())


def _unsent(mention: Mention) -> bool:
    """The text around it is not; frames are deleted after matching."""
    statement = mention.statement
    _, end = statement.clause(mention.first, mention.last)
    words = [token.lower for token in statement.tokens[mention.last : end]]
    return any(word in UNSENT and not _WHICH & set(words[max(0, at - 5) : at]) for at, word in enumerate(words))


def same_words(promise: Claim, leak: Claim) -> bool:
    """Whether a stated promise and a leak name the data by the same word, so that there is nothing to interpret."""
    if not isinstance(promise.place, FactLine) or not isinstance(leak.place, Mention) or leak.sure < READ:
        return False
    word = leak.place.text.lower().split()[0].removesuffix("s")
    return any(each.removesuffix("s") == word for each in words(promise.place.value))

"""How rare the positives are."""

from __future__ import annotations

from mlsd.claims.claim import READ, STATED, Claim
from mlsd.claims.elsewhere import ELSEWHERE
from mlsd.claims.rarity import counts
from mlsd.claims.rarity.even import common, near_even
from mlsd.claims.rarity.joined import joined
from mlsd.claims.rarity.rarity_words import DEFINED, EVEN, OTHER, POSITIVE, RARE, SCORE, USUAL
from mlsd.claims.rarity.seldom import across, now_and_then, seldom
from mlsd.claims.rarity.shares import share_of_one_side
from mlsd.prose import Mention, Stance, Statement
from mlsd.quantities import Quantity, may_hold_figures
from mlsd.reading import Topic


def rare_positives(topics: list[Topic]) -> Claim | None:
    """The share of positives where it is at most 5 %: stated, or told as `0.2 % are fraud`, `one in three hundred`."""
    for topic in topics:
        fact = topic.fact("share of positives")
        if fact:
            value = _share(fact.quantities)
            return Claim("rare", topic, fact, STATED, value) if value is not None and 0 < value <= RARE else None
    if (
        evened(topics)
        or any(common(topic.prose.plain) for topic in topics)
        or any(counts.of_many(topic.prose) for topic in topics)
    ):
        return None
    for topic in topics:
        if not may_hold_figures(topic.prose.lower):
            continue
        for statement in topic.prose.plain:
            share = _share_told(statement)
            if share and not statement.names(ELSEWHERE):
                return Claim("rare", topic, statement, READ, share)
        plain = topic.prose.plain
        apart = counts.tabled_counts(topic.prose) or counts.counted_apart(topic.prose) or across(plain)
        apart = apart or now_and_then(plain)
        if apart:
            return Claim("rare", topic, apart[0], READ, apart[1])
    return _without_figure(topics)


def _without_figure(topics: list[Topic]) -> Claim | None:
    """What is looked for is said to be very rare; how rare is left open, so the value is 0."""
    for topic in topics:
        for statement in topic.prose.plain:
            if seldom(statement) and not statement.names(ELSEWHERE):
                return Claim("rare", topic, statement, READ)
    return None


def _share_told(statement: Statement) -> float | None:
    """The share of positives that a statement tells, in whichever way."""
    share = next((each.value for each in statement.quantities if _told(statement, each)), None)
    share = share or joined(statement) or _to_one(statement) or _ordinal(statement) or _rest(statement)
    return share or counts.ordinal_in_words(statement) or share_of_one_side(statement)


def evened(topics: list[Topic]) -> bool:
    """Whether an answer says that its classes are even, by nature or by sampling."""
    return (
        any(mention.said and _of_rows(mention) for topic in topics for mention in topic.prose.mentions(EVEN))
        or any(
            _as_many(statement) for topic in topics for statement in topic.prose.plain if "as many" in statement.lower
        )
        or any(
            counts.half_sampled(statement) or near_even(statement)
            for topic in topics
            for statement in topic.prose.plain
        )
    )


def _of_rows(mention: Mention) -> bool:
    """Balanced classes, halves of the same size; not a load that is balanced, pictures scaled to the same size."""
    words = mention.statement.words
    if mention.text.lower() == "same size":
        return any(word.startswith(_SIDES) for word in words)
    return _LOADS.isdisjoint(words) or any(word.startswith(_SIDES) for word in words)


_SIDES = ("class", "group", "side", "half", "halves", "positive", "label", "kind", "outcome", "negative", "sampl")
_LOADS = frozenset("load traffic server servers budget work workload team teams costs requests region regions network "
                   "approach view tree trees shifts weight weights review reviews".split())  # fmt: skip


def _as_many(statement: Statement) -> bool:
    """As many honest cases as frauds; not `ten times as many`."""
    words = [token.lower for token in statement.tokens]
    at = next((at for at in range(len(words) - 1) if words[at : at + 2] == ["as", "many"]), 0)
    return (
        "as" in words[at + 3 : at + 7]
        and words[at - 1] not in ("times", "fold")
        and "as possible" not in statement.lower
    )


def _share(found: list[Quantity]) -> float | None:
    percent = next((each.value for each in found if each.sort == "percent"), None)
    if percent is not None:
        return percent
    number = next((each.value for each in found if each.sort == "number"), None)
    return number if number is not None and number < 1 else None


def _told(statement: Statement, each: Quantity) -> bool:
    if each.sort != "percent" or not 0 < each.value <= RARE or each.unit in ("pp", "part"):
        return False
    if each.unit == "ratio" and (counts.one_of(statement, each) or _of_classes(statement, each)):
        return False
    start, end = statement.clause(each.first, each.last)
    if start > 1 and statement.tokens[start - 1].text == "." and statement.tokens[start - 2].lower in _SHORT:
        start, _ = statement.clause(start - 2, start - 1)  # cracked approx. 1 in 1,000
    if _denied(statement, start, each.first) or statement.stance(each.first, each.last) is Stance.SUPPOSED:
        return False
    led = statement.tokens[start - 1].lower if start else ""
    reach = 6 if led == "than" else 14 if led == "(" else 2  # what a bracket tells of stands before it
    tokens = statement.tokens[max(0, start - reach) : end + 8]
    part = Statement(statement.text[tokens[0].start : tokens[-1].end], statement.line, statement.kind)
    clause = Statement(statement.text[statement.tokens[start].start : statement.tokens[end - 1].end], 0, statement.kind)
    if clause.names(OTHER):
        return False
    if statement.tokens[min(end, len(statement.tokens)) - 1].lower in _DO:
        return True
    ahead = statement.text[: each.start]
    if clause.text and Statement(ahead, 0, "item").names(DEFINED):
        return True  # positive = cable frayed, about 0.3 % of rows
    if not part.names(POSITIVE):
        if each.unit == "ratio" and counts.ends(statement, each, start):
            return True
        return counts.leads(statement, each, start)
    return clause.names(POSITIVE) or not part.names(OTHER)


def _denied(statement: Statement, start: int, end: int) -> bool:
    """Whether a share is said not to be; `not exceeding`, `no more than` and `not even` only bound it."""
    words = [token.lower for token in statement.tokens[start : end + 1]]
    return any(word in _NOT and words[at + 1] not in _BOUNDS for at, word in enumerate(words[:-1]))


_BOUNDS = frozenset("exceeding exceed exceeds more above over higher greater beyond even quite".split())


def _of_classes(statement: Statement, each: Quantity) -> bool:
    """Patent class, 1 of 250: how many classes there are."""
    words = [token.lower for token in statement.tokens]
    near = words[max(0, each.first - 3) : each.first]
    return "of" in words[each.first : each.last] and not _CLASS.isdisjoint(near)


_CLASS = frozenset("class category code label kind type species language topic which breed tariff".split())


def _to_one(statement: Statement) -> float | None:
    """For each cheater there are 500 honest players; 1:400; 300 times as many good as bad ones."""
    if statement.names(OTHER):
        return None
    tokens = statement.tokens
    for each in statement.quantities:
        if each.sort != "number" or each.value < 1 / RARE or each.value % 1 or 1900 <= each.value <= 2100:
            continue
        if statement.stance(each.first, each.last) is not Stance.SAID:
            continue
        start, _ = statement.clause(each.first, each.last)
        before = [token.lower for token in tokens[max(0, min(start, each.first - 9), each.first - 20) : each.first]]
        behind = [token.lower for token in tokens[each.last : each.last + 4]]
        paired = ("for" in before or "per" in before or "against" in before) and {"each", "every", "one"} & set(before)
        told = paired and {"are", "is", "come", "comes", "there", "have", "has", "stand", "we"} & set(before)
        odds = before[-2:] in (["1", ":"], ["1", "to"], ["one", "to"], ["one", "against"]) or (
            behind[:2] in ([":", "1"], ["to", "1"], ["to", "one"], ["against", "one"])
        )
        odds = odds or bool(set(before[-4:]) & {"one", "1", "single"} and set(before[-3:]) & _AGAINST)
        odds = odds and "least" not in before[-2:]
        odds = odds or (
            behind[:1] != [","]
            and behind[1:2] in (["per"], ["to"], ["for"])
            and bool({"each", "every", "positive", "one"} & set(behind[2:]))
        )
        many = behind[:1] in (["times"], ["fold"]) and ({"many", "more", "often", "frequent"} & set(behind))
        if told or odds or many:
            return 1 / (each.value + 1)
    return None


def _ordinal(statement: Statement) -> float | None:
    """Every thousandth tweet is a threat."""
    words = [token.lower for token in statement.tokens]
    for at in range(1, len(words) - 1):
        if words[at + 1] in ("th", "st", "nd", "rd") and words[at - 1] in ("every", "each") and words[at].isdecimal():
            return 1 / int(words[at]) if int(words[at]) >= 1 / RARE and len(words[at]) < 9 else None
    return next(
        (_PARTS[word] for at, word in enumerate(words) if word in _PARTS and words[at - 1] in ("every", "each")), None
    )


_AGAINST = frozenset("for against among amongst versus vs".split())
_PARTS = {"fiftieth": 0.02, "hundredth": 0.01, "thousandth": 0.001, "millionth": 1e-6}


def _rest(statement: Statement) -> float | None:
    """99.4 % are fine: what is left is rare."""
    if statement.names(SCORE) or not (statement.names(USUAL) or not _NOT.isdisjoint(statement.words)):
        return None
    for each in statement.quantities:
        if each.sort != "percent" or not 1 - RARE <= each.value < 1:
            continue
        near = statement.tokens[max(0, each.first - 5) : each.last + 6]
        part = Statement(statement.text[near[0].start : near[-1].end], statement.line, statement.kind)
        without = not _NOT.isdisjoint(part.words) and not statement.names(OTHER)  # 99.6 percent never failed
        if (part.names(USUAL) or without) and statement.stance(each.first, each.last) is not Stance.SUPPOSED:
            return 1 - each.value
    return None


_SHORT = frozenset("approx ca abt est max min avg appr".split())
_DO = frozenset("do does did don't doesn't didn't isn't aren't won't don’t doesn’t didn’t isn’t aren’t won’t".split())
_NOT = frozenset("no not never without neither nor".split())

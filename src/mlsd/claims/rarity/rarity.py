"""How rare the positives are."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.claim import READ, STATED, Claim
from mlsd.claims.rarity import counts
from mlsd.claims.rarity.rarity_words import EVEN, OTHER, POSITIVE, SCORE, USUAL
from mlsd.prose import Stance, Statement
from mlsd.quantities import Quantity, may_hold_figures, quantities_in
from mlsd.reading import Topic

RARE = 0.05


def rare_positives(topics: list[Topic]) -> Claim | None:
    """The share of positives where it is at most 5 %: stated, or told as `0.2 % are fraud`, `one in three hundred`."""
    for topic in topics:
        fact = topic.fact("share of positives")
        if fact:
            value = _share(fact.quantities)
            return Claim("rare", topic, fact, STATED, value) if value is not None and 0 < value <= RARE else None
    if evened(topics) or any(counts.of_many(topic.prose) for topic in topics):
        return None
    for topic in topics:
        if not may_hold_figures(topic.prose.lower):
            continue
        for statement in topic.prose.plain:
            share = next((each.value for each in statement.quantities if _told(statement, each)), None)
            share = share or _counted(statement) or _to_one(statement) or _ordinal(statement) or _rest(statement)
            share = share or counts.ordinal_in_words(statement)
            if share:
                return Claim("rare", topic, statement, READ, share)
        tabled = counts.tabled_counts(topic.prose) or counts.counted_apart(topic.prose)
        if tabled:
            return Claim("rare", topic, tabled[0], READ, tabled[1])
    return None


def evened(topics: list[Topic]) -> bool:
    """Whether an answer says that its classes are even, by nature or by sampling."""
    return (
        any(mention.said for topic in topics for mention in topic.prose.mentions(EVEN))
        or any(
            _as_many(statement) for topic in topics for statement in topic.prose.plain if "as many" in statement.lower
        )
        or any(counts.half_sampled(statement) for topic in topics for statement in topic.prose.plain)
    )


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
    denied = any(token.lower in _NOT for token in statement.tokens[start : each.first])
    if denied or statement.stance(each.first, each.last) is Stance.SUPPOSED:
        return False
    than = start and statement.tokens[start - 1].lower == "than"
    tokens = statement.tokens[max(0, start - (6 if than else 2)) : end + 8]
    part = Statement(statement.text[tokens[0].start : tokens[-1].end], statement.line, statement.kind)
    clause = Statement(statement.text[statement.tokens[start].start : statement.tokens[end - 1].end], 0, statement.kind)
    if clause.names(OTHER):
        return False
    if statement.tokens[min(end, len(statement.tokens)) - 1].lower in _DO:
        return True
    if not part.names(POSITIVE):
        if each.unit == "ratio" and counts.ends(statement, each, start):
            return True
        return each.unit == "ratio" and counts.leads(statement, each, start)
    return clause.names(POSITIVE) or not part.names(OTHER)


def _of_classes(statement: Statement, each: Quantity) -> bool:
    """Patent class, 1 of 250: how many classes there are."""
    words = [token.lower for token in statement.tokens]
    near = words[max(0, each.first - 3) : each.first]
    return "of" in words[each.first : each.last] and not _CLASS.isdisjoint(near)


_CLASS = frozenset("class category code label kind type species language topic which breed tariff".split())


def _counted(statement: Statement) -> float | None:
    """Of every 1,000 claims, 6 turn out to be staged; 40 recalled batches among 60,000."""
    if statement.names(OTHER):
        return None
    them = any(map(statement.lower.__contains__, (" of them", " of those", " of these")))
    if not (them or statement.names(POSITIVE)) and statement.words[:1] not in (["of"], ["among"], ["out"]):
        return None
    if not statement.names(POSITIVE) and not _POOL.isdisjoint(statement.words):
        return None
    numbers = [
        (each, _plain(statement, each))
        for each in statement.quantities
        if each.sort in ("number", "rate") or (each.sort == "duration" and each.unit in _EPISODES)
    ]
    words = [token.lower for token in statement.tokens]
    for (first, one), (second, two) in pairwise(numbers):
        gap = second.first - first.last
        if words[second.last : second.last + 1] in (["come"], ["stem"], ["date"]):
            continue  # of 60,000 rows 800 come from the pilot depot
        led = set(words[max(0, first.first - 4) : first.first])
        between = words[first.last : second.first]
        if one >= 100 and 0 < two <= RARE * one and gap <= 7 and led & _OF:
            return two / one
        if one >= 100 and 0 < two <= RARE * one and gap <= 3 and words[second.last : second.last + 1] in _HAVING:
            return two / one  # 240,000 policies, 1,900 with a proven staged accident
        of_them = words[second.last : second.last + 4]
        if one >= 100 and 0 < two <= RARE * one and gap <= 12 and ({"them", "these", "those", "which"} & set(of_them)):
            return two / one
        if two >= 100 and 0 < one <= RARE * two and gap <= 7 and any(word in _OF for word in between[-4:]):
            return one / two
    return None


def _plain(statement: Statement, each: Quantity) -> float:
    """The number as written: two million of `2 million logins a day`."""
    if each.sort == "number":
        return each.value
    text = statement.text[each.start : each.end].split("/")[0]
    if each.sort == "duration":  # a thousand nights
        text = text.rsplit(" ", 1)[0]
    for cut in (" per ", " a ", " each ", " every ", " in a ", " in each "):
        text = text.partition(cut)[0] if not text.startswith(cut.strip() + " ") else text
    found = quantities_in(text)
    return found[0].value if found and found[0].sort == "number" else 0.0


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
        before = [token.lower for token in tokens[max(0, each.first - 9) : each.first]]
        behind = [token.lower for token in tokens[each.last : each.last + 4]]
        paired = ("for" in before or "per" in before or "against" in before) and {"each", "every", "one"} & set(before)
        told = paired and {"are", "is", "come", "comes", "there", "have", "has", "stand", "we"} & set(before)
        odds = before[-2:] in (["1", ":"], ["1", "to"], ["one", "to"], ["one", "against"]) or (
            behind[:2] in ([":", "1"], ["to", "1"], ["to", "one"], ["against", "one"])
        )
        odds = odds or bool(set(before[-4:]) & {"one", "1", "single"} and set(before[-3:]) & _AGAINST)
        odds = odds and "least" not in before[-2:]
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
    if not statement.names(USUAL) or statement.names(SCORE):
        return None
    for each in statement.quantities:
        if each.sort != "percent" or not 1 - RARE <= each.value < 1:
            continue
        near = statement.tokens[max(0, each.first - 5) : each.last + 6]
        part = Statement(statement.text[near[0].start : near[-1].end], statement.line, statement.kind)
        if part.names(USUAL) and statement.stance(each.first, each.last) is not Stance.SUPPOSED:
            return 1 - each.value
    return None


_HAVING = (["with"], ["had"], ["have"], ["were"], ["turned"], ["showed"], ["show"], ["carried"], ["carry"], ["proved"],
           ["proven"], ["confirmed"], ["contained"], ["contain"], ["ended"], ["died"], ["failed"], ["faulty"], ["bad"],
           ["positive"], ["fraudulent"], ["infected"], ["defective"], ["broken"], ["sick"])  # fmt: skip
_EPISODES = frozenset("nights days shifts weeks night hours months years".split())
_SHORT = frozenset("approx ca abt est max min avg appr".split())
_POOL = frozenset("row rows record records line lines sample samples example examples file files come comes".split())
_OF = frozenset("of among amongst per in out for from under over across within".split())
_DO = frozenset("do does did don't doesn't didn't isn't aren't won't don’t doesn’t didn’t isn’t aren’t won’t".split())
_NOT = frozenset("no not never without neither nor".split())

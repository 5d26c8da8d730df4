"""Rarity told by two counts that the reader joins: of 60,000 claims 40 are staged; we opened so many and found so few.

Which of the counts is the pool and which its part is read from the words between them, not from what is counted.
"""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.rarity.rarity_words import NEGATIVE, OTHER, POSITIVE, RARE
from mlsd.prose import Phrases, Stance, Statement
from mlsd.quantities import Quantity, quantities_in


def joined(statement: Statement) -> float | None:
    """The share that two counts of a statement make, or None where they do not belong together."""
    if not statement.quantities or statement.names(OTHER):
        return None
    words = [token.lower for token in statement.tokens]
    share = _searched(statement, words) or _once_in(statement, words)
    if share or len(statement.quantities) < 2:
        return share
    pairs = list(pairwise(counts_of(statement)))
    share = _of_a_pool(statement, words, pairs) or _examined(words, pairs) or _in_all(words, pairs)
    return share or _opposed(statement, words, pairs)


_Count = tuple[Quantity, float]


def counts_of(statement: Statement) -> list[_Count]:
    """The counts of a statement with their numbers as written; as amounts in a time where all of them are rates."""
    counts = [each for each in statement.quantities if _is_count(each)]
    if len(counts) > 1 and all(each.sort == "rate" for each in counts):
        return [(each, each.value * 1e9) for each in counts]
    return [(each, _plain(statement, each)) for each in counts]


def _is_count(each: Quantity) -> bool:
    return each.sort in ("number", "rate") or (each.sort == "duration" and each.unit in _EPISODES)


_EPISODES = frozenset("nights days shifts weeks night hours months years".split())


def _plain(statement: Statement, each: Quantity) -> float:
    """The number as written: two million of `2 million logins a day`."""
    if each.sort == "number":
        return each.value
    text = statement.text[each.start : each.end].split("/")[0]
    if each.sort == "duration":  # a thousand nights
        text = text.rsplit(" ", 1)[0]
    for cut in (" per ", " in a ", " in each ", " a ", " each ", " every "):
        text = text.rpartition(cut)[0] or text
    found = quantities_in(text)
    return found[0].value if found and found[0].sort == "number" else 0.0


def _of_a_pool(statement: Statement, words: list[str], pairs: list[tuple[_Count, _Count]]) -> float | None:
    """Of every 1,000 claims, 6 turn out to be staged; 40 recalled batches among 60,000; a million, twenty of them."""
    positive = statement.names(POSITIVE) or ("yes" in words and "no" not in words)
    pooled = not positive and not _POOL.isdisjoint(words)
    told = not pooled and (positive or words[0] in ("of", "among", "out") or not _THEM.isdisjoint(words))
    for (first, one), (second, two) in pairs:
        gap, behind, between = second.first - first.last, words[second.last :], words[first.last : second.first]
        if behind[:1] and behind[0] in _STEMS:
            continue  # of 60,000 rows 800 come from the pilot depot
        if not _TAKEN.isdisjoint(between) or (two < one and not _may_be_part(words, second)):
            continue  # of 60,000 rows we use 2,000
        if one >= 100 and 0 < two <= RARE * one:
            led = not _OF.isdisjoint(words[max(0, first.first - 4) : first.first])
            free = happens(behind) and _may_be_part(words, second)
            counted_on = gap <= 14 and positive and free and not set(between) & {";", "."}
            had = gap <= 3 and behind[:1] and behind[0] in _HAVING
            if told and ((led and (gap <= 7 or counted_on)) or had):
                return two / one
            if told and gap <= 12 and not _THEM.isdisjoint(behind[:4]):
                return two / one
        within = two >= 100 and 0 < one <= RARE * two and gap <= 7 and _no_year(words, first)
        within = within and not _OF.isdisjoint(between[-4:])
        if within and (told or (gap <= 2 and happens(behind) and _may_be_part(words, first))):
            return one / two
    return None


def _may_be_part(words: list[str], each: Quantity) -> bool:
    """A count that stands by itself: not `by three natives`, `each one`, `from 2015 on`."""
    led = words[max(0, each.first - 1)] if each.first else ""
    if each.value < 2:
        return led in ("only", "just", "but", "single", "perhaps", "maybe") or each.first == 0
    return led not in _LEADS and _no_year(words, each)


def _no_year(words: list[str], each: Quantity) -> bool:
    return not (each.sort == "number" and 1900 <= each.value <= 2100 and words[each.first].isdecimal())


_LEADS = frozenset("by at to from for on into with within until till every each per than of down under".split())


def happens(behind: list[str]) -> bool:
    """640 show it, 40 pages were forged: a verb of what is so, not of what was done with them."""
    near = behind[:4]
    if near[:1] in (["are"], ["is"], ["were"]) and near[1:2] in (["in"], ["from"], ["at"], ["on"]):
        return False  # where they are
    return not near or (_HANDLED.isdisjoint(near) and (near[0].isalpha() or near[0] in (".", ",")))


_HANDLED = frozenset(
    "labelled labeled annotated sampled kept used held columns features users sites clinics hospitals stations people "
    "machines classes checked selected chosen read reviewed for to from per train training test testing validation new "
    "hours days weeks months years minutes words tokens kinds types categories".split()
)
_STEMS = frozenset("come stem date".split())
_TAKEN = frozenset("use used label labelled labeled chose chosen keep kept sampled drew drawn took take read".split())
_THEM = frozenset("them these those which".split())
_HAVING = frozenset(
    "with had have were turned showed show carried carry proved proven confirmed contained contain ended died failed "
    "faulty bad positive fraudulent infected defective broken sick".split()
)
_POOL = frozenset("row rows record records line lines sample samples example examples file files come comes".split())
_OF = frozenset("of among amongst per in out for from under over across within".split())


def _examined(words: list[str], pairs: list[tuple[_Count, _Count]]) -> float | None:
    """They opened 4.1 million bags and found 1,900 weapons: so many looked through, so few that came of it."""
    for (first, one), (second, two) in pairs:
        if "|" in words:
            return None
        looked = any(word.startswith(_LOOKS) for word in words[max(0, first.first - 5) : second.first])
        found = any(word in _FINDS for word in words[first.last : second.first])
        after = words[second.last : second.last + 1]
        if one >= 100 and 0 < two <= RARE * one and looked and found and after[:1] != ["of"]:
            return two / one
    return None


_LOOKS = (
    "open", "check", "inspect", "scan", "test", "examin", "screen", "read", "review", "search", "look", "process",
    "handl", "receiv", "sort", "control", "went through", "saw", "audit", "analys", "analyz", "visit", "listen",
    "watch", "pass", "survey", "measur",
)  # fmt: skip
_FINDS = frozenset(
    "found find finds finding discovered discover uncovered spotted caught detected revealed revealing yielded "
    "yielding met meeting seized produced identified confirmed".split()
)


def _in_all(words: list[str], pairs: list[tuple[_Count, _Count]]) -> float | None:
    """Only 45 had it, and there were 30 thousand in total: a count, and the whole that it is part of."""
    for (first, one), (second, two) in pairs:
        less, most = (first, second) if one < two else (second, first)
        low, high = sorted((one, two))
        behind = words[most.last : most.last + 4]
        between = words[first.last : second.first]
        told = not _HAVING.isdisjoint(between) or not {"was", "are", "is"}.isdisjoint(between)
        whole = behind[:2] in (["in", "total"], ["in", "all"], ["all", "told"]) or "altogether" in behind
        if high >= 100 and 0 < low <= RARE * high and whole and told and happens(words[less.last :]):
            return low / high
    return None


def _opposed(statement: Statement, words: list[str], pairs: list[tuple[_Count, _Count]]) -> float | None:
    """pos=812, neg=301,455; 900 torn against 1.2 million whole ones: two counts of the two sides of one thing."""
    for (first, one), (second, two) in pairs:
        less, most = (first, second) if one < two else (second, first)
        low, high = sorted((one, two))
        if not 0 < low <= RARE * high or high < 100 or not (_no_year(words, first) and _no_year(words, second)):
            continue
        between = words[first.last : second.first]
        against = not _AGAINST.isdisjoint(between) or "ones" in words[second.last : second.last + 2]
        if against and len(between) <= 6 and _HANDLED.isdisjoint(words[first.first : second.last + 3]):
            return low / (low + high)
        if _usual(statement, words, most, pairs) and not _usual(statement, words, less, pairs):
            return low / (low + high)
    return None


_AGAINST = frozenset("against versus vs".split())


def _usual(statement: Statement, words: list[str], each: Quantity, pairs: list[tuple[_Count, _Count]]) -> bool:
    """Whether the word beside a count, before a `=` or behind it, is one of what is usual."""
    places = [place for pair in pairs for count, _ in pair for place in (count.first, count.last)]
    if words[max(0, each.first - 1)] in ("=", ":"):
        start = max([at for at in places if at < each.first], default=0)
        start, end = max(start, each.first - 4), each.first - 1
    else:
        ends = [at for at in places if at > each.last]
        start, end = each.last, min([each.last + 3, len(words), *ends])
    if start >= end:
        return False
    name = statement.text[statement.tokens[start].start : statement.tokens[end - 1].end]
    return Statement(name, 0, "item").names(NEGATIVE)


def _searched(statement: Statement, words: list[str]) -> float | None:
    """You read three hundred before you meet one; it takes 500 scans to find a single tumour."""
    if not any(map(statement.lower.__contains__, (" before ", " until ", " till ", " to "))):
        return None
    for each in statement.quantities:
        if each.sort != "number" or each.value < 1 / RARE or each.value % 1 or 1900 <= each.value <= 2100:
            continue
        at = next((at for at in range(each.last, min(each.last + 7, len(words))) if words[at] in _BEFORE), 0)
        ahead = words[at + 1 : at + 9] if at else []
        one = next((then for then, word in enumerate(ahead) if word in _ONE_OF), -1)
        met = any(word.startswith(_MEETS) for word in ahead[:5])
        only = words[at] in ("until", "till") and ahead[one + 1 : one + 2] in (["is"], ["has"], ["was"])
        if at and one >= 0 and (met or only) and _stands(statement, each):
            return 1 / each.value
    return None


def _stands(statement: Statement, each: Quantity) -> bool:
    """Whether a count is held; `you would read` supposes only the reader."""
    stance = statement.stance(each.first, each.last)
    return stance is Stance.SAID or (stance is Stance.SUPPOSED and not statement.names(_CASES))


_CASES = Phrases("if", "suppose", "last year", "prototype", "formerly", "used to")
_BEFORE = frozenset("before until till to".split())
_MEETS = (
    "find", "found", "hit", "meet", "met", "see", "saw", "com", "reach", "get", "spot", "encounter", "catch", "turn",
    "stumbl", "run", "strik", "discover", "appear", "show", "yield",
)  # fmt: skip
_ONE_OF = frozenset("one single a an first anything something".split())


def _once_in(statement: Statement, words: list[str]) -> float | None:
    """Once in 700 flights, one time in every 400: how often it comes, whatever it is."""
    for each in statement.quantities:
        if each.sort not in ("number", "duration") or (each.sort == "duration" and each.unit not in _EPISODES):
            continue
        led = [word for word in words[max(0, each.first - 4) : each.first] if word not in ("about", "every", "some")]
        once = led[-2:-1] == ["once"] or led[-3:-1] in (["one", "time"], ["a", "time"])
        value = _plain(statement, each) or each.value
        if once and led[-1] in ("in", "per", "every", "out") and value >= 1 / RARE and _stands(statement, each):
            return 1 / value
    return None

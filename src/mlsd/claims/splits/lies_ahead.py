"""Time read as a relation: what is to be told lies after what is known, rows follow, the world moves on.

A length of time and the word beside it tell it, not what is measured: an hour later, every 30 s, the month to come.
"""

from __future__ import annotations

from itertools import pairwise

from mlsd.prose import Phrases, Stance, Statement
from mlsd.quantities import Quantity

_UNITS = frozenset(
    "second minute hour day night week month quarter year season winter spring summer autumn evening morning afternoon "
    "weekend shift harvest period term fortnight".split()
)
_TELLS = Phrases(
    "predict*", "forecast*", "foretell*", "estimat*", "output", "target", "label", "guess*", "whether", "answer",
    "out comes", "comes out", "y", "we want", "want to know", "how many", "how much", "say if", "says if", "tell if",
    "outcome", "result", "will", "expect*", "anticipat*", "project*", "out of which", "asked", "score", "probability",
)  # fmt: skip
_DONE = frozenset(
    "back fill filled set given checked seen recorded measured taken answered finished responds trained collected read "
    "replied run computed made fits processed labelled labeled annotated confirmed delivered built retrained".split()
)


def lies_ahead(statement: Statement) -> tuple[int, int] | None:
    """Where a statement tells that its rows hang on time, or None: the tokens that tell it."""
    words = [token.lower for token in statement.tokens]
    return (
        _formula(words) or _named_unit(statement, words) or _length_of_time(statement, words) or _in_order(words)
        or _next_one(words) or _so_far(statement, words) or _by_a_month(statement, words) or _changed_in(words)
    )  # fmt: skip


def _formula(words: list[str]) -> tuple[int, int] | None:
    """y(t+1) from y(t); a yearly cycle; what it will do overnight."""
    for at, word in enumerate(words[:-1]):
        if word == "t" and words[at + 1] in ("+", "-") and words[at + 2 : at + 3] and words[at + 2].isalnum():
            return at, at + 3
        if word in _RHYTHMS and words[at + 1] in ("cycle", "rhythm", "pattern", "cycles", "patterns"):
            return at, at + 2
        if words[at + 1] in ("overnight", "tonight", "soon", "tomorrow") and "will" in words[max(0, at - 4) : at + 1]:
            return at, at + 2
        if word in ("old", "early", "earlier", "older", "former") and ("longer" in words[at : at + 8]):
            return at, at + 1
    return None


_RHYTHMS = frozenset("yearly annual weekly daily diurnal monthly seasonal".split())


def _named_unit(statement: Statement, words: list[str]) -> tuple[int, int] | None:
    """The night ahead, the month that follows, the weeks to come: a time that is still to be."""
    for at, word in enumerate(words[:-1]):
        if word.removesuffix("s") not in _UNITS:
            continue
        if words[at + 1 : at + 3] == ["by", word]:
            return at, at + 3  # second by second, year by year
        then = words[at + 1 : at + 3]
        ahead = words[max(0, at - 5) : at] == _AT_END
        ahead = ahead or then[:1] == ["ahead"] or then == ["to", "come"]
        ahead = ahead or (then[0] in ("that", "which") and "".join(then[1:]).startswith(("follow", "come")))
        ahead = ahead or (then[:1] == ["after"] and words[at - 1] == "the" and then[1:] in ([], ["."], [","]))
        ahead = ahead or (then[:1] in (["following"], ["thereafter"], ["afterwards"]) and words[at - 1] in ("the", "a"))
        if ahead and statement.names(_TELLS):
            return at, at + 1
    return None


_AT_END = ["at", "the", "end", "of", "the"]


def _length_of_time(statement: Statement, words: list[str]) -> tuple[int, int] | None:
    """One hour later, returned within 30 days after it, in 15 min; or a rhythm: one every 30 s, q15min."""
    for each in statement.quantities:
        rate = each.sort == "rate" and words[each.first] in ("one", "1", "a") and each.value >= 1 / 2.6e6
        if rate and words[each.first + 1].startswith(_RECORDS):  # one value per minute
            return each.first, each.last
        if each.sort != "duration":
            continue
        formula = words[max(0, each.first - 1)] == "+" and words[max(0, each.first - 2)] in ("t", "ts", "time", "now")
        if formula or _beats(statement, words, each) or (each.value >= 1 and _comes_after(statement, words, each)):
            return each.first, each.last
    return None


def _comes_after(statement: Statement, words: list[str], each: Quantity) -> bool:
    """What is told stands before the time, and the time after something: pv one hour later, within 30 days after it."""
    then = words[each.last : each.last + 2]
    later = then[:1] in (["later"], ["ahead"], ["hence"], ["afterwards"], ["beforehand"], ["out"])
    later = later or then in (["that", "follow"], ["to", "come"], ["on", "."], ["which", "follow"])
    before = words[max(0, each.first - 2) : each.first]
    within = {"within", "in", "next", "coming"} & set(before) and then[:1] in (["after"], ["of"], ["from"])
    within = within and each.value >= 600
    soon = "within" in before and each.value >= 600 and statement.names(_TOLD)
    early = then[:1] == ["before"] and not statement.names(_PREPARED)
    near = words[max(0, each.first - 8) : each.first]
    if not (later or within or soon or early) or not _DONE.isdisjoint(near[-4:]):
        return False
    return any(mention.first < each.first for mention in statement.mentions(_TELLS)) or (early and "from" in near)


_TOLD = Phrases("output", "target", "label", "whether", "predict*", "outcome")
_PREPARED = Phrases("surgery", "operation", "meal", "launch", "release", "deadline", "scan", "delivery")


def _beats(statement: Statement, words: list[str], each: Quantity) -> bool:
    """One ping every 30 s, vitals q15min, readings at 15-minute intervals: rows that follow each other in a rhythm."""
    if each.value > 86400 * 31:
        return False
    every = words[max(0, each.first - 1)] in ("every", "each", "q")
    steps = words[each.last : each.last + 2]
    spaced = any(word.startswith(("interval", "resolution", "step", "grid", "cadence", "spacing")) for word in steps)
    if not (every or spaced):
        return False
    near = words[max(0, each.first - 9) : each.first] + words[each.last : each.last + 6]
    return any(word.startswith(_RECORDS) for word in near) and not any(word.startswith(_WORK) for word in near)


_RECORDS = (
    "reading", "value", "ping", "sample", "row", "record", "line", "measure", "fix", "entry", "entries", "one",
    "vital", "signal", "series", "logg", "count", "sensor", "interval", "position", "snapshot",
)  # fmt: skip
_WORK = (
    "retrain", "train", "updat", "deploy", "refresh", "run", "call", "batch", "answer", "report", "meet", "photo",
    "renew", "sent", "send", "upload", "image", "picture", "label",
)  # fmt: skip


def _in_order(words: list[str]) -> tuple[int, int] | None:
    """In chronological order, sorted by departure, one after the other as they came in: rows in time."""
    for at, word in enumerate(words):
        if word.startswith("chronolog") and words[at + 1 : at + 2] != ["."]:
            return at, at + 1
        if word in ("sorted", "ordered", "order", "arranged", "stored") and words[at + 1 : at + 2] in (["by"], ["of"]):
            then = words[at + 2 : at + 6]
            if not _WHEN.isdisjoint(then) or any(each.endswith(("date", "time", "stamp")) for each in then):
                return at, at + 1
        if word == "as" and words[at + 1 : at + 2] == ["they"] and words[at + 2 : at + 4] in _CAME:
            return at, at + 3
    return None


_WHEN = frozenset("date time day timestamp timestamps departure arrival month year hour receipt event".split())
_CAME = (["came", "in"], ["arrived", "."], ["come", "in"], ["happened", "."], ["occurred", "."], ["arrive", "."])


def _next_one(words: list[str]) -> tuple[int, int] | None:
    """Predict the next failure, what comes next: the following of things that happen."""
    for at, word in enumerate(words[:-1]):
        if word != "next" or words[at + 1] in _PIECES or not words[at + 1].isalnum():
            continue
        verb = any(
            each.startswith(("predict", "forecast", "guess", "foretell", "foresee"))
            for each in words[max(0, at - 5) : at]
        )
        if verb and words[at - 1] in _ITS:
            return at, at + 1
    return None


_ITS = frozenset("the his her their its a each".split())
_PIECES = frozenset("word token character letter sentence symbol move note line paragraph frame best step".split())


def _so_far(statement: Statement, words: list[str]) -> tuple[int, int] | None:
    """The bids up to this moment and the final price; while it is on the road: part is known, the rest is to be."""
    if not statement.names(_UNTIL_NOW):
        return None
    if _END.isdisjoint(words) and "while" not in words and "earlier" not in words:
        return None
    mention = next(statement.mentions(_UNTIL_NOW))
    return mention.first, mention.last


_UNTIL_NOW = Phrases(  # where an end is named too

    "up to this moment", "up to this point", "up to now", "up to then", "up to that moment", "until now", "so far",
    "until then", "till now", "to date", "up to today", "until today", "earlier that day", "earlier in the day",
    "earlier the same day", "while * * is", "while * is", "while it is", "still on", "still at", "before that moment",
)  # fmt: skip
_END = frozenset("final finally end ends eventual eventually last arrive arrives arrival finish rest remaining".split())


def _by_a_month(statement: Statement, words: list[str]) -> tuple[int, int] | None:
    """Know in January who will drop out by June: told at one time of a later one."""
    named = [at for at, word in enumerate(words) if word in _MONTHS and statement.tokens[at].text[0].isupper()]
    if len({words[at] for at in named}) < 2 or not statement.names(_TELLS):
        return None
    until = [at for at in named if words[at - 1] in ("by", "until", "till", "before")]
    told = [at for at in named if words[at - 1] in ("in", "at", "on")]
    return (until[-1], until[-1] + 1) if until and told else None


_MONTHS = frozenset("january february march april may june july august september october november december".split())


def _changed_in(words: list[str]) -> tuple[int, int] | None:
    """The policy changed in 2015 and 2020: a change that has its date."""
    for at, word in enumerate(words):
        if not word.startswith(_CHANGED) or word.endswith(("ing", "ory")) or words[at - 1] == "last":
            continue
        near = words[at + 1 : at + 6]
        dated = any(one in ("in", "since", "from", "after", "with") and _is_year(two) for one, two in pairwise(near))
        if dated:
            return at, at + 1
    return None


_CHANGED = ("chang", "replac", "redesign", "rebuil", "rewrit", "revis", "reform", "switch", "overhaul", "moderni")


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")


_OWN = frozenset(
    "model models weights version versions threshold schedule pipeline code library config updates".split()
)
_DRIFTS = Phrases(
    "drift*", "goes stale", "go stale", "gets stale", "out of date", "outdated", "loses its value", "fashion",
    "fashions", "seasonal", "slang", "trend*", "new tactics", "new tricks", "arms race", "keep up with", "out of use",
    "no longer", "last year's", "ages fast", "ages quickly", "concept drift", "moves on", "come and go",
)  # fmt: skip


_WHY = frozenset("because since as hence therefore so thus for".split())
_WATCHED = Phrases(
    "alarm*", "check*", "monitor*", "detector*", "report*", "threshold*", "looked at", "watch*", "measur*"
)


def gives_a_reason(statement: Statement) -> bool:
    """Whether the statement tells why, and not that somebody watches for it."""
    return not _WHY.isdisjoint(statement.words) and not statement.names(_WATCHED)


def moves_on(statement: Statement) -> tuple[int, int] | None:
    """Why a model is taught again: the data drifts, words go out of use; not how often it is done."""
    for mention in statement.mentions(_DRIFTS):
        if mention.stance is not Stance.DENIED and _OWN.isdisjoint(statement.words[:3]):
            return mention.first, mention.last
    return None

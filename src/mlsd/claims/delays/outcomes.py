"""How late the truth is, told by what must happen first: three weeks till they write it down, 60 days without order."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.agents import is_agent
from mlsd.claims.delays.label_words import LABEL, UNUSED
from mlsd.claims.rhythms import DAY, PERIODS, WEEK, period
from mlsd.prose import Phrases, Statement

Span = tuple[float, int, int]
_TILL = frozenset("till until before then to".split())
_WHAT = frozenset("what whether which how if who".split())
_KNOWN = Phrases(
    "know", "known", "answer", "found", "find", "sees", "see", "say", "says", "tell", "tells", "measured", "write down",
    "writes down", "written down", "decided", "decide", "judged", "judge", "learn", "learns", "clear", "shows", "label",
    "labelled", "result", "results", "confirmed", "truth", "outcome", "comes out", "come out", "turns out", "certain",
    "sure", "in the file", "final", "is counted", "counts", "booked", "verdict", "diagnosis",
)  # fmt: skip
_ONLY_THEN = Phrases("only then", "only there", "not before then", "not until then", "only afterwards", "only at that")
DEFINES = Phrases(
    "counts as", "count as", "is counted", "defined as", "is defined", "is called", "means", "label is", "we call",
    "is said", "considered", "regarded as", "is labelled", "are labelled", "is marked", "are marked", "positive if",
)  # fmt: skip
_PAIRED = Phrases("between", "from")
_TARGET = Phrases(
    "predict", "predicted", "label", "labels", "target", "outcome", "truth", "verdict", "diagnosis", "result"
)
_GIVE = Phrases(
    "deliver", "delivers", "hand in", "hand back", "hand over", "return", "returns", "send", "sends", "finish",
    "upload",
    "give back", "turn in",
)  # fmt: skip
_WAIT = Phrases("wait", "waits", "waiting", "waited", "lag", "latency", "mature", "ripen", "settle in")
_PUT = Phrases(
    "put", "write", "writes", "mark", "enter", "set the", "label", "labels", "note", "record", "ground truth"
)
_AT_ONCE = Phrases("on the spot", "at once", "immediately", "same day", "within minutes", "next day", "in real time")


def outcomes(statement: Statement) -> Iterator[Span]:
    """The times that a statement gives for the truth to be known: seconds and the tokens."""
    words = [token.lower for token in statement.tokens]
    if statement.names(_AT_ONCE) or statement.kind == "row":
        return
    yield from _from_t(statement, words)
    for seconds, first, last in _long_spans(statement, words):
        unused = any(abs(each.first - last) <= 1 or abs(first - each.last) <= 1 for each in statement.mentions(UNUSED))
        if unused and not {"till", "until", "before", "waiting"} & set(words[last : last + 6]):
            continue
        if (
            _till_known(statement, words, last)
            or _of_absence(statement, words, first, last)
            or _from_one_to_other(statement, words, first)
            or _run_out(statement, last)
            or _at_that_time(statement, words, first, last)
            or _queued(statement)
            or (statement.names(_WAIT) and statement.names(_PUT))
        ):
            yield seconds, first, last
    for seconds, at in period(statement):
        if seconds >= WEEK and (_only_there(statement, at) or _handed_over(statement, words)):
            yield seconds, at, min(at + 2, len(words))


def _long_spans(statement: Statement, words: list[str]) -> Iterator[Span]:
    for each in statement.quantities:
        if each.sort == "duration" and each.value >= WEEK:
            yield each.value, each.first, each.last
    for at in range(len(words) - 1):
        unit = words[at].removesuffix("'s").removesuffix("’s")
        if unit != words[at] and words[at + 1] == "end" and PERIODS.get(unit, 0) >= WEEK:
            yield PERIODS[unit], at, at + 2  # known at year's end
        if words[at] in ("next", "following") and words[at - 1] == "for":
            continue
        if words[at] in ("a", "one", "next", "following") and PERIODS.get(words[at + 1], 0) >= WEEK:
            yield PERIODS[words[at + 1]], at, at + 2


def _till_known(statement: Statement, words: list[str], last: int) -> bool:
    """A fortnight till the inspectors write down; two months to say what it was worth; and only then the answer."""
    if words[last - 1] == "end":
        return any(-4 <= each.last - last <= 0 for each in statement.mentions(_KNOWN)) or "known" in words
    if words[0] in ("whether", "if") and not {"in", "after", "by", "until"}.isdisjoint(words[max(last - 5, 0) : last]):
        return True
    for at in range(last, min(last + 10, len(words))):
        if words[at] in (".", "!", "?"):
            return False
        if words[at] in _TILL:
            known = any(at <= each.first <= at + 12 for each in statement.mentions(_KNOWN))
            asked = not _WHAT.isdisjoint(words[at : at + 6])
            return (known and words[at] != "to") or (known and asked)
    return False


def _at_that_time(statement: Statement, words: list[str], first: int, last: int) -> bool:
    """Crushed at 28 days, and what is measured then is the target; after half a year, and only then, an example."""
    led, behind = words[max(first - 2, 0) : first], words[last : last + 10]
    known = statement.names(_TARGET) or statement.names(_BECOMES)
    return bool({"at", "after"} & set(led)) and "then" in behind and known


_BECOMES = Phrases("become an example", "becomes an example", "count as an example", "enter the training set")
_QUEUED = Phrases("waiting time", "queue", "turnaround", "backlog", "lead time")


def _queued(statement: Statement) -> bool:
    """The labelling queue stands at 40 days; the waiting time for the verdict is 17 weeks."""
    return statement.names(_QUEUED) and (statement.names(_TARGET) or "turnaround" in statement.words)


def _run_out(statement: Statement, last: int) -> bool:
    """Not known before its term of a year has run out."""
    ends = any(0 <= each.first - last <= 3 for each in statement.mentions(_RUN_OUT))
    return ends and (statement.names(_KNOWN) or statement.names(_TARGET))


_RUN_OUT = Phrases(
    "run out", "runs out", "have passed", "has passed", "went by", "go by", "is up", "elapsed", "have gone"
)


def _of_absence(statement: Statement, words: list[str], first: int, last: int) -> bool:
    """No login in 8 weeks counts as gone; churn is 60 days without an order."""
    led, behind = words[max(first - 5, 0) : first], words[last : last + 1]
    absent = ("no" in led or "without" in led or "inactive" in led or "not" in led) and led[-1:] and led[-1] in _FOR
    if led[-1:] == ["for"] and {"when", "once"} & set(words[:first]) and statement.names(DEFINES):
        return True  # labelled good when it has been served for twelve months
    return bool(absent or behind in (["without"], ["of"])) and (
        statement.names(DEFINES)
        and (bool(absent) or "without" in behind or words[last + 1 : last + 2] == ["inactivity"])
    )


_FOR = frozenset("in for within over during since".split())


def _from_one_to_other(statement: Statement, words: list[str], first: int) -> bool:
    """From sale to return it is 30 days; between the scan and the diagnosis lie four weeks."""
    if not statement.names(_PAIRED) or not (statement.names(_TARGET) or statement.names(LABEL)):
        return False
    led = words[:first]
    pairs = (("from", "to"), ("between", "and"))
    return any(one in led and other in led[led.index(one) :] and "data" not in led for one, other in pairs)


def _only_there(statement: Statement, at: int) -> bool:
    """Opened at the yearly overhaul, and only there does it come out."""
    return statement.names(_KNOWN) and any(each.first > at for each in statement.mentions(_ONLY_THEN))


def _handed_over(statement: Statement, words: list[str]) -> bool:
    """Annotators deliver the finished batch every six weeks."""
    for gives in statement.mentions(_GIVE):
        if any(is_agent(word) or word.startswith("annotat") for word in words[max(gives.first - 3, 0) : gives.first]):
            return True
    return False


def _from_t(statement: Statement, words: list[str]) -> Iterator[Span]:
    """Label latency T+35: days behind the event, where labels are spoken of."""
    for at in range(len(words) - 2):
        if words[at] in ("t", "d") and words[at + 1] == "+" and statement.names(_TARGET):
            for each in statement.quantities:
                if each.first == at + 2 and each.sort in ("number", "duration"):
                    yield each.value * (DAY if each.sort == "number" else 1.0), at, each.last

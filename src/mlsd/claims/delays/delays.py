"""How long the truth takes to arrive, in sentences and tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.claims.delays.arrivals import arrivals
from mlsd.claims.delays.label_visits import AGAINST_VISITS, SOURCE, VISITS
from mlsd.claims.delays.label_words import FIRM, LABEL, LATE, LOOSE, TOLD, UNUSED
from mlsd.claims.delays.outcomes import DEFINES, outcomes
from mlsd.claims.quoting import Place, close, fact_of, place, plain_statements
from mlsd.claims.rhythms import DAY, PERIODS, WEEK, period
from mlsd.claims.tables import cells
from mlsd.prose import Mention, Stance, Statement
from mlsd.reading import Reading, Topic

LABELS = "data.availability data.input-output data.user-data serving.feedback data.biases"


class Pace(NamedTuple):
    """A time in seconds and where it stands.  sure: it is stated as a fact."""

    seconds: float
    place: Place
    sure: bool


def label_delay(reading: Reading) -> Pace | None:
    stated = fact_of(reading, "data.availability", "label delay")
    if stated:
        longest = max((each.value for each in stated[1].quantities if each.sort == "duration"), default=0.0)
        return Pace(longest, place(*stated), sure=True) if longest else None
    found = [Pace(seconds, place(topic, Mention(statement, first, last)), sure=False)
             for topic, statement in _told(reading)
             for seconds, first, last in [*_delays(statement), *arrivals(statement), *_further(statement)]
             if not _bygone(topic, statement)]  # fmt: skip
    return min(found, key=lambda each: each.seconds) if found else None


def _further(statement: Statement) -> Iterator[tuple[float, int, int]]:
    """Times that are told by what must happen first."""
    if any(map(f"{statement.lower} ".__contains__, TIMES_TOLD)) or "+" in statement.text:
        yield from (
            each for each in outcomes(statement) if _is_told(statement, each[1], each[2]) or statement.names(DEFINES)
        )


def _bygone(topic: Topic, statement: Statement) -> bool:
    """It took two months to label the first ones; new ones are labelled on the spot: a time that is past."""
    if "took" not in statement.words:
        return False
    later = (each for each in topic.prose.plain if each.line >= statement.line)
    return any(not _NOW.isdisjoint(each.words) and (each is statement or each.names(LABEL)) for each in later)


_NOW = frozenset("now since today new nowadays spot".split())


def _told(reading: Reading) -> Iterator[tuple[Topic, Statement]]:
    """The statements that may tell of labels; each cell of a table with the words of its row and its column."""
    before: Statement | None = None
    for topic, statement in plain_statements(reading, LABELS):
        if statement.kind != "row":
            if before and (statement.text.split()[0].lower() in _THEY or _visits_told(before, statement)):
                yield topic, Statement(f"{before.text[-60:].rstrip('.')}, {statement.text}", statement.line, "sentence")
            else:
                yield topic, statement
        before = statement
    for id in LABELS.split():
        answered = reading.answered(id)
        for cell in cells(answered) if answered else ():
            yield answered, Statement(f"{cell.row} {cell.column} {cell.text}", cell.statement.line, "row")  # type: ignore[misc]


_EVERY = frozenset("every each once yearly annually quarterly".split())
_TWICE = frozenset("a an per half-yearly monthly twice annual semiannually biannually".split())
_THEY = frozenset("they it these this that those which median mean p50 p90 typically usually".split())


def _is_told(statement: Statement, first: int, last: int) -> bool:
    """Whether a time is told of: also `counts only if it holds after a year`, `not known before June`."""
    stance = statement.stance(first, last)
    if stance is Stance.SAID:
        return True
    if statement.lower.startswith(("if ", "whether ")) and any(map(statement.lower.__contains__, _COMES_OUT)):
        return True
    before = {token.lower for token in statement.tokens[max(first - 4, 0) : first]}
    if stance is Stance.SUPPOSED and _asks_behind(statement, last):
        return True
    if stance is Stance.DENIED:
        if "within" in before and any(map(statement.lower.__contains__, _LOSSES)):
            return True  # counts as lost if no renewal came within 60 days
        return bool(before & {"before", "until", "earlier", "sooner", "for"})
    return "only if" in statement.lower or "counts" in statement.lower or "label" in statement.lower


def _asks_behind(statement: Statement, last: int) -> bool:
    """Six weeks until we know for sure if it was kept: an `if` that asks what comes out, no condition."""
    words = [token.lower for token in statement.tokens[last : last + 12]]
    at = words.index("if") if "if" in words else 0
    if not at or not any(word in _FINDS for word in words[:at]):
        return False
    cut = Statement(statement.text[: statement.tokens[last - 1].end], statement.line, statement.kind)
    return cut.stance(last - 1, last) is Stance.SAID


_FINDS = frozenset("know known learn see sure tell told say clear certain find hear".split())
_LOSSES = ("counts as", "count as", "lost", "churn", "lapsed", "inactive", "gone", "default", "label", "failed")
_COMES_OUT = ("known", "know", "learn", "shows", "clear", "told", "see", "hear", "find out", "comes out", "turns out")
TIMES_TOLD = (
    "day", "week", "month", "quarter", "season", "year", "hour", "night", "term", "semester", "spring", "summer",
    "autumn", "winter", "annual", "yr", "hr", "wk", " mo", " d ", " d,", " d.", " h ", " h,", " h.", " d)", " h)",
)  # fmt: skip


def _delays(statement: Statement) -> Iterator[tuple[float, int, int]]:
    """The times that a statement says its labels take: seconds and the tokens."""
    if not any(map(f"{statement.lower} ".__contains__, TIMES_TOLD)):
        return
    if not statement.names(LABEL):
        return
    labels, late = list(statement.mentions(LABEL)), list(statement.mentions(LATE))
    unused = list(statement.mentions(UNUSED))
    for seconds, first, last in [*spans(statement), *_rhythms(statement)]:
        before = statement.tokens[first - 1].lower if first else ""
        kept = [each for each in unused if not (before in _WITHIN and each.text.lower().endswith(" of"))]
        kept = [each for each in kept if not _overdue(each) and not _leads_other(each, first)]
        if seconds < 3600 or not _is_told(statement, first, last) or close(statement, first, last, kept, 6):
            continue
        plain = [each for each in late if not _is_loose(each.text.lower())]
        takes = [each for each in plain if each.text.lower().startswith("tak")]
        near = 6 if statement.kind == "row" else 3  # in a cell all words are of one thing
        told = close(statement, first, last, plain, near) or close(statement, first, last, takes, 7)
        told = told or _afterwards(statement, first, last)
        labels = [each for each in labels if not _parted(statement, each, first)]
        told = told or (statement.lower.startswith(("whether ", "if ")) and statement.tokens[first].lower in _EVERY)
        if seconds >= WEEK and statement.tokens[first].lower in _EVERY | _TWICE and _visited(statement, first):
            yield seconds, first, last
            continue
        sure = told and close(statement, first, last, labels, 14)
        if sure or (seconds >= DAY and close(statement, first, last, late, 2) and _firm(statement, first, last)):
            yield seconds, first, last


def _is_loose(word: str) -> bool:
    """Whether a word for lateness is a loose one: in, by, before; not `at the end of`."""
    return word.split()[0] in LOOSE and not word.startswith(("at the end", "end of"))


def _afterwards(statement: Statement, first: int, last: int) -> bool:
    """Half a year on, six weeks hence; at the scan on day 35; once in three years."""
    words = [token.lower for token in statement.tokens]
    before, after = words[max(first - 2, 0) : first], words[last : last + 2]
    if after[:1] == ["on"] and after[1:] and after[1] not in _DAYS:
        return True
    numbered = words[first] in PERIODS and last - first == 2
    return (numbered and bool({"on", "at", "in", "by", "until", "after"} & {*before})) or before == ["once", "in"]


def _overdue(word: Mention) -> bool:
    """Ninety days past due, a month past its date: time that must go by, not time that has."""
    after = [token.lower for token in word.statement.tokens[word.last : word.last + 3]]
    return word.text.lower() == "past" and not _DUE.isdisjoint(after)


def _leads_other(word: Mention, first: int) -> bool:
    """Four months after the last image: `last` belongs to the noun behind it, not to the time before it."""
    return word.text.lower() in ("last", "past") and word.first > first


_DUE = frozenset("due maturity deadline date term expiry delivery discharge surgery planting birth sowing".split())
_WITHIN = frozenset("within inside after in before".split())
_DAYS = frozenset("the a monday tuesday wednesday thursday friday saturday sunday average".split())


def _parted(statement: Statement, label: Mention, time: int) -> bool:
    """Whether a semicolon stands between a label and a time."""
    low, high = sorted((label.first, time))
    words = [token.lower for token in statement.tokens[low:high]]
    if ";" not in words:
        return False
    behind = words[words.index(";") :]
    return not any(behind[at] in _THAT and behind[at + 1].startswith(("tak", "last")) for at in range(len(behind) - 1))


_THAT = frozenset("that this it".split())


def _firm(statement: Statement, first: int, last: int) -> bool:
    """Whether a word that can only mean the truth stands near, where the word for lateness is a loose one."""
    firm = [each for each in statement.mentions(FIRM) if not _parted(statement, each, first)]
    return close(statement, first, last, firm, 14)


def spans(statement: Statement) -> Iterator[tuple[float, int, int]]:
    """Durations, those without a number too: after a month, by the next autumn, a year later."""
    words = [token.lower for token in statement.tokens]
    for time in statement.quantities:
        if time.sort == "duration" and not (
            words[time.last - 1] == "quarter" and words[time.last : time.last + 1] == ["hour"]
        ):
            yield time.value, time.first, time.last
    numbers = {each.first: each for each in statement.quantities if each.sort == "number"}
    for at, word in enumerate(words[:-1]):
        if word in ("day", "week", "month", "year") and at + 1 in numbers and numbers[at + 1].value < 1000:
            yield PERIODS[word] * numbers[at + 1].value, at, at + 2  # day 35
        working = words[at + 1] in ("working", "business") and words[at + 2 : at + 3] == ["days"]
        if working and at in numbers and numbers[at].value < 1000:
            yield 1.4 * DAY * numbers[at].value, at, at + 3  # twenty working days
        if words[at + 1] in _WINTERS and at in numbers and numbers[at].value < 50:
            yield PERIODS["year"] * numbers[at].value, at, at + 2  # after two winters
        before = words[at - 1] if at else ""
        ending = word in ("the", "each", "every") and words[max(at - 2, 0) : at] == ["end", "of"]
        ending = ending or (word == "of" and before == "end")
        opens = (ending or word in ("a", "an", "next", "following", "whole", "full")) and words[at + 1] in _LONG
        opens = opens and not (word in ("next", "following") and before == "for")  # the plan for next year
        if opens and before not in ("once", "times", "twice", "x") and not before.isdecimal():
            yield PERIODS[words[at + 1]], at, at + 2


_WINTERS = frozenset("winters summers springs autumns harvests vintages".split())
_LONG = frozenset("week month quarter season year autumn spring summer winter term semester".split())


def _visits_told(before: Statement, statement: Statement) -> bool:
    """The truth comes from inspections. Each tower is climbed every six months: the second tells the pace."""
    lower = statement.lower
    return (
        any(map(lower.__contains__, ("every", "each", "twice", "once", "yearly", "annual", "monthly", "quarterly")))
        and before.names(SOURCE)
        and statement.names(VISITS)
        and not statement.names(AGAINST_VISITS)
    )


def _visited(statement: Statement, first: int) -> bool:
    """Whether a rhythm is that of visits that the truth comes from: they climb each tower every six months."""
    if not statement.names(SOURCE) or statement.names(AGAINST_VISITS):
        return False
    return any(-10 <= each.first - first <= 6 for each in statement.mentions(VISITS))


def _rhythms(statement: Statement) -> Iterator[tuple[float, int, int]]:
    """How often the truth is told, if that is seldom: once a year, the annual audit, at each harvest."""
    if statement.names(TOLD) or statement.names(SOURCE):
        for seconds, at in period(statement):
            if seconds >= WEEK:
                yield seconds, at, at + 2

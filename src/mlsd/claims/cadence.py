"""How often the model is trained again, and how long its labels take to arrive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.claims.label_words import FIRM, LABEL, LATE, LOOSE, MET, RIPE, TOLD, UNUSED
from mlsd.claims.quoting import Place, close, fact_of, first_held, held_so_far, place, plain_statements
from mlsd.claims.tables import cells
from mlsd.prose import Mention, Phrases, Stance, Statement
from mlsd.reading import Reading, Topic

_LABELS = "data.availability data.input-output data.user-data serving.feedback data.biases"
_TRAINING = "serving.updates model.training data.preprocessing"
_AGAIN = "serving.updates model.training serving.feedback"

DAY, WEEK, MONTH = 86400.0, 604800.0, 2629800.0
_ADVERBS = {
    "hourly": 3600.0, "daily": DAY, "nightly": DAY, "overnight": DAY, "weekly": WEEK, "mondays": WEEK, "sundays": WEEK,
    "biweekly": 2 * WEEK, "fortnightly": 2 * WEEK, "monthly": MONTH, "bimonthly": 2 * MONTH, "quarterly": 3 * MONTH,
    "yearly": 12 * MONTH, "annually": 12 * MONTH, "annual": 12 * MONTH, "tuesdays": WEEK, "wednesdays": WEEK,
    "thursdays": WEEK, "fridays": WEEK, "saturdays": WEEK, "weekends": WEEK, "nights": DAY, "half-yearly": 6 * MONTH,
    "minutely": 60.0, "everyday": DAY, "semiannually": 6 * MONTH, "biannually": 6 * MONTH,
    "continuously": 60.0, "continually": 60.0,
}  # fmt: skip
PERIODS = {
    "minute": 60.0, "hour": 3600.0, "day": DAY, "night": DAY, "morning": DAY, "evening": DAY, "shift": DAY / 3,
    "week": WEEK, "weekend": WEEK, "monday": WEEK, "tuesday": WEEK, "wednesday": WEEK, "thursday": WEEK, "friday": WEEK,
    "saturday": WEEK, "sunday": WEEK, "fortnight": 2 * WEEK, "month": MONTH, "quarter": 3 * MONTH, "season": 3 * MONTH,
    "year": 12 * MONTH, "semester": 6 * MONTH, "term": 4 * MONTH, "spring": 12 * MONTH, "autumn": 12 * MONTH,
    "summer": 12 * MONTH, "winter": 12 * MONTH, "midnight": DAY, "noon": DAY, "second": 1.0, "half": 0.0,
}  # fmt: skip
_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}

AGAIN = Phrases(
    "retrain*", "re train*", "refit*", "re fit*", "train* again", "fit* again", "train* anew", "fit* anew", "new fit",
    "fresh fit", "new model", "fresh model", "training run", "train* from scratch", "rebuilt model",
    "model is rebuilt", "model is trained", "model is refreshed", "model is updated", "weights are updated",
    "relearn*", "repeated", "train* a new", "train* afresh", "retune*", "update the model", "model update",
    "fine tun*", "train every", "train each", "trained every", "trained each", "rebuild*", "re build*", "rebuilt",
    "trained", "training job", "train job", "training pipeline", "trained nightly", "trained daily", "trained weekly",
    "new weights", "new version", "new checkpoint", "model is rebuilt", "model refresh", "refresh the model",
    "refresh the weights", "refreshed model", "re estimate*", "reestimate*", "training again", "learns again",
    "learn again", "training happens", "training runs", "training starts", "training is run", "we train", "is trained",
    "gets trained", "updated model", "model gets", "model is replaced", "model is renewed", "renew*", "re learn*",
    "warm start*", "boosting rounds are added", "new trees", "another fit", "model training", "fits the model", "fit the model", "fits it", "trains the model", "train the model", "is fitted",
    "are fitted", "gets fitted", "model again", "learns anew", "continue training",
    "continued training", "job trains", "trains", "weights every", "weights each", "swap*", "model anew", "regrow*",
)  # fmt: skip
_NOT_MODEL = Phrases(
    "feature", "index", "embeddings", "dashboard", "counter", "report", "cache", "audit", "threshold", "calibration",
    "table", "prompt", "statistic", "check", "lookup", "price list", "backup", "monitor*", "meeting", "review*",
    "evaluat*", "drift", "test set", "list of", "snapshot", "ingest*", "import*", "sync*", "scored", "predict*",
    "inference", "batch scoring", "scores are", "forecast run", "log file", "data pull",
)  # fmt: skip


class Pace(NamedTuple):
    """A time in seconds and where it stands.  sure: it is stated as a fact."""

    seconds: float
    place: Place
    sure: bool


class Early(NamedTuple):
    """A model that is trained again before its labels are there."""

    again: Pace
    labels: Pace


def period(statement: Statement) -> Iterator[tuple[float, int]]:
    """Each rhythm of a statement: seconds from one time to the next, and the token it stands at."""
    tokens = [token.lower for token in statement.tokens]
    numbers = {each.first: each for each in statement.quantities}
    for at, word in enumerate(tokens):
        if word in _ADVERBS:
            yield _ADVERBS[word], at
        elif word in ("every", "each") and at + 1 < len(tokens):
            skip = 2 if tokens[at + 1] in ("other", "single", "second") else 1
            counted = numbers.get(at + 1)
            unit = tokens[at + skip].removesuffix("s") if at + skip < len(tokens) else ""
            if counted and counted.sort == "duration":
                yield counted.value, at
            elif unit in PERIODS:
                yield PERIODS[unit] * (2 if tokens[at + 1] in ("other", "second") else 1), at
        elif word in ("a", "an", "per") and at and at + 1 < len(tokens) and tokens[at + 1] in PERIODS:
            times = _times(statement, at)
            if times:
                yield PERIODS[tokens[at + 1]] / times, at


def _times(statement: Statement, at: int) -> float:
    """How many times: once a week, four times a day; 0 if what stands before is no count of times."""
    before = statement.tokens[at - 1].lower
    if before in _TIMES:
        return _TIMES[before]
    counted = next((each for each in statement.quantities if each.first < at - 1 <= each.last + 1), None)
    if before not in ("times", "x", "×") or counted is None:
        return 0.0
    if counted.sort == "rate":
        return counted.value * PERIODS[statement.tokens[at + 1].lower]
    return counted.value if counted.sort == "number" else 0.0


def trained_before_labels(reading: Reading) -> Early | None:
    """The rhythm of training that is quicker than the labels, or None; also None where that is provided for."""
    again = _again(reading)
    labels = _labels(reading) if again else None
    if not again or not labels or again.seconds >= labels.seconds * 0.99:
        return None
    if first_held(reading, f"{_AGAIN} data.availability", MET) or first_held(reading, _TRAINING, RIPE) or _known_at_once(reading):
        return None
    if _waits(reading, labels.seconds) or _slower(reading, labels.seconds):
        return None
    return Early(again, labels)


def _again(reading: Reading) -> Pace | None:
    stated = fact_of(reading, "serving.updates", "retraining")
    if stated:
        statement = Statement(stated[1].value, 0, "item")
        rhythm = next((each for each, _ in period(statement)), None)
        if rhythm is None:
            rhythm = next((each.value for each in statement.quantities if each.sort == "duration"), None)
        return Pace(rhythm, place(*stated), sure=True) if rhythm else None
    for topic, statement in plain_statements(reading, _AGAIN):
        if not any(map(statement.lower.__contains__, _RHYTHMS)) or statement.text.endswith("?"):
            continue
        for seconds, at in period(statement):
            mention = Mention(statement, at, at + 1)
            if statement.names(_ELSEWHERE):
                continue
            others = [each for each in statement.mentions(_NOT_MODEL) if abs(each.first - at) <= 4]
            alone = topic.id == "serving.updates" and len(statement.tokens) <= 5
            fitted = statement.kind == "row" and statement.names(_FITTED)
            told = alone or fitted or close(statement, at, at + 1, statement.mentions(AGAIN), 12)
            if seconds and held_so_far(mention) and not others and told:
                return Pace(seconds, place(topic, mention), sure=False)
    return None


def _labels(reading: Reading) -> Pace | None:
    stated = fact_of(reading, "data.availability", "label delay")
    if stated:
        longest = max((each.value for each in stated[1].quantities if each.sort == "duration"), default=0.0)
        return Pace(longest, place(*stated), sure=True) if longest else None
    found = [Pace(seconds, place(topic, Mention(statement, first, last)), sure=False)
             for topic, statement in _told(reading)
             for seconds, first, last in _delays(statement)]  # fmt: skip
    return min(found, key=lambda each: each.seconds) if found else None


def _told(reading: Reading) -> Iterator[tuple[Topic, Statement]]:
    """The statements that may tell of labels; each cell of a table with the words of its row and its column."""
    before: Statement | None = None
    for topic, statement in plain_statements(reading, _LABELS):
        if statement.kind != "row":
            if before and statement.text.split()[0].lower() in _THEY:
                yield topic, Statement(f"{before.text[-60:].rstrip('.')}, {statement.text}", statement.line, "sentence")
            else:
                yield topic, statement
        before = statement
    for id in _LABELS.split():
        answered = reading.answered(id)
        for cell in cells(answered) if answered else ():
            yield answered, Statement(f"{cell.row} {cell.column} {cell.text}", cell.statement.line, "row")  # type: ignore[misc]


_THEY = frozenset("they it these this that those which".split())


def _is_told(statement: Statement, first: int, last: int) -> bool:
    """Whether a time is told of: also `counts only if it holds after a year`, `not known before June`."""
    stance = statement.stance(first, last)
    if stance is Stance.SAID:
        return True
    before = {token.lower for token in statement.tokens[max(first - 4, 0) : first]}
    if stance is Stance.DENIED:
        return bool(before & {"before", "until", "earlier", "sooner"})
    return "only if" in statement.lower or "counts" in statement.lower or "label" in statement.lower


_AGO = frozenset("ago before earlier old older back prior past lag delay behind".split())
_AT_LEAST = frozenset("least than lag delay gap wait older".split())


def _waits(reading: Reading, delay: float) -> bool:
    """Whether training leaves out what is younger than its labels: on stays that ended at least 30 days before."""
    for _, statement in plain_statements(reading, _TRAINING):
        if not any(map(statement.lower.__contains__, _TIMES_TOLD)):
            continue
        for seconds, first, last in _spans(statement):
            after = {token.lower for token in statement.tokens[last : last + 2]}
            before = {token.lower for token in statement.tokens[max(first - 3, 0) : first]}
            if seconds >= delay * 0.8 and (after & _AGO or before & _AT_LEAST):
                return True
    return False


def _slower(reading: Reading, delay: float) -> bool:
    """Whether the answer on updates tells of training at the labels' own pace too: then the quick rhythm is another's."""
    for _, statement in plain_statements(reading, "serving.updates"):
        ours = statement.names(AGAIN) or "ours" in statement.lower
        if ours and any(seconds >= delay * 0.99 for seconds, _ in period(statement)):
            return True
    return False


def _known_at_once(reading: Reading) -> bool:
    """Whether the truth is told at once, and another time is that of something else."""
    return any(
        statement.names(FIRM) and held_so_far(mention)
        for _, statement in plain_statements(reading, _LABELS)
        for mention in statement.mentions(_AT_ONCE)
    )


_ELSEWHERE = Phrases(
    "belongs to", "belong to", "vendor's", "supplier's", "met office", "other team", "another team", "their model",
    "their own model", "not ours", "owned by", "of the vendor", "of the supplier", "other model", "another model",
    "competitor*", "upstream", "third party", "sister team", "used to", "in the past", "until last year",
)  # fmt: skip
_AT_ONCE = Phrases(
    "known at once", "known immediately", "known the same day", "known within minutes", "known within an hour",
    "known within the hour", "known the same evening", "known instantly", "at once", "immediately", "instantly",
    "the same day", "same evening", "right away", "straight away", "within seconds", "within minutes",
    "in real time", "without delay", "no delay",
)  # fmt: skip
_FITTED = Phrases(
    "fitting", "fit", "training", "retraining", "refit", "model", "new model", "new version", "rebuild", "update of the model"
)
_RHYTHMS = (*_ADVERBS, "every", "each", "once a", "once per", "twice", "thrice", "times", "×", " x a ", " x per ")
_TIMES_TOLD = (
    "day", "week", "month", "quarter", "season", "year", "hour", "night", "term", "semester", "spring", "summer",
    "autumn", "winter", "annual", "yr", "hr", "wk", " mo", " d ", " d,", " d.", " h ", " h,", " h.", " d)", " h)",
)  # fmt: skip


def _delays(statement: Statement) -> Iterator[tuple[float, int, int]]:
    """The times that a statement says its labels take: seconds and the tokens."""
    if not any(map(f"{statement.lower} ".__contains__, _TIMES_TOLD)):
        return
    if not statement.names(LABEL):
        return
    labels, late = list(statement.mentions(LABEL)), list(statement.mentions(LATE))
    unused = list(statement.mentions(UNUSED))
    for seconds, first, last in [*_spans(statement), *_rhythms(statement)]:
        if seconds < 3600 or not _is_told(statement, first, last) or close(statement, first, last, unused, 6):
            continue
        plain = [each for each in late if each.text.lower().split()[0] not in LOOSE]
        takes = [each for each in plain if each.text.lower().startswith("tak")]
        told = close(statement, first, last, plain, 3) or close(statement, first, last, takes, 7)
        labels = [each for each in labels if not _parted(statement, each, first)]
        sure = told and close(statement, first, last, labels, 14)
        if sure or (seconds >= DAY and close(statement, first, last, late, 2) and _firm(statement, first, last)):
            yield seconds, first, last


def _parted(statement: Statement, label: Mention, time: int) -> bool:
    """Whether a semicolon stands between a label and a time."""
    low, high = sorted((label.first, time))
    return any(token.text == ";" for token in statement.tokens[low:high])


def _firm(statement: Statement, first: int, last: int) -> bool:
    """Whether a word that can only mean the truth stands near, where the word for lateness is a loose one."""
    firm = [each for each in statement.mentions(FIRM) if not _parted(statement, each, first)]
    return close(statement, first, last, firm, 14)


def _spans(statement: Statement) -> Iterator[tuple[float, int, int]]:
    """Durations, those without a number too: after a month, by the next autumn, a year later."""
    for time in statement.quantities:
        if time.sort == "duration":
            yield time.value, time.first, time.last
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words[:-1]):
        before = words[at - 1] if at else ""
        ending = word in ("the", "each", "every") and words[max(at - 2, 0) : at] == ["end", "of"]
        opens = (ending or word in ("a", "an", "next", "following", "whole", "full")) and words[at + 1] in _LONG
        if opens and before not in ("once", "times", "twice", "x") and not before.isdecimal():
            yield PERIODS[words[at + 1]], at, at + 2


_LONG = frozenset("week month quarter season year autumn spring summer winter term semester".split())


def _rhythms(statement: Statement) -> Iterator[tuple[float, int, int]]:
    """How often the truth is told, if that is seldom: once a year, the annual audit, at each harvest."""
    if statement.names(TOLD):
        for seconds, at in period(statement):
            if seconds >= WEEK:
                yield seconds, at, at + 2

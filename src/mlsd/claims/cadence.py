"""How often the model is trained again, and how long its labels take to arrive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.claims.quoting import Place, close, fact_of, first_held, held, place, plain_statements
from mlsd.prose import Mention, Phrases, Stance, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Reading

_LABELS = "data.availability data.input-output data.user-data serving.feedback data.biases"
_AGAIN = "serving.updates model.training serving.feedback"

DAY, WEEK, MONTH = 86400.0, 604800.0, 2629800.0
_ADVERBS = {
    "hourly": 3600.0, "daily": DAY, "nightly": DAY, "overnight": DAY, "weekly": WEEK, "mondays": WEEK, "sundays": WEEK,
    "biweekly": 2 * WEEK, "fortnightly": 2 * WEEK, "monthly": MONTH, "bimonthly": 2 * MONTH, "quarterly": 3 * MONTH,
    "yearly": 12 * MONTH, "annually": 12 * MONTH, "continuously": 60.0, "continually": 60.0,
}  # fmt: skip
PERIODS = {
    "minute": 60.0, "hour": 3600.0, "day": DAY, "night": DAY, "morning": DAY, "evening": DAY, "shift": DAY / 3,
    "week": WEEK, "weekend": WEEK, "monday": WEEK, "tuesday": WEEK, "wednesday": WEEK, "thursday": WEEK, "friday": WEEK,
    "saturday": WEEK, "sunday": WEEK, "fortnight": 2 * WEEK, "month": MONTH, "quarter": 3 * MONTH, "season": 3 * MONTH,
    "year": 12 * MONTH,
}  # fmt: skip
_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}

AGAIN = Phrases(
    "retrain*", "re train*", "refit*", "re fit*", "train* again", "fit* again", "train* anew", "fit* anew", "new fit",
    "fresh fit", "new model", "fresh model", "training run", "train* from scratch", "rebuilt model",
    "model is rebuilt", "model is trained", "model is refreshed", "model is updated", "weights are updated",
    "relearn*", "repeated", "train* a new", "train* afresh", "retune*", "update the model", "model update",
    "fine tun*", "train every", "train each", "trained every", "trained each",
)  # fmt: skip
_NOT_MODEL = Phrases(
    "feature", "index", "embeddings", "dashboard", "counter", "report", "cache", "audit", "threshold", "calibration",
    "table", "prompt", "statistic", "check",
)  # fmt: skip
LABEL = Phrases(
    "holds", "said at", "check up", "follow up", "only be said", "only seen", "seen only", "shows only", "evident",
    "visible", "said only", "only show*", "recorded", "feedback", "label*", "truth", "ground truth", "outcome",
    "verdict", "chargeback", "result", "diagnos*", "confirm*", "known", "default*", "churn*", "return*", "answer",
    "lab", "biopsy", "survey", "claim", "find out", "learn", "decision", "ruling", "settle*", "harvest", "yield",
    "inspection", "we know", "is clear", "annotat*", "repaid", "dispute", "target",
)  # fmt: skip
LATE = Phrases(
    "within", "ready", "available after", "complete after", "after", "later", "late", "delay*", "lag*", "until",
    "take", "takes", "taking", "took", "matur*", "arriv*", "wait*", "land*", "only known", "come in", "comes in",
    "comes back", "come back", "needs", "behind", "trail*", "reach us", "reaches us", "turnaround", "before we know",
    "before it is known", "old",
)  # fmt: skip
_UNUSED = Phrases(
    "never for training", "not for training", "audit", "not used", "excluded", "left out", "only for evaluation",
    "kept for", "retention", "deleted", "stored for", "last", "past",
)  # fmt: skip
MET = Phrases(
    "matur*", "proxy", "proxies", "early label", "partial label", "delayed feedback", "importance weight*",
    "weighted up", "survival", "censor*", "interim", "provisional", "surrogate", "already arrived",
    "labels that have arrived", "have arrived", "has arrived", "self supervised", "pseudo label*", "early signal",
    "early indicator", "as labels arrive", "arrive continuously", "rolling", "unsupervised", "labels closed",
    "closed cases", "newly arrived", "newly labelled", "if no new labels", "new labels", "short term label",
    "inventory data", "leading indicator", "stand in", "resolved cases", "settled cases", "gap between",
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
    return counted.value if counted.sort == "number" else float(_digits(statement.tokens[at - 2].text))


def _digits(text: str) -> str:
    return text if text.isdecimal() else "0"


def trained_before_labels(reading: Reading) -> Early | None:
    """The rhythm of training that is quicker than the labels, or None; also None where that is provided for."""
    again, labels = _again(reading), _labels(reading)
    if not again or not labels or again.seconds >= labels.seconds * 0.99:
        return None
    if first_held(reading, f"{_AGAIN} data.availability", MET):
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
        for seconds, at in period(statement):
            mention = Mention(statement, at, at + 1)
            others = [each for each in statement.mentions(_NOT_MODEL) if abs(each.first - at) <= 4]
            if held(mention) and not others and close(statement, at, at + 1, statement.mentions(AGAIN), 12):
                return Pace(seconds, place(topic, mention), sure=False)
    return None


def _labels(reading: Reading) -> Pace | None:
    stated = fact_of(reading, "data.availability", "label delay")
    if stated:
        longest = max((each.value for each in stated[1].quantities if each.sort == "duration"), default=0.0)
        return Pace(longest, place(*stated), sure=True) if longest else None
    found = [Pace(time.value, place(topic, Mention(statement, time.first, time.last)), sure=False)
             for topic, statement in plain_statements(reading, _LABELS) for time in _delays(statement)]  # fmt: skip
    return min(found, key=lambda each: each.seconds) if found else None


def _delays(statement: Statement) -> Iterator[Quantity]:
    """The times that a statement says its labels take."""
    labels, late = list(statement.mentions(LABEL)), list(statement.mentions(LATE))
    for time in statement.quantities:
        if time.sort != "duration" or time.value < 3600 or statement.stance(time.first, time.last) is not Stance.SAID:
            continue
        if close(statement, time.first, time.last, statement.mentions(_UNUSED), 6):
            continue
        if close(statement, time.first, time.last, late, 3) and close(statement, time.first, time.last, labels, 14):
            yield time

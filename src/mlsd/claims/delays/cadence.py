"""How often the model is trained again, and how long its labels take to arrive."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from mlsd.claims.delays.calendar import by_the_calendar, by_the_clock, names_model, of_output
from mlsd.claims.delays.delays import Pace, label_delay
from mlsd.claims.delays.provided import provided_for
from mlsd.claims.delays.schedules import made_anew, schedules
from mlsd.claims.quoting import close, fact_of, held_so_far, place, plain_statements
from mlsd.claims.rhythms import MONTH, PERIODS, RHYTHMS, period
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Reading, Topic

_AGAIN = "serving.updates model.training serving.feedback"


AGAIN = Phrases(
    "fitted", "fits", "weights are refreshed", "weights are renewed", "weights are replaced", "refreshed", "fresh",
    "model is made", "model is fitted", "model is learnt", "learnt", "learned", "we fit", "i fit", "i train",
    "learns from", "learn from", "learned from", "job runs", "train on", "train the", "trained on", "learn on",
    "learns on", "learnt from", "fit on", "fitted on", "fits on", "fit to", "fitted to", "adjusted", "adapted",
    "brought up to date", "up to date", "model of the week", "model of the day", "new coefficients", "coefficients",
    "re trained", "retraining", "training", "new network", "new net", "new forest", "new weights", "regenerat*",
    "updates itself", "update itself", "updates the", "redone", "is redone", "recomputed", "recalculat*",
    "starts over", "new round", "model run", "training round",
    "retrain*", "re train*", "refit*", "re fit*", "train* again", "fit* again", "train* anew", "fit* anew", "new fit",
    "fresh fit", "new model", "fresh model", "training run", "train* from scratch", "rebuilt model",
    "model is rebuilt", "model is trained", "model is refreshed", "model is updated", "weights are updated",
    "relearn*", "repeated", "train* a new", "train* afresh", "retune*", "update the model", "model update",
    "fine tun*", "train every", "train each", "trained every", "trained each", "rebuild*", "re build*", "rebuilt",
    "trained", "training job", "train job", "training pipeline", "trained nightly", "trained daily", "trained weekly",
    "new weights", "new version", "new checkpoint", "model is rebuilt", "model refresh", "refresh the model",
    "refresh the weights", "refreshed model", "re estimate*", "reestimate*", "training again", "learns again",
    "learn again", "training happens", "training runs", "training starts", "training is run", "we train",
    "is trained", "gets trained", "updated model", "model gets", "model is replaced", "model is renewed", "renew*",
    "re learn*", "warm start*", "boosting rounds are added", "new trees", "another fit", "model training",
    "fits the model", "fit the model", "fits it", "trains the model", "train the model", "is fitted", "are fitted",
    "gets fitted", "model again", "learns anew", "continue training", "continued training", "job trains", "trains",
    "daily fit", "nightly fit", "weekly fit", "monthly fit", "hourly fit", "fit at", "fit each", "fit every", "fit per",
    "a fit", "one fit", "fits per", "model a day", "model a week", "model a month", "model per", "learning run",
    "learning job", "relearns", "retunes", "another training", "new round of training", "new edition", "fresh weights",
    "fresh network", "fresh forest", "fresh version", "fresh copy", "fresh edition", "weights every", "weights each",
    "swap*", "model anew", "regrow*", "gets updated", "is updated with",
)  # fmt: skip
_NOT_MODEL = Phrases(
    "test data", "pupil list", "price", "stock", "map", "catalogue", "embedding", "score list", "mail", "newsletter",
    "feature", "index", "embeddings", "dashboard", "counter", "report", "cache", "audit", "threshold", "calibration",
    "table", "prompt", "statistic", "check", "checked", "lookup", "price list", "backup", "monitor*", "meeting",
    "review*",
    "evaluat*", "drift", "test set", "list of", "snapshot", "ingest*", "import*", "sync*", "scored", "predict*",
    "inference", "batch scoring", "scores are", "forecast run", "log file", "data pull",
)  # fmt: skip


class Early(NamedTuple):
    """A model that is trained again before its labels are there."""

    again: Pace
    labels: Pace


def trained_before_labels(reading: Reading) -> Early | None:
    """The rhythm of training that is quicker than the labels, or None; also None where that is provided for."""
    again = _again(reading)
    labels = label_delay(reading) if again else None
    if not again or not labels or again.seconds >= labels.seconds * 0.99:
        return None
    if provided_for(reading, labels.seconds) or _slower(reading, labels.seconds):
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
        nightly = by_the_clock(statement)
        if nightly and close(statement, nightly[1].first, nightly[1].last, statement.mentions(AGAIN), 12) and (
            held_so_far(nightly[1]) and not statement.names(_ELSEWHERE) and not statement.names(_NOT_MODEL)
        ):  # fmt: skip
            return Pace(nightly[0], place(topic, nightly[1]), sure=False)
        if statement.text.endswith("?"):
            continue
        told_so = _scheduled(topic, statement)
        if told_so:
            return told_so
        if not any(map(statement.lower.__contains__, _RHYTHMS)):
            continue
        for seconds, at in [*period(statement), *_per(statement)]:
            mention = Mention(statement, at, at + 1)
            if _is_elsewhere(statement, at):
                continue
            part = _part_round(statement, at)
            others = [
                each for each in statement.mentions(_NOT_MODEL)
                if each.first in part and (abs(each.first - at) <= 4 or _is_subject(statement, each, at))
            ]  # fmt: skip
            alone = topic.id == "serving.updates" and _stands_alone(statement, part, at) and not of_output(statement)
            alone = alone or (topic.id == "serving.updates" and _on_window(statement, at))
            fitted = statement.kind == "row" and statement.names(_FITTED)
            again = [each for each in statement.mentions(AGAIN) if each.first in part]
            told = alone or fitted or close(statement, at, at + 1, again, 12) or made_anew(statement)
            if seconds and held_so_far(mention) and not others and told:
                return Pace(seconds, place(topic, mention), sure=False)
    return None


def _is_subject(statement: Statement, other: Mention, at: int) -> bool:
    """Whether a rhythm is that of what its clause is about: the dashboard shows drift and is refreshed every hour."""
    start, _ = statement.clause(at, at + 1)
    return start <= other.first < at and other.first <= start + 3 and not names_model(statement)


def _is_elsewhere(statement: Statement, at: int) -> bool:
    """Whether a rhythm is another team's or another time's; what `we` do is ours, whoever owns what stands beside."""
    if not statement.names(_ELSEWHERE):
        return False
    start, end = statement.clause(at, at + 1)
    if {"we", "i"}.isdisjoint(token.lower for token in statement.tokens[max(start, at - 5) : at]):
        return True
    return any(start <= each.first < end for each in statement.mentions(_ELSEWHERE))


def _part_round(statement: Statement, at: int) -> range:
    """The tokens between the semicolons round a token."""
    cuts = [-1, *(index for index, token in enumerate(statement.tokens) if token.text == ";"), len(statement.tokens)]
    return next(range(low + 1, high) for low, high in pairwise(cuts) if low <= at <= high)


def _stands_alone(statement: Statement, part: range, at: int) -> bool:
    """Weekly, on the data of the past year: a rhythm that makes up a part or opens the statement with nothing else."""
    start, end = statement.clause(at, at + 1)
    return len(part) <= 6 or (start == 0 and end <= 2 and not statement.names(_NOT_MODEL))


def _on_window(statement: Statement, at: int) -> bool:
    """A job every night, on the last 14 days: what runs on a stretch of the past and is no scoring is training."""
    words = [token.lower for token in statement.tokens]
    led = (words[index : index + 3] for index in range(at, len(words) - 3))
    lasts = any(one[0] in ("on", "from", "with") and one[1] == "the" and one[2] in ("last", "past") for one in led)
    return lasts and "job" in words and not statement.names(_NOT_MODEL) and not of_output(statement)


def _scheduled(topic: Topic, statement: Statement) -> Pace | None:
    """The rhythm of a cron line, a count a year, the age of a model or a day of the month."""
    if statement.names(_ELSEWHERE) or of_output(statement):
        return None
    for seconds, at in schedules(statement):
        mention = Mention(statement, at, at + 1)
        near = [each for each in statement.mentions(_NOT_MODEL) if abs(each.first - at) <= 4]
        aged = names_model(statement) and "older" in statement.words
        if seconds >= 3600 and not near and (aged or held_so_far(mention)):
            again = any(each.first in _part_round(statement, at) for each in statement.mentions(AGAIN))
            if aged or again or made_anew(statement) or topic.id == "serving.updates":
                return Pace(seconds, place(topic, mention), sure=False)
    return None


_RHYTHMS = (*RHYTHMS, " per ", " a ", " of the month")


def _per(statement: Statement) -> Iterator[tuple[float, int]]:
    """A fresh fit per fortnight, one model a week: once is meant where no count is told."""
    words = [token.lower for token in statement.tokens]
    dated = next((at for at in range(3, len(words)) if words[at - 2 : at + 1] == ["of", "the", "month"]), 0)
    if dated and words[dated - 3] in ("first", "1st", "last", "end", "start", "beginning", "st", "15th"):
        yield MONTH, dated - 3  # on the first of the month
    for again in statement.mentions(AGAIN):
        at = again.last - 1 if words[again.last - 1] in ("per", "a") else again.last
        if at + 1 < len(words) and words[at] in ("per", "a") and words[at + 1] in PERIODS:
            yield PERIODS[words[at + 1]], at


def _slower(reading: Reading, delay: float) -> bool:
    """Whether the updates tell of training at the labels' own pace too: then the quick rhythm is another's."""
    for _, statement in plain_statements(reading, "serving.updates"):
        if statement.names(_ELSEWHERE) or (statement.names(_NOT_MODEL) and not names_model(statement)):
            continue
        ours = statement.names(AGAIN) or "ours" in statement.lower
        if ours and any(
            seconds >= delay * 0.99 and held_so_far(Mention(statement, at, at + 1)) for seconds, at in period(statement)
        ):
            return True
        dated = by_the_calendar(statement)
        if any(seconds < dated for seconds, _ in period(statement)):
            continue  # on the first of each month, March to August
        if dated and dated >= delay * 0.99 and (ours or names_model(statement)):
            return True
    return False


_ELSEWHERE = Phrases(
    "another project", "other project",
    "belongs to", "belong to", "vendor's", "supplier's", "met office", "other team", "another team", "their model",
    "their own model", "not ours", "owned by", "of the vendor", "of the supplier", "other model", "another model",
    "competitor*", "upstream", "third party", "sister team", "used to", "in the past", "until last year",
)  # fmt: skip
_FITTED = Phrases(
    "fitting",
    "fit",
    "training",
    "retraining",
    "refit",
    "model",
    "new model",
    "new version",
    "rebuild",
    "update of the model",
)

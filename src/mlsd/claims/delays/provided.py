"""What is done about late labels: training waits for them, learns from another signal, or has them at once."""

from __future__ import annotations

from mlsd.claims.delays.delays import LABELS, TIMES_TOLD, spans
from mlsd.claims.delays.label_words import FIRM, MET, RIPE
from mlsd.claims.quoting import held, held_so_far, mentions, plain_statements
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Reading

_LEARNING = "serving.updates model.training serving.feedback data.availability"
_TRAINING = "serving.updates model.training data.preprocessing"
_LESSON = Phrases(
    "train*", "retrain*", "learn*", "fit", "fits", "fitted", "refit*", "teach*", "taught", "label*", "outcome",
    "truth", "verdict", "target", "result", "diagnos*", "answer", "settled", "ruling", "chargeback", "survival",
    "churn*", "default*", "follow up", "model",
)  # fmt: skip
_ENTER = Phrases("go in", "goes in", "enter", "enters", "come in", "comes in", "are used", "is used", "are taken")
_OTHER_MATTER = Phrases(
    "archived", "archive", "deleted", "delete", "removed", "retention", "rollback", "rolled back", "settings",
    "experiments", "runs are", "model cards", "dashboard", "guideline*", "owns", "on call", "release", "goes live",
    "go live", "promoted", "identifier", "approved", "owner", "gpu",
)  # fmt: skip
_LOOSE = Phrases(
    "stand in", "complet*", "resolved", "rolling", "is over", "are over", "interim", "provisional", "preliminary",
    "intermediate", "staggered", "gap between", "if there are", "only rows", "only those", "only cases", "rows older",
    "cases older", "older than", "old enough", "elapsed time", "inventory data", "cut off date", "unless new",
    "by then known", "early warning", "have arrived", "has arrived", "hazard", "surrogate", "with a lag", "cox",
    "interim", "only when", "only if", "embargo", "quarantine", "held back", "holdback", "trailing", "shifted by",
    "shifted back", "delayed by", "seasoned", "ripe", "too young", "younger than", "days ago", "weeks ago",
    "months ago", "days old", "day old", "weeks old", "week old", "months old", "month old", "have closed",
    "has closed", "have ended", "has ended", "closed by then", "closed before", "behind the present", "lags behind",
    "other signal", "second signal", "closed month", "closed months", "matur*",
)  # fmt: skip
_CONDITION = Phrases("only when", "only if", "if there are", "unless new", "only those", "only rows", "only cases")
_COME_IN = Phrases(
    "label*", "outcome", "truth", "verdict", "result", "known", "decided", "closed", "settled", "new", "newly",
    "enough", "fresh", "freshly", "arriv*", "confirmed", "ruling", "answer", "final", "old", "older", "matur*",
    "returned",
)  # fmt: skip
_IF_ANY = frozenset("any some".split())


def provided_for(reading: Reading, delay: float) -> bool:
    """Whether the answers say what is done about labels that come so many seconds late, or that some come at once."""
    if any(_handles(each, delay) for _, each in mentions(reading, _LEARNING, MET)):
        return True
    if any(_handles(each, delay) for _, each in mentions(reading, _TRAINING, RIPE)):
        return True
    return _known_at_once(reading) or _waits(reading, delay)


def _handles(word: Mention, delay: float) -> bool:
    """Whether a word for the handling is held and speaks of what the model learns from."""
    statement = word.statement
    if not held(word) or _is_hearing(statement, word) or _merged_if_any(statement, word):
        return False
    part = Statement(word.text, 0, "")
    if not part.names(_LOOSE):
        return True
    if statement.names(_OTHER_MATTER) or not (statement.names(_LESSON) or statement.names(_ENTER)):
        return False
    if part.names(_CONDITION):
        near = [each for each in statement.mentions(_COME_IN) if -3 <= each.first - word.last <= 10]
        return bool(near)
    aged = [seconds for seconds, first, _ in spans(statement) if 0 <= first - word.last <= 2]
    return not aged or not part.text.endswith("than") or max(aged) >= 0.8 * delay


def _is_hearing(statement: Statement, word: Mention) -> bool:
    """They send us the list, but only when the claims are closed: how the truth comes, not what training does."""
    if not word.text.lower().startswith("only"):
        return False
    return statement.names(_SENT) and not statement.names(_TRAINS)


_SENT = Phrases("send", "sends", "sent", "hear", "tell", "tells", "deliver*", "arriv*", "comes", "come", "known")
_TRAINS = Phrases("train*", "retrain*", "refit*", "fit", "learn*", "model")


def _merged_if_any(statement: Statement, word: Mention) -> bool:
    """New labels are merged if there are any: the model is made again whether or not there are."""
    after = statement.words[-2:]
    return after[:1] == ["if"] and not _IF_ANY.isdisjoint(after) and not statement.names(_TRAINS)


_AGO = frozenset("ago before earlier old older back prior past lag delay behind".split())
_AT_LEAST = frozenset("least than lag delay gap wait older".split())


def _waits(reading: Reading, delay: float) -> bool:
    """Whether training leaves out what is younger than its labels: on stays that ended at least 30 days before."""
    for _, statement in plain_statements(reading, _TRAINING):
        if not any(map(statement.lower.__contains__, TIMES_TOLD)) or statement.names(_OTHER_MATTER):
            continue
        for seconds, first, last in spans(statement):
            after = {token.lower for token in statement.tokens[last : last + 2]}
            before = {token.lower for token in statement.tokens[max(first - 3, 0) : first]}
            if seconds >= delay * 0.8 and (after & _AGO or before & _AT_LEAST):
                return True
    return False


def _known_at_once(reading: Reading) -> bool:
    """Whether the truth is told at once, and another time is that of something else."""
    return any(
        _speaks_of_truth(mention) and held_so_far(mention)
        for _, statement in plain_statements(reading, LABELS)
        for mention in statement.mentions(_AT_ONCE)
    )


def _speaks_of_truth(word: Mention) -> bool:
    """Whether a word for the truth stands in the same clause as `at once`, or close to it."""
    start, end = word.statement.clause(word.first, word.last)
    return any(start <= each.first < end or 0 <= word.first - each.last <= 12 for each in word.statement.mentions(FIRM))


_AT_ONCE = Phrases(
    "known at once", "known immediately", "known the same day", "known within minutes", "known within an hour",
    "known within the hour", "known the same evening", "known instantly", "at once", "immediately", "instantly",
    "the same day", "same evening", "same afternoon", "same morning", "right away", "straight away",
    "within seconds", "within minutes", "within an hour", "within the hour",
    "in real time", "without delay", "no delay",
)  # fmt: skip

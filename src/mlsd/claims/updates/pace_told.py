"""An update's time, read as a relation: a rhythm or a condition, and the learning that hangs on it."""

from __future__ import annotations

from mlsd.claims.updates.triggers import AT_WILL, MONTHS
from mlsd.prose import Mention, Phrases, Prose, Statement

_RHYTHM = Phrases(
    "daily", "nightly", "weekly", "monthly", "quarterly", "yearly", "annual*", "hourly", "biweekly", "biannual*",
    "fortnight*", "half yearly", "twice a", "once a", "times a", "per week", "per month", "per year", "per quarter",
    "per season", "a month", "a year", "a week", "a quarter", "a day", "overnight", "at night", "in the night",
    "never", "continuously", "in january", "in february", "in march", "in april", "in may", "in june", "in july",
    "in august", "in september", "in october", "in november", "in december", "in spring", "in autumn", "in summer",
    "in winter", "each spring", "weekend*", "cron", "cadence", "at the end of", "at the start of", "between seasons",
    "over the holidays", "on the first", "every *", "each *", "monday*", "tuesday*", "wednesday*", "thursday*",
    "friday*", "saturday*", "sunday*",
    "triggered by", "of month", "of the month", "of each", "of every", "in a row", "at the latest", "trigger is",
    "cause a", "all * months", "all * weeks",
)  # fmt: skip
_NO_TIME = ("version", "model", "candidate", "build", "artefact", "artifact", "file", "step", "run", "container", "of",
            "machine", "device", "client", "train", "image", "one", "release", "retrain", "update", "time the",
            "node", "site", "table", "column", "class")  # fmt: skip
_IF = frozenset("if when whenever once after upon as soon unless on with should".split())
_LEARN = ("retrain", "refit", "refresh", "updat", "rebuil", "finetun", "tune", "tuning", "recalibrat", "relearn",
          "train", "fit", "learn", "adapt", "redo", "renew", "starts", "trigger")  # fmt: skip
_AT_ONCE = Phrases(
    "gradient step", "the gradient", "online learning", "learns from each", "live weights", "live model",
    "weights take", "moves the weights", "new weights at once", "by the new weights", "no retraining",
)  # fmt: skip
_VAGUE = frozenset(
    "somebody someone anyone anybody old stale outdated need needed necessary time feel feels capacity "
    "possible otherwise point "
    "resources opportunity".split()
)
_GOES_OUT = frozenset(
    "promoted promotes promote deployed deploy deploys released release swapped swap live rollout rolled replaces "
    "registered pushed installed shipped approves approve approved signs evaluated compared checked validated".split()
)
_NOT_AFTER_ONCE = frozenset("on by with in at for and during before".split())
_STEP = ("step", "update", "gradient", "minibatch", "partial")
_NIGHTLY = ("at night", "in the night", "overnight")
_LOOSE = frozenset("on with as".split())
_SHORT = 10  # words


def pace_told(prose: Prose) -> bool:
    """Whether some sentence ties the learning to a rhythm or a condition."""
    statements = prose.statements
    opening = next((at for at, each in enumerate(statements) if len(each.words) > 1), 0)
    return any(_paced(each, first=at <= opening) for at, each in enumerate(statements))


def _paced(statement: Statement, *, first: bool) -> bool:
    words = statement.words
    learns = [at for at, word in enumerate(words) if word.startswith(_LEARN) or (word == "re" and at + 1 < len(words))]
    if _each_time(words, learns):
        return True
    if statement.names(AT_WILL):
        return False
    if _step_apiece(words) or (first and _opens_with_an_event(words)):
        return True
    close = bool(learns) or first or len(words) < _SHORT or statement.kind != "sentence"
    if close and _in_rhythm(statement):
        return True
    if learns and any(token.text in MONTHS for token in statement.tokens):
        return True
    if statement.names(_AT_ONCE) or (learns and "->" in statement.text):
        return True
    return any(
        _hangs_on(words, at, learns)
        for at, word in enumerate(words)
        if word in _IF and _VAGUE.isdisjoint(words[at + 1 : at + 9])
    )


def _in_rhythm(statement: Statement) -> bool:
    for each in statement.mentions(_RHYTHM):
        word = each.text.lower()
        if word in _NIGHTLY and not any(one.startswith(_FITS) for one in statement.words):
            continue  # when it is sent out
        if word == "never" and not any(one.startswith(_LEARN) or one.startswith(_STAY) for one in _behind(each)):
            continue
        if not (word.startswith(("every ", "each ")) and word.split()[-1].startswith(_NO_TIME)):
            return True
    return False


def _behind(mention: Mention) -> list[str]:
    return [token.lower for token in mention.statement.tokens[mention.last : mention.last + 3]]


_STAY = ("chang", "touch", "again")
_FITS = ("retrain", "refit", "train", "fit", "learn", "rebuil", "finetun", "recalibrat", "relearn", "tun", "new")


def _step_apiece(words: list[str]) -> bool:
    """One gradient step per verdict: what comes in sets the pace."""
    return any(
        word == "per"
        and any(one.startswith(_STEP) for one in words[max(0, at - 3) : at])
        and not words[at + 1].startswith(_NO_TIME)
        for at, word in enumerate(words[:-1])
    )


def _each_time(words: list[str], learns: list[int]) -> bool:
    """Every time somebody turns the knob, the model learns it: what happens sets the pace."""
    return any(
        word == "time" and at and words[at - 1] in ("each", "every") and any(place > at + 2 for place in learns)
        for at, word in enumerate(words)
    )


def _opens_with_an_event(words: list[str]) -> bool:
    """When the new price list is out: an answer that begins with its occasion."""
    if not words or words[0] not in ("when", "whenever", "upon") or len(words) < _OCCASION:
        return False
    return _VAGUE.isdisjoint(words) and not any(word.startswith(_OWN_WORK) for word in words)


_OCCASION = 5  # words
_OWN_WORK = ("model", "version", "update", "candidate", "build", "release", "deploy", "retrain", "rollout", "image")


def _hangs_on(words: list[str], at: int, learns: list[int]) -> bool:
    """Whether a condition has the learning for its consequence, not for its occasion."""
    if words[at] == "after" and words[at + 1 : at + 2] and words[at + 1] in ("that", "this", "it", "which", "training"):
        return False
    if len(words) == at + 1:
        return False  # when ...: broken off
    if words[at] == "once" and words[at + 1 : at + 2] and words[at + 1] in _NOT_AFTER_ONCE:
        return False
    if words[at] in _LOOSE and not (words[at + 1 : at + 2] == ["soon"] or "new" in words[at + 1 : at + 4]):
        return False
    for place in learns:
        if place > at + 3:
            return True
        if place < at and _GOES_OUT.isdisjoint(words[place:at]):
            return True
    return False

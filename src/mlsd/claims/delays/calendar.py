"""Rhythms told by the clock and by the calendar: trained in the night, new weights in April and October."""

from __future__ import annotations

from mlsd.claims.rhythms import DAY, MONTH, WEEK, period
from mlsd.prose import Mention, Phrases, Statement

_DAILY = Phrases(
    "in the night", "at night", "by night", "during the night", "over night", "in the small hours", "before dawn",
    "at midnight", "after midnight",
    "after closing", "after closing time", "before opening", "when the shop closes", "after the last shift",
    "after the shift", "from day to day", "day by day", "day after day", "night after night",
    "night by night", "while the town sleeps", "while everybody sleeps", "when everybody sleeps", "while we sleep",
    "with yesterday's", "on yesterday's", "from yesterday's", "at the end of the day", "when the day is over",
    "at close of business", "once the day is over",
)  # fmt: skip
_WEEKLY = Phrases(
    "at the weekend", "over the weekend", "on the weekend", "on weekends", "week by week", "from week to week",
    "week after week", "with last week's", "on last week's", "at the end of the week", "when the week is over",
)  # fmt: skip
_ONCE = Phrases(
    "when new", "when drift", "when label", "when enough", "when there", "as soon as", "once enough", "manually",
    "takes place", "cheap", "cheaper", "gpus are free", "gpu is free", "idle", "spot", "compared", "checked",
    "reviewed",
    "once only", "only once", "first night", "last night", "one night", "that night", "that morning", "if", "whenever",
    "on demand", "when needed", "takes a", "takes the", "for a night", "next morning", "the whole night", "all night",
    "never", "not", "no", "by hand", "runs through", "would", "started by", "is started when", "old enough",
)  # fmt: skip


def by_the_clock(statement: Statement) -> tuple[float, Mention] | None:
    """Seconds and place of `in the night`, `at the weekend`, where no other rhythm is told; None if once was meant."""
    for seconds, phrases in ((DAY, _DAILY), (WEEK, _WEEKLY)):
        if phrases.may_be_in(statement.lower):
            found = next(statement.mentions(phrases), None)
            if found and not statement.names(_ONCE) and not any(period(statement)):
                if any(each.sort == "duration" for each in statement.quantities) or by_the_calendar(statement):
                    return None
                return seconds, found
    return None


_MONTHS = frozenset(
    "january february march april june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec easter christmas michaelmas midsummer solstice solstices equinox equinoxes spring autumn "
    "summer winter harvest sowing".split()
)


def by_the_calendar(statement: Statement) -> float:
    """Seconds from one time of the year to the next: in April and October, at the solstices; 0 if none is told."""
    words = statement.words
    if _MONTHS.isdisjoint(words):
        return 0.0
    named = {
        word
        for at, word in enumerate(words)
        if word in _MONTHS
        and not _is_year(words[at + 1 : at + 2])
        and words[at - 1] not in ("since", "from", "until", "to", "till", "through")
    }
    times = len(named) + sum(word.endswith("s") and word[:-1] in _MONTHS for word in named)
    return 12 * MONTH / times if times else 0.0


def _is_year(after: list[str]) -> bool:
    return bool(after) and len(after[0]) == 4 and after[0].isdecimal() and after[0][:2] in ("19", "20")


_MODEL = frozenset(
    "model weights coefficients network net forest trees parameters fit fitting refit refitting training retraining "
    "version release learner classifier regression rebuild rebuilt".split()
)


def names_model(statement: Statement) -> bool:
    """Whether a statement speaks of the model and not only of what it puts out."""
    return not _MODEL.isdisjoint(statement.words)


_PUT_OUT = frozenset(
    "score scores scoring prediction predictions predicting forecast forecasts ranking rankings list lists output "
    "outputs inference features feature data batch batches results result report reports lookups cache index prices "
    "tables sync import imports export exports backup backups plan plans dispatch applied".split()
)


def of_output(statement: Statement) -> bool:
    """Scores: nightly. The rhythm of what is put out or taken in, not of training."""
    return not _PUT_OUT.isdisjoint(statement.words) and not names_model(statement)

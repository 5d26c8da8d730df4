"""Rhythms of training told otherwise than by `daily` or `every week`: cron lines, counts a year, the age of a model."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.delays.calendar import names_model
from mlsd.claims.rhythms import DAY, MONTH, PERIODS, WEEK
from mlsd.prose import Phrases, Statement
from mlsd.quantities import Quantity

_TRAINS = ("train", "teach", "fit", "learn", "model", "weights", "update", "refresh", "rebuil")
_TIMES = ("day", "night", "hour", "week", "month", "quarter", "year", " d", "*", "@", "1st", "2nd", "th ", "evening",
          "morning", "each", "every", "times")  # fmt: skip
_AGED = Phrases(
    "older than", "old", "lives", "lifetime", "lifespan", "life", "age", "birth", "gives way", "give way",
    "stays in use",
    "in use for", "survives", "outlives", "expires", "kept for",
)  # fmt: skip
_BETWEEN = Phrases(
    "interval", "intervals", "cadence", "between", "cycle", "apart", "lie", "rhythm", "sprint", "period of"
)
_ORDINALS = {"third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_WORKING = frozenset("working business school week trading open".split())
_TAGS = {"@hourly": 3600.0, "@daily": DAY, "@midnight": DAY, "@weekly": WEEK, "@monthly": MONTH, "@yearly": 12 * MONTH}
_AGAIN = frozenset("again anew afresh".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_ROWS = Phrases("rows", "data", "cases", "examples", "records", "events", "samples", "labels", "history")


def schedules(statement: Statement) -> Iterator[tuple[float, int]]:
    """Seconds between two trainings, and the token where that stands; only of statements that speak of training."""
    lower = statement.lower
    if not any(map(lower.__contains__, _TRAINS)) or not any(map(lower.__contains__, _TIMES)):
        return
    words = [token.lower for token in statement.tokens]
    cron = _by_cron(statement)
    if cron:
        yield cron, 0
    yield from _counted(statement, words)
    yield from _by_the_month(words)
    if names_model(statement) or "train" in statement.lower:
        for each in _spans(statement, words):
            rows = any(-4 <= row.first - each[1] <= 0 for row in statement.mentions(_ROWS))
            aged = statement.names(_AGED) and not rows
            if aged or statement.names(_BETWEEN):
                yield each[0], each[1]
    for at, word in enumerate(words[:-2]):
        if word in ("every", "each"):
            unit = words[at + 1].removesuffix("'s").removesuffix("’s")
            if words[at + 1] in _ORDINALS and words[at + 2] in PERIODS:
                yield _ORDINALS[words[at + 1]] * PERIODS[words[at + 2]], at
            elif unit != words[at + 1] and unit in PERIODS:
                yield PERIODS[unit], at  # at each month's end
            elif words[at + 1] in _WORKING and words[at + 2] in PERIODS:
                yield PERIODS[words[at + 2]], at
        elif word in PERIODS and words[at + 1] in ("after", "by", "for") and words[at + 2] == word:
            yield PERIODS[word], at  # Sunday after Sunday
        elif word in ("by", "on") and words[at + 1] in _WEEKDAYS and "last" in words:
            yield WEEK, at  # by Friday last week's model is thrown out


_LEARNS = ("learn", "teach", "train", "estimat", "fit")


def made_anew(statement: Statement) -> bool:
    """The risk model is estimated anew; parameters are computed again: something is done to a model once more."""
    words = statement.words
    if "from scratch" in statement.lower:
        return True
    if any(word.startswith(_LEARNS) and not _AGAIN.isdisjoint(words[at : at + 4]) for at, word in enumerate(words)):
        return True
    if not names_model(statement):
        return False
    return any(word.endswith("ed") and not _AGAIN.isdisjoint(words[at : at + 3]) for at, word in enumerate(words))


def _spans(statement: Statement, words: list[str]) -> Iterator[tuple[float, int]]:
    for each in statement.quantities:
        if each.sort == "duration" and each.value >= 3600:
            yield each.value, each.first
    for at in range(len(words) - 1):
        if words[at] in ("a", "one") and words[at + 1] in ("day", "night", "week", "month", "fortnight", "quarter"):
            yield PERIODS[words[at + 1]], at
        if words[at] in ("days", "weeks", "months") and words[at + 1] in ("=", ":") and at + 2 < len(words):
            number = next((each for each in statement.quantities if each.first == at + 2), None)
            if number and number.sort == "number":
                yield PERIODS[words[at][:-1]] * number.value, at  # update_interval_days = 7


def _counted(statement: Statement, words: list[str]) -> Iterator[tuple[float, int]]:
    """52 retrainings a year, four fresh models a month, twelve times a month."""
    for each in statement.quantities:
        if each.sort == "rate" and each.value > 0 and _of_models(words, each):
            yield 1 / each.value, each.first


def _of_models(words: list[str], count: Quantity) -> bool:
    inner = words[count.first : count.last]
    return any(word.startswith(("retrain", "train", "refit", "fit", "model", "time", "x")) for word in inner)


def _by_the_month(words: list[str]) -> Iterator[tuple[float, int]]:
    """On the 1st and on the 15th."""
    found = [at for at in range(1, len(words)) if words[at] in ("st", "nd", "rd", "th") and words[at - 1].isdecimal()
             and int(words[at - 1]) <= 31 and (words[at - 2] in ("the", "and", ",") if at > 1 else True)]  # fmt: skip
    if len(found) > 1:
        yield MONTH / len(found), found[0]


def _by_cron(statement: Statement) -> float:
    """Seconds of a cron line that starts a training; 0 if there is none."""
    text = statement.text
    for tag, seconds in _TAGS.items():
        if tag in text:
            return seconds
    if "*" not in text:
        return 0.0
    fields = text.replace("`", " ").replace('"', " ").split()
    for at in range(len(fields) - 4):
        five = fields[at : at + 5]
        if all(_is_field(each) for each in five):
            return _cron_period(five)
    return 0.0


def _is_field(text: str) -> bool:
    return all(each in "0123456789*/,-" for each in text)


def _cron_period(five: list[str]) -> float:
    _, hour, day, month, weekday = five
    if month != "*":
        return MONTH * (int(month[2:]) if month[:2] == "*/" and month[2:].isdecimal() else 12 / (month.count(",") + 1))
    if day != "*":
        return DAY * int(day[2:]) if day[:2] == "*/" and day[2:].isdecimal() else MONTH / (day.count(",") + 1)
    if weekday != "*":
        return 1.4 * DAY if "-" in weekday else WEEK / (weekday.count(",") + 1)
    return 3600.0 if hour[:1] == "*" else DAY

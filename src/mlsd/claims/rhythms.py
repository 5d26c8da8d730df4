"""How often something is done: daily, every second week, four times a year."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.prose import Statement

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
        elif word == "once" and tokens[at + 1 : at + 2] in (["in"], ["every"], ["per"], ["each"]):
            counted = numbers.get(at + 2)
            if counted and counted.sort == "duration":
                yield counted.value, at  # once in three years
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


RHYTHMS = (
    *_ADVERBS,
    "once in",
    "every",
    "each",
    "once a",
    "once per",
    "twice",
    "thrice",
    "times",
    "×",
    " x a ",
    " x per ",
)

"""Requests a second from daily users."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from mlsd.estimates.model import Amount, Estimate, Figure, Input

_DAY = 86_400

DAILY_USERS = Input(
    "daily-users", "Daily users", "How many people use it on a day?", "count", example="2M", says="daily users {}"
)
REQUESTS_PER_USER = Input(
    "requests-per-user", "Requests per user", "How many requests does each of them make on a day?", "a day",
    example="10/day", says="requests per user {} a day",
)  # fmt: skip
PEAK_FACTOR = Input(
    "peak-factor", "Peak factor", "How many times the mean is the busiest second?", "number", default="2",
    example="2", says="peak {} × mean",
)  # fmt: skip


def _work(given: Mapping[str, Amount]) -> Mapping[str, Fraction | float]:
    a_day = given["daily-users"].value * given["requests-per-user"].value
    return {
        "requests-per-day": a_day,
        "mean": a_day / _DAY,
        "peak": a_day / _DAY * given["peak-factor"].value,
    }


ESTIMATES = (
    Estimate(
        "traffic",
        "Requests a second",
        "From daily users to the mean and the busiest second. The peak is what has to be served; a mean hides it.",
        (DAILY_USERS, REQUESTS_PER_USER, PEAK_FACTOR),
        (
            Figure("requests-per-day", "Requests a day", "count"),
            Figure("mean", "Requests a second, mean", "rate"),
            Figure("peak", "Requests a second, peak", "rate"),
        ),
        {
            "requests-per-day": "{daily-users} × {requests-per-user}",
            "mean": "{requests-per-day} ÷ 86,400 s",
            "peak": "{mean} × {peak-factor}",
        },
        "Alex Xu, System Design Interview: An Insider's Guide, 2020, chapter 2",
        _work,
    ),
)

"""Replicas from the rate and the time of one request."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import ceil

from mlsd.estimates.model import Amount, Estimate, Figure, Input


def _work(given: Mapping[str, Amount]) -> Mapping[str, Fraction | float]:
    busy = given["peak-load"].value * given["service-time"].value
    spare = 1 - given["headroom"].value
    return {"in-work": busy, "replicas": Fraction(ceil(busy / (given["requests-at-once"].value * spare)))}


ESTIMATES = (
    Estimate(
        "replicas",
        "Replicas",
        "How many copies of the service keep up at the peak with capacity to spare. Mean times, not the slow tail.",
        (
            Input(
                "peak-load", "Peak load", "How many requests arrive in the busiest second?", "rate",
                example="420/s", stands_in="traffic.peak",
            ),
            Input(
                "service-time", "Service time", "How long does one request keep a replica busy, on average?",
                "duration", example="18ms",
            ),
            Input(
                "requests-at-once", "Requests at once", "How many requests does a replica work on at once?", "count",
                default="1", example="4",
            ),
            Input(
                "headroom", "Headroom", "How much capacity is spare at the peak?", "share", default="30%",
                example="30%", ends="0",
            ),
        ),
        (Figure("in-work", "Requests in work at once", "number"), Figure("replicas", "Replicas", "count")),
        {
            "in-work": "{peak-load} × {service-time}",
            "replicas": "{in-work} ÷ ({requests-at-once} × (1 − {headroom})), rounded up",
        },
        "Little, A Proof for the Queuing Formula L = λW, 1961",
        _work,
    ),
)  # fmt: skip

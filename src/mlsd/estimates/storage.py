"""Storage a day and a year from the size of a record."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from mlsd.estimates.model import Amount, Estimate, Figure, Input

_DAY, _DAYS = 86_400, 365


def _work(given: Mapping[str, Amount]) -> Mapping[str, Fraction | float]:
    a_day = given["records-per-day"].value * given["record-size"].value * given["copies"].value
    return {
        "storage-per-day": a_day,
        "storage-per-year": a_day * _DAYS,
        "storage-kept": a_day * given["kept"].value / _DAY,
    }


ESTIMATES = (
    Estimate(
        "storage",
        "Storage",
        "What arrives in a day and a year, and what lies there once the oldest is deleted. Uncompressed, no indexes.",
        (
            Input("record-size", "Record size", "How large is one record?", "bytes", example="2kB"),
            Input(
                "records-per-day", "Records a day", "How many records arrive on a day?", "a day",
                example="20M/day", stands_in="traffic.requests-per-day",
            ),
            Input("copies", "Copies kept", "How many copies of each are kept?", "count", default="1", example="3"),
            Input("kept", "Kept for", "How long is a record kept?", "duration", default="1 year", example="5years"),
        ),
        (
            Figure("storage-per-day", "Storage a day", "bytes"),
            Figure("storage-per-year", "Storage a year", "bytes"),
            Figure("storage-kept", "Storage in all", "bytes"),
        ),
        {
            "storage-per-day": "{records-per-day} × {record-size} × {copies}",
            "storage-per-year": "{storage-per-day} × 365",
            "storage-kept": "{storage-per-day} × {kept}",
        },
        "Alex Xu, System Design Interview: An Insider's Guide, 2020, chapter 2",
        _work,
    ),
)  # fmt: skip

"""How exactly a test set can measure a share."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import sqrt
from statistics import NormalDist

from mlsd.estimates.model import Amount, Estimate, Figure, Input


def _work(given: Mapping[str, Amount]) -> Mapping[str, Fraction | float]:
    n, p = float(given["test-examples"].value), float(given["measured-share"].value)
    z = NormalDist().inv_cdf(0.5 + float(given["confidence"].value) / 2)
    centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return {
        "interval-low": max(centre - half, 0.0) if p else 0.0,
        "interval-high": min(centre + half, 1.0) if p < 1 else 1.0,
        "interval-half": 100 * half,
    }


ESTIMATES = (
    Estimate(
        "interval",
        "Interval of a share",
        "Accuracy, recall and the like are shares of examples; this is how far chance moves one. Not for AUC or F1. "
        "For recall count the positives only.",
        (
            Input("test-examples", "Test examples", "How many examples is the share measured on?", "count",
                  example="1000"),
            Input("measured-share", "Measured share", "Which share is measured or expected?", "share", default="50%",
                  example="90%", ends="01"),
            Input("confidence", "Confidence level", "How often should the interval hold the true share?", "share",
                  default="95%", example="95%"),
        ),
        (
            Figure("interval-low", "Interval, lower end", "share"),
            Figure("interval-high", "Interval, upper end", "share"),
            Figure("interval-half", "Interval, half width", "points"),
        ),
        {
            "interval-low": "(p + z² ÷ 2n − z √(p (1 − p) ÷ n + z² ÷ 4n²)) ÷ (1 + z² ÷ n); p = {measured-share}, "
            "n = {test-examples}, z for {confidence}",
            "interval-high": "(p + z² ÷ 2n + z √(p (1 − p) ÷ n + z² ÷ 4n²)) ÷ (1 + z² ÷ n); p = {measured-share}, "
            "n = {test-examples}, z for {confidence}",
            "interval-half": "half of the way from {interval-low} to {interval-high}",
        },
        "Wilson, Probable Inference, the Law of Succession, and Statistical Inference, 1927",
        _work,
    ),
)  # fmt: skip

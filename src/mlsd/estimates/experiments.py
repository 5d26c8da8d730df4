"""How many units an A/B test needs."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import ceil, sqrt
from statistics import NormalDist

from mlsd.estimates.model import Amount, Estimate, Figure, Input


def _work(given: Mapping[str, Amount]) -> Mapping[str, Fraction | float]:
    before, effect = given["baseline-rate"].value, given["detectable-effect"]
    after = before + effect.value if effect.unit == "points" else before * (1 + effect.value)
    if after >= 1:
        raise ValueError("baseline-rate and detectable-effect: the rate to be seen would be 100% or more")
    normal = NormalDist()
    z_alpha = normal.inv_cdf(1 - float(given["significance"].value) / 2)
    z_power = normal.inv_cdf(float(given["power"].value))
    if z_power <= -z_alpha:
        raise ValueError("power and significance: the power is less than chance gives")
    p, q = float(before), float(after)
    mean = (p + q) / 2
    spread = z_alpha * sqrt(2 * mean * (1 - mean)) + z_power * sqrt(p * (1 - p) + q * (1 - q))
    group = Fraction(ceil((spread / float(after - before)) ** 2))
    return {"rate-to-see": after, "sample-group": group, "sample-all": 2 * group}


ESTIMATES = (
    Estimate(
        "ab-test",
        "Sample size of an A/B test",
        "Units in each of two equal groups, to see a change of a rate, two-sided. One look, at the end.",
        (
            Input("baseline-rate", "Baseline rate", "What is the rate today?", "share", example="20%"),
            Input(
                "detectable-effect", "Detectable effect",
                "What is the smallest change worth seeing, in % of the baseline or in points?", "effect",
                example="5%",
            ),
            Input("power", "Statistical power", "How often should the test see it?", "share", default="80%",
                  example="80%"),
            Input(
                "significance", "Significance level", "How often may it see what is not there?", "share", default="5%",
                example="5%",
            ),
        ),
        (
            Figure("rate-to-see", "Rate to be seen", "share"),
            Figure("sample-group", "Sample a group", "count"),
            Figure("sample-all", "Sample in all", "count"),
        ),
        {
            "rate-to-see": "{baseline-rate} raised by {detectable-effect}",
            "sample-group": "(z(1 − {significance} ÷ 2) × √(2 m (1 − m)) + z({power}) × √(p (1 − p) + q (1 − q)))² "
            "÷ (q − p)², rounded up; p = {baseline-rate}, q = {rate-to-see}, m = (p + q) ÷ 2",
            "sample-all": "2 × {sample-group}",
        },
        "Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, third edition, 2003, chapter 4, "
        "without the correction for continuity",
        _work,
    ),
)  # fmt: skip

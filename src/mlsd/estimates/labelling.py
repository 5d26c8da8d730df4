"""What labels cost, and how long it takes to make them."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import ceil

from mlsd.estimates.model import Amount, Estimate, Figure, Input

EXAMPLES = Input("labelled-examples", "Labelled examples", "How many examples are labelled?", "count", example="30000")
PER_EXAMPLE = Input(
    "labels-per-example", "Labels per example", "How many people label each of them?", "number",
    default="1", example="3",
)  # fmt: skip


def _cost(given: Mapping[str, Amount]) -> Mapping[str, Fraction | float]:
    labels = given["labelled-examples"].value * given["labels-per-example"].value
    return {"labels": labels, "label-cost": labels * given["price-per-label"].value}


def _time(given: Mapping[str, Amount]) -> Mapping[str, Fraction | float]:
    labels = given["labelled-examples"].value * given["labels-per-example"].value
    work = labels * given["time-per-label"].value
    if given["hours-per-day"].value > 24 * 3600:
        raise ValueError("hours-per-day is longer than a day")
    return {
        "label-work": work,
        "label-days": Fraction(ceil(work / (given["annotators"].value * given["hours-per-day"].value))),
    }


ESTIMATES = (
    Estimate(
        "labelling-cost",
        "Labelling cost",
        "Labels bought by the piece. Guidelines, training and checks come on top.",
        (
            EXAMPLES,
            PER_EXAMPLE,
            Input("price-per-label", "Price per label", "What does one label cost?", "money", example="0.40EUR"),
        ),
        (Figure("labels", "Labels", "count"), Figure("label-cost", "Labelling cost", "money")),
        {"labels": "{labelled-examples} × {labels-per-example}", "label-cost": "{labels} × {price-per-label}"},
        "Robert Monarch, Human-in-the-Loop Machine Learning, 2021",
        _cost,
    ),
    Estimate(
        "labelling-time",
        "Labelling time",
        "Hours of work, and working days for the people there are.",
        (
            EXAMPLES,
            PER_EXAMPLE,
            Input("time-per-label", "Time per label", "How long does one label take?", "duration", example="30s"),
            Input("annotators", "Annotators", "How many people label?", "count", default="1", example="4"),
            Input(
                "hours-per-day", "Hours a day", "How many hours a day does each of them label?", "duration",
                default="6 h", example="6h", says="labelling {} a day",
            ),
        ),
        (Figure("label-work", "Labelling work", "duration"), Figure("label-days", "Labelling days", "days")),
        {
            "label-work": "{labelled-examples} × {labels-per-example} × {time-per-label}",
            "label-days": "{label-work} ÷ ({annotators} × {hours-per-day}), rounded up",
        },
        "Lin et al., Microsoft COCO: Common Objects in Context, 2014, section 4, which plans by worker hours",
        _time,
    ),
)  # fmt: skip

"""Effective batch and steps an epoch over workers."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import ceil

from mlsd.estimates.labelling import EXAMPLES
from mlsd.estimates.model import Amount, Estimate, Figure, Input

WORKERS = Input("workers", "Workers", "How many workers train at once?", "count", default="1", example="128")


def _work(given: Mapping[str, Amount]) -> Mapping[str, Fraction | float]:
    batch, workers = given["batch-size"].value, given["workers"].value
    examples = given["labelled-examples"].value
    return {
        "effective-batch": batch * workers,
        "steps-one-worker": Fraction(ceil(examples / batch)),
        "steps-per-epoch": Fraction(ceil(examples / (batch * workers))),
        "rate-factor": workers,
    }


ESTIMATES = (
    Estimate(
        "batches",
        "Effective batch and steps",
        "Data-parallel training: every worker adds its batch to each step, and an epoch has fewer steps. "
        "The learning rate can follow only so far: past 8,192 images a batch, accuracy fell in the work named below.",
        (
            Input("batch-size", "Batch size", "How many examples are in a batch on each worker?", "count",
                  example="128"),
            WORKERS,
            EXAMPLES._replace(example="12.8M"),
        ),
        (
            Figure("effective-batch", "Effective batch", "count", (WORKERS.key,)),
            Figure("steps-one-worker", "Steps an epoch, one worker", "count"),
            Figure("steps-per-epoch", "Steps an epoch", "count", (WORKERS.key,)),
            Figure("rate-factor", "Learning rate, times that of one worker", "count", (WORKERS.key,)),
        ),
        {
            "effective-batch": "{batch-size} × {workers}",
            "steps-one-worker": "{labelled-examples} ÷ {batch-size}, rounded up",
            "steps-per-epoch": "{labelled-examples} ÷ {effective-batch}, rounded up",
            "rate-factor": "{workers}, by the linear scaling rule, after warm-up",
        },
        "Goyal et al., Accurate, Large Minibatch SGD: Training ImageNet in 1 Hour, 2017, section 2.1",
        _work,
    ),
)  # fmt: skip

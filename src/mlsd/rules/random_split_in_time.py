from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.claim import surest
from mlsd.claims.splits.ordering import ordered_in_time
from mlsd.claims.splits.splitting import random_split
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD403",
    severity=Severity.ERROR,
    source="Bergmeir and Benítez, On the Use of Cross-Validation for Time Series Predictor Evaluation, 2012",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.preprocessing -->

        - **Ordered in time:** yes
        - **Split:** random

        <!-- /mlsd:data.preprocessing -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.preprocessing -->

        - **Ordered in time:** yes
        - **Split:** by time

        <!-- /mlsd:data.preprocessing -->
    """,
)
def random_split_in_time(reading: Reading) -> Iterator[Hit]:
    """A random split lets the model learn from the days after the one it is tested on, which no launch will repeat."""
    preprocessing = reading.answered("data.preprocessing")
    split = random_split(preprocessing) if preprocessing else None
    order = ordered_in_time([topic for id in _PLACES if (topic := reading.answered(id))]) if split else None
    if preprocessing is None or split is None or order is None:
        return
    yield Hit(
        split.line,
        preprocessing.id,
        f"the split is random ({split.quote}), yet rows depend on time ({order.cited}): "
        "neighbours in time fall on both sides, and the test knows the future",
        "train on the past and test on what came after, with a gap as long as the labels take",
        confidence=surest(order, split),
    )


_PLACES = ("data.preprocessing", "data.input-output", "data.biases", "data.availability", "data.user-data",
           "model.task", "setup.goals", "assumptions")  # fmt: skip

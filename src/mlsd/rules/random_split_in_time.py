from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.claim import Claim, statement_of, surest
from mlsd.claims.splits.ordering import ordered_in_time, told_by_updates
from mlsd.claims.splits.splitting import kept_apart, random_split
from mlsd.claims.splits.timeless import timeless
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
    topics = [topic for topic in map(reading.answered, _SPLIT_TOLD) if topic]
    for topic in topics:
        if topic.id != _SPLIT_TOLD[0] and not any(map(topic.prose.lower.__contains__, _DEALT)):
            continue
        split = random_split(topic)
        if split and topic.id != _SPLIT_TOLD[0] and _OF_TESTS.isdisjoint(statement_of(split).words):
            continue
        if split and any(kept_apart(other) for other in topics if other is not topic):
            return  # two splits are told, and which of them is the last one is not ours to guess
        order = _order(reading) if split else None
        if split and order:
            yield Hit(
                split.line,
                topic.id,
                f"the split is random ({split.quote}), yet rows depend on time ({order.cited}): "
                "neighbours in time fall on both sides, and the test knows the future",
                "train on the past and test on what came after, with a gap as long as the labels take",
                confidence=surest(order, split),
            )
            return


def _order(reading: Reading) -> Claim | None:
    topics = [each for each in map(reading.answered, _PLACES) if each]
    order, updates = ordered_in_time(topics), reading.answered("serving.updates")
    return order or (told_by_updates(updates) if updates and not timeless(topics) else None)


_OF_TESTS = frozenset("train training test testing validation split splits folds fold".split())  # no live holdout
_DEALT = ("train", "test", "split", "fold")
_SPLIT_TOLD = ("data.preprocessing", "setup.evaluation", "data.availability", "model.training", "model.tuning")
_PLACES = ("data.preprocessing", "data.input-output", "data.biases", "data.availability", "data.user-data",
           "model.task", "setup.goals", "assumptions", "setup.evaluation")  # fmt: skip

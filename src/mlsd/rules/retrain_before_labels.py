from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.delays.cadence import trained_before_labels
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD414",
    severity=Severity.ERROR,
    source="Huyen, Machine Learning Systems Design, section 2.4: serving, model updates",
    fails="""
        ---
        mlsd: interview@1
        ---

        # Which claims to inspect

        <!-- mlsd:data.availability -->

        - **Label delay:** 6 weeks

        <!-- /mlsd:data.availability -->

        <!-- mlsd:serving.updates -->

        - **Retraining:** daily

        <!-- /mlsd:serving.updates -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # Which claims to inspect

        <!-- mlsd:data.availability -->

        - **Label delay:** 6 weeks

        <!-- /mlsd:data.availability -->

        <!-- mlsd:serving.updates -->

        - **Retraining:** every 2 months

        <!-- /mlsd:serving.updates -->
    """,
)
def retrain_before_labels(reading: Reading) -> Iterator[Hit]:
    """Training again before new labels are there repeats the old lesson, or takes silence for a label: rows too young
    to have failed count as good.
    """
    found = trained_before_labels(reading)
    if found:
        again, labels = found.again.place, found.labels.place
        yield Hit(
            again.line,
            again.topic.id,
            f"the model is trained again ('{again.words}') sooner than its labels arrive ({labels.there}): "
            "the newest rows have no truth to learn from",
            "train as often as labels arrive, or say which early signal is used and how the immature rows are treated",
            confidence=1.0 if found.again.sure and found.labels.sure else 0.8,
        )

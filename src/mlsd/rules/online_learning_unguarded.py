from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.updates.guards import guarded
from mlsd.claims.updates.updating import learns_live
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD408",
    severity=Severity.ERROR,
    source="Sculley et al., Hidden Technical Debt in Machine Learning Systems, 2015",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:serving.updates -->

        - **Online learning:** yes

        Each sale moves the weights.

        <!-- /mlsd:serving.updates -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:serving.updates -->

        - **Online learning:** yes

        Each sale moves the weights; a frozen copy serves a tenth and takes over if it does better.

        <!-- /mlsd:serving.updates -->
    """,
)
def online_learning_unguarded(reading: Reading) -> Iterator[Hit]:
    """A model that learns from each event learns from bots, bugs and attackers too, and nobody looks in between."""
    live = learns_live(reading.answered("serving.updates"), reading.answered("serving.feedback"))
    if live is None or guarded([topic for id in _PLACES if (topic := reading.answered(id))]):
        return
    yield Hit(
        live.line,
        live.topic.id,
        f"it learns from each event as it comes ({live.quote}), yet nothing guards what it learns",
        "add a gate on held-out events, a limit on each step, and a way back to the last good version",
        confidence=live.sure if live.sure < 1 else 0.95,
    )


_PLACES = ("serving.updates", "serving.feedback", "serving.experiments", "serving.bias-misuse", "serving.confidence",
           "model.training", "model.debugging", "data.biases", "data.user-data")  # fmt: skip

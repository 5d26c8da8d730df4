from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.demands import demanded, meant_widely
from mlsd.claims.experiments.experiments import compares_with
from mlsd.claims.experiments.sides_told import sides_told
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD313",
    severity=Severity.WARNING,
    source="Kohavi, Tang and Xu, Trustworthy Online Controlled Experiments, 2020, chapter 1",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:serving.experiments -->

        5% of depots in week 1, all by week 4, if deliveries on time stay over 94%.

        <!-- /mlsd:serving.experiments -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:serving.experiments -->

        5% of depots against the present planner for 4 weeks; on if on-time rises 1 point.

        <!-- /mlsd:serving.experiments -->
    """,
)
def no_comparison(reading: Reading) -> Iterator[Hit]:
    """Without a control, better weather or a quiet season passes for a better model."""
    for topic in demanded(reading, "comparison"):
        told = sides_told(topic.prose) or compares_with(topic.prose)
        if not told and not meant_widely(topic, "serving.experiments"):
            message = f"{topic.question.title} compares with nothing"
            hint = "name the control: the current system, a holdout, a shadow run"
            yield Hit(topic.line, topic.id, message, hint, confidence=0.8)

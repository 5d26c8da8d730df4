from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.demands import brief, demanded, meant_widely
from mlsd.claims.updates.pace_told import pace_told
from mlsd.claims.updates.triggers import has_cadence
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD312",
    severity=Severity.WARNING,
    source="Sculley et al., Hidden Technical Debt in Machine Learning Systems, 2015",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:serving.updates -->

        Retraining reruns the pipeline; the old version is kept for a rollback.

        <!-- /mlsd:serving.updates -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:serving.updates -->

        Retrained each Monday, and at once when PSI of the score passes 0.2.

        <!-- /mlsd:serving.updates -->
    """,
)
def no_update_cadence(reading: Reading) -> Iterator[Hit]:
    """A model that nobody has promised to refresh decays quietly until somebody complains."""
    for topic in demanded(reading, "cadence"):
        told = pace_told(topic.prose) or (brief(topic.prose) and has_cadence(topic.prose))
        if not told and not meant_widely(topic, "serving.updates"):
            message = f"{topic.question.title} has neither a cadence nor a trigger"
            hint = "say how often, or upon what measured change"
            yield Hit(topic.line, topic.id, message, hint, confidence=0.8)

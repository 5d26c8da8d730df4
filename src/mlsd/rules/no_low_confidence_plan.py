from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.demands import brief, demanded, meant_widely
from mlsd.claims.fallbacks.fallback_told import told_fallback
from mlsd.claims.fallbacks.fallbacks import has_fallback
from mlsd.claims.fallbacks.plan_told import plan_told
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD315",
    severity=Severity.WARNING,
    source="Chow, On Optimum Recognition Error and Reject Tradeoff, 1970",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:serving.confidence -->

        Softmax after temperature scaling, ECE 0.03, drawn as a small bar.

        <!-- /mlsd:serving.confidence -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:serving.confidence -->

        Softmax after temperature scaling; below 0.6 a pharmacist decides.

        <!-- /mlsd:serving.confidence -->
    """,
)
def no_low_confidence_plan(reading: Reading) -> Iterator[Hit]:
    """A confidence that changes nothing protects nobody: the doubtful cases are where the harm is done."""
    for topic in demanded(reading, "fallback"):
        told = (
            plan_told(topic.prose) or told_fallback(topic.prose) or (brief(topic.prose) and has_fallback(topic.prose))
        )
        if not told and not meant_widely(topic, "serving.confidence"):
            message = f"{topic.question.title} does not say what happens when confidence is low"
            hint = "say what is shown or done below the threshold, and who takes over"
            yield Hit(topic.line, topic.id, message, hint, confidence=0.8)

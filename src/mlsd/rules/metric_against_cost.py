from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.claim import surest
from mlsd.claims.costs.costs import costlier, weighs_both
from mlsd.claims.metrics.leaning import leans
from mlsd.claims.metrics.one_sided import one_sided
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD401",
    severity=Severity.ERROR,
    source="Elkan, The Foundations of Cost-Sensitive Learning, 2001",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.performance-constraints -->

        - **Costlier error:** false negative

        <!-- /mlsd:setup.performance-constraints -->

        <!-- mlsd:setup.evaluation -->

        - **Offline metric:** precision

        <!-- /mlsd:setup.evaluation -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.performance-constraints -->

        - **Costlier error:** false negative

        <!-- /mlsd:setup.performance-constraints -->

        <!-- mlsd:setup.evaluation -->

        - **Offline metric:** recall at 30 % precision

        <!-- /mlsd:setup.evaluation -->
    """,
)
def metric_against_cost(reading: Reading) -> Iterator[Hit]:
    """A model becomes good at what is measured: a metric that forgives the costlier error buys more of that error."""
    evaluation = reading.answered("setup.evaluation")
    metrics = one_sided(evaluation) if evaluation else []
    if evaluation is None or not metrics or metrics[0].kind not in _FORGIVES:
        return
    told = (reading.answered(id) for id in _PLACES)
    cost = next((claim for topic in told if topic and (claim := costlier(topic))), None)
    if cost is None or cost.kind != _FORGIVES[metrics[0].kind]:
        return
    forgiving, error, wanted = _OPPOSITE[cost.kind]
    if weighs_both(evaluation, forgiving):
        return
    metric = metrics[0]
    how = "weighs most" if leans(metric) else "alone decides"
    yield Hit(
        metric.line,
        evaluation.id,
        f"{forgiving} {how} ({metric.quote}), yet {error} costs more ({cost.cited}): {forgiving} forgives it",
        f"judge by {wanted}, or by expected cost",
        confidence=surest(cost, metric),
    )


_PLACES = ("setup.performance-constraints", "setup.goals", "model.task", "serving.fallbacks")
_OPPOSITE = {
    "miss": ("precision", "a miss", "recall at a fixed precision"),
    "alarm": ("recall", "a false alarm", "precision at a fixed recall"),
}
_FORGIVES = {"precision": "miss", "recall": "alarm"}

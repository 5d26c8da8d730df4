from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.claim import Claim, statement_of, surest
from mlsd.claims.metrics.metrics import deciding, held
from mlsd.claims.rarity.rarity import evened, rare_positives
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD402",
    severity=Severity.ERROR,
    source="Saito and Rehmsmeier, The Precision-Recall Plot Is More Informative than the ROC Plot, 2015",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.evaluation -->

        - **Offline metric:** accuracy

        <!-- /mlsd:setup.evaluation -->

        <!-- mlsd:data.input-output -->

        - **Share of positives:** 0.2 %

        <!-- /mlsd:data.input-output -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.evaluation -->

        - **Offline metric:** PR-AUC

        <!-- /mlsd:setup.evaluation -->

        <!-- mlsd:data.input-output -->

        - **Share of positives:** 0.2 %

        <!-- /mlsd:data.input-output -->
    """,
)
def accuracy_on_rare(reading: Reading) -> Iterator[Hit]:
    """Where positives are rare, a model that never raises its hand is nearly always right, and accuracy praises it."""
    evaluation = reading.answered("setup.evaluation") or reading.answered("model.tuning")
    metrics = deciding(evaluation) if evaluation else []
    if evaluation is None or not metrics or {claim.kind for claim in [*metrics, *held(evaluation)]} != {"accuracy"}:
        return
    topics = [topic for id in _PLACES if (topic := reading.answered(id))]
    rare = rare_positives(topics)
    if rare is None or evened([evaluation, *topics]):
        return
    metric = metrics[0]
    if metric.sure < 1 and rare.value and _asks_less(metric, 1 - rare.value):
        return
    score = f"score {100 * (1 - rare.value):.4g} %" if rare.value else "nearly always be right"
    yield Hit(
        metric.line,
        evaluation.id,
        f"accuracy decides ({metric.quote}), yet positives are rare ({rare.cited}): always saying no would {score}",
        "judge by PR-AUC, or by recall at a fixed precision",
        confidence=surest(rare, metric),
    )


def _asks_less(metric: Claim, always_no: float) -> bool:
    """Whether its figure is far below what always saying no would score, so that the share was of something else."""
    figures = [each.value for each in statement_of(metric).quantities if each.sort == "percent" and each.value > 0.5]
    return bool(figures) and max(figures) < always_no - 0.15


_PLACES = ("data.input-output", "data.availability", "data.biases", "model.task", "setup.goals")

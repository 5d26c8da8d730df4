from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.choices.grounds import has_reason
from mlsd.claims.choices.reason_told import told_reason
from mlsd.claims.choices.rival_told import told_rival
from mlsd.claims.demands import demanded
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD308",
    severity=Severity.WARNING,
    source="Nygard, Documenting Architecture Decisions, 2011: a decision is recorded with its context and consequences",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:model.selection -->

        Random forest with 500 trees of depth 20.


        <!-- /mlsd:model.selection -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:model.selection -->

        Random forest, 500 trees: ridge regression lost 6 points of R2 on the same folds.

        <!-- /mlsd:model.selection -->
    """,
)
def no_reason(reading: Reading) -> Iterator[Hit]:
    """A choice without a reason cannot be questioned now, nor changed later when its reason is gone."""
    for topic in demanded(reading, "reason"):
        model = topic.id == "model.selection"
        told = has_reason(topic.prose, loose=not model) or (
            model and (told_rival(topic.prose) or told_reason(topic.prose))
        )
        if not told:
            what = "a model, but neither a reason nor another candidate" if model else "no reason"
            yield Hit(
                topic.line,
                topic.id,
                f"{topic.question.title} gives {what}",
                "say why, and what was turned down for it",
                confidence=0.8,
            )

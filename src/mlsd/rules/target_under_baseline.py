from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.targets.targets import target_short_of_baseline
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD412",
    severity=Severity.ERROR,
    source="Huyen, Machine Learning Systems Design, section 2.3: modeling, baselines",
    fails="""
        ---
        mlsd: interview@1
        ---

        # Bread for tomorrow

        <!-- mlsd:setup.evaluation -->

        - **Offline metric:** MAPE
        - **Target:** 14 %

        <!-- /mlsd:setup.evaluation -->

        <!-- mlsd:model.baselines -->

        - **Baseline:** 12 %

        <!-- /mlsd:model.baselines -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # Bread for tomorrow

        <!-- mlsd:setup.evaluation -->

        - **Offline metric:** MAPE
        - **Target:** 8 %

        <!-- /mlsd:setup.evaluation -->

        <!-- mlsd:model.baselines -->

        - **Baseline:** 12 %

        <!-- /mlsd:model.baselines -->
    """,
)
def target_under_baseline(reading: Reading) -> Iterator[Hit]:
    """A target that the baseline reaches already is met by building nothing, so it cannot tell whether the model is
    worth its cost.
    """
    found = target_short_of_baseline(reading)
    if found:
        better = "lower" if found.target.low else "higher"
        where = found.baseline.place
        yield Hit(
            where.line,
            where.topic.id,
            f"the baseline ('{where.words}') is as good as the target or better "
            f"({found.target.place.there}): {better} is better, so nothing needs to be built",
            "set the target beyond the best baseline, by what the difference is worth",
            confidence=1.0 if found.sure else 0.8,
        )

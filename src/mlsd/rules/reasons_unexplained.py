from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.reasons.reasons import unexplained
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD411",
    severity=Severity.ERROR,
    source="Rudin, Stop Explaining Black Box Machine Learning Models for High Stakes Decisions, 2019",
    fails="""
        ---
        mlsd: interview@1
        ---

        # Loans for tools

        <!-- mlsd:model.selection -->

        - **Model family:** gradient boosted trees

        <!-- /mlsd:model.selection -->

        <!-- mlsd:serving.interpretability -->

        - **Reasons owed:** yes, to applicants

        The letter states the score.

        <!-- /mlsd:serving.interpretability -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # Loans for tools

        <!-- mlsd:model.selection -->

        - **Model family:** gradient boosted trees

        <!-- /mlsd:model.selection -->

        <!-- mlsd:serving.interpretability -->

        - **Reasons owed:** yes, to applicants

        The letter gives three reason codes from SHAP values.

        <!-- /mlsd:serving.interpretability -->
    """,
)
def reasons_unexplained(reading: Reading) -> Iterator[Hit]:
    """Whoever is owed reasons is not served by a score: an opaque model needs something beside it that says, for each
    decision, what it rested on.
    """
    found = unexplained(reading)
    if found:
        yield Hit(
            found.owed.line,
            found.owed.topic.id,
            f"people are owed reasons ('{found.owed.words}'), yet the model is opaque ({found.model.there}) "
            "and nothing explains its single decisions",
            "say what gives each person reasons: contributions turned into sentences, or a model that shows them",
            confidence=1.0 if found.sure else 0.8,
        )

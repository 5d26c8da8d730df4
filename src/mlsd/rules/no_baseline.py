from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.baselines.own_results import only_own
from mlsd.claims.baselines.put_off import put_off
from mlsd.claims.baselines.rivals import names_a_rival
from mlsd.claims.demands import concrete, demanded
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD306",
    severity=Severity.WARNING,
    source="Huyen, Machine Learning Systems Design, section 4, modeling: baselines (random, human, simple heuristic)",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:model.baselines -->

        Nothing to compare with yet; the field is too new.

        <!-- /mlsd:model.baselines -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:model.baselines -->

        Last week's value: MAE 88 MW. The planner by hand: 61 MW.

        <!-- /mlsd:model.baselines -->
    """,
)
def no_baseline(reading: Reading) -> Iterator[Hit]:
    """A score with nothing beside it says nothing: chance, a rule or a person may already do as well."""
    for topic in demanded(reading, "baseline"):
        told = names_a_rival(topic.prose) and not (only_own(topic.prose) or put_off(topic.prose))
        if not told and not concrete(topic, "model.baselines"):
            message = f"{topic.question.title} names nothing to beat"
            hint = "name chance, a simple rule, a person or the system of today, with its score"
            yield Hit(topic.line, topic.id, message, hint)

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.baselines.baselines import names_baseline, plans_result
from mlsd.claims.baselines.put_off import put_off
from mlsd.claims.baselines.results import has_result
from mlsd.claims.baselines.rivals import names_a_rival, speaks_of_a_rival
from mlsd.claims.baselines.rule_parts import no_figures
from mlsd.claims.choices.rival_told import told_figure, told_order, told_plan
from mlsd.claims.demands import demanded
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD307",
    severity=Severity.WARNING,
    source="Huyen, Machine Learning Systems Design, section 4, modeling: baselines",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:model.baselines -->

        The keyword list of the newsroom, and TF-IDF with logistic regression.

        <!-- /mlsd:model.baselines -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:model.baselines -->

        The keyword list of the newsroom: macro F1 0.61 on the 2024 stories.

        <!-- /mlsd:model.baselines -->
    """,
)
def baseline_without_figure(reading: Reading) -> Iterator[Hit]:
    """A baseline that nobody has measured cannot be beaten or missed, so it stops nothing."""
    for topic in demanded(reading, "baseline"):
        name = names_baseline(topic.prose)
        stated = topic.prose.facts.get("baseline")
        told = (
            has_result(topic.prose) or plans_result(topic.prose) or told_figure(topic.prose) or told_plan(topic.prose)
        )
        bare = no_figures(topic.prose) and (
            any(map(told_order, topic.prose.statements)) or speaks_of_a_rival(topic.prose)
        )
        if (name or stated or bare) and names_a_rival(topic.prose) and not (told or put_off(topic.prose)):
            place = name or stated or topic.prose.statements[0]
            what = name.text if name else "the baseline"
            message = f"'{what}' is named as a baseline without a figure, or a way to get one"
            yield Hit(
                topic.line_of(place),
                topic.id,
                message,
                "give its score on the same data and metric, or say when it is measured",
                confidence=0.8,
            )

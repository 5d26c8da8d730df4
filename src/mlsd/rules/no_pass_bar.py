from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.demands import brief, demanded, meant_widely
from mlsd.claims.experiments.bar_set import sets_bar
from mlsd.claims.experiments.bar_told import told_bar
from mlsd.claims.experiments.experiments import has_bar
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD314",
    severity=Severity.WARNING,
    source="Kohavi, Tang and Xu, Trustworthy Online Controlled Experiments, 2020, chapter 2: designing the experiment",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:serving.experiments -->

        A/B against the present order for 4 weeks, then the team talks it over.

        <!-- /mlsd:serving.experiments -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:serving.experiments -->

        A/B against the present order for 4 weeks; ships if completion rises 2%.

        <!-- /mlsd:serving.experiments -->
    """,
)
def no_pass_bar(reading: Reading) -> Iterator[Hit]:
    """A test without a bar set beforehand is passed by whoever argues best afterwards."""
    for topic in demanded(reading, "bar"):
        told = sets_bar(topic.prose) or told_bar(topic.prose) or (brief(topic.prose) and has_bar(topic.prose))
        if not told and not meant_widely(topic, "serving.experiments"):
            message = f"{topic.question.title} has no bar to pass"
            hint = "say what must be seen to go live, and what stops the test"
            yield Hit(topic.line, topic.id, message, hint, confidence=0.8)

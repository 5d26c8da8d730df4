from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.demands import demanded
from mlsd.claims.metrics.graded import besides_marks, graded_test
from mlsd.claims.metrics.measuring import offline_metric, perhaps_later
from mlsd.claims.metrics.offline_told import past_measure
from mlsd.claims.metrics.two_places import told_place_of_use
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD304",
    severity=Severity.WARNING,
    source="Breck et al., The ML Test Score, 2017, Model 2: offline metrics go with online ones",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.evaluation -->

        Macro F1 over 19 classes on held-out districts, aiming at 0.78.

        <!-- /mlsd:setup.evaluation -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.evaluation -->

        Macro F1 on held-out districts, aiming at 0.78; in use, the share of
        labels that foresters correct per week.

        <!-- /mlsd:setup.evaluation -->
    """,
)
def offline_only(reading: Reading) -> Iterator[Hit]:
    """Offline scores are a stand-in: they can rise while users, money or safety get worse."""
    for topic in demanded(reading, "online-metric"):
        marks = graded_test(topic.prose)
        metric = offline_metric(topic.prose) or marks or past_measure(topic.prose)
        rest = besides_marks(topic.prose) if marks else topic.prose
        told = "online metric" in topic.prose.facts or perhaps_later(rest) or told_place_of_use(rest)
        if metric and not told:
            message = f"'{metric.text}' is measured offline; this answer names nothing that is measured in use"
            yield Hit(
                topic.line_of(metric),
                topic.id,
                message,
                "add what will be counted in live use, and how often",
                confidence=0.8,
            )

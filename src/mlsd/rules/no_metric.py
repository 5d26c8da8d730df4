from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.demands import concrete, demanded
from mlsd.claims.metrics.counting import counts_something
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD303",
    severity=Severity.WARNING,
    source="Huyen, Machine Learning Systems Design, section 2, project setup: evaluation",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.evaluation -->

        The team reads some of the summaries before launch and says whether
        they are good.

        <!-- /mlsd:setup.evaluation -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.evaluation -->

        ROUGE-L on 500 held-out meetings, and the share of summaries that people
        rewrite, weekly.

        <!-- /mlsd:setup.evaluation -->
    """,
)
def no_metric(reading: Reading) -> Iterator[Hit]:
    """Without a metric every result can be called a success afterwards, and two models cannot be told apart."""
    for topic in demanded(reading, "offline-metric", "online-metric", "metric"):
        if not counts_something(topic.prose) and not concrete(topic, "setup.evaluation"):
            message = f"{topic.question.title} names no metric"
            hint = "name one metric on held-out data and one on live use"
            yield Hit(topic.line, topic.id, message, hint)

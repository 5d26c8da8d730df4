from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.demands import demanded
from mlsd.claims.metrics.counting import counts_something
from mlsd.claims.metrics.graded import graded_test
from mlsd.claims.metrics.measuring import live_measure, per_something, perhaps_offline
from mlsd.claims.metrics.offline_told import told_offline
from mlsd.claims.metrics.right_told import right_told
from mlsd.claims.metrics.told_sides import told_side
from mlsd.prose import Prose
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD305",
    severity=Severity.WARNING,
    source="Huyen, Machine Learning Systems Design, section 2, project setup: evaluation",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.evaluation -->

        Revenue per mailed customer, weekly, against last year.

        <!-- /mlsd:setup.evaluation -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.evaluation -->

        AUC on the three months after the cut, and revenue per mailed customer, weekly.

        <!-- /mlsd:setup.evaluation -->
    """,
)
def online_only(reading: Reading) -> Iterator[Hit]:
    """Without an offline metric every idea has to be tried on live users before anybody knows its worth."""
    for topic in demanded(reading, "offline-metric"):
        live = live_measure(topic.prose) or per_something(topic.prose)
        stated = topic.prose.facts.get("online metric")
        told = "offline metric" in topic.prose.facts or told_offline(topic.prose) or graded_test(topic.prose)
        told = told or perhaps_offline(topic.prose)
        if (live or stated) and not told and counts_something(topic.prose) and not _in_plain_words(topic.prose):
            line = topic.line_of(live or stated or topic.prose.statements[0])
            message = "only live use is measured; no metric on held-out data"
            yield Hit(
                line, topic.id, message, "name the metric on held-out data that decides what goes live", confidence=0.8
            )


def _in_plain_words(prose: Prose) -> bool:
    """Whether the share of right answers, or of true finds, is told without a name."""
    return any(right_told(each) or told_side(each, None, chosen=True) for each in prose.plain)

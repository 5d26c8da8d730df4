from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.amounts import has_measure
from mlsd.claims.clock_times import told_clock
from mlsd.claims.demands import concrete, demanded
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD301",
    severity=Severity.WARNING,
    source="Huyen, Machine Learning Systems Design, section 2, project setup: performance constraints",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.performance-constraints -->

        The answer must come before the driver gives up waiting, and a missed
        pedestrian is worse than a needless stop.

        <!-- /mlsd:setup.performance-constraints -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.performance-constraints -->

        p99 150 ms at 300 frames/s. A missed pedestrian is worse than a needless stop.

        <!-- /mlsd:setup.performance-constraints -->
    """,
)
def no_number(reading: Reading) -> Iterator[Hit]:
    """Nobody can build or test a system against a wish: 80 ms and 2 GB can be missed, 'quick' cannot."""
    for topic in demanded(reading, "quantity"):
        told = has_measure(topic.prose) or told_clock(topic.prose)
        if not told and not concrete(topic, "setup.performance-constraints"):
            message = f"{topic.question.title} has no quantity with a unit"
            hint = "say how fast, how much or how many: p99 80 ms, 2 GB, 300 requests/s"
            yield Hit(topic.line, topic.id, message, hint)

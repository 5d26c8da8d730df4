from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.amounts import has_amount
from mlsd.claims.demands import demanded, meant_widely
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD309",
    severity=Severity.WARNING,
    source="Huyen, Machine Learning Systems Design, section 3, data pipeline: data availability and collection",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.availability -->

        Recordings from the partner hospitals, labelled by their cardiologists.

        <!-- /mlsd:data.availability -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.availability -->

        62,000 recordings from two hospitals, labelled by their cardiologists.

        <!-- /mlsd:data.availability -->
    """,
)
def no_amount(reading: Reading) -> Iterator[Hit]:
    """How much data there is decides which models are possible at all, and whether the plan waits for more."""
    for topic in demanded(reading, "amount"):
        if not has_amount(topic.prose) and not meant_widely(topic, "data.availability"):
            message = f"{topic.question.title} gives no amount of data"
            hint = "say how many rows, hours or gigabytes there are, and how many carry labels"
            yield Hit(topic.line, topic.id, message, hint, confidence=0.8)

from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD101",
    severity=Severity.ERROR,
    source="Marks are how an answer is found again; see docs/document.md",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.goals -->

        Fewer wrong deliveries.
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.goals -->

        Fewer wrong deliveries.

        <!-- /mlsd:setup.goals -->
    """,
)
def damaged_mark(reading: Reading) -> Iterator[Hit]:
    """With a mark damaged nobody can say where an answer ends, so nothing can be filled in until it is mended."""
    for fault in reading.document.faults:
        yield Hit(fault.line, fault.id, fault.message, fault.hint)

from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD107",
    severity=Severity.ERROR,
    source="A formatter that strips comments takes every mark with it",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        Wrong deliveries fall from 3% to 1%.
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.goals -->

        Wrong deliveries fall from 3% to 1%.

        <!-- /mlsd:setup.goals -->
    """,
)
def unmarked(reading: Reading) -> Iterator[Hit]:
    """Without marks nothing in the document can be told from anything else, so silence would not mean approval."""
    if not reading.document.answers and not reading.document.faults:
        yield Hit(
            1,
            "",
            "there are no mlsd marks in this file, so no answer can be judged",
            "`mlsd new FILE` makes a document with marks",
        )

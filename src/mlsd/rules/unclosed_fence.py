from __future__ import annotations

from collections.abc import Iterator

from mlsd.fences import left_open
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD108",
    severity=Severity.WARNING,
    source="CommonMark 0.31, section 4.5: a fence that is not closed runs to the end of the document",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.goals -->

        Wrong deliveries fall from 3% to 1%, as counted by

        ```sql
        select avg(wrong) from deliveries

        <!-- /mlsd:setup.goals -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.goals -->

        Wrong deliveries fall from 3% to 1%, as counted by

        ```sql
        select avg(wrong) from deliveries
        ```

        <!-- /mlsd:setup.goals -->
    """,
)
def unclosed_fence(reading: Reading) -> Iterator[Hit]:
    """A code fence left open swallows the rest of the page for every viewer: all later sections are shown as code."""
    document = reading.document
    for answer in document.answers:
        fence = left_open(document.text[answer.start : answer.end])
        if fence and fence.line is not None:
            message = "this code fence is not closed before the answer ends"
            yield Hit(answer.line + fence.line, answer.id, message, f"put {fence.run} alone on a line after the code")

from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD104",
    severity=Severity.ERROR,
    source="The front matter says which pack a document answers; see docs/document.md",
    fails="""
        ---
        mlsd: interview@1
        status: draft
        status: approved
        ---

        # A tool
    """,
    passes="""
        ---
        mlsd: interview@1
        status: draft
        ---

        # A tool
    """,
)
def front_matter(reading: Reading) -> Iterator[Hit]:
    """Front matter that two programs read differently makes one document two; it must be plain and say the pack."""
    front = reading.front
    if front.error:
        yield Hit(front.error_line, "", f"front matter: {front.error.message}", front.error.hint)
    elif front.pack is None and reading.document.answers:
        line = front.lines.get("mlsd", 1)
        yield Hit(line, "", "front matter does not name the pack of this document", f"add mlsd: {reading.pack.name}")

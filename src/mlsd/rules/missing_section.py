from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD103",
    severity=Severity.ERROR,
    source="A question without a section cannot even be seen to be open",
    fails="""
        ---
        mlsd: retrospective@1
        ---

        # A tool

        <!-- mlsd:retro.project -->

        A sorter for parcels; I built the reader of labels.

        <!-- /mlsd:retro.project -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool
    """,
)
def missing_section(reading: Reading) -> Iterator[Hit]:
    """A required question whose section was deleted is a decision that nobody will notice was never taken."""
    if reading.document.faults or not reading.document.answers:
        return
    present = {answer.id for answer in reading.document.answers}
    for topic in reading.topics:
        if topic.id not in present and topic.question.required:
            hint = f"`mlsd upgrade` puts the section back; or write its marks, mlsd:{topic.id}, yourself"
            yield Hit(1, topic.id, f"{topic.question.title}: the document has no section for {topic.id}", hint)

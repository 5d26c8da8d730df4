from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.states import State


@rule(
    "MLSD202",
    severity=Severity.INFO,
    source="A row of a pack says `required: false` where silence is an answer that many systems can live with",
    fails="""
        ---
        mlsd: retrospective@1
        ---

        # A tool

        <!-- mlsd:retro.surprises -->

        <!-- /mlsd:retro.surprises -->
    """,
    passes="""
        ---
        mlsd: retrospective@1
        ---

        # A tool

        <!-- mlsd:retro.surprises -->

        The rule that we meant to replace beat the first three models.

        <!-- /mlsd:retro.surprises -->
    """,
)
def optional_unanswered(reading: Reading) -> Iterator[Hit]:
    """An optional question that stays open is no fault, but whoever reads the document should know that it is."""
    for topic in reading.topics:
        if topic.state is State.UNANSWERED and topic.answer is not None and not topic.question.required:
            yield Hit(topic.line, topic.id, f"{topic.question.title} is open (optional)", topic.question.ask)

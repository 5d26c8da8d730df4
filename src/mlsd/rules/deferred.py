from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.states import State, said_later


@rule(
    "MLSD203",
    severity=Severity.WARNING,
    source="Postponing is honest as long as it can be seen",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.storage -->

        later: ask the platform team @dana

        <!-- /mlsd:data.storage -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.storage -->

        Parquet in object storage, 40 GB a day.

        <!-- /mlsd:data.storage -->
    """,
)
def deferred(reading: Reading) -> Iterator[Hit]:
    """A question put off is still open; saying who answers it and by when keeps it from being forgotten."""
    for topic in reading.topics:
        if topic.state is State.LATER and topic.answer:
            note = said_later(topic.answer.text.strip())
            message = f"{topic.question.title} is put off" + (f": {note}" if note else "")
            yield Hit(
                topic.line, topic.id, message, "answer it, or name who will and by when: later: note @owner 2026-12-01"
            )

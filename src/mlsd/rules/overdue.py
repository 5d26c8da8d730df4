from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.states import State, said_later
from mlsd.today import is_date, today


@rule(
    "MLSD209",
    severity=Severity.ERROR,
    source="Postponing is honest as long as the day is kept",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.storage -->

        later: ask the platform team @dana 2020-03-01

        <!-- /mlsd:data.storage -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.storage -->

        later: ask the platform team @dana 2999-03-01

        <!-- /mlsd:data.storage -->
    """,
)
def overdue(reading: Reading) -> Iterator[Hit]:
    """A question put off until a day that has passed is a promise broken, and later answers rest on it."""
    for topic in reading.topics:
        note = said_later(topic.answer.text.strip()) if topic.state is State.LATER and topic.answer else ""
        due = next((day for word in reversed((note or "").split()) if is_date(day := word.strip("().,;:"))), "")
        if due and due < today():
            message = f"{topic.question.title} was put off until {due}, which has passed"
            yield Hit(topic.line, topic.id, message, "answer it now, or say a new day and why")

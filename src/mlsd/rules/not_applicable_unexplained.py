from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.states import State, is_placeholder, said_not_applicable


@rule(
    "MLSD206",
    severity=Severity.ERROR,
    source="`n/a` is an answer when it says why (asked for by the users of every checklist)",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.privacy -->

        n/a

        <!-- /mlsd:data.privacy -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.privacy -->

        n/a: the photographs show parcels only; the camera stands above the belt.

        <!-- /mlsd:data.privacy -->
    """,
)
def not_applicable_unexplained(reading: Reading) -> Iterator[Hit]:
    """`n/a` without a reason cannot be told from a question that nobody wanted to think about."""
    for topic in reading.topics:
        if topic.state is State.NOT_APPLICABLE and topic.answer:
            reason = said_not_applicable(topic.answer.text.strip()) or ""
            if is_placeholder(reason):
                hint = "write n/a: and the reason, in a sentence"
                yield Hit(topic.line, topic.id, f"{topic.question.title} is n/a without a reason", hint)

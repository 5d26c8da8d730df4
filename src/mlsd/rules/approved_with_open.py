from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.states import State

_APPROVED = frozenset({"approved", "accepted", "final", "signed-off", "done"})


@rule(
    "MLSD502",
    severity=Severity.ERROR,
    source="A status is a promise to whoever reads only the first lines",
    fails="""
        ---
        mlsd: interview@1
        status: approved
        ---

        # A tool

        <!-- mlsd:setup.goals -->

        later: agree it with the depot

        <!-- /mlsd:setup.goals -->
    """,
    passes="""
        ---
        mlsd: interview@1
        status: draft
        ---

        # A tool

        <!-- mlsd:setup.goals -->

        later: agree it with the depot

        <!-- /mlsd:setup.goals -->
    """,
)
def approved_with_open(reading: Reading) -> Iterator[Hit]:
    """A document that says it is approved while questions are open approves whatever somebody writes there later."""
    status = reading.front.fields.get("status", "")
    if status.lower() not in _APPROVED or reading.lens:  # the status is that of the document's own pack
        return
    left = [
        topic for topic in reading.topics if topic.state in (State.UNANSWERED, State.LATER) and topic.question.required
    ]
    if left:
        named = ", ".join(topic.question.title for topic in left[:3]) + (", …" if len(left) > 3 else "")
        message = f"status says {status!r}, and {len(left)} required answers are open: {named}"
        yield Hit(reading.front.lines["status"], "", message, "answer them, or set status: draft")

from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD501",
    severity=Severity.WARNING,
    source="Huyen, Machine Learning Systems Design, section 2: what one step brings may overturn the steps before it",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.goals -->

        Wrong deliveries fall from 3% to 2%.

        <!-- /mlsd:setup.goals -->

        <!-- mlsd:setup.user-experience basis=1aeacba3 -->

        The clerk sees the likely street while the parcel is still on the belt.

        <!-- /mlsd:setup.user-experience -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.goals -->

        Wrong deliveries fall from 3% to 1%.

        <!-- /mlsd:setup.goals -->

        <!-- mlsd:setup.user-experience basis=1aeacba3 -->

        The clerk sees the likely street while the parcel is still on the belt.

        <!-- /mlsd:setup.user-experience -->
    """,
)
def stale_confirmation(reading: Reading) -> Iterator[Hit]:
    """An answer that was confirmed before the answers it builds on changed may no longer hold; nobody would notice."""
    if not any(answer.basis for answer in reading.document.answers):
        return
    from mlsd.confirming import basis_of, read_against

    texts = reading.document.texts()
    for topic in reading.topics:
        answer = topic.answer
        if answer and answer.basis and not topic.served_by and answer.basis != basis_of(reading.pack, topic.id, texts):
            names = [
                other.question.title for id in read_against(reading.pack, topic.id) if (other := reading.topic(id))
            ]
            message = f"{topic.question.title} was confirmed before what it builds on changed: {', '.join(names)}"
            yield Hit(answer.line, topic.id, message, f"read it again, then: mlsd confirm FILE {topic.id}")

from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.states import FLAG, State


@rule(
    "MLSD207",
    severity=Severity.ERROR,
    source="The flag says that a question is open; see docs/document.md",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.goals -->

        > [!WARNING]
        > **Unanswered.** What should be different?

        Wrong deliveries fall from 3% to 1%.

        <!-- /mlsd:setup.goals -->
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
def flag_left(reading: Reading) -> Iterator[Hit]:
    """A section that says both "unanswered" and the answer makes every reader ask which of the two is true."""
    for topic in reading.topics:
        if topic.answer and topic.state is not State.UNANSWERED and FLAG in topic.answer.text:
            for number, line in enumerate(topic.answer.text.split("\n"), topic.answer.text_line):
                if line.startswith(">") and FLAG in line:
                    message = f"{topic.question.title} is answered, but its flag was left above the answer"
                    yield Hit(number, topic.id, message, "remove the quoted lines that say Unanswered")
                    break

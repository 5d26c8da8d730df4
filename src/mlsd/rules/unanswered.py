from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.states import State, is_placeholder, without_flag


@rule(
    "MLSD201",
    severity=Severity.ERROR,
    source="Huyen, Machine Learning Systems Design, section 2: all four parts have to be considered",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.goals -->

        To be decided.

        <!-- /mlsd:setup.goals -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.goals -->

        Wrong deliveries fall from 3% to 1% by June.

        <!-- /mlsd:setup.goals -->
    """,
)
def unanswered(reading: Reading) -> Iterator[Hit]:
    """An open question hides a decision that somebody will take by accident."""
    for topic in reading.topics:
        if topic.state is not State.UNANSWERED or topic.answer is None or not topic.question.required:
            continue
        said = without_flag(topic.answer.text)
        held = f", only {_short(said)!r}" if said and is_placeholder(said) else ""
        yield Hit(topic.line, topic.id, f"{topic.question.title} is unanswered{held}", topic.question.ask)


def _short(said: str) -> str:
    line = said.split("\n", 1)[0].strip()
    return line if len(line) <= 30 else line[:29] + "…"

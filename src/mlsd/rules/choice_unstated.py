from __future__ import annotations

from collections.abc import Iterator

from mlsd.asking import chosen
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.states import State


@rule(
    "MLSD318",
    severity=Severity.WARNING,
    source="Breck et al., The ML Test Score, 2017: a point for what is automated, half for what is done by hand",
    fails="""
        ---
        mlsd: ml-test-score@1
        ---

        # A tool

        <!-- mlsd:infra.rollback -->

        We go back in four minutes; the on-call engineer has tried it.

        <!-- /mlsd:infra.rollback -->
    """,
    passes="""
        ---
        mlsd: ml-test-score@1
        ---

        # A tool

        <!-- mlsd:infra.rollback -->

        By hand and documented: we go back in four minutes; the on-call engineer has tried it.

        <!-- /mlsd:infra.rollback -->
    """,
)
def choice_unstated(reading: Reading) -> Iterator[Hit]:
    """Where points are given for a choice, an answer that states none counts for nothing, which is seldom meant."""
    if not reading.pack.worth:
        return
    for topic in reading.topics:
        if topic.state is not State.ANSWERED or topic.answer is None or not reading.pack.is_weighed(topic.question):
            continue
        if not chosen(topic.question, topic.answer.text):
            message = f"{topic.question.title} begins with none of its choices and counts for nothing"
            yield Hit(topic.line, topic.id, message, f"begin with one of: {', '.join(topic.question.choices)}")

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.thin import thinness
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD316",
    severity=Severity.INFO,
    source="Huyen, Machine Learning Systems Design, section 2: the questions to think through in each part",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.goals -->

        Readers like the feed better.

        <!-- /mlsd:setup.goals -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.goals -->

        Sessions a week rise by 20% by June; no guardrail metric may fall. Order of
        goals: readers first, adverts are a secondary goal. Out of scope: search.
        Only the ranking is learned; blocking stays a business rule. Clicks are a
        proxy.

        <!-- /mlsd:setup.goals -->
    """,
)
def thin_answer(reading: Reading) -> Iterator[Hit]:
    """A short answer may be right, yet most of what a reviewer will ask next is still open."""
    for topic in reading.topics:
        thin = thinness(topic)
        if thin:
            message = (
                f"{topic.question.title} reaches {thin.reached} of {thin.points} points that a strong answer makes; "
                f"missing {thin.named}"
            )
            yield Hit(topic.line, topic.id, message, thin.ask)

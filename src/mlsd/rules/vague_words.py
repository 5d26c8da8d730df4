from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.vague import vague
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.states import State


@rule(
    "MLSD302",
    severity=Severity.WARNING,
    source="Gause and Weinberg, Exploring Requirements: Quality Before Design, 1989, on ambiguity",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:serving.inference -->

        On a server behind the gateway: a fast and highly scalable endpoint.

        <!-- /mlsd:serving.inference -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:serving.inference -->

        On a server behind the gateway: p99 60 ms at 400 requests/s.

        <!-- /mlsd:serving.inference -->
    """,
)
def vague_words(reading: Reading) -> Iterator[Hit]:
    """Fast, scalable and high quality mean something else to each reader, and no test can fail them."""
    for topic in reading.topics:
        found = vague(topic.prose) if topic.state is State.ANSWERED else []
        if found:
            words = ", ".join(dict.fromkeys(f"'{each.text}'" for each in found[:3]))
            message = f"{words} and no figure in the whole answer"
            yield Hit(
                topic.line_of(found[0]), topic.id, message, "put a number beside the word, or drop it", confidence=0.8
            )

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.demands import brief, demanded, meant_widely
from mlsd.claims.splits.held_out import has_split, splits
from mlsd.claims.splits.parts_told import parts_told
from mlsd.claims.splits.split_told import told_split
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.states import State


@rule(
    "MLSD311",
    severity=Severity.WARNING,
    source="Kaufman, Rosset, Perlich and Stitelman, Leakage in Data Mining, 2012",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.preprocessing -->

        Lower-cased, deduplicated, tokens over 512 cut off.

        <!-- /mlsd:data.preprocessing -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.preprocessing -->

        Lower-cased, deduplicated; train to June, test on July and August.

        <!-- /mlsd:data.preprocessing -->
    """,
)
def no_split(reading: Reading) -> Iterator[Hit]:
    """How train and test are kept apart decides whether a test score means anything; a leak flatters."""
    for topic in demanded(reading, "split"):
        told = any(other.state is State.ANSWERED and splits(other.prose) for other in reading.topics if other != topic)
        told = (
            told
            or parts_told(topic.prose)
            or told_split(topic.prose)
            or (brief(topic.prose) and has_split(topic.prose))
        )
        if not told and not meant_widely(topic, "data.preprocessing"):
            message = f"{topic.question.title} does not say how train and test are split"
            yield Hit(
                topic.line,
                topic.id,
                message,
                "say by what they are split: time, person, place; and the shares",
                confidence=0.8,
            )

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.memory.memory import memory_exceeded as exceeded
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD417",
    severity=Severity.ERROR,
    source="Huyen, Machine Learning Systems Design, section 2.3: modeling, scaling (data that does not fit in memory)",
    fails="""
        ---
        mlsd: interview@1
        ---

        # Notes in dialect

        <!-- mlsd:setup.project-constraints -->

        - **Machine:** one 24 GB GPU

        <!-- /mlsd:setup.project-constraints -->

        <!-- mlsd:model.selection -->

        - **Model size:** 60 GB

        <!-- /mlsd:model.selection -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # Notes in dialect

        <!-- mlsd:setup.project-constraints -->

        - **Machine:** one 24 GB GPU

        <!-- /mlsd:setup.project-constraints -->

        <!-- mlsd:model.selection -->

        - **Model size:** 60 GB

        Quantised to 4 bits it takes 16 GB.

        <!-- /mlsd:model.selection -->
    """,
)
def memory_exceeded(reading: Reading) -> Iterator[Hit]:
    """What is larger than the memory cannot be held in it: unless it is streamed, split or made smaller, the first run
    ends with the machine out of memory.
    """
    found = exceeded(reading)
    if found:
        first, second = sorted((found.machine, found.load), key=lambda each: each.line)
        yield Hit(
            second.line,
            second.topic.id,
            f"{found.need / 1e9:,.0f} GB are to be held in {found.memory / 1e9:,.0f} GB of memory "
            f"('{second.words}' against {first.there}), and no way round is named",
            "stream shards from disk, map the file, sample, split the model, or use fewer bits a number",
            confidence=1.0 if found.sure else 0.8,
        )

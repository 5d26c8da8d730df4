from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.outputs.outputs import fixed_outputs
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD410",
    severity=Severity.ERROR,
    source="Huyen, Machine Learning Systems Design, section 2.2: data pipeline, inputs and outputs",
    fails="""
        ---
        mlsd: interview@1
        ---

        # The next song

        <!-- mlsd:data.input-output -->

        - **Output:** one class per item
        - **New items:** about 300 songs a day

        <!-- /mlsd:data.input-output -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # The next song

        <!-- mlsd:data.input-output -->

        - **Output:** a score per pair
        - **New items:** about 300 songs a day, met by their audio embedding

        <!-- /mlsd:data.input-output -->
    """,
)
def fixed_output_new_items(reading: Reading) -> Iterator[Hit]:
    """An output layer with one slot for each item cannot name what arrives after training: each newcomer waits for a
    new layer and a new training run.
    """
    found = fixed_outputs(reading)
    if found:
        first, second = sorted((found.slots, found.coming), key=lambda each: each.line)
        told = "the output has one slot for each item" if second is found.slots else "new items keep coming"
        other = "new items keep coming" if second is found.slots else "the output has one slot for each item"
        yield Hit(
            second.line,
            second.topic.id,
            f"{told} ('{second.words}'), yet {other} ({first.there}): what is new has no slot until the next training",
            "score pairs by the items' content, or say what a new item gets until it has a slot",
            confidence=1.0 if found.sure else 0.8,
        )

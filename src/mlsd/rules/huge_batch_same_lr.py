from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.batches.batches import huge_batch
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD418",
    severity=Severity.ERROR,
    source="Goyal et al., Accurate, Large Minibatch SGD: Training ImageNet in 1 Hour, 2017",
    fails="""
        ---
        mlsd: interview@1
        ---

        # Clouds from above

        <!-- mlsd:model.scaling -->

        - **Batch size:** 128 per worker x 64
        - **Learning rate:** unchanged

        <!-- /mlsd:model.scaling -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # Clouds from above

        <!-- mlsd:model.scaling -->

        - **Batch size:** 128 per worker x 64
        - **Learning rate:** scaled with warm-up

        <!-- /mlsd:model.scaling -->
    """,
)
def huge_batch_same_lr(reading: Reading) -> Iterator[Hit]:
    """A step over many workers averages far more examples, so an epoch has far fewer steps: at the old learning rate
    the model hardly moves, and the time saved is lost again.
    """
    found = huge_batch(reading)
    if found:
        yield Hit(
            found.rate.line,
            found.rate.topic.id,
            f"the learning rate is left as it was ('{found.rate.words}'), yet one step sees "
            f"{found.size:,.0f} examples ({found.batch.there})",
            "scale the rate with the batch after a warm-up, or tune it again at the new batch",
            confidence=1.0 if found.sure else 0.8,
        )

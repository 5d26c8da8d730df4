from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.losses.losses import no_surrogate
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD413",
    severity=Severity.ERROR,
    source="Burges, From RankNet to LambdaRank to LambdaMART: An Overview, 2010",
    fails="""
        ---
        mlsd: interview@1
        ---

        # Find the statute

        <!-- mlsd:setup.evaluation -->

        NDCG on 2,000 judged queries.

        <!-- /mlsd:setup.evaluation -->

        <!-- mlsd:model.training -->

        We use NDCG itself as the loss and let Adam minimise it.

        <!-- /mlsd:model.training -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # Find the statute

        <!-- mlsd:setup.evaluation -->

        NDCG on 2,000 judged queries.

        <!-- /mlsd:setup.evaluation -->

        <!-- mlsd:model.training -->

        LambdaRank's pairwise loss stands in for NDCG, which has no gradient.

        <!-- /mlsd:model.training -->
    """,
)
def no_surrogate_loss(reading: Reading) -> Iterator[Hit]:
    """A metric that counts or sorts is flat almost everywhere, so gradient descent on it learns nothing: a smooth loss,
    or a method that needs no gradient, has to stand in.
    """
    found = no_surrogate(reading)
    if found:
        judged = f", the metric of the evaluation ({found.judged.there})" if found.judged else ""
        yield Hit(
            found.trained.line,
            found.trained.topic.id,
            f"training works on {found.metric!r} itself ('{found.trained.words}'){judged}: it counts or sorts and so "
            "has no gradient, and no loss is named that stands in for it",
            "name the smooth loss that is trained (cross-entropy, LambdaRank, soft F1), or a method without gradients",
            confidence=0.9 if found.judged and found.plain else 0.8,
        )

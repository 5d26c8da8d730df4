from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.exposure.exposure import own_clicks
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD415",
    severity=Severity.ERROR,
    source="Joachims, Swaminathan and Schnabel, Unbiased Learning-to-Rank with Biased Feedback, 2017",
    fails="""
        ---
        mlsd: interview@1
        ---

        # What to cook

        <!-- mlsd:data.availability -->

        40 million impressions from our own feed: a click is a positive, shown and not clicked a negative.

        <!-- /mlsd:data.availability -->

        <!-- mlsd:model.training -->

        Log loss on that log, retrained nightly.

        <!-- /mlsd:model.training -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # What to cook

        <!-- mlsd:data.availability -->

        40 million impressions from our own feed: a click is a positive, shown and not clicked a negative.

        <!-- /mlsd:data.availability -->

        <!-- mlsd:model.training -->

        Log loss, each click weighted by its inverse propensity from 1 % randomised sessions.

        <!-- /mlsd:model.training -->
    """,
)
def own_clicks_exposure(reading: Reading) -> Iterator[Hit]:
    """People click what they are shown, where they look first: a model that learns from its own clicks learns its own
    past choices, and what it never showed stays unknown.
    """
    found = own_clicks(reading)
    if found:
        yield Hit(
            found.trained.line,
            found.trained.topic.id,
            f"the model learns ('{found.trained.words}') from clicks on what it showed itself ({found.clicks.there}), "
            "with no word on position, exposure or exploration: it will learn its own past choices",
            "log what was shown, where and with which probability; weight by it, and show a small share at random",
            confidence=0.9 if found.plain else 0.8,
        )

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.per_user.arrivals import arrivals
from mlsd.claims.per_user.met_early import met_early
from mlsd.claims.per_user.new_users import meets_new_users
from mlsd.claims.per_user.per_user import model_per_user, speaks_of_models, told_by_model
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD409",
    severity=Severity.ERROR,
    source="Schein et al., Methods and Metrics for Cold-Start Recommendations, 2002",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.personalization -->

        - **Model per user:** yes

        <!-- /mlsd:setup.personalization -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.personalization -->

        - **Model per user:** yes
        - **New users:** the population model for two weeks

        <!-- /mlsd:setup.personalization -->
    """,
)
def per_user_cold_start(reading: Reading) -> Iterator[Hit]:
    """A model of one's own needs data of one's own, and on the first day, when people decide to stay, there is none."""
    personalization = reading.answered("setup.personalization")
    topics = [topic for id in _PLACES if (topic := reading.answered(id))]
    own = model_per_user(personalization) if personalization else None
    if own is None and (personalization is None or not speaks_of_models(personalization)):
        own = told_by_model([topic for id in _MODEL if (topic := reading.answered(id))])
    wide = [topic for id in (*_PLACES, *_ELSEWHERE) if (topic := reading.answered(id))]
    if own is None or meets_new_users(topics) or met_early(wide):
        return
    coming = arrivals(topics)
    also = f"; more keep coming ({coming.cited})" if coming else ""
    yield Hit(
        own.line,
        own.topic.id,
        f"each user has a model of their own ({own.quote}), yet nothing says what a new one gets{also}",
        "start newcomers from a shared model and move over as their own data grows",
        confidence=own.sure,
    )


_PLACES = ("setup.personalization", "data.user-data", "model.selection", "serving.confidence", "model.training",
           "serving.inference")  # fmt: skip
_MODEL = ("model.selection", "model.task", "model.training", "model.scaling")
_ELSEWHERE = ("setup.user-experience", "model.baselines", "data.availability", "data.input-output", "serving.updates",
              "serving.experiments", "setup.goals")  # fmt: skip

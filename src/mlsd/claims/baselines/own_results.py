"""Whether all figures of an answer on baselines are of the writer's own model: then nothing stands beside it."""

from __future__ import annotations

from mlsd.claims.baselines.baselines import names_baseline
from mlsd.claims.baselines.results import has_result
from mlsd.prose import Phrases, Prose

_OWN = Phrases(
    "our model", "our network", "our net", "our cnn", "our system", "our classifier", "our approach", "our method",
    "our forest", "our transformer", "our detector", "our ranker", "our prototype", "our first model", "our solution",
    "our algorithm", "our pipeline", "our tool", "the model has", "the model reaches", "the model gets",
    "the model scores", "the model reached", "the model got", "we reach", "we reached", "we achieve", "we achieved",
    "we obtain", "we obtained", "our best model", "our best run", "our latest model", "our new model",
)  # fmt: skip
_BESIDE = Phrases(
    "than", "against", "versus", "vs", "compared", "while", "whereas", "better", "beat*", "baseline", "today", "but",
    "guess*", "rule", "rules", "majority", "human", "people", "random", "chance", "simple", "before", "and the",
    "instead", "old", "current", "previous", "over the", "above the", "below the", "up from", "down from", "where the",
    "clerk", "expert", "doctor", "nurse", "vendor", "always", "logistic", "linear", "tree", "naive", "average",
)  # fmt: skip


def only_own(prose: Prose) -> bool:
    """Whether the answer tells how well its own model does, and names nothing beside it."""
    if prose.facts or not _OWN.may_be_in(prose.lower):
        return False
    own = False
    for statement in prose.statements:
        alone = Prose(statement.text)
        if statement.names(_BESIDE) or statement.kind == "row":
            return False
        if statement.names(_OWN):
            own = own or has_result(alone)
        elif has_result(alone) or names_baseline(alone):
            return False
    return own

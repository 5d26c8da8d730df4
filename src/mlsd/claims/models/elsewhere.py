"""Whether a model is served from afar: a server is named that computes, not one that was looked at or only collects."""

from __future__ import annotations

from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Topic

AWAY = Phrases(
    "server", "servers", "cloud", "backend", "back end", "api", "data centre", "data center", "datacentre",
    "datacenter", "gpu box", "endpoint", "rack", "a100", "h100", "machine room", "kubernetes", "k8s", "gpu server",
    "gpu node", "our gpu", "hosted by us", "hosted by our", "hosted at", "served from", "served by us",
    "on our side", "gpu memory", "rented machine", "rented server",
)  # fmt: skip
AWAY_WORDS = frozenset(
    "server servers cloud backend datacentre datacenter api endpoint rack cluster gpus gpu station headquarters a100 "
    "h100 a10 v100 t4 l4 thin basement vm hosted azure aws mainframe".split()
)
_LOOKED_AT = Phrases("looked at", "thought of", "thought about", "was considered", "weighed", "discussed", "was tested")
_IDLE = frozenset(
    "nothing only merely just receives receive gets get collects collect stores store keeps keep hears learns sees "
    "holds "
    "takes".split()
)
_ITS = frozenset(
    "runs computes answers predicts scores infers serves hosts does model inference request requests".split()
)


def away_at(inference: Topic) -> Mention | None:
    """The first place that has the model computed from afar, or None."""
    return next((each for each in inference.prose.mentions(AWAY) if computes(each)), None)


def is_away(statement: Statement) -> bool:
    """Whether a word of a statement has the model computed from afar."""
    if AWAY_WORDS.isdisjoint(statement.words):
        return False
    words = [token.lower for token in statement.tokens]
    return any(word in AWAY_WORDS and computes(Mention(statement, at, at + 1)) for at, word in enumerate(words))


def computes(mention: Mention) -> bool:
    """Whether what is named here may be what computes: not turned down, and not one that only collects what it gets."""
    if not mention.said:
        return False
    statement = mention.statement
    start, end = statement.clause(mention.first, mention.last)
    if any(start <= each.first < end for each in statement.mentions(_LOOKED_AT)):
        return False
    words = [token.lower for token in statement.tokens]
    behind = [word for word in words[mention.last : mention.last + 5] if word != "|"]
    idle = not _IDLE.isdisjoint(behind[:2]) or (statement.kind == "row" and not _IDLE.isdisjoint(behind))
    if idle and _ITS.isdisjoint(behind):
        return False
    return _of_model(statement, words[start:end])


def _of_model(statement: Statement, clause: list[str]) -> bool:
    """Whether what stands there may be the model: not the training, the reports, the portal, or the server room."""
    if not _OTHER.isdisjoint(clause) and _INFERS.isdisjoint(clause):
        return False
    words = set(statement.words) - ({"it"} if "IT" in statement.text else set())
    return len(statement.words) <= 5 or statement.kind != "sentence" or not _MODEL.isdisjoint(words)


_OTHER = frozenset(
    "training train trains retraining retrained report reports crashes backup backups portal room booking log logs "
    "statistics telemetry billing website dashboard archive newsletter mail cron demo shared".split()
)
_INFERS = frozenset(
    "inference answer answers served serves predicts predictions prediction model network scores scoring".split()
)
_MODEL = _INFERS | frozenset(
    "models net nets answered answering request requests query queries compute computes computed computing computation "
    "all everything it its rest ours they them this that version release weights gpu gpus serving "
    "hosted hosts audio photo photos picture pictures image images sentence sentences text question questions "
    "recording recordings clip clips speech voice frame frames video asks ask send sent talks queries "
    "uploads upload posted goes go comes returns result results lives sits decides replicas latency ms".split()
)

"""How the model learns once it is live, what guards that, and whether each user has a model of their own."""

from __future__ import annotations

from mlsd.claims.claim import READ, STATED, Claim
from mlsd.prose import Mention, Phrases, Stance
from mlsd.reading import Topic

_LIVE = Phrases(
    "online learning", "learns online", "online sgd", "online gradient", "incremental learning", "partial_fit",
    "continual learning", "learns continuously", "streaming sgd", "learned online", "trained online", "online update",
    "online updates", "live learning", "updates itself", "learns live",
)  # fmt: skip
_EACH = Phrases(
    "every", "each", "per event", "per click", "immediately", "at once", "right after", "as soon as", "per ride",
    "in real time", "on the fly", "one event at a time", "single", "continuously", "instantly", "within seconds",
    "the moment", "after any",
)  # fmt: skip
_WEIGHTS = Phrases(
    "weights", "weight", "gradient step", "gradient steps", "sgd step", "sgd", "gradient", "the model learns",
    "model is updated", "model updates", "updates the model", "update the model", "coefficients", "parameters",
    "the learner", "posterior", "learns from", "learn from", "model is adjusted", "curve is adjusted", "fits",
    "model adapts", "trained on", "trains on", "model moves", "into the model", "model absorbs", "step",
)  # fmt: skip
_BATCHED = Phrases(
    "every night", "each night", "every week", "each week", "every day", "each day", "every month", "each month",
    "every quarter", "each quarter", "every hour", "each hour", "every monday", "each monday", "every sunday",
    "each sunday", "every 15 min", "every morning", "each release", "every release", "each year", "every year",
    "each spring", "every spring", "each new", "every three months", "each epoch", "every epoch", "each season",
    "every six months", "every two", "every fortnight", "each batch", "every saturday", "each saturday",
    "every friday", "each friday", "every weekend",
)  # fmt: skip
GUARDS = Phrases(
    "gate", "gated", "gates", "validat*", "holdout", "hold out", "held out", "rollback", "roll back", "rolled back",
    "rolls back", "revert*", "snapshot", "snapshots", "rate limit*", "cap", "caps", "capped", "clip", "clipped",
    "clipping", "at most", "limit", "limits", "limited", "shadow", "canary", "frozen", "freeze*", "drift alarm",
    "drift monitor*", "monitor*", "alarm", "alarms", "kill switch", "fall back", "falls back", "fallback", "champion",
    "challenger", "anomal*", "trimmed", "bounded", "no more than", "guard*", "safeguard*", "switch off",
    "switched off", "checkpoint", "last good", "checked against", "check against", "compared with", "only if",
    "unless", "reviewed by", "sanity check", "step size is bounded", "quarantine*", "promoted if", "promoted only",
    "more than five updates", "alert", "alerts", "pager", "pages", "tripwire", "circuit breaker", "go back",
    "goes back", "undo", "undone", "restore*", "a b test", "control group", "replayed", "quorum", "outlier*",
    "trust score", "watchdog", "stops learning", "pauses", "paused", "stop learning", "pause", "nightly copy",
    "backup copy",
)  # fmt: skip
_NONE = frozenset("no not without never neither nor none cannot don't doesn't isn't aren't lacks unlike skip".split())
_USERS = frozenset(
    "user users patient patients home homes household households customer customers person people wearer "
    "wearers driver drivers rider riders pupil pupils student students member members player players subscriber "
    "subscribers account accounts listener listeners reader readers shopper shoppers employee employees tenant "
    "tenants owner owners client clients individual individuals runner runners cyclist cyclists learner "
    "learners child children viewer viewers speaker speakers citizen citizens resident residents phone phones "
    "handset handsets seller sellers merchant merchants dog dogs cow cows athlete athletes guest guests worker "
    "workers author authors traveller travellers flat flats house houses family families keyboard typist "
    "diabetic vehicle car cars".split()
)
_NEW = Phrases(
    "population model", "global model", "shared model", "common model", "shared weights", "shared", "common", "pooled",
    "pool", "generic", "default", "defaults", "prior", "priors", "average", "averages", "cohort", "cluster", "segment",
    "similar", "warm start*", "transfer*", "meta learn*", "blend*", "shrink*", "shrunk", "hierarchical", "falls back",
    "fall back", "fallback", "onboarding", "popular", "cold start", "population", "nearest", "base model",
    "one model for everyone", "starts from", "start from", "starts with", "start with", "begins with", "begin with",
    "partial pooling", "mixed effects", "group model", "everyone's", "questionnaire", "borrow*", "inherits", "inherit",
    "initialised from", "initialized from", "fine tuned from", "adapter", "adapters", "by age", "rule until",
    "rules until", "until then", "meanwhile", "for the first", "in the first", "until they", "until he", "until she",
    "until the first", "before that", "calibration session", "until enough", "sees the", "gets the", "get the",
    "newcomer", "newcomers", "as today",
)  # fmt: skip
_COMER = Phrases(
    "new", "newcomer", "newly", "fresh", "unknown", "first days", "first weeks", "day one", "beginner", "joins",
)  # fmt: skip
_GETS = Phrases(
    "works with", "work with", "gets", "get", "receives", "is served", "are served", "uses", "use", "sees", "starts",
    "start", "begins", "until", "is given", "are given", "follows", "copies", "takes over", "is shown", "are shown",
    "rely on", "relies on",
)  # fmt: skip
_ARRIVAL = Phrases(
    "new user", "new users", "new patient", "new patients", "new home", "new homes", "new customer", "new customers",
    "a month", "per month", "every month", "each month", "newcomer*", "signs up", "sign up", "admit*", "join*",
    "new wearer", "new wearers", "new driver", "new drivers", "new member", "new members", "arriv*",
)  # fmt: skip


def learns_live(updates: Topic) -> Claim | None:
    """That weights move with each event."""
    fact = updates.fact("online learning")
    if fact:
        return Claim("live", updates, fact, STATED) if fact.value.lower().startswith(("yes", "true")) else None
    mention = updates.prose.says(_LIVE)
    if mention:
        return Claim("live", updates, mention, READ)
    for statement in updates.prose.plain:
        if statement.names(_BATCHED):
            continue
        each = next((found for found in statement.mentions(_EACH) if found.said), None)
        weights = next((found for found in statement.mentions(_WEIGHTS) if found.said), None)
        if each and weights and abs(each.first - weights.first) <= 22:
            return Claim("live", updates, weights, READ)
    return None


def guarded(topics: list[Topic]) -> bool:
    """Whether an answer names anything that stops a live learner from going wrong; a guard may stand after `if`."""
    return any(not _missing(mention) for topic in topics for mention in topic.prose.mentions(GUARDS))


def _missing(mention: Mention) -> bool:
    """no gate; without a gate, limit or rollback; rollback: none."""
    statement = mention.statement
    start, _ = statement.clause(mention.first, mention.last)
    start = min(start, max(0, mention.first - 6))
    before = {token.lower for token in statement.tokens[start : mention.first]}
    behind = [token.lower for token in statement.tokens[mention.last : mention.last + 3]]
    return bool(before & _NONE) or any(word in ("none", "missing", "absent", "later") for word in behind)


def model_per_user(personalization: Topic) -> Claim | None:
    """That each user has a model of their own."""
    fact = personalization.fact("model per user")
    if fact:
        return (
            Claim("per-user", personalization, fact, STATED) if fact.value.lower().startswith(("yes", "true")) else None
        )
    for statement in personalization.prose.plain:
        tokens = [token.lower for token in statement.tokens]
        for at, word in enumerate(tokens):
            if word not in ("per", "each", "every", "own", "single", "individual"):
                continue
            near = tokens[max(0, at - 9) : at + 12]
            whose = set(tokens[at : at + 4]) & _USERS or (word == "own" and set(near) & _USERS)
            modelled = any(
                each in ("model", "models", "network", "classifier", "gp", "regression", "forest") for each in near
            )
            bound = word == "per" or "own" in near or "one" in near or "for" in near or "separate" in near
            if whose and modelled and bound and statement.stance(at, at + 1) is Stance.SAID:
                return Claim("per-user", personalization, Mention(statement, at, at + 1), READ)
    return None


def meets_new_users(topics: list[Topic]) -> bool:
    """Whether an answer says what a new user gets."""
    for topic in topics:
        fact = topic.fact("new users")
        if fact and not fact.value.lower().startswith(("nothing", "none", "unknown", "not ", "no idea", "?", "open")):
            return True
    if any(mention.stance is not Stance.DENIED for topic in topics for mention in topic.prose.mentions(_NEW)):
        return True
    return any(
        statement.names(_COMER) and any(mention.said for mention in statement.mentions(_GETS))
        for topic in topics
        for statement in topic.prose.plain
    )


def arrivals(topics: list[Topic]) -> Claim | None:
    """That new users keep coming."""
    for topic in topics:
        mention = topic.prose.says(_ARRIVAL)
        if mention:
            return Claim("arrivals", topic, mention, READ)
    return None

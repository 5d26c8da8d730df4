"""Whether each user has a model of their own, and what a new one gets."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.claim import READ, STATED, Claim
from mlsd.claims.turned_down import only_proposed
from mlsd.prose import Mention, Phrases, Stance
from mlsd.reading import Topic

_USERS = frozenset(
    "user users patient patients home homes household households customer customers person people wearer wearers "
    "driver drivers rider riders pupil pupils student students member members player players subscriber "
    "subscribers account accounts listener listeners reader readers shopper shoppers employee employees tenant "
    "tenants owner owners client clients individual individuals runner runners cyclist cyclists learner learners "
    "child children viewer viewers speaker speakers citizen citizens resident residents phone phones handset "
    "handsets seller sellers merchant merchants dog dogs cow cows athlete athletes guest guests worker workers "
    "author authors traveller travellers flat flats house houses family families keyboard typist diabetic "
    "vehicle car cars everyone everybody gamer gamers swimmer swimmers rower rowers horse horses farmer farmers "
    "farm farms field fields nurse nurses doctor doctors teacher teachers singer singers musician musicians "
    "gardener guard guards miner miners soldier soldiers sleeper sleepers smoker smokers borrower borrowers "
    "trader traders investor investors shop shops store stores truck trucks scooter bike bikes boat boats "
    "operator operators agent agents consultant pilot pilots visitor visitors participant participants person's "
    "commuter commuters developer developers translator translators editor editors wheelchair amputee amputees "
    "company companies business businesses team teams office buyer buyers".split()
)
_NEW = Phrases(
    "population model", "global model", "shared model", "common model", "shared weights", "shared", "common",
    "pooled", "pool", "generic", "default", "defaults", "prior", "priors", "average", "averages", "cohort", "cluster",
    "segment", "similar", "warm start*", "transfer*", "meta learn*", "blend*", "shrink*", "shrunk", "hierarchical",
    "falls back", "fall back", "fallback", "onboarding", "popular", "cold start", "population", "nearest",
    "base model", "one model for everyone", "starts from", "start from", "starts with", "start with", "begins with",
    "starting from", "starting with",
    "starting at", "started from", "started with", "beginning with", "beginning from", "seeded with", "seeded from",
    "initialised with", "initialized with", "initialised by", "built on", "on top of", "derived from", "neighbours'",
    "neighbours", "neighbors",
    "begin with", "partial pooling", "mixed effects", "group model", "everyone's", "questionnaire", "borrow*",
    "inherits", "inherit", "initialised from", "initialized from", "fine tuned from", "adapters", "by age",
    "rule until", "rules until", "until then", "meanwhile", "for the first", "in the first", "until they", "until he",
    "until she", "until the first", "before that", "calibration session", "until enough", "sees the", "gets the",
    "get the", "newcomer", "newcomers", "as today", "general one", "general model", "generic model", "regional",
    "typical", "starter", "provisional", "interim", "temporary", "standard model", "factory model",
    "factory setting*", "universal", "of their type", "of its type", "of the same type", "runs on the", "run on the",
    "day one", "in her first", "in his first", "in their first", "in its first", "no data yet", "too little data",
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


def model_per_user(personalization: Topic) -> Claim | None:
    """That each user has a model of their own."""
    fact = personalization.fact("model per user")
    if fact:
        return (
            Claim("per-user", personalization, fact, STATED) if fact.value.lower().startswith(("yes", "true")) else None
        )
    if _shared_by_all(personalization):
        return None
    for statement in personalization.prose.plain:
        if only_proposed(statement):
            continue
        tokens = [token.lower for token in statement.tokens]
        nouns = [word.removesuffix("'s").removesuffix("’s").removesuffix("s'") for word in tokens]
        for at, word in enumerate(tokens):
            if word not in ("per", "each", "every", "own", "single", "individual"):
                continue
            near = tokens[max(0, at - 9) : at + 12]
            whose = bool({*tokens[at : at + 6], *nouns[at : at + 6]} & _USERS)
            whose = whose or (word == "own" and bool({*near, *nouns} & _USERS))
            whose = whose or (word in ("each", "every") and _of_her_own(near))
            modelled = any(each in _MODELS or each.removesuffix("s") in _MODELS for each in near)
            bound = word == "per" or "own" in near or "one" in near or "for" in near or "separate" in near
            bound = bound or (word in ("each", "every") and bool(_OWNS & set(near)))
            if whose and modelled and bound and not _ELSE & set(near) and statement.stance(at, at + 1) is Stance.SAID:
                return Claim("per-user", personalization, Mention(statement, at, at + 1), READ)
        told = next((each for each in statement.mentions(_PERSONAL) if each.said), None)
        if told:
            return Claim("per-user", personalization, told, READ)
        if {"users", "members", "customers", "patients", "accounts", "people", "drivers"} & set(tokens) and _as_many(
            tokens
        ):
            return Claim("per-user", personalization, statement, READ)
    return None


def _of_her_own(near: list[str]) -> bool:
    """Each violinist has her own network: `her` tells a person, whatever she is called."""
    return any(word in ("her", "his") and after == "own" for word, after in pairwise(near))


def _shared_by_all(personalization: Topic) -> bool:
    """No personalization; all have the same model: what is said of each user's own is told of something else."""
    first = next(iter(personalization.prose.plain), None)
    words = [token.lower for token in first.tokens[:3]] if first else []
    if words[:1] in (["none"], ["nothing"]) or words[:2] in (["no", "."], ["no", ","], ["not", "personalised"]):
        return True
    return any(mention.first <= 12 and _none_at(mention) for mention in personalization.prose.mentions(_TAILORING)) or (
        any(mention.said for mention in personalization.prose.mentions(_SAME))
    )


def _none_at(mention: Mention) -> bool:
    before = mention.statement.tokens[max(0, mention.first - 2) : mention.first]
    return bool({token.lower for token in before} & {"no", "without", "zero", "not"})


_TAILORING = Phrases("personalis*", "personaliz*", "individualis*", "individualiz*", "tailor*")
_SAME = Phrases(
    "the same model", "same network", "same weights", "one model for all", "one net for all", "one network for all",
    "one model for the whole", "single model for all", "one and the same", "share one", "shares one", "share the one",
    "all share", "shared by all", "common to all", "identical for all", "identical for everyone", "same for all",
    "same for everyone", "same for everybody", "serves everyone", "serves all", "serves everybody", "one shared model",
    "one global model", "single global model", "single shared model", "there is one model", "there is one net",
    "only one model", "just one model", "we train one model", "a single model for",
)  # fmt: skip


def _as_many(tokens: list[str]) -> bool:
    """25,000 members and 25,000 models; N users = N models."""
    counted = [tokens[at - 1] for at, word in enumerate(tokens) if at and word in ("models", "networks", "adapters")]
    return any(tokens.count(each) > 1 and (each[0].isdecimal() or each in ("n", "k")) for each in counted)


_PERSONAL = Phrases(
    "models are personal", "models are individual", "models are per user", "models are user specific",
    "personal models", "individual models", "user specific models", "per user models", "per person models",
    "per user model", "per person model", "model is personal", "model is individual", "model is per user",
    "trained on that person's data only", "user's own model", "trained from scratch on", "nobody shares a model",
    "no two users share", "no user shares", "models are not shared", "nothing is shared between users",
    "weights are personal", "personal weights", "private model",
)  # fmt: skip
_MODELS = frozenset(
    "model network net classifier gp regression forest lstm gru cnn hmm adapter gbm ensemble detector predictor "
    "forecaster recommender ranker svm autoencoder bandit ridge lasso transformer lora regressor estimator "
    "process perceptron mlp rnn weights arima prophet xgboost lightgbm booster filter tree parameter recogniser "
    "recognizer".split()
)  # fmt: skip
_OWNS = frozenset("her his its their own separate individual dedicated personal private has gets receives".split())
_ELSE = frozenset("same shared one-for-all threshold thresholds bias intercept offset scale setting settings".split())


def meets_new_users(topics: list[Topic]) -> bool:
    """Whether an answer says what a new user gets."""
    for topic in topics:
        fact = topic.fact("new users")
        if fact and not fact.value.lower().startswith(("nothing", "none", "unknown", "not ", "no idea", "?", "open")):
            return True
    if any(_offered(mention) for topic in topics for mention in topic.prose.mentions(_NEW)):
        return True
    return any(
        statement.names(_COMER) and any(mention.said for mention in statement.mentions(_GETS))
        for topic in topics
        for statement in topic.prose.plain
    )


def _offered(mention: Mention) -> bool:
    """Whether something shared is there for newcomers, or may be; not what was only considered."""
    if mention.stance is Stance.SUPPOSED:
        start, end = mention.statement.clause(mention.first, mention.last)
        words = {token.lower for token in mention.statement.tokens[start:end]}
        return not words & {"considered", "tried", "tempting", "prototype", "pilot", "previously", "formerly"}
    return mention.stance is Stance.SAID


def arrivals(topics: list[Topic]) -> Claim | None:
    """That new users keep coming."""
    for topic in topics:
        mention = topic.prose.says(_ARRIVAL)
        if mention:
            return Claim("arrivals", topic, mention, READ)
    return None

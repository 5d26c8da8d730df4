"""Whether each user has a model of their own, and what a new one gets."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.agents import is_agent
from mlsd.claims.claim import READ, STATED, Claim
from mlsd.claims.per_user.apiece import from_one, one_answers, one_for_all, told_apiece, unpooled
from mlsd.claims.per_user.new_users import MODEL
from mlsd.claims.per_user.own_told import LEARNS, own_told
from mlsd.claims.per_user.per_user_words import (
    KINDS,
    LOOSE_MODELS,
    MODELS,
    OF_MANY,
    USERS,
    of_its_own,
)
from mlsd.claims.quoting import close
from mlsd.claims.turned_down import only_proposed
from mlsd.prose import Mention, Phrases, Stance
from mlsd.reading import Topic


def told_by_model(models: list[Topic]) -> Claim | None:
    """That each user has a model of their own, where an answer on the model says so."""
    for topic in models:
        for statement in topic.prose.plain:
            told = own_told(statement)
            if not told or not _of_people(told) or only_proposed(statement):
                continue
            if not close(statement, told.first, told.last, statement.mentions(_PARTS), 6):
                return None if any(map(_shared_by_all, models)) else Claim("per-user", topic, told, READ)
    return None


def _of_people(told: Mention) -> bool:
    """Escalators have models of their own too: in an answer on the model, only a word that is sure to name users."""
    near = [token.lower for token in told.statement.tokens[max(0, told.first - 3) : told.first + 8]]
    return told.text.lower() in ("as", "so") or any(word.removesuffix("'s") in USERS for word in near)


_PARTS = Phrases(
    "softmax", "layer", "output", "unit", "entry", "logit", "neuron", "vector", "head",
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
            if word == "single" and tokens[at - 1] not in ("each", "every"):
                continue
            if word in ("each", "every", "per") and not (OF_MANY | KINDS).isdisjoint(tokens[at + 1 : at + 2]):
                continue
            near = tokens[max(0, at - 9) : at + 12]
            if word == "per" and ";" in near:  # one net; per wearer only three sliders
                near = tokens[max(0, at - 9, *(then + 1 for then in range(at) if tokens[then] == ";")) : at + 12]
            reach = at + (3 if word == "per" else 6)
            whose = bool({*tokens[at:reach], *nouns[at:reach]} & USERS)
            if word == "per" and KINDS & set(tokens[at + 2 : at + 3]):
                continue
            whose = whose or (word in ("each", "every") and is_agent(f"{(nouns[at + 1 : at + 2] or [''])[0]}s"))
            whose = whose or (word == "own" and bool({*near, *nouns} & USERS))
            whose = whose or (word in ("each", "every") and (_of_her_own(near) or of_its_own(tokens, at)))
            if (word != "per" and from_one(near)) or one_answers(near):
                continue
            modelled = _is_modelled(near, tokens)
            bound = word == "per" or "own" in near or "one" in near or "for" in near or "separate" in near
            bound = bound or (word in ("each", "every") and (bool(_OWNS & set(near)) or _that_one(nouns[at:])))
            modelled = modelled or (word == "each" and "different one" in statement.lower and statement.names(MODEL))
            bound = bound or "different" in near
            if whose and modelled and bound and not _ELSE & set(near) and statement.stance(at, at + 1) is Stance.SAID:
                return Claim("per-user", personalization, Mention(statement, at, at + 1), READ)
        told = next((each for each in statement.mentions(_PERSONAL) if each.said), None)
        if told:
            return Claim("per-user", personalization, told, READ)
        apiece = _one_apiece(tokens)
        if apiece and not only_proposed(statement) and statement.stance(apiece, apiece + 1) is Stance.SAID:
            return Claim("per-user", personalization, Mention(statement, apiece, apiece + 1), READ)
        whole = own_told(statement) or told_apiece(statement) or unpooled(statement)
        if whole:
            return Claim("per-user", personalization, whole, READ)
        if {"users", "members", "customers", "patients", "accounts", "people", "drivers"} & set(tokens) and _as_many(
            tokens
        ):
            return Claim("per-user", personalization, statement, READ)
    return None


def _is_modelled(near: list[str], tokens: list[str]) -> bool:
    """Whether a model stands near; a curve or a profile is one only where something is learnt."""
    named = {each if each in MODELS else each.removesuffix("s") for each in near} & MODELS
    return bool(named - LOOSE_MODELS) or (bool(named) and not (LEARNS - {"sees", "reads", "knows"}).isdisjoint(tokens))


def speaks_of_models(personalization: Topic) -> bool:
    """Whether the answer itself speaks of models or turns personalization down: then it is asked, and no other."""
    return any(each.names(MODEL) for each in personalization.prose.plain) or _shared_by_all(personalization)


def _that_one(nouns: list[str]) -> bool:
    """Each farm's net is fitted to that farm's wells: the noun comes again behind `that`."""
    return any(one in ("that", "this", "the") and two == nouns[1] for one, two in pairwise(nouns[2:16]))


def _one_apiece(tokens: list[str]) -> int:
    """One net a person, a model per household, as many models as there are shops: the place of the model, or 0."""
    for at, word in enumerate(tokens[:-2]):
        if at and word.removesuffix("s") in MODELS and word != "layer" and not _ELSE & set(tokens[max(0, at - 4) : at]):
            whose = tokens[at + 2].removesuffix("'s")
            if tokens[at + 1] in ("a", "per", "each") and whose in USERS and tokens[at - 1] in ("one", "1", "own", "a"):
                return at
            as_there_are = tokens[at + 1 : at + 4] in (["as", "there", "are"], ["as", "we", "have"])
            if as_there_are and USERS & set(tokens[at + 4 : at + 8]):
                return at
    return 0


def _of_her_own(near: list[str]) -> bool:
    """Each violinist has her own network: `her` tells a person, whatever she is called."""
    return any(word in ("her", "his") and after == "own" for word, after in pairwise(near))


def _shared_by_all(personalization: Topic) -> bool:
    """No personalization; all have the same model: what is said of each user's own is told of something else."""
    first = next(iter(personalization.prose.plain), None)
    words = [token.lower for token in first.tokens[:3]] if first else []
    unshared = words[:1] == ["nothing"] and not {"pooled", "shared", "common"}.isdisjoint(words)
    if first and one_for_all(first.words):
        return True
    if (words[:1] in (["none"], ["nothing"]) and not unshared) or words[:2] in (
        ["no", "."],
        ["no", ","],
        ["not", "personalised"],
    ):
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
    "same for everyone", "same for everybody", "serves everyone", "serves all", "serves everybody",
    "one shared model",
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
    "weights are personal", "personal weights", "private model", "yours alone", "his alone", "hers alone",
    "theirs alone", "model is yours", "nobody else's", "no one else's", "not shared with anybody", "one each",
    "a model of one's own", "a model of their own", "a model of his own", "a model of her own", "a model of its own",
    "models of their own", "a net of their own", "a net of her own", "a net of his own", "trained on nobody else",
    "trained on her data only", "trained on his data only", "trained on their data only", "trained on its data only",
    "only on that person's", "only on this person's", "only that user's", "only this user's", "only her own data",
    "only his own data", "only their own data", "solely on his", "solely on her", "solely on their", "solely on its",
    "alone on his", "knows only you", "knows only him", "knows only her", "knows nobody else", "knows no one else",
)  # fmt: skip
_OWNS = frozenset("her his its their own separate individual dedicated personal private has gets receives".split())
_ELSE = frozenset("same shared one-for-all threshold thresholds bias intercept offset scale setting settings".split())

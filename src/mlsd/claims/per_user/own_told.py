"""A model of one's own told by who learns from whom: it learns from that home alone; user_id -> model; your own net."""

from __future__ import annotations

from mlsd.claims.agents import is_agent
from mlsd.claims.per_user.per_user_words import KINDS, MODELS, OF_MANY, USERS
from mlsd.claims.readers import by_word
from mlsd.prose import Mention, Statement

LEARNS = frozenset(
    "learn learns learned learnt trained fitted fit fits estimated built made taught teaches tuned calibrated grown "
    "knows sees reads fed".split()
)
_ONLY = frozenset("only solely just alone exclusively nothing nobody purely merely".split())
_FROM = frozenset("from on with by of upon".split())
_THAT = frozenset("that this his her its their your the those one's same each".split())
_APART = frozenset(
    "separate own individual dedicated personal private distinct different particular one a an 1 single little small "
    "tiny special each every another".split()
)
_SHARED = frozenset("same shared common joint global".split())
_YOURS = frozenset("your yours you my".split())
_KEYS = frozenset("user_id userid client_id customer_id account_id patient_id device_id member_id player_id".split())


def own_told(statement: Statement) -> Mention | None:
    """Where a statement says that each user has a model which learns from that user, or None."""
    if _OF_MODELS.isdisjoint(statement.words):
        return None
    words = [token.lower for token in statement.tokens]
    twice = _counted_twice(statement, words)
    for at, word in enumerate(words):
        if at == twice or any(find(words, at) for find in _BY_WORD.get(word, ())):
            found = Mention(statement, at, at + 1)
            if found.said or _is_denial(words, at):
                return found
    return None


def _is_denial(words: list[str], at: int) -> bool:
    """Nothing is shared, no other is seen: the denial itself says that each stands alone."""
    return words[at] in ("nothing", "nobody", "no")


def _model_in(words: list[str]) -> bool:
    return any(word in MODELS or word.removesuffix("s") in MODELS for word in words)


_MODELLED = frozenset("modelled modeled trained fitted learned learnt kept built made estimated pickles".split())


def is_user(words: list[str]) -> bool:
    """Whether one of the next words names people, or what one of them has."""
    for word in words:
        bare = word.removesuffix("'s").removesuffix("’s")
        if bare in _NO_USER or bare in OF_MANY or bare in KINDS:
            return False
        if bare != word and not (bare in USERS or is_agent(f"{bare}s")) and len(words) > 1 and word is words[0]:
            return False  # that ward's patients
        if bare in USERS or is_agent(bare) or is_agent(f"{bare}s"):
            return True
    return False


_NO_USER = frozenset("class type of in model layer fold with and".split())


def _per_slash(words: list[str], at: int) -> bool:
    """1 model / user; a distinct HMM per signer; n-gram models per typist."""
    if words[at] not in ("/", "per") or at < 1 or not _model_in(words[at - 1 : at]):
        return False
    shared = not _SHARED.isdisjoint(words[max(0, at - 5) : at])
    return not shared and is_user(words[at + 1 : at + 3])


def _for_each(words: list[str], at: int) -> bool:
    """For every teacher the system keeps a particular grading model; for each owner a separate network is trained."""
    if words[at] not in ("for", "of") or words[at + 1 : at + 2] not in (["each"], ["every"], ["any"]):
        return False
    behind = words[at + 2 : at + 16]
    behind = behind[: behind.index("to")] if "to" in behind else behind
    if not is_user(behind[: 5 if "-" in behind[:3] else 3]):
        return False
    model = next((then for then, word in enumerate(behind) if _model_in([word])), 0)
    if model:
        led = set(behind[max(0, model - 4) : model])
        return bool(led & _APART or f"{behind[0]}'s" in led) and not led & _SHARED
    before = words[max(0, at - 6) : at]
    made = _model_in(before) and not _MODELLED.isdisjoint(before[-1:])
    return (made or _model_in(before[-1:])) and bool(_APART & set(before)) and _SHARED.isdisjoint(before)


def _only_from(words: list[str], at: int) -> bool:
    """Each thermostat learns solely from its home; a forest fitted just on that rower's strokes."""
    if words[at] not in _ONLY:
        return False
    taught = not LEARNS.isdisjoint(words[max(0, at - 6) : at + 1])
    behind = words[at + 1 : at + 7]
    if words[at] == "alone":
        behind = words[max(0, at - 6) : at]
    led = next((then for then, word in enumerate(behind) if word in _FROM or word == "but"), -1)
    named = behind[led + 1 :] if led >= 0 else []
    if not taught or not named or _THAT.isdisjoint(named[:2]):
        return False
    whole = set(words)
    each = bool({"each", "every", "everybody", "everyone", "per"} & whole) or "that" in named[:2] or "own" in named[:3]
    return each and is_user([word for word in named[:4] if word not in _THAT])


def _keyed(words: list[str], at: int) -> bool:
    """user_id -> model file; one model file under the customer's number."""
    key = words[at] in _KEYS and words[at + 1 : at + 2] in (["-"], ["="], ["→"])
    return key and _model_in(words[at + 2 : at + 5])


def _of_yours(words: list[str], at: int) -> bool:
    """Your diary teaches your own assistant."""
    return words[at] in _YOURS and words[at + 1 : at + 2] == ["own"] and _model_in(words[at + 2 : at + 4])


_HAS = frozenset("gets has receives owns keeps have get".split())


def _has_one(words: list[str], at: int) -> bool:
    """Everybody gets a little brain of their own; every beekeeper gets a model of his own."""
    whose = is_user(words[max(0, at - 3) : at])
    behind = words[at + 1 : at + 8]
    model = next((then for then, word in enumerate(behind) if _model_in([word])), -1)
    if not whose or model < 0 or not _SHARED.isdisjoint(behind[:model]):
        return False
    private = {"own", "private", "personal", "individual", "separate", "dedicated", "distinct"}
    return bool(private & set(behind[: model + 4]))


def _one_by_one(words: list[str], at: int) -> bool:
    """Each crane operator is modelled individually; one tree ensemble each."""
    if words[at] in ("individually", "separately", "singly") and not _MODELLED.isdisjoint(words[max(0, at - 3) : at]):
        before = words[max(0, at - 9) : at]
        each = next((then for then, word in enumerate(before) if word in ("each", "every", "all")), -1)
        return each >= 0 and is_user(before[each + 1 : each + 4])
    if words[at] not in ("each", "apiece") or not at or words[at + 1 : at + 2] not in ([], ["."], [";"], [","]):
        return False
    return _model_in(words[at - 1 : at]) and bool({"one", "a"} & set(words[max(0, at - 5) : at]))


def _levelled(words: list[str], at: int) -> bool:
    """User-level SVMs, speaker-specific acoustic models."""
    if words[at] not in ("level", "specific", "wise", "individual") or at < 2 or words[at - 1] != "-":
        return False
    return is_user(words[at - 2 : at - 1]) and _model_in(words[at + 1 : at + 4])


def _as_many(words: list[str], at: int) -> bool:
    """We train as many models as there are welders."""
    if words[at : at + 2] not in (["as", "many"], ["so", "many"]) or not _model_in(words[at + 2 : at + 4]):
        return False
    than = next((then for then in range(at + 3, min(at + 6, len(words))) if words[then] == "as"), 0)
    return bool(than) and is_user(words[than + 3 : than + 6])


def _counted_twice(statement: Statement, words: list[str]) -> int:
    """250,000 runners, hence 250,000 models; with nine thousand customers that's nine thousand pickles; else -1."""
    if _SEVERAL.isdisjoint(words):
        return -1
    counts = [each for each in statement.quantities if each.value >= _MANY and each.last < len(words)]
    for model in counts:
        behind = words[model.last : model.last + 3]
        if not (_model_in(behind) or "pickles" in behind or "checkpoints" in behind):
            continue
        if any(each is not model and each.value == model.value and is_user(words[each.last :][:2]) for each in counts):
            return model.first
    return -1


_MANY = 20
_SEVERAL = frozenset({f"{model}s" for model in MODELS} | {"pickles", "checkpoints"})
_OF_MODELS = MODELS | {f"{model}s" for model in MODELS} | LEARNS | _MODELLED | {"weights", "networks", "pickle"}


_BY_WORD = by_word(
    (_per_slash, "/ per"),
    (_for_each, "for of"),
    (_only_from, " ".join(_ONLY)),
    (_keyed, " ".join(_KEYS)),
    (_of_yours, " ".join(_YOURS)),
    (_has_one, " ".join(_HAS)),
    (_one_by_one, "individually separately singly each apiece"),
    (_levelled, "level specific wise individual"),
    (_as_many, "as so"),
)

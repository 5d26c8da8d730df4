"""A model apiece told by counts and equations: 1 meter = 1 model; 12,000 holders, 12,000 HMMs; driver by driver."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.agents import is_agent
from mlsd.claims.per_user.per_user_words import KINDS, MODELS, OF_MANY, USERS
from mlsd.prose import Mention, Phrases, Stance, Statement

_APART = frozenset("separate own individual dedicated personal private distinct different".split())
_ALONE = Phrases(
    "nobody but", "no one but", "nothing but", "none but", "from no other", "of no other", "only her own",
    "only his own", "only their own", "only its own", "only that", "only this", "only from", "only on", "alone",
    "that person's", "this person's", "that user's", "that one's", "own data", "own history", "own clicks", "own trips",
    "own records", "own readings", "own past", "own skips", "own answers", "own orders", "own meter", "only hers",
    "only his", "only theirs", "her own", "his own", "their own", "its own", "just from what", "only what",
    "no sharing", "not shared", "nothing is shared", "nothing shared", "not pooled", "no pooling", "do not see each",
    "don't see each", "never see each", "isolated", "separate", "individual", "one each", "no other",
)  # fmt: skip
_UNPOOLED = Phrases(
    "nothing is pooled", "nothing is shared", "nothing gets shared", "nothing shared between", "nothing pooled",
    "we pool nothing", "we share nothing", "no pooling", "no sharing between", "no sharing across", "no sharing among",
    "without any sharing", "without sharing", "never pooled", "not pooled", "no shared weights", "no shared part",
    "no common part", "no common weights", "no global model", "no shared model", "no common model",
    "no population model", "shares nothing", "share nothing", "share no weights", "shares no weights",
    "knows only that", "knows only this", "knows only her", "knows only his", "knows only its", "sees only its own",
    "seen nobody but", "has seen only", "has only ever seen", "never sees anybody else", "never sees anyone else",
    "from no other", "and from nobody else", "and nobody else's", "and no one else's", "and nobody else",
    "model id is the user id", "model id user id", "model id customer id", "model id device id", "model key user id",
    "one model file per", "one checkpoint per", "one pickle per", "a pickle per", "a weight file per",
    "one weights file per", "trained on you", "fitted to you", "learns you", "a model of you", "model of yourself",
    "only from you", "from you alone", "on you alone", "your own model", "your own net", "your own network",
    "a classifier apiece", "a model apiece", "one apiece", "a net apiece", "a network apiece",
    "a forecaster apiece", "fully personal", "fully individual", "entirely personal", "entirely individual",
    "strictly individual", "strictly personal", "strictly per", "purely personal", "purely individual",
)  # fmt: skip
_FITS = frozenset(
    "fit fits fitted train trains trained model models learn learns learned learnt estimate estimated tune tuned build "
    "built forecast predict calibrate calibrated".split()
)
_SHARED = frozenset("same shared common one single".split())
_NOT_PEOPLE = KINDS | OF_MANY
_MANY = 300  # more of them than there are languages, countries or sorts of anything


def told_apiece(statement: Statement) -> Mention | None:
    """Where a statement says that there are as many models as users, or None."""
    words = [token.lower for token in statement.tokens]
    at = _equation(words)
    for find in (_counted_twice, _of_theirs, _one_by_one, _apart_for_all, _one_for_its_own, _as_many_as):
        at = at or find(statement, words)
    return Mention(statement, at, at + 1) if at and _is_said(statement, at) else None


def _is_said(statement: Statement, at: int) -> bool:
    """Whether it holds; data of the last year are no plan of last year's."""
    if statement.stance(at, at + 1) is Stance.SAID:
        return True
    told = statement.text.replace("the last year", "the past year")
    return told != statement.text and Statement(told, 0, statement.kind).stance(at, at + 1) is Stance.SAID


def from_one(words: list[str]) -> bool:
    """Everyone gets their own ranking, from one model: what is their own is not the model."""
    return any(
        by in ("from", "by", "with", "through") and ((one == "one" and _is_model(model)) or model in _SHARED - {"one"})
        for by, one, model in zip(words, words[1:], words[2:], strict=False)
        if one in ("one", "the", "a", "our")
    )


def one_answers(words: list[str]) -> bool:
    """The model outputs a risk for each patient: one model that answers for all of them."""
    return any(
        the in ("the", "our", "this") and _is_model(model) and says in _ANSWERS
        for the, model, says in zip(words, words[1:], words[2:], strict=False)
    )


_ANSWERS = frozenset("outputs predicts gives returns scores computes".split())


def unpooled(statement: Statement) -> Mention | None:
    """Where a statement says that what is learnt of one never leaves that one: nothing is pooled."""
    return next((each for each in statement.mentions(_UNPOOLED) if each.statement.words and _held(each)), None)


def _held(mention: Mention) -> bool:
    return mention.said or mention.text.lower().split()[0] in ("nothing", "no", "never", "not", "we", "without")


def _is_model(word: str) -> bool:
    return word in MODELS or word.removesuffix("s") in MODELS


def _is_one(word: str) -> bool:
    """Whether a word may name one of many users: no language, no class of products."""
    single = word.removesuffix("s")
    return word.isalpha() and len(word) > 2 and not _is_model(word) and not {word, single} & _NOT_PEOPLE


def _is_user(word: str) -> bool:
    return word in USERS or is_agent(word) or is_agent(f"{word}s")


def _equation(words: list[str]) -> int:
    """1 meter = 1 customer = 1 model; a pupil = a model; model_id = user_id."""
    for at, word in enumerate(words):
        if word not in ("=", "≙", "≡"):
            continue
        left, right = words[max(0, at - 3) : at], words[at + 1 : at + 4]
        sides = left + right
        if {"model_id", "model"} & set(sides) and any(each.endswith("_id") and each != "model_id" for each in sides):
            return at
        counted = {"1", "one", "a", "n", "an", "#"} & set(left) and {"1", "one", "a", "n", "an", "#"} & set(right)
        modelled = any(map(_is_model, right[:3])) or any(map(_is_model, left[-2:]))
        users = any(each in USERS or is_agent(f"{each}s") or is_agent(each) for each in words)
        if counted and modelled and users:
            return at
    return 0


def _counted_twice(statement: Statement, words: list[str]) -> int:
    """12,000 key holders, 12,000 HMMs: a number of models, and the same number of somebody."""
    counts = [at for at, word in enumerate(words) if (word[0].isdecimal() and len(word) > 1) or word == "n"]
    models = [at for at in counts if any(map(_is_model, words[at + 1 : at + 4]))]
    for at in models:
        for other in counts:
            named = words[other + 1 : other + 4]
            if other != at and words[other] == words[at] and named and _is_one(named[0]):
                return at
    return 0


def _of_theirs(statement: Statement, words: list[str]) -> int:
    """A player's bot is taught by this player's matches only."""
    for at, word in enumerate(words[:-2]):
        if word.endswith("'s") and any(map(_is_model, words[at + 1 : at + 4])) and _is_one(word[:-2]):
            again = [then for then in range(at + 4, len(words)) if words[then] == word and words[then - 1] in _THAT]
            if again and not {"only", "alone", "nothing", "exclusively", "solely", "just"}.isdisjoint(words):
                return at
    return 0


_THAT = frozenset("this that the same".split())


def _one_by_one(statement: Statement, words: list[str]) -> int:
    """We fit it driver by driver; well for well; each on its own."""
    for at, (one, joint) in enumerate(pairwise(words)):
        again = joint in ("by", "for") and words[at + 2 : at + 3] == [one]
        if again and _is_one(one) and one not in _STEPWISE and not (_FITS | MODELS).isdisjoint(words):
            return at
    return 0


_STEPWISE = frozenset("step bit piece side one two word line row case day week point page token layer block".split())


def _apart_for_all(statement: Statement, words: list[str]) -> int:
    """Separate weights are kept for all 80,000 savers; for each of the 640 wells a separate detector."""
    for at, word in enumerate(words):
        if word not in ("for", "of"):
            continue
        then = at + 1
        while then < len(words) and words[then] in ("all", "each", "every", "one", "of", "the", "our", "these", "any"):
            then += 1
        if then == at + 1 or then + 1 >= len(words):
            continue
        count = next((each for each in statement.quantities if each.first == then and each.sort in _NUMBERS), None)
        if count is None:
            continue
        nouns = words[count.last : count.last + 3]
        near = words[max(0, at - 8) : then + 12]
        apart = bool(_APART & set(near)) or ("each" in words[at:then] and {"a", "one"} & set(near))
        known = any(map(_is_user, nouns[:2]))
        if nouns and _is_one(nouns[0]) and apart and any(map(_is_model, near)) and (known or count.value >= _MANY):
            return then
    return 0


_NUMBERS = ("number", "other", "parameters")


def _one_for_its_own(statement: Statement, words: list[str]) -> int:
    """One HMM per key holder, trained on that person's days: an individual since the data are said to be its own."""
    told = next((at for at in range(2, len(words)) if _one_per_user(words, at) or _has_private(words, at)), 0)
    if told:
        return told
    if not statement.names(_ALONE):
        return 0
    for at, word in enumerate(words[:-1]):
        if word != "per" and not (word == "for" and words[at + 1] in ("each", "every", "any")):
            continue
        noun = words[at + 1 : at + 4] if word == "per" else words[at + 2 : at + 5]
        modelled = any(map(_is_model, words[max(0, at - 4) : at])) or any(map(_is_model, words[at : at + 9]))
        whose = noun and _is_one(noun[0]) and (any(map(_is_user, noun[:2])) or _repeated(noun[0], words))
        if modelled and whose and not _SHARED & set(words[max(0, at - 3) : at]) - {"one", "single"}:
            return at
    return 0


def _one_per_user(words: list[str], at: int) -> bool:
    """One model per ear owner."""
    model = words[at] == "per" and _is_model(words[at - 1]) and words[at - 2] in ("one", "a", "1", "own", "separate")
    behind = words[at + 1 : at + 3]
    return bool(model and behind and _is_one(behind[0]) and any(map(_is_user, behind)))


def _has_private(words: list[str], at: int) -> bool:
    """A user has a private ranker."""
    given = words[at] in ("has", "have", "gets", "owns") and words[at + 1 : at + 2] in (["a"], ["an"], ["one"])
    private = given and not _PRIVATE.isdisjoint(words[at + 2 : at + 3]) and any(map(_is_model, words[at + 3 : at + 5]))
    return private and any(map(_is_user, words[at - 2 : at]))


_PRIVATE = frozenset("private personal individual separate dedicated own".split())


def one_for_all(words: list[str]) -> bool:
    """One recogniser for all speakers."""
    return any(
        word == "one"
        and _is_model(words[at + 1])
        and words[at + 2] == "for"
        and words[at + 3] in ("all", "everyone", "everybody")
        for at, word in enumerate(words[:-3])
    )


def _repeated(noun: str, words: list[str]) -> bool:
    if any(one.endswith("'s") and two == "own" and one[:-2] in noun for one, two in pairwise(words)):
        return True  # every beehive, by the hive's own scale
    return any(
        words[at - 1] in ("that", "this", "the") and words[at] in (noun, f"{noun}'s") for at in range(1, len(words))
    )


def _as_many_as(statement: Statement, words: list[str]) -> int:
    """As many recommenders as readers; the number of nets is the number of shops."""
    for at, word in enumerate(words[:-4]):
        if word == "as" and words[at + 1] == "many" and any(map(_is_model, words[at + 2 : at + 4])):
            then = next((each for each in range(at + 3, min(at + 7, len(words))) if words[each] == "as"), 0)
            if then and any(map(_is_user, words[then + 1 : then + 6])):
                return at
    return 0

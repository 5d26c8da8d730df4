"""What somebody is given before there are data of their own, wherever it is told; and where that is left open."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.per_user.of_comers import speaks_of_comers
from mlsd.claims.per_user.own_told import is_user
from mlsd.claims.per_user.per_user_words import of_little_data
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Topic

_EARLY = Phrases(
    "just joined", "just arrived", "just signed", "just bought", "brand new", "new user", "new users", "new client",
    "new customer", "new member", "new person", "new patient", "new household", "new account", "newly", "newcomer",
    "beginner", "first day", "first week", "first weeks", "first month", "first months", "first log in", "first login",
    "first time", "first visit", "first session", "day one", "nothing is known", "no data", "no history", "no own data",
    "without data", "without history", "no events", "before the own", "before their own", "before its own",
    "before his own", "before her own", "setting up", "set up", "the day they sign", "on the day", "at the start",
    "at enrolment", "until", "till", "fewer than", "less than", "under", "below", "there is none", "there's none",
    "missing", "not yet", "yet", "freshly", "registers", "registered", "first 24", "empty", "not been with us",
    "signs up", "sign up", "joins", "initialis*", "initializ*", "0 events", "cold start",
)  # fmt: skip
_STANDS_IN = Phrases(
    "general", "common", "average", "averages", "mean", "median", "population", "default", "shared", "global", "pooled",
    "region", "regional", "similar", "alike", "standard", "schedule", "popular", "best sellers", "bestsellers",
    "favourites", "favorites", "imported", "made from them", "from these", "everyone", "everybody", "all users",
    "of the others", "cluster", "segment", "prior", "generic", "cohort", "rules", "rule", "hand set",
    "weights of", "typical", "town", "over all others", "from all others", "meta*", "factory", "fixed",
    "first model", "enough to fit", "published",
)  # fmt: skip
_GIVEN = Phrases(
    "answer", "answers", "answered", "served", "serve", "see", "sees", "shown", "show", "get", "gets", "given",
    "go by", "ask", "fit",
    "goes by", "start from", "starts from", "start", "starts", "use", "uses", "used", "load", "loads", "take", "takes",
    "comes from", "come from", "made from", "fitted before", "is fitted", "asked", "runs on", "run on", "falls to",
    "initialised", "initialized", "fall back", "falls back", "receives", "begins", "begin", "follow", "follows",
    "works",
    "applies", "apply", "predict", "predicts", "judged", "scored", "holds", "stands in",
)  # fmt: skip
_LEFT = Phrases(
    "out of scope", "without a remedy", "no remedy", "open question", "open questions", "open point", "left for later",
    "for later", "not specified", "unspecified", "not been specified", "not decided", "undecided", "not settled",
    "unsettled", "unsolved", "not solved", "haven't thought", "have not thought", "not thought about", "no plan",
    "no idea", "no answer", "tbd", "tbc", "to be decided", "to be defined", "to be discussed", "is unclear",
    "do not know", "don't know", "not addressed", "not handled", "not covered", "not considered", "is accepted",
    "we accept", "we live with", "nothing is planned", "nothing planned", "nothing is foreseen", "not foreseen",
    "is open", "still open", "remains open", "we'd need", "we would need", "need something", "turned down", "postponed",
    "next version", "has been left", "was left", "nobody has", "not yet clear", "a known gap", "known problem",
    "known weakness", "that is known", "hope", "no other idea", "not our concern", "ignored",
)  # fmt: skip
_NAUGHT = frozenset("no nothing zero without none not little empty 0 never".split())


def left_open(statement: Statement) -> bool:
    """Whether a statement says of newcomers that nothing has been settled for them."""
    return statement.names(_LEFT)


def of_naught(mention: Mention) -> bool:
    """They start with no data; shared parts: none: what is spoken of is said to be naught."""
    behind = [token.lower for token in mention.statement.tokens[mention.last : mention.last + 3]]
    if behind[:1] in (["with"], ["from"], ["at"]):
        del behind[0]
    if behind[:1] and (behind[0] in _NAUGHT or {"blank", "empty"} & set(behind[:2])):
        return True
    before = [token.lower for token in mention.statement.tokens[max(0, mention.first - 3) : mention.first]]
    none = bool({"none", "nothing"} & set(behind)) and {"|", ":", "parts"} & set(behind)
    return bool(none) or (not _NAUGHT.isdisjoint(before) and "without" not in before)


def elsewhere(mention: Mention) -> bool:
    """What a member lent, fits on the cluster, neighbours that play no part: the word is not said of a stand-in."""
    words = [token.lower for token in mention.statement.tokens]
    text, before = words[mention.first], words[max(0, mention.first - 2) : mention.first]
    if text in ("typical", "average", "median") and is_user(words[mention.last : mention.last + 1]):
        return True
    if text == "cluster":
        return before in (["on", "the"], ["on", "a"], ["on", "our"], ["gpu", "cluster"], ["cpu", "cluster"])
    if text in ("in", "for") and words[mention.first + 1 : mention.last] == ["the", "first"]:
        return not (mention.statement.names(_GIVEN) or mention.statement.names(_STANDS_IN))
    if text in ("lent", "lend", "lends", "borrow", "borrows", "borrowed"):
        return not mention.statement.names(_LENDABLE)
    behind = words[mention.last : mention.last + 6]
    return any(one == "no" and two in ("part", "role", "matter") for one, two in pairwise(behind))


_LENDABLE = Phrases(
    "model", "weights", "network", "net", "curve", "parameter", "coefficient", "settings", "forecast", "until", "new",
    "first", "prior", "strength",
)  # fmt: skip


def met_early(topics: list[Topic]) -> bool:
    """Whether an answer gives something in the place of a model of their own to those who have no data yet."""
    for topic in topics:
        told = topic.prose.plain
        for statement, then in pairwise([*told, Statement("", 0, "sentence")]):
            if _none_join(statement):
                return True
            early = statement.names(_EARLY) or _new_one(statement.words) or of_little_data(statement)
            if not early or left_open(statement) or not speaks_of_comers(statement):
                continue
            stands_in = any(not elsewhere(each) for each in statement.mentions(_STANDS_IN))
            if stands_in and (statement.names(_GIVEN) or statement.kind == "row"):
                return True
            if _goes_on(then) and then.names(_STANDS_IN) and not left_open(then):
                return True
    return False


def _new_one(words: list[str]) -> bool:
    """A new flute pupil."""
    return any(word in ("new", "fresh") and is_user(words[at + 1 : at + 4]) for at, word in enumerate(words))


def _none_join(statement: Statement) -> bool:
    """The user base is fixed; no sign-ups since 2021; every member has at least two years of history."""
    if any(each.said or each.text.lower().startswith("no") for each in statement.mentions(_CLOSED)):
        return True
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        if (
            word in ("every", "each", "all")
            and is_user(words[at + 1 : at + 3])
            and words[at + 3 : at + 5] == ["at", "least"]
        ):
            long = any(each.sort == "duration" and each.value >= _WEEKS for each in statement.quantities)
            return long and not _PAST.isdisjoint(words)
    return False


_CLOSED = Phrases(
    "user base is fixed", "users are fixed", "user base is closed", "club is closed", "no sign ups", "no new users",
    "no new members", "no new customers", "no new patients", "no newcomers", "nobody joins", "no one joins",
    "never is empty", "is never empty", "never empty", "list of users is closed", "group is closed", "cohort is closed",
)  # fmt: skip
_PAST = frozenset("history data records readings logs past recordings".split())
_WEEKS = 14 * 86400.0


def _goes_on(statement: Statement) -> bool:
    """Nothing is known about a person. We then go by age and region: a sentence that says what is done about it."""
    return "then" in statement.words[:4] or statement.words[:1] in (["instead"], ["meanwhile"], ["until"], ["so"])

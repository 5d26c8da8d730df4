"""Whether an answer says what a new user gets, or only names them, or says that nothing is settled."""

from __future__ import annotations

from mlsd.claims.per_user.met_early import elsewhere, left_open, of_naught
from mlsd.claims.per_user.of_comers import leaves, on_comers, only_named, wishes
from mlsd.claims.per_user.per_user_words import NEW, of_beginners, of_little_data, of_some
from mlsd.prose import Mention, Phrases, Stance
from mlsd.reading import Topic

_COMER = Phrases(
    "new", "newcomer", "newly", "fresh", "unknown", "first days", "first weeks", "day one", "beginner", "joins",
)  # fmt: skip
_GETS = Phrases(
    "works with", "work with", "gets", "get", "receives", "is served", "are served", "uses", "use", "sees", "starts",
    "start", "begins", "until", "is given", "are given", "follows", "copies", "takes over", "is shown", "are shown",
    "rely on", "relies on",
)  # fmt: skip
MODEL = Phrases("model", "models", "weights", "network", "net", "regression", "recommender", "forecast", "prediction")


def meets_new_users(topics: list[Topic]) -> bool:
    """Whether an answer says what a new user gets."""
    for topic in topics:
        fact = topic.fact("new users")
        if fact and not fact.value.lower().startswith(
            ("nothing", "none", "unknown", "not ", "no idea", "?", "open", *_UNSETTLED)
        ):
            return True
    if any(
        _offered(mention) and (topic.id in _SAYS_HOW or not _told_of_data(mention))
        for topic in topics
        if next(topic.prose.mentions(NEW), None)
        for statement in on_comers(topic)
        for mention in statement.mentions(NEW)
    ):
        return True
    how = (each for topic in topics if topic.id in _SAYS_HOW for each in on_comers(topic))
    if any(
        of_little_data(each) or (of_some(each) and not leaves(each)) or (of_beginners(each) and not wishes(each))
        for each in how
    ):
        return True
    return any(
        any(map(_is_comer, statement.mentions(_COMER)))
        and not left_open(statement)
        and any(
            mention.said and not of_naught(mention) and _begins_so(mention) for mention in statement.mentions(_GETS)
        )
        for topic in topics
        if next(topic.prose.mentions(_COMER), None)
        for statement in on_comers(topic)
    )


def _begins_so(mention: Mention) -> bool:
    """Whether somebody starts with something; that 300 new ones start every month gives them nothing."""
    if mention.text.lower() not in ("start", "starts", "begin", "begins"):
        return True
    behind = [token.lower for token in mention.statement.tokens[mention.last : mention.last + 1]]
    return behind in (["with"], ["from"], ["on"], ["by"], ["as"], ["at"], ["out"])


def _is_comer(mention: Mention) -> bool:
    """Whether it is somebody who is new; a new item is none."""
    behind = [token.lower.removesuffix("s") for token in mention.statement.tokens[mention.last : mention.last + 1]]
    return mention.text.lower() not in ("new", "fresh", "newly") or _NO_COMER.isdisjoint(behind)


_NO_COMER = frozenset("item product version data model event feature batch title book row record".split())


_UNSETTLED = (
    "tbd", "tbc", "todo", "to do", "to be", "t.b.d", "n/a", "undecided", "unclear", "unsolved", "later", "still ",
    "pending", "we will see", "we'll see", "we do not know", "we don't know", "don't know", "no answer", "no plan",
    "-", "—", "–", "...", "…", "no solution", "under discussion", "discuss", "ask ",
)  # fmt: skip
_SAYS_HOW = ("setup.personalization", "serving.confidence", "serving.inference")


def _told_of_data(mention: Mention) -> bool:
    """Whether a word for newcomers may tell of data alone: a typical account makes six runs, on average, until 2020.

    And whether newcomers are only named, or only said to have no history: that gives them nothing.
    """
    if mention.text.lower() in _STATES:
        return not any(each.said for each in mention.statement.mentions(_GETS))
    comer = any(map(_is_comer, mention.statement.mentions(_COMER)))
    return mention.text.lower() in _PLAIN and not comer and not mention.statement.names(MODEL)


_PLAIN = frozenset((
    "typical", "average", "averages", "common", "default", "defaults", "similar", "popular", "standard", "shared",
    "pool",
    "pooled", "cluster", "segment", "cohort", "prior", "priors", "generic", "universal", "interim", "temporary",
    "population", "regional", "neighbours", "neighbors", "questionnaire", "onboarding", "meanwhile", "until then",
    "until they", "until he", "until she", "until the first", "before that", "for the first", "in the first",
    "by age",
    "get the", "gets the", "sees the", "until enough", "starts with", "start with", "begins with", "begin with",
    "starts from", "start from", "starting with", "starting from", "starting at", "as today", "general model",
))  # fmt: skip
_STATES = frozenset((
    "newcomer", "newcomers", "rookie", "novice", "apprentice", "trainee", "freshman", "freshmen", "stranger",
    "just arrived", "just joined", "just signed", "first timer", "no history", "no past", "no data yet", "nothing yet",
    "not enough yet", "no diary yet", "nothing to learn from", "nothing to go by", "nothing to go on", "arrives empty",
    "comes empty", "empty handed", "knows nothing yet", "too little data",
))  # fmt: skip


def _offered(mention: Mention) -> bool:
    """Whether something shared is there for newcomers, or may be; not what was only considered."""
    after = mention.statement.tokens[mention.last : mention.last + 2]
    before = mention.statement.tokens[max(0, mention.first - 3) : mention.first]
    if only_named(mention):
        return False
    if of_naught(mention) or left_open(mention.statement) or elsewhere(mention):
        return False
    if mention.text.lower() == "sees the" and not {"only", "ever"}.isdisjoint(token.lower for token in before):
        return False
    if mention.text.lower().endswith("nothing") and after and after[0].lower in ("but", "except", "else", "other"):
        return False  # from nothing but that learner's own reviews
    if mention.stance is Stance.SUPPOSED:
        start, end = mention.statement.clause(mention.first, mention.last)
        words = {token.lower for token in mention.statement.tokens[start:end]}
        return not words & {"considered", "tried", "tempting", "prototype", "pilot", "previously", "formerly"}
    return mention.stance is Stance.SAID or _for_want_of_data(mention)


def _for_want_of_data(mention: Mention) -> bool:
    """A shop without a year of sales borrows from its sister: what is denied is the data, not the help."""
    words = [token.lower for token in mention.statement.tokens[: mention.first]]
    at = max((at for at, word in enumerate(words) if word in ("without", "no", "not", "never")), default=-1)
    if at < 1 or mention.first - at < 3:
        return False
    return words[at] == "without" or words[at - 1] in ("with", "has", "have", "having", "had", "is", "are")

"""Whether a statement speaks of people, of their models or of who is new; a cluster, costs or a time-out is neither."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.agents import is_agent
from mlsd.claims.per_user.per_user_words import MODELS, USERS
from mlsd.prose import Mention, Statement
from mlsd.reading import Topic

_COMERS = frozenset(
    "new newly newcomer newcomers fresh beginner beginners novice rookie unknown anyone anybody whoever somebody "
    "someone nobody everyone everybody everyone's everybody's own you your she he her his history starter cold "
    "population cohort factory others weights defaults priors onboarding joins joined joining".split()
)
_BACK = frozenset("it its they them their these those that this then such meanwhile instead so".split())


def on_comers(topic: Topic) -> Iterator[Statement]:
    """The statements of an answer that may say what somebody new is given; also one that goes on from such a one."""
    spoken = False
    for statement in topic.prose.plain:
        back = spoken and not _BACK.isdisjoint(statement.words[:5])
        spoken = speaks_of_comers(statement) or back
        if spoken:
            yield statement


def speaks_of_comers(statement: Statement) -> bool:
    """Whether people, models or newcomers are named; `the team` that runs it all is nobody who is served."""
    all_words = statement.words
    words = [
        word
        for at, word in enumerate(all_words)
        if word not in _STAFF and not (word in ("new", "fresh") and all_words[at + 1 : at + 2] in _NO_COMER)
    ]
    if not _COMERS.isdisjoint(words) or any(word in MODELS or word.removesuffix("s") in MODELS for word in words):
        return True
    return any(
        word in USERS or is_agent(word) or (at and words[at - 1] in _ONE and is_agent(f"{word}s"))
        for at, word in enumerate(words)
    )


_ONE = frozenset("a an the each every per any one this that".split())
_NO_COMER = (["data"], ["version"], ["release"], ["system"], ["server"], ["feature"], ["item"], ["items"])
_STAFF = frozenset(
    "team teams office operator operators company business pilot pilots manager managers developer developers".split()
)


def only_named(mention: Mention) -> bool:
    """Whether what could help newcomers is a rival, a proposal, a wish, too coarse, or there for when a part fails."""
    statement = mention.statement
    start, _ = statement.clause(mention.first, mention.last)
    words = [token.lower for token in statement.tokens]
    before = words[max(0, start - 1) : mention.first]
    if not _RIVAL.isdisjoint(before[-6:]) or {"too", "for"} <= set(before) or not _WANTS.isdisjoint(before):
        return True
    behind = words[mention.last : mention.last + 8]
    if not _WORSE.isdisjoint(behind) or (words[mention.last - 1] == "the" and not _PLACES.isdisjoint(behind[:3])):
        return True
    if "ours" in words or not _HOUSEKEEPING.isdisjoint(behind[:1]):
        return True
    if words[mention.first].startswith(("fall", "default")) and not _FAILS.isdisjoint(words):
        return True
    return not _PLEA.isdisjoint(before) and words[mention.first - 1] in ("for", "that", "against")


_RIVAL = frozenset("than compared versus vs beats beat outperforms".split())
_WORSE = frozenset("worse poorer weaker drifts".split())
_HOUSEKEEPING = frozenset("project release time time-out page pages code schema year run deviation request".split())
_PLACES = frozenset("phone phones device handset chip gpu cpu server edge cluster watch laptop gateway tablet".split())
_WANTS = frozenset("want wants wish wishes demand demands".split())
_PLEA = frozenset("argued pleaded asked argues lobbied".split())
_FAILS = frozenset("down fails fail failed failure failures unavailable unreachable outage time-out timeout".split())


def leaves(statement: Statement) -> bool:
    """A user who objects is removed: told of who goes, not of who comes."""
    return not _GOES.isdisjoint(statement.words)


_GOES = frozenset("objects removed deleted leaves cancels erased".split())


def wishes(statement: Statement) -> bool:
    """They all want the warning in their first May: told of what somebody would like to have."""
    return not _WANTS.isdisjoint(statement.words)

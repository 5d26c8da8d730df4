"""Which answers a demand of the pack is put to (`needs:` on a row), and what such an answer names at all."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.prose import Mention, Phrases, Prose
from mlsd.reading import Reading, Topic
from mlsd.states import State

_NEGATIONS = frozenset(
    "no not never without neither nor none nobody nothing cannot isn't aren't don't doesn't didn't won't can't wasn't "
    "weren't haven't hasn't lack lacks lacking missing".split()
)
_LONG = 80  # words
_BRIEF = 22  # words
_REACH = 4  # tokens; a negation further off is about something else
_STILL = frozenset(("only", "just", "merely", "later", "more", "less", "fewer", "doubt", "matter", "worse"))


def demanded(reading: Reading, *demands: str) -> Iterator[Topic]:
    """The answered topics whose row makes one of the demands."""
    for topic in reading.topics:
        needs = topic.question.needs
        if needs and topic.state is State.ANSWERED and not set(demands).isdisjoint(needs) and not topic.is_pointer:
            yield topic


def concrete(topic: Topic, home: str) -> bool:
    """Whether a topic of another pack than the one that the demand was made for answers with two figures or more.

    There a demand is meant more widely: a split may be one of traffic, a comparison two scores side by side.  A long
    answer with four figures or more counts as well, wherever it stands: it says the thing in words of its own.
    """
    if topic.id == home and len(topic.prose.text.split()) < _LONG:
        return False
    return len([each for each in topic.prose.quantities if each.value != 1]) >= (4 if topic.id == home else 2)


def meant_widely(topic: Topic, home: str) -> bool:
    """Whether a topic of another pack than the one that a demand was made for answers it with two figures or more."""
    return topic.id != home and concrete(topic, home)


def brief(prose: Prose) -> bool:
    """Whether an answer is too short to be read for relations: in notes a word may stand for the whole of one."""
    return len(prose.text.split()) < _BRIEF


def negated(mention: Mention) -> bool:
    """Whether a negation stands just before the words, in their clause: `no control group`, not `rejected`."""
    tokens = mention.statement.tokens
    start, _ = mention.statement.clause(mention.first, mention.last)
    for at in range(max(start, mention.first - _REACH), mention.first):
        if tokens[at].lower in _NEGATIONS and tokens[at + 1].lower not in _STILL:
            return True
    return False


def named(prose: Prose, phrases: Phrases) -> Mention | None:
    """The first mention that is not negated, or None.  Rejected and supposed ones count: nobody forgot them."""
    return next((mention for mention in prose.mentions(phrases) if not negated(mention)), None)

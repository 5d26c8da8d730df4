"""Whether a word for growth or search is told of the learning rate, and not of features, thresholds or costs."""

from __future__ import annotations

from mlsd.claims.batches.batch_words import RATE
from mlsd.claims.batches.rates_kept import small_numbers
from mlsd.prose import Mention, Statement
from mlsd.reading import Topic

_SURE = (
    "warm", "lr ", "lars", "lamb", "linear scaling", "linear rule", "scaling rule", "mup", "gradual warm",
    "range test", "times the r", "multiply the r", "multiplies the r", "scaling the r", "new learning",
    "own learning", "larger learning", "higher learning", "larger rate", "higher rate", "bigger rate",
    "rate of its own", "noise scale", "tuned for th", "tuned at", "tuned with the f", "tuned on the c", "found at",
    "found with the f", "chosen at the f", "adapted to the b", "matched to the b",
)  # fmt: skip
_BACK = frozenset("it that this they them which one we i both these those and then".split())
_OTHERS = frozenset("baseline baselines threshold thresholds feature features metric metrics cost costs price".split())


def scales_rate(topic: Topic, mention: Mention) -> bool:
    """Whether the rate, or what points to it, stands beside a word for what becomes of it."""
    if mention.text.lower().replace("-", " ").startswith(_SURE):
        return True
    statement = mention.statement
    start, end = statement.clause(mention.first, mention.last)
    clause = {token.lower for token in statement.tokens[start:end]}
    if not _OTHERS.isdisjoint(clause):
        return False
    rates = _rates(statement)
    if any(start <= each < end for each in rates):
        return True
    if rates:
        return not _BACK.isdisjoint(clause) or end - start <= 5
    return (len(statement.words) <= 6 or not _BACK.isdisjoint(statement.words[:4])) and _told_before(topic, statement)


def _rates(statement: Statement) -> list[int]:
    """Where the rate is named, or a small number stands that may be one."""
    named = [each.first for each in statement.mentions(RATE)]
    return named + [each.first for each in small_numbers(statement)]


def _told_before(topic: Topic, statement: Statement) -> bool:
    """Whether the sentence before it names the rate."""
    plain = topic.prose.plain
    at = next((index for index, each in enumerate(plain) if each is statement), 0)
    return at > 0 and bool(_rates(plain[at - 1]))

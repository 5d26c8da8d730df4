"""How large one step's batch is over how many workers, and what happens to the learning rate."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from mlsd.claims.batches.batch_rates import RATE_LOOK, WHERE, told_rate
from mlsd.claims.batches.batch_sizes import STEP_LOOK, is_huge, told_size
from mlsd.claims.batches.batch_words import (
    OLD_RUN,
    RATE,
    SAME,
    SCALED,
    WORKER,
)
from mlsd.claims.batches.batch_words import (
    STAYS as _STAYS,
)
from mlsd.claims.batches.batch_words import (
    WHOLE as _WHOLE,
)
from mlsd.claims.batches.scaled_rates import scales_rate
from mlsd.claims.batches.shares import spaced
from mlsd.claims.quoting import Place, close, fact_of, held, mentions, place, plain_statements
from mlsd.prose import Mention, Phrases, Stance, Statement
from mlsd.reading import Reading

_FIRST = (
    "unchanged",
    "same",
    "as",
    "left",
    "kept",
    "constant",
    "untouched",
    "not",
    "no",
    "identical",
    "unscaled",
    "still",
    "fixed",
)


class Batch(NamedTuple):
    """A huge batch and the rate that was left as it was.  sure: both are stated as facts."""

    size: float
    batch: Place
    rate: Place
    sure: bool


def huge_batch(reading: Reading) -> Batch | None:
    """The huge batch whose learning rate was left as it was, or None."""
    if not _may_tell(reading):
        return None
    batch, rate = (fact_of(reading, "model.scaling", label) for label in ("batch size", "learning rate"))
    size: tuple[float, Place] | None
    if batch:
        total, workers = _product(batch[1].value)
        size = (total, place(*batch)) if is_huge(total, workers) else None
    else:
        size = told_size(reading)
    if size is None:
        return None
    rate = rate or fact_of(reading, "model.training", "learning rate")
    if rate:
        if not _is_left(rate[1].value):
            return None
        return Batch(size[0], size[1], place(*rate), sure=batch is not None)
    if _batch_stays(reading) or any(
        (held(each) or _above_old(each))
        and scales_rate(topic, each)
        and not (_of_old(each) or _is_absent(each) or _of_else(each) or _unwilling(each))
        for topic, each in mentions(reading, f"{WHERE} model.tuning", SCALED)
    ):
        return None
    left = told_rate(reading)
    return Batch(size[0], size[1], left, sure=False) if left else None


def _may_tell(reading: Reading) -> bool:
    """Whether the answers could tell of a batch and of a rate: a cheap look before their words are read."""
    answers = [topic.prose.lower for id in f"{WHERE} model.tuning".split() if (topic := reading.answered(id))]
    return all(any(word in each for each in answers for word in words) for words in (RATE_LOOK, STEP_LOOK))


def _above_old(mention: Mention) -> bool:
    """The rate climbs to 64 times the old one: only the old one is of another time."""
    start, end = mention.statement.clause(mention.first, mention.last)
    words = {token.lower for token in mention.statement.tokens[start:end]}
    return mention.stance is Stance.SUPPOSED and "old" in words and words.isdisjoint(("would", "could", "might", "if"))


def _is_absent(mention: Mention) -> bool:
    """Whether what would mend it is not there: warm-up none, LARS: off."""
    after = {token.lower for token in mention.statement.tokens[mention.last : mention.last + 3]}
    return not after.isdisjoint(("none", "off", "zero", "0", "no", "without", "never"))


def _unwilling(mention: Mention) -> bool:
    """Didnt want to retune; too lazy for a new sweep; warm-up forgotten: what was left undone."""
    tokens = mention.statement.tokens
    start, _ = mention.statement.clause(mention.first, mention.last)
    before = {token.lower for token in tokens[max(start, mention.first - 6) : mention.first]}
    after = {token.lower for token in tokens[mention.last : mention.last + 3]}
    return not before.isdisjoint(_UNDONE) or not after.isdisjoint(_FORGOTTEN)


_UNDONE = frozenset(
    "didnt dont doesnt wasnt isnt werent wont cant havent hasnt hadnt wouldnt couldnt nobody noone none nothing lazy "
    "spare spared sparing saves save saved skip skipped skipping avoid avoids avoided forgot forgotten neither nor "
    "unnecessary needless hardly never w/o".split()
)
_FORGOTTEN = frozenset("recommended advised unnecessary needless skipped forgotten superfluous missing".split())


def _batch_stays(reading: Reading) -> bool:
    """Whether the whole batch is what it was before, so that its rate may be too."""
    for _, statement in plain_statements(reading, WHERE):
        again = list(statement.mentions(_AGAIN)) if statement.names(_UPDATE) else []
        if any(close(statement, one.first, one.last, again, 6) for one in statement.mentions(_UPDATE)):
            return True  # again 128,000 tokens in the update
        if not statement.names(_WHOLE) or not any(map(statement.lower.__contains__, _OF_BATCH)):
            continue
        same = list(statement.mentions(_STAYS))
        for whole in statement.mentions(_WHOLE):
            start, end = statement.clause(whole.first, whole.last)
            near = [each for each in same if start <= each.first < end]
            if close(statement, whole.first, whole.last, near, 5) and held(whole):
                return True
    return False


_AGAIN = Phrases("again", "same number", "same amount", "as many as before", "no more than before")
_OF_BATCH = ("batch", "step", "update", "example", "sample", "token", "bs", "image", "per iteration")
_UPDATE = Phrases("the update", "an update", "each update", "per update", "one update", "the step", "each step")


_GROWTH = (
    "rise", "rose", "climb",
    "went up", "goes up", "grew", "grow with", "grows", "raised", "increased", "doubled", "quadrupled", "times larg",
    "times high", "multiplied", "scaled up", "accordingly",
)  # fmt: skip


def _of_else(mention: Mention) -> bool:
    """Whether something else grows than the rate: from eight cards we went up to 256."""
    if mention.text.lower() == "accordingly":  # and accordingly 5e-4 is retained
        start, end = mention.statement.clause(mention.first, mention.last)
        return any(start <= each.first < end for each in mention.statement.mentions(SAME))
    if not mention.text.lower().startswith(_GROWTH):
        return False
    return not mention.statement.names(RATE) or any(
        mention.last <= each.first <= mention.last + 6 for each in mention.statement.mentions(WORKER)
    )


def _of_old(mention: Mention) -> bool:
    """Whether what is scaled or was searched is not the rate of the huge batch: a sweep on one card, dropout."""
    start, end = mention.statement.clause(mention.first, mention.last)
    of_rate = any(start <= each.first < end for each in mention.statement.mentions(RATE))
    old = any(start <= each.first < end for each in mention.statement.mentions(OLD_RUN))
    old = old or any(each.last <= 6 for each in mention.statement.mentions(OLD_RUN))  # On the laptop, after a sweep
    return old and (not of_rate or mention.text.lower()[:3] in ("swe", "tun")) and mention.text.lower()[:4] != "warm"


def _product(value: str) -> tuple[float, bool]:
    """The batch that a text tells of, and whether several workers share it: 128 per worker x 64."""
    statement = Statement(spaced(value), 0, "item")
    numbers = [each for each in statement.quantities if each.sort in ("number", "rate")]
    numbers = [each for each in numbers if each.value >= 1]
    values = [each.value for each in numbers]
    words = {token.lower for token in statement.tokens}
    workers = statement.names(WORKER)
    total = max(values, default=0.0)
    for one, other in pairwise(numbers):
        between = {token.lower for token in statement.tokens[one.last : other.first]}
        if between & {"x", "×", "*", "times"} or (workers and words & {"per", "each", "apiece"}):
            total, workers = max(total, one.value * other.value), workers or bool(between & {"x", "×", "*"})
    return total, workers


def _is_left(value: str) -> bool:
    statement = Statement(value, 0, "item")
    first = value.lower().split()[0].strip(",.;:")
    scaled = [each for each in statement.mentions(SCALED) if each.stance is not Stance.DENIED]
    return not scaled and (first in _FIRST or statement.names(SAME))

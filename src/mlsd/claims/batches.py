"""How large one step's batch is over how many workers, and what happens to the learning rate."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from mlsd.claims.batch_rates import RATE_LOOK, WHERE, told_rate
from mlsd.claims.batch_words import (
    EXAMPLES,
    OLD_RUN,
    RATE,
    SAME,
    SCALED,
    STEP,
    WORKER,
)
from mlsd.claims.batch_words import (
    OTHER as _OTHER,
)
from mlsd.claims.batch_words import (
    STAYS as _STAYS,
)
from mlsd.claims.batch_words import (
    WHOLE as _WHOLE,
)
from mlsd.claims.quoting import Place, close, fact_of, held, mentions, place, plain_statements
from mlsd.prose import Mention, Stance, Statement
from mlsd.quantities import Quantity, may_hold_figures
from mlsd.reading import Reading

_HUGE = 2048  # examples a step, over several workers
_VAST = 8192  # examples a step, on however many

_MOST = 4_000_000  # examples a step; more is no batch

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
_PER = ("per", "each", "a", "every")


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
        size = (total, place(*batch)) if _is_huge(total, workers) else None
    else:
        size = _told_size(reading)
    if size is None:
        return None
    if rate:
        if not _is_left(rate[1].value):
            return None
        return Batch(size[0], size[1], place(*rate), sure=batch is not None)
    if _batch_stays(reading) or any(
        held(each) and not _of_old(each) and not _is_absent(each)
        for _, each in mentions(reading, f"{WHERE} model.tuning", SCALED)
    ):
        return None
    left = told_rate(reading)
    return Batch(size[0], size[1], left, sure=False) if left else None


def _may_tell(reading: Reading) -> bool:
    """Whether the answers could tell of a batch and of a rate: a cheap look before their words are read."""
    answers = [topic.prose.lower for id in f"{WHERE} model.tuning".split() if (topic := reading.answered(id))]
    return all(any(word in each for each in answers for word in words) for words in (RATE_LOOK, _STEP_LOOK))


_STEP_LOOK = ("batch", "bs", "step", "update", "at once", "iteration", " x ", "×", "*", "each", "per ", "/")


def _is_absent(mention: Mention) -> bool:
    """Whether what would mend it is not there: warm-up none, LARS: off."""
    after = {token.lower for token in mention.statement.tokens[mention.last : mention.last + 3]}
    return not after.isdisjoint(("none", "off", "zero", "0", "no", "without", "never"))


def _batch_stays(reading: Reading) -> bool:
    """Whether the whole batch is what it was before, so that its rate may be too."""
    for _, statement in plain_statements(reading, WHERE):
        if not _WHOLE.may_be_in(statement.lower):
            continue
        same = list(statement.mentions(_STAYS))
        for whole in statement.mentions(_WHOLE):
            start, end = statement.clause(whole.first, whole.last)
            near = [each for each in same if start <= each.first < end]
            if close(statement, whole.first, whole.last, near, 5) and held(whole):
                return True
    return False


def _of_old(mention: Mention) -> bool:
    """Whether what is scaled or was searched is not the rate of the huge batch: a sweep on one card, dropout."""
    start, end = mention.statement.clause(mention.first, mention.last)
    of_rate = any(start <= each.first < end for each in mention.statement.mentions(RATE))
    old = any(start <= each.first < end for each in mention.statement.mentions(OLD_RUN))
    return old and (not of_rate or mention.text.lower()[:3] in ("swe", "tun")) and mention.text.lower()[:4] != "warm"


def _is_huge(total: float, workers: bool) -> bool:
    return total >= (_HUGE if workers else _VAST)


def _spaced(value: str) -> str:
    """The text with products in words that tokens keep apart: 64x128 -> 64 x 128."""
    return re.sub(r"(?<=\d)\s*[x×*·]\s*(?=\d)", " x ", value)


def _product(value: str) -> tuple[float, bool]:
    """The batch that a text tells of, and whether several workers share it: 128 per worker x 64."""
    statement = Statement(_spaced(value), 0, "item")
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


def _told_size(reading: Reading) -> tuple[float, Place] | None:
    """The largest batch that prose tells of: a product with workers, or a number beside a word for a step."""
    found: list[tuple[float, Place]] = []
    for topic, statement in plain_statements(reading, WHERE):
        if not any(map(statement.lower.__contains__, _STEP_LOOK)) or not may_hold_figures(statement.lower):
            continue
        spaced = Statement(_spaced(statement.text), statement.line, statement.kind)
        workers, steps = list(spaced.mentions(WORKER)), list(spaced.mentions(STEP))
        several = bool(workers) or any(each.names(WORKER) for each in topic.prose.statements)
        for mention, value in _sizes(spaced, workers, steps):
            if held(mention) and not _is_other(mention) and _is_huge(value, several):
                found.append((value, place(topic, mention)))
    return max(found, key=lambda each: each[0]) if found else None


def _is_other(mention: Mention) -> bool:
    """Whether a batch is none of training: 32,768 rows are scored at once."""
    start, end = mention.statement.clause(mention.first, mention.last)
    return any(start <= each.first < end for each in mention.statement.mentions(_OTHER))


def _sizes(statement: Statement, workers: list[Mention], steps: list[Mention]) -> list[tuple[Mention, float]]:
    numbers = [each for each in statement.quantities if each.sort in ("number", "rate") and each.value >= 1]
    found = []
    for one in numbers:
        mention = Mention(statement, one.first, one.last)
        grown = one.first > 0 and statement.tokens[one.first - 1].text.lower() in (
            "to",
            ">",
            "→",
        )  # from 256 on one card to 32,768
        if any(max(each.first - one.last, one.first - each.last, 0) <= (14 if grown else 4) for each in steps):
            found.append((mention, one.value))
    if not steps and not statement.names(EXAMPLES):
        return found
    for one, two, three in zip(numbers, numbers[1:], numbers[2:], strict=False):  # 24 nodes x 8 GPUs x 32 images
        crosses = [{token.lower for token in statement.tokens[a.last : b.first]} & {"x", "×", "*", "times"}
                   for a, b in ((one, two), (two, three))]  # fmt: skip
        product = one.value * two.value * three.value
        if all(crosses) and workers and product <= _MOST:
            found.append((Mention(statement, one.first, three.last), product))
    for one, other in pairwise(numbers):
        if _shared(statement, one, other, workers) and other.last - one.first < 24:
            found.append((Mention(statement, one.first, other.last), one.value * other.value))
    return found


def _shared(statement: Statement, one: Quantity, other: Quantity, workers: list[Mention]) -> bool:
    """Whether two numbers are workers and the examples that each of them takes."""
    if min(one.value, other.value) < 2 or one.value * other.value > _MOST:
        return False
    if not any(0 <= each.first - number.last <= 2 for each in workers for number in (one, other)):
        counted = [
            [token.lower for token in statement.tokens[number.last : number.last + 2]] for number in (one, other)
        ]
        if not workers or not any(each in (["of", "them"], ["of", "these"], ["of", "those"]) for each in counted):
            return False
    words = [token.lower for token in statement.tokens[one.last : other.last + 3]]
    before = [token.lower for token in statement.tokens[max(one.first - 3, 0) : one.first]]
    return bool({"/", "per"} & set(before)) or bool(
        {"x", "×", "*", "times", "each", "every", "per", "apiece"} & set(words)
    )

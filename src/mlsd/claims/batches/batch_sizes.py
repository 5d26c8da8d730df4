"""How many examples one step takes in, as prose tells it: a product with workers, or a number beside a step."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.batches.batch_rates import WHERE
from mlsd.claims.batches.batch_words import EXAMPLES, STEP, WORKER
from mlsd.claims.batches.shares import reckoned, spaced
from mlsd.claims.batches.whole_batches import is_old, is_other, is_row, is_whole
from mlsd.claims.beside_facts import beside_facts
from mlsd.claims.quoting import Place, held, place, plain_statements
from mlsd.prose import Mention, Statement
from mlsd.quantities import Quantity, may_hold_figures
from mlsd.reading import Reading

_HUGE = 2048  # examples a step, over several workers
_VAST = 8192  # examples a step, on however many

_MOST = 4_000_000  # examples a step; more is no batch

STEP_LOOK = (
    "batch", "bs", "step", "update", "at once", "iteration", "every", " it's ", " a worker", " x ", "×", "*", "each",
    "per ", "/", "apiece",
)  # fmt: skip


def is_huge(total: float, workers: bool) -> bool:
    return total >= (_HUGE if workers else _VAST)


def told_size(reading: Reading) -> tuple[float, Place] | None:
    """The largest batch that prose tells of: a product with workers, or a number beside a word for a step."""
    found: list[tuple[float, Place]] = []
    batch_told = any(
        any(map(topic.prose.lower.__contains__, _BATCH)) for id in WHERE.split() if (topic := reading.answered(id))
    )
    for topic, statement in plain_statements(reading, WHERE):
        if not any(map(statement.lower.__contains__, STEP_LOOK)) or not may_hold_figures(statement.lower):
            continue
        wide = Statement(spaced(statement.text), statement.line, statement.kind)
        workers, steps = list(wide.mentions(WORKER)), list(wide.mentions(STEP))
        several = bool(workers) or any(each.names(WORKER) for each in topic.prose.statements)
        sized = _gone_on(wide) if workers and not steps and batch_told else []
        for mention, value in sized + _sizes(wide, workers, steps, bool(workers) and batch_told):
            if held(mention) and not is_other(mention) and is_huge(value, several):
                found.append((value, place(topic, mention)))
    found += _over_sentences(reading)
    for id in WHERE.split() if not found else ():
        topic_ = reading.answered(id)
        total = reckoned(list(beside_facts(topic_.prose))) if topic_ and _together(topic_.prose.lower) else None
        if topic_ and total and total[0] <= _MOST and is_huge(total[0], True) and _counts_here(total[1]):
            found.append((total[0], place(topic_, total[1])))
    return max(found, key=lambda each: each[0]) if found else None


def _together(lower: str) -> bool:
    """Whether workers make one step together: a cheap look."""
    return any(map(lower.__contains__, _JOINT))


_JOINT = (
    "batch", " step", "update", "reduc", "lockstep", "synchron", " sync", "gradient", "averag", "agree",
    "same moment", "jointly", "together", "common",
    "combin", "summed", "data parallel", "local bs",
)  # fmt: skip


def _counts_here(mention: Mention) -> bool:
    return held(mention) and not is_other(mention)


_BATCH = ("batch", "per update", "a step", "per step", "each step", "each update", "one update", "an update")


def _gone_on(statement: Statement) -> list[tuple[Mention, float]]:
    """Since the move to 96 GPUs it's 12,288: the number of a step that the sentence before has named."""
    words = [token.lower for token in statement.tokens]
    return [
        (Mention(statement, each.first, each.last), each.value)
        for each in statement.quantities
        if each.sort == "number" and each.first and words[each.first - 1] in ("it's", "is", "now", "makes", "are")
        and (each.last >= len(words) or not words[each.last][0].isalpha())
    ]  # fmt: skip


def _over_sentences(reading: Reading) -> list[tuple[float, Place]]:
    """256 TPU cores. 64 molecules on each: workers in one sentence or item, what each of them takes beside it."""
    found: list[tuple[float, Place]] = []
    statements = list(plain_statements(reading, WHERE))
    for (topic, one), (_, other) in pairwise(statements):
        for workers, shares in ((one, other), (other, one)):
            counts, takes = _workers_of(workers), _taken_by_each(shares)
            if len(counts) == 1 and len(takes) == 1 and not (_taken_by_each(workers) or _workers_of(shares)):
                total = counts[0].value * takes[0].value
                mention = Mention(shares, takes[0].first, takes[0].last)
                apart = is_other(mention) or is_other(Mention(workers, counts[0].first, counts[0].last))
                if held(mention) and not apart and is_huge(total, True) and total <= _MOST:
                    found.append((total, place(topic, mention)))
    return found


def _workers_of(statement: Statement) -> list[Quantity]:
    if not may_hold_figures(statement.lower):
        return []
    workers = list(statement.mentions(WORKER))
    return [
        each for each in statement.quantities
        if each.sort == "number" and 2 <= each.value <= 20_000
        and any(0 <= one.first - each.last <= 2 or 0 <= each.first - one.last <= 1 for one in workers)
    ]  # fmt: skip


def _taken_by_each(statement: Statement) -> list[Quantity]:
    if not may_hold_figures(statement.lower) or _EACH.isdisjoint(statement.words):
        return []
    kinds = list(statement.mentions(EXAMPLES))
    return [
        each for each in statement.quantities
        if each.sort in ("number", "rate") and 2 <= each.value <= 100_000
        and any(0 <= one.first - each.last <= 2 for one in kinds)
    ]  # fmt: skip


_EACH = frozenset("each per apiece every everyone a".split())


def _sizes(
    statement: Statement, workers: list[Mention], steps: list[Mention], shared: bool
) -> list[tuple[Mention, float]]:
    numbers = [
        each
        for each in statement.quantities
        if (each.sort in ("number", "rate") or each.unit.startswith("tok")) and each.value >= 1
        if not is_old(statement, each)
    ]
    found = []
    for one in numbers:
        mention = Mention(statement, one.first, one.last)
        grown = one.first > 0 and statement.tokens[one.first - 1].text.lower() in (
            "to",
            ">",
            "→",
        )  # from 256 on one card to 32,768
        reach = 14 if grown else 4
        near = any(max(each.first - one.last, one.first - each.last, 0) <= reach for each in steps)
        if near or is_row(statement, one, numbers) or is_whole(statement, one, steps):
            found.append((mention, one.value))
    if not steps and not statement.names(EXAMPLES) and not shared:
        return found
    for one, two, three in zip(numbers, numbers[1:], numbers[2:], strict=False):  # 24 nodes x 8 GPUs x 32 images
        crosses = [{token.lower for token in statement.tokens[a.last : b.first]} & {"x", "×", "*", "times"}
                   for a, b in ((one, two), (two, three))]  # fmt: skip
        product = one.value * two.value * three.value
        if all(crosses) and workers and product <= _MOST:
            found.append((Mention(statement, one.first, three.last), product))
    for one, two, three in zip(numbers, numbers[1:], numbers[2:], strict=False):  # 64 boxes of 8 cards
        nested = {token.lower for token in statement.tokens[one.last : two.first]} & _HOLDS
        counted = all(any(0 <= each.first - number.last <= 2 for each in workers) for number in (one, two))
        product = one.value * two.value * three.value
        if nested and counted and two.first - one.last <= 4 and product <= _MOST and three.first - two.last <= 10:
            found.append((Mention(statement, one.first, three.last), product))
    for one, other in pairwise([each for each in numbers if each.value > 1]):
        crossed = {"x", "×", "*", "times"} & {token.lower for token in statement.tokens[one.last : other.first]}
        if crossed and steps and "accumul" in statement.lower:
            found.append((Mention(statement, one.first, other.last), one.value * other.value))
        if _shared(statement, one, other, workers) and other.last - one.first < 24:
            found.append((Mention(statement, one.first, other.last), one.value * other.value))
    return found


_HOLDS = frozenset(("of", "with", "having", "holding", "w", "à", "by"))


def _grown(statement: Statement, count: Quantity, workers: list[Mention]) -> bool:
    """From one card to 64; GPUs: 1 -> 32; all 48; cards now 64: a count of workers that were named before."""
    led = [token.lower for token in statement.tokens[max(count.first - 2, 0) : count.first]]
    named = any(0 < count.first - each.last <= 5 for each in workers)
    return named and not _GROWS.isdisjoint(led)


def _flagged(statement: Statement, worker: Mention) -> bool:
    """--gpus 200: a count behind the name of its flag."""
    return worker.first > 0 and statement.tokens[worker.first - 1].text in ("-", "_", "–")


_GROWS = frozenset("to > → all now : = by with into x ×".split())


def _shared(statement: Statement, one: Quantity, other: Quantity, workers: list[Mention]) -> bool:
    """Whether two numbers are workers and the examples that each of them takes."""
    if min(one.value, other.value) < 2 or one.value * other.value > _MOST:
        return False
    if not any(
        0 <= each.first - number.last <= 2 or (number.first == each.last and _flagged(statement, each))
        for each in workers for number in (one, other)
    ):  # fmt: skip
        counted = [
            [token.lower for token in statement.tokens[number.last : number.last + 2]] for number in (one, other)
        ]
        of_them = any(each in (["of", "them"], ["of", "these"], ["of", "those"]) for each in counted)
        if not workers or not (of_them or _grown(statement, one, workers)):
            return False
    words = [token.lower for token in statement.tokens[one.last : other.last + 3]]
    before = [token.lower for token in statement.tokens[max(one.first - 3, 0) : one.first]]
    if any(
        0 < each.first - other.last <= 3 and statement.tokens[each.first - 1].lower in ("a", "an") for each in workers
    ):
        return True  # 256 workers, 48 clips a worker
    return bool({"/", "per", "each", "every"} & set(before)) or bool(
        {"x", "×", "*", "times", "each", "every", "per", "apiece"} & set(words)
    )

"""Whether a number is the whole batch of a step, told of an update, in a row, or of what is divided, or another."""

from __future__ import annotations

from mlsd.claims.batches.batch_words import EXAMPLES, OTHER
from mlsd.prose import Mention, Phrases, Statement
from mlsd.quantities import Quantity

_NIGHTLY = Phrases(
    "nightly", "every night", "each night", "night job", "night run", "scoring", "batch job", "inference", "is scored",
    "are scored", "get scored", "scores", "predictions are", "serving", "at night", "overnight", "backfill",
    "embedding job", "every morning", "cron", "month end", "campaign", "mailing",
)  # fmt: skip
_LEARNS = Phrases(
    "train*", "gradient", "step", "steps", "update", "learn*", "epoch", "sgd", "adam", "optimis*", "optimiz*",
    "weights", "all reduce", "allreduce", "synchronous*",
)  # fmt: skip


def is_other(mention: Mention) -> bool:
    """Whether a batch is none of training: 32,768 rows are scored at once; one nightly batch of 2 M customers."""
    words = mention.statement.words
    if mention.statement.names(_GONE_BACK):
        return True
    if any("own" in words[max(at - 3, 0) : at] for at, word in enumerate(words) if word in _MODELS):
        return True  # each training its own small model
    if mention.statement.names(_NIGHTLY) and not mention.statement.names(_LEARNS):
        return True
    start, end = mention.statement.clause(mention.first, mention.last)
    return any(start <= each.first < end for each in mention.statement.mentions(OTHER))


_GONE_BACK = Phrases("went back to", "returned to", "back to", "gave it up", "gave up", "did try", "was undone")
_MODELS = frozenset("model models net network networks nets".split())


def is_old(statement: Statement, number: Quantity) -> bool:
    """Whether a number is what was before: cut from 256 to 32."""
    words = [token.lower for token in statement.tokens]
    return words[max(number.first - 1, 0) : number.first] == ["from"] and "to" in words[number.last : number.last + 3]


def is_row(statement: Statement, number: Quantity, numbers: list[Quantity]) -> bool:
    """A row of the whole batch, its last number: batch in total | 256 | 12,288; or behind a colon."""
    words = [token.lower for token in statement.tokens]
    if number is not numbers[-1] or "per" in words or not {"batch", "minibatch"} & set(words[: number.first]):
        return False
    if statement.kind == "row":
        return not {"gpu", "card", "worker", "device", "each", "local"} & set(words)
    return words[number.first - 1] == ":" and number.last + 3 >= len(words) and len(numbers) == 1


def is_whole(statement: Statement, number: Quantity, steps: list[Mention]) -> bool:
    """Each update rests upon ten thousand images; a batch of some sort, 100,000 rows, divided among ten workers."""
    words = [token.lower for token in statement.tokens]
    if not any(0 <= each.first - number.last <= 2 for each in statement.mentions(EXAMPLES)):
        return False
    for step in steps:
        between = words[step.last : number.first]
        if 0 < len(between) <= 12 and not _SEES.isdisjoint(between) and not {";", "."} & set(between):
            return True
    behind = words[number.last : number.last + 6]
    return bool(steps) and steps[0].last <= number.first and not _DIVIDED.isdisjoint(behind)


_SEES = frozenset(
    "rest rests rely relies see sees take takes cover covers contain contains average averages draw draws comprise "
    "comprises span spans built computed".split()
)
_DIVIDED = frozenset("divided split spread shared distributed dealt".split())

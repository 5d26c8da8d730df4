"""A whole batch reckoned from how many workers there are and what each takes, wherever in an answer the two stand."""

from __future__ import annotations

import re
from itertools import zip_longest

from mlsd.claims.batches.batch_words import EXAMPLES, WORKER
from mlsd.prose import Mention, Phrases, Statement
from mlsd.quantities import Quantity, may_hold_figures

_ALSO = Phrases("executor", "participants", "peers", "way data parallel", "computers", "shards", "ranks", "towers")
_LOCAL = Phrases("local batch", "local bs", "own batch", "local minibatch", "local mini batch", "micro batch")
_TO = frozenset("to > → now".split())
_LINKS = frozenset("of with x × * each having holding à".split())
_ONE = frozenset("per each every one a an apiece".split())
_NOT_TRAINED = frozenset("search searches trial trials ensemble fold folds seed seeds inference scoring".split())
_MOST_WORKERS = 20_000
_MOST_TAKEN = 100_000


def spaced(value: str) -> str:
    """The text with products in words that tokens keep apart: 64x128 -> 64 x 128; x64 -> x 64."""
    return re.sub(r"(?<![\w.])([x×])(?=\d)", r"\1 ", re.sub(r"(?<=\d)\s*[x×*·]\s*(?=\d)", " x ", value))


def reckoned(statements: list[Statement]) -> tuple[float, Mention] | None:
    """The workers of one statement times what each takes by another, where there is one number of either kind."""
    workers: list[float] = []
    shares: list[tuple[float, Mention]] = []
    for statement in statements:
        if not may_hold_figures(statement.lower):
            continue
        wide = Statement(spaced(statement.text), statement.line, statement.kind)
        taken = _share(wide)
        if not _NOT_TRAINED.isdisjoint(wide.words):
            if _workers(wide, taken) > 1:
                return None
            continue
        if taken:
            shares.append((taken.value, Mention(wide, taken.first, taken.last)))
        count = _workers(wide, taken)
        if count > 1:
            workers.append(count)
    if len(set(workers)) != 1 or len({value for value, _ in shares}) != 1:
        return None
    return workers[0] * shares[0][0], shares[0][1]


def _numbers(statement: Statement) -> list[Quantity]:
    """Bare numbers; where one grows into another only what it becomes."""
    found = [each for one in statement.quantities for each in _undone(statement, one) if each.value >= 1]
    words = [token.lower for token in statement.tokens]
    return [
        each
        for each, after in zip_longest(found, found[1:])
        if after is None or not (_TO & set(words[each.last : after.first]) and after.first - each.last <= 3)
    ]


def _undone(statement: Statement, figure: Quantity) -> list[Quantity]:
    """A bare number; the two of what looks like a ratio: 8 nodes of 8 cards."""
    if figure.unit != "ratio":
        return [figure] if figure.sort in ("number", "rate", "other") else []
    ends = [at for at in range(figure.first, figure.last) if statement.tokens[at].text.isdecimal()]
    return [
        figure._replace(value=float(statement.tokens[at].text), sort="number", unit="", first=at, last=at + 1)
        for at in (ends if len(ends) == 2 else [])
    ]


def _share(statement: Statement) -> Quantity | None:
    """What one worker takes: 64 samples per GPU; local batch 96; per-device batch constant (1,024)."""
    numbers, words = _numbers(statement), [token.lower for token in statement.tokens]
    if statement.kind == "row":
        return numbers[-1] if numbers and _names_share(statement, 0, numbers[0].first) else None
    singles = [
        each for each in [*statement.mentions(WORKER), *statement.mentions(_ALSO)]
        if each.first and _ONE & set(words[max(each.first - 2, 0) : each.first])
    ]  # fmt: skip
    own = [Mention(statement, at, at + 1) for at, word in enumerate(words) if word in ("each", "own", "apiece")]
    near = [*singles, *statement.mentions(_LOCAL), *(own if statement.names(WORKER) or statement.names(_ALSO) else [])]
    kinds = list(statement.mentions(EXAMPLES))
    best: tuple[int, Quantity] | None = None
    for each in numbers:
        if not 2 <= each.value <= _MOST_TAKEN or _counts(statement, each):
            continue
        gaps = (max(one.first - each.last, each.first - one.last, 0) for one in near if not _cut(words, one, each))
        gap = min(gaps, default=99)
        kind = any(0 <= one.first - each.last <= 2 for one in kinds)
        said = Mention(statement, each.first, each.last).said
        if said and gap <= (8 if kind else 5) and (best is None or gap < best[0]):
            best = gap, each
    return best[1] if best else None


def _cut(words: list[str], one: Mention, number: Quantity) -> bool:
    """Whether a semicolon parts the two, and nothing points back over it."""
    first, last = sorted((one.first, number.first))
    return ";" in words[first:last]


def _names_share(statement: Statement, first: int, last: int) -> bool:
    words = [token.lower for token in statement.tokens[first:last]]
    return "per" in words and bool({"batch", "bs", "examples", "samples", "images"} & set(words))


def _counts(statement: Statement, number: Quantity) -> bool:
    """Whether a number counts workers: 64 workers, 48 more cards."""
    named = [*statement.mentions(WORKER), *statement.mentions(_ALSO)]
    words = [token.lower for token in statement.tokens]
    return any(
        0 <= one.first - number.last <= 2
        and not _ONE & set(words[number.last : one.first])
        and all(word == "-" or word.isalpha() for word in words[number.last : one.first])
        for one in named
    )  # fmt: skip


def _workers(statement: Statement, taken: Quantity | None) -> float:
    """How many workers there are: 16 nodes of 8 GPUs each; device count 8 -> 256; a row workers | 1 | 48."""
    numbers, words = [each for each in _numbers(statement) if each is not taken], [t.lower for t in statement.tokens]
    if not _PREPARES.isdisjoint(words):
        return 0.0
    if statement.kind == "row":
        label = statement.tokens[: numbers[0].first] if numbers else []
        named = any(each.last <= len(label) for each in statement.mentions(WORKER)) and "per" not in words
        return numbers[-1].value if numbers and named and len(label) <= 5 else 0.0
    total, last = 0.0, -1
    for each in numbers:
        if not 1 < each.value <= _MOST_WORKERS or not (_counts(statement, each) or _labelled(words, each)):
            continue
        linked = _LINKS & set(words[last : each.first]) or "each" in words[each.last : each.last + 3]
        if not Mention(statement, each.first, each.last).said or (total and (not linked or each.first - last > 4)):
            return 0.0
        total, last = (total or 1.0) * each.value, each.last
    return total


def _labelled(words: list[str], number: Quantity) -> bool:
    """Device count 256; number of workers: 48; GPUs = 64."""
    led = words[max(number.first - 7, 0) : number.first]
    if led[-1:] == [":"] and led[-2:-1] and led[-2].rstrip("s") in _NAMES:
        return True
    return bool({"count", "number"} & set(led)) and any(word.rstrip("s") in _NAMES for word in led)


_PREPARES = frozenset(
    "prepare prepares preparing preprocess load loads loading feed feeds resize resizes decode decodes render".split()
)


_NAMES = frozenset("worker gpu tpu node card machine device replica rank executor host accelerator".split())

"""What figures come to when they are joined: three of 60 MB each, 12 x 25 MB, 80 MB + 70 MB, half of 256 GB."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mlsd.prose import Statement
from mlsd.quantities import Quantity, may_hold_figures
from mlsd.units import PERIODS

_TIMES = frozenset("x × * times".split())
_EACH = frozenset("each apiece every per".split())
_COPIES = frozenset("copy copies instances replicas times".split())
_AND = frozenset("+ plus and".split())
_PARTS_OF = frozenset(
    "comprising comprises comprise consists consisting composed made together altogether both all bundle sum same "
    "simultaneously".split()
)
_IN_TURN = frozenset("turn alternately either or whichever".split())
_COUNTED = ("number", "parameters", "rate", "other")
_WIDEST = 8  # bytes; no number takes more
_MANY = 2.0


def joined_sizes(statement: Statement) -> list[Quantity]:
    """Every size of a statement, multiplied by how many there are of it; the width of one number is no size."""
    words = [token.lower for token in statement.tokens]
    figures = statement.quantities
    found = [
        _multiplied(words, figures, index)
        for index, each in enumerate(figures)
        if each.sort == "size" and not _is_rate(words, each)
    ]
    return [each for each in found if each.value > _WIDEST * 16]


def in_all(statement: Statement) -> Quantity | None:
    """The sum of sizes that a statement adds up: 80 MB + 70 MB; a model of 130 MB and a vocoder of 55 MB, together."""
    sizes = joined_sizes(statement)
    if len(sizes) < 2 or not _IN_TURN.isdisjoint(statement.words):
        return None
    words = [token.lower for token in statement.tokens]
    total, signs = sizes[0], set[str]()
    for one, other in pairwise(sizes):
        between = words[one.last : other.first]
        if len(between) > 8 or _AND.isdisjoint(between) or {".", ";", "but", "not"} & set(between):
            return None
        signs |= set(between)
        total = total._replace(value=total.value + other.value, last=other.last, end=other.end)
    return total if {"+", "plus"} & signs or not _PARTS_OF.isdisjoint(words[: sizes[0].first]) else None


def all_together(statements: list[Statement]) -> tuple[Statement, Quantity] | None:
    """The sum of sizes that a list or a table tells, where a sentence says that all of them are needed at once."""
    parts = [each for each in statements if each.kind != "sentence" and may_hold_figures(each.lower)]
    sizes = [(each, size) for each in parts for size in joined_sizes(each)[:1]]
    if len(sizes) < 2 or not any(map(_holds_all, statements)):
        return None
    last, size = sizes[-1]
    return last, size._replace(value=sum(each.value for _, each in sizes))


def joined_over(statements: list[Statement]) -> Iterator[tuple[Statement, Quantity]]:
    """Sizes that several statements make: a list whose parts are all held; 1,000 files, 250 MB each; thrice as much."""
    if whole := all_together(statements):
        yield whole
    figures = [each for each in statements if may_hold_figures(each.lower)]
    for one, other in pairwise(figures):
        counts, sizes = (
            [each for each in one.quantities if each.sort == "number" and each.value >= _MANY],
            joined_sizes(other),
        )
        words = [token.lower for token in other.tokens]
        alone = len(counts) == len(one.quantities) == len(other.quantities) == len(sizes) == 1
        if alone and _is_each(words, sizes[0]):
            yield other, sizes[0]._replace(value=sizes[0].value * counts[0].value)
    sizes = [size for each in figures for size in each.quantities if size.sort == "size"]
    for statement in figures if len(sizes) == 1 else ():
        words = [token.lower for token in statement.tokens]
        for each in statement.quantities:
            behind = words[each.last : each.last + 3]
            if (
                each.sort == "number"
                and _MANY <= each.value <= 100
                and behind[:2] in (["times", "as"], ["times", "its"])
            ):
                yield statement, each._replace(value=sizes[0].value * each.value, sort="size", unit="b")


def _holds_all(statement: Statement) -> bool:
    ends = [each.last for each in statement.quantities if each.sort == "size"]
    words = [token.lower for token in statement.tokens[max(ends, default=0) :]]
    return not _ALL.isdisjoint(words[:3]) and not _HELD.isdisjoint(words) and _NO.isdisjoint(words)


_ALL = frozenset("all both they together everything".split())
_HELD = frozenset("needed loaded held kept resident together joined shipped required used run bundled".split())
_NO = frozenset("not never no none cannot one turn".split())


def _multiplied(words: list[str], figures: list[Quantity], index: int) -> Quantity:
    size = figures[index]
    crossed, before = _crossed(words, figures, index)
    if before < index:
        return size._replace(value=crossed, first=figures[before].first, start=figures[before].start)
    if not _is_each(words, size):
        count = figures[index - 1] if index else None
        between = words[count.last : size.first] if count else []
        copies = count and count.sort == "number" and len(between) <= 5 and not _COPIES.isdisjoint(between[:2])
        return _times(size, count.value, count) if count and copies and "of" in between else size
    for at in range(index - 1, -1, -1):
        apart = size.first - figures[at].last > 14 or "." in words[figures[at].last : size.first]
        if figures[at].sort not in _COUNTED or apart:
            break
        value, first = _crossed(words, figures, at)
        if value < _MANY or _is_year(figures[at]):
            continue
        chain = first < at or value > figures[at].value
        if chain and first and figures[first - 1].sort in _COUNTED:  # 2 M images of 224 x 224 x 3, a byte each
            value, first = value * max(figures[first - 1].value, 1.0), first - 1
        return _times(size, value, figures[first])
    after = figures[index + 1] if index + 1 < len(figures) else None
    if after and after.sort == "number" and after.first - size.last <= 14:  # 2 GB for each, and 16 of them at a time
        behind = words[after.last : after.last + 5]
        if not {"once", "together", "parallel", "simultaneously", "time"}.isdisjoint(behind):
            return size._replace(value=size.value * after.value)
    return size


def _crossed(words: list[str], figures: list[Quantity], index: int) -> tuple[float, int]:
    """The product of figures joined by signs that ends with one of them, and where it begins."""
    value, at = _glued(words, figures[index]), index
    while at and figures[at - 1].sort in _COUNTED:
        between = words[figures[at - 1].last : figures[at].first]
        if len(between) > 5 or _TIMES.isdisjoint(between):
            break
        at -= 1
        value *= _glued(words, figures[at])
    return value, at


def _glued(words: list[str], figure: Quantity) -> float:
    """224x224x3: what stands behind a number without a space."""
    behind = words[figure.last] if figure.last < len(words) else ""
    value = figure.value
    if behind[:1] == "x" and behind[1:2].isdecimal():
        for part in behind.split("x"):
            value *= float(part) if part.isdecimal() else 1.0
    return value


def _times(size: Quantity, value: float, count: Quantity) -> Quantity:
    return size._replace(value=size.value * value, first=count.first, start=count.start)


def _is_each(words: list[str], size: Quantity) -> bool:
    """Whether a size is that of each: 60 MB each, each of 60 MB, two bytes per weight."""
    return not _EACH.isdisjoint(words[size.last : size.last + 2]) or not _EACH.isdisjoint(
        words[max(size.first - 5, 0) : size.first]
    )


def _is_rate(words: list[str], size: Quantity) -> bool:
    """Whether a size is one of a time: 40 MB per second, 6 GB a day."""
    after = words[size.last : size.last + 2]
    return len(after) == 2 and after[0] in ("a", "an", "per", "/", "each", "every") and after[1] in PERIODS


def _is_year(count: Quantity) -> bool:
    return count.unit == "" and 1900 <= count.value <= 2100 and count.value == int(count.value)

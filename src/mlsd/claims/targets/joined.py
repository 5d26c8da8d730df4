"""Shares that a reader joins from two amounts, or that stand in words: 430 of 500, every fifth, the low eighties."""

from __future__ import annotations

from itertools import pairwise

from mlsd.prose import Statement
from mlsd.quantities import Quantity
from mlsd.tokens import Token
from mlsd.units import ONES

_ORDINALS = {word: at for at, word in enumerate(
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth".split(), 3)} | {"quarter": 4}  # fmt: skip
_TENS = {f"{word[:-1]}ies": value / 100 for word, value in ONES.items() if value >= 20}
_WHERE_IN_TEN = {"low": 0.02, "lower": 0.02, "mid": 0.05, "middle": 0.05, "high": 0.08, "upper": 0.08}
_ENDS_PART = frozenset(
    "of on off from in at is too or and short wrong right beside astray away than would will was per "
    "may , . ; : ) ! ?".split()
)
_LINKS = frozenset("in of per among".split())
_LINKS_OF_ONE = frozenset("in of per among on from for".split())  # between two amounts of one unit
_EACH = frozenset("each every a the our all any".split())


def shares(statement: Statement) -> list[Quantity]:
    """Every share that a statement tells, in order of place: as such, joined from two amounts, or in words."""
    plain = [told_decimal(statement, each) for each in statement.quantities]
    joined = [*_pairs(statement, plain), *_in_words(statement.tokens)]
    found = [each for each in plain if is_share(each) and not any(_meet(each, other) for other in joined)]
    return sorted([*found, *joined], key=lambda each: each.first)


def is_share(value: Quantity) -> bool:
    """Whether a quantity is a part of one."""
    return value.sort == "percent" or (value.sort == "number" and 0 < value.value < 1)


def told_decimal(statement: Statement, value: Quantity) -> Quantity:
    """A number with the point that stands before it: .84 is no 84."""
    tokens, at = statement.tokens, value.first
    if at > 1 and tokens[at - 1].lower == "point":
        return _spoken(statement, value)
    if value.sort != "number" or not at or tokens[at - 1].text != "." or tokens[at - 1].end != tokens[at].start:
        return value
    before = tokens[at - 2] if at > 1 else None
    digits = tokens[at].text
    if not digits.isdecimal() or (before and before.end == tokens[at - 1].start and before.text[0].isalnum()):
        return value
    return value._replace(value=float(f"0.{digits}"))


def _spoken(statement: Statement, value: Quantity) -> Quantity:
    """Thirteen point five per cent: a part after a spoken point belongs to the number before it."""
    whole = next(
        (each for each in statement.quantities if each.last == value.first - 1 and each.sort == "number"), None
    )
    if whole is None or value.sort not in ("number", "percent"):
        return value
    hundredth = 100 if value.sort == "percent" else 1
    part = value.value * hundredth
    told = (whole.value + part / (10 if part < 10 else 100)) / hundredth
    return value._replace(value=told, first=whole.first, start=whole.start)


def _meet(one: Quantity, other: Quantity) -> bool:
    return one.first < other.last and other.first < one.last


def _pairs(statement: Statement, values: list[Quantity]) -> list[Quantity]:
    """430 of 500, 15 days in 100, out of 200 invoices 160, on each 100 euros 9 euros."""
    found = []
    for one, other in pairwise(values):
        small, large = sorted((one, other), key=lambda each: _plain(statement, each))
        if not _counts(statement, small) or not _counts(statement, large) or not _alike(small, large):
            continue
        if (small is one and _over(statement, one, other)) or (small is one and _linked(statement.tokens, one, other)):
            found.append(_share(statement, small, large, one.first, other.last))
        if small is other and _led(statement.tokens, one) and other.first - one.last <= 10:
            found.append(_share(statement, small, large, other.first, other.last))
    return found


def _share(statement: Statement, small: Quantity, large: Quantity, first: int, last: int) -> Quantity:
    tokens, value = statement.tokens, _plain(statement, small) / _plain(statement, large)
    return Quantity(value, "percent", "ratio", tokens[first].start, tokens[last - 1].end, first, last)


def _plain(statement: Statement, value: Quantity) -> float:
    """The number as it is written, before its unit: 15 of 15 days."""
    text = statement.tokens[value.first].text.replace(",", "")
    bare = value.sort not in ("number", "money") and text.replace(".", "", 1).isdecimal()
    return float(text) if bare else value.value


def _counts(statement: Statement, value: Quantity) -> bool:
    return value.sort != "percent" and value.value >= 1 and not (value.value % 1 == 0 and 1900 <= value.value <= 2100
                                                                 and value.unit == "")  # fmt: skip


def _alike(small: Quantity, large: Quantity) -> bool:
    """Whether two amounts are of one thing: the larger may leave the unit out."""
    if large.sort == "number":
        return small.sort in ("number", "duration")
    return (small.sort, small.unit.rstrip("s")) == (large.sort, large.unit.rstrip("s"))


def _linked(tokens: list[Token], one: Quantity, other: Quantity) -> bool:
    """Whether a few words lead from one amount to the whole that it is part of: of, in each, out of our."""
    between = [token.lower for token in tokens[one.last : other.first]]
    while between and between[-1] in _EACH:
        between.pop()
    links = _LINKS_OF_ONE if other.unit or other.value in _ROUND else _LINKS
    return 0 < len(between) <= 4 and between[-1] in links and all(map(str.isalpha, between))


def _over(statement: Statement, one: Quantity, other: Quantity) -> bool:
    """17/20: with nothing round the stroke."""
    return statement.text[one.end : other.start] == "/" and other.value in _ROUND


_ROUND = frozenset((10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0))


def _led(tokens: list[Token], whole: Quantity) -> bool:
    """Whether an amount is named first as the whole: out of 500, on each 100, of every twenty."""
    led = [token.lower for token in tokens[max(0, whole.first - 2) : whole.first]]
    if led == ["out", "of"] or (led[-1:] == ["from"] and whole.value in _ROUND):
        return True
    return led[-1:] in (["each"], ["every"]) and (len(led) < 2 or led[0] in _LINKS_OF_ONE)


def _in_words(tokens: list[Token]) -> list[Quantity]:
    """Every fifth, one eighth, a seventh of, in the low eighties."""
    found = []
    for at, token in enumerate(tokens[1:], 1):
        before, after = tokens[at - 1].lower, tokens[at + 1].lower if at + 1 < len(tokens) else "."
        whole = _ORDINALS.get(token.lower) or _ORDINALS.get(token.lower.removesuffix("s"))
        parts = 1.0 if before in ("a", "an", "one") else ONES.get(before, 0.0) if token.lower.endswith("s") else 0.0
        value = 0.0
        if whole and before == "every" and whole != 4:
            value = 1 / whole
        elif whole and parts and after in _ENDS_PART:
            value = parts / whole
        elif token.lower in _TENS and before in _WHERE_IN_TEN:
            value = _TENS[token.lower] + _WHERE_IN_TEN[before]
        if 0 < value < 1:
            found.append(Quantity(value, "percent", "part", tokens[at - 1].start, token.end, at - 1, at + 1))
    return found

"""Quantities in prose: how much of what, read from tokens and tables, with units brought to a common base.

Seconds for durations, bytes for sizes, a share of 1 for percentages and ratios (one in five hundred: 0.002), the plain
amount for money, events a second for rates. Numbers may be digits (1,200; 1.2M) or words (half a second, eighty-five).
"""

import re
from typing import NamedTuple

from mlsd import units
from mlsd.tokens import Token, tokens_of
from mlsd.units import BEFORE, LETTERS, ONES, PARTS, PERIODS, SCALES, UNITS, and_a_half, and_more, in_parts, spelled


class Quantity(NamedTuple):
    """value: in the base unit of `sort`, which is number, percent, duration, money, rate, size, parameters or another.

    unit: as it was written, lower case, "" for a bare number.  first, last: indexes of its tokens, last excluded.
    """

    value: float
    sort: str
    unit: str
    start: int
    end: int
    first: int
    last: int


def quantities_in(text: str) -> list[Quantity]:
    """Every quantity of a text, in order."""
    return quantities(tokens_of(text))


_STARTS = BEFORE | {
    *ONES,
    *PARTS,
    *SCALES,
    *(f"{scale}s" for scale in SCALES),
    *"a an fortnight second minute hour day week month year".split(),
}
_FIGURE_WORDS = (*ONES, *PARTS, *(word for word in SCALES if len(word) > 2), "fortnight")


def may_hold_figures(lower: str) -> bool:
    """Whether a text in lower case could hold a quantity: a cheap look before its words are read."""
    return re.search(r"\d", lower) is not None or any(map(lower.__contains__, _FIGURE_WORDS))


def quantities(tokens: list[Token]) -> list[Quantity]:
    """Every quantity among the tokens, in order."""
    found: list[Quantity] = []
    last = 0
    for at, (lower, text, _, _) in enumerate(tokens):
        starts = (lower in _STARTS or text[0].isdecimal()) and at >= last
        if starts and (quantity := _quantity(tokens, at)):
            found.append(quantity)
            last = quantity.last
    return found


def sorts_of(found: list[Quantity]) -> frozenset[str]:
    """The sorts of some quantities, as cues name them; every quantity is a number too."""
    sorts = {quantity.sort for quantity in found}
    sorts |= {"size"} if "parameters" in sorts else set()
    return frozenset(sorts | {"number"}) if sorts else frozenset()


def _quantity(tokens: list[Token], at: int) -> Quantity | None:
    coin = tokens[at].lower in BEFORE and at + 1 < len(tokens) and tokens[at + 1].is_number
    number = _number(tokens, at + 1 if coin else at)
    if number is None:
        return _part(tokens, at)
    value, last = number
    if coin:
        return _made(tokens, value, "money", tokens[at].lower, at, last)
    return _ratio(tokens, value, at, last) or _with_unit(tokens, value, at, last)


def _made(tokens: list[Token], value: float, sort: str, unit: str, first: int, last: int) -> Quantity:
    return Quantity(value, sort, unit, tokens[first].start, tokens[last - 1].end, first, last)


def _number(tokens: list[Token], at: int) -> tuple[float, int] | None:
    """A number that begins at a token, with its scale, and the index after it."""
    if at >= len(tokens):
        return None
    if tokens[at].is_number:
        value, last = _digits(tokens, at)
        return None if value is None else _scaled(tokens, value, last)
    head = tokens[at].lower
    spells = head in ONES or head == "a" or head.rstrip("s") in SCALES
    if not spells or (told := spelled([token.lower for token in tokens[at : at + 16]])) is None:
        return None
    more, length = and_a_half(_words(tokens, at + told[1]))  # four and a half
    return told[0] + more, at + told[1] + length


def _digits(tokens: list[Token], at: int) -> tuple[float | None, int]:
    text = tokens[at].text
    if not text.isdecimal():
        _, comma, rest = text.partition(",")
        thousands = comma and len(rest.split(",")[0].split(".")[0]) == 3
        text = text.replace(",", "" if thousands else ".")
    if (text.count(".") > 1 and "." in (text := units.ungrouped(text))) or len(text) > 25:
        return None, at + 1
    last = at + 1
    while last < len(tokens) and _groups(tokens[last - 1], tokens[last]):  # 40 000
        text += tokens[last].text
        last += 1
    if last < len(tokens) and tokens[last].text[0] in "eE^":  # 1e-3, 3e9, 10^7
        value, more = units.raised(text, _words(tokens, last), tokens[last].start == tokens[last - 1].end)
        return value, last + more
    return float(text), last


def _groups(before: Token, after: Token) -> bool:
    return (
        before.text.isdecimal() and after.text.isdecimal() and len(before.text) <= 3 and len(after.text) == 3
        and after.start - before.end == 1
    )  # fmt: skip


def _scaled(tokens: list[Token], value: float, last: int) -> tuple[float, int]:
    while last < len(tokens):
        token = tokens[last]
        if token.text == "-" and last + 1 < len(tokens) and tokens[last + 1].lower in ("million", "billion"):
            last, token = last + 1, tokens[last + 1]  # a 30-billion-parameter model
        scale = SCALES.get(token.lower.rstrip("s")) or LETTERS.get(token.text)
        if scale is None or (token.text == "B" and value in _BYTES):
            break
        after = tokens[last + 1].text if last + 1 < len(tokens) else ""
        if token.text in ("M", "K", "T", "B") and after == "/":
            break
        value, last = value * scale, last + 1
    return value, last


def _ratio(tokens: list[Token], above: float, first: int, last: int) -> Quantity | None:
    """one in two hundred; 3 defects per 1,000 dies; four of five; nineteen times in twenty."""
    at = last
    for _ in range(0 if first and tokens[first - 1].lower in ("every", "each") else 3):
        if at >= len(tokens):
            return None
        word = tokens[at].lower
        if word in ("in", "of", "per", "out"):
            break
        if not word.isalpha() or word in UNITS or (word.rstrip("s") in UNITS and word.rstrip("s") not in ("second",)):
            return None
        at += 1
    else:
        return None
    link, at = tokens[at].lower, at + 1
    if link == "out" and at < len(tokens) and tokens[at].lower == "of":
        link, at = "in", at + 1
    if at < len(tokens) and tokens[at].lower in ("a", "an", "every", "each", "the") and not _number(tokens, at):
        at += 1
    below = _number(tokens, at) if at < len(tokens) else None
    if below is None or not above <= below[0] or below[0] <= 1:
        return None
    if link == "per" and below[0] not in (100.0, 1000.0, 10_000.0, 100_000.0, 1e6):
        return None
    if link in ("of", "in") and (below[0] > 1e7 or above < 1 or 1900 <= below[0] <= 2100):
        return None
    after = tokens[below[1]].lower.rstrip("s") if below[1] < len(tokens) else ""
    if after in UNITS:
        return None
    return _made(tokens, above / below[0], "percent", "ratio", first, below[1])


def _with_unit(tokens: list[Token], value: float, first: int, last: int) -> Quantity:
    at = last
    if at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at + 1].start == tokens[at].end:
        odd = tokens[at + 1].lower == "odd"  # forty-odd megabytes
        at, last = (at + 2, at + 2) if odd else (at + 1, last)
    word = tokens[at].lower if at < len(tokens) else ""
    if word == "per" and at + 1 < len(tokens) and tokens[at + 1].lower == "cent":
        return _made(tokens, value / 100, "percent", "%", first, at + 2)
    if word == "per" and at + 1 < len(tokens) and tokens[at + 1].lower == "mille":
        return _made(tokens, value / 1000, "percent", "‰", first, at + 2)
    if word == "percentage":
        return _made(tokens, value / 100, "percent", "%", first, min(at + 2, len(tokens)))
    known = UNITS.get(word) or UNITS.get(word.removesuffix("s") or "-")
    if word == "m" or (word in ("ct", "cts") and tokens[at].text.startswith("CT")):  # a scan, no cents
        known = None
    part = PARTS.get(word.removesuffix("s")) if 1 < value < 20 and word.endswith("s") else None
    if part and (word != "quarters" or (value == 3 and tokens[first - 1].lower not in ("after", "for", "past"))):
        if timed := in_parts(_words(tokens, at)):  # three quarters of a second
            return _made(tokens, value * timed[1], timed[0], timed[2], first, at + timed[3])
        return _made(tokens, value * part, "percent", "part", first, at + 1)  # two thirds, three quarters
    if known is None and (named := _parameters(tokens, last)):
        return _made(tokens, value, "parameters", "parameters", first, named)
    period = _per(tokens, last) if known is None or known[0] in ("other", "rate") else None
    if period:
        return _made(tokens, value / period[0], "rate", "per", first, period[1])
    if known is None:
        return _made(tokens, value, "number", "", first, last)
    end = at + 1
    if known[0] == "duration" and end < len(tokens) and tokens[end].lower == "and":  # a second and a half
        more, length = and_a_half(_words(tokens, end))
        value, end = value + more, end + length
    return _made(tokens, value * known[1], known[0], word, first, end)


def _parameters(tokens: list[Token], at: int) -> int:
    """The index after `parameters` or `weights` where they follow a number within a few words, else 0."""
    for index in range(at, min(at + 4, len(tokens))):
        word = tokens[index].lower
        if word.rstrip("s") in ("parameter", "param", "weight"):
            return index + 1
        if not word.isalpha() and (word != "-" or index > at):  # a 220 M-parameter T5
            return 0
    return 0


def _per(tokens: list[Token], at: int) -> tuple[float, int] | None:
    """The period of a rate that follows a number within a few words: requests/s, per second, a day."""
    for index in range(at, min(at + 4, len(tokens) - 1)):
        word = tokens[index].lower
        if word in ("/", "per", "a", "an", "each", "every"):
            period = tokens[index + 1].lower
            factor = PERIODS.get(period) or PERIODS.get(period.removesuffix("s") or "-")
            return (factor, index + 2) if factor else None
        if not word.isalpha() or word in _NO_RATE:
            return None
    return None


def _part(tokens: list[Token], at: int) -> Quantity | None:
    """half a second, a quarter of, a second and a half; not `every quarter`."""
    word, words = tokens[at].lower, _words(tokens, at)
    if word == "fortnight":
        return _made(tokens, *UNITS["fortnight"][::-1], "fortnight", at, at + 1)
    before = tokens[at - 1].lower if at else ""
    if before in _NO_PARTS:
        return None
    if timed := in_parts(words) if word in PARTS else and_more(words):
        return _made(tokens, timed[1], timed[0], timed[2], at, at + timed[3])
    plain = words[1:2] == ["of"] or (before in ("a", "an", "one") and word != "quarter") or word == "half"
    return _made(tokens, PARTS[word], "percent", "part", at, at + 1) if plain and word in PARTS else None


_NO_RATE = frozenset("for within after during before until from".split())  # 32 cards for a week
_NO_PARTS = frozenset("every each per the last next this".split())
_BYTES = frozenset({16.0, 32.0, 48.0, 64.0, 128.0, 256.0, 512.0, 1024.0})


def _words(tokens: list[Token], at: int) -> list[str]:
    """The next few words from a token on, as far as parts of units reach."""
    return [token.lower for token in tokens[at : at + 6]]

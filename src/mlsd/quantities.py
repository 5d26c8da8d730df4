"""Quantities in prose: how much of what, read from tokens and tables, with units brought to a common base.

Seconds for durations, bytes for sizes, a share of 1 for percentages and ratios (0.2 %, one in five hundred: 0.002), the
plain amount for money, events a second for rates. Numbers may be digits (1,200; 1.2M; 40k) or words (half a second,
eighty-five, two hundred thousand).
"""

from __future__ import annotations

from typing import NamedTuple

from mlsd.tokens import Token, tokens_of


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


def _table(rows: str) -> dict[str, tuple[str, float]]:
    units = {}
    for row in rows.strip().split("\n"):
        sort, *pairs = row.split()
        for pair in pairs:
            names, _, factor = pair.rpartition("=")
            units.update({name: (sort, float(factor)) for name in names.split("|")})
    return units


_UNITS = _table("""
duration ns|nanosecond=1e-9 us|µs|microsecond=1e-6 ms|msec|millisecond=1e-3 s|sec|second=1 min|minute=60 h|hr|hour=3600
duration d|day|night=86400 wk|week=604800 fortnight=1209600 month|mo=2629800 quarter|season=7889400 yr|year=31557600
size byte=1 kb|kilobyte=1e3 mb|megabyte=1e6 gb|gigabyte|gig=1e9 tb|terabyte=1e12 pb|petabyte=1e15 kib=1024
size mib=1048576 gib=1073741824 tib=1099511627776
percent %|percent|pct|pp=0.01 ‰=0.001 ppm=1e-6
money €|$|£|¥|eur|usd|gbp|chf|euro|dollar|pound|franc|jpy|sek|pln|inr=1 cent|ct=0.01
rate qps|rps|tps|hz=1 khz=1e3
parameters parameter|param|weight=1
other w|watt|mw|kwh|mwh|mah|km|cm|mm|metre|meter|m3|px|pixel|token|tok|db|mg|kg|litre|liter=1
""")
_SCALES = {"k": 1e3, "thousand": 1e3, "mn": 1e6, "mio": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9,
           "hundred": 1e2, "trillion": 1e12, "dozen": 12.0}  # fmt: skip
_LETTERS = {"M": 1e6, "B": 1e9, "T": 1e12, "K": 1e3}
_ONES = {word: float(value) for value, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split())} | {word: 10.0 * tens for tens, word in enumerate(
    "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}  # fmt: skip
_PARTS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1, "twentieth": 0.05,
          "hundredth": 0.01, "thousandth": 0.001}  # fmt: skip
_PERIODS = {word: factor for word, (sort, factor) in _UNITS.items() if sort == "duration" and factor >= 1}
_COINS = frozenset("$€£¥")
_SMALL_WORDS = frozenset({"a", "an", "every", "each", "the"})
_BYTES = frozenset({16.0, 32.0, 48.0, 64.0, 128.0, 256.0, 512.0, 1024.0})


def quantities_in(text: str) -> list[Quantity]:
    """Every quantity of a text, in order."""
    return quantities(tokens_of(text))


def quantities(tokens: list[Token]) -> list[Quantity]:
    """Every quantity among the tokens, in order."""
    found = []
    at = 0
    while at < len(tokens):
        quantity = _quantity(tokens, at)
        if quantity:
            found.append(quantity)
            at = quantity.last
        else:
            at += 1
    return found


def sorts_of(text: str) -> frozenset[str]:
    """The sorts of quantity that stand in a text, as cues name them; every quantity is a number too."""
    sorts = {quantity.sort for quantity in quantities_in(text)}
    if "parameters" in sorts:
        sorts.add("size")
    return frozenset(sorts | {"number"}) if sorts else frozenset()


def _quantity(tokens: list[Token], at: int) -> Quantity | None:
    coin = tokens[at].text in _COINS and at + 1 < len(tokens) and tokens[at + 1].is_number
    number = _number(tokens, at + 1 if coin else at)
    if number is None:
        return _part(tokens, at)
    value, last = number
    if coin:
        return _made(tokens, value, "money", tokens[at].text, at, last)
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
    return _spelled(tokens, at)


def _digits(tokens: list[Token], at: int) -> tuple[float | None, int]:
    text = tokens[at].text
    _, comma, rest = text.partition(",")
    thousands = comma and len(rest.split(",")[0].split(".")[0]) == 3
    text = text.replace(",", "" if thousands else ".")
    if text.count(".") > 1 or len(text) > 25:
        return None, at + 1
    last = at + 1
    while last < len(tokens) and _groups(tokens[last - 1], tokens[last]):  # 40 000
        text += tokens[last].text
        last += 1
    power = tokens[last : last + 3]  # 1e-3
    signs = [token.lower for token in power[:2]] == ["e", "-"] and len(power) == 3
    if signs and power[0].start == tokens[last - 1].end and power[2].text.isdecimal() and len(power[2].text) < 3:
        return float(text) * 10.0 ** -int(power[2].text), last + 3
    return float(text), last


def _groups(before: Token, after: Token) -> bool:
    return (
        before.text.isdecimal() and after.text.isdecimal() and len(before.text) <= 3 and len(after.text) == 3
        and after.start - before.end == 1
    )  # fmt: skip


def _scaled(tokens: list[Token], value: float, last: int) -> tuple[float, int]:
    while last < len(tokens):
        token = tokens[last]
        scale = _SCALES.get(token.lower) or _LETTERS.get(token.text)
        if scale is None or (token.text == "B" and value in _BYTES):
            break
        after = tokens[last + 1].text if last + 1 < len(tokens) else ""
        if token.text in ("M", "K", "T", "B") and after == "/":
            break
        value, last = value * scale, last + 1
    return value, last


def _spelled(tokens: list[Token], at: int) -> tuple[float, int] | None:
    total, current, seen = 0.0, 0.0, False
    start = at
    if (
        tokens[at].lower == "a"
        and at + 1 < len(tokens)
        and tokens[at + 1].lower in ("hundred", "thousand", "million", "dozen")
    ):
        current, at = 1.0, at + 1
    while at < len(tokens):
        word = tokens[at].lower
        if word in _ONES:
            current += _ONES[word]
        elif word.rstrip("s") in _SCALES and len(word) > 2:
            scale = _SCALES[word.rstrip("s")]
            current = (current or 1.0) * scale
            if scale >= 1000:
                total, current = total + current, 0.0
        elif not (word in ("-", "and") and seen and at + 1 < len(tokens) and tokens[at + 1].lower in _ONES):
            break
        seen = True
        at += 1
    return (total + current, at) if seen and at > start else None


def _ratio(tokens: list[Token], above: float, first: int, last: int) -> Quantity | None:
    """one in two hundred; 3 defects per 1,000 dies; four of five; nineteen times in twenty."""
    at = last
    for _ in range(3):
        if at >= len(tokens):
            return None
        word = tokens[at].lower
        if word in ("in", "of", "per", "out"):
            break
        if not word.isalpha() or word in _UNITS or (word.rstrip("s") in _UNITS and word.rstrip("s") not in ("second",)):
            return None
        at += 1
    else:
        return None
    link, at = tokens[at].lower, at + 1
    if link == "out" and at < len(tokens) and tokens[at].lower == "of":
        link, at = "in", at + 1
    if at < len(tokens) and tokens[at].lower in _SMALL_WORDS and not _number(tokens, at):
        at += 1
    below = _number(tokens, at) if at < len(tokens) else None
    if below is None or not above <= below[0] or below[0] <= 1:
        return None
    if link == "per" and below[0] not in (100.0, 1000.0, 10_000.0, 100_000.0, 1e6):
        return None
    if link in ("of", "in") and (below[0] > 1e7 or above < 1 or 1900 <= below[0] <= 2100):
        return None
    after = tokens[below[1]].lower.rstrip("s") if below[1] < len(tokens) else ""
    if after in _UNITS:
        return None
    return _made(tokens, above / below[0], "percent", "ratio", first, below[1])


def _with_unit(tokens: list[Token], value: float, first: int, last: int) -> Quantity:
    at = last
    if at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at + 1].start == tokens[at].end:
        at += 2 if tokens[at + 1].lower == "odd" else 1  # forty-odd megabytes
    word = tokens[at].lower if at < len(tokens) else ""
    if word == "per" and at + 1 < len(tokens) and tokens[at + 1].lower == "cent":
        return _made(tokens, value / 100, "percent", "%", first, at + 2)
    if word == "percentage":
        return _made(tokens, value / 100, "percent", "%", first, min(at + 2, len(tokens)))
    known = _UNITS.get(word) or _UNITS.get(word.removesuffix("s") or "-")
    if word == "m":
        known = None
    named = next((index for index in range(last, min(last + 4, len(tokens)))
                  if tokens[index].lower.rstrip("s") in ("parameter", "param", "weight")), None)  # fmt: skip
    if named is not None and known is None and all(tokens[index].lower.isalpha() for index in range(last, named)):
        return _made(tokens, value, "parameters", "parameters", first, named + 1)
    period = _per(tokens, last)
    if period and (known is None or known[0] in ("other", "rate")):
        return _made(tokens, value / period[0], "rate", "per", first, period[1])
    if known is None:
        return _made(tokens, value, "number", "", first, last)
    return _made(tokens, value * known[1], known[0], word, first, at + 1)


def _per(tokens: list[Token], at: int) -> tuple[float, int] | None:
    """The period of a rate that follows a number within a few words: requests/s, per second, a day."""
    for index in range(at, min(at + 4, len(tokens) - 1)):
        word = tokens[index].lower
        if word in ("/", "per", "a", "an", "each", "every"):
            period = tokens[index + 1].lower
            factor = _PERIODS.get(period) or _PERIODS.get(period.removesuffix("s") or "-")
            return (factor, index + 2) if factor else None
        if not word.isalpha():
            return None
    return None


def _part(tokens: list[Token], at: int) -> Quantity | None:
    """half a second, a quarter of, two thirds; not `every quarter`."""
    value = _PARTS.get(tokens[at].lower)
    before = tokens[at - 1].lower if at else ""
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if value is None or before in ("every", "each", "per", "the", "last", "next", "this"):
        return None
    if after in ("a", "an") and at + 2 < len(tokens):
        known = _UNITS.get(tokens[at + 2].lower)
        if known:
            return _made(tokens, value * known[1], known[0], tokens[at + 2].lower, at, at + 3)
    if after == "of" or (before in ("a", "an", "one") and tokens[at].lower != "quarter") or tokens[at].lower == "half":
        return _made(tokens, value, "percent", "part", at, at + 1)
    return None

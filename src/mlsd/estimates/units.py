"""Amounts with units, read strictly: pint knows what a unit is, and nothing else here imports it.

The registry holds the units that designs speak of, and some that they should not, so that kilograms where a count is
wanted are seen to be wrong. A year is 365 days and a month a twelfth of it, as in sums by head. Numbers are fractions,
so that 100,000 steps of 128 over 128 workers are 781.25 and no rounding on the way moves a figure.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import lru_cache
from typing import Any, NamedTuple

from mlsd.estimates import doubts
from mlsd.estimates.model import Amount


class Kind(NamedTuple):
    """A kind of amount.  unit: its base, as pint says it.  wants: in words.  bare: whether a number alone will do."""

    unit: str
    wants: str
    example: str
    bare: bool = False
    whole: bool = False


KINDS = {
    "count": Kind("", "a whole count", "2 M", bare=True, whole=True),
    "number": Kind("", "a number", "2.5", bare=True),
    "share": Kind("share", "a share", "12 %"),
    "effect": Kind("share", "a share of the baseline, or points", "5 % or 1 point"),
    "points": Kind("point", "points of a hundred", "3 points"),
    "bytes": Kind("byte", "a size", "40 kB"),
    "duration": Kind("second", "a duration", "0.3 s"),
    "days": Kind("day", "days", "12 days", whole=True),
    "rate": Kind("1/second", "a rate", "400/s"),
    "a day": Kind("1/day", "a rate", "5/day", bare=True),
    "money": Kind("EUR", "an amount of money", "0.40 EUR"),
}
CURRENCIES = tuple(
    "EUR USD GBP CHF JPY CNY INR AUD CAD NZD SEK NOK DKK PLN CZK HUF BRL ZAR KRW SGD HKD MXN TRY ILS".split()
)
_COINS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "euro": "EUR", "dollar": "USD", "franc": "CHF", "yen": "JPY"}
_SCALES = {"k": 3, "K": 3, "thousand": 3, "M": 6, "mn": 6, "mio": 6, "Mio": 6, "million": 6, "G": 9, "B": 9, "bn": 9,
           "billion": 9, "T": 12, "trillion": 12, "hundred": 2}  # fmt: skip
_ALIASES = {"%": "percent", "pct": "percent", "‰": "permille", "pp": "point", "kb": "kB", "mb": "MB", "gb": "GB",
            "tb": "TB", "pb": "PB", "KB": "kB", "rps": "hertz", "qps": "hertz", "tps": "hertz", "hrs": "hour",
            "secs": "second", "mins": "minute", "msec": "ms", "yr": "year", "wk": "week"}  # fmt: skip
_DEFINITIONS = """
nano- = 1/1000000000 = n-; micro- = 1/1000000 = µ- = u-; milli- = 1/1000 = m-; centi- = 1/100 = c-
kilo- = 1000 = k-; mega- = 1000000 = M-; giga- = 1000000000 = G-; tera- = 1000000000000 = T-
peta- = 1000000000000000 = P-; exa- = 1000000000000000000 = E-
kibi- = 1024 = Ki-; mebi- = 1048576 = Mi-; gibi- = 1073741824 = Gi-; tebi- = 1099511627776 = Ti-
byte = [data] = B; bit = 1/8 * byte
second = [time] = s = sec; minute = 60 * second = min; hour = 3600 * second = h = hr; day = 86400 * second = d
week = 604800 * second; fortnight = 1209600 * second; month = 2628000 * second; year = 31536000 * second
hertz = 1 / second = Hz
share = [share]; percent = 1/100 * share; permille = 1/1000 * share; ppm = 1/1000000 * share; point = [point]
metre = [length] = m = meter; gram = [mass] = g; kelvin = [temperature] = K; ampere = [current] = A
watt = [power] = W; joule = watt * second = J; volt = watt / ampere = V; litre = [volume] = l = liter = L
inch = 127/5000 * metre; foot = 381/1250 * metre; mile = 201168/125 * metre; pound = 45359237/100000 * gram
ton = 1000000 * gram; furlong = 25146/125 * metre; pixel = [pixel] = px; degree = [angle]; flop = [work]
"""
_NOUNS = frozenset(
    """user people person customer member visitor client account device request query prediction call search order
    transaction event message example sample row record item image photo picture document text sentence clip video
    label annotation answer annotator labeller parameter param weight worker gpu accelerator machine step case pair
    relative copy replica session visit unit point token each one read write of the at once""".split()
)
_ABOUT = r"(?:(?:about|around|roughly|approximately|approx\.?|ca\.?|circa|nearly|almost|at most|at least|up to|under|below|over|some)\s+|[~≈<>≤≥]\s*)*"  # noqa: E501
_NUMBER = r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?:[ \u00a0\u202f_'][0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?"  # noqa: E501
_AMOUNT = rf"{_ABOUT}(?P<sign>[-−–+]?)\s*(?P<coin>[€$£¥]|[A-Z]{{3}}(?=[ 0-9]))?\s*(?P<number>{_NUMBER})(?P<rest>.*)"
_PER = r"\s*/\s*|(?:^|\s+)(?:per|an?|each|every)\s+"
_CLAUSE = r"[,;(\[]|\.(?:\s|$)"
_REMARK = r"\s(?:[-–—]|from|at|on|in|with|when|because|and|of|or|for|by)\s"
_POINTS = r"(?:%|percent(?:age)?)[ -]?points?\b|\bpoints?\b|\bpp\b|%\s*absolute\b"
_MOST, _NEAREST, _DIGITS = 10**15, 10**9, 40


class Unread(ValueError):
    """A text that is no amount of the kind.  Its message says what it is instead."""


def read(text: str, kind: str, strict: bool = True) -> Amount:
    """The amount of a kind that a text states.  Raises Unread.

    strict: nothing may stand beside it but nouns that are usual; else a remark may follow, as behind a fact.
    """
    text = re.sub(r"\s{3,}", "  ", text.strip())  # no more than the patterns can try in every way
    found = re.fullmatch(_AMOUNT, text, re.DOTALL)
    if not found:
        raise Unread("is no figure in digits")
    number, half = _number(found["number"])
    rest = found["rest"]
    odd = re.match(r"[,.]\d", rest) is not None
    if not strict and not odd:
        rest, *more = re.split(_CLAUSE, rest, maxsplit=1)
        if doubts.second_figure(rest, "".join(more), found["rest"]):
            raise Unread("holds more than one figure")
    if re.search(r"\d", rest):
        raise Unread("is no plain figure" if odd else "holds more than one figure")
    rest = rest if strict else re.split(_REMARK, re.sub(r"\bper cent\b", "%", rest), maxsplit=1)[0]
    scale, rest = _scaled(rest, kind)
    if doubts.scale(rest):
        raise Unread("has a scale in words that are not read")
    if kind == "rate" and doubts.period(found["rest"], rest):
        raise Unread("names its period in a way that is not read")
    if found["sign"] in ("-", "−", "–"):
        raise Unread("is less than nothing")
    coin = found["coin"] or ""
    factor, unit = _measured(f"{coin} {rest}" if coin else rest, kind, strict)
    return Amount(number * scale * factor, unit, half * scale * factor)


def _number(text: str) -> tuple[Fraction, Fraction]:
    """A number and half of its last place.  Zeros at the end of a whole number count up to three figures."""
    try:
        plain = Decimal(re.sub(r"[,_' \u00a0\u202f]", "", text[: _DIGITS + 1]))
    except InvalidOperation:  # an exponent that Decimal has no room for
        raise Unread("is beyond all measure") from None
    if len(text) > _DIGITS or not -_DIGITS < plain.adjusted() < _DIGITS:
        raise Unread("is beyond all measure")
    _, digits, exponent = plain.as_tuple()
    place = int(exponent)
    if place >= 0:
        said = "".join(map(str, digits))
        zeros = len(said) - len(said.rstrip("0"))
        place += min(zeros, max(len(said) - 3, 0))
    return Fraction(plain), Fraction(10) ** place / 2


def _scaled(rest: str, kind: str) -> tuple[Fraction, str]:
    """The power of ten that a scale after the number stands for, and what follows."""
    found = re.match(r"\s*([^\W\d_]+)", rest)
    word = found[1] if found else ""
    if found and word in _SCALES and not (word == "B" and kind == "bytes"):
        return Fraction(10) ** _SCALES[word], rest[found.end() :]
    if found and word.lower() in _SCALES and len(word) > 3:  # 2 Million
        return Fraction(10) ** _SCALES[word.lower()], rest[found.end() :]
    return Fraction(1), rest


def _measured(rest: str, kind: str, strict: bool) -> tuple[Fraction, str]:
    """What one of the unit is in the base of the kind, and the currency or `points`."""
    wanted = KINDS[kind]
    if kind in ("effect", "points") and re.search(_POINTS, rest):
        return Fraction(1, 100) if kind == "effect" else Fraction(1), "points" if kind == "effect" else ""
    registry = _registry()
    unit = registry.parse_units("")
    parts = re.split(_PER, rest.strip())
    for at, part in enumerate(parts):
        word = _unit_of(part, strict)
        if word:
            unit = unit * registry.parse_units(word) if at == 0 else unit / registry.parse_units(word)
    if not unit.dimensionality:
        if wanted.bare:
            return Fraction(1), ""
        if kind in ("share", "effect"):
            return Fraction(1), "bare"
        raise Unread("has no unit" if wanted.unit else "is something else")
    if kind == "money":
        names = [name for name in CURRENCIES if unit.dimensionality == registry.parse_units(name).dimensionality]
        if names:
            return Fraction(registry.Quantity(Fraction(1), unit).to(names[0]).magnitude), names[0]
    elif unit.dimensionality == registry.parse_units(wanted.unit).dimensionality:
        return Fraction(registry.Quantity(Fraction(1), unit).to(wanted.unit).magnitude), ""
    raise Unread(f"is {_is(unit)}")


def _is(unit: Any) -> str:
    """What a unit measures, in words."""
    names = " ".join(sorted(str(each).strip("[]").partition("_")[0] for each in unit.dimensionality))
    words = {"data": "a size", "time": "a duration", "share": "a share", "point": "points", "money": "money",
             "length": "a length", "mass": "a mass"}  # fmt: skip
    per_time = dict(unit.dimensionality).get("[time]", 0) < 0
    return "a rate" if names == "time" and per_time else words.get(names, f"in {unit}")


def _unit_of(part: str, strict: bool) -> str:
    """The unit that a part between `per`s begins with, "" if it only holds nouns."""
    words = re.findall(r"[^\W\d_]+|[%‰€$£¥]", part)
    first = _known(words[0]) if words else ""
    for word in words[1 if first else 0 :]:
        if len(word) > 2 and _known(word) and word.lower() not in _NOUNS:
            raise Unread(f"names {word!r} where it cannot be placed")
        if strict and word.lower() not in _NOUNS and word.lower().removesuffix("s") not in _NOUNS:
            raise Unread(f"has an unknown unit {word!r}")
    if strict and re.sub(r"[^\W\d_]+|[%‰€$£¥.\s-]", "", part):
        raise Unread("holds signs that belong to no amount")
    return first


@lru_cache(maxsize=512)
def _known(word: str) -> str:
    """The name under which the registry knows a unit, "" if it does not."""
    from pint.errors import UndefinedUnitError

    lower = word.lower().removesuffix("s") if len(word) > 3 else word.lower()
    if not word.replace("µ", "u").isascii() and word not in _COINS and word not in _ALIASES:
        return ""  # pint takes other letters for numbers and signs
    if lower in _COINS or word.upper() in CURRENCIES:
        return _COINS.get(lower, word.upper())
    if word in _ALIASES or word.lower() in _ALIASES:
        return _ALIASES.get(word) or _ALIASES[word.lower()]
    for name in (word, word.lower()) if len(word) > 2 else (word,):
        try:
            _registry().parse_units(name)
        except (UndefinedUnitError, ValueError):
            continue
        return name
    return ""


@lru_cache(maxsize=1)
def _registry() -> Any:
    """Our own units; pint's whole list would know `points` of type and `hands` of horses."""
    import pint

    registry: Any = pint.UnitRegistry(None, non_int_type=Fraction)
    for line in _DEFINITIONS.strip().split("\n"):
        for definition in line.split("; "):
            registry.define(definition)
    for name in CURRENCIES:
        registry.define(f"{name} = [money_{name}]")
    return registry


def checked(amount: Amount, kind: str, ends: str = "") -> Amount:
    """The amount, if it can be one of its kind.  Raises Unread."""
    value = amount.value
    if kind in ("share", "effect"):
        if amount.unit == "bare" and not 0 <= value <= 1:
            raise Unread("is no share without a %")
        nearest = Fraction(1, _NEAREST)
        if value < (0 if "0" in ends else nearest) or value > (1 if "1" in ends else 1 - nearest):
            low, high = ("0%" if "0" in ends else "above 0%"), ("at most 100%" if "1" in ends else "below 100%")
            raise Unread(f"is not {low} or more and {high}" if "0" in ends else f"is not {low} and {high}")
        return amount._replace(unit="" if amount.unit == "bare" else amount.unit)
    if value <= 0:
        raise Unread("is nothing")
    if value > _MOST or value < Fraction(1, _MOST):
        raise Unread("is beyond all measure")
    if KINDS[kind].whole and value.denominator != 1:
        raise Unread("is no whole number")
    return amount

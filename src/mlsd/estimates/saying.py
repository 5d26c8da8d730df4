"""Amounts in words: figures with three digits and their unit, counts whole, inputs as exactly as they were given."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import floor, log10

from mlsd.estimates.model import Amount

_SIZES = ("B", "kB", "MB", "GB", "TB", "PB", "EB")
_PERIODS = (("s", 1), ("min", 60), ("hour", 3600), ("day", 86400))
_SPANS = (("year", 31536000), ("day", 86400), ("h", 3600), ("min", 60), ("s", 1))


def shown(value: Fraction | float, unit: str, currency: str = "") -> str:
    """A figure as it stands in a table: three digits, or whole if it is a count."""
    if unit == "count":
        return f"{int(value):,}" if value == int(value) else three(value)
    if unit == "days":
        return f"{int(value):,} day{'' if value == 1 else 's'}"
    if unit == "bytes":
        scaled, name = _sized(value)
        return f"{three(scaled)} {name}"
    if unit == "rate":
        name, seconds = next((each for each in _PERIODS if value * each[1] >= 1), _PERIODS[-1])
        return f"{three(value * seconds)}/{name}"
    if unit == "duration":
        name, seconds = next((each for each in _SPANS[2:] if value >= each[1]), _SPANS[-1])
        return f"{three(value / seconds)} {name}"
    if unit in ("share", "effect"):
        return f"{three(value * 100)}%"
    return three(value) + {"money": f" {currency}", "points": " points"}.get(unit, "")


def _sized(value: Fraction | float) -> tuple[Fraction | float, str]:
    at = 0
    while at < len(_SIZES) - 1 and float(value) >= 999.5:
        value, at = value / 1000, at + 1
    return value, _SIZES[at]


def three(value: Fraction | float) -> str:
    """A number with three digits and separators for thousands."""
    if not value:
        return "0"
    plain = Decimal(value.numerator) / value.denominator if isinstance(value, Fraction) else Decimal(value)
    rounded = plain.quantize(Decimal(1).scaleb(plain.adjusted() - 2), rounding=ROUND_HALF_UP)
    if rounded.adjusted() < -5:
        return f"{rounded:.2e}"
    return f"{rounded:,.{max(2 - rounded.adjusted(), 0)}f}"


def said(amount: Amount, unit: str) -> str:
    """An input as it was given, to twelve digits."""
    value = amount.value
    if unit == "choice":
        return amount.unit
    if unit == "bytes":
        scaled, name = _sized(value)
        return f"{exact(scaled)} {name}"
    if unit == "rate":
        name, seconds = next((each for each in _PERIODS if value * each[1] >= 1), _PERIODS[-1])
        return f"{exact(value * seconds)}/{name}"
    if unit == "duration":
        return _span(value)
    if unit == "effect" and amount.unit == "points":
        return f"{exact(value * 100)} points"
    if unit in ("share", "effect"):
        return f"{exact(value * 100)}%{' relative' if unit == 'effect' else ''}"
    if unit == "money":
        cents = value * 100
        return (
            f"{float(value):,.2f} {amount.unit}"
            if cents.denominator == 1 < value.denominator
            else f"{exact(value)} {amount.unit}"
        )
    return exact(value)


def _span(value: Fraction) -> str:
    """A duration in the longest unit that it is a whole number of, else in seconds or milliseconds."""
    for name, seconds in _SPANS[:-1]:
        if value >= seconds and (value / seconds).denominator == 1:
            count = int(value / seconds)
            return f"{count:,} {name}{'s' if count > 1 and name in ('year', 'day') else ''}"
    return f"{exact(value)} s" if value >= 1 else f"{exact(value * 1000)} ms"


def exact(value: Fraction | float) -> str:
    """A number whole, or to twelve digits, with separators for thousands."""
    if value == int(value):
        return f"{int(value):,}"
    places = max(11 - floor(log10(float(value))), 0)
    return f"{Decimal(f'{float(value):.{places}f}').normalize():,f}"

"""Whether what a row of a table says, its value and what that is from, is what follows."""

from __future__ import annotations

from mlsd.estimates.model import Derived
from mlsd.estimates.units import Unread, read


def follows(value: str, derived: Derived) -> bool:
    """Whether a value is the figure's, as far as the digits that it shows; a count must be exact."""
    if value == derived.shown:
        return True
    try:
        amount = read(value, derived.figure.unit, strict=False)
    except Unread:
        return False
    if derived.currency and amount.unit != derived.currency:
        return False
    exact = derived.figure.unit in ("count", "days") and derived.value == int(derived.value)
    half = 0.0 if exact else float(amount.half) * (1 + 1e-9)
    return abs(float(amount.value) - float(derived.value)) <= half


def rests_on(basis: str, derived: Derived) -> bool:
    """Whether a basis is the figure's.  One that names none of its inputs is in somebody's own words, and stays."""
    if _bare(basis) == _bare(derived.basis):
        return True
    said = f" {_bare(basis)} "
    return not any(f" {each.input.label.lower()} " in said for each in derived.used)


def _bare(basis: str) -> str:
    return " ".join(basis.replace("*", "").replace("_", "").replace("`", "").lower().split())

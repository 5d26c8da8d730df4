"""Whether a table of derived figures still follows from what its document states, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mlsd.errors import MlsdError
from mlsd.estimates import figures, works
from mlsd.estimates.model import Derived
from mlsd.estimates.table import Row, rows_in
from mlsd.estimates.units import Unread, read
from mlsd.estimates.working import Lacking


class Stale(NamedTuple):
    """A row that does not follow.  derived: the figure that does, None if none can be had; why: then the reason."""

    row: Row
    label: str
    derived: Derived | None
    why: str = ""


def stale_rows(text: str, stated: Mapping[str, str]) -> Iterator[Stale]:
    """The rows of an answer that do not follow from the inputs stated; rows that name no figure of ours are none."""
    for row in rows_in(text):
        known = figures().get(row.label)
        if known is None:
            continue
        estimate, figure = known
        try:
            derived = next(each for each in works(estimate.name, stated) if each.figure == figure)
        except Lacking as lacking:
            yield Stale(row, figure.label, None, f"{lacking.labels} {_are(lacking)} not stated")
        except MlsdError as error:
            yield Stale(row, figure.label, None, error.message)
        else:
            if not follows(row.value, derived):
                yield Stale(row, figure.label, derived)


def _are(lacking: Lacking) -> str:
    return "is" if len(lacking.inputs) == 1 and not lacking.instead else "are"


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

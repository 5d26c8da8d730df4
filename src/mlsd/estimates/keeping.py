"""Whether a table of derived figures still follows from what its document states, row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from mlsd.errors import MlsdError
from mlsd.estimates import figures, works
from mlsd.estimates.following import follows
from mlsd.estimates.model import Derived
from mlsd.estimates.table import Row, row_follows, row_with, rows_in
from mlsd.estimates.working import Lacking


class Stale(NamedTuple):
    """A row that does not follow.  derived: the figure that does, None if none can be had; why: then the reason."""

    row: Row
    label: str
    derived: Derived | None
    why: str = ""

    @property
    def only_basis(self) -> bool:
        """Whether the value, as it is rounded, still follows, and only what it is said to come from does not."""
        return self.derived is not None and follows(self.row.value, self.derived)


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
            if not row_follows(row, derived):
                yield Stale(row, figure.label, derived)


def _are(lacking: Lacking) -> str:
    return "is" if len(lacking.inputs) == 1 and not lacking.instead else "are"


def mended(text: str, stale: Iterable[Stale]) -> str:
    """An answer with its stale rows written anew, where it is known what they should say."""
    lines = text.split("\n")
    for each in stale:
        if each.derived:
            lines[each.row.line] = row_with(lines[each.row.line], each.derived)
    return "\n".join(lines)

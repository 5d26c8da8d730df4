"""What an estimate is: inputs, figures, how one follows from the other, and who says so.  Values only, no logic."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple


class Amount(NamedTuple):
    """Something that was read.  value: in the base of its kind, exact.

    unit: the currency of money, `points` for an effect in points, the word of a choice; else "".
    half: half of the last place that was written, the most that rounding can have taken away.
    """

    value: Fraction
    unit: str = ""
    half: Fraction = Fraction(0)


class Input(NamedTuple):
    """What an estimate is made from.

    key: that of a pack's fact which feeds it.  unit: a kind of `units.KINDS`, or `choice`.  default: assumed if nothing
    is stated, "" if it must be.  stands_in: `estimate.figure` that takes its place if nothing is stated.  example: a
    value that can be pasted.  says: how it stands in a sentence, {} for the value.  ends: whether a share may be 0
    (`0`), 1 (`1`) or both (`01`).
    """

    key: str
    label: str
    ask: str
    unit: str
    default: str = ""
    choices: tuple[str, ...] = ()
    example: str = ""
    says: str = ""
    stands_in: str = ""
    ends: str = ""


class Figure(NamedTuple):
    """What comes out.

    label: as it stands in a table, the only one of its name.  unit: a kind of `units.KINDS`.  tells_with: keys of
    inputs without which, only assumed, it tells nothing new and gets no row of a table.
    """

    key: str
    label: str
    unit: str
    tells_with: tuple[str, ...] = ()


Work = Callable[[Mapping[str, Amount]], Mapping[str, Fraction | float]]


class Estimate(NamedTuple):
    """A back-of-the-envelope sum.

    formula: figure key to its formula, with {keys} of inputs and figures.  work: from amounts by input key to values by
    figure key; raises ValueError that says which inputs do not go together.
    """

    name: str
    title: str
    about: str
    inputs: tuple[Input, ...]
    figures: tuple[Figure, ...]
    formula: Mapping[str, str]
    source: str
    work: Work


class Used(NamedTuple):
    """An input as it went into a figure.  said: in words, with its value.  text: what was given or assumed."""

    input: Input
    amount: Amount
    said: str
    text: str
    assumed: bool


class Derived(NamedTuple):
    """A figure that follows.  shown: as it stands in a table.  basis: the inputs in words.  worked: the formula with
    the numbers put in.  currency: of money."""

    estimate: Estimate
    figure: Figure
    value: Fraction | float
    shown: str
    basis: str
    worked: str = ""
    currency: str = ""
    used: tuple[Used, ...] = ()

    @property
    def tells(self) -> bool:
        """Whether it says more than what it follows from."""
        return not any(each.assumed and each.input.key in self.figure.tells_with for each in self.used)

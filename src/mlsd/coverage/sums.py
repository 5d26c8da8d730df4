"""What the statements of a document come to for one topic: the log-odds that it is covered, or touched."""

from __future__ import annotations

from math import exp, log
from typing import NamedTuple

from mlsd.coverage.evidence import Piece
from mlsd.coverage.weights import Odds

_SURE = 0.02  # nothing is so usual, or so rare, that evidence could not turn it


class Evidence(NamedTuple):
    """The statements of one topic, summed up; the fields are those of `Odds`."""

    best: float
    third: float
    over: float
    strong: int
    weak: int
    usual: float

    @property
    def told(self) -> str:
        """The sum in words, for people."""
        share = 1 / (1 + exp(-self.usual))
        many = "" if self.strong == 1 else "s"
        return (
            f"best statement {self.best:.1f}, third best {self.third:.1f}, heading {self.over:.1f}, {self.strong} sure "
            f"cue{many} in one, {self.weak} others; {share:.0%} of documents cover it"
        )

    def odds(self, by: Odds) -> float:
        """The log-odds, in natural logarithms; above 0 it is more likely than not."""
        return by.base + sum(each * times for each, times in zip(self, by[1:], strict=True))


def evidence_of(stated: list[Piece], usual: float) -> Evidence:
    """The sum of a topic's statements, at least one.  usual: how often such documents cover it, 0 to 1."""
    worth = sorted((piece.worth for piece in stated), reverse=True)
    share = min(max(usual, _SURE), 1 - _SURE)
    return Evidence(
        best=worth[0],
        third=worth[2] if len(worth) > 2 else 0.0,
        over=max(piece.over for piece in stated),
        strong=max(len(piece.strong) for piece in stated),
        weak=len({cue for piece in stated for cue in piece.weak}),
        usual=log(share / (1 - share)),
    )

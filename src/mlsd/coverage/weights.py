"""Every constant that a piece's worth hangs on, in one table."""

from __future__ import annotations

from typing import NamedTuple


class Weights(NamedTuple):
    """All constants that a score hangs on; fitted by hand and by benchmarks/coverage.py.

    strong to more_weak: of the first cue and of up to two more.  heading, far_heading, lead: of a heading over a piece,
    of one farther up, of a name before a colon.  near: how well a heading must name the topic to count without a cue.
    told: of a figure under such a heading.  figure to vague: of what the piece is.  asks to code: factors.
    covered, touched: the least worth of the best piece.  section, headed, early: what decides between good pieces.
    """

    strong: float = 1.9
    more_strong: float = 0.8
    weak: float = 0.7
    more_weak: float = 0.35
    heading: float = 1.6
    far_heading: float = 0.5
    lead: float = 1.2
    figure: float = 0.8
    named: float = 0.3
    long: float = 0.3
    short: float = -0.4
    near: float = 0.79
    told: float = 0.3
    vague: float = -0.5
    asks: float = 0.3
    hints: float = 0.3
    names: float = 0.6
    unchecked: float = 0.85
    code: float = 1.0
    covered: float = 2.7
    touched: float = 1.2
    section: float = 0.2
    headed: float = 1.0
    early: float = 0.95


WEIGHTS = Weights()

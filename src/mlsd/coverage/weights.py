"""Every constant that a piece's worth hangs on, in one table."""

from __future__ import annotations

from typing import NamedTuple


class Weights(NamedTuple):
    """All constants that a score hangs on; fitted by hand and by benchmarks/coverage.py.

    strong to more_weak: of the first cue and of up to two more.  heading, far_heading, lead: of a heading over a piece,
    of one farther up, of a name before a colon.  near: how well a heading must name the topic to count without a cue.
    told: of a figure under such a heading.  figure to vague: of what the piece is.  asks to code: factors.
    sure, covered, touched: the worth of a piece that covers a topic alone, however rare it is, that is concrete by
    itself, and that is a mention by itself.  section, headed, early: what decides between good pieces.
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
    sure: float = 3.4
    covered: float = 2.7
    touched: float = 1.2
    section: float = 0.2
    headed: float = 1.0
    early: float = 0.95


WEIGHTS = Weights()


class Odds(NamedTuple):
    """What the log-odds that a topic is covered, or touched, are the sum of; fitted by benchmarks/coverage_fit.py.

    best, third: for each point of worth of the best statement and of the third best.  over: of the best heading over a
    statement, 0 to 1.  strong: for each strong cue in the statement that holds most of them.  weak: for each different
    weak cue.  usual: for the log-odds that such documents cover the topic at all.
    """

    base: float
    best: float
    third: float
    over: float
    strong: float
    weak: float
    usual: float


COVERED = Odds(base=-1.83, best=0.46, third=0.45, over=0.33, strong=0.64, weak=0.02, usual=0.45)
TOUCHED = Odds(base=0.15, best=0.22, third=0.16, over=1.04, strong=1.52, weak=0.53, usual=0.45)

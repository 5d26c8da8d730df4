"""A budget told by the beat of what is served: five times a second, each answer before the next; a verdict a bottle."""

from __future__ import annotations

from mlsd.claims.claim import READ, Claim
from mlsd.prose import Phrases, Statement
from mlsd.quantities import Quantity, may_hold_figures
from mlsd.reading import Topic

_BEFORE_NEXT = Phrases(
    "before the next", "each time", "every time", "own tick", "own slot", "same tick", "same frame", "own frame",
    "within the tick", "within its", "until the next", "keep up with", "keep pace with", "by the next", "till the next",
    "no later than the next", "each finished", "one at a time",
)  # fmt: skip
_LONGEST = 30.0  # seconds
_EVERY = frozenset("every each".split())


def beat(constraints: Topic) -> Claim | None:
    """The time from one answer to the next, where each must be there before the next is due; else None."""
    if not any(statement.names(_BEFORE_NEXT) for statement in constraints.prose.plain):
        return None
    for statement in constraints.prose.plain:
        for each in statement.quantities if may_hold_figures(statement.lower) else ():
            seconds = _between(statement, each)
            if 0 < seconds <= _LONGEST:
                return Claim("budget", constraints, statement, READ, seconds)
    return None


def _between(statement: Statement, each: Quantity) -> float:
    """Seconds from one to the next: eight a second, every 90 ms, at 60 Hz."""
    if each.sort == "rate" and each.value > 0:
        return 1 / each.value
    led = statement.tokens[each.first - 1].lower if each.first else ""
    return each.value if each.sort == "duration" and led in _EVERY else 0.0


def fraction(statement: Statement, each: Quantity) -> float | None:
    """Seconds of `1/10 s` and `1/20 of a second`, which are read as 10 s and as a rate; None if it is no fraction."""
    tokens = statement.tokens
    if each.first < 2 or tokens[each.first - 1].text != "/" or not tokens[each.first - 2].text.isdecimal():
        return None
    above, below = float(tokens[each.first - 2].text), tokens[each.first].text
    if not below.isdecimal() or not int(below) or tokens[each.first].start != tokens[each.first - 1].end:
        return None
    if each.sort == "duration":
        return above * each.value / float(below) ** 2
    seconds = "second" in {token.lower for token in tokens[each.first : each.last]}
    return above / float(below) if each.sort == "rate" and seconds else None

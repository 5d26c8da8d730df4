"""Whether a sentence sets an aim, and whether a figure in it is meant: not turned down, quoted, or a difference."""

from __future__ import annotations

from mlsd.claims.targets.directions import Named
from mlsd.claims.targets.target_words import AIM, BYGONE, ENDS, RELATIVE
from mlsd.prose import Mention, Stance, Statement
from mlsd.quantities import Quantity


def denied(aim: Mention) -> bool:
    """Whether an aim is turned down or of another time; should not drop below 0.8 is a bound, and no denial."""
    statement = aim.statement
    start, end = statement.clause(aim.first, aim.last)
    if any(start <= each.first < end for each in statement.mentions(BYGONE)):
        return True
    if not _STOPS.isdisjoint(statement.words) and _STOPS & _before_turn(statement, aim.first):
        return True
    return aim.stance is Stance.DENIED and not _bounds(statement, aim.first)


def _bounds(statement: Statement, at: int) -> bool:
    """Whether a duty makes a denial before a token a bound: should not drop below, shall not exceed."""
    start, _ = statement.clause(at, at + 1)
    words = [token.lower for token in statement.tokens[start:at]]
    return any(word == "not" and _MUST & set(words[max(0, at - 2) : at]) for at, word in enumerate(words))


def is_meant(statement: Statement, value: Quantity) -> bool:
    """Whether a figure is neither turned down, nor another's words, nor told as a difference."""
    if statement.stance(value.first, value.last) is Stance.DENIED and not _bounds(statement, value.first):
        return False
    return not relative(statement, value) and not quoted(value, statement)


def bare(statement: Statement, metrics: list[Named]) -> bool:
    """Whether a sentence begins with a metric and its figure, and tells of no result: MAPE 10 %, over 8 weeks."""
    first = min((each.first for each in statement.quantities), default=9)
    if not metrics or not metrics[0].first < first <= min(metrics[0].last + 2, 7):
        return False
    return metrics[0].first <= 2 and _PAST.isdisjoint(statement.words)


_PAST = frozenset(
    "reached got was were had has reaches gets now today currently far prototype baseline present already "
    "if stop".split()
)


def quoted(value: Quantity, statement: Statement) -> bool:
    """Whether a figure stands between quotation marks: what somebody else once said."""
    return statement.text.count('"', 0, value.start) % 2 == 1 or "\N{LEFT DOUBLE QUOTATION MARK}" in statement.text


def aims(statement: Statement) -> bool:
    """Whether a statement sets an aim at all: a word for it, a duty, or a condition that something hangs on."""
    words = statement.words
    if statement.names(BYGONE) or not _STOPS.isdisjoint(words):
        return False  # the pilot is stopped under 80 %: no aim, but a line that must not be crossed
    if not _ONCE.isdisjoint(words) and not _LIVE.isdisjoint(words):
        return True
    return not _MUST.isdisjoint(words) or statement.names(AIM) or statement.names(ENDS)


_MUST = frozenset("must may shall should has have ought tgt threshold".split())


def _before_turn(statement: Statement, at: int) -> set[str]:
    """The words round a place, as far as the nearest semicolons."""
    words = [token.lower for token in statement.tokens]
    first = max((each + 1 for each in range(at) if words[each] == ";"), default=0)
    return {*words[first : next((each for each in range(at, len(words)) if words[each] == ";"), len(words))]}


_STOPS = frozenset("stop stopped stops abort aborted halt halted rollback alarm alert retrain".split())
_ONCE = frozenset("once when if until as unless after".split())
_LIVE = frozenset("ship launch live release deploy deployed released launched shipped accept sign pay".split())


def of_a_part(statement: Statement) -> bool:
    """Whether a sentence speaks of a part of the cases: for the smallest island alone 15 % is tolerated."""
    return not _PARTS.isdisjoint(statement.words)


_PARTS = frozenset("alone single worst smallest hardest rarest weakest exception exceptions except slice".split())


def relative(statement: Statement, value: Quantity) -> bool:
    """Whether a figure tells a difference: 10 % lower than the baseline, three points up."""
    after = Statement(statement.text[value.end :], 0, "item")
    words = after.words[:4]
    if any(word in _THAN and _THAT & set(words[at + 1 : at + 3]) for at, word in enumerate(words)):
        return True  # 12 % under that of the present method
    return any(each.first <= 2 for each in after.mentions(RELATIVE)) or statement.text[value.start - 1] in "+−"


_THAN = frozenset("under below over above beyond beneath".split())
_THAT = frozenset("that those what the today's current present baseline".split())

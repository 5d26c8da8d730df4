"""One step many times over: 5 nets one after another at 25 ms each, 20 steps of 8 ms, 1.5 ms for each of 200 items."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.claim import READ, Claim
from mlsd.claims.labelling.links import singular
from mlsd.claims.latency.latency_budget import now
from mlsd.prose import Phrases, Statement
from mlsd.quantities import Quantity, may_hold_figures
from mlsd.reading import Topic

SERIAL = Phrases(
    "one by one", "one at a time", "one after another", "one after the other", "after another", "after the other",
    "in sequence", "in series", "in turn", "in a row", "serial", "serially", "sequential", "sequentially", "loop",
    "consecutively", "back to back", "each waits", "behind the other", "step by step", "token by token", "successive",
    "successively", "chained", "in a chain", "cascade", "follow each other", "follow one another",
)  # fmt: skip
_ONE_AT_A_TIME = Phrases("one by one", "one at a time", "one after another", "one after the other")
_SERIAL_NOUNS = frozenset("step token iteration round pass hop stage turn call".split())
_WHOLE_ANSWERS = frozenset("request user query customer prediction answer".split())
_EACH = frozenset("per each every a an / one apiece".split())
_LONGEST = 100_000  # repeats


def repeated(inference: Topic, limit: float) -> Claim | None:
    """The time that repeats of one step take together, with what is told beside it; None if no step is repeated."""
    plain = [each for each in inference.prose.plain if may_hold_figures(each.lower)]
    serial = any(each.names(SERIAL) for each in inference.prose.plain)
    for statement in plain:
        for time in statement.quantities:
            if time.sort == "rate" and time.value > 0 and statement.names(_ONE_AT_A_TIME):
                return Claim("whole", inference, statement, READ, 1 / time.value)
            if time.sort != "duration" or time.value > limit or not now(statement, time):
                continue
            of = _repeated_noun(statement, time)
            if of is None or of & _WHOLE_ANSWERS or not (serial or of & _SERIAL_NOUNS):
                continue
            many = next(_counts(plain, statement, time, of), 0.0)
            if many:
                return Claim("parts", inference, statement, READ, many * time.value + _beside(statement, time, limit))
    return None


def _repeated_noun(statement: Statement, time: Quantity) -> set[str] | None:
    """What takes that time each: its nouns, none where only `each` is told; None if the time is not one of many."""
    words = [token.lower for token in statement.tokens]
    after = words[time.last : time.last + 4]
    after = after[1:] if after[:1] == ["for"] else after
    if after[:1] and after[0] in _EACH:
        named = after[0] not in ("each", "apiece") or after[1:2] not in ([","], ["."], ["on"], ["in"], ["and"])
        return {singular(word) for word in after[1:3] if word.isalpha()} if named else set()
    led = words[max(time.first - 6, 0) : time.first]
    at = next((at for at in range(len(led) - 1, -1, -1) if led[at] in ("each", "every")), None)
    if at is None:
        return None
    return set() if led[at + 1 : at + 2] == ["of"] else {singular(word) for word in led[at + 1 : at + 2]}


def _counts(plain: list[Statement], there: Statement, time: Quantity, of: set[str]) -> Iterator[float]:
    """How many there are of what is named so; without a name, how many the statement counts, or the one before it."""
    for statement in plain if of else ():
        yield from (each.value for each in _numbers(statement) if of & _nouns(statement, each))
    near = [there, *(each for each in plain if there.line - 1 <= each.line <= there.line and each is not there)]
    for statement in near if not of else ():
        yield from (each.value for each in _numbers(statement) if each.first != time.first)


def _numbers(statement: Statement) -> list[Quantity]:
    return [each for each in statement.quantities if each.sort in ("number", "other") and 2 <= each.value <= _LONGEST]


def _nouns(statement: Statement, number: Quantity) -> set[str]:
    if number.sort == "other":
        return {singular(number.unit)}
    words = [token.lower for token in statement.tokens[number.last : number.last + 4]]
    cut = next((at for at, word in enumerate(words) if not word.isalpha()), len(words))
    return {singular(word) for word in words[:cut]}


def _beside(statement: Statement, time: Quantity, limit: float) -> float:
    """What the same statement tells of other steps: encoder once 10 ms."""
    others = [each for each in statement.quantities if each.sort == "duration" and each.first != time.first]
    return sum(each.value for each in others if each.value <= limit and now(statement, each))

"""Times of one sentence that add up though no step is known by its name, and the only time that an answer tells of."""

from __future__ import annotations

from mlsd.claims.claim import READ, Claim
from mlsd.claims.latency.latency_budget import now
from mlsd.claims.latency.latency_words import NO_STEP
from mlsd.claims.latency.stretched import is_spread
from mlsd.prose import Phrases, Statement
from mlsd.quantities import Quantity, may_hold_figures
from mlsd.reading import Topic

_RIVALS = frozenset(
    "or from between instead versus vs than against was were had either otherwise unless when whenever depending "
    "per every limit worst usually mostly sometimes ± +/- faster slower saves saved cut reduced".split()
)
_NO_ANSWER = Phrases(
    "load*", "start", "starts", "boot*", "once", "every", "timeout", "time out", "times out", "wait at most",
    "waits at most",
    "gives up", "give up", "window", "buffer*", "keep*", "kept", "interval", "refresh*", "poll*", "retry", "retries",
    "retried", "budget", "limit", "target", "allowed", "at most", "batch", "per hour", "fresh*", "old", "older",
    "audio", "video", "history", "saves", "saved", "faster", "longer by", "slower by", "more than needed", "spare",
    "left", "only after", "no more", "training", "rebuild*", "reload*", "would", "without", "instead of", "fallback",
    "switch*", "scal*", "health", "retain*", "warm up", "warms up", "expires", "snapshot*", "gpu hours", "user", "clip",
    "after the answer", "beforehand", "in advance", "background", "sampl*", "frames of", "recording", "margin",
    "jitter", "difference",
)  # fmt: skip


def one_by_one(inference: Topic, statement: Statement, times: list[Quantity]) -> Claim | None:
    """The sum of times that stand in one sentence, each with its own words: there (60 ms), looks for 50 ms."""
    timed = [each for each in times if each.sort == "duration"]
    more = _lent(statement, timed)
    if more:
        return Claim("parts", inference, statement, READ, more)
    if len(timed) < 2 or len(timed) != len([each for each in statement.quantities if each.sort == "duration"]):
        return None
    words = [token.lower for token in statement.tokens]
    if not _RIVALS.isdisjoint(words) or statement.names(NO_STEP) or statement.names(_NO_ANSWER):
        return None
    places = [words[each.last] for each in timed if each.last < len(words) and words[each.last] in ("on", "with", "in")]
    if len(places) == len(timed):
        return None  # 60 ms on this machine and 140 ms on that
    spans = zip([0, *(each.last for each in timed)], [*(each.first for each in timed), len(words)], strict=True)
    gaps = [sum(word.isalpha() and len(word) > 2 for word in words[start:end]) for start, end in spans]
    ahead, behind = all(gaps[:-1]), all(gaps[1:])
    return Claim("parts", inference, statement, READ, sum(each.value for each in timed)) if ahead or behind else None


def opened_by_sum(statement: Statement, times: list[Quantity]) -> float:
    """200 ms: 50 for the cable, 50 for features, 100 for the net: the time whose parts follow a colon; else 0."""
    first = times[0] if times else None
    if not first or statement.tokens[first.last : first.last + 1] == [] or statement.tokens[first.last].text != ":":
        return 0.0
    unit = _FACTORS.get(first.unit, 0.0)
    parts = [each for each in statement.quantities if each.first > first.last and each.sort in ("number", "duration")]
    told = sum(each.value * (unit if each.sort == "number" else 1.0) for each in parts)
    return first.value if len(parts) > 1 and abs(told - first.value) <= 0.02 * first.value else 0.0


def _lent(statement: Statement, timed: list[Quantity]) -> float:
    """70 + 60 ms; network 40, model 50 (ms); 70 ms, and the model as long: numbers and words with another's unit."""
    words = [token.lower for token in statement.tokens]
    numbers = [each for each in statement.quantities if each.sort == "number" and each.value > 0]
    if not timed:
        at = next((at for at in range(1, len(words)) if words[at] in ("ms", "milliseconds") and
                   words[at - 1] in ("(", "in")), 0)  # fmt: skip
        closing = [each for each in numbers if each.last == len(words) or not words[each.last].isalnum()]
        return sum(each.value for each in closing) * 1e-3 if at and len(closing) > 1 else 0.0
    last = timed[-1]
    if len(timed) == 1:
        chain = [each.value for each in numbers if words[each.last : each.last + 1] == ["+"] and each.last < last.first]
        if chain and last.value:
            unit = _FACTORS.get(last.unit, 0.0)
            return last.value + sum(chain) * unit
        return last.value * (1 + _echoed(words[last.last :]))
    return 0.0


_FACTORS = {"ms": 1e-3, "millisecond": 1e-3, "milliseconds": 1e-3, "s": 1.0, "second": 1.0, "seconds": 1.0}
_TIMES = {"twice": 2.0, "double": 2.0, "half": 0.5, "thrice": 3.0}


def _echoed(behind: list[str]) -> float:
    """How many times the time before it something takes: just as long 1, twice that 2; -1 if nothing is told so."""
    for at, word in enumerate(behind):
        nexts = behind[at + 1 : at + 3]
        if word in _TIMES and nexts[:1] and nexts[0] in ("that", "as"):
            return _TIMES[word]
        if word == "as" and nexts[:1] in (["long"], ["much"]):
            return 1.0
    return -1.0


def only_time(inference: Topic, limit: float) -> Claim | None:
    """The only time that is told of an answer's making, however it is put; the later of `from 240 to 125 ms`."""
    found = [
        (statement, each)
        for statement in inference.prose.plain
        if may_hold_figures(statement.lower)
        for each in statement.quantities
        if each.sort == "duration" and each.value <= 50 * limit and not is_spread(statement, each)
        and not statement.names(_SETTINGS)
    ]  # fmt: skip
    if len(found) != 1:
        return None
    statement, time = found[0]
    tried = Statement(statement.text.replace("pilot", "field"), statement.line, statement.kind)
    if statement.names(_NO_ANSWER):
        return None
    if not _is_floor(statement, time) and (not now(tried, time) or _is_bound(statement, time)):
        return None
    return Claim("whole", inference, statement, READ, time.value)


_SETTINGS = Phrases(
    "timeout", "timeouts", "health check", "autoscal*", "startup", "at start", "scrape*", "cached for", "cache for",
    "kept for", "on call", "restart*", "rollback", "drain*",
)  # fmt: skip


def _is_floor(statement: Statement, time: Quantity) -> bool:
    """Never answered in less than 150 ms; nine in ten are back within 160 ms: it takes so long."""
    led = {token.lower for token in statement.tokens[max(time.first - 12, 0) : time.first]}
    share = any(each.sort == "percent" and 0.5 <= each.value < 1 for each in statement.quantities)
    return _is_bound(statement, time) and (not led.isdisjoint(_NEVER) or share)


_NEVER = frozenset("never nobody not no none n't".split())
_BOUNDS = frozenset("under below less within < ≤ than before another extra".split())


def _is_bound(statement: Statement, time: Quantity) -> bool:
    """Under 300 ms, less than 300 ms: a bound is no time."""
    return not _BOUNDS.isdisjoint(token.lower for token in statement.tokens[max(time.first - 3, 0) : time.first])

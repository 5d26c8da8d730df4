"""A budget told by what happens when an answer is late: the caller hangs up after a second, a late bid is void."""

from __future__ import annotations

from mlsd.claims.claim import READ, Claim
from mlsd.prose import Phrases, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Topic

_LONGEST = 60.0  # seconds; who waits longer for an answer is not served live
_LIMITS = frozenset("in within after by under inside for before".split())
_MORE = frozenset("more longer later slower over above beyond past exceeding exceeds".split())
_NOT = frozenset(
    "not no never isn't aren't doesn't don't won't hasn't haven't wasn't n't nothing without unless until fails".split()
)
_LOST = Phrases(
    "give up", "gives up", "giving up", "hang up", "hangs up", "fall back", "falls back", "swipe*", "scroll*",
    "walk away", "walks away", "walk off", "walks off", "move on", "moves on", "moved on", "leave", "leaves", "left",
    "reload*", "time out", "times out", "timed out", "timeout", "drop", "drops", "dropped", "bounce*", "abandon*",
    "lose patience", "loses patience", "patience", "retr*", "thrown away", "throws away", "discard*", "void",
    "worthless", "useless", "too late", "ignored", "ignore", "ignores", "not shown", "skipped", "skip", "skips",
    "rejected", "reject", "rejects", "refused", "click away", "clicks away", "tap away", "close the", "closes the",
    "switch off", "switches off", "go elsewhere", "goes elsewhere", "default", "do it themselves", "does it himself",
    "does it herself", "by hand", "themselves", "himself", "herself", "call back", "forget it", "no use", "pointless",
    "complain*", "annoy*", "irritat*", "angry", "notice*", "feel*", "felt", "sick", "nausea", "dizzy", "tired of",
    "has typed", "have typed", "has passed", "is gone", "are gone", "has gone", "is past", "is over", "cancel*",
    "expires", "lost", "loses", "lose", "fail*", "break", "breaks", "stop*", "open", "opens", "crash*", "collide*",
    "stumble*", "lag", "lags", "stutter*", "queue builds", "jam", "jams", "in vain", "wander*", "get bored", "bored",
    "gets bored", "interrupt*", "start again", "starts again", "press again", "presses again", "tap again", "unusable",
    "does not count", "doesn't count", "counts as", "missed", "misses", "miss", "already", "wait", "waits", "waiting",
    "accepted", "tolerated", "hold out", "silence", "say nothing", "doubt", "next key", "blink", "lost us",
)  # fmt: skip
_NO_LIMIT = Phrases(
    "uptime", "outage", "incident", "alarm", "alert", "pages us", "on call", "support ticket", "retention", "kept for",
    "session", "subscription", "battery", "training", "retrain*", "nightly", "deploy*", "rollback", "restart*",
)  # fmt: skip


def patience(topic: Topic) -> Claim | None:
    """The shortest time after which an answer is told to be too late, or None."""
    found = [
        Claim("budget", topic, statement, READ, each.value)
        for statement in topic.prose.plain
        for each in _times(statement)
        if each.sort == "duration" and 0 < each.value <= _LONGEST and _too_late(statement, each)
    ]
    return min(found, key=lambda claim: claim.value, default=None)


def _times(statement: Statement) -> list[Quantity]:
    """The times of a statement; a second, half a minute where a limit stands before it too."""
    found = list(statement.quantities)
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words[1:-1], 1):
        if word in ("a", "one") and words[at + 1] in _ONE and words[at - 1] in _BEFORE:
            start, end = statement.tokens[at].start, statement.tokens[at + 1].end
            if all(each.last <= at or each.first >= at + 2 for each in found):
                found.append(Quantity(_ONE[words[at + 1]], "duration", words[at + 1], start, end, at, at + 2))
    return found


_ONE = {"second": 1.0, "minute": 60.0}
_BEFORE = _LIMITS | {"than", "over", "about", "past"}


def _too_late(statement: Statement, time: Quantity) -> bool:
    """If it isn't there in two seconds they type it themselves; gives up after 300 ms; silence for over a second."""
    if statement.names(_NO_LIMIT):
        return False
    words = [token.lower for token in statement.tokens]
    led = words[max(time.first - 4, 0) : time.first]
    limited = not _LIMITS.isdisjoint(led)
    late = not _NOT.isdisjoint(words[max(time.first - 12, 0) : time.first])
    if limited and late:
        return True
    longer = not _MORE.isdisjoint([*led, *words[time.last : time.last + 2]])
    return (longer or "after" in led) and statement.names(_LOST)

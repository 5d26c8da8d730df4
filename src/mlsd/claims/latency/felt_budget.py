"""The time that users give an answer: between two keystrokes, before they do it themselves."""

from __future__ import annotations

from mlsd.claims.claim import READ, Claim
from mlsd.claims.latency.latency_budget import now, text_between
from mlsd.claims.latency.patience import patience
from mlsd.prose import Phrases, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Topic


def felt_budget(experience: Topic) -> Claim | None:
    """The time that users give an answer, where the constraints tell none: between two keystrokes, 200 ms."""
    found = [
        Claim("budget", experience, statement, READ, each.value)
        for statement in experience.prose.plain
        for each in statement.quantities
        if each.sort == "duration" and each.value <= _SHORT and now(statement, each) and _is_asked(statement, each)
    ]
    return found[0] if len(found) == 1 else patience(experience) if not found else None


def _is_asked(statement: Statement, each: Quantity) -> bool:
    """Whether the words round a time ask for it."""
    part = Statement(text_between(statement, each.first - 14, each.last + 8), statement.line, statement.kind)
    return part.names(_ASKS) and not part.names(_NONE)


_SHORT = 30.0  # seconds; what people wait for at a screen
_ASKS = Phrases(
    "must", "has to", "have to", "needs to", "should", "within", "under", "at most", "no longer than", "no more than",
    "less than", "budget", "deadline", "limit", "p95", "p99", "p90", "not longer", "not later", "at the latest",
    "in under", "faster than", "before the", "promise*", "we said", "we agreed", "may take", "allowed",
)  # fmt: skip
_NONE = Phrases(
    "battery", "buffer*", "of video", "of audio", "of sound", "of speech", "recorded", "measured", "was", "were",
    "at present", "currently", "window", "per day", "lasts", "undo", "session", "onboarding", "tutorial", "training",
    "once a", "every", "minutes a day", "visit", "support", "phone call", "refresh*", "notification",
)  # fmt: skip

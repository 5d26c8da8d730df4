"""Labels that are paid by the hour: the hours that recordings last, or the minutes that one example takes."""

from __future__ import annotations

from mlsd.claims.labelling.labelling_words import DOING, FOR_EACH, LABEL, MEDIA
from mlsd.prose import Phrases, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Topic

_HOUR = frozenset(("hour", "hr", "h"))
_ONCE = Phrases(
    "real time", "at real speed", "listens to all", "listen to all", "hears all", "all of it", "all of them", "once",
    "from beginning to end", "from start to end", "every minute", "in full", "the whole", "listens through",
    "watches all", "watch all", "at normal speed",
)  # fmt: skip


def paid_by_time(statement: Statement, cost: Quantity) -> bool:
    """Whether a price is one for an hour of somebody's work: 40 EUR an hour, the hour costs 9 USD."""
    words = [token.lower for token in statement.tokens]
    after, before = words[cost.last : cost.last + 3], words[max(cost.first - 4, 0) : cost.first]
    return not _HOUR.isdisjoint(after) or not _HOUR.isdisjoint(before)


def worked_hours(topic: Topic) -> tuple[float, float | None] | None:
    """Hours of work for one example and how many there are (None: as told elsewhere), or None if nothing tells it."""
    spans = [
        (statement, each) for statement in topic.prose.plain for each in statement.quantities if each.sort == "duration"
    ]
    for statement, each in spans:
        one = statement.names(FOR_EACH) and (statement.names(DOING) or statement.names(LABEL))
        if one and 1 <= each.value < 4 * 3600 and each.unit not in ("hour", "hours", "h"):
            return each.value / 3600, None
    media = [
        each.value / 3600
        for statement, each in spans
        if each.unit in ("hour", "hours", "h", "hr", "hrs")
        and not MEDIA.isdisjoint(token.lower for token in statement.tokens[each.last : each.last + 4])
    ]
    if media and any(statement.names(_ONCE) for statement in topic.prose.plain):
        return 1.0, max(media)
    return None

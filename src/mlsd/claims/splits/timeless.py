"""That rows do not depend on time: what an answer says of its rows, not of what they are written in."""

from __future__ import annotations

from mlsd.prose import Mention, Phrases, Stance
from mlsd.reading import Topic


def timeless(topics: list[Topic]) -> bool:
    """Whether an answer says that the order in time is nothing."""
    facts = [fact for topic in topics if (fact := topic.fact("ordered in time"))]
    if any(fact.value.lower().startswith(("no", "false")) for fact in facts):
        return True
    return any(says_timeless(topic) for topic in topics)


def says_timeless(topic: Topic) -> bool:
    """Whether an answer says that rows do not depend on time: not that a schema stays, or that nobody watches drift."""
    if any(each.stance is Stance.DENIED and not _watched(each) for each in topic.prose.mentions(_ORDER)):
        return True
    return any(each.said and not _of_the_form(each) for each in topic.prose.mentions(_TIMELESS))


def _watched(mention: Mention) -> bool:
    """No alarm for drift yet, drift is not monitored, no time series database: a tool is missing, not the drift."""
    start, end = mention.statement.clause(mention.first, mention.last)
    return any(token.lower.startswith(_WATCHES) for token in mention.statement.tokens[start:end])


def _of_the_form(mention: Mention) -> bool:
    """The schema does not change: what the rows are written in."""
    start, _ = mention.statement.clause(mention.first, mention.last)
    return not _FORM.isdisjoint(token.lower for token in mention.statement.tokens[start : mention.first])


_WATCHES = ("monitor", "alarm", "alert", "watch", "detector", "detection", "dashboard", "database", "handl", "report",
            "test", "library", "tool", "address")  # fmt: skip
_FORM = frozenset("schema interface api format layout code id ids key keys tool contract url budget screen screens "
                  "pipeline weights vocabulary version process team".split())  # fmt: skip


_TIMELESS = Phrases(
    "time plays no", "day plays no", "date plays no", "no order in time", "without order in time", "no time order",
    "not ordered in time",
    "order does not matter", "order doesn't matter", "order plays no", "date does not matter", "time does not matter",
    "independent of time", "independent of the date", "independent of when", "timeless", "taken on one day",
    "taken on a single day", "taken on two", "taken within one", "taken in one", "on a single day", "in a single day",
    "in one session", "within one week", "recorded in one", "collected in one", "one campaign only", "same for decades",
    "unchanged for decades", "have not changed", "has not changed", "never change", "does not age",
    "do not age", "no temporal", "no time dependence", "exchangeable", "stays the same over", "stay the same over",
    "no drift", "no seasonality", "no trend", "nothing changes", "does not change", "do not change",
    "on the same day", "on the same morning", "on the same afternoon", "the same morning", "in the same week",
    "not change over time", "no timestamp", "does not drift", "do not drift",
)  # fmt: skip
_ORDER = Phrases(
    "time order", "order in time", "time series", "drift", "ordered in time", "time dependence", "seasonality",
    "changes over time", "change over time", "depends on the date", "depends on time", "depends on when",
    "depend on the date", "depend on time", "time dependent", "temporal",
)  # fmt: skip

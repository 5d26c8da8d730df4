"""Whether a sentence counts or scores something, whatever it is called: how many, the share of, minutes per call."""

from __future__ import annotations

from mlsd.claims.demands import negated
from mlsd.claims.metrics.metric_names import LIVE, OFFLINE
from mlsd.prose import Mention, Phrases, Prose, Statement

_COUNTS = Phrases(
    "how many", "how often", "how much", "how far", "how close", "how long", "how late", "how early", "how wrong",
    "how high", "how low", "how fast", "how soon", "how seldom", "how near", "share", "rate", "ratio", "fraction",
    "proportion", "portion of", "portion", "percentage", "percent", "per cent", "number of", "count", "counts",
    "counted", "counting", "tally",
    "frequency", "median", "average", "mean", "score", "error", "mistake*", "deviat*", "difference between", "gap",
    "distance", "duration", "time until", "time to", "time between", "cost", "costs", "points", "stars", "grades",
    "from 1 to", "from one to", "fewer", "better than", "worse than", "agree with", "agrees with",
    "same as", "to what extent", "to which extent", "discrepancy", "out of", "missed", "misses", "caught", "catches",
    "hits", "found",
    "finds", "foretold", "correct*",
    "wrong", "within", "kpi", "tonne", "litre", "kilo", "euro", "saved", "lost", "spent", "sold", "metric",
    "minutes", "seconds", "hours", "prefer*", "blind", "rank*", "coincid*", "overlap*", "prevented",
    "whether people", "write off*", "amount of", "questionnaire", "likert", "votes", "loss", "agreement",
)  # fmt: skip
_PLACES = Phrases(
    "actually", "live", "online", "in production", "in operation", "in the field", "in service", "in real use",
    "in use", "in daily use", "once used", "once they", "once people", "once staff", "once users", "after launch",
    "after release", "after go live", "after rollout", "post launch", "go live", "real users", "on the road",
    "on the line", "on the ward", "on the floor", "on site", "in practice", "day to day", "field trial", "shadow",
    "in the product", "in reality", "real world", "real life", "in the market", "visit", "session", "hotline",
    "acceptance", "accepted", "bill", "orders", "booking", "purchase", "applications", "money", "experiment arm",
    "work with it", "works with it", "when they use", "when people use", "a b", "ab test", "a b test", "tips",
    "complaint", "returns", "operational", "usage", "once deployed", "after going live", "canary", "sales", "appeals",
)  # fmt: skip


def counts(statement: Statement) -> bool:
    """Whether a statement tells of a count, a rate or a score."""
    if any(not (_no_count(each) or negated(each)) for each in statement.mentions(_COUNTS)):
        return True
    if any(
        each.sort in ("percent", "money", "rate") or each.value % 1
        for each in statement.quantities
        if not (each.unit == "part" and each.first and statement.tokens[each.first - 1].lower in _HALVES)
    ):
        return True
    if _rated(statement.words) or "%" in statement.text:
        return True
    return any(each.text.lower() not in _MAPS and not negated(each) for each in statement.mentions(OFFLINE))


_MAPS = frozenset(("map", "maps", "bias"))  # seen by eye


def _rated(words: list[str]) -> bool:
    """Stops per shift; not `run both per release`, which is when it is done."""
    return any(word == "per" and not words[at + 1].startswith(_RUNS) for at, word in enumerate(words[:-1]))


_RUNS = ("release", "version", "model", "build", "sprint", "run")


_TENS = (["ten"], ["twenty"], ["hundred"], ["five"], ["four"], ["three"])
_HALVES = frozenset(("first", "second", "other", "last"))  # in the second half of the project


def counts_something(prose: Prose) -> bool:
    """Whether anything in an answer is counted, or is a measure of use by its name."""
    if any("metric" in label for label in prose.facts) or any(map(counts, prose.statements)):
        return True
    return any(
        not negated(each) and each.first not in {place.first for place in each.statement.mentions(_PLACES)}
        for each in prose.mentions(LIVE)
    )


_FEELS = ("feel", "felt", "sound", "look", "seem")


def _no_count(mention: Mention) -> bool:
    """A number of cases, I mean, the minutes of the workshop, more than a score would be: nothing is counted."""
    tokens, word = mention.statement.tokens, mention.text.lower()
    before = [token.lower for token in tokens[max(0, mention.first - 1) : mention.first]]
    behind = [token.lower for token in tokens[mention.last : mention.last + 2]]
    if word in ("better than", "worse than"):
        return any(each.startswith(_FEELS) for each in before)
    if word in ("correct", "wrong"):
        return before in (["be"], ["is"], ["are"])
    if word == "out of":
        numbers = {each.first for each in mention.statement.quantities}
        return mention.last not in numbers and behind[:1] not in _TENS
    if word == "points":
        return before in (["open"], ["pain"], ["talking"])
    if word == "minutes":
        return before == ["the"] and behind[:1] == ["of"]
    return (word == "number of" and before == ["a"]) or (word == "mean" and before == ["i"]) or behind[:1] == ["would"]

"""Words of live use that only name the data here: NDCG on held-out sessions, WER on 20 hours of ward dictation."""

from __future__ import annotations

from mlsd.claims.metrics.metric_names import OFFLINE
from mlsd.prose import Mention

_SETS = frozenset(
    "out test tests testing logged recorded validation unseen old past historic historical archived annotated labelled "
    "labeled offline dev public sampled sealed frozen simulated withheld evaluation eval reserved".split()
)
_THINGS = (
    "session", "visit", "order", "booking", "purchase", "application", "return", "waste", "rating", "usage", "tips",
    "donation", "experiment", "subscription", "accident", "incident", "injur", "refund", "complaint", "escalation",
    "appeal", "dispute", "scrap", "bill", "outage",
)  # fmt: skip
_TIMES = frozenset("hour hours minute minutes seconds time total".split())


def of_data(mention: Mention) -> bool:
    """Held-out sessions, 500 logged visits; per-class AP for pet waste: rows or classes, not what use brings."""
    if not mention.text.lower().startswith(_THINGS):
        return False
    words = [token.lower for token in mention.statement.tokens[: mention.first]]
    if _SETS & set(words[-2:]) or (words[-1:] == ["on"] and _scored_on(mention)):
        return True
    return "class" in words and "per" in words[: words.index("class")]


def _scored_on(mention: Mention) -> bool:
    """Recall on sessions of October: what a metric by name is computed on."""
    return any(0 < mention.first - each.last <= _CLOSE for each in mention.statement.mentions(OFFLINE))


_CLOSE = 6  # tokens


def hours_of_data(mention: Mention) -> bool:
    """20 hours of dictation: how much there is to test on."""
    tokens, word = mention.statement.tokens, mention.text.lower()
    after = [token.lower for token in tokens[mention.last : mention.last + 1]]
    return word in _TIMES and after == ["of"] and mention.first > 0 and tokens[mention.first - 1].is_number

"""How rare the positives are."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.claim import READ, STATED, Claim
from mlsd.prose import Phrases, Stance, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Topic

RARE = 0.05
_POSITIVE = Phrases(
    "are", "is", "carry", "carries", "lie", "lies", "turn out", "turns out", "positive", "positives", "contain",
    "contains", "end in", "ends in", "default", "fail", "fails", "have", "has", "prove", "proves", "become", "show",
    "shows", "was", "were", "prevalence", "base rate", "rare", "rate", "fraud", "fraudulent", "defect", "defects",
    "sick", "malicious", "churn", "convert", "converts", "incidence", "get", "gets", "develop", "develops", "hold",
    "holds", "leads to", "lead to", "real", "faulty", "anomal*", "cancer", "spam", "attack", "attacks", "share of",
)  # fmt: skip
_OTHER = Phrases(
    "missing", "blurred", "dropped", "null", "nulls", "empty", "noise", "duplicate*", "sampled", "sample of", "noisy",
    "mislabel*", "wrong", "error", "errors", "unreadable", "kappa", "disagree*", "outage", "corrupt*", "accuracy",
    "recall", "precision", "held out", "test set", "exploration", "uptime", "growth", "grows", "filled", "imputed",
    "of the traffic", "relative", "overlap", "clipped", "lost", "creep*", "more than", "unlabelled", "unlabeled",
    "conversion of units", "tolerance", "latency", "interval", "error bar", "budget", "discount", "fee", "interest",
)  # fmt: skip


def rare_positives(topics: list[Topic]) -> Claim | None:
    """The share of positives where it is at most 5 %: stated, or told as `0.2 % are fraud`, `one in three hundred`."""
    for topic in topics:
        fact = topic.fact("share of positives")
        if fact:
            value = _share(fact.quantities)
            return Claim("rare", topic, fact, STATED, value) if value is not None and 0 < value <= RARE else None
    for topic in topics:
        for statement in topic.prose.plain:
            share = next((each.value for each in statement.quantities if _told(statement, each)), None)
            share = share or _counted(statement)
            if share:
                return Claim("rare", topic, statement, READ, share)
    return None


def _share(found: list[Quantity]) -> float | None:
    percent = next((each.value for each in found if each.sort == "percent"), None)
    if percent is not None:
        return percent
    number = next((each.value for each in found if each.sort == "number"), None)
    return number if number is not None and number < 1 else None


def _told(statement: Statement, each: Quantity) -> bool:
    if each.sort != "percent" or not 0 < each.value <= RARE or each.unit in ("pp", "part"):
        return False
    if statement.stance(each.first, each.last) is not Stance.SAID:
        return False
    start, end = statement.clause(each.first, each.last)
    tokens = statement.tokens[max(0, start - 2) : end + 8]
    part = Statement(statement.text[tokens[0].start : tokens[-1].end], statement.line, statement.kind)
    return part.names(_POSITIVE) and not part.names(_OTHER)


def _counted(statement: Statement) -> float | None:
    """Of every 1,000 claims, 6 turn out to be staged."""
    numbers = [each for each in statement.quantities if each.sort == "number"]
    for whole, part in pairwise(numbers):
        before = {token.lower for token in statement.tokens[max(0, whole.first - 3) : whole.first]}
        rare = whole.value >= 100 and 0 < part.value <= RARE * whole.value and part.first - whole.last <= 5
        if (
            rare
            and before & {"of", "among", "per", "in", "out"}
            and statement.names(_POSITIVE)
            and not statement.names(_OTHER)
        ):
            return part.value / whole.value
    return None

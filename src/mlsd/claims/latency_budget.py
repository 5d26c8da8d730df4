"""How long an answer may take, in seconds, and which times are of an answer in use at all."""

from __future__ import annotations

from mlsd.claims.claim import READ, STATED, Claim
from mlsd.prose import Phrases, Stance, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Topic

_CEILING = Phrases(
    "within", "under", "below", "at most", "no longer than", "not longer", "no more than", "budget", "deadline",
    "must", "latency", "up to", "max", "maximum", "less than", "in time", "closes", "percentile", "p99", "p95", "p90",
    "p50", "p999", "limit", "before", "respond*", "answer", "wait", "sla", "slo", "ceiling", "may take", "has to",
    "have to", "needs to", "should", "time limit", "allowed", "cap", "there in", "back in", "out in", "has", "have",
    "get", "gets", "gives", "give", "leaves", "allow", "allows", "there is", "there are", "need to be", "on screen",
    "reply", "replies", "react*", "ready", "done in", "show*", "appear*", "on the screen", "delay", "lag",
    "slower than", "longer than", "faster than", "not over", "not exceed", "must not", "may not", "no slower",
    "quicker", "patience", "retyping", "at the latest", "every frame", "per frame", "a frame", "per page",
    "tolerate*", "accept*", "bearable", "within a", "in under", "inside of", "inside", "target", "goal", "aim",
    "want", "promise*", "contract", "guarantee*", "turnaround", "round trip", "leave us", "leaves us", "stay under",
    "stays under", "feels", "notice", "finish*", "complete*", "come back", "comes back", "return*", "decision",
    "decide*",
)  # fmt: skip
_SHARP = Phrases(
    "latency", "budget", "p99", "p95", "p90", "p999", "percentile", "deadline", "sla", "slo", "closes", "time limit",
    "end to end", "response time", "respond*",
)  # fmt: skip
ASIDE = Phrases(
    "nightly", "overnight", "refresh*", "offline", "batch job", "timeout", "times out", "retrain*", "every", "once a",
    "training", "archive", "prototype", "today's", "today", "old", "cold start", "deploy*", "rollout", "cache for",
    "ttl", "startup", "start up", "hourly", "daily", "weekly", "precomput*", "last year", "ago", "session length",
    "history of", "window of", "windows of", "clips of", "clip of", "old hardware", "times us out", "gives up after",
    "expire*", "half life", "label*", "uptime of", "response from support", "phone call", "to train", "trains in",
    "train in", "to build", "backfill", "reindex*", "ahead of time", "saved", "saves", "off the request path",
    "asynchron*", "in the background", "afterwards", "battery", "uptime", "rejected", "retention", "kept for",
    "warm up", "failover", "restart*", "per hour", "scan every", "legacy", "competitor*", "vendor*",
)  # fmt: skip


def budget(constraints: Topic) -> Claim | None:
    """The time that one answer may take."""
    fact = constraints.fact("latency budget")
    if fact:
        found = next((each for each in fact.quantities if each.sort == "duration"), None)
        return Claim("budget", constraints, fact, STATED, found.value) if found else None
    sharp, plain = [], []
    for statement in constraints.prose.plain:
        for quantity in statement.quantities:
            if quantity.sort != "duration" or not now(statement, quantity):
                continue
            start, end = statement.clause(quantity.first, quantity.last)
            part = Statement(text_between(statement, start - 6, end + 8), statement.line, statement.kind)
            signed = any(
                token.text in ("<", "≤") for token in statement.tokens[max(0, quantity.first - 3) : quantity.first]
            )
            claim = Claim("budget", constraints, statement, READ, quantity.value)
            if part.names(_SHARP) or signed:
                sharp.append(claim)
            elif part.names(_CEILING):
                plain.append(claim)
    ours = [claim for claim in [*sharp, *plain] if isinstance(claim.place, Statement) and claim.place.names(_OURS)]
    if len(ours) > 1:
        return min(ours, key=lambda claim: claim.value)
    return max(sharp or plain, key=lambda claim: claim.value, default=None)


_OURS = Phrases(
    "allow ourselves", "leaves us", "leave us", "left for us", "our share", "our part", "for ourselves",
    "of which we have", "of which we get", "so we have", "so we get", "remains for us", "remain for us",
    "of that we have", "of that we get", "we give ourselves", "we keep for ourselves", "of it we get",
    "of it we have", "for our part",
)  # fmt: skip


def now(statement: Statement, quantity: Quantity) -> bool:
    """Whether a time is of an answer in use: not of last year's prototype, not of a nightly job."""
    if statement.stance(quantity.first, quantity.last) is not Stance.SAID:
        return False
    start, end = statement.clause(quantity.first, quantity.last)
    return not Statement(text_between(statement, start, end), 0, "").names(ASIDE)


def text_between(statement: Statement, start: int, end: int) -> str:
    tokens = statement.tokens
    start, end = max(0, start), min(len(tokens), end)
    return statement.text[tokens[start].start : tokens[end - 1].end] if end > start else ""

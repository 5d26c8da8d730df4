"""How long an answer may take, in seconds, and which times are of an answer in use at all."""

from __future__ import annotations

from mlsd.claims.agents import is_agent
from mlsd.claims.claim import READ, STATED, Claim
from mlsd.claims.latency.beat import beat, fraction
from mlsd.claims.latency.patience import patience
from mlsd.claims.latency.shared_out import GETS, IT, LONGEST, TAKES, our_share
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
    "first draft", "first attempt", "first try", "first cut", "first prototype", "early version", "app starts",
    "is loaded when", "loaded once", "when it starts", "at boot", "boots", "cold cache", "before we",
    "before the cache",
    "before the change", "before the rewrite", "before caching", "last spring", "last autumn", "last winter",
    "last summer", "back then", "at that time", "in those days", "the old way", "had been", "warming",
    "older", "earlier", "previous", "previously", "predecessor", "former", "first version", "old engine",
    "other engine",
    "another engine", "the other", "elsewhere", "in the lab", "on a laptop", "on the laptop", "competing", "rival*",
    "nightly", "overnight", "refresh*", "offline", "batch job", "timeout", "times out", "retrain*", "every", "once a",
    "training", "archive", "prototype", "today's", "today", "old", "cold start", "deploy*", "rollout", "cache for",
    "ttl", "startup", "start up", "hourly", "daily", "weekly", "precomput*", "last year", "ago", "session length",
    "history of", "window of", "windows of", "clips of", "clip of", "old hardware", "times us out", "gives up after",
    "expire*", "half life", "label*", "uptime of", "response from support", "phone call", "beforehand", "to train",
    "trains in",
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
            part_of = fraction(statement, quantity) if "/" in statement.text else None
            if part_of:
                quantity = quantity._replace(sort="duration", value=part_of)
            if quantity.sort != "duration" or _given_away(statement, quantity):
                continue
            if quantity.value > LONGEST and statement.names(_OTHER_WORK):
                continue
            if not (now(statement, quantity) or _not_more(statement, quantity)):
                continue
            start, end = statement.clause(quantity.first, quantity.last)
            headed = start > 0 and statement.tokens[start - 1].text == ":"
            part = Statement(
                text_between(statement, 0 if headed else start - 6, end + 8), statement.line, statement.kind
            )
            signed = any(
                token.text in ("<", "≤") for token in statement.tokens[max(0, quantity.first - 3) : quantity.first]
            )
            claim = Claim("budget", constraints, statement, READ, quantity.value)
            if part.names(_SHARP) or signed:
                sharp.append(claim)
            elif part.names(_CEILING):
                plain.append(claim)
    sharp, plain = _of_one_order(sharp, plain)
    ours = [claim for claim in [*sharp, *plain] if isinstance(claim.place, Statement) and claim.place.names(_OURS)]
    if len(ours) > 1:
        return min(ours, key=lambda claim: claim.value)
    share = our_share(constraints)
    if share:
        return share
    told = max(sharp or plain, key=lambda claim: claim.value, default=None)
    return told or beat(constraints) or patience(constraints) or _alone(constraints)


def _of_one_order(sharp: list[Claim], plain: list[Claim]) -> tuple[list[Claim], list[Claim]]:
    """The limits without those of another order: a canary's two days say nothing of an answer's 300 ms."""
    if not any(claim.value <= LONGEST for claim in [*sharp, *plain]):
        return sharp, plain
    return [each for each in sharp if each.value <= LONGEST], [each for each in plain if each.value <= LONGEST]


def _given_away(statement: Statement, part: Quantity) -> bool:
    """120 ms, of which 20 ms belong to the network: a part that others take."""
    words = [token.lower for token in statement.tokens]
    led, behind = words[max(part.first - 3, 0) : part.first], words[part.last : part.last + 6]
    of_it = any(led[at] == "of" and led[at + 1] in IT for at in range(len(led) - 1))
    return of_it and not TAKES.isdisjoint(behind) and GETS.isdisjoint([*led, *behind])


_OTHER_WORK = Phrases(
    "canary", "alert", "alerts", "on call", "office hours", "colleague", "colleagues", "logs", "training", "restart",
    "incident", "outage", "rollback", "release", "maintenance", "backup", "support", "archive", "downtime",
)  # fmt: skip


def _not_more(statement: Statement, quantity: Quantity) -> bool:
    """There must not be more than 200 ms: what is denied is to be slower."""
    led = {token.lower for token in statement.tokens[max(quantity.first - 6, 0) : quantity.first]}
    return bool(led & _NOT) and bool(led & _MORE) and not statement.names(ASIDE)


_NOT = frozenset("not never no n't mustn't cannot can't don't doesn't won't shouldn't nobody".split())
_MORE = frozenset("more longer over exceed exceeds later above beyond slower past".split())


def _alone(constraints: Topic) -> Claim | None:
    """The only time that the answer tells of: too slow is what comes later, however that is put."""
    found = [
        Claim("budget", constraints, statement, READ, each.value)
        for statement in constraints.prose.plain
        for each in statement.quantities
        if each.sort == "duration" and each.value <= LONGEST and now(statement, each)
        and not statement.names(_NO_LIMIT)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


_NO_LIMIT = Phrases(
    "battery", "buffer*", "of video", "of audio", "of sound", "of speech", "sampl*", "recorded", "measured", "was",
    "were", "at present", "currently", "now it", "window", "per day", "long", "lasts", "long enough",
)  # fmt: skip


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
    if start > 2 and statement.tokens[start - 1].lower == "which":
        start, _ = statement.clause(start - 3, start - 2)  # loaded once at startup, which takes 40 s
    led = [token.lower for token in statement.tokens[max(quantity.first - 6, 0) : quantity.first]]
    if not _DOES.isdisjoint(led) and _who_does(led):
        return False  # the clerk then needs 40 seconds to check it
    if statement.names(_OFF_PATH) and sum(each.sort == "duration" for each in statement.quantities) == 1:
        return False
    return not Statement(text_between(statement, start, end), 0, "").names(ASIDE)


def _who_does(led: list[str]) -> bool:
    """Whether a person stands just before the verb: the clerk needs; not the lookup of the customer record takes."""
    return any(
        word in _DOES and any(one in _PEOPLE or is_agent(one) for one in led[max(at - 2, 0) : at])
        for at, word in enumerate(led)
    )


_OFF_PATH = Phrases(
    "off the request path", "not on the request path", "outside the request", "off the critical path",
    "not on the critical path", "on start up", "at startup", "at start up", "on startup", "health check",
    "autoscal*", "ahead of the request", "before the request", "scrape*",
)  # fmt: skip
_PEOPLE = frozenset(
    "clerk nurse user doctor farmer operator pupil teacher editor analyst customer player agent person human reviewer "
    "moderator surgeon technician patient caller driver student colleague expert annotator somebody someone".split()
)
_DOES = frozenset("needs need takes take spends spend works work checks check looks reads wants".split())


def text_between(statement: Statement, start: int, end: int) -> str:
    tokens = statement.tokens
    start, end = max(0, start), min(len(tokens), end)
    return statement.text[tokens[start].start : tokens[end - 1].end] if end > start else ""

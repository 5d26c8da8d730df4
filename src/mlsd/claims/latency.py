"""How long an answer takes, in seconds: its stated parts, or parts told in a list, a table or a sentence."""

from __future__ import annotations

from mlsd.claims.claim import READ, STATED, Claim
from mlsd.claims.latency_budget import ASIDE, now
from mlsd.claims.percentiles import ranked
from mlsd.claims.tables import cells
from mlsd.prose import FactLine, Phrases, Statement
from mlsd.quantities import Quantity, quantities
from mlsd.reading import Topic
from mlsd.tokens import Token, tokens_of

_PARTS = Phrases(
    "network", "round trip", "rtt", "feature", "features", "lookup", "looking up", "fetch*", "model", "encoder",
    "decoder", "retriev*", "rank*", "rerank*", "preprocess*", "postprocess*", "parsing", "tokeni*", "inference",
    "beam search", "punctuation", "decod*", "upload", "download", "queue", "render*", "candidate*", "there and back",
    "hop", "transport", "scoring", "detector", "recogniser", "recognizer", "asr", "tts", "embedding", "search", "vad",
    "gateway", "crop", "resize", "classifier", "segment*", "database", "store", "serialis*", "generation",
    "first token", "filter*", "camera", "capture", "tracker", "planner", "business rules", "authentication",
    "logging", "log", "buffer", "read*", "layout", "ocr", "parser", "parse", "denois*", "tracking", "detection",
    "matching", "match", "align*", "llm", "nlu", "dialogue", "synthes*", "speech", "vision", "controller", "control",
    "actuat*", "motor", "sensor", "bus", "wifi", "bluetooth", "radio", "transfer", "load*", "cache", "redis",
    "aerospike", "cassandra", "bigtable", "dynamo*", "sql", "hash*", "cross*", "join", "aggregat*", "enrich*",
    "normalis*", "normaliz*", "vectoris*", "vectoriz*", "scorer", "predict*", "prediction", "forward pass", "net",
    "ensemble", "calibration", "policy", "explanation", "shap", "sort*", "merge", "dedup*", "guardrail*",
    "moderation", "safety", "format*", "compress*", "decompress*", "unpack*", "encrypt*", "decrypt*", "tls",
    "handshake", "auth", "balancer", "proxy", "api", "call", "db", "fan out", "index", "vector", "ann", "knn",
    "re rank*", "cross encoder", "reader", "translation", "translator", "language id", "tagger", "linker", "step",
    "stage", "profile", "embedding*", "graph", "simulation", "solver", "optimis*", "optimiz*", "routing", "route",
    "business logic", "post processing", "pre processing", "display", "draw*", "stt", "wake word", "endpointing",
    "fraud check", "checks", "lookups", "history", "rules", "writing", "write", "encode", "encoding", "resampl*",
    "fft",
)  # fmt: skip
_WHOLE = Phrases(
    "p99", "p95", "p999", "p90", "total", "altogether", "in all", "end to end", "all told", "sum", "overall",
    "latency", "takes", "answers in", "responds in", "response time", "the whole", "together", "per request",
    "per call", "median", "p50", "on average", "measured", "answers within", "responds within", "needs", "we need",
    "it needs", "percentile", "per letter", "per page", "per image", "per frame", "per document", "per query",
    "per item", "per sentence", "per message", "per picture", "per photo", "reply", "an answer", "alone", "just the",
    "only the", "comes back", "returns after", "is back", "forward pass", "round trip", "roughly", "answer time",
    "turnaround", "all in", "runs in", "runs for", "lasts", "come out at", "comes out at", "wait",
)  # fmt: skip
_BESIDE = ("parallel", "concurrent", "overlap", "at the same time", "simultaneous", "side by side", "pipelined")


def spent(inference: Topic, asked: Claim) -> Claim | None:
    """The time that one answer takes: the stated parts, else parts in one statement or table, else a measured whole.

    asked: the budget; parts of another order of time (hours beside milliseconds) are no parts.
    """
    limit = asked.value
    fact = inference.fact("latency parts")
    if fact:
        total = _sum(fact)
        return Claim("parts", inference, fact, STATED, total) if total else None
    if any(word in inference.prose.text.lower() for word in _BESIDE):
        return None
    found = [claim for statement in inference.prose.plain if (claim := _listed(inference, statement, asked))]
    table = _table(inference, limit)
    if table:
        found.append(table)
    if not any(claim.kind == "whole" for claim in found):
        found += [claim for claim in (_in_turn(inference, limit), _headed(inference)) if claim]
    return max(found, key=lambda claim: claim.value, default=None)


def _sum(fact: FactLine) -> float:
    """Seconds in all.  A number without a unit has that of the others; what stands behind = or `total` is no part."""
    value = fact.value
    lower = value.lower()
    for mark in ("=", "total", "in all", "altogether", "sum", "together", "→"):
        if mark in lower and lower.index(mark) > 0:
            value = value[: lower.index(mark)]
            lower = value.lower()
    tokens = tokens_of(value)
    found = [each for each in quantities(tokens) if each.sort in ("duration", "number")]
    if any(word in lower for word in ("of which", "including")):
        found = found[:1]
    timed = [each for each in found if each.sort == "duration"]
    if not timed:
        return 0.0
    factor = next(iter({"ms": 1e-3, "s": 1.0}.get(each.unit, 1e-3) for each in timed))
    bare = [each.value * factor for each in found if each.sort == "number" and _is_part(tokens, each)]
    seconds = [each.value for each in timed] + bare
    return max(seconds) if any(word in fact.value.lower() for word in _BESIDE) else sum(seconds)


def _is_part(tokens: list[Token], each: Quantity) -> bool:
    """`network 10, features 30 ms`: a bare number that closes its item."""
    return each.last >= len(tokens) or tokens[each.last].text in (",", ";", "+")


def _listed(inference: Topic, statement: Statement, asked: Claim) -> Claim | None:
    times = [each for each in statement.quantities if each.sort == "duration" and now(statement, each)]
    times = [each for each in times if each.value <= 50 * asked.value]
    rank = ranked(statement, times, asked) if len(times) > 1 else None
    if rank is not None:
        return Claim("whole", inference, statement, READ, rank)
    times += _bare(statement, times)
    if statement.kind == "row" or not times:
        return None
    if len(times) >= 2 and len(list(statement.mentions(_PARTS))) >= 2:
        values = [each.value for each in times]
        if statement.names(Phrases("total", "in all", "altogether", "sum", "together", "all told", "makes", "adds up")):
            return Claim("whole", inference, statement, READ, max(values))
        return Claim("parts", inference, statement, READ, sum(values))
    if len(times) == 1 and statement.names(_WHOLE):
        return Claim("whole", inference, statement, READ, times[0].value)
    return None


_THEN = Phrases(
    "then", "after that", "afterwards", "followed by", "next", "another", "plus", "on top", "finally", "lastly",
    "thereafter", "add", "adds", "in addition", "subsequently", "further", "a further", "one after another",
    "one after the other", "sequentially", "in sequence", "in series", "in turn", "first",
)  # fmt: skip
_NO_STEP = Phrases(
    "p99", "p95", "p90", "p50", "p999", "median", "mean", "percentile", "total", "sum", "measured", "in all",
    "together", "budget", "limit", "target", "timeout", "cold", "warm", "peak", "max", "average", "on average",
    "overall", "end to end", "worst", "best", "per hour", "qps", "fallback", "falls back", "else", "otherwise", "or",
    "alternative", "without", "saves", "instead", "version", "normal", "night", "retry", "sla", "slo", "latency",
    "response time", "if",
)  # fmt: skip


def _in_turn(inference: Topic, limit: float) -> Claim | None:
    """Items or sentences with one time each, that follow one another: layout 350 ms; then OCR 500 ms; then tables."""
    steps: list[tuple[Statement, Quantity]] = []
    linked = 0
    for statement in inference.prose.plain:
        times = [each for each in statement.quantities if each.sort == "duration" and now(statement, each)]
        times = [each for each in times if each.value <= 50 * limit]
        if statement.kind == "row" or len(times) != 1 or statement.names(_NO_STEP):
            continue
        if statement.names(_PARTS) or (statement.kind == "item" and len(statement.tokens) <= 12):
            steps.append((statement, times[0]))
            linked += statement.names(_THEN)
    items = all(statement.kind == "item" for statement, _ in steps)
    if len(steps) < 2 or not (linked or items):
        return None
    return Claim("parts", inference, steps[-1][0], READ, sum(quantity.value for _, quantity in steps))


def _headed(inference: Topic) -> Claim | None:
    """A table whose column is headed ms or s, with bare numbers below."""
    total, last, whole = 0.0, None, 0.0
    for cell in cells(inference):
        head = cell.column.lower().replace("(", " ").replace(")", " ").replace(",", " ").split()
        factor = 1e-3 if "ms" in head or "milliseconds" in head else 1.0 if "seconds" in head or "sec" in head else 0.0
        value = next(iter(quantities(tokens_of(cell.text))), None)
        if not factor or value is None or value.sort != "number" or set(head) & _OTHER_HEADS:
            continue
        if Statement(cell.row, 0, "").names(_WHOLE):
            whole = value.value * factor
        elif not Statement(cell.row, 0, "").names(ASIDE):
            total, last = total + value.value * factor, cell.statement
    if last is None or total == 0:
        return None
    return Claim("whole" if whole else "parts", inference, last, READ, whole or total)


_OTHER_HEADS = frozenset("p50 p90 p99 median max old before budget limit target allowed planned".split())


def _bare(statement: Statement, times: list[Quantity]) -> list[Quantity]:
    """another sixty, and the model seventy: numbers after a time, without a unit of their own, in a list of parts."""
    if not times:
        return []
    first = times[0]
    factor = {"ms": 1e-3, "millisecond": 1e-3, "milliseconds": 1e-3}.get(first.unit)
    spelled = [
        each for each in statement.quantities
        if each.sort == "number" and each.value >= 5
        and (each.first > first.last or _of_a_step(statement, each))
        and (not statement.tokens[each.first].is_number or _of_a_step(statement, each))
        and (each.last >= len(statement.tokens) or not statement.tokens[each.last].text[0].isalnum()
             or statement.tokens[each.last].lower in ("and", "for", "in"))
    ]  # fmt: skip
    return [each._replace(value=each.value * factor) for each in spelled] if factor else []


def _of_a_step(statement: Statement, each: Quantity) -> bool:
    """Network takes 80, features come in 90: a bare number behind a verb or a part's name, before a comma or an and."""
    tokens = statement.tokens
    after = tokens[each.last].lower if each.last < len(tokens) else "."
    before = [token.lower for token in tokens[max(0, each.first - 3) : each.first]]
    led = {
        "takes",
        "take",
        "needs",
        "need",
        "costs",
        "in",
        "is",
        "another",
        "about",
        "some",
        "around",
        ":",
        "~",
        "with",
        "for",
    }
    return after in (",", ";", "+", "and", ".") and bool(led & set(before))


def _table(inference: Topic, limit: float) -> Claim | None:
    """A table or list of parts, one time a row, summed; its row of the total if it has one."""
    rows = [
        each
        for each in inference.prose.plain
        if each.kind == "row" or (each.kind == "item" and len(each.tokens) <= 12 and each.names(_PARTS))
    ]
    if not rows or rows[0].names(Phrases("limit", "old", "today", "budget", "cap", "before", "target")):
        return None
    total, last = 0.0, None
    for row in rows:
        times = [each for each in row.quantities if each.sort == "duration" and each.value <= 50 * limit]
        if len(times) != 1:
            continue
        if row.names(ASIDE) or not now(row, times[0]):
            continue
        if row.names(Phrases("total", "sum", "end to end", "all", "together")):
            return Claim("whole", inference, row, READ, times[0].value)
        if row.names(_PARTS):
            total, last = total + times[0].value, row
    return Claim("parts", inference, last, READ, total) if last else None

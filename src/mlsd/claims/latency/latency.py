"""How long an answer takes, in seconds: its stated parts, or parts told in a list, a table or a sentence."""

from __future__ import annotations

from mlsd.claims.claim import READ, STATED, Claim, statement_of
from mlsd.claims.latency.latency_budget import ASIDE, now
from mlsd.claims.latency.latency_lists import sharing
from mlsd.claims.latency.latency_steps import bare, in_turn, is_sum
from mlsd.claims.latency.latency_words import NO_STEP, PARTS, SURE_WHOLE, THEN, WHOLE
from mlsd.claims.latency.one_by_one import one_by_one, only_time, opened_by_sum
from mlsd.claims.latency.percentiles import ranked
from mlsd.claims.latency.repeated import repeated
from mlsd.claims.latency.side_by_side import BESIDE, side_by_side
from mlsd.claims.latency.stretched import stretched
from mlsd.claims.tables import cells
from mlsd.prose import FactLine, Phrases, Statement
from mlsd.quantities import Quantity, quantities
from mlsd.reading import Topic
from mlsd.tokens import Token, tokens_of

_LOADING = Phrases(
    "app starts", "app is opened", "is loaded when", "are loaded when", "loaded once", "when it starts", "at boot",
    "first start", "cold start", "at start up", "at startup", "on start", "on startup", "first launch", "to load",
    "loading the", "at start",
)  # fmt: skip
_REJECTED = Phrases("rejected because", "dropped because", "ruled out because", "discarded because", "rejected since",
                    "turned down because", "not taken because", "not chosen because", "abandoned because")  # fmt: skip
_ONCE = frozenset("before until till originally initially formerly once earlier previously".split())

_LIMITS = Phrases("limit", "old", "today", "budget", "cap", "before", "target")
_SUMS = Phrases("total", "sum", "end to end", "all", "together")


def spent(inference: Topic, asked: Claim) -> Claim | None:
    """The time that one answer takes: the stated parts, else parts in one statement or table, else a measured whole.

    asked: the budget; parts of another order of time (hours beside milliseconds) are no parts.
    """
    limit = asked.value
    fact = inference.fact("latency parts")
    if fact:
        total = _sum(fact)
        return Claim("parts", inference, fact, STATED, total) if total else None
    if side_by_side(inference):
        return None
    found = [claim for statement in inference.prose.plain if (claim := _listed(inference, statement, asked))]
    table = _table(inference, limit)
    if table:
        found.append(table)
    if not any(claim.kind == "whole" and statement_of(claim).names(SURE_WHOLE) for claim in found):
        others = (in_turn(inference, limit), _headed(inference), repeated(inference, limit))
        found += [claim for claim in others if claim]
    return max(found, key=lambda claim: claim.value, default=None) or only_time(inference, limit)


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
    return max(seconds) if any(word in fact.value.lower() for word in BESIDE) else sum(seconds)


def _is_part(tokens: list[Token], each: Quantity) -> bool:
    """`network 10, features 30 ms`: a bare number that closes its item."""
    return each.last >= len(tokens) or tokens[each.last].text in (",", ";", "+")


def _listed(inference: Topic, statement: Statement, asked: Claim) -> Claim | None:
    times = [each for each in statement.quantities if each.sort == "duration" and now(statement, each)]
    times = [each for each in times if not _was_once(statement, each)]
    times = [each for each in times if each.value <= 50 * asked.value and not _stops(statement, each)]
    times = [each for each in times if each.value < asked.value or not _is_budget(statement, each)]
    times = stretched(statement, times)
    if total := opened_by_sum(statement, times):
        return Claim("whole", inference, statement, READ, total)
    rank = ranked(statement, times, asked) if len(times) > 1 else None
    if rank is not None:
        return Claim("whole", inference, statement, READ, rank)
    lent = sharing(statement, times)
    known = {each.first for each in [*lent, *times]}
    times += [*lent, *(each for each in bare(statement, times) if each.first not in known)]
    if statement.kind == "row":
        return None
    if not times:
        return one_by_one(inference, statement, times) if " ms" in statement.lower or "(ms" in statement.lower else None
    if len(times) >= 2 and (lent or _tells_parts(statement)):
        values = [each.value for each in times]
        largest = max(values)
        most = next(each for each in times if each.value == largest)
        told = any(-4 <= each.last - most.first <= 0 or 0 <= each.first - most.last <= 1
                   for each in statement.mentions(_TOTAL))  # fmt: skip
        before = statement.tokens[most.first - 1].text.lower() if most.first else ""
        if (
            len(values) > 2
            and before in (":", "=", "→", "so", "hence")
            and most is max(times, key=lambda each: each.first)
        ):
            return Claim("whole", inference, statement, READ, largest)  # network 10, features 30, model 20: 60 ms
        summed = told and largest >= 0.95 * (sum(values) - largest)
        ahead = [each.value for each in times if each.first < most.first]  # 620 ms in all, which leaves 180 ms
        summed = summed or (told and is_sum([*ahead, largest]))
        ends = most.first in (max(each.first for each in times), min(each.first for each in times))
        if summed or (ends and is_sum(values)):
            return Claim("whole", inference, statement, READ, largest)
        return Claim("parts", inference, statement, READ, sum(values))
    times = [each for each in times if each.sort == "duration"]
    added = one_by_one(inference, statement, times)
    if not added and len(times) == 1 and (statement.names(WHOLE) or _for_one(statement, times[0])):
        return Claim("whole", inference, statement, READ, times[0].value)
    return added


def _was_once(statement: Statement, time: Quantity) -> bool:
    """Until May it was 1.4 s; before the cache was added the features took 140 ms."""
    start, end = statement.clause(time.first, time.last)
    if any(-3 <= each.first - start <= 0 or each.first == start - 2 for each in statement.mentions(_REJECTED)):
        return True  # rejected because it needs two seconds
    if any(start <= each.first < end for each in statement.mentions(_LOADING)):
        return True
    if statement.words[:1] and statement.words[0] in _ONCE:
        return "now" not in [token.lower for token in statement.tokens[: time.last + 2]]
    return False


def _tells_parts(statement: Statement) -> bool:
    """Whether several times of one statement are of steps: two steps named, or one and a word for what follows."""
    parts = len(list(statement.mentions(PARTS)))
    return parts > 1 or (statement.names(THEN) and not statement.names(NO_STEP))


def _stops(statement: Statement, time: Quantity) -> bool:
    """A machine that is over 50 ms for ten seconds takes itself out: when help is called for, not how long it takes."""
    if not statement.names(_STOPS):
        return False
    start, end = statement.clause(time.first, time.last)
    return any(start <= each.first < end for each in statement.mentions(_STOPS))


def _is_budget(statement: Statement, time: Quantity) -> bool:
    """3.4 s of the 10 s; 90 ms against 100 ms: a time that others are held against."""
    before = [token.lower for token in statement.tokens[max(0, time.first - 3) : time.first]]
    return bool(before) and before[-1] in _OUR and (before[-1] in _OF or not _OF.isdisjoint(before[:-1]))


_OUR = frozenset("the our its those these of against from within under below < ≤ than".split())
_OF = frozenset("of against from within under below < ≤ than".split())
_STOPS = Phrases(
    "takes itself out", "take itself out", "is taken out", "are taken out", "out of the balancer", "health check",
    "is restarted", "restarts", "circuit breaker", "breaker opens", "we page", "pages us", "is paged", "alarm",
    "alert", "alerts", "autoscal*", "scales out", "drained", "is drained", "load shedding", "ejected",
    "unhealthy", "timed out", "not come within", "is not back", "isn't back", "not back within", "not answered within",
    "does not answer", "doesn't answer", "rolled back", "roll back", "rolls back", "someone is woken", "wakes",
)  # fmt: skip
_TOTAL = Phrases("total", "in all", "altogether", "sum", "together", "all told", "makes", "adds up", "add up", "so")


def _for_one(statement: Statement, time: Quantity) -> bool:
    """95 ms per plan, two seconds for each letter, a prediction takes 300 ms: the time of one answer."""
    words = [token.lower for token in statement.tokens]
    after, before = words[time.last : time.last + 3], words[max(time.first - 6, 0) : time.first]
    if after[:1] == ["per"] or (after[:1] == ["for"] and after[1:2] and after[1] in _ONE):
        return len(after) > 1 and after[-1] not in ("hour", "day", "week", "night", "month", "year", "epoch", "batch")
    return any(word in _ONE and before[at + 1 :][:1] != ["of"] and _ANSWERS & {*before[at:]}
               for at, word in enumerate(before))  # fmt: skip


_ONE = frozenset("one a an each every single".split())
_ANSWERS = frozenset(
    "prediction answer request query call reply verdict decision plan image frame photo page letter document scan "
    "picture recommendation suggestion score estimate forecast translation pass inference run".split()
)


def _headed(inference: Topic) -> Claim | None:
    """A table whose column is headed ms or s, with bare numbers below."""
    total, last, whole = 0.0, None, 0.0
    for cell in cells(inference):
        head = cell.column.lower().replace("(", " ").replace(")", " ").replace(",", " ").split()
        factor = 1e-3 if "ms" in head or "milliseconds" in head else 1.0 if "seconds" in head or "sec" in head else 0.0
        value = next(iter(quantities(tokens_of(cell.text))), None)
        if not factor or value is None or value.sort != "number" or set(head) & _OTHER_HEADS:
            continue
        if Statement(cell.row, 0, "").names(WHOLE):
            whole = value.value * factor
        elif not Statement(cell.row, 0, "").names(ASIDE):
            total, last = total + value.value * factor, cell.statement
    if last is None or total == 0:
        return None
    return Claim("whole" if whole else "parts", inference, last, READ, whole or total)


_OTHER_HEADS = frozenset("p50 p90 p99 median max old before budget limit target allowed planned".split())


_STEPS = frozenset(
    "step steps stage stages part parts component what phase where piece hop task work operation module service "
    "station block segment leg".split()
)


def _table(inference: Topic, limit: float) -> Claim | None:
    """A table or list of parts, one time a row, summed; its row of the total if it has one."""
    rows = [
        each
        for each in inference.prose.plain
        if each.kind == "row" or (each.kind == "item" and len(each.tokens) <= 12 and each.names(PARTS))
    ]
    if not rows or rows[0].names(_LIMITS):
        return None
    stepped = rows[0].kind == "row" and rows[0].text.strip("| ").split("|")[0].strip(" *_").lower() in _STEPS
    total, last = 0.0, None
    for row in rows:
        times = [each for each in row.quantities if each.sort == "duration" and each.value <= 50 * limit]
        if len(times) != 1:
            continue
        if row.names(ASIDE) or not now(row, times[0]):
            continue
        if row.names(_SUMS):
            return Claim("whole", inference, row, READ, times[0].value)
        if row.names(PARTS) or (stepped and row.kind == "row"):
            total, last = total + times[0].value, row
    return Claim("parts", inference, last, READ, total) if last else None

"""Times by percentile: median 290 ms, p99 0.65 s."""

from __future__ import annotations

from mlsd.claims.claim import Claim, statement_of
from mlsd.prose import Statement
from mlsd.quantities import Quantity

_RANKS = {"p50": 50, "median": 50, "p90": 90, "p95": 95, "p99": 99, "50th": 50, "90th": 90, "95th": 95, "99th": 99}


def rank_of(statement: Statement, time: Quantity) -> int:
    """The percentile that a time stands beside, or 0."""
    words = [token.lower for token in statement.tokens]
    start, end = statement.clause(time.first, time.last)
    near = words[max(start, time.first - 6) : min(end, time.last + 4)]
    for word in near:
        if word in _RANKS:
            return _RANKS[word]
    for number in ("50", "90", "95", "99"):
        if any(near[at : at + 2] == [number, "th"] for at in range(len(near))):
            return int(number)
    return 99 if "percentile" in near and "worst" in near else 0


def ranked(statement: Statement, times: list[Quantity], limit: Claim) -> float | None:
    """The time to hold against a limit where several stand by their percentile; None if they do not."""
    ranks = {rank: each.value for each in times if (rank := rank_of(statement, each))}
    if len(ranks) < 2:
        return None
    asked = statement_of(limit)
    wanted = next((rank for word, rank in _RANKS.items() if word in asked.lower), 0)
    wanted = wanted or next((int(number) for number in ("99", "95", "90", "50") if number + "th" in asked.lower), 0)
    wanted = wanted or next((round(100 * each.value) for each in asked.quantities
                             if each.sort == "percent" and each.value >= 0.5), 0)  # fmt: skip
    if any(word in asked.lower for word in ("typical", "usual", "average", "mean", "in most", "normally")):
        wanted = wanted or 50
    if wanted:
        return ranks.get(wanted, max((value for rank, value in ranks.items() if rank <= wanted), default=0.0))
    return max(ranks.values())

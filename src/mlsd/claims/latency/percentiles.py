"""Times by percentile: median 290 ms, p99 0.65 s."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.claim import Claim, statement_of
from mlsd.prose import Statement
from mlsd.quantities import Quantity

_RANKS = {"p50": 50, "median": 50, "mean": 50, "average": 50, "typically": 50, "p90": 90, "p95": 95, "p99": 99,
          "50th": 50, "90th": 90, "95th": 95, "99th": 99, "p999": 99}  # fmt: skip


def _rank_of(statement: Statement, time: Quantity) -> int:
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


def _in_order(statement: Statement, times: list[Quantity]) -> dict[int, float]:
    """180 ms in the median and 420 ms at the 99th percentile; p50 180, p99 420: as many ranks as times, in turns."""
    words = [token.lower for token in statement.tokens]
    taken = {at for each in times for at in range(each.first, each.last)}
    told = [
        (at, _RANKS.get(word) or int(word)) for at, word in enumerate(words)
        if at not in taken and (word in _RANKS or (word in _NUMBERS and words[at + 1 : at + 2] in _TH))
    ]  # fmt: skip
    if len(told) != len(times):
        return {}
    turns = sorted([(at, "rank") for at, _ in told] + [(each.first, "time") for each in times])
    if any(one[1] == other[1] for one, other in pairwise(turns)):
        return {}
    return {rank: each.value for (_, rank), each in zip(told, times, strict=True)}


_NUMBERS = frozenset(("50", "90", "95", "99"))
_TH = (["th"], ["percentile"], ["%"])


def ranked(statement: Statement, times: list[Quantity], limit: Claim) -> float | None:
    """The time to hold against a limit where several stand by their percentile; None if they do not."""
    ranks = _in_order(statement, times) or {rank: each.value for each in times if (rank := _rank_of(statement, each))}
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

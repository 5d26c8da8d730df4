"""The two errors as a statement tells them: by name, or by what is done to the good and what becomes of the bad."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from mlsd.claims.costs.cost_words import ALERT, BAD, GONE, GOOD, LET, ON, PUNISH, WELL
from mlsd.claims.costs.outcome_words import ALTHOUGH, ARTICLES, DONE, IN_VAIN, TAKEN_FOR, TOWARDS, UNTOUCHED
from mlsd.claims.costs.uncalled import uncalled
from mlsd.claims.costs.unseen import unseen
from mlsd.claims.metrics.error_words import ALARM, MISS
from mlsd.prose import Mention, Phrases, Statement

Error = tuple[int, str, Mention]


@lru_cache(maxsize=256)  # a few answers; every reader of costs asks again
def errors_of(statement: Statement) -> list[Error]:
    """Every error that a statement names: where it begins, miss or alarm, and its place."""
    found = [(mention.first, "miss", mention) for mention in statement.mentions(MISS) if not _of_time(mention)]
    found += [(mention.first, "alarm", mention) for mention in statement.mentions(ALARM)]
    found += [(mention.first, "alarm", mention) for mention in _paired(statement, PUNISH, GOOD)]
    found += [(mention.first, "alarm", mention) for mention in _paired(statement, ALERT, WELL, after=True)]
    found += [(mention.first, "miss", mention) for mention in _paired(statement, LET, ON, after=True)]
    found += [(mention.first, "miss", mention) for mention in _paired(statement, GONE, BAD)]
    found += [(mention.first, "alarm", mention) for mention in _paired(statement, DONE, GOOD, reach=6)]
    found += [(mention.first, "alarm", mention) for mention in statement.mentions(IN_VAIN)]
    found += [(mention.first, "miss", mention) for mention in _paired(statement, UNTOUCHED, BAD, reach=6)]
    found += [(mention.first, "alarm", mention) for mention in _to_the_good(statement)]
    found += [(mention.first, "alarm", mention) for mention in _though(statement)]
    found += [(mention.first, "miss", mention) for mention in unseen(statement)]
    found += [(mention.first, "alarm", mention) for mention in uncalled(statement)]
    found += [(each.first, kind, each) for kind, each in _in_formulas(statement)]
    missed = [(each.first, each.last) for _, kind, each in found if kind == "miss"]
    found = [
        each for each in found if each[1] == "miss" or not any(a <= each[0] and each[2].last <= b for a, b in missed)
    ]  # wrongly accepted, a false pass: no false alarm
    if not found:
        led = next((each for each in statement.mentions(PUNISH) if each.first <= 1), None)
        if led and statement.words[0].endswith("ing") and not statement.names(BAD):
            found.append((led.first, "alarm", led))  # blocking the card of a traveller ruins the holiday
    return sorted(found, key=lambda each: each[0])


def _in_formulas(statement: Statement) -> Iterator[tuple[str, Mention]]:
    """C_FN = 40, cost_fp: the error behind an underscore."""
    for at, token in enumerate(statement.tokens if "_" in statement.text else ()):
        kind = {"fn": "miss", "fp": "alarm"}.get(token.lower.rpartition("_")[2], "") if "_" in token.text else ""
        if kind:
            yield kind, Mention(statement, at, at + 1)


def _of_time(mention: Mention) -> bool:
    """Missing the deadline, a missed slot, cache misses; silences the device: no case that nobody saw."""
    words = [token.lower for token in mention.statement.tokens]
    if words[mention.first].startswith("miss"):
        near = words[max(0, mention.first - 3) : mention.first] + words[mention.last : mention.last + 2]
        return not _TIMED.isdisjoint(near)
    return words[mention.first] == "silence" and words[mention.last : mention.last + 1] in (["the"], ["it"], ["them"])


_TIMED = frozenset(
    "deadline deadlines slot slots budget target targets value values data cache cutoff window limit latency train "
    "field fields column columns timestamp timestamps".split()
)


def _paired(
    statement: Statement, verbs: Phrases, others: Phrases, after: bool = False, reach: int = 4
) -> Iterator[Mention]:
    """decline one good payment; a good payment declined; let ten frauds pass: a verb and a word within five."""
    if not (statement.names(verbs) and statement.names(others)):
        return
    seconds = list(statement.mentions(others))
    for verb in statement.mentions(verbs):
        for other in seconds:
            ahead, behind = other.first - verb.last, verb.first - other.last
            if 0 <= ahead <= 5 or (not after and 0 <= behind <= reach):
                yield Mention(statement, min(verb.first, other.first), max(verb.last, other.last))
                break


def _though(statement: Statement) -> Iterator[Mention]:
    """An applicant refused although he would have paid: what is done, although."""
    words = [token.lower for token in statement.tokens]
    at = next((at for at, word in enumerate(words) if word in ALTHOUGH), 0)
    for phrases in (PUNISH, DONE) if at else ():
        for done in statement.mentions(phrases):
            if 0 <= at - done.last <= 3 and not statement.names(BAD):
                yield Mention(statement, done.first, at + 1)
                return


def _to_the_good(statement: Statement) -> Iterator[Mention]:
    """Grinding open a good one, sent down to a dry basement, banned although she played fair."""
    if not statement.names(TAKEN_FOR):
        return
    words = [token.lower for token in statement.tokens]
    for good in statement.mentions(TAKEN_FOR):
        before = words[max(0, good.first - 4) : good.first]
        doing = any(len(word) > 5 and word.endswith("ing") for word in before)
        towards = len(before) > 1 and before[-1] in ARTICLES and before[-2] in TOWARDS
        though = not ALTHOUGH.isdisjoint(words[max(0, good.first - 7) : good.first])
        if though or ((doing or towards) and not _NOT.intersection(before)):
            yield Mention(statement, max(0, good.first - 1), good.last)


_NOT = frozenset("not no never without nothing being keeping staying".split())

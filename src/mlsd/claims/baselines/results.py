"""Which figures of an answer on baselines are results: a share, a score, an error in its unit."""

from __future__ import annotations

from mlsd.claims.amounts import is_figure
from mlsd.claims.baselines.rule_parts import over, part_of_a_rule
from mlsd.claims.metrics.metric_names import OFFLINE
from mlsd.prose import Phrases, Prose, Statement
from mlsd.quantities import Quantity

_SERIES = frozenset("ISO RFC GPT CUDA USB EN DIN IEC UTF SHA NLLB LLAMA YOLO".split())
_TIMES = frozenset("once twice thrice one two three".split())
_DOES = Phrases(
    "miss*", "catch*", "caught", "find*", "found", "right", "wrong", "correct*", "fail*", "hit", "hits", "detect*",
    "guess*", "agree*", "get", "gets", "reach*", "solve*", "win", "wins", "won", "sort*", "decide*", "succeed*",
    "spot*", "grasp*", "recover*", "predict*", "cover*", "identif*", "match*",
)  # fmt: skip
_WELCOME = Phrases(
    "impressed", "liked", "like it", "love*", "interested", "would buy", "would use", "would pay", "enthusias*",
    "market share", "of the market", "equity", "funding", "grant", "tester*", "discount",
)  # fmt: skip
_WINDOWS = frozenset(
    "last past previous trailing rolling over for every each same since after within next first preceding in until "
    "up to latest recent ago old".split()
)
_ONLY_A_WINDOW = frozenset(("day", "week", "wk", "month", "mo", "year", "yr", "quarter", "season", "night"))


def has_result(prose: Prose) -> bool:
    """Whether a figure reads as a result: a share, a score, an error in its unit; no year, no length of a list."""
    fact = prose.facts.get("baseline")
    if fact and fact.quantities:
        return True
    return any(map(result_in, prose.statements))


def result_in(statement: Statement, but: str = "") -> bool:
    """Whether a statement gives a figure that reads as a result.  but: a sort that does not count."""
    return any(each.sort != but and _is_result(statement, each) for each in statement.quantities)


def _is_result(statement: Statement, quantity: Quantity) -> bool:
    if part_of_a_rule(statement, quantity):
        return False
    if quantity.sort == "percent":
        if quantity.unit == "part" or statement.names(_WELCOME):
            return statement.names(OFFLINE) or statement.names(_DOES)
        return True
    if _cell(statement, quantity) or over(statement, quantity) or _scored(statement, quantity):
        return True
    if not is_figure(statement, quantity):
        told = statement.tokens[quantity.first].is_number
        return told and _by_metric(statement, quantity) and quantity.value < 1900
    if quantity.sort == "duration":
        lasts = statement.kind != "sentence" or quantity.value < _AN_HOUR or not _LASTS.isdisjoint(statement.words)
        return (lasts and not _in_a_window(statement, quantity)) or _by_metric(statement, quantity)
    if quantity.sort in ("money", "rate", "other", "size"):
        return True
    return (quantity.sort == "number" and quantity.value % 1 != 0) or _by_metric(statement, quantity)


def _in_a_window(statement: Statement, quantity: Quantity) -> bool:
    """The last 30 days, since 12 years: how long back, and no result."""
    unit = quantity.unit.rstrip("s")
    before = [token.lower for token in statement.tokens[max(0, quantity.first - 3) : quantity.first]]
    windowed = any(word in _WINDOWS for word in before) or "-" in before[-1:]
    return unit in ("year", "yr", "decade") or (windowed and unit in _ONLY_A_WINDOW)


_AN_HOUR = 3600
_LASTS = frozenset(
    "average mean median off late early error wrong wait waits waiting takes needs took needed deviates misses missed "
    "typical typically comes stands lies gives gave has had is are was were per about within behind ahead".split()
)


def _scored(statement: Statement, quantity: Quantity) -> bool:
    """AER 21, top-1 54, six rooms off: a figure beside letters that name a metric, or an error in plain words."""
    tokens = statement.tokens
    if quantity.sort != "number" or 1900 <= quantity.value <= 2100:
        return False
    if (
        quantity.first > 1
        and tokens[quantity.first - 1].lower in ("in", "per")
        and tokens[quantity.first - 2].lower in _TIMES
    ):
        return True
    if quantity.first > 1 and [each.lower for each in tokens[quantity.first - 2 : quantity.first]] == ["off", "by"]:
        return True
    behind = {token.lower for token in tokens[quantity.last : quantity.last + 4]}
    if behind & {"off", "wrong", "right", "missed", "late", "points"}:
        return True
    before = tokens[quantity.first - 1].text if quantity.first else ""
    apart = before and tokens[quantity.first].start > tokens[quantity.first - 1].end
    return bool(apart) and 2 <= len(before) <= 6 and before.isalpha() and before.isupper() and before not in _SERIES


def _cell(statement: Statement, quantity: Quantity) -> bool:
    """Whether the number fills a cell of a table by itself, and is no year."""
    tokens = statement.tokens
    sides = (
        quantity.first and tokens[quantity.first - 1].text,
        quantity.last < len(tokens) and tokens[quantity.last].text,
    )
    return statement.kind == "row" and sides == ("|", "|") and not 1900 <= quantity.value <= 2100


def _by_metric(statement: Statement, quantity: Quantity) -> bool:
    """Whether a metric is named within a few words of the number."""
    return any(
        max(each.first - quantity.last, quantity.first - each.last, 0) <= 4 and each.text not in ("map", "bias")
        for each in statement.mentions(OFFLINE)
    )

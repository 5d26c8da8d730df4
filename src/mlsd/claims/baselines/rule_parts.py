"""Figures that belong to a rule, and are no result of it: payments over 5,000 euro, last year plus two percent."""

from __future__ import annotations

from mlsd.claims.metrics.metric_names import OFFLINE
from mlsd.prose import Phrases, Prose, Statement
from mlsd.quantities import Quantity

_RULES = Phrases(
    "rule", "rules", "flag", "flags", "flagged", "block", "blocks", "blocked", "threshold*", "cut off", "cutoff",
    "limit",
    "alarm", "alarms", "alert", "alerts", "reject", "rejects", "all payments", "all orders", "everything", "anything",
    "warn", "warns", "switch", "switches", "fires", "refuse", "refuses", "always", "heuristic*", "formula",
)  # fmt: skip
_OVER = frozenset("over above under below exceeding beyond than > < ≥ ≤ least reaches exceeds".split())
_MORE = frozenset("plus minus + times ×".split())
_SCORES = Phrases(
    "catch*", "caught", "finds", "found", "misses", "missed", "right", "wrong", "correct*", "hit", "hits", "error",
    "off",
    "of them", "of the", "share", "rate", "reaches", "gets", "got", "scores", "deviat*",
)  # fmt: skip


def part_of_a_rule(statement: Statement, quantity: Quantity) -> bool:
    """Whether a figure is what a rule compares with or adds."""
    if quantity.first and _in_a_condition(statement, quantity):
        return True
    if not quantity.first or statement.names(OFFLINE) or statement.names(_SCORES):
        return False
    before = {token.lower for token in statement.tokens[max(0, quantity.first - 2) : quantity.first]}
    if quantity.sort == "percent" and before & _MORE:
        return True
    return bool(before & _OVER) and statement.names(_RULES)


def _in_a_condition(statement: Statement, quantity: Quantity) -> bool:
    """If the night flow is more than 20 % over the mean, a crew goes out."""
    start, _ = statement.clause(quantity.first, quantity.last)
    words = [token.lower for token in statement.tokens[max(0, start - 1) : quantity.first]]
    return not _IF.isdisjoint(words) and not _OVER.isdisjoint(words)


_IF = frozenset("if when whenever once unless".split())


def no_figures(prose: Prose) -> bool:
    """Whether an answer has no figure but those of its rules."""
    return all(part_of_a_rule(statement, each) for statement in prose.statements for each in statement.quantities)


def over(statement: Statement, quantity: Quantity) -> bool:
    """1/12: one of twelve."""
    after = statement.tokens[quantity.last : quantity.last + 2]
    if [token.text for token in after[:1]] != ["/"] or not after[-1].text.isdecimal():
        return False
    return quantity.value < float(after[-1].text)

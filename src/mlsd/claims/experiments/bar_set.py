"""A bar, read as a relation: what is measured stands to a figure or to the old way, and a decision hangs on it."""

from __future__ import annotations

from mlsd.claims.amounts import is_figure
from mlsd.claims.experiments.no_mishaps import arm
from mlsd.prose import Phrases, Prose, Statement

_IF = frozenset("if when once unless until provided only whenever should case".split())
_MUST = Phrases(
    "must", "has to", "have to", "need to", "needs to", "may not", "may cost", "may lose", "at least", "at most",
    "no worse", "not worse", "no more than", "not more than", "no less than", "not less than", "no fewer than",
    "or more", "or better", "or less", "or fewer", "criterion", "criteria", "bar is", "the bar", "threshold*",
    "guardrail*", "hurdle", "non inferior*", "noninferior*", "significan*", "p value", "confidence interval",
    "margin",
    "target", "we want", "we ask for", "we need", "we expect", "is expected", "is required", "success", "pass",
    "switched on only",
    "minimum detectable", "detect", "power", "tolerat*", "as long as", "rule for", "stopping rule", "acceptance",
    "hypothesis", "not allowed", "is the limit", "enough", "counts as", "kill", "means yes", "means no", "means go",
    "depends on",
)  # fmt: skip
_ONLY = Phrases("only when", "only if", "only once", "not before", "not until")
_GOING = Phrases(
    "ship", "ships", "go live", "goes live", "live when", "live at", "live if", "launch*", "roll out", "rolls out",
    "rollout", "rolled out", "rolled back", "roll back", "rollback", "promot*", "adopt*", "keep it", "is kept",
    "stays on", "stop", "stops", "stopped", "halt*", "abort*", "ends", "revert*", "withdraw*", "accept*", "extend*",
    "widen*", "expand*", "continue*", "replace*", "switch*", "buy", "buys", "bought", "sign*", "we go", "goes on",
    "win*",
    "release*", "go ahead", "go no go", "next step", "next stage", "next ward", "goes to", "back to",
    "taken away", "take it away", "pull*", "turn it off", "turned off", "off again",
)  # fmt: skip
_ORDER = frozenset(
    "more less fewer better worse longer shorter faster slower earlier sooner higher lower cheaper above below under "
    "exceed exceeds exceeded exceeding beat beats beaten drop drops fall falls rise rises risen sink "
    "sinks grow grows "
    "improve improves improved reduce reduces increase increases decrease decreases halved doubled equal "
    "equals twice "
    "zero within than lose loses matches match reach reaches reached outperforms inferior superior degrade degrades "
    "least harm shrink shrinks up down gains gain climbs climb slips slip misses miss wins win significant worsens "
    "significantly lift excludes quicker hold holds equally often".split()
)
_WONDER = frozenset("see look looks ask asks asked wonder watch check find know learn observe study".split())
_GAINS = frozenset("difference gain gains saving reduction lift effect improvement drop rise".split())
_NO_LEVEL = frozenset("to of for with in on from into after during per every each first all about over".split())


def sets_bar(prose: Prose) -> bool:
    """Whether some sentence makes the decision hang on what is measured."""
    return any(map(_sets, prose.statements))


def _sets(statement: Statement) -> bool:
    words = statement.words
    for at, word in enumerate(words):
        if word in _IF and (not at or words[at - 1] not in _WONDER) and not _ORDER.isdisjoint(words[at : at + 16]):
            return True
    if statement.names(_ONLY):
        return True
    figure = _has_level(statement)
    if figure and (statement.names(_GOING) or not _IF.isdisjoint(words)):
        return True
    return statement.names(_MUST) and (figure or not _ORDER.isdisjoint(words))


def _has_level(statement: Statement) -> bool:
    """Whether a figure is told that is neither the length of the trial nor the size of an arm."""
    tokens = statement.tokens
    for each in statement.quantities:
        before = tokens[each.first - 1].lower if each.first else ""
        gained = any(token.lower in _GAINS for token in tokens[max(0, each.first - 3) : each.first])
        if gained:
            return True
        if each.sort == "duration" and before not in ("than", "under", "below", "above", "<", ">", "by", "within"):
            continue
        if before not in _NO_LEVEL and is_figure(statement, each) and not arm(statement, each):
            return True
    return False

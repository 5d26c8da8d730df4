"""Whether an answer names something to beat: what a sentence does tells what counts in it."""

from __future__ import annotations

from mlsd.claims.baselines.baselines import NAMES, names_baseline, nothing_like_it, rival_in, system_in
from mlsd.claims.baselines.put_off import is_vague
from mlsd.claims.baselines.results import result_in
from mlsd.claims.baselines.rivals_denied import idle, one_of, turned_down
from mlsd.claims.choices.rival_told import told_order, told_plan
from mlsd.claims.demands import negated
from mlsd.prose import Phrases, Prose, Statement

_SEARCHED = Phrases("hyperparameter", "sweep", "grid search", "random search", "optuna", "ray tune", "automl")
_MODELS = frozenset(
    "models algorithms candidates architectures variants methods approaches configurations networks experiments runs "
    "classifiers regressors setups hyperparameters folds".split()
)
_ANY = frozenset(
    "several some different various few many multiple two three four five other all best each every the most".split()
)
_PUT_OFF = Phrases(
    "to be decided", "to be defined", "to be found", "not decided", "look for", "tbd", "we need a", "a suitable"
)
_PAPER = frozenset(("sheet", "sheets", "table", "list", "map"))
_OWN = Phrases("model reach*", "model get*", "model has", "model score*", "our model", "our net*", "our system",
               "our first model", "our classifier", "our goal", "our aim", "the goal is", "the aim is",
               "our prototype", "our best", "larger batch", "epoch",
               "we reach*", "we achieve*", "we obtain*", "validation loss", "training loss")  # fmt: skip
_AS_RIVAL = Phrases("comparator", "natural comparison", "obvious comparison", "rule of thumb", "to be weighed against")
_BEATEN = Phrases("be better than", "up against", "to beat", "measured against", "compete with", "compares with")
_PRAISED = Phrases("important", "importance", "matters", "matter a lot", "essential", "crucial", "baselines are",
                   "good practice", "need a baseline", "needs a baseline", "have a baseline")  # fmt: skip


def names_a_rival(prose: Prose) -> bool:
    """Whether some sentence names what the model is compared with."""
    if "baseline" in prose.facts:
        return True
    if all(map(_own_run, prose.statements)):
        return False
    if speaks_of_a_rival(prose):
        return True
    if any(map(_named_as_rival, prose.statements)):
        return True
    denied = nothing_like_it(prose)
    if denied and _score_to_come(prose):
        denied = False  # a rival that nobody has scored so far, and the week in which that is done
    first = prose.statements[0]
    if not (denied or idle(first) or _empty(first)) and told_plan(prose):
        return True  # the dose by weight; its error is to be worked out before we fit anything
    if first.kind == "item" and not (idle(first) or _empty(first) or first.names(_OWN)):
        return True
    empty = any(map(_empty, prose.statements))
    if not (denied or empty) and any(each.names(_BEATEN) for each in prose.statements):
        return True
    return any(_names(each, denied, empty) for each in prose.statements)


def speaks_of_a_rival(prose: Prose) -> bool:
    """Whether no sentence denies, defers or praises itself: then something is named, whatever that is."""
    statements = prose.statements
    return any(map(one_of, statements)) or not any(idle(each) or _empty(each) for each in statements)


def _named_as_rival(statement: Statement) -> bool:
    """The early warning score would seem the natural comparator: named as one, with a name before it."""
    found = next(statement.mentions(_AS_RIVAL), None)
    return found is not None and not negated(found) and not statement.names(_PUT_OFF)


def _own_run(statement: Statement) -> bool:
    """Run 1: .80; model v2: .84: the writer's own, one after the other."""
    words = statement.words
    return len(words) > 1 and words[0] in _RUNS and (words[1].isdecimal() or words[1][:1] == "v")


_RUNS = frozenset(("run", "model", "version", "experiment", "iteration", "epoch"))


def _score_to_come(prose: Prose) -> bool:
    """Never scored by anybody; we shall run it over the same 26 weeks."""
    return told_plan(prose) and names_baseline(prose) is not None


def _names(statement: Statement, denied: bool, empty: bool) -> bool:
    named = rival_in(statement, denied)
    if denied and named and named.text.lower() in _PAPER and not statement.quantities:
        return False  # we start from a clean sheet
    if statement.names(_SEARCHED) and "best" in statement.words:
        return False
    if named and not (denied and turned_down(statement)) and not all(map(is_vague, statement.mentions(NAMES))):
        return True
    if _empty(statement):
        return False
    if named and not (empty or idle(statement)):
        return True
    if denied and turned_down(statement) and not statement.quantities:
        return False
    figure = result_in(statement, but="duration") and not statement.names(_OWN)
    ordered = told_order(statement) and not (turned_down(statement) and not statement.quantities)
    return figure or ordered or system_in(statement)


def _empty(statement: Statement) -> bool:
    """Baselines matter a lot; several algorithms are compared with each other: all of them the writer's."""
    words = statement.words
    return (
        statement.names(_PRAISED)
        or statement.names(_SEARCHED)
        or any(word in _MODELS and not _ANY.isdisjoint(words[max(0, at - 3) : at]) for at, word in enumerate(words))
    )

"""Whether an answer names something to beat: what a sentence does tells what counts in it."""

from __future__ import annotations

from mlsd.claims.baselines.baselines import NAMES, nothing_like_it, rival_in, system_in
from mlsd.claims.baselines.put_off import is_vague
from mlsd.claims.baselines.results import result_in
from mlsd.claims.baselines.rivals_denied import idle, one_of, turned_down
from mlsd.claims.choices.rival_told import told_order
from mlsd.prose import Phrases, Prose, Statement

_SEARCHED = Phrases("hyperparameter", "sweep", "grid search", "random search", "optuna", "ray tune", "automl")
_MODELS = frozenset(
    "models algorithms candidates architectures variants methods approaches configurations networks experiments runs "
    "classifiers regressors setups hyperparameters folds".split()
)
_ANY = frozenset(
    "several some different various few many multiple two three four five other all best each every the most".split()
)
_OWN = Phrases("model reach*", "model get*", "model has", "model score*", "our model", "our net*", "our system",
               "our first model", "our classifier", "our prototype", "our best", "larger batch", "epoch",
               "we reach*", "we achieve*", "we obtain*", "validation loss", "training loss")  # fmt: skip
_BEATEN = Phrases("be better than", "up against", "to beat", "measured against", "compete with", "compares with")
_PRAISED = Phrases("important", "importance", "matters", "matter a lot", "essential", "crucial", "baselines are",
                   "good practice", "need a baseline", "needs a baseline", "have a baseline")  # fmt: skip


def names_a_rival(prose: Prose) -> bool:
    """Whether some sentence names what the model is compared with."""
    if "baseline" in prose.facts or speaks_of_a_rival(prose):
        return True
    denied = nothing_like_it(prose)
    first = prose.statements[0]
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


def _names(statement: Statement, denied: bool, empty: bool) -> bool:
    named = rival_in(statement, denied)
    if named and not (denied and turned_down(statement)) and not all(map(is_vague, statement.mentions(NAMES))):
        return True
    if _empty(statement):
        return False
    if named and not (empty or idle(statement)):
        return True
    figure = result_in(statement, but="duration") and not statement.names(_OWN)
    return figure or told_order(statement) or system_in(statement)


def _empty(statement: Statement) -> bool:
    """Baselines matter a lot; several algorithms are compared with each other: all of them the writer's."""
    words = statement.words
    return (
        statement.names(_PRAISED)
        or statement.names(_SEARCHED)
        or any(word in _MODELS and not _ANY.isdisjoint(words[max(0, at - 3) : at]) for at, word in enumerate(words))
    )

"""What the model is trained to make small or large: a metric without a gradient, or a loss or method that stands in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.claims.losses.itself import may_train, measures, trains_on
from mlsd.claims.losses.judged_by import flat_metric
from mlsd.claims.losses.loss_words import (
    BEFORE,
    BEHIND,
    CHOOSES,
    COUNTED,
    DRIVES,
    FLAT,
    LOSS,
    POINTED,
    RIGHT,
)  # fmt: skip
from mlsd.claims.losses.stand_ins import knows_it_is_flat, stood_in
from mlsd.claims.quoting import Place, close, held, mentions, place, plain_statements
from mlsd.prose import Mention, Phrases, Stance, Statement
from mlsd.reading import Reading

_TRAINED = "model.training model.task model.selection"

_SEARCHES = Phrases("optuna", "hyperparameter", "hyper parameter", "grid search", "random search", "bayesian", "trials")
_DATA = frozenset("click clicks orders sales bookings conversions conversion hits revenue retention engagement".split())
_BARE = frozenset("the a an negative minus one 1 - of simply just batch each its own mean average per itself".split())
_PARTED = frozenset(", ; not no but while by on until when if because for".split())
_IS = frozenset({"=", "is", ":", "be", "becomes", "are"})


class Flat(NamedTuple):
    """A training goal without a gradient.  judged: where the evaluation names it.  plain: called the loss."""

    trained: Place
    metric: str
    judged: Place | None
    plain: bool


def no_surrogate(reading: Reading) -> Flat | None:
    """The metric without a gradient that a model is trained on while nothing stands in for it, or None."""
    if stood_in(reading) or knows_it_is_flat(reading):
        return None
    before: Mention | None = None
    for topic, told in plain_statements(reading, _TRAINED):
        statement = _planned(told)
        named = list(_flat(statement))
        for metric in named:
            found = _trained_on(topic.id, statement, metric)
            if found:
                word = metric.text.lower()
                return Flat(place(topic, metric), metric.text, _judged(reading, word), found == "loss")
        before = named[-1] if named else before
        if before and topic.id == "model.training" and _goes_back(statement, before):
            return Flat(place(topic, statement), before.text, _judged(reading, before.text.lower()), plain=False)
        before = before if named else None
    return _on_itself(reading)


def _on_itself(reading: Reading) -> Flat | None:
    """Training on the metric of the evaluation, by its name or as the same score, where that has no gradient."""
    trained = [(topic, each) for topic, each in plain_statements(reading, _TRAINED) if may_train(each.lower)]
    judged = flat_metric(reading) if trained else None
    for topic, told in trained:
        statement = _spaced(told)
        named = [each for each in _flat(statement) if _DATA.isdisjoint(each.text.lower().split())]
        for metric in [*named, *(measures(statement) if judged else ())]:
            if '"' not in statement.text and trains_on(statement, metric) and metric.stance is not Stance.SUPPOSED:
                where = place(*judged) if judged else None
                return Flat(place(topic, statement), metric.text, where, plain=False)
    return None


def _spaced(statement: Statement) -> Statement:
    """A statement with the names of code as words: loss=ndcg_at_10."""
    text = statement.text.replace("_", " ").replace("`", " ")
    return statement if text == statement.text else Statement(text, statement.line, statement.kind)


def _planned(statement: Statement) -> Statement:
    """Loss would be one minus BLEU: spoken of a plan, not of another case; the words keep their places."""
    for denied, plain in _DETOURS:
        if denied in statement.lower:
            statement = Statement(statement.text.replace(denied, plain), statement.line, statement.kind)
    if not any(map(statement.lower.__contains__, _WOULD)) or f" {statement.lower}".find(" if ") >= 0:
        return statement
    text = statement.text
    for would in _WOULD:
        text = text.replace(would, " is simply " if would.endswith("be ") else " shall ")
    return Statement(text, statement.line, statement.kind)


_DETOURS = (  # what is done without is no metric
    ("no point in", "small point in"), ("no need for", "small need for"), ("no need of", "small need of"),
    ("no detour", "small detour"), ("without a detour", "with a detour"), ("without detour", "with detour"),
    ("no reason for", "small reason for"), ("no sense in", "small sense in"), ("no use for", "small use for"),
    ("without any other", "with another"), ("without another", "with another"),
    ("nothing in between", "all in between"),
    ("without a proxy", "with a middleman"), ("no other loss", "another loss"), ("no middleman", "a middleman"),
    ("no tricks", "small tricks"), ("without tricks", "with tricks"), ("no fuss", "small fuss"),
    ("without further ado", "with further ado"), ("nothing else", "all else"),
)  # fmt: skip
_WOULD = (" would be ", " might be ", " could be ", " would ")


def _flat(statement: Statement) -> Iterator[Mention]:
    """Where a statement names a metric without a gradient, told in words too: how many of the stops are wrong."""
    if statement.names(FLAT):
        yield from statement.mentions(FLAT)
    if statement.names(COUNTED):
        right = list(statement.mentions(RIGHT))
        for counted in statement.mentions(COUNTED):
            near = next((each for each in right if 0 <= each.first - counted.last <= 8), None)
            if near:
                yield Mention(statement, counted.first, near.last)
    if "whether" in statement.words:
        words = [token.lower for token in statement.tokens]
        at = words.index("whether")
        mean = next((then for then in range(at, len(words)) if words[then] in _MEANS), 0)
        if mean:
            yield Mention(statement, at, mean + 1)  # whether the bought one is under the first 20, take the mean


def _trained_on(id: str, statement: Statement, metric: Mention) -> str:
    """How a statement trains on a metric: as its `loss`, by some `drive`, or not at all."""
    if not held(metric):
        return ""
    drives = [each for each in statement.mentions(DRIVES) if each.stance is not Stance.DENIED and _drives(each)]
    driven = close(statement, metric.first, metric.last, drives, 6) or _runs_on_to(statement, metric, drives)
    if _equals(statement, metric) or (_as_loss(statement, metric) and (driven or metric.text.lower() not in _DATA)):
        return "loss"
    return "drive" if id == "model.training" and driven and not _chooses(statement, metric) else ""


def _runs_on_to(statement: Statement, metric: Mention, drives: list[Mention]) -> bool:
    """NDCG of the sorted list computed and backpropagated: in one clause, a little farther."""
    _, end = statement.clause(metric.first, metric.last)
    return any(metric.last <= each.first < min(end, metric.last + 11) for each in drives)


def _equals(statement: Statement, metric: Mention) -> bool:
    """Loss = -revenue: written as a sum."""
    before = [token.lower for token in statement.tokens[max(0, metric.first - 5) : metric.first]]
    at = next((at for at, word in enumerate(before) if word == "="), 0)
    return at > 0 and before[at - 1] in _GOALS and set(before[at + 1 :]) <= _BARE | {"−", "–", "("}


_GOALS = frozenset("loss objective cost function criterion j l goal target".split())


def _goes_back(statement: Statement, metric: Mention) -> bool:
    """Whether a statement trains on a metric that it, or the one before it, has named: Adam minimises that value."""
    if not (statement.names(DRIVES) or statement.names(LOSS)):
        return False
    if metric.stance is not Stance.SAID or _chooses(metric.statement, metric, _TAKEN):
        return False
    after = metric.last if metric.statement is statement else 0
    pointed = [each for each in statement.mentions(POINTED) if each.first >= after and held(each)]
    if not pointed and metric.statement is statement:
        pointed = [each for each in statement.mentions(_IT) if each.first >= after and held(each)]
    drives = [each for each in statement.mentions(DRIVES) if each.stance is not Stance.DENIED and _drives(each)]
    drives += [each for each in statement.mentions(LOSS) if each.stance is not Stance.DENIED]
    return any(
        close(statement, each.first, each.last, drives, 5) and not _chooses(statement, each, _TAKEN) for each in pointed
    )


_IT = Phrases("it larger", "it smaller", "it up", "it down", "maximise it", "minimise it", "it to the optimiser",
              "maximize it", "minimize it", "raise it", "lower it", "backpropagate it", "it backwards",
              "on it", "to it", "through it", "from it", "of it")  # fmt: skip


_MEANS = frozenset("mean average averaged sum summed share fraction count counted".split())
_WATCHED = frozenset(
    "picks chooses selects searches sets finds "
    "norm norms clipping clip clipped checkpointing accumulation histogram histograms".split()
)


def _drives(mention: Mention) -> bool:
    """Whether a word for descent tells of training: not the gradient norm that is logged beside a metric."""
    return _WATCHED.isdisjoint(token.lower for token in mention.statement.tokens[mention.last : mention.last + 2])


def _as_loss(statement: Statement, metric: Mention) -> bool:
    """Whether a statement calls a metric its loss: loss = 1 - BLEU, NDCG itself as the loss, straight on F1."""
    if statement.names(_SEARCHES):
        return False
    for loss in statement.mentions(LOSS):
        between = statement.tokens[loss.last : metric.first]
        if 0 < len(between) <= 6 and between[0].lower in _IS:
            return True
        if any(token.lower in _IS for token in between) and len(between) <= 12:
            last = max(at for at, token in enumerate(between) if token.lower in _IS)
            if {token.lower for token in between[last + 1 :]} <= _BARE and not _PARTED & {x.lower for x in between}:
                return True
        as_it = {token.lower for token in statement.tokens[max(0, loss.first - 3) : loss.first]} & {"as", "for"}
        if as_it and len(between) <= 9 and not _PUTS.isdisjoint(token.lower for token in between):
            return True  # as objective we put directly the BLEU
    if any(0 <= metric.first - each.last <= 2 for each in statement.mentions(BEFORE)):
        return True
    return any(
        0 <= each.first - metric.last <= (12 if each.text.lower() in _IS_LOSS else 2) and each.text.lower() != "loss"
        for each in statement.mentions(BEHIND)
    )


_IS_LOSS = frozenset(("is the loss", "is our loss", "is the objective", "is our objective", "is the training loss"))
_PUTS = frozenset(
    "put puts take takes took use uses used set sets give gives gave choose chose chosen feed feeds plug plugs insert "
    "inserts write writes employ apply serves serve stands comes goes".split()
)
_TAKEN = ("measur", "best", "scored", "record", "reached")  # what may be done with a value before it is descended on


def _chooses(statement: Statement, metric: Mention, but: tuple[str, ...] = ("-",)) -> bool:
    """Whether the clause speaks of choosing or watching by the metric, not of training on it."""
    start, end = statement.clause(metric.first, metric.last)
    words = [token.lower for token in statement.tokens[metric.last : end]]
    end = metric.last + next((at for at, word in enumerate(words) if word in _UNTIL), len(words))
    led = any(token.text == ":" for token in statement.tokens[1:4])  # Logged: both curves, gradient norm, recall
    found = [each for each in statement.mentions(CHOOSES) if not each.text.lower().startswith(but)]
    return any(start <= each.first < end or (led and each.first < 3) for each in found)


_UNTIL = frozenset("until till".split())


def _judged(reading: Reading, metric: str) -> Place | None:
    same = Phrases(metric)
    return next((place(*each) for each in mentions(reading, "setup.evaluation", same)), None)

"""The target and the baseline on one metric, in facts, sentences and tables."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.claims.quoting import fact_of, place
from mlsd.claims.targets.baseline_figures import told_baselines
from mlsd.claims.targets.directions import metrics_of
from mlsd.claims.targets.figures import THERE_TOO, Figure, is_result, told_targets
from mlsd.claims.targets.joined import is_share
from mlsd.claims.targets.tabled import tabled_figures
from mlsd.claims.targets.target_words import (
    BETTER_HIGH,
    BETTER_LOW,
    RELATIVE,
)
from mlsd.prose import Statement
from mlsd.quantities import Quantity
from mlsd.reading import Reading
from mlsd.units import UNITS


class Short(NamedTuple):
    """A target that the baseline reaches already.  sure: both are stated as facts."""

    target: Figure
    baseline: Figure
    sure: bool


def target_short_of_baseline(reading: Reading) -> Short | None:
    """The target and a baseline on the same metric that is as good or better, or None."""
    target = fact_of(reading, "setup.evaluation", "target")
    baseline = fact_of(reading, "model.baselines", "baseline")
    if target and baseline:
        return _from_facts(reading)
    evaluation = reading.answered("setup.evaluation")
    units = evaluation.prose.lower if evaluation else ""
    figures = [_as_accuracy(each) for each in told_baselines(reading)]
    figures += [_as_accuracy(each) for each in tabled_figures(reading, "model.baselines", wanted=False)]
    if not figures:
        return None
    told = [*told_targets(reading), *tabled_figures(reading, "setup.evaluation", wanted=True)]
    aims = [_as_accuracy(each) for each in told]
    found: Short | None = None
    for figure in figures:
        due = [each for each in aims if _on_one_metric(each, figure) and _comparable(each.value, figure.value, units)]
        reached = [each for each in due if _no_better(each.value, figure.value, each.low, units)]
        if reached and len(reached) == len(due) and not found:  # the strictest of several is the target
            found = Short(reached[0], figure, sure=False)
    return found


def _on_one_metric(aim: Figure, figure: Figure) -> bool:
    same = aim.metric == figure.metric or aim.metric.partition("@")[0] == figure.metric
    if figure.metric == "error" and aim.metric in _MEANS and aim.value.sort != "percent":
        same = True  # the rule of the foreman: error 15
    return same and (aim.at == figure.at or figure.at == THERE_TOO)


def _comparable(aim: Quantity, value: Quantity, units: str) -> bool:
    """Whether two figures can stand beside each other: no latency in ms beside a share."""
    return _scale(aim, value, units) is not None and _scale(value, aim, units) is not None


_ERRORS = frozenset(("error rate", "misclassification", "misclassification rate", "classification error", "error"))
_MEANS = frozenset(("mae", "mean error", "forecast error", "prediction error", "relative error"))


def _as_accuracy(figure: Figure) -> Figure:
    """A share of wrong answers as the share of right ones, so that both can stand beside each other."""
    if figure.metric == "top 1 accuracy":
        return figure._replace(metric="accuracy")
    value = figure.value
    if figure.metric in _MEANS and value.sort == "percent":
        return figure._replace(metric="mape")
    if figure.metric not in _ERRORS or not is_share(value):
        return figure
    return figure._replace(value=value._replace(value=1 - value.value), metric="accuracy", low=False)


def _from_facts(reading: Reading) -> Short | None:
    target = fact_of(reading, "setup.evaluation", "target")
    baseline = fact_of(reading, "model.baselines", "baseline")
    if not target or not baseline:
        return None
    aim, base = (Statement(each[1].value, 0, "item") for each in (target, baseline))
    metric = fact_of(reading, "setup.evaluation", "offline metric")
    named = metrics_of(Statement(metric[1].value, 0, "item")) if metric else []
    ours, theirs = metrics_of(aim), metrics_of(base)
    decisive = next(iter(ours or named or theirs), None)
    low = _told(reading)
    if low is None and decisive is None:
        return None
    if decisive and theirs and not _alike(theirs[0].name, decisive.name):
        return None
    low = decisive.low if low is None and decisive else bool(low)
    ours_is, theirs_is = _stated(aim), _stated(base)
    if aim.text.lstrip().startswith(("+", "-", "−")) or aim.names(RELATIVE) or not ours_is or not theirs_is:
        return None
    if not _no_better(ours_is, theirs_is, low):
        return None
    name = decisive.name if decisive else ""
    return Short(Figure(ours_is, name, low, place(*target)), Figure(theirs_is, name, low, place(*baseline)), sure=True)


def _stated(value: Statement) -> Quantity | None:
    """The figure that a fact states: not the cut-off of its metric, as in NDCG@5 0.81."""
    metrics = metrics_of(value)
    found = [each for each in value.quantities if is_result(value, each, metrics) and not _cuts(value, each)]
    shares = [each for each in found if is_share(each)]
    return next(iter(shares if len(found) > 1 and shares and metrics else found), None)


def _cuts(statement: Statement, value: Quantity) -> bool:
    """Whether a number says where a metric is taken: @5, in the top 10, k = 20."""
    before = [token.lower for token in statement.tokens[max(value.first - 2, 0) : value.first]]
    return (
        value.sort == "number"
        and value.value >= 1
        and (before[-1:] == ["@"] or bool({"top", "k", "first"} & set(before)))
    )


def _alike(one: str, other: str) -> bool:
    """Whether two names are of one metric, with the same cut-off where both tell it."""
    (name, _, cut), (same, _, at) = one.partition("@"), other.partition("@")
    return name == same and (cut == at or not cut or not at)


def _told(reading: Reading) -> bool | None:
    """Whether the answers say outright that lower is better, or higher; None if neither."""
    for id in ("setup.evaluation", "model.baselines"):
        topic = reading.answered(id)
        for statement in topic.prose.statements if topic else ():
            if statement.names(BETTER_LOW):
                return True
            if statement.names(BETTER_HIGH):
                return False
    return None


def _no_better(target: Quantity, baseline: Quantity, low: bool, units: str = "") -> bool:
    """Whether a target is as good as a baseline at most; False where their units differ."""
    ours, theirs = _scale(target, baseline, units), _scale(baseline, target, units)
    if ours is None or theirs is None:
        return False
    return ours >= theirs - _SAME if low else ours <= theirs + _SAME


_SAME = 1e-9  # 17 of 20 is 85 %


def _scale(one: Quantity, other: Quantity, units: str = "") -> float | None:
    """The value of one in the unit of the other: 85 beside 82 % is a share, 0.85 beside 0.82 too.

    units: a text that may tell the unit of a bare figure: the error in minutes, and 7 is wanted.
    """
    if one.sort == other.sort:
        return one.value if one.sort != "other" or one.unit.rstrip("s") == other.unit.rstrip("s") else None
    if {one.sort, other.sort} <= {"number", "duration", "other", "money"} and "number" in (one.sort, other.sort):
        unit = (one.unit or other.unit).rstrip("s")
        if len(unit) < 2 or f" {unit}" not in units:
            return None
        return one.value / UNITS[unit][1] if one.sort != "number" and unit in UNITS else one.value
    if {one.sort, other.sort} != {"percent", "number"}:
        return None
    if one.sort == "percent":
        return one.value
    return one.value if one.value <= 1 else one.value / 100

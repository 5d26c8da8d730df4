"""Training on the very metric that the evaluation reports, whether by its name or as `the same score`."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.losses.loss_words import BEFORE, CHOOSES, LOSS
from mlsd.prose import Mention, Statement

_MEASURES = frozenset("metric measure score number figure mark quantity yardstick criterion value result count".split())
_WHOSE = frozenset(
    "evaluation offline test ranking reported same very final evaluated judged whatever exactly official".split()
)
_REPORTS = frozenset(
    "report reports reported evaluation judge judged judges care cares assess assessing assessed evaluate evaluated "
    "measured itself directly watch look grade graded scored".split()
)
_STEMS = (
    "optimis", "optimiz", "minimis", "minimiz", "maximis", "maximiz", "backprop", "differentiat", "descen", "ascen",
    "climb", "downhill", "uphill", "derivative", "slope", "backward", "autograd",
)  # fmt: skip
_ONTO = frozenset("on upon for towards toward against directly straight from to".split())
_DENIES = frozenset("not never no cannot can't don't doesn't didn't isn't n't without nobody couldn't won't".split())
_EQUALS = frozenset("= : is be as same identical equal equals becomes becoming was put".split())
_AFTER_GRADIENT = frozenset("descent ascent step steps on of from flows is w through along with".split())
_REACH = 10  # tokens


def may_train(lower: str) -> bool:
    """Whether a text in lower case may tell what weights are moved by: a cheap look."""
    return any(map(lower.__contains__, (*_STEMS, "gradient", "loss", "objective", "weights", "train", "learn", "fit",
                                        "parameters", " prop", "end to end", "criterion")))  # fmt: skip


def measures(statement: Statement) -> Iterator[Mention]:
    """Where a statement speaks of the metric of the evaluation without its name: the very number in our report."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        if word in _MEASURES:
            before, after = words[max(0, at - 4) : at], words[at + 1 : at + 7]
            told = not _WHOSE.isdisjoint(before) or (not _REPORTS.isdisjoint(after) and ";" not in after)
            if told or word == "metric" or before[-1:] == ["that"]:
                yield Mention(statement, at, at + 1)
        elif word == "what" and not _REPORTS.isdisjoint(words[at + 1 : at + 7]):
            yield Mention(statement, at, at + 3)


def trains_on(statement: Statement, metric: Mention) -> bool:
    """Whether a statement makes a metric what the weights are moved by, or calls it the loss."""
    words = [token.lower for token in statement.tokens]
    drives = [at for at in _near(words, metric) if _drives(words, at)]
    losses = [each for each in statement.mentions(LOSS) if _is_loss(words, each, metric)]
    if any(0 <= metric.first - each.last <= 2 for each in statement.mentions(BEFORE)) or _shared(words):
        return not _denied(words, metric.first)
    spans = [(at, at + 1) for at in drives] + [(each.first, each.last) for each in losses]
    return any(not _denied(words, first) and not _only_chosen(statement, first, last, metric) for first, last in spans)


def _shared(words: list[str]) -> bool:
    """Training and evaluation use the same number."""
    return {"training", "evaluation", "same"} <= set(words) and not _USE.isdisjoint(words)


_USE = frozenset("use uses share shares have run".split())


def _near(words: list[str], metric: Mention) -> Iterator[int]:
    """The places round a metric, as far as the nearest semicolon."""
    for step in (range(metric.first - 1, max(-1, metric.first - _REACH - 1), -1),
                 range(metric.last, min(len(words), metric.last + _REACH + 4))):  # fmt: skip
        for at in step:
            if words[at] == ";":
                break
            yield at


def _drives(words: list[str], at: int) -> bool:
    """Whether a word tells that weights are moved by something: differentiated, trains on, the gradient of."""
    word, after = words[at], words[at + 1 : at + 3]
    if word.startswith(_STEMS):
        led = words[max(0, at - 2) : at]
        sees = not _SEES.isdisjoint(after) or not {"into", "to"}.isdisjoint(led)
        return not word.startswith(("optimiser", "optimizer")) or sees
    if word in ("gradient", "gradients"):
        return after[:1] == [] or after[0] in _AFTER_GRADIENT or not after[0].isalpha()
    if word == "prop" or (word in _MOVED and not _WEIGHTS.isdisjoint(words[max(0, at - 4) : at + 4])):
        return True
    if word.startswith("learn"):
        return "from" in after and not _VERY.isdisjoint(words[at + 1 : at + 6])
    if word.startswith(("train", "fit", "push")) and word not in ("trainer", "learning", "fits", "training"):
        return not _ONTO.isdisjoint(after)
    return word == "training" and after[:1] == ["on"]


_MOVED = frozenset(
    "nudge nudged nudges move moved moves push pushed pushes pulled adjusted shifted changed updated steered".split()
)
_WEIGHTS = frozenset("weights parameters weight coefficients".split())
_VERY = frozenset("very same itself exactly precisely".split())
_SEES = frozenset("sees gets is receives works sgd".split())


def _is_loss(words: list[str], loss: Mention, metric: Mention) -> bool:
    """Whether a word for the loss is set equal to a metric: the loss is the metric, plugged in as the loss."""
    first, last = (loss.last, metric.first) if loss.last <= metric.first else (metric.last, loss.first)
    between = words[first:last]
    if last - first > _REACH or ";" in between or not _PARTS.isdisjoint(between):
        return False
    return [word for word in between if word not in _MINUS] == ["|"] or not _EQUALS.isdisjoint(between)


_MINUS = frozenset("1 one minus - − negative negated".split())
_PARTS = frozenset("but while whereas because if until besides plus not no".split())


def _denied(words: list[str], at: int) -> bool:
    return not _DENIES.isdisjoint(words[max(0, at - 4) : at])


def _only_chosen(statement: Statement, first: int, last: int, metric: Mention) -> bool:
    """Whether something between a drive and a metric, or right beside the metric, only chooses by it."""
    start, end = min(last, metric.first - 3), max(first, metric.last + 2)
    low, high = (last, metric.first) if last <= metric.first else (metric.last, first)
    own = range(metric.first - 4, metric.last + 6)  # the metric is told by where it is reported
    if not _SETTINGS.isdisjoint(token.lower for token in statement.tokens[low : high + 4]):
        return True  # we optimise the number of factors on the metric
    for each in statement.mentions(CHOOSES):
        named = each.text.lower().startswith(_OF_REPORTS) and each.first in own
        if not named and (low <= each.first < high or start <= each.first < min(end, metric.last + 2)):
            return True
    return False


_SETTINGS = frozenset("rate size sizes depth threshold thresholds settings layers factors hyperparameters".split())
_OF_REPORTS = ("report", "measure", "judge", "evaluat", "test", "best", "on the test", "got", "in training")

"""The target and the baseline on one metric, in facts, sentences and tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.claims.directions import metrics_of
from mlsd.claims.quoting import Place, fact_of, place, plain_statements
from mlsd.claims.tables import cells
from mlsd.prose import Phrases, Stance, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Reading

_BETTER_LOW = Phrases(
    "lower is better", "smaller is better", "less is better", "lower better", "the lower the better",
    "the smaller the better", "lower = better", "minimised", "minimized",
)  # fmt: skip
_BETTER_HIGH = Phrases("higher is better", "larger is better", "more is better", "the higher the better")
_AIM = Phrases(
    "hit", "make it to", "arrive at", "end up at", "happy with", "glad with", "pleased with", "fine with", "enough",
    "aim", "aims", "aiming", "target*", "goal", "want", "wanted", "hope", "hoping", "reach*", "come to", "at least",
    "at most", "should be", "must be", "get to", "needs to be", "ought to", "strive", "seek", "bar", "required",
    "below", "under", "above", "ship at", "content with", "satisfied with", "no worse than", "get down to",
    "bring it to", "expected", "ambition", "objective", "settle for", "call it done", "like to see", "good enough",
    "would do", "threshold for launch", "down to", "up to",
)  # fmt: skip
_COLUMN = Phrases("target", "want", "goal", "aim", "wanted", "bar", "required", "needed", "must", "to reach", "floor")
_NOT_A_BASELINE = Phrases(
    "human*", "expert", "annotator", "ceiling", "upper bound", "vendor", "advertis*", "publish*", "paper",
    "literature", "oracle", "leaderboard", "agreement", "our model", "first model", "state of the art", "sota",
    "target", "goal", "aim", "needed", "bar", "training set", "on train", "claims", "inter rater", "in sample",
    "leak*", "candidate", "needs",
)  # fmt: skip
_RELATIVE = Phrases(
    "lower than", "better than", "higher than", "less than", "above baseline", "over baseline", "over the baseline",
    "below the baseline", "above the baseline", "improvement", "reduction", "relative", "points", "gain",
    "more than the baseline", "lift", "of the baseline", "than",
)  # fmt: skip


class Figure(NamedTuple):
    """A figure on a metric.  metric: its one name.  low: whether lower is better."""

    value: Quantity
    metric: str
    low: bool
    place: Place


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
    figures = [*_baselines(reading), *_of_tables(reading, "model.baselines", wanted=False)]
    for aim in [*_targets(reading), *_of_tables(reading, "setup.evaluation", wanted=True)]:
        for figure in figures:
            if aim.metric == figure.metric and _no_better(aim.value, figure.value, aim.low):
                return Short(aim, figure, sure=False)
    return None


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
    if decisive and theirs and _bare(theirs[0][1]) != _bare(decisive[1]):
        return None
    low = decisive[2] if low is None and decisive else bool(low)
    if (
        aim.text.lstrip().startswith(("+", "-", "−"))
        or aim.names(_RELATIVE)
        or not aim.quantities
        or not base.quantities
    ):
        return None
    if not _no_better(aim.quantities[0], base.quantities[0], low):
        return None
    name = decisive[1] if decisive else ""
    return Short(
        Figure(aim.quantities[0], name, low, place(*target)),
        Figure(base.quantities[0], name, low, place(*baseline)),
        sure=True,
    )


def _bare(metric: str) -> str:
    return metric.partition("@")[0]


def _told(reading: Reading) -> bool | None:
    """Whether the answers say outright that lower is better, or higher; None if neither."""
    for id in ("setup.evaluation", "model.baselines"):
        topic = reading.answered(id)
        for statement in topic.prose.statements if topic else ():
            if statement.names(_BETTER_LOW):
                return True
            if statement.names(_BETTER_HIGH):
                return False
    return None


def _no_better(target: Quantity, baseline: Quantity, low: bool) -> bool:
    """Whether a target is as good as a baseline at most; False where their units differ."""
    ours, theirs = _scale(target, baseline), _scale(baseline, target)
    if ours is None or theirs is None:
        return False
    return ours >= theirs if low else ours <= theirs


def _scale(one: Quantity, other: Quantity) -> float | None:
    """The value of one in the unit of the other: 85 beside 82 % is a share, 0.85 beside 0.82 too."""
    if one.sort == other.sort:
        return one.value
    if {one.sort, other.sort} != {"percent", "number"}:
        return None
    if one.sort == "percent":
        return one.value
    return one.value if one.value <= 1 else one.value / 100


def _targets(reading: Reading) -> Iterator[Figure]:
    """Each figure that the evaluation aims at, with the metric named before it."""
    for topic, statement in plain_statements(reading, "setup.evaluation"):
        metrics = metrics_of(statement) if statement.kind != "row" else []
        for aim in statement.mentions(_AIM):
            if aim.stance is Stance.DENIED:
                continue
            after = [each for each in statement.quantities if 0 <= each.first - aim.last <= 6]
            after = [each for each in after if statement.tokens[each.first - 1].text != "@"]
            before = [each for each in metrics if each[0] < aim.first] or [
                each for each in metrics if each[0] > aim.last
            ]
            if after and before and after[0].sort in ("percent", "number", "duration", "other", "money"):
                near = before[-1] if before[-1][0] < aim.first else before[0]
                yield Figure(after[0], near[1], near[2], place(topic, aim))


def _is_cut(statement: Statement, metric: int, value: Quantity) -> bool:
    """Whether a number is part of a metric's name: precision at 20."""
    return 0 < value.first - metric <= 4 and statement.tokens[value.first - 1].lower in ("at", "@")


def _of_tables(reading: Reading, id: str, wanted: bool) -> Iterator[Figure]:
    """The figures of a topic's tables: those that are aimed at, or those that are not."""
    topic = reading.answered(id)
    for cell in cells(topic) if topic else ():
        words = Statement(f"{cell.row} : {cell.column}", 0, "row")
        metrics = metrics_of(words)
        values = Statement(cell.text, 0, "row").quantities
        aimed = words.names(_COLUMN)
        if not values or len({name for _, name, _ in metrics}) != 1 or aimed != wanted or words.names(_RELATIVE):
            continue
        if cell.text.startswith(("+", "-", "−")) or (not wanted and words.names(_NOT_A_BASELINE)):
            continue
        yield Figure(values[0], metrics[0][1], metrics[0][2], place(topic, cell.statement))  # type: ignore[arg-type]


def _baselines(reading: Reading) -> Iterator[Figure]:
    """Each figure of a baseline beside the name of its metric; people, papers and ceilings left out."""
    for topic, statement in plain_statements(reading, "model.baselines"):
        if statement.kind == "row" or statement.names(_NOT_A_BASELINE):
            continue
        for first, name, low in metrics_of(statement):
            values = [each for each in statement.quantities if each.sort in ("percent", "number", "duration", "other")]
            values = [each for each in values if not _is_cut(statement, first, each)]
            near = sorted(values, key=lambda each: abs(each.first - first))
            if (
                near
                and abs(near[0].first - first) <= 8
                and statement.stance(near[0].first, near[0].last) is Stance.SAID
            ):
                yield Figure(near[0], name, low, place(topic, statement))

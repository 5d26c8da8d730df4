"""The figures that answers aim at or say that a baseline reaches, each with its metric, in sentences and tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.claims.agents import is_agent
from mlsd.claims.quoting import Place, place, plain_statements
from mlsd.claims.targets.counted import of_a_hundred, of_the_business, signed
from mlsd.claims.targets.directions import Named, metrics_of
from mlsd.claims.targets.target_words import (
    AIM,
    BYGONE,
    ENDS,
    GETS,
    IN_USE,
    NOT_A_BASELINE,
    RELATIVE,
    RIGHT,
)
from mlsd.prose import Mention, Stance, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Reading


class Figure(NamedTuple):
    """A figure on a metric.  metric: its one name.  low: whether lower is better.  at: where it is taken, if told."""

    value: Quantity
    metric: str
    low: bool
    place: Place
    at: frozenset[float] = frozenset()


def told_targets(reading: Reading) -> Iterator[Figure]:
    """Each figure that the evaluation aims at, with the metric it is one of."""
    before: list[Named] = []
    spoken = ""
    for topic, statement in plain_statements(reading, "setup.evaluation"):
        if statement.kind == "row":
            continue
        metrics = _free(statement)
        values = [each for each in statement.quantities if is_result(statement, each, metrics)]
        for aim in statement.mentions(AIM) if values else ():
            start, end = statement.clause(aim.first, aim.last)
            if any(start <= each.first < end for each in statement.mentions(BYGONE)):
                continue
            if aim.stance is Stance.DENIED or (not metrics and len({each.name for each in before}) != 1):
                continue
            if not metrics and of_the_business(statement):
                continue  # in the catalogue: searches with a reservation, now 18 %, should be 21 %
            value = _aimed_at(statement, aim, values)
            unit = statement.tokens[value.last].lower if value and value.last < len(statement.tokens) else ""
            carried = (
                not metrics
                and value
                and value.last <= aim.first
                and value.sort == "number"
                and not is_share(value)
                and not (len(unit) > 1 and f" {unit}" in spoken)
            )  # the average shall be 4 or more: another's
            if value and not carried and not _relative(statement, value):
                ahead = [each for each in metrics if each.first < aim.first] or metrics[:1]
                near = _beside(metrics, value) or (ahead or before)[-1]
                yield Figure(value, near.name, near.low, place(topic, aim), _taken_at(statement))
        for near, value in signed(statement, metrics, values):
            yield Figure(value, near.name, near.low, place(topic, statement), _taken_at(statement))
        before, spoken = metrics or before, statement.lower


def _aimed_at(statement: Statement, aim: Mention, values: list[Quantity]) -> Quantity | None:
    """The figure that follows a word for aiming, or stands right before one that ends its clause."""
    after = [each for each in values if 0 <= each.first - aim.last <= 8]
    if after:
        return after[0]
    ends = [each.first for each in statement.mentions(ENDS) if each.first - 3 <= aim.first < each.last + 3]
    return next(
        (each for each in reversed(values) for end in ends if 0 <= end - each.last <= (7 if len(values) == 1 else 3)),
        None,
    )


def _relative(statement: Statement, value: Quantity) -> bool:
    """Whether a figure tells a difference: 10 % lower than the baseline, three points up."""
    after = Statement(statement.text[value.end :], 0, "item")
    return any(each.first <= 2 for each in after.mentions(RELATIVE)) or statement.text[value.start - 1] in "+−"


def _beside(metrics: list[Named], value: Quantity) -> Named | None:
    """The metric that a figure touches: 0.45 NDCG, recall of 0.7."""
    gaps = [(max(each.first - value.last, value.first - each.last), at, each) for at, each in enumerate(metrics)]
    gap, _, near = min(gaps, default=(9, 0, None))
    return near if gap <= 3 else None


def _free(statement: Statement) -> list[Named]:
    """The metrics of a statement without those that only say where others are taken: recall at 95 % precision."""
    words = [token.lower for token in statement.tokens]
    cuts = {each.last for each in statement.quantities if each.first and words[each.first - 1] in ("at", "@")}
    named = metrics_of(statement)
    free = [each for each in named
            if each.first not in cuts and not {"at", "@"} & set(words[max(each.first - 2, 0) : each.first])
            ]  # fmt: skip
    return free or named


def _taken_at(statement: Statement) -> frozenset[float]:
    """The values of other metrics that fix where one is taken: recall at a precision of 0.5."""
    if not any(map(f" {statement.lower}".__contains__, (" at ", "@"))):
        return frozenset()
    words = [token.lower for token in statement.tokens]
    other = [each for each in metrics_of(statement) if _after_at(words, each.first)]
    values = [each for each in statement.quantities if each.sort in ("percent", "number")]
    gaps = [
        min(
            ((max(value.first - each.last, each.first - value.last), at) for at, value in enumerate(values)),
            default=None,
        )
        for each in other
    ]
    taken = [values[gap[1]] for gap in gaps if gap and 0 <= gap[0] <= 3]
    return frozenset(each.value if each.sort == "percent" or each.value <= 1 else each.value / 100 for each in taken)


_LOOKS = frozenset(
    "look looks looking looked aim aims aiming sits sit sat stands stand stood lies ends ended arrives lands comes is "
    "are was stays stayed remains stops starts began".split()
)
_BETWEEN = frozenset("a an the fixed given equal same of %".split())


def _after_at(words: list[str], at: int) -> bool:
    """Whether `at` leads up to a word: at a fixed precision, at 95 % recall."""
    while at > 0 and (words[at - 1] in _BETWEEN or words[at - 1][0].isdecimal()):
        at -= 1
    return at > 0 and words[at - 1] in ("at", "@") and words[max(at - 2, 0)] not in _LOOKS


def _of_people(statement: Statement, value: Quantity) -> bool:
    """Whether a figure is what people reach: two radiologists reach a Dice of 0.91."""
    start, _ = statement.clause(value.first, value.last)
    for each in statement.mentions(GETS):
        if start <= each.first < value.first and each.first and is_agent(statement.tokens[each.first - 1].lower):
            return True
    return False


def _is_cut(statement: Statement, metric: int, value: Quantity) -> bool:
    """Whether a number is part of a metric's name: precision at 20, recall at 95 % precision."""
    if not 0 < value.first - metric <= 4 or statement.tokens[value.first - 1].lower not in ("at", "@"):
        return False
    if value.sort == "percent":
        return any(0 <= each.first - value.last <= 1 for each in metrics_of(statement))
    return value.sort == "number" and value.value >= 1


def is_result(statement: Statement, value: Quantity, metrics: list[Named]) -> bool:
    """Whether a number may be a score: not part of a metric's name, no cut-off, no year, no count."""
    if value.sort not in ("percent", "number", "duration", "other", "money"):
        return False
    if any(each.first <= value.first < each.last or _is_cut(statement, each.first, value) for each in metrics):
        return False
    if value.sort == "number" and value.value % 1 == 0 and statement.text[value.start].isalpha():
        after = [token.lower for token in statement.tokens[value.last : value.last + 1]]
        return after in (["is"], ["was"], ["would"], ["will"], ["or"])  # seven is what we promised; two radiologists
    return not (value.sort == "number" and value.value >= 1000 and value.value % 1 == 0)


def told_baselines(reading: Reading) -> Iterator[Figure]:
    """Each figure of a baseline beside the name of its metric; people, papers and ceilings left out."""
    judged = {(each.name, each.low) for _, statement in plain_statements(reading, "setup.evaluation")
              for each in metrics_of(statement)}  # fmt: skip
    topic = reading.answered("model.baselines")
    unnamed = len(judged) == 1 and topic is not None and not any(map(metrics_of, topic.prose.statements))
    told: list[Named] = []
    last: Quantity | None = None
    for topic, statement in plain_statements(reading, "model.baselines"):
        if statement.kind == "row" or _is_no_baseline(statement):
            continue
        metrics = _free(statement)
        values = [each for each in statement.quantities if is_result(statement, each, metrics)]
        undated = Statement(statement.text.replace("last year", "that year"), statement.line, statement.kind)
        values = [each for each in values if undated.stance(each.first, each.last) is Stance.SAID]
        values = [each for each in values if not _of_people(statement, each)]
        for named in metrics:
            near = sorted(values, key=lambda each: max(each.first - named.last, named.first - each.last))
            if near and max(near[0].first - named.last, named.first - near[0].last) <= 8:
                alike = [each for each in near if (each.sort, each.unit) == (near[0].sort, near[0].unit)]
                alike = [each for each in alike if "(" not in statement.text[max(0, each.start - 2) : each.start]]
                if len({each.name for each in metrics}) == 1 and len(alike) > 1 and is_share(near[0]):
                    near = sorted(alike, key=lambda each: -each.value if named.low else each.value)  # the worst
                yield Figure(near[0], named.name, named.low, place(topic, statement), _taken_at(statement))
        told = metrics if len({each.name for each in metrics}) == 1 else told if not metrics else []
        if told and not metrics and len(values) == 1 and _goes_on(statement, values[0], last):
            yield Figure(values[0], told[0].name, told[0].low, place(topic, statement))
        last = values[0] if values else last
        if unnamed:
            name, low = next(iter(judged))
            told_of = statement.names(GETS) or (name in _RIGHTS and statement.names(RIGHT))
            got = [each for each in values if len(values) == 1 and is_share(each) and told_of]
            hundred = of_a_hundred(statement) if not got and told_of else None
            got = [hundred] if hundred else got
            for each in got or [each for each in values if name in _ERRORS and _off(statement, each)]:
                yield Figure(each, name, low, place(topic, statement))


def _is_no_baseline(statement: Statement) -> bool:
    """Whether a figure there is a ceiling's, a paper's, a vendor's promise; not that of the vendor's engine in use."""
    others = list(statement.mentions(NOT_A_BASELINE))
    if not others:
        return False
    bought = all(each.text.lower().startswith("vendor") for each in others)
    return not (bought and statement.names(IN_USE) and not _CLAIMS.intersection(statement.words))


_CLAIMS = frozenset("claims claim claimed says promises promised advertises brochure datasheet reports quotes".split())
_RIGHTS = frozenset(("accuracy", "top 1 accuracy", "hit rate", "share right", "share correct", "exact match"))
_ERRORS = frozenset(("mae", "mean error", "median error", "error", "forecast error", "prediction error", "medae",
                     "mape", "endpoint error"))  # fmt: skip


def _off(statement: Statement, value: Quantity) -> bool:
    """Whether a figure tells how far something is off: off by 11 fish, 6 minutes off, misses by 3 kg."""
    words = [token.lower for token in statement.tokens]
    before, behind = words[max(value.first - 4, 0) : value.first], words[value.last : value.last + 5]
    if "by" in before and {"off", "wrong", "out", "misses", "miss", "errs", "err", "missed"} & set(before):
        return True
    return bool({"off", "wrong", "out", "beside", "astray"} & set(behind)) or bool({"errs", "deviates"} & set(before))


def _goes_on(statement: Statement, value: Quantity, last: Quantity | None) -> bool:
    """Whether a sentence gives another figure on the metric of the one before: Holt-Winters: 33 MW."""
    if statement.names(GETS) and is_share(value):
        return True
    if any(is_agent(token.lower) for token in statement.tokens[: value.first]):
        return False
    led = value.first > 0 and statement.tokens[value.first - 1].text in (":", "=") and len(statement.tokens) <= 12
    return led and last is not None and (value.sort, value.unit) == (last.sort, last.unit)


def is_share(value: Quantity) -> bool:
    return value.sort == "percent" or (value.sort == "number" and 0 < value.value < 1)

"""The figures that answers aim at or say that a baseline reaches, each with its metric, in sentences and tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.claims.quoting import Place, fact_of, place, plain_statements
from mlsd.claims.targets.counted import of_the_business, signed
from mlsd.claims.targets.directions import Named, metrics_of
from mlsd.claims.targets.joined import is_share, told_decimal
from mlsd.claims.targets.meant import aims, bare, denied, is_meant, of_a_part, quoted, relative
from mlsd.claims.targets.target_words import AIM, ENDS
from mlsd.claims.targets.worded import told_in, told_of
from mlsd.prose import Mention, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Reading, Topic


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
    for topic, statement in stated_too(reading, "setup.evaluation", "offline metric", "target"):
        if statement.kind == "row":
            continue
        metrics = free(statement)
        values = results(statement, metrics)
        found = False
        for aim in statement.mentions(AIM) if values else ():
            if denied(aim) or (not metrics and (len({each.name for each in before}) != 1 or of_a_part(statement))):
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
            if value and not carried and not relative(statement, value):
                ahead = [each for each in metrics if each.first < aim.first] or metrics[:1]
                near = _beside(metrics, value) or (ahead or before)[-1]
                if near.name == "mape" and _counts_things(statement, value):
                    continue  # 80 beds off, MAPE 8 %
                found = True
                yield Figure(value, near.name, near.low, place(topic, aim), taken_at(statement))
        for near, value in signed(statement, metrics, values):
            found = True
            yield Figure(value, near.name, near.low, place(topic, statement), taken_at(statement))
        if not found and (aims(statement) or bare(statement, metrics)) and not of_the_business(statement):
            for told in [*told_in(statement), *told_of(statement, metrics)]:
                if is_meant(statement, told.value) and not _sets_the_metric(statement, told.value):
                    yield Figure(told.value, told.metric, told.low, place(topic, statement), taken_at(statement))
        before, spoken = metrics or before, statement.lower


def stated_too(reading: Reading, id: str, *labels: str) -> Iterator[tuple[Topic, Statement]]:
    """The statements of an answer and the facts of some labels among them, in order of their lines."""
    found: list[tuple[Topic, Statement]] = []
    for topic, statement in plain_statements(reading, id):
        before = found[-1][1] if found else None
        if before and statement.text[0].islower() and before.text.endswith(".") and statement.kind == "sentence":
            joined = f"{before.text} {statement.text}"  # mean abs. pct. error: the point ends no sentence
            found[-1] = (topic, Statement(joined, before.line, before.kind))
        else:
            found.append((topic, statement))
    for label in labels:
        fact = fact_of(reading, id, label)
        if fact:
            found.append((fact[0], Statement(f"{label}: {fact[1].value}", fact[1].line, "item")))
    return iter(sorted(found, key=lambda each: each[1].line))


def results(statement: Statement, metrics: list[Named]) -> list[Quantity]:
    """The numbers of a statement that may be scores."""
    values = [told_decimal(statement, each) for each in statement.quantities]
    return [
        each
        for each in values
        if is_result(statement, each, metrics)
        and not _window(statement, each)
        and not _sets_the_metric(statement, each)
        and not _left_or_sample(statement, each)
        and not quoted(each, statement)
    ]


def _left_or_sample(statement: Statement, value: Quantity) -> bool:
    """Whether a figure is what is left behind, or how much was looked at: from 18 % to 11 %, on 200 trips."""
    before = [token.lower for token in statement.tokens[max(0, value.first - 1) : value.first]]
    after = [token.lower for token in statement.tokens[value.last : value.last + 1]]
    if before == ["from"] and after == ["to"]:
        return True
    whole = value.sort == "number" and value.value >= 20 and value.value % 1 == 0
    return whole and before in (["on"], ["over"], ["across"]) and bool(after) and after[0].isalpha()


def _sets_the_metric(statement: Statement, value: Quantity) -> bool:
    """Whether a figure is part of a metric's name: pinball loss at the 95 % quantile, a 90 % interval."""
    after = [token.lower for token in statement.tokens[value.last : value.last + 2]]
    return any(word.startswith(_LEVELS) for word in after)


_LEVELS = ("quantile", "percentile", "interval", "confidence", "credib", "level")


def _window(statement: Statement, value: Quantity) -> bool:
    """Whether a duration says what time was looked at: over the last 26 weeks."""
    before = [token.lower for token in statement.tokens[max(0, value.first - 2) : value.first]]
    return value.sort == "duration" and not _WINDOWS.isdisjoint(before)


_WINDOWS = frozenset("last past latest next previous first recent coming".split())


def _parted(statement: Statement, aim: Mention, value: Quantity) -> bool:
    """Whether a semicolon stands between an aim and a figure."""
    return any(token.text == ";" for token in statement.tokens[aim.last : value.first])


def _counts_things(statement: Statement, value: Quantity) -> bool:
    """Whether a number over one counts what its next word names: 80 beds."""
    after = statement.tokens[value.last : value.last + 1]
    return (
        value.sort == "number"
        and value.value > 1
        and any(each.text.isalpha() for each in after)
        and (after[0].lower not in _GOES_ON)
    )


_GOES_ON = frozenset("or and is was would will on for at in over to as by with per".split())


def _aimed_at(statement: Statement, aim: Mention, values: list[Quantity]) -> Quantity | None:
    """The figure that follows a word for aiming, or stands right before one that ends its clause."""
    after = [each for each in values if 0 <= each.first - aim.last <= 8 and not _parted(statement, aim, each)]
    if after:
        shares = [each for each in after if is_share(each)]
        counted = statement.tokens[after[0].last : after[0].last + 1]  # not more than 80 beds off, MAPE 8 %
        bare = after[0].sort == "number" and not is_share(after[0]) and any(each.text.isalpha() for each in counted)
        return shares[0] if bare and shares else after[0]
    ends = [each.first for each in statement.mentions(ENDS) if each.first - 3 <= aim.first < each.last + 3]
    return next(
        (each for each in reversed(values) for end in ends if 0 <= end - each.last <= (7 if len(values) == 1 else 3)),
        None,
    )


def _beside(metrics: list[Named], value: Quantity) -> Named | None:
    """The metric that a figure touches: 0.45 NDCG, recall of 0.7."""
    gaps = [(max(each.first - value.last, value.first - each.last), at, each) for at, each in enumerate(metrics)]
    gap, _, near = min(gaps, default=(9, 0, None))
    return near if gap <= 3 else None


def free(statement: Statement) -> list[Named]:
    """The metrics of a statement without those that only say where others are taken: recall at 95 % precision."""
    words = [token.lower for token in statement.tokens]
    cuts = {each.last for each in statement.quantities if each.first and words[each.first - 1] in ("at", "@")}
    named = metrics_of(statement)
    free = [each for each in named
            if each.first not in cuts and not {"at", "@"} & set(words[max(each.first - 2, 0) : each.first])
            ]  # fmt: skip
    return free or named


def taken_at(statement: Statement) -> frozenset[float]:
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
    if any(_said_before(words, each.first) for each in other):
        return THERE_TOO
    taken = [values[gap[1]] for gap in gaps if gap and 0 <= gap[0] <= 3]
    return frozenset(each.value if each.sort == "percent" or each.value <= 1 else each.value / 100 for each in taken)


THERE_TOO = frozenset((-1.0,))  # at that same specificity: as the target says
_LOOKS = frozenset(
    "look looks looking looked aim aims aiming sits sit sat stands stand stood lies ends ended arrives lands comes is "
    "are was stays stayed remains stops starts began".split()
)
_BETWEEN = frozenset("a an the fixed given equal same that this of %".split())


def _said_before(words: list[str], at: int) -> bool:
    """Whether a metric is fixed where another sentence says: at that same specificity."""
    return not {"same", "that"}.isdisjoint(words[max(0, at - 2) : at])


def _after_at(words: list[str], at: int) -> bool:
    """Whether `at` leads up to a word: at a fixed precision, at 95 % recall."""
    while at > 0 and (words[at - 1] in _BETWEEN or words[at - 1][0].isdecimal()):
        at -= 1
    return at > 0 and words[at - 1] in ("at", "@") and words[max(at - 2, 0)] not in _LOOKS


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
    if "top" in [token.lower for token in statement.tokens[max(0, value.first - 2) : value.first]]:
        return False
    if value.sort == "number" and value.value % 1 == 0 and statement.text[value.start].isalpha():
        after = [token.lower for token in statement.tokens[value.last : value.last + 1]]
        return after in (["is"], ["was"], ["would"], ["will"], ["or"])  # seven is what we promised; two radiologists
    return not (value.sort == "number" and value.value >= 1000 and value.value % 1 == 0)

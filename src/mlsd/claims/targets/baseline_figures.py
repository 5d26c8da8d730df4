"""The figures that answers say a baseline reaches, each with its metric."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.agents import is_agent
from mlsd.claims.quoting import place, plain_statements
from mlsd.claims.targets.counted import of_a_hundred
from mlsd.claims.targets.directions import Named, metrics_of
from mlsd.claims.targets.figures import Figure, free, results, stated_too, taken_at
from mlsd.claims.targets.joined import is_share, shares
from mlsd.claims.targets.target_words import GETS, IN_USE, NOT_A_BASELINE, RIGHT
from mlsd.claims.targets.worded import told_in, told_of
from mlsd.prose import Mention, Phrases, Stance, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Reading


def told_baselines(reading: Reading) -> Iterator[Figure]:
    """Each figure of a baseline beside the name of its metric; people, papers and ceilings left out."""
    judged = {(each.name, each.low) for _, statement in plain_statements(reading, "setup.evaluation")
              for each in metrics_of(statement) if not _in_passing(statement, each)}  # fmt: skip
    topic = reading.answered("model.baselines")
    unnamed = len(judged) == 1 and topic is not None and not any(map(_judging, topic.prose.statements))
    told: list[Named] = []
    last: Quantity | None = None
    for topic, statement in stated_too(reading, "model.baselines", "baseline"):
        statement = _without_people(statement)
        if statement.kind == "row" or _is_no_baseline(statement):
            continue
        metrics = free(statement)
        values = results(statement, metrics)
        undated = _held_now(statement)
        values = [each for each in values if undated.stance(each.first, each.last) is _SAID]
        values = [each for each in values if not _of_people(statement, each)]
        for named in metrics:
            near = sorted(values, key=lambda each: max(each.first - named.last, named.first - each.last))
            if near and not named.low:
                own = [each for each in near if is_share(each) and _closest(metrics, each) == named.name]
                near = own or near  # 1-5 stars, AUC .74; accuracy 0.98, recall at 5 alarms 0.44
            if near and max(near[0].first - named.last, named.first - near[0].last) <= 8:
                alike = [each for each in near if (each.sort, each.unit) == (near[0].sort, near[0].unit)]
                alike = [each for each in alike if "(" not in statement.text[max(0, each.start - 2) : each.start]]
                apiece = len(alike) == len(metrics)  # MAPE 31 %; weekday mean, MAPE 14.2 %
                if len({each.name for each in metrics}) == 1 and not apiece and len(alike) > 1 and is_share(near[0]):
                    near = sorted(alike, key=lambda each: -each.value if named.low else each.value)  # the worst
                yield Figure(near[0], named.name, named.low, place(topic, statement), taken_at(statement))
        if not metrics or not values:
            for each in [*told_in(statement), *told_of(statement, metrics)]:
                if undated.stance(each.value.first, each.value.last) is not _SAID:
                    continue
                yield Figure(each.value, each.metric, each.low, place(topic, statement))
        told = metrics if len({each.name for each in metrics}) == 1 else told if not metrics else []
        if told and not metrics and len(values) == 1 and _goes_on(statement, values[0], last):
            yield Figure(values[0], told[0].name, told[0].low, place(topic, statement))
        last = values[0] if values else last
        for value in _unnamed(statement, values, *next(iter(judged))) if unnamed else ():
            name, low = next(iter(judged))
            yield Figure(value, name, low, place(topic, statement))


def _in_passing(statement: Statement, metric: Named) -> bool:
    """Whether a metric is named beside the one that decides, or a word for it in its plain sense: errors are mailed."""
    words = [token.lower for token in statement.tokens]
    if metric.name in _PLAIN and not statement.quantities:
        return True
    return "also" in words[: metric.first] or "too" in words[metric.last :]


_PLAIN = frozenset(("error", "bias", "misses", "lift", "precision"))


def _judging(statement: Statement) -> bool:
    """Whether a statement names a metric, not in passing."""
    return any(not _in_passing(statement, each) for each in metrics_of(statement))


def _closest(metrics: list[Named], value: Quantity) -> str:
    """The name of the metric that stands closest to a figure."""
    return min(metrics, key=lambda each: max(each.first - value.last, value.first - each.last)).name


def _unnamed(statement: Statement, values: list[Quantity], name: str, low: bool) -> list[Quantity]:
    """The figures of a sentence on the one metric that is judged by, which it need not name."""
    gets = statement.names(GETS) or (name in _RIGHTS and statement.names(RIGHT))
    got = [each for each in values if len(values) == 1 and is_share(each) and gets]
    if not got and gets and low:
        got = [each for each in values if is_share(each) and _just_got(statement, each)]
    hundred = of_a_hundred(statement) if not got and gets else None
    got = [hundred] if hundred else got
    told = shares(statement)
    if not got and _labelled(statement, told):
        got = told[-1:]
    return got or [each for each in values if name in _ERRORS and low and _off(statement, each)]


def _just_got(statement: Statement, value: Quantity) -> bool:
    """Whether a figure follows right on a verb for reaching it: the service we pay now made 14.2 %."""
    return any(0 <= value.first - each.last <= 1 for each in statement.mentions(GETS))


_SAID = Stance.SAID


def _labelled(statement: Statement, values: list[Quantity]) -> bool:
    """Whether a line is a name and its share: naive Bayes on words: 0.84."""
    tokens = statement.tokens
    if len(tokens) > 14 or not values or not is_share(values[-1]):
        return False
    told = values[-1]
    if told.last + (2 if told.unit == "ratio" else 0) < len(tokens) - (tokens[-1].text == "."):
        return False
    return not {token.text for token in tokens[max(0, told.first - 3) : told.first]}.isdisjoint(":=")


def _held_now(statement: Statement) -> Statement:
    """A statement without the words that name a baseline and elsewhere another time: last year's week, naive, old."""
    text = statement.text
    for word, plain in _BASELINE_WORDS:
        text = text.replace(word, plain)
    return Statement(text, statement.line, statement.kind)


_BASELINE_WORDS = (("last year", "that year"), ("aive", "ative"), (" old ", " same "), ("Old ", "Same "),
                   ("s wrong", "s amiss"), ("without any t", "with some t"),
                   ("without t", "with t"), ('"no ', '"so '), ("would be wrong", "will be amiss"),
                   ("would be right", "will be right"))  # fmt: skip


def _is_no_baseline(statement: Statement) -> bool:
    """Whether a figure there is a ceiling's, a paper's, a vendor's promise; not that of the vendor's engine in use."""
    others = [each for each in statement.mentions(NOT_A_BASELINE) if not _set_aside(each)]
    if not others:
        return False
    bought = all(each.text.lower().startswith("vendor") for each in others)
    return not (bought and statement.names(IN_USE) and not _CLAIMS.intersection(statement.words))


def _without_people(statement: Statement) -> Statement:
    """What a sentence goes on to say after the level of people, which is no baseline."""
    people = next(statement.mentions(_PEOPLE), None)
    if people is None or people.first > 3:
        return statement
    cut = next((at for at in range(people.last, len(statement.tokens) - 1)
                if statement.tokens[at].lower in _TURNS and statement.tokens[at + 1].lower in _NEXT), 0)  # fmt: skip
    rest = statement.text[statement.tokens[cut + 1].start :]
    return Statement(rest, statement.line, "sentence") if cut else statement


_PEOPLE = Phrases("human*", "expert level", "annotators")
_TURNS = frozenset("and while whereas but ;".split())
_NEXT = frozenset("the our existing present current today's a".split())


def _set_aside(mention: Mention) -> bool:
    """Whether a word leaves aside what is no baseline, or speaks of a bar to beat, which is one."""
    after = [token.lower for token in mention.statement.tokens[mention.last : mention.last + 3]]
    if mention.text.lower().endswith("paper") and not _PAPER_THINGS.isdisjoint(after[:1]):
        return True
    return not {"aside", "apart"}.isdisjoint(after) or after[:2] == ["to", "beat"]


_PAPER_THINGS = frozenset("checklist checklists form forms list lists chart charts card cards sheet sheets".split())
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


def _of_people(statement: Statement, value: Quantity) -> bool:
    """Whether a figure is what people reach: two radiologists reach a Dice of 0.91."""
    start, _ = statement.clause(value.first, value.last)
    for each in statement.mentions(GETS):
        if start <= each.first < value.first and each.first and is_agent(statement.tokens[each.first - 1].lower):
            return True
    return False

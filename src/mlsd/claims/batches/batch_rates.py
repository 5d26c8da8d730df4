"""Where answers say that the learning rate was left as it was."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.batches.batch_words import (
    KEPT,
    RATE,
    SAME,
)
from mlsd.claims.batches.rates_kept import kept_rate
from mlsd.claims.quoting import Place, held_so_far, place, plain_statements
from mlsd.prose import Mention, Phrases, Statement
from mlsd.quantities import Quantity, may_hold_figures
from mlsd.reading import Reading, Topic

WHERE = "model.scaling model.training"
RATE_LOOK = (
    "rate", "lr", "step size", "stepsize", "optimi", "hyper", "hparam", "nothing", "else", "setting", "recipe", "eta",
    "alpha", "schedule", "config", "yaml", "knob", "flag", "command line", "parameter", "adam", "sgd", "numbers",
    "script", "code",
    "lion", "adagrad", "rest", "options", "step width", "step length", "arg", "momentum", "e 3", "e 4", "e 5", "0.0",
    "same", "tun",
)  # fmt: skip
_MAYBE = Phrases("would", "could", "might", "considered", "tempting", "should we", "first thought", "if we")


def told_rate(reading: Reading) -> Place | None:
    """Where prose says that the learning rate was left as it was."""
    equal = _equal_rates(reading) or _kept_number(reading)
    if equal:
        return equal
    before: Mention | None = None
    for topic, statement in _joined(reading):
        if before and not statement.names(_MAYBE) and _goes_on(statement, 0):
            return place(topic, before)
        before = None
        if not any(map(statement.lower.__contains__, RATE_LOOK)):
            continue
        row = [cell.strip() for cell in statement.text.strip("| ").split("|")] if statement.kind == "row" else []
        if len(row) > 2 and len(set(row[1:])) == 1 and statement.names(RATE):
            return place(topic, statement)
        same = [each for each in statement.mentions(SAME) if not _maybe(each) and not _refused(each)]
        for rate in statement.mentions(RATE):
            if rate.text.lower() == "rate" and not _learning(statement, rate):
                continue
            if "project" in statement.words[:6]:
                continue  # the schedule of the project
            behind = [token.lower for token in statement.tokens[rate.last : rate.last + 3]]
            if behind[:2] == ["is", "not"] and behind[2:] in ([], ["."]):
                return None  # all else is the same, the rate is not
            start, end = statement.clause(rate.first, rate.last)
            for each in same:
                gap = max(each.first - rate.last, rate.first - each.last, 0)
                if gap <= 9 or (gap <= 20 and start <= each.first < end):
                    return place(topic, rate)
            before = rate
            if not statement.names(_MAYBE) and any(
                _goes_on(statement, at + 1)
                for at in range(rate.last, len(statement.tokens))
                if statement.tokens[at].text in (";", ",", "—", "–", "(", "-")
            ):
                return place(topic, rate)
    return kept_rate(reading)


def _refused(mention: Mention) -> bool:
    """We do not keep the rate of the pilot."""
    tokens = mention.statement.tokens
    before = [token.lower for token in tokens[max(mention.first - 3, 0) : mention.first]]
    kept = mention.text.lower().startswith(("keep", "leave", "same", "stay", "retain", "stick", "we keep", "we leave"))
    return kept and any(word in ("not", "never", "cannot") or word.endswith("n't") for word in before[-2:])


def _maybe(mention: Mention) -> bool:
    """Whether the clause of a mention only supposes it."""
    start, end = mention.statement.clause(mention.first, mention.last)
    return any(start <= each.first < end for each in mention.statement.mentions(_MAYBE))


def _kept_number(reading: Reading) -> Place | None:
    """512 frames, 3e-4, Adam; and on the cluster: I'd keep 3e-4. A small number that is kept needs no name."""
    first: set[float] = set()
    for topic, statement in plain_statements(reading, "model.training model.scaling"):
        small = _small(statement) if may_hold_figures(statement.lower) else []
        if topic.id == "model.training":
            first |= {each.value for each in small}
            continue
        for each in small:
            led = {token.lower for token in statement.tokens[max(each.first - 4, 0) : each.first]}
            behind = {token.lower for token in statement.tokens[each.last : each.last + 4]}
            if each.value in first and (led & _KEEPS or behind & _STAYS) and not (led | behind) & _NOT:
                return place(topic, Mention(statement, each.first, each.last))
    return None


def _small(statement: Statement) -> list[Quantity]:
    """Numbers that look like learning rates: 3e-4, 0.001."""
    if statement.names(_OTHER):
        return []
    return [each for each in statement.quantities if each.sort == "number" and 0 < each.value < 0.05]


_OTHER = Phrases(
    "decay", "dropout", "epsilon", "eps", "beta", "clip*", "momentum", "smoothing", "loss", "temperature", "error",
    "accuracy", "tolerance", "noise", "label", "share", "rate of the", "penalty", "regularis*", "regulariz*", "l2",
    "l1",
)  # fmt: skip


_KEEPS = frozenset("keep keeps kept keeping same still leave left stay stays stick sticks again reuse retain".split())
_STAYS = frozenset("stays stay remains remain still again too unchanged same as everywhere".split())
_NOT = frozenset("not never n't no don't won't cannot can't longer instead than from".split())


def _equal_rates(reading: Reading) -> Place | None:
    """Where the rate of the large run is the number of the small one: lr: 2e-4 -> 2e-4; 0.1 here and 0.1 there."""
    told: dict[str, set[float]] = {}
    for topic, statement in plain_statements(reading, "model.training model.scaling"):
        if not any(map(statement.lower.__contains__, RATE_LOOK)) or not may_hold_figures(statement.lower):
            continue
        numbers = [each for each in statement.quantities if each.sort == "number" and 0 < each.value < 1]
        for rate in statement.mentions(RATE):
            if rate.text.lower() == "rate" and rate.first and not _learning(statement, rate):
                continue
            near = [each for each in numbers if 0 <= each.first - rate.last <= 3 and Mention(statement, *each[5:]).said]
            for each in near[:1]:
                after = next((other for other in numbers if 0 < other.first - each.last <= 3), None)
                between = {token.text for token in statement.tokens[each.last : after.first]} if after else set()
                if after and after.value == each.value and between & {">", "→", "to"}:
                    return place(topic, rate)
                if topic.id == "model.scaling" and each.value in told.get("model.training", ()):
                    return place(topic, rate)
                told.setdefault(topic.id, set()).add(each.value)
    return None


def _goes_on(statement: Statement, at: int) -> bool:
    """Whether a clause says of what stands before it that it is kept: kept the same; we take these numbers over."""
    first = next((each for each in statement.mentions(KEPT) if each.first >= at), None)
    if first is None or not held_so_far(first):
        return False
    words = [token.lower for token in statement.tokens[at : first.first]]
    if len(words) > 8:
        return False
    points = words[:1] == ["and"] or not _POINTS.isdisjoint(words)
    return not words or (points and set(words) <= _PLAIN)


_POINTS = frozenset("this that these those it they them all both same everything".split())
_PLAIN = _POINTS | frozenset(
    "transferred brought shall we i the numbers number values value settings setting figures ones one of is are was "
    "were will be take takes took "
    "use used reuse and then simply just stay stays have has been also for run runs over with so pair two three four "
    "which on cluster big large did do not don t".split()
)


def _joined(reading: Reading) -> Iterator[tuple[Topic, Statement]]:
    """The statements; a question and its answer count as one."""
    asked: Statement | None = None
    for topic, statement in plain_statements(reading, f"{WHERE} model.tuning"):
        whole = Statement(f"{asked.text[:-1]}: {statement.text}", asked.line, statement.kind) if asked else statement
        asked = statement if statement.text.endswith("?") else None
        if not asked:
            yield topic, whole


def _learning(statement: Statement, rate: Mention) -> bool:
    """Whether a bare `rate` is the learning rate: not the error rate, the frame rate, the hit rate."""
    if not rate.first:
        return statement.tokens[rate.last : rate.last + 1] != [] and statement.tokens[rate.last].text in (",", ":")
    before = statement.tokens[rate.first - 1].lower
    return before in ("the", "one", "its", "this", "that", "card", "gpu", "old", "same", "our", "base", "initial",
                      "another", "new", "other", "different")  # fmt: skip

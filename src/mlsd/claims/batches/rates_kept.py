"""Where the rate of a large run is told as kept by what was not done, by where it comes from, or by a bare number."""

from __future__ import annotations

from mlsd.claims.batches.batch_words import OLD_RUN, RATE
from mlsd.claims.quoting import Place, place, plain_statements
from mlsd.prose import Mention, Phrases, Statement
from mlsd.quantities import Quantity, may_hold_figures
from mlsd.reading import Reading, Topic

_WHERE = "model.scaling model.training model.tuning"
_OF_ELSE = Phrases(
    "decay", "dropout", "epsilon", "eps", "beta", "clip*", "momentum", "smoothing", "loss", "temperature", "error",
    "accuracy", "tolerance", "noise", "label", "share", "rate of the", "penalty", "regularis*", "regulariz*", "l2",
    "l1",
)  # fmt: skip
_RUN = Phrases(
    "script", "run file", "launch file", "launcher", "notebook's numbers", "training code", "the code", "the rest",
    "rest of it", "other flag", "other flags", "other option", "other options", "other number", "other numbers",
    "other parameter", "other parameters", "other knob", "other value", "other values", "hyperparam*", "hyper param*",
    "hps", "hp", "training file", "job file", "params file", "the rate", "that rate", "rates", "lrs", "step width",
    "step length", "learning speed", "training speed setting", "gin file", "ini file", "toml", "json file", "defaults",
    "argument", "arguments", "args", "setup", "set up", "make file", "makefile", "yml", "setting", "settings",
    "tuning", "numbers",
)  # fmt: skip
_ALTERS = (
    "chang", "touch", "adjust", "alter", "retun", "tun", "scal", "rescal", "rais", "mov", "modif", "revisit", "tweak",
    "fiddl", "adapt", "increas", "multipl", "edit", "refit", "correct", "differ", "enlarg", "reconsider", "redo",
    "re-tun", "search", "warm", "bigger", "made",
)  # fmt: skip
_NOT = frozenset(
    "not never no none nothing nobody without n't no-one nor neither didnt dont doesnt wasnt isnt havent hasnt w/o "
    "didn't don't doesn't wasn't isn't aren't weren't won't haven't hasn't hadn't wouldn't couldn't needn't shouldn't "
    "cannot can't hardly".split()
)
_KEEPS = frozenset(
    "same alike unchanged identical as like equal still both too also keep keeps kept keeping leave left "
    "tuned found searched".split()
)
_LIKE = frozenset("as like from of for on alike copy copied taken came comes found chosen".split())
_AS_EVER = Phrases(
    "as always", "as ever", "as before", "as usual", "as it was", "as they were", "as is", "like always", "like before",
    "like ever", "alike", "as well", "in both", "on both", "for both", "throughout", "everywhere", "whatever the",
    "no matter", "regardless", "independent of the", "irrespective", "either way", "same", "unchanged", "untouched",
    "as on", "like on", "as in the", "like in the", "the old", "copied", "carried over", "from the single", "the usual",
    "always", "from before", "which worked", "that worked", "too", "neither", "all along", "all the time",
    "from the start", "as found", "the one we had", "what we had", "wherever", "however many",
    "the way it was", "the way they were",
)  # fmt: skip


def kept_rate(reading: Reading) -> Place | None:
    """The place that leaves the rate as it was, or None."""
    before: tuple[Topic, Statement] | None = None
    for topic, statement in plain_statements(reading, _WHERE):
        found = _untouched(statement) or _of_old(statement) or _as_ever(statement)
        if found:
            return place(topic, found)
        if before and before[0] is topic and _goes_back(statement) and _rates(before[1]):
            return place(topic, _rates(before[1])[0])
        before = (topic, statement)
    return None


def small_numbers(statement: Statement) -> list[Quantity]:
    """Numbers that look like learning rates: 3e-4, 0.001."""
    if not may_hold_figures(statement.lower) or statement.names(_OF_ELSE):
        return []
    return [each for each in statement.quantities if each.sort == "number" and 0 < each.value < 0.05]


def _rates(statement: Statement) -> list[Mention]:
    """Where a statement names the rate: by its name, by a number like 3e-4, or by what holds all numbers."""
    found = [each for each in statement.mentions(RATE) if each.text.lower() != "rate"]
    found += statement.mentions(_RUN)
    return found + [Mention(statement, each.first, each.last) for each in small_numbers(statement)]


def _untouched(statement: Statement) -> Mention | None:
    """The step size has not been touched; I wouldn't change the rate; no other flag changes."""
    if not any(map(statement.lower.__contains__, _ALTERS)) or "project" in statement.words[:6]:
        return None
    rates, words = _rates(statement), [token.lower for token in statement.tokens]
    for at, word in enumerate(words) if rates else ():
        if not word.startswith(_ALTERS):
            continue
        led = words[max(at - 10, 0) : at]
        denied = not _NOT.isdisjoint(led) or any(each.endswith("n't") for each in led)
        near = next((each for each in rates if max(each.first - at, at - each.last, 0) <= 9), None)
        if denied and near and {"until", "before", "unless", "only", "but"}.isdisjoint(words[at : at + 3]):
            return near
    return None


def _of_old(statement: Statement) -> Mention | None:
    """All numbers as on dev box; 3e-4 like on the desk machine: the rate that another machine's run had."""
    old = list(statement.mentions(OLD_RUN)) if statement.names(OLD_RUN) else []
    if not old:
        return None
    words = [token.lower for token in statement.tokens]
    for rate in _rates(statement):
        for run in old:
            led = words[max(run.first - 5, 0) : run.first]
            if run.text.lower() in _MACHINES or run.text.lower().startswith(
                ("single", "one ", "small", "dev", "my ", "own ")
            ):
                alike = not _LIKE.isdisjoint(led) and not _KEEPS.isdisjoint([*led, *words[rate.first : run.last + 3]])
                if alike and max(run.first - rate.last, rate.first - run.last, 0) <= 9:
                    return rate
    return None


_MACHINES = frozenset((
    "laptop", "notebook", "desktop", "workstation", "prototype", "pilot", "my machine", "own machine", "local machine",
    "gaming pc", "old run", "first run", "trial run", "at home",
))  # fmt: skip


def _as_ever(statement: Statement) -> Mention | None:
    """We train with 3e-4 as always: a small number that is what it was."""
    runs = list(statement.mentions(_RUN))
    small = small_numbers(statement)
    same = list(statement.mentions(_AS_EVER)) if small or runs else []
    for run in runs:
        if run.said and any(max(one.first - run.last, run.first - one.last, 0) <= 6 for one in same):
            return run
    for each in small:
        near = any(max(one.first - each.last, each.first - one.last, 0) <= 4 for one in same)
        rate = Mention(statement, each.first, each.last)
        if near and rate.said:
            return rate
    return None


_OPENS = frozenset("same unchanged identical untouched likewise ditto".split())


def _goes_back(statement: Statement) -> bool:
    """Didn't touch it; that one is not changed for the cluster: a short sentence that leaves what stands before it."""
    words = [token.lower for token in statement.tokens]
    points = not {"it", "that", "this", "those", "them", "these", "one", "they"}.isdisjoint(words[:9])
    if words[:1] and words[0] in _OPENS:
        return len(words) <= 10 and not any(word.startswith(("batch", "data", "model", "seed")) for word in words)
    denied = not _NOT.isdisjoint(words[:9])
    return len(words) <= 16 and points and denied and any(word.startswith(_ALTERS) for word in words[:10])

"""Precision and recall told without their names: a formula, a share and what it is of, fewest errors of a kind."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mlsd.claims.costs.acts import acts, denies, notices
from mlsd.claims.costs.cost_words import BAD, GOOD
from mlsd.claims.costs.errors import errors_of
from mlsd.claims.metrics.metric_names import OFFLINE
from mlsd.claims.metrics.metric_words import FLAGS, GENUINE, SHARE
from mlsd.prose import Mention, Phrases, Statement

_FORMULAS = (
    ("tp/(tp+fp)", "precision"), ("tp/(fp+tp)", "precision"), ("tp/(tp+fn)", "recall"), ("tp/(fn+tp)", "recall"),
    ("fp/(fp+tn)", "precision"), ("tn/(tn+fp)", "precision"), ("fn/(fn+tp)", "recall"), ("fn/(tp+fn)", "recall"),
    ("fp/(tn+fp)", "precision"), ("tn/(fp+tn)", "precision"), ("fp/(tp+fp)", "precision"), ("fp/(fp+tp)", "precision"),
)  # fmt: skip
_SHORT = {"precision": "precision", "prec": "precision", "ppv": "precision", "specificity": "precision",
          "fpr": "precision", "recall": "recall", "rec": "recall", "sensitivity": "recall", "tpr": "recall",
          "fnr": "recall"}  # fmt: skip
_PARTS = frozenset("share proportion fraction percentage percent % part portion rate ratio quota many often".split())
_ANY_PART = Phrases(
    "the number", "out of", "what part", "which part", "how many", "how often", "what share", "in how many"
)
_TRULY = frozenset(
    "really truly genuine justified true real right founded confirmed agree agrees agreed needed warranted correct "
    "indeed upholds uphold confirms actual actually valid deserved earned existing".split()
)
_ONLY_OF_ALARMS = frozenset("justified warranted unwarranted unjustified unfounded deserved needless founded".split())
_LOW = frozenset(
    "seldom rarely zero loses penalised penalized fined deducted minus fewest least lowest fewer less smallest minimal "
    "minimum minimise minimize minimises rarest low".split()
)
_HIGH = frozenset("all most highest largest larger best maximum maximise maximize greatest".split())
_LIMITS = frozenset("fewer less below under most than cap limit beyond exceed maximum".split())
_LIVE = frozenset("online live production pilot operation rollout launch survey weekly monthly afterwards".split())
_WHO_MARKS = frozenset("it we model version net system device detector classifier tool that they algorithm".split())


def told_side(statement: Statement, following: Statement | None, chosen: bool) -> tuple[str, Mention] | None:
    """The side that a statement tells of, with the sentence behind it to say that few or many are best; or None.

    chosen: whether the answer says anywhere that something decides.
    """
    here = before_launch(statement)
    if here is None:
        return None
    kind = _by_formula(here) or _by_short_name(here)
    if not kind and chosen and not _measured_otherwise(here):
        kind = _by_share(here) or _by_point(here) or _by_extreme(here, following)
        if kind == "precision" and any(notices(one) and two == "most" for one, two in pairwise(here.words)):
            return None  # among those the one that finds most
    return (kind, Mention(statement, 0, len(here.tokens))) if kind else None


def _measured_otherwise(statement: Statement) -> bool:
    """Whether another metric of its own name stands there: NDCG, chrF."""
    return any(each.text.lower() not in _OWN for each in statement.mentions(OFFLINE))


_OWN = frozenset(("purity", "hit rate", "coverage", "completeness", "false alarm ratio"))


def before_launch(statement: Statement) -> Statement | None:
    """What a statement says before it comes to live use, or None if it begins there."""
    for at, token in enumerate(statement.tokens):
        if (token.lower in _LIVE or (token.lower == "per" and _a_time(statement, at))) and statement.tokens[
            at - 1
        ].lower not in ("go", "goes", "not"):
            if at < 6 or token.lower == "per":
                return None
            return Statement(statement.text[: token.start], statement.line, statement.kind)
    return statement


def _a_time(statement: Statement, at: int) -> bool:
    """per week, per shift: counted in use."""
    return [token.lower for token in statement.tokens[at + 1 : at + 2]] != ["cent"]


def _by_formula(statement: Statement) -> str:
    text = "".join(statement.lower.split())
    return next((kind for formula, kind in _FORMULAS if formula in text), "") if "/(" in text else ""


def _by_short_name(statement: Statement) -> str:
    """val_precision, prec. > 0.9."""
    for token in statement.tokens:
        parts = token.lower.split("_")
        kind = next((_SHORT[part] for part in parts if part in _SHORT), "") if len(parts) > 1 else ""
        if kind or token.lower == "prec":
            return kind or "precision"
    return ""


def _by_share(statement: Statement) -> str:
    """Of those it marks, how many really are; the share of actual defaulters that is turned away."""
    words = [token.lower for token in statement.tokens]
    if _PARTS.isdisjoint(words) and not (statement.names(_ANY_PART) or statement.names(SHARE)):
        return ""
    truth = _first(words, _TRULY) if not _TRULY.isdisjoint(words) else -1
    if truth < 0:
        truth = next((each.first for each in statement.mentions(GENUINE)), -1)
    marked = _marked(statement, words)
    if "among" in words or "apart" in words:
        return ""
    if truth >= 0 and 0 <= marked < truth:
        return "precision"
    if not _ONLY_OF_ALARMS.isdisjoint(words):
        return "precision"
    return _of_the_acted(statement, words, truth)


def _of_the_acted(statement: Statement, words: list[str], truth: int) -> str:
    """Share of bad wafers caught, of full bins for which a truck was sent; of healthy cows that are sent away."""
    share = next((at for at, word in enumerate(words) if word in _PARTS), -1)
    done = [at for at, word in enumerate(words) if (notices(word) or acts(word)) and words[at - 1] not in _BEFORE_NOUNS]
    if not done or (share < 0 and truth < 0):
        return ""
    if next((True for each in statement.mentions(FLAGS) if each.first < done[-1] and share <= each.first), False):
        marks = [each.first for each in statement.mentions(FLAGS)]
        if truth < 0 or marks[0] < truth:
            return ""
    good = next((each.first for each in statement.mentions(GOOD)), -1)
    if 0 <= good < done[-1] and truth != good:
        return "precision"
    bad = statement.names(BAD) or "all" in words[: done[-1]] or 0 <= truth < done[-1]
    return "recall" if bad or (share >= 0 and words[share + 1 : share + 2] == ["of"] and share < done[-1]) else ""


_BEFORE_NOUNS = frozenset("of the a an all each every these our in on at".split())


def _marked(statement: Statement, words: list[str]) -> int:
    """Where the model marks something: the slides it marks, the alarms it raised, warnings; or -1."""
    places = [each.first for each in statement.mentions(FLAGS)]
    places += [
        at for at, word in enumerate(words)
        if at and (notices(word) or acts(word)) and (words[at - 1] in _WHO_MARKS or word.endswith("ed"))
        and words[at - 1] not in ("is", "are", "gets", "get")
    ]  # fmt: skip
    return min(places, default=-1)


def _by_point(statement: Statement) -> str:
    """Every typo found scores a point; detection of not less than 99 percent."""
    words = [token.lower for token in statement.tokens]
    scores = words[:1] in (["every"], ["each"]) and not {"point", "points", "counts", "scores"}.isdisjoint(words)
    alone = not errors_of(statement) or not {"none", "nothing", "no"}.isdisjoint(words)
    if scores and alone and any(map(notices, words[1:5])):
        return "recall"
    for at, word in enumerate(words):
        if word.startswith(("detect", "recogni", "discover", "identif")) and word.endswith("ion"):
            shares = [each for each in statement.quantities if each.sort == "percent" and each.value >= 0.5]
            if words[at + 1 : at + 2] == ["of"] and shares:
                return "recall"
        if word in ("purity", "correctness") and words[at + 1 : at + 2] == ["of"]:
            return "precision" if word == "purity" or statement.names(FLAGS) else ""
        if (
            word == "rate"
            and words[at + 1 : at + 2] in (["of"], ["for"])
            and words[at - 1] == "hit"
            and statement.names(BAD)
        ):
            return "recall"
        if (
            word in ("when", "whenever", "if")
            and words[at + 1 : at + 2] == ["it"]
            and _right_then(words[at + 2 : at + 9])
        ):
            return "precision"
        if word in ("coverage", "completeness") and words[at + 1 : at + 2] == ["of"]:
            return "recall"
    return ""


def _right_then(words: list[str]) -> bool:
    """When it rings, it has to be right."""
    return "it" in words and bool({"right", "correct", "true"} & set(words)) and not any(map(denies, words))


def _by_extreme(statement: Statement, following: Statement | None) -> str:
    """The fewest false alarms, whatever misses the least, who finds the most; also told in the sentence behind."""
    words = set(statement.words) | (set(following.words) if following else set())
    kinds = {kind for _, kind, _ in errors_of(statement)}
    limited = any(each.sort == "percent" and each.value <= 0.2 for each in statement.quantities)
    limited = limited and not _LIMITS.isdisjoint(statement.words)
    if (
        len(kinds) == 1
        and statement.kind != "row"
        and (words & _LOW or _none_of(statement) or limited)
        and not any(map(denies, _near(statement, _LOW)))
    ):
        return "precision" if kinds == {"alarm"} else "recall"
    if not kinds and limited and statement.names(FLAGS) and not _FALSE.isdisjoint(statement.words):
        return "precision"  # at most 1 in 1,000 signals is false
    highs = [at for at, word in enumerate(statement.words) if word in _HIGH and statement.words[at - 1] != "at"]
    if kinds or statement.kind == "row" or not highs:
        return ""
    if statement.names(FLAGS) and "all" in statement.words:
        return ""
    found = [at for at, word in enumerate(statement.words) if notices(word) or acts(word)]
    near = any(-4 <= at - highs[0] <= 8 for at in found)
    return "recall" if near and not statement.names(GOOD) and not statement.names(GENUINE) else ""


_FALSE = frozenset("false wrong needless unfounded".split())


def _none_of(statement: Statement) -> bool:
    """That no forged stamp gets by."""
    words = [token.lower for token in statement.tokens]
    return any(
        word in ("no", "none", "nobody") for at, _, _ in errors_of(statement) for word in words[max(0, at - 3) : at + 1]
    )


def _near(statement: Statement, wanted: frozenset[str]) -> Iterator[str]:
    words = statement.words
    for at, word in enumerate(words):
        if word in wanted:
            yield from words[max(0, at - 2) : at]


def _first(words: list[str], wanted: frozenset[str]) -> int:
    return next((at for at, word in enumerate(words) if word in wanted), -1)

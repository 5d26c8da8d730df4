"""Plain accuracy read as a relation: of all cases, so many that the model calls rightly; so few mistakes, of any kind.

Who calls, what is called and how it is named are left open: a share, an act of ours and a word for right make it.
"""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.agents import is_agent
from mlsd.claims.metrics.metric_words import FLAGS, SHARE
from mlsd.prose import Mention, Phrases, Statement
from mlsd.quantities import Quantity

_LOOK = ("right", "correct", "wrong", "mis", "err", "slip", "blunder", "accura", "proper", "good", "true", "equal",
         "=", "hit", "agree", "point")  # fmt: skip
_RIGHT = frozenset("correct correctly right rightly accurate accurately wrong wrongly incorrect incorrectly".split())
_WELL = frozenset("proper properly good true well mistaken".split())  # right, beside a verdict
_ONE_SIDE = Phrases(
    "miss", "missed", "misses", "false alarm*", "false positive*", "false negative*", "needless*", "positives",
    "of those", "of them", "of these", "per class", "each class", "every class", "both classes", "class by class",
    "annotator*", "labeller*", "labeler*", "rater*", "kappa", "among themselves", "each other", "mean error",
    "mean absolute", "squared", "median error", "percentage error", "relative error", "forecast error", "error bar",
    "measurement error", "raised", "flagged", "precision", "recall", "words", "characters", "the rare class",
)  # fmt: skip


_OUTPUTS = ("output", "predict", "answer", "verdict", "argmax")


def right_told(statement: Statement) -> Mention | None:
    """Where a statement tells that the share of all right answers is what counts, or None."""
    if not any(map(statement.lower.__contains__, _LOOK)):
        return None
    words = [token.lower for token in statement.tokens]
    if any(map(statement.lower.__contains__, _TRIVIAL)):
        return None  # to be right on 99.9 % is easy: say that none is broken
    alike = _all_alike(statement, words)
    if alike or statement.names(_ONE_SIDE) or _flagged(statement, words):
        return alike
    return (
        _share_right(statement, words) or _in_so_many(statement, words) or _mistakes(statement, words)
        or _so_many_of(statement, words) or _best(statement, words) or _equal_sides(statement, words)
    )  # fmt: skip


_TRIVIAL = ("is easy", "trivial", "anybody can", "anyone can")


def _flagged(statement: Statement, words: list[str]) -> bool:
    """Whether alarms are what it tells of; to call rightly, good calls and hits are verdicts over everything."""
    for each in statement.mentions(FLAGS):
        text = each.text.lower()
        verdict = text.startswith(("call", "we call", "of the call")) and not _ANY_RIGHT.isdisjoint(
            words[max(0, each.first - 2) : each.last + 5]
        )
        if not verdict and text not in ("hit", "hits"):
            return True
    return False


_ANY_RIGHT = _RIGHT | _WELL


def _all_alike(statement: Statement, words: list[str]) -> Mention | None:
    """A miss and a false alarm count the same; errors of either kind, as a share: every error weighs alike."""
    if not statement.names(_ALIKE):
        return None
    errors = next((at for at, word in enumerate(words) if word in _ERRORS), -1)
    both = statement.names(_MISSES) and statement.names(_ALARMS)
    if errors < 0 and not both:
        return None
    if _COUNTED.isdisjoint(words) and not any(word.startswith(("minimi", "count")) for word in words):
        return None
    return next(statement.mentions(_ALIKE), None)


_ALIKE = Phrases(
    "weigh the same", "weighs the same", "count the same", "counts the same", "weigh alike", "count alike", "alike",
    "of either kind", "of both kinds", "either sort", "both sorts", "whichever way", "no matter which", "equally",
    "counts one", "count one", "regardless of the direction", "in either direction", "false positives and false neg*",
    "false negatives and false pos*", "all errors", "every error", "misses and false alarms", "false alarms and misses",
)  # fmt: skip
_ERRORS = frozenset("error errors mistake mistakes wrong".split())
_MISSES = Phrases("miss", "missed", "misses", "overlooked", "false negative*")
_ALARMS = Phrases("false alarm*", "false positive*", "needless*")
_COUNTED = frozenset("sum number share divided total count fraction percentage percent proportion rate".split())


def _best(statement: Statement, words: list[str]) -> Mention | None:
    """The most right answers wins; the model that errs least: a superlative over all answers."""
    for at, word in enumerate(words[:-1]):
        most = word in ("most", "highest", "more") and not _RIGHT.isdisjoint(words[at + 1 : at + 4])
        errs = word in ("errs", "err") and not {"least", "seldom", "rarely"}.isdisjoint(words[at + 1 : at + 3])
        if errs or (most and any(each.startswith(_VERDICT) for each in words[at + 1 : at + 6])):
            return Mention(statement, at, at + 2)
    return None


def _so_many_of(statement: Statement, words: list[str]) -> Mention | None:
    """Out of 1,000 jars at least 990 correctly: two counts, nearly all of them right."""
    counts = [each for each in statement.quantities if each.sort == "number" and each.value >= 10]
    for one, two in pairwise(counts):
        low, high = (one, two) if one.value < two.value else (two, one)
        near = words[max(0, low.first - 5) : low.last + 4]
        of = "of" in words[max(0, high.first - 3) : high.first] or "of" in words[low.last : high.first]
        of = of or not _RIGHT.isdisjoint(words[low.last : low.last + 2])  # 1,980 right ones
        if 0.7 <= low.value / high.value < 1 and of and not _RIGHT.isdisjoint(near):
            return Mention(statement, low.first, low.last)
    return None


def _equal_sides(statement: Statement, words: list[str]) -> Mention | None:
    """Per cent of cases with output = label; prediction equals truth: the model's side and the true side are one."""
    for at in range(1, len(words) - 1):
        if words[at] not in ("=", "equals", "equal", "agree", "and"):
            continue
        if words[at] == "and" and not {"agree", "coincide", "match"} & set(words[at : at + 6]):
            continue
        ours = any(word.startswith(_OUTPUTS) for word in words[max(0, at - 4) : at])
        truth = not {"label", "truth", "target", "y", "reality", "outcome"}.isdisjoint(words[at + 1 : at + 5])
        if ours and truth:
            return Mention(statement, at - 1, at + 2)
    return None


def _share_right(statement: Statement, words: list[str]) -> Mention | None:
    """The share of loans for which the prediction is correct; for how many customers did we call it correctly."""
    for share in statement.mentions(SHARE):
        reach = min(share.last + 18, len(words))
        end = next((at for at in range(share.last, reach) if words[at] in (";", ".", ":")), reach)
        right = next((at for at in range(share.last, end) if _is_right(words, at)), 0)
        if not right:
            right, end = _right_before(words, share), share.last
            if right and not _of_people(words[: share.first]):
                return Mention(statement, right, share.last)
        if not _IN_USE.isdisjoint(words[: share.first]) or not _NEAR_MISS.isdisjoint(words[right : right + 6]):
            continue
        if not right or _OF_SOME.intersection(words[share.last : right]):
            continue
        if _acts(words[share.last : right + 3]) and not _of_people(words[max(0, share.first - 2) : right]):
            return Mention(statement, share.first, right + 1)
    return None


def _is_right(words: list[str], at: int) -> bool:
    """Right in itself, or good, proper and true where it is said of a verdict."""
    if words[at] == "correct" and words[at + 1 : at + 2] in (["the"], ["it"], ["them"], ["a"]):
        return False  # people correct the guess
    if words[at] in _RIGHT:
        return words[max(0, at - 2) : at] != ["with", "a"]
    near = words[max(0, at - 3) : at + 2] if words[at + 1 : at + 2] == ["ones"] else words[max(0, at - 1) : at + 2]
    return words[at] in _WELL and any(word.startswith((*_VERDICT, *_PLACES)) for word in near)


_PLACES = ("class", "group", "box", "bin", "categor")


_IN_USE = frozenset("online live field production app afterwards".split())
_NEAR_MISS = frozenset("within among top".split())


def _right_before(words: list[str], share: Mention) -> int:
    """Right answers on the hidden month, in %; correctly sorted jars as a fraction of all: what is right leads."""
    led = words[max(0, share.first - 2) : share.first]
    if not {"in", "as"} & set(led):
        return 0
    near = range(max(1, share.first - 9), share.first)
    return next((at for at in near if _is_right(words, at - 1) and words[at].startswith(_VERDICT)), 0)


def _acts(words: list[str]) -> bool:
    """Whether it is the model or its makers that say something in these words, or what they say that is right."""
    return any(word in _OURS for word in words) or any(word.startswith((*_VERDICT, *_PLACES)) for word in words)


def _of_people(words: list[str]) -> bool:
    """The error rate of the clerks: not of the model."""
    return any(map(is_agent, words)) and _OURS.isdisjoint(words)


_OURS = frozenset("model net network machine system it we our computer tool classifier algorithm software bot".split())
_VERDICT = (
    "predict", "verdict", "answer", "decision", "classif", "label", "output", "call", "guess", "judg", "diagnos",
    "forecast", "assign", "sort", "decid", "tag", "identif", "recogni", "assess", "grad",
)  # fmt: skip
_OF_SOME = frozenset("only where those alarms alerts warnings positive".split())


def _in_so_many(statement: Statement, words: list[str]) -> Mention | None:
    """It gives the correct label in at least 985 of 1000 cases; under 50 wrong in ten thousand; 99 % right."""
    for each in statement.quantities:
        led = words[max(0, each.first - 2) : each.first]
        once = each.sort == "number" and led == ["once", "in"] and each.value >= 20
        if each.sort != "percent" and not once:
            continue
        near = words[max(0, each.first - 7) : each.last + 8]
        hits = words[each.last : each.last + 1] in (["hits"], ["hit"])
        good = not _GOOD.isdisjoint(near) or _proper_place(words, each) or hits
        good = good and each.value >= 0.5 and not once
        bad = (each.value <= 0.3 or once) and (not _BAD.isdisjoint(near) or any(map(_misdone, near)))
        if (good or bad) and _of_cases(words, each) and not _of_people(near):
            return Mention(statement, each.first, each.last)
    return None


def _proper_place(words: list[str], each: Quantity) -> bool:
    """99 of 100 photos must be put in the proper class."""
    return any(words[at] in _WELL and _is_right(words, at) for at in range(each.last, min(each.last + 9, len(words))))


def _misdone(word: str) -> bool:
    """Misclassified, missorted, misjudged."""
    return word.startswith("mis") and word.endswith("ed") and word not in ("missed", "mistyped", "misaligned")


_GOOD = frozenset("right correct correctly rightly accurate accurately properly".split())
_BAD = frozenset(
    "wrong wrongly mistake mistakes mistaken errors err errs slip slips blunder blunders incorrect".split()
)


def _of_cases(words: list[str], each: Quantity) -> bool:
    """The figure is about what the model is right in, not about labels or readings."""
    near = words[max(0, each.first - 7) : each.last + 6]
    return _GIVEN.isdisjoint(near) and not (each.unit == "part" and each.value < 0.5)


_GIVEN = frozenset("labels annotations timestamps sensor sensors readings addresses clerks humans".split())


def _mistakes(statement: Statement, words: list[str]) -> Mention | None:
    """As few wrong stamps as possible; we count mistakes, whichever way they go."""
    for at, word in enumerate(words[:-1]):
        wrong = word in ("mistakes", "slips", "blunders") or (word == "wrong" and words[at + 1].isalpha())
        if not wrong:
            continue
        before = words[max(0, at - 3) : at]
        few = before[-2:] in (["as", "few"], ["so", "few"]) or before[-1:] in (["fewest"], ["least"], ["fewer"])
        counted = before[-1:] != [] and before[-1].startswith(("count", "tally", "tallies")) and word != "wrong"
        counted = counted or (before[-1:] in (["the"], ["all"], ["its"]) and before[-2:-1] in (["count"], ["counting"]))
        if few or counted:
            return Mention(statement, at, at + 1)
    return None

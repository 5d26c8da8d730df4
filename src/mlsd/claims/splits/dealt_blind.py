"""A split at random read as a relation: rows are put out of order and then cut, or chance deals each to a side."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.beside_facts import beside_facts
from mlsd.prose import Mention, Phrases, Prose, Statement
from mlsd.units import ONES

_CHANCE = (
    "random", "shuffl", "permut", "scrambl", "jumbl", "rand", "lottery", "dice", "coin", "uniform", "blind", "hash",
    "mixed", "mix", "order", "arbitrar", "chance", "id", "odd", "even", "ending",
)  # fmt: skip
_CUT = Phrases(
    "slice*", "cut", "cuts", "cutting", "split*", "train*", "test*", "fold", "folds", "hold*", "held", "valid*",
    "for the exam", "take the first", "use the first", "the first", "the last", "final check", "to learn from",
    "check*",
)  # fmt: skip
_DIGITS = frozenset("% mod modulo ending ends end odd even".split())
_HELD_TOGETHER = frozenset(
    "user patient customer person machine account device site group farm household author".split()
)
_ROWISH = frozenset(
    "row rows record line entry message order reading transaction sample example index image hash".split()
)


def dealt_blind(prose: Prose) -> Mention | None:
    """Where an answer deals rows to train and test without regard to their time, or None."""
    if not any(map(prose.lower.__contains__, _CHANCE)) or "shuffle=false" in prose.lower:
        return None
    whole = "whole" in prose.lower or "together" in prose.lower
    for statement in beside_facts(prose):
        if not any(map(statement.lower.__contains__, _CHANCE)):
            continue
        words = [token.lower for token in statement.tokens]
        at = _out_of_order(words)
        at = at if at >= 0 or whole else _by_hash(words)
        at = at if at >= 0 else _random_shares(statement, words)
        told = Mention(statement, at, at + 1) if at >= 0 else None
        if told and told.said and (statement.names(_CUT) or _makes_a_whole(statement)) and not _within(words, at):
            return told
    return None


def _out_of_order(words: list[str]) -> int:
    """Permuted, put out of their order, mixed up: what is done to the rows before they are cut; its place, or -1."""
    for at, word in enumerate(words):
        if word.startswith(("permut", "scrambl", "jumbl", "reshuffl", "shuffl")):
            return at
        if word == "order" and "out" in words[max(0, at - 4) : at] and "time" not in words[at : at + 3]:
            return at
        if word == "order" and any(
            each.startswith(("destroy", "dissol", "broken", "undone")) for each in words[at : at + 6]
        ):
            return at
        if word.startswith("rand") and words[at + 1 : at + 2] in (["("], ["."]):
            return at
    return -1


def _by_hash(words: list[str]) -> int:
    """hash(row id) mod 10 == 0, ids that end in 7 go to test; not the hash of a user, who stays whole."""
    if any(word.removesuffix("s") in _HELD_TOGETHER for word in words):
        return -1
    for at, word in enumerate(words):
        if word in ("id", "ids", "index", "number", "numbers") and not _DIGITS.isdisjoint(words[at + 1 : at + 4]):
            return at
        if word in ("odd", "even") and words[at + 1 : at + 2] in (["rows"], ["records"], ["lines"], ["numbers"]):
            return at
    return next((at for at, word in enumerate(words) if word.startswith("hash") and _by_row(words)), -1)


def _by_row(words: list[str]) -> bool:
    return any(not _ROWISH.isdisjoint(word.split("_")) for word in words)


def _random_shares(statement: Statement, words: list[str]) -> int:
    """A random eighty-twenty: chance, and two shares that make a whole."""
    at = next((at for at, word in enumerate(words) if word in ("random", "randomly", "randomised", "randomized")), -1)
    return at if at >= 0 and _makes_a_whole(statement) else -1


def _makes_a_whole(statement: Statement) -> bool:
    """80/20, eighty-twenty, 75:25, 85 % and 15 %."""
    words = statement.words
    if any(one in ONES and two in ONES and ONES[one] + ONES[two] == 100 for one, two in pairwise(words)):
        return True
    numbers = [each for each in statement.quantities if each.sort in ("number", "percent")]
    for one, two in pairwise(numbers):
        total = sum(each.value * (100 if each.sort == "percent" else 1) for each in (one, two))
        if (
            99.5 <= total <= 100.5
            and one.sort == two.sort
            and two.first - one.last <= (1 if one.sort == "number" else 9)
        ):
            return True
    return False


def _within(words: list[str], at: int) -> bool:
    """Chance within one part: a random tenth of the training period, shuffled inside the training set, each epoch."""
    behind = words[at + 1 : at + 9]
    if any(
        word.startswith(("batch", "minibatch", "epoch", "crop", "augment", "noise", "forest", "seed", "init"))
        for word in behind
    ):
        return True
    for then, word in enumerate(behind[:-1]):
        if word in ("of", "in", "inside", "within") and "train" in " ".join(behind[then + 1 : then + 3]):
            return True
    return any(one in ("inside", "within", "batches", "minibatches") for one in words[:at])


def before_and_after(statement: Statement) -> bool:
    """We train on what lies before and test on the week after; everything later is for testing; cut at 30 June."""
    words = [token.lower for token in statement.tokens]
    tests = any(word.startswith(("test", "valid", "evaluat", "exam")) for word in words)
    trains = any(word.startswith(("train", "learn", "fit", "teach")) for word in words)
    if not (tests or trains):
        return False
    if tests and trains and "before" in words and not {"after", "afterwards", "later"}.isdisjoint(words):
        return not {
            "lies",
            "lay",
            "came",
            "comes",
            "come",
            "happened",
            "week",
            "day",
            "month",
            "all",
            "what",
            "everything",
        }.isdisjoint(words)
    for one, two in pairwise(words):
        if one in ("everything", "all", "anything") and two in ("later", "after", "since", "newer", "older", "earlier"):
            return True
    return False

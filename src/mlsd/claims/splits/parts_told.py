"""A split, read as a relation: some rows to learn from, others to be judged by."""

from __future__ import annotations

from mlsd.claims.splits.held_out import in_code, into_pieces, of_pieces
from mlsd.prose import Phrases, Prose, Statement

_SET = Phrases(
    "held out", "hold out", "holdout", "held back", "folds", "in one fold", "per fold", "each fold", "any fold",
    "k fold", "cross validat*", "leave one", "leave two",
    "one out", "unseen", "test set*", "test part", "test area", "test year", "test data", "test rows", "test month*",
    "test split", "test is", "test on", "validation set", "validation part", "validation month*", "dev set",
    "leaving one", "out each time", "walk through", "find out if", "see if it", "we evaluate", "evaluate with",
    "evaluate on", "evaluated on", "evaluated with", "train test", "train val", "out of time", "out of sample",
    "backtest*", "walk forward", "rolling origin",
    "kept apart", "set aside", "kept aside", "put aside", "kept back", "keep back", "back for", "stay together",
    "stays together", "stratif*", "out of bag", "oob",
    "bootstrap*", "both sides", "in both parts", "never seen", "for testing", "for the test", "locked away",
    "withheld",
    "stay in one part", "stays in one part", "on training data only", "on the training", "one part only",
    "same part", "same side", "same fold", "training portion", "on training data",
)  # fmt: skip
_SPLIT = Phrases("split*", "partitioned by", "parted by")
_LEARNS = ("train", "learn", "teach", "taught", "fit", "refit", "tune", "develop", "seen", "build")
_JUDGES = (
    "test",
    "valid",
    "evaluat",
    "judg",
    "exam",
    "assess",
    "choos",
    "withh",
    "lock",
    "seal",
    "untouch",
    "report",
    "scored",
    "final",
)
_SPARED = frozenset("dev never nobody until once end remaining rest others unopened aside back".split())


def parts_told(prose: Prose) -> bool:
    """Whether some sentence keeps rows to judge by apart from those to learn from."""
    return "split" in prose.facts or in_code(prose) or any(map(_apart, prose.statements))


def _apart(statement: Statement) -> bool:
    words = statement.words
    if statement.names(_SET):
        return True
    for each in statement.mentions(_SPLIT):
        if not (into_pieces(statement, each.last) or of_pieces(statement, each.first, each.last)):
            return True
    if statement.kind == "row" and words[:1] in (["test"], ["validation"], ["holdout"]):
        return True
    if "val" in words or ("test" in words and "=" in statement.text):
        return True
    if any(map(_kept_for, words, words[1:])) and not _KEPT.isdisjoint(words):
        return True
    learns = any(word.startswith(_LEARNS) for word in words)
    return learns and (any(word.startswith(_JUDGES) for word in words) or not _SPARED.isdisjoint(words))


_KEPT = frozenset("keep keeps kept keeping hold held reserve reserved leave left take taken set sets put".split())


def _kept_for(word: str, following: str) -> bool:
    """Twenty per cent are kept as test, for validation: what rows are kept for."""
    return word in ("as", "for") and following.startswith(("test", "valid", "exam", "holdout", "evaluat"))

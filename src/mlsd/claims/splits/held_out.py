"""Whether an answer says how rows are dealt out to train and test."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.demands import negated
from mlsd.claims.splits.no_rows import no_rows
from mlsd.prose import Phrases, Prose, Statement

SPLIT = Phrases(
    "in one part", "stay in one", "stays in one", "in one fold", "in one set", "never used in", "not used in",
    "not used for", "never used for", "used in fitting", "in fitting", "not part of",
    "never part of", "outside the fit", "not in the fit", "never touched", "not touched", "untouched", "cv",
    "by groups", "group wise", "in both parts", "rotating", "rotated", "rotate", "out in turn", "evaluate on",
    "evaluated with", "score on", "scores on", "we test", "we evaluate", "next day's", "next week's", "the day after",
    "the week after", "the year after", "one clinic out", "one site out", "one out", "two out", "for later",
    "for the last", "set apart", "in both sets", "both parts", "either part", "don't open", "do not open",
    "not opened", "never open", "unopened", "before the end", "drawer", "vault", "rolling", "final figure",
    "for the figure", "last word", "out of bag", "oob", "bootstrap*", "reported comes", "reported on",
    "results come from", "both sides", "one side", "same side", "either side", "for the test", "for the exam",
    "other half", "final result", "final score", "decides the hyperparameters", "for the final", "last year out",
    "years before", "later months", "later years", "stays out", "stay out", "left out of training", "kept out",
    "is test", "are test", "train with", "not trained on", "never trained", "never seen", "not seen",
    "look how it does", "new farms", "blind set", "judged on", "scored on", "evaluated on", "split*", "held out",
    "hold out", "holdout", "holds out", "holding out", "held back", "hold back", "kept back", "kept apart",
    "kept wholly apart", "kept aside", "set aside", "put aside", "train test", "train val*", "train/test", "test set",
    "testset", "test year", "test part", "validation", "validate", "validated", "dev set", "val", "cross validat*",
    "k fold", "5 fold", "10 fold", "folds", "out of time", "out of sample", "out of fold", "leave one", "train on",
    "trained on", "train to", "train until", "train up to", "train before", "train from", "test on", "tested on",
    "test from", "test after", "test the", "test is", "to train", "to test", "for training", "for testing", "for test",
    "for learning", "for judging", "for evaluation", "training part", "training set", "training portion",
    "training months", "training years", "training rows", "training fold", "training split", "on training",
    "on the training", "training only", "training data only", "inside the fold", "per fold", "are the test",
    "is the test", "as the test", "as test", "second test", "final test", "learning set", "walk forward",
    "rolling origin", "backtest*", "back test*", "cut by", "cut at", "cut off date", "cutoff date", "unseen", "80 20",
    "70 30", "90 10", "70 15 15", "80 10 10", "60 20 20", "divided by", "partition*", "train", "test", "lock away",
    "locked away", "locked up", "under lock", "put away", "shut away", "never shown", "not shown", "never see",
    "never sees", "never met", "kept from the model", "kept secret", "hidden from", "withheld", "sealed",
    "stays sealed", "reserved", "reserve", "for the end", "until the end", "for the examination", "for examination",
    "for scoring", "to score", "for checking", "to check on", "for fitting", "to fit", "grade it", "grades it",
    "to grade", "grading set", "exam", "blind region*", "blind site*", "jackknife", "out of region", "out of field",
    "out of country", "leave out", "leaves out", "left out once", "each left out", "quarantined", "never learn*",
    "trains", "tests", "grouped by", "stratif*", "no overlap", "overlap between", "leakage", "both sets",
    "both halves", "cut in time", "cut on", "before the cut", "after the cut", "never turn* up", "never appear*",
    "appear in both",
    "in the other part", "one part never", "only in one", "stay together", "kept together", "either in",
)  # fmt: skip
_PLAIN = Phrases("split by", "split on", "random split", "split at", "time split", "split randomly", "train test split")
_PIECES = frozenset(
    "word token sentence window chunk patch tile field column syllable line paragraph character crop clip segment "
    "frame page piece subword part bin bucket shard file".split()
)
_CODE = (
    "train test split", "test size", "kfold", "shufflesplit", "timeseriessplit", "random split", "leaveoneout",
    "leaveonegroupout", "cross val", "randomsplit", "holdout", "test frac", "val frac", "trainvalid",
)  # fmt: skip
_APART = frozenset("hold held holds keep kept keeps spare spared save saved park parked lock aside apart".split())
_SOME = Phrases(
    "every fifth", "every tenth", "one in", "the last", "the newest", "the latest", "a tenth", "a fifth", "a third",
    "some of", "whole", "entire", "one site", "one country", "one ward", "one season",
)  # fmt: skip
_LEARNS = ("train", "teach", "taught", "learn", "fit", "tune", "tuning")
_JUDGED = ("exam", "grade", "measur", "judg", "evaluat", "test", "scor", "valid", "assess", "verif")
_BARE = frozenset(
    (
        "train",
        "test",
        "trains",
        "tests",
        "to train",
        "to test",
        "for test",
        "test the",
        "test is",
        "set aside",
        "put aside",
    )
)


def has_split(prose: Prose) -> bool:
    """Whether the answer says how train and test are kept apart."""
    if "split" in prose.facts:
        return True
    if any(_shares(statement) or _learns_and_is_judged(statement) for statement in prose.statements):
        return True
    if in_code(prose) or _named_apart(prose) or any(_some_apart(statement) for statement in prose.statements):
        return True
    for mention in prose.mentions(SPLIT):
        if (negated(mention) and "both" not in mention.text.lower()) or into_pieces(mention.statement, mention.last):
            continue
        word = mention.text.lower()
        if no_rows(mention):
            continue
        if word.startswith("split") and of_pieces(mention.statement, mention.first, mention.last):
            continue
        if word not in _BARE or _trains_and_tests(mention.statement):
            return True
    return False


def _shares(statement: Statement) -> bool:
    """70/20/10, 80:20: shares of a hundred."""
    total, before = 0.0, -1
    for at, token in enumerate(statement.tokens):
        if not token.text.isdecimal() or len(token.text) > 2:
            continue
        joined = before >= 0 and at - before == 2 and statement.tokens[at - 1].text in ("/", ":", "-")
        total = total + int(token.text) if joined else float(token.text)
        before = at
        if joined and total == 100:
            return True
    return False


def into_pieces(statement: Statement, at: int) -> bool:
    """Whether a split is one into words, windows and the like."""
    words = [token.lower.rstrip("s") for token in statement.tokens[at : at + 6]]
    dealt = any(
        token.lower.startswith(("train", "test", "valid", "dev", "by", "hold", "fold")) for token in statement.tokens
    )
    if words[:1] and words[0] in ("in", "into") and not dealt:
        return True
    return any(word in ("into", "in", "at", "on", "to") for word in words[:3]) and any(
        word in _PIECES for word in words
    )


def of_pieces(statement: Statement, first: int, last: int) -> bool:
    """Compound words get split with a dictionary: words are taken to pieces, no rows."""
    before = {token.lower.rstrip("s") for token in statement.tokens[max(0, first - 4) : first]}
    after = [token.lower for token in statement.tokens[last : last + 1]]
    return bool(before & _PIECES) and after[:1] in (
        ["with"],
        ["using"],
        ["on"],
        ["at"],
        ["off"],
        ["up"],
        [","],
        ["."],
        [],
    )


def _some_apart(statement: Statement) -> bool:
    """Hold 2 of 9 wards; keep every tenth chart; 2022 in, 2023 out: some of the rows stay apart."""
    words = [token.lower for token in statement.tokens]
    ends = [word for word, after in zip(words, [*words[1:], "."], strict=False) if after in (",", ".", ";")]
    if "in" in ends and "out" in ends:
        return True
    apart = any(word in _APART for word in words)
    return apart and (statement.names(_SOME) or any(each.sort == "percent" for each in statement.quantities))


def in_code(prose: Prose) -> bool:
    """Whether a split stands as code, which no statement holds: train_test_split(X, y)."""
    if "`" not in prose.text and "_" not in prose.text and "Fold" not in prose.text:
        return False
    plain = prose.lower.replace("_", " ")
    return any(map(plain.__contains__, _CODE))


def _learns_and_is_judged(statement: Statement) -> bool:
    """Bins 1-400 teach, 401-512 examine: some rows to learn from and others to judge by."""
    words = [token.lower for token in statement.tokens]
    learns = next((at for at, word in enumerate(words) if word.startswith(_LEARNS)), None)
    judged = next((at for at, word in enumerate(words) if word.startswith(_JUDGED)), None)
    return learns is not None and judged is not None and len(words) < 40


def _named_apart(prose: Prose) -> bool:
    """Fitted on train only. Test is the year 2024: the two parts, in two statements."""
    words = [word for statement in prose.statements for word in statement.words]
    trains = any(word in ("train", "trained", "training") for word in words)
    return trains and any(one == "test" and other in ("is", "are", "on", "from") for one, other in pairwise(words))


def _trains_and_tests(statement: Statement) -> bool:
    words = [token.lower for token in statement.tokens]
    return any(word.startswith("train") for word in words) and any(
        word.startswith(("test", "valid", "evaluat")) or word == "val" for word in words
    )


def splits(prose: Prose) -> bool:
    """Whether an answer to another question plainly tells the split: split by time; train to June, test on July."""
    splitting = (each for each in prose.mentions(_PLAIN) if not negated(each))
    return any(not into_pieces(each.statement, each.last) for each in splitting) or any(
        _trains_and_tests(statement) for statement in prose.statements
    )

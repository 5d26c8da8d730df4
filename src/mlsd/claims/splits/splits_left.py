"""Splits that were tried and left, and splits by whatever holds rows together: by coil, by borehole, whole orchards."""

from __future__ import annotations

from mlsd.claims.asides import aside
from mlsd.claims.beside_facts import beside_facts
from mlsd.claims.turned_down import only_proposed, refuses
from mlsd.prose import Mention, Phrases, Prose, Stance, Statement

_LEFT = Phrases(
    "first try", "first attempt", "first trial", "first version", "first run", "first shot", "our first", "my first",
    "we began with", "began with", "started with", "we started", "initially", "originally", "in the beginning",
    "to begin with", "before that", "until we", "until i", "till we", "nonsense",
    "rubbish", "garbage", "bogus", "worthless", "a lie", "lied", "lies to", "illusion", "flatter*", "rosy",
    "too good", "suspicious*", "optimistic", "overly", "inflat*", "cheat*", "fooled", "fools", "deceiv*", "misled",
    "misleads", "mislead*", "leak*", "contaminat*", "a mistake", "mistaken", "regret*", "learned the hard way",
    "learnt the hard way", "won't do", "will not do", "does not do", "is not honest", "not an honest", "dishonest",
    "would not be honest", "is no good", "was no good", "threw", "thrown away", "gave up", "given up",
    "no longer", "replaced by", "was the error", "was our error", "was an error",
    "fell for", "burnt our fingers", "burned our fingers", "looked great", "looked wonderful", "looked brilliant",
    "looks great", "looks brilliant", "looked fantastic",
)  # fmt: skip
_CUTS = frozenset("split splits splitting folds fold cut cuts divide divided divides partition partitioned".split())
_BY = frozenset("by per along across over between".split())
_NO_GROUP = frozenset(
    "random chance lot lots lottery raffle tombola drawing roulette shuffle hash modulo cards permutation hand dice "
    "die coin shuffling row rows line lines record records sample samples the a an "
    "train_test_split drawing default code script sklearn scikit us me them numpy seed percentage ratio size half hat "
    "class label stratum example examples entry entries date time week month year day season quarter each every "
    "image images frame frames photo photos document documents rolling throwing picking ratio percent".split()
)


def left_behind(prose: Prose, statement: Statement) -> bool:
    """Whether a split is only proposed, or told as what was tried and left: our first try, was nonsense."""
    if only_proposed(statement) or _left(statement):
        return True
    told = beside_facts(prose)
    at = next((at for at, each in enumerate(told) if each.text == statement.text), len(told))
    return at + 1 < len(told) and (refuses(told[at + 1]) or _regrets(told[at + 1]))


def _left(statement: Statement) -> bool:
    return any(
        each.stance is not Stance.DENIED or each.text.lower().startswith("no") for each in statement.mentions(_LEFT)
    )


def _regrets(statement: Statement) -> bool:
    """That was nonsense; it flattered us: a sentence that points back and judges."""
    return statement.words[:1] != [] and statement.words[0] in _BACK and _left(statement)


_BACK = frozenset("that this it which those".split())


def by_groups(prose: Prose) -> bool:
    """Split by coil, not by image; folds by borehole: what is held together on one side."""
    for statement in prose.statements:
        words = statement.words
        for at, word in enumerate(words):
            if word not in _CUTS:
                continue
            then = next((then for then in range(at + 1, min(at + 5, len(words) - 1)) if words[then] in _BY), 0)
            if then and _a_group(words[then + 1 : then + 4]) and words[then] in ("by", "per"):
                return True
    return False


def _a_group(words: list[str]) -> bool:
    """Per customer; not per customer-month row, which is a row for all its names."""
    if not words[0].isalpha() or words[0] in _NO_GROUP or words[0].startswith("rand"):
        return False
    return not {"row", "rows", "record", "records"} & set(words)


def of_parts(mention: Mention) -> bool:
    """By month, per user, the newest: said of what is learned from and judged by, or of nothing else at all."""
    words = mention.statement.words
    if len(words) < _SHORT and not aside(mention.statement):
        return True
    if mention.text.lower().startswith(_CUT_ITSELF):
        return True
    return any(word.startswith(_PART) for word in words) and not aside(mention.statement)


_SHORT = 5
_CUT_ITSELF = ("backtest", "walk", "rolling o", "expanding", "forward", "timeseries", "temporal s", "time s", "out of",
               "time based", "chrono", "cut", "groupk", "train", "tested")  # fmt: skip
_PART = ("train", "test", "valid", "held", "hold", "kept", "keep", "split", "fold", "eval", "cut", "cross", "divid",
         "learn", "exam", "judg", "part", "apart", "aside", "unseen", "check", "score", "set", "side",
         "fit", "teach", "block", "separat")  # fmt: skip

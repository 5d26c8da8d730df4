"""A split told without the word: farms 1 to 30 teach it, 31 to 40 it never meets; a folder that nobody opens."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.pairs import in_pairs
from mlsd.prose import Phrases, Prose, Statement

_SHUT = Phrases(
    "never touch*", "not touch*", "don't touch", "do not touch", "no one touches", "nobody touches", "nobody opens",
    "no one opens", "nobody looks", "no one looks", "nobody sees", "no one sees", "nobody has seen", "nobody may",
    "no one may", "never open*", "not open*", "not look at", "never look at", "don't look", "not looked at",
    "not peek*",
    "no peek*", "in a folder", "in a drawer", "in the drawer", "in a safe", "in the safe", "in an envelope",
    "in the cupboard", "in the fridge", "on a stick", "on another disk", "other disk", "behind lock", "under seal",
    "day of reckoning", "judgement day", "judgment day", "finished model", "finished thing", "finished one",
    "final model", "finished product", "ready model", "first time at the end", "only at the end", "only in the end",
    "at the very end", "until the very end", "till the end", "until we are done", "until we're done",
    "when all is done",
    "when we are done", "when we're done", "when everything is done", "for last", "comes last", "come last",
    "saved for", "spared for", "spare", "spared", "kept for", "keep for", "is for checking", "are for checking",
    "we check with", "check with", "checked with", "checked on", "check on", "check it on", "check against", "proof",
    "prove it on", "prove itself", "proves itself", "shows itself", "see if it works", "see whether it works",
    "see if it holds", "see whether it holds", "see how it works", "see how it goes", "see how it fares",
    "see how it does", "look whether", "look if it", "look how", "try it on", "tried on", "try on", "tries it on",
    "is what we report", "are what we report", "we report on", "we report from", "report is on", "reported from",
    "counts for the report", "number comes from", "numbers come from", "figure comes from", "figures come from",
    "score comes from", "the mark comes", "quoted figure", "quoted score", "both sides", "both heaps", "both piles",
    "two piles", "two heaps", "two pots", "two bags", "two baskets", "other side", "other pile", "other heap",
    "other part", "other basket", "one side", "same side", "leak*", "peek*", "stay in the same", "stays in the same",
    "land in the same", "lands in the same", "go to the same",
    "goes to the same", "come to the same", "same heap", "same box", "same bag", "same pot", "same bucket", "same half",
    "only for the exam", "only for the end", "only for checking", "only for the check", "fold by", "folds by",
    "fold per", "one fold", "sit both", "both here and there", "here and there",
    "here or there", "no part in", "takes no part", "take no part", "not part of the learning", "not in the learning",
    "never heard", "it hears", "last check", "final check", "last exam", "is the exam", "are the exam", "those count",
    "that counts", "counts only", "same pile", "same part", "same fold", "same basket",
    "never meets", "not meet", "never met", "strangers", "strange to it", "new to it", "unknown to it",
    "unknown to the model", "foreign to", "it does not know", "it has not met", "it doesn't know", "has to guess",
    "must guess", "is guessed", "are guessed", "guess the", "asked about", "quiz", "quizzed", "examination",
    "entrance exam", "questioned on", "taken out before", "put away before", "removed before", "out of reach",
    "one at a time", "each in turn", "in turn", "turn by turn", "takes turns", "take turns", "goes out once",
    "one farm out", "one plant out", "one person out", "one patient out", "one year out", "one country out",
    "one ship out", "one school out", "one house out", "one region out", "one after the other", "all but one",
    "all but two", "all except one", "all except two", "except one", "the remaining", "the rest for", "rest is for",
    "rest for", "leftover", "by whole", "whole farms", "whole patients", "whole persons", "whole families",
    "whole villages", "whole schools", "whole ships", "whole days", "whole weeks", "whole years", "per site apart",
    "sites apart", "plants apart", "years apart", "kept separate", "keep separate", "separate set", "separately kept",
    "separate years", "separate plants", "separate sites", "judge by", "judged by", "judge it by", "judge it on",
    "exam year", "exam set", "exam farms", "exam plants",
)  # fmt: skip
_LEARNS = (
    "learn", "train", "teach", "taught", "fit", "feed", "fed", "tune", "tuning", "build", "built", "develop", "estimat",
    "calibrat", "school",
)  # fmt: skip
_SHOWN = Phrases(
    "go in", "goes in", "go into", "goes into", "is shown", "are shown", "gets to see", "get to see", "model sees",
    "network sees", "net sees", "it sees", "model gets", "network gets", "sees only", "only sees", "model knows",
    "model meets", "model eats", "model has", "for the model", "to the model", "into the model", "we give it",
    "gives it", "give the model",
)  # fmt: skip
_JUDGES = (
    "test", "exam", "check", "judg", "evaluat", "report", "prov", "assess", "valid", "verif", "scor", "measur", "grade",
    "guess", "tried", "tries", "asked", "quiz",
)  # fmt: skip
_OLD = frozenset("older oldest earlier earliest previous preceding".split())
_NEW = frozenset("newest newer latest last later recent final younger youngest".split())
_SCALED = frozenset("scaled standardised standardized normalised normalized imputed clipped resampled".split())
_CONTRAST = frozenset("other others rest remaining newest latest last new another second unseen southern later".split())


def told_split(prose: Prose) -> bool:
    """Whether the answer plainly keeps some rows apart, in words of its own."""
    return any(map(_told, prose.statements)) or _in_two_sentences(prose)


def _told(statement: Statement) -> bool:
    if (
        statement.names(_SHUT)
        or _two_ranges(statement)
        or _ranges(statement)
        or (_learns(statement) and _judges(statement))
    ):
        return True
    words = statement.words
    if _OLD & set(words) and _NEW & set(words):
        return True
    return _never(words) or (in_pairs(words) and not _SCALED & set(words)) or _until(statement)


def _never(words: list[str]) -> bool:
    """Four it has never heard; no part of it may come near: kept from the model, not from the table."""
    return any(word == "never" and not words[at + 1].startswith(_CLEANED) for at, word in enumerate(words[:-1]))


_CLEANED = (
    "imput", "drop", "fill", "remov", "delet", "chang", "overwrit", "log", "stor", "sen", "leav", "clip", "round",
    "merg", "scal", "normal", "cut", "knows", "empty", "null", "missing", "complain", "cleaned", "checked",
)  # fmt: skip


def _until(statement: Statement) -> bool:
    """Three publishers we have put under the bed until July: some of what is counted, and an until."""
    words = statement.words
    return ("until" in words or "till" in words) and any(
        each.sort == "percent" or (each.sort == "number" and 1 < each.value < 100) for each in statement.quantities
    )


def _learns(statement: Statement) -> bool:
    return any(word.startswith(_LEARNS) for word in statement.words) or statement.names(_SHOWN)


def _judges(statement: Statement) -> bool:
    return any(word.startswith(_JUDGES) for word in statement.words)


def _two_ranges(statement: Statement) -> bool:
    """2019 to 2022 go in, 2023 is what we report; plants A to G, then H and J: two runs of names and a verb."""
    if not _learns(statement):
        return False
    tokens = statement.tokens
    named = [at for at, token in enumerate(tokens) if _is_name(token.text)]
    numbered = {
        token.text for before, token in pairwise(tokens)
        if token.text.isdecimal() and before.lower.removesuffix("s") in _PARTS
    }  # fmt: skip
    return len(named) >= 3 or len(numbered) >= 2


def _ranges(statement: Statement) -> bool:
    """Machines 1-9 / 10-12; farms 1 to 30 and 31 to 40: two runs of numbers that follow each other."""
    texts = [token.lower for token in statement.tokens]
    ends = [
        (int(texts[at - 1]), int(texts[at + 1]))
        for at in range(1, len(texts) - 1)
        if texts[at] in ("-", "–", "to") and texts[at - 1].isdecimal() and texts[at + 1].isdecimal()
    ]
    return any(one[1] + 1 == other[0] for one, other in pairwise(ends))


_PARTS = frozenset(
    "plant farm quarry machine site depot ward house school patient user subject region block field line city week "
    "day year season building turbine pump well mine ship boat camera robot shop store branch office group person "
    "player team herd barn class clinic hospital vineyard village district country".split()
)


def _is_name(text: str) -> bool:
    """A to G, 2019, 31: what parts of data are called by."""
    if text.isdecimal():
        return len(text) == 4 and 1950 <= int(text) <= 2050
    return (len(text) == 1 and text.isupper() and text not in ("I", "A")) or text in _MONTHS


_MONTHS = frozenset("January February March April June July August September October November December".split())


def _in_two_sentences(prose: Prose) -> bool:
    """Fit on the northern depots. The other five then have to show it: two statements that follow each other."""
    before = None
    for statement in prose.statements:
        if before is not None and _learns(before) and _judges(statement) and _CONTRAST & set(statement.words):
            return True
        before = statement
    return False

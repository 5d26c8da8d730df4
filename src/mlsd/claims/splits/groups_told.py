"""A split told by shares or groups, whatever they are called: 70 % of the authors, 15 and 15 for the others."""

from __future__ import annotations

from mlsd.prose import Mention, Phrases, Prose, Statement

_DEAL = (
    "separat", "divid", "deal", "dealt", "distribut", "part", "allot", "allocat", "assign", "apportion", "halv",
    "cut", "sort", "shar", "group", "hash", "draw", "drawn", "lot", "set", "hold", "kept", "keep", "reserv", "leav",
)  # fmt: skip
_BY = frozenset(
    "author authors patient patients farm farms person people user users customer customers speaker speakers site "
    "sites ship ships family families household households village villages school schools plot plots field fields "
    "herd herds machine machines vehicle vehicles player players match matches writer writers plant plants lot lots "
    "batch batches district districts country countries year years date time month week season day site tree trees "
    "animal animals cow cows mother mothers grave graves hospital hospitals ward wards clinic clinics region regions "
    "city cities shop shops store stores route routes river rivers mine mines shaft shafts voyage voyages donor donors "
    "contract contracts case cases account accounts subject subjects publisher publishers source sources".split()
)
_SIDES = Phrases(
    "the others", "the other", "others", "the rest", "rest", "remaining", "remainder", "remains", "left over", "half",
    "halves", "second", "last", "latest", "newest", "final", "one of them", "some of them", "a few of", "two of the",
    "three of the", "one of the", "four of the", "five of the", "every fifth", "every tenth", "every seventh",
    "every third", "every fourth", "every sixth", "each fifth", "each tenth", "one in five", "one in ten", "a tenth",
    "a fifth", "a quarter", "a third", "a sixth", "an eighth", "odd", "even",
)  # fmt: skip
_FOR = Phrases(
    "for train", "for test", "for dev", "for valid*", "for eval*", "for judg*", "for check*", "for learn*",
    "for the learning", "for the teaching", "for teaching", "for the training", "for the testing", "for the judging",
    "for the reckoning", "for the exam*", "for the check*", "for proof", "for the proof", "for the trial", "for trial",
    "train dev", "dev test", "to learn", "to learn from", "to teach", "to train", "to judge", "to test", "to check",
    "to prove", "to validate", "to evaluate", "to measure", "for the score", "for the final", "for the end",
    "for the verdict", "for later", "in the test", "in the training", "in training", "in test", "in the exam",
    "to one side only", "wholly in", "entirely in", "all in one", "only in one", "both in", "not in both",
    "in both", "on both", "crosses", "cross the", "straddle*", "span both", "spans both", "same side", "one side",
    "rounds", "each round", "per round", "every round", "in turn", "by turns", "takes its turn", "different fifth",
    "another fifth", "different tenth", "another tenth", "different third", "mod 10", "mod 5", "mod 100", "modulo",
    "hashed mod",
    "is the judge", "are the judge", "the umpire", "the referee", "the examiner", "the witness", "acid test",
    "litmus test", "touchstone", "proving ground", "dress rehearsal", "taboo", "off limits", "out of bounds",
    "untouchable", "embargo*", "sealed", "locked", "spared",
)  # fmt: skip
_CLEANING = (
    "drop", "null", "missing", "imput", "scal", "standardi", "normali", "hot", "lower", "dedup", "dupl", "token",
    "resiz", "crop", "clip", "outlier", "filter", "remov", "convert", "mask", "merg", "pca", "log", "sigma", "unit",
    "jitter", "resampl", "khz", "silenc", "loud", "radiometr", "augment", "flip", "strip", "encod", "expand", "clean",
    "correct", "replac", "round", "fill", "interpol", "smooth", "unicode", "nfc", "stem", "lemma", "stopword", "stop",
    "gray", "grey", "pad", "trunc", "parse", "rename", "cast", "join", "aggregat", "bin", "bucket", "embed", "vector",
    "featur", "mean", "median", "varianc", "transform", "noise", "hash", "anonym", "pseudonym", "binar", "categor",
    "blur", "rotat", "denois", "equali", "histogram", "contrast", "segment", "window", "pixel", "spell", "format",
    "sanit", "process", "prepar", "pipeline", "empty", "umlaut", "accent", "whitespace", "punct", "detrend",
)  # fmt: skip
_SMALL = frozenset("drop dropped drops merged folded removed rare deleted fold lumped discarded thrown".split())


def told_groups(prose: Prose) -> bool:
    """Whether parts or shares of groups are named, or nothing at all is said of cleaning."""
    statements = prose.statements
    if any(map(_dealt, statements)):
        return True
    words = [word for each in statements for word in each.words]
    return not (_APART.isdisjoint(words) or any(word.startswith(_CLEANING) for word in words))


_APART = frozenset(
    "other others rest half halves latest newest some group groups never new unseen side sides both apart "
    "keep keeps kept separate separately separated among two three aside remaining until".split()
)


def _dealt(statement: Statement) -> bool:
    words = statement.words
    if _SMALL & set(words) or not words:
        return False
    if _adds_up(statement) or _into_heaps(words):
        return True
    if statement.names(_FOR) and (statement.names(_SIDES) or statement.quantities or _BY & set(words)):
        return True
    if words[-2:] == ["left", "out"] and {"each", "every", "turn", "once", "one"} & set(words):
        return True
    for at, word in enumerate(words[:-1]):
        if word == "by" and _BY & set(words[at + 1 : at + 4]) and any(each.startswith(_DEAL) for each in words[:at]):
            return not any(each.startswith(_CLEANING) for each in words)
    plain = not any(word.startswith(_CLEANING) for word in words)
    return plain and any(map(_is_a_side, statement.mentions(_SIDES))) and bool(statement.quantities or _BY & set(words))


def _is_a_side(mention: Mention) -> bool:
    """The last weeks, the second half; not the last return of a laser, nor a frame per second."""
    tokens, word = mention.statement.tokens, mention.text.lower()
    after = [token.lower for token in tokens[mention.last : mention.last + 1]]
    before = [token.lower for token in tokens[max(0, mention.first - 1) : mention.first]]
    if word in ("second", "seconds", "half") and before and before[0] in ("per", "a", "one", "each", "every", "/"):
        return False
    return not (word in ("last", "final", "second") and after and after[0].startswith(_NO_SIDES))


_NO_SIDES = (
    "return", "value", "observ", "digit", "known", "step", "layer", "name", "char", "measur", "reading", "letter",
    "column", "field", "echo", "word", "token", "order", "derivative", "pass", "result",
)  # fmt: skip


def _into_heaps(words: list[str]) -> bool:
    """Into three heaps, in two camps: not into two windows."""
    return any(
        word in ("into", "in", "among", "between") and words[at + 1] in _COUNT and words[at + 2].startswith(_HEAPS)
        for at, word in enumerate(words[:-2])
    )


_COUNT = frozenset("two three four five 2 3 4 5".split())
_HEAPS = (
    "heap", "pile", "pot", "box", "bag", "basket", "camp", "side", "set", "lot", "team", "bowl", "drawer", "stack",
    "group", "class", "portion", "share", "third", "hal", "fold", "cohort", "pool", "round", "tray", "crate", "sack",
)  # fmt: skip


def _adds_up(statement: Statement) -> bool:
    """41 / 9, 70 % ... 15 and 15, 40 + 10: shares of a hundred, or two counts set apart by a sign."""
    shares = [each.value for each in statement.quantities if each.sort == "percent"]
    shares += [each.value for each in statement.quantities if each.sort == "number" and shares]
    if len(shares) > 1 and any(abs(sum(shares[:end]) - whole) < 1e-6 for end in (2, 3, 4) for whole in (1.0, 100.0)):
        return True
    texts = [token.text for token in statement.tokens]
    if len(texts) < 25 and any(_ratio(texts[at : at + 5]) for at in range(len(texts) - 4)):
        return True
    return len(texts) < 8 and any(
        texts[at] in ("/", "+", ":") and texts[at - 1].isdecimal() and texts[at + 1].isdecimal()
        and int(texts[at - 1]) > int(texts[at + 1]) > 1
        for at in range(1, len(texts) - 1)
    )  # fmt: skip


def _ratio(texts: list[str]) -> bool:
    """6 : 2 : 2, 8-1-1"""
    signs = texts[1] == texts[3] and texts[1] in (":", "/", "-", "–")
    return signs and all(each.isdecimal() and len(each) < 4 for each in texts[::2]) and int(texts[0]) >= int(texts[4])

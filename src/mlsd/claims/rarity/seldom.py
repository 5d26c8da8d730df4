"""Rarity told without a share: very rare, hardly ever, a handful of thousands; twice a year where a row is an hour."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.rarity.joined import counts_of, happens
from mlsd.claims.rarity.rarity_words import NEGATIVE, OTHER, POSITIVE, RARE
from mlsd.prose import Phrases, Stance, Statement
from mlsd.units import ONES, UNITS

_VERY = frozenset(
    "very extremely exceedingly heavily severely strongly highly massively hugely vanishingly quite exceptionally "
    "extraordinarily terribly heavy severe strong extreme huge massive too".split()
)
_RARE = frozenset("rare rarely seldom infrequent infrequently uncommon scarce exceptional".split())
_UNEVEN = frozenset("imbalanced unbalanced imbalance skewed skew lopsided uneven".split())
_CLASSES = frozenset("class classes label labels target positives positive output problem task".split())
_LOOK = ("rare", "seldom", "frequent", "uncommon", "scarce", "balance", "skew", "lopsided", "minority", "fraction",
         "ever", "never", "hundreds", "thousands", "millions", "almost", "nearly", "practically", "virtually",
         "exception")  # fmt: skip
_TINY = frozenset("tiny vanishing minute minuscule small negligible slim".split())
_PART = frozenset("minority fraction share proportion percentage portion part".split())
_NEARLY = frozenset("nearly almost practically virtually".split())
_BEING = frozenset("is are was were occurs occur happens happen comes come appears appear".split())
_KINDS = Phrases("rare word*", "rare categor*", "rare value*", "rare breed*", "rare kind*", "rare speci*",
                 "rare level*", "rare token*", "amounts", "distribution of", "feature*", "columns")  # fmt: skip


def seldom(statement: Statement) -> bool:
    """Whether a statement says, without a figure, that what is looked for is rare."""
    if not any(map(statement.lower.__contains__, _LOOK)):
        return False
    if statement.names(OTHER) or statement.names(_KINDS) or statement.text.endswith("?"):
        return False
    at = _degree(statement.words)
    at = at if at >= 0 else _few_of_many(statement)
    at = at if at >= 0 else _nearly_all(statement)
    if at < 0 or not {"not", "no", "neither", "without"}.isdisjoint(statement.words[max(0, at - 5) : at]):
        return False
    return statement.stance(*_token(statement, at)) is not Stance.SUPPOSED


def _token(statement: Statement, at: int) -> tuple[int, int]:
    place = statement.read.places[at]
    return place, place + 1


def _degree(words: list[str]) -> int:
    """Extremely rare, heavily imbalanced classes, a tiny minority, hardly ever: the place of the word, or -1."""
    for at, word in enumerate(words):
        before = words[max(0, at - 2) : at]
        adverb = word.endswith("ly") or word == "seldom" or not _BEING.isdisjoint(words[max(0, at - 4) : at])
        if word in _RARE and not _VERY.isdisjoint(before[-1:]) and adverb:
            return at
        if word in _UNEVEN and not _VERY.isdisjoint(before) and not _CLASSES.isdisjoint(words):
            return at
        if word in _PART and not _TINY.isdisjoint(before[-1:]) and _said_of_them(words, at):
            return at
        if word in ("ever", "never") and before[-1:] and before[-1] in ("hardly", "scarcely", "barely", *_NEARLY):
            return at if "happen" in " ".join(words) else -1
    return -1


def _said_of_them(words: list[str], at: int) -> bool:
    """Positives are a tiny minority; a vanishing fraction of the calls is about a fire."""
    behind = words[at + 1 : at + 8]
    if behind[:1] == ["of"]:
        return not {"is", "are", "has", "have", "was", "were"}.isdisjoint(behind)
    return not _BEING.isdisjoint(words[max(0, at - 4) : at])


def _few_of_many(statement: Statement) -> int:
    """A handful of the thousands of clips; of the millions of calls only a few; one in several hundred bolts."""
    words = statement.words
    for at, word in enumerate(words):
        if word not in _MANY or not (statement.names(POSITIVE)) or statement.names(_CHOSEN):
            continue
        near = words[max(0, at - 8) : at]
        few = next((then for then in range(len(near) - 1, -1, -1) if near[then] in _FEW), None)
        if few is not None and not _OF.isdisjoint(near[few + 1 :]):
            return at
        after = words[at + 1 : at + 14]
        if not _FEW.isdisjoint(after) and not _OF.isdisjoint(words[max(0, at - 2) : at]):
            return at
    return -1


_MANY = frozenset("hundreds thousands millions".split())
_FEW = frozenset("handful few couple dozen one".split())
_OF = frozenset("of among amongst in out from within".split())
_CHOSEN = Phrases("we use", "we chose", "we choose", "we keep", "label*", "annotat*", "hundreds of features")


def _nearly_all(statement: Statement) -> int:
    """Nearly all rows are negative: what is left is rare."""
    words = statement.words
    for at, word in enumerate(words[:-3]):
        if word in _NEARLY and words[at + 1] in ("all", "every", "everything", "each"):
            end = next((then for then in range(at + 2, min(at + 9, len(words))) if words[then] in ("are", "is")), 0)
            part = " ".join(words[end : end + 3])
            if end and Statement(part, 0, "item").names(NEGATIVE) and "not" not in words[end : end + 3]:
                return at
    return -1


def now_and_then(statements: list[Statement]) -> tuple[Statement, float] | None:
    """A pump stops twice a year, and a row is one hour of a pump: how seldom a row is one of those."""
    row = next((span for each in statements if (span := _row_span(each))), 0.0)
    if not row:
        return None
    for statement in statements:
        if statement.names(_TENDED) or any(each.text.lower() != "twice" for each in statement.mentions(OTHER)):
            continue
        rate = _rate(statement)
        if 0 < rate * row <= RARE:
            return statement, rate * row
    return None


_TENDED = Phrases(
    "retrain*", "train*", "calibrat*", "servic*", "maintain*", "maintenance", "updat*", "inspect*", "clean*", "check*",
    "visit*", "meet*", "read out", "measur*", "sampl*", "replac*", "renew*", "new", "release*", "report*", "export*",
)  # fmt: skip


def _row_span(statement: Statement) -> float:
    """The time that a row stands for: a row is one hour of a pump, one row a day, a machine-hour."""
    words = statement.words
    if not _ROWS.isdisjoint(words):
        for at, word in enumerate(words):
            span = UNITS.get(word)
            timed = span and span[0] == "duration" and len(word) > 2 and 60 <= span[1] <= 86400
            if span and timed and not _ROWS.isdisjoint(words[max(0, at - 6) : at]):
                return span[1]
    return 0.0


_ROWS = frozenset("row record sample example rows predict".split())


def _rate(statement: Statement) -> float:
    """How often something happens, a second: twice a year, on three days of the year, 3 in ten years."""
    words = statement.words
    for at, word in enumerate(words[:-2]):
        times = {"once": 1.0, "twice": 2.0}.get(word) or ONES.get(word) or (float(word) if word.isdecimal() else 0.0)
        if not 0 < times < 50:
            continue
        for then in range(at + 1, min(at + 6, len(words) - 1)):
            span = UNITS.get(words[then + 1].removesuffix("s"))
            if (
                words[then] in ("a", "per", "each", "every", "the")
                and span
                and span[0] == "duration"
                and span[1] > 86400
            ):
                return times / span[1]
            years = ONES.get(words[then], 0.0)
            if words[then - 1] in ("in", "within", "over") and years > 1 and span and span[1] > 86400:
                return times / (years * span[1])
    return 0.0


def across(statements: list[Statement]) -> tuple[Statement, float] | None:
    """The table has 88,000 rows. Only 40 of them are torn: a pool, and in the next sentence the few."""
    for one, two in pairwise(statements):
        if not (one.quantities and two.quantities) or two.names(OTHER) or one.names(OTHER):
            continue
        low = _few(two) or (counts_of(two)[0][1] if _rates(one, two) else 0.0)
        if not low:
            continue
        joint = Statement(f"{one.text.rstrip('.')} , {two.text}", two.line, two.kind) if _rates(one, two) else one
        counts = [value for _, value in counts_of(joint)]
        low = counts[-1] if joint is not one else low
        most = max(counts, default=0.0)
        if most >= 100 and 0 < low <= RARE * most:
            return two, low / most
    return None


def _few(statement: Statement) -> float:
    """Only 40 show it; 40 of them are torn: how many, or 0."""
    words = [token.lower for token in statement.tokens]
    for each, value in counts_of(statement):
        behind = words[each.last :]
        if value < 2 or not happens(_after_them(behind)):
            continue
        only = not _ONLY.isdisjoint(words[max(0, each.first - 2) : each.first]) and each.first <= 3
        theirs = behind[:2] in _OF_THEM and behind[2:3] and behind[2] in _SO
        if theirs or (only and (behind[:2] in _OF_THEM or behind[:1] != ["of"])):
            return value
    return 0.0


_OF_THEM = (["of", "them"], ["of", "those"], ["of", "these"])
_SO = frozenset("are were is was have had show showed turned proved proves contain carry ended failed".split())


def _rates(one: Statement, two: Statement) -> bool:
    """5,000 mails a day. Two a week are bait."""
    rates = [each.quantities[0].sort == "rate" for each in (one, two) if each.quantities]
    return len(rates) == 2 and all(rates) and not two.names(_TENDED) and two.quantities[0].first == 0


def _after_them(words: list[str]) -> list[str]:
    return words[2:] if words[:2] in _OF_THEM else words


_ONLY = frozenset("only just merely barely hardly".split())

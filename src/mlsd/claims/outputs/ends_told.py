"""What the end of a model has a part for, in any words: a lamp for every title, as many exits as there are wares."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.readers import by_word
from mlsd.prose import Mention, Phrases, Statement
from mlsd.units import ONES

_PARTS = frozenset(
    "class output exit neuron node logit unit sigmoid softmax label column row position entry place line "
    "slot bit action score weight bias dimension regression classifier bin field element coordinate index option "
    "answer probability chance number way cell component value head".split()
)
_FIRM = frozenset("class output exit neuron node logit unit sigmoid softmax action".split())
_ENDS = Phrases(
    "output", "outputs", "softmax", "last", "final", "at the end", "at its end", "ends in", "ends with", "end of the",
    "head", "logit", "decoder", "reconstruct*", "classif*", "multiclass", "multi class", "multi label", "multilabel",
    "network", "net", "probability", "probabilities", "chance", "chances", "highest", "strongest", "largest",
    "argmax", "one vs rest", "one versus rest", "one against", "projection", "layer", "policy", "neuron", "scores come",
    "loudest", "brightest", "one hot", "model", "wins", "class", "cross entropy", "autoencoder", "answer",
    "answer's", "out", "picks",
)  # fmt: skip
_GIVEN = frozenset("input inputs embedding embeddings feature features table lookup encoded reads given fed".split())
_SMALL = frozenset(
    "the all our these those its every each one of a an for single now that is are was has have we different known "
    "hundred thousand million individual single next exactly separate own reserved place there's there".split()
)
_BOUNDS = frozenset(
    "in of on at and or which that with from for is are were by per as to we has have . , ; : )".split()
)
_FITS = frozenset("equals equal matches is = sized size wide width long length large dimension dimensions".split())
_WHOLES = frozenset(
    "list set vocabulary catalogue catalog menu assortment range stock inventory library portfolio".split()
)
_COUNTED = frozenset("as so".split())
_ARE = frozenset("is are gets get has have forms makes becomes as be corresponds stands maps".split())
_MEANS = frozenset("= means is stands".split())
_WIDE = frozenset("wide long dimensional outputs out".split())
_ONE = frozenset("a an one its own".split())


def ends_told(statement: Statement) -> Iterator[tuple[Mention, set[str]]]:
    """Each place where a statement gives things a part of the model's end, with the names of such a thing."""
    if _NAMED.isdisjoint(statement.words) or not statement.names(_ENDS):
        return
    words = [token.lower for token in statement.tokens]
    singles = [_single(word) for word in words]
    firm = not _FIRM.isdisjoint(singles)
    if not firm and not _GIVEN.isdisjoint(words):
        return
    for at, word in enumerate(words):
        for find in _BY_WORD.get(word) or ((_signed,) if "_" in word else ()):
            nouns = find(words, singles, at)
            if nouns:
                yield Mention(statement, at, min(at + 2, len(words))), nouns
    yield from _equally_many(statement, words, singles)


_NAMED = (
    _PARTS
    | {f"{part}s" for part in _PARTS}
    | set("classes biases categories indices boxes catalogue catalog wide long dimensions sized".split())
    | set("numbered list over end n_items n_classes n_products among projection".split())
)


def nouns_at(words: list[str], at: int) -> set[str]:
    """The names that the next words give to a thing: the 1,500 spare parts are parts and spares."""
    while at < len(words) and (words[at] in _SMALL or not words[at][0].isalpha() or words[at] in ONES):
        if words[at] in (".", ";", ":", ")"):
            return set()
        at += 1
    found: set[str] = set()
    for word in words[at : at + 3]:
        if word in _BOUNDS or not word.isalpha():
            break
        found.add(_single(word))
    return found


def _single(word: str) -> str:
    if word.endswith("ies") and word not in ("species", "series"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word if word.endswith(("ss", "us", "is")) else word.removesuffix("s")


def _distributed(words: list[str], singles: list[str], at: int) -> set[str]:
    """A lamp for every title; 7,500 units, one per video; a sigmoid per wine; the chance of each of the 900 tools."""
    each = words[at + 1 : at + 2] in (["each"], ["every"], ["any"])
    if not (words[at] == "per" or (words[at] in ("for", "of") and each)) or not at:
        return set()
    near = singles[max(0, at - 4) : at]
    one = near[-1:] in (["one"], ["1"]) and not _PARTS.isdisjoint(singles[max(0, at - 9) : at])
    if near[-1] in _PARTS or one or (near[-1] in ("each", "reserved", "kept") and not _PARTS.isdisjoint(near)):
        return nouns_at(words, at + 1)
    return set()


def _turned(words: list[str], singles: list[str], at: int) -> set[str]:
    """Every ad is a class; each game gets its own class; every exhibit has its own button at the end."""
    if words[at] not in ("each", "every") or at + 3 >= len(words):
        return set()
    for then in range(at + 2, min(at + 7, len(words) - 1)):
        if words[then] in _ARE:
            part = not _PARTS.isdisjoint(singles[then + 1 : then + 5])
            at_end = words[then + 1 : then + 3] == ["its", "own"] and "end" in words[then + 3 : then + 8]
            owns = not _ONE.isdisjoint(words[then + 1 : then + 4])
            return nouns_at(words, at + 1) - _PARTS if (part or at_end) and owns else set()
    return set()


def _stands_for(words: list[str], singles: list[str], at: int) -> set[str]:
    """Position i = book i; position 17 means flat 17; class = job advert; the varieties as the target classes."""
    if words[at] in _MEANS and at > 1 and singles[at - 2] in _PARTS:
        index = words[at - 1] in ("i", "k", "j", "n") or words[at - 1][0].isdecimal()
        return nouns_at(words, at + 1) - {"number"} if index and words[at - 1] in words[at + 1 : at + 6] else set()
    if words[at] in ("=", ":") and at and singles[at - 1] in ("class", "output") and words[at + 1 : at + 2]:
        several = words[at] == ":" and words[at + 1] not in ("the", "all", "our", "each", "every")
        return set() if several else nouns_at(words, at + 1) - _PARTS
    if words[at] in ("standing", "stand") and words[at + 1 : at + 2] == ["for"]:
        return nouns_at(words, at + 2) if not _PARTS.isdisjoint(singles[max(0, at - 12) : at]) else set()
    named = words[at] == "as" and at > 1 and not {"class", "label"}.isdisjoint(singles[at + 1 : at + 4])
    if named and (words[at - 1].endswith("s") or words[at - 1] in ("id", "number", "code", "name")):
        return set(singles[max(0, at - 2) : at]) - _SMALL
    return set()


def _reserved(words: list[str], singles: list[str], at: int) -> set[str]:
    """For each of the 1,500 charities the network has a place; for every species one output; an advert, a logit."""
    if words[at] == "for" and words[at + 1 : at + 2] in (["each"], ["every"]):
        behind = words[at + 2 : at + 14]
        has = next((then for then, word in enumerate(behind) if word in _HAS), 0)
        if has and not _PARTS.isdisjoint(map(_single, behind[has : has + 5])):
            nouns = nouns_at(words, at + 2)
            return nouns if len(nouns) == 1 else nouns - _PARTS
    if words[at] == "," and words[at + 1 : at + 2] in (["a"], ["an"], ["one"]) and singles[at + 2 : at + 3]:
        ended = at + 3 >= len(words) or words[at + 3] in (".", ";")
        if ended and singles[at + 2] in _FIRM and at > 1 and words[at - 2] in ("a", "an", "one"):
            return {singles[at - 1]}
    return set()


_HAS = frozenset("has there's is have keeps one a an".split())


def _as_many(words: list[str], singles: list[str], at: int) -> set[str]:
    """As many units as there are courses; so many outputs as we have plants."""
    if words[at] not in _COUNTED or words[at + 1 : at + 2] != ["many"] or not _PARTS & set(singles[at + 2 : at + 5]):
        return set()
    than = next((then for then in range(at + 3, min(at + 7, len(words))) if words[then] == "as"), 0)
    return nouns_at(words, than + 1) if than else set()


def _signed(words: list[str], singles: list[str], at: int) -> set[str]:
    """A head of n_items, a shape [hidden, |catalogue|], |I| outputs: a number named by what is counted."""
    word = words[at]
    if word[:2] in ("n_", "k_") or word.startswith("num_"):
        return {_single(word.rpartition("_")[2])} - {"class", "layer", "head", "unit", "step"}
    if word == "|" and words[at + 2 : at + 3] == ["|"] and words[at + 1].isalpha():
        return {"item" if len(words[at + 1]) == 1 else singles[at + 1]}
    return set()


def _fitted(words: list[str], singles: list[str], at: int) -> set[str]:
    """The output dimension equals the number of articles; the layer is as wide as the tool list; sized to the stock."""
    if words[at] in ("number", "count", "length", "size", "cardinality") and words[at + 1 : at + 2] == ["of"]:
        return nouns_at(words, at + 2) if not _FITS.isdisjoint(words[max(0, at - 6) : at]) else set()
    if words[at] in ("as", "to") and words[at + 1 : at + 2] in (["the"], ["our"]):
        fits = not _FITS.isdisjoint(words[max(0, at - 3) : at])
        nouns = nouns_at(words, at + 1)
        return (
            nouns | {"item"}
            if fits and nouns & _WHOLES and len(nouns) < 2
            else nouns
            if nouns & _WHOLES and fits
            else set()
        )
    return set()


def _over(words: list[str], singles: list[str], at: int) -> set[str]:
    """Softmax over all item IDs; one-hot targets over the item list; classification among the articles known then."""
    if words[at] not in ("over", "among", "across") or not at:
        return set()
    before = singles[max(0, at - 4) : at]
    if {"softmax", "head", "classification", "classifier", "logit", "distribution", "target", "entropy"} & set(before):
        nouns = nouns_at(words, at + 1)
        return nouns | {"item"} if len(nouns) == 1 and nouns & _WHOLES else nouns
    return set()


def _numbered(words: list[str], singles: list[str], at: int) -> set[str]:
    """A list of toys, numbered 1 to 900; the answer's a number, the number of the lesson plan on our list."""
    if not {"answers", "answer", "answer's", "output", "outputs", "predicts"} & set(words):
        return set()
    if words[at] in ("number", "id", "index") and words[at + 1 : at + 3] == ["of", "the"] and "list" in words[at:]:
        return nouns_at(words, at + 3)
    if words[at] != "numbered":
        return set()
    of = next((then for then in range(at - 1, max(0, at - 5), -1) if words[then] == "of"), at)
    return nouns_at(words, of + 1) if of < at else {singles[at - 1]}


def _picked(words: list[str], singles: list[str], at: int) -> set[str]:
    """Picks the next harbour from a list that was baked in when it was trained."""
    if words[at] not in ("picks", "chooses", "selects", "predicts", "names") or "list" not in words[at : at + 9]:
        return set()
    settled = not {"baked", "frozen", "fixed", "trained", "training", "built", "wired"}.isdisjoint(words[at:])
    return nouns_at(words, at + 1) if settled else set()


def _equally_many(statement: Statement, words: list[str], singles: list[str]) -> Iterator[tuple[Mention, set[str]]]:
    """800 hotels, so 800 classes; which of the 3,412 recipes, by 3,412-way classification; numbered 1 to 900."""
    counts: dict[float, list[int]] = {}
    for each in statement.quantities:
        if each.sort in ("number", "other") and each.value >= _MANY and each.last < len(words):
            counts.setdefault(each.value, []).append(each.last)
    for ends in counts.values():
        parts = [end for end in ends if _is_part(words, singles, end)]
        for end in ends if parts else ():
            nouns = nouns_at(words, end) if end not in parts else set()
            if nouns:
                yield Mention(statement, end - 1, end), nouns


def _is_part(words: list[str], singles: list[str], at: int) -> bool:
    """800 classes, 5,000 output units, 31,000 wide; not fifteen thousand part numbers."""
    way = words[at : at + 2] == ["-", "way"]
    return way or singles[at] in _PARTS or words[at] in _WIDE or not _FIRM.isdisjoint(singles[at + 1 : at + 3])


_MANY = 20


_BY_WORD = by_word(
    (_distributed, "per for of"),
    (_turned, "each every"),
    (_stands_for, "= means is stands : as standing stand"),
    (_reserved, "for ,"),
    (_as_many, "as so"),
    (_fitted, "number count length size cardinality as to"),
    (_over, "over among across"),
    (_numbered, "number id index numbered"),
    (_picked, "picks chooses selects predicts names"),
    (_signed, "|"),
)

"""Amounts with what they count and what has them: 8 boxes per image, 40 items an hour, 75 cents for each photo."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.prose import Statement
from mlsd.quantities import Quantity
from mlsd.units import PERIODS

_EACH = frozenset("per a an each every / any one".split())
_OF = frozenset("for of on".split())
_ENDS = frozenset(
    "a an the per each every for in by with and or at to from on is are was were we they you it which that this plus "
    "but of if as go goes get gets take takes have has cost costs must then so need needs who what".split()
)
_STOPS = frozenset(". ; ! ?".split())
_JOINS = frozenset((",", "and"))
_COST = frozenset("cost costs costing".split())
_OURS = frozenset("our the these those all".split())
_ALL = frozenset("each every one all any".split())
_SORTS = frozenset(("number", "money", "rate"))
_BY = frozenset("per / for a every".split())
THEM = frozenset(("them",))  # what is counted where only a pronoun, or nothing, says it
ANY = "each"  # what has an amount that stands beside a bare `each`


class Link(NamedTuple):
    """So many of what each of another thing has.  value: of a rate by the second.  summed: a product, one of several.

    of, per: nouns in the singular; per is empty where nothing is told, and holds `second` where it is a time.
    """

    statement: Statement
    quantity: Quantity
    value: float
    of: frozenset[str]
    per: frozenset[str]
    summed: bool = False


def singular(word: str) -> str:
    """A noun without the ending of its plural."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("ves"):
        return word[:-3] + "f"
    return word[:-2] if word.endswith(("xes", "ches", "shes", "sses")) else word.removesuffix("s")


def links(statement: Statement) -> Iterator[Link]:
    """Every amount of a statement with its nouns."""
    words = [token.lower for token in statement.tokens]
    told = [each for each in statement.quantities if each.sort in _SORTS and words[each.first : each.last] != ["one"]]
    found = [_link(statement, words, each, told) for each in told]
    for index, link in enumerate(found):
        before = found[index - 1] if index else None
        after = found[index + 1] if index + 1 < len(found) else None
        first, last = link.quantity.first, link.quantity.last
        if after and _is_part_of(words[last : after.quantity.first]):
            yield link._replace(of=link.of | after.of)  # 10,000 of our 300,000 tickets
        elif after and words[last : after.quantity.first] in (["x"], ["×"], ["*"]) and link.quantity.sort == "number":
            yield link._replace(value=link.value * after.value, of=after.of, per=frozenset(), summed=True)
        elif before and _is_part_of(words[before.quantity.last : first]):
            continue
        elif (
            before and before.quantity.sort == "money" and first - before.quantity.last <= 2 and words[first - 1] in _BY
        ):
            continue  # a price per thousand
        elif "second" in link.per:
            yield link
        elif before and before.of and _is_of_each(words[: before.quantity.first]):
            yield link._replace(per=before.of)  # each of our 50,000 pictures needs 7 taps
        elif after and link.quantity.sort == "number" and after.of and _is_of_each(words[last : after.quantity.first]):
            yield link._replace(per=after.of)  # 3 masks in each of 6,000 frames
        else:
            yield link


def _is_part_of(between: list[str]) -> bool:
    return between[:1] == ["of"] and len(between) <= 3 and _OURS.issuperset(between[1:])


def _is_of_each(led: list[str]) -> bool:
    """Whether words end in `each of our`."""
    led = led[:-1] if led[-1:] and led[-1] in _OURS else led
    return len(led) > 1 and led[-1] == "of" and led[-2] in _ALL


def _link(statement: Statement, words: list[str], each: Quantity, found: list[Quantity]) -> Link:
    if each.sort == "rate":
        inner = [word for word in words[each.first : each.last - 2] if word.isalpha() and word not in _EACH]
        return Link(statement, each, each.value, _nouns(inner), frozenset(("second",)))
    names, at = ([], each.last) if each.sort == "money" else _run(words, each.last)
    if words[at : at + 1] and (words[at] in _EACH or words[at] in _OF):
        many = next((one for one in found if at < one.first <= at + 2 and one.sort == "number"), None)
        if many and each.sort == "money" and many.value > 1:  # 600 EUR per thousand images
            return Link(statement, each, each.value / many.value, frozenset(), _nouns(_run(words, many.last)[0][:2]))
    headed = _head(words, each) if not names else ([], [])
    per = headed[1] or _behind(words, at) or _before(words, each, found)
    counted = _nouns(names or headed[0]) if each.sort == "number" else frozenset()
    period = next((PERIODS[singular(word)] for word in per if singular(word) in PERIODS), 0.0)
    value = each.value / period if period and each.sort == "number" else each.value  # per week 1,000 forms
    return Link(statement, each, value, counted or THEM, _nouns(per))


def _nouns(words: list[str]) -> frozenset[str]:
    return frozenset("second" if singular(word) in PERIODS else singular(word) for word in words if len(word) > 1)


def _run(words: list[str], at: int) -> tuple[list[str], int]:
    """The nouns behind a number and the token after them: 2,000 labelled utterances; 55 thousand of parcels."""
    at += words[at : at + 1] == ["of"]
    names: list[str] = []
    while at < len(words) and len(names) < 4 and words[at].isalpha() and words[at] not in _ENDS:
        names.append(words[at])
        at += 1
    return names, at


def _head(words: list[str], each: Quantity) -> tuple[list[str], list[str]]:
    """What a number counts, and what has it, where both stand before a colon: labels per example: 5."""
    if not each.first or words[each.first - 1] not in (":", "="):
        return [], []
    names: list[str] = []
    for at in range(each.first - 2, max(each.first - 8, -1), -1):
        if not words[at].isalpha():
            break
        names.insert(0, words[at])
    cut = next((at for at, word in enumerate(names) if word in ("per", "each", "every")), len(names))
    return names[:cut][-3:], names[cut + 1 :][:2]


def _behind(words: list[str], at: int) -> list[str]:
    """What has the amount, told behind it: per image, €/box, for one biopsy, a photo, each."""
    if words[at : at + 1] and words[at] in _OF and words[at + 1 : at + 2] and words[at + 1] in _EACH:
        at += 1
    if words[at : at + 1] == ["the"] and words[at + 1 : at + 2] and words[at + 1] in PERIODS:
        return [words[at + 1]]
    if at >= len(words) or words[at] not in _EACH:
        return [ANY] if words[at : at + 1] == ["apiece"] else []
    if words[at + 1 : at + 2] in (["h"], ["hr"]):
        return ["hour"]
    names = _run(words, at + 1)[0][:2]
    return names or ([ANY] if words[at] == "each" else [])


def _before(words: list[str], each: Quantity, found: list[Quantity]) -> list[str]:
    """What has the amount, told before it: a tracing costs EUR 5; each image gets 3 labels; price per label: 0.30."""
    start = max((one.last for one in found if one.last <= each.first), default=0)
    for at in range(each.first - 1, max(start, each.first - 10) - 1, -1):
        if words[at] in _STOPS or (each.sort == "number" and words[at] in _JOINS):
            return []
        if each.sort == "money" and words[at] in _COST and words[at - 1].isalpha() and at > start:
            return words[at - 1 : at]
        if words[at] in _EACH and words[at + 1 : at + 2] != ["of"]:
            return _run(words, at + 1)[0][:2]
        if words[at] == "unit" or words[at] == "piece":
            return [words[at]]
    return []

"""Which error is not to be borne: forbidden, to be avoided, what one cannot absorb; told by verbs, not by its name."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.costs.acts import denies
from mlsd.claims.costs.errors import Error
from mlsd.prose import Mention, Statement

_BEAR = (
    "absorb", "bear", "accept", "tolerat", "forgiv", "forgav", "afford", "endur", "live", "stand", "swallow",
    "surviv",
    "stomach", "excus", "permit", "allow", "pardon",
)  # fmt: skip
_AVOID = ("avoid", "prevent", "eliminat", "rul")
_LIGHTLY = frozenset("less least cheap cheaper can could only little nothing easy easier".split())
_MUST = frozenset("must shall should may can cannot".split())
_WEIGHT = ("cost", "price", "loss", "damage", "harm", "penalt", "risk")
_CARRIES = ("domina", "carr", "driv", "make", "account", "outweigh")
_HIGH = frozenset("high highest heavy great large big enormous huge severe steep".split())


def unbearable(statement: Statement, errors: list[Error]) -> tuple[str, Mention] | None:
    """The error that a statement forbids or cannot bear, with its place."""
    words = [token.lower for token in statement.tokens]
    for at, end, ahead in _judged(words):
        kinds = [each for each in errors if (end <= each[0] <= end + 14 if ahead else each[0] < at)]
        if ahead and words[at].startswith(_AVOID) and not any(not _parted(words, at, each[0]) for each in kinds):
            ahead, kinds = False, [each for each in errors if each[0] < at]
        chosen = kinds[0] if ahead and kinds else kinds[-1] if kinds else None
        comma = words[at] in ("is", "are") and "," in words[chosen[0] : at] if chosen else False
        if chosen and not comma and not _parted(words, at, chosen[0]):
            return chosen[1], chosen[2]
    return None


def _judged(words: list[str]) -> Iterator[tuple[int, int, bool]]:
    """Where something is judged unbearable: first, last, and whether what is judged stands behind."""
    for at, word in enumerate(words):
        after = words[at + 1 : at + 4]
        if word.startswith(_AVOID) and _MUST & set(words[max(0, at - 4) : at]):
            yield at, at + 1, words[at - 1] != "be" and not _is_what(words, at)
        elif word in _MUST and after[:1] in (["not"], ["never"]) and not any(map(denies, after[1:2])):
            yield at, at + 2, words[max(0, at - 1)] not in ("what", "it", "that")
        elif word.startswith(_BEAR) and any(map(denies, words[max(0, at - 3) : at])):
            yield at, at + 1, "what" in words[max(0, at - 6) : at]
        elif _ordered(words, at):
            yield at, at + 1, True
        elif word.startswith(_CARRIES) and any(each.startswith(_WEIGHT) for each in after):
            yield at, at + 1, False
        elif word in ("is", "are") and (after[:1] == ["what"] or after[:2] in (["the", "one"], ["the", "ones"])):
            if not _LIGHTLY & set(words[at:]) and not any(map(denies, words[at : at + 9])):
                yield at, at + 1, False
        elif word in _HIGH and after and after[0].startswith(_WEIGHT) and after[1:2] and after[1] in ("for", "of"):
            yield at, at + 3, True


def _ordered(words: list[str], at: int) -> bool:
    """Never miss one; the insurer wants no honest claimant called a liar."""
    if words[at] in ("want", "wants"):
        return words[at + 1 : at + 2] == ["no"]
    return words[at] == "never" and (not at or words[at - 1] in (":", ";", ",", "and", "to"))


def _is_what(words: list[str], at: int) -> bool:
    """A false arrest is what we must avoid: what is judged stands before."""
    return any(words[to] == "what" and words[to - 1] in ("is", "are", "was") for to in range(max(1, at - 5), at))


def _parted(words: list[str], at: int, error: int) -> bool:
    """Whether a break stands between the judgement and the error."""
    low, high = sorted((at, error))
    return any(word in (";", ".", "but", "while", "whereas", "than") for word in words[low:high])

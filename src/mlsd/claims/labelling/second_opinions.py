"""Two opinions on one example, told without a number: a second translator does the same; by one and by another."""

from __future__ import annotations

from mlsd.claims.agents import is_agent
from mlsd.claims.labelling.labelling_words import DOING, PEOPLE
from mlsd.prose import Phrases, Statement

_OTHER = frozenset("second another different 2nd".split())
_SAME = Phrases(
    "the same", "independent*", "again", "as well", "too", "also", "blind", "without seeing", "without knowing",
    "without looking", "separately", "in parallel", "likewise", "once more", "a second time", "all of them",
    "every one of them", "each of them", "repeats", "repeat it", "on their own", "on his own", "on her own",
)  # fmt: skip
_PART = Phrases(
    "if", "above", "unless", "signs", "whenever", "in case", "samples",
    "a tenth", "tenth", "a part", "part of", "some", "sample", "subset", "doubtful", "disagree*", "unclear",
    "difficult", "hard cases", "in doubt", "if the first", "only when", "only if", "where", "spot check", "a few",
    "quarter", "half of", "fifth", "test set", "resolve*", "settle*", "arbitrat*", "every tenth", "percent", "unsure",
    "share", "shares", "shared", "split", "divide*", "in turn", "in turns", "half each", "one of them", "those that",
    "which the first", "uncertain", "on which", "borderline", "doubt*", "only the", "only those", "not sure",
    "low confidence", "randomly",
)  # fmt: skip
_ONES = frozenset("a an one".split())


def by_two(statement: Statement) -> bool:
    """Whether a statement has each example seen by two people without saying so in a number."""
    if statement.names(_PART):
        return False
    words = [token.lower for token in statement.tokens]
    return _another(statement, words) or _both(words) or _pair(statement, words)


def _another(statement: Statement, words: list[str]) -> bool:
    """A second translator does the same; by one reader and again by another."""
    for at, word in enumerate(words):
        if word not in _OTHER:
            continue
        who = next((each for each in words[at + 1 : at + 4] if _is_person(each)), None)
        led = words[max(at - 12, 0) : at]
        pair = "and" in led and any(one == "one" or one == "first" for one in led)
        if pair and (who or words[at - 1] in ("by", "a", "the", "and")):
            return True
        if who and (statement.names(_SAME) or words[at - 1 : at] == ["+"]):
            return True
    return False


def _both(words: list[str]) -> bool:
    """Both students label every picture."""
    return any(
        word == "both" and any(_is_person(each) for each in words[at + 1 : at + 4])
        and not {"each", "every", "all", "everything", "same", "them"}.isdisjoint(words)
        for at, word in enumerate(words)
    )  # fmt: skip


def _pair(statement: Statement, words: list[str]) -> bool:
    """Each scan goes to a nurse and a doctor."""
    if not statement.names(DOING) and {"goes", "go", "gets", "get"}.isdisjoint(words):
        return False
    if {"each", "every", "all"}.isdisjoint(words):
        return False
    for at in range(1, len(words) - 3):
        if words[at] == "and" and words[at + 1] in _ONES:
            left = any(_is_person(each) for each in words[max(at - 2, 0) : at])
            led = not _ONES.isdisjoint(words[max(at - 4, 0) : at])
            if left and led and any(_is_person(each) for each in words[at + 2 : at + 4]):
                return True
    return False


def _is_person(word: str) -> bool:
    return word.isalpha() and (is_agent(word) or is_agent(word + "s") or Statement(word, 0, "").names(PEOPLE))

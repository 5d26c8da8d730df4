"""Sets of phrases, looked up in words."""

from __future__ import annotations

import re
from functools import cached_property

_WORD = r"[^\W\d_]\w*(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*"  # the tokens that are no signs
_KEY = 3  # letters


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, hyphens as spaces."""
    words = re.findall(_WORD, text)
    return " ".join(words).lower().split(" ") if words else []


class Found:
    """Words in a row, and where each of them stands: made once, asked often."""

    __slots__ = ("_beginnings", "places", "words")

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.places: dict[str, list[int]] = {}  # a word in s stands under what may be its singular too
        self._beginnings: dict[str, list[int]] | None = None
        places = self.places
        for at, word in enumerate(words):
            if word in places:
                places[word].append(at)
            else:
                places[word] = [at]
            if word[-1] == "s" and len(word) > _KEY:
                places.setdefault(word[:-1], []).append(at)
                if word[-2] == "e" and len(word) > _KEY + 1:
                    places.setdefault(word[:-2], []).append(at)

    @property
    def beginnings(self) -> dict[str, list[int]]:
        """Where the words stand that begin with these three letters, and a * (or are shorter and just these)."""
        if self._beginnings is None:
            beginnings: dict[str, list[int]] = {}
            for at, word in enumerate(self.words):
                key = f"{word[:_KEY]}*"
                if key in beginnings:
                    beginnings[key].append(at)
                else:
                    beginnings[key] = [at]
            self._beginnings = beginnings
        return self._beginnings


class Phrases:
    """A set of phrases, looked up by their first word; `annotat*` stands for every word that begins so.

    Written in lower case, with spaces for hyphens. A word of three letters or more may carry a plural s. To be made
    where a module is loaded, not in a function: its tables are worth keeping.
    """

    def __init__(self, *phrases: str) -> None:
        self.phrases = phrases
        self._read: dict[str, list[tuple[str, ...]]] = {}

    @cached_property
    def _tables(self) -> tuple[_Table, _Table]:
        """Phrases by their first word, and those that begin with a stem by its first letters."""
        whole, stems = _Table(), _Table()
        for phrase in self.phrases:
            key = phrase.partition(" ")[0]
            table = whole
            if key[-1] == "*":
                table, key = stems, f"{key[:-1][:_KEY]}*"
            if key in table:
                table[key].append(phrase)
            else:
                table[key] = [phrase]
        return whole, stems

    @cached_property
    def _heads(self) -> tuple[str, ...]:
        """The beginnings that a text must hold for any phrase to be in it."""
        return tuple({phrase.partition(" ")[0].rstrip("*") for phrase in self.phrases})

    def may_be_in(self, lower: str) -> bool:
        """Whether a text in lower case could hold a phrase: a cheap look before its words are read."""
        return any(map(lower.__contains__, self._heads))

    def spans(self, found: Found) -> list[tuple[int, int]]:
        """Where the phrases stand among words, as spans; of those that overlap the first, then the longest."""
        whole, stems = self._tables
        words, longest = found.words, dict[int, int]()
        places = found.places
        for head in whole.keys() & places.keys():
            for phrase in self._read.get(head) or self._words(head, whole):
                _match(phrase, 1, words, places[head], longest)
        if stems:
            beginnings = found.beginnings
            for head in stems.keys() & beginnings.keys():
                for phrase in self._read.get(head) or self._words(head, stems):
                    _match(phrase, 0, words, beginnings[head], longest)
        if not longest:
            return []
        spans = sorted((at, at + length) for at, length in longest.items())
        if len(spans) > 1:
            spans = [span for index, span in enumerate(spans) if not index or span[0] >= spans[index - 1][1]]
        return spans

    def _words(self, head: str, table: _Table) -> list[tuple[str, ...]]:
        """The phrases under a head as words: most heads are never met, so they are cut only then."""
        self._read[head] = cut = [tuple(phrase.split()) for phrase in table[head]]
        return cut


_Table = dict[str, list[str]]


def _match(phrase: tuple[str, ...], known: int, words: list[str], places: list[int], longest: dict[int, int]) -> None:
    """Note the phrase's length where it is the longest that stands there.  known: how many of its words do for sure."""
    length = len(phrase)
    for at in places:
        if length > longest.get(at, 0) and (length <= known or _stands(phrase, known, words, at)):
            longest[at] = length


def _stands(phrase: tuple[str, ...], known: int, words: list[str], at: int) -> bool:
    if at + len(phrase) > len(words):
        return False
    at += known
    for wanted in phrase[known:]:
        word = words[at]
        if wanted != word:
            if wanted[-1] == "*":
                if not word.startswith(wanted[:-1]) or not word[0].isalnum():  # a bare * is any word, not a text's end
                    return False
            elif word[-1] != "s" or (word[:-1] != wanted and word != wanted + "es"):
                return False
        at += 1
    return True

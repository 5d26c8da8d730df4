"""Sets of phrases, looked up in words."""

from __future__ import annotations

from functools import cached_property


class Phrases:
    """A set of phrases, looked up by their first word; `annotat*` stands for every word that begins so.

    A hyphen counts as a space, and a last word may carry a plural s.
    """

    def __init__(self, *phrases: str) -> None:
        self.phrases = phrases

    @cached_property
    def _table(self) -> dict[str, list[tuple[str, ...]]]:
        """Phrases by the first three letters of their first word; made when first asked for."""
        table: dict[str, list[tuple[str, ...]]] = {}
        for phrase in self.phrases:
            words = tuple(phrase.lower().replace("-", " ").split())
            table.setdefault(words[0].rstrip("*")[:3], []).append(words)
        return table

    @cached_property
    def _heads(self) -> tuple[str, ...]:
        """The beginnings that a text must hold for any phrase to be in it."""
        return tuple({phrase.lower().replace("-", " ").split()[0].rstrip("*") for phrase in self.phrases})

    def may_be_in(self, lower: str) -> bool:
        """Whether a text in lower case could hold a phrase: a cheap look before its words are read."""
        return any(map(lower.__contains__, self._heads))

    def spans(self, words: list[str], places: dict[str, list[int]]) -> list[tuple[int, int]]:
        """Where the phrases stand among `words`, as spans of words; of those that overlap the first, then the longest.

        places: the first three letters of a word to the places of the words that begin so.
        """
        found = []
        for key in self._table.keys() & places.keys():
            candidates = self._table[key]
            for at in places[key]:
                length = max((len(phrase) for phrase in candidates if _fits(phrase, words, at)), default=0)
                if length:
                    found.append((at, at + length))
        if len(found) > 1:
            found.sort()
            found = [span for index, span in enumerate(found) if not index or span[0] >= found[index - 1][1]]
        return found


def _fits(phrase: tuple[str, ...], words: list[str], at: int) -> bool:
    if at + len(phrase) > len(words):
        return False
    for wanted, word in zip(phrase, words[at:], strict=False):
        if wanted.endswith("*"):
            if not word.startswith(wanted[:-1]):
                return False
        elif word != wanted and not (word == wanted + "s" or word == wanted + "es"):
            return False
    return True

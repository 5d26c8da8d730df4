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

    def match(self, words: list[str], at: int) -> int:
        """How many words of `words` a phrase takes up at `at`, 0 if none fits; the longest wins."""
        candidates = self._table.get(words[at][:3], ())
        return max((len(phrase) for phrase in candidates if _fits(phrase, words, at)), default=0)


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

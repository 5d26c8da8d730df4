"""Small readers, each tried only where a word stands that its relation begins with: most words begin none."""

from __future__ import annotations

from typing import TypeVar

Reader = TypeVar("Reader")


def by_word(*readers: tuple[Reader, str]) -> dict[str, list[Reader]]:
    """The readers by the words that they begin at.  readers: each with its words, in one string."""
    table: dict[str, list[Reader]] = {}
    for reader, words in readers:
        for word in words.split():
            table.setdefault(word, []).append(reader)
    return table

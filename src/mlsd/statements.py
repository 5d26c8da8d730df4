"""Statements of an answer: sentences, list items and rows of tables, with what each of them names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from mlsd.phrases import Phrases
from mlsd.quantities import Quantity, may_hold_figures, quantities
from mlsd.stance import Stance, clause_of, stance_of
from mlsd.tokens import Token, tokens_of


class Mention(NamedTuple):
    """A place where a statement names something.  first, last: indexes of its tokens, last excluded."""

    statement: Statement
    first: int
    last: int

    @property
    def text(self) -> str:
        """The words that name it."""
        tokens = self.statement.tokens
        return self.statement.text[tokens[self.first].start : tokens[self.last - 1].end]

    @property
    def stance(self) -> Stance:
        """Whether the answer holds it, turns it down, or supposes it."""
        return self.statement.stance(self.first, self.last)

    @property
    def said(self) -> bool:
        """Whether the answer holds it."""
        return self.stance is Stance.SAID


class Text:
    """What can be read from a text alone, wherever it stands; the same sentence is read once in a run."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._spans: dict[Phrases, tuple[tuple[int, int], ...]] = {}

    @cached_property
    def lower(self) -> str:
        """The text in lower case, hyphens as spaces."""
        return self.text.lower().replace("-", " ")

    @cached_property
    def tokens(self) -> list[Token]:
        """Every token."""
        return tokens_of(self.text)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Every quantity."""
        return quantities(self.tokens) if may_hold_figures(self.lower) else []

    @cached_property
    def _words(self) -> tuple[list[str], list[int], dict[str, list[int]]]:
        """Words without signs, the token that each one is, and where words with the same beginning stand."""
        words: list[str] = []
        tokens: list[int] = []
        places: dict[str, list[int]] = {}
        for index, token in enumerate(self.tokens):
            if token.text[0].isalnum():
                places.setdefault(token.lower[:3], []).append(len(words))
                words.append(token.lower)
                tokens.append(index)
        return words, tokens, places

    def spans(self, phrases: Phrases) -> tuple[tuple[int, int], ...]:
        """Where the text names one of the phrases, as spans of tokens."""
        found = self._spans.get(phrases)
        if found is None:
            found = tuple(self._search(phrases)) if phrases.may_be_in(self.lower) else ()
            self._spans[phrases] = found
        return found

    def _search(self, phrases: Phrases) -> Iterator[tuple[int, int]]:
        words, tokens, places = self._words
        for first, last in phrases.spans(words, places):
            yield tokens[first], tokens[last - 1] + 1


@lru_cache(maxsize=4096)  # some 20 MB at most; documents of one team say many things alike
def _text(text: str) -> Text:
    return Text(text)


class Statement:
    """One sentence, list item or table row.  line: counted from 0 within the answer.  kind: sentence, item or row."""

    def __init__(self, text: str, line: int, kind: str) -> None:
        self.text = text
        self.line = line
        self.kind = kind
        self._read = _text(text)

    @property
    def lower(self) -> str:
        """The text in lower case, hyphens as spaces."""
        return self._read.lower

    @property
    def tokens(self) -> list[Token]:
        """Every token."""
        return self._read.tokens

    @property
    def quantities(self) -> list[Quantity]:
        """Every quantity."""
        return self._read.quantities

    def mentions(self, phrases: Phrases) -> Iterator[Mention]:
        """Where the statement names one of the phrases."""
        for first, last in self._read.spans(phrases):
            yield Mention(self, first, last)

    def names(self, phrases: Phrases) -> bool:
        """Whether the statement names one of the phrases, whatever its stance."""
        return next(self.mentions(phrases), None) is not None

    def clause(self, first: int, last: int) -> tuple[int, int]:
        """The part of the statement between the nearest breaks round some tokens."""
        return clause_of(self.tokens, first, last)

    def stance(self, first: int, last: int) -> Stance:
        """How the statement stands to the tokens from `first` to `last`."""
        return stance_of(self.text, self.tokens, first, last)

    def near(self, first: int, last: int, sort: str, reach: int = 8) -> list[Quantity]:
        """The quantities of a sort within `reach` tokens of a mention, nearest first."""
        found = [each for each in self.quantities if each.sort == sort]
        gaps = [(max(each.first - last, first - each.last, 0), each) for each in found]
        return [each for gap, each in sorted(gaps, key=lambda pair: pair[0]) if gap <= reach]


def statements_of(text: str) -> Iterator[Statement]:
    """Paragraphs are joined over their line breaks and cut into sentences; items and rows stand alone."""
    block: list[str] = []
    start, kind = 0, "sentence"
    for number, line in enumerate([*text.split("\n"), ""]):
        bare = line.strip().lstrip(">").strip()
        item = bare[:2] in ("- ", "* ", "+ ") or (bare[:1].isdigit() and bare.lstrip("0123456789")[:2] in (". ", ") "))
        row = bare.startswith("|")
        if not bare or item or row or bare.startswith("#"):
            yield from _sentences(block, start, kind)
            block = []
        if row:
            if bare.strip("|-: "):
                yield Statement(bare, number, "row")
            continue
        if bare:
            if not block:
                start, kind = number, "item" if item else "sentence"
            block.append(bare)


def _sentences(block: list[str], start: int, kind: str) -> Iterator[Statement]:
    if not block:
        return
    text, offsets = "", []
    for line in block:
        offsets.append(len(text))
        text += line + " "
    at = 0
    for end in [*_ends(text), len(text)]:
        sentence = text[at:end].strip()
        if sentence:
            number = sum(offset <= at + (len(text[at:end]) - len(text[at:end].lstrip())) for offset in offsets) - 1
            yield Statement(sentence.removeprefix("- ").removeprefix("* "), start + number, kind)
        at = end


def _ends(text: str) -> Iterator[int]:
    """Where sentences end: after . ! or ? and a space, not after an abbreviation or a number in a list."""
    for found in re.finditer(r"[.!?]['\")\]”]*\s", text):
        before = text[: found.start()].rsplit(" ", 1)[-1].lower().lstrip("(")
        if found[0][0] == "." and (
            before in _ABBREVIATIONS or len(before) == 1 or (before.isdecimal() and found.start() < 4)
        ):
            continue
        after = text[found.end() : found.end() + 1]
        if found[0][0] == "." and after.islower() and before in ("wk", "approx", "est", "min", "max", "avg", "admin"):
            continue
        yield found.end()


_ABBREVIATIONS = frozenset("art e.g i.e etc vs cf approx ca fig no nr dr prof resp incl excl".split())

"""Statements of an answer: sentences, list items and rows of tables, with what each of them names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

from mlsd.phrases import Found, Phrases, words_of
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

    @cached_property
    def lower(self) -> str:
        """The text in lower case, hyphens as spaces."""
        return self.text.lower().replace("-", " ")

    @cached_property
    def words(self) -> list[str]:
        """The words in lower case, without signs."""
        return words_of(self.text)

    @cached_property
    def tokens(self) -> list[Token]:
        """Every token."""
        return tokens_of(self.text)

    @cached_property
    def places(self) -> list[int]:
        """The token that each word is."""
        return [index for index, token in enumerate(self.tokens) if token.text[0].isalnum()]

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Every quantity."""
        return quantities(self.tokens) if may_hold_figures(self.lower) else []


@lru_cache(maxsize=1024)  # a few documents; what one says twice is read once
def text_of(text: str) -> Text:
    """The reading of a text."""
    return Text(text)


class Passage:
    """The words of statements that stand together: a phrase is looked up in all of them at once."""

    def __init__(self, texts: list[Text]) -> None:
        words: list[str] = []
        self._starts: list[int] = []
        for text in texts:
            self._starts.append(len(words))
            words += text.words
            words.append(_END)
        self._found = Found(words)
        self._spans: dict[Phrases, dict[int, list[tuple[int, int]]]] = {}

    def spans(self, phrases: Phrases) -> dict[int, list[tuple[int, int]]]:
        """Where the phrases stand: a statement's index, in order, to spans of its words."""
        spans = self._spans.get(phrases)
        if spans is None:
            spans = _NOWHERE
            for first, last in phrases.spans(self._found):
                spans = spans or {}
                index = bisect_right(self._starts, first) - 1
                start = self._starts[index]
                spans.setdefault(index, []).append((first - start, last - start))
            self._spans[phrases] = spans
        return spans


_END = "\n"  # no word, so that no phrase runs on into the next statement
_NOWHERE: dict[int, list[tuple[int, int]]] = {}  # never changed


class Statement:
    """One sentence, list item or table row.  line: counted from 0 within the answer.  kind: sentence, item or row."""

    def __init__(self, text: str, line: int, kind: str) -> None:
        self.text = text
        self.line = line
        self.kind = kind
        self.read = text_of(text)
        self._passage: Passage | None = None
        self._index = 0

    def settle(self, passage: Passage, index: int) -> None:
        """Note the passage that the statement is part of."""
        self._passage, self._index = passage, index

    @property
    def lower(self) -> str:
        """The text in lower case, hyphens as spaces."""
        return self.read.lower

    @property
    def tokens(self) -> list[Token]:
        """Every token."""
        return self.read.tokens

    @property
    def quantities(self) -> list[Quantity]:
        """Every quantity."""
        return self.read.quantities

    @property
    def words(self) -> list[str]:
        """The words in lower case, without signs."""
        return self.read.words

    def mentions(self, phrases: Phrases) -> Iterator[Mention]:
        """Where the statement names one of the phrases."""
        spans = self._spans(phrases)
        if spans:
            places = self.read.places
            for first, last in spans:
                yield Mention(self, places[first], places[last - 1] + 1)

    def names(self, phrases: Phrases) -> bool:
        """Whether the statement names one of the phrases, whatever its stance."""
        return bool(self._spans(phrases))

    def _spans(self, phrases: Phrases) -> Sequence[tuple[int, int]]:
        if self._passage is None:
            self._passage = Passage([self.read])
        return self._passage.spans(phrases).get(self._index, ())

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


def statements_of(text: str) -> tuple[list[Statement], Passage]:
    """Every statement of a text and the passage that they make."""
    statements = list(_cut(text))
    passage = Passage([statement.read for statement in statements])
    for index, statement in enumerate(statements):
        statement.settle(passage, index)
    return statements, passage


def _cut(text: str) -> Iterator[Statement]:
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
                for at, piece in _pieces(bare, [len(bare)]):
                    yield Statement(piece, number, "sentence" if at else "row")
            continue
        if bare:
            if not block:
                start, kind = number, "item" if item else "sentence"
            block.append(bare)


def _sentences(block: list[str], start: int, kind: str) -> Iterator[Statement]:
    if not block:
        return
    text = "".join(f"{line} " for line in block)
    begins = [0, *accumulate(len(line) + 1 for line in block)]
    for at, sentence in _pieces(text, [*_ends(text), len(text)]):
        number = bisect_right(begins, at) - 1
        yield Statement(sentence.removeprefix("- ").removeprefix("* "), start + number, kind)


def _pieces(text: str, ends: Iterable[int]) -> Iterator[tuple[int, str]]:
    """What stands between `ends`, and where it begins; a long one is cut, as each of its words is seen beside all."""
    at = 0
    for end in ends:
        while at < end:
            near = end if end - at <= _LONG else text.rfind(" ", at + 1, at + _LONG)
            near = near if near > at else at + _LONG
            piece = text[at:near]
            if piece.strip():
                yield near - len(piece.lstrip()), piece.strip()
            at = near


_LONG = 2000  # characters; no sentence that somebody wrote to be read is longer


def _ends(text: str) -> Iterator[int]:
    """Where sentences end: after . ! or ? and a space, not after an abbreviation or a number in a list."""
    for found in re.finditer(r"[.!?]['\")\]”]*\s", text):
        start = found.start()
        before = text[max(0, start - 20) : start].rsplit(" ", 1)[-1].lower().lstrip("(")
        initial = len(before) == 1 and before.isalpha()
        if found[0][0] == "." and (before in _ABBREVIATIONS or initial or (before.isdecimal() and start < 4)):
            continue
        after = text[found.end() : found.end() + 1]
        if found[0][0] == "." and after.islower() and before in ("wk", "approx", "est", "min", "max", "avg", "admin"):
            continue
        yield found.end()


_ABBREVIATIONS = frozenset("art e.g i.e etc vs cf approx ca fig no nr dr prof resp incl excl".split())

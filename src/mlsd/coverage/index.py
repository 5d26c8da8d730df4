"""The cues of a pack, looked up all at once: each word of a document is met once, whatever the number of cues.

A word leads to the cue parts that begin with it (found once a word, then remembered); parts of a cue `a + b` must all
stand in one piece; `<percent>` and its like ask for a quantity of that sort.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from mlsd.coverage.field import LIKELY, OTHER, SURE
from mlsd.pack import Cues, Pack, Question
from mlsd.quantities import may_hold_figures, quantities_in, sorts_of

STRONG, WEAK, UNLIKE, HEADING = range(4)
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_REMEMBERED = 60_000  # words


class Use(NamedTuple):
    """A cue that a part belongs to.  others: its other parts, all of which must be there.  sorts: quantities."""

    topic: int
    sort: int
    cue: str
    others: tuple[int, ...]
    sorts: tuple[str, ...]


class Hit(NamedTuple):
    """A cue in a piece.  start, end: words."""

    topic: int
    sort: int
    cue: str
    start: int
    end: int


Part = tuple[tuple[str, ...], int]  # the words after the first, and the part's number


class Index:
    """Every cue of a pack, by the words that its parts begin with."""

    def __init__(self, pack: Pack) -> None:
        self.topics = len(pack.questions)  # and one more topic: machine learning itself
        self._parts: dict[str, int] = {}
        self._uses: list[list[Use]] = []
        self._exact: dict[str, list[Part]] = {}
        self._stems: dict[str, list[Part]] = {}
        self._bare: list[Use] = []
        self._words = _Words(self)
        self._pairs = _Pairs(self)
        for topic, question in enumerate(pack.questions):
            cues = cues_of(question)
            for sort, group in enumerate((cues.strong, cues.weak, cues.unlike, cues.headings)):
                for cue in group:
                    self._add(topic, sort, cue)
        for sort, group in enumerate((SURE, LIKELY, OTHER)):
            for cue in group:
                self._add(self.topics, sort, cue)
        self._longest = max(map(len, self._stems), default=0)

    def _add(self, topic: int, sort: int, cue: str) -> None:
        parts = cue.lower().split(" + ")
        sorts = tuple(part[1:-1] for part in parts if part.startswith("<"))
        words = [self._part(part) for part in parts if not part.startswith("<")]
        if not words:
            self._bare.append(Use(topic, sort, cue, (), sorts))
        else:
            self._uses[words[0]].append(Use(topic, sort, cue, tuple(words[1:]), sorts))

    def _part(self, part: str) -> int:
        number = self._parts.get(part)
        if number is None:
            number = self._parts[part] = len(self._uses)
            self._uses.append([])
            first, *rest = _normal(part).split() or [part]
            table = self._stems if first.endswith("*") else self._exact
            table.setdefault(first.rstrip("*"), []).append((tuple(rest), number))
        return number

    def starting(self, word: str) -> list[Part]:
        """Every part that this word may begin."""
        found = [*self._exact.get(word, ())]
        if word.endswith("s"):
            found += self._exact.get(word[:-1], ())
            if word.endswith("es"):
                found += self._exact.get(word[:-2], ())
        for length in range(2, min(len(word), self._longest) + 1):
            found += self._stems.get(word[:length], ())
        return found

    def hits(self, words: list[str], text: str) -> list[Hit]:
        """The cues of all topics that a piece holds."""
        places: dict[int, tuple[int, int]] = {}
        known, pairs, last = self._words, self._pairs, len(words) - 1
        for at, word in enumerate(words):
            begins = known[word]
            if begins is None:
                continue
            for part in begins[0]:
                if part not in places:
                    places[part] = (at, at + 1)
            if begins[1] and at < last:
                for rest, part in pairs[word, words[at + 1]]:
                    if part not in places and (not rest or _follows(words, at + 2, rest)):
                        places[part] = (at, at + 2 + len(rest))
        found: list[Hit] = []
        make = tuple.__new__  # half the cost of Hit(...), and a document has thousands
        sorts: frozenset[str] | None = None
        for part, (start, end) in places.items():
            for topic, sort, cue, others, wanted in self._uses[part]:
                if others and not all(map(places.__contains__, others)):
                    continue
                if wanted:
                    sorts = _sorts(text) if sorts is None else sorts
                    if not sorts.issuperset(wanted):
                        continue
                found.append(make(Hit, (topic, sort, cue, start, end)))
        if self._bare and (sorts or (sorts is None and any(map(str.isdigit, text)))):
            sorts = _sorts(text) if sorts is None else sorts
            found += [Hit(use.topic, use.sort, use.cue, 0, 0) for use in self._bare if sorts.issuperset(use.sorts)]
        return found


class _Words(dict[str, "tuple[tuple[int, ...], bool] | None"]):
    """Word to the parts that are just this word, and whether longer parts begin with it; None if neither."""

    def __init__(self, index: Index) -> None:
        super().__init__()
        self._index = index

    def __missing__(self, word: str) -> tuple[tuple[int, ...], bool] | None:
        parts = self._index.starting(word)
        if len(self) > _REMEMBERED:
            self.clear()
        self[word] = made = (
            (tuple(part for rest, part in parts if not rest), any(rest for rest, _ in parts)) if parts else None
        )
        return made


class _Pairs(dict[tuple[str, str], tuple[Part, ...]]):
    """Two words to the parts that begin with them, and the words that these parts go on with."""

    def __init__(self, index: Index) -> None:
        super().__init__()
        self._index = index

    def __missing__(self, pair: tuple[str, str]) -> tuple[Part, ...]:
        following = [pair[1]]
        if len(self) > _REMEMBERED:
            self.clear()
        self[pair] = made = tuple(
            (rest[1:], part)
            for rest, part in self._index.starting(pair[0])
            if rest and _follows(following, 0, rest[:1])
        )
        return made


def _sorts(text: str) -> frozenset[str]:
    return sorts_of(quantities_in(text)) if may_hold_figures(text.lower()) else frozenset()


def _follows(words: list[str], at: int, rest: tuple[str, ...]) -> bool:
    if at + len(rest) > len(words):
        return False
    for wanted in rest:
        word = words[at]
        if word != wanted:
            if wanted[-1] == "*":
                if not word.startswith(wanted[:-1]):
                    return False
            elif word[-1] != "s" or (word[:-1] != wanted and word[:-2] != wanted):
                return False
        at += 1
    return True


def words_of(text: str) -> list[str]:
    """The words of a text in lower case; hyphens, slashes and underscores part words, but a/b is ab."""
    return _WORD.findall(_normal(text))


def _normal(text: str) -> str:
    text = text.lower().replace("-", " ")
    return text.replace("a/b", "ab").replace("i/o", "io").replace("/", " ") if "/" in text else text


def cues_of(question: Question) -> Cues:
    """A row's cues; for a row without any its title, the labels of its facts and the terms of its points."""
    cues = question.cues
    if any((cues.headings, cues.strong, cues.weak, cues.unlike)):
        return cues
    title = question.title.lower()
    terms = tuple(term for cover in question.covers for term in cover.terms if not term.startswith("<"))
    labels = tuple(fact.label.lower() for fact in question.facts)
    return Cues((title, *labels), terms, (title, *labels), (), cues.usual)


_last: tuple[Pack, Index] | None = None


def index_of(pack: Pack) -> Index:
    """The index of a pack, made once."""
    global _last
    if _last is None or _last[0] is not pack:
        _last = (pack, Index(pack))
    return _last[1]

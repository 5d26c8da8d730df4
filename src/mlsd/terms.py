"""Whether a text makes a point: the cues of packs and exercises, looked up in the text's words.

    word       a whole word, singular or plural      annotat*   a word that begins so
    two words  next to each other, in this order     a + b      both in one sentence
    <percent>  a quantity of that sort: number, percent, duration, money, rate, size

A hyphen counts as a space. Tables and sets, no regular expression a cue: a text is read once, cues are looked up.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from mlsd.pack import Cover, Question
from mlsd.quantities import quantities_in, sorts_of
from mlsd.statements import text_of


class Words:
    """A text, read once, ready for looking cues up in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lower = text.lower().replace("-", " ")
        self._sorts: frozenset[str] | None = None

    @cached_property
    def sentences(self) -> list[_Sentence]:
        """The sentences and lines of the text."""
        return [_Sentence(part) for part in re.split(r"(?<=[.!?;:])\s+|\n", self.text) if part.strip()]

    @cached_property
    def places(self) -> dict[str, list[_Sentence]]:
        """The sentences that each word stands in."""
        found: dict[str, list[_Sentence]] = {}
        for sentence in self.sentences:
            for word in sentence.words:
                found.setdefault(word, []).append(sentence)
        return found

    def say(self, term: str) -> bool:
        """Whether the text holds the cue."""
        return self.where(term) is not None

    def where(self, term: str) -> str | None:
        """The sentence that holds the cue, or None."""
        parts = _parts(term)
        if not all(map(self._may_say, parts)):  # a cheap look before sentences are read
            return None
        for sentence in self.sentences:
            if all(map(sentence.says, parts)):
                return sentence.text
        return None

    def _may_say(self, part: str) -> bool:
        if not part.startswith("<"):
            return part.removesuffix("*").split(" ", 1)[0] in self.lower
        if self._sorts is None:
            self._sorts = sorts_of(quantities_in(self.text))
        return part[1:-1] in self._sorts

    def first(self, terms: tuple[str, ...]) -> str | None:
        """The sentence that holds any of the cues, or None."""
        stems, bare = _stems(terms)
        if not bare and not any(map(self.lower.__contains__, stems)):
            return None
        return next((found for term in terms if (found := self.where(term)) is not None), None)


@lru_cache(maxsize=8192)
def _parts(term: str) -> tuple[str, ...]:
    return tuple(term.lower().replace("-", " ").split(" + "))


@lru_cache(maxsize=8192)
def _stems(terms: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    """The beginnings one of which a text must hold to hold any cue, and whether a cue is a bare quantity."""
    stems, bare = [], False
    for term in terms:
        words = [part.removesuffix("*").split(" ", 1)[0] for part in _parts(term) if not part.startswith("<")]
        stems += words[:1]
        bare = bare or not words
    return tuple(dict.fromkeys(stems)), bare


class _Sentence:
    def __init__(self, text: str) -> None:
        self.text = text.strip()
        self._found = re.findall(r"[^\W_]+(?:['’.&/][^\W_]+)*", text.lower().replace("-", " "))
        self.words = frozenset(self._found)
        self._sorts: frozenset[str] | None = None

    @cached_property
    def joined(self) -> str:
        """The words with spaces between and round them."""
        return f" {' '.join(self._found)} "

    def says(self, part: str) -> bool:
        if part.startswith("<"):
            if self._sorts is None:
                self._sorts = sorts_of(text_of(self.text).quantities)
            return part[1:-1] in self._sorts
        stem = part.removesuffix("*")
        if stem != part:
            return f" {stem}" in self.joined
        if " " not in part:
            return part in self.words or f"{part}s" in self.words
        return f" {part} " in self.joined or f" {part}s " in self.joined


class CueTable:
    """The cues of several points, looked up all at once: each word of a text is met once, whatever their number.

    A cue is filed under a word that a sentence must hold to hold it, or under the first letters of its stem.
    """

    def __init__(self, points: tuple[tuple[str, ...], ...]) -> None:
        self._whole: dict[str, list[_Filed]] = {}
        self._stems: dict[str, list[_Filed]] = {}
        self._bare: list[_Filed] = []
        for point, terms in enumerate(points):
            for term in terms:
                self._file(point, _parts(term))
        self._lengths = sorted({len(key) for key in self._stems})  # nearly always just _KEY

    def _file(self, point: int, parts: tuple[str, ...]) -> None:
        anchor = next((part for part in parts if not part.startswith("<")), "")
        head = anchor.split(" ", 1)[0]
        rest = tuple(part for part in parts if part is not anchor) if head and head == anchor else parts
        clue = next((part.removesuffix("*").rpartition(" ")[2] for part in rest if not part.startswith("<")), "")
        if not head:
            self._bare.append((point, "", clue, rest))
        elif head[-1] == "*":
            self._stems.setdefault(head[:-1][:_KEY], []).append((point, head[:-1], clue, rest))
        else:
            self._whole.setdefault(head, []).append((point, "", clue, rest))
            if head == anchor:
                self._whole.setdefault(f"{head}s", []).append((point, "", clue, rest))

    def made(self, words: Words) -> set[int]:
        """The points that a text makes, by their places among the points."""
        made: set[int] = set()
        places, lower = words.places, words.lower
        for head in self._whole.keys() & places.keys():
            for point, _, clue, rest in self._whole[head]:
                if point not in made and (not rest or (clue in lower and _said(rest, places[head]))):
                    made.add(point)
        for word in places:
            for length in self._lengths:
                for point, stem, clue, rest in self._stems.get(word[:length], ()):
                    if point in made or not word.startswith(stem):
                        continue
                    if not rest or (clue in lower and _said(rest, places[word])):
                        made.add(point)
        for point, _, _, rest in self._bare:
            if point not in made and _said(rest, words.sentences):
                made.add(point)
        return made


# The point, the stem it is filed under or "", a word that a text must hold or "", what else a sentence must hold.
_Filed = tuple[int, str, str, tuple[str, ...]]
_KEY = 3  # letters; a shorter stem is filed whole


def _said(parts: tuple[str, ...], sentences: list[_Sentence]) -> bool:
    return any(all(map(sentence.says, parts)) for sentence in sentences)


@lru_cache(maxsize=512)
def cue_table(covers: tuple[Cover, ...]) -> CueTable:
    """The cues of a row's points."""
    return CueTable(tuple(cover.terms for cover in covers))


def reached(text: str | Words, cover: Cover) -> bool:
    """Whether the text makes the point; a point without cues is never held against anybody."""
    words = text if isinstance(text, Words) else Words(text)
    return not cover.terms or words.first(cover.terms) is not None or speaks_of(words, cover.point)


def all_reached(words: Words, covers: tuple[Cover, ...]) -> list[bool]:
    """Which of a row's points the text makes, as `reached` says of each."""
    made = cue_table(covers).made(words)
    return [not cover.terms or at in made or speaks_of(words, cover.point) for at, cover in enumerate(covers)]


def speaks_of(words: Words, point: str) -> bool:
    """Whether the text shares so many of a point's own words that it must speak of it, whatever the cues say."""
    wanted = content(point)
    shared = sum(stem in words.lower for stem in wanted)
    return shared >= 2 and shared * 10 >= len(wanted) * 3


@lru_cache(maxsize=4096)
def content(text: str) -> frozenset[str]:
    """The words of a text that carry its meaning, cut to their stems: people say one thing in many forms."""
    found = re.findall(r"[^\W\d_]+", text.lower())
    return frozenset(word[:6].rstrip("s") for word in found if len(word) > 3 and word not in _EMPTY)


_EMPTY = frozenset(
    "about also anything because before being does down each else even ever every from have here into just know less "
    "like made make many more most much must need never none only other ours over people same says seldom should show "
    "some such take tell than that their them then there these they this those thing time under until user users "
    "using want well were what when where which while will with without would your could model data system".split()
)


def missing_follow_up(question: Question, text: str) -> str:
    """The follow-up to the first point that matters and that the text misses, "" if there is none."""
    words = Words(text)
    got = [reached(words, cover) for cover in question.covers]
    if sum(got) * 5 >= len(got) * 3:  # most is said: an interviewer goes on
        return ""
    missing = [cover.ask for cover, done in zip(question.covers, got, strict=True) if cover.ask and not done]
    return next((ask for ask in missing if not speaks_of(words, ask)), "")

"""How many of a row's points an answer reaches."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.pack import Cover
from mlsd.reading import Topic
from mlsd.states import State
from mlsd.terms import Words, all_reached

_LONG = 100  # words; a longer answer that meets few cues says things in its own words
_FEW = 2  # words; a point cut off sooner says nothing
_WIDE = 60  # characters of a point that a message shows
_ENOUGH_POINTS = 4  # a row with fewer is too small to call an answer thin


class Thin(NamedTuple):
    """reached: how many points of the row the answer makes.  missing: those that it does not, in the row's order."""

    reached: int
    points: int
    missing: tuple[Cover, ...]

    @property
    def ask(self) -> str:
        """The follow-up to the first point that is missing and has one, or that point."""
        return next((each.ask for each in self.missing if each.ask), self.missing[0].point)

    @property
    def named(self) -> str:
        """The first two missing points, short."""
        return "; ".join(map(_short, self.missing[:2]))


def thinness(topic: Topic) -> Thin | None:
    """What a thin answer reaches, or None if it makes half of the points that can be told, or more."""
    covers = topic.question.covers
    points = sum(bool(cover.terms) for cover in covers)
    if topic.state is not State.ANSWERED or points < _ENOUGH_POINTS or topic.is_pointer:
        return None
    if len(topic.prose.text.split()) >= _LONG:
        return None
    got = all_reached(Words(topic.prose.text), covers)
    missing = tuple(cover for cover, done in zip(covers, got, strict=True) if not done)
    made = points - len(missing)  # what has no cues is never missing
    return None if 2 * made >= points else Thin(made, points, missing)


def _short(cover: Cover) -> str:
    """A point as far as its first sign, in quotation marks: 'Precision or recall first'."""
    words = cover.point.split()
    end = next((at + 1 for at, word in enumerate(words) if word[-1] in ",;:." and at >= _FEW), len(words))
    said = " ".join(words[:end]).rstrip(",;:.")
    if len(said) > _WIDE:
        said = said[:_WIDE].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    return f"'{said}'"

"""How many of a row's points an answer reaches."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.pack import Cover
from mlsd.reading import Topic
from mlsd.states import State
from mlsd.terms import Words, reached

_LONG = 100  # words; a longer answer that meets few cues says things in its own words
_ENOUGH_POINTS = 4  # a row with fewer is too small to call an answer thin


class Thin(NamedTuple):
    """reached: how many points of the row the answer makes.  missing: the first that it does not."""

    reached: int
    points: int
    missing: Cover


def thinness(topic: Topic) -> Thin | None:
    """What a thin answer reaches, or None if it makes half of the points that can be told, or more."""
    covers = [cover for cover in topic.question.covers if cover.terms]
    if topic.state is not State.ANSWERED or len(covers) < _ENOUGH_POINTS:
        return None
    if len(topic.prose.text.split()) >= _LONG:
        return None
    words = Words(topic.prose.text)
    missing = [cover for cover in covers if not reached(words, cover)]
    if 2 * len(missing) <= len(covers):
        return None
    return Thin(len(covers) - len(missing), len(covers), next((each for each in missing if each.ask), missing[0]))

"""Typed text that wraps between words: prompt_toolkit itself fills each row to its last column, in mid-word.

What is shown gets spaces up to the end of a row where the next word would not fit; what is typed stays as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import StyleAndTextTuples, to_formatted_text
from prompt_toolkit.formatted_text.utils import fragment_list_width
from prompt_toolkit.layout import BufferControl, Window
from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.layout.screen import Char
from prompt_toolkit.layout.utils import explode_text_fragments

_LONGEST = 20_000  # characters; a longer line is no prose, and each key press would pay for it


def wrap_words(app: Application[Any]) -> None:
    """Let every field of an application that text is typed in wrap between words."""
    for window in set(app.layout.find_all_windows()):  # one that is shown here or there is found twice
        control = window.content
        if isinstance(control, BufferControl) and control.focusable() and window.wrap_lines():
            control.input_processors = [*(control.input_processors or []), _WordWrap(window)]


class _WordWrap(Processor):
    def __init__(self, window: Window) -> None:
        self._window = window

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        fragments = explode_text_fragments(transformation_input.fragments)
        text = "".join(each[1] for each in fragments)
        if len(text) > _LONGEST:
            return Transformation(transformation_input.fragments)
        first, others = (_prefix(self._window, transformation_input.lineno, count) for count in (0, 1))
        rows = shown_in_rows(text, transformation_input.width, first, others)
        shown: StyleAndTextTuples = []
        at = 0
        for place, padding, dropped in rows.changes:
            shown += [*fragments[at:place], ("", " " * padding)]
            at = place + dropped
        shown += fragments[at:]
        return Transformation(shown, rows.displayed, rows.typed)


def _prefix(window: Window, line: int, count: int) -> int:
    """The columns that stand before what is typed.  count: how many rows of the line stand above."""
    prefix = window.get_line_prefix
    return fragment_list_width(to_formatted_text(prefix(line, count))) if prefix else 0


class Rows(NamedTuple):
    """Where a line's rows begin.

    changes: in order, the place in the text, the spaces that are shown before it, and how many characters (0 or 1) are
    not shown there: a space that would begin a row.
    """

    changes: tuple[tuple[int, int, int], ...]
    displayed: Callable[[int], int]
    typed: Callable[[int], int]


@lru_cache(maxsize=256)  # a key press changes one line, and all are drawn
def shown_in_rows(text: str, width: int, first: int, others: int) -> Rows:
    """The rows of a line.  width: the columns of the window.  first, others: those before what is typed.

    A word ends before the last column: behind a full row the cursor would stand alone on another one.
    """
    changes: list[tuple[int, int, int]] = []
    column = first
    for found in re.finditer(r" +|[^ ]+", text):
        word, place = found[0], found.start()
        if word[0] == " ":
            if column >= width:
                changes.append((place, 0, 1))
                column, word = others, word[1:]
        else:
            room = sum(map(_columns, word))
            if column + room >= width > others + room and others < column <= width and word.isprintable():
                changes.append((place, width - column, 0))
                column = others
        for char in word:
            column = column + _columns(char) if column + _columns(char) <= width else others + _columns(char)
    return _placed(tuple(changes))


def _placed(changes: tuple[tuple[int, int, int], ...]) -> Rows:
    """The rows, with the ways from a place in what is typed to one in what is shown, and back."""
    places = [place for place, _, _ in changes]
    gained = [0]
    for _, padding, dropped in changes:
        gained.append(gained[-1] + padding - dropped)

    def displayed(at: int) -> int:
        done = bisect_right(places, at)
        held = done and changes[done - 1][2] and places[done - 1] == at  # the space itself is not shown
        return at + gained[done] + (1 if held else 0)

    starts = [displayed(place) for place in places]

    def typed(at: int) -> int:
        done = bisect_right(starts, at)
        nearest = at - gained[done]
        return min(nearest, places[done]) if done < len(places) else nearest

    return Rows(changes, displayed, typed)


@lru_cache(maxsize=4096)
def _columns(char: str) -> int:
    return Char(char).width


def row_away(window: Window, text: str, at: int, by: int, width: int) -> int:
    """The place that stands a row above (by -1) or below (1) a place of a text, in its column, or that place itself."""
    lines = text.split("\n")
    line = text.count("\n", 0, at)
    start = sum(len(each) + 1 for each in lines[:line])
    spots = _spots(window, lines[line], line, width)
    row, column = spots[at - start]
    wanted = row + by
    if not 0 <= wanted <= spots[-1][0]:
        line += by
        if not 0 <= line < len(lines):
            return at
        start += -len(lines[line]) - 1 if by < 0 else len(lines[line - 1]) + 1
        spots = _spots(window, lines[line], line, width)
        wanted = spots[-1][0] if by < 0 else 0
    there = [place for place, spot in enumerate(spots) if spot[0] == wanted]
    return start + next((place for place in reversed(there) if spots[place][1] <= column), there[0])


def _spots(window: Window, text: str, line: int, width: int) -> list[tuple[int, int]]:
    """Row and column of each place of a line, and of the one behind its end."""
    first, others = (_prefix(window, line, count) for count in (0, 1))
    changes = shown_in_rows(text, width, first, others).changes if len(text) <= _LONGEST else ()
    gaps = {place: (padding, dropped) for place, padding, dropped in changes}
    spots, row, column = list[tuple[int, int]](), 0, first
    for place, char in enumerate(text):
        padding, dropped = gaps.get(place, (0, 0))
        size = 0 if dropped else _columns(char)
        if padding or column + max(size, 1) > width:
            row, column = row + 1, others
        spots.append((row, column))
        column += size
    return [*spots, (row, column) if column < width else (row + 1, others)]

"""Whether a document is about machine learning at all, and whether it is filled in or still a template."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.coverage.block import Block, Kind
from mlsd.coverage.index import STRONG, UNLIKE, Hit
from mlsd.coverage.wording import Wording, addresses_writer

_TOGETHER = 9  # different words of machine learning in a short document, sure ones counted three times
_LONG, _MORE = 60, 3  # pieces; what a longer document must say more, for it says more of everything
_DENSE = 0.06  # words of machine learning a piece
_TEMPLATE = 0.4  # of its words that ask, tell the writer what to write, or stand in empty slots
_SOME = 0.1
_OURS = 0.25  # of its statements that have a figure or say what we do
_OPEN_AND_OURS = ((0.25, _OURS), (0.2, 0.15), (_SOME, 0.06))  # with so much open, so few of ours tell a template
_TOLD = 0.15  # of its statements that are whole sentences: a list of keywords has none


class Nature(NamedTuple):
    """What a document is.  learning: about machine learning.  template: not yet filled in.  why: in a few words."""

    learning: bool
    template: bool
    why: str


def nature_of(blocks: list[Block], wordings: list[Wording], field: list[Hit]) -> Nature:
    """What a document is, from its pieces and what they say of machine learning."""
    written = (Kind.PROSE, Kind.ITEM, Kind.ROW)
    text = [(block.text, wording) for block, wording in zip(blocks, wordings, strict=True) if block.kind in written]
    filled = _filled(text)
    if filled.open >= _SOME and _names_template(blocks):
        filled = filled._replace(open=filled.open + 0.2, ours=filled.ours / 2)
    template = _is_template(filled, len(text))
    if not _is_learning(field, len(text), template):
        return Nature(False, False, "it says little of machine learning")
    if not template:
        return Nature(True, False, "")
    why = "it lists keywords" if filled.open < _SOME else f"{filled.open:.0%} of its text is still to be written"
    return Nature(True, True, why)


def _is_learning(field: list[Hit], pieces: int, template: bool) -> bool:
    unlike = {hit.cue for hit in field if hit.sort == UNLIKE}
    sure = {hit.cue for hit in field if hit.sort == STRONG}
    likely = {hit.cue for hit in field if hit.sort not in (STRONG, UNLIKE)}
    if template:  # nothing can be covered anyway, and headings say little
        return bool(sure) and len(sure) + len(likely) >= 4
    enough = 3 * len(sure) + len(likely) >= _TOGETHER + (_MORE if pieces > _LONG else 0)
    dense = len(field) >= _DENSE * pieces
    return bool(sure) and enough and dense and len(sure) + len(likely) > 2 * len(unlike)


class _Filled(NamedTuple):
    """How far a text is written.  open: the share of its words that are not yet an answer.  ours: of its statements
    that speak of this system.  told: of its statements that are whole sentences."""

    open: float
    ours: float
    told: float


def _is_template(filled: _Filled, pieces: int) -> bool:
    """Whether so much is open that what is stated is the template's own text."""
    if pieces < 2 or filled.open >= _TEMPLATE:
        return True
    if filled.told < _TOLD and filled.ours < _OURS and pieces <= _LONG:
        return True
    return any(filled.open >= least and filled.ours < most for least, most in _OPEN_AND_OURS)


def _names_template(blocks: list[Block]) -> bool:
    title = next((block.text.lower() for block in blocks if block.kind is Kind.HEADING), "")
    return any(map(title.__contains__, ("template", "guide", "checklist", "canvas", "{{", "[")))


def _filled(text: list[tuple[str, Wording]]) -> _Filled:
    open_words = all_words = 0.0
    statements = ours = told = 0
    for said, wording in text:
        words = len(said.split())
        if wording is Wording.EMPTY:
            words = max(words, 6)
        all_words += words
        if wording is Wording.NAMES:
            open_words += 0.5 * words
        elif wording is not Wording.STATES or addresses_writer(said):
            open_words += words
        else:
            statements += 1
            ours += speaks_of_itself(said)
            told += said[-1] in ".!" or words > _SENTENCE
            if "you" in said and " we " not in said:
                open_words += 0.5 * words
    statements = max(statements, 1)
    return _Filled(open_words / max(all_words, 1.0), ours / statements, told / statements)


_SENTENCE = 11  # words; a longer piece is one without its full stop


def speaks_of_itself(text: str) -> bool:
    """Whether a statement has a figure or says what we do."""
    words = f" {text.lower()} "
    return any(map(str.isdigit, words)) or any(map(words.__contains__, (" we ", " our ", " i ", " will ", " my ")))

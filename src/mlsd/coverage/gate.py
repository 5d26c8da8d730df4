"""Whether a document is about machine learning at all, and whether it is filled in or still a template."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.coverage.block import Block, Kind
from mlsd.coverage.index import STRONG, UNLIKE, Hit
from mlsd.coverage.wording import Wording, addresses_writer

_SURE = 3  # different sure words that a document about machine learning says
_TOGETHER = 9  # of sure words, which count twice, and likely ones
_DENSE = 0.02  # of its pieces that say a sure word
_TEMPLATE = 0.5  # of its words that ask, tell the writer what to write, or stand in empty slots
_DOUBTFUL = 0.25
_OURS = 0.25  # of its statements that have a figure or say what we do
_NOBODY = 0.04


class Nature(NamedTuple):
    """What a document is.  learning: about machine learning.  template: not yet filled in.  why: in a few words."""

    learning: bool
    template: bool
    why: str


def nature_of(blocks: list[Block], wordings: list[Wording], field: list[Hit]) -> Nature:
    """What a document is, from its pieces and what they say of machine learning."""
    written = (Kind.PROSE, Kind.ITEM, Kind.ROW)
    text = [(block.text, wording) for block, wording in zip(blocks, wordings, strict=True) if block.kind in written]
    share, ours = _unfilled(text)
    template = _is_template(share, ours, len(text)) or (
        _names_template(blocks) and _is_template(share + 0.2, ours / 2, 9)
    )
    learning, why = _learning(field, len(text), template)
    if learning and template:
        why = f"{share:.0%} of its text asks, instructs the writer or is still empty"
    return Nature(learning, learning and template, why)


def _learning(field: list[Hit], pieces: int, template: bool) -> tuple[bool, str]:
    unlike = {hit.cue for hit in field if hit.sort == UNLIKE}
    sure = [hit.cue for hit in field if hit.sort == STRONG]
    likely = {hit.cue for hit in field if hit.sort not in (STRONG, UNLIKE)}
    different = len(set(sure))
    enough = different >= _SURE and 2 * different + len(likely) >= _TOGETHER
    if template:  # nothing can be covered anyway, and headings say little
        known = different >= 1 and different + len(likely) >= 4
        return known, "" if known else "it says little of machine learning"
    dense = len(sure) >= max(_SURE, _DENSE * pieces) and len(sure) > len(unlike)
    return enough and dense, "" if enough and dense else "it says little of machine learning"


def _is_template(share: float, ours: float, pieces: int) -> bool:
    """Whether so much is open that what is stated is the template's own text."""
    return share >= _TEMPLATE or (share >= _DOUBTFUL and ours < _OURS) or (ours < _NOBODY and pieces > 4) or pieces < 2


def _names_template(blocks: list[Block]) -> bool:
    title = next((block.text.lower() for block in blocks if block.kind is Kind.HEADING), "")
    return any(map(title.__contains__, ("template", "guide", "checklist", "canvas", "{{", "[")))


def _unfilled(text: list[tuple[str, Wording]]) -> tuple[float, float]:
    """The share of words that are not yet an answer, and the share of statements that speak of this system."""
    open_words = all_words = 0.0
    statements = ours = 0
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
            if "you" in said and " we " not in said:
                open_words += 0.5 * words
    return open_words / max(all_words, 1.0), ours / max(statements, 1)


def speaks_of_itself(text: str) -> bool:
    """Whether a statement has a figure or says what we do."""
    words = f" {text.lower()} "
    return any(map(str.isdigit, words)) or any(map(words.__contains__, (" we ", " our ", " i ", " will ", " my ")))

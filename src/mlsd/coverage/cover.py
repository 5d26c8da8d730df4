"""Which of a pack's topics a document without marks covers, where, and why."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.coverage.blocks import blocks_of
from mlsd.coverage.evidence import Piece, pieces_of
from mlsd.coverage.gate import Nature, nature_of
from mlsd.coverage.index import index_of
from mlsd.coverage.sums import evidence_of
from mlsd.coverage.weights import COVERED, TOUCHED, WEIGHTS, Weights
from mlsd.coverage.wording import wording_of
from mlsd.fences import front_matter_end
from mlsd.pack import Pack, Question

STATES = ("absent", "touched", "covered")
_QUOTED = 160  # characters
_FORMAL = 0.8  # above `covered`: what a document on other matters must be worth to touch a topic
_NAMED = 0.95  # of a heading that names the topic in full
_MUCH = 12.0  # worth of a section, above which more does not count


class Coverage(NamedTuple):
    """One topic.  score: 2 covered, 1 touched, 0 absent.  line: of the best evidence, 1 if there is none."""

    id: str
    state: str
    line: int
    score: int
    quote: str
    reasons: tuple[str, ...]


def cover(text: str, pack: Pack) -> tuple[Coverage, ...]:
    """The state of every topic of the pack in a document without marks."""
    nature, topics = _read(text, pack, WEIGHTS)
    return tuple(
        _judged(question, pieces, nature, WEIGHTS) for question, pieces in zip(pack.questions, topics, strict=True)
    )


def read_topic(text: str, pack: Pack, id: str) -> tuple[Coverage, list[Piece], Nature]:
    """One topic: its state, every piece that counts for it, the best first, and what the document is."""
    nature, topics = _read(text, pack, WEIGHTS)
    at = pack.ids.index(id)
    pieces = sorted(topics[at], key=_rank)
    return _judged(pack.questions[at], pieces, nature, WEIGHTS), pieces, nature


def read_topics(text: str, pack: Pack) -> list[tuple[Coverage, list[Piece]]]:
    """Every topic in the pack's order: its state and every piece that counts for it, the best first."""
    nature, topics = _read(text, pack, WEIGHTS)
    return [
        (_judged(question, pieces, nature, WEIGHTS), sorted(pieces, key=_rank))
        for question, pieces in zip(pack.questions, topics, strict=True)
    ]


def _read(text: str, pack: Pack, weights: Weights) -> tuple[Nature, list[list[Piece]]]:
    skipped = text.count("\n", 0, front_matter_end(text))
    blocks = blocks_of(text, skipped)
    wordings = [wording_of(block.text) for block in blocks]
    topics, field = pieces_of(blocks, wordings, index_of(pack), weights)
    return nature_of(blocks, wordings, field), topics


def _judged(question: Question, pieces: list[Piece], nature: Nature, weights: Weights) -> Coverage:
    id = question.id
    if not pieces:
        return Coverage(id, "absent", 1, 0, "", ())
    stated = [piece for piece in pieces if piece.states]
    best = max(piece.worth for piece in pieces)
    score = 1 if best >= weights.touched else 0
    if stated and nature.learning:
        evidence = evidence_of(stated, question.cues.usual)
        sure = evidence.odds(COVERED) > 0 or any(_is_sure(piece, weights) for piece in stated)
        score = 2 if sure else 1 if evidence.odds(TOUCHED) > 0 else score
    if nature.template:
        score = min(score, 1)
    elif not nature.learning:
        score = 1 if best >= weights.covered + _FORMAL else 0
    if not score:
        return Coverage(id, "absent", 1, 0, "", (nature.why,) if nature.why else ())
    shown = _shown(stated if score == 2 else pieces, weights)
    quote = shown.block.text
    quote = quote if len(quote) <= _QUOTED else quote[: _QUOTED - 1] + "…"
    reasons = (*shown.reasons, nature.why) if nature.why else shown.reasons
    return Coverage(id, STATES[score], shown.line, score, quote, reasons)


def _is_sure(piece: Piece, weights: Weights) -> bool:
    """Whether one statement covers a topic alone, however rare the topic is."""
    if piece.worth >= weights.sure:
        return True
    return piece.worth >= weights.covered and max(piece.over, piece.lead) >= _NAMED and piece.traits.figure


def _shown(pieces: list[Piece], weights: Weights) -> Piece:
    """The best evidence: of pieces nearly as good as the best, in a section that says much of the topic, the first."""
    sections: dict[int, float] = {}
    for piece in pieces:
        at = _heading(piece)
        sections[at] = min(sections.get(at, 0.0) + min(piece.worth, 3.0), _MUCH)
    values = [
        piece.worth + weights.section * sections[_heading(piece)] + weights.headed * piece.over for piece in pieces
    ]
    least = weights.early * max(values)
    return next(piece for piece, value in zip(pieces, values, strict=True) if value >= least)


def _heading(piece: Piece) -> int:
    """The line of the heading that a piece stands under, labels and items left out."""
    section = piece.block.section
    while section and section.rank > 6:
        section = section.above
    return section.line if section else 0


def _rank(piece: Piece) -> tuple[bool, float, int]:
    """Statements before others, then by worth, then by line."""
    return (not piece.states, -piece.worth, piece.line)

"""Which of a pack's topics a document without marks covers, where, and why."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.coverage.blocks import blocks_of
from mlsd.coverage.evidence import WEIGHTS, Piece, Weights, pieces_of
from mlsd.coverage.gate import Nature, nature_of
from mlsd.coverage.index import index_of
from mlsd.coverage.wording import wording_of
from mlsd.fences import front_matter_end
from mlsd.pack import Pack

STATES = ("absent", "touched", "covered")
_QUOTED = 160  # characters


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
        _judged(question.id, pieces, nature, WEIGHTS)
        for question, pieces in zip(pack.questions, topics, strict=True)
    )


def read_topic(text: str, pack: Pack, id: str) -> tuple[Coverage, list[Piece], Nature]:
    """One topic: its state, every piece that counts for it, the best first, and what the document is."""
    nature, topics = _read(text, pack, WEIGHTS)
    pieces = sorted(topics[pack.ids.index(id)], key=_rank)
    return _judged(id, pieces, nature, WEIGHTS), pieces, nature


def _read(text: str, pack: Pack, weights: Weights) -> tuple[Nature, list[list[Piece]]]:
    skipped = text.count("\n", 0, front_matter_end(text))
    blocks = blocks_of(text, skipped)
    wordings = [wording_of(block.text) for block in blocks]
    topics, field = pieces_of(blocks, wordings, index_of(pack), weights)
    return nature_of(blocks, wordings, field), topics


def _judged(id: str, pieces: list[Piece], nature: Nature, weights: Weights) -> Coverage:
    ranked = sorted(pieces, key=_rank)[:3]
    if not ranked:
        return Coverage(id, "absent", 1, 0, "", ())
    best = ranked[0]
    score = _score(ranked, weights)
    reasons = best.reasons
    if nature.template:
        score = min(score, 1)
    elif not nature.learning:
        score = 1 if best.worth >= weights.covered + 0.8 else 0
    if nature.why:
        reasons = (*reasons, nature.why)
    quote = best.block.text
    quote = quote if len(quote) <= _QUOTED else quote[: _QUOTED - 1] + "…"
    return Coverage(id, STATES[score], best.line if score else 1, score, quote if score else "", reasons)


def _score(ranked: list[Piece], weights: Weights) -> int:
    if ranked[0].worth >= weights.covered and ranked[0].states:
        return 2
    stated = [piece for piece in ranked if piece.states]
    if len(stated) > 2 and sum(piece.worth for piece in stated) >= weights.together:
        return 2
    return 1 if ranked[0].worth >= weights.touched else 0


def _rank(piece: Piece) -> tuple[float, int]:
    """Statements before others, then by worth, then by line."""
    return (-piece.worth if piece.states else -piece.worth + 1.0, piece.line)

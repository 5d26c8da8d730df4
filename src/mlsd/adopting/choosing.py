"""Which lines of a document become which answer.

Every covered topic has one block that says most of it. Topics that want the same block are settled by how much it says
of each; a loser may take another block that says nearly as much, or is pointed to. Then each grows: over the section
whose heading names it, or over the neighbours that say more of it than of anything else, up to what others hold.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from mlsd.adopting.proposal import Proposal, Sort
from mlsd.adopting.writing import fitting
from mlsd.coverage.cover import Coverage, read_topics
from mlsd.coverage.evidence import Piece
from mlsd.coverage.weights import WEIGHTS
from mlsd.interview import asked
from mlsd.layout import Chunk, layout
from mlsd.pack import Pack

_FITS = 0.8  # how well a heading must name a topic for its whole section to be the answer
_NEARLY = 0.8  # of what the best block is worth: what another must be to be taken instead
_HEADED = 2.0  # what standing under the topic's own heading adds
_BEST = 1.5  # what being the best evidence adds
_POINTED = 6  # pieces that a pointer is made from


class _Topic(NamedTuple):
    """One covered topic.  worth: of each block that states something of it.  headed: sections that are named for it."""

    id: str
    best: int
    worth: dict[int, float]
    headed: frozenset[int]
    lines: tuple[int, ...]


def propose(text: str, pack: Pack, every: bool = False) -> tuple[Proposal, ...]:
    """What becomes of the topics of a document without marks: those placed in its order, then the others in the pack's.

    every: also an open section for each topic that the document does not cover.
    """
    chunks = layout(text)
    topics = [topic for judged, pieces in read_topics(text, pack) if (topic := _topic(judged, pieces, chunks))]
    owner = _owners(topics, chunks)
    spans = {id: _span(id, owner, chunks) for id in dict.fromkeys(owner.values())}
    placed = [Proposal(id, Sort.PLACED, span[0] + 1, span[1], _lines(topics, id)) for id, span in spans.items() if span]
    placed.sort(key=lambda each: each.start)
    known = {each.id for each in placed}
    added: list[Proposal] = []
    if not chunks or chunks[-1].after:
        pointed = {topic.id: topic.lines for topic in topics if topic.id not in known}
        wanted = {question.id for question in asked(pack, {})} if every else set()
        for id in pack.ids:
            if id in pointed:
                added.append(Proposal(id, Sort.ELSEWHERE, lines=pointed[id]))
            elif id in wanted and id not in known:
                added.append(Proposal(id, Sort.OPEN))
    added = added if "\r" not in text.replace("\r\n", "") else []
    return fitting(text.encode(), [*placed, *added], pack, "design")


def _topic(judged: Coverage, pieces: list[Piece], chunks: list[Chunk]) -> _Topic | None:
    """What is needed of a covered topic; None for one that is not covered."""
    if judged.score < 2 or not chunks:
        return None
    starts = [chunk.start for chunk in chunks]
    worth: dict[int, float] = {}
    headed = set[int]()
    for piece in pieces:
        at = bisect_right(starts, piece.line - 1) - 1
        if at < 0 or not piece.states or piece.worth < WEIGHTS.covered:
            continue
        worth[at] = min(worth.get(at, 0.0) + min(piece.worth, 3.0) / 3, 3.0) + (_HEADED if piece.over >= _FITS else 0)
        section = piece.block.section
        if piece.over >= _FITS and section:
            headed.add(section.line - 1)
    best = max(bisect_right(starts, judged.line - 1) - 1, 0)
    worth[best] = worth.get(best, 0.0) + _BEST
    lines = tuple(dict.fromkeys([judged.line, *(piece.line for piece in pieces[:_POINTED] if piece.states)]))
    return _Topic(judged.id, best, worth, frozenset(headed), lines)


def _lines(topics: list[_Topic], id: str) -> tuple[int, ...]:
    return next(topic.lines for topic in topics if topic.id == id)


def _owners(topics: list[_Topic], chunks: list[Chunk]) -> dict[int, str]:
    """Block to the topic whose answer it is part of."""
    usable = {at for at in range(len(chunks)) if _stands_alone(at, chunks)}
    claims = sorted(
        ((value, at == topic.best, topic, at) for topic in topics for at, value in topic.worth.items() if at in usable),
        key=lambda claim: (-claim[0], not claim[1], claim[3]),
    )
    core: dict[int, str] = {}
    placed = set[str]()
    for first in (True, False):  # every topic's own best block comes before anybody's second
        for value, is_best, topic, at in claims:
            enough = is_best if first else value >= _NEARLY * topic.worth[topic.best]
            if enough and topic.id not in placed and at not in core:
                core[at] = topic.id
                placed.add(topic.id)
    owner = dict(core)
    for at in sorted(core):
        topic = next(topic for topic in topics if topic.id == core[at])
        _grow(topic, at, owner, topics, chunks)
    return owner


def _stands_alone(at: int, chunks: list[Chunk]) -> bool:
    """Whether a block can be an answer by itself."""
    chunk = chunks[at]
    return chunk.before and chunk.after and chunk.held and not chunk.level


def _grow(topic: _Topic, at: int, owner: dict[int, str], topics: list[_Topic], chunks: list[Chunk]) -> None:
    """Let an answer take over the free blocks around its own."""
    first, last = _section(topic, at, chunks)
    inside = {owner[each] for each in range(first, last) if each in owner}
    whole = inside == {topic.id}
    for step in (-1, 1):
        each = at + step
        while first <= each < last and each not in owner and chunks[each].held:
            if not whole and not _rather(topic, each, topics, chunks):
                break
            owner[each] = topic.id
            each += step


def _section(topic: _Topic, at: int, chunks: list[Chunk]) -> tuple[int, int]:
    """The blocks around one that stand under the same heading; with those below it if it names the topic."""
    heading = next((each for each in range(at, -1, -1) if chunks[each].level), -1)
    level, far = (chunks[heading].level, heading) if heading >= 0 else (9, -1)
    while far >= 0:
        if chunks[far].level <= level:
            level = chunks[far].level
            if chunks[far].start in topic.headed and level > 1:
                end = next((each for each in range(far + 1, len(chunks)) if 0 < chunks[each].level <= level), None)
                return far + 1, len(chunks) if end is None else end
        far = next((each for each in range(far - 1, -1, -1) if 0 < chunks[each].level < level), -1)
    end = next((each for each in range(at, len(chunks)) if chunks[each].level), len(chunks))
    return heading + 1, end


def _rather(topic: _Topic, at: int, topics: list[_Topic], chunks: list[Chunk]) -> bool:
    """Whether a free block says more of this topic than of any other, or nothing of any below its heading."""
    own = topic.worth.get(at, 0.0)
    best = max((other.worth.get(at, 0.0) for other in topics if other.id != topic.id), default=0.0)
    return own >= best and (own > 0 or not chunks[at].level)


def _span(id: str, owner: dict[int, str], chunks: list[Chunk]) -> tuple[int, int] | None:
    """The lines of an answer, borders where a mark may stand and without headings at either end."""
    blocks = sorted(at for at, each in owner.items() if each == id)
    first, last = blocks[0], blocks[-1]
    while first <= last and (chunks[first].level or not chunks[first].before):
        first += 1
    while last >= first and (chunks[last].level or not chunks[last].after):
        last -= 1
    return (chunks[first].start, chunks[last].end) if first <= last else None

"""What a piece of a document is worth for a topic: its cues, the headings over it, how concrete it is, what it does."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from mlsd.coverage.block import Block, Kind, Section
from mlsd.coverage.index import HEADING, UNLIKE, Hit, Index, words_of
from mlsd.coverage.weights import WEIGHTS, Weights
from mlsd.coverage.wording import Wording


class Piece(NamedTuple):
    """What one piece is worth for one topic.  states: it is a statement, not a heading, question, hint or slot."""

    worth: float
    block: Block
    strong: tuple[str, ...]
    weak: tuple[str, ...]
    over: float
    lead: float
    traits: Traits

    @property
    def line(self) -> int:
        """1-based."""
        return self.block.line

    @property
    def states(self) -> bool:
        """Whether it is a statement, and no heading, question, hint or slot."""
        return self.traits.wording is Wording.STATES and self.block.kind is not Kind.HEADING

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is worth what it is worth."""
        said = ("says " + ", ".join(self.strong[:3])) if self.strong else ""
        mentioned = ("mentions " + ", ".join(self.weak[:3])) if self.weak else ""
        heading = self.block.kind is Kind.HEADING
        under = "" if heading or not self.over else "stands under its heading" if self.over > 0.5 else "stands near it"
        traits = self.traits
        wording = {Wording.ASKS: "only asks", Wording.HINTS: "tells the writer what to write",
                   Wording.EMPTY: "is an empty slot", Wording.NAMES: "is only a name"}  # fmt: skip
        named = (
            said, mentioned, "is a heading" if heading else under, "is led by its name" if self.lead else "",
            "has a figure" if traits.figure else "", "is vague" if traits.vague else "",
            wording.get(traits.wording, ""), "its box is unchecked" if traits.unchecked else "",
        )  # fmt: skip
        return tuple(each for each in named if each)


class Traits(NamedTuple):
    """What a piece is, whatever the topic.  added: what that adds to its worth.  factor: what it is multiplied by."""

    wording: Wording
    figure: bool
    vague: bool
    unchecked: bool
    added: float
    factor: float


_FIGURE = re.compile(r"(?<![\w.^\[])(?<!Step )(?<!Phase )(?<!Table )(?<!Figure )[~≈<>≥≤$€£+-]{0,2}\s?\d[\d.,]*")
_NAMED = re.compile(r"(?<=[\w,:(] )(?:[A-Z][a-z]+[A-Z]\w*|[A-Z]{2,}[\w-]*|[A-Z][a-z]{2,}\w*)|\b\w+_\w+")
_RHYTHM = frozenset(
    "hourly daily nightly weekly monthly quarterly millisecond milliseconds hundreds thousands millions billions two "
    "three four five six seven eight nine ten twelve dozen dozens".split()
)
_EVERY = frozenset("few other hour day night week month quarter minute second year".split())
_VAGUE = frozenset(
    "generally typically usually often maybe might etc potential potentially various appropriate".split()
)
_LOOSE = (
    "for example", "such as", "refer to", "refers to", "is defined as", "in general", "important to", "if possible",
    "if needed", "if necessary", "as needed",
)  # fmt: skip
_DEFINES = re.compile(
    r"\bis an? (?:process|technique|method|measure|metric|way)\b|\bas (?:low|high|fast|good) as possible\b"
)


def _has_figure(text: str, words: list[str]) -> bool:
    """Whether a piece says how much or how often, in digits or in words."""
    if any(map(str.isdigit, text)) and _FIGURE.search(text):
        return True
    if not _RHYTHM.isdisjoint(words):
        return True
    return any(word == "every" and after in _EVERY for word, after in pairwise(words))


def _is_vague(lower: str, words: list[str]) -> bool:
    """Whether a piece speaks in general."""
    if not _VAGUE.isdisjoint(words) or any(map(lower.__contains__, _LOOSE)):
        return True
    return (" is a" in lower or " possible" in lower) and _DEFINES.search(lower) is not None


def pieces_of(
    blocks: list[Block], wordings: list[Wording], index: Index, weights: Weights = WEIGHTS
) -> tuple[list[list[Piece]], list[Hit]]:
    """Each topic's pieces, in order, and what was found of machine learning itself."""
    topics: list[list[Piece]] = [[] for _ in range(index.topics)]
    field: list[Hit] = []
    headings: dict[int, dict[int, float]] = {}
    for block, wording in zip(blocks, wordings, strict=True):
        if block.kind in (Kind.COMMENT, Kind.REFERENCE):
            continue
        over = _over(block.section, index, headings)
        words = words_of(block.text)
        strong: dict[int, list[Hit]] = {}
        weak: dict[int, list[Hit]] = {}
        unlike: dict[int, list[Hit]] = {}
        tables = (strong, weak, unlike)
        for hit in index.hits(words, block.text):
            if hit.topic == index.topics:
                field.append(hit)
            elif hit.sort != HEADING:
                tables[hit.sort].setdefault(hit.topic, []).append(hit)
        if not strong and not weak and not over:
            continue
        leads = heading_topics(block.lead, index) if block.lead and block.kind is not Kind.HEADING else {}
        traits = _traits(block, wording, words, weights)
        under = [topic for topic, weight in over.items() if weight >= weights.near]
        for topic in {*strong, *weak, *under, *leads}:
            piece = _piece(
                block, traits, _left(strong, unlike, topic), _left(weak, unlike, topic),
                over.get(topic, 0.0), leads.get(topic, 0.0), weights
            )  # fmt: skip
            if piece:
                topics[topic].append(piece)
    return topics, field


def _left(found: dict[int, list[Hit]], unlike: dict[int, list[Hit]], topic: int) -> tuple[str, ...]:
    """The different cues that a piece holds of a topic, but for those that mean something else here."""
    hits = found.get(topic)
    if not hits:
        return ()
    if topic in unlike:
        hits = [hit for hit in hits if not any(_overlap(hit, other) for other in unlike[topic])]
    return tuple(hit.cue for hit in hits)


def _traits(block: Block, wording: Wording, words: list[str], weights: Weights) -> Traits:
    text = block.text
    figure, vague = _has_figure(text, words), _is_vague(text.lower(), words)
    added = weights.figure * figure + weights.vague * vague + (weights.named if _NAMED.search(text) else 0.0)
    added += weights.long if len(words) >= 10 else weights.short if len(words) < 4 else 0.0
    factor = {
        Wording.STATES: 1.0,
        Wording.ASKS: weights.asks,
        Wording.HINTS: weights.hints,
        Wording.EMPTY: 0.2,
        Wording.NAMES: weights.names,
    }[wording]
    unchecked = block.box is not None and not block.box.strip()
    if unchecked:
        factor *= weights.unchecked
    if block.kind in (Kind.CODE, Kind.DIAGRAM):
        factor *= weights.code
    return Traits(wording, figure, vague, unchecked, added, factor)


def _piece(
    block: Block,
    traits: Traits,
    strong: tuple[str, ...],
    weak: tuple[str, ...],
    over: float,
    lead: float,
    weights: Weights,
) -> Piece | None:
    if not strong and not weak and not over and not lead:
        return None
    worth = 0.0
    if strong:
        worth += weights.strong + weights.more_strong * min(len(strong) - 1, 2)
    if weak:
        worth += weights.weak + weights.more_weak * min(len(weak) - 1, 2)
    if block.kind is Kind.HEADING:
        worth = min(min(worth, 1.0) + weights.heading * over, weights.covered - 0.1)
        return Piece(worth, block, strong, weak, over, lead, traits) if worth >= 0.5 else None
    worth = (worth + weights.heading * over + weights.lead * lead + traits.added) * traits.factor
    if max(over, lead) >= 0.8:
        worth += weights.told * traits.figure * traits.factor
    elif not strong and not weak:
        worth = min(worth, weights.covered - 0.1)  # in words of its own, and nothing definite
    return Piece(worth, block, strong, weak, over, lead, traits)


def _overlap(hit: Hit, other: Hit) -> bool:
    return (hit.start < other.end and other.start < hit.end) or other.start == other.end


def _over(section: Section | None, index: Index, known: dict[int, dict[int, float]]) -> dict[int, float]:
    """The topics of the headings over a piece, nearest first; far ones count less."""
    if section is None:
        return {}
    found = known.get(section.line)
    if found is None:
        own = heading_topics(section.text, index) if section.rank != 1 else {}
        far = _over(section.above, index, known)
        ratio = WEIGHTS.far_heading if own else 0.8
        found = {topic: ratio * weight for topic, weight in far.items() if ratio * weight > 0.2} | own
        known[section.line] = found
    return found


def heading_topics(heading: str, index: Index) -> dict[int, float]:
    """The topics that a heading names, 1 for one that it names in full, less for a part of it."""
    cached = _headings.get((id(index), heading))
    if cached is not None:
        return cached
    parts = [words_of(part) for part in re.split(r"[&/,():|+–—]|\band\b|\bvs\.?\b", heading)]
    words = words_of(heading)
    best: dict[int, float] = {}
    for spoken in [words, *parts] if len(parts) > 1 else [words]:
        if not spoken or len(spoken) > 14:
            continue
        hits = [hit for hit in index.hits(spoken, "") if hit.topic < index.topics]
        named = [hit for hit in hits if hit.sort == HEADING]
        for hit in named:
            if any(_within(hit, other) for other in named):
                continue
            if any(other.sort == UNLIKE and other.topic == hit.topic and _overlap(hit, other) for other in hits):
                continue
            share = (hit.end - hit.start) / len(spoken)
            weight = 1.0 if share > 0.99 else 0.8 if share >= 0.5 else 0.5
            if len(spoken) < len(words):
                weight *= 0.9
            best[hit.topic] = max(best.get(hit.topic, 0.0), weight)
    if len(_headings) > 20_000:
        _headings.clear()
    _headings[(id(index), heading)] = best
    return best


_headings: dict[tuple[int, str], dict[int, float]] = {}


def _within(hit: Hit, other: Hit) -> bool:
    return other.start <= hit.start and hit.end <= other.end and other.end - other.start > hit.end - hit.start

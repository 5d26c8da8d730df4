"""What a piece of text does: it states something, asks, tells the writer what to write, or leaves a slot empty."""

from __future__ import annotations

import re
from enum import StrEnum

from mlsd.states import State, state_of


class Wording(StrEnum):
    """What a piece does; one that names only announces what stands below it."""

    STATES = "states"
    ASKS = "asks"
    HINTS = "hints"
    NAMES = "names"
    EMPTY = "empty"


_HINT = re.compile(
    r"(?i)^\W*(?:in this section|"
    r"(?:please |briefly |clearly |also |optionally,? |you (?:should|may|will|can|must) )*(?:"
    r"this section (?:should|describes|will|is for|contains|outlines|provides|covers|may)|"
    r"\(?approx(?:\.|imately)? ?\d|"
    r"describe|specify|summari[sz]e|outline|briefly|enumerate|fill (?:in|out)|delete (?:this|if)|"
    r"discuss\b|talk about|(?:are|is) there\b|(?:do|can|should|could) (?:we|you)\b|does (?:the|it)\b|"
    r"explain (?:the|how|what|why|your|any|whether|in)|"
    r"state (?:the|your|any|what|how|whether)|list (?:the|all|any|your|out|each|what|key|relevant|assumptions|here)|"
    r"provide (?:a|an|any|details|information|the|links?|some|background|your|brief|context)\b|"
    r"include (?:a|an|any|details|the|links?|information|your|at least)\b|document (?:the|any|your|how|what)|"
    r"define (?:the|your|what|how|any)\b|identify (?:the|any|your|who|what)\b|mention (?:the|any|how)|"
    r"(?:add|insert|enter|write|put) (?:a|an|any|your|the|here|details|links?|text|description|name)\b|"
    r"note (?:any|the|that you)|address (?:the|any|how)|consider (?:the|how|what|whether|any|if)\b|"
    r"give (?:a|an|some|details|the)\b|detail (?:the|how|any|your)|remove (?:this|if)|replace (?:this|with)|"
    r"use this (?:section|space|template)|one (?:paragraph|sentence|line)\b|"
    r"a (?:brief|short|high.level|concise) (?:description|summary|overview|explanation|statement)|"
    r"what (?:is|are|does|do|will|would|was|were|kind|type|data|can|should|could|happens|metrics?|problem|we|you)\b"
    r"[^.?!]*\.?$|(?:how|why|who|when|where|which) (?:is|are|does|do|will|would|was|were|did|can|should|could|we|you|"
    r"to|many|much|often|well|the)\b[^.?!]*\.?$))"
)
_ADDRESSED = re.compile(
    r"\b(?:you will (?:want|need|be expected|should)|you (?:should|may want|might want)|"
    r"you are (?:encouraged|expected|going)|(?:have|has|did|do|are|can|would|is) you(?:r)?\b|the reader|"
    r"your (?:project|proposal|model|system|team|data|dataset|solution|answer|feature|product|problem)\b|"
    r"should be (?:described|documented|discussed|listed|clearly|included|provided|explained|defined|specified)|"
    r"for example,? (?:you|if your|did))|\(if (?:any|applicable|relevant|needed|not applicable)\)|"
    r"\be\.g\.,? (?:if|how|what|describe)"
)
_ADDRESSING = ("you", "the reader", "(if ", "should be ", "e.g.")
_SLOT = re.compile(r"[\s\W]*(?:<[^<>]{2,80}>|\[[^\[\]]{2,160}\]|\{\{?[^{}]{1,80}\}?\}|[_.…-]{1,}|)[\s.,:;%]*$")
_OPENING = (
    "tbd", "tba", "todo", "fixme", "lorem ipsum", "xxx", "to be decided", "to be determined", "to be defined",
    "to be added", "to be completed", "to be filled", "to be written", "to come", "more information needed", "fill in",
    "fill me in", "fill this in", "your text here", "your answer here", "coming soon", "yyyy-mm-dd", "placeholder",
    "your name", "goal 1", "goal 2", "feature 1", "option a", "requirement 1", "item 1", "metric 1", "assumption 1",
)  # fmt: skip
_AFTER_QUESTION = re.compile(r"\?\W*(.*)$", re.DOTALL)


def wording_of(text: str) -> Wording:
    """What a piece of text does.  An answer on the same line makes a question a statement."""
    size = len(text)
    if size < 200 and (size < 3 or _leaves_open(text)):
        return Wording.EMPTY
    if "?" in text and asks(text):
        return Wording.ASKS
    if text[-1] == ":" and size < 60 and text.count(" ") < 7:
        return Wording.NAMES
    return Wording.HINTS if _HINT.match(text) else Wording.STATES


def _leaves_open(text: str) -> bool:
    """Whether a text, or what stands behind its name and a colon, is a slot that nobody has filled."""
    said = text.partition(": ")[2] if 0 < text.find(": ") < 50 else text
    if _SLOT.match(said):
        return True
    if " | " in text:
        cells = [cell.strip() for cell in text.split("|")[1:]]
        return all(len(cell) < 2 or _SLOT.match(cell) is not None for cell in cells)
    lower = said.lower()
    if said.count(" ") < 8:
        return any(map(lower.__contains__, _OPENING))
    return lower.startswith(_OPENING) and state_of(said) is State.UNANSWERED


def addresses_writer(text: str) -> bool:
    """Whether a sentence speaks to somebody who has still to write."""
    lower = text.lower()
    return any(map(lower.__contains__, _ADDRESSING)) and _ADDRESSED.search(lower) is not None


def asks(text: str) -> bool:
    """Whether a piece asks and nothing on the line answers."""
    found = _AFTER_QUESTION.search(text)
    return found is not None and len(found[1].rsplit("?", 1)[-1].split()) < 2 and text.rstrip(")\"'* _.")[-1:] == "?"

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from mlsd.pack import Cover
from mlsd.plain_text import words
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.states import State, without_flag


@rule(
    "MLSD205",
    severity=Severity.ERROR,
    source="Template text left in place is found whatever its line breaks and emphasis",
    fails="""
        ---
        mlsd: retrospective@1
        ---

        # A tool

        <!-- mlsd:retro.project -->

        Pick one project you finished. What problem did it solve,
        for **whom**, and which part was yours?

        <!-- /mlsd:retro.project -->
    """,
    passes="""
        ---
        mlsd: retrospective@1
        ---

        # A tool

        <!-- mlsd:retro.project -->

        A sorter for parcels; I built the reader of labels, two of us, one summer.

        <!-- /mlsd:retro.project -->
    """,
)
def pasted_back(reading: Reading) -> Iterator[Hit]:
    """The question or its example, handed back as the answer, says nothing about this system."""
    for topic in reading.topics:
        if topic.state is not State.ANSWERED or topic.answer is None:
            continue
        question = topic.question
        said = words(without_flag(topic.answer.text))
        for what, ours in _ours(question.ask, question.example, question.why, question.covers):
            if _is_pasted(said, ours):
                message = f"{question.title} repeats {what}"
                yield Hit(topic.line, topic.id, message, "say what holds for this system")
                break


@lru_cache(maxsize=512)
def _ours(ask: str, example: str, why: str, covers: tuple[Cover, ...]) -> tuple[tuple[str, _Runs], ...]:
    """What the pack itself says to a question, ready to be compared."""
    texts = {
        "the question": ask,
        "the example": example,
        "the reason that the question gives": why,
        "the list of what to cover": " ".join(cover.point for cover in covers),
    }
    return tuple((what, _Runs(words(text))) for what, text in texts.items() if text)


class _Runs:
    """The words of a text and its runs of five of them."""

    def __init__(self, found: list[str]) -> None:
        self.words = found
        self.runs = {tuple(found[at : at + 5]) for at in range(len(found) - 4)}


def _is_pasted(said: list[str], ours: _Runs) -> bool:
    """Whether at least four fifths of what was said are runs of five words of ours (all of it, if it is short)."""
    if len(said) < 6:
        return bool(said) and said == ours.words
    if not any(tuple(said[at : at + 5]) in ours.runs for at in range(0, len(said) - 4, 5)):
        return False  # four fifths in runs cannot miss every fifth place
    taken = [False] * len(said)
    for at in range(len(said) - 4):
        if tuple(said[at : at + 5]) in ours.runs:
            taken[at : at + 5] = [True] * 5
    return sum(taken) >= 0.8 * len(said)

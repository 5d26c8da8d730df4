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
        ours = _ours(question.ask, question.example, question.why, question.covers)
        pasted = next((what for what, text in ours.texts if _is_pasted(said, text)), "") if ours.may_be(said) else ""
        if pasted:
            yield Hit(topic.line, topic.id, f"{question.title} repeats {pasted}", "say what holds for this system")


class _Ours:
    """What the pack itself says to a question, ready to be compared."""

    def __init__(self, texts: dict[str, str]) -> None:
        self.texts = [(what, words(text)) for what, text in texts.items() if text]
        self._words = {word for _, found in self.texts for word in found}
        self._all = "".join(f" {' '.join(found)} |" for _, found in self.texts)

    def may_be(self, said: list[str]) -> bool:
        """A cheap look: four fifths in runs cannot miss every fifth place, and a short text has few words."""
        if len(said) < _SHORT:
            return True
        known = self._words.issuperset
        return any(known(run) and f" {' '.join(run)} " in self._all for run in _runs_of(said, step=5))


@lru_cache(maxsize=512)
def _ours(ask: str, example: str, why: str, covers: tuple[Cover, ...]) -> _Ours:
    return _Ours(
        {
            "the question": ask,
            "the example": example,
            "the reason that the question gives": why,
            "the list of what to cover": " ".join(cover.point for cover in covers),
        }
    )


_Run = tuple[str, ...]
_SHORT = 6  # words


def _runs_of(found: list[str], step: int = 1) -> list[_Run]:
    return [tuple(found[at : at + 5]) for at in range(0, len(found) - 4, step)]


def _is_pasted(said: list[str], ours: list[str]) -> bool:
    """Whether at least four fifths of what was said are runs of five words of ours (all of it, if it is short)."""
    if len(said) < _SHORT:
        return bool(said) and said == ours
    runs = set(_runs_of(ours))
    taken = [False] * len(said)
    for at, run in enumerate(_runs_of(said)):
        if run in runs:
            taken[at : at + 5] = [True] * 5
    return sum(taken) >= 0.8 * len(said)

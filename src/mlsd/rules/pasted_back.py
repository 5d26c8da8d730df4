from __future__ import annotations

from collections.abc import Iterator

from mlsd.prose import words
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
        said = words(without_flag(topic.answer.text))
        question = topic.question
        ours = {
            "the question": question.ask,
            "the example": question.example,
            "the reason that the question gives": question.why,
            "the list of what to cover": " ".join(cover.point for cover in question.covers),
        }
        for what, text in ours.items():
            if text and _is_pasted(said, words(text)):
                yield Hit(topic.line, topic.id, f"{question.title} repeats {what}", "say what holds for this system")
                break


def _is_pasted(said: list[str], ours: list[str]) -> bool:
    """Whether at least four fifths of what was said are runs of five words of ours (all of it, if it is short)."""
    if not said or not ours:
        return False
    if len(said) < 6:
        return said == ours
    runs = {tuple(ours[at : at + 5]) for at in range(len(ours) - 4)}
    taken = [False] * len(said)
    for at in range(len(said) - 4):
        if tuple(said[at : at + 5]) in runs:
            taken[at : at + 5] = [True] * 5
    return sum(taken) >= 0.8 * len(said)

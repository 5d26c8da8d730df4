"""What stays on the screen: the question, the whole answer, and that it is saved."""

from __future__ import annotations

import sys

from mlsd.exercises import Exercise
from mlsd.interview import Interview
from mlsd.pack import Pack, Question
from mlsd.shown import BOLD, DIM, GREEN, columns, paint, safe, say, say_wrapped, shell, wants_colour
from mlsd.states import State, state_of


def tell_exercise(exercise: Exercise) -> None:
    """An exercise as an interviewer puts it."""
    say(f"\nExercise {exercise.number}: {safe(exercise.title)}")
    say_wrapped(exercise.prompt, "  ")
    say()


def tell_answer(pack: Pack, question: Question, at: int, total: int, text: str) -> None:
    """A question and its answer, whole."""
    stage = next(each.title for each in pack.stages if each.id == question.stage)
    say()
    say(_head(f"{stage} › {question.title}", at, total))
    _tell_text(text)


def _tell_text(text: str) -> None:
    """A text, whole, indented, broken between words."""
    for line in text.rstrip().split("\n"):
        if len(line) + 4 < columns():
            say(f"    {safe(line)}")
        else:
            say_wrapped(line, "    ")


def tell_turned_back() -> None:
    """That the end was reached and what was left open comes round."""
    say("\nThat was the last one. Now what you left for later.")


def tell_addition(asked: str, more: str) -> None:
    """The follow-up, and what was added to the answer for it."""
    say_wrapped(f"And: {asked}", "    ", DIM)
    _tell_text(more)


def tell_saved(text: str, merged: bool) -> None:
    """That an answer is in the document."""
    count = len(text.split())
    what = {State.NOT_APPLICABLE: "n/a", State.LATER: "later"}.get(
        state_of(text), f"{count} word{'' if count == 1 else 's'}"
    )
    say(_paint(f"  ✔ saved · {what}", GREEN))
    if merged:
        say_wrapped("The file's answer had changed meanwhile: both are kept, yours below.", "    ")


def tell_doubts(doubts: list[str]) -> None:
    """What `check` would say of the answer as it stands; nothing of it is changed."""
    for doubt in doubts:
        say_wrapped(f"But: {doubt}.", "    ")
    if doubts:
        say_wrapped("It stands as you typed it; go back to change it.", "    ")


def tell_derived(figures: list[tuple[str, str]], stale: list[str], path: str) -> None:
    """What follows from the facts that are stated: label and value; and the rows whose table no longer does."""
    for label, value in figures:
        say_wrapped(f"= {label}: {value}", "    ")
    if stale:
        say_wrapped(f"Figures of {', '.join(stale)} no longer follow. Renew them:", "    ")
        say(f"    mlsd derive {shell(path)}")


def tell_later(question: Question, at: int, total: int) -> None:
    """That a question was left open."""
    say()
    say(_head(question.title, at, total))
    say(_paint("  ○ later · flagged in the document", DIM))


def tell_revisit(interview: Interview, changed: Question) -> None:
    """Which answers were built on the one that has changed."""
    built = [
        each for each in interview.asked
        if changed.id in each.revisit and interview.state(each.id) is State.ANSWERED
    ]  # fmt: skip
    if built:
        names = ", ".join(each.title for each in built[:4])
        told = f"{changed.title} has changed. Look again at what builds on it: {names} (Ctrl-G goes there)."
        say_wrapped(told, "    ")


def _head(left: str, at: int, total: int) -> str:
    right = f"{at} of {total}"
    gap = max(2, columns() - len(left) - len(right))
    return _paint(safe(left), BOLD) + " " * gap + right


def _paint(text: str, code: str) -> str:
    return paint(text, code, on=wants_colour(sys.stderr))

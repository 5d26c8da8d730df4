"""Which questions apply, given what has been answered: `when` conditions, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from mlsd.pack import Pack, Question
from mlsd.states import State, state_of, without_flag


def asked(pack: Pack, texts: Mapping[str, str]) -> list[Question]:
    """The questions whose `when` holds for these answers, in pack order.

    Where the answer to a choice begins with one of its choices, that one counts and not what is said about the others.
    """
    told = {id for question in pack.questions for id in question.when}
    begun = {id: chosen(row, texts[id]) for id in told if id in texts and (row := pack.find(id)) and row.choices}
    said = {**texts, **{id: choice for id, choice in begun.items() if choice}}
    return [question for question in pack.questions if holds(question.when, said)]


def holds(when: Mapping[str, str], texts: Mapping[str, str]) -> bool:
    """Whether every condition `id: word` is met: the answer to `id` says the word (`|` between alternatives)."""
    return all(_says(texts.get(id, ""), wanted) for id, wanted in when.items())


def chosen(question: Question, text: str) -> str:
    """The choice that an answer begins with; "" if it begins otherwise, or is none."""
    said = _words(without_flag(text))
    begun = [choice for choice in question.choices if (words := _words(choice)) and said[: len(words)] == words]
    return max(begun, key=len) if begun and state_of(text) is State.ANSWERED else ""


def _says(text: str, wanted: str) -> bool:
    if state_of(text) is not State.ANSWERED:
        return False
    said = f" {' '.join(_words(text))} "
    return any(f" {' '.join(_words(choice))} " in said for choice in wanted.split("|"))


def _words(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in text.lower()).split()

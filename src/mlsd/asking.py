"""Which questions apply, given what has been answered: `when` conditions, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from mlsd.pack import Pack, Question
from mlsd.states import State, state_of


def asked(pack: Pack, texts: Mapping[str, str]) -> list[Question]:
    """The questions whose `when` holds for these answers, in pack order."""
    return [question for question in pack.questions if holds(question.when, texts)]


def holds(when: Mapping[str, str], texts: Mapping[str, str]) -> bool:
    """Whether every condition `id: word` is met: the answer to `id` says the word (`|` between alternatives)."""
    return all(_says(texts.get(id, ""), wanted) for id, wanted in when.items())


def _says(text: str, wanted: str) -> bool:
    if state_of(text) is not State.ANSWERED:
        return False
    said = f" {' '.join(_words(text))} "
    return any(f" {' '.join(_words(choice))} " in said for choice in wanted.split("|"))


def _words(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in text.lower()).split()

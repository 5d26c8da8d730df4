"""The exercises that a candidate practises on, and the case studies that help: YAML rows to frozen values."""

from __future__ import annotations

import os
from typing import Any, NamedTuple

from mlsd.compiled import kept
from mlsd.errors import MlsdError, did_you_mean
from mlsd.resources import shipped
from mlsd.shape import Misfit, revive


class Ambiguity(NamedTuple):
    """Something a candidate should ask first, and what the answer changes."""

    ask: str
    changes: str
    terms: tuple[str, ...] = ()


class Point(NamedTuple):
    """What a strong answer to this exercise says; `terms` tell that it was said."""

    point: str
    terms: tuple[str, ...] = ()


class Exercise(NamedTuple):
    """One exercise.  `rubric`: question id to the points of a strong answer."""

    number: int
    id: str
    title: str
    domain: str
    prompt: str
    clarify: tuple[Ambiguity, ...]
    rubric: dict[str, tuple[Point, ...]]
    cases: tuple[str, ...] = ()


class Case(NamedTuple):
    """A published case study.  `helps`: numbers of the exercises that it helps with."""

    id: str
    title: str
    author: str
    publisher: str
    year: int
    learn: tuple[str, ...]
    helps: tuple[int, ...]


class Library(NamedTuple):
    """All exercises and case studies."""

    exercises: tuple[Exercise, ...]
    cases: tuple[Case, ...]

    def exercise(self, wanted: str) -> Exercise:
        """The exercise with this number or id.  Raises MlsdError that names the nearest."""
        for exercise in self.exercises:
            if wanted in (str(exercise.number), exercise.id):
                return exercise
        if wanted.isdecimal():
            hint = f"exercises are numbered 1 to {len(self.exercises)}; `mlsd exercises` lists them"
            raise MlsdError(f"there is no exercise {wanted}", hint)
        found = self.search(wanted)
        if len(found) == 1:
            return found[0]
        if found:
            some = ", ".join(f"{exercise.number} {exercise.title}" for exercise in found[:4])
            raise MlsdError(f"{wanted!r} fits {len(found)} exercises", f"pass a number: {some}")
        raise MlsdError(f"no exercise is about {wanted!r}", did_you_mean(wanted, [each.id for each in self.exercises]))

    def search(self, words: str) -> list[Exercise]:
        """The exercises whose title, id, domain or prompt hold every one of `words`, best first."""
        wanted = words.lower().split()
        near = [exercise for exercise in self.exercises if all(word in _head(exercise) for word in wanted)]
        far = [each for each in self.exercises if each not in near and all(word in _text(each) for word in wanted)]
        return near + far

    def cases_for(self, exercise: Exercise) -> list[Case]:
        """The case studies that help with an exercise."""
        return [case for case in self.cases if case.id in exercise.cases or exercise.number in case.helps]


def _head(exercise: Exercise) -> str:
    return f"{exercise.title} {exercise.id} {exercise.domain}".lower()


def _text(exercise: Exercise) -> str:
    return f"{_head(exercise)} {exercise.prompt}".lower()


EXERCISES = "exercises.yaml"
_CHECKS = "2"  # one more whenever a check is added: what was kept before it may have a fault
_FORM = _CHECKS + " ".join(name for shape in (Library, Exercise, Case, Ambiguity, Point) for name in shape._fields)


def load_library() -> Library:
    """Every exercise and case study that is shipped."""
    return read_library(os.path.join(shipped("questions"), EXERCISES))


def read_library(path: str) -> Library:
    """The exercises and case studies in a file.  Raises MlsdError that names every fault of it with its line."""
    with open(path, "rb") as file:
        source = file.read()
    library: Library = revive(Library, kept("exercises", _FORM, source, lambda: _build(source, path)))
    return library


def _build(source: bytes, path: str) -> Library:
    from mlsd.pack_file import read_shape

    library: Library = read_shape(Library, source, path, _checked)
    return library


def _checked(library: Any, misfits: list[Misfit]) -> Any:
    """The library; cues that can find nothing are added to `misfits`."""
    from mlsd.row_faults import cue_misfits

    for at, exercise in enumerate(library.exercises):
        if exercise is None:
            continue
        place = ("exercises", at)
        for number, open_point in enumerate(exercise.clarify):
            if open_point:
                misfits += cue_misfits(open_point.terms, (*place, "clarify", number, "terms"))
        for id, points in exercise.rubric.items():
            for number, point in enumerate(points):
                if point:
                    misfits += cue_misfits(point.terms, (*place, "rubric", id, number, "terms"))
    return library

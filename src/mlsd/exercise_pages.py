"""The exercises as a candidate, an interviewer and a program read them."""

from __future__ import annotations

from enum import StrEnum
from textwrap import wrap
from typing import NamedTuple

from mlsd.debrief import case_line
from mlsd.errors import MlsdError, did_you_mean
from mlsd.exercises import Exercise, Library, load_library
from mlsd.lookups import as_json, plain
from mlsd.packs import load_pack
from mlsd.shown import BOLD, columns, paint, safe


class Audience(StrEnum):
    """Whom an exercise is shown to."""

    CANDIDATE = "candidate"
    INTERVIEWER = "interviewer"


class Wanted(NamedTuple):
    """Which exercises.  words: a number, an id, or words to look for.  new: not practised yet."""

    words: str = ""
    domain: str | None = None
    stage: str | None = None
    new: bool = False


def exercises_text(wanted: Wanted) -> str:
    """A list, or one exercise whole."""
    library = load_library()
    found = _found(library, wanted)
    if wanted.words and len(found) == 1:
        return _page(library, found[0])
    lines = [f"{each.number:>3}  {safe(each.title):<34} {each.domain}" for each in found]
    lines += ["", "One of them whole: mlsd exercises 2 · practise it: mlsd practice 2"]
    return "\n".join(lines) + "\n"


def exercises_json(wanted: Wanted) -> str:
    """The same as data."""
    found = _found(load_library(), wanted)
    return as_json(plain(found[0]) if wanted.words.isdecimal() else [plain(exercise) for exercise in found])


def _found(library: Library, wanted: Wanted) -> list[Exercise]:
    if wanted.words.isdecimal():
        return [library.exercise(wanted.words)]
    found = library.search(wanted.words) if wanted.words else list(library.exercises)
    if wanted.domain:
        domains = sorted({each.domain for each in library.exercises})
        if wanted.domain not in domains:
            raise MlsdError(f"there is no domain {wanted.domain!r}", did_you_mean(wanted.domain, domains))
        found = [each for each in found if each.domain == wanted.domain]
    if wanted.stage:
        found = _by_stage(found, wanted.stage)
    if wanted.new:
        from mlsd.history import History

        done = {attempt.exercise for attempt in History().all() if attempt.finished}
        found = [each for each in found if each.number not in done]
    if not found:
        raise MlsdError("no exercise is left by these words", "`mlsd exercises` lists all of them")
    return found


def _by_stage(found: list[Exercise], stage: str) -> list[Exercise]:
    """Those with the most points of a stage first."""
    stages = {each.id: each.title for each in load_pack("interview").stages}
    wanted = next((id for id, title in stages.items() if stage.lower() in (id, title.lower())), None)
    if wanted is None:
        raise MlsdError(f"there is no stage {stage!r}", did_you_mean(stage, list(stages)))
    return sorted(found, key=lambda each: -_points(each, wanted))


def _points(exercise: Exercise, stage: str) -> int:
    return sum(len(points) for topic, points in exercise.rubric.items() if topic.startswith(f"{stage}."))


def _page(library: Library, exercise: Exercise) -> str:
    width = columns() - 1
    lines = [paint(f"Exercise {exercise.number}: {safe(exercise.title)}", BOLD), *wrap(exercise.prompt, width)]
    lines += ["", "Clarify first, and what each answer changes (look only after you have tried)"]
    for each in exercise.clarify:
        lines += _item(each.ask, width) + _item(each.changes, width, "    ")
    cases = library.cases_for(exercise)
    if cases:
        lines += ["", "Case studies that help"]
        for case in cases:
            lines += _item(case_line(case), width)
            for lesson in case.learn:
                lines += _item(lesson, width, "      · ")
    lines += [
        "",
        f"Practise it: mlsd practice {exercise.number} · without a clock: mlsd new FILE --exercise {exercise.number}",
    ]
    return "\n".join(lines) + "\n"


def sheet(words: str) -> str:
    """The interviewer's page: the prompt, what to tell only when asked, follow-ups, and the rubric."""
    if not words:
        raise MlsdError("which exercise is the sheet for?", "pass its number: mlsd exercises 2 --for interviewer")
    exercise, pack, width = load_library().exercise(words), load_pack("interview"), columns() - 1
    lines = [paint(f"Interviewer's sheet: {exercise.number}, {safe(exercise.title)}", BOLD), ""]
    lines += ["Read out", *wrap(exercise.prompt, width, initial_indent="  ", subsequent_indent="  ")]
    lines += ["", "Leave open; tell only when asked"]
    for each in exercise.clarify:
        lines += _item(each.ask, width) + _item(f"decide, then: {each.changes}", width, "      ")
    lines += ["", "By topic: what a strong answer says, and what to ask if it does not come"]
    for topic, points in exercise.rubric.items():
        question = pack.find(topic)
        lines += ["", f"  {safe(question.title if question else topic)}"]
        for point in points:
            lines += _item(point.point, width, "    [ ] ")
        follow_ups = [cover.ask for cover in question.covers if cover.ask] if question else []
        lines += _item(follow_ups[0], width, "     ?  ") if follow_ups else []
    return "\n".join(lines) + "\n"


def _item(text: str, width: int, lead: str = "  - ") -> list[str]:
    return wrap(safe(text), width, initial_indent=lead, subsequent_indent=" " * len(lead))

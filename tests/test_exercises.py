"""The exercises: all 27 are there, each with a rubric that the interview pack knows and cues that can be met."""

from __future__ import annotations

from pathlib import Path

import pytest
from screens import run

from mlsd.errors import MlsdError
from mlsd.exercises import Exercise, load_library
from mlsd.marks import is_id
from mlsd.pack import Cover
from mlsd.packs import load_pack
from mlsd.resources import shipped
from mlsd.terms import reached

LIBRARY = load_library()
EACH = pytest.mark.parametrize("exercise", LIBRARY.exercises, ids=lambda each: each.id)


def test_there_are_27_numbered_from_1() -> None:
    assert [exercise.number for exercise in LIBRARY.exercises] == list(range(1, 28))
    assert len({exercise.id for exercise in LIBRARY.exercises}) == 27
    assert len({exercise.title for exercise in LIBRARY.exercises}) == 27


def test_there_are_ten_case_studies() -> None:
    assert len({case.id for case in LIBRARY.cases}) == len(LIBRARY.cases) == 10
    assert all(case.title and case.author and case.publisher and case.learn for case in LIBRARY.cases)
    assert all(1990 <= case.year <= 2026 for case in LIBRARY.cases)


def test_a_cue_that_can_find_nothing_is_a_fault_with_its_line(tmp_path: Path) -> None:
    ours = Path(shipped("questions")) / "exercises.yaml"
    lines = ours.read_text(encoding="utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if "terms: [" in line)
    lines[at] = lines[at].replace("terms: [", "terms: [<duratoin>, ")
    (tmp_path / "exercises.yaml").write_text("\n".join(lines), encoding="utf-8")
    done = run("packs", "check", "./exercises.yaml", cwd=tmp_path)
    assert done.returncode == 2
    said = f"./exercises.yaml:{at + 1}: the cue '<duratoin>' names an unknown quantity '<duratoin>'\n"
    assert done.stdout.decode() == said + "  did you mean <duration>?\n"
    assert run("packs", "check", "exercises", cwd=tmp_path).returncode == 0


@EACH
def test_an_exercise_is_whole(exercise: Exercise) -> None:
    assert is_id(exercise.id)
    assert exercise.title.strip()
    assert exercise.domain.strip()
    assert exercise.prompt.strip().endswith(("?", "."))
    assert exercise.clarify
    assert all(each.ask.strip() and each.changes.strip() for each in exercise.clarify)
    assert exercise.rubric


@EACH
def test_a_rubric_speaks_of_questions_that_are_asked(exercise: Exercise) -> None:
    assert set(exercise.rubric) <= set(load_pack("interview").ids)
    assert all(points for points in exercise.rubric.values())
    assert all(point.point.strip() and point.terms for points in exercise.rubric.values() for point in points)


@EACH
def test_cues_are_not_met_by_silence(exercise: Exercise) -> None:
    points = [point for points in exercise.rubric.values() for point in points]
    assert not any(reached("We have not thought about it.", Cover(point.point, point.terms)) for point in points)


@EACH
def test_an_exercise_is_found_by_number_id_and_title(exercise: Exercise) -> None:
    assert LIBRARY.exercise(str(exercise.number)) == exercise
    assert LIBRARY.exercise(exercise.id) == exercise
    assert exercise in LIBRARY.search(exercise.title)
    assert exercise in LIBRARY.search(exercise.title.upper())


@EACH
def test_case_studies_of_an_exercise_exist(exercise: Exercise) -> None:
    assert set(exercise.cases) <= {case.id for case in LIBRARY.cases}
    assert all(case in LIBRARY.cases for case in LIBRARY.cases_for(exercise))


def test_case_studies_help_with_exercises_that_exist() -> None:
    numbers = {exercise.number for exercise in LIBRARY.exercises}
    assert all(case.helps and set(case.helps) <= numbers for case in LIBRARY.cases)


@pytest.mark.parametrize(
    ("wanted", "says", "hint"),
    [
        pytest.param("0", "no exercise 0", "1 to 27", id="too low"),
        pytest.param("28", "no exercise 28", "1 to 27", id="too high"),
        pytest.param("9" * 5000, "no exercise", "1 to 27", id="far too high"),
        pytest.param("duolingo-storys", "duolingo-storys", "duolingo-stories", id="a misspelt id"),
        pytest.param("zebras and giraffes", "zebras", "", id="words of no exercise"),
    ],
)
def test_an_exercise_that_there_is_not(wanted: str, says: str, hint: str) -> None:
    with pytest.raises(MlsdError, match=says) as caught:
        LIBRARY.exercise(wanted)
    assert hint in caught.value.hint


def test_words_that_fit_many_ask_for_a_number() -> None:
    with pytest.raises(MlsdError, match="fits") as caught:
        LIBRARY.exercise("how")
    assert "number" in caught.value.hint


def test_words_that_fit_one_find_it() -> None:
    assert LIBRARY.exercise("duolingo").id == "duolingo-stories"


def test_every_word_has_to_be_there() -> None:
    assert LIBRARY.search("duolingo zebra") == []
    assert LIBRARY.search("harder duolingo")[0].id == "duolingo-stories"

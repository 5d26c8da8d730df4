"""The debrief: what was asked, covered and missed, with quotes; and the three things for next time."""

from __future__ import annotations

import pytest

from mlsd.debrief import Debrief, as_markdown, clarified, debrief, time_lines
from mlsd.exercises import Exercise, load_library
from mlsd.pack import Pack
from mlsd.packs import load_pack
from mlsd.prompts.debriefing import tell_debrief
from mlsd.render import flag
from mlsd.terms import content
from mlsd.timing import budget

LIBRARY = load_library()


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack("interview")


def made(pack: Pack, exercise: Exercise, texts: dict[str, str], questions: str = "", **spent: float) -> Debrief:
    asked = clarified(exercise, questions)
    return debrief(pack, exercise, texts, asked, budget(pack, 45), spent, (), LIBRARY.cases_for(exercise))


def strong(pack: Pack, exercise: Exercise) -> dict[str, str]:
    """Answers that say every point of the pack and of the rubric in so many words."""
    texts = {}
    for question in pack.questions:
        covers = [cover.terms for cover in question.covers]
        points = [point.terms for point in exercise.rubric.get(question.id, ())]
        said = [term for terms in covers + points for term in terms[:1]]
        texts[question.id] = "\n".join(_said(term) for term in said) or "Decided."
    return texts


def _said(term: str) -> str:
    figures = {"<number>": "12", "<percent>": "12%", "<duration>": "40 ms", "<money>": "300 EUR", "<rate>": "9/s"}
    for sort, figure in {**figures, "<size>": "4 GB"}.items():
        term = term.replace(sort, figure)
    return f"We say {term.replace('*', 'x').replace(' + ', ' and ')} here."


@pytest.mark.parametrize("exercise", LIBRARY.exercises, ids=lambda each: each.id)
def test_questions_in_the_exercise_s_words_hit_and_silence_misses(exercise: Exercise) -> None:
    silent = clarified(exercise, "")
    assert [each.ask for each in silent] == [each.ask for each in exercise.clarify]
    assert not any(each.asked for each in silent)
    everything = "\n".join(each.ask for each in exercise.clarify)
    missed = [each.ask for each in clarified(exercise, everything) if not each.asked]
    assert all(len(content(ask)) < 2 for ask in missed), "a question with one word that carries meaning may be missed"
    assert not any(each.asked for each in clarified(exercise, "Hello, nice to meet you.\nIs lunch included?"))


@pytest.mark.parametrize("exercise", LIBRARY.exercises, ids=lambda each: each.id)
def test_an_empty_run_covers_nothing_and_says_what_to_do(pack: Pack, exercise: Exercise) -> None:
    empty = made(pack, exercise, {question.id: flag(question) for question in pack.questions})
    assert set(empty.by_stage().values()) == {0}
    assert not any(point.quote for point in empty.rubric)
    assert len(empty.next_time) == 3
    page = as_markdown(empty)
    for points in exercise.rubric.values():
        for point in points:
            assert f"- **missed**: {point.point}" in page
    assert page.count("\n# ") == 0
    assert page.startswith(f"# Debrief: {exercise.title}\n")


def test_an_answer_is_quoted_where_it_reaches_a_point(pack: Pack) -> None:
    exercise = LIBRARY.exercise("2")
    texts = strong(pack, exercise)
    full = made(pack, exercise, texts, "\n".join(each.ask for each in exercise.clarify))
    assert all(each.reached == each.points for each in full.coverage)
    assert set(full.by_stage().values()) == {100}
    assert all(point.quote for point in full.rubric)
    joined = "\n".join(texts.values())
    assert all(point.quote in joined for point in full.rubric), "quotes are the person's own words"
    assert "**missed**" not in as_markdown(full)
    assert "You wrote: “" in as_markdown(full)


def test_not_applicable_is_covered_and_later_is_not(pack: Pack) -> None:
    exercise = LIBRARY.exercise("2")
    first, second = pack.questions[:2]
    judged = {each.id: each for each in made(pack, exercise, {first.id: "n/a: none", second.id: "later: ask"}).coverage}
    assert (judged[first.id].share, judged[second.id].share) == (1.0, 0.0)


def test_the_time_is_told_by_stage(pack: Pack) -> None:
    lines = time_lines(made(pack, LIBRARY.exercise("2"), {}, clarify=61, setup=600, data=1))
    assert lines[0].startswith("Clarifying")
    assert "1:01" in lines[0]
    assert len(lines) == 1 + len(pack.stages)
    assert "10:00 of " in lines[1]
    assert all(" of " in line for line in lines[1:])
    assert max(map(len, lines)) < 80


def test_advice_is_about_what_was_missed(pack: Pack) -> None:
    exercise = LIBRARY.exercise("2")
    texts = strong(pack, exercise)
    unasked = made(pack, exercise, texts)
    assert unasked.next_time[0].startswith("Clarify before you design. You did not ask: ")
    for question in pack.of_stage("serving"):
        texts[question.id] = ""
    starved = made(pack, exercise, texts, "\n".join(each.ask for each in exercise.clarify), setup=2600)
    assert starved.next_time[0].startswith("Leave in time for what got too little of it: ")


def test_the_debrief_on_the_screen_fits_it(pack: Pack, capsys: pytest.CaptureFixture[str]) -> None:
    tell_debrief(made(pack, LIBRARY.exercise("2"), {"setup.goals": "Fewer false alarms, by 12%."}, clarify=9))
    said = capsys.readouterr().err
    for part in ("Debrief", "Coverage by topic", "points of its rubric", "Three things for next time", "Read next"):
        assert part in said
    assert max(map(len, said.split("\n"))) <= 80

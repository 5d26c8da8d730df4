"""Pack and template to a skeleton: the golden documents, and what every skeleton keeps."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlsd.document import insert, parse
from mlsd.errors import MlsdError
from mlsd.pack import Pack, Question
from mlsd.pack_file import read_pack
from mlsd.packs import load_pack, pack_names
from mlsd.render import flag, one_line, question_block, skeleton, template_names, wrap
from mlsd.states import State, state_of

GOLDEN = Path(__file__).parent / "golden"
SMALL = b"""
pack: small
version: 3
title: Small
stages:
- {id: setup, title: Project setup}
- {id: data, title: Data}
- {id: late, title: Never asked}
questions:
- id: setup.goals
  title: Goals
  ask: Before any model, what should be different in the world once this works, and for whom, and how would you know?
- id: setup.cost
  title: "Cost & <limits> of {{ it }}"
  ask: What may it cost?
- id: data.storage
  title: Storage
  ask: Where does the data lie - in which format, and who may read it; and what is kept for longer than 30 days - why?
"""
PACK = read_pack(SMALL, "small.yaml")


@pytest.mark.parametrize("template", ["design", "lean"])
@pytest.mark.parametrize("exercise", [0, 7], ids=["plain", "exercise"])
def test_the_skeleton_is_the_golden_one(template: str, exercise: int) -> None:
    data = skeleton(PACK, PACK.questions, template, "Loans, *fast* & fair", exercise)
    assert data == (GOLDEN / f"{template}-{'exercise' if exercise else 'plain'}.md").read_bytes()


QUESTIONS = [question for name in pack_names() for question in load_pack(name).questions]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
@pytest.mark.parametrize("alert", [True, False], ids=["alert", "plain"])
def test_a_flag_is_at_most_80_wide_and_no_answer(question: Question, alert: bool) -> None:
    lines = flag(question, alert).split("\n")
    assert all(len(line) <= 80 and line.startswith("> ") for line in lines)
    assert state_of("\n".join(lines)) is State.UNANSWERED
    said = " ".join(line.removeprefix("> ") for line in lines).removeprefix("[!WARNING] ")
    assert said == f"**Unanswered.** {one_line(question.ask)}"


BLOCKS = st.sampled_from(["-", "+", "*", "1.", "12)", "#", ">", "=", "|", "~~~", "```"])
PHRASES = st.tuples(st.one_of(BLOCKS, st.just("word")), st.text("abc", min_size=1, max_size=12)).map(" ".join)


@given(st.lists(PHRASES))
def test_wrapped_lines_keep_their_words_and_begin_no_block(phrases: list[str]) -> None:
    text = " ".join(["Ask", *phrases])
    lines = wrap(text, 40)
    assert " ".join(lines) == text
    assert not any(line.startswith(("- ", "+ ", "* ", "1.", "12)", "#", ">", "=", "|", "~~~", "```")) for line in lines)


@given(st.lists(PHRASES))
def test_wrapped_lines_are_no_wider_than_asked_for(phrases: list[str]) -> None:
    assert all(len(line) <= 40 for line in wrap(" ".join(["Ask", *phrases]), 40))


@given(title=st.text(st.characters(exclude_categories=["Cs"])), template=st.sampled_from(["design", "lean"]))
def test_any_title_makes_a_document_that_parses(title: str, template: str) -> None:
    document = parse(skeleton(PACK, PACK.questions, template, title))
    assert document.faults == ()
    assert [answer.id for answer in document.answers] == PACK.ids
    assert "\r" not in document.text
    assert sum(line.startswith("# ") or line == "#" for line in document.text.split("\n")) == 1


@pytest.mark.parametrize(
    "title",
    ["{{ 7 * 7 }}", "{% raw %}", "{# x #}", "<!-- mlsd:a.b -->", "a\nb", "a\r\nb", "\x1b]0;x\x07", "\u202eabc", "---",
     "# T", "[red]x[/]", ":smile:"],
)  # fmt: skip
def test_a_title_is_text_and_never_a_template(title: str) -> None:
    text = skeleton(PACK, PACK.questions, "design", title).decode()
    heading = next(line for line in text.split("\n") if line.startswith("# "))
    assert heading == f"# {one_line(title)}"
    assert not set("\x1b\x07\u202e\r") & set(text)


def test_a_question_is_text_and_never_a_template() -> None:
    assert b"### Cost & <limits> of {{ it }}\n" in skeleton(PACK, PACK.questions, "design", "T")


def test_a_stage_without_questions_has_no_heading() -> None:
    text = skeleton(PACK, PACK.questions[:1], "design", "T").decode()
    assert "Project setup" in text
    assert "## Data" not in text
    assert "Never asked" not in text


@pytest.mark.parametrize("pack", [load_pack(name) for name in pack_names()], ids=lambda pack: pack.pack)
@pytest.mark.parametrize("template", template_names())
def test_a_skeleton_passes_the_plain_demands_of_markdown_linters(pack: Pack, template: str) -> None:
    text = skeleton(pack, pack.questions, template, "A title").decode()
    lines = text.split("\n")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n" not in text
    assert all(len(line) <= 80 for line in lines)
    assert all(line == line.rstrip() and "\t" not in line for line in lines)
    headings = [number for number, line in enumerate(lines) if line.startswith("#")]
    assert all(lines[number - 1] == lines[number + 1] == "" for number in headings)
    levels = [len(lines[number].split(" ")[0]) for number in headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    marks = [number for number, line in enumerate(lines) if line.startswith("<!-- ")]
    assert all(lines[number - 1] == lines[number + 1] == "" for number in marks)


@pytest.mark.parametrize("template", [*template_names(), "nowhere"])
def test_the_block_of_one_question_fits_into_a_document(template: str) -> None:
    question = PACK.questions[0]
    block = question_block(question, template)
    document = parse(insert(b"# T\r\n\r\nText.\r\n\r\n", block, len("# T\r\n\r\n")))
    assert [answer.id for answer in document.answers] == [question.id]
    assert document.faults == ()
    assert document.text.count("\n") == document.text.count("\r\n")


@pytest.mark.parametrize("template", ["design", "lean"])
def test_the_block_of_a_question_is_what_the_skeleton_has(template: str) -> None:
    whole = skeleton(PACK, PACK.questions, template, "T").decode()
    assert all(question_block(question, template).strip() in whole for question in PACK.questions)


@pytest.mark.parametrize(
    ("template", "hint"),
    [("desing", "design"), ("question", ""), ("lean-question", ""), ("../templates/design", ""), ("a\0b", ""), ("", ""),
     ("nowhere.md.j2", "path"), ("/", ""), ("design.md", "")],
)  # fmt: skip
def test_a_template_that_there_is_not(template: str, hint: str) -> None:
    with pytest.raises(MlsdError) as caught:
        skeleton(PACK, PACK.questions, template, "T")
    assert hint in caught.value.hint

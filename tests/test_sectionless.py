"""Questions that a document has no section for: what says so names what adds one, and `fill` offers to."""

from __future__ import annotations

from pathlib import Path

import pytest
from screens import CTRL_D, Terminal, run, write_small
from test_adopt import DESIGN

from mlsd.document import parse


@pytest.fixture
def adopted(tmp_path: Path) -> Path:
    """A document that was adopted, with questions that it does not cover."""
    path = tmp_path / "d.md"
    path.write_text(DESIGN, encoding="utf-8")
    done = run("adopt", "--yes", "d.md", cwd=tmp_path)
    assert b" missing sections: mlsd upgrade d.md\n" in done.stderr
    return path


@pytest.fixture
def holed(tmp_path: Path) -> Path:
    """An answered document, one section of which was taken out."""
    write_small(tmp_path)
    (tmp_path / "answers.yaml").write_text("a.goal: Leaks fall by 5%.\na.device: cloud\nb.last: Nothing.\n")
    assert run("new", "a.md", "--pack", "small", "--answers", "answers.yaml", cwd=tmp_path).returncode == 0
    path = tmp_path / "a.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("### Goal")] + text[text.index("### Device") :], encoding="utf-8")
    return path


def said(path: Path, *arguments: str) -> str:
    done = run(*arguments, cwd=path.parent)
    return " ".join((done.stdout + done.stderr).decode().split())


def test_check_names_what_adds_a_section_in_the_words_of_the_case(adopted: Path, holed: Path) -> None:
    report = said(adopted, "check", "d.md")
    assert "missing sections: mlsd upgrade d.md" in report
    assert "mlsd fill" not in report, "there is nothing that it could ask"
    every = said(adopted, "check", "d.md", "--output-format", "json")
    assert "`mlsd adopt` found no answer to it: `mlsd upgrade d.md` adds a section for it" in every
    report = said(holed, "check", "a.md")
    assert "Add the missing section: mlsd upgrade a.md" in report
    assert "`mlsd upgrade a.md` puts the section back" in report
    pack = holed.parent / ".mlsd" / "questions" / "small.yaml"
    pack.write_text(pack.read_text(encoding="utf-8").replace("version: 1", "version: 2"), encoding="utf-8")
    assert "small has grown since small@1: `mlsd upgrade a.md` adds the section" in said(holed, "check", "a.md")
    said(holed, "upgrade", "a.md")
    assert "Answer the open ones: mlsd fill a.md" in said(holed, "check", "a.md")


@pytest.mark.parametrize("arguments", [["setup.user-experience", "--no-input"], ["--answers", "answers.yaml"]])
def test_fill_names_it_and_writes_nothing(adopted: Path, arguments: list[str]) -> None:
    (adopted.parent / "answers.yaml").write_text("setup.goals: x\nsetup.user-experience: y\n", encoding="utf-8")
    before = adopted.read_bytes()
    told = said(adopted, "fill", "d.md", *arguments)
    assert "setup.user-experience has no section in" in told
    assert "`mlsd upgrade d.md`" in told
    assert "answers.yaml:2: " in told or "--no-input" in arguments
    assert adopted.read_bytes() == before


def test_fill_without_input_says_that_nothing_is_open(adopted: Path, holed: Path) -> None:
    assert "d.md: nothing is open: " in said(adopted, "fill", "d.md", "--no-input")
    assert said(holed, "fill", "a.md", "--no-input") == (
        "a.md: nothing is open: 2 answered, 0 open, 1 without a section (mlsd upgrade a.md)"
    )
    said(holed, "upgrade", "a.md")
    assert said(holed, "fill", "a.md", "--no-input") == "a.md: 2 answered, 1 open; --no-input asks nothing"


def test_nobody_edited_by_hand_what_adopt_found(adopted: Path) -> None:
    assert "by hand" not in said(adopted, "fill", "d.md", "--no-input")
    adopted.write_text(adopted.read_text(encoding="utf-8").replace("We want to cut", "We cut"), encoding="utf-8")
    assert "1 edited by hand and kept" in said(adopted, "fill", "d.md", "--no-input")


def test_fill_offers_the_sections_and_then_asks(holed: Path) -> None:
    before = holed.read_bytes()
    terminal = Terminal("fill", "a.md", cwd=holed.parent).wait("1 question has no section yet. Add them? [y/N]")
    terminal.type("n\r").wait("2 answered, 0 open, 1 without a section")
    assert terminal.end() == 0
    assert holed.read_bytes() == before
    again = Terminal("fill", "a.md", "a.goal", cwd=holed.parent).wait("a.goal: no section in a.md yet. Add one? [y/N]")
    again.type("y\r").wait("What should be different?").type("Leaks fall by 5%.").send(CTRL_D).wait("mlsd check a.md")
    assert again.end() == 0
    assert parse(holed.read_bytes()).texts()["a.goal"] == "Leaks fall by 5%."


def test_a_section_that_was_taken_out_is_not_offered_while_others_are_open(holed: Path) -> None:
    text = holed.read_text(encoding="utf-8").replace("Nothing.", "TBD")
    holed.write_text(text, encoding="utf-8")
    terminal = Terminal("fill", "a.md", cwd=holed.parent).wait("What did you leave out?").send(CTRL_D)
    terminal.wait("mlsd check a.md")
    assert terminal.end() == 0
    assert parse(holed.read_bytes()).answer("a.goal") is None

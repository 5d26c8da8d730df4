"""Whole journeys in a terminal of 80 by 24: mlsd in a pseudo-terminal, its screen read by pyte."""

from __future__ import annotations

import json
import os
import re
import signal
from pathlib import Path

import pytest
from screens import CTRL_C, CTRL_D, CTRL_G, DOWN, ENTER, SHIFT_TAB, Terminal, run, write_small

from mlsd.store import read_document


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_small(tmp_path)
    return tmp_path


def texts(folder: Path) -> dict[str, str]:
    return read_document(str(folder / "doc.md")).texts()


def small(folder: Path, *more: str, **changes: str) -> Terminal:
    """`new` with the small pack, at its first question."""
    return Terminal("new", "doc.md", "--pack", "small", "--title", "T", *more, cwd=folder, **changes).wait(
        "What should be different?", "nothing typed yet"
    )


def drafted(folder: Path, text: str) -> bool:
    """Whether what was typed has reached the draft."""
    state = Path(os.environ["XDG_STATE_HOME"]) / "mlsd"
    for path in state.glob("*.draft"):
        try:
            if text in json.loads(path.read_text()).values():
                return True
        except (ValueError, OSError):
            continue
    return False


def answering(terminal: Terminal, *wanted: str) -> Terminal:
    """Wait for a question, past the facts that it may ask for first."""
    terminal.wait(*wanted).until(
        lambda: "nothing typed yet" in terminal.shown or "to the answer" in terminal.shown, "a prompt"
    )
    return terminal.send(CTRL_D).wait("nothing typed yet") if "to the answer" in terminal.shown else terminal


def unscathed(terminal: Terminal) -> None:
    """The terminal is as it was, and nothing is on it that should not be."""
    assert terminal.after == terminal.settings
    assert "Traceback" not in terminal.log
    assert "has a bug" not in terminal.log
    assert not terminal.screen.cursor.hidden, "the cursor is back"
    assert terminal.log.rfind("\x1b[?2004h") <= terminal.log.rfind("\x1b[?2004l"), "bracketed paste is off"


def test_new_from_the_title_to_ctrl_c_and_on(tmp_path: Path) -> None:
    terminal = Terminal("new", "doc.md", cwd=tmp_path)
    terminal.wait("What are you designing?").type("Leaks in pipes").send(ENTER)
    answering(terminal, "Project setup › Goals", "1 of 29")
    assert (tmp_path / "doc.md").exists(), "the skeleton is there before the first question"

    terminal.send("?").wait("Why:").send("?").wait("Further reading").send("?").until(
        lambda: "Further reading" not in terminal.shown, "help gone"
    )
    terminal.type("Leaks fall by a fifth.").send(ENTER).send(ENTER)
    terminal.wait("And:", "Enter: go on")
    assert texts(tmp_path)["setup.goals"] == "Leaks fall by a fifth.", "saved before the follow-up"
    terminal.type("From 19% to 15% of supply.").send(CTRL_D)
    answering(terminal, "User experience", "2 of 29")
    assert texts(tmp_path)["setup.goals"] == "Leaks fall by a fifth.\n\nFrom 19% to 15% of supply."

    terminal.send(SHIFT_TAB).wait("Goals", "1 of 29", "kept as you type").type(" By 2027.").send(CTRL_D)
    terminal.until(lambda: "By 2027." in texts(tmp_path)["setup.goals"], "the edited answer in the file")
    terminal.until(lambda: "Enter: go on" in terminal.shown or "2 of 29" in terminal.shown, "the next prompt")
    if "Enter: go on" in terminal.shown:
        terminal.send(CTRL_D)
    answering(terminal, "› User experience").type("n/a: nobody sees it").send(CTRL_D)
    answering(terminal, "Performance constraints", "3 of 29")

    terminal.send(CTRL_G).wait("Go to").send("storage").wait("Storage").send(ENTER)
    answering(terminal, "Data pipeline ›", "10 of 29").type("later: ask Ann").send(CTRL_D)
    terminal.until(lambda: texts(tmp_path)["data.storage"] == "later: ask Ann", "the third answer in the file")
    answering(terminal, "11 of 29")

    terminal.send(CTRL_C).wait("mlsd fill doc.md")
    assert terminal.end() == 130
    unscathed(terminal)
    assert texts(tmp_path)["setup.goals"].startswith("Leaks fall by a fifth.")
    assert texts(tmp_path)["setup.user-experience"] == "n/a: nobody sees it"
    assert "# Leaks in pipes\n" in (tmp_path / "doc.md").read_text()
    assert [path.name for path in tmp_path.iterdir()] == ["doc.md"]

    again = Terminal("fill", "doc.md", cwd=tmp_path).wait("Performance constraints", "3 of 29")
    again.send(CTRL_C)
    assert again.end() == 130


def test_every_answer_stays_on_the_screen(folder: Path) -> None:
    terminal = small(folder, "--quiet").type("less waste").send(CTRL_D).wait("Where does it run?")
    shown = terminal.shown
    assert "less waste" in shown
    assert "saved · 2 words" in shown
    terminal.send(CTRL_C)
    assert terminal.end() == 130


def test_fill_goes_on_where_it_stopped_and_ends(folder: Path) -> None:
    first = small(folder, "--quiet").type("less waste").send(CTRL_D).wait("Where does it run?").send(CTRL_C)
    assert first.end() == 130
    second = Terminal("fill", "doc.md", "--quiet", cwd=folder).wait("Where does it run?", "2 of 3", "cloud", "phone")
    second.send(DOWN).send(ENTER).wait("How much battery", "3 of 4", "nothing typed yet").type("5% a day").send(CTRL_D)
    second.wait("What did you leave out?", "4 of 4", "nothing typed yet").send(CTRL_C)
    assert second.end() == 130
    third = Terminal("fill", "doc.md", "--quiet", cwd=folder).wait("What did you leave out?", "nothing typed yet")
    third.type("the cloud").send(CTRL_D).wait("mlsd check doc.md")
    assert third.end() == 0
    unscathed(third)
    assert texts(folder) == {
        "a.goal": "less waste",
        "a.device": "phone",
        "a.battery": "5% a day",
        "b.last": "the cloud",
    }
    fourth = Terminal("fill", "doc.md", cwd=folder)
    assert fourth.end() == 0
    assert "mlsd check doc.md" in fourth.log


def test_fill_of_named_questions(folder: Path) -> None:
    given = b"a.goal: one\na.device: cloud\nb.last: rest\n"
    assert run("new", "doc.md", "--pack", "small", "--answers", "-", cwd=folder, stdin=given).returncode == 0
    terminal = Terminal("fill", "doc.md", "b.last", "--quiet", cwd=folder).wait(
        "What did you leave out?", "rest", "1 word"
    )
    terminal.type(" and more").send(CTRL_D)
    assert terminal.end() == 0
    assert texts(folder)["b.last"] == "rest and more"


def test_new_on_a_document_offers_to_go_on(folder: Path) -> None:
    given = b"a.goal: one\n"
    assert run("new", "doc.md", "--pack", "small", "--answers", "-", cwd=folder, stdin=given).returncode == 0
    terminal = Terminal("new", "doc.md", cwd=folder).wait("doc.md", "1 answered, 2 open", "What now?").send(ENTER)
    terminal.wait("Where does it run?").send(CTRL_C)
    assert terminal.end() == 130
    before = (folder / "doc.md").read_bytes()
    leaving = Terminal("new", "doc.md", cwd=folder).wait("What now?").send("leave").wait("leave it").send(ENTER)
    assert leaving.end() == 0
    assert (folder / "doc.md").read_bytes() == before
    (folder / "doc.md").write_text("# Mine\n")
    foreign = Terminal("new", "doc.md", cwd=folder)
    assert foreign.end() == 2
    assert (folder / "doc.md").read_text() == "# Mine\n"


def test_what_an_answers_file_gave_is_not_edited_by_hand(folder: Path) -> None:
    given = b"a.goal: one\n"
    assert run("new", "doc.md", "--pack", "small", "--answers", "-", cwd=folder, stdin=given).returncode == 0
    terminal = Terminal("new", "doc.md", cwd=folder).wait("What now?").send(CTRL_C)
    assert terminal.end() == 130
    assert "edited by hand" not in terminal.log


def test_ctrl_c_at_the_title_writes_nothing(tmp_path: Path) -> None:
    terminal = Terminal("new", "doc.md", cwd=tmp_path).wait("What are you designing?").send(CTRL_C)
    assert terminal.end() == 130
    unscathed(terminal)
    assert list(tmp_path.iterdir()) == []


def test_no_input_in_a_terminal_asks_nothing(folder: Path) -> None:
    terminal = Terminal("new", "doc.md", "--pack", "small", "--no-input", cwd=folder)
    assert terminal.end() == 0
    filled = Terminal("fill", "doc.md", "--no-input", cwd=folder)
    assert filled.end() == 0
    assert "?" not in terminal.log + filled.log


def test_a_paste_is_one_answer(folder: Path) -> None:
    terminal = (
        small(folder, "--quiet").send("one\r\rtwo\r\rthree").wait("three").send(CTRL_D).wait("Where does it run?")
    )
    assert texts(folder)["a.goal"] == "one\n\ntwo\n\nthree"
    assert len([id for id, text in texts(folder).items() if "Unanswered" in text]) == 2
    terminal.send(CTRL_C)
    assert terminal.end() == 130


@pytest.mark.parametrize(
    ("number", "code"),
    [
        pytest.param(signal.SIGKILL, 137, id="SIGKILL"),
        pytest.param(signal.SIGTERM, 143, id="SIGTERM"),
        pytest.param(signal.SIGHUP, 129, id="SIGHUP"),
        pytest.param(signal.SIGINT, 130, id="SIGINT"),
    ],
)
def test_half_typed_text_outlives_a_signal(folder: Path, number: signal.Signals, code: int) -> None:
    terminal = small(folder, "--quiet").type("half a thought")
    terminal.until(lambda: drafted(folder, "half a thought"), "the draft")
    terminal.kill(number)
    assert terminal.end() == code
    if number is not signal.SIGKILL:
        unscathed(terminal)
        assert "mlsd fill doc.md" in terminal.log
    again = Terminal("fill", "doc.md", "--quiet", cwd=folder).wait("Half typed last time", "half a thought")
    again.type(" and the rest").send(CTRL_D).wait("Where does it run?").send(CTRL_C)
    assert again.end() == 130
    assert texts(folder)["a.goal"] == "half a thought and the rest"
    third = Terminal("fill", "doc.md", "a.goal", "--quiet", cwd=folder).wait("What should be different?")
    assert "Half typed" not in third.shown
    third.send(CTRL_C)
    assert third.end() == 130


def test_a_closed_window_keeps_what_was_typed(folder: Path) -> None:
    terminal = small(folder, "--quiet").type("half a thought")
    terminal.until(lambda: drafted(folder, "half a thought"), "the draft")
    terminal.child.close(force=False)
    again = (
        Terminal("fill", "doc.md", "--quiet", cwd=folder).wait("Half typed last time", "half a thought").send(CTRL_C)
    )
    assert again.end() == 130


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
@pytest.mark.parametrize("where", ["title", "choice", "outline", "plain"])
def test_a_signal_anywhere_leaves_the_terminal_as_it_was(folder: Path, number: signal.Signals, where: str) -> None:
    if where == "title":
        terminal = Terminal("new", "doc.md", "--pack", "small", cwd=folder).wait("What are you designing?")
    elif where == "plain":
        terminal = Terminal("new", "doc.md", "--pack", "small", "--title", "T", "--plain", cwd=folder).wait(
            "different?"
        )
    else:
        terminal = small(folder, "--quiet").type("one").send(CTRL_D).wait("Where does it run?")
        if where == "outline":
            terminal.send(CTRL_G).wait("Go to")
    terminal.kill(number)
    assert terminal.end() == 128 + number
    unscathed(terminal)


def test_a_small_window_still_asks(folder: Path) -> None:
    terminal = small(folder, "--quiet")
    terminal.child.setwinsize(8, 30)
    terminal.screen.resize(8, 30)
    terminal.send("?").until(lambda: "Why" in terminal.log, "help").send("?").send("?").send("narrow" + CTRL_D)
    terminal.until(lambda: texts(folder)["a.goal"] == "narrow", "the answer in the file").send(CTRL_C)
    assert terminal.end() == 130


@pytest.mark.parametrize("colour", [True, False])
def test_no_color(folder: Path, colour: bool) -> None:
    changes = {} if colour else {"NO_COLOR": "1"}
    terminal = small(folder, "--quiet", **changes).type("one").send(CTRL_D).wait("Where does it run?").send(CTRL_C)
    assert terminal.end() == 130
    assert bool(re.search(r"\x1b\[(?:\d+;)*3[1-7]m", terminal.log)) is colour


def test_a_dumb_terminal(folder: Path) -> None:
    terminal = Terminal("new", "doc.md", "--pack", "small", cwd=folder, TERM="dumb").wait("What are you designing?")
    terminal.send("Leaks\n").wait("First part, Goal. Question 1 of 3.", "What should be different?")
    terminal.send(":help\n").wait("Why: The loss function").send("less waste\n\n").wait("And: Which number moves")
    terminal.send("by 4%\n\n").wait("Where does it run?", "2. phone").send(":back\n").wait("The answer so far:")
    terminal.send("\n").until(lambda: terminal.log.count("Where does it run?") == 2, "the question again").send("2\n")
    terminal.wait("How much battery").send(":outline\n").wait("Go to which topic?", "4. open: Second part, Last")
    terminal.send("4\n").wait("What did you leave out?").send("the cloud\n\n").wait("How much battery")
    terminal.until(lambda: terminal.log.count("How much battery") == 2, "the battery again").send("5%\n\n")
    terminal.wait("mlsd check doc.md")
    assert terminal.end() == 0
    unscathed(terminal)
    assert "\x1b" not in terminal.log
    assert texts(folder) == {
        "a.goal": "less waste\n\nby 4%", "a.device": "phone", "a.battery": "5%", "b.last": "the cloud"}  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        pytest.param("later: ask @nobody 2026-12-01", ["@nobody is no owner", "known: dana, raj"], id="an owner"),
        pytest.param("later: ask @dana 2026-11-01", ["was put off until 2026-11-01, which has passed"], id="a day"),
        pytest.param("later: ask @dana 2026-12-01", [], id="neither"),
    ],
)
@pytest.mark.parametrize("ignored", [False, True])
def test_what_check_says_of_a_promise_is_said_at_once_and_it_stays_as_typed(
    folder: Path, answer: str, says: list[str], ignored: bool
) -> None:
    more = 'ignore = ["MLSD503", "overdue"]\n' if ignored else ""
    (folder / ".mlsd.toml").write_text(f'owners = ["dana", "raj"]\n{more}', encoding="utf-8")
    terminal = small(folder, MLSD_TODAY="2026-11-24").type(answer).send(CTRL_D).wait("saved · later", "2 of 3")
    wanted = says if not ignored else []
    assert all(text in terminal.shown for text in wanted), terminal.picture
    assert ("It stands as you typed it" in terminal.shown) is bool(wanted)
    assert texts(folder)["a.goal"] == answer
    terminal.send(CTRL_C)
    terminal.end()
    unscathed(terminal)


def test_a_promise_typed_where_a_fact_is_asked_for_is_the_answer(tmp_path: Path) -> None:
    assert run("new", "doc.md", "--blank", "--title", "T", cwd=tmp_path).returncode == 0
    terminal = Terminal("fill", "doc.md", "data.storage", cwd=tmp_path).wait("How large is one record?")
    terminal.type("later: ask @dana 2027-01-01").send(ENTER).wait("kept as you type").send(CTRL_D)
    terminal.until(lambda: texts(tmp_path)["data.storage"] == "later: ask @dana 2027-01-01", "the answer in the file")
    terminal.send(CTRL_C)
    terminal.end()
    unscathed(terminal)

"""Practice runs in a pseudo-terminal: clarify, pause, design, finish, debrief; broken off and gone on with."""

from __future__ import annotations

import json
import sqlite3
import time
from pathlib import Path
from typing import Any

import pytest
from screens import CTRL_C, CTRL_D, CTRL_G, CTRL_P, ENTER, Terminal, run

from mlsd.store import read_document

HOLD = 1.2  # seconds that a pause lasts: the passing of time is what is tested


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "work").mkdir()
    return tmp_path / "work"


def practise(folder: Path, *more: str) -> Terminal:
    """A run, at its clarifying step."""
    arguments = ("practice", "2", "--minutes", "45", "--order", "guided", "--file", "run.md", "--quiet", *more)
    return Terminal(*arguments, cwd=folder).wait("Exercise 2", "what would you ask?", "nothing typed yet", "left")


def unscathed(terminal: Terminal) -> None:
    assert terminal.after == terminal.settings
    assert "Traceback" not in terminal.log
    assert "has a bug" not in terminal.log
    assert not terminal.screen.cursor.hidden


def attempts(folder: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(run("history", "--format", "json", cwd=folder).stdout)
    return rows


def hold(terminal: Terminal) -> None:
    """Pause, let time pass, and go on."""
    terminal.send(CTRL_P).wait("Paused; the clock stands still.")
    end = time.monotonic() + HOLD
    terminal.until(lambda: time.monotonic() > end, "time passing").send(ENTER)
    terminal.until(lambda: "Paused" not in terminal.shown, "the prompt again")


def test_a_whole_run(folder: Path) -> None:
    begun = time.monotonic()
    terminal = practise(folder).type("How many transactions a day?").send(ENTER)
    terminal.type("What does a false alarm cost?")
    hold(terminal)
    terminal.wait("How many transactions a day?", "What does a false alarm cost?").send(CTRL_D)
    terminal.wait("Project setup › Goals", "1 of 29", "nothing typed yet", "left")
    for part in ("You asked", "things that this exercise leaves open", "Assume what you like"):
        assert part in terminal.log
    terminal.type("Fraud losses fall by 20%.")
    hold(terminal)
    terminal.wait("Goals", "Fraud losses fall by 20%.", "kept as you type").send(CTRL_D)
    terminal.wait("User experience", "2 of 29", "nothing typed yet")
    assert read_document(str(folder / "run.md")).texts()["setup.goals"] == "Fraud losses fall by 20%."
    terminal.send(CTRL_G).wait("Go to").send("finish").wait("/ finish...").send(ENTER)
    assert terminal.end() == 0
    wall = time.monotonic() - begun
    unscathed(terminal)
    for part in ("Debrief", "Coverage by topic", "points of its rubric", "Three things for next time", "Read next",
                 "Design:  run.md", "Debrief: run.debrief.md", "mlsd history"):  # fmt: skip
        assert part in terminal.log
    page = (folder / "run.debrief.md").read_text()
    assert page.startswith("# Debrief: ")
    assert "## Three things for next time\n\n1. " in page
    assert sorted(each.name for each in folder.iterdir()) == ["run.debrief.md", "run.md"]
    (row,) = attempts(folder)
    assert (row["exercise"], row["minutes"], row["finished"]) == (2, 45.0, True)
    assert row["questions"] == "How many transactions a day?\nWhat does a false alarm cost?"
    assert set(row["coverage"]) >= {"setup", "data", "model", "serving"}
    assert set(row["spent"]) == {"clarify", "setup"}
    assert row["seconds"] < wall - 2 * HOLD, "the clock stood still in both pauses"
    text = run("history", cwd=folder)
    assert f"{row['overall']:>3}%" in text.stdout.decode()
    assert run("practice", "--go-on", cwd=folder).returncode == 2, "nobody to ask"
    over = Terminal("practice", "--go-on", cwd=folder)
    assert over.end() == 2
    assert "no practice run to go on with" in over.log


def test_broken_off_while_clarifying_and_gone_on_with(folder: Path) -> None:
    terminal = practise(folder).type("How many transactions a day?").send(CTRL_C)
    assert terminal.end() == 130
    unscathed(terminal)
    assert "mlsd practice --go-on" in terminal.log
    again = Terminal("practice", "--go-on", "--quiet", cwd=folder)
    again.wait("what would you ask?", "How many transactions a day?", "kept as you type").send(CTRL_D)
    again.wait("Goals", "nothing typed yet").send(CTRL_C)
    assert again.end() == 130
    (row,) = attempts(folder)
    assert (row["questions"], row["finished"]) == ("How many transactions a day?", False)
    third = Terminal("practice", "--go-on", "--quiet", cwd=folder).wait("Goals", "nothing typed yet").send(CTRL_C)
    assert "what would you ask?" not in third.log
    assert third.end() == 130


def test_broken_off_while_designing_goes_on_with_the_time_that_was_left(folder: Path) -> None:
    terminal = practise(folder).send(CTRL_D).wait("Goals", "nothing typed yet")
    terminal.type("half a goal").send(CTRL_C)
    assert terminal.end() == 130
    unscathed(terminal)
    assert "Saved, and the clock stands still. Go on from here: mlsd practice --go-on" in terminal.log
    (row,) = attempts(folder)
    assert not row["finished"]
    assert 0 < row["spent"]["setup"] < 20
    assert "broken off" in run("history", cwd=folder).stdout.decode()
    base = sqlite3.connect(folder.parent / "data" / "mlsd" / "history.sqlite3")
    with base:  # as if it had been broken off later
        base.execute("update attempts set spent=?", (json.dumps({"clarify": 60, "setup": 605}),))
    base.close()
    again = Terminal("practice", "--go-on", "--quiet", cwd=folder)
    again.wait("33:55 left, in", "Goals", "Half typed last time", "half a goal").type(" reached").send(CTRL_D)
    again.wait("User experience", "nothing typed yet", "33:").send(CTRL_G).wait("Go to").send("finish")
    again.wait("/ finish...").send(ENTER)
    assert again.end() == 0
    (row,) = attempts(folder)
    assert row["finished"]
    assert row["spent"]["clarify"] == 60
    assert 605 < row["spent"]["setup"] < 640
    assert read_document(str(folder / "run.md")).texts()["setup.goals"] == "half a goal reached"


def test_a_file_that_exists_is_refused_before_anything_is_asked(folder: Path) -> None:
    (folder / "run.md").write_text("# Mine\n")
    terminal = Terminal("practice", "2", "--file", "run.md", cwd=folder)
    assert terminal.end() == 2
    assert "run.md exists already" in terminal.log
    assert "How many minutes" not in terminal.log
    assert (folder / "run.md").read_text() == "# Mine\n"
    assert attempts(folder) == []


def test_a_debrief_takes_the_place_of_none_that_is_there(folder: Path) -> None:
    (folder / "run.debrief.md").write_text("# Notes on an earlier run\n")
    terminal = practise(folder).send(CTRL_D).wait("Goals", "nothing typed yet")
    terminal.send(CTRL_G).wait("Go to").send("finish").wait("/ finish...").send(ENTER)
    assert terminal.end() == 0
    assert "Debrief: run.debrief-2.md" in terminal.log
    assert (folder / "run.debrief.md").read_text() == "# Notes on an earlier run\n"
    assert (folder / "run.debrief-2.md").read_text().startswith("# Debrief: ")


def test_an_exercise_minutes_and_order_can_be_chosen(folder: Path) -> None:
    terminal = Terminal("practice", "--quiet", cwd=folder).wait("Which exercise?", "any, at random")
    terminal.send("fraud").wait("/ fraud...").send(ENTER).wait("How many minutes?").type("0").send(ENTER)
    terminal.wait("A number from 1 to 600, please.").send("20" + ENTER).wait("In which order?").send("free")
    terminal.wait("/ free...").send(ENTER).wait("what would you ask?", "nothing typed yet", "19:").send(CTRL_D)
    terminal.wait("Go to", "Project setup › Goals").send("storage")
    terminal.wait("/ storage...").send(ENTER).wait("› Storage", "nothing typed yet").send(CTRL_C)
    assert terminal.end() == 130
    unscathed(terminal)
    (document,) = (folder / "practice").iterdir()
    assert document.name.startswith(time.strftime("%Y-"))

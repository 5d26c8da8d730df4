"""Every kind of prompt against everything that can happen to one, in a pseudo-terminal.

After each: what was typed is in the document or in the draft, the exit code is the contract's, the terminal is as it
was.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
from pathlib import Path
from typing import NamedTuple

import pytest
from screens import CTRL_C, CTRL_D, CTRL_G, CTRL_X_E, DOWN, ENTER, F1, SHIFT_TAB, Terminal, run

from mlsd.states import State, state_of
from mlsd.store import read_document

PACK = """\
pack: matrix
version: 1
title: Every kind
stages:
  - {id: m, title: Matrix}
questions:
  - {id: m.first, title: First, ask: What comes first?}
  - id: m.prose
    title: Prose
    ask: What is the prose?
    why: It matters to prose.
    source: {further: [Reading on prose]}
  - id: m.line
    title: Line
    ask: What is the line?
    kind: line
    why: It matters to line.
    source: {further: [Reading on line]}
  - id: m.number
    title: Number
    ask: What is the number?
    kind: number
    unit: ms
    why: It matters to number.
    source: {further: [Reading on number]}
  - id: m.choice
    title: Choice
    ask: What is the choice?
    kind: choice
    choices: [cloud, phone]
    why: It matters to choice.
    source: {further: [Reading on choice]}
  - id: m.fact
    title: Fact
    ask: What is the fact?
    why: It matters to fact.
    source: {further: [Reading on fact]}
    facts:
      - {key: latency, label: Latency, kind: quantity, unit: ms, ask: "How long may it take?"}
      - {key: owner, label: Owner, ask: "Who owns it?"}
  - {id: m.end, title: End, ask: What comes last?}
"""


class Kind(NamedTuple):
    """A kind of prompt.  ready: what its footer says at first.  half: what is typed there, "" for a list left alone."""

    name: str
    ready: str
    half: str
    id: str

    @property
    def ask(self) -> str:
        """The question as it stands on the screen."""
        return f"What is the {self.id.removeprefix('m.')}?"


PROSE = Kind("prose", "nothing typed yet", "half a thought", "m.prose")
LINE = Kind("line", "nothing typed yet", "half a line", "m.line")
NUMBER = Kind("number", "nothing typed yet", "about 250 m", "m.number")
CHOICE = Kind("own words", "or type your own words", "a car, half", "m.choice")
LIST = Kind("choice", "or type your own words", "", "m.choice")
FACT = Kind("fact", "to the answer", "about 250 m", "m.fact")
TYPED = [PROSE, LINE, NUMBER, CHOICE, FACT]

kinds = pytest.mark.parametrize("kind", TYPED, ids=lambda kind: kind.name)
kinds_and_list = pytest.mark.parametrize("kind", [*TYPED, LIST], ids=lambda kind: kind.name)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".mlsd" / "questions").mkdir(parents=True)
    (tmp_path / ".mlsd" / "questions" / "matrix.yaml").write_text(PACK, encoding="utf-8")
    assert run("new", "doc.md", "--pack", "matrix", "--blank", "--title", "T", cwd=tmp_path).returncode == 0
    return tmp_path


def texts(folder: Path) -> dict[str, str]:
    return read_document(str(folder / "doc.md")).texts()


def is_open(folder: Path, id: str) -> bool:
    return state_of(texts(folder)[id]) is State.UNANSWERED


def drafts() -> dict[str, str]:
    """What is kept of the half typed, by question id."""
    found: dict[str, str] = {}
    for path in (Path(os.environ["XDG_STATE_HOME"]) / "mlsd").glob("*.draft"):
        with contextlib.suppress(FileNotFoundError):  # given meanwhile
            found |= json.loads(path.read_text())
    return found


def at(kind: Kind, folder: Path, *before: str, **changes: str) -> Terminal:
    """`fill` at this kind of prompt, with the end to come after it."""
    terminal = Terminal("fill", "doc.md", *before, kind.id, "m.end", cwd=folder, **changes)
    for _ in before:
        terminal.wait("What comes first?", "nothing typed yet").type("one").send(CTRL_D)
    return terminal.wait(kind.ask, kind.ready)


def half_typed(kind: Kind, terminal: Terminal) -> Terminal:
    """With something typed, seen and kept."""
    if not kind.half:
        return terminal.send(DOWN)
    return terminal.type(kind.half).until(lambda: kind.half in drafts().get(kind.id, ""), "the draft")


def unscathed(terminal: Terminal) -> None:
    """The terminal is as it was, and nothing is on it that should not be."""
    assert terminal.after == terminal.settings
    assert "Traceback" not in terminal.log
    assert "has a bug" not in terminal.log
    assert not terminal.screen.cursor.hidden, "the cursor is back"
    assert terminal.log.rfind("\x1b[?2004h") <= terminal.log.rfind("\x1b[?2004l"), "bracketed paste is off"


def nothing_lost(kind: Kind, folder: Path, before: bytes) -> None:
    """The document is as it was; the draft has what was typed."""
    assert (folder / "doc.md").read_bytes() == before
    kept = drafts()
    assert set(kept) == ({kind.id} if kind.half else set())
    assert kept.get(kind.id, "").endswith(kind.half) or kind is FACT
    assert kind.half in kept.get(kind.id, "")


@pytest.mark.parametrize(
    ("event", "code"),
    [
        pytest.param("Ctrl-C", 130, id="Ctrl-C"),
        pytest.param("SIGTERM", 143, id="SIGTERM"),
        pytest.param("SIGHUP", 129, id="SIGHUP"),
    ],
)
@kinds_and_list
def test_what_ends_a_prompt_loses_nothing(kind: Kind, folder: Path, event: str, code: int) -> None:
    before = (folder / "doc.md").read_bytes()
    terminal = half_typed(kind, at(kind, folder))
    if event == "Ctrl-C":
        terminal.send(CTRL_C)
    else:
        terminal.kill(signal.Signals[event])
    assert terminal.end() == code
    unscathed(terminal)
    assert "mlsd fill doc.md" in terminal.log
    nothing_lost(kind, folder, before)
    if event != "Ctrl-C" or not kind.half:
        return
    again = Terminal("fill", "doc.md", cwd=folder).wait(kind.ask, "Half typed last time")
    if kind is CHOICE:
        again.send(ENTER)
    again.wait(kind.half, "kept as you type").type(" and the rest").send(CTRL_D)
    again.until(lambda: drafts() == {}, "the draft gone").send(CTRL_C)
    assert texts(folder)[kind.id].endswith(f"{kind.half} and the rest")
    assert again.end() == 130


@kinds_and_list
def test_a_terminal_that_is_closed_loses_nothing(kind: Kind, folder: Path) -> None:
    before = (folder / "doc.md").read_bytes()
    log = folder / "errors"
    terminal = half_typed(kind, at(kind, folder, ERRORS=str(log)))
    assert terminal.hang_up() == 129
    nothing_lost(kind, folder, before)
    said = log.read_text()
    assert "Saved. Go on from here: mlsd fill doc.md" in said
    assert "Traceback" not in said
    assert "error" not in said


@kinds
def test_one_sitting_with_every_key(kind: Kind, folder: Path) -> None:
    script = folder / "editor"
    script.write_text('#!/bin/sh\nprintf "\\nfrom the editor\\n" >> "$1"\n')
    script.chmod(0o755)
    terminal = at(kind, folder, "m.first", EDITOR=str(script))

    # Later, and back.
    for key in {CHOICE: "l", FACT: CTRL_D + ENTER}.get(kind, ENTER):
        terminal.send(key)
        if key == CTRL_D:
            terminal.wait(kind.ask, "nothing typed yet")
    terminal.wait("later · flagged in the document", "What comes last?", "nothing typed yet").send(SHIFT_TAB)
    terminal.wait(kind.ask, kind.ready)
    assert is_open(folder, kind.id)

    # Help, twice and off; the same with the question half answered.
    topic = kind.id.removeprefix("m.")
    for _ in range(2):
        terminal.send(F1).wait(f"Why: It matters to {topic}.").send(F1).wait(f"Reading on {topic}").send(F1)
        terminal.until(lambda: f"Reading on {topic}" not in terminal.shown, "help gone")
        if kind.half not in terminal.shown:
            half_typed(kind, terminal)

    # Another size, and back.
    half = f"{kind.half}s"
    terminal.resize(40, 12).until(lambda: redrawn(terminal, 40), "a narrow prompt").send("s").wait(half)
    terminal.resize(80, 24).until(lambda: redrawn(terminal, 80), "a wide prompt").wait(half)
    terminal.until(lambda: half in drafts().get(kind.id, ""), "the draft")

    # The outline, left as it was entered; then away with it, and back.
    terminal.send(CTRL_G).wait("Go to", "Matrix › End").send(CTRL_G)
    returned(kind, terminal, half)
    terminal.send(CTRL_G).wait("Go to").send("End").wait("/ End...").send(ENTER)
    terminal.wait("What comes last?", "nothing typed yet").send(SHIFT_TAB)
    returned(kind, terminal, half)

    # Back with something typed, and on again.
    first = "What comes first? › one"
    terminal.send(SHIFT_TAB).until(lambda: first in last_prompt(terminal), "the question before").send(CTRL_D)
    returned(kind, terminal, half)  # it was left for later, and then taken up again: it is still open

    # The editor: coming back submits nothing.
    terminal.send(CTRL_X_E).wait("from the editor", "kept as you type", kind.ask)
    assert is_open(folder, kind.id)
    terminal.type(" too").send(CTRL_D).wait("What comes last?", "nothing typed yet")
    below = "\n\n" if kind is FACT else "\n"  # prose keeps its distance from a fact
    assert texts(folder)[kind.id].endswith(f"{half}{below}from the editor too")
    assert texts(folder)["m.first"] == "one"

    terminal.send(CTRL_D)
    assert terminal.end() == 0
    unscathed(terminal)
    assert is_open(folder, "m.end"), "Ctrl-D on nothing answers nothing"
    assert drafts() == {}


def redrawn(terminal: Terminal, columns: int) -> bool:
    """Whether the header reaches to the right edge of a window of so many columns."""
    headers = [line.rstrip() for line in terminal.screen.display if line.rstrip().endswith(" of 3")]
    return bool(headers) and len(headers[-1]) in (columns, columns - 1)


def last_prompt(terminal: Terminal) -> str:
    """What stands on the screen from the last header on."""
    return terminal.shown.rpartition(" of 3")[2]


def returned(kind: Kind, terminal: Terminal, half: str) -> None:
    """Wait for the prompt with what was typed in it; a list has it under its last choice."""
    terminal.until(lambda: kind.ask in last_prompt(terminal), kind.ask)
    if kind is CHOICE:
        terminal.until(lambda: kind.ready in last_prompt(terminal), kind.ready).send(ENTER)
    terminal.until(lambda: half in last_prompt(terminal) and "kept as you type" in last_prompt(terminal), half)


LINES = "\n".join("" if number % 7 == 3 else f"{'    ' * (number % 3)}line {number}\tof it" for number in range(1, 201))
MEGABYTE = "\n".join(f"{number:06} " + "minified " * 1000 for number in range(117)).rstrip()


@pytest.mark.parametrize("bracketed", [True, False], ids=["bracketed", "not bracketed"])
@kinds
def test_a_paste_is_one_answer(kind: Kind, folder: Path, bracketed: bool) -> None:
    pasted(kind, folder, LINES, bracketed)


@kinds
def test_a_paste_of_a_megabyte_is_exact(kind: Kind, folder: Path) -> None:
    assert len(MEGABYTE) > 1_000_000
    pasted(kind, folder, MEGABYTE, True)


def pasted(kind: Kind, folder: Path, text: str, bracketed: bool) -> None:
    sent = f"\x1b[200~{text}\x1b[201~" if bracketed else text.replace("\n", "\r")
    terminal = at(kind, folder)
    last = text.rpartition("\n")[2].split("\t")[0].strip()[-60:]
    terminal.paste(sent, lambda: last in terminal.shown and len(drafts().get(kind.id, "")) >= len(text), "the paste")
    assert drafts() == {kind.id: text}, "kept at once, and nowhere else"
    assert is_open(folder, kind.id)
    if kind is FACT:
        terminal.send(ENTER).wait("kept as you type")
    terminal.send(CTRL_D).wait("What comes last?", "nothing typed yet")
    assert texts(folder)[kind.id] == text
    assert is_open(folder, "m.end")
    terminal.send(CTRL_C)
    assert terminal.end() == 130
    unscathed(terminal)
    assert drafts() == {}

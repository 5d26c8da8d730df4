"""Plain mode, line by line: with lines from a script, and in a terminal."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

import pytest
from screens import CTRL_C, CTRL_D, SMALL, Terminal, write_small

from mlsd.interview import begin
from mlsd.pack import Pack
from mlsd.pack_file import read_pack
from mlsd.prompts import Key, Pressed, View, make_prompter
from mlsd.prompts.plain import PlainPrompter

PACK: Pack = read_pack(SMALL.encode(), "small.yaml")
SKIP_HELP = ":back :later :help :edit :outline :quit"


def view(id: str = "a.goal", text: str = "", **more: Any) -> View:
    found = PACK.find(id)
    assert found
    return View(found, "First part", 1, 4, text, **more)


def ask(lines: str, shown: View, monkeypatch: pytest.MonkeyPatch) -> tuple[Pressed, list[str]]:
    """What the prompt gives for these lines, and every text that it told of."""
    told: list[str] = []
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
    return PlainPrompter().ask(shown, told.append), told


@pytest.mark.parametrize(
    ("shown", "lines", "wanted"),
    [
        pytest.param(view(), "one\n\n", Pressed(Key.GIVE, "one"), id="an empty line ends the answer"),
        pytest.param(view(), "one\ntwo\n\n", Pressed(Key.GIVE, "one\ntwo"), id="lines are kept"),
        pytest.param(view(), "one\n.\n", Pressed(Key.GIVE, "one"), id="a full stop ends it too"),
        pytest.param(view(), "  - one\n\n", Pressed(Key.GIVE, "  - one"), id="indentation is kept"),
        pytest.param(view(), "\n", Pressed(Key.GIVE, ""), id="an empty line alone leaves it for later"),
        pytest.param(view(), ".\n", Pressed(Key.GIVE, ""), id="so does a full stop"),
        pytest.param(view(text="kept"), "\n", Pressed(Key.GIVE, "kept"), id="an empty line keeps what stands"),
        pytest.param(view(text="kept"), ".\n", Pressed(Key.GIVE, ""), id="a full stop empties it"),
        pytest.param(view(text="kept"), "new\n\n", Pressed(Key.GIVE, "new"), id="typing replaces it"),
        pytest.param(view(), ":back\n", Pressed(Key.BACK, ""), id=":back"),
        pytest.param(view(), ":BACK \n", Pressed(Key.BACK, ""), id="a command in capitals"),
        pytest.param(view(), "half\n:back\n", Pressed(Key.BACK, "half"), id=":back takes the text along"),
        pytest.param(view(), ":later\n", Pressed(Key.LATER, ""), id=":later"),
        pytest.param(view(), ":outline\n", Pressed(Key.OUTLINE, ""), id=":outline"),
        pytest.param(view(), "half\n:outline\n", Pressed(Key.OUTLINE, "half"), id=":outline takes the text along"),
        pytest.param(view(), ":quit\n", Pressed(Key.QUIT, ""), id=":quit"),
        pytest.param(view(), ":q\n", Pressed(Key.QUIT, ""), id=":q"),
        pytest.param(view(), ":help\none\n\n", Pressed(Key.GIVE, "one"), id=":help, and then on"),
        pytest.param(view(), "one\n:help\ntwo\n\n", Pressed(Key.GIVE, "one\ntwo"), id=":help amid an answer"),
        pytest.param(view(), ":hlep\none\n\n", Pressed(Key.GIVE, "one"), id="an unknown command is no answer"),
        pytest.param(view(), "one\n:note\n\n", Pressed(Key.GIVE, "one\n:note"), id="but amid an answer it is text"),
        pytest.param(view(), ":-)\n\n", Pressed(Key.GIVE, ":-)"), id="nor is every colon a command"),
        pytest.param(view("a.device"), "2\n", Pressed(Key.GIVE, "phone"), id="the number of a choice"),
        pytest.param(view("a.device"), "4\n\n", Pressed(Key.GIVE, "4"), id="a number that no choice has is text"),
        pytest.param(view("a.device"), "a car\n\n", Pressed(Key.GIVE, "a car"), id="own words to a choice"),
        pytest.param(view("a.device"), "0\n\n", Pressed(Key.GIVE, "0"), id="nought is no choice"),
        pytest.param(view(), "2\n\n", Pressed(Key.GIVE, "2"), id="a number is text where there is no choice"),
        pytest.param(view(), "9" * 5000 + "\n\n", Pressed(Key.GIVE, "9" * 5000), id="a number without end is text"),
        pytest.param(view(), "one", Pressed(Key.GIVE, "one"), id="the end of the input gives what was typed"),
        pytest.param(view(), "", Pressed(Key.QUIT, ""), id="the end of the input alone leaves"),
    ],
)
def test_lines(shown: View, lines: str, wanted: Pressed, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ask(lines, shown, monkeypatch)[0] == wanted


@pytest.mark.parametrize(("kind", "unit", "form"), [("line", "", "one line"), ("number", "ms", "a number, in ms")])
def test_one_line_is_enough_where_one_is_wanted(
    kind: str, unit: str, form: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    short = view()._replace(question=view().question._replace(kind=kind, unit=unit))
    assert ask("40\n", short, monkeypatch)[0] == Pressed(Key.GIVE, "40")
    assert f"({form})" in capsys.readouterr().out


def test_each_line_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ask("one\ntwo\n\n", view(), monkeypatch)[1] == ["one", "one\ntwo"]


def test_what_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    ask(
        ":help\n:help\n:nothing\n\n",
        view(text="so far", notice="Kept for you.", clock=lambda: "3:20 left"),
        monkeypatch,
    )
    said = capsys.readouterr().out
    for part in (
        "First part, Goal. Question 1 of 4.",
        "What should be different?",
        "Kept for you.",
        "3:20 left",
        "  so far",
        SKIP_HELP,
        "Why: The loss function ranks",
        "Further reading",
        "no command :nothing",
    ):
        assert part in said
    assert "\x1b" not in said


def test_commands_are_explained_once(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("one\n\ntwo\n\n"))
    prompter = PlainPrompter()
    prompter.ask(view(), lambda text: None)
    prompter.ask(view("b.last"), lambda text: None)
    assert capsys.readouterr().out.count(SKIP_HELP) == 1


def test_hostile_texts_are_said_harmlessly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    question = view().question._replace(ask="Ask\x1b]0;x\x07", title="T\x1b[2J", choices=("c\x1b[m",))
    ask(":help\n:\x1b[2J\n\n", View(question, "S\x1b", 1, 1, "t\x1b[0m", "n\x1b"), monkeypatch)
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("script", "lines", "wanted"),
    [
        pytest.param('echo more >> "$1"', "one\n:edit\n\n", "onemore", id="the editor gets what was typed"),
        pytest.param('echo "$(cat "$1") on" > "$1"', ":edit\n\n", "kept on", id="or else what stands"),
        pytest.param('printf "a\\n\\nb\\n" > "$1"', ":edit\n\n", "a\n\nb", id="blank lines stay"),
        pytest.param("exit 3", ":edit\n\n", "kept", id="an editor that fails changes nothing"),
        pytest.param(None, ":edit\n\n", "kept", id="nor does one that is not there"),
    ],
)
def test_the_editor(
    script: str | None, lines: str, wanted: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "my editor"
    if script is not None:
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o700)
    monkeypatch.setenv("VISUAL", f"'{path}'")
    assert ask(lines, view(text="kept"), monkeypatch)[0] == Pressed(Key.GIVE, wanted)


@pytest.mark.parametrize("visual", ["'unclosed", " "])
def test_an_editor_that_cannot_be_read_is_told(visual: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VISUAL", visual)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ask(":edit\n\n", view(text="kept"), monkeypatch)[0] == Pressed(Key.GIVE, "kept")


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        pytest.param("2\n", "a.device", id="a number"),
        pytest.param("9\nfoo\n3\n", "b.last", id="again after what is none"),
        pytest.param("\n", None, id="an empty line stays"),
        pytest.param("", None, id="the end of the input stays"),
        pytest.param("9" * 5000 + "\n1\n", "a.goal", id="a number without end is none"),
    ],
)
def test_the_outline(
    lines: str, wanted: str | None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
    assert PlainPrompter().outline(begin(PACK, {"a.goal": "done"})) == wanted
    said = capsys.readouterr().out
    assert "1. answered: First part, Goal" in said
    assert "2. open: First part, Device (here)" in said


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        pytest.param("A title\n", "A title", id="what is typed"),
        pytest.param("\n", "Fraud", id="an empty line takes what is proposed"),
        pytest.param("", "Fraud", id="so does the end of the input"),
    ],
)
def test_one_line(lines: str, wanted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
    assert PlainPrompter().line("A title:", "Fraud") == wanted


@pytest.mark.parametrize(
    ("plain", "variables", "wanted"),
    [
        pytest.param(True, {"TERM": "xterm"}, "PlainPrompter", id="asked for"),
        pytest.param(False, {"TERM": "dumb"}, "PlainPrompter", id="a dumb terminal"),
        pytest.param(False, {}, "PlainPrompter", id="a terminal that does not say what it is"),
        pytest.param(False, {"TERM": "xterm", "MLSD_PLAIN": "1"}, "PlainPrompter", id="asked for by MLSD_PLAIN"),
        pytest.param(
            False, {"TERM": "xterm", "MLSD_PLAIN": "0"}, "TerminalPrompter", id="MLSD_PLAIN=0 does not ask for it"
        ),
        pytest.param(False, {"TERM": "xterm"}, "TerminalPrompter", id="else the full terminal"),
    ],
)
def test_who_asks(plain: bool, variables: dict[str, str], wanted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TERM", "MLSD_PLAIN"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert type(make_prompter(plain)).__name__ == wanted


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_small(tmp_path)
    return tmp_path


def plain(folder: Path, *more: str) -> Terminal:
    return Terminal("new", "doc.md", "--pack", "small", "--title", "T", "--plain", "--quiet", *more, cwd=folder)


def test_a_paste_is_one_answer(folder: Path) -> None:
    terminal = plain(folder).wait("What should be different?").send("one\n\ntwo\n\n").wait("Where does it run?")
    assert "one\n\ntwo" in (folder / "doc.md").read_text()
    terminal.send(":quit\n").wait("mlsd fill doc.md")
    assert terminal.end() == 0


@pytest.mark.parametrize("start", ["", "half\n"])
def test_ctrl_c(folder: Path, start: str) -> None:
    terminal = plain(folder).wait("What should be different?").send(start).send(CTRL_C).wait("Go on from here")
    assert terminal.end() == 130
    assert terminal.after == terminal.settings
    assert "Traceback" not in terminal.log


def test_ctrl_d_leaves(folder: Path) -> None:
    terminal = plain(folder).wait("What should be different?").send(CTRL_D).wait("mlsd fill doc.md")
    assert terminal.end() == 0


def test_half_an_answer_is_offered_again(folder: Path) -> None:
    terminal = plain(folder).wait("What should be different?").send("half\n").wait("> half >").send(CTRL_C)
    assert terminal.end() == 130
    again = Terminal("fill", "doc.md", "--plain", "--quiet", cwd=folder).wait("Half typed last time", "half")
    again.send("\n").wait("Where does it run?").send(":q\n")
    assert again.end() == 0
    assert "\nhalf\n" in (folder / "doc.md").read_text()


def test_nothing_is_redrawn(folder: Path) -> None:
    terminal = plain(folder).wait("different?").send("one\n\n").wait("run?").send("1\n").wait("out?").send("rest\n\n")
    terminal.wait("mlsd check doc.md")
    assert terminal.end() == 0
    shown = terminal.log.replace("\x1b[32m", "").replace("\x1b[1m", "").replace("\x1b[2m", "").replace("\x1b[0m", "")
    assert "\x1b" not in shown
    assert all(text in (folder / "doc.md").read_text() for text in ("\none\n", "\ncloud\n", "\nrest\n"))

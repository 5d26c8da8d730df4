"""Every key of a prompt, pressed through a pipe; and what the panes show, read off a screen."""

from __future__ import annotations

import io
import os
import signal
import stat
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput
from prompt_toolkit.output.vt100 import Vt100_Output
from screens import ALT_ENTER, CTRL_C, CTRL_D, CTRL_G, CTRL_U, CTRL_X_E, DOWN, ENTER, F1, SHIFT_TAB, SMALL, UP

from mlsd.errors import Ended
from mlsd.interview import begin
from mlsd.pack import Pack
from mlsd.pack_file import read_pack
from mlsd.prompts import Key, Pressed, View
from mlsd.prompts.terminal import TerminalPrompter

PACK: Pack = read_pack(SMALL.encode(), "small.yaml")
BACKSPACE, LEFT, CTRL_P, PAGE_UP, PAGE_DOWN = "\x7f", "\x1b[D", "\x10", "\x1b[5~", "\x1b[6~"


def view(id: str, text: str = "", **more: Any) -> View:
    found = PACK.find(id)
    assert found
    return View(found, "First part", 1, 4, text, **more)


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        yield pipe


def press(pipe: PipeInput, pressed: str, shown: View) -> tuple[Pressed, list[str]]:
    """What the prompt gives for these keys, and every text that it told of."""
    told: list[str] = []
    pipe.send_text(pressed)
    return TerminalPrompter().ask(shown, told.append), told


@pytest.mark.parametrize(
    ("before", "pressed", "wanted"),
    [
        pytest.param("", "one" + ENTER * 2, Pressed(Key.GIVE, "one\n"), id="Enter on a blank last line gives"),
        pytest.param("", "one" + CTRL_D, Pressed(Key.GIVE, "one"), id="Ctrl-D gives"),
        pytest.param("", "one" + ALT_ENTER, Pressed(Key.GIVE, "one"), id="Alt-Enter gives"),
        pytest.param("", "one\rtwo" + CTRL_D, Pressed(Key.GIVE, "one\ntwo"), id="one Enter is a line end"),
        pytest.param(
            "", "  one\rtwo" + CTRL_D, Pressed(Key.GIVE, "  one\ntwo"), id="indentation stays and is not copied"
        ),
        pytest.param(
            "", "one\r\rtwo\r\r", Pressed(Key.GIVE, "one\n\ntwo\n"), id="a blank line amid a paste does not end it"
        ),
        pytest.param(
            "",
            "\x1b[200~one\r\n\r\ntwo\x1b[201~" + CTRL_D,
            Pressed(Key.GIVE, "one\n\ntwo"),
            id="a bracketed paste is one answer",
        ),
        pytest.param("", ENTER, Pressed(Key.GIVE, ""), id="Enter on nothing leaves it for later"),
        pytest.param("", "   " + ENTER, Pressed(Key.GIVE, "   "), id="blanks are nothing"),
        pytest.param("", CTRL_D, Pressed(Key.GIVE, ""), id="Ctrl-D on nothing leaves it for later"),
        pytest.param("", ALT_ENTER, Pressed(Key.GIVE, ""), id="Alt-Enter on nothing leaves it for later"),
        pytest.param("kept", CTRL_D, Pressed(Key.GIVE, "kept"), id="the text that stands is given again"),
        pytest.param("kept", " on" + CTRL_D, Pressed(Key.GIVE, "kept on"), id="and gone on with at its end"),
        pytest.param("kept", CTRL_U + CTRL_D, Pressed(Key.GIVE, ""), id="and can be emptied"),
        pytest.param("", SHIFT_TAB, Pressed(Key.BACK, ""), id="Shift-Tab goes back"),
        pytest.param("", "half" + SHIFT_TAB, Pressed(Key.BACK, "half"), id="Shift-Tab takes the text along"),
        pytest.param("", UP, Pressed(Key.BACK, ""), id="Up goes back from an empty prompt"),
        pytest.param("", "b\ra" + UP + CTRL_D, Pressed(Key.GIVE, "b\na"), id="Up in a text is a line up"),
        pytest.param("", "half" + CTRL_G, Pressed(Key.OUTLINE, "half"), id="Ctrl-G is the outline"),
        pytest.param(
            "", "half" + CTRL_P + CTRL_D, Pressed(Key.GIVE, "half"), id="Ctrl-P pauses nothing where no clock runs"
        ),
        pytest.param("", F1 + PAGE_DOWN + PAGE_UP + "one" + CTRL_D, Pressed(Key.GIVE, "one"), id="paging through help"),
        pytest.param("", F1 + "one" + CTRL_D, Pressed(Key.GIVE, "one"), id="F1 types nothing"),
        pytest.param(
            "", "??" + "one" + CTRL_D, Pressed(Key.GIVE, "one"), id="a question mark helps in an empty prompt"
        ),
        pytest.param("", "why?" + CTRL_D, Pressed(Key.GIVE, "why?"), id="a question mark is one in a text"),
        pytest.param("", "onee" + BACKSPACE + CTRL_D, Pressed(Key.GIVE, "one"), id="Backspace deletes"),
        pytest.param("", "oe" + LEFT + "n" + CTRL_D, Pressed(Key.GIVE, "one"), id="arrows move"),
        pytest.param("", "é 日本 👩‍💻" + CTRL_D, Pressed(Key.GIVE, "é 日本 👩‍💻"), id="any script"),
        pytest.param(
            "a\n\nb\n\nc",
            LEFT * 2 + ENTER + CTRL_D,
            Pressed(Key.GIVE, "a\n\nb\n\n\nc"),
            id="a blank line inside is no end",
        ),
    ],
)
def test_keys_of_a_text(keys: PipeInput, before: str, pressed: str, wanted: Pressed) -> None:
    assert press(keys, pressed, view("a.goal", before))[0] == wanted


@pytest.mark.parametrize(
    ("before", "pressed", "wanted"),
    [
        pytest.param("", "40" + ENTER, "40", id="one Enter gives it"),
        pytest.param("", "one\rtwo" + CTRL_D, "one\ntwo", id="a paste of two lines is kept"),
        pytest.param("", "\x1b[200~one\ntwo\x1b[201~" + ENTER + ENTER, "one\ntwo\n", id="and ends as prose does"),
        pytest.param("a\nb", ENTER + ENTER, "a\nb\n", id="as does what stood there on two lines"),
    ],
)
def test_keys_of_one_line(keys: PipeInput, before: str, pressed: str, wanted: str) -> None:
    asked = view("a.goal", before)
    short = asked._replace(question=asked.question._replace(kind="number", unit="ms"))
    assert press(keys, pressed, short)[0] == Pressed(Key.GIVE, wanted)


@pytest.mark.parametrize(
    ("before", "pressed", "wanted"),
    [
        pytest.param("", ENTER, Pressed(Key.GIVE, "cloud"), id="Enter takes the choice under the pointer"),
        pytest.param("", DOWN + ENTER, Pressed(Key.GIVE, "phone"), id="Down moves on"),
        pytest.param("", DOWN * 2 + UP + ENTER, Pressed(Key.GIVE, "phone"), id="Up moves back"),
        pytest.param("", DOWN + CTRL_D, Pressed(Key.GIVE, "phone"), id="Ctrl-D takes it"),
        pytest.param("", DOWN + ALT_ENTER, Pressed(Key.GIVE, "phone"), id="Alt-Enter takes it"),
        pytest.param("both", ENTER, Pressed(Key.GIVE, "both"), id="what was chosen is under the pointer"),
        pytest.param("", "l", Pressed(Key.GIVE, ""), id="l leaves it for later"),
        pytest.param("", SHIFT_TAB, Pressed(Key.BACK, ""), id="Shift-Tab goes back"),
        pytest.param("both", DOWN + SHIFT_TAB, Pressed(Key.BACK, "both"), id="going back changes nothing"),
        pytest.param("both", CTRL_G, Pressed(Key.OUTLINE, "both"), id="Ctrl-G is the outline"),
        pytest.param("", F1 * 3 + ENTER, Pressed(Key.GIVE, "cloud"), id="F1 chooses nothing"),
        pytest.param("", "?" + ENTER, Pressed(Key.GIVE, "cloud"), id="nor does a question mark"),
    ],
)
def test_keys_of_a_choice(keys: PipeInput, before: str, pressed: str, wanted: Pressed) -> None:
    assert press(keys, pressed, view("a.device", before))[0] == wanted


@pytest.mark.parametrize(
    ("before", "steps", "wanted"),
    [
        pytest.param("", [("cloud", UP + ENTER), ("nothing typed", "a car"), ("2 words", CTRL_D)],
                     Pressed(Key.GIVE, "a car"), id="the last choice is one's own words"),
        pytest.param("", [("cloud", CTRL_X_E), ("nothing typed", "a car"), ("2 words", CTRL_D)],
                     Pressed(Key.GIVE, "a car"), id="Ctrl-X Ctrl-E too"),
        pytest.param("a car", [("own words", ENTER), ("2 words", CTRL_D)],
                     Pressed(Key.GIVE, "a car"), id="own words that stand are under the pointer, not the first choice"),
        pytest.param("a car", [("own words", CTRL_X_E), ("2 words", "t" + CTRL_D)],
                     Pressed(Key.GIVE, "a car\n\nt"), id="own words are gone on with, below those that stand"),
        pytest.param("a car", [("The answer now: a car", "it is"), ("4 words", CTRL_D)],
                     Pressed(Key.GIVE, "a car\n\nit is"), id="typed in the list too"),
        pytest.param("cloud", [("The answer now: cloud", "it is"), ("2 words", CTRL_D)],
                     Pressed(Key.GIVE, "it is"), id="a choice is replaced"),
        pytest.param("", [("own words", CTRL_X_E), ("nothing typed", SHIFT_TAB)],
                     Pressed(Key.BACK, ""), id="back from one's own words"),
    ],
)  # fmt: skip
def test_own_words(before: str, steps: list[tuple[str, str]], wanted: Pressed) -> None:
    assert converse(lambda prompter: prompter.ask(view("a.device", before), lambda text: None), *steps)[0] == wanted


@pytest.mark.parametrize("id", ["a.goal", "a.device"])
def test_ctrl_p_pauses_a_clock(keys: PipeInput, id: str) -> None:
    shown = view(id, "both", clock=lambda: "3:20 left")
    assert press(keys, CTRL_P, shown)[0] == Pressed(Key.PAUSE, "both")


def test_a_pause_lasts_until_enter(keys: PipeInput) -> None:
    keys.send_text("typed" + ENTER + "o" + CTRL_D)
    TerminalPrompter().pause("The clock stands still.")
    assert TerminalPrompter().ask(view("a.goal"), lambda text: None) == Pressed(Key.GIVE, "o"), "no key more was taken"


@pytest.mark.parametrize("id", ["a.goal", "a.device"])
def test_ctrl_c_is_an_interrupt(keys: PipeInput, id: str) -> None:
    keys.send_text(CTRL_C)
    with pytest.raises(KeyboardInterrupt):
        TerminalPrompter().ask(view(id, "kept"), lambda text: None)


def test_every_change_is_told(keys: PipeInput) -> None:
    assert press(keys, "abc" + BACKSPACE + ENTER + "d" + CTRL_D, view("a.goal"))[1] == [
        "a",
        "ab",
        "abc",
        "ab",
        "ab\n",
        "ab\nd",
    ]


def test_what_stands_is_not_told_as_typed(keys: PipeInput) -> None:
    assert press(keys, CTRL_D, view("a.goal", "kept"))[1] == []


def test_what_was_typed_ahead_waits_for_the_next_prompt(keys: PipeInput) -> None:
    assert press(keys, "one" + CTRL_D + "two" + CTRL_D, view("a.goal"))[0].text == "one"
    assert press(keys, "", view("b.last"))[0].text == "two"


def editor(folder: Path, script: str) -> str:
    path = folder / "editor"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@pytest.mark.parametrize(
    ("script", "wanted"),
    [
        pytest.param(
            'printf "edited\\n\\nwell\\n" > "$1"', "edited\n\nwell", id="the editor's text stands in the prompt"
        ),
        pytest.param("exit 0", "half", id="an editor that changes nothing"),
        pytest.param("exit 1", "half", id="an editor that fails"),
        pytest.param('printf "%s" "$1" | grep -o "[.]md$" > "$1"', ".md", id="it is a Markdown file for the editor"),
    ],
)
def test_the_editor(keys: PipeInput, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str, wanted: str) -> None:
    monkeypatch.setenv("VISUAL", editor(tmp_path, script))
    steps = [("nothing typed", "half"), ("1 word", CTRL_X_E)]
    told: list[str] = []

    def edited() -> bool:  # the editor has come and gone
        return time.monotonic() > start + 0.4 if wanted == "half" else wanted in told

    start = time.monotonic()
    pressed, _ = converse(lambda prompter: prompter.ask(view("a.goal"), told.append), *steps, (edited, CTRL_D))
    assert pressed == Pressed(Key.GIVE, wanted)
    assert "half" in told


def test_the_editor_does_not_give(keys: PipeInput, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("VISUAL", editor(tmp_path, 'printf "edited" > "$1"'))
    steps = [("nothing typed", CTRL_X_E), ("1 word", " further"), ("2 words", CTRL_D)]
    assert (
        converse(lambda prompter: prompter.ask(view("a.goal"), lambda text: None), *steps)[0].text == "edited further"
    )


class Typed(io.StringIO):
    """What a prompt draws, on a screen."""

    def __init__(self) -> None:
        import pyte

        super().__init__()
        self.screen = pyte.Screen(80, 24)
        self._stream = pyte.Stream(self.screen)

    def write(self, text: str) -> int:
        self._stream.feed(text)
        return len(text)

    @property
    def shown(self) -> str:
        return " ".join(" ".join(self.screen.display).split())


def converse(
    ask: Callable[[TerminalPrompter], Any], *steps: tuple[str | Callable[[], bool], str]
) -> tuple[Any, list[str]]:
    """What `ask` gives to somebody who waits for a text on the screen and then presses keys; and the screens."""
    screen, ended = Typed(), threading.Event()
    screens: list[str] = []
    faults: list[str] = []

    def person() -> None:
        for wanted, pressed in steps:
            end = time.monotonic() + 10
            while not (wanted() if callable(wanted) else wanted in screen.shown):
                if time.monotonic() > end or ended.is_set():
                    faults.append(f"no {wanted!r} on the screen: {screen.shown}")
                    pipe.send_text(CTRL_C)  # ends the prompt, whatever it is
                    return
                time.sleep(0.01)
            screens.append(screen.shown)
            pipe.send_text(pressed)

    output = Vt100_Output(screen, lambda: Size(24, 80), term="xterm", enable_cpr=False)
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=output):
        thread = threading.Thread(target=person)
        thread.start()
        try:
            given = ask(TerminalPrompter())
        except KeyboardInterrupt:
            given = None
        finally:
            ended.set()
            thread.join()
    assert not faults, faults[0]
    return given, [*screens, screen.shown]


def test_what_a_prompt_shows_and_leaves() -> None:
    clock: Callable[[], str] = lambda: "3:20 left"  # noqa: E731
    shown = view("a.goal", "two words", notice="Kept for you.", clock=clock)
    _, screens = converse(lambda prompter: prompter.ask(shown, lambda text: None), ("2 words", CTRL_D))
    for part in ("First part › Goal", "1 of 4", "What should be different?", "Kept for you.", "two words", "3:20 left",
                 "Enter twice: next", "Shift-Tab: back", "?: help"):  # fmt: skip
        assert part in screens[0]
    assert screens[-1] == "", "everything that a prompt draws goes with it"


@pytest.mark.parametrize("key", [F1, "?"])
@pytest.mark.parametrize("id", ["a.goal", "a.device"])
def test_help_comes_in_two_panes_and_goes(key: str, id: str) -> None:
    first = "Why: The loss function" if id == "a.goal" else "There is no help for this question."
    second = (
        "Huyen, Machine Learning Systems Design: Project setup" if id == "a.goal" else "There is no further reading"
    )

    def gone() -> bool:
        return True

    steps: list[tuple[str | Callable[[], bool], str]] = [("Where does it" if id == "a.device" else "What should", key)]
    steps += [(first, key), (second, key), (gone, CTRL_D)]
    given, screens = converse(lambda prompter: prompter.ask(view(id), lambda text: None), *steps)
    assert given.key is Key.GIVE
    if id == "a.goal":
        for part in (
            "A strong answer covers",
            "A number that moves.",
            "Pitfalls",
            "Naming a model first.",
            "Leaks fall",
        ):
            assert part in screens[1]
        assert "On goals" in screens[2]
        assert first not in screens[2]


def test_a_follow_up_is_asked_instead_of_the_question() -> None:
    shown = view("a.goal", follow_up="Which number moves, and how far?")
    steps = [("And: Which number moves", "by 4%"), ("2 words", CTRL_D)]
    given, screens = converse(lambda prompter: prompter.ask(shown, lambda text: None), *steps)
    assert given == Pressed(Key.GIVE, "by 4%")
    assert "Enter: go on" in screens[0]
    assert "What should be different" not in screens[0]


def test_a_follow_up_to_a_choice_is_a_text(keys: PipeInput) -> None:
    assert press(keys, "because" + CTRL_D, view("a.device", follow_up="Why?"))[0] == Pressed(Key.GIVE, "because")


def test_hostile_texts_are_drawn_harmlessly() -> None:
    question = view("a.goal").question._replace(ask="Ask\x1b]0;owned\x07?", title="T\x1b[2J", why="W\u202ehy")
    _, screens = converse(
        lambda prompter: prompter.ask(View(question, "S\x1b[31m", 1, 1), lambda text: None),
        ("nothing typed", F1), ("Why: W", CTRL_D),
    )  # fmt: skip
    assert "\\x1b]0;owned\\x07" in screens[0]
    assert "S\\x1b[31m › T\\x1b[2J" in screens[0]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
@pytest.mark.parametrize("id", ["a.goal", "a.device"])
def test_a_signal_ends_a_prompt_in_order(number: signal.Signals, id: str) -> None:
    before = signal.getsignal(number)
    raised: list[int] = []

    def ask(prompter: TerminalPrompter) -> None:
        try:
            prompter.ask(view(id), lambda text: None)
        except Ended as ended:
            raised.append(ended.signal)

    def hit() -> bool:
        os.kill(os.getpid(), number)
        return True

    converse(ask, ("1 of 4", ""), (hit, ""))
    assert raised == [number]
    assert signal.getsignal(number) == before


@pytest.mark.parametrize(
    ("default", "pressed", "wanted"),
    [
        pytest.param("Fraud", ENTER, "Fraud", id="Enter takes what is proposed"),
        pytest.param("Fraud", CTRL_U + "Churn" + ENTER, "Churn", id="which can be changed"),
        pytest.param("", "  A   title " + CTRL_D, "A title", id="Ctrl-D ends it; blanks are tidied"),
        pytest.param("", "\x1b[200~one\ntwo\x1b[201~" + ENTER, "one two", id="pasted lines become one"),
    ],
)
def test_one_line(keys: PipeInput, default: str, pressed: str, wanted: str) -> None:
    keys.send_text(pressed)
    assert TerminalPrompter().line("A title:", default) == wanted


def test_ctrl_c_at_one_line(keys: PipeInput) -> None:
    keys.send_text(CTRL_C)
    with pytest.raises(KeyboardInterrupt):
        TerminalPrompter().line("A title:")


@pytest.mark.parametrize(
    ("pressed", "wanted"),
    [
        pytest.param(ENTER, "a.device", id="it opens at the question in hand"),
        pytest.param(UP + ENTER, "a.goal", id="arrows move"),
        pytest.param("last" + ENTER, "b.last", id="typing filters"),
        pytest.param("nonsense" + ENTER, "a.goal", id="a filter that fits nothing filters nothing"),
        pytest.param(ALT_ENTER, "a.device", id="Alt-Enter takes it too"),
        pytest.param(CTRL_G, None, id="Ctrl-G stays"),
        pytest.param(SHIFT_TAB, None, id="Shift-Tab stays"),
        pytest.param(CTRL_D, None, id="Ctrl-D stays"),
    ],
)
def test_keys_of_the_outline(keys: PipeInput, pressed: str, wanted: str | None) -> None:
    keys.send_text(pressed)
    assert TerminalPrompter().outline(begin(PACK, {"a.goal": "done"})) == wanted


def test_the_outline_tells_states() -> None:
    texts = {"a.goal": "done", "a.device": "n/a: none", "b.last": "later: ask"}
    interview = begin(PACK, texts)
    given, screens = converse(lambda prompter: prompter.outline(interview), ("Go to", CTRL_G))
    assert given is None
    for part in ("✔ answered First part › Goal", "– n/a First part › Device", "○ later Second part › Last"):
        assert part in screens[0]
    assert "Battery" not in screens[0], "what is not asked is no place to go to"


def test_choosing_can_be_interrupted(keys: PipeInput) -> None:
    keys.send_text(CTRL_C)
    with pytest.raises(KeyboardInterrupt):
        TerminalPrompter().choose("What now?", [("a", "one"), ("b", "two")])

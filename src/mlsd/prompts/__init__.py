"""Asking one question on a terminal.  The rest of the program knows this page of types and nothing of terminals."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple, Protocol

from mlsd.errors import Ended
from mlsd.interview import Interview
from mlsd.pack import Fact, Question

__all__ = ["FINISH", "Ended", "Key", "Pressed", "Prompter", "View", "agreed", "can_ask", "make_prompter"]


FINISH = "\0finish"


class Key(StrEnum):
    """What the person did to end a prompt."""

    GIVE = "give"
    BACK = "back"
    OUTLINE = "outline"
    PAUSE = "pause"
    SKIP = "skip"
    LATER = "later"
    QUIT = "quit"


class Pressed(NamedTuple):
    """How a prompt ended, and the text that stood in it."""

    key: Key
    text: str


class View(NamedTuple):
    """Everything that one prompt shows.

    text: what stands in the prompt at first.  notice: a line about it.  clock: what the footer says of the time, ""
    if there is none.  follow_up: asked instead of the question, after an answer.  half_typed: whether the text is a
    draft, to be gone on with where it breaks off.
    """

    question: Question
    stage: str
    at: int
    total: int
    text: str = ""
    notice: str = ""
    follow_up: str = ""
    half_typed: bool = False
    clock: Callable[[], str] = lambda: ""

    @property
    def is_short(self) -> bool:
        """Whether one line is wanted, which a single Enter ends."""
        return bool(self.question.form) and not self.follow_up and "\n" not in self.text


class Prompter(Protocol):
    """Something that can ask.  `typing` is told every text that stands in the prompt, as it changes."""

    def ask(self, view: View, typing: Callable[[str], None]) -> Pressed:
        """Ask one question.  Ctrl-C raises KeyboardInterrupt, a signal Ended."""
        ...

    def fact(self, view: View, fact: Fact, typing: Callable[[str], None]) -> Pressed:
        """Ask for one fact of the question on one line; SKIP goes straight to the answer."""
        ...

    def choose(self, title: str, choices: list[tuple[str, str]], at: str | None = None) -> str | None:
        """Let the person choose one of (value, label), beginning at `at`; None if they leave."""
        ...

    def outline(self, interview: Interview, finish: str = "") -> str | None:
        """Show every topic with its state; the id to go to, FINISH if `finish` was chosen, or None to stay."""
        ...

    def pause(self, line: str) -> None:
        """Say that the clock stands still, and wait for Enter."""
        ...

    def line(self, question: str, default: str = "") -> str:
        """Ask for one line."""
        ...


def can_ask() -> bool:
    """Whether there is a person: standard input and output are both terminals."""
    try:
        return sys.stdin.isatty() and sys.stdout.isatty()
    except (AttributeError, ValueError):
        return False


def make_prompter(plain: bool) -> Prompter:
    """The prompter for this terminal: line by line if asked for, or if the terminal cannot do better."""
    if plain or os.environ.get("MLSD_PLAIN", "0") not in ("", "0") or os.environ.get("TERM", "dumb") == "dumb":
        from mlsd.prompts.plain import PlainPrompter

        return PlainPrompter()
    from mlsd.prompts.terminal import TerminalPrompter

    return TerminalPrompter()


def agreed(question: str) -> bool:
    """Whether the person says yes to a question asked once, on one line; anything but y or yes is no."""
    try:
        return input(f"{question} [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:
        return False

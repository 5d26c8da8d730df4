"""One question line by line: for screen readers, dumb terminals and whoever prefers it.  Nothing is ever redrawn."""

from __future__ import annotations

import contextlib
import os
import select
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable

from mlsd.interview import Interview
from mlsd.pack import Fact
from mlsd.prompts import FINISH, Key, Pressed, View
from mlsd.prompts.help import first_help, further_help
from mlsd.shown import columns, safe
from mlsd.states import State

_STATES = {State.ANSWERED: "answered", State.NOT_APPLICABLE: "n/a", State.LATER: "later", State.UNANSWERED: "open"}
COMMANDS = ":back :later :help :edit :outline :quit"


class PlainPrompter:
    """Asks with input(); commands begin with a colon."""

    def __init__(self) -> None:
        self._explained = False

    def ask(self, view: View, typing: Callable[[str], None]) -> Pressed:
        """Ask one question; a line that is empty, or only a full stop, ends the answer."""
        self._head(view)
        lines: list[str] = []
        helped = 0
        while True:
            try:
                line = input("> ")
            except EOFError:
                _put()
                return Pressed(Key.GIVE if lines else Key.QUIT, "\n".join(lines))
            command = line.strip().lower()
            if not lines and _is_choice(command) and 1 <= int(command) <= len(view.question.choices):
                return Pressed(Key.GIVE, view.question.choices[int(command) - 1])
            if command == ":help":
                helped += 1
                tell = first_help if helped % 2 else further_help
                _put("\n".join(tell(view.question, columns() - 1)))
            elif command == ":edit":
                edited = _edit("\n".join(lines) or view.text)
                lines = edited.split("\n") if edited.strip() else []
                typing("\n".join(lines))
                _put("\n".join(["The answer is now:", *lines, "Go on typing, or end it with an empty line."]))
            elif command in _ENDS:
                return _ENDS[command]("\n".join(lines))
            elif command.startswith(":") and command[1:].isalpha() and not lines:
                _put(f"There is no command {safe(command)}; there are {COMMANDS}")
            elif command == "." or (not command and not _more_is_coming()):
                text = "\n".join(lines)
                return Pressed(Key.GIVE, text or (view.text if command != "." else ""))
            else:
                lines.append(line)
                typing("\n".join(lines))
                if view.is_short and len(lines) == 1 and not _more_is_coming():
                    return Pressed(Key.GIVE, line)

    def fact(self, view: View, fact: Fact, typing: Callable[[str], None]) -> Pressed:
        """One line for a fact."""
        if fact == view.question.facts[0]:
            self._head(view._replace(text=""))
            _put("First a few facts; an empty line skips one, :skip skips them all.")
        choices = f" ({', '.join(fact.choices)})" if fact.choices else f" ({fact.unit})" if fact.unit else ""
        try:
            line = input(f"{safe(fact.label)}: {safe(fact.ask)}{safe(choices)} ")
        except EOFError:
            return Pressed(Key.QUIT, "")
        command = line.strip().lower()
        if command in (":skip", ":edit"):
            return Pressed(Key.SKIP, "")
        return _ENDS[command]("") if command in _ENDS and command != ":later" else Pressed(Key.GIVE, line)

    def choose(self, title: str, choices: list[tuple[str, str]], at: str | None = None) -> str | None:
        """Numbered choices; an empty line leaves."""
        _put(title)
        for number, (value, label) in enumerate(choices, 1):
            _put(f"  {number}. {label}" + (" (here)" if value == at else ""))
        while True:
            try:
                line = input("Number, or empty to leave: ").strip()
            except EOFError:
                return None
            if not line:
                return None
            if _is_choice(line) and 1 <= int(line) <= len(choices):
                return choices[int(line) - 1][0]
            _put(f"Please give a number from 1 to {len(choices)}.")

    def outline(self, interview: Interview, finish: str = "") -> str | None:
        """Every topic with its state, numbered."""
        stages = {stage.id: stage.title for stage in interview.pack.stages}
        choices = [
            (each.id, f"{_STATES[interview.state(each.id)]}: {safe(stages[each.stage])}, {safe(each.title)}")
            for each in interview.asked
        ]
        if finish:
            choices.append((FINISH, finish))
        return self.choose("Go to which topic?", choices, interview.at)

    def pause(self, line: str) -> None:
        """Wait for an empty line."""
        with contextlib.suppress(EOFError):
            input(f"{line} ")

    def line(self, question: str, default: str = "") -> str:
        """One line."""
        shown = f"[{safe(default)}]" if default else ""
        try:
            return " ".join(input(f"{question}{shown} > ").split()) or default
        except EOFError:
            return default

    def _head(self, view: View) -> None:
        question = view.question
        _put()
        if view.follow_up:
            _put(f"And: {safe(view.follow_up)}")
            _put("(empty: go on; a text is added to the answer)")
            return
        _put(f"{safe(view.stage)}, {safe(question.title)}. Question {view.at} of {view.total}.")
        if clock := view.clock():
            _put(clock)
        _put(safe(question.ask) + (f" ({safe(question.form)})" if view.is_short else ""))
        if view.notice:
            _put(safe(view.notice))
        for number, choice in enumerate(question.choices, 1):
            _put(f"  {number}. {safe(choice)}")
        if view.text.strip():
            _put("The answer so far:")
            _put("\n".join("  " + safe(line) for line in view.text.split("\n")))
            _put("An empty line keeps it; :edit changes it; typing replaces it.")
        if not self._explained:
            self._explained = True
            _put(f"An empty line, or a line with only a full stop, ends an answer. Commands: {COMMANDS}")


_ENDS: dict[str, Callable[[str], Pressed]] = {
    ":back": lambda text: Pressed(Key.BACK, text),
    ":later": lambda text: Pressed(Key.LATER, text),
    ":outline": lambda text: Pressed(Key.OUTLINE, text),
    ":pause": lambda text: Pressed(Key.PAUSE, text),
    ":quit": lambda text: Pressed(Key.QUIT, text),
    ":q": lambda text: Pressed(Key.QUIT, text),
}


def _is_choice(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 5


def _put(text: str = "") -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _more_is_coming() -> bool:
    """Whether further lines wait already: then a blank one is part of a paste."""
    if os.name != "posix":
        return False
    try:
        return bool(select.select([sys.stdin], [], [], 0.02)[0])
    except (OSError, ValueError):
        return False


def _edit(text: str) -> str:
    """The text after the person's editor has had it."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "answer.md")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        try:
            subprocess.run([*shlex.split(editor), path], check=False)
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or error
            _put(f"{safe(editor)} cannot be started ({why}); set EDITOR to an editor that can.")
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read().rstrip("\n")

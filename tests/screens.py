"""What the tests of whole programs share: running mlsd, a terminal for it, and a pack that is quickly answered."""

from __future__ import annotations

import os
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import mlsd

SOURCE = str(Path(mlsd.__file__).parent.parent)
PATIENCE = 20.0  # seconds that a screen may take to show what is awaited

SMALL = """\
pack: small
version: 1
title: A small pack
stages:
  - {id: a, title: First part}
  - {id: b, title: Second part}
questions:
  - id: a.goal
    title: Goal
    ask: What should be different?
    why: The loss function ranks goals that nobody else has ranked.
    covers:
      - point: A number that moves.
        terms: [<percent>]
        ask: Which number moves, and how far?
    example: Leaks fall by a fifth.
    pitfalls: [Naming a model first.]
    source:
      booklet: Project setup, page 6
      further: ['"On goals", A. Author, 2020']
  - id: a.device
    title: Device
    ask: Where does it run?
    kind: choice
    choices: [cloud, phone, both]
    revisit: [a.goal]
  - id: a.battery
    title: Battery
    ask: How much battery may it use?
    when: {a.device: phone|both}
  - id: b.last
    title: Last
    ask: What did you leave out?
"""


def write_small(folder: Path) -> None:
    """Make the small pack known to whatever runs in `folder`."""
    (folder / ".mlsd" / "questions").mkdir(parents=True)
    (folder / ".mlsd" / "questions" / "small.yaml").write_text(SMALL, encoding="utf-8")


def environment(**changes: str) -> dict[str, str]:
    """The tests' environment for a child, without what would change how mlsd shows things."""
    ours = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "MLSD_PLAIN", "MLSD_DEBUG", "VISUAL", "EDITOR", "TERM")
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return kept | {"PYTHONPATH": SOURCE, "TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1"} | changes


def run(
    *arguments: str | bytes,
    cwd: Path,
    stdin: bytes | None = b"",
    env: dict[str, str] | None = None,
    timeout: float = 60,
) -> subprocess.CompletedProcess[bytes]:
    """Run mlsd without a terminal; `stdin` None is an empty device."""
    streams: dict[str, Any] = {"input": stdin} if stdin is not None else {"stdin": subprocess.DEVNULL}
    command = [sys.executable, "-m", "mlsd", *arguments]
    done: subprocess.CompletedProcess[bytes] = subprocess.run(
        command, cwd=cwd, env=env or environment(), capture_output=True, check=False, timeout=timeout, **streams
    )
    return done


class Terminal:
    """mlsd in a terminal of 80 by 24.  `shown` is the screen, `log` all that was ever written to it.

    With ERRORS in its environment, standard error goes to the file of that name instead of the terminal.
    """

    def __init__(self, *arguments: str, cwd: Path, **changes: str) -> None:
        import pexpect
        import pyte

        self.screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self.screen)
        self._raw = b""
        self.child: Any = pexpect.spawn(
            *self._command(arguments, "ERRORS" in changes),
            cwd=str(cwd),
            env=environment(**changes),
            dimensions=(24, 80),
            timeout=PATIENCE,
        )
        self.child.delaybeforesend = None
        self.settings: Any = termios.tcgetattr(self.child.child_fd)

    @staticmethod
    def _command(arguments: tuple[str, ...], errors_to_file: bool) -> tuple[str, list[str]]:
        ours = ["-m", "mlsd", *arguments]
        if not errors_to_file:
            return sys.executable, ours
        return "/bin/sh", ["-c", 'exec "$0" "$@" 2>"$ERRORS"', sys.executable, *ours]

    @property
    def shown(self) -> str:
        """The screen as one line, so that wrapped text can be looked for."""
        return " ".join(" ".join(self.screen.display).split())

    @property
    def log(self) -> str:
        """Everything that was written, as it was written."""
        return self._raw.decode("utf-8", "replace")

    def read(self, seconds: float) -> bool:
        """Take in what the program writes; False once it has ended."""
        import pexpect

        try:
            data = self.child.read_nonblocking(65536, seconds)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self._raw += data
        self._stream.feed(data)
        return True

    def wait(self, *wanted: str) -> Terminal:
        """Wait until the screen shows every one of `wanted`."""
        return self.until(lambda: all(text in self.shown for text in wanted), " and ".join(wanted))

    def until(self, done: Callable[[], bool], what: str) -> Terminal:
        """Wait until `done`, taking in what the program writes."""
        end = time.monotonic() + PATIENCE
        while not done():
            alive = self.read(0.05)
            if done():
                break
            assert alive, f"ended before {what!r}; the screen:\n{self.picture}"
            assert time.monotonic() < end, f"no {what!r} in {PATIENCE:.0f} s; the screen:\n{self.picture}"
        return self

    @property
    def picture(self) -> str:
        """The screen as it looks."""
        return "\n".join(line.rstrip() for line in self.screen.display).rstrip()

    def send(self, keys: str) -> Terminal:
        """Press keys."""
        self.child.send(keys)
        return self

    def type(self, text: str) -> Terminal:
        """Press the keys of a text and wait until it is seen."""
        return self.send(text).wait(" ".join(text.split()))

    def paste(self, text: str, done: Callable[[], bool], what: str) -> Terminal:
        """Send a text of any length as a terminal does, reading meanwhile, until `done`."""
        data = text.encode()

        def write() -> None:
            left = memoryview(data)
            while left:
                left = left[os.write(self.child.child_fd, left[:4096]) :]

        writer = threading.Thread(target=write, daemon=True)
        writer.start()
        self.until(lambda: not writer.is_alive() and done(), what)
        return self

    def resize(self, columns: int, rows: int) -> Terminal:
        """Drag the window to another size."""
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)
        return self

    def hang_up(self) -> int:
        """Close the terminal under the program.  Returns its exit code as a shell tells it."""
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, self.child.child_fd)
        os.close(nothing)
        end = time.monotonic() + PATIENCE
        while self.child.isalive():
            assert time.monotonic() < end, "it does not end when its terminal goes"
            time.sleep(0.01)
        return int(self.child.exitstatus if self.child.exitstatus is not None else 128 + self.child.signalstatus)

    def kill(self, number: int) -> None:
        """Send a signal to the program."""
        os.kill(self.child.pid, number)

    def end(self) -> int:
        """Wait for the end.  Returns the exit code as a shell tells it: 128 + n for signal n."""
        end = time.monotonic() + PATIENCE
        while self.read(0.05):
            assert time.monotonic() < end, f"it does not end; the screen:\n{self.picture}"
        self.after: Any = termios.tcgetattr(self.child.child_fd)
        self.child.close()
        return int(self.child.exitstatus if self.child.exitstatus is not None else 128 + self.child.signalstatus)


ENTER, CTRL_C, CTRL_D, CTRL_G, CTRL_U = "\r", "\x03", "\x04", "\x07", "\x15"
CTRL_P = "\x10"
CTRL_X_E, SHIFT_TAB, UP, DOWN, F1, ALT_ENTER = "\x18\x05", "\x1b[Z", "\x1b[A", "\x1b[B", "\x1bOP", "\x1b\r"

"""What is shown to people: foreign text made harmless, and colour only where it is wanted."""

from __future__ import annotations

import os
import re
import sys
from typing import IO

# C0 but tab and newline, DEL, C1, bidi controls, zero-width, line separators, tags, surrogates
_HIDDEN = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)
MAX_SHOWN = 2000

BOLD, DIM, RED, YELLOW, GREEN, CYAN = "1", "2", "31", "33", "32", "36"


def safe(text: str, keep_lines: bool = False) -> str:
    """`text` with everything that a terminal would obey, or hide, written out; one line unless `keep_lines`."""
    if len(text) > MAX_SHOWN:
        text = text[:MAX_SHOWN] + "…"
    if not keep_lines:
        text = text.replace("\n", " ")
    if text.isascii() and text.isprintable():
        return text
    return re.sub(_HIDDEN, _written_out, text)


def _written_out(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{{{code:04x}}}"


def wants_colour(stream: IO[str]) -> bool:
    """Whether to colour what goes to `stream`: NO_COLOR, FORCE_COLOR, TERM=dumb, then whether it is a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return os.environ.get("TERM") != "dumb" and stream.isatty()


def paint(text: str, *codes: str, on: bool | None = None) -> str:
    """`text` in colour if standard output wants it (or as `on` says)."""
    if not (wants_colour(sys.stdout) if on is None else on):
        return text
    return f"\x1b[{';'.join(codes)}m{text}\x1b[0m"


def columns() -> int:
    """How wide to write: the terminal, within 40 and 100."""
    wanted = os.environ.get("COLUMNS", "")
    if wanted.isdecimal() and int(wanted):
        return max(40, min(100, int(wanted)))
    try:
        return max(40, min(100, os.get_terminal_size(sys.__stdout__.fileno()).columns))  # type: ignore[union-attr]
    except (OSError, ValueError, AttributeError):
        return 80


def shell(path: str) -> str:
    """A path as it can be pasted into a shell: quoted, and never taken for an option."""
    path = f"./{path}" if path.startswith("-") else path
    if all(char.isalnum() or char in "/._-+=:@" for char in path):
        return safe(path)
    if safe(path) == path:
        return "'" + path.replace("'", "'\"'\"'") + "'"
    return "$'" + safe(path.replace("\\", "\\\\").replace("'", "\\'")).replace("\\u{", "\\U{") + "'"


def through(lens: str) -> str:
    """How a command line goes on that looks through a lens, another pack than the document's: ` --pack model-card`."""
    return f" --pack {shell(lens)}" if lens else ""


def emit(text: str) -> None:
    """Write data to standard output at once; a reader that has gone away ends the output, not the program."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        devnull = os.open(os.devnull, os.O_WRONLY)  # keeps Python from complaining when it flushes at exit
        os.dup2(devnull, sys.stdout.fileno())


def say_wrapped(text: str, indent: str = "", code: str = "") -> None:
    """Write a text for the person, in lines that fit, in a colour where one is wanted."""
    from textwrap import wrap

    lines = wrap(text, columns() - 1, initial_indent=indent, subsequent_indent=indent, drop_whitespace=True)
    on = bool(code) and wants_colour(sys.stderr)
    for line in lines:
        say(paint(safe(line), code, on=on))


def say(text: str = "") -> None:
    """Write a line for the person to standard error."""
    try:
        sys.stderr.write(text + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        pass

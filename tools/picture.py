"""Draw docs/interview.svg: replay a real session of mlsd in a pseudo-terminal and write its last screen as a picture.

    python tools/picture.py [FILE.svg]

Needs the test extra (pexpect, pyte). The picture is drawn from the screen, never by hand, so it cannot show what the
program does not do. Monospace text on its own light window: readable on a light page and on a dark one, no font is
fetched.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from html import escape
from itertools import groupby
from typing import NamedTuple

import pexpect
import pyte

COLUMNS, ROWS = 92, 21
FILE = "card-fraud.md"
SESSION = [  # what the screen must say, then the keys that are pressed
    ("Card fraud", "\r"),
    ("Goals", "Cut fraud losses from 0.09% to 0.05% of card volume by June 2027.\r"),
    ("June 2027", "Guardrail: wrongly declined payments stay below 0.3%.\r\r"),
    ("Which one gives way?", "If the two clash, losses give way: a customer declined twice is gone.\x04"),
    ("User experience", "Ana pays 40 euros in a shop. The score is ready before the terminal answers,\r"),
    ("before the terminal", "and she sees only: approved, declined, or a code to type in her app."),
    ("in her app", ""),
]
PATIENCE = 20.0  # seconds to wait for a screen

CELL, LINE, SIZE = 8.0, 19, 13.3  # pixels: width of a column, height of a row, size of the type
LEFT, TOP = 18, 54  # pixels from the window's edge to the first column and the first baseline
PAPER, FRAME, BAR, INK = "#fdfcf9", "#8b949e", "#e9e7e1", "#24292f"
COLOURS = {"green": "#116329", "red": "#a40e26", "brown": "#7d4e00", "cyan": "#1b7c83", "default": INK}
FONTS = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace"


class Look(NamedTuple):
    """How a stretch of a row is set."""

    colour: str
    bold: bool
    italic: bool


def record() -> pyte.Screen:
    """The screen at the end of the session.  Raises TimeoutError, with the screen, if the program says otherwise."""
    screen = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(screen)
    stream.feed(f"\x1b[1m$ mlsd new {FILE}\x1b[0m\r\n".encode())
    with tempfile.TemporaryDirectory() as folder:
        child: pexpect.spawn[bytes] = pexpect.spawn(
            sys.executable,
            ["-m", "mlsd", "new", FILE],
            cwd=folder,
            env=_environment(folder),
            dimensions=(ROWS, COLUMNS),
        )
        try:
            for wanted, keys in SESSION:
                _await(child, stream, screen, wanted)
                child.send(keys)
        finally:
            child.close(force=True)
    return screen


def _environment(folder: str) -> dict[str, str]:
    """Nothing of the person's own: no state, no editor, no colour settings, no cursor position requests."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "PYTHONPATH": os.path.join(here, "src"),
        "HOME": folder,
        "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8",
        "PROMPT_TOOLKIT_NO_CPR": "1",
    }


def _await(child: pexpect.spawn[bytes], stream: pyte.ByteStream, screen: pyte.Screen, wanted: str) -> None:
    """Feed the screen until it says `wanted` and nothing more comes for a moment."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            stream.feed(child.read_nonblocking(4096, timeout=0.4))
        except pexpect.TIMEOUT:
            if any(wanted in line for line in screen.display):
                return
        except pexpect.EOF:
            break
    raise TimeoutError(f"the screen does not say {wanted!r}:\n" + "\n".join(screen.display))


def draw(screen: pyte.Screen) -> str:
    """The screen as SVG."""
    rows = list(_rows(screen))
    width, height = COLUMNS * CELL + 2 * LEFT, TOP + len(rows) * LINE + 8
    title = f"A terminal: mlsd new {FILE} asks for the goals, saves the answer and asks for the user experience"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect x=".5" y=".5" width="{width - 1:g}" height="{height - 1:g}" rx="8" fill="{PAPER}" stroke="{FRAME}"/>',
        f'<path d="M1 30V8.5a7.5 7.5 0 0 1 7.5-7.5H{width - 8.5:g}a7.5 7.5 0 0 1 7.5 7.5V30z" fill="{BAR}"/>',
        *(f'<circle cx="{18 + 18 * number}" cy="15.5" r="5" fill="{FRAME}" opacity=".6"/>' for number in range(3)),
        f'<g font-family="{FONTS}" font-size="{SIZE}" fill="{INK}" xml:space="preserve">',
        *(line for number, row in enumerate(rows) for line in _texts(row, TOP + number * LINE)),
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _rows(screen: pyte.Screen) -> Iterator[list[tuple[str, Look]]]:
    """Each row as characters with their look; runs of blank rows become one, those at the end none."""
    blank = False
    last = max(number for number, line in enumerate(screen.display) if line.strip())
    for number in range(last + 1):
        row = [_cell(screen.buffer[number][column]) for column in range(COLUMNS)]
        if screen.cursor.y == number:
            row[screen.cursor.x] = ("▏", Look(INK, False, False))
        if blank and not any(char.strip() for char, _ in row):
            continue
        blank = not any(char.strip() for char, _ in row)
        yield row


def _cell(cell: pyte.screens.Char) -> tuple[str, Look]:
    return cell.data, Look(COLOURS.get(cell.fg, INK), cell.bold, cell.italics)


def _texts(row: list[tuple[str, Look]], y: int) -> Iterator[str]:
    """One text element a stretch of one look, pinned to its columns, whatever the width of the reader's font."""
    column = 0
    for look, group in groupby(row, key=lambda cell: cell[1]):
        said = "".join(char for char, _ in group)
        text = said.strip()
        start = column + len(said) - len(said.lstrip())
        column += len(said)
        for word_start, words in _chunks(text):
            yield _text(words, start + word_start, y, look)


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    """Stretches without a wide gap, with where they begin: a gap is left out instead of drawn."""
    at = 0
    for part in text.split("  "):
        if part.strip():
            yield at + len(part) - len(part.lstrip()), part.strip()
        at += len(part) + 2


def _text(words: str, column: int, y: int, look: Look) -> str:
    style = (' font-weight="700"' if look.bold else "") + (' font-style="italic"' if look.italic else "")
    colour = f' fill="{look.colour}"' if look.colour != INK else ""
    place = f'x="{LEFT + column * CELL:g}" y="{y}" textLength="{len(words) * CELL:g}" lengthAdjust="spacingAndGlyphs"'
    return f"<text {place}{style}{colour}>{escape(words, quote=False)}</text>"


def main(arguments: list[str]) -> int:
    """Write the picture.  Returns 0."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    path = arguments[0] if arguments else os.path.join(here, "docs", "interview.svg")
    picture = draw(record())
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(picture)
    print(f"{path}: {len(picture.encode())} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

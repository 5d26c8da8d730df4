"""Typed text wraps between words, and what is typed, and where, is not touched by it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.layout import Window
from prompt_toolkit.layout.screen import Char
from screens import CTRL_C, CTRL_D, DOWN, ENTER, UP, Terminal

from mlsd.prompts.word_wrap import Rows, row_away, shown_in_rows

LEFT = "\x1b[D"
WIDTHS = st.integers(8, 40)
TEXTS = st.text(st.sampled_from("ab cd-e  日本é\t"), max_size=200)


def shown(text: str, rows: Rows) -> str:
    """What stands on the rows, one behind the other; padding as a low line."""
    parts, at = [], 0
    for place, padding, dropped in rows.changes:
        parts += [text[at:place], "_" * padding]
        at = place + dropped
    return "".join([*parts, text[at:]])


def on_screen(text: str, width: int, before: int) -> list[str]:
    """The rows as prompt_toolkit fills them: to the last column."""
    rows, column = [""], before
    for char in text:
        if column + Char(char).width > width:
            rows.append("")
            column = before
        rows[-1] += char
        column += Char(char).width
    return rows


@given(
    words=st.lists(st.text("abé", min_size=1, max_size=12), max_size=30),
    width=st.integers(20, 40),
    before=st.integers(0, 6),
)
def test_no_word_that_fits_a_row_is_cut(words: list[str], width: int, before: int) -> None:
    text = " ".join(words)
    rows = on_screen(shown(text, shown_in_rows(text, width, before, before)), width, before)
    assert [word for row in rows for word in row.replace("_", " ").split()] == words
    assert not any(row.startswith(" ") for row in rows)
    assert all(sum(Char(char).width for char in row.rstrip(" _")) < width - before for row in rows)


@given(text=TEXTS, width=WIDTHS, first=st.integers(0, 6), others=st.integers(0, 6))
def test_every_place_is_shown_in_order_and_found_again(text: str, width: int, first: int, others: int) -> None:
    rows = shown_in_rows(text, width, first, others)
    drawn = shown(text, rows)
    dropped = {place for place, _, gone in rows.changes if gone}
    places = [rows.displayed(at) for at in range(len(text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(drawn)
    for at, char in enumerate(text):
        if at in dropped:
            assert char == " "
            assert places[at] == places[at + 1]
        else:
            assert drawn[places[at]] == char
            assert rows.typed(places[at]) in {at, at - 1}
    assert all(0 <= rows.typed(at) <= len(text) for at in range(len(drawn) + 1))


ROWS = Window(get_line_prefix=lambda line, count: " " * 4)
LINES = st.lists(st.lists(st.text("ab日", min_size=1, max_size=9), max_size=12).map(" ".join), min_size=1, max_size=4)


@given(lines=LINES, width=st.integers(16, 30), data=st.data())
def test_up_and_down_go_by_what_is_seen(lines: list[str], width: int, data: st.DataObject) -> None:
    text = "\n".join(lines)
    seen = [row for line in lines for row in on_screen(shown(line, shown_in_rows(line, width, 4, 4)), width, 4)]
    at = data.draw(st.integers(0, len(text)))
    steps = 0
    top = at
    while (above := row_away(ROWS, text, top, -1, width)) != top:
        assert above < top
        top, steps = above, steps + 1
        assert steps <= len(seen) + len(lines)
    assert top <= len(lines[0])
    low = at
    while (below := row_away(ROWS, text, low, 1, width)) != low:
        assert below > low
        low, steps = below, steps + 1
        assert steps <= len(seen) + len(lines)
    assert text.count("\n", 0, low) == len(lines) - 1
    assert len(seen) - 1 <= steps


def test_a_key_goes_to_the_row_above_in_the_same_column(tmp_path: Path) -> None:
    text = "Riders wait too long in the rain; we want demand per zone a quarter of an hour ahead, so that cabs come."
    terminal = Terminal("new", "design.md", cwd=tmp_path).resize(41, 24)
    terminal.wait("A title").send("Cabs" + ENTER).wait("1 of 29").type(text)
    row, column = terminal.screen.cursor.y, terminal.screen.cursor.x
    for key, to in ((UP, row - 1), (UP, row - 2), (DOWN, row - 1)):
        terminal.send(key).until(lambda to=to: terminal.screen.cursor.y == to, f"row {to}")  # type: ignore[misc]
        assert terminal.screen.cursor.x == column
    terminal.send("(here)").wait("(here)").send(CTRL_C).end()
    assert text not in terminal.shown


@pytest.mark.parametrize("columns", [80, 60, 41])
def test_words_stay_whole_in_a_terminal_and_the_cursor_stands_where_one_types(tmp_path: Path, columns: int) -> None:
    text = "Riders wait too long in the rain; we want demand per zone a quarter of an hour ahead, so that cabs come."
    terminal = Terminal("new", "design.md", cwd=tmp_path).resize(columns, 24)
    terminal.wait("A title").send("Cabs" + ENTER).wait("1 of 29").type(text)
    rows = [line.strip(" ›") for line in terminal.screen.display]
    first = next(at for at, row in enumerate(rows) if row.startswith("Riders"))
    typed = rows[first : rows.index("", first)]
    assert len(typed) > 1
    assert " ".join(typed) == text
    terminal.send(LEFT * 5 + "all ").wait("cabs all come.").send(CTRL_D).wait("✔ saved")
    assert text.replace("come", "all come") in (tmp_path / "design.md").read_text("utf-8")
    terminal.send(CTRL_C).end()

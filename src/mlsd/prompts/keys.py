"""The keys that every prompt understands, whatever it asks."""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Callable

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from mlsd.prompts import Key, Pressed
from mlsd.prompts.word_wrap import row_away

_QUIET = 0.02  # seconds without a further key after which a blank line ends an answer


def common_keys(
    text: Callable[[], str], help: Callable[[], None], scroll: Callable[[int], None], timed: Callable[[], bool]
) -> KeyBindings:
    """Back, outline, help, pause and Ctrl-C.  `text` tells what stands in the prompt, `timed` whether a clock runs."""
    keys = KeyBindings()
    empty = Condition(lambda: not text().strip())

    def leave(event: KeyPressEvent, key: Key) -> None:
        event.app.exit(result=Pressed(key, text()))

    @keys.add("s-tab", eager=True)
    def _(event: KeyPressEvent) -> None:
        leave(event, Key.BACK)

    @keys.add("c-g", eager=True)
    def _(event: KeyPressEvent) -> None:
        leave(event, Key.OUTLINE)

    @keys.add("c-p", eager=True, filter=Condition(timed))
    def _(event: KeyPressEvent) -> None:
        leave(event, Key.PAUSE)

    @keys.add("f1", eager=True)
    def _(event: KeyPressEvent) -> None:
        help()

    @keys.add("?", eager=True, filter=empty)
    def _(event: KeyPressEvent) -> None:
        help()

    @keys.add("pagedown", eager=True)
    def _(event: KeyPressEvent) -> None:
        scroll(1)

    @keys.add("pageup", eager=True)
    def _(event: KeyPressEvent) -> None:
        scroll(-1)

    @keys.add("c-c", eager=True)
    @keys.add("<sigint>", eager=True)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(exception=KeyboardInterrupt)

    return keys


def text_keys(buffer: Buffer, short: bool = False) -> KeyBindings:
    """Giving, going back and the editor, for prompts with a text in them.  short: one line is wanted, Enter ends it."""
    keys = KeyBindings()
    empty = Condition(lambda: not buffer.text.strip())
    begun = buffer.text if buffer.text.endswith("\n\n") else ""  # facts, and room for the prose below them

    def give(event: KeyPressEvent) -> None:
        event.app.exit(result=Pressed(Key.GIVE, buffer.text))

    @keys.add("c-d", eager=True)
    @keys.add("escape", "enter", eager=True)
    def _(event: KeyPressEvent) -> None:
        give(event)

    @keys.add("enter", eager=True)
    def _(event: KeyPressEvent) -> None:
        if more_is_coming(event) or (begun and buffer.text == begun):
            buffer.newline(copy_margin=False)
        elif not buffer.text.strip() or _on_blank_last_line(buffer) or (short and "\n" not in buffer.text):
            give(event)
        else:
            buffer.newline(copy_margin=False)

    @keys.add("c-o", eager=True)
    def _(event: KeyPressEvent) -> None:
        buffer.newline(copy_margin=False)

    @keys.add("up", eager=True, filter=empty)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(result=Pressed(Key.BACK, buffer.text))

    @keys.add("up", eager=True, filter=~empty)
    def _(event: KeyPressEvent) -> None:
        _move_a_row(event, buffer, -1)

    @keys.add("down", eager=True)
    def _(event: KeyPressEvent) -> None:
        _move_a_row(event, buffer, 1)

    @keys.add("c-x", "c-e", eager=True)
    def _(event: KeyPressEvent) -> None:
        buffer.open_in_editor(validate_and_handle=False)

    return keys


def _move_a_row(event: KeyPressEvent, buffer: Buffer, by: int) -> None:
    """Up or down by what is seen; prompt_toolkit by itself goes by lines, and a paragraph is one."""
    window = event.app.layout.current_window
    shown = window.render_info
    if shown is not None:
        buffer.cursor_position = row_away(window, buffer.text, buffer.cursor_position, by, shown.window_width)


def tab_keys(buffer: Buffer) -> KeyBindings:
    """Tabs of a paste are part of it; pressed by hand one would only be a slip."""
    keys = KeyBindings()

    @keys.add("tab", eager=True)
    def _(event: KeyPressEvent) -> None:
        if more_is_coming(event):
            buffer.insert_text("\t")

    return keys


def _on_blank_last_line(buffer: Buffer) -> bool:
    document = buffer.document
    return document.on_last_line and not document.current_line.strip()


def more_is_coming(event: KeyPressEvent) -> bool:
    """Whether further keys wait already: then this Enter is part of a paste, which must stay one answer."""
    return bool(event.key_processor.input_queue) or _waiting(event.app)


def _waiting(app: Application[object]) -> bool:
    try:
        handle = app.input.fileno()
        if os.name != "posix" or handle != sys.__stdin__.fileno():  # type: ignore[union-attr]
            return False
        return bool(select.select([handle], [], [], _QUIET)[0])
    except (NotImplementedError, OSError, ValueError, AttributeError):
        return False

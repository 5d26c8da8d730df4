"""What is drawn round a prompt while it is open: header above, help between, footer below; gone afterwards."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import wrap
from typing import Any

from prompt_toolkit.application import Application, get_app
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import ConditionalContainer, HSplit, Layout, Window
from prompt_toolkit.layout.controls import FormattedTextControl
from prompt_toolkit.utils import get_cwidth

from mlsd.prompts import View
from mlsd.prompts.help import first_help, further_help
from mlsd.prompts.word_wrap import wrap_words
from mlsd.shown import safe

_MOST_STANDING = 6  # lines of an answer above a list of choices: the list must stay in sight


class Panes:
    """Header above, help between, footer below: shown while the prompt is open, gone afterwards."""

    def __init__(self, view: View, keys: str = "", standing: str = "") -> None:
        """standing: an answer that the prompt itself does not show."""
        self.view = view
        self.keys = keys
        self.standing = standing
        self.help_level = 0
        self.scrolled = 0

    def more_help(self) -> None:
        """Help, then further reading, then nothing."""
        self.help_level = (self.help_level + 1) % 3
        self.scrolled = 0

    def scroll(self, by: int) -> None:
        """Move the help by whole pages, as far as there is any."""
        lines = len(self._help_lines())
        page = _help_height(lines)
        self.scrolled = max(0, min(self.scrolled + by * (page - 1), lines - page))

    def wrap(self, app: Application[Any], status: Callable[[], str]) -> None:
        """Put the panes round the application's own layout."""
        helping = Condition(lambda: self.help_level > 0 and not get_app().is_done)
        body = app.layout.container
        app.layout = Layout(
            HSplit(
                [
                    Window(FormattedTextControl(self._header), wrap_lines=True, dont_extend_height=True),
                    ConditionalContainer(
                        Window(
                            FormattedTextControl(self._help),
                            dont_extend_height=True,
                            height=lambda: _help_height(len(self._help_lines())),
                        ),
                        helping,
                    ),
                    body,
                    Window(
                        FormattedTextControl(lambda: self._footer(status())), dont_extend_height=True, wrap_lines=True
                    ),
                ]
            ),
            focused_element=app.layout.current_window,
        )
        wrap_words(app)
        app.erase_when_done = True
        app.refresh_interval = 1.0 if self.view.clock() else 0

    def _header(self) -> StyleAndTextTuples:
        view, width = self.view, line_width()
        left = safe(view.question.title if view.follow_up else f"{view.stage} › {view.question.title}")
        right = f"{view.at} of {view.total}"
        gap = max(2, width - get_cwidth(left) - len(right))
        shown: StyleAndTextTuples = [("class:stage", left), ("class:place", " " * gap + right + "\n")]
        asked = f"And: {view.follow_up}" if view.follow_up else view.question.ask
        asked += f" ({view.question.form})" if view.is_short else ""
        shown += [("class:ask", line + "\n") for line in wrap(safe(asked), width)]
        if view.notice:
            shown += [("class:notice", line + "\n") for line in wrap(safe(view.notice), width)]
        if self.standing.strip():
            told = wrap(f"The answer now: {safe(self.standing)}", width, max_lines=_MOST_STANDING, placeholder=" …")
            shown += [("class:notice", line + "\n") for line in told]
        return shown

    def _help_lines(self) -> list[str]:
        tell = first_help if self.help_level == 1 else further_help
        return [*tell(self.view.question, line_width() - 2), ""]

    def _help(self) -> StyleAndTextTuples:
        lines = self._help_lines()
        height = _help_height(len(lines))
        if len(lines) > height:
            shown = lines[self.scrolled : self.scrolled + height - 1]
            last = self.scrolled + height >= len(lines)
            lines = [*shown, "— Page Up: back —" if last else "— Page Down: more —"]
        return [("class:help", "\n".join(lines))]

    def _footer(self, status: str) -> StyleAndTextTuples:
        keys = self.keys or _keys(self.view)
        clock = self.view.clock()
        return [("class:footer", "\n" + " · ".join(part for part in (status, clock) if part) + "\n" + keys)]


def _keys(view: View) -> str:
    """The keys, as many as fit on one line, the ones that are needed most first."""
    if view.follow_up:
        return "Enter: go on · or add to the answer, then Enter twice"
    give = "Enter: next" if view.is_short else "Enter twice: next"
    keys = [give, "empty Enter: later", "Shift-Tab: back", "?: help", "Ctrl-G: outline"]
    keys += ["Ctrl-P: pause"] if view.clock() else []
    keys += ["Ctrl-O: blank line", "Ctrl-X Ctrl-E: editor"]
    shown = keys[0]
    for key in keys[1:]:
        if len(shown) + 3 + len(key) > line_width():
            break
        shown += f" · {key}"
    return shown


def _help_height(lines: int) -> int:
    rows = get_app().output.get_size().rows
    return max(3, min(lines, rows - 10))


def line_width() -> int:
    return max(20, min(get_app().output.get_size().columns - 1, 100))


def words_typed(text: str) -> str:
    count = len(text.split())
    return f"{count} word{'' if count == 1 else 's'} · kept as you type" if count else "nothing typed yet"

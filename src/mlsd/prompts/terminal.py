"""One question on a full terminal: questionary builds the prompt, this wraps keys, header, help and footer round it.

Everything drawn vanishes when the prompt ends; what stays on the screen is the transcript that the sitting writes.
"""

from __future__ import annotations

from collections.abc import Callable

import questionary
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.styles import Style
from questionary.prompts.common import InquirerControl

from mlsd.interview import Interview
from mlsd.pack import Fact
from mlsd.prompts import FINISH, Key, Pressed, View
from mlsd.prompts.keys import common_keys, more_is_coming, tab_keys, text_keys
from mlsd.prompts.panes import Panes, words_typed
from mlsd.prompts.running import run
from mlsd.prompts.word_wrap import wrap_words
from mlsd.shown import safe
from mlsd.states import State

_STYLE = Style.from_dict(
    dict.fromkeys(("place", "ask", "help", "footer", "qmark", "question", "instruction", "selected"), "")
    | dict.fromkeys(("stage", "title", "pointer", "highlighted"), "bold")
    | {"notice": "italic", "placeholder": "italic", "bottom-toolbar": "noreverse"}
)
_OWN_WORDS = "\0own words"
SYMBOLS = {State.ANSWERED: "✔", State.NOT_APPLICABLE: "–", State.LATER: "○", State.UNANSWERED: "·"}
_STATES = {State.ANSWERED: "answered", State.NOT_APPLICABLE: "n/a", State.LATER: "later", State.UNANSWERED: "open"}


class TerminalPrompter:
    """Asks with questionary and prompt_toolkit."""

    def ask(self, view: View, typing: Callable[[str], None]) -> Pressed:
        """Ask one question, by typing or by choosing as its kind wants."""
        if view.question.kind == "choice" and not view.follow_up:
            return _ask_choice(view, typing)
        return _ask_text(view, typing)

    def fact(self, view: View, fact: Fact, typing: Callable[[str], None]) -> Pressed:
        """One line for a fact, with what it may be."""
        return _ask_fact(view, fact, typing)

    def choose(self, title: str, choices: list[tuple[str, str]], at: str | None = None) -> str | None:
        """A list to move through with the arrows; typing filters it."""
        return _choose(title, choices, at)

    def outline(self, interview: Interview, finish: str = "") -> str | None:
        """The whole interview as a list, at the question in hand."""
        stages = {stage.id: stage.title for stage in interview.pack.stages}
        choices = []
        for question in interview.asked:
            state = interview.state(question.id)
            place = f"{safe(stages[question.stage])} › {safe(question.title)}"
            choices.append((question.id, f"{SYMBOLS[state]} {_STATES[state]:<8}  {place}"))
        if finish:
            choices.append((FINISH, f"■ {finish}"))
        return _choose("Go to (type to filter, Ctrl-G to stay)", choices, interview.at)

    def pause(self, line: str) -> None:
        """Say that the clock stands still, until Enter."""
        built = questionary.text(line, qmark="‖", instruction=" ", style=_STYLE)
        built.application.erase_when_done = True
        run(built.application)

    def line(self, question: str, default: str = "") -> str:
        """One line, Enter ends it."""
        built = questionary.text(question, qmark="›", style=_STYLE, placeholder=[("class:placeholder", default)])
        app = built.application
        keys = KeyBindings()

        @keys.add("c-d", eager=True)
        def _(event: KeyPressEvent) -> None:
            event.app.exit(result=app.current_buffer.text)

        app.key_bindings = merge_key_bindings([app.key_bindings or KeyBindings(), keys])
        wrap_words(app)
        return " ".join(str(run(app)).split()) or default


def _ask_text(view: View, typing: Callable[[str], None]) -> Pressed:
    built = questionary.text(
        "",
        default=view.text,
        qmark="›",
        multiline=True,
        instruction=" ",
        style=_STYLE,
        prompt_continuation="      ",
        enable_suspend=True,
    )
    app = built.application
    buffer = app.current_buffer
    buffer.tempfile_suffix = ".md"
    buffer.on_text_changed += lambda _: typing(buffer.text)
    panes = Panes(view)
    app.key_bindings = merge_key_bindings(
        [
            app.key_bindings or KeyBindings(),
            common_keys(lambda: buffer.text, panes.more_help, panes.scroll, lambda: bool(view.clock())),
            tab_keys(buffer),
            text_keys(buffer, view.is_short),
        ]
    )
    panes.wrap(app, lambda: words_typed(buffer.text))
    pressed = _as_pressed(run(app))
    return pressed


def _ask_fact(view: View, fact: Fact, typing: Callable[[str], None]) -> Pressed:
    hint = ", ".join(fact.choices) or {"yes-no": "yes or no", "quantity": fact.unit or "a figure"}.get(fact.kind, "")
    asked = f"{fact.label}: {fact.ask}" + (f" ({hint})" if hint else "")
    asked = f"{view.notice}. {asked}" if view.notice else asked
    built = questionary.text("", qmark="›", instruction=" ", style=_STYLE)
    app = built.application
    buffer = app.current_buffer
    buffer.on_text_changed += lambda _: typing(buffer.text)
    panes = Panes(view._replace(follow_up="", notice=asked), "Enter: next, empty skips · Ctrl-D: to the answer")
    keys = KeyBindings()

    @keys.add("enter", eager=True)
    def _(event: KeyPressEvent) -> None:
        if more_is_coming(event):  # a paste: one answer, not one fact a line
            buffer.newline(copy_margin=False)
        else:
            event.app.exit(result=Pressed(Key.GIVE, buffer.text))

    @keys.add("c-d", eager=True)
    @keys.add("escape", "enter", eager=True)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(result=Pressed(Key.SKIP, buffer.text))

    @keys.add("up", eager=True, filter=Condition(lambda: not buffer.text.strip()))
    def _(event: KeyPressEvent) -> None:
        event.app.exit(result=Pressed(Key.BACK, ""))

    @keys.add("c-x", "c-e", eager=True)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(result=Pressed(Key.SKIP, buffer.text))

    common = common_keys(lambda: buffer.text, panes.more_help, panes.scroll, lambda: bool(view.clock()))
    app.key_bindings = merge_key_bindings([app.key_bindings or KeyBindings(), common, tab_keys(buffer), keys])
    panes.wrap(app, lambda: "a fact, written as a line of the answer")
    pressed = _as_pressed(run(app))
    return pressed


def _ask_choice(view: View, typing: Callable[[str], None]) -> Pressed:
    choices = [questionary.Choice(safe(choice), choice) for choice in view.question.choices]
    given = view.text if view.text in view.question.choices else _OWN_WORDS if view.text.strip() else None
    choices.append(questionary.Choice("in my own words …", _OWN_WORDS))
    built = questionary.select(
        "", choices, default=given, qmark="", instruction=" ", style=_STYLE, use_jk_keys=False, use_indicator=False
    )
    app = built.application
    control = next(each for each in app.layout.find_all_controls() if isinstance(each, InquirerControl))
    panes = Panes(view, standing=view.text)
    keys = KeyBindings()

    @keys.add("enter", eager=True)
    @keys.add("c-d", eager=True)
    @keys.add("escape", "enter", eager=True)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(result=Pressed(Key.GIVE, str(control.get_pointed_at().value)))

    @keys.add("c-x", "c-e", eager=True)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(result=Pressed(Key.GIVE, _OWN_WORDS))

    @keys.add("l", eager=True)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(result=Pressed(Key.GIVE, _OWN_WORDS + "l" if more_is_coming(event) else ""))

    @keys.add(Keys.Any)
    @keys.add(Keys.BracketedPaste, eager=True)
    def _(event: KeyPressEvent) -> None:
        begun = event.data.replace("\r\n", "\n").replace("\r", "\n")
        if begun.replace("\n", "").isprintable() or event.key_sequence[0].key == Keys.BracketedPaste:
            event.app.exit(result=Pressed(Key.GIVE, _OWN_WORDS + begun))

    app.key_bindings = merge_key_bindings(
        [
            app.key_bindings or KeyBindings(),
            common_keys(lambda: "", panes.more_help, panes.scroll, lambda: bool(view.clock())),
            keys,
        ]
    )
    panes.wrap(app, lambda: "l: later · or type your own words")
    pressed = _as_pressed(run(app))
    if pressed.key is Key.GIVE and pressed.text.startswith(_OWN_WORDS):
        return _ask_own_words(view, pressed.text.removeprefix(_OWN_WORDS), given == _OWN_WORDS, typing)
    return pressed._replace(text=view.text) if pressed.key is not Key.GIVE else pressed


def _ask_own_words(view: View, begun: str, adds: bool, typing: Callable[[str], None]) -> Pressed:
    """Go on from a list in words.  begun: typed already.  adds: to what stands, below it; else in its place.

    What stands and is not added to comes back as it was.
    """
    below = view.text if view.half_typed else f"{view.text.rstrip()}\n\n"
    room = below if adds else ""
    if not (room or begun):
        return _ask_text(view, typing)
    if begun:
        typing(room + begun)
    pressed = _ask_text(view._replace(text=room + begun), typing)
    return pressed._replace(text=view.text) if adds and pressed.text.rstrip() == room.rstrip() else pressed


def _as_pressed(result: object) -> Pressed:
    """How a prompt ended.  Some of readline's own keys accept a line too and give its text alone."""
    return result if isinstance(result, Pressed) else Pressed(Key.GIVE, str(result))


def _choose(title: str, choices: list[tuple[str, str]], at: str | None) -> str | None:
    built = questionary.select(
        title,
        [questionary.Choice(label, value) for value, label in choices],
        default=at if at in [value for value, _ in choices] else None,
        qmark=" ",
        instruction=" ",
        style=_STYLE,
        use_jk_keys=False,
        use_search_filter=True,
    )
    app = built.application
    keys = KeyBindings()

    @keys.add("c-g", eager=True)
    @keys.add("c-d", eager=True)
    @keys.add("s-tab", eager=True)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(result=None)

    control = next(each for each in app.layout.find_all_controls() if isinstance(each, InquirerControl))

    @keys.add("escape", "enter", eager=True)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(result=control.get_pointed_at().value)

    app.key_bindings = merge_key_bindings([app.key_bindings or KeyBindings(), keys])
    app.erase_when_done = True
    chosen: str | None = run(app)
    return chosen

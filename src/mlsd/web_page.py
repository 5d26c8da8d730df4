"""Markdown as HTML that is safe to open: raw HTML shows as text, comments not at all, tasks as boxes.

Each text is rendered by itself, so that what one leaves open (a fence, a comment) ends with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, html_block
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, html_inline
from markdown_it.token import Token

from mlsd.marks import read_mark


class Part(NamedTuple):
    """A piece of a document.  quotes: a line that reads as a mark is somebody's text here, and shows."""

    text: str
    quotes: bool


def rendered(parts: Iterable[Part]) -> str:
    """The parts as HTML, one below the other; links may name what any of them defines."""
    renderer = _renderer()
    shown = [part for part in parts if part.text.strip()]
    env: dict[str, Any] = {}
    for part in shown:
        renderer.parse(part.text, env)
    return "".join(renderer.render(part.text, {**env, "quotes": part.quotes}) for part in shown)


def _renderer() -> MarkdownIt:
    made = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    made.block.ruler.at("html_block", _comment_block, {"alt": ["paragraph", "reference", "blockquote"]})
    made.inline.ruler.at("html_inline", _comment)
    made.core.ruler.push("tasks", _tasks)
    made.add_render_rule("html_block", _without_comment)
    made.add_render_rule("html_inline", _nothing)
    return made


def _comment_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block of raw HTML only if it begins as a comment; any other is left to be shown as text."""
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if not line.startswith("<!--") or (state.env.get("quotes") and read_mark(line)):
        return False
    return html_block(state, start, end, silent)


def _comment(state: StateInline, silent: bool) -> bool:
    end = state.src.find("-->", state.pos) + 3
    if not state.src.startswith("<!--", state.pos) or (
        state.env.get("quotes") and read_mark(state.src[state.pos : end])
    ):
        return False
    return html_inline(state, silent)


def _without_comment(self: object, tokens: list[Token], at: int, options: object, env: object) -> str:
    """What stands behind comments on their last line, as text."""
    first, *others = tokens[at].content.split("<!--")
    left = "".join([first, *(each.partition("-->")[2] for each in others)]).strip()
    return f"<p>{escape(left)}</p>\n" if left else ""


def _nothing(self: object, tokens: list[Token], at: int, options: object, env: object) -> str:
    return ""


def _tasks(state: StateCore) -> None:
    """Items that begin with [ ] or [x] get a box that nobody can tick in the page."""
    for item, paragraph, inline in zip(state.tokens, state.tokens[1:], state.tokens[2:], strict=False):
        children = inline.children if (item.type, paragraph.type) == ("list_item_open", "paragraph_open") else None
        if not children or children[0].type != "text" or children[0].content[:4].lower() not in ("[ ] ", "[x] "):
            continue
        box = Token("checkbox", "input", 0, {"type": "checkbox", "disabled": ""})
        if children[0].content[1] != " ":
            box.attrSet("checked", "")
        children[0].content = children[0].content[3:]
        children.insert(0, box)
        item.attrJoin("class", "task")

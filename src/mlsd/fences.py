"""What hides a mark outside answers: front matter and fenced code, as CommonMark 0.31 has them.

Only fences at the top level, or in a list item that a line at column 0 would end, need to be known: a mark stands at
column 0, where no container can hold it. Source: CommonMark Spec 0.31.2, sections 4.5 and 5.2.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_LOOK_BACK = 40  # lines; keeps a document of nothing but indented fences linear


class Fence(NamedTuple):
    """An open fence.  `indent`: columns of the list item that holds it, 0 at the top level."""

    run: str
    indent: int
    start: int  # offset of the line after the opening

    def closed_by(self, line: str) -> bool:
        """Whether `line` is this fence's closing line."""
        bare = line.strip(" \t")
        shallow = len(line) - len(line.lstrip(" ")) <= self.indent + 3
        return shallow and len(bare) >= len(self.run) and bare == self.run[0] * len(bare)

    def broken_before(self, text: str, offset: int) -> bool:
        """Whether the list item that holds the fence has ended at or before the line at `offset`."""
        if not self.indent:
            return False
        end = text.find("\n", offset)
        shallow = rf"(?m)^ {{0,{self.indent - 1}}}[^ \t\r\n]"
        return re.compile(shallow).search(text, self.start, len(text) if end < 0 else end) is not None


def open_fence(text: str, start: int, line: str, end: int) -> Fence | None:
    """The fence that the line at `start` opens, or None.  `end`: where the next line begins."""
    run = fence_run(line)
    if run:
        shift = len(line) - len(line.lstrip(" "))
        return Fence(run, _item_indent(text, start, shift) if shift else 0, end)
    item = _item_width(line)
    if item and (run := fence_run(line[item:])):
        return Fence(run, item, end)
    return None


def fence_run(line: str) -> str:
    """The backticks or tildes that open a fence on this line, "" if none do."""
    bare = line.lstrip(" ")
    mark = bare[:1]
    if len(line) - len(bare) > 3 or mark not in ("`", "~"):
        return ""
    rest = bare.lstrip(mark)
    run = bare[: len(bare) - len(rest)]
    return run if len(run) >= 3 and not (mark == "`" and "`" in rest) else ""


def _item_width(line: str) -> int:
    """The content column of the list item that this line begins, 0 if it begins none."""
    bare = line.lstrip(" ")
    rest = bare[1:] if bare[:1] in ("-", "+", "*") else ""
    if bare[:1].isdigit():
        after = bare.lstrip("0123456789")
        rest = after[1:] if after[:1] in (".", ")") and len(bare) - len(after) <= 9 else ""
    content = rest.lstrip(" ")
    if len(line) - len(bare) > 3 or not content or not 1 <= len(rest) - len(content) <= 4:
        return 0
    return len(line) - len(content)


def _item_indent(text: str, start: int, indent: int) -> int:
    """The content column of the list item around an indented line, 0 if it is in none."""
    for _ in range(_LOOK_BACK):
        if start <= 0:
            break
        previous = text.rfind("\n", 0, start - 1) + 1
        line = text[previous : start - 1]
        start = previous
        if not line.strip():
            continue
        item = _item_width(line)
        if 0 < item <= indent:
            return item
        if not line.startswith(" "):
            return 0
    return 0


def front_matter_end(text: str) -> int:
    """The offset after the closing line of the front matter, 0 if there is none."""
    start = 1 if text.startswith("\ufeff") else 0
    first = text.find("\n", start)
    if first < 0 or text[start:first].rstrip() != "---":
        return 0
    at = first + 1
    while at < len(text):
        end = text.find("\n", at) + 1 or len(text)
        line = text[at:end].rstrip()
        if line in ("---", "..."):
            return end
        if line.startswith("<!-- mlsd:"):  # an opening rule that nobody closed must not swallow answers
            return 0
        at = end
    return 0

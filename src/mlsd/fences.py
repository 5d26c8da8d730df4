"""What hides a mark outside answers: front matter and fenced code, as CommonMark 0.31 has them.

Only fences at the top level, or in a list item that a line at column 0 would end, need to be known: a mark stands at
column 0, where no container can hold it. Source: CommonMark Spec 0.31.2, sections 4.5 and 5.2.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_LOOK_BACK = 40  # lines; keeps a document of nothing but indented fences linear


class Fence(NamedTuple):
    """An open fence.  `indent`: content column of the list item that holds it, 0 at the top level."""

    run: str
    indent: int

    def closed_by(self, line: str) -> bool:
        """Whether `line` is this fence's closing line."""
        bare = line.strip(" \t")
        shallow = _column(line) <= self.indent + 3
        return shallow and len(bare) >= len(self.run) and bare == self.run[0] * len(bare)

    def broken_before(self, text: str, since: int, offset: int) -> bool:
        """Whether the list item that holds the fence ends between `since` and the end of the line at `offset`."""
        if not self.indent:
            return False
        end = text.find("\n", offset)
        shallow = rf"(?m)^ {{0,{self.indent - 1}}}[^ \t\r\n]"
        return re.compile(shallow).search(text, since, len(text) if end < 0 else end) is not None


def open_fence(text: str, start: int, line: str) -> Fence | None:
    """The fence that the line at `start` opens, or None."""
    line = line.expandtabs(4)
    run = _run(line.lstrip(" "))
    if run:
        shift = _column(line)
        indent = _item_indent(text, start, shift) if shift else 0
        return Fence(run, indent) if shift - indent <= 3 else None
    item = _item_width(line)
    if item and (run := _run(line[item:])):
        return Fence(run, item)
    return None


class LeftOpen(NamedTuple):
    """A fence that a text leaves open.  line: 1-based, None if it cannot be told.  run: what opened it."""

    line: int | None
    run: str


def left_open(text: str) -> LeftOpen | None:
    """The fence at the top level that `text` opens and does not close: it swallows what follows.

    Whatever makes that doubtful (raw HTML around a fence, lone carriage returns, an odd indent) has the line None.
    """
    if not ("```" in text or "~~~" in text):
        return None
    if "\r" in (text := text.replace("\r\n", "\n")):
        return LeftOpen(None, "")
    fence: Fence | None = None
    opened = clear = start = 0
    html = ""  # what ends the raw HTML that we are in
    for number, line in enumerate(text.split("\n"), 1):
        at, start = start, start + len(line) + 1
        if fence and not fence.broken_before(text, clear, at):
            fence, clear = (None if fence.closed_by(line) else fence), at
            continue
        bare = line.lstrip(" \t")
        html = html or _html_end(bare)
        if html:
            if "```" in line or "~~~" in line:
                return LeftOpen(None, "")
            html = "" if (not bare if html == "\n" else html in line.lower()) else html
            continue
        fence, clear = (open_fence(text, at, line) if "```" in line or "~~~" in line else None), start
        opened = number
        if fence and not fence.indent and _column(line) > 0:
            return LeftOpen(None, "")
    return LeftOpen(opened, fence.run) if fence and not fence.indent else None


def _html_end(bare: str) -> str:
    """What ends the raw HTML that this line may begin ("\\n": a blank line), "" if it begins none."""
    if not bare.startswith("<") or bare[1:2] not in "!?/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ":
        return ""
    low = bare.lower()
    ends = {"<!--": "-->", "<![cdata[": "]]>", "<!": ">", "<?": "?>", "<pre": "</pre>", "<script": "</script>",
            "<style": "</style>", "<textarea": "</textarea>"}  # fmt: skip
    return next((end for begin, end in ends.items() if low.startswith(begin)), "\n")


def fence_run(line: str) -> str:
    """The backticks or tildes that open a fence on this line at the top level, "" if none do."""
    return _run(line.lstrip(" ")) if _column(line) <= 3 else ""


def _run(bare: str) -> str:
    mark = bare[:1]
    if mark not in ("`", "~"):
        return ""
    rest = bare.lstrip(mark)
    run = bare[: len(bare) - len(rest)]
    return run if len(run) >= 3 and not (mark == "`" and "`" in rest) else ""


def _column(line: str) -> int:
    """The column at which a line's text begins."""
    shifted = line.expandtabs(4) if "\t" in line[:20] else line
    return len(shifted) - len(shifted.lstrip(" "))


def _item_width(line: str) -> int:
    """The content column of the list item that this line (without tabs) begins, 0 if it begins none."""
    bare = line.lstrip(" ")
    rest = bare[1:] if bare[:1] in ("-", "+", "*") else ""
    if bare[:1].isdigit():
        after = bare.lstrip("0123456789")
        rest = after[1:] if after[:1] in (".", ")") and len(bare) - len(after) <= 9 else ""
    content = rest.lstrip(" ")
    if not content or not 1 <= len(rest) - len(content) <= 4:
        return 0
    return len(line) - len(content)


def _item_indent(text: str, start: int, indent: int) -> int:
    """The content column of the innermost list item around a line indented by `indent`, 0 if it is in none."""
    for _ in range(_LOOK_BACK):
        if start <= 0:
            break
        previous = text.rfind("\n", 0, start - 1) + 1
        line = text[previous : start - 1].expandtabs(4)
        start = previous
        if not line.strip():
            continue
        item = _item_width(line)
        if 0 < item <= indent:
            return item
        if not line.startswith(" ") and not item:
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

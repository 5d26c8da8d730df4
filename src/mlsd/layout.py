"""The blocks at the top level of a Markdown document, and the lines between which a mark may stand.

CommonMark with tables, as markdown-it reads it; what other dialects would tear apart (footnotes and definitions that go
on below a blank line, display mathematics, HTML tables and lists) is left whole as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from mlsd.fences import Fence, fence_run, front_matter_end
from mlsd.marks import read_mark

_HTML_HEADING = re.compile(r"(?i)\s*<h([1-6])\b")
_HTML_KEPT = re.compile(r"(?i)<(/?)(table|ul|ol|dl|pre|svg)\b")
_GOING_ON = ("  ", "\t", " \t", ": ")  # how a line begins that may belong to what stands above a blank line
_BOLD = 7  # the level of a paragraph that is one line all in bold


class Chunk(NamedTuple):
    """One block.  start, end: its first line and the one after its last, 0-based.  level: of a heading, else 0.

    before, after: whether a mark may stand there.  text: of a heading.  held: no line of it reads as a mark.
    """

    start: int
    end: int
    level: int
    before: bool
    after: bool
    text: str
    held: bool


def is_blank(line: str) -> bool:
    """Whether Markdown takes the line for blank."""
    return not line.strip(" \t\r\n")


def layout(text: str) -> list[Chunk]:
    """The blocks of a document in order; none if it has line ends that Markdown and this program read differently."""
    if "\r" in text.replace("\r\n", ""):
        return []
    from markdown_it import MarkdownIt

    front = front_matter_lines(text)
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    lines[:front] = [""] * front
    tokens = MarkdownIt("commonmark").enable("table").parse("\n".join(lines))
    spans: list[tuple[int, int, int, str, str]] = []
    for at, token in enumerate(tokens):
        if token.level or not token.map or token.nesting < 0:
            continue
        start, end = token.map
        while end > start and is_blank(lines[end - 1]):
            end -= 1
        inner = tokens[at + 1].content if token.nesting else token.content
        spans.append((start, end, _level(token.type, token.tag, inner), token.type, inner))
    return _bordered(spans, lines)


def front_matter_lines(text: str) -> int:
    """How many lines the front matter takes, its fences among them."""
    body = front_matter_end(text)
    return text.count("\n", 0, body) + (0 if not body or text[:body].endswith("\n") else 1)


def lines_of(text: str) -> list[str]:
    """The lines of a text with their line ends, which are line feeds."""
    lines = [line + "\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _level(type: str, tag: str, inner: str) -> int:
    if type == "heading_open":
        return int(tag[1:])
    if type == "html_block" and (found := _HTML_HEADING.match(inner)):
        return int(found[1])
    bare = inner.strip().rstrip(": ")
    bold = bare[:2] in ("**", "__") and bare.endswith(bare[:2]) and bare.count(bare[:2]) == 2 and len(bare) < 80
    return _BOLD if type == "paragraph_open" and bold and "\n" not in bare else 0


def _bordered(spans: list[tuple[int, int, int, str, str]], lines: list[str]) -> list[Chunk]:
    chunks: list[Chunk] = []
    last = next((number for number in range(len(lines), 0, -1) if not is_blank(lines[number - 1])), 0)
    opened: dict[str, int] = {}
    never = _never_closed(inner for *_, type, inner in spans if type == "html_block")
    maths = False
    before = True
    for start, end, level, type, inner in spans:
        if type == "html_block":
            for slash, tag in _HTML_KEPT.findall(inner):
                tag = tag.lower()
                if tag not in never:
                    opened[tag] = opened.get(tag, 0) + (-1 if slash else 1)
        elif type == "paragraph_open" and any(line.strip() == "$$" for line in lines[start:end]):
            maths ^= sum(line.strip() == "$$" for line in lines[start:end]) % 2 == 1
        following = next((lines[number] for number in range(end, len(lines)) if not is_blank(lines[number])), "")
        left_open = end == last and type in ("fence", "html_block") and _open_at_end(type, inner, lines[start:end])
        after = not (
            following.startswith(_GOING_ON) or maths or left_open or any(count > 0 for count in opened.values())
        )
        held = not any("mlsd:" in line and read_mark(line.lstrip("\\")) for line in lines[start:end])
        before = before and not lines[start].startswith(_GOING_ON)
        chunks.append(Chunk(start, end, level, before, after, inner if level else "", held))
        before = after
    return chunks


def _never_closed(blocks: Iterable[str]) -> set[str]:
    """The tags that are opened more often than closed: they say nothing of where they end."""
    counts: dict[str, int] = {}
    for inner in blocks:
        for slash, tag in _HTML_KEPT.findall(inner):
            counts[tag.lower()] = counts.get(tag.lower(), 0) + (-1 if slash else 1)
    return {tag for tag, count in counts.items() if count}


def _open_at_end(type: str, inner: str, lines: list[str]) -> bool:
    """Whether a block at the end of the document would swallow what is put behind it."""
    if type == "fence":
        return len(lines) < 2 or not Fence(fence_run(lines[0]), 0).closed_by(lines[-1])
    bare = inner.lstrip().lower()
    ends = {"<!--": "-->", "<![cdata[": "]]>", "<?": "?>", "<pre": "</pre>", "<script": "</script>",
            "<style": "</style>", "<textarea": "</textarea>", "<!": ">"}  # fmt: skip
    wanted = next((end for begin, end in ends.items() if bare.startswith(begin)), "")
    return wanted not in bare

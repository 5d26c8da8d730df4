"""Saying where in a document something stands: by the heading over a line, as a link where it has an anchor."""

from __future__ import annotations

import re

from mlsd.coverage.inline import plain
from mlsd.layout import Chunk
from mlsd.render import one_line, wrap
from mlsd.states import ELSEWHERE

_MARKUP = re.compile(r"([\\`*_\[\]<>|~$])")
_MOST = 3  # places
_WIDTH = 80


def pointer(lines: tuple[int, ...], chunks: list[Chunk], shift: dict[int, int]) -> str:
    """The answer that points to these lines (1-based, best first).  shift: line before to line after adopting."""
    anchors = _anchors(chunks)
    said: list[str] = []
    for line in lines:
        over = [at for at, chunk in enumerate(chunks) if chunk.level > 0 and chunk.start < line]
        each = f"line {shift.get(line, line)}"
        if over:
            heading = one_line(plain(chunks[over[-1]].text)).strip("# ")
            shown = _MARKUP.sub(r"\\\1", heading)
            anchor = anchors.get(over[-1], "")
            each = f"[{shown}](#{anchor})" if anchor else f"“{shown}”, {each}" if shown else each
        if each not in said:
            said.append(each)
    said = said[:_MOST]
    listed = said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
    return "\n".join(wrap(f"{ELSEWHERE}{listed}.", _WIDTH))


def _anchors(chunks: list[Chunk]) -> dict[int, str]:
    """The anchors that GitHub gives to headings, by the place of the heading; none for what is no real heading."""
    counts: dict[str, int] = {}
    anchors: dict[int, str] = {}
    for at, chunk in enumerate(chunks):
        if not 0 < chunk.level < 7 or chunk.text.lstrip().startswith("<"):
            continue
        kept = "".join(char for char in plain(chunk.text).lower() if char.isalnum() or char in " -_")
        slug = kept.strip().replace(" ", "-")
        nth = counts.get(slug, 0)
        counts[slug] = nth + 1
        if slug.strip("-"):
            anchors[at] = f"{slug}-{nth}" if nth else slug
    return anchors

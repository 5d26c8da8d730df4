"""A code fence that an answer leaves open is closed below its last line, so that the page goes on after it.

Not if the fence seems to be closed further down, outside the answer: then it is the mark that is in the wrong place.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from mlsd.document import Document
from mlsd.fences import left_open
from mlsd.fixes import Edit, Given, safe_fix


@safe_fix(order=30)
def unclosed_fence(document: Document, given: Given) -> Iterator[Edit]:
    """Close the fence of every answer that leaves one open."""
    if document.faults or not ("```" in document.text or "~~~" in document.text):
        return
    lines: list[str] = []
    for answer, following in zip_longest(document.answers, document.answers[1:]):
        fence = left_open(document.text[answer.start : answer.end])
        if fence is None or fence.line is None:
            continue
        lines = lines or document.text.split("\n")
        until = following.line - 1 if following else len(lines)
        if left_open("\n".join([*lines[answer.close_line : until], ""])):
            continue
        last = answer.close_line - 1
        while not lines[last - 1].strip(" \t\r"):
            last -= 1
        opened = answer.line + fence.line
        words = f"closed the code fence of line {opened} at the end of the answer to {answer.id}"
        becomes = (answer.line, f"{answer.text}\n{fence.run}")
        yield Edit(last + 1, 0, (fence.run,), words, answer.id, becomes)

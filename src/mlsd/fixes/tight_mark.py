"""A mark that touches text gets its blank line, before it and after it."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.document import Document
from mlsd.fixes import Edit, Given, safe_fix


@safe_fix(order=40)
def tight_mark(document: Document, given: Given) -> Iterator[Edit]:
    """Put a blank line wherever a mark wants one and has none."""
    if document.faults:
        return
    lines = document.text.split("\n")
    top = document.text.count("\n", 0, document.body)  # the lines of the front matter
    blank: set[int] = set()  # a blank line goes in before these
    for answer in document.answers:
        for mark in (answer.line, answer.close_line):
            added = {at for at in (mark, mark + 1) if _touches(lines, at, top)} - blank
            blank |= added
            words = f"put a blank line beside the mark of {answer.id}"
            for at in sorted(added):
                yield Edit(at, 0, ("",), words if at == min(added) else "", answer.id)


def _touches(lines: list[str], at: int, top: int) -> bool:
    """Whether line `at` (1-based) and the one before it both hold something."""
    if at - 1 <= top or at > len(lines):
        return False
    above, below = lines[at - 2].strip(" \t\r"), lines[at - 1].strip(" \t\r")
    return bool(above and below)

"""The flag that was left above an answer is removed, and nothing that a person may have written into it.

The flag goes only if it holds the question and nothing else, or, where the question is not known, reads as the program
writes one. A note that somebody added to the quote breaks that, and the quote stays.
"""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.document import Answer, Document, normal
from mlsd.fixes import Edit, Given, safe_fix
from mlsd.flags import FLAG, is_untouched
from mlsd.states import State, state_of


@safe_fix(order=20)
def flag_left(document: Document, given: Given) -> Iterator[Edit]:
    """Remove the flag at the top of every answer that is answered."""
    if document.faults:
        return
    lines: list[str] = []
    for answer in document.answers:
        if FLAG in answer.text and state_of(answer.text) is not State.UNANSWERED:
            lines = lines or document.text.split("\n")
            row = given.pack.find(answer.id) if given.pack else None
            yield from _edits(answer, lines, row.ask if row else "")


def _edits(answer: Answer, lines: list[str], ask: str) -> Iterator[Edit]:
    inner = [line.removesuffix("\r") for line in lines[answer.line : answer.close_line - 1]]
    if "\r" in "".join(inner):
        return
    first = at = answer.text_line - answer.line - 1
    while (end := _flag_end(inner, at, ask)) > at:
        at = end
    rest = normal("\n".join(answer.text.split("\n")[at - first :]))
    if at > first and state_of(rest) is not State.UNANSWERED:
        words = f"removed the flag above the answer to {answer.id}"
        yield Edit(answer.text_line, at - first, (), words, answer.id, (answer.line, rest))


def _flag_end(inner: list[str], at: int, ask: str) -> int:
    """Where the flag that begins at line `at`, and the blank lines below it, end; `at` if there is none."""
    end = at
    while end < len(inner) and inner[end].startswith(">"):
        end += 1
    if end == at or not is_untouched(inner[at:end], ask):
        return at
    while end < len(inner) and not inner[end].strip(" \t"):
        end += 1
    return end

"""The flag that was left above an answer is removed, and nothing that a person may have written into it.

The flag goes only if it reads as the program writes it: one paragraph that ends with a question mark, whose lines are
as full as they can be. A note that somebody added to the quote breaks that, and the quote stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mlsd.document import Answer, Document, normal
from mlsd.fixes import Edit, Given, safe_fix
from mlsd.states import FLAG, State, is_flag, state_of

_WIDTH = 78


@safe_fix(order=20)
def flag_left(document: Document, given: Given) -> Iterator[Edit]:
    """Remove the flag at the top of every answer that is answered."""
    if document.faults:
        return
    lines: list[str] = []
    for answer in document.answers:
        if FLAG in answer.text and state_of(answer.text) is not State.UNANSWERED:
            lines = lines or document.text.split("\n")
            yield from _edits(answer, lines)


def _edits(answer: Answer, lines: list[str]) -> Iterator[Edit]:
    inner = [line.removesuffix("\r") for line in lines[answer.line : answer.close_line - 1]]
    if "\r" in "".join(inner):
        return
    first = at = answer.text_line - answer.line - 1
    while (end := _flag_end(inner, at)) > at:
        at = end
    rest = normal("\n".join(answer.text.split("\n")[at - first :]))
    if at > first and state_of(rest) is not State.UNANSWERED:
        words = f"removed the flag above the answer to {answer.id}"
        yield Edit(answer.text_line, at - first, (), words, answer.id, (answer.line, rest))


def _flag_end(inner: list[str], at: int) -> int:
    """Where the flag that begins at line `at`, and the blank lines below it, end; `at` if there is none."""
    end = at
    while end < len(inner) and inner[end].startswith(">"):
        end += 1
    quote = inner[at:end]
    if not is_flag(quote) or not _untouched(quote):
        return at
    while end < len(inner) and not inner[end].strip(" \t"):
        end += 1
    return end


def _untouched(quote: list[str]) -> bool:
    """Whether the lines of the quote are as the program wrote them."""
    said = [line[1:].strip() for line in quote]
    if "WARNING" in said[0].upper() and FLAG not in said[0]:
        said = said[1:]
    full = all(len(line) + 1 + len(after.split(" ")[0]) > _WIDTH for line, after in pairwise(said))
    return full and bool(said) and all(said) and said[-1].endswith("?")

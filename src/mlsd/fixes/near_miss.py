"""A mark that an editor or a formatter has damaged becomes the mark again, if that leaves no doubt.

Read are an indent of up to three columns, one backslash, other blanks, blanks behind, and capitals in the word mlsd.
What is indented by four is code to Markdown, and two backslashes are somebody's intent. The marks of an id are restored
all at once and only if they then pair up; never below an opening mark, or above a closing one, that has no partner:
what stands there may be the text of that answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mlsd.document import Document
from mlsd.fixes import Edit, Given, safe_fix, verified
from mlsd.marks import closing, is_id, opening, read_mark

_TRIES = 64  # ids that are tried one by one; keeps a hostile document cheap
_OPENS = "<!--"
_CLOSES = "-->"


class _Found(NamedTuple):
    """A near miss that can be read.  mark: the line as it is to be.  escaped: it may be meant as text."""

    id: str
    line: int
    mark: str
    escaped: bool


@safe_fix(order=10)
def near_miss(document: Document, given: Given) -> Iterator[Edit]:
    """Restore the marks of every id that can be restored without a doubt."""
    by_id = _found(document, given)
    if not by_id:
        return
    every = [each for found in by_id.values() for each in found]
    if _restored(document, every):
        yield from _edits(every)
        return
    sure: list[_Found] = []  # what is not escaped first: an escaped mark may turn out to be text of its answer
    for found in sorted(by_id.values(), key=lambda found: (any(each.escaped for each in found), found[0].line))[
        :_TRIES
    ]:
        if _restored(document, sure + found):
            sure += found
    yield from _edits(sure)


def _found(document: Document, given: Given) -> dict[str, list[_Found]]:
    """The near misses that can be read, by id, but for those of ids that are unknown or have their marks."""
    near = {fault.line for fault in document.faults if fault.kind == "near-miss"}
    if not near:
        return {}
    readable = {answer.id for answer in document.answers}
    ours = bool(document.answers) or "\nmlsd:" in document.text[: document.body]
    by_id: dict[str, list[_Found]] = {}
    for number, line in enumerate(document.text.split("\n"), 1):
        if number in near and (found := _read(number, line)):
            unknown = given.ids is not None and found.id not in given.ids
            if not unknown and found.id not in readable and (ours or not found.escaped):
                by_id.setdefault(found.id, []).append(found)
    return by_id


def _read(number: int, line: str) -> _Found | None:
    bare = line.rstrip(" \t\r")
    indent = len(bare) - len(bare.lstrip(" "))
    bare = bare[indent:]
    escaped = bare.startswith("\\")
    comment = bare[1:] if escaped else bare
    if indent > 3 or not (comment.startswith(_OPENS) and comment.endswith(_CLOSES) and len(comment) < 300):
        return None
    inner = comment[len(_OPENS) : -len(_CLOSES)].strip(" \t")
    closes = inner.startswith("/")
    inner = inner.removeprefix("/").lstrip(" \t")
    rest = inner[4:].lstrip(" \t")
    if inner[:4].lower() != "mlsd" or not rest.startswith(":"):
        return None
    id, *more = rest[1:].split() or [""]
    if not is_id(id) or len(more) > (0 if closes else 1):
        return None
    mark = closing(id) if closes else opening(id, more[0].removeprefix("basis=") if more else None)
    exact = read_mark(mark) and (not more or more[0].startswith("basis="))
    return _Found(id, number, mark, escaped) if exact else None


def _edits(found: list[_Found]) -> list[Edit]:
    edits = []
    for each in sorted(found, key=lambda each: each.line):
        verb = "closing" if each.mark == closing(each.id) else "opening"
        words = f"restored the {verb} mark of {each.id}"
        edits.append(Edit(each.line, 1, (each.mark,), words, each.id, restores=True))
    return edits


def _restored(document: Document, found: list[_Found]) -> bool:
    """Whether these marks, and what they belong to, are without fault once restored."""
    after = verified(document, _edits(found))
    if after is None:
        return False
    ids = {each.id for each in found}
    lines = {answer.id: (answer.line, answer.close_line) for answer in after.answers if answer.id in ids}
    if lines.keys() != ids or any(fault.id in ids for fault in after.faults):
        return False
    # lines are the same before and after: a restored mark takes the place of its near miss
    return not any(_may_hold(open_from, open_to, lines.values()) for open_from, open_to in _loose(after))


def _may_hold(above: int, below: int, restored: Iterable[tuple[int, int]]) -> bool:
    """Whether any of the restored answers reaches between these lines."""
    return any(above < close and line < below for line, close in restored)


def _loose(document: Document) -> Iterator[tuple[int, int]]:
    """The lines between which the answers to marks that are still damaged may reach."""
    text = document.text.split("\n")
    marks: dict[str, list[tuple[int, bool]]] = {}
    for fault in document.faults:
        closes = fault.kind == "stray" or "/" in text[fault.line - 1].lower().partition("mlsd")[0]
        marks.setdefault(fault.id, []).append((fault.line, closes))
    for found in marks.values():
        if len(found) == 2 and not found[0][1] and found[1][1]:
            yield found[0][0], found[1][0]
        else:
            yield from ((0, line) if closes else (line, len(text) + 1) for line, closes in found)

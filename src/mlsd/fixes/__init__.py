"""What can be put right without asking, and every fix: one file each in this folder, found by being there.

A fix is a pure function from a document to edits. An edit takes out and puts in whole lines, says so in words, and
promises what the answer that it touches reads as afterwards. Nothing is believed: after each fix the document is parsed
again, and what does not keep every promise is dropped.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from importlib import import_module
from typing import NamedTuple

from mlsd.document import Document, parse
from mlsd.pack import Pack


class Edit(NamedTuple):
    """Whole lines out, whole lines in.  Edits of one fix must not overlap.

    at: 1-based line before which `put` goes in.  out: how many lines are taken out from there.  words: what was done;
    "" if another edit says it.  topic: question id, "" for the document.  becomes: (line of the opening mark, text
    afterwards) of the answer whose text changes.  restores: whether it gives `topic` back marks that it had lost.
    """

    at: int
    out: int
    put: tuple[str, ...]
    words: str = ""
    topic: str = ""
    becomes: tuple[int, str] | None = None
    restores: bool = False


class Given(NamedTuple):
    """What a fix may know beside the document.  ids: those that the pack knows, None if nobody said.  pack: itself."""

    ids: frozenset[str] | None = None
    pack: Pack | None = None


class Fix(NamedTuple):
    """One fix.  order: those with small numbers go first."""

    order: int
    name: str
    edits: Callable[[Document, Given], Iterator[Edit]]


class Done(NamedTuple):
    """One thing that was put right.  line: 1-based, in the document as it was."""

    line: int
    name: str
    topic: str
    words: str


class Fixed(NamedTuple):
    """The bytes after all fixes, and what was done to them, by line."""

    data: bytes
    done: tuple[Done, ...] = ()


_fixes: dict[str, Fix] = {}


def safe_fix(order: int) -> Callable[[Callable[[Document, Given], Iterator[Edit]]], Fix]:
    """Register the decorated function; the name of the fix is its name."""

    def register(edits: Callable[[Document, Given], Iterator[Edit]]) -> Fix:
        made = Fix(order, edits.__name__.replace("_", "-"), edits)
        _fixes[made.name] = made
        return made

    return register


def all_fixes() -> list[Fix]:
    """Every fix, in the order in which they go."""
    here = os.path.dirname(__file__)
    for name in sorted(os.listdir(here)):
        if name.endswith(".py") and not name.startswith("_"):
            import_module(f"{__name__}.{name[:-3]}")
    return sorted(_fixes.values(), key=lambda fix: (fix.order, fix.name))


def fix(data: bytes, ids: Collection[str] | None = None, pack: Pack | None = None) -> Fixed:
    """`data` with everything put right that is safe; fixing what comes out changes nothing.

    ids: the questions that the pack knows; marks of no others are restored (None: of any).  pack: for what needs its
    facts (None: that is left).
    Raises UnreadableDocument.
    """
    given = Given(None if ids is None else frozenset(ids), pack)
    document = parse(data)
    origins = list(range(1, document.text.count("\n") + 2))
    done: list[Done] = []
    again = True
    while again:
        again = False
        for each in all_fixes():
            edits = sorted(each.edits(document, given))
            after = verified(document, edits)
            if after is None:
                continue
            done += [Done(origins[edit.at - 1], each.name, edit.topic, edit.words) for edit in edits if edit.words]
            origins = _moved(origins, edits)
            document, again = after, True
    return Fixed(document.data, tuple(sorted(done)))


def verified(document: Document, edits: list[Edit]) -> Document | None:
    """The document after these edits, or None if they change nothing or anything that they do not promise."""
    data = _applied(document, edits).encode() if edits else document.data
    if data == document.data:
        return None
    after = parse(data)
    restored = {edit.topic for edit in edits if edit.restores}
    becomes = dict(edit.becomes for edit in edits if edit.becomes)
    kept = [(answer.id, answer.basis, becomes.get(answer.line, answer.text)) for answer in document.answers]
    now = [(answer.id, answer.basis, answer.text) for answer in after.answers if answer.id not in restored]
    found = Counter((fault.kind, fault.id) for fault in after.faults)
    new_faults = found - Counter((fault.kind, fault.id) for fault in document.faults)
    return after if kept == now and not new_faults and after.body == document.body else None


def _applied(document: Document, edits: list[Edit]) -> str:
    """The text after the edits; a line takes the line end of the one that it replaces, else of the document."""
    lines = document.text.split("\n")
    parts: list[str] = []
    at = 0
    for edit in edits:
        old = lines[edit.at - 1 : edit.at - 1 + edit.out]
        ends = ["\r" if line.endswith("\r") else "" for line in old]
        ends += [document.eol[:-1]] * (len(edit.put) - len(ends))
        parts += lines[at : edit.at - 1]
        parts += [line + end for line, end in zip(edit.put, ends, strict=False)]
        at = edit.at - 1 + edit.out
    return "\n".join(parts + lines[at:])


def _moved(origins: list[int], edits: list[Edit]) -> list[int]:
    """Where each line after the edits comes from; one that was put in counts as the line that it stands before."""
    moved: list[int] = []
    at = 0
    for edit in edits:
        moved += origins[at : edit.at - 1] + [origins[edit.at - 1]] * len(edit.put)
        at = edit.at - 1 + edit.out
    return moved + origins[at:]

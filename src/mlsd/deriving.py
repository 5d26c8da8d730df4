"""Tables of derived figures: what a row of the pack derives, put into its answer; and `mlsd derive` for a file."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from mlsd import files, store
from mlsd.document import Document, fill, normal
from mlsd.fixes import Edit, verified
from mlsd.pack import Pack, Question
from mlsd.shown import emit, safe, say, say_wrapped, shell
from mlsd.states import State, state_of

if TYPE_CHECKING:
    from mlsd.estimates import Derived


class Given(NamedTuple):
    """What a row derives from the facts of a document.  lacks: why the other estimates of the row give nothing."""

    figures: tuple[Derived, ...] = ()
    lacks: tuple[str, ...] = ()


def derived(pack: Pack, question: Question, texts: Mapping[str, str]) -> Given:
    """The figures of a row from the facts that the answers state."""
    if not question.derives:
        return Given()
    from mlsd.errors import MlsdError
    from mlsd.estimates import Lacking, works
    from mlsd.estimates.stated import stated

    facts = stated(pack, texts)
    figures: list[Derived] = []
    lacks = []
    for name in question.derives:
        try:
            figures += [each for each in works(name, facts) if each.tells]
        except Lacking as lacking:
            lacks.append(f"{name} needs {lacking.labels}")
        except MlsdError as error:
            lacks.append(error.message)
    return Given(tuple(figures), tuple(lacks))


def with_table(text: str, figures: tuple[Derived, ...]) -> str:
    """An answer with its table of these figures."""
    if not figures:
        return text
    from mlsd.estimates.table import renewed

    return renewed(normal(text), figures)


def stale_elsewhere(pack: Pack, texts: Mapping[str, str], id: str) -> list[str]:
    """The titles of the other rows whose table no longer follows from what is stated."""
    tabled = [each for each in pack.questions if each.id != id and "derived figure" in texts.get(each.id, "").lower()]
    if not tabled:
        return []
    from mlsd.estimates.keeping import stale_rows
    from mlsd.estimates.stated import stated

    facts = stated(pack, texts)
    return [each.title for each in tabled if any(stale_rows(texts[each.id], facts))]


def derive_document(path: str, dry_run: bool) -> int:
    """Write or renew the tables of a document.  `dry_run` shows the change and writes nothing.  Returns 0."""
    with files.locked(path):
        opened = store.open_document(path)
        before = opened.document.data
        new, rows, lacks = _new_texts(opened)
        after = _filled(opened.document, new)
        if dry_run:
            from mlsd.fixing import FixedFile, diff

            emit(diff(FixedFile(path, before, after, ()), sys.stdout.isatty()))
        elif after != before:
            files.require_writable(path)
            files.write(path, after)
    changed = ", ".join(new)
    verb = "would be written" if dry_run else "written"
    say(f"{safe(path)}: {rows} table{'' if rows == 1 else 's'}, {len(new)} {verb}"
        + (f": {safe(changed)}" if changed else ""))  # fmt: skip
    for line in lacks:
        say_wrapped(line, "  ")
    if lacks:
        say("State it on a line of its own, `- **Label:** value`:")
        say(f"  mlsd fill {shell(path)}")
    return 0


def _new_texts(opened: store.Opened) -> tuple[dict[str, str], int, list[str]]:
    """The answers that change, how many have figures, and what is missing for the others."""
    texts = opened.texts
    new: dict[str, str] = {}
    rows, lacks = 0, []
    for question in opened.pack.questions:
        if question.id not in texts:
            continue
        text = made = texts[question.id]
        answered = state_of(text) is State.ANSWERED
        given = derived(opened.pack, question, texts)
        lacks += [f"{question.id}: {each}" for each in given.lacks]
        if given.figures and not answered:
            lacks.append(f"{question.id}: is not answered yet")
        elif given.figures:
            rows += 1
            made = with_table(text, given.figures)
        if answered and (made := _kept(opened.pack, made, texts)) != text:
            new[question.id] = made
    return new, rows, lacks


def _kept(pack: Pack, text: str, texts: Mapping[str, str]) -> str:
    """An answer without stale rows, those among them that its own row of the pack does not derive."""
    if "derived figure" not in text.lower():
        return text
    from mlsd.estimates.keeping import mended, stale_rows
    from mlsd.estimates.stated import stated

    return mended(text, list(stale_rows(text, stated(pack, texts))))


def _filled(document: Document, new: Mapping[str, str]) -> bytes:
    """The document with these answers, by lines: what stands round a table keeps every byte."""
    edits = [edit for id, text in new.items() for edit in _edits(document, id, text)]
    after = verified(document, sorted(edits))
    return after.data if after else fill(document.data, dict(new))


def _edits(document: Document, id: str, text: str) -> list[Edit]:
    """From an answer's text to another as edits of whole lines: rows in place, or lines put in at one place."""
    answer = document.answer(id)
    assert answer is not None
    old, lines = answer.text.split("\n"), text.split("\n")
    becomes = (answer.line, text)
    if len(old) == len(lines):
        return [
            Edit(answer.text_line + at, 1, (line,), "", id, becomes)
            for at, line in enumerate(lines) if line != old[at]
        ]  # fmt: skip
    tail = 0
    while tail < len(old) and old[-1 - tail] == lines[-1 - tail]:
        tail += 1
    added = len(lines) - len(old)
    at = len(old) - tail
    kept = [
        Edit(answer.text_line + number, 1, (lines[number],), "", id, becomes)
        for number in range(at) if lines[number] != old[number]
    ]  # fmt: skip
    return [*kept, Edit(answer.text_line + at, 0, tuple(lines[at : at + added]), "", id, becomes)]

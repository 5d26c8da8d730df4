"""A derived figure that no longer follows from what the document states is written anew, with its basis.

A row whose inputs are gone stays as it is: what it should say is known to nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.document import Document
from mlsd.fixes import Edit, Given, safe_fix


@safe_fix(order=50)
def stale_figure(document: Document, given: Given) -> Iterator[Edit]:
    """Renew every row of derived figures that does not follow."""
    if given.pack is None or document.faults or "derived figure" not in document.text.lower():
        return
    from mlsd.estimates.keeping import mended, stale_rows
    from mlsd.estimates.stated import stated
    from mlsd.states import State, state_of

    facts = stated(given.pack, document.texts())
    for answer in document.answers:
        if state_of(answer.text) is not State.ANSWERED:
            continue
        stale = [each for each in stale_rows(answer.text, facts) if each.derived]
        text = mended(answer.text, stale)
        lines = text.split("\n")
        for each in stale:
            words = f"{each.label} of {answer.id} now follows from what is stated"
            put = (lines[each.row.line],)
            yield Edit(answer.text_line + each.row.line, 1, put, words, answer.id, (answer.line, text))

from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.states import State, said_later
from mlsd.today import is_date


@rule(
    "MLSD203",
    severity=Severity.WARNING,
    source="Postponing is honest as long as it can be seen",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.storage -->

        later: ask the platform team @dana

        <!-- /mlsd:data.storage -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.storage -->

        Parquet in object storage, 40 GB a day.

        <!-- /mlsd:data.storage -->
    """,
)
def deferred(reading: Reading) -> Iterator[Hit]:
    """A question put off is still open; saying who answers it and by when keeps it from being forgotten."""
    for topic in reading.topics:
        if topic.state is State.LATER and topic.answer:
            note = said_later(topic.answer.text.strip())
            message = f"{topic.question.title} is put off" + (f": {note}" if note else "")
            yield Hit(topic.line, topic.id, message, _hint(note or ""))


def _hint(note: str) -> str:
    """What would settle it; who answers and by when is asked for only where the note does not say so."""
    from mlsd.claims.owners import names_owner
    from mlsd.prose import Prose  # only where something is put off

    owner = names_owner(Prose(note))
    words = [word.strip("().,;:") for word in note.split()]
    dated = any(is_date(word) or word.lower() in _TIMES or (word[:1] == "Q" and word[1:].isdecimal()) for word in words)
    if owner and dated:
        return "answer it, or say why it does not apply: n/a: reason"
    if owner:
        return "answer it, or say by when: 2026-12-01"
    if dated:
        return "answer it, or name who will: @owner"
    return "answer it, or name who will and by when: later: note @owner 2026-12-01"


_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december today tomorrow week month quarter".split()
)

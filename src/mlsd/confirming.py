"""Confirming an answer: a short hash, in its opening mark, of the answers that it was read against.

A mark line belongs to one answer and to nobody else, so two people who confirm different answers merge without a
conflict. When an answer that another was read against changes, its hash no longer fits, and `check` says so.
"""

from __future__ import annotations

from mlsd.document import DamagedDocument, normal, parse, splice
from mlsd.marks import opening
from mlsd.pack import Pack

_LENGTH = 8  # hexadecimal digits: a change goes unnoticed once in four billion


def read_against(pack: Pack, id: str) -> tuple[str, ...]:
    """The topics that an answer builds on: those that its row says it may overturn."""
    question = pack.find(id)
    return question.revisit if question else ()


def basis_of(pack: Pack, id: str, texts: dict[str, str]) -> str:
    """The hash of the answers that `id` is read against, as they stand in `texts`; white space does not count."""
    import hashlib

    parts = [f"{other}\n{' '.join(normal(texts.get(other, '')).split())}" for other in read_against(pack, id)]
    return hashlib.sha256("\n\n".join(parts).encode()).hexdigest()[:_LENGTH]


def confirm(data: bytes, bases: dict[str, str | None]) -> bytes:
    """`data` with each answer's opening mark carrying this basis (None: none).  Every other byte stays.

    Raises DamagedDocument if any mark is damaged, KeyError for an id that has no marks.
    """
    document = parse(data)
    if document.faults:
        raise DamagedDocument(document.faults)
    starts = {answer.id: answer.start for answer in document.answers}
    changes = [(*_mark_span(document.text, starts[id]), opening(id, basis)) for id, basis in bases.items()]
    return splice(document.text, changes).encode()


def _mark_span(text: str, after: int) -> tuple[int, int]:
    """The span of the opening mark whose line ends at `after`, without its line end."""
    end = text.rindex(">", 0, after) + 1
    return text.rindex("<", 0, end), end

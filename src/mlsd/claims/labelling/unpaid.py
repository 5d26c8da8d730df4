"""Labelling that costs nothing: volunteers, students who mark for free."""

from __future__ import annotations

from mlsd.claims.labelling.labelling_words import DOING, LABEL
from mlsd.claims.quoting import close, held
from mlsd.prose import Phrases, Statement

_FREE = Phrases("free", "no cost", "for nothing", "volunteer*", "unpaid", "costs nothing", "cost nothing")


def is_free(statement: Statement) -> bool:
    """Whether labelling is told to cost nothing: students mark them for free; not a column of free text."""
    for free in statement.mentions(_FREE):
        after = statement.tokens[free.last].lower if free.last < len(statement.tokens) else ""
        work = [*statement.mentions(DOING), *statement.mentions(LABEL)]
        if after not in _FREE_FORM and held(free) and close(statement, free.first, free.last, work, 8):
            return True
    return False


_FREE_FORM = frozenset("text form field fields comment comments of standing".split())

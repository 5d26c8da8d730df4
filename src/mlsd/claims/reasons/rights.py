"""Whose right it is to hear why, and rights that a condition comes before: if her premium goes up she can ask why."""

from __future__ import annotations

from mlsd.claims.reasons.reason_words import PEOPLE
from mlsd.prose import Mention, Stance, Statement

_UNREAL = frozenset("were would could might maybe perhaps had ever".split())


def names_people(statement: Statement) -> bool:
    """Whether a statement names people, also by what is theirs: a driver's premium."""
    if statement.names(PEOPLE):
        return True
    bare = statement.text.replace("'s", "").replace("\N{RIGHT SINGLE QUOTATION MARK}s", "")
    return bare != statement.text and Statement(bare, statement.line, statement.kind).names(PEOPLE)


def on_condition(mention: Mention) -> bool:
    """Whether only an `if` of something that does happen makes it supposed: who is refused, not what we might be."""
    statement = mention.statement
    start, end = statement.clause(mention.first, mention.last)
    words = [token.lower for token in statement.tokens[start:end]]
    if "if" not in words or _UNREAL & set(words):
        return False
    told = statement.text.replace("If ", "As ").replace(" if ", " as ")
    real = Statement(told, statement.line, statement.kind)
    return Mention(real, mention.first, mention.last).stance is Stance.SAID

"""Where a sentence names data of a kind, and whether what is sent of it is no longer the data itself."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.private.alike import is_opened
from mlsd.claims.private.items import LISTED, named_item
from mlsd.claims.private.personal_data import KINDS, told_kinds
from mlsd.claims.private.private_words import SHIELDED
from mlsd.prose import Mention, Statement


def named(statement: Statement, kind: str) -> Iterator[Mention]:
    """Where a statement names data of a kind, by a noun or by what people do: whatever she types."""
    if kind.startswith(LISTED):
        yield from named_item(statement, kind.removeprefix(LISTED))
        return
    yield from statement.mentions(KINDS[kind])
    for told, mention in told_kinds(statement):
        if told == kind:
            yield mention


def shielded(statement: Statement, kind: str) -> bool:
    """Whether what is sent is no longer the data itself; a hashed address book still names everybody in it."""
    opened = is_opened(statement)
    shields = {each.text.lower() for each in statement.mentions(SHIELDED) if _covers(each, kind)} - _NO_SHIELDS
    if opened:
        shields -= _OUR_PEOPLE
    if shields == _COUNTS and any(map(_is_uncounted, named(statement, kind))):
        return False
    return bool(shields - {"hashed"} if kind == "contacts" else shields)


def _covers(shield: Mention, kind: str) -> bool:
    """Whether a word for an amount is of this data: not `when the count looks strange, the box uploads frames`."""
    if shield.text.lower() not in _AMOUNTS:
        return True
    statement = shield.statement
    for each in named(statement, kind):
        start, end = statement.clause(each.first, each.last)
        if start <= shield.first < end or 0 <= each.first - shield.last <= 8:
            return True
    return False


_AMOUNTS = frozenset(
    ("count", "counts", "length", "lengths", "statistics", "integers", "number of", "one number", "single number")
)


def _is_uncounted(mention: Mention) -> bool:
    """Whether a count belongs to something else: number of contacts, names of the contacts."""
    near = {token.lower for token in mention.statement.tokens[max(0, mention.first - 4) : mention.last + 2]}
    return near.isdisjoint(("number", "count", "counts", "length", "lengths", "amount"))


_NO_SHIELDS = frozenset(("tokenised",))  # still the message, word by word
_OUR_PEOPLE = frozenset("staff employees testers paid".split())
_COUNTS = frozenset(("number of",))

"""How much memory the machines have that answers tell of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.claims.memory.memory_words import DATA, DISK, MEMORY
from mlsd.claims.quoting import Place, close, fact_of, place, plain_statements
from mlsd.prose import Mention, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Reading

MACHINE = "setup.project-constraints setup.performance-constraints"
_SERVERS = 8e9  # bytes; a lower limit may be that of a device
_OWN = frozenset({"ram", "memory", "main", "working"})
_CARD = frozenset("gpu gpus card cards vram rtx a100 a10 h100 v100 t4 l4 graphics".split())


class Memory(NamedTuple):
    """card: it is a graphics card's.  stated: as a fact."""

    size: float
    place: Place
    card: bool
    stated: bool


def cards(found: list[Memory]) -> list[Memory]:
    """The memories of cards where the host's stands beside them: 24 GB on the card, 128 GB in the host."""
    cards = [each for each in found if each.card]
    return cards if len({each.place.line for each in found}) == 1 else []


def machines(reading: Reading) -> Iterator[Memory]:
    """Every memory that the answers tell of: several cards count together."""
    fact = fact_of(reading, "setup.project-constraints", "machine")
    if fact:
        whole = Statement(fact[1].value, fact[1].line, "item")
        for size in (each for each in whole.quantities if each.sort == "size"):
            if not close(whole, size.first, size.last, whole.mentions(DISK), 1):
                times = _count_before(whole, size)
                yield Memory(size.value * times, place(*fact), _on_card(whole, size), True)
    limit = None if fact else fact_of(reading, "setup.performance-constraints", "memory limit")
    for size in limit[1].quantities if limit else ():
        if limit and size.sort == "size" and size.value >= _SERVERS:
            card = not _CARD.isdisjoint(limit[1].value.lower().split())
            yield Memory(size.value, place(*limit), card, True)
    for topic, statement in plain_statements(reading, MACHINE):
        for size in _memories(statement):
            times = _count_before(statement, size)
            where = place(topic, Mention(statement, size.first, size.last))
            yield Memory(size.value * times, where, _on_card(statement, size), False)


def _on_card(statement: Statement, size: Quantity) -> bool:
    """Whether a memory is a graphics card's and not the machine's own."""
    words = [token.lower for token in statement.tokens]
    after = words[size.last : size.last + 2]
    if words[size.last : size.last + 1] in (["on"], ["in"], ["at"]):
        return not _CARD.isdisjoint(words[size.last : size.last + 4])  # 24 GB on the card
    if not _OWN.isdisjoint(after):
        return False
    return not _CARD.isdisjoint(after) or not _CARD.isdisjoint(words[max(size.first - 4, 0) : size.first])


def _count_before(statement: Statement, size: Quantity) -> float:
    """How many there are: 4 x 24 GB, two cards of 24 GB; not of 12 cores and 64 GB. Half of them: a half."""
    quantities, words = statement.quantities, [token.lower for token in statement.tokens]
    counts = [each for each in quantities if each.sort in ("number", "percent") and 0 <= size.first - each.last <= 4]
    if not counts or _APART & set(words[counts[-1].last : size.first]):
        return 1.0
    if counts[-1].sort == "percent":
        return counts[-1].value if "of" in words[counts[-1].first : size.first] else 1.0
    return counts[-1].value if 1 <= counts[-1].value <= 512 else 1.0


_APART = {"and", ",", ";", ".", "plus", "|"}


def _memories(statement: Statement) -> Iterator[Quantity]:
    for size in (each for each in statement.quantities if each.sort == "size" and each.value >= 1e8):
        near = close(statement, size.first, size.last, statement.mentions(MEMORY), 7)
        near = near or "xlarge" in statement.lower  # a machine by its name in the cloud
        if near and not of_disk(statement, size) and _has(statement, size) and " no model" not in statement.lower:
            yield size


def of_disk(statement: Statement, size: Quantity) -> bool:
    """Whether a size is a disk's; memory 24 GB and disk 4 TB are two."""
    words = [token.lower for token in statement.tokens]
    for disk in statement.mentions(DISK):
        gap = words[size.last : disk.first] if disk.first >= size.last else words[disk.last : size.first]
        if len(gap) <= 2 and not (disk.first >= size.last and _APART & set(gap)):
            return True
    return False


_STORES = frozenset("warehouse database archive stores stored store library lake repository backup backups".split())


def of_machine(statement: Statement, size: Quantity) -> bool:
    """Whether a size may be a machine's memory, and not that of what an archive holds: 3 TB of scans."""
    if not _STORES.isdisjoint(statement.words) and not statement.names(MEMORY):
        return False  # the warehouse stores 40 TB
    words = [token.lower for token in statement.tokens[size.last : size.last + 4]]
    of_data = any(0 < each.first - size.last <= 3 for each in statement.mentions(DATA)) and words[:1] == ["of"]
    return not of_data or not _OWN.isdisjoint(words) or not _CARD.isdisjoint(words)


def _has(statement: Statement, size: Quantity) -> bool:
    """Whether a machine has that memory: what another part of the sentence turns down does not count."""
    text = statement.text
    begin = text.rfind(";", 0, size.start) + 1
    end = text.find(";", size.end)
    part = text[begin : end if end > 0 else len(text)]
    if begin or end > 0 or "could" in statement.words or "more than" in part:
        part = part.replace(" not take more than ", " take at most ").replace(" not use more than ", " use at most ")
        part = part.replace("could afford", "affords").replace("could get", "gets").replace("could spare", "spares")
        cut = Statement(part, statement.line, statement.kind)
        at = part.find(text[size.start : size.end])
        size = next((each for each in cut.quantities if each.start == at), size)
        statement = cut if size in cut.quantities else statement
    return Mention(statement, size.first, size.last).said

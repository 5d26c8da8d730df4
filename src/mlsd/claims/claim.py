"""A claim: one thing that an answer holds, with the place it rests on, ready to be quoted beside another."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.claims.quoting import place
from mlsd.prose import FactLine, Mention, Statement
from mlsd.reading import Topic

Place = Mention | Statement | FactLine
STATED = 1.0
READ = 0.8


class Claim(NamedTuple):
    """kind: what is held, in a word.  sure: 1 where a fact states it, less where prose was read.  value: s, bytes."""

    kind: str
    topic: Topic
    place: Place
    sure: float = READ
    value: float = 0.0

    @property
    def line(self) -> int:
        """The line of the document."""
        return self.topic.line_of(self.place)

    @property
    def quote(self) -> str:
        """The words it rests on, short."""
        return f"'{place(self.topic, self.place).words}'"

    @property
    def cited(self) -> str:
        """The words with the title and the line of their topic."""
        return place(self.topic, self.place).there


def fact_statement(fact: FactLine) -> Statement:
    """The value of a fact, to be read as a statement."""
    return Statement(fact.value, fact.line, "item")


def surest(*claims: Claim) -> float:
    """How sure a finding is that rests on several claims: as the least sure of them."""
    return min(claim.sure for claim in claims)


def shown_size(size: float) -> str:
    """Bytes for people: 14 GB, 256 KB."""
    unit, factor = next((each for each in (("GB", 1e9), ("MB", 1e6)) if size >= each[1]), ("KB", 1e3))
    return f"{size / factor:.3g} {unit}"


def shown_time(seconds: float) -> str:
    """Seconds for people: 130 ms, 2.5 s."""
    return f"{seconds * 1000:.4g} ms" if seconds < 2 else f"{seconds:.4g} s"


def statement_of(claim: Claim) -> Statement:
    """The statement that a claim rests on."""
    if isinstance(claim.place, Mention):
        return claim.place.statement
    return fact_statement(claim.place) if isinstance(claim.place, FactLine) else claim.place

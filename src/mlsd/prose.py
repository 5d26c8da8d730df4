"""One reading of an answer, shared by all rules: statements, words, quantities, facts, and who says what of what.

A statement is a sentence, a list item, or a row of a table. A mention is a place where a statement names something, and
its stance says whether the answer holds it (`SAID`), turns it down (`DENIED`), or tells it of another time or case
(`SUPPOSED`: would, if, at first, last year's prototype, in quotation marks). Nothing is read before it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from mlsd.phrases import Phrases
from mlsd.plain_text import without_code, words
from mlsd.quantities import Quantity, may_hold_figures, quantities
from mlsd.stance import Stance
from mlsd.statements import Mention, Passage, Statement, statements_of
from mlsd.tokens import tokens_of

__all__ = [
    "FactLine", "Mention", "Phrases", "Prose", "Stance", "Statement", "read_fact", "without_code", "words",
]  # fmt: skip


class FactLine(NamedTuple):
    """A fact as an answer states it: `- **Label:** value`.  line: counted from 0 within the answer."""

    label: str
    value: str
    line: int

    @property
    def quantities(self) -> list[Quantity]:
        """Every quantity of the value."""
        return quantities(tokens_of(self.value))


class Prose:
    """One answer, ready to be asked."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def lower(self) -> str:
        """The whole text in lower case, hyphens as spaces."""
        return self.text.lower().replace("-", " ")

    @cached_property
    def facts(self) -> dict[str, FactLine]:
        """The facts that are stated on lines of their own, by label in lower case; the last of two counts."""
        found: dict[str, FactLine] = {}
        if ":**" not in self.text:
            return found
        for number, line in enumerate(without_code(self.text).split("\n")):
            fact = read_fact(line)
            if fact:
                found[fact[0].lower()] = FactLine(fact[0], fact[1], number)
        return found

    @property
    def statements(self) -> list[Statement]:
        """Every statement, fact lines included."""
        return self._cut[0]

    @cached_property
    def _cut(self) -> tuple[list[Statement], Passage]:
        return statements_of(without_code(self.text))

    @cached_property
    def plain(self) -> list[Statement]:
        """Every statement that is no fact line."""
        if not self.facts:
            return self.statements
        lines = {fact.line for fact in self.facts.values()}
        return [statement for statement in self.statements if statement.line not in lines]

    def mentions(self, phrases: Phrases) -> Iterator[Mention]:
        """Where the answer names one of the phrases, fact lines included."""
        statements, passage = self._cut
        for index in passage.spans(phrases):
            yield from statements[index].mentions(phrases)

    def says(self, phrases: Phrases) -> Mention | None:
        """The first mention that the answer holds, or None."""
        return next((mention for mention in self.mentions(phrases) if mention.said), None)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Every quantity of every statement."""
        if not may_hold_figures(self.lower):
            return []
        return [quantity for statement in self.statements for quantity in statement.quantities]


def read_fact(line: str) -> tuple[str, str] | None:
    """Label and value of a fact line, or None."""
    bare = line.strip()
    if not bare.startswith(("- **", "* **", "+ **")):
        return None
    label, colon, value = bare[4:].partition(":**")
    value = value.strip()
    return (label.strip(), value) if colon and label.strip() and value and "*" not in label else None


@lru_cache(maxsize=128)
def prose_of(text: str) -> Prose:
    """The reading of an answer's text, made once however many rules ask for it."""
    return Prose(text)

"""What an answer says besides the facts it states, also where a sentence follows a fact line without a break."""

from __future__ import annotations

from mlsd.prose import Prose, Statement


def beside_facts(prose: Prose) -> list[Statement]:
    """Every statement that is no fact line, and what a line right behind one goes on to say."""
    if not prose.facts:
        return prose.statements
    facts = {fact.line: fact for fact in prose.facts.values()}
    found = []
    for statement in prose.statements:
        fact = facts.get(statement.line)
        if fact is None:
            found.append(statement)
            continue
        _, known, rest = statement.text.partition(":**")[2].partition(fact.value)
        if known and any(map(str.isalpha, rest)):
            found.append(Statement(rest.strip(), fact.line + 1, "sentence"))
    return found

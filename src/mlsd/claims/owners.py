"""Whether an answer names somebody: @handle, e-mail, a team, a role, a person."""

from __future__ import annotations

from mlsd.claims.demands import named
from mlsd.prose import Phrases, Prose, Statement

ROLES = Phrases(
    "team", "squad", "guild", "department", "committee", "board", "group", "desk", "office", "unit", "division",
    "council", "institute", "university", "agency", "ministry", "foundation", "company", "lab", "laboratory",
    "on call", "oncall", "owner", "maintainer", "lead", "leads", "head of", "manager", "director", "officer", "chief",
    "cto", "ceo", "dpo", "engineer", "scientist", "analyst", "product owner", "principal", "steward", "custodian",
    "secretary", "professor", "dr", "administrator", "supervisor", "curator", "librarian", "coordinator", "editor",
    "architect", "consortium", "registry",
)  # fmt: skip
_LEADS_IN = frozenset(
    "by owner owners contact maintainer lead is are was and or with from : ( — – = mr ms mrs dr prof".split()
)


def names_owner(prose: Prose) -> bool:
    """Whether somebody is named who can be asked."""
    return bool(named(prose, ROLES)) or any(_names_person(statement) for statement in prose.statements)


def _names_person(statement: Statement) -> bool:
    """An @handle or an address, or a capitalised name after a word that leads in, or two capitalised words in a row."""
    tokens = statement.tokens
    for at, token in enumerate(tokens):
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.text == "@" and after and after.text[0].isalpha() and after.start == token.end:
            return True
        if not token.text[0].isupper() or not token.text[1:].islower():
            continue
        if at and tokens[at - 1].lower in _LEADS_IN:
            return True
        if after and after.text[0].isupper() and after.text[1:].islower() and after.start == token.end + 1:
            return True
    return False

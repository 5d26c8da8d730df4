"""Whether an answer names somebody: @handle, e-mail, a team, a role, a person."""

from __future__ import annotations

from mlsd.claims.demands import negated
from mlsd.prose import Mention, Phrases, Prose, Statement

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


_NOT_A_NAME = frozenset(
    "we us ourselves i me myself you they them it everybody everyone anybody anyone nobody none somebody someone tbd "
    "tba tbc todo unknown undecided".split()
)
_LINKS = frozenset(": * ** is are am was were be remain remains stay stays = — – - ( the its all both also".split())
_OWNING = frozenset("owner owners maintainer maintainers steward stewards custodian custodians lead leads".split())


def names_owner(prose: Prose) -> bool:
    """Whether somebody is named who can be asked: a person, a team or a role, not "we" alone."""
    if any(not negated(mention) and not _is_nobody(mention) for mention in prose.mentions(ROLES)):
        return True
    return any(_names_person(statement) for statement in prose.statements)


def _is_nobody(mention: Mention) -> bool:
    """Whether a role is only a label, and what it is said of names nobody: `Owner: we`, `we are the owners`, `we lead`.

    A team or a desk beside it is a mention of its own: `Owner: our on-call team`.
    """
    tokens = [token.lower for token in mention.statement.tokens]
    after = next((word for word in tokens[mention.last :] if word not in _LINKS), "")
    linked = tokens[mention.last : mention.last + 1]
    if linked and linked[0] in _LINKS and after in _NOT_A_NAME:
        return True
    if not _OWNING.intersection(tokens[mention.first : mention.last]):
        return False
    before = next((word for word in reversed(tokens[: mention.first]) if word not in _LINKS), "")
    return before in _NOT_A_NAME


def _names_person(statement: Statement) -> bool:
    """An @handle or an address, or a capitalised name after a word that leads in, or two capitalised words in a row."""
    tokens = statement.tokens
    for at, token in enumerate(tokens):
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.text == "@" and after and after.text[0].isalpha() and after.start == token.end:
            return True
        if not token.text[0].isupper() or not token.text[1:].islower() or token.lower in _NOT_A_NAME:
            continue
        if at and tokens[at - 1].lower in _LEADS_IN:
            return True
        if after and after.text[0].isupper() and after.text[1:].islower() and after.start == token.end + 1:
            return True
    return False

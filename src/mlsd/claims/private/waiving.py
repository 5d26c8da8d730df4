"""Privacy waved aside as a relation: a word for people's data and a word that denies it, and no word of sharing."""

from __future__ import annotations

from mlsd.claims.private.personal_data import PERSONAL
from mlsd.prose import Mention, Phrases, Statement

_PEOPLE = Phrases(
    "personal data", "personal information", "personal details", "personally identifiable", "pii", "personal",
    "persons",
    "identifier", "identifiers", "natural person", "human being", "human beings", "dpia", "impact assessment",
    "people", "person", "individual", "individuals", "private data", "privacy", "gdpr", "data protection", "human",
    "humans", "anybody", "somebody", "natural persons", "identities", "identity", "customers", "users", "names",
)  # fmt: skip
_NO = frozenset("no not none nothing never nobody without neither nil zero isn't doesn't don't aren't n't free".split())
_SHARED = frozenset(
    "leave leaves leaving left shared share shares sold sell passed sent uploaded logged stored kept keep longer "
    "transferred third parties outside consent device phone locally server except unless beyond access only reach "
    "disclosed published visible see sees read reads may must anonymised pseudonymised encrypted claim claims "
    "included counted".split()
)


def told_waiver(statement: Statement) -> Mention | None:
    """Where a sentence says that no people are in the data: PII: none collected; nothing on persons is gathered."""
    if _NO.isdisjoint(statement.words):
        return None
    tokens = [token.lower for token in statement.tokens]
    for mention in statement.mentions(_PEOPLE):
        denied = [at for at in range(max(0, mention.first - 12), mention.first) if tokens[at] in _NO]
        told = tokens[denied[-1] : mention.first] if denied else []
        if denied and _SHARED.isdisjoint(told) and _SHARED.isdisjoint(tokens[mention.last : mention.last + 3]):
            return mention
        behind = tokens[mention.last : mention.last + 5]
        denies = next((at for at, word in enumerate(behind) if word in _NO), -1)
        if denies >= 0 and _SHARED.isdisjoint(tokens[mention.last : mention.last + denies + 4]):
            return mention
    return None


def is_held_after_all(statements: list[Statement]) -> bool:
    """Whether an answer goes on to tell what it holds of people, with consent, or takes the waiver back."""
    for statement in statements:
        if statement.names(_TAKEN_BACK):
            return True
        if any(
            each.said
            and _NO.isdisjoint(token.lower for token in statement.tokens[max(0, each.first - 4) : each.last + 8])
            for each in (*statement.mentions(_AGREED), *(statement.mentions(_HELD) if _of_people(statement) else ()))
        ):
            return True
    return False


def _of_people(statement: Statement) -> bool:
    """Whether what is kept may be of people: names, all of it, they; not secrets, a changelog."""
    return not _ANYTHING.isdisjoint(statement.words) or statement.names(_PEOPLE) or statement.names(PERSONAL)


_ANYTHING = frozenset(
    "data everything all they them it inputs texts text photos pictures recordings records details user users "
    "what anything location locations".split()
)
_AGREED = Phrases("art 6", "art 9", "legal basis", "dpa", "deletion job")
_HELD = Phrases(
    "consent", "retention", "encrypted", "we hold", "we keep", "are kept", "is kept", "under contract", "deleted after",
    "is deleted", "are deleted", "have signed", "has signed", "was signed", "signed a",
)  # fmt: skip
_TAKEN_BACK = Phrases(
    "not true", "is wrong", "was wrong", "wrong for us", "tempted to", "yet the", "applies in full", "gdpr applies",
    "gdpr is", "not claim",
)  # fmt: skip


def speaks_of_people(mention: Mention) -> bool:
    """Whether a waiver names what it waives: no personal data; not `the old licence does not apply`."""
    return mention.statement.names(_PEOPLE) or bool(_HERE & set(mention.statement.words))


_HERE = frozenset("here us ours project section this".split())


def is_flat(statement: Statement) -> bool:
    """Whether a denial holds for all of it: no limit to logs, to what is sent or to some field."""
    return _SHARED.isdisjoint(statement.words) and _PART.isdisjoint(statement.words)


_PART = frozenset("logs log model training features dashboard report reports screen email mails when if after".split())

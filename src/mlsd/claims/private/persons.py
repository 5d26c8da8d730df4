"""Where an answer takes in data about a person: by a word that is personal, by what people do, by their names."""

from __future__ import annotations

from mlsd.claims.claim import READ, Claim
from mlsd.claims.private.personal_data import PERSONAL, told_kinds
from mlsd.claims.private.private_words import NO
from mlsd.prose import Mention, Statement
from mlsd.reading import Topic


def personal(topic: Topic) -> Claim | None:
    """Where an answer takes in data about a person."""
    for statement in topic.prose.statements:
        mention = next((each for each in statement.mentions(PERSONAL) if each.said and not _is_denied(each)), None)
        mention = mention or next((each for _, each in told_kinds(statement) if each.said), None) or _name(statement)
        if mention:
            return Claim("personal", topic, mention, READ)
    return None


def _is_denied(mention: Mention) -> bool:
    """We do not log names, e-mails or addresses: a list that one word denies; the public calendar is nobody's."""
    words = [token.lower for token in mention.statement.tokens[: mention.first]]
    if mention.text.lower() == "calendar" and words[-1:] and words[-1] in _NOBODYS:
        return True
    start = max((at for at, word in enumerate(words) if word in (";", "but", ":")), default=-1)
    at = next((at for at in range(start + 1, len(words)) if words[at] in NO), -1)
    return at >= 0 and "," in words[at:] and not {"only", "we", "it"} & set(words[at + 1 :])


_NOBODYS = frozenset("public holiday holidays school church fiscal lunar academic the event".split())


def _name(statement: Statement) -> Mention | None:
    """The caller's name, number and recording; one asylum seeker: name, language."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        if word in ("name", "names") and at:
            owned = words[at - 1].endswith(("'s", "s'", "’s"))
            listed = words[at - 1] in (":", ",") and words[at + 1 : at + 2] in ([","], ["and"])
            if (owned or listed) and NO.isdisjoint(words[:at]):
                return Mention(statement, at, at + 1)
    return None

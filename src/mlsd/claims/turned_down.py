"""What somebody proposed and the writer does not hold: suggested accuracy, the supplier's model for each clerk."""

from __future__ import annotations

from mlsd.prose import Mention, Phrases, Statement

_PROPOSED = Phrases(
    "was suggested", "were suggested", "proposal", "was proposed", "were proposed", "proposed by", "proposed to",
    "asked for", "asks for", "asked us for", "asking for", "asked why", "called for", "calls for", "pushed for",
    "pressed for", "lobbied for", "voted for", "would have liked", "were in favour of", "was in favour of",
    "is in favour of", "would like to see", "favoured", "requested",
    "had wished", "wished for", "offered us", "recommended", "advised", "was discussed", "were discussed",
    "we discussed", "discussed", "was debated", "sounded", "sounds attractive", "sounds nice", "sounds good",
    "looked attractive", "looks attractive", "looked at", "one might", "one may say", "one could", "it is easy to",
    "would be", "was the idea", "first idea", "the idea of", "an idea", "in theory", "on paper", "argued for",
    "pleaded for", "insisted on", "was raised", "the question of", "why not", "was on the table", "was weighed",
    "was examined", "was planned", "were planned", "was intended", "we thought of", "thought about", "dreamt of",
    "the temptation", "attractive", "seductive", "at first sight", "at first glance", "at first", "begged for",
    "the rival", "rivals", "rival's", "competitor*", "other firms",
    "others do", "other teams", "in the literature", "was refused", "and refused", "in another project",
)  # fmt: skip
_TAKEN = Phrases(
    "since the * asked", "since the * * asked", "because the * asked", "because the * * asked", "as the * asked",
    "since they asked", "because they asked",
    "accepted", "agreed", "we follow", "followed", "adopted", "took it up", "taken up", "we do so", "we did so",
    "as proposed", "as suggested", "as recommended", "as advised", "as discussed", "would be pleased",
    "would be happy", "would be glad", "would be content", "would be satisfied", "would be delighted",
    "easy to explain", "easy to understand", "easy to read", "easy to compare", "easy to compute",
    "would be enough", "would be fine", "would be good enough", "would be ok", "would be okay", "would be a success",
)  # fmt: skip


def only_proposed(statement: Statement) -> bool:
    """Whether a statement tells of a proposal and not of what was settled."""
    told = statement.names(_PROPOSED) or _wished(statement)
    return told and not statement.names(_TAKEN)


def _wished(statement: Statement) -> bool:
    """A reviewer wanted precision; not `someone corrects the suggested mood`."""
    words = [token.lower for token in statement.tokens]
    return statement.names(_OTHERS) and any(
        words[each.first - 1] not in ("the", "a", "each", "every", "our", "its") for each in statement.mentions(_WANTED)
    )


def refuses(statement: Statement) -> bool:
    """We declined: it would reward silence. A sentence that turns down what the one before it names."""
    words = statement.words[:9]
    if not words or words[0] not in _WHO or not statement.names(_REFUSES):
        return False
    first = next(statement.mentions(_REFUSES))
    return first.first <= 5 and not _something_else(words, statement, first)


def _something_else(words: list[str], statement: Statement, refusal: Mention) -> bool:
    """We rejected a commercial product, the old tool was abandoned: what is turned down is named, and is another."""
    after = [token.lower for token in statement.tokens[refusal.last : refusal.last + 3]]
    if after[:1] == ["to"] or not refusal.text.lower().startswith(("was", "is", "would", "not", "no")):
        named = after[1:] if after[:1] in (["to"], ["the"], ["in"]) else after
        return after[:1] in (["a"], ["an"], ["any"], ["another"]) or (
            after[:1] == ["to"] and bool(named) and named[0].endswith("ing")
        )
    return words[0] in ("the", "our") and _IDEAS.isdisjoint(words[1:4])


_IDEAS = frozenset(
    "idea proposal suggestion plan wish request measure figure metric number split approach method practice habit "
    "choice score rate way thing scheme".split()
)


_WHO = frozenset("we i they nobody this that it so the but no our and here not".split())
_REFUSES = Phrases(
    "declined", "refused", "said no", "say no", "rejected", "turned it down", "turned that down", "turned this down",
    "gave it up", "gave that up", "given up", "gave up on it", "dropped it", "dropped that", "dropped this",
    "threw it out", "threw that out", "was dropped", "was refused", "was rejected", "was declined", "was given up",
    "was abandoned", "abandoned it", "abandoned that", "moved away from", "no longer", "not any more", "not anymore",
    "disagreed", "did not agree", "didn't agree", "did not follow", "didn't follow", "did not take it up", "resisted",
    "would reward", "would punish", "would hide", "would mislead", "misled us", "misleads", "we do without",
    "do not use it", "don't use it", "is gone", "is history", "is over", "was a mistake", "was wrong", "is not ours",
    "not our measure", "is not enough", "was not enough", "voted against", "talked them out", "argued against",
    "struck it", "crossed it out", "left it out", "set it aside", "put it aside", "laid it aside", "stopped doing",
    "stopped using", "stopped that", "no thanks", "no thank you", "not for us",
)  # fmt: skip
_OTHERS = Phrases(
    "somebody", "someone", "colleague*", "the supplier", "the vendor", "reviewer", "consultant", "management",
    "the board", "manager", "boss", "student", "intern", "some", "one of us", "they", "customer",
)  # fmt: skip
_WANTED = Phrases(
    "suggested", "suggests", "proposed", "proposes", "wanted", "wants", "asked", "asks", "recommended", "recommends",
    "wished", "wishes", "insisted", "argued", "pleaded", "demanded", "preferred", "offered", "expected",
)  # fmt: skip

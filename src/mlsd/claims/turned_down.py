"""What somebody proposed and the writer does not hold: suggested accuracy, the supplier's model for each clerk."""

from __future__ import annotations

from mlsd.prose import Phrases, Statement

_PROPOSED = Phrases(
    "was suggested", "were suggested", "proposal", "was proposed", "were proposed", "proposed by", "proposed to",
    "asked for", "asks for", "asked why",
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
    "accepted", "agreed", "we follow", "followed", "adopted", "took it up", "taken up", "we do so", "we did so",
    "as proposed", "as suggested", "as recommended", "as advised", "as discussed",
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


_OTHERS = Phrases(
    "somebody", "someone", "colleague*", "the supplier", "the vendor", "reviewer", "consultant", "management",
    "the board", "manager", "boss", "student", "intern", "some", "one of us", "they", "customer",
)  # fmt: skip
_WANTED = Phrases(
    "suggested", "suggests", "proposed", "proposes", "wanted", "wants", "asked", "asks", "recommended", "recommends",
    "wished", "wishes", "insisted", "argued", "pleaded", "demanded", "preferred", "offered", "expected",
)  # fmt: skip

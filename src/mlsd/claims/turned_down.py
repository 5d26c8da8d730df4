"""What somebody proposed and the writer does not hold: suggested accuracy, the supplier's model for each clerk."""

from __future__ import annotations

from mlsd.prose import Phrases, Statement

_PROPOSED = Phrases(
    "suggested", "suggests", "suggestion", "proposal", "was proposed", "were proposed", "proposed by", "proposed to",
    "proposed", "somebody", "someone", "a colleague", "colleagues", "asked for", "asks for", "asked why", "wanted",
    "had wished", "wished for", "offered us", "recommended", "advised", "was discussed", "were discussed",
    "we discussed", "discussed", "was debated", "sounded", "sounds attractive", "sounds nice", "sounds good",
    "looked attractive", "looks attractive", "looked at", "one might", "one may say", "one could", "it is easy to",
    "would be", "was the idea", "first idea", "the idea of", "an idea", "in theory", "on paper", "argued for",
    "pleaded for", "insisted on", "was raised", "the question of", "why not", "was on the table", "was weighed",
    "was examined", "was planned", "were planned", "was intended", "we thought of", "thought about", "dreamt of",
    "the temptation", "attractive", "seductive", "at first sight", "at first glance", "at first", "begged for",
)  # fmt: skip
_TAKEN = Phrases(
    "accepted", "agreed", "we follow", "followed", "adopted", "took it up", "taken up", "we do so", "we did so",
    "as proposed", "as suggested", "as recommended", "as advised", "as discussed",
)  # fmt: skip


def only_proposed(statement: Statement) -> bool:
    """Whether a statement tells of a proposal and not of what was settled."""
    return statement.names(_PROPOSED) and not statement.names(_TAKEN)

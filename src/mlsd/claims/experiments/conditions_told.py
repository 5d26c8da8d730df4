"""A bar told as a condition without a figure: gets a voice if it was right where he was wrong more often than not."""

from __future__ import annotations

from mlsd.prose import Phrases, Prose, Statement

_IF = frozenset("if unless provided providing whenever once should".split())
_PLAIN_IF = frozenset(("if", "unless", "provided", "providing"))
_ONLY = Phrases(
    "only if", "only when", "only where", "only once", "not before", "not until", "not unless", "no sooner than",
    "as soon as", "so long as", "as long as", "on condition", "subject to", "in case", "in the event", "or else",
    "win or", "sink or swim", "first to", "whichever", "whoever", "the winner", "the better", "the loser", "best of",
    "has to", "have to", "must", "needs to", "is to be", "are to be", "no more", "not one more", "not a single",
    "even one", "a single", "three in a row", "two in a row", "in a row", "running", "twice over", "decides between",
    "tips the scale", "is the price", "earns its", "earns the", "buys it", "costs it", "ends the", "ends it",
    "is the end", "we give it back", "give it back", "send it back", "out it goes",
    "winner stays", "winner takes", "loser goes", "loser leaves", "at the first", "at first sign", "upon the first",
    "on the first", "it is out", "is finished", "it is over",
)  # fmt: skip
_MEASURED = frozenset(
    "more less fewer better worse longer shorter faster slower earlier later higher lower cheaper dearer sooner bigger "
    "smaller than least most half twice double third quarter tenth percent no none nothing zero never "
    "both same equal often oftener seldom rarer rarely right wrong fall falls fell drop drops rise rises sink sinks "
    "grow grows shrink shrinks halve halves doubles beat beats beaten win wins won lose loses lost miss misses catch "
    "catches stop stops save saves spare spares exceed exceeds pass passes reach reaches hold holds keep keeps level "
    "under over above below within beyond winner loser not harmed grown grew shrunk risen fallen sunk further hurt "
    "caught found seen matched hit visible first fall "
    "complain complains complaint complaints damage damaged hurt injured accident "
    "dies die ill sick late missed".split()
)
_TALK = Phrases(
    "happy", "content", "satisfied", "feel*", "talk*", "discuss*", "like it", "likes it", "look fine", "looks fine",
    "looks good", "look good", "goes well", "going well", "good impression", "if people", "decide", "decides together",
    "if possible", "if needed", "if necessary", "if time", "see if", "ask if", "asks if", "asked if", "look if",
    "see how", "positive", "ready", "servers allow", "budget allows", "capacity", "convinced", "convincing",
)  # fmt: skip


def told_condition(prose: Prose) -> bool:
    """Whether anything in the answer could be a condition for going on or stopping by its grammar."""
    return any(map(_sets, prose.statements))


def _sets(statement: Statement) -> bool:
    words = set(statement.words)
    if statement.names(_TALK):
        return False
    if words & _PLAIN_IF and len(words) > 4:
        return True
    measured = bool(_MEASURED & words) or ("than" in words and any(each.endswith("er") for each in words))
    going = bool(_GOING & words) and bool(_BY & words)
    return measured and (going or bool(_IF & words) or statement.names(_ONLY))


_GOING = frozenset(
    "live launch launches buy buys sign signs stop stops end ends promoted promotes kept adopted accepted "
    "bought released retained retired removed dropped withdrawn rolled shipped "
    "goes stays stopped abandoned scrapped ends extended continued continues prolonged renewed passes passed "
    "wins replaced replaces promotion rollout release".split()
)
_BY = frozenset("when with on at by where".split())

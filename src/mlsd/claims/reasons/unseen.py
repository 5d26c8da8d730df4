"""Models that nobody can see into, told without the name of a family, and outputs that are a bare result."""

from __future__ import annotations

from mlsd.prose import Phrases, Statement

_DENIES = frozenset(
    "nobody none nor not no cannot can't couldn't don't doesn't didn't isn't aren't unable beyond hardly impossible "
    "never nothing without".split()
)
_KNOWS = frozenset(
    "say tell see seen know known knows understand understood explain explained explains look looks follow traced read "
    "make anyone anybody us reconstruct interpret interpreted account".split()
)
_INSIDE = frozenset("what how why inside inner workings whys within behind".split())
_BARE = frozenset(
    "score scores number numbers verdict decision probability sum result label class yes error grade mark percentage "
    "answer".split()
)
_ONLY = frozenset("only just nothing all solely merely alone bare mere".split())
_COMES = frozenset(
    "comes come out displayed shown returned returns stored kept passed sees is gets output printed sent leaves "
    "gives".split()
)
_BLACK = Phrases("black box", "opaque", "inscrutable", "unexplained", "impenetrable", "not interpretable",
                 "uninterpretable", "not transparent", "no insight", "secret", "can't be read", "cannot be read",
                 "can't be seen", "isn't opened", "cannot be opened", "trade secret", "look into the box")  # fmt: skip


def shows_nothing(statement: Statement) -> bool:
    """Whether a statement says that nobody can see into the model, or that a bare result is all that comes out."""
    return statement.names(_BLACK) or _nobody_knows(statement) or nobody_sees(statement)


def _nobody_knows(statement: Statement) -> bool:
    """Even our own engineers couldn't say what makes it reject somebody; what happens inside is not known."""
    words = statement.words
    if _DENIES.isdisjoint(words) or _KNOWS.isdisjoint(words) or _INSIDE.isdisjoint(words):
        return False
    for at, word in enumerate(words):
        if word in _DENIES and not _KNOWS.isdisjoint(words[at + 1 : at + 5]):
            return not _INSIDE.isdisjoint(words[max(0, at - 8) : at + 10])
    return False


def nobody_sees(statement: Statement) -> bool:
    """Only the sum of the votes comes out; the score is all there is; just the error is stored."""
    words = statement.words
    for at, word in enumerate(words):
        near = words[max(0, at - 4) : at + 7]
        if word in _ONLY and not _BARE.isdisjoint(near) and not _COMES.isdisjoint(near):
            return True
    return words[:2] == ["out", "comes"] or _verdict_out(words)


def _verdict_out(words: list[str]) -> bool:
    """Out comes a verdict; returns a number."""
    return any(
        (word == "comes" and words[at - 1] == "out") or (word == "returns" and words[at + 1 : at + 2] == ["a"])
        for at, word in enumerate(words)
        if at and not _BARE.isdisjoint(words[at + 1 : at + 4]) and not {"and", "with"} & set(words[at + 1 :])
    )

"""What a stated promise lists by a word of its own, of no kind that is known: the calendar, bed times."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.prose import FactLine, Mention, Statement, words

_TAILS = frozenset("per of from with in on for".split())
_LEAD = frozenset("raw all any the a an full exact own personal user users user's".split())
_EMPTY = frozenset("everything etc rest else data other others only nothing".split())
_OF_MACHINES = frozenset(
    "app model file files event events table column field server service version feature features class one "
    "first right same".split()
)
_AS_TIME = frozenset("after before during between until % percent per".split())  # two hours after each meal

LISTED = "listed "  # begins the kind of a claim that rests on such a word


def items(fact: FactLine) -> Iterator[str]:
    """The things that a stated list names, each as its plain words: raw pulse signal -> pulse signal."""
    text = fact.value.partition("(")[0].replace(";", ",").replace(" and ", ", ").replace(" or ", ", ")
    for part in text.split(","):
        named = [word for word in words(part.lower()) if word not in _LEAD]
        end = next((at for at, word in enumerate(named) if at and word in _TAILS), len(named))
        if 0 < end < 4 and _EMPTY.isdisjoint(named[:end]):
            yield " ".join(named[:end])


def named_item(statement: Statement, item: str) -> Iterator[Mention]:
    """Where a statement names a thing of a list: its words side by side, or a column called after it, as bed_start."""
    wanted = [_single(word) for word in item.split()]
    tokens = [token.lower for token in statement.tokens]
    for at, token in enumerate(tokens):
        if "_" in token:
            parts = [_single(part) for part in token.split("_")]
            if parts[: len(wanted)] == wanted or (len(wanted) > 1 and parts[0] == wanted[0]):
                yield Mention(statement, at, at + 1)
        elif [_single(each) for each in tokens[at : at + len(wanted)]] == wanted:
            beside = {*tokens[max(0, at - 1) : at], *tokens[at + len(wanted) : at + len(wanted) + 1]}
            if _OF_MACHINES.isdisjoint(beside) and _AS_TIME.isdisjoint(tokens[max(0, at - 3) : at]):
                yield Mention(statement, at, at + len(wanted))


def _single(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word

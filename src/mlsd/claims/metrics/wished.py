"""Plain accuracy told as what is wished or asked: if it is right so often, we ship; what the contract asks for."""

from __future__ import annotations

from mlsd.prose import Mention, Phrases, Stance, Statement

_BAD = frozenset(
    "wrong wrongly mistake mistakes mistaken errors err errs slip slips blunder blunders incorrect".split()
)
_SATISFIED = Phrases(
    "happy", "pass*", "ship", "ships", "enough", "content", "satisfied", "fine", "accept*", "good", "great", "go live",
    "goes live", "release*", "sign off", "signed off", "success*", "approve*", "roll out", "rolled out", "deploy*",
    "we take", "goes out", "into use", "delighted", "glad", "pleased", "may go", "goal", "the bar", "done",
)  # fmt: skip


def is_bar(mention: Mention) -> bool:
    """If it gets 98 in a hundred right I am happy; under one mistake in a hundred would be great: a wish is told so."""
    statement = mention.statement
    words = statement.words
    if not any(each.sort in ("percent", "number") for each in statement.quantities) or '"' in statement.text:
        return False
    if mention.stance is Stance.DENIED:  # it must not be wrong more than once in a hundred cases
        return "more than" in statement.lower and not _BAD.isdisjoint(words) and "accuracy" not in words
    plain = statement.lower
    for bound in _BOUNDS:
        plain = plain.replace(bound, "")
    asked = statement.names(_SATISFIED) or plain != statement.lower
    return mention.stance is Stance.SUPPOSED and asked and _AWAY.isdisjoint(plain.replace(",", " ").split())


_BOUNDS = ("no more than", "not more than", "no less than", "no fewer than", "at most", "at least", "not below",
           "not above", "or better", "or more", "or less")  # fmt: skip


_AWAY = frozenset("not never no nobody prototype formerly previously but however although useless".split())


def settled(statement: Statement, kind: str) -> Statement:
    """A statement without the words that only seem to tell of a proposal: recall is not looked at, the law asks for."""
    text = statement.text
    if kind != "accuracy":
        return statement
    for words in _NO_PROPOSAL:
        text = text.replace(words, "")
    return statement if text is statement.text else Statement(text, statement.line, statement.kind)


_NO_PROPOSAL = (" is looked at", " are looked at", " not looked at", " what the contract asks for",
                " what the law asks for", " the contract asks for", " contract calls for")  # fmt: skip

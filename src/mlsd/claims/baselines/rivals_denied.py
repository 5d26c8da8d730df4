"""Whether an answer on baselines turns the question down, puts it off, or tells of the writer's own model alone."""

from __future__ import annotations

from mlsd.prose import Phrases, Statement

_TURNED_DOWN = Phrases(
    "nothing", "nobody", "no one", "none", "no", "not", "never", "nowhere", "neither", "without", "cannot", "can't",
    "don't", "didn't", "doesn't", "isn't", "hasn't", "haven't", "aren't", "won't", "wasn't", "n a", "new", "novel",
    "unique", "first of", "the first", "unprecedented", "pioneer*", "incomparable", "skip*", "hardly", "impossible",
    "pointless", "unnecessary", "premature", "early", "else", "terra incognita", "uncharted", "virgin", "lack*",
)  # fmt: skip
_PUT_OFF = Phrases(
    "to follow", "pending", "still open", "open point", "will", "we'll", "shall", "would", "we'd", "later",
    "in due course", "once", "at the end", "until", "intend*",
    "plan", "planned", "to be", "tbd", "tbc", "soon", "eventually", "when", "then", "going to", "next", "if there",
    "first we", "first i", "should", "may", "might", "could", "hope*", "expect*", "afterwards", "comes", "suitable",
    "appropriate", "agreed", "discuss*", "decide*", "steering", "fair comparison", "important", "importance", "quality",
)  # fmt: skip
_OWN = Phrases(
    "our model", "our network", "our net", "our system", "our approach", "our classifier", "our method", "our solution",
    "our own", "our first", "our prototype", "our team", "the model", "the network", "the system", "we train*",
    "we have", "we use", "we fit*", "we get", "we reach*", "learning curve", "is validated", "is evaluated",
    "validation curve", "training loss",
    "the loss", "ours", "accuracy", "it gets", "it reaches", "it has", "it scores", "state of the art", "transformer",
    "best model", "this model", "the tool", "satisf*", "good", "convinc*", "promising",
)  # fmt: skip


def turned_down(statement: Statement) -> bool:
    """Whether a statement says no to something."""
    return statement.names(_TURNED_DOWN)


def idle(statement: Statement) -> bool:
    """Whether a statement denies that there is a rival, defers it, or is of the writer's own model."""
    return any(map(statement.names, (_TURNED_DOWN, _PUT_OFF, _OWN)))


def one_of(statement: Statement) -> bool:
    """Of each 10 stops it announces 3; the keeper's nose: 7 of 10: how often something hits."""
    if statement.names(_OWN) or statement.names(_PUT_OFF):
        return False
    figures = [each for each in statement.quantities if each.sort in ("number", "percent")]
    if len(figures) < 2 or statement.names(_TURNED_DOWN):
        return False
    tokens, starts = statement.tokens, {each.first for each in figures}
    return statement.words[0] == "of" or any(
        tokens[each.last].lower == "of" and not starts.isdisjoint(range(each.last + 1, each.last + 4))
        for each in figures
        if each.last < len(tokens)
    )

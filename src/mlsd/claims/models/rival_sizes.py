"""Sizes of models that were not taken: the nano one (6 MB) loses nine points; an OCR engine looked at too, 12 MB."""

from __future__ import annotations

from mlsd.prose import Phrases, Statement
from mlsd.quantities import Quantity

_FALLS_SHORT = Phrases(
    "errors", "mistakes", "as many", "sounds like", "twice as", "sounded like", "reads like", "guesses", "guessed",
    "makes up", "invents", "crude", "clumsy", "wooden", "deaf to", "blind to", "stops at", "gives up on", "dull",
    "loses", "lost", "lose", "misses", "missed", "miss", "worse", "weaker", "mangle*", "blurry", "blurred", "too weak",
    "too poor", "not enough", "not good enough", "not accurate enough", "only reach*", "reaches only", "reached only",
    "gets only", "got only", "only gets", "only got", "scores only", "scored only", "manages only", "managed only",
    "looked at", "was tried", "were tried", "we tried", "tried too", "tried as well", "also tried", "tried first",
    "alternative", "second best", "runner up", "next best", "rejected", "ruled out", "discarded", "turned down",
    "dropped", "dismissed", "considered", "predecessor", "former", "old one", "the old", "earlier one", "classic",
    "classical", "conventional", "baseline", "yardstick", "benchmark", "instead of", "rather than", "would have",
    "would be", "behind", "less accurate", "lower", "fails", "failed", "fell", "falls", "dropped to", "drops to",
    "below the bar", "misread*", "confus*", "stumble*", "struggle*", "cannot", "can't", "could not", "couldn't",
    "points less", "points fewer", "points lower", "points below", "points worse", "points behind", "so no", "no good",
    "unusable", "useless", "not chosen", "not taken", "not used", "inferior", "poorer", "compared", "comparison",
    "smaller ones", "smaller one", "the small one", "the tiny one", "tiny version", "small version", "nano", "lite",
    "for comparison", "reference", "competitor", "contender", "candidate", "half as good", "hallucinat*", "garble*",
    "nonsense", "rubbish", "wrong too often", "only half", "only a third", "not as good", "less well", "but only",
    "medium one", "base one", "large one", "the other", "the next", "smaller sibling", "the lighter", "smaller variant",
    "swallow*", "mixed up", "mixes up", "overlook*", "skipped", "drown*", "forgets", "forgot", "did badly",
    "does badly",
    "nobody could", "no one could", "hardly", "half the", "last year", "until now", "so far", "today", "currently",
    "at present", "in production now",
)  # fmt: skip
_BEATS = Phrases(
    "beat", "beats", "better than", "than", "over the", "over a", "versus", "vs", "against", "ahead of", "outperform*",
    "surpass*", "above the", "preferred to", "prefer it to", "prefer this to", "instead of", "rather than",
    "not the", "unlike", "compared with",
    "compared to", "where the", "while the", "whereas", "in place of", "replaces", "replaced",
)  # fmt: skip
_CHOSEN = Phrases(
    "chosen", "we take", "we took", "we chose", "we use", "we pick", "we picked", "ships", "shipped", "is what we",
    "good enough", "small enough", "we go with", "went with", "we ship", "fits", "but fits", "taken", "our model",
    "what we run", "deployed", "flashed", "winner", "won", "final",
)  # fmt: skip
_PARTS = frozenset((";", "."))
_TAKES = Phrases(
    "settle for", "settled for", "settle on", "settled on", "go for", "go with", "went for", "went with", "take",
    "took", "choose", "chose", "chosen", "pick", "picked", "opt for", "opted for", "keep", "kept", "use", "select",
    "selected", "selecting",
)  # fmt: skip
_PLACES = {"first": 0, "last": -1, "second": 1, "third": 2, "latter": -1, "former": 0}


def picked(statement: Statement) -> Quantity | None:
    """The one of several sizes that a sentence takes by its place or as the largest: of 20, 90 and 410 MB the last."""
    takes = list(statement.mentions(_TAKES))
    sizes = [each for each in statement.quantities if each.sort == "size"] if takes else []
    if len(sizes) < 2:
        return None
    words = [token.lower for token in statement.tokens]
    for each in takes:
        for word in words[each.last : each.last + 3] if each.said else ():
            if word in _PLACES and _PLACES[word] < len(sizes):
                return sizes[_PLACES[word]]
            if word in ("largest", "biggest", "greatest", "heaviest"):
                return max(sizes, key=lambda size: size.value)
    return None


def chosen_rows(statements: list[Statement]) -> list[Statement]:
    """The statements without the rows of a table that are not the one which it marks as chosen."""
    rows = [each for each in statements if each.kind == "row"]
    marked = [each for each in rows if any(one.said for one in each.mentions(_CHOSEN)) and each.quantities]
    answered = [each for each in rows if "yes" in each.words]
    marked = marked or (answered if any("no" in each.words for each in rows) else [])
    if len(rows) < 2 or not marked:
        return statements
    return [each for each in statements if each.kind != "row" or each in marked]


def is_rivals(statement: Statement, size: Quantity) -> bool:
    """Whether a size is that of a model which was looked at and not taken."""
    tokens = statement.tokens
    signs = [at for at, token in enumerate(tokens) if token.text in _PARTS or token.lower in ("whereas", "while")]
    start = max((at + 1 for at in signs if at < size.first), default=0)
    end = min((at for at in signs if at >= size.last), default=len(tokens))
    if any(start <= each.first <= size.first and size.first - each.last <= 8 for each in statement.mentions(_BEATS)):
        return True
    if any(start <= each.first < end for each in statement.mentions(_CHOSEN)):
        return False
    sizes = [each for each in statement.quantities if each.sort in ("size", "parameters") and start <= each.first < end]
    if len(sizes) > 1 and (sizes[0].first != size.first or start == 0):
        return _is_reason(statement, size)  # the first of two in one breath is the chosen, the second may be what ships
    return any(start <= each.first < end for each in statement.mentions(_FALLS_SHORT))


def _is_reason(statement: Statement, size: Quantity) -> bool:
    """A Swin (340 MB) because the forest (4 MB) confused warblers: the second falls short, which is the reason."""
    words = [token.lower for token in statement.tokens]
    led = not _WHY.isdisjoint(words[max(size.first - 8, 0) : size.first])
    return led and any(0 <= each.first - size.last <= 4 for each in statement.mentions(_FALLS_SHORT))


_WHY = frozenset("because since as but where though although for".split())

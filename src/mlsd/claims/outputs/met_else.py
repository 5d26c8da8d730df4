"""Words that tell how newcomers are met, where they are said of something else: of the input, of a rival, of a time."""

from __future__ import annotations

from mlsd.claims.outputs.output_words import LAYER, SLOTS
from mlsd.prose import Mention

_RATHER = frozenset(
    "than beat compared beats beating outperforms outperformed outperforming versus vs alternative".split()
)
_WORSE = frozenset("less slower worse weaker poorer lower behind".split())
_TYPED = frozenset("types typed writes written wrote enters entered gives given dictates describes free".split())
_OF_LAYER = frozenset("head layer output outputs softmax matrix classifier model net network".split())


def of_something_else(met: Mention) -> bool:
    """Whether a word for meeting newcomers meets none here."""
    words = [token.lower for token in met.statement.tokens]
    return _beaten(met, words) or _timed(met, words) or _of_input(met, words) or _of_size(met, words)


def _beaten(met: Mention, words: list[str]) -> bool:
    """We prefer it to nearest neighbours; k-NN was less accurate: named only as what was not taken."""
    start, _ = met.statement.clause(met.first, met.last)
    before = words[max(0, start - 1, met.first - 7) : met.first]
    if "ours" in words or "reached" in words[met.last : met.last + 3]:
        return True
    if "compared" in before and not {"is", "are"} & set(before):
        return True
    if not _RATHER.isdisjoint(before) or "alternative" in words[max(0, met.first - 3) : met.first]:
        return True
    behind = words[met.last : met.last + 8]
    if {"was", "were", "is"} & set(behind) and _WORSE & set(behind):
        return True
    return any(word.startswith("prefer") for word in before) and "to" in before[-3:]


def _timed(met: Mention, words: list[str]) -> bool:
    """A look-up that was 11 ms."""
    _, end = met.statement.clause(met.first, met.last)
    return bool({"was", "took", "needed", "were"} & set(words[met.last : met.last + 3])) and any(
        each.sort == "duration" and met.last <= each.first < end + 6 for each in met.statement.quantities
    )


def _of_input(met: Mention, words: list[str]) -> bool:
    """A softmax on sentence embeddings, a description that somebody types, a spare part: what goes in."""
    text, statement = words[met.first], met.statement
    start, _ = statement.clause(met.first, met.last)
    if text in ("spare", "spares") and words[met.last : met.last + 1] in _NO_SPARE:
        return True
    before = set(words[max(start, met.first - 4) : met.first])
    if text == "description":
        return bool(before & _TYPED)
    led = before & {"on", "from", "over", "of", "above", "fed", "takes", "reads"}
    return text.startswith("embed") and bool(led) and statement.names(LAYER) and statement.names(SLOTS)


_NO_SPARE = (["part"], ["parts"], ["wheel"], ["time"], ["room"])


def _of_size(met: Mention, words: list[str]) -> bool:
    """The embedding has 128 dimensions; a list that grows by 60 a week: told by its number, and of no head."""
    text = words[met.first]
    if text == "grows":
        return _OF_LAYER.isdisjoint(words[max(0, met.first - 3) : met.first])
    counted = any(word[0].isdecimal() for word in words[met.last : met.last + 5])
    return text.startswith("embedding") and counted and not {"new", "item", "items"} & set(words)

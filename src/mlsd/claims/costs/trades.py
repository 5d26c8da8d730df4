"""Which error costs more, where the two are set against each other: so many of the one for one of the other."""

from __future__ import annotations

from mlsd.claims.costs.acts import acts, denies
from mlsd.claims.costs.errors import Error
from mlsd.claims.metrics.leaning import by_weight
from mlsd.prose import Mention, Phrases, Statement

OTHER = {"miss": "alarm", "alarm": "miss"}
_TAKES = Phrases(
    "take", "accept", "prefer", "afford", "tolerate", "trade", "live with", "rather", "better", "sooner",
    "put up with",
    "happily", "gladly", "bear", "preferable", "allow", "willing",
)  # fmt: skip
_FOR = (
    ("than",), ("over",), ("to", "avoid"), ("to", "prevent"), ("to", "spare"), ("instead", "of"), ("but", "not"),
    ("preferable", "to"), ("to", "catch"), ("before", "we"), ("for", "each"), ("for", "every"),
)  # fmt: skip
_PRICE = Phrases(
    "at the price of", "at the cost of", "at the expense of", "paid for with", "in exchange for", "even if",
    "whatever it costs in",
)  # fmt: skip
_DOUBT = Phrases("in doubt", "in case of doubt", "if unsure", "when unsure", "when uncertain", "if uncertain")
_QUIET = Phrases(
    "silent", "quiet", "nothing", "let pass", "let it", "let them", "leave", "pass", "through", "not", "does not",
    "refrain", "wait", "deliver", "keep",
)  # fmt: skip
_TIMES = Phrases("times", "as much as", "as many as", "as bad as", "as dear as", "as expensive as", "equals", "worth")
_PART = frozenset("tenth hundredth third quarter fifth fraction half".split())


def traded(statement: Statement, errors: list[Error]) -> tuple[str, Mention] | None:
    """The dearer error by a trade, a factor, a rule for doubt or an order of the two metrics, with its place."""
    return (
        _by_doubt(statement)
        or _by_trade(statement, errors)
        or _by_factor(statement, errors)
        or _by_more(statement, errors)
        or _by_name(statement)
    )


def _by_doubt(statement: Statement) -> tuple[str, Mention] | None:
    """When in doubt, raise the alarm; when in doubt, stay silent."""
    doubt = next(statement.mentions(_DOUBT), None)
    if doubt is None:
        return None
    words = [token.lower for token in statement.tokens]
    if any(0 <= each.first - doubt.last <= 8 for each in statement.mentions(_QUIET)):
        return "alarm", doubt
    return ("miss", doubt) if any(map(acts, words[doubt.last : doubt.last + 6])) or "raise" in words else None


def _by_trade(statement: Statement, errors: list[Error]) -> tuple[str, Mention] | None:
    """We'd take fifty unneeded checks over one X; better ten A than one B; fewer A at the price of more B."""
    words = [token.lower for token in statement.tokens]
    price = next(statement.mentions(_PRICE), None)
    if price and errors:
        behind = [each for each in errors if price.last <= each[0] <= price.last + 8]
        before = [each for each in errors if each[0] < price.first]
        if behind and {each[1] for each in before} <= {OTHER[behind[0][1]]}:
            return OTHER[behind[0][1]], behind[0][2]
    take = next((each for each in statement.mentions(_TAKES) if not _denied(words, each.first)), None)
    if take is None or not errors:
        return None
    for at in range(len(words)):
        if at and any(tuple(words[at : at + len(each)]) == each for each in _FOR):
            before, behind = [each for each in errors if each[0] < at], [each for each in errors if each[0] > at]
            kinds = {each[1] for each in before}, {each[1] for each in behind}
            if len(kinds[1]) == 1 and not kinds[0] & kinds[1] and take.first < at + 2 and before + behind:
                return behind[0][1], behind[0][2]
            if len(kinds[0]) == 1 and not kinds[1] and take.first < at + 2:
                return OTHER[before[0][1]], before[0][2]
    return None


def _denied(words: list[str], at: int) -> bool:
    return any(map(denies, words[max(0, at - 3) : at]))


def _by_factor(statement: Statement, errors: list[Error]) -> tuple[str, Mention] | None:
    """False positives cost ten times what false negatives do; one A weighs as much as fifty B; B is a tenth of A."""
    kinds = [each[1] for each in errors]
    if len(set(kinds)) != 2 or not statement.names(_TIMES):
        return None
    turn = next(at for at, kind in enumerate(kinds) if kind != kinds[0])
    if len(set(kinds[turn:])) != 1:
        return None
    first, second = errors[0], errors[turn]
    for each in statement.mentions(_TIMES):
        if first[2].last <= each.first <= second[0]:
            near = range(each.first - 2, each.last + 3)
            figures = [q for q in statement.quantities if q.first in near and q.value >= 2 and q.sort == "number"]
            low = not _PART.isdisjoint(token.lower for token in statement.tokens[each.first - 3 : each.first])
            if figures and not low:
                return first[1], first[2]
    return None


def _by_more(statement: Statement, errors: list[Error]) -> tuple[str, Mention] | None:
    """False alarms annoy people more than misses do."""
    words = [token.lower for token in statement.tokens]
    for at in range(1, len(words) - 1):
        if words[at : at + 2] == ["more", "than"] and not any(map(denies, words[max(0, at - 3) : at])):
            before, behind = (
                [each for each in errors if low <= each[0] < high] for low, high in ((0, at), (at, at + 8))
            )
            if before and behind and len({each[1] for each in before}) == 1 and before[0][1] != behind[0][1]:
                return before[0][1], before[0][2]
    return None


_NAMES = {"recall": "miss", "sensitivity": "miss", "precision": "alarm", "specificity": "alarm"}


def _by_name(statement: Statement) -> tuple[str, Mention] | None:
    """Recall matters more to us than precision: what a low one of it means costs more."""
    words = statement.words
    for one, two, three in zip(words, words[1:], words[2:], strict=False):
        if one in _NAMES and two in ("matters", "counts", "weighs", "comes") and three in ("most", "first"):
            return _NAMES[one], Mention(statement, 0, 1)
    if not {"recall", "sensitivity", "completeness"} & set(words) or not {"precision", "specificity"} & set(words):
        return None
    side = by_weight(words)
    kind = {"recall": "miss", "precision": "alarm"}.get(side, "")
    return (kind, Mention(statement, 0, 1)) if kind and "more" in words and "than" in words else None

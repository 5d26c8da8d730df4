"""Rarity told by a share whose thing no list of words knows: 0.2 % torn and 99.8 % whole, a mean label of 0.004."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.rarity.rarity_words import OTHER, RARE, SCORE
from mlsd.prose import Phrases, Stance, Statement
from mlsd.quantities import Quantity


def share_of_one_side(statement: Statement) -> float | None:
    """The share of the rarer side, where the form of the statement shows that two sides are meant."""
    if not statement.quantities or statement.names(OTHER):
        return None
    return _two_sides(statement) or _decimal(statement) or _always_no(statement) or _nearly_all(statement)


def _two_sides(statement: Statement) -> float | None:
    """99.8 % whole, 0.2 % torn; 0.4/99.6: two shares that make a whole."""
    if len(statement.quantities) < 2 or statement.names(_DEALT) or statement.names(SCORE):
        return None
    words = [token.lower for token in statement.tokens]
    for one, two in pairwise(statement.quantities):
        if one.sort == two.sort == "percent":
            low, high = sorted((one.value, two.value))
        elif one.sort in ("number", "percent") and two.sort in ("number", "percent") and _slashed(words, one, two):
            low, high = sorted(each.value * (1 if each.sort == "percent" else 0.01) for each in (one, two))
        else:
            continue
        if 0 < low <= RARE and abs(low + high - 1) < 0.0005:
            return low
    return None


def _slashed(words: list[str], one: Quantity, two: Quantity) -> bool:
    return words[one.last : two.first] in (["/"], [":"], ["to"], ["vs"], ["-"], ["against"])


_DEALT = Phrases("train*", "test*", "split*", "valid*", "held out", "hold out", "missing", "quantile*", "percentile*")


def _decimal(statement: Statement) -> float | None:
    """Base rate 3e-4, they make up 0.006 of all batches, P(y = 1) = 0.002: a share that is a plain number."""
    words = [token.lower for token in statement.tokens]
    for each in statement.quantities:
        plain = each.sort == "number" and 0 < each.value <= RARE
        label = (
            each.sort == "percent" and 0 < each.value <= RARE and each.unit != "ratio" and _of_the_label(words, each)
        )
        if not (plain or label) or statement.stance(each.first, each.last) is not Stance.SAID:
            continue
        near = words[max(0, each.first - 9) : each.first]
        behind = words[each.last : each.last + 2]
        of_all = behind[:1] == ["of"] and behind[1:] and behind[1] in _ALL
        if _SETTINGS.isdisjoint(near) and (
            label or of_all or not _SHARES.isdisjoint(near) or _of_the_label(words, each)
        ):
            return each.value
    return None


def _of_the_label(words: list[str], each: Quantity) -> bool:
    """P(torn) = 0.2 %, the mean of the label is 0.004."""
    near = words[max(0, each.first - 8) : each.first]
    chance = any(one in ("p", "pr", "prob") and two == "(" for one, two in pairwise(near))
    return chance or ("mean" in near and not {"label", "y", "target", "labels"}.isdisjoint(near))


_ALL = frozenset("all the our every rows cases".split())
_SHARES = frozenset(
    "prevalence incidence share fraction proportion frequency prior probability positives positive rarity base "
    "ratio".split()
)
_SETTINGS = frozenset(
    "learning dropout error decay sampling threshold alpha epsilon significance tolerance momentum lr regularisation "
    "regularization missing noise".split()
)


def _always_no(statement: Statement) -> float | None:
    """A model that always says no is right in 99.6 % of the cases."""
    words = statement.words
    if _ALWAYS.isdisjoint(words) or _RIGHT.isdisjoint(words):
        return None
    high = [each.value for each in statement.quantities if each.sort == "percent" and 1 - RARE <= each.value < 1]
    return 1 - high[0] if high else None


_ALWAYS = frozenset("always constant constantly blindly never".split())
_RIGHT = frozenset("right correct correctly".split())


def _nearly_all(statement: Statement) -> float | None:
    """All but 12 of the 9,000; 9,988 of 10,000 are whole: the rest of a count, or of a share beside `the others`."""
    words = [token.lower for token in statement.tokens]
    for each in statement.quantities:
        if each.sort != "percent":
            continue
        others = each.value >= 1 - RARE and not _OTHERS.isdisjoint(words[each.last :]) and not statement.names(SCORE)
        counted = 1 - RARE <= each.value < 1 and each.unit == "ratio" and not statement.names(SCORE)
        counted = counted and words[each.first + 1 : each.first + 2] == ["of"] and _settled(words, each)
        if (others or counted) and each.value < 1:
            return 1 - each.value
    return None


def _settled(words: list[str], each: Quantity) -> bool:
    """9,988 of 10,000 jars are whole: what they are, not what was done with them."""
    return not {"are", "were", "is"}.isdisjoint(words[each.last : each.last + 4])


_OTHERS = frozenset("others remainder rest exceptions".split())

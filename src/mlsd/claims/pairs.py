"""Two parts set against each other: odd houses and even houses, the older half and the younger half."""

from __future__ import annotations

_PAIRS = (
    ("odd", "even"), ("left", "right"), ("with", "off"), ("on", "off"), ("morning", "afternoon"), ("early", "late"),
    ("earlier", "later"), ("north", "south"), ("east", "west"), ("northern", "southern"), ("eastern", "western"),
    ("upper", "lower"), ("older", "younger"), ("older", "newer"), ("first", "second"), ("first", "last"),
    ("first", "other"), ("one", "other"), ("one", "another"), ("one", "second"), ("some", "others"), ("some", "rest"),
    ("these", "those"), ("old", "new"), ("present", "new"), ("current", "new"), ("previous", "new"), ("front", "back"),
    ("inner", "outer"), ("big", "small"), ("large", "small"), ("day", "night"), ("summer", "winter"),
    ("spring", "autumn"), ("town", "country"), ("urban", "rural"), ("men", "women"), ("known", "unknown"),
    ("public", "private"), ("treated", "untreated"), ("half", "half"), ("group", "group"),
)  # fmt: skip


def in_pairs(words: list[str]) -> bool:
    """Whether both of a pair stand before one and the same noun: odd houses with, even houses without."""
    here = set(words)
    for one, other in _PAIRS:
        if one not in here or other not in here:
            continue
        firsts = {words[at + 1] for at in range(len(words) - 1) if words[at] == one}
        others = {words[at + 1] for at in range(len(words) - 1) if words[at] == other}
        if firsts & others and (one != other or words.count(one) > 1):
            return True
    return False

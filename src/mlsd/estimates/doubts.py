"""What beside a figure makes it doubtful: another figure, a scale or a period in words that are not read.

A word that is not known is passed over as a noun (18,000 messages). These must not be: the figure would be wrong by a
thousand, and look sound.
"""

from __future__ import annotations

import re

_YEAR = r"\b(?:19|20)\d\d\b"
_PART = r"\s(?:for|in|at|on|by|from|until|today|now)\b"
_SCALE = (
    r"\b(?:hundreds?|thousands?|lakhs?|crores?|dozens?|tsd|mio|mln|mm|mn|millions?|mrd|milliards?|billions?|bn|tn|"
    r"trillions?|cents?|pence)\b"
)
_ADVERB = r"\b(?:hourly|weekly|monthly|yearly|annually|quarterly)\b"
_EACH = r"(?:\b(?:per|an?|each|every)\s+|/\s*)(?:second|minute|hour|day|week|month|quarter|year|session|visit)"


def second_figure(clause: str, more: str, whole: str) -> bool:
    """Whether what follows tells another figure of the same: 1 for training, 2 for test; 2 M (10 M in 2028)."""
    if re.search(r"[(\[][^()\[\]]*\d", re.sub(_YEAR, "", whole)):
        return True
    return re.search(_PART, clause) is not None and re.search(r"\d", re.sub(_YEAR, "", more)) is not None


def scale(rest: str) -> bool:
    """Whether a scale stands where only a unit may: 5 EUR per thousand, 2 Mrd, 2 hundred thousand, 5 euro cents."""
    return re.search(_SCALE, rest, re.IGNORECASE) is not None


def period(whole: str, kept: str) -> bool:
    """Whether a rate's period stands in what is passed over, or has no length: 10 (per month), 10 per session."""
    passed = whole.replace(kept, "", 1) if kept else whole
    return (
        re.search(_ADVERB, whole, re.IGNORECASE) is not None
        or re.search(_EACH, passed) is not None
        or re.search(r"(?:per|/)\s*(?:session|visit)\b", kept) is not None
    )

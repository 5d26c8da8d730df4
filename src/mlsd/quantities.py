"""Quantities in prose: how much of what."""

from __future__ import annotations

import re

_NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|"
    "eighty|ninety|hundred|thousand|million|billion|dozen|half|third|quarter"
)
_FIGURE = rf"(?:\d[\d,. ]*[kKMB]?|(?:{_NUMBER_WORDS})s?)"
_TIME = (
    "ns|µs|us|ms|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|"
    "nights?|weeks?|months?|quarters?|years?|milliseconds?"
)
_COIN = r"[$€£¥]|EUR\b|USD\b|GBP\b|CHF\b|euros?\b|dollars?\b|pounds?\b|francs?\b|cents?\b"
_BYTES = r"[KMGTP]i?B|bytes?|kb|mb|gb|tb|megabytes?|gigabytes?|terabytes?|[MB]?\s?(?:parameters|params)"
_SORTS = {
    "number": rf"\b{_FIGURE}",
    "percent": (
        rf"\b{_FIGURE}\s*(?:%|percent\b|per cent\b|pp\b|percentage points?\b)"
        rf"|\b(?:one|\d+) in (?:an? |every )?{_FIGURE}"
    ),
    "duration": rf"\b{_FIGURE}\s*-?\s*(?:{_TIME})\b",
    "money": rf"(?:[$€£¥]|\b(?:EUR|USD|GBP|CHF)\s?)\s*\d|\b{_FIGURE}\s*(?:{_COIN})",
    "rate": (
        rf"\b{_FIGURE}\s*(?:QPS|rps|[\w-]*\s?/\s?(?:s|sec|min|h|day|d|month|week)\b)"
        rf"|\b{_FIGURE}\s+(?:[\w-]+\s+){{0,3}}(?:per|an?|each|every)\s+(?:second|minute|hour|day|night|week|month|year)\b"
    ),
    "size": rf"\b{_FIGURE}\s*(?:{_BYTES})\b",
}


def sorts_of(text: str) -> frozenset[str]:
    """The sorts of quantity that stand in a text: number, percent, duration, money, rate, size."""
    if not any(char.isdigit() for char in text) and not re.search(rf"\b(?:{_NUMBER_WORDS})s?\b", text, re.IGNORECASE):
        return frozenset()
    return frozenset(sort for sort, pattern in _SORTS.items() if re.search(pattern, text, re.IGNORECASE))

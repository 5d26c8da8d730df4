"""Waivers: comments that take a code out of the report, for one answer or for the document, and say why.

<!-- mlsd-ignore MLSD301: the figure is under embargo until May -->
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from mlsd.document import Document
from mlsd.plain_text import without_code

_WAIVER = r"(?m)^[ \t]*<!--[ \t]*mlsd-ignore\b([^\n]*?)-->[ \t]*\r?$"
_PARTS = r"(?i)[ \t]*((?:MLSD\d{3}[ \t,]*)+)(?:[:–—-](.*))?"
_HEADING = r"(?m)^#{1,6}(?:[ \t]|$)"


class Waiver(NamedTuple):
    """One waiver.  topic: the id of the answer that holds it, "" for the document, None where it has no effect."""

    line: int
    codes: tuple[str, ...]
    reason: str
    topic: str | None


def read_waivers(document: Document) -> list[Waiver]:
    """Every waiver of a document that stands alone on its line and in no code."""
    if "mlsd-ignore" not in document.text:
        return []
    text = without_code(document.text)
    heading = re.compile(_HEADING).search(text, document.body)
    above = heading.start() if heading else len(text)
    starts = [answer.start for answer in document.answers]
    waivers, line, counted = [], 1, 0
    for found in re.finditer(_WAIVER, text):
        parts = re.fullmatch(_PARTS, found[1])
        codes = tuple(re.findall(r"MLSD\d{3}", parts[1].upper())) if parts else ()
        reason = (parts[2] or "").strip() if parts else ""
        start = found.start()
        near = document.answers[bisect_right(starts, start) - 1] if starts and starts[0] <= start else None
        topic = near.id if near and start < near.end else "" if start < above else None
        line, counted = line + text.count("\n", counted, start), start
        waivers.append(Waiver(line, codes, reason, topic))
    return waivers


class Waived:
    """What the waivers of a document take out of its report."""

    def __init__(self, waivers: list[Waiver]) -> None:
        self._pairs = {(code, waiver.topic) for waiver in waivers if waiver.reason for code in waiver.codes}

    def holds(self, code: str, topic: str) -> bool:
        """Whether a finding is taken out."""
        return (code, "") in self._pairs or (code, topic) in self._pairs

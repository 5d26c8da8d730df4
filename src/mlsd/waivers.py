"""Waivers: comments that take a code out of the report, for one answer or for the document, and say why.

<!-- mlsd-ignore MLSD301: the figure is under embargo until May -->
"""

import re
from typing import NamedTuple

from mlsd.document import Document
from mlsd.plain_text import without_code

_WAIVER = r"(?m)^[ \t]*<!--[ \t]*mlsd-ignore\b([^\n]*?)-->[ \t]*\r?$"
_PARTS = r"(?i)[ \t]*((?:MLSD\d{3}[ \t,]*)+)(?:[:–—-][ \t]*(.*?))?[ \t]*"
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
    waivers = []
    for found in re.finditer(_WAIVER, text):
        parts = re.fullmatch(_PARTS, found[1])
        codes = tuple(re.findall(r"MLSD\d{3}", parts[1].upper())) if parts else ()
        reason = (parts[2] or "").strip() if parts else ""
        topic = next((each.id for each in document.answers if each.start <= found.start() < each.end), None)
        if topic is None and found.start() < above:
            topic = ""
        waivers.append(Waiver(document.line_of(found.start()), codes, reason, topic))
    return waivers


def waives(waiver: Waiver, code: str, topic: str) -> bool:
    """Whether the waiver takes this finding out."""
    return bool(waiver.reason) and code in waiver.codes and waiver.topic in ("", topic)

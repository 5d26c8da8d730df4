from __future__ import annotations

import re
from collections.abc import Iterator

from mlsd.plain_text import without_code
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.states import State, is_placeholder

_LEFT = (
    r"(?i)"
    r"\b(?:TODO|TBD|TBA|TBC|FIXME|XXX)\b|\?\?\?+"
    r"|\bto be (?:decided|determined|defined|confirmed|filled in|completed|added)\b"
    r"|\[(?:fill|insert|add|your|tbd|todo|describe|enter|replace)\b[^\]\n]{0,300}\](?!\()"
    r"|<(?:fill|insert|your|add|enter)\b[^>\n]{0,300}>"
    r"|\blorem ipsum\b"
)
_HINTS = ("todo", "tbd", "tba", "tbc", "fixme", "xxx", "???", "to be ", "[", "<", "lorem")


@rule(
    "MLSD204",
    severity=Severity.WARNING,
    source="Structure linters accept any text under a heading; a reviewer does not",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.availability -->

        40,000 scanned labels from the depot; price per label TBD.

        <!-- /mlsd:data.availability -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.availability -->

        40,000 scanned labels from the depot; 0.12 EUR a label.

        <!-- /mlsd:data.availability -->
    """,
)
def placeholder_left(reading: Reading) -> Iterator[Hit]:
    """A placeholder inside an answer is the one part of it that was not thought about, and the easiest to read past."""
    for topic in reading.topics:
        if topic.state is not State.ANSWERED or topic.answer is None:
            continue
        for number, line in enumerate(without_code(topic.answer.text).split("\n"), topic.answer.text_line):
            lower = line.lower()
            found = re.search(_LEFT, line) if any(hint in lower for hint in _HINTS) else None
            held = (
                found[0]
                if found
                else line.strip()
                if len(line) < 60 and any(map(str.isalpha, line)) and is_placeholder(line)
                else ""
            )
            if held and (found or len(held) > 2):
                column = line.find(held) + 1
                message = f"{topic.question.title} still holds the placeholder {held[:40]!r}"
                yield Hit(number, topic.id, message, "say it, or say who will: later: note @owner 2026-12-01", column)
                break

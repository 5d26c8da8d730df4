from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD105",
    severity=Severity.WARNING,
    source="CommonMark 0.31, section 4.6: text that touches a comment can become part of the same HTML block",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.goals -->
        Fewer wrong deliveries.
        <!-- /mlsd:setup.goals -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.goals -->

        Fewer wrong deliveries.

        <!-- /mlsd:setup.goals -->
    """,
)
def tight_mark(reading: Reading) -> Iterator[Hit]:
    """Formatters re-wrap text that touches a mark, and one of them will one day pull the mark into a paragraph."""
    text = reading.document.text
    for answer in reading.document.answers:
        opening = text.rfind("\n", 0, answer.start - 1) + 1 if answer.start else 0
        after_close = text.find("\n", answer.end) + 1 or len(text)
        outside = opening <= reading.document.body or _ends_blank(text[:opening]), _begins_blank(text[after_close:])
        inner = text[answer.start : answer.end]
        inside = _begins_blank(inner), _ends_blank("\n" + inner)
        for line, sides in ((answer.line, (outside[0], inside[0])), (answer.close_line, (inside[1], outside[1]))):
            if not all(sides):
                yield Hit(line, answer.id, "a mark wants a blank line before and after it", "add the blank lines")


def _begins_blank(text: str) -> bool:
    return not text[:200].split("\n", 1)[0].strip()


def _ends_blank(text: str) -> bool:
    lines = text[-200:].rsplit("\n", 2)
    return len(lines) < 3 or not lines[1].strip()

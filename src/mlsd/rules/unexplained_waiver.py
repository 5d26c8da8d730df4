from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.waivers import read_waivers


@rule(
    "MLSD106",
    severity=Severity.WARNING,
    source="Suppression with a reason is what lets a team leave a linter on",
    fails="""
        ---
        mlsd: interview@1
        ---

        <!-- mlsd-ignore MLSD201 -->

        # A tool
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        <!-- mlsd-ignore MLSD201: this is the template that teams copy -->

        # A tool
    """,
)
def unexplained_waiver(reading: Reading) -> Iterator[Hit]:
    """A waiver without a code, a reason or a place hides a finding from everybody, and nobody knows why."""
    for waiver in read_waivers(reading.document):
        topic = waiver.topic or ""
        if not waiver.codes:
            yield Hit(waiver.line, topic, "this waiver names no code", "write <!-- mlsd-ignore MLSD301: reason -->")
        elif not waiver.reason:
            yield Hit(waiver.line, topic, f"this waiver of {', '.join(waiver.codes)} gives no reason",
                      f"write <!-- mlsd-ignore {waiver.codes[0]}: reason -->")  # fmt: skip
        elif waiver.topic is None:
            hint = "put it inside the answer it is for, or above the first heading"
            yield Hit(waiver.line, "", "this waiver stands outside every answer and has no effect", hint)

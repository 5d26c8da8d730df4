from __future__ import annotations

from collections.abc import Iterator

from mlsd.lenses import of_no_pack
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD102",
    severity=Severity.WARNING,
    source="Packs grow; a document may be newer than the pack at hand",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.budget -->

        Two people for a quarter.

        <!-- /mlsd:setup.budget -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.project-constraints -->

        Two people for a quarter.

        <!-- /mlsd:setup.project-constraints -->
    """,
)
def unknown_question(reading: Reading) -> Iterator[Hit]:
    """An answer that no pack asks for is kept but never judged, which looks like approval and is not."""
    from mlsd.errors import did_you_mean

    known = set(reading.pack.ids)
    strange = [answer for answer in reading.document.answers if answer.id not in known]
    nobodys = of_no_pack([answer.id for answer in strange], reading.path) if strange else set()
    for answer in strange:
        if answer.id in nobodys:
            message = f"{reading.pack.name} has no question {answer.id}; the answer is kept and not judged"
            yield Hit(answer.line, answer.id, message, did_you_mean(answer.id, reading.pack.ids))

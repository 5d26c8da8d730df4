from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.states import State


@rule(
    "MLSD208",
    severity=Severity.WARNING,
    source="Mitchell et al., Model Cards for Model Reporting, 2019, section 4.1: who made it, whom to ask",
    fails="""
        ---
        mlsd: datasheet@1
        ---

        # A tool

        <!-- mlsd:maintenance.owner -->

        It is kept on the shared drive and looked after for three years.

        <!-- /mlsd:maintenance.owner -->
    """,
    passes="""
        ---
        mlsd: datasheet@1
        ---

        # A tool

        <!-- mlsd:maintenance.owner -->

        The vision team keeps it; questions to @lena for three years.

        <!-- /mlsd:maintenance.owner -->
    """,
)
def owner_missing(reading: Reading) -> Iterator[Hit]:
    """What everybody owns, nobody does: without a name there is no one to ask and no one who notices."""
    if not any("owner" in topic.question.needs and topic.state is State.ANSWERED for topic in reading.topics):
        return
    from mlsd.claims.demands import demanded
    from mlsd.claims.owners import names_owner

    for topic in demanded(reading, "owner"):
        if not names_owner(topic.prose):
            yield Hit(
                topic.line,
                topic.id,
                f"{topic.question.title} names nobody who owns it",
                "name a person, a team or a role: @dana",
            )

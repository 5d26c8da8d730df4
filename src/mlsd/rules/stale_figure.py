from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.states import State


@rule(
    "MLSD505",
    severity=Severity.ERROR,
    source="Alex Xu, System Design Interview, 2020, chapter 2: write assumptions down, label the units",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.performance-constraints -->

        - **Daily users:** 4 million
        - **Requests per user:** 10 a day

        | Derived figure | Value | From |
        | --- | --- | --- |
        | Requests a second, peak | 463/s | daily users 2,000,000; requests per user 10 a day; peak 2 × mean (assumed) |

        <!-- /mlsd:setup.performance-constraints -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.performance-constraints -->

        - **Daily users:** 2 million
        - **Requests per user:** 10 a day

        | Derived figure | Value | From |
        | --- | --- | --- |
        | Requests a second, peak | 463/s | daily users 2,000,000; requests per user 10 a day; peak 2 × mean (assumed) |

        <!-- /mlsd:setup.performance-constraints -->
    """,
)
def stale_figure(reading: Reading) -> Iterator[Hit]:
    """A figure that was derived once and whose inputs have moved on is still believed: machines are bought by it."""
    if "derived figure" not in reading.document.text.lower():
        return
    from mlsd.estimates.keeping import stale_rows
    from mlsd.estimates.stated import stated

    given = stated(reading.pack, reading.document.texts())
    for topic in reading.topics:
        if topic.answer is None or topic.state is not State.ANSWERED:
            continue
        for stale in stale_rows(topic.answer.text, given):
            line = topic.line + stale.row.line
            if stale.derived and stale.only_basis:
                message = f"{stale.label} is still said to be from {stale.row.basis}; it is from"
                yield Hit(line, topic.id, f"{message} {stale.derived.basis}", "mlsd check --fix writes it anew")
            elif stale.derived:
                message = f"{stale.label} says {stale.row.value}, but {stale.derived.shown} follows from"
                yield Hit(line, topic.id, f"{message} {stale.derived.basis}", "mlsd check --fix writes it anew")
            else:
                message = f"{stale.label} says {stale.row.value}, and nothing bears it: {stale.why}"
                yield Hit(line, topic.id, message, "state it as `- **Label:** value`, or take the row out")

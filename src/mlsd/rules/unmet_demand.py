from __future__ import annotations

from collections.abc import Iterator

from mlsd.prose import Phrases, Prose
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.states import State

_ALTERNATIVE = Phrases(
    "alternative", "instead", "rather than", "compared", "versus", "vs", "turned down", "considered", "rejected",
    "other option", "option", "could have", "trade off", "and not", "unlike", "buy", "build", "against",
    "runner up", "dropped", "ruled out", "not",
)  # fmt: skip
_DATE = Phrases(
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "quarter", "q1", "q2", "q3", "q4", "week", "month", "monday", "friday", "tomorrow", "sprint",
)  # fmt: skip
_WANTED = {"figure": "figure", "threshold": "threshold in figures", "date": "date", "alternative": "alternative"}


@rule(
    "MLSD317",
    severity=Severity.WARNING,
    source="A row of a pack says what a reviewer would not sign without: its `needs`",
    fails="""
        ---
        mlsd: production@1
        ---

        # A tool

        <!-- mlsd:monitoring.system -->

        We watch the service closely, and @dana is told when it is slow.

        <!-- /mlsd:monitoring.system -->
    """,
    passes="""
        ---
        mlsd: production@1
        ---

        # A tool

        <!-- mlsd:monitoring.system -->

        p99 latency above 120 ms for 5 minutes pages @dana.

        <!-- /mlsd:monitoring.system -->
    """,
)
def unmet_demand(reading: Reading) -> Iterator[Hit]:
    """What the pack demands of an answer and the answer does not give is what the next reviewer asks for first."""
    for topic in reading.topics:
        if topic.state is not State.ANSWERED:
            continue
        needs = [need for need in topic.question.needs if need in _WANTED]
        if topic.question.kind == "number" and "figure" not in needs:
            needs.append("figure")
        lacking = [need for need in needs if not _meets(topic.prose, need)]
        if lacking:
            wanted = " and no ".join(_WANTED[need] for need in lacking)
            hint = topic.question.covers[0].point if topic.question.covers else topic.question.ask
            yield Hit(topic.line, topic.id, f"{topic.question.title} gives no {wanted}", hint)


def _meets(prose: Prose, need: str) -> bool:
    if need in ("figure", "threshold"):
        return bool(prose.quantities)
    if need == "date":
        return any(char.isdigit() for char in prose.text) or next(prose.mentions(_DATE), None) is not None
    return next(prose.mentions(_ALTERNATIVE), None) is not None

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.claim import STATED, Claim, surest
from mlsd.claims.private.persons import personal
from mlsd.claims.private.private import promised, same_words, sent, waived
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD405",
    severity=Severity.ERROR,
    source="Huyen, Machine Learning Systems Design, section on the data pipeline: privacy",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.privacy -->

        - **Stays on device:** message text

        <!-- /mlsd:data.privacy -->

        <!-- mlsd:serving.feedback -->

        We log each message with its correction.

        <!-- /mlsd:serving.feedback -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.privacy -->

        - **Stays on device:** message text

        <!-- /mlsd:data.privacy -->

        <!-- mlsd:serving.feedback -->

        We log a daily count of corrections, no message text.

        <!-- /mlsd:serving.feedback -->
    """,
)
def private_data_logged(reading: Reading) -> Iterator[Hit]:
    """What was promised to stay with the user and is logged after all breaks a promise that no retraining mends."""
    privacy = reading.topic("data.privacy")
    topics = [topic for id in _PLACES if (topic := reading.answered(id))]
    if privacy is None:
        return
    for promise in promised(privacy):
        if promise.sure < STATED and sent(privacy, promise):
            continue  # it goes on to say that the photos themselves are sent
        leak = next((claim for topic in topics if (claim := sent(topic, promise))), None)
        if leak:
            yield _hit(
                leak, f"{leak.quote} is sent or stored, yet it is to stay on the device ({promise.cited})", promise
            )
            return
    waiver = waived(privacy)
    taken = next((claim for topic in topics if (claim := personal(topic))), None) if waiver else None
    if waiver and taken:
        yield _hit(taken, f"{taken.quote} is about a person, yet privacy is waved off ({waiver.cited})", waiver)


def _hit(second: Claim, message: str, first: Claim) -> Hit:
    hint = "leave it out, count it on the device, or change what is promised"
    return Hit(
        second.line,
        second.topic.id,
        message,
        hint,
        confidence=0.95 if same_words(first, second) else surest(first, second),
    )


_PLACES = ("serving.feedback", "data.user-data", "data.storage", "data.input-output", "data.availability",
           "data.preprocessing", "serving.updates", "serving.inference", "serving.experiments", "model.debugging",
           "serving.confidence", "serving.interpretability", "serving.bias-misuse")  # fmt: skip

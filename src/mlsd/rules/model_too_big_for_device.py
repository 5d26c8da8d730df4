from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.claim import Claim, shown_size, surest
from mlsd.claims.models.models import model_size
from mlsd.claims.models.place import runs_on
from mlsd.claims.models.place_told import where_room_is
from mlsd.claims.models.rooms import room
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD404",
    severity=Severity.ERROR,
    source="Huyen, Machine Learning Systems Design, section on serving: inference on the user's device",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.performance-constraints -->

        - **Memory limit:** 200 MB

        <!-- /mlsd:setup.performance-constraints -->

        <!-- mlsd:model.selection -->

        - **Model family:** a decoder
        - **Model size:** 14 GB

        <!-- /mlsd:model.selection -->

        <!-- mlsd:serving.inference -->

        - **Runs on:** device

        On the phone, offline.

        <!-- /mlsd:serving.inference -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.performance-constraints -->

        - **Memory limit:** 200 MB

        <!-- /mlsd:setup.performance-constraints -->

        <!-- mlsd:model.selection -->

        - **Model family:** a decoder
        - **Model size:** 14 GB

        <!-- /mlsd:model.selection -->

        <!-- mlsd:serving.inference -->

        - **Runs on:** server

        The phone sends its question.

        <!-- /mlsd:serving.inference -->
    """,
)
def model_too_big_for_device(reading: Reading) -> Iterator[Hit]:
    """That a model does not fit is found out at the very end, and shrinking it then means to train and test again."""
    selection, constraints = reading.answered("model.selection"), reading.answered("setup.performance-constraints")
    inference = reading.answered("serving.inference") or constraints
    inference = inference or reading.answered("setup.project-constraints")
    if selection is None or inference is None:
        return
    place = runs_on(inference)
    if place is None and not inference.fact("runs on") and constraints:
        told = where_room_is(inference, [constraints])
        place = Claim("device", inference, told) if told else None
    if place is None or place.kind != "device":
        return
    others = [topic for id in _PLACES if (topic := reading.answered(id))]
    size, limit = model_size(selection, [inference, *others]), room(constraints, inference, [selection, *others])
    if size is None or limit is None or size.value <= limit.value:
        return
    held = {"chip": "a chip like this holds", "phone": "a phone spares", "device": "a user's device spares"}.get(
        limit.kind, "the limit is"
    )
    yield Hit(
        place.line,
        inference.id,
        f"it runs on the device ({place.quote}), yet the model takes {shown_size(size.value)} ({size.cited}): "
        f"{held} {shown_size(limit.value)} ({limit.cited})",
        "distil, prune or quantise it and name the size that ships, or run it on a server",
        confidence=surest(size, place, limit),
    )


_PLACES = ("setup.project-constraints", "setup.user-experience", "setup.goals", "data.input-output")

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.claim import READ, STATED
from mlsd.claims.models.models import deep_choice
from mlsd.claims.models.unknown_yardsticks import unknown_yardstick
from mlsd.claims.models.yardsticks import lacks, names_deep, names_simple
from mlsd.claims.quoting import short
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.states import State


@rule(
    "MLSD406",
    severity=Severity.ERROR,
    source="Huyen, Machine Learning Systems Design, section on modeling: baselines and model selection",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:model.selection -->

        - **Model family:** transformer

        It won our trial, with 40 M parameters.

        <!-- /mlsd:model.selection -->

        <!-- mlsd:model.baselines -->

        An LSTM reaches an error of 19 %.

        <!-- /mlsd:model.baselines -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:model.selection -->

        - **Model family:** transformer

        It won our trial, with 40 M parameters.

        <!-- /mlsd:model.selection -->

        <!-- mlsd:model.baselines -->

        Same hour last week has an error of 23 %.

        <!-- /mlsd:model.baselines -->
    """,
)
def deep_without_simple(reading: Reading) -> Iterator[Hit]:
    """Without something simple beside it nobody knows what the deep model brings, or whether its bug is in the data."""
    selection = reading.answered("model.selection") or reading.answered("model.task")
    baselines = reading.topic("model.baselines")
    choice = deep_choice(selection) if selection else None
    if selection is None or baselines is None or choice is None:
        return
    if names_simple(selection, chosen=True) or names_simple(baselines):
        return
    waved = baselines.state is State.NOT_APPLICABLE
    if not waved and (baselines.state is not State.ANSWERED or not (names_deep(baselines) or lacks(baselines))):
        return
    if unknown_yardstick(baselines):
        return
    said = next(iter(baselines.prose.statements))
    yield Hit(
        baselines.line_of(said),
        baselines.id,
        f"nothing simple is measured here ('{short(said.text)}'), yet a deep model is chosen ({choice.cited}): "
        "what depth is worth stays unknown",
        "put a rule, a linear model or boosted trees on the same data beside it",
        confidence=0.95 if choice.sure == STATED and names_deep(baselines) else READ,
    )

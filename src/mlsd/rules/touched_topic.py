from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD602",
    severity=Severity.INFO,
    source="Huyen, Machine Learning Systems Design, section 2: the steps that a design goes through",
    fails="""
        # Ticket routing

        ## Goals

        The model cuts wrong routes from 9% to 4% by June.

        ## Model

        LightGBM on TF-IDF features, a classifier with twelve classes; F1 on a test set.

        ## Retraining

        TBD
    """,
    passes="""
        # Ticket routing

        ## Goals

        The model cuts wrong routes from 9% to 4% by June.
    """,
)
def touched_topic(reading: Reading) -> Iterator[Hit]:
    """A heading or a mention looks like a decision; only a number, a name or a mechanism is one."""
    for each in reading.coverage:
        question = reading.pack.find(each.id) if each.state == "touched" else None
        if question:
            message = f"{question.title} ({each.id}) is mentioned, but nothing definite is said"
            yield Hit(each.line, each.id, message, question.ask)

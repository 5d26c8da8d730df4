from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.demands import concrete, demanded
from mlsd.claims.labels.holders import told_holder
from mlsd.claims.labels.labels import has_label_source
from mlsd.claims.labels.labels_told import told_labels
from mlsd.claims.labels.provenance import established
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD310",
    severity=Severity.WARNING,
    source="Huyen, Machine Learning Systems Design, section 3, data pipeline: availability and annotation",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.availability -->

        11,000 hours of barn recordings from 40 farms, 300 more each week.

        <!-- /mlsd:data.availability -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:data.availability -->

        11,000 hours of barn recordings; 200 of them marked for coughs by two vets.

        <!-- /mlsd:data.availability -->
    """,
)
def no_label_source(reading: Reading) -> Iterator[Hit]:
    """Labels are the slowest and dearest part, and a model is as right as they are."""
    for topic in demanded(reading, "label-source"):
        prose = topic.prose
        told = has_label_source(prose) or told_labels(prose) or told_holder(prose) or established(prose)
        if not told and not concrete(topic, "data.availability"):
            message = f"{topic.question.title} has no word on where labels come from"
            hint = "say who or what gives each label: annotators, a sensor, what happened later"
            yield Hit(topic.line, topic.id, message, hint, confidence=0.8)

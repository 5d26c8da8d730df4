from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD601",
    severity=Severity.WARNING,
    source="Huyen, Machine Learning Systems Design, section 2: the steps that a design goes through",
    fails="""
        # Ticket routing

        ## Goals

        The model cuts wrong routes from 9% to 4% by June.

        ## Data

        We have 40,000 labelled tickets; two annotators read each, kappa 0.8.

        ## Model

        LightGBM on TF-IDF features, a classifier with twelve classes; F1 on a test set.
    """,
    passes="""
        # Ticket routing with machine learning

        ## Goals
        ## User experience
        ## Performance constraints
        ## Evaluation
        ## Personalization
        ## Project constraints
        ## Input and output
        ## Dataset and labels
        ## User data
        ## Storage
        ## Preprocessing

        A classifier on TF-IDF features, F1 on a test set.

        ## Privacy
        ## Data bias
        ## ML task
        ## Model selection
        ## Baselines
        ## Model training
        ## Debugging
        ## Hyperparameter tuning
        ## Distributed training
        ## Experiments
        ## Feedback
        ## Retraining
        ## Confidence
        ## Inference
        ## Interpretability
        ## Ablation
        ## Misuse
        ## Assumptions
    """,
)
def absent_topic(reading: Reading) -> Iterator[Hit]:
    """What a design never mentions is decided by nobody, and found out by the users."""
    absent = [each for each in reading.coverage if each.state == "absent"]
    covered = any(each.state == "covered" for each in reading.coverage)
    if not covered and len(absent) > 0.75 * len(reading.coverage):  # not a design of this sort: said once
        message = f"covers none of the {len(reading.coverage)} topics of {reading.pack.name}"
        yield Hit(1, "", message, "`mlsd new FILE` makes a document that asks for them")
        return
    for each in absent:
        question = reading.pack.find(each.id)
        if question:
            yield Hit(1, each.id, f"nothing is said about {question.title} ({each.id})", question.ask)

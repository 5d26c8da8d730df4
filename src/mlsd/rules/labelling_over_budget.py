from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.labelling.labelling import over_budget
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD416",
    severity=Severity.ERROR,
    source="Huyen, Machine Learning Systems Design, section 2.2: data pipeline, data availability and collection",
    fails="""
        ---
        mlsd: interview@1
        ---

        # Whose song is it

        <!-- mlsd:setup.project-constraints -->

        - **Budget:** 20,000 EUR

        <!-- /mlsd:setup.project-constraints -->

        <!-- mlsd:data.availability -->

        - **Labelled examples:** 30,000
        - **Labels per example:** 3
        - **Price per label:** 0.40 EUR

        <!-- /mlsd:data.availability -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # Whose song is it

        <!-- mlsd:setup.project-constraints -->

        - **Budget:** 20,000 EUR

        <!-- /mlsd:setup.project-constraints -->

        <!-- mlsd:data.availability -->

        - **Labelled examples:** 30,000
        - **Labels per example:** 1
        - **Price per label:** 0.40 EUR

        <!-- /mlsd:data.availability -->
    """,
)
def labelling_over_budget(reading: Reading) -> Iterator[Hit]:
    """Labels are bought one by one and add up: a plan that the budget cannot pay for ends with a test set that nobody
    labelled.
    """
    bill = over_budget(reading)
    if bill:
        sum_ = f"{bill.total:,.0f}"
        if bill.examples * bill.each > 1:
            sum_ = f"{bill.examples:,.0f} x {bill.each:.0f} x {bill.price:g} = {sum_}"
        yield Hit(
            bill.labels.line,
            bill.labels.topic.id,
            f"labelling costs {sum_} ('{bill.labels.words}'), more than the budget of {bill.money:,.0f} "
            f"({bill.budget.there})",
            "label fewer examples, take several opinions on the test set only, or choose what to label by its worth",
            confidence=1.0 if bill.sure else 0.75,
        )

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.claim import shown_time, surest
from mlsd.claims.latency.felt_budget import felt_budget
from mlsd.claims.latency.latency import spent
from mlsd.claims.latency.latency_budget import budget
from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule


@rule(
    "MLSD407",
    severity=Severity.ERROR,
    source="Dean and Barroso, The Tail at Scale, 2013",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.performance-constraints -->

        - **Latency budget:** p99 100 ms

        <!-- /mlsd:setup.performance-constraints -->

        <!-- mlsd:serving.inference -->

        - **Latency parts:** network 40 ms, features 35 ms, model 50 ms

        <!-- /mlsd:serving.inference -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.performance-constraints -->

        - **Latency budget:** p99 100 ms

        <!-- /mlsd:setup.performance-constraints -->

        <!-- mlsd:serving.inference -->

        - **Latency parts:** network 20 ms, features 25 ms, model 50 ms

        <!-- /mlsd:serving.inference -->
    """,
)
def latency_over_budget(reading: Reading) -> Iterator[Hit]:
    """Parts that each look quick add up, and an answer that comes too late is as good as none."""
    constraints, inference = reading.answered("setup.performance-constraints"), reading.answered("serving.inference")
    experience = reading.answered("setup.user-experience")
    limit = budget(constraints) if constraints else None
    if limit is None and experience and not (constraints and constraints.fact("latency budget")):
        limit = felt_budget(experience)
    time = spent(inference, limit) if inference and limit else None
    if inference is None or limit is None or time is None or time.value <= limit.value * 1.0001:
        return
    how = "the parts add up to" if time.kind == "parts" else "an answer takes"
    yield Hit(
        time.line,
        inference.id,
        f"{how} {shown_time(time.value)} ({time.quote}), yet the budget is {shown_time(limit.value)} ({limit.cited})",
        "cut or overlap parts, answer with less when time is up, or ask for a larger budget",
        confidence=surest(limit, time),
    )

"""Memory that the states of a model take while it is trained."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from mlsd.estimates.batches import WORKERS
from mlsd.estimates.model import Amount, Estimate, Figure, Input

_BASE = {"mixed": 2 + 2 + 4, "fp32": 4 + 4, "bf16": 2 + 2}  # weights, gradients; mixed keeps weights in 32 bit too
_WIDTH = {"mixed": 4, "fp32": 4, "bf16": 2}  # bytes of one state of the optimiser


def _states(optimiser: str, precision: str) -> int:
    """Bytes that the optimiser keeps for each parameter: two moments, one, or none."""
    return {"adam": 2 * _WIDTH[precision], "adam-8bit": 2, "momentum": _WIDTH[precision], "sgd": 0}[optimiser]


def _work(given: Mapping[str, Amount]) -> Mapping[str, Fraction | float]:
    precision, optimiser = given["precision"].unit, given["optimiser"].unit
    each = Fraction(_BASE[precision] + _states(optimiser, precision))
    total = each * given["parameters"].value
    return {"bytes-per-parameter": each, "training-memory": total, "sharded-memory": total / given["workers"].value}


ESTIMATES = (
    Estimate(
        "training-memory",
        "Training memory",
        "Weights, gradients and optimiser states. Activations, buffers and the framework come on top. "
        "Sharded: all states spread over all workers, stage 3 of ZeRO.",
        (
            Input("parameters", "Parameters", "How many parameters has the model?", "count", example="1.5B"),
            Input(
                "precision", "Training precision", "In which precision is it trained?", "choice", default="mixed",
                choices=("mixed", "fp32", "bf16"), example="mixed", says="{} precision",
            ),
            Input(
                "optimiser", "Optimiser", "Which optimiser?", "choice", default="adam",
                choices=("adam", "adam-8bit", "momentum", "sgd"), example="adam",
            ),
            WORKERS,
        ),
        (
            Figure("bytes-per-parameter", "Training bytes a parameter", "count"),
            Figure("training-memory", "Training memory", "bytes"),
            Figure("sharded-memory", "Training memory a worker, sharded", "bytes", (WORKERS.key,)),
        ),
        {
            "bytes-per-parameter": "weights, gradients and optimiser states: {precision}, {optimiser}",
            "training-memory": "{parameters} × {bytes-per-parameter}",
            "sharded-memory": "{training-memory} ÷ {workers}",
        },
        "Rajbhandari et al., ZeRO: Memory Optimizations Toward Training Trillion Parameter Models, 2020, section 3.1; "
        "8-bit states: Dettmers et al., 8-bit Optimizers via Block-wise Quantization, 2022",
        _work,
    ),
)  # fmt: skip

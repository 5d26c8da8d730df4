"""How many bytes a number takes, as a sentence tells it: in fp32, eight bits each, two bytes per weight."""

from __future__ import annotations

from itertools import pairwise

from mlsd.prose import Statement

_NAMED = {
    "float64": 8.0, "fp64": 8.0, "float32": 4.0, "fp32": 4.0, "f32": 4.0, "float16": 2.0, "fp16": 2.0, "f16": 2.0,
    "bf16": 2.0, "bfloat16": 2.0, "fp8": 1.0, "int8": 1.0, "uint8": 1.0, "int16": 2.0, "int4": 0.5, "nf4": 0.5,
}  # fmt: skip
_PRECISION = {"double": 8.0, "single": 4.0, "full": 4.0, "half": 2.0}
_NUMBERS = {"one": 1.0, "two": 2.0, "four": 4.0, "eight": 8.0, "sixteen": 16.0, "1": 1.0, "2": 2.0, "4": 4.0, "8": 8.0,
            "16": 16.0, "32": 32.0, "64": 64.0, "thirty-two": 32.0, "a": 1.0}  # fmt: skip
_LOOK = ("fp", "float", "int8", "int4", "f32", "f16", "f64", "bf16", "nf4", "bit", "byte", "precision")


def told_width(statement: Statement) -> float | None:
    """Bytes of a number, the least that the sentence names, or None."""
    if not any(map(statement.lower.__contains__, _LOOK)):
        return None
    words = statement.words
    found = [_NAMED[word] for word in words if word in _NAMED]
    for before, word in pairwise(words):
        if word in ("bit", "bits") and before in _NUMBERS and _NUMBERS[before] >= 2:
            found.append(_NUMBERS[before] / 8)
        elif word in ("byte", "bytes") and before in _NUMBERS and _NUMBERS[before] <= 8:
            found.append(_NUMBERS[before])
        elif word == "precision" and before in _PRECISION:
            found.append(_PRECISION[before])
    return min(found, default=None)

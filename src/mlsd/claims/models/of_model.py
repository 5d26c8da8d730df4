"""Whether a statement may speak of the model, or of another thing: the logo of the app is 2 MB."""

from __future__ import annotations

from mlsd.claims.models.deep_words import DEEP
from mlsd.prose import Statement

_MODEL = frozenset(
    "model models net nets network networks llm weights weight parameters parameter params variant version checkpoint "
    "encoder decoder backbone architecture layers transformer forest trees ensemble onnx tflite gguf export exported "
    "binary artefact artifact it its ours one ones this that which what we i bit bits int8 fp16 fp32 half quantised "
    "quantized distilled pruned detector classifier recogniser recognizer translator generator speech vision "
    "language base large small medium tiny embedding vocoder footprint size sizes distil distils distillation".split()
)


def speaks_of_model(statement: Statement) -> bool:
    """Whether a statement names a model, its parts or its form, points back to it, or is too short to name another."""
    words = statement.words
    return len(words) <= 5 or statement.kind != "sentence" or not _MODEL.isdisjoint(words) or statement.names(DEEP)

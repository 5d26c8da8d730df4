"""A model that is larger than the stated memory limit of the server that is to hold it."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.claims.memory.ways_round import ways
from mlsd.claims.models.place import CHIP, PHONE, runs_on
from mlsd.claims.quoting import Place, fact_of, place
from mlsd.prose import FactLine, Phrases, Statement
from mlsd.reading import Reading

ROUND = Phrases(
    "quantis*", "quantiz*", "4 bit", "8 bit", "2 bit", "int8", "int4", "fp8", "nf4", "gguf", "awq", "gptq", "ggml",
    "shard*", "split over", "split across", "split among", "split on", "spread over", "spread across",
    "distributed over", "distributed across", "divided over", "divided among", "partition*", "memory map*", "mmap*",
    "memmap*", "from disk", "on disk", "off disk", "from ssd", "on ssd", "nvme", "offload*", "tensor parallel*",
    "pipeline parallel*", "model parallel*", "expert parallel*", "parameter server*", "key value store", "redis",
    "lookup service", "embedding service", "embedding server", "distilled to", "distilled into", "pruned to",
    "compressed to", "shrunk to", "half precision", "in half the", "streamed", "layer by layer", "lazily", "loads only",
    "only the rows", "hosted api", "vendor's api", "bigger machine", "more memory", "swap", "paged", "tiered",
    "hot rows", "cold rows", "cached rows", "hashed to", "hashed into", "teacher", "several machines", "two machines",
    "several hosts", "two hosts", "several cards", "two cards", "per shard", "per card", "each card", "a part of the",
)  # fmt: skip
_WHERE = "model.selection serving.inference setup.performance-constraints model.scaling setup.project-constraints"
_CLIENT = Phrases("client", "front end", "frontend", "browser", "app", "apps", "tablet", "watch", "handset")
_SMALL = 2e9  # bytes; a lower limit may be that of a phone which only asks


class OverLimit(NamedTuple):
    """The limit, the size, and where both stand."""

    limit: float
    size: float
    limit_at: Place
    size_at: Place


def over_limit(reading: Reading) -> OverLimit | None:
    """A stated size above the stated limit where the model is served, and no way round; None on a user's device."""
    told = fact_of(reading, "setup.performance-constraints", "memory limit")
    size = fact_of(reading, "model.selection", "model size")
    if not told or not size:
        return None
    limit, need = _bytes(told[1]), _bytes(size[1])
    if not limit or need <= limit:
        return None
    inference = reading.answered("serving.inference")
    runs = fact_of(reading, "serving.inference", "runs on")
    where = runs[1].value.lower() if runs else ""
    if "device" in where or "both" in where or "phone" in where or "browser" in where:
        return None
    if not runs:
        found = runs_on(inference) if inference else None
        if (found and found.kind != "server") or (inference and found is None):
            return None
    if limit < _SMALL and _asked_from_afar(reading):
        return None
    if any(ways(reading, _WHERE, ROUND)):
        return None
    return OverLimit(limit, need, place(*told), place(*size))


def _bytes(fact: FactLine) -> float:
    """The largest size of a fact: 16 GB; 4 x 16 GB counts together."""
    found = [each for each in fact.quantities if each.sort == "size"]
    if not found:
        return 0.0
    largest = max(found, key=lambda each: each.value)
    counts = [each for each in fact.quantities if each.sort == "number" and 0 <= largest.first - each.last <= 4]
    tokens = [token.lower for token in Statement(fact.value, 0, "item").tokens]
    times = counts[-1].value if counts and 1 <= counts[-1].value <= 512 and {"x", "×", "*"} & set(tokens) else 1.0
    return largest.value * times


def _asked_from_afar(reading: Reading) -> bool:
    """Whether a phone or a chip is spoken of, whose limit a small one may be."""
    topics = [topic for id in _WHERE.split() if (topic := reading.answered(id))]
    return any(topic.prose.says(each) for topic in topics for each in (PHONE, CHIP, _CLIENT))

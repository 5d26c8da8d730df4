"""Whether a word for a way round is told of what is held: read in chunks, not shown in chunks to the reader."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.quoting import held, mentions
from mlsd.prose import Mention, Phrases
from mlsd.reading import Reading, Topic

_SURE = (
    "mmap", "memmap", "memory map", "memory mapped", "qlora", "lora", "peft", "fsdp", "deepspeed", "zero ", "stage 3",
    "nf4", "gptq", "awq", "ggml", "gguf", "exl2", "bitsandbytes", "galore", "unsloth", "out of core", "external mem",
    "dask", "vaex", "duckdb", "lmdb", "webdataset", "tfrecord", "petastorm", "partial", "gradient checkpoint",
    "activation checkpoint", "int8", "int4", "fp8", "tensor par", "model par", "pipeline par", "expert par",
    "sequence par", "context par", "prefix tun", "prompt tun", "cpu off", "adafactor", "zarr", "iterable", "read in ",
    "reads ", "row group", "ray data", "mini batches from", "only the", "last layers", "before ", "device map",
    "polars lazy", "arrow dataset", "loads only", "quantis", "quantiz", "4 bit",
)  # fmt: skip
_LINKS = frozenset(
    "load loads loaded loading read reads reading memory ram vram train trains trained training fit fits fitted feed "
    "feeds fed pass passes learn learns learned learning gpu card cards model models net network base weight weights "
    "layer layers hold holds held keep keeps kept matrix tensor array frame embedding embeddings epoch loader disk "
    "nvme ssd bucket s3 gb tb gigabytes tune tuned called run runs grown fetched columns rows".split()
)
_READERS = frozenset("viewer viewers user users reader readers browser client clients customers audience".split())
_IT = frozenset("it them this these those".split())
_REACH = 9


def ways(reading: Reading, topics: str, phrases: Phrases) -> Iterator[tuple[Topic, Mention]]:
    """Where answers hold a way round that is told of what has to be held."""
    for topic, mention in mentions(reading, topics, phrases):
        if _is_means(mention) and held(mention):
            yield topic, mention


def _is_means(mention: Mention) -> bool:
    """Whether the word is a means by itself, or stands beside what is loaded, held or trained."""
    if mention.text.lower().replace("-", " ").startswith(_SURE):
        return True
    statement = mention.statement
    tokens = statement.tokens
    if len(tokens) <= 5 or (mention.first == 0 and len(tokens) <= 9):
        return True
    start, end = statement.clause(mention.first, mention.last)
    led = [token.lower for token in tokens[max(start, mention.first - _REACH) : mention.first]]
    behind = [token.lower for token in tokens[mention.last : min(end, mention.last + _REACH)]]
    if not _READERS.isdisjoint(behind):
        return False
    return not _LINKS.isdisjoint(led) or not _LINKS.isdisjoint(behind) or not _IT.isdisjoint(behind[:2])

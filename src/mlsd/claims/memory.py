"""How much memory a machine has, what is to be held in it, and whether a way round is named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.claims.quoting import Place, close, fact_of, first_held, held, mentions, place, plain_statements
from mlsd.prose import Mention, Phrases, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Reading, Topic

_MACHINE = "setup.project-constraints setup.performance-constraints"
_DATA = "data.storage data.availability data.preprocessing data.input-output"
_LOADS = "data.storage data.availability data.preprocessing model.training model.scaling"
_ALL = f"{_LOADS} data.input-output model.selection model.tuning setup.project-constraints serving.inference"

MEMORY = Phrases(
    "ram", "memory", "vram", "gpu", "working memory", "card", "main memory", "a100", "a10", "h100", "v100", "t4", "l4",
    "rtx", "graphics card", "accelerator", "laptop", "workstation", "machine", "host", "node", "server",
)  # fmt: skip
_DISK = Phrases(
    "disk", "nvme", "ssd", "hdd", "storage", "drive", "bucket", "s3", "archive", "nas", "download", "quota", "traffic",
    "bandwidth",
)  # fmt: skip
DATA = Phrases(
    "data*", "matrix", "table", "row", "raw", "scan", "image", "video", "audio", "recording", "signal", "log",
    "parquet", "csv", "array", "frame", "tensor", "graph", "corpus", "scene", "trace", "record", "file", "point",
    "come to", "comes to", "add up", "adds up", "total", "in all", "altogether", "hdf5", "float32", "genome",
    "embedding", "history", "volume", "dump", "archive", "whole", "set", "photo", "tile", "text",
)  # fmt: skip
WHOLE = Phrases(
    "to memory", "to the memory", "into the memory", "all loaded", "to ram", "to the ram", "in the memory",
    "in memory", "into memory", "in ram", "into ram", "in the ram", "into the ram", "data frame", "dataframe",
    "np load", "numpy array", "pandas", "read csv", "read parquet", "read_csv", "read_parquet", "all at once",
    "at once", "in one go", "as one matrix", "as one array", "one array", "one matrix", "one big", "single array",
    "single matrix", "single table", "read whole", "loaded whole", "load everything", "loads everything",
    "loaded completely", "loaded entirely", "to gpu", "loaded fully", "load the whole", "loads the whole", "load all",
    "loads all", "load it all", "held in", "kept in memory", "onto the gpu", "on the gpu", "onto the card",
    "one tensor", "single tensor", "full batch", "load the matrix", "one object", "read into", "reads into",
    "loaded into", "load into", "as a whole", "in a single", "concatenate*", "pinned", "cached in", "in one piece",
    "before training starts", "resident",
)  # fmt: skip
ROUND = Phrases(
    "hosted api", "behind the api", "vendor's api", "via api", "through an api", "hosted by", "third party api",
    "stream*", "shard*", "memory map*", "mmap*", "memmap*", "chunk*", "out of core", "dask", "spark", "polars lazy",
    "lazy", "lazily", "generator", "from disk", "off disk", "off nvme", "tiles", "tiled", "tile by tile", "patches",
    "subsampl*", "down sampl*", "downsampl*", "sampled down", "a sample of", "duckdb", "webdataset", "tfrecord*",
    "quantis*", "quantiz*", "4 bit", "8 bit", "int8", "int4", "nf4", "qlora", "lora", "peft", "offload*", "fsdp",
    "zero 2", "zero 3", "deepspeed", "model parallel*", "tensor parallel*", "pipeline parallel*",
    "gradient checkpoint*", "activation checkpoint*", "checkpointing", "row group*", "window by window", "day by day",
    "file by file", "batch by batch", "mini batches from", "partition*", "incremental*", "sparse", "zarr", "petastorm",
    "buffer", "prefetch*", "data loader", "dataloader", "loader worker", "one at a time", "at any one time",
    "aggregated first", "pre aggregat*", "compressed to", "block wise", "blockwise", "blocks", "minibatch*",
    "partial_fit", "partial fit", "sketch", "external memory", "adapters", "adapter", "rented", "spill*", "swap",
    "cpu offload", "frozen", "per patient", "per file", "random crops", "crops", "reservoir", "ray data", "bigquery",
    "in the warehouse", "sql", "h5py", "hdf5 slices", "slices", "piecewise", "bitsandbytes", "gguf",
)  # fmt: skip
TUNES = Phrases(
    "full fine tun*", "fine tun* all", "fine tun* every", "all weights", "full finetun*", "finetun*", "fine tun*",
    "adam", "adamw", "train from scratch", "trained from scratch", "all layers", "every weight", "all parameters",
)  # fmt: skip


_OWN = frozenset({"ram", "memory", "main", "working"})
_CARD = frozenset("gpu gpus card cards vram rtx a100 a10 h100 v100 t4 l4 graphics".split())


class Memory(NamedTuple):
    """card: it is a graphics card's.  stated: as a fact."""

    size: float
    place: Place
    card: bool
    stated: bool


class Full(NamedTuple):
    """Memory, and what does not fit into it.  sure: both are stated as facts."""

    memory: float
    need: float
    machine: Place
    load: Place
    sure: bool


def memory_exceeded(reading: Reading) -> Full | None:
    """What is larger than the memory it is to be held in, or None; also None where a way round is named."""
    found = list(_machines(reading))
    if not found or first_held(reading, _ALL, ROUND):
        return None
    largest = max(found, key=lambda each: each.size)
    model = _model(reading, largest.size, largest.place, largest.stated)
    if model:
        return model
    hosts = [each for each in found if not each.card]
    if not hosts:
        return None
    host = max(hosts, key=lambda each: each.size)
    data = _data(reading, host.size)
    return Full(host.size, data[0], host.place, data[1], sure=False) if data else None


def _machines(reading: Reading) -> Iterator[Memory]:
    """Every memory that the answers tell of: several cards count together."""
    fact = fact_of(reading, "setup.project-constraints", "machine")
    if fact:
        whole = Statement(fact[1].value, fact[1].line, "item")
        for size in (each for each in whole.quantities if each.sort == "size"):
            if not close(whole, size.first, size.last, whole.mentions(_DISK), 1):
                times = _count_before(whole.quantities, size)
                yield Memory(size.value * times, place(*fact), _on_card(whole, size), True)
    for topic, statement in plain_statements(reading, _MACHINE):
        for size in _memories(statement):
            times = _count_before(statement.quantities, size)
            where = place(topic, Mention(statement, size.first, size.last))
            yield Memory(size.value * times, where, _on_card(statement, size), False)


def _on_card(statement: Statement, size: Quantity) -> bool:
    """Whether a memory is a graphics card's and not the machine's own."""
    words = [token.lower for token in statement.tokens]
    after = words[size.last : size.last + 2]
    if not _OWN.isdisjoint(after):
        return False
    return not _CARD.isdisjoint(after) or not _CARD.isdisjoint(words[max(size.first - 4, 0) : size.first])


def _count_before(quantities: list[Quantity], size: Quantity) -> float:
    """How many there are: 4 x 24 GB, two cards of 24 GB."""
    counts = [each for each in quantities if each.sort == "number" and 0 <= size.first - each.last <= 4]
    return counts[-1].value if counts and 1 <= counts[-1].value <= 512 else 1.0


def _memories(statement: Statement) -> Iterator[Quantity]:
    for size in (each for each in statement.quantities if each.sort == "size" and each.value >= 1e8):
        disk = close(statement, size.first, size.last, statement.mentions(_DISK), 2)
        near = close(statement, size.first, size.last, statement.mentions(MEMORY), 5)
        if near and not disk and Mention(statement, size.first, size.last).said:
            yield size


def _model(reading: Reading, memory: float, machine: Place, stated: bool) -> Full | None:
    """A model that the machine cannot hold: its stated size, or two bytes for each parameter."""
    if reading.answered("serving.inference") and fact_of(reading, "serving.inference", "runs on"):
        runs = fact_of(reading, "serving.inference", "runs on")
        if runs and "device" in runs[1].value.lower():
            return None
    size = fact_of(reading, "model.selection", "model size")
    if size:
        value = max((each.value for each in size[1].quantities if each.sort == "size"), default=0.0)
        return Full(memory, value, machine, place(*size), stated) if value > memory else None
    count = fact_of(reading, "model.selection", "parameters")
    values = [each.value for each in count[1].quantities if each.sort in ("number", "parameters")] if count else []
    if count and values and values[0] * 2 > memory:
        return Full(memory, values[0] * 2, machine, place(*count), stated)
    return _told_model(reading, memory, machine)


def _told_model(reading: Reading, memory: float, machine: Place) -> Full | None:
    tuned = first_held(reading, "model.training model.selection model.scaling", TUNES)
    bytes_each = 12.0 if tuned else 2.0  # weights, gradients and Adam's two moments, at their least
    for topic, statement in plain_statements(reading, "model.selection model.training model.scaling"):
        for each in statement.quantities:
            if each.sort == "parameters" and each.value * bytes_each > memory:
                mention = Mention(statement, each.first, each.last)
                if held(mention):
                    return Full(memory, each.value * bytes_each, machine, place(topic, mention), sure=False)
    return None


def _data(reading: Reading, memory: float) -> tuple[float, Place] | None:
    """Data larger than the memory that is read whole."""
    loads = [mention for _, mention in mentions(reading, _LOADS, WHOLE) if held(mention)]
    found: list[tuple[float, Place]] = []
    for topic, size, mention in _sizes(reading):
        if size.value > memory and any(_reads(load, size, mention) for load in loads):
            found.append((size.value, place(topic, mention)))
    return max(found, key=lambda each: each[0]) if found else None


def _reads(load: Mention, size: Quantity, data: Mention) -> bool:
    """Whether what is loaded whole may be the data of that size: the nearest of its sentence, or nothing else named."""
    sizes = [each for each in load.statement.quantities if each.sort == "size"]
    if not sizes:
        return True
    nearest = min(sizes, key=lambda each: max(each.first - load.last, load.first - each.last))
    return load.statement is data.statement and nearest == size


def _sizes(reading: Reading) -> Iterator[tuple[Topic, Quantity, Mention]]:
    for topic, statement in plain_statements(reading, _DATA):
        for size in (each for each in statement.quantities if each.sort == "size"):
            mention = Mention(statement, size.first, size.last)
            memory = close(statement, size.first, size.last, statement.mentions(Phrases("ram", "vram", "gpu")), 1)
            if mention.said and not memory and close(statement, size.first, size.last, statement.mentions(DATA), 10):
                yield topic, size, mention

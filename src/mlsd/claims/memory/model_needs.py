"""What a model needs of the memory that is to hold it: its size as stated, as told, or reckoned from its weights."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.claims.memory.memory_limit import ROUND as ROUND_WEIGHTS
from mlsd.claims.memory.memory_words import DATA, NETS, TUNES
from mlsd.claims.memory.ways_round import ways
from mlsd.claims.models.factors import in_all, joined_sizes
from mlsd.claims.models.models import model_size
from mlsd.claims.quoting import Place, close, fact_of, first_held, held, place, plain_statements
from mlsd.prose import Mention, Phrases, Statement
from mlsd.quantities import Quantity, may_hold_figures
from mlsd.reading import Reading

_WHERE = "model.selection model.training model.scaling serving.inference setup.project-constraints data.preprocessing"
_RUNS = "model.training model.scaling model.selection serving.inference"
_NOT_THE_MODELS = frozenset(
    "teacher cloud api training dataset data corpus download limit images folder checkpoints optimiser optimizer disk "
    "table rows archive set phone phones handsets allowed allows free available cap ceiling quota bucket".split()
)
_AFAR = Phrases(
    "hosted by", "via api", "through an api", "an api", "provider", "third party", "rent*", "cloud instance", "qlora",
    "fsdp", "zero 3", "stage 3", "deepspeed", "bitsandbytes", "exl2", "device map", "more cards", "all cards",
)  # fmt: skip
_NEEDS = Phrases(
    "use", "uses", "used", "need", "needs", "needed", "takes", "take", "took", "takes up", "taking up", "occupies",
    "occupy", "require", "requires", "consume*", "footprint", "peak", "peaks at", "once loaded", "resident",
    "when loaded", "kept on", "held on", "fill", "fills", "memory use", "comes to", "eat", "eats", "allocat*",
    "asks for",
    "once it is", "once in", "activations",
)  # fmt: skip
_IN_MEMORY = Phrases(
    "gpu memory", "gpu ram", "vram", "on the card", "on the gpu", "in memory", "of memory", "memory", "once loaded",
    "when loaded", "on device", "on the device", "of ram", "in ram", "resident", "at once", "activations",
)  # fmt: skip
_WEIGHT = 2.0  # bytes, at half precision
_OWN_SIZE = 0.4  # bytes; what takes less for each weight is another model
_TRAINED = 12.0  # bytes a weight: the weight, its gradient, and Adam's two moments, at their least


class Need(NamedTuple):
    """size: in bytes.  stated: as a fact."""

    size: float
    place: Place
    stated: bool


def model_need(reading: Reading, memory: float, round_named: bool) -> Need | None:
    """What the model needs, where that is more than the memory; round_named: whether training has a way round."""
    runs = fact_of(reading, "serving.inference", "runs on")
    if runs and "device" in runs[1].value.lower():
        return None
    if fact_of(reading, "model.selection", "model size") or fact_of(reading, "model.selection", "parameters"):
        return None if round_named else _stated(reading, memory)
    if not round_named and (found := _weights(reading, memory)):
        return found
    if any(ways(reading, _WHERE, ROUND_WEIGHTS)) or any(ways(reading, _WHERE, _AFAR)):
        return None
    return _told(reading, memory) or _used(reading, memory, round_named)


def _stated(reading: Reading, memory: float) -> Need | None:
    size = fact_of(reading, "model.selection", "model size")
    if size:
        value = max((each.value for each in size[1].quantities if each.sort == "size"), default=0.0)
        return Need(value, place(*size), True) if value > memory else None
    count = fact_of(reading, "model.selection", "parameters")
    values = [each.value for each in count[1].quantities if each.sort in ("number", "parameters")] if count else []
    if count and values and values[0] * _WEIGHT > memory:
        return Need(values[0] * _WEIGHT, place(*count), True)
    return _weights(reading, memory)


def _weights(reading: Reading, memory: float) -> Need | None:
    """Parameters that are too many: two bytes for each, six times as much where all of them are trained."""
    tuned = first_held(reading, "model.training model.selection model.scaling", TUNES)
    bytes_each = _TRAINED if tuned else _WEIGHT
    for topic, statement in plain_statements(reading, "model.selection model.training model.scaling"):
        counts = [each for each in statement.quantities if _counts_weights(statement, each)]
        least = min(counts, key=lambda each: each.value, default=None)  # a 70B was best, so we take the 3B
        for each in [least] if least else ():
            if any(size.value <= min(memory, each.value * _OWN_SIZE) for size in joined_sizes(statement)):
                continue  # the 65B was the teacher; ours is the pupil of 1 GB
            if each.value * bytes_each > memory:
                mention = Mention(statement, each.first, each.last)
                if held(mention):
                    return Need(each.value * bytes_each, place(topic, mention), False)
    return None


def _counts_weights(statement: Statement, count: Quantity) -> bool:
    """Whether a number counts parameters: 7 billion parameters, the 13B Llama."""
    if count.sort == "parameters":
        return True
    written = statement.text[count.start : count.end]
    size = count.sort == "number" and written.endswith(("B", "b")) and written[0].isdecimal()
    return size and close(statement, count.first, count.last, statement.mentions(NETS), 5)


def _told(reading: Reading, memory: float) -> Need | None:
    """The size of the chosen model as prose tells it: it's forty gigs; 11 billions of parameters, each one 4 bytes."""
    selection = reading.answered("model.selection")
    if selection is None:
        return None
    others = [topic for id in _RUNS.split()[1:] if (topic := reading.answered(id)) and topic is not selection]
    claim = model_size(selection, others, _NOT_THE_MODELS)
    return Need(claim.value, place(selection, claim.place), False) if claim and claim.value > memory else None


def _used(reading: Reading, memory: float, round_named: bool) -> Need | None:
    """What a run is said to take of the memory: a batch of 64 uses 38 GB of it; loaded, the model takes 20 GB."""
    for topic, statement in plain_statements(reading, "model.selection serving.inference" if round_named else _RUNS):
        if not may_hold_figures(statement.lower) or not statement.names(_NEEDS):
            continue
        if round_named and not statement.names(NETS):
            continue
        least = min(_taken(statement), key=lambda each: each.value, default=None)
        if least and least.value > memory:
            mention = Mention(statement, least.first, least.last)
            if held(mention):
                return Need(least.value, place(topic, mention), False)
    return None


def _taken(statement: Statement) -> Iterator[Quantity]:
    whole = in_all(statement)
    for each in [whole] if whole else joined_sizes(statement):
        near = close(statement, each.first, each.last, statement.mentions(_IN_MEMORY), 5)
        needs = close(statement, each.first, each.last, statement.mentions(_NEEDS), 8)
        of_data = any(0 <= data.first - each.last <= 2 for data in statement.mentions(DATA))
        if needs and near and not of_data:
            yield each

"""How much memory a machine has, what is to be held in it, and whether a way round is named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.claims.memory.dimensions import reckoned_size
from mlsd.claims.memory.memory_limit import over_limit
from mlsd.claims.memory.memory_words import DATA, DISK, MEMORY, NETS, ON_CARD, ROUND, SMALL, TUNES, WHOLE
from mlsd.claims.memory.vectors import vector_sizes
from mlsd.claims.quoting import Place, close, fact_of, first_held, held, mentions, place, plain_statements
from mlsd.prose import Mention, Phrases, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Reading, Topic

_MACHINE = "setup.project-constraints setup.performance-constraints"
_DATA = (
    "data.storage data.availability data.preprocessing data.input-output model.training model.scaling serving.inference"
)
_LOADS = "data.storage data.availability data.preprocessing model.training model.scaling"
_ALL = f"{_LOADS} data.input-output model.selection model.tuning setup.project-constraints serving.inference"


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


_CHIPS = Phrases("ram", "vram", "gpu")


def memory_exceeded(reading: Reading) -> Full | None:
    """What is larger than the memory it is to be held in, or None; also None where a way round is named."""
    over = over_limit(reading)
    if over:
        return Full(over.limit, over.size, over.limit_at, over.size_at, sure=True)
    found = list(_machines(reading))
    if not found or first_held(reading, _ALL, ROUND):
        return None
    largest = max(_cards(found) or found, key=lambda each: each.size)
    model = _model(reading, largest.size, largest.place, largest.stated)
    if model:
        return model
    hosts = [each for each in found if not each.card]
    host = max(hosts or found, key=lambda each: each.size)
    data = _data(reading, host.size, on_card=not hosts)
    return Full(host.size, data[0], host.place, data[1], sure=False) if data else None


def _cards(found: list[Memory]) -> list[Memory]:
    """The memories of cards where the host's stands beside them: 24 GB on the card, 128 GB in the host."""
    cards = [each for each in found if each.card]
    return cards if len({each.place.line for each in found}) == 1 else []


def _machines(reading: Reading) -> Iterator[Memory]:
    """Every memory that the answers tell of: several cards count together."""
    fact = fact_of(reading, "setup.project-constraints", "machine")
    if fact:
        whole = Statement(fact[1].value, fact[1].line, "item")
        for size in (each for each in whole.quantities if each.sort == "size"):
            if not close(whole, size.first, size.last, whole.mentions(DISK), 1):
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
    if words[size.last : size.last + 1] in (["on"], ["in"], ["at"]):
        return not _CARD.isdisjoint(words[size.last : size.last + 4])  # 24 GB on the card
    if not _OWN.isdisjoint(after):
        return False
    return not _CARD.isdisjoint(after) or not _CARD.isdisjoint(words[max(size.first - 4, 0) : size.first])


def _count_before(quantities: list[Quantity], size: Quantity) -> float:
    """How many there are: 4 x 24 GB, two cards of 24 GB."""
    counts = [each for each in quantities if each.sort == "number" and 0 <= size.first - each.last <= 4]
    return counts[-1].value if counts and 1 <= counts[-1].value <= 512 else 1.0


def _memories(statement: Statement) -> Iterator[Quantity]:
    for size in (each for each in statement.quantities if each.sort == "size" and each.value >= 1e8):
        disk = close(statement, size.first, size.last, statement.mentions(DISK), 2)
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


def _is_model(statement: Statement, count: Quantity) -> bool:
    """Whether a number counts parameters: 7 billion parameters, the 13B Llama."""
    if count.sort == "parameters":
        return True
    written = statement.text[count.start : count.end]
    size = count.sort == "number" and written.endswith(("B", "b")) and written[0].isdecimal()
    return size and close(statement, count.first, count.last, statement.mentions(NETS), 5)


def _told_model(reading: Reading, memory: float, machine: Place) -> Full | None:
    tuned = first_held(reading, "model.training model.selection model.scaling", TUNES)
    bytes_each = 12.0 if tuned else 2.0  # weights, gradients and Adam's two moments, at their least
    for topic, statement in plain_statements(reading, "model.selection model.training model.scaling"):
        for each in statement.quantities:
            if _is_model(statement, each) and each.value * bytes_each > memory:
                mention = Mention(statement, each.first, each.last)
                if held(mention):
                    return Full(memory, each.value * bytes_each, machine, place(topic, mention), sure=False)
    return None


def _data(reading: Reading, memory: float, on_card: bool) -> tuple[float, Place] | None:
    """Data larger than the memory that is read whole; on_card: into that of a graphics card."""
    loads = list(_loads(reading))
    if on_card:
        loads = [each for each in loads if each.statement.names(ON_CARD)]
    found: list[tuple[float, Place]] = []
    for topic, size, mention in _sizes(reading) if loads else ():
        if size.value > memory and any(_reads(load, size, mention) for load in loads):
            found.append((size.value, place(topic, mention)))
    return max(found, key=lambda each: each[0]) if found else None


def _loads(reading: Reading) -> Iterator[Mention]:
    """Where something is read or held whole: all at once, in the RAM of each pod."""
    for _, mention in mentions(reading, _LOADS, WHOLE):
        if held(mention):
            yield mention
    yield from (each for _, each in mentions(reading, "model.selection serving.inference", WHOLE) if held(each))
    for _, statement in plain_statements(reading, f"{_LOADS} model.selection serving.inference"):
        words = [token.lower for token in statement.tokens]
        for at, word in enumerate(words):
            if word in ("ram", "memory") and not _INTO.isdisjoint(words[max(at - 4, 0) : at]):
                mention = Mention(statement, at, at + 1)
                if held(mention):
                    yield mention


_INTO = frozenset("in into inside within to".split())


def _reads(load: Mention, size: Quantity, data: Mention) -> bool:
    """Whether what is loaded whole may be the data of that size: the nearest of its sentence, or nothing else named."""
    if size.unit == "b" and load.statement is data.statement:
        return True  # reckoned from its sides
    sizes = [each for each in load.statement.quantities if each.sort == "size"]
    if not sizes:
        start, end = load.statement.clause(load.first, load.last)
        small = [each.text.lower() for each in load.statement.mentions(SMALL) if start <= each.first < end]
        indexed = size.unit == "b" or "index" in data.statement.lower
        return not [each for each in small if not (indexed and each in _INDEXES)]
    nearest = min(sizes, key=lambda each: max(each.first - load.last, load.first - each.last))
    between = load.statement.tokens[min(load.first, nearest.last) : max(load.first, nearest.first)]
    points = {token.lower for token in load.statement.tokens[max(load.first - 6, 0) : load.last + 4]}
    apart = any(token.text == ";" for token in between) and points.isdisjoint(_POINTS)
    return load.statement is data.statement and nearest == size and not apart


_POINTS = frozenset("it them that this these those all everything both must".split())
_INDEXES = frozenset("index indexes the index lookup cache".split())


def _sizes(reading: Reading) -> Iterator[tuple[Topic, Quantity, Mention]]:
    for topic, statement in plain_statements(reading, _DATA):
        sizes = [each for each in statement.quantities if each.sort == "size"]
        for size in sizes:
            mention = Mention(statement, size.first, size.last)
            memory = close(statement, size.first, size.last, statement.mentions(_CHIPS), 1)
            reach = 10 if len(sizes) > 1 else 16
            if mention.said and not memory and close(statement, size.first, size.last, statement.mentions(DATA), reach):
                yield topic, size, mention
        reckoned = reckoned_size(statement)
        if reckoned and (mention := Mention(statement, reckoned.first, reckoned.last)).said:
            yield topic, reckoned, mention
    for id in f"{_DATA} model.selection".split():
        topic_ = reading.answered(id)
        for statement, size in vector_sizes(topic_.prose.plain) if topic_ else ():
            if topic_ and (mention := Mention(statement, size.first, size.last)).said:
                yield topic_, size, mention

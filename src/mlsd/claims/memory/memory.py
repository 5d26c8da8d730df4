"""How much memory a machine has, what is to be held in it, and whether a way round is named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.claims.memory.accruals import accrued
from mlsd.claims.memory.dimensions import reckoned_size
from mlsd.claims.memory.machines import MACHINE, Memory, cards, machines, of_disk, of_machine
from mlsd.claims.memory.memory_limit import over_limit
from mlsd.claims.memory.memory_words import DATA, DISK, ON_CARD, ROUND, SMALL, WHOLE
from mlsd.claims.memory.model_needs import model_need
from mlsd.claims.memory.vectors import vector_sizes
from mlsd.claims.memory.ways_round import ways
from mlsd.claims.models.factors import joined_over, joined_sizes
from mlsd.claims.quoting import Place, close, held, mentions, place, plain_statements
from mlsd.prose import Mention, Phrases, Statement
from mlsd.quantities import Quantity, may_hold_figures
from mlsd.reading import Reading, Topic

_DATA = (
    "data.storage data.availability data.preprocessing data.input-output model.training model.scaling serving.inference"
)
_LOADS = "data.storage data.availability data.preprocessing model.training model.scaling"
_ALL = f"{_LOADS} data.input-output model.selection model.tuning setup.project-constraints serving.inference"


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
    found = list(machines(reading))
    if not found:
        return None
    largest = max(cards(found) or found, key=lambda each: each.size)
    way_round = _way_round(reading)
    need = model_need(reading, largest.size, way_round)
    if need and not _ample(reading, need.size, found, largest.card):
        return Full(largest.size, need.size, largest.place, need.place, largest.stated and need.stated)
    if way_round:
        return None
    hosts = [each for each in found if not each.card]
    host = max(hosts or found, key=lambda each: each.size)
    data = _data(reading, host.size, on_card=not hosts)
    if data is None or _ample(reading, data[0], found, host.card):
        return None
    return Full(host.size, data[0], host.place, data[1], sure=False)


def _way_round(reading: Reading) -> bool:
    """Whether a way is named to do with less; a machine that is rented or shared out in parts is none."""
    return any(
        not _is_amount(each)
        and not (topic.id == "setup.project-constraints" and each.text.lower().startswith(_OF_MACHINES))
        for topic, each in ways(reading, _ALL, ROUND)
    )


def _is_amount(mention: Mention) -> bool:
    """80 GB on disk: how much there is, and no way to read it."""
    return any(each.sort == "size" and each.last == mention.first for each in mention.statement.quantities)


_OF_MACHINES = ("rent", "computing cent", "partition", "slice", "cloud instance")


def _ample(reading: Reading, need: float, found: list[Memory], card: bool) -> bool:
    """Whether another size is told of machines that would hold it: the old card has 24 GB, ours 512."""
    if any(each.stated for each in found):
        return False
    for _, statement in plain_statements(reading, MACHINE):
        for size in statement.quantities if may_hold_figures(statement.lower) else ():
            if (
                size.sort == "size"
                and size.value >= need
                and not of_disk(statement, size)
                and of_machine(statement, size)
            ):
                apart = card and close(statement, size.first, size.last, statement.mentions(_HOSTS), 3)
                if not apart or not _WEIGHTS.isdisjoint(statement.words):
                    return True
    return False


_HOSTS = Phrases("host", "ram", "main memory", "system memory", "cpu", "server", "machine")
_WEIGHTS = frozenset("weights states layers model".split())


def _data(reading: Reading, memory: float, on_card: bool) -> tuple[float, Place] | None:
    """Data larger than the memory that is read whole; on_card: into that of a graphics card."""
    loads = list(_loads(reading))
    if on_card:
        loads = [each for each in loads if each.statement.names(ON_CARD)]
    found: list[tuple[float, Place]] = []
    for topic, size, mention in _sizes(reading) if loads else ():
        if size.value > memory and any(_reads(load, size, mention) for load in loads):
            found.append((size.value, place(topic, mention)))
    for id in _LOADS.split() if loads else ():
        topic_ = reading.answered(id)
        for value, mention in accrued(topic_.prose.plain, loads) if topic_ else ():
            if topic_ and value > memory and mention.statement in topic_.prose.plain:
                found.append((value, place(topic_, mention)))
    return max(found, key=lambda each: each[0]) if found else None


def _loads(reading: Reading) -> Iterator[Mention]:
    """Where something is read or held whole: all at once, in the RAM of each pod."""
    for _, mention in mentions(reading, _LOADS, WHOLE):
        if held(mention):
            yield mention
    yield from (each for _, each in mentions(reading, "model.selection serving.inference", WHOLE) if held(each))
    for _, statement in plain_statements(reading, f"{_LOADS} model.selection serving.inference"):
        words = [token.lower for token in statement.tokens] if statement.names(_HOLDS) else []
        for at, word in enumerate(words):
            if word in _KEEPS and _ALL_OF & set(words[at + 1 : at + 4]) and not statement.names(DISK):
                mention = Mention(statement, at, at + 1)
                if held(mention):
                    yield mention
            if word in ("ram", "memory") and not _INTO.isdisjoint(words[max(at - 4, 0) : at]):
                mention = Mention(statement, at, at + 1)
                if held(mention):
                    yield mention


_HOLDS = Phrases(
    "contain", "contains", "ram", "memory", "keep", "keeps", "hold", "holds", "keeping", "holding", "kept", "held",
    "builds", "build",
)  # fmt: skip
_KEEPS = frozenset("contain contains keep keeps hold holds keeping holding kept held".split())
_ALL_OF = {"all", "everything", "whole", "entire"}
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
    if apart:
        one, other = (
            load.statement.clause(each.first, each.last)
            for each in (load, data if data.statement is load.statement else load)
        )
        apart = not _nouns(load.statement, one) & _nouns(load.statement, other)
    return load.statement is data.statement and nearest.last == size.last and not apart


def _nouns(statement: Statement, clause: tuple[int, int]) -> set[str]:
    """The long words of a clause without their endings: what two clauses share, both speak of."""
    words = (token.lower.partition("'")[0].removesuffix("s") for token in statement.tokens[slice(*clause)])
    return {word for word in words if len(word) > 4 and word.isalpha()} - {"memory", "gigabyte", "terabyte", "whole"}


_POINTS = frozenset("it they them that this these those all everything both must".split())
_INDEXES = frozenset("index indexes the index lookup cache".split())


def _pointed_at(topic: Topic, statement: Statement, sizes: list[Quantity]) -> bool:
    """Whether the next sentence reads whole what this one tells the size of: it is 410 GB; I read it all at once."""
    if len(sizes) != 1 or topic.id not in _LOADS.split():
        return False
    plain = topic.prose.plain
    at = next((index + 1 for index, each in enumerate(plain) if each is statement), len(plain))
    return at < len(plain) and not {"it", "them"}.isdisjoint(plain[at].words[:6]) and plain[at].names(WHOLE)


def _sizes(reading: Reading) -> Iterator[tuple[Topic, Quantity, Mention]]:
    for topic, statement in plain_statements(reading, _DATA):
        sizes = joined_sizes(statement) if may_hold_figures(statement.lower) else []
        for size in sizes:
            mention = Mention(statement, size.first, size.last)
            memory = close(statement, size.first, size.last, statement.mentions(_CHIPS), 1)
            reach = 10 if len(sizes) > 1 else 16
            held_there = statement.tokens[size.last : size.last + 1] and statement.tokens[size.last].lower in _INTO
            memory = memory and statement.kind != "row" and not held_there
            whole = topic.id in _LOADS.split() and statement.names(WHOLE) and len(sizes) == 1
            named = (
                whole
                or _pointed_at(topic, statement, sizes)
                or close(statement, size.first, size.last, statement.mentions(DATA), reach)
            )
            if mention.said and not memory and named:
                yield topic, size, mention
        reckoned = reckoned_size(statement) if may_hold_figures(statement.lower) else None
        if reckoned and (mention := Mention(statement, reckoned.first, reckoned.last)).said:
            yield topic, reckoned, mention
    for id in f"{_DATA} model.selection".split():
        topic_ = reading.answered(id)
        for at, size in joined_over(topic_.prose.plain) if topic_ and id in _LOADS else ():
            if topic_:
                yield topic_, size, Mention(at, size.first, size.last)
        for statement, size in vector_sizes(topic_.prose.plain) if topic_ else ():
            if topic_ and (mention := Mention(statement, size.first, size.last)).said:
                yield topic_, size, mention

"""How much room there is for a model on the device that it runs on."""

from __future__ import annotations

from mlsd.claims.claim import READ, STATED, Claim
from mlsd.claims.models.place import CHIP, DEVICES, PHONE
from mlsd.claims.quoting import close
from mlsd.prose import Phrases, Stance, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Topic

_ROOMY = Phrases(
    "jetson", "orin", "xavier", "car", "cars", "truck", "trucks", "vehicle", "edge box", "edge server", "gateway",
    "workstation", "laptop", "laptops", "pc", "pcs", "desktop", "gpu", "robot", "cabinet", "appliance", "mac",
    "macbook", "tractor", "combine", "console", "scanner", "kiosk", "industrial", "npu", "a100", "rtx",
)  # fmt: skip
_ROOM = Phrases(
    "grow by", "grow", "no more", "bigger than", "larger than", "heavier", "add", "adds", "budgeted", "reserved",
    "set aside", "granted", "assigned", "allots", "allotted", "partition", "not a byte more", "is all", "are all",
    "to play with", "to work with", "carve out", "holds", "hold", "carries", "capacity", "comes with", "equipped",
    "offers", "offer", "provides", "provide", "contains", "there is", "there are", "got", "kept free", "accepts",
    "memory", "ram", "flash", "room", "storage", "fit", "take", "takes", "occupy", "use", "fits", "free", "space",
    "at most", "limit", "budget", "cap", "capped", "heap", "no more than", "max", "maximum", "bundle", "binary",
    "download", "sram", "headroom", "ceiling", "app size", "install size", "weigh", "gives", "give", "leaves", "left",
    "allows", "allow", "allowed", "spare", "spares", "to spare", "available", "for us", "for the model", "may use",
    "can use", "not over", "not exceed", "must be under", "must be below", "smaller than", "less than", "under",
    "below", "up to", "eeprom", "psram", "rom", "grants", "granted", "has", "have", "we get", "get", "quota",
    "remaining", "remain", "remains",
)  # fmt: skip


def room(constraints: Topic | None, inference: Topic, others: list[Topic]) -> Claim | None:
    """The most bytes a model may take: the stated limit, a limit told in prose, or what such a device can hold."""
    fact = constraints.fact("memory limit") if constraints else None
    if constraints and fact:
        size = next((each for each in fact.quantities if each.sort == "size"), None)
        return Claim("limit", constraints, fact, STATED, size.value) if size else None
    told = (_told(constraints) if constraints else None) or _told_of_device(others)
    memory = _told(inference)
    if told is None and memory and memory.value <= _CHIPS:
        return memory  # what a chip holds is told outright
    topics = [topic for topic in (constraints, inference, *others) if topic]
    chip = next((Claim("chip", topic, each, READ, 8e6) for topic in topics if (each := topic.prose.says(CHIP))), None)
    if told or chip:
        return told or chip
    phone = next(
        (Claim("phone", topic, each, READ, 2e9) for topic in topics if (each := topic.prose.says(PHONE))), None
    )
    if allowed := _allowed(inference):
        return allowed
    if phone is None and memory and memory.value <= 8e9:
        return memory  # what the device has, though it be no phone
    if phone is None and not any(map(_roomy, topics)):
        place = next(iter(inference.prose.statements))
        return Claim("device", inference, inference.fact("runs on") or place, READ, 4e9)
    if phone and memory:
        return memory._replace(value=max(2e9, memory.value / 2), kind="phone")
    return phone


def _roomy(topic: Topic) -> bool:
    """Whether an answer names a large machine that serves, not one for training or a demonstration."""
    found = (each for each in topic.prose.mentions(_ROOMY) if each.said)
    return any(_NOT_SERVING.isdisjoint(each.statement.words) for each in found)


_NOT_SERVING = frozenset("train trained training trains retrained demo shared labelling annotation".split())
_CHIPS = 64e6  # bytes; a device with less to hold has no operating system
_MAY = Phrases(
    "at most", "up to", "no more than", "not more than", "may take", "can take", "may use", "can use", "may weigh",
    "may occupy", "limit", "limited to", "budget", "capped", "cap", "must fit", "has to fit", "must stay",
    "at the most",
    "allowed", "granted", "reserved", "set aside", "maximum", "max", "spare", "spares", "free", "left", "leaves",
    "leaving", "within", "under", "below", "less than", "for the model", "for us", "available",
)  # fmt: skip


def _allowed(inference: Topic) -> Claim | None:
    """What the model may take where it runs: at most 100 MB; 300 MB are left for it."""
    found = [
        Claim("limit", inference, statement, READ, each.value)
        for statement in inference.prose.plain
        for each in statement.quantities
        if each.sort == "size" and not _is_elsewhere(statement, each)
        if close(statement, each.first, each.last, statement.mentions(_MAY), 4)
        if statement.stance(each.first, each.last) is Stance.SAID
    ]
    return max(found, key=lambda claim: claim.value, default=None)


_OTHER_ROOM = Phrases(
    "server", "gpu", "training", "cloud", "dataset", "photo", "image", "picture", "file", "document", "attachment",
    "video", "upload*", "payload", "message", "recording", "clip", "per day", "a day", "a month", "per month",
    "traffic", "page", "a week", "per week", "per hour", "an hour", "data plan", "sync*", "log", "logs", "backup",
)  # fmt: skip


def _told(topic: Topic) -> Claim | None:
    """The largest size that an answer speaks of as room, so that the doubt is the model's."""
    share = next((each for statement in topic.prose.plain if (each := _share(topic, statement))), None)
    if share:
        return share
    found = [
        Claim("limit", topic, statement, READ, quantity.value)
        for statement in topic.prose.plain
        if statement.names(_ROOM)
        for quantity in statement.quantities
        if not _is_elsewhere(statement, quantity)
        if quantity.sort == "size"
        and quantity.value < _NO_ROOM
        and statement.stance(quantity.first, quantity.last) is not Stance.SUPPOSED
    ]
    if not found and topic.id == "setup.performance-constraints":
        sizes = [
            Claim("limit", topic, statement, READ, quantity.value)
            for statement in topic.prose.plain
            for quantity in statement.quantities
            if quantity.sort == "size" and not statement.names(_OTHER_ROOM) and quantity.value <= 8e9
        ]
        found = sizes if len(sizes) == 1 else []
    return max(found, key=lambda claim: claim.value, default=None)


_NO_ROOM = 1e12  # bytes; an archive's, and no device's


def _told_of_device(topics: list[Topic]) -> Claim | None:
    """The tag has 512 KB of flash: the room of a device that the constraints of the project tell."""
    for topic in (each for each in topics if each.id == "setup.project-constraints"):
        for one in topic.prose.plain:
            sizes = [each.value for each in one.quantities if each.sort == "size" and each.value <= 8e9]
            if len(sizes) == 1 and one.names(DEVICES) and one.names(_ROOM) and not one.names(_OTHER_ROOM):
                return Claim("limit", topic, one, READ, sizes[0])
    return None


def _is_elsewhere(statement: Statement, size: Quantity) -> bool:
    """Whether a size is of something else than room for the model: uploads of 20 MB, 100 MB a month."""
    start, end = statement.clause(size.first, size.last)
    return any(start <= each.first < end for each in statement.mentions(_OTHER_ROOM))


def _share(topic: Topic, statement: Statement) -> Claim | None:
    """1 GB in total, of which the model gets 300 MB: the second of two sizes."""
    if not any(map(statement.lower.__contains__, _OF_IT)) and not statement.names(_LEFT):
        return None
    sizes = [each for each in statement.quantities if each.sort == "size"]
    if len(sizes) != 2 or sizes[1].value >= sizes[0].value or statement.names(_OTHER_ROOM):
        return None
    words = {token.lower for token in statement.tokens[sizes[0].last : sizes[1].last + 6]}
    return Claim("limit", topic, statement, READ, sizes[1].value) if words & _GETS and not words & _GONE else None


_OF_IT = ("of which", "of it", "of that", "of these", "of those")
_LEFT = Phrases(
    "leaves", "leave", "is left", "are left", "remain", "remains", "model gets", "we get", "for the model", "for us",
    "for ours",
)  # fmt: skip
_GETS = frozenset("gets get ours us we model leaves leave left remain remains free spare may can network net".split())
_GONE = frozenset("taken used system android ios firmware os lost kernel".split())

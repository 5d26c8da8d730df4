"""Where the model runs, on a device or on a server, and how much room there is."""

from __future__ import annotations

from mlsd.claims.claim import READ, STATED, Claim, fact_statement
from mlsd.claims.models.place_told import put_on_device
from mlsd.prose import Mention, Phrases, Stance, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Topic

PHONE = Phrases(
    "phone", "phones", "smartphone", "handset", "mobile", "android*", "iphone", "ios", "tablet", "app", "app bundle",
    "pocket", "browser", "tablets", "watch", "wearable", "smartwatch", "earbuds", "earbud", "glasses",
    "smart glasses", "ipad", "headset", "phone's", "watches", "fitness band", "bracelet", "webgpu", "browser tab",
)  # fmt: skip
CHIP = Phrases(
    "on the tag", "in the tag", "of the tag", "the tag in", "smart card", "key fob", "sim card", "button cell",
    "battery of years", "without an operating system", "no operating system", "kb sram", "kb flash", "kilobytes",
    "microcontroller", "mcu", "cortex m*", "arduino", "esp32", "stm32*", "rp2040", "nrf52*", "coin cell", "tinyml",
    "hearing aid", "bare metal", "kb of ram", "kb ram", "kb flash", "kilobytes of ram", "kilobytes of working memory",
    "kilobytes of memory", "microcontrollers", "pic32", "avr", "attiny*", "teensy", "pico", "risc v core",
    "hearing aids", "pacemaker", "implant", "sensor node", "smart tag", "ear tag", "rfid", "fpga", "dsp", "nrf53*",
    "msp430", "samd21",
)  # fmt: skip
_HERE = Phrases(
    "on board", "onboard", "aboard", "no link", "no network", "no connection", "without a connection", "no signal",
    "no reception", "without internet", "no internet", "without the internet", "not connected", "no uplink",
    "in the field without", "on the user's device", "on the customer's phone", "on their own phone",
    "at the edge", "in the device", "inside the device", "within the app", "in app", "client side", "on the client",
    "on the terminal", "in the terminal", "in the till", "on the till", "in the camera", "inside the camera",
    "in the collar", "inside the collar", "in the sensor", "inside the sensor", "in the meter", "inside the meter",
    "in the drone", "in the glasses", "on the glasses", "in the headset", "in the speaker", "on the speaker",
    "on device", "on the device", "on the phone", "on the handset", "on the watch", "on the tablet", "on the camera",
    "in the app", "in the browser", "on the recorder", "on the chip", "on the microcontroller", "on the sensor",
    "on the headset", "on the wearable", "on the user's phone", "on the users phone", "on the rider's phone",
    "locally", "on phone", "on their phone", "on their phones", "on the phones", "inside the app",
    "in the app bundle", "on the farmer's phone", "on the drone", "on the robot", "on the meter", "on the collar",
    "on the bracelet", "on each phone", "on every phone", "on the smartphone", "on each handset", "on the badge",
    "on the earbud", "on the hearing aid", "in the watch", "in the earbud", "on the node", "on the board",
    "on the thermostat", "on the mobile", "on smartphones", "on phones", "on android", "on iphone", "on the logger",
    "on the tag", "on the gadget", "runs offline", "works offline", "no server", "without a server", "airplane mode",
    "flight mode", "never touches a server", "on mobile", "on the cortex*", "on the esp32", "on the mcu",
    "on the arduino", "inside the phone", "inside the handset", "in the phone", "in the hearing aid", "on the toy",
    "in the toy", "inside a phone", "on a phone", "on the doorbell", "in the doorbell", "on the iphone", "cortex m*",
    "esp32", "mcu",
)  # fmt: skip
_AWAY = Phrases(
    "server", "servers", "cloud", "backend", "back end", "api", "data centre", "data center", "datacentre",
    "datacenter", "gpu box", "endpoint", "rack", "a100", "h100", "machine room", "kubernetes", "k8s", "gpu server",
    "gpu node", "our gpu",
)  # fmt: skip
_SERVERLESS = Phrases(
    "no cloud", "without cloud", "without the cloud", "without a cloud", "nothing is sent", "nothing gets sent",
    "no backend", "no data centre", "needs no server", "need no server", "no server at all", "by itself", "on its own",
    "on the wrist", "nothing leaves", "stand alone", "standalone", "autonomously", "self contained",
    "no server", "without a server",
)  # fmt: skip
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


_DEVICES = Phrases(
    "wrist", "extension", "plugin", "plug in", "oven", "fridge", "lamp", "bulb", "plug", "switch", "key", "terminal",
    "wheelchair", "walker", "belt", "shoe", "shirt", "ring", "mirror", "mattress", "bed", "stove", "kettle", "valve",
    "mower", "beehive", "drip", "syringe", "thermometer", "stethoscope", "inhaler", "cradle", "pram", "leash",
    "device", "phone", "phones", "smartphone", "smartphones", "handset", "handsets", "mobile", "tablet", "tablets",
    "watch", "wearable", "smartwatch", "browser", "app", "collar", "camera", "doorbell", "meter", "recorder",
    "headset", "earbud", "earbuds", "glasses", "hearing aid", "chip", "microcontroller", "mcu", "stm32*", "cortex*",
    "arduino", "esp32", "rp2040", "nrf52*", "nrf53*", "raspberry pi", "drone", "toy", "bracelet", "badge", "tag",
    "sensor", "node", "logger", "trap", "thermostat", "iphone", "android", "ipad", "pacemaker", "implant", "pump",
    "scooter", "bike computer", "helmet", "kindle", "e reader", "reader", "till", "scale", "drill", "vacuum", "lock",
    "remote", "speaker", "pen", "buoy", "teensy", "pico", "dsp", "ear", "pocket", "hand", "field device", "handheld",
    "scanner", "gadget", "earpiece", "prosthesis", "cane", "glove", "insole", "mouthguard",
    "hive", "key fob", "visor", "toothbrush", "shelf label",
)  # fmt: skip
_INTO = frozenset("on in inside within into onto to aboard".split())
_RUNS = Phrases(
    "run", "runs", "running", "inference", "model", "everything", "all", "predict*", "comput*", "flashed", "deploy*",
    "execut*", "lives", "sits", "loaded", "shipped", "ships", "ship", "bundled", "entirely", "fully", "completely",
    "only", "burned", "burnt", "installed", "happens", "done", "embedded", "local", "decod*", "offline", "itself",
    "answers",
)  # fmt: skip


def _at_hand(inference: Topic) -> Mention | None:
    """It is flashed to the board of the trap; everything happens on the herder's phone: a device behind on or in."""
    if not _DEVICES.may_be_in(inference.prose.lower):
        return None
    for statement in inference.prose.plain:
        words = [token.lower for token in statement.tokens]
        for mention in statement.mentions(_DEVICES):
            into = [word for word in words[max(0, mention.first - 6) : mention.first] if word in _INTO]
            if not into or not mention.said:
                continue
            start, end = statement.clause(mention.first, mention.last)
            moved = any(
                word.startswith(("sen", "push", "return", "stream", "deliver", "show")) for word in words[start:end]
            )
            if any(start <= each.first < end for each in statement.mentions(_RUNS)) and not (
                moved or words[start] == "to"
            ):
                return mention
            if start <= 1 and not moved and mention.first - start <= 6:
                return mention
    return None


def _acts(inference: Topic) -> Mention | None:
    """The meter decides alone; the drone computes it in flight: the device is what works."""
    if not _DEVICES.may_be_in(inference.prose.lower):
        return None
    for statement in inference.prose.plain:
        words = [token.lower for token in statement.tokens]
        for mention in statement.mentions(_DEVICES):
            opens = mention.first <= 2 and words[:1] in (["the"], ["each"], ["every"], ["its"], ["a"], ["our"])
            if opens and words[mention.last : mention.last + 1] and words[mention.last] in _WORKS and mention.said:
                return mention
    return None


_WORKS = frozenset(
    "decides computes runs recognises recognizes classifies understands judges predicts detects infers evaluates does "
    "works calculates translates estimates listens handles answers".split()
)


def runs_on(inference: Topic) -> Claim | None:
    """device or server, or None if both, neither or unclear."""
    fact = inference.fact("runs on")
    if fact:
        value = fact.value.lower()
        away = fact_statement(fact).names(_AWAY) or "both" in value or "hybrid" in value
        here = fact_statement(fact).names(PHONE) or fact_statement(fact).names(CHIP) or "device" in value
        kind = "" if here and away else "device" if here else "server" if away and "both" not in value else ""
        return Claim(kind, inference, fact, STATED) if kind else None
    told = inference.prose.says(_HERE) or next(inference.prose.mentions(_SERVERLESS), None) or _at_hand(inference)
    here_at = told or _acts(inference) or put_on_device(inference)
    away_at = inference.prose.says(_AWAY)
    if here_at and away_at is None:
        return Claim("device", inference, here_at, READ)
    return Claim("server", inference, away_at, READ) if away_at and here_at is None else None


def room(constraints: Topic | None, inference: Topic, others: list[Topic]) -> Claim | None:
    """The most bytes a model may take: the stated limit, a limit told in prose, or what such a device can hold."""
    fact = constraints.fact("memory limit") if constraints else None
    if constraints and fact:
        size = next((each for each in fact.quantities if each.sort == "size"), None)
        return Claim("limit", constraints, fact, STATED, size.value) if size else None
    told = (_told(constraints) if constraints else None) or _told_of_device(others)
    topics = [topic for topic in (constraints, inference, *others) if topic]
    chip = next((Claim("chip", topic, each, READ, 8e6) for topic in topics if (each := topic.prose.says(CHIP))), None)
    if told or chip:
        return told or chip
    phone = next(
        (Claim("phone", topic, each, READ, 2e9) for topic in topics if (each := topic.prose.says(PHONE))), None
    )
    memory = _told(inference)
    if phone is None and not any(topic.prose.says(_ROOMY) for topic in topics):
        place = next(iter(inference.prose.statements))
        return Claim("device", inference, inference.fact("runs on") or place, READ, 4e9)
    if phone and memory:
        return memory._replace(value=max(2e9, memory.value / 2), kind="phone")
    return phone


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
        if quantity.sort == "size" and statement.stance(quantity.first, quantity.last) is not Stance.SUPPOSED
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


def _told_of_device(topics: list[Topic]) -> Claim | None:
    """The tag has 512 KB of flash: the room of a device that the constraints of the project tell."""
    for topic in (each for each in topics if each.id == "setup.project-constraints"):
        for one in topic.prose.plain:
            sizes = [each.value for each in one.quantities if each.sort == "size" and each.value <= 8e9]
            if len(sizes) == 1 and one.names(_DEVICES) and one.names(_ROOM) and not one.names(_OTHER_ROOM):
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

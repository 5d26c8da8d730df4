"""Where the model runs, on a device or on a server, and how much room there is."""

from __future__ import annotations

from mlsd.claims.claim import READ, STATED, Claim, fact_statement
from mlsd.prose import Mention, Phrases, Stance
from mlsd.reading import Topic

PHONE = Phrases(
    "phone", "phones", "smartphone", "handset", "mobile", "android*", "iphone", "ios", "tablet", "app", "app bundle",
    "pocket", "browser", "tablets", "watch", "wearable", "smartwatch",
)  # fmt: skip
CHIP = Phrases(
    "microcontroller", "mcu", "cortex m*", "arduino", "esp32", "stm32*", "rp2040", "nrf52*", "coin cell", "tinyml",
    "hearing aid", "bare metal", "kb of ram", "kb ram", "kb flash", "kilobytes of ram", "kilobytes of working memory",
    "kilobytes of memory", "microcontrollers",
)  # fmt: skip
_HERE = Phrases(
    "on device", "on the device", "on the phone", "on the handset", "on the watch", "on the tablet", "on the camera",
    "in the app", "in the browser", "on the recorder", "on the chip", "on the microcontroller", "on the sensor",
    "on the headset", "on the wearable", "on the user's phone", "on the users phone", "on the rider's phone",
    "locally", "on phone", "on their phone", "on their phones", "on the phones", "inside the app", "in the app bundle",
    "on the farmer's phone", "on the drone", "on the robot", "on the meter", "on the collar", "on the bracelet",
    "on each phone", "on every phone", "on the smartphone", "on each handset", "on the badge", "on the earbud",
    "on the hearing aid", "in the watch", "in the earbud", "on the node", "on the board", "on the thermostat",
    "on the mobile", "on smartphones", "on phones", "on android", "on iphone", "on the logger", "on the tag",
    "on the gadget", "runs offline", "works offline", "no server", "without a server", "airplane mode", "flight mode",
    "never touches a server", "on mobile", "on the cortex*", "on the esp32", "on the mcu", "on the arduino",
    "inside the phone", "inside the handset", "in the phone", "in the hearing aid", "on the toy", "in the toy",
    "inside a phone", "on a phone", "on the doorbell", "in the doorbell", "on the iphone", "cortex m*", "esp32", "mcu",
)  # fmt: skip
_AWAY = Phrases(
    "server", "servers", "cloud", "backend", "back end", "api", "data centre", "data center", "datacentre",
    "datacenter", "gpu box", "endpoint", "kubernetes", "k8s", "gpu server", "gpu node", "our gpu",
)  # fmt: skip
_SERVERLESS = Phrases("no server", "without a server")
_ROOMY = Phrases(
    "jetson", "orin", "xavier", "car", "cars", "truck", "trucks", "vehicle", "edge box", "edge server", "gateway",
    "workstation", "laptop", "laptops", "pc", "pcs", "desktop", "gpu", "robot", "cabinet", "appliance", "mac",
    "macbook", "tractor", "combine", "console", "scanner", "kiosk", "industrial", "npu", "a100", "rtx",
)  # fmt: skip
_ROOM = Phrases(
    "memory", "ram", "flash", "room", "storage", "fit", "take", "takes", "occupy", "use", "fits", "free", "space",
    "at most", "limit", "budget", "cap", "capped", "heap", "no more than", "max", "maximum", "bundle", "binary",
    "download", "sram", "headroom", "ceiling", "app size", "install size", "weigh",
)  # fmt: skip


def runs_on(inference: Topic) -> Claim | None:
    """device or server, or None if both, neither or unclear."""
    fact = inference.fact("runs on")
    if fact:
        value = fact.value.lower()
        away = fact_statement(fact).names(_AWAY) or "both" in value or "hybrid" in value
        here = fact_statement(fact).names(PHONE) or fact_statement(fact).names(CHIP) or "device" in value
        kind = "" if here and away else "device" if here else "server" if away and "both" not in value else ""
        return Claim(kind, inference, fact, STATED) if kind else None
    here_at = inference.prose.says(_HERE) or _no_server(inference)
    away_at = inference.prose.says(_AWAY)
    if here_at and away_at is None:
        return Claim("device", inference, here_at, READ)
    return Claim("server", inference, away_at, READ) if away_at and here_at is None else None


def _no_server(inference: Topic) -> Mention | None:
    """No server: a denial that says where it runs."""
    return next(inference.prose.mentions(_SERVERLESS), None)


def room(constraints: Topic | None, inference: Topic, others: list[Topic]) -> Claim | None:
    """The most bytes a model may take: the stated limit, a limit told in prose, or what such a device can hold."""
    fact = constraints.fact("memory limit") if constraints else None
    if constraints and fact:
        size = next((each for each in fact.quantities if each.sort == "size"), None)
        return Claim("limit", constraints, fact, STATED, size.value) if size else None
    told = _told(constraints) if constraints else None
    topics = [topic for topic in (constraints, inference, *others) if topic]
    chip = next((Claim("chip", topic, each, READ, 8e6) for topic in topics if (each := topic.prose.says(CHIP))), None)
    if told:
        return told
    if chip:
        return chip
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


def _told(topic: Topic) -> Claim | None:
    """The largest size that an answer speaks of as room, so that the doubt is the model's."""
    found = [
        Claim("limit", topic, statement, READ, quantity.value)
        for statement in topic.prose.plain
        if statement.names(_ROOM) and not statement.names(Phrases("server", "gpu", "training", "cloud", "dataset"))
        for quantity in statement.quantities
        if quantity.sort == "size" and statement.stance(quantity.first, quantity.last) is not Stance.SUPPOSED
    ]
    return max(found, key=lambda claim: claim.value, default=None)

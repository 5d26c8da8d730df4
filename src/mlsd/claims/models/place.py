"""Where the model runs, on a device or on a server."""

from __future__ import annotations

from mlsd.claims.claim import READ, STATED, Claim, fact_statement
from mlsd.claims.models.elsewhere import AWAY, away_at
from mlsd.claims.models.place_told import put_on_device
from mlsd.prose import Mention, Phrases
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
_SERVERLESS = Phrases(
    "no cloud", "without cloud", "without the cloud", "without a cloud", "nothing is sent", "nothing gets sent",
    "no backend", "no data centre", "needs no server", "need no server", "no server at all", "by itself", "on its own",
    "on the wrist", "nothing leaves", "stand alone", "standalone", "autonomously", "self contained",
    "no server", "without a server",
)  # fmt: skip
DEVICES = Phrases(
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
    if not DEVICES.may_be_in(inference.prose.lower):
        return None
    for statement in inference.prose.plain:
        words = [token.lower for token in statement.tokens]
        for mention in statement.mentions(DEVICES):
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
    if not DEVICES.may_be_in(inference.prose.lower):
        return None
    for statement in inference.prose.plain:
        words = [token.lower for token in statement.tokens]
        for mention in statement.mentions(DEVICES):
            opens = mention.first <= 2 and words[:1] in (["the"], ["each"], ["every"], ["its"], ["a"], ["our"])
            if opens and words[mention.last : mention.last + 1] and words[mention.last] in _WORKS and mention.said:
                return mention
    return None


_WORKS = frozenset(
    "decides computes runs recognises recognizes classifies understands judges predicts detects infers evaluates does "
    "works calculates translates estimates listens handles answers".split()
)


def _here(inference: Topic) -> Mention | None:
    """A place on the device, where it is not what is only shown or gathered there."""
    for mention in inference.prose.mentions(_HERE):
        start, end = mention.statement.clause(mention.first, mention.last)
        clause = {token.lower for token in mention.statement.tokens[start:end]}
        if mention.said and _ONLY_SHOWN.isdisjoint(clause):
            return mention
    return None


_ONLY_SHOWN = frozenset("shown displayed collected feedback".split())


def runs_on(inference: Topic) -> Claim | None:
    """device or server, or None if both, neither or unclear."""
    fact = inference.fact("runs on")
    if fact:
        value = fact.value.lower()
        afar = fact_statement(fact).names(AWAY) or "both" in value or "hybrid" in value
        here = fact_statement(fact).names(PHONE) or fact_statement(fact).names(CHIP) or "device" in value
        kind = "" if here and afar else "device" if here else "server" if afar and "both" not in value else ""
        return Claim(kind, inference, fact, STATED) if kind else None
    told = _here(inference) or next(inference.prose.mentions(_SERVERLESS), None) or _at_hand(inference)
    here_at = told or _acts(inference) or put_on_device(inference)
    away = away_at(inference)
    if here_at and away is None:
        return Claim("device", inference, here_at, READ)
    return Claim("server", inference, away, READ) if away and here_at is None else None

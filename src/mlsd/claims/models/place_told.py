"""Where a model runs, told by where it is put, by what works alone, or by what is not needed: no coverage, no SIM."""

from __future__ import annotations

from mlsd.claims.models.elsewhere import is_away
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Topic

_DEVICE = frozenset(
    "phone phones smartphone smartphones handset handsets tablet tablets watch watches wristband bracelet camera "
    "cameras doorbell meter meters collar collars tag tags drone drones robot toy doll headset earbud earbuds glasses "
    "handheld handhelds sensor sensors board boards chip chips microcontroller controller thermostat switch lamp plug "
    "lock till terminal terminals scanner scanners reader readers scale pump inhaler helmet scooter bike buoy trap "
    "hive node nodes logger recorder gadget device devices app apps browser keyboard pen cane wheelchair mower vacuum "
    "oven fridge radio walkie remote key fob badge implant pacemaker glove shoe ring mirror speaker unit units box "
    "gateway kiosk tractor cab cockpit binoculars microscope probe stethoscope thermometer router console cartridge "
    "card firmware pager bracelets module pda ipad ipads iphone iphones android wearable puck beacon float buoys "
    "satellite cubesat rover crossbow rifle scope torch lantern mobile mobiles telephone telephones pi rpi raspberry "
    "computer tablet".split()
)
_INTO = frozenset("on in inside into onto within aboard to".split())
_PUT = frozenset(
    "lives live sits sit runs run deployed loaded built burnt burned flashed baked soldered installed shipped ships "
    "bundled embedded packed packaged compiled ported included delivered stored executed executes works answers "
    "happens done computed computes decided decides hosted resides rests goes comes preloaded fused etched written "
    "shipping answer run scores score lies placed put integrated produced made place everything all model inference "
    "prediction "
    "predictions".split()
)
_WORKS = frozenset(
    "decides computes runs recognises recognizes classifies understands judges predicts detects infers evaluates does "
    "works calculates translates estimates listens handles answers scores reads sorts counts ranks segments hears sees "
    "spots suggests speaks warns brakes filters tells transcribes writes corrects completes".split()
)
_WHICH = frozenset("the each every a its our their your".split())
_ALONE = frozenset("itself alone themselves autonomously".split())
_CUT_OFF = Phrases(
    "its own chip", "its own processor", "its own board", "own chip", "own processor", "own little computer",
    "no coverage", "without coverage", "no reception", "without reception", "no sim", "without a sim", "no wifi",
    "without wifi", "no wi fi", "without wi fi", "no internet", "without internet", "no uplink", "no mobile network",
    "no network", "without a network", "without network", "no data connection", "no signal", "without signal",
    "nobody must be online", "need not be online", "needn't be online", "must work offline", "works offline",
    "runs offline", "fully offline", "offline", "no connection", "without a connection", "without connection",
    "edge only", "aeroplane mode", "airplane mode", "in flight mode", "disconnected", "not online", "no modem",
    "no antenna",
    "nothing is sent anywhere", "never phones home", "no round trip", "without a line to", "no line to",
)  # fmt: skip
_SHOWN = (
    "sen",
    "push",
    "return",
    "stream",
    "deliver",
    "show",
    "display",
    "see",
    "receiv",
    "upload",
    "print",
    "present",
)


def put_on_device(inference: Topic) -> Mention | None:
    """Burnt into the water meter, lives on the nurse's handset, the collar itself scores; or cut off."""
    if any(map(is_away, inference.prose.plain)):
        return None
    for statement in inference.prose.plain:
        found = _put(statement) or _alone(statement) or _does(statement) or _labelled(statement)
        if found:
            return found
    return next((each for each in inference.prose.mentions(_CUT_OFF)), None) if _short(inference) else None


def where_room_is(inference: Topic, topics: list[Topic]) -> Mention | None:
    """It sits in the intercom, whose chip spares 32 MB: the place that a small room is told of."""
    if any(map(is_away, inference.prose.plain)):
        return None
    rooms = _rooms(topics)
    for statement in inference.prose.plain if rooms else ():
        words = [token.lower.removesuffix("'s").removesuffix("s") for token in statement.tokens]
        for at, word in enumerate(words):
            led = words[max(at - 5, 0) : at]
            inside = not _INTO.isdisjoint(led) or "by" in led or (at <= 3 and _works(statement, at))
            if word in rooms and inside and not any(each.startswith(_SHOWN) for each in words[:at]):
                mention = Mention(statement, at, at + 1)
                return mention if mention.said else None
    return None


def _works(statement: Statement, at: int) -> bool:
    """The hunters' radios classify the calls; the pen reads aloud."""
    behind = [token.lower for token in statement.tokens[at + 1 : at + 3]]
    return any({word, f"{word}s", f"{word}es", word.removesuffix("y") + "ies"} & _WORKS for word in behind)


def _rooms(topics: list[Topic]) -> set[str]:
    """The nouns of sentences that tell of a few megabytes."""
    found: set[str] = set()
    for topic in topics:
        for statement in topic.prose.plain:
            if any(each.sort == "size" and each.value <= _SMALL_ROOM for each in statement.quantities):
                found |= {word.removesuffix("'s").removesuffix("s") for word in statement.words if len(word) > 3}
    return {word for word in found if word.isalpha()} - _NO_PLACES


_SMALL_ROOM = 2e9
_NO_PLACES = frozenset(
    "memory model flash limit room left most with have that this leave space storage spare chip network free give only "
    "phone phones tablet from them more than there other under each which their they will would about around take mega "
    "megabyte kilobyte gigabyte upload picture photo page download total".split()
)


def _put(statement: Statement) -> Mention | None:
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        if word not in _DEVICE:
            continue
        led = words[max(at - 7, 0) : at]
        into = max((index for index, each in enumerate(led) if each in _INTO), default=-1)
        if into < 0 or any(each.startswith(_SHOWN) for each in words[max(at - 10, 0) : at]):
            continue
        before = words[: max(at - 7, 0) + into]
        told = not _PUT.isdisjoint(before[-8:]) or len(before) <= 1
        if told and Mention(statement, at, at + 1).said and not {"not", "never", "no", "cannot"} & set(before[-8:]):
            return Mention(statement, at, at + 1)
    return None


def _alone(statement: Statement) -> Mention | None:
    """The water meter itself scores each hour; the collar decides alone."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        if word in _DEVICE and not _WHICH.isdisjoint(words[max(at - 3, 0) : at]):
            behind = words[at + 1 : at + 4]
            alone = behind[:1] and behind[0] in _ALONE
            if not _WORKS.isdisjoint(behind if alone else behind[:2]):
                return Mention(statement, at, at + 1)
    return None


def _does(statement: Statement) -> Mention | None:
    """The glasses understand the command; the firmware hosts the model; the model is part of the firmware."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        if word not in _DEVICE:
            continue
        mention = Mention(statement, at, at + 1)
        behind = words[at + 1 : at + 3]
        if behind[:1] == ["("] and ")" in words[at:]:
            behind = words[words.index(")", at) + 1 :][:1]  # the board (1 GB, ARM) hosts the model
        acts = at <= 6 and any(not {each, f"{each}s", f"{each}es"}.isdisjoint(_HOSTS) for each in behind[:1])
        acts = acts or (at <= 1 and behind[:1] in ([","], ["only"], ["always"]) and "always" in words[at : at + 4])
        acts = acts or (
            words[max(at - 2, 0) : at - 1] == ["by"] and not _DONE.isdisjoint(words[max(at - 3, 0) : at - 2])
        )
        acts = acts or ("alone" in behind[:1] and "from" in words[max(at - 3, 0) : at])
        acts = acts or _on_which(words, at)
        part = words[max(at - 4, 0) : at][:2] == ["part", "of"] or words[max(at - 3, 0) : at][:2] == ["part", "of"]
        if (acts or part) and (at <= 1 or not _MODEL.isdisjoint(words)) and mention.said:
            return mention
    return None


def _on_which(words: list[str], at: int) -> bool:
    """The head unit, on which the model runs; the tablets are all there is, so the model is executed on these."""
    behind = words[at + 1 : at + 24]
    for index, word in enumerate(behind[:-1]):
        if word in _INTO and behind[index + 1] in ("which", "these", "those", "them"):
            near = behind[max(index - 4, 0) : index + 6]
            if not _MODEL.isdisjoint(near) and not _PUT.isdisjoint(near):
                return True
    return False


_DONE = frozenset(
    "understood computed decided recognised recognized classified predicted scored translated answered read judged "
    "done made".split()
)
_HOSTS = _WORKS | frozenset("hosts holds carries executes makes performs".split())
_MODEL = frozenset(
    "model models network net inference answer answers calculation understood prediction predictions weights "
    "recognition command itself alone".split()
)


def _labelled(statement: Statement) -> Mention | None:
    """Runs on: phone; who computes: the e-reader; a row of a table that gives the whole model to the phone."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        led = [each for each in words[max(at - 6, 0) : at] if each.isalpha()]
        labelled = ":" in words[max(at - 5, 0) : at] and not _COMPUTING.isdisjoint(led)
        row = statement.kind == "row" and "|" in words[max(at - 2, 0) : at] and not _MODEL.isdisjoint(words)
        if word in _DEVICE and (labelled or row) and _NOT_IT.isdisjoint(words):
            return Mention(statement, at, at + 1)
    return None


_COMPUTING = frozenset("computes computing inference runs run prediction predictions serving executes executed".split())
_NOT_IT = frozenset("not no none never only without except".split())


def _short(inference: Topic) -> bool:
    """Whether a device is named at all beside what is not needed."""
    return any(not _DEVICE.isdisjoint(statement.words) for statement in inference.prose.plain)

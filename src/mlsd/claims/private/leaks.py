"""Whether a place where data flows is of the data that was promised to stay, and whether it flows off the device."""

from __future__ import annotations

from mlsd.claims.claim import Claim, fact_statement
from mlsd.claims.private.alike import is_opened, means_the_same, reaches_us
from mlsd.claims.private.outflow import is_taken_over, of_everybody
from mlsd.claims.private.private_words import DEVICES, NO
from mlsd.prose import FactLine, Mention, Phrases, Statement
from mlsd.reading import Topic

_LIVE = ("serving.feedback", "data.user-data", "serving.confidence", "model.debugging", "data.input-output")
_LOOSE = frozenset(
    "post posts comment comments page pages document documents content question questions answers body call calls mood "
    "weight position positions track tracks path paths address addresses period dose doses history search searches "
    "stream streams film films text texts entries draft drafts paragraph paragraphs camera scan scans sites links tabs "
    "visits visit purchases income sound sounds image images essay essays x-ray cycle heart pain sleep symptoms "
    "snaps shots sketch sketches drawings paintings face faces".split()
)
_CORPUS = Phrases(
    "recruit*", "synthesi*", "text to speech", "tts", "generated", "augment*", "bought", "purchased", "licence",
    "licensed", "corpus", "corpora", "open data*", "common voice", "librispeech", "imagenet", "coco", "wikipedia",
    "crawl*", "scraped", "native reader", "native speaker", "hired", "crowd*", "studio", "actor", "volunteer*",
    "training clip", "training set", "training data", "training audio", "training example", "training file",
    "training image", "training photo", "training recording", "test set", "test clip", "validation set", "held out",
    "shard*", "epoch", "data loader", "dataloader", "loader", "seek", "loose file", "webdataset",
    "tfrecord*", "spectrogram*", "mel", "from the lab", "in the lab", "our own", "ourselves",
    "published", "donor*", "negative clip", "positive clip", "background noise", "noise clip", "of the public",
    "bench", "demo", "staged", "acted", "scripted", "read aloud", "made up", "invented", "simulat*", "render*",
)  # fmt: skip
_INSIDE = Phrases(
    "in memory", "in ram", "in its memory", "in the memory", "in working memory", "held until", "until the next",
    "ring buffer", "ringbuffer", "circular buffer", "rolling buffer", "scratch buffer", "buffer of", "overwritten",
    "forgotten", "thrown away", "never written", "not written", "not saved", "through the model", "through the net*",
    "through the puck's", "into the model", "to the model", "fed to", "discarded", "wiped", "erased", "then gone",
    "is gone", "are gone", "for a moment", "for the moment", "for seconds", "at the spot", "own storage", "own memory",
    "own disk", "sd card", "memory card", "on the card", "on board", "onboard", "on chip", "own flash", "in its flash",
    "volatile", "tmpfs", "local disk", "local store", "local storage", "app's own", "keychain", "own device",
    "own phone", "key of the user", "user's key", "her key", "his key", "cannot be read by us",
)  # fmt: skip
_SERVER = Phrases(
    "server", "our server*", "cloud", "bucket", "s3", "kafka", "bigquery", "warehouse", "backend", "to us", "upload*",
    "our side", "our team", "collector", "database", "postgres", "telemetry", "log", "logs", "off the *", "home to us",
    "our log", "our queue", "sent", "send", "sends", "mail*", "posts", "transmit*", "archive", "lake", "annotators",
)  # fmt: skip
_EXCEPT = Phrases(
    "unless", "except*", "only when", "only if", "but for", "other than", "save for", "apart from", "save when",
    "but if", "until the user", "until the owner", "until she", "until he", "until they", "without being asked",
    "without asking", "without consent", "without permission", "without her consent", "without their consent",
    "on request", "opt in", "opts in", "opted in", "opting in", "by choice", "of their own", "of her own",
    "of his own", "may choose", "can choose", "voluntar*", "donat*", "press of", "nothing is sent without", "own hand",
    "own wish", "says yes", "if the user agrees", "if the owner agrees", "if she agrees", "if he agrees",
    "if they agree", "when the user sends", "when the owner sends", "when its owner", "when their owner", "when asked",
    "with consent", "with her consent", "with his consent", "with their consent", "with permission", "may send",
    "can send", "may share", "can share", "may submit", "can submit", "may report", "can report", "who sends",
    "who shares", "owner sends", "user sends", "owner shares", "user shares", "they send", "she sends", "he sends",
)  # fmt: skip
_GIVEN = Phrases(
    "sends in", "send in", "hands in", "hand in", "who sent", "she sent", "he sent", "they sent", "nurse sends",
    "user sends", "owner sends", "owners send", "users send", "people send", "they send", "she sends", "he sends",
    "sends it in", "sent in", "sends us", "sent by", "who sends", "who send", "share*", "press", "presses", "pressed",
    "tap", "taps", "tapped", "report*", "choose*", "chosen", "agree", "agrees", "agreed", "consent", "opt*", "donat*",
    "button", "asked", "says yes", "tick", "ticks", "ticked", "hands us", "allow*", "click*", "submit*", "attach*",
    "choice", "permission", "volunteer*", "unless", "only when", "only if", "offered", "offers", "wish", "wishes",
)  # fmt: skip
_ALWAYS = frozenset("every always automatically nightly hourly daily continuously each".split())
_UNITS = frozenset(
    "visit hour day night week month minute second session user person shift trip run page request call home "
    "household year patient customer device owner".split()
)
_PARTS = frozenset("% percent share fraction half third quarter tenth part portion proportion cent".split())
_TARGETS = Phrases(
    "guardrail*", "metric", "guard metric", "target", "kpi", "we measure", "measured by", "we count", "limit",
    "at most", "no more than", "cap", "budget",
)  # fmt: skip


_COLLECTED = ("data.availability", "data.preprocessing")
_USERS = Phrases(
    "user", "users", "customer", "owner", "their", "her", "his", "phones", "devices", "from the phone",
    "from the device", "from the app", "fleet", "in the field", "subscriber", "patient", "player", "member", "driver",
    "pupil", "everybody", "everyone", "homes", "households", "upload*", "live traffic", "production",
)  # fmt: skip
_UPLOADED = Phrases(
    "warehouse", "our database", "data lake", "stored with us", "backend", "central*", "our archive", "our disks",
    "s3", "our own servers", "in our", "on our", "upload*", "sent", "send", "sends", "transmit*", "server", "cloud",
    "bucket", "our log", "kafka", "object store", "object storage", "blob*", "postgres", "aws", "snowflake",
    "redshift", "bigquery", "elasticsearch", "hdfs", "databricks", "mysql", "mongo*", "clickhouse", "splunk", "gcs",
    "azure",
)  # fmt: skip


_SETS = frozenset("calibration training test validation reference labelled example".split())


def of_the_promise(topic: Topic, promise: Claim, leak: Mention) -> bool:
    """Whether data that flows may be what was promised: by its own word, or told of users where they are told of."""
    live, told = topic.id in _LIVE, leak.statement
    if promise.kind == "picture" and leak.text.lower() in ("clip", "clips") and not _is_film(promise, leak):
        return False
    if is_taken_over(told) and leak.text.lower() not in _LOOSE:
        return True
    if not live and (told.names(_CORPUS) or (topic.id in _COLLECTED and not told.names(_USERS))):
        return False
    led = {token.lower for token in told.tokens[max(0, leak.first - 2) : leak.first]}
    same = led.isdisjoint(_SETS) and means_the_same(_told(promise), leak.text)
    if _promises(promise, _stem(leak.text)) or (same and (live or reaches_us(told) or is_opened(told))):
        return not told.names(_CORPUS) or live
    if not live and not (told.names(_UPLOADED) and (not _ALWAYS.isdisjoint(told.words) or of_everybody(leak))):
        return False
    return leak.text.lower() not in _LOOSE and not told.names(_CORPUS)


def _is_film(promise: Claim, leak: Mention) -> bool:
    """Whether a clip may be one of the films that were promised, and not of sound."""
    return not _FILMS.isdisjoint(_told(promise).words) and _HEARD.isdisjoint(leak.statement.words)


_FILMS = frozenset("video videos film films footage camera cameras filmed clip clips".split())
_HEARD = frozenset("audio sound voice speech microphone".split())


def _promises(promise: Claim, word: str) -> bool:
    return any(_alike(_stem(each), word) for each in _told(promise).words)


def _told(promise: Claim) -> Statement:
    place = promise.place
    if isinstance(place, FactLine):
        return fact_statement(place)
    return place.statement if isinstance(place, Mention) else place


def _alike(one: str, other: str) -> bool:
    """draw and drawing, ride and rides."""
    return one == other or (min(len(one), len(other)) > 3 and (one.startswith(other) or other.startswith(one)))


def _stem(word: str) -> str:
    first = word.lower().split()[0].removesuffix("'s")
    return first.removesuffix("ies").removesuffix("y") if first.endswith(("ies", "y")) else first.removesuffix("s")


def stays_inside(leak: Mention) -> bool:
    """Whether what is kept is kept in the device: held in memory until the next press, streamed through its model."""
    statement = leak.statement
    if statement.names(_INSIDE):
        return not _at_server(statement)
    if _is_placed(leak):
        return True
    if not statement.names(DEVICES) or _at_server(statement) or is_opened(statement):
        return False
    words = [token.lower for token in statement.tokens]
    return any(
        {"on", "in", "inside", "within", "through"} & set(words[max(device.first - 3, 0) : device.first])
        for device in statement.mentions(DEVICES)
    )


def _at_server(statement: Statement) -> bool:
    """Whether a server is named as where it goes; not: none on our servers."""
    words = [token.lower for token in statement.tokens]
    own = statement.names(_INSIDE) and statement.names(DEVICES)  # a log in the phone's own storage
    return any(
        NO.isdisjoint(words[max(0, each.first - 3) : each.first]) and not (own and words[each.first] in ("log", "logs"))
        for each in statement.mentions(_SERVER)
    )


def _is_placed(leak: Mention) -> bool:
    """Video is kept 90 days on the farmer's computer, and one row is sent: the place in the clause of the data."""
    start, end = leak.statement.clause(leak.first, leak.last)
    words = [token.lower for token in leak.statement.tokens]
    if any(start <= each.first < end for each in leak.statement.mentions(_SERVER)):
        return False
    kept = not _KEPT.isdisjoint(words[leak.last : end])
    return kept and any(
        leak.last <= each.first < end and not _WITHIN.isdisjoint(words[max(each.first - 4, start) : each.first])
        for each in leak.statement.mentions(DEVICES)
    )


_KEPT = frozenset("kept stored held stays remains stay remain lies lie saved".split())
_WITHIN = frozenset("on in inside within".split())


def is_rate(leak: Mention) -> bool:
    """photos a visit, 10 % of clips, share of calls: a number about the data where no verb sends them."""
    words = [token.lower for token in leak.statement.tokens]
    before = words[max(leak.first - 4, 0) : leak.first]
    if "of" in before and _PARTS & set(before):
        return not leak.statement.names(_SERVER)
    if is_opened(leak.statement):
        return False
    after = words[leak.last : leak.last + 2]
    rated = len(after) > 1 and after[0] in ("a", "per", "each", "/", "an") and after[1].removesuffix("s") in _UNITS
    return rated and (leak.statement.names(_TARGETS) or not leak.statement.names(_SERVER))


def excepted(privacy: Topic) -> bool:
    """Whether the promise makes an exception of what people send themselves."""
    return any(statement.names(_EXCEPT) for statement in privacy.prose.statements)


def is_given(statement: Statement) -> bool:
    """Whether people send it themselves: a clip that its owner sends; not each one, not all of them."""
    return statement.names(_GIVEN) and _ALWAYS.isdisjoint(statement.words)

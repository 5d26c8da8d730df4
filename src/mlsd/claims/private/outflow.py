"""Ways in which data leaves that need no verb of logging: the app sends it, the server gets it, a table lists it."""

from __future__ import annotations

from mlsd.claims.private.private_words import DEVICES, NO
from mlsd.claims.tables import cells
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Topic

_SENDS = frozenset(
    "sends send uploads upload pushes push posts post ships ship transmits transmit forwards forward copies copy "
    "reports report streams stream mails mail returns return hands hand delivers deliver syncs sync gives give "
    "attaches attach includes include".split()
)
_THINGS = frozenset(
    "app doll robot box boxes phone phones handset tablet tablets watch watches camera cameras device devices toy "
    "speaker speakers collar collars client clients browser glasses headset terminal kiosk car cars tractor gateway "
    "gateways sensor sensors unit units it they reader readers machine".split()
)
_SERVERS = Phrases(
    "server gets", "server receives", "server sees", "server takes", "server reads", "server is given",
    "server is sent", "servers get", "servers receive", "servers see", "server model", "server side", "cloud model",
    "backend gets", "backend receives", "the server", "a server", "our endpoint", "our api", "object store",
    "object storage", "blob store", "blob storage", "cold storage", "data centre", "data center", "posted to",
    "copied to", "copied into", "pushed to", "put into", "put in our", "lands on", "land on", "lands at", "in postgres",
    "in s3", "in our", "on our", "minio", "nas", "dropbox", "google drive", "sharepoint", "slack", "teams channel",
    "in the cloud", "jira", "excel", "mailing list", "pinned", "printed", "shown at", "are watched", "is watched",
    "replayed", "replay", "played back", "listened to", "looked through", "goes home",
    "phones home", "comes with it", "come with it", "rides along", "ride along", "comes back", "come back",
    "sends back", "sent back", "returned to us", "get back", "gets back", "added to our",
    "added to the training", "into the training set", "hive", "mysql", "oracle", "sql server", "dynamodb", "clickhouse",
    "databricks", "delta table", "feature store", "csv on", "backup*", "keep a copy",
    "keeps a copy", "we train on",
)  # fmt: skip
_KEPT_IN = Phrases(
    "log*", "kept", "stored", "store*", "table", "holds", "column", "field", "contains", "sent", "bucket", "retention",
    "where", "what", "for how long", "how long", "collection", "event", "record", "topic", "place", "keep", "days",
    "months", "years", "period", "written", "payload", "saved", "content",
)  # fmt: skip
_STORES = ("data.storage", "serving.feedback", "data.user-data")
_LISTS = frozenset("table tables column columns schema field fields row rows event events record records".split())
_ALL = frozenset("all every each whole entire complete".split())


def _sends_by_itself(statement: Statement) -> bool:
    """The app sends us the message; the boxes push the studies: a device that gives away what it holds."""
    words = statement.words
    for at, word in enumerate(words):
        if word in _THINGS and not _SENDS.isdisjoint(words[at + 1 : at + 4]):
            return True
    return any(
        not _SENDS.isdisjoint(token.lower for token in statement.tokens[each.last : each.last + 3])
        for each in (statement.mentions(DEVICES) if not _SENDS.isdisjoint(words) else ())
    )


def quoted(text: str, at: int) -> bool:
    """Whether a place stands within quotation marks, double or single: on every 'I did not understand' it sends."""
    head = f" {text[:at]}"
    return head.count('"') % 2 == 1 or head.count(" '") > head.count("' ") + head.count("',") + head.count("'.")


def is_taken_over(statement: Statement) -> bool:
    """Photos get uploaded; clips are fetched from the watches: what users hold comes to us."""
    return statement.names(_TAKEN_OVER) or _sends_by_itself(statement)


_TAKEN_OVER = Phrases(
    "get uploaded", "gets uploaded", "are uploaded", "is uploaded", "uploaded from", "upload*", "fetched from",
    "pulled from", "collected from", "taken from the", "downloaded from the", "copied from the", "copied off",
    "read out of", "sync*", "sent in by", "arrive from", "come from the phones", "from the phones", "from the devices",
    "from the watches", "from the cameras", "from the users", "from users", "from customers", "from the app",
    "are sent to us", "is sent to us", "come to us", "comes to us", "copied to our", "copied into our", "sent to our",
)  # fmt: skip


def leaves(topic: Topic, statement: Statement) -> bool:
    """Whether a statement tells that what it names leaves or is kept, in words beside the plain verbs."""
    if _sends_by_itself(statement) or any(map(_is_held, statement.mentions(_SERVERS))):
        return True
    if topic.id in _STORES and statement.words[:1] and statement.words[0] in _LISTS:
        return True
    return statement.kind == "row" and _is_listed(topic, statement)


def _is_held(mention: Mention) -> bool:
    """Not: the server has no part in it."""
    words = [token.lower for token in mention.statement.tokens]
    start, end = mention.statement.clause(mention.first, mention.last)
    return NO.isdisjoint(words[start:end])


def _is_listed(topic: Topic, statement: Statement) -> bool:
    """Whether a row stands in a table of what is stored or logged."""
    if topic.id not in _STORES:
        return False
    return any(
        cell.statement is statement and Statement(cell.column, 0, "row").names(_KEPT_IN) for cell in cells(topic)
    )


def of_everybody(mention: Mention) -> bool:
    """All frames, every spoken exercise: not a set of data that was bought or made."""
    words = [token.lower for token in mention.statement.tokens[max(mention.first - 4, 0) : mention.last + 4]]
    return not _ALL.isdisjoint(words)

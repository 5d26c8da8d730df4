"""What is private: what an answer promises to keep on the device, and where another answer sends, stores or uses it."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.claim import READ, STATED, Claim, fact_statement
from mlsd.claims.personal_data import KINDS, PERSONAL
from mlsd.prose import FactLine, Mention, Phrases, Stance, Statement, words
from mlsd.reading import Topic
from mlsd.states import State

_KEEP = Phrases(
    "never leave*", "never leaves", "not leave", "stay on", "stays on", "remain on", "remains on", "kept on the phone",
    "kept on the device", "kept on device", "doesn't leave", "don't leave", "does not leave", "do not leave",
    "stay local", "stays local", "stays in the phone", "only on the phone", "only on the device", "never sent",
    "never uploaded", "not uploaded", "never transmitted", "stays with the user", "stays at home",
    "never reaches our servers", "never reach our servers", "processed on the device only", "no copy leaves",
    "leaves the phone never", "won't leave", "will not leave", "mustn't leave", "must not leave", "may not leave",
    "cannot leave", "can't leave", "stay in the app", "stay in the phone",
)  # fmt: skip
_SENT = Phrases(
    "log", "logs", "logged", "logging", "sent", "send", "sends", "upload*", "store", "stored", "stores", "kept",
    "keep", "kafka", "our servers", "our server", "transmit*", "synchronis*", "synced", "sync", "export*", "collect",
    "collected", "retention", "s3", "bucket", "warehouse", "bigquery", "reported", "report back", "posted",
    "telemetry", "database", "retained", "cloud", "backend", "pushed", "ship", "shipped", "streamed", "attached",
    "includes", "event contains", "payload", "crash report", "crash reports", "written to", "saved", "archive",
    "archived", "recorded", "forwarded", "copied",
)  # fmt: skip
_SHIELDED = Phrases(
    "count", "counts", "number of", "length", "lengths", "noise", "noised", "hashed", "anonymis*", "anonymiz*",
    "aggregate*", "federated", "gradient", "gradients", "statistics", "opt in", "opted in", "opt-in", "consent",
    "agreed", "donate*", "donated", "on the handset", "on the phone", "on the device", "on device", "locally", "local",
    "sandbox", "wiped on uninstall", "synthetic", "public", "volunteers", "paid", "redacted", "masked", "stripped",
    "differential privacy", "encrypted end to end", "contact us", "studio", "staff", "secure enclave", "integers",
    "in memory only", "ad break", "free of", "itself stays", "stays where", "remain on", "stays on", "stay on",
    "stay where", "remains on",
)  # fmt: skip
_WAIVED = Phrases(
    "not applicable", "no personal data", "nothing personal", "no privacy issue", "no privacy concern",
    "no privacy concerns", "no privacy issues", "does not apply", "doesn't apply", "not an issue", "not a concern",
    "no pii", "not relevant", "no private data", "no sensitive data", "nothing sensitive", "not personal",
    "no concern", "no issue here", "privacy is no", "n a",
)  # fmt: skip


def promised(privacy: Topic) -> list[Claim]:
    """Kinds of data that an answer keeps on the device."""
    fact = privacy.fact("stays on device")
    if fact:
        if fact.value.lower().startswith(("nothing", "none", "no ", "-")):
            return []
        return [Claim(kind, privacy, fact, STATED) for kind in _kinds(fact_statement(fact))]
    found = []
    for statement in privacy.prose.plain:
        keeps = next(statement.mentions(_KEEP), None)
        if keeps is None:
            continue
        _, end = statement.clause(keeps.first, keeps.last)
        for kind, phrases in KINDS.items():
            near = [each for each in statement.mentions(phrases) if each.first < keeps.first or each.first < end]
            if near and not any(each.first > keeps.last + 8 for each in near[:1]):
                found.append(
                    Claim(kind, privacy, Mention(statement, min(near[0].first, keeps.first), keeps.last), READ)
                )
    return found


def waived(privacy: Topic | None) -> Claim | None:
    """That privacy is said not to matter here."""
    if privacy is None or privacy.answer is None:
        return None
    if privacy.state is State.NOT_APPLICABLE:
        return Claim("waived", privacy, privacy.prose.statements[0], STATED)
    if privacy.state is not State.ANSWERED or privacy.fact("stays on device"):
        return None
    first = next(iter(privacy.prose.plain), None)
    mention = next(first.mentions(_WAIVED), None) if first else None
    return Claim("waived", privacy, mention, READ) if mention and mention.first <= 14 else None


def _kinds(statement: Statement) -> Iterator[str]:
    for kind, phrases in KINDS.items():
        if statement.names(phrases):
            yield kind


def sent(topic: Topic, kind: str) -> Claim | None:
    """Where an answer logs, sends or stores data of a kind, as it is and off the device."""
    flows = bool(topic.prose.says(_SENT))
    for statement in topic.prose.plain:
        near = statement.names(_SENT)
        if not (near or (flows and statement.kind == "item")) or statement.names(_SHIELDED):
            continue
        for mention in statement.mentions(KINDS[kind]):
            if mention.stance is Stance.SAID and not _number(mention):
                return Claim(kind, topic, mention, READ if near else 0.7)
    return None


def _number(mention: Mention) -> bool:
    """message id, text length: a number about it, not the thing."""
    tokens = mention.statement.tokens
    after = tokens[mention.last].lower if mention.last < len(tokens) else ""
    return after in (
        "id",
        "ids",
        "length",
        "size",
        "type",
        "count",
        "counts",
        "language",
        "quality",
        "rate",
        "notification",
        "notifications",
        "box",
        "field",
        "classifier",
        "model",
        "us",
        "support",
    )


def personal(topic: Topic) -> Claim | None:
    """Where an answer takes in data about a person."""
    mention = topic.prose.says(PERSONAL)
    return Claim("personal", topic, mention, READ) if mention else None


def same_words(promise: Claim, leak: Claim) -> bool:
    """Whether a stated promise and a leak name the data by the same word, so that there is nothing to interpret."""
    if not isinstance(promise.place, FactLine) or not isinstance(leak.place, Mention) or leak.sure < READ:
        return False
    word = leak.place.text.lower().split()[0].removesuffix("s")
    return any(each.removesuffix("s") == word for each in words(promise.place.value))

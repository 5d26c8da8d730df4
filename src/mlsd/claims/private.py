"""What is private: what an answer promises to keep on the device, and where another answer sends, stores or uses it."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.claim import READ, STATED, Claim, fact_statement
from mlsd.claims.personal_data import KINDS, PERSONAL
from mlsd.claims.turned_down import only_proposed
from mlsd.prose import FactLine, Mention, Phrases, Stance, Statement, words
from mlsd.reading import Topic
from mlsd.states import State

_KEEP = Phrases(
    "never leave*", "never leaves", "not leave", "stay on", "stays on", "remain on", "remains on",
    "kept on the phone", "kept on the device", "kept on device", "doesn't leave", "don't leave", "does not leave",
    "do not leave", "stay local", "stays local", "stays in the phone", "only on the phone", "only on the device",
    "never sent", "never uploaded", "not uploaded", "never transmitted", "stays with the user", "stays at home",
    "never reaches our servers", "never reach our servers", "processed on the device only", "no copy leaves",
    "leaves the phone never", "won't leave", "will not leave", "mustn't leave", "must not leave", "may not leave",
    "cannot leave", "can't leave", "stay in the app", "stay in the phone", "stays with the family",
    "stay with the family", "stay with the user", "remains local", "remain local", "remains private",
    "by nobody else", "nobody but the user", "do not see what", "don't see what", "never see what", "never sees what",
    "does not see what", "never see the", "no one but the user", "stays at the user's", "we have no access to",
    "we never get", "we never receive", "we do not receive", "we don't receive", "never come to us",
    "never comes to us", "stays theirs", "stays put", "kept local", "kept locally", "held locally",
    "stored locally only", "only locally", "strictly local", "local only",
)  # fmt: skip
_STAYS = Phrases(
    "stay", "stays", "remain", "remains", "kept", "processed", "handled", "read", "lives", "live", "held", "stored",
    "analysed", "analyzed", "confined", "evaluated", "only", "used",
)  # fmt: skip
_PLACES = Phrases(
    "on the phone", "on the handset", "on the device", "on device", "on the watch", "on the tablet", "on the laptop",
    "on their laptop", "on their phone", "on their device", "on the user's *", "on the customer's *",
    "on the patient's *", "on the bike computer", "on the camera", "on the door camera", "on the headset",
    "on the hub", "on the speaker", "on the bike", "on the car", "in the car", "in the browser", "in the app",
    "in the phone", "inside the phone", "inside the app", "inside the browser", "in the home", "inside the home",
    "at home", "in the house", "inside the house", "on his phone", "on her phone", "on your phone", "on the doorbell",
    "on the wearable", "on the toy", "on the robot", "on the machine", "on the computer", "on the ring",
    "on the band", "on the meter", "on the pump", "in the watch", "on the own device", "on their own device",
    "on their own phone", "on the hearing aid", "with the user", "with the owner", "with the family",
    "with the patient", "on the smartphone", "on the iphone", "on the glasses", "on the keyboard", "with the person",
    "on the set top box", "on the tv", "on the recorder", "where it is", "where they are",
)  # fmt: skip
_LEAVES = Phrases(
    "leaves", "leave", "leaving", "go out", "goes out", "gets out", "get out", "sent off", "goes to our", "go to our",
    "goes to us", "go to us", "goes to the server", "goes to a server", "goes to any server", "go to a server",
    "reach us", "reaches us", "reach our", "reaches our", "sent to us", "sent to our", "sent to a server",
    "sent to the server", "sent to any server", "sent anywhere", "uploaded", "uploads", "transmitted", "transmits",
    "sent to the cloud", "goes to the cloud", "gets to the cloud", "gets to our", "touch our", "touches our",
    "comes off the", "is sent", "are sent", "is transferred", "are transferred", "transferred off", "end up with us",
    "ends up with us", "sync", "synced", "seen by us", "shared with us", "exits", "exit",
)  # fmt: skip
_WIDER = Phrases(
    "hospital", "eu", "europe", "country", "company", "building", "network", "premises", "site", "clinic",
    "data centre", "data center", "datacenter", "cluster", "region", "vpc", "tenant", "switzerland", "germany",
    "bank", "campus", "plant", "third party", "third parties", "partners", "advertisers", "outside companies",
    "union", "institute", "university", "ministry", "organisation", "organization", "factory", "intranet",
    "authority", "court", "lab", "cloud account", "our servers in", "firm", "ward", "school", "vendors", "abroad",
    "warehouse", "enclave", "environment",
)  # fmt: skip
_NO = frozenset(
    "no not never nothing none neither nobody without nor n't don't doesn't won't isn't aren't cannot".split()
)  # fmt: skip
_UNSENT = frozenset(
    "not never n't isn't aren't don't doesn't won't deleted wiped discarded dropped stays stay remain remains "
    "erased blurred removed without no excluded forgotten overwritten".split()
)
_SENT = Phrases(
    "log", "logs", "logged", "logging", "sent", "send", "sends", "upload*", "store", "stored", "stores", "kept",
    "keep", "kafka", "our servers", "our server", "transmit*", "synchronis*", "synced", "sync", "export*", "collect",
    "collected", "retention", "s3", "bucket", "warehouse", "bigquery", "reported", "report back", "posted",
    "telemetry", "database", "retained", "cloud", "backend", "pushed", "ship", "shipped", "streamed", "attached",
    "includes", "event contains", "payload", "crash report", "crash reports", "written to", "saved", "archive",
    "archived", "recorded", "forwarded", "copied", "lands in", "land in", "ends up in", "end up in", "goes to",
    "go to", "goes into", "go into", "copy of", "we look at", "we listen", "listens to", "listen to", "annotators",
    "labellers", "annotator", "posts", "posting", "post the", "we save", "saves", "saving", "storing", "we hold",
    "holding", "carries", "event with", "event has", "row has", "rows have", "record has", "record holds", "dumped",
    "dump", "mirrored", "pulled", "fetched", "gather*", "captured", "handed over", "handed to", "passed to",
    "passed on", "transferred", "elasticsearch", "splunk", "datadog", "sentry", "firebase", "postgres", "mongodb",
    "snowflake", "redshift", "data lake", "lake", "hdfs", "gcs", "blob", "azure", "aws", "sftp", "queue", "topic",
    "endpoint", "tracked", "reviewers", "our team reads", "we read", "engineers look", "engineers read",
    "support reads", "we receive", "we get", "comes to us", "come to us", "reach us", "reaches us", "arrive at",
    "arrives at", "ticket", "uploads", "transmits", "transfers", "into the log", "in the log", "submit*", "emailed",
    "mailed", "shares", "shared with", "contains", "quoted", "along with",
)  # fmt: skip
_SHIELDED = Phrases(
    "count", "counts", "number of", "length", "lengths", "noise", "noised", "hashed", "anonymis*", "anonymiz*",
    "aggregate*", "federated", "gradient", "gradients", "statistics", "opt in", "opted in", "opt-in", "consent",
    "agreed", "donate*", "donated", "on the handset", "on the phone", "on the device", "on device", "locally",
    "local", "sandbox", "wiped on uninstall", "synthetic", "public", "volunteers", "paid", "redacted", "masked",
    "stripped", "differential privacy", "encrypted end to end", "contact us", "studio", "staff", "secure enclave",
    "integers", "in memory only", "ad break", "free of", "itself stays", "stays where", "remain on", "stays on",
    "stay on", "stay where", "remains on", "no content", "without content", "without the content", "only the score",
    "dummy", "simulated", "actors", "permission", "asks first", "asked first", "if the user agrees", "if they agree",
    "when they agree", "on request of", "donor", "donors", "testers", "employees", "blurred", "pseudonym*",
    "tokenised", "bucketed", "rounded", "coarse*", "only numbers", "numbers only", "deleted at once", "never leaves",
    "nothing of the", "nothing of it",
)  # fmt: skip
_WAIVED = Phrases(
    "not applicable", "no personal data", "nothing personal", "no privacy issue", "no privacy concern",
    "no privacy concerns", "no privacy issues", "does not apply", "doesn't apply", "not an issue", "not a concern",
    "no pii", "not relevant", "no private data", "no sensitive data", "nothing sensitive", "not personal",
    "no concern", "no issue here", "privacy is no", "n a", "no privacy problem", "no privacy problems",
    "no privacy question", "no privacy risk", "no privacy risks", "no privacy matter", "no privacy topic",
    "privacy does not matter", "privacy doesn't matter", "privacy isn't", "nothing to protect", "nothing to do here",
    "gdpr is not", "gdpr does not", "gdpr doesn't", "not affected", "no personal information",
    "no personally identifiable", "no data about people", "no data on people", "no people in the data",
    "no sensitive", "unproblematic", "harmless data", "not needed here", "we skipped", "none needed",
    "no special measures", "no measures", "irrelevant", "no dpia", "nothing private", "no relevance", "not a topic",
    "no topic",
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
        keeps = _keeps(statement)
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


def _keeps(statement: Statement) -> Mention | None:
    """Where a statement keeps something on the device: never leaves, stays on the watch, nothing of it goes to us."""
    keeps = next(statement.mentions(_KEEP), None)
    if keeps is None and _LEAVES.may_be_in(statement.lower):
        words = [token.lower for token in statement.tokens]
        for leaves in statement.mentions(_LEAVES):
            start, _ = statement.clause(leaves.first, leaves.last)
            if _NO & set(words[start : leaves.first]):
                keeps = leaves
                break
    if keeps is None and _PLACES.may_be_in(statement.lower):
        keeps = next(
            (
                stays
                for place in statement.mentions(_PLACES)
                for stays in statement.mentions(_STAYS)
                if -4 <= place.first - stays.last <= 4 and stays.stance is Stance.SAID
            ),
            None,
        )
    if keeps is None:
        return None
    return None if any(0 <= each.first - keeps.last <= 6 for each in statement.mentions(_WIDER)) else keeps


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
            if _told_as_is(mention) and not _number(mention) and not _unsent(mention):
                return Claim(kind, topic, mention, READ if near else 0.7)
    return None


def _told_as_is(mention: Mention) -> bool:
    """Whether data is named as what flows: neither denied nor supposed; quotes are left aside."""
    statement = mention.statement
    text, tokens = statement.text, statement.tokens
    start, end = statement.clause(mention.first, mention.last)
    if text.count('"', 0, tokens[mention.first].start) % 2:
        return False
    before = {each.lower for each in tokens[start : mention.first] if not text.count('"', 0, each.start) % 2}
    if before & _NO or before & _INSTEAD or statement.names(_PAST) or only_proposed(statement):
        return False
    return not _MAYBE & {each.lower for each in tokens[start:end]}


_PAST = Phrases(
    "until 19*", "until 20*", "until last", "till 20*", "up to 20*", "before 20*", "in the past", "no longer",
    "any more", "anymore", "years ago", "back then", "the predecessor", "old version", "was ended", "has ended",
    "has been stopped", "was stopped", "once did", "in former",
)  # fmt: skip
_INSTEAD = frozenset("instead than avoid avoids refuse dropped stopped stop forbid forbidden".split())
_MAYBE = frozenset("would could might considered prototype pilot earlier formerly previously".split())


def _unsent(mention: Mention) -> bool:
    """The text around it is not; frames are deleted after matching."""
    statement = mention.statement
    _, end = statement.clause(mention.first, mention.last)
    return bool(_UNSENT & {token.lower for token in statement.tokens[mention.last : end]})


def _number(mention: Mention) -> bool:
    """message id, text length: a number about it, not the thing."""
    tokens = mention.statement.tokens
    after = tokens[mention.last].lower if mention.last < len(tokens) else ""
    before = tokens[mention.first - 1].lower if mention.first else ""
    return after in _ABOUT or before in ("other", "key", "wake", "test")


_ABOUT = frozenset(
    "id ids length size type count counts language quality rate notification notifications box field classifier "
    "model us support app version hash session label class score timestamp timestamps number numbers".split()
)  # fmt: skip


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

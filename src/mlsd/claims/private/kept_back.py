"""Promises told as what is not done: prompts are not logged, we never see a word of it, audio is excluded."""

from __future__ import annotations

from mlsd.claims.private.private_words import DEVICES
from mlsd.claims.tables import cells
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Topic

_NO = frozenset("no not never none neither nor nobody nothing without cannot can't don't doesn't isn't aren't won't "
                "zero we'll".split()) - {"we'll"}  # fmt: skip
_FLOWS = frozenset(
    "log logs logged logging store stores stored storing save saved saving send sends sent sending upload uploads "
    "uploaded "
    "uploading transmit transmits transmitted forward forwarded see sees seen hear hears heard read reads learn learns "
    "receive receives received get gets record recorded convey conveyed pass passed written collect collected "
    "collecting "
    "share shared transfer transferred leave leaves copied copy persisted exported retained obtained disclosed go goes "
    "going removed reach reaches telling egress synced serialised serialized taken moved".split()
)
_ACTIVE = frozenset("see sees hear hears learn learns receive receives get gets obtain read reads know knows".split())
_US = frozenset("we us our server servers operator vendor company makers team staff anybody anyone one nobody".split())
_LIMITS = frozenset(
    "longer than without before until till unless except outside beyond if third parties advertisers partners sold "
    "consent abroad".split()
)
_EXCLUDED = frozenset("excluded withheld omitted stripped".split())
_DONE_THERE = frozenset(
    "answered resolved confined looked matched searched compared interpreted kept stored handled processed read "
    "decided live lives stay stays remain remains".split()
)
_NOT_US = frozenset("server servers cloud upload uploaded uploads uploading then sent send".split())
_EVERYTHING = Phrases(
    "input", "inputs", "user input", "user data", "user content", "anything", "everything", "whatever", "all data",
    "the data", "raw data", "user's data", "single word",
)  # fmt: skip
_FORMER = Phrases(
    "earlier release", "earlier version", "previous release", "previous version", "old version", "older version",
    "used to", "until v*", "before v*", "at first", "the former", "version 1", "since version", "since v*",
    "old product", "predecessor", "guideline", "competitor*", "in the past", "considered",
)  # fmt: skip
_AWAY = frozenset("leaves leave uploaded upload sent transmitted logged server cloud shared collected leaving".split())
_HERE = frozenset("stays stay local locally kept device only".split())


def kept_back(statement: Statement) -> Mention | None:
    """Where a sentence says that something does not reach the makers: it is not logged, they never hear it."""
    if "private" in statement.words[:2]:
        return None  # private messages: a promise of one part, with others beside it
    if statement.names(_FORMER) or not _LIMITS.isdisjoint(statement.words):
        return None
    tokens = [token.lower for token in statement.tokens]
    for at, word in enumerate(tokens):
        if word in _NO or word.endswith(("n't", "n’t")):
            end = next((then for then in range(at + 1, min(at + 9, len(tokens))) if tokens[then] in _FLOWS), 0)
            if not end or ("but" in tokens[at:end]):
                continue
            ours = tokens[end] not in _ACTIVE or not _US.isdisjoint(tokens[max(0, at - 3) : end])
            if ours:
                return Mention(statement, at, end + 1)
        if word in _EXCLUDED and not _NO & set(tokens[max(0, at - 3) : at]):
            return Mention(statement, at, at + 1)
    return _done_there(statement, tokens)


def of_all_data(statement: Statement) -> bool:
    """Whether a promise is of whatever people put in, without naming its kind."""
    return statement.names(_EVERYTHING)


def is_former(statement: Statement) -> bool:
    """Whether a sentence tells of an earlier release, or of others."""
    return statement.names(_FORMER)


def _done_there(statement: Statement, tokens: list[str]) -> Mention | None:
    """Answered in the phone, confined to their own equipment: done at the device, with no word of sending."""
    if not _NOT_US.isdisjoint(tokens):
        return None
    places = [each.first for each in statement.mentions(DEVICES)]
    places += [
        at for at, word in enumerate(tokens) if word in ("equipment", "hardware", "premises") and "own" in tokens
    ]
    for at, word in enumerate(tokens):
        if word in _DONE_THERE and any(
            0 < place - at <= 7 and not {"in", "on", "to", "inside", "against", "within"}.isdisjoint(tokens[at:place])
            for place in places
        ):
            return Mention(statement, at, at + 1)
    return None


def tabled(topic: Topic) -> list[tuple[Statement, Mention]]:
    """Rows of a table that says what leaves: typed text | no."""
    found: list[tuple[Statement, Mention]] = []
    if "|" not in topic.prose.text:
        return found
    for cell in cells(topic):
        column = Statement(cell.column, 0, "row").words
        answer = Statement(cell.text, 0, "row").words[:1]
        place = not _WHERE.isdisjoint(column) and _is_device(cell.text)
        away = not _AWAY.isdisjoint(column) and answer in (["no"], ["never"], ["none"])
        here = _AWAY.isdisjoint(column) and not _HERE.isdisjoint(column) and answer in (["yes"], ["always"])
        if away or here or place:
            found.append((cell.statement, Mention(cell.statement, 0, 2)))
    return found


def _is_device(text: str) -> bool:
    told = Statement(text, 0, "row")
    return told.names(DEVICES) and _NOT_US.isdisjoint(told.words) and "and" not in told.words


_WHERE = frozenset("where lives place stays kept".split())

"""Promises that something stays where it arises: in the doll, on the ward tablet, within the walls of the clinic."""

from __future__ import annotations

from mlsd.claims.private.private_words import DEVICES, WIDER
from mlsd.prose import Mention, Phrases, Stance, Statement

_STAYS = frozenset("stay stays stayed remain remains remaining kept keep keeps rest rests lives live".split())
_DONE = frozenset(
    "processed handled read scored analysed analyzed computed decoded evaluated transcribed recognised recognized "
    "understood interpreted worked judged measured looked dealt stored held".split()
)
_INTO = frozenset("in on inside within with at".split())
_THERE = frozenset("there here put theirs local locally private hers his".split())
_SYSTEMS = frozenset(
    "our server servers cloud database databases log logs archive warehouse bucket lake s3 us production backend "
    "mind touch memory place line sync order use english english text records file files scope future system range "
    "february january budget table tables queue storage data test balance time average writing business month months "
    "year years day days hour hours week weeks".split()
)
_HOUSES = frozenset(
    "hospital hospitals clinic clinics ward wards practice practices school schools court courts bank banks plant "
    "plants factory factories site sites building buildings premises campus mine mines office offices customer "
    "customers client clients prison prisons shop shops farm farms lab labs hotel hotels walls wall network "
    "intranet station stations depot depots airport port council".split()
)
_OUT = Phrases(
    "never leave*", "not leave", "doesn't leave", "don't leave", "won't leave", "must not leave", "may not leave",
    "cannot leave", "can't leave", "never go out", "never goes out", "not go out", "does not go out", "do not go out",
    "never get out", "never gets out", "nothing leaves", "never cross*", "not cross", "may not be taken out",
    "not be taken out", "nothing goes out", "never outside", "not outside", "stay in", "stays in", "remain in",
    "remains in", "stay inside", "stays inside", "remain inside", "remains inside", "stay within", "stays within",
    "remain within", "remains within", "kept inside", "kept within", "stay on", "stays on", "remain on", "remains on",
    "stay behind", "stays behind", "only inside", "only within",
)  # fmt: skip
_TOKENS_OF_US = frozenset(
    "bucket buckets s3 server servers cloud warehouse lake office team aws azure gcp gcs database side cluster backend "
    "archive storage annotators labellers dashboard queue account firm company engineers datacentre data developers "
    "store object blob disk disks machine machines kafka platform collector tenant headquarters hq desk lab".split()
)
_TO_US = Phrases(
    "to us", "sends us", "send us", "sent us", "gives us", "give us", "one of us", "we read", "we look at",
    "we listen to", "we receive", "we get", "we collect", "we download", "we fetch", "we pull", "aws", "azure", "gcp",
    "google cloud", "s3", "public cloud", "with us", "we hold", "we copy", "we train on them", "at our end",
)  # fmt: skip


def stays_put(statement: Statement) -> Mention | None:
    """What the children say stays in the doll; photos stay on the ward tablet; keystrokes are handled locally."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        put = word in _STAYS and any(each in _THERE for each in words[at + 1 : at + 2])
        inside = word in _STAYS and words[at + 1 : at + 2] and words[at + 1] in _INTO
        done = word in _DONE and "locally" in words[at + 1 : at + 4]
        only = word == "only" and words[at + 1 : at + 2] and words[at + 1] in _INTO and "our" not in words[at : at + 5]
        if not (put or inside or done or only):
            continue
        behind = words[at + 1 : at + 7]
        timed = any(each.sort in ("duration", "number") and 0 < each.first - at <= 4 for each in statement.quantities)
        if timed or not _SYSTEMS.isdisjoint(behind) or ((inside or only) and _is_wide(behind)):
            continue
        mention = Mention(statement, at, at + 1)
        if mention.stance is Stance.SAID:
            return mention
    return None


def stays_in_house(statement: Statement) -> Mention | None:
    """Scans never go out of the hospital's network: a promise to those whose data they are, not of our own house."""
    if _HOUSES.isdisjoint(statement.words) or not {"our", "ours"}.isdisjoint(statement.words):
        return None
    for mention in statement.mentions(_OUT):
        words = [token.lower for token in statement.tokens[mention.last : mention.last + 7]]
        if _is_house(words):
            return mention
    return None


def _is_house(words: list[str]) -> bool:
    """Whether the words name a house and not a device that stands in it: the ward, not the ward tablet."""
    return not _HOUSES.isdisjoint(words) and not Statement(" ".join(words), 0, "sentence").names(DEVICES)


def _is_wide(words: list[str]) -> bool:
    """Whether the words name more than a device: a house, the company, the country."""
    told = Statement(" ".join(words), 0, "sentence")
    return _is_house(words) or (told.names(WIDER) and not told.names(DEVICES))


def comes_to_us(statement: Statement) -> bool:
    """Whether something reaches the makers themselves: to our bucket, one of us looks at it."""
    words = statement.words
    ours = any(
        word in ("our", "ours") and not _TOKENS_OF_US.isdisjoint(words[at + 1 : at + 4])
        for at, word in enumerate(words)
    )
    return ours or statement.names(_TO_US)

"""A metric that is only named to say that it may be what it will."""

from __future__ import annotations

from mlsd.prose import Mention


def left_to_itself(mention: Mention) -> bool:
    """Whatever sensitivity remains we accept; recall falls where it falls: no metric that decides."""
    words = [token.lower for token in mention.statement.tokens]
    if words[max(0, mention.first - 2)] == "whatever" or words[max(0, mention.first - 1)] == "whatever":
        return True
    words = words[: mention.last] + _fluent(words[mention.last :])
    end = next((at for at in range(mention.last, len(words)) if words[at] in (",", ";", "and", "but")), len(words))
    return any(map(" ".join(words[mention.first : end]).__contains__, _UNMINDED))


def _fluent(words: list[str]) -> list[str]:
    """Speech without its fillers: recall is, hmm, whatever comes out."""
    kept: list[str] = []
    for word in words:
        if word in _FILLERS:
            while kept and kept[-1] == ",":
                kept.pop()
            kept.append("\0")
        elif not (word == "," and kept and kept[-1] == "\0"):
            kept.append(word)
    return [word for word in kept if word != "\0"]


_FILLERS = frozenset("um uh er erm hm hmm well say honestly frankly anyway basically".split())


_UNMINDED = (
    "whatever", "falls where it falls", "fall where it", "comes out as it", "we do not look", "we don't look",
    "not part of the figure", "not looked at", "is not tracked", "not counted", "is what it is", "left as it is",
    "takes care of itself", "no floor on", "may be anything", "can be anything", "remains we accept",
    "only logged", "just logged", "merely logged", "only recorded", "only noted", "only reported", "for information",
    "for the record", "only shown", "not decisive", "decides nothing", "plays no part", "plays no role",
    "does not decide", "of no concern", "not our concern", "follows from that", "not a criterion", "no criterion",
    "is secondary",
)  # fmt: skip

"""A plan for doubtful cases, read as a relation: a low or missing score, and somebody or something that acts."""

from __future__ import annotations

from itertools import pairwise

from mlsd.prose import Prose, Statement

_LOW = frozenset(
    "below under beneath less lower low lowest unsure uncertain doubt doubts doubtful hesitates hesitant undecided "
    "missing disagree disagrees disagreement unknown weak weaker poor borderline tie ties shaky unclear ambiguous "
    "otherwise else rest unfamiliar abstain abstains abstention rejects refuses declines fewer insufficient neither "
    "inconclusive blurry remaining unusual strange odd".split()
)
_SURE = frozenset(
    "place read assign match recognise sure certain confident clear know knows tell decide enough agree".split()
)
_SPREADS = frozenset("interval band spread entropy sd std deviation variance width uncertainty range".split())
_HIGH = frozenset("widest broadest over above exceeds exceed exceeding beyond than high wide".split())
_NOT = frozenset("not no never hardly barely isn't doesn't don't aren't can't cannot won't".split())
_IF = frozenset("if when whenever where once unless until should wherever".split())
_UNDONE = frozenset("isn't aren't not never".split())
_OF_SCORES = frozenset(
    "score scores confidence confident probability margin entropy spread interval band sd deviation value variance "
    "certain sure unsure certainty low lower lowest below above under over exceeds exceed between threshold missing "
    "no not none nothing isn't aren't doesn't don't can't cannot nobody disagree disagrees differ doubt doubts "
    "doubtful wide wider than fewer less weak close near outside beyond lacks neither absent fails unknown figure "
    "uncertain uncertainty high higher ambiguous small smaller within unclear blurred blurry model".split()
)
_LEVELS = frozenset(
    "over above more up red amber yellow orange grey gray green low medium high one two three lower "
    "lowest uncertain doubtful".split()
)
_ACTS = (
    "ask", "wait", "hold", "stop", "halt", "brak", "slow", "fall", "fell", "default", "abstain", "withh", "hid",
    "skip",
    "suppress", "call", "phone", "rescan", "retak", "repeat", "retr", "review", "check", "decid", "handl", "pass",
    "escalat", "defer", "refer", "refus", "reject", "rout", "redirect", "queue", "send", "sent", "forward", "goes",
    "go", "hand", "human", "person", "clerk", "nurse", "expert", "operator", "return", "revert", "switch", "keeps",
    "keep", "kept", "stay", "leav", "left", "ignor", "drop", "discard", "block", "warn", "prompt", "offer", "choos",
    "pick", "confirm", "inspect", "read", "look", "open", "land", "take", "treat", "order", "request",
    "appl", "use", "fetch", "pull", "alert", "page", "alarm", "instead", "silent", "quiet", "mute", "blank", "empty",
    "nothing", "nobody", "fallback", "replac", "answer", "tell", "say", "park", "act", "paus", "cancel", "restrict",
    "widen", "larger", "bigger", "second", "previous", "rule", "usual", "old", "again", "close", "stand", "suggest",
    "propos", "sort", "driv", "greyed", "manual", "label", "moves", "get", "put", "no", "not", "never", "only",
    "list",
    "starts", "aside", "into", "rung", "shut", "announc", "translat", "works", "does", "do", "safe", "visit", "mark",
)  # fmt: skip
_STATISTICS = (
    "calibrat", "isotonic", "temperature", "platt", "brier", "reliabilit", "coverage", "ece", "validation",
    "ensemble",
    "dropout", "correlat", "softmax", "seed", "histogram",
)  # fmt: skip
_OPEN = 5  # words
_PRONOUNS = frozenset("it this they these both".split())
_SCORED = ("score", "probabilit", "confidence", "band", "margin", "percent", "middle", "third", "half", "everything",
           "all", "anything", "case", "those", "p")  # fmt: skip
_HANDS = frozenset("go goes sent passed handed given routed left belong belongs queued put".split())
_STORES = ("log", "database", "db", "table", "dashboard", "front", "client", "api", "caller", "column", "file",
           "screen",
           "app", "report", "stream", "next")  # fmt: skip


def plan_told(prose: Prose) -> bool:
    """Whether some sentence says what is done when the model is unsure."""
    statements = prose.statements
    return any(map(_plans, statements)) or any(
        before.text.endswith("?") and _acts(after.words) for before, after in pairwise(statements)
    )


def _plans(statement: Statement) -> bool:
    words = statement.words
    if any(one in _UNDONE and other.endswith("ed") for one, other in pairwise(words)):
        return True  # the scan isn't measured: what is left undone
    if not _acts(words):
        return _is_row(statement)
    if statement.kind != "sentence" and words and (words[0][0].isdecimal() or words[0] in _LEVELS):
        return not any(word.startswith(_STATISTICS) for word in words)
    if (
        any(_conditional(words, at) for at in range(len(words)))
        or _leads_on(statement.text)
        or _doubts(words[: _OPEN + 3])
    ):
        return True
    if statement.quantities and _handed_on(words):
        return True
    if not (_SPREADS.isdisjoint(words) or _HIGH.isdisjoint(words)):
        return True
    return _doubts(words) and not any(word.startswith(_STATISTICS) for word in words)


def _conditional(words: list[str], at: int) -> bool:
    """If the score is under 0.6, where they disagree: a condition on what the model says."""
    if at and words[at] == "where" and words[at + 1 : at + 2] and words[at + 1] not in _PRONOUNS:
        return False
    return words[at] in _IF and not _OF_SCORES.isdisjoint(words[at + 1 : at + 11])


def _handed_on(words: list[str]) -> bool:
    """Scores in the band from 0.4 to 0.6 go to the review desk: some of the scores, and where they go."""
    for at, word in enumerate(words[:-2]):
        if word in _HANDS and "to" in words[at + 1 : at + 3] and any(one.startswith(_SCORED) for one in words[:at]):
            return not any(one.startswith(_STORES) for one in words[at + 2 : at + 5])
    return False


def _doubts(words: list[str]) -> bool:
    if not _LOW.isdisjoint(words) or any(_in_the_middle(words, at) for at in range(len(words) - 3)):
        return True
    return any(word in _SURE and not _NOT.isdisjoint(words[max(0, at - 4) : at]) for at, word in enumerate(words))


def _in_the_middle(words: list[str], at: int) -> bool:
    """Between 0.3 and 0.6; not between 0 and 1, which is every score."""
    return words[at] == "between" and words[at + 1] != "0" and words[at + 1][0].isdecimal() and words[at + 2] == "and"


def _leads_on(text: str) -> bool:
    return any(sign in text for sign in ("->", "→", "=>", "⇒", "<", ">"))


def _is_row(statement: Statement) -> bool:
    """| below 0.5 | German text and pictogram only |"""
    return statement.kind == "row" and _doubts(statement.words[:_OPEN]) and len(statement.words) > _OPEN - 1


def _acts(words: list[str]) -> bool:
    return any(word.startswith(_ACTS) for word in words)

"""False alarms by their relation alone: what is done to the good, and what is done where there is nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mlsd.claims.costs.acts import acts, denies, notices
from mlsd.claims.costs.cost_words import GOOD
from mlsd.claims.costs.unseen import BREAKS, MODALS, RIGHTLY_FALSE, TOO_MUCH, WHO, breaks, names_doing
from mlsd.prose import Mention, Phrases, Statement

_VAIN = frozenset("wasted useless pointless needless superfluous baseless fruitless unwarranted unneeded".split())
_UNDUE = ("unnecessar", "unjust", "unwarrant", "unfound", "unneed", "undeserv")
_FINE = frozenset("right fine good correct healthy sound innocent valid honest intact clean harmless normal".split())
_LACKS = frozenset("is was are were has had did does do needs needed will would".split())
_NOTHING = frozenset("not no nothing none never nowhere".split())
_UNCALLED = Phrases("by itself", "on its own", "all by itself", "of its own accord", "out of nowhere", "anyway")
_ENDS = ("tion", "sion", "tions", "sions", "ment", "ments", "al", "als", "ing", "ings")


def uncalled(statement: Statement) -> Iterator[Mention]:
    """False alarms: an act upon what lacks its cause, upon the good, or a wrong one of its kind."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        wrong = word in ("wrong", "false") and at + 1 < len(words) and _raised(words, at)
        if wrong or (word == "over" and names_doing(words, at + 1)):
            yield Mention(statement, at, at + 2)
        elif word in _VAIN or word.startswith(_UNDUE) or (word.startswith("over") and word[4:].startswith(TOO_MUCH)):
            yield Mention(statement, at, at + 1)
        elif word in WHO and _lacks(words, at) and (first := _done_before(words, at)) >= 0:
            yield Mention(statement, first, min(at + 3, len(words)))
        elif (
            word in ("when", "though", "although")
            and _FINE & set(words[at + 1 : at + 5])
            and _done_before(words, at) >= 0
        ):
            yield Mention(statement, _done_before(words, at), at + 1)
        elif word in ("and", "but") and words[at + 2 : at + 4] in (["is", "not"], ["was", "not"]) and _acted(words, at):
            yield Mention(statement, at, at + 4)
        elif word == "without" and at and _deed(words[at - 1]) and not _signs(words[at + 1 : at + 4]):
            yield Mention(statement, at - 1, at + 1)
    for each in statement.mentions(_UNCALLED):
        doing = next((at for at in range(max(0, each.first - 9), each.first) if acts(words[at])), -1)
        if doing >= 0 and (words[each.first] != "anyway" or WHO & set(words[doing : each.first])):
            yield Mention(statement, doing, each.last)
    yield from _to_the_good(statement, words)


def _acted(words: list[str], at: int) -> bool:
    """If we tell them that it wakes and it is not: an act stands before."""
    return any(map(acts, words[max(0, at - 14) : at])) and words[at + 1] in ("it", "he", "she", "there", "this", "that")


def _raised(words: list[str], at: int) -> bool:
    """A wrong beep, a false arrest; not a wrong answer, nor a wrong word, worse than none: these are no alarms."""
    word = words[at + 1]
    if words[at] == "wrong" and (
        _ABSTAINS & set(words[at + 1 :]) or not (_deed(word) or notices(word) or word in _SOUNDS)
    ):
        return False
    return word.isalpha() and word not in _EITHER and not word.startswith(RIGHTLY_FALSE)


_ABSTAINS = frozenset("no none nothing empty missing general than".split())
_SOUNDS = frozenset("beep beeps alarm alarms siren sirens page pages alert alerts bell hit hits".split())
_EITHER = frozenset(
    "answer answers decision decisions class label labels prediction predictions one ones way and or in on to is are "
    "for the about result results output outputs if when side direction order place".split()
)


def _deed(word: str) -> bool:
    """A noun of doing: evacuation, arrest, correction, removals."""
    if word.startswith(RIGHTLY_FALSE):
        return False
    return acts(word) or (len(word) > 6 and word.endswith(_ENDS))


def _signs(words: list[str]) -> bool:
    """without us having called, without a warning: what is lacking is the alarm."""
    return any(notices(word) or word in ("us", "our", "having") for word in words)


def _lacks(words: list[str], at: int) -> bool:
    """that isn't full, who did not need it, that is nothing; not `that is not seen`."""
    if words[at + 1 : at + 2] and words[at + 1] in _LACKS and words[at + 2 : at + 3] and words[at + 2] in _FINE:
        return True
    for to in range(at + 1, min(at + 4, len(words))):
        if words[to].endswith(("n't", "n’t")) or words[to] in _NOTHING:
            return not any(notices(word) or acts(word) for word in words[to + 1 : to + 3])
    return False


def _done_before(words: list[str], at: int) -> int:
    """The act before a relative clause, or -1: sending a truck to a bin."""
    for to in range(at - 1, max(-1, at - 9), -1):
        if words[to] in (",", ";", "."):
            return -1
        if (acts(words[to]) or words[to] in ("alert", "alarm")) and not any(map(denies, words[max(0, to - 3) : to])):
            return to
    return -1


def _to_the_good(statement: Statement, words: list[str]) -> Iterator[Mention]:
    """call ten healthy women back, opens a bag of a normal passenger: an act, and whom it meets."""
    for good in statement.mentions(GOOD):
        behind = words[good.last : good.last + 2]
        if len(behind) == 2 and behind[0].isalpha() and behind[1].endswith(("ed", "wn")) and not notices(behind[1]):
            yield Mention(statement, good.first, good.last + 2)  # a healthy tooth drilled
        elif any(one in _WE and acts(two) for one, two in pairwise(words[good.last : good.last + 4])):
            yield Mention(statement, good.first, good.last)  # an ordinary stone that it flags
        elif (done := _passive(words, good.last)) and words[good.first - 1] not in ("as", "for"):
            yield Mention(statement, good.first, done + 1)
        start = max(0, good.first - 6)
        doing = next((at for at in range(good.first - 1, start - 1, -1) if acts(words[at])), -1)
        if doing < 0 or breaks(words[doing : good.first]) or {"as", "for"} & set(words[doing : good.first]):
            continue
        denied = [at for at in range(max(0, doing - 3), doing) if denies(words[at])]
        forbidden = denied and (words[denied[0] - 1] in MODALS or words[denied[0]] == "never")
        if (not denied or forbidden) and not words[doing].endswith("ed"):
            yield Mention(statement, doing, good.last)


def _passive(words: list[str], at: int) -> int:
    """Where the act stands that is done to the good: healthy cows that are sent to the vet; or 0."""
    for to in range(at, min(at + 4, len(words) - 1)):
        if words[to] in _ARE:
            return to + 1 if acts(words[to + 1]) and not words[to + 1].endswith("ing") else 0
        if words[to] in BREAKS:
            return 0
    return 0


_WE = frozenset("it we they i model".split())
_ARE = frozenset("is are was were be been being gets get got".split())

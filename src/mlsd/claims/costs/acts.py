"""Verbs of noticing and of acting upon somebody, by their beginnings: what a model does or fails to do."""

from __future__ import annotations

_NOTICE = (
    "spot", "notic", "catch", "caught", "detect", "recogni", "identif", "discover", "flagg", "report", "warn",
    "alert",
    "signal", "announc", "react", "respond", "answer", "diagnos", "hear", "heard", "find", "found", "inspect",
    "deliver",
    "uncover", "unmask", "reveal",
)  # fmt: skip
_NOTICE_WORDS = frozenset(
    "see sees seeing seen saw flag flags mark marks marking marked raise raises raising raised ring rings ringing rang "
    "pick picks picking picked call calls calling called wake wakes waking woken tell tells telling told point points "
    "pointed issue issues issued stop stops stopping stopped say says said find read".split()
)
_ACT = (
    "block", "refus", "reject", "declin", "bann", "accus", "punish", "remov", "throw", "delet", "suspend", "scrap",
    "discard", "freez", "froz", "stopp", "arrest", "seiz", "clos", "cancel", "lock", "expel", "exclu", "pull",
    "recall",
    "hold", "held", "call", "send", "sent", "visit", "search", "open", "dig", "treat", "operat", "warn", "wak",
    "evacuat", "dismiss", "flagg", "spray", "disturb", "interrupt", "bother", "shut", "turn", "charg", "offer",
    "charg",
    "repair", "replac", "inspect", "chang", "correct", "alert", "alarm", "fell", "cull", "fin", "detain", "question",
    "tell", "told", "reach", "order", "swap", "writ", "driv", "examin", "suspect", "halt", "shoot", "shot", "check",
    "quarantin", "isolat", "ground",
)  # fmt: skip
_ACT_WORDS = frozenset(
    "ban bans cut cuts cutting stop stops flag flags dispatch ring rings page pages paging put".split()
)
_NO_ACT = (
    "final",
    "finish",
    "financ",
    "fine",
    "find",
    "opera",
    "orderl",
    "callous",
    "sender",
    "checkpoint",
    "turnover",
)
NOT = frozenset("not no never nobody none neither nor without cannot fail fails failed failing failure omits".split())


def denies(word: str) -> bool:
    """not, never, nobody, without, fails to, doesn't."""
    return word in NOT or word.endswith(("n't", "n’t"))


def notices(word: str) -> bool:
    """see, caught, flagged, warns."""
    return word in _NOTICE_WORDS or word.startswith(_NOTICE)


def acts(word: str) -> bool:
    """Something done to somebody or something because it was marked: blocked, called back, opening, evacuation."""
    return word in _ACT_WORDS or (word.startswith(_ACT) and not word.startswith(_NO_ACT))

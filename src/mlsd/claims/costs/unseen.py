"""Misses by their relation alone: what is there and goes unseen, is not acted upon, is let go on its way."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.costs.acts import acts, denies, notices
from mlsd.claims.costs.cost_words import BAD, GOOD
from mlsd.prose import Mention, Phrases, Statement

_OVERLOOKS = ("ignor", "overlook", "neglect", "oversight", "forgot", "underestimat", "undercall")
_LEAVES = frozenset("leave leaves leaving left let lets letting keep keeps keeping kept".split())
_BE = frozenset(
    "in on up alone standing active be there untouched unanswered alive running open go pass stay through continue run "
    "out off keep home by past another as inside for".split()
)
TOO_MUCH = ("caution", "sensitiv", "react", "estimat", "forecast", "predict", "zeal", "protect", "alarm", "treat")
_STAYS = Phrases(
    "passes", "passed", "pass", "goes through", "go through", "gets in", "get in", "got in", "goes out", "goes home",
    "slips", "slip", "slipped", "walks past", "stays", "stay", "remains", "remain", "continues", "goes on", "left in",
    "home", "as good", "comes in", "comes through", "moves on", "sails", "survives", "gets by", "get by", "got by",
)  # fmt: skip
_WITH = frozenset(("with", "carrying", "holding", "hiding", "containing"))
WHO = frozenset("that who which whose whom where".split())
RIGHTLY_FALSE = (
    "negativ", "all", "release", "approv", "clear", "accept", "pass", "reassur", "omission", "econom", "sense",
    "statement", "start",
)  # fmt: skip
_SAYS = ("say", "do", "report", "show", "tell", "find")


def unseen(statement: Statement) -> Iterator[Mention]:
    """Misses: a verb of noticing denied, somebody left unanswered, something bad that is let go on its way."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        if denies(word):
            end = _not_done(statement, words, at)
            if end:
                yield Mention(statement, at, end + 1)
        elif word in _DECLARES and _calls_good(statement, at):
            yield Mention(statement, at, at + 1)
        elif word in _GOES and words[at + 1 : at + 2] and words[at + 1].startswith("un"):
            yield Mention(statement, at, at + 2)
        elif _slipped(words, at):
            yield Mention(statement, at, at + 1)
        elif word in ("wrong", "false") and words[at + 1 : at + 2] and words[at + 1].startswith(RIGHTLY_FALSE):
            yield Mention(statement, at, at + 2)
        elif _undone(word) or (word in ("under", "underdetection") and names_doing(words, at + 1)):
            yield Mention(statement, at, at + 1)
        elif word in _LEAVES and (end := _left(words, at)):
            yield Mention(statement, at, end + 1)
    yield from _bad_passes(statement, words)


def _calls_good(statement: Statement, at: int) -> bool:
    """A slope that we declare safe: what is called good."""
    return any(at < each.first <= at + 3 for each in statement.mentions(GOOD))


_DECLARES = frozenset("declare declares declared rate rates rated judge judges judged deem deems deemed".split())
_GOES = frozenset("goes go went stays stay remains remain".split())
_OF_NETS = frozenset("layer layers state states unit units cost costs dimension size".split())
_VERBS = frozenset("= is means costs : it them him her".split())


def _slipped(words: list[str], at: int) -> bool:
    """What is overlooked, hidden, missing as a verb, or nothing said of it."""
    word = words[at]
    if word in ("hidden", "concealed", "latent"):
        return _OF_NETS.isdisjoint(words[at + 1 : at + 2])
    if word == "missing" and at == 0:
        return not _VERBS.isdisjoint(words[1:2])
    return word.startswith(_OVERLOOKS) or (word.startswith(_SAYS) and words[at + 1 : at + 2] == ["nothing"])


def _not_done(statement: Statement, words: list[str], at: int) -> int:
    """Where the verb stands that is denied: does not see, nobody caught, a card that we don't block; or 0."""
    for to in range(at + 1, min(at + 5, len(words))):
        if words[to] in WHO or words[to] in BREAKS:
            return 0
        if notices(words[to]) or ((acts(words[to]) or _gerund(words, at, to)) and words[at - 1] not in MODALS):
            good = any(at < each.first <= to + 4 for each in statement.mentions(GOOD)) and not notices(words[to])
            return 0 if good else to
    return 0


def _gerund(words: list[str], at: int, to: int) -> bool:
    """not halting, not refunding: what begins a clause."""
    return to == at + 1 and words[to].endswith("ing") and len(words[to]) > 5 and words[at] == "not"


MODALS = frozenset("must shall should may can".split())


def _undone(word: str) -> bool:
    """unanswered, unflagged, omitted, underblocking."""
    if word.startswith("under") and len(word) > 9:
        return not word.startswith("underwrit") and (notices(word[5:]) or acts(word[5:]))
    return word in ("omitted", "omitting", "omission", "omissions") or (
        word.startswith("un") and word.endswith(("ed", "en", "ght", "rd")) and (notices(word[2:]) or acts(word[2:]))
    )


def names_doing(words: list[str], at: int) -> bool:
    """under - detection: the verb behind the hyphen."""
    at += words[at : at + 1] == ["-"]
    return at < len(words) and (
        words[at].startswith(TOO_MUCH)
        or (words[at].endswith(("ing", "ion", "ions", "ed", "s")) and (notices(words[at]) or acts(words[at])))
    )


def _left(words: list[str], at: int) -> int:
    """Where what is left or let ends: leaving a blurry one in, letting a mule keep the account."""
    for to in range(at + 1, min(at + 8, len(words))):
        if words[to] in (",", ";", ".", ":"):
            return 0
        if words[to] in _BE and (to > at + 1 or words[at] in ("left", "let")):
            return to
    return 0


def _bad_passes(statement: Statement, words: list[str]) -> Iterator[Mention]:
    """A bad lot that passes; send one with a tumour home."""
    for stays in statement.mentions(_STAYS):
        start = max(0, stays.first - 7)
        behind = words[start : stays.first]
        if breaks(behind[-4:]):
            continue
        if (_WITH & set(behind) and _WITH & set(behind[-4:])) or any(
            start <= each.first < stays.first for each in statement.mentions(BAD)
        ):
            yield Mention(statement, max(start, stays.first - 4), stays.last)


def breaks(words: list[str]) -> bool:
    return not BREAKS.isdisjoint(words)


BREAKS = frozenset(", ; . : ( ) than but whereas while and or".split())

"""Who says what of what: whether an answer holds something, turns it down, or tells it of another time or case."""

from __future__ import annotations

from enum import StrEnum

from mlsd.tokens import Token


class Stance(StrEnum):
    """How an answer stands to something that it mentions."""

    SAID = "said"
    DENIED = "denied"
    SUPPOSED = "supposed"


def stance_of(text: str, tokens: list[Token], first: int, last: int) -> Stance:
    """How a statement stands to its tokens from `first` to `last`."""
    start, end = clause_of(tokens, first, last)
    words = [token[0] for token in tokens[start : max(end, last + 14)]]
    if _TELLING.isdisjoint(words):  # a cheap look: most clauses just say it
        return Stance.SUPPOSED if _quoted(text, tokens[first].start) else Stance.SAID
    clause = f" {' '.join(words[: end - start])} "
    before = f" {' '.join(words[: first - start])} "
    behind = f" {' '.join(words[last - start : last - start + 14])} "
    for innocent in _INNOCENT:
        if innocent in clause:
            clause, before = clause.replace(innocent, " "), before.replace(innocent, " ")
    if any(map(before.__contains__, _DENY_BEFORE)) or any(map(clause.__contains__, _DENY)):
        return Stance.DENIED
    if any(map(behind.__contains__, _DENY_BEHIND)):
        return Stance.DENIED
    if _quoted(text, tokens[first].start) or any(map(clause.__contains__, _SUPPOSE)):
        return Stance.SUPPOSED
    return Stance.SAID


def clause_of(tokens: list[Token], first: int, last: int) -> tuple[int, int]:
    """The part of a statement between the nearest breaks round some tokens."""
    start, end = first, last
    while start > 0 and not _breaks(tokens, start - 1):
        start -= 1
    while end < len(tokens) and not _breaks(tokens, end):
        end += 1
    return start, end


def _quoted(text: str, place: int) -> bool:
    """Whether a place stands inside quotation marks."""
    if text.count("“", 0, place) > text.count("”", 0, place):
        return True
    return text.count('"', 0, place) % 2 == 1


_BREAK = frozenset(
    ", ; : ( ) — – | but although though while whereas because which who whose since so than then instead however "
    "except unless".split()
)


def _breaks(tokens: list[Token], at: int) -> bool:
    """Whether a clause ends at a token: a sign with space after it, or a joining word."""
    token = tokens[at]
    if token.text in (".", "!", "?"):
        return True
    if token.lower in _BREAK:
        return not (token.text in (",", ":") and at + 1 < len(tokens) and tokens[at + 1].start == token.end)
    return False


_INNOCENT = (" not only ", " not just ", " no later than ", " no more than ", " not more than ", " no less than ",
             " not less than ", " no worse than ", " no fewer than ", " no longer than ", " not merely ", " no doubt ",
             " no matter ", " if not ", " whether or not ", " no sooner ", " are used to ", " is used to ",
             " each rejected ", " every rejected ", " a rejected ", " each dropped ",
             " get used to ", " over a week ", " over a day ", " over a month ", " over a year ", " over a quarter ",
             " over a million ", " over a thousand ", " over a hundred ")  # fmt: skip
_DENY_BEFORE = (" no ", " not ", " never ", " without ", " neither ", " nor ", " n't ", " rather than ", " instead of ",
                " avoid ", " avoids ", " avoided ", " none ", " cannot ", " ban ", " nobody ", " nothing ", " over a ",
                " taken over ", " dropped ", " drop ", " rejected ", " against ", " refuse ", " don't ", " doesn't ",
                " didn't ", " won't ", " isn't ", " aren't ", " can't ", " wasn't ", " shouldn't ", " wouldn't ",
                " hardly ", " free of ")  # fmt: skip
_DENY = (" useless ", " misleading ", " meaningless ", " not reported ", " not used ", " no use ", " rejected ",
         " ruled out ", " dropped ", " discarded ", " abandoned ", " turned down ", " left out ", " thrown out ",
         " given up ", " is wrong ", " was wrong ", " refused ", " banned ", " forbidden ",
         " off the table ")  # fmt: skip
_DENY_BEHIND = (" dropped ", " rejected ", " ruled out ", " discarded ", " abandoned ", " turned down ", " was wrong ",
                " is wrong ", " rewarded the wrong ", " useless ", " misleading ", " not reported ", " refused ",
                " thrown out ", " left out ", " told nobody ", " says nothing ", " tells us nothing ", " not used ",
                " never used ", " not an option ", " makes no sense ", " was put aside ", " were put aside ",
                " was set aside ", " was laid aside ")  # fmt: skip
_SUPPOSE = (" would ", " could ", " might ", " if ", " tempting ", " at first ", " had first ", " first thought ",
            " used to ", " previously ", " formerly ", " last year ", " old ", " former ", " prototype ", " pilot ",
            " first attempt ", " once thought ", " considered ", " hypothetical* ", " should the ", " years ago ",
            " student project ", " in an earlier ", " earlier version ", " we tried ", " tried ", " first quote ",
            " everybody says ", " everyone says ", " people say ", " they say ", " in fashion ",
            " naive ", " suppose ", " someday ", " maybe later ", " alternative ")  # fmt: skip
_TELLING = frozenset(phrase.split()[0] for phrase in (*_DENY_BEFORE, *_DENY, *_DENY_BEHIND, *_SUPPOSE))

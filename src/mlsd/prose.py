"""One reading of an answer, shared by all rules: statements, words, quantities, facts, and who says what of what.

A statement is a sentence, a list item, or a row of a table. A mention is a place where a statement names something, and
its stance says whether the answer holds it (`SAID`), turns it down (`DENIED`), or tells it of another time or case
(`SUPPOSED`: would, if, at first, last year's prototype, in quotation marks). Nothing is read before it is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from mlsd.fences import fence_run
from mlsd.quantities import Quantity, quantities
from mlsd.tokens import Token, tokens_of


class Stance(StrEnum):
    """How an answer stands to something that it mentions."""

    SAID = "said"
    DENIED = "denied"
    SUPPOSED = "supposed"


class Phrases:
    """A set of phrases, looked up by their first word; `annotat*` stands for every word that begins so.

    A hyphen counts as a space, and a last word may carry a plural s.
    """

    def __init__(self, *phrases: str) -> None:
        self.phrases = phrases

    @cached_property
    def _table(self) -> dict[str, list[tuple[str, ...]]]:
        """Phrases by the first three letters of their first word; made when first asked for."""
        table: dict[str, list[tuple[str, ...]]] = {}
        for phrase in self.phrases:
            words = tuple(phrase.lower().replace("-", " ").split())
            table.setdefault(words[0].rstrip("*")[:3], []).append(words)
        return table

    def match(self, words: list[str], at: int) -> int:
        """How many words of `words` a phrase takes up at `at`, 0 if none fits; the longest wins."""
        candidates = self._table.get(words[at][:3], ())
        return max((len(phrase) for phrase in candidates if _fits(phrase, words, at)), default=0)


def _fits(phrase: tuple[str, ...], words: list[str], at: int) -> bool:
    if at + len(phrase) > len(words):
        return False
    for wanted, word in zip(phrase, words[at:], strict=False):
        if wanted.endswith("*"):
            if not word.startswith(wanted[:-1]):
                return False
        elif word != wanted and not (word == wanted + "s" or word == wanted + "es"):
            return False
    return True


class Mention(NamedTuple):
    """A place where a statement names something.  first, last: indexes of its tokens, last excluded."""

    statement: Statement
    first: int
    last: int

    @property
    def text(self) -> str:
        """The words that name it."""
        tokens = self.statement.tokens
        return self.statement.text[tokens[self.first].start : tokens[self.last - 1].end]

    @property
    def stance(self) -> Stance:
        """Whether the answer holds it, turns it down, or supposes it."""
        return self.statement.stance(self.first, self.last)

    @property
    def said(self) -> bool:
        """Whether the answer holds it."""
        return self.stance is Stance.SAID


class Statement:
    """One sentence, list item or table row.  line: counted from 0 within the answer.  kind: sentence, item or row."""

    def __init__(self, text: str, line: int, kind: str) -> None:
        self.text = text
        self.line = line
        self.kind = kind

    @cached_property
    def tokens(self) -> list[Token]:
        """Every token."""
        return tokens_of(self.text)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Every quantity."""
        return quantities(self.tokens)

    @cached_property
    def _words(self) -> tuple[list[str], list[int]]:
        """Words without signs, and the token that each one is."""
        kept = [(token.lower, index) for index, token in enumerate(self.tokens) if token.text[0].isalnum()]
        return [word for word, _ in kept], [index for _, index in kept]

    def mentions(self, phrases: Phrases) -> Iterator[Mention]:
        """Where the statement names one of the phrases."""
        words, places = self._words
        at = 0
        while at < len(words):
            length = phrases.match(words, at)
            if length:
                yield Mention(self, places[at], places[at + length - 1] + 1)
            at += length or 1

    def names(self, phrases: Phrases) -> bool:
        """Whether the statement names one of the phrases, whatever its stance."""
        return next(self.mentions(phrases), None) is not None

    def clause(self, first: int, last: int) -> tuple[int, int]:
        """The part of the statement between the nearest breaks round some tokens."""
        start, end = first, last
        while start > 0 and not _breaks(self.tokens, start - 1):
            start -= 1
        while end < len(self.tokens) and not _breaks(self.tokens, end):
            end += 1
        return start, end

    def stance(self, first: int, last: int) -> Stance:
        """How the statement stands to the tokens from `first` to `last`."""
        start, end = self.clause(first, last)
        clause = " ".join(token.lower for token in self.tokens[start:end])
        before = f" {' '.join(token.lower for token in self.tokens[start:first])} "
        behind = f" {' '.join(token.lower for token in self.tokens[last : last + 14])} "
        for innocent in _INNOCENT:
            clause = clause.replace(innocent, " ")
            before = before.replace(innocent, " ")
        padded = f" {clause} "
        if any(word in before for word in _DENY_BEFORE) or any(word in padded for word in _DENY):
            return Stance.DENIED
        if any(word in behind for word in _DENY_BEHIND):
            return Stance.DENIED
        if self._quoted(first) or any(word in padded for word in _SUPPOSE):
            return Stance.SUPPOSED
        return Stance.SAID

    def _quoted(self, first: int) -> bool:
        """Whether the token stands inside quotation marks of some length."""
        place = self.tokens[first].start
        opened = self.text.count('"', 0, place) % 2 == 1 or self.text.count("“", 0, place) > self.text.count(
            "”", 0, place
        )
        return opened

    def near(self, first: int, last: int, sort: str, reach: int = 8) -> list[Quantity]:
        """The quantities of a sort within `reach` tokens of a mention, nearest first."""
        found = [each for each in self.quantities if each.sort == sort]
        gaps = [(max(each.first - last, first - each.last, 0), each) for each in found]
        return [each for gap, each in sorted(gaps, key=lambda pair: pair[0]) if gap <= reach]


class FactLine(NamedTuple):
    """A fact as an answer states it: `- **Label:** value`.  line: counted from 0 within the answer."""

    label: str
    value: str
    line: int

    @property
    def quantities(self) -> list[Quantity]:
        """Every quantity of the value."""
        return quantities(tokens_of(self.value))


class Prose:
    """One answer, ready to be asked."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def facts(self) -> dict[str, FactLine]:
        """The facts that are stated on lines of their own, by label in lower case; the last of two counts."""
        found = {}
        for number, line in enumerate(without_code(self.text).split("\n")):
            fact = read_fact(line)
            if fact:
                found[fact[0].lower()] = FactLine(fact[0], fact[1], number)
        return found

    @cached_property
    def statements(self) -> list[Statement]:
        """Every statement, fact lines included."""
        return list(_statements(without_code(self.text)))

    @cached_property
    def plain(self) -> list[Statement]:
        """Every statement that is no fact line."""
        lines = {fact.line for fact in self.facts.values()}
        return [statement for statement in self.statements if statement.line not in lines]

    def mentions(self, phrases: Phrases) -> Iterator[Mention]:
        """Where the answer names one of the phrases, fact lines included."""
        for statement in self.statements:
            yield from statement.mentions(phrases)

    def says(self, phrases: Phrases) -> Mention | None:
        """The first mention that the answer holds, or None."""
        return next((mention for mention in self.mentions(phrases) if mention.said), None)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Every quantity of every statement."""
        return [quantity for statement in self.statements for quantity in statement.quantities]


def read_fact(line: str) -> tuple[str, str] | None:
    """Label and value of a fact line, or None."""
    bare = line.strip()
    if not bare.startswith(("- **", "* **", "+ **")):
        return None
    label, colon, value = bare[4:].partition(":**")
    value = value.strip()
    return (label.strip(), value) if colon and label.strip() and value and "*" not in label else None


def words(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation and markup."""
    return re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text.lower())


def without_code(text: str) -> str:
    """The text with the lines of fenced code and with code spans blanked, so that lines and columns stay."""
    if "`" not in text and "~~~" not in text:
        return text
    lines, fence = [], ""
    for line in text.split("\n"):
        run = fence_run(line)
        if fence:
            if run.startswith(fence) and not line.strip(" `~"):
                fence = ""
            lines.append(" " * len(line))
        elif run:
            fence = run
            lines.append(" " * len(line))
        else:
            lines.append(re.sub(r"(`+)[^`]+\1", lambda span: " " * len(span[0]), line) if "`" in line else line)
    return "\n".join(lines)


def _statements(text: str) -> Iterator[Statement]:
    """Paragraphs are joined over their line breaks and cut into sentences; items and rows stand alone."""
    block: list[str] = []
    start, kind = 0, "sentence"
    for number, line in enumerate([*text.split("\n"), ""]):
        bare = line.strip().lstrip(">").strip()
        item = bare[:2] in ("- ", "* ", "+ ") or (bare[:1].isdigit() and bare.lstrip("0123456789")[:2] in (". ", ") "))
        row = bare.startswith("|")
        if not bare or item or row or bare.startswith("#"):
            yield from _sentences(block, start, kind)
            block = []
        if row:
            if bare.strip("|-: "):
                yield Statement(bare, number, "row")
            continue
        if bare:
            if not block:
                start, kind = number, "item" if item else "sentence"
            block.append(bare)


def _sentences(block: list[str], start: int, kind: str) -> Iterator[Statement]:
    if not block:
        return
    text, offsets = "", []
    for line in block:
        offsets.append(len(text))
        text += line + " "
    at = 0
    for end in [*_ends(text), len(text)]:
        sentence = text[at:end].strip()
        if sentence:
            number = sum(offset <= at + (len(text[at:end]) - len(text[at:end].lstrip())) for offset in offsets) - 1
            yield Statement(sentence.removeprefix("- ").removeprefix("* "), start + number, kind)
        at = end


def _ends(text: str) -> Iterator[int]:
    """Where sentences end: after . ! or ? and a space, not after an abbreviation or a number in a list."""
    for found in re.finditer(r"[.!?]['\")\]”]*\s", text):
        before = text[: found.start()].rsplit(" ", 1)[-1].lower().lstrip("(")
        if found[0][0] == "." and (
            before in _ABBREVIATIONS or len(before) == 1 or (before.isdecimal() and found.start() < 4)
        ):
            continue
        after = text[found.end() : found.end() + 1]
        if found[0][0] == "." and after.islower() and before in ("wk", "approx", "est", "min", "max", "avg", "admin"):
            continue
        yield found.end()


_ABBREVIATIONS = frozenset("e.g i.e etc vs cf approx ca fig no nr dr prof resp incl excl".split())
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
             " get used to ")  # fmt: skip
_DENY_BEFORE = (" no ", " not ", " never ", " without ", " neither ", " nor ", " n't ", " rather than ", " instead of ",
                " avoid ", " avoids ", " avoided ", " none ", " cannot ", " ban ", " nobody ", " nothing ", " over a ",
                " taken over ", " dropped ", " drop ", " rejected ", " against ", " refuse ", " don't ", " doesn't ",
                " didn't ", " won't ", " isn't ", " aren't ", " can't ", " wasn't ", " shouldn't ", " wouldn't ",
                " hardly ", " free of ")  # fmt: skip
_DENY = (" useless ", " misleading ", " meaningless ", " not reported ", " not used ", " no use ", " rejected ",
         " ruled out ", " dropped ", " discarded ", " abandoned ", " turned down ", " left out ", " thrown out ",
         " given up ", " is wrong ", " was wrong ", " refused ", " banned ", " forbidden ", " off the table ")  # fmt: skip
_DENY_BEHIND = (" dropped ", " rejected ", " ruled out ", " discarded ", " abandoned ", " turned down ", " was wrong ",
                " is wrong ", " rewarded the wrong ", " useless ", " misleading ", " not reported ", " refused ",
                " thrown out ", " left out ", " told nobody ", " says nothing ", " tells us nothing ", " not used ",
                " never used ", " not an option ", " makes no sense ", " was put aside ", " were put aside ",
                " was set aside ", " was laid aside ")  # fmt: skip
_SUPPOSE = (" would ", " could ", " might ", " if ", " tempting ", " at first ", " had first ", " first thought ",
            " used to ", " previously ", " formerly ", " last year ", " old ", " former ", " prototype ", " pilot ",
            " first attempt ", " once thought ", " considered ", " hypothetical* ", " should the ", " years ago ",
            " student project ", " in an earlier ", " earlier version ", " we tried ", " tried ", " first quote ",
            " naive ", " suppose ", " someday ", " maybe later ", " alternative ")  # fmt: skip

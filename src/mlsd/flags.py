"""The flag of an open question, and what a person has written into it.

    > [!WARNING]
    > **Unanswered.** Who sees the prediction, when, and what
    > do they do with it?
    > Ann, 12 May: five dispatchers see it.

The last line is hers. Who knows the question compares words, however a formatter has broken the lines. Who does not
goes by how a flag is written: one paragraph, its lines as full as they can be, a question at its end.
"""

from __future__ import annotations

from itertools import pairwise

from mlsd.plain_text import without_code

FLAG = "**Unanswered.**"
_WIDTH = 78  # of a line, without the sign of a quotation
_ENDS = (".", "?", "!", ":", "…")


def without_flag(text: str, ask: str | None = None) -> str:
    """What a person wrote: the text without the program's flag and without blank lines around.

    ask: the question, "" if it cannot be had: what reads otherwise, and not as the program writes, is then a person's.
    None goes by how a flag is written alone, and takes it for one in doubt.
    """
    flagged = FLAG in text
    if not flagged and text == text.strip():  # as nearly every answer stands
        return text
    lines = text.split("\n")
    if flagged:
        kept: list[str] = []
        quoted: list[str] = []
        for line, plain in zip([*lines, ""], [*without_code(text).split("\n"), ""], strict=True):
            if plain.startswith(">"):  # what a fence holds is no quotation
                quoted.append(line)
                continue
            kept += _by_a_person(quoted, ask) if quoted else []
            quoted = []
            kept.append(line)
        lines = kept
    return "\n".join(_without_blank_ends(lines))


def is_untouched(quote: list[str], ask: str = "") -> bool:
    """Whether the lines of a block quote are a flag to which nobody has added a word."""
    said = _said(quote)
    words = _question_in(said)
    if words is None:
        return False
    wanted = " ".join(ask.split())
    return words == wanted if wanted and words.startswith(wanted) else _is_as_written(said)


def _by_a_person(quote: list[str], ask: str | None) -> list[str]:
    """The lines of a block quote that are not the program's."""
    said = _said(quote)
    if _question_in(said) is None:
        return quote
    if ask is None:
        own = _as_it_seems(said)
    elif is_untouched(quote, ask):
        own = len(quote)
    else:
        own = _as_far_as_it_asks(said, " ".join(ask.split()))
    while 0 < own < len(quote) and not said[own]:
        own += 1
    return quote[own:]


def _said(quote: list[str]) -> list[str]:
    return [line[1:].strip() for line in quote]


def _question_in(said: list[str]) -> str | None:
    """What follows `Unanswered.` in the lines of a quote, on one line; None if they are no flag."""
    text = " ".join(" ".join(said).split()).lstrip("\\")
    if text[:10].upper() == "[!WARNING]":
        text = text[10:]
    text = text.removeprefix("[!WARNING\\]").lstrip()
    return text.removeprefix(FLAG).strip() if text.startswith(FLAG) else None


def _as_far_as_it_asks(said: list[str], wanted: str) -> int:
    """How many lines from the top hold the question and nothing else; 0 if it does not end with a line."""
    if not wanted:
        return 0
    for count in range(1, min(len(said), len(wanted) + 2) + 1):  # no line of a flag is empty
        if _question_in(said[:count]) == wanted:
            return count
    return 0


def _as_it_seems(said: list[str]) -> int:
    """How many lines from the top are the flag's, to whoever does not know the question.

    What stands below a line that ends a sentence, and could have gone on, was added, unless a question ends it.
    """
    is_broken = (
        max(map(len, said)) <= _WIDTH
    )  # else a formatter has joined the lines, and each that is left has a reason
    first = next((at for at, line in enumerate(said) if FLAG in line), 0)
    last_asked = max((at for at, line in enumerate(said) if line.endswith("?")), default=0)
    for at in range(max(first, last_asked), len(said) - 1):
        below = said[at + 1]
        if not below or (said[at].endswith(_ENDS) and not (is_broken and _is_full(said[at], below))):
            return at + 1
    return len(said)


def _is_as_written(said: list[str]) -> bool:
    """Whether the lines are one paragraph, broken as the program breaks them, that ends with a question mark."""
    lines = said[1:] if "WARNING" in said[0].upper() and FLAG not in said[0] else said
    full = all(_is_full(line, below) for line, below in pairwise(lines))
    return full and bool(lines) and all(lines) and lines[-1].endswith("?")


def _is_full(line: str, below: str) -> bool:
    """Whether the first word of the line below did not fit any more."""
    return len(line) + 1 + len(below.split(" ")[0]) > _WIDTH


def _without_blank_ends(lines: list[str]) -> list[str]:
    first, last = 0, len(lines)
    while first < last and not lines[first].strip():
        first += 1
    while last > first and not lines[last - 1].strip():
        last -= 1
    return lines[first:last]

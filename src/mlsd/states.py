"""The state of an answer, read from its text alone.

`unanswered` means that nobody has said anything yet: the text is empty, the flag that the skeleton put there, or
nothing but a placeholder. Placeholders are looked up in a table after punctuation, brackets and emphasis are gone, so
`[ TBD ]`, `**to be decided...**` and `_tbd_` are one.
"""

from __future__ import annotations

import re
from enum import StrEnum

from mlsd.flags import FLAG, without_flag

__all__ = [
    "ELSEWHERE", "FLAG", "State", "is_placeholder", "points_elsewhere", "said_later", "said_not_applicable", "state_of",
    "without_flag", "words_at_stake",
]  # fmt: skip

ELSEWHERE = "*Said elsewhere in this document:* see "  # begins an answer that only points to other lines


class State(StrEnum):
    """What an answer is, as the report names it."""

    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    NOT_APPLICABLE = "na"
    LATER = "later"


_PLACEHOLDERS = frozenset(
    line.strip()
    for line in """
    todo|to do|tbd|t b d|t b a|t b c|to follow|tba|tbc|tbdl|tk
    tktk|fixme|fix me|xxx|xx|x|wip|placeholder|work in progress|in progress|draft
    coming soon
    to be decided|to be determined|to be defined|to be done|to be discussed|to be confirmed|to be announced|to be added
    to be completed|to be filled in|to be filled|to be written|to be specified|to be provided|to be clarified
    to be agreed|to be answered|to be updated|to be continued|still to be decided|yet to be decided|yet to be determined
    not yet decided|not decided yet|not decided|undecided|not yet known|not known yet|not yet defined
    not defined yet
    not yet determined|not yet written|not yet|nothing yet|none yet|no idea
    no idea yet|unknown|unclear|open|pending|missing
    decide later|add later|fill in later|fill later|write later|will be added|will be added later|will follow|follows
    details to follow|more to come|more to follow|under discussion|under construction|needs work|needs input|help needed
    fill in|fill me|fill me in|fill this in|fill out|fill in here|fill this section|please fill in|please fill|insert
    insert here|insert text|insert text here|text here|your text here|your answer|your answer here|answer here|answer
    enter text|enter text here|write here|add text|add text here|add here|add content here|content here|type here
    description|description here|describe here|add description|blank|empty|left blank|intentionally left blank
    example|example text|sample text|some text|some text here|dummy|dummy text|test|asdf|foo|bar|foo bar|blah|blah blah
    see above|see below|as above|as below|same as above|same|same as before|ditto|idem|cf above|see previous section
    see previous|see other section|see elsewhere|as discussed|as described above|as mentioned above|described above
    mentioned above|more information needed|no info|no information|no answer|no answer yet|not answered|unanswered
    lorem ipsum|lorem|skip|skipped|null|nil|none given|value|name|number|n n|yyyy mm dd
    """.replace("\n", "|").split("|")
    if line.strip()
)
_MARKERS = frozenset(("todo", "tbd", "tba", "tbc", "xxx", "fixme"))
_COMMENT = r"(?s)<!--.*?(?:-->|$)"
_NOTED = r"(?i)(?:todo|tbd|tba|tbc|fixme|xxx)\b\s*(?:\([^)]*\)|@\S+)?\s*(?:[:\-–—.,!].*)?"
_LEAD = r"[ \t]*(?:>[ \t]*)*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+|#{1,6}[ \t]+)?(?:\[[ xX]\][ \t]+)?"
_NO_EMPHASIS = str.maketrans("", "", "*_`~")
_SIGNS = frozenset("…–—―·•‐‑“”„‘’\u200b\u2060\ufeff")  # beside those of ASCII, what can stand in a bare placeholder
_PROSE = 60  # characters; a line longer than this, beginning with a letter, is prose and no placeholder


def state_of(text: str) -> State:
    """The state of an answer's text."""
    said = without_flag(text).strip()
    if not said:
        return State.UNANSWERED
    head = said[:8].lower().lstrip("*_ ")
    if head.startswith(("n/a", "later")):
        if said_not_applicable(said) is not None:
            return State.NOT_APPLICABLE
        if said_later(said) is not None:
            return State.LATER
    return State.UNANSWERED if is_placeholder(said) else State.ANSWERED


def points_elsewhere(text: str) -> bool:
    """Whether an answer does nothing but point to where else in the document it is given."""
    return text.startswith(ELSEWHERE) and "\n\n" not in text


def said_not_applicable(text: str) -> str | None:
    """The reason of an `n/a: reason` ("" if there is none), or None if the text is something else."""
    found = re.match(r"n/a\b[ \t]*(?:[:.–—,-]+)?[ \t]*", text, re.IGNORECASE)
    if not found:
        return None
    rest = text[found.end() :].strip()
    separated = found[0].strip()[-1:] in ":.–—,-"
    return rest if separated or not rest else None


def said_later(text: str) -> str | None:
    """The note of a `later: note @owner date` ("" if there is none), or None if the text is something else."""
    found = re.match(r"later[ \t]*(:|$)[ \t]*", text, re.IGNORECASE)
    if not found or "\n\n" in text.strip():
        return None
    return text[found.end() :].strip()


def is_placeholder(text: str) -> bool:
    """Whether every line of the text only holds the place of an answer."""
    if len(text) > 2000 or _is_prose(text):
        return False
    if "<!--" in text:
        text = re.sub(_COMMENT, " ", text)
    said = [bare for line in text.split("\n") if (bare := re.sub(_LEAD, "", line, count=1).strip())]
    return all(map(_line_holds_place, said))


def _is_prose(text: str) -> bool:
    """Whether the first line is plainly a sentence: long, and no known placeholder begins it."""
    line = text.lstrip().split("\n", 1)[0]
    return (
        len(line) > _PROSE
        and line[0].isalnum()
        and line[:4].lower() not in ("todo", "fixm", "lore")
        and (line[:3].lower() not in ("tbd", "tba", "tbc", "xxx"))
    )


def _line_holds_place(line: str) -> bool:
    if "|" in line:
        return all(_line_holds_place(cell) for cell in line.split("|"))
    words = _words(line)
    if not words or words in _PLACEHOLDERS or words.startswith("lorem ipsum"):
        return True
    if set(words.split()) <= _MARKERS:
        return True
    bare = line.translate(_NO_EMPHASIS).strip("[]{}<>\"' .")
    if words[:3] in ("tod", "tbd", "tba", "tbc", "fix", "xxx") and re.fullmatch(_NOTED, bare):
        return True
    bracketed = line[:1] + line[-1:] in ("[]", "<>", "{}") and line.count(line[0]) == 1
    return bracketed and len(words.split()) <= 12


def words_at_stake(text: str, ask: str = "") -> str:
    """What a person would miss if another text took this one's place: "" for a flag, a bare TODO, empty brackets.

    A placeholder that says more (whom to ask, what is known so far) leaves a question open and is still worth keeping.
    ask: the question, "" if it cannot be had.
    """
    said = without_flag(text, ask)
    bare = all(_is_bare(re.sub(_LEAD, "", line, count=1)) for line in said.replace("|", "\n").split("\n"))
    return "" if bare else said


def _is_bare(line: str) -> bool:
    if not all(char.isascii() or char.isalnum() or char.isspace() or char in _SIGNS for char in line):
        return False
    words = _words(line)
    return not words or words in _PLACEHOLDERS or set(words.split()) <= _MARKERS


def _words(line: str) -> str:
    return " ".join("".join(char if char.isalnum() else " " for char in line).split()).lower()

"""Words, numbers and signs of a text, with their places: what every reader of prose looks at."""

import re
from typing import NamedTuple

_TOKEN = r"[^\W\d_]\w*(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*|[^\s\w]|_"


class Token(NamedTuple):
    """lower: the word in lower case.  start, end: its span in the text."""

    lower: str
    text: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether the token is written in digits."""
        return self.text[0].isdecimal()


def tokens_of(text: str) -> list[Token]:
    """Every token of a text, in order.  Digits and the letters after them are two: 100ms is 100 and ms."""
    words = re.findall(_TOKEN, text)
    lower = " ".join(words).lower().split(" ") if words else words
    make, at = tuple.__new__, 0  # half the cost of Token(...), and a document has thousands
    return [
        make(Token, (low, word, (at := text.find(word, at)), (at := at + len(word))))
        for low, word in zip(lower, words, strict=True)  # between two tokens is only space, so `find` cannot miss
    ]

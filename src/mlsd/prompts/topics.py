"""Asking of each topic of a list whether it is wanted: y, n, all or quit, on one line; ? explains them."""

from __future__ import annotations

from collections.abc import Iterable

from mlsd.shown import say

_WORDS = {"y": "y", "yes": "y", "n": "n", "no": "n", "a": "all", "all": "all", "q": "quit", "quit": "quit"}
_KEYS = """\
  y     take this one
  n     leave it out
  all   take this one and all that follow
  quit  end here, and write nothing"""


def wanted(topics: Iterable[tuple[str, str]]) -> list[str] | None:
    """The ids that the person says yes to, of (id, what is shown); None if they leave.

    What is none of the words, Enter alone too, has the words explained and is asked again.
    """
    chosen: list[str] = []
    rest = False
    for id, shown in topics:
        said = "y" if rest else _said(shown)
        if said == "quit":
            return None
        rest = rest or said == "all"
        if said != "n":
            chosen.append(id)
    return chosen


def _said(shown: str) -> str:
    say(shown)
    while True:
        try:
            said = _WORDS.get(input("  [y/n/all/quit/?] ").strip().lower())
        except EOFError:
            return "quit"
        if said:
            return said
        say(_KEYS)

"""A metric that a clause names only to say that it decides nothing: not looked at, dropped, printed for information."""

from __future__ import annotations

from mlsd.claims.costs.acts import denies
from mlsd.prose import Mention, Phrases, Statement

_MINDED = (
    "look", "measur", "consider", "report", "track", "count", "requir", "floor", "demand", "limit", "target", "decid",
    "decisi", "matter", "role", "weigh", "interest", "criteri", "care", "check", "enter", "comput", "influenc",
    "bound", "condition", "ask", "monitor", "follow", "part", "evaluat", "concern", "constrain", "bother", "minimum",
    "judg", "select", "what",
)  # fmt: skip
_DROPPED = Phrases(
    "left out", "leave out", "leaving out", "dropped", "ignored", "ignore", "ignoring", "omitted", "disregard*",
    "skipped", "set aside", "put aside", "waived", "for information", "for the record", "in the appendix", "optional",
    "only reported", "only logged", "only printed", "only shown", "only noted", "just reported", "proposal*",
    "out of scope", "secondary", "regardless of", "no matter", "unmeasured", "unknown", "irrelevant",
    "not a concern", "a by product", "abandoned", "gave up",
)  # fmt: skip
_BREAKS = frozenset((",", ";", ".", ":", "but", "(", ")", "since", "because", "while", "whereas", "—", "–", "as"))


def disowned(mention: Mention) -> bool:
    """Whether the clause of a metric says that nobody goes by it."""
    if mention.statement.kind == "row" and mention.statement.words[-1] == "0":
        return True  # a table of weights
    start, end = clause(mention.statement, mention.first, mention.last)
    if any(start <= each.first < end for each in mention.statement.mentions(_DROPPED)):
        return True
    words = [token.lower for token in mention.statement.tokens[start:end]]
    if "beyond" in words or "further" in words:
        return False  # we do not chase precision beyond that floor
    return any(
        denies(word)
        and words[at + 1 : at + 2] != ["only"]
        and any(each.startswith(_MINDED) for each in words[at + 1 : at + 6])
        for at, word in enumerate(words)
    )


def clause(statement: Statement, first: int, last: int) -> tuple[int, int]:
    """The part between the breaks round some tokens; `and` breaks where another clause follows, not another metric."""
    words = [token.lower for token in statement.tokens]
    start, end = first, last
    while start and not _ends(words, start - 1):
        start -= 1
    while end < len(words) and not _ends(words, end):
        end += 1
    return start, end


def _ends(words: list[str], at: int) -> bool:
    if words[at] == "and":
        after = words[at + 1 : at + 2]
        return after != [] and words[at - 1] not in _METRICS and not after[0].endswith("ed")
    if words[at] in (",", ".", ":") and 0 < at < len(words) - 1:
        return not (words[at - 1].isdecimal() and words[at + 1].isdecimal())
    return words[at] in _BREAKS


_METRICS = frozenset("recall sensitivity specificity ppv fpr tpr".split())

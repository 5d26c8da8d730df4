"""A place of use told by where it is: outside, in the cutting room, once it is running."""

from __future__ import annotations

from mlsd.claims.metrics.metric_names import OFFLINE
from mlsd.claims.metrics.signs import DATA
from mlsd.prose import Phrases, Prose, Statement

_WHEN = Phrases(
    "when it is running", "when it's running", "when it runs", "when running", "once running", "once it runs",
    "once it is running", "while it is running", "while it runs", "as soon as it runs", "when it is installed",
    "once it is installed", "once installed", "after installation", "after the installation", "when it is out",
    "once it is out", "when it is in", "once it is in", "when people", "when users", "when customers", "once people",
    "once users", "when it is used", "once it is used", "when deployed", "once deployed", "after deployment",
    "when released", "once released", "after release", "after the release", "after launch", "after the launch",
    "when it is live", "once it is live", "when live", "once live", "after the start", "after going live",
    "after go live", "after the roll out", "after the rollout", "after rollout", "with running", "in running",
    "during running", "when in", "once in", "once on", "once at", "when it has started", "during the pilot",
    "from the first day",
)  # fmt: skip


def told_place_of_use(prose: Prose) -> bool:
    """Outside: wheelbarrows of lettuce; in the cutting room, hours till rough cut: a part that opens with a place."""
    for number, statement in enumerate(prose.statements):
        if (
            statement.kind == "row"
            and _WAITS & set(statement.words)
            and not (statement.names(OFFLINE) or statement.names(DATA))
        ):
            return True
        if number and _labelled(statement):
            return True
        tokens = statement.tokens
        starts = [0] if number else []
        starts += [
            at + 1 for at, token in enumerate(tokens[:-3])
            if token.text in (",", ";", ".") or (token.lower == "and" and tokens[at - 1].text == ",")
        ]  # fmt: skip
        if any(_opens_use(statement, start) for start in starts):
            return True
        if any(each.first in starts for each in statement.mentions(_WHEN)):
            return True
    return False


def _labelled(statement: Statement) -> bool:
    """With the app out in the woods: ...; - operations: ...: under a heading that is no part of the test."""
    words = statement.words[:1]
    reach = 3 if statement.kind == "item" else 10
    if ":" not in [token.text for token in statement.tokens[:reach]] or statement.names(OFFLINE):
        return False
    return words[0].isalpha() and not words[0].startswith((*_AT_HOME, *_OF_TESTS))


_OF_TESTS = (
    "sub", "goal", "target", "aim", "want", "interval", "break", "class", "by", "bound", "limit", "bar", "thresh",
    "slice", "uncert", "confid", "signific", "boot", "note", "main", "primary", "base", "compar", "error",
)  # fmt: skip


def _opens_use(statement: Statement, start: int) -> bool:
    words = [token.lower for token in statement.tokens[start : start + 8]]
    if words[:1] and words[0] in _OUT and len(words) > 2:
        return True
    if len(words) < 5 or words[0] not in ("in", "on", "at", "behind", "under") or words[1] not in ("the", "our", "her"):
        return False
    if words[2].startswith(("judg", "opinion", "view", "experience")):
        return False
    return not any(word.startswith(_AT_HOME) or not word.isalpha() for word in words[2:5] if word not in (":", ","))


_WAITS = frozenset(("until", "per"))
_OUT = frozenset(
    "outside outdoors inside aboard ashore afield elsewhere outdoor downtown upstairs downstairs abroad underground "
    "overboard".split()
)
_AT_HOME = (
    "test", "valid", "held", "hold", "train", "data", "set", "bench", "eval", "split", "fold", "sample", "corp",
    "image", "photo", "frame", "other", "one", "same", "end", "whole", "average", "latter", "former", "public", "gold",
    "hard", "easy", "wiki", "appendix", "report", "paper", "thesis", "table", "lab", "notebook", "leader", "mean",
    "median", "basis", "first", "last", "second", "long", "short", "class", "label", "macro", "micro", "score", "cross",
    "year", "month", "week", "subset", "part", "case", "task", "metric", "measure", "unseen", "new", "rare", "dev",
    "clip", "recording", "scan", "document", "sentence", "text", "question", "quer", "document", "record", "row", "map",
    "reserved", "frozen", "sealed", "spare", "hidden", "blind", "challenge", "competition", "literature", "side",
)  # fmt: skip

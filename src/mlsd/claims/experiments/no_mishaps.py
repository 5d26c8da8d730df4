"""Without an intervention, without complaints: how a pilot goes well, which compares it with nothing."""

from __future__ import annotations

from mlsd.prose import Mention, Statement
from mlsd.quantities import Quantity
from mlsd.tokens import Token

_MISHAPS = (
    "interven", "accident", "incident", "complain", "error", "fail", "fault", "loss", "damage", "problem", "trouble",
    "injur", "crash", "interrupt", "stop", "outage", "bug", "issue", "harm", "delay", "mistake", "false", "major",
    "serious", "critical", "severe", "break", "collision", "scratch", "takeover", "disengage", "emergency", "rollback",
    "alarm", "alert", "hotfix", "downtime", "objection", "pause", "doubt", "exception", "warning",
)  # fmt: skip
_FILL = frozenset("a an any one single the more further new other".split())


def no_mishap(mention: Mention) -> bool:
    """Whether `without` turns down something that goes wrong, not the tool."""
    if mention.text.lower() in ("keep the", "keeps the"):
        return mention.first > 0 and mention.statement.tokens[mention.first - 1].lower == "to"
    if mention.text.lower() == "next to":
        before = mention.statement.tokens[max(0, mention.first - 3) : mention.first]
        return any(token.lower.startswith(_WATCHERS) for token in before)
    if mention.text.lower() != "without":
        return False
    words = mention.statement.words
    if {"human", "person", "agent", "help", "transfer", "colleague"} & set(words) and _SOLVES & set(words):
        return True
    return goes_well([token.lower for token in mention.statement.tokens[mention.last - 1 : mention.last + 4]])


_WATCHERS = ("operator", "engineer", "driver", "technician", "person", "supervis", "guard", "somebody", "someone",
             "trainer", "nurse", "foreman", "colleague", "one")  # fmt: skip
_SOLVES = frozenset("solve solves solved answer answers answered finish finishes finished handle handles close".split())
_GROUPS = (
    "ward", "school", "depot", "shop", "store", "site", "farm", "branch", "clinic", "region", "cit", "countr", "line",
    "plant", "team", "server", "district", "hospital", "field", "house", "office", "line", "group", "arm",
)  # fmt: skip


def among(tokens: list[Token]) -> bool:
    """Over six wards: what stands behind the figure is a place of the trial."""
    return bool(tokens) and tokens[0].lower.startswith(_GROUPS)


def arm(statement: Statement, quantity: Quantity) -> bool:
    """A holdout of 5 % of the customers: how many are in it."""
    after = [token.lower for token in statement.tokens[quantity.last : quantity.last + 4]]
    before = {token.lower for token in statement.tokens[max(0, quantity.first - 4) : quantity.first]}
    if quantity.sort != "percent" or after[:1] != ["of"] or before & _LIMITS:
        return False
    return any(word.startswith(_ARMS) for word in after[1:])


_LIMITS = frozenset("least most than if when under over below above by must should once until or".split())
_ARMS = (
    "customer", "user", "traffic", "player", "visitor", "session", "farm", "pupil", "patient", "caller", "household",
    "shop", "store", "reader", "branch", "subscriber", "member", "request", "driver",
)  # fmt: skip


def goes_well(words: list[str]) -> bool:
    """Trenches without an intervention."""
    if "without" not in words:
        return False
    behind = (word for word in words[words.index("without") + 1 :] if word not in _FILL)
    return next(behind, "").startswith(_MISHAPS)

"""Limits told by the clock: from ten until four, by noon, before the 6 o'clock run."""

from __future__ import annotations

from mlsd.prose import Phrases, Prose, Statement

_HOURS = Phrases(
    "o clock", "o'clock", "by noon", "before noon", "until noon", "at noon", "by midnight", "before midnight",
    "at midnight", "by morning", "before breakfast", "before dawn", "by dawn", "by sunrise", "before sunrise",
    "before lunch", "by lunch", "by evening", "before opening time", "before the doors open", "before the shop opens",
    "before the branch opens", "half past", "quarter past", "quarter to", "a m", "p m", "working day",
    "next working day",
    "within one shift", "within the shift", "within the same shift", "one heartbeat", "two heartbeats", "one breath",
    "two breaths", "blink of an eye", "nightly window", "between closing and opening",
)  # fmt: skip
_LEADS = frozenset("until till by before at from around after".split())
_GOES_ON = frozenset("and until till to am pm o in or on each every so the but".split())


def told_clock(prose: Prose) -> bool:
    """Whether the answer sets a limit by the clock."""
    return any(statement.names(_HOURS) or _at_an_hour(statement) for statement in prose.statements)


def _at_an_hour(statement: Statement) -> bool:
    tokens = statement.tokens
    for each in statement.quantities:
        if each.sort != "number" or not 1 <= each.value <= 24 or not each.first:
            continue
        after = tokens[each.last].lower if each.last < len(tokens) else "."
        if tokens[each.first - 1].lower in _LEADS and (not after.isalpha() or after in _GOES_ON):
            return True
        if tokens[each.last - 1].text.isdecimal() and after in (":", "am", "pm", "h"):
            return True
    return False

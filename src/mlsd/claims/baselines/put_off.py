"""A question on baselines that is put off: tbd with Jonas, something simple; still open, see what others do."""

from __future__ import annotations

from mlsd.claims.baselines.baselines import NAMES, plans_result
from mlsd.claims.baselines.results import has_result
from mlsd.claims.choices.rival_told import told_plan
from mlsd.prose import Mention, Phrases, Prose

_DEFERS = Phrases(
    "tbd", "tbc", "tba", "to be decided", "to be defined", "to be discussed", "to be determined", "to be found",
    "to be chosen", "to be agreed", "to be clarified", "to be confirmed", "to be done", "to be added", "open",
    "still open", "not yet", "not decided", "undecided", "not sure", "unsure", "no idea", "don't know", "do not know",
    "haven't", "have not", "hasn't", "later", "pending", "in discussion", "under discussion", "need to find",
    "need to look", "have to find", "have to look", "has to be", "must find", "must look", "will look", "look for",
    "to do", "maybe", "perhaps", "probably", "possibly", "presumably", "ask around", "ideas welcome", "suggestions",
    "no comparison", "comparison is not", "out of scope", "not in scope", "no records", "not have anything",
    "don't have anything", "nothing in place", "not possible", "impossible", "not planned", "none planned",
    "do without",
    "skip", "skipped", "no need", "not need*", "not necessary", "unnecessary", "cannot compare", "can't compare",
    "not compare*", "nothing comparable", "new product", "first of its kind", "first ones", "nobody has", "no one has",
    "would cost", "skip this", "skip it", "skip them", "straight to", "no time", "to follow", "could be", "might be",
    "next sprint", "next week",
    "next month", "in sprint", "postponed", "on hold", "we will see", "we'll see",
)  # fmt: skip
_VAGUE = (
    "what the", "the way", "simplest", "standard", "usual", "default", "product", "commercial", "published", "trivial",
    "existing", "present", "open source", "expert", "people", "everyone", "everything", "state of the art", "person",
    "list", "table", "pattern", "schedule", "calendar", "points", "map", "human", "staff", "manager", "classic",
    "in place", "in use", "use now", "use today", "used now", "used today", "the present", "our present", "current",
    "fixed", "software", "pilot", "conventional", "ordinary", "dumb", "previous", "latest", "off the shelf",
)  # fmt: skip


def put_off(prose: Prose) -> bool:
    """Whether the answer defers, gives no result, and names only what others might have or do."""
    if prose.facts or not any(each.names(_DEFERS) for each in prose.statements) or _measured(prose):
        return False
    return all(map(is_vague, prose.mentions(NAMES)))


def _measured(prose: Prose) -> bool:
    """Whether there is a result, or a plan to get one."""
    return has_result(prose) or plans_result(prose) is not None or told_plan(prose)


def is_vague(mention: Mention) -> bool:
    """Whether a mention may be of anything: the standard, a list, people."""
    if mention.text.lower().replace("-", " ").startswith(_VAGUE) or mention.statement.names(_OR_SO):
        return True
    before = [token.lower for token in mention.statement.tokens[max(0, mention.first - 3) : mention.first]]
    return "by" in before and "to be" in mention.statement.lower  # to be done by the student: who works at it


_OR_SO = Phrases(
    "or so", "or something", "some sort of", "some kind of", "or similar", "something like", "some simple",
    "or the like",
    "or whatever", "etc", "and so on", "some rule", "any of",
    "straight to", "directly to", "right to the",
)  # fmt: skip

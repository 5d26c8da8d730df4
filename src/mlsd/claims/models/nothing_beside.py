"""That nothing is compared with: no yardstick, a comparison put off, a simple model suggested and not built."""

from __future__ import annotations

from mlsd.claims.turned_down import only_proposed
from mlsd.prose import Mention, Phrases, Statement

_YARDSTICKS = frozenset(
    "baseline baselines yardstick yardsticks benchmark benchmarks comparison comparisons compare compared comparing "
    "comparable reference references rival rivals competitor contender counterpart starting simple simpler simplest "
    "predecessor against beat floor measure measured alternative alternatives second".split()
)
_NO = frozenset("no not never nobody nothing none nowhere without neither nor hardly lack lacks lacking n't".split())
_NOT = ("n't", "n’t")
_SO_FAR = frozenset(("yet",))
_THAN = frozenset("than but except besides beyond only just".split())
_LATER = Phrases(
    "later", "next year", "second year", "maybe", "perhaps", "some day", "someday", "one day", "afterwards", "follows",
    "will follow", "to follow", "is planned", "are planned", "once the", "after the launch", "after launch",
    "postponed",
    "in phase", "phase two", "phase 2", "still to", "not yet", "open", "when there is time", "if there is time",
)  # fmt: skip
_LEFT = Phrases(
    "skip*", "spare ourselves", "save ourselves", "omit*", "leave out", "left out", "leave it out", "do without",
    "does without", "waive*", "forgo*", "forego*", "straight to", "dispense with", "dispensed with", "pass over",
)  # fmt: skip
_AGAINST = Phrases(
    "decided against", "voted against", "turned down", "was rejected", "were rejected", "did not build",
    "didn't build", "not built", "never built", "was not run", "not run", "not tried", "never tried", "was dropped",
    "saw no point", "saw the point", "see the point", "no point", "no need", "would surely", "would only",
    "would be worse",
    "waste of", "not worth", "ruled out", "out of the question", "no reason to", "nobody wanted",
)  # fmt: skip


def nothing_beside(statement: Statement) -> bool:
    """Whether a sentence denies that there is something to compare with, leaves it out or puts it off."""
    words = statement.words
    if len(words) < 12 and not _SO_FAR.isdisjoint(words) and any(each in _NO or each.endswith(_NOT) for each in words):
        return True  # we haven't thought about that yet
    if _YARDSTICKS.isdisjoint(words):
        return statement.names(_LEFT) and len(words) < 8
    if statement.names(_LEFT) or statement.names(_LATER):
        return True
    for at, word in enumerate(words):
        if word in _NO or word.endswith(_NOT):
            behind = words[at + 1 : at + 10]
            end = next((then for then, each in enumerate(behind) if each in _THAN), len(behind))
            if not _YARDSTICKS.isdisjoint(behind[:end]):
                return True
    return False


def not_built(mention: Mention) -> bool:
    """Whether a simple model is only spoken of: suggested and decided against, nobody saw the point of building it."""
    statement = mention.statement
    if statement.quantities:
        return False
    against = any(-10 <= each.first - mention.last <= 10 for each in statement.mentions(_AGAINST))
    return against or only_proposed(statement)

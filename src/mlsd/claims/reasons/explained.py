"""What gives the reasons of a single decision: a method, a model beside it, or somebody who writes them."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.quoting import close, held, mentions, plain_statements
from mlsd.claims.reasons.asked_why import comes_bare
from mlsd.claims.reasons.owed_told import only_wanted, owes
from mlsd.claims.reasons.reason_words import (
    ALSO_ELSEWHERE,
    BEATEN,
    CLEAR,
    EXPLAINED,
    LAW,
    OPAQUE,
    OWED,
    PEOPLE,
    REASON,
    WRITERS,
    WRITES,
)
from mlsd.claims.reasons.shown import shows_something, spelt_out
from mlsd.claims.reasons.unseen import nobody_sees
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Reading, Topic

_ANSWERED = (
    "serving.interpretability serving.bias-misuse setup.project-constraints setup.user-experience model.selection "
    "serving.confidence serving.inference model.task"
)
_DUE = frozenset("must owed entitled right obliged required due duty demand demands law ask asks".split())
_CLAIM = Phrases("claim to", "legal claim", "entitled", "must", "owed", "right to", "may ask", "obliged", "demand*")
_IT = frozenset("it them this these those".split())
_GLOBAL = Phrases("global", "globally", "overall importance", "on average")


def is_explained(reading: Reading) -> bool:
    """Whether anything that the answers hold gives reasons for one decision."""
    bare = comes_bare(reading)
    for topic, mention in _explaining(reading):
        if bare and (_by_writers(mention.text) or "reason" in mention.text.lower()):
            continue
        if only_wanted(mention.statement, mention.text, topic.id) or _of_parts(topic, mention):
            continue
        general = "importance" in mention.text.lower() and mention.statement.names(_GLOBAL)
        asked = "reason" in mention.text.lower() and any(map(mention.statement.names, (OWED, LAW, _CLAIM)))
        if general or asked or (topic.id.startswith("model.") and Statement(mention.text, 0, "item").names(CLEAR)):
            continue
        change = mention.text.lower().endswith("change")  # the smallest change that would have given a place
        if (_sought(mention) if change else held(mention)) and not _compared(mention) and not _demanded(mention):
            return True
    if bare:
        return False
    if any(
        (spelt_out(statement) or shows_something(statement))
        and _AFFAIRS.isdisjoint(statement.words)
        and not owes(statement, topic.id)
        for topic, statement in plain_statements(reading, "serving.interpretability")
    ):
        return True
    return any(_written(statement) for _, statement in plain_statements(reading, "serving.interpretability"))


def _sought(mention: Mention) -> bool:
    """Whether a change is looked for that would have turned a refusal: its `would` and `refused` deny nothing."""
    before = {token.lower for token in mention.statement.tokens[max(0, mention.first - 5) : mention.first]}
    return before.isdisjoint(("no", "not", "never", "without", "would", "could", "might", "nobody"))


def _explaining(reading: Reading) -> Iterator[tuple[Topic, Mention]]:
    """Where answers name what may explain a decision; words with other uses only beside what they would explain."""
    yield from mentions(reading, _ANSWERED, EXPLAINED)
    for topic, mention in mentions(reading, _ANSWERED, ALSO_ELSEWHERE):
        if _of_a_decision(mention, topic.id) and not _of_the_law(mention, topic.id):
            yield topic, mention


def _of_a_decision(mention: Mention, id: str) -> bool:
    """Whether a sentence speaks of a decision, a person or a model, and not of the project's own affairs."""
    statement = mention.statement
    words = statement.words
    if id.startswith("model.") and mention.text.lower() in _OF_A_CHOICE:
        return any(word.startswith(_TOLD) for word in words)
    if not _AFFAIRS.isdisjoint(words):
        return False
    return any(word.startswith(_DECIDED) for word in words) or statement.names(PEOPLE) or statement.names(WRITERS)


_OF_A_CHOICE = frozenset(("deciding factor", "side by side", "a list of the", "the list of", "named in"))
_TOLD = ("reason", "why", "expla", "decision", "refus", "reject", "ground", "letter", "applica")
_AFFAIRS = frozenset(
    "dashboard dashboards wording budget rollout wiki logged log logs archive meeting meetings minutes code "
    "documentation licence uptime latency volumes traffic schedule sprint backlog tickets release releases".split()
)
_DECIDED = ("decision", "decid", "score", "model", "net", "reason", "why", "refus", "reject", "expla", "ground",
            "cause", "letter", "factor", "feature", "field", "input", "answer", "verdict", "case", "result", "weigh",
            "tree", "rule", "alert", "alarm", "predict", "forecast", "grade", "rank", "show", "lists")  # fmt: skip


def _of_the_law(mention: Mention, id: str) -> bool:
    """Whether a rule or a section is what makes reasons due: by the rules of the city the letter must say why."""
    return mention.text.lower().endswith((" of the", "points to the")) and (
        mention.statement.names(LAW) or owes(mention.statement, id)
    )


def _of_parts(topic: Topic, mention: Mention) -> bool:
    """Whether words name a part of a blend, or the bare decision that alone is shown: nothing that explains."""
    lower = mention.text.lower()
    if topic.id.startswith("model.") and lower.startswith("reads") and mention.statement.names(OPAQUE):
        return True
    if topic.id == "model.selection" and lower.startswith("nearest"):
        return mention.statement.names(_BLENDS)
    return lower.startswith("final ") and nobody_sees(mention.statement)


_BLENDS = Phrases("blend*", "stack*", "ensemble", "mix", "mixed", "combin*")


def _by_writers(text: str) -> bool:
    """Whether words tell that a person explains: in writing by a clerk, who must know more than a score."""
    said = Statement(text, 0, "item")
    return said.names(WRITERS) or not {"writes", "write", "written", "writing", "letter"}.isdisjoint(said.words)


def _written(statement: Statement) -> bool:
    """Whether people decide and say why: a caseworker writes the grounds herself."""
    if not statement.names(WRITERS):
        return False
    told = statement.names(REASON) or statement.names(PEOPLE)
    writers = list(statement.mentions(WRITERS))
    return any(
        held(each) and not _demanded(each) and close(statement, each.first, each.last, writers, 8)
        for each in statement.mentions(WRITES)
        if (any(writer.last <= each.first for writer in writers) or each.text.lower().endswith(("ed", "en")))
        and (told or _IT & {token.lower for token in statement.tokens[each.last : each.last + 1]})
    )


def _compared(mention: Mention) -> bool:
    """Whether a model is named only as the one that was beaten."""
    if (
        not Statement(mention.text, 0, "item").names(CLEAR) and "table" not in mention.text
    ):  # TreeSHAP over eight groups is no model
        return False
    return _beaten(mention)


def _beaten(mention: Mention) -> bool:
    """Whether a clause, or the word that leads into it, tells that what it names did worse: than the points table."""
    start, end = mention.statement.clause(mention.first, mention.last)
    return any(start - 1 <= each.first < end for each in mention.statement.mentions(BEATEN))


def _demanded(mention: Mention) -> bool:
    """Whether the clause only says that reasons are due, not what gives them."""
    start, end = mention.statement.clause(mention.first, mention.last)
    words = [token.lower for token in mention.statement.tokens[start:end]]
    then = [at for at in range(mention.first - start - 1) if words[at] == "and" and words[at + 1].endswith("s")]
    return not _DUE.isdisjoint(words[then[-1] if then else 0 :])  # must answer, and reads what counts off the screen

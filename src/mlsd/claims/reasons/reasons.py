"""Whether people are owed reasons, whether the chosen model shows its own, and what explains it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.claims.quoting import Place, close, fact_of, held, mentions, place, plain_statements
from mlsd.claims.reasons.asked_why import asked_why, comes_bare
from mlsd.claims.reasons.owed_told import INAPPLICABLE, only_wanted, owed_in_words, owes
from mlsd.claims.reasons.reason_words import (
    BEATEN,
    CLEAR,
    DUTY,
    EXPLAINED,
    LAW,
    OPAQUE,
    OWED,
    PEOPLE,
    REASON,
    WRITERS,
    WRITES,
)
from mlsd.claims.reasons.rights import names_people, on_condition
from mlsd.claims.reasons.shown import shows_something, spelt_out
from mlsd.claims.reasons.unseen import nobody_sees, shows_nothing
from mlsd.prose import Mention, Phrases, Stance, Statement
from mlsd.reading import Reading, Topic

_WHERE = "serving.interpretability serving.bias-misuse setup.project-constraints setup.user-experience"
_ANSWERED = f"{_WHERE} model.selection serving.confidence serving.inference model.task"

_NOBODY = frozenset("no not nobody never none neither nor without isn't aren't don't doesn't".split())
_DUE = frozenset("must owed entitled right obliged required due duty demand demands law ask asks".split())
_CLAIM = Phrases("claim to", "legal claim", "entitled", "must", "owed", "right to", "may ask", "obliged", "demand*")
_IT = frozenset("it them this these those".split())
_GLOBAL = Phrases("global", "globally", "overall importance", "on average")


class Reasons(NamedTuple):
    """Reasons that are owed, and the opaque model that has none.  sure: both are stated as facts."""

    owed: Place
    model: Place
    sure: bool


def unexplained(reading: Reading) -> Reasons | None:
    """The reasons that are owed and that an opaque model cannot give, or None."""
    owed, sure = _owed(reading)
    if owed is None and sure:
        return None
    model, stated = _opaque_model(reading)
    if model is None:
        return None
    told = None if owed else owed_in_words(reading)
    owed = owed or (told[0] if told else None)
    if owed is None or _is_explained(reading):
        return None
    return Reasons(owed, model, sure and stated)


def _owed(reading: Reading) -> tuple[Place | None, bool]:
    stated = fact_of(reading, "serving.interpretability", "reasons owed")
    if stated:
        word = stated[1].value.lower().split()[0].strip(",.;:")
        return (None if word in ("no", "none", "nobody", "n/a", "not", "never") else place(*stated)), True
    found = next((place(*each) for each in mentions(reading, _WHERE, OWED) if _meant(each[1])), None)
    return found or _owed_loosely(reading) or asked_why(reading, _WHERE), False


def _owed_loosely(reading: Reading) -> Place | None:
    """Reasons that a sentence says people must get, in whatever words: a duty, a reason and somebody it is owed to."""
    for topic, statement in plain_statements(
        reading, "serving.interpretability serving.bias-misuse setup.project-constraints"
    ):
        if not names_people(statement) and not statement.names(LAW):
            continue
        duties = [each for each in statement.mentions(DUTY) if _meant(each)]
        for reason in statement.mentions(REASON):
            if _meant(reason) and close(statement, reason.first, reason.last, duties, 14):
                return place(topic, reason)
    return None


def _answers(reading: Reading) -> Iterator[tuple[Topic, Statement]]:
    """The statements that may tell of reasons owed; a question counts only if `yes` follows it."""
    asked: tuple[Topic, Statement] | None = None
    for topic, statement in plain_statements(reading, _WHERE):
        if asked and statement.lower.startswith("yes"):
            yield asked
        asked = (topic, statement) if statement.text.endswith("?") else None
        if not asked:
            yield topic, statement


def _meant(mention: Mention) -> bool:
    """Whether a duty is not denied; that somebody is refused, or gets no place, denies nothing."""
    tokens = mention.statement.tokens
    start, _ = mention.statement.clause(mention.first, mention.last)
    of_whom = start > 0 and tokens[start - 1].lower in ("who", "whose", "which", "whoever")
    begins = max(mention.first - 1, start) if of_whom else start
    before = {token.lower for token in tokens[begins : mention.first]}
    after = {token.lower for token in tokens[mention.last : mention.last + 3]}  # reasons owed: none
    supposed = mention.stance is Stance.SUPPOSED and not on_condition(mention)
    if mention.statement.names(INAPPLICABLE) or "whether" in before:
        return False
    if not _NOT_AT_ALL.isdisjoint(after) and "why" not in before | after:
        return False
    return not before & _NOBODY and after.isdisjoint(("none", "nobody", "n")) and not supposed


_NOT_AT_ALL = frozenset("doesn't don't isn't aren't didn't".split())  # Article 22 doesn't apply


def _is_explained(reading: Reading) -> bool:
    """Whether anything that the answers hold gives reasons for one decision."""
    bare = comes_bare(reading)
    for topic, mention in mentions(reading, _ANSWERED, EXPLAINED):
        if bare and _by_writers(mention.text):
            continue
        if only_wanted(mention.statement, mention.text, topic.id) or _of_parts(topic, mention):
            continue
        general = "importance" in mention.text.lower() and mention.statement.names(_GLOBAL)
        asked = "reason" in mention.text.lower() and any(map(mention.statement.names, (OWED, LAW, _CLAIM)))
        if general or asked or (topic.id.startswith("model.") and Statement(mention.text, 0, "item").names(CLEAR)):
            continue
        if held(mention) and not _compared(mention) and not _demanded(mention):
            return True
    if bare:
        return False
    if any(
        (spelt_out(statement) or shows_something(statement)) and not owes(statement, topic.id)
        for topic, statement in plain_statements(reading, "serving.interpretability")
    ):
        return True
    return any(_written(statement) for _, statement in plain_statements(reading, "serving.interpretability"))


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
    if not Statement(mention.text, 0, "item").names(CLEAR):  # TreeSHAP over eight groups is no model
        return False
    start, end = mention.statement.clause(mention.first, mention.last)
    return any(start <= each.first < end for each in mention.statement.mentions(BEATEN))


def _demanded(mention: Mention) -> bool:
    """Whether the clause only says that reasons are due, not what gives them."""
    start, end = mention.statement.clause(mention.first, mention.last)
    words = [token.lower for token in mention.statement.tokens[start:end]]
    then = [at for at in range(mention.first - start - 1) if words[at] == "and" and words[at + 1].endswith("s")]
    return not _DUE.isdisjoint(words[then[-1] if then else 0 :])  # must answer, and reads what counts off the screen


def _opaque_model(reading: Reading) -> tuple[Place | None, bool]:
    """The chosen model if it is opaque: the stated family, or the first that model choice holds."""
    stated = fact_of(reading, "model.selection", "model family")
    if stated:
        statement = Statement(stated[1].value, 0, "item")
        clear = next(statement.mentions(CLEAR), None)
        opaque = next(statement.mentions(OPAQUE), None)
        chosen = opaque and (clear is None or opaque.first < clear.first)
        return (place(*stated) if chosen else None), True
    for topic, statement in plain_statements(reading, "model.selection"):
        both = [(each, True) for each in statement.mentions(OPAQUE) if held(each)]
        both += [(each, False) for each in statement.mentions(CLEAR) if held(each)]
        for mention, is_opaque in sorted(both, key=lambda pair: pair[0].first):
            return (place(topic, mention) if is_opaque and not _decided_clearly(reading) else None), False
    return _unseen(reading), False


def _decided_clearly(reading: Reading) -> bool:
    """Whether the decision itself is left to a model that shows its reasons: the net only reads the form."""
    return any(
        ((not _DECISION.isdisjoint(statement.words) and "itself" in statement.words) or "runs" in statement.words)
        and held(each)
        for _, statement in plain_statements(reading, "model.selection")
        for each in statement.mentions(CLEAR)
    )


_DECISION = frozenset("decision decides verdict".split())


def _unseen(reading: Reading) -> Place | None:
    """Where answers say that nothing can be seen of the model, or name an opaque one beside that; None if clear."""
    for topic, statement in plain_statements(reading, "model.selection serving.interpretability"):
        if shows_nothing(statement) or (topic.id != "model.selection" and _opaque_here(statement)):
            return place(topic, statement)
    if reading.answered("model.selection"):
        return None
    elsewhere = plain_statements(reading, "model.task model.training serving.inference serving.confidence")
    return next((place(topic, each) for topic, each in elsewhere if _opaque_here(each)), None)


def _opaque_here(statement: Statement) -> bool:
    """Whether an answer on reasons names an opaque model that it has: n/a - deep model."""
    none = not _NONE.isdisjoint(statement.words[:2])
    return any(none or held(each) for each in statement.mentions(OPAQUE)) and not statement.names(CLEAR)


_NONE = frozenset("none not n nothing no".split())

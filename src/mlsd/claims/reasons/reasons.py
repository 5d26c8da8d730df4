"""Whether people are owed reasons, whether the chosen model shows its own, and what explains it."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.claims.quoting import Place, close, fact_of, held, mentions, place, plain_statements
from mlsd.claims.reasons.asked_why import asked_why
from mlsd.claims.reasons.explained import is_explained
from mlsd.claims.reasons.owed_told import INAPPLICABLE, owed_in_words
from mlsd.claims.reasons.reason_words import CLEAR, DUTY, LAW, OPAQUE, OWED, REASON
from mlsd.claims.reasons.rights import names_people, on_condition
from mlsd.claims.reasons.unseen import shows_nothing
from mlsd.prose import Mention, Stance, Statement
from mlsd.reading import Reading

_WHERE = "serving.interpretability serving.bias-misuse setup.project-constraints setup.user-experience"

_NOBODY = frozenset("no not nobody never none neither nor without isn't aren't don't doesn't".split())


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
    if owed is None or is_explained(reading):
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
        both += [(each, False) for each in statement.mentions(CLEAR) if held(each) and not _aside(each)]
        for mention, is_opaque in sorted(both, key=lambda pair: pair[0].first):
            return (place(topic, mention) if is_opaque and not _decided_clearly(reading) else None), False
    return _unseen(reading), False


def _aside(clear: Mention) -> bool:
    """Whether a clear model is not the one that decides: a baseline, the fallback, the rules of the archive."""
    words = clear.statement.words
    if not _ASIDE.isdisjoint(words) or any(word.startswith("compar") for word in words):
        return True
    tokens = clear.statement.tokens
    if clear.text.lower() != "rules":
        return False
    return not _AFFAIRS.isdisjoint(words) or [each.lower for each in tokens[clear.last : clear.last + 2]] == [
        "of",
        "the",
    ]


_ASIDE = frozenset("baseline baselines fallback benchmark yardstick".split())
_AFFAIRS = frozenset("office policy law copied archive firewall retention house access naming".split())


def _decided_clearly(reading: Reading) -> bool:
    """Whether the decision itself is left to a model that shows its reasons: the net only reads the form."""
    return any(
        ((not _DECISION.isdisjoint(statement.words) and "itself" in statement.words) or "runs" in statement.words)
        and held(each)
        and not _aside(each)
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

"""Whether people are owed reasons, whether the chosen model shows its own, and what explains it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.claims.quoting import Place, close, fact_of, held, mentions, place, plain_statements
from mlsd.claims.reasons.asked_why import asked_why, comes_bare
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
    if owed is None:
        return None
    model, stated = _opaque_model(reading)
    if model is None or _is_explained(reading):
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
    return not before & _NOBODY and after.isdisjoint(("none", "nobody", "n")) and not supposed


def _is_explained(reading: Reading) -> bool:
    """Whether anything that the answers hold gives reasons for one decision."""
    bare = comes_bare(reading)
    for topic, mention in mentions(reading, _ANSWERED, EXPLAINED):
        if bare and _by_writers(mention.text):
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
        _spelt_out(statement) or _shows_something(statement)
        for _, statement in plain_statements(reading, "serving.interpretability")
    ):
        return True
    return any(_written(statement) for _, statement in plain_statements(reading, "serving.interpretability"))


def _by_writers(text: str) -> bool:
    """Whether words tell that a person explains: in writing by a clerk, who must know more than a score."""
    said = Statement(text, 0, "item")
    return said.names(WRITERS) or not {"writes", "write", "written", "writing", "letter"}.isdisjoint(said.words)


def _spelt_out(statement: Statement) -> bool:
    """The letter names the trips and the readings: something written that lists what a decision rested on."""
    words = [token.lower for token in statement.tokens]
    return any(
        word in _LISTS
        and words[max(0, at - 1)] not in ("the", "a", "its", "their", "his", "her")
        and _WRITINGS & set(words[max(0, at - 5) : at])
        and not _NOBODY & set(words[max(0, at - 4) : at])
        for at, word in enumerate(words)
    ) or (bool(_GIVES & set(words)) and bool(_GROUNDS & set(words)) and not _NOBODY & set(words))


def _shows_something(statement: Statement) -> bool:
    """The doctor shows the slice that it stared at: something is given, and it is no score and no bare verdict."""
    words = statement.words
    for at, word in enumerate(words):
        if word not in _HANDS or words[at + 1 : at + 2] == [] or _NOBODY & set(words[max(0, at - 4) : at]):
            continue
        given = words[at + 1 : at + 7]
        if word in ("say", "says") and _NOBODY & set(given):
            continue  # engineering says the model does not produce any
        asked = next((then for then in range(at + 1, min(at + 6, len(words) - 1)) if words[then] in _WHICH), 0)
        owed = not _DUE.isdisjoint(words[max(0, at - (2 if word in ("say", "says") else 6)) : at])
        if asked and not owed and _BARE.isdisjoint(words[asked + 1 : asked + 4]):
            return True  # he hears from his foreman which stop it was about
        if (
            given[0] in _ANY
            and not _BARE & set(given)
            and len(given) > 2
            and not _DUE & set(words[max(0, at - 6) : at])
        ):
            return True
    return False


_HANDS = frozenset(
    "show shows shown print prints list lists hand hands attach attaches quote quotes highlight highlights mark "
    "marks "
    "display displays present presents see sees read reads get gets receive receives add adds name names told "
    "tells hears learns carries say says".split()
)
_WHICH = frozenset("which what where".split())
_ANY = frozenset("the a an which what each its those one two three four five her his their every where how".split())
_BARE = frozenset(
    "score scores number figure threshold cutoff cut result results decision decisions mail letter letters "
    "percentage "
    "probability colour color nothing answer assessment statement reason reasons grounds ground explanation verdict "
    "place same outcome case cases rank ranks ranking band level star stars shortlist refusal file request notice "
    "rating ratings phone note message why right grade category risk class "
    "light lamp icon smiley flag badge stamp sign status bar gauge justification chance hearing deadline copy back "
    "office premium price rate amount total answers".split()
)
_GIVES = frozenset(
    "get gets receive receives tell tells send sends show shows hand hands give gives see sees write writes".split()
)
_GROUNDS = frozenset(
    "table list weight weights criterion criteria factor factors change changes sentence sentences contribution "
    "contributions comparison example examples chart diagram breakdown".split()
)
_LISTS = frozenset(
    "names lists cites quotes enumerates spells details itemises itemizes explains name list cite".split()
)
_WRITINGS = frozenset(
    "letter mail email notice message screen app page sheet slip note report text reply card form system model tool "
    "which that it we letters notices".split()
)


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
            return (place(topic, mention) if is_opaque else None), False
    return None, False

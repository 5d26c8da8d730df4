"""Whether a model learns from the clicks on what it has shown itself, and what is done about what it did not show."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.claims.exposure_words import (
    CLICKS,
    DISPLAYED,
    FEATURE,
    JUDGED,
    JUDGES,
    LABELS,
    LOOSE,
    MET,
    NOT_CLICKS,
    OURS,
    OWN,
    PROPOSED,
    ROWS,
    SHOWING,
    SHOWN,
    SURFACES,
    TARGET,
    USED,
    WEAK,
)
from mlsd.claims.quoting import Place, first_held, held, mentions, place, plain_statements
from mlsd.prose import Mention, Stance, Statement
from mlsd.reading import Reading

_DATA = "data.availability data.user-data data.input-output data.biases serving.feedback"
_TRAINED = "model.training serving.updates model.task model.selection"
_ALL = f"{_DATA} {_TRAINED} data.preprocessing setup.evaluation model.baselines serving.experiments setup.goals"


class Loop(NamedTuple):
    """Clicks on what the system has shown itself, and the training on them.  plain: no doubt about either."""

    clicks: Place
    trained: Place
    plain: bool


def own_clicks(reading: Reading) -> Loop | None:
    """The clicks of its own making that a model learns from, or None; also None where exposure is provided for."""
    clicks = _clicks(reading)
    if clicks is None or first_held(reading, _ALL, JUDGED) or _is_met(reading):
        return None
    trained = next(
        (place(*each) for each in mentions(reading, _TRAINED, USED) if each[1].stance is not Stance.DENIED), None
    )
    if trained is None:
        return None
    own = any(each.names(OWN) for _, each in plain_statements(reading, clicks.topic.id))
    return Loop(clicks, trained, plain=own and trained.topic.id != clicks.topic.id)


def _is_met(reading: Reading) -> bool:
    """Whether the answers hold a word on exposure; a general word counts only in an answer that speaks of clicks."""
    for _, statement in plain_statements(reading, _ALL):
        for mention in statement.mentions(MET):
            if held(mention) and (mention.text.lower() not in WEAK or _of_showing(mention)):
                return True
    return False


def _of_showing(mention: Mention) -> bool:
    statement = mention.statement
    return statement.names(SHOWING) and not statement.names(ROWS)


def _clicks(reading: Reading) -> Place | None:
    """Where the answers take clicks on their own output for labels."""
    for id in (_DATA + " model.training serving.updates").split():
        topic = reading.answered(id)
        statements = topic.prose.plain if topic else []
        named = [mention for each in statements for mention in each.mentions(CLICKS)]
        named = [mention for mention in named if not _is_loose(mention) or _of_own(mention.statement)]
        if topic is None or not named or not any(_own(each) for each in statements):
            continue
        found = [mention for mention in named if held(mention) and not _as_feature(mention.statement)]
        labels = any(each.names(LABELS) for each in statements) or _on_clicks(reading)
        if found and labels and not any(each.names(NOT_CLICKS) for each in statements):
            return place(topic, _best(found))
    return None


def _as_feature(statement: Statement) -> bool:
    """Whether a statement tells of what the model is given, not of what it is to predict."""
    return statement.names(FEATURE) and not statement.names(TARGET)


def _is_loose(mention: Mention) -> bool:
    """Whether a word tells of a reaction to what was shown only in some sentences: finished, taken, booked."""
    return mention.text.lower().split()[0] in LOOSE


def _of_own(statement: Statement) -> bool:
    return any(map(statement.names, (JUDGES, SHOWN, PROPOSED, DISPLAYED)))


def _on_clicks(reading: Reading) -> bool:
    """Whether the answer on training itself speaks of clicks as what is learnt from."""
    training = plain_statements(reading, "model.training")
    return any(each.names(CLICKS) and (each.names(LABELS) or each.names(USED)) for _, each in training)


_QUOTES = (["'"], ['"'], ["“"], ["‘"], ["„"], ["«"])  # our 'you may like' row


def _own(statement: Statement) -> bool:
    words = [token.lower for token in statement.tokens]
    ours = any(
        word in OURS and not SURFACES.isdisjoint(words[at + 1 : at + (9 if words[at + 1 : at + 2] in _QUOTES else 5)])
        for at, word in enumerate(words)
    )
    return (
        ours
        or statement.names(OWN)
        or statement.names(PROPOSED)
        or (statement.names(CLICKS) and statement.names(SHOWN))
    )


def _best(found: list[Mention]) -> Mention:
    """The mention of a click if there is one, else the first."""
    return next((each for each in found if each.text.lower().startswith("click")), found[0])

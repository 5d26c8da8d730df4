"""Whether a model learns from the clicks on what it has shown itself, and what is done about what it did not show."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.claims.agents import is_agent
from mlsd.claims.beside_facts import beside_facts
from mlsd.claims.exposure.chosen_for_clicks import chooses_for_clicks, in_rhythm, is_verdict, on_written
from mlsd.claims.exposure.exposure_words import (
    CLICKS,
    DISPLAYED,
    FEATURE,
    JUDGED,
    JUDGES,
    LABELS,
    LOOSE,
    MACHINES,
    MET,
    NOT_CLICKS,
    OURS,
    OWN,
    PASSIVE,
    PLAYED,
    PROPOSED,
    PROPOSING,
    ROWS,
    SHOWING,
    SHOWN,
    SHOWS,
    SURFACES,
    TARGET,
    USED,
    WEAK,
)
from mlsd.claims.exposure.label_told import LABEL, chosen_itself, label_told
from mlsd.claims.exposure.places_met import goes_on, judged, judged_by_people, place_met, sounds_so
from mlsd.claims.exposure.reactions_told import reactions_told
from mlsd.claims.quoting import Place, held, mentions, place, plain_statements
from mlsd.prose import Mention, Phrases, Stance, Statement
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
    told = None if clicks else reactions_told(reading, _DATA, _TRAINED)
    if not (clicks or told) or _is_met(reading) or _labels_elsewhere(reading):
        return None
    if any(held(each) and judged(each) for _, each in mentions(reading, _ALL, JUDGED)):
        return None
    if clicks is None:
        return Loop(told.clicks, told.trained, plain=False) if told else None
    trained = (
        next((place(*each) for each in mentions(reading, _TRAINED, USED) if each[1].stance is not Stance.DENIED), None)
        or _in_a_rhythm(reading)
        or label_told(clicks)
    )
    if trained is None:
        told = reactions_told(reading, _DATA, _TRAINED)
        return Loop(told.clicks, told.trained, plain=False) if told else None
    own = any(each.names(OWN) for _, each in plain_statements(reading, clicks.topic.id))
    return Loop(clicks, trained, plain=own and trained.topic.id != clicks.topic.id)


def _labels_elsewhere(reading: Reading) -> bool:
    """Labels come from the discharge letters: whatever is clicked is not what is learnt from."""
    told = (each for _, each in plain_statements(reading, _DATA) if each.names(_SOURCE))
    return any(not each.names(CLICKS) and not _own(each) for each in told)


_SOURCE = Phrases(
    "labels come from", "label comes from", "labels are from", "labels are taken from", "label is taken from",
    "truth comes from", "targets come from", "target comes from",
)  # fmt: skip


def _in_a_rhythm(reading: Reading) -> Place | None:
    """Every 24 h on yesterday's impressions: an answer on updates that names what it learns from, and how often."""
    updates = plain_statements(reading, "serving.updates")
    return next((place(topic, each) for topic, each in updates if each.names(CLICKS) and in_rhythm(each)), None)


def _is_met(reading: Reading) -> bool:
    """Whether the answers hold a word on exposure; a general word counts only in an answer that speaks of clicks."""
    before: Statement | None = None
    for _, statement in plain_statements(reading, _ALL):
        if place_met(statement) or goes_on(statement, before) or judged_by_people(statement):
            return True
        before = statement
        for mention in statement.mentions(MET):
            if sounds_so(mention):
                continue
            if held(mention) and not _ignored(mention) and (mention.text.lower() not in WEAK or _of_showing(mention)):
                return True
    return False


def _ignored(mention: Mention) -> bool:
    """position ignored, slot unknown: named only to say that it is not there."""
    after = {token.lower for token in mention.statement.tokens[mention.last : mention.last + 3]}
    return not after.isdisjoint(("ignored", "unknown", "missing", "lost", "unlogged", "unrecorded", "disregarded"))


def _of_showing(mention: Mention) -> bool:
    statement = mention.statement
    start, end = statement.clause(mention.first, mention.last)
    shown = any(start <= each.first < end for each in statement.mentions(SHOWING))
    rows = list(statement.mentions(ROWS))
    return (shown and not any(start <= each.first < end for each in rows)) or (statement.names(SHOWING) and not rows)


def _clicks(reading: Reading) -> Place | None:
    """Where the answers take clicks on their own output for labels."""
    for id in (_DATA + " model.training serving.updates").split():
        topic = reading.answered(id)
        statements = beside_facts(topic.prose) if topic else []
        named = [mention for each in statements for mention in each.mentions(CLICKS) if not _done_by_machine(mention)]
        chosen = bool(named) and any(_by_machine(each) or chosen_itself(each) for each in statements)
        named = [
            mention
            for mention in named
            if not _is_loose(mention) or _of_own(mention.statement) or (chosen and mention.statement.names(LABEL))
        ]
        if topic is None or not named or (all(map(is_verdict, named)) and on_written(reading)):
            continue
        if not (any(map(_own, statements)) or _told_elsewhere(reading)):
            continue
        found = [
            mention for mention in named if (held(mention) or _asked(mention)) and not _as_feature(mention.statement)
        ]
        labels = any(each.names(LABELS) for each in statements) or _on_clicks(reading)
        if found and labels and not any(each.names(NOT_CLICKS) and each.names(CLICKS) for each in statements):
            return place(topic, _best(found))
    return None


def _done_by_machine(mention: Mention) -> bool:
    """The app orders what fits: what a machine does is nobody's reaction to it."""
    tokens = mention.statement.tokens
    before = [token.lower for token in tokens[max(mention.first - 2, 0) : mention.first]]
    after = tokens[mention.last].lower if mention.last < len(tokens) else ""
    acts = mention.last - mention.first == 1 and mention.text.endswith("s") and after not in _NOUN_GOES_ON
    return acts and len(before) == 2 and before[0] in _THE and before[1] in MACHINES


_NOUN_GOES_ON = frozenset("are were is was and or of from that which , .".split())


def _asked(mention: Mention) -> bool:
    """Whether an `if` asks what happened: if the driver followed them (1) or not (0)."""
    before = {token.lower for token in mention.statement.tokens[max(mention.first - 5, 0) : mention.first]}
    return mention.stance is Stance.SUPPOSED and "if" in before and mention.statement.names(LABELS)


def _as_feature(statement: Statement) -> bool:
    """Whether a statement tells of what the model is given, not of what it is to predict."""
    return statement.names(FEATURE) and not statement.names(TARGET)


def _is_loose(mention: Mention) -> bool:
    """Whether a word tells of a reaction to what was shown only in some sentences: finished, taken, booked."""
    return mention.text.lower().split()[0] in LOOSE


def _of_own(statement: Statement) -> bool:
    return (
        _by_machine(statement)
        or chosen_itself(statement)
        or any(map(statement.names, (JUDGES, SHOWN, PROPOSED, DISPLAYED, PLAYED)))
    )


def _on_clicks(reading: Reading) -> bool:
    """Whether the answer on training itself speaks of clicks as what is learnt from."""
    training = plain_statements(reading, "model.training serving.updates model.task")
    return any(each.names(CLICKS) and (each.names(LABELS) or each.names(USED)) for _, each in training)


def _told_elsewhere(reading: Reading) -> bool:
    """Whether an answer on the data says that the system chooses what people get to see."""
    data = plain_statements(reading, "data.user-data data.availability")
    return any(_by_machine(each) for _, each in data) or any(
        chooses_for_clicks(each) for _, each in plain_statements(reading, "model.task setup.goals data.input-output")
    )


def _by_machine(statement: Statement) -> bool:
    """What the tool put before the clerks, songs that our mix played, five exercises picked by our engine."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        if word in PROPOSING and at > 1 and words[at - 2] in _THE and not is_agent(words[at - 1]):
            return words[at - 1] not in _PEOPLE and not words[at - 1].endswith("'s")
        if (
            word in PASSIVE
            and words[at + 1 : at + 2] in (["on"], ["in"])
            and words[at + 2 : at + 3] in (["the"], ["our"])
        ):
            return True  # articles recommended on the start page
        if word not in MACHINES:
            continue
        if at > 2 and words[at - 1] in _THE and words[at - 2] in _FROM and words[at - 3] in PASSIVE:
            return True  # route proposals of the app
        if not SHOWS.isdisjoint(words[at + 1 : at + 3]) and words[at - 1] not in _NOT_ACTING:
            return True
        before = words[max(at - 5, 0) : at]
        if "by" in before and not SHOWS.isdisjoint(words[max(at - 7, 0) : at]):
            return True
    return False


_FROM = frozenset("of by from in".split())
_THE = frozenset("the our this its".split())
_PEOPLE = frozenset("customer user visitor reader client guest patient author seller partner supplier buyer we".split())
_NOT_ACTING = frozenset("each a every other another their".split())
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
        or _by_machine(statement)
        or chosen_itself(statement)
        or (statement.names(CLICKS) and statement.names(SHOWN))
    )


def _best(found: list[Mention]) -> Mention:
    """The mention of a click if there is one, else the first."""
    return next((each for each in found if each.text.lower().startswith("click")), found[0])

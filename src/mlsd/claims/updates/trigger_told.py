"""An update told as an event: a new map starts a retrain; two points lost and we fit again."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.beside_facts import beside_facts
from mlsd.claims.updates.triggers import AT_WILL
from mlsd.prose import Phrases, Prose, Statement

_STARTS = Phrases(
    "start", "starts", "started by", "sets off", "set off", "triggers", "triggered", "means", "brings", "causes",
    "forces", "launches", "kicks off", "leads to", "results in", "calls for", "asks for", "demands", "requires",
    "buys", "earns", "gets a", "makes us", "make us", "begins", "wakes", "releases", "fires", "orders", "entails",
    "prompts", "provokes", "opens", "initiates", "obliges", "is followed by", "is answered by", "is answered with",
    "is reason for", "is a reason", "is the sign", "is the signal", "is our sign", "is our signal", "counts as",
    "gives a", "costs us", "leads us", "tells us to", "sends it", "sends us", "is enough for", "is cause for",
)  # fmt: skip
_AGAIN = Phrases(
    "back at the training", "back to training", "back in training", "the job", "job is", "job runs", "job starts",
    "script runs", "script is", "pipeline runs", "pipeline starts",
    "retrain*", "re train*", "refit*", "re fit*", "new fit", "fresh fit", "new training", "fresh training",
    "another training", "training run", "training job", "night job", "new round", "another round", "fresh round",
    "new run", "fresh run", "another run", "rebuild*", "rebuilt", "refresh*", "update*", "new model", "fresh model",
    "new version", "new weights", "fine tun*", "relearn*", "learn again", "learns again", "learnt again",
    "learned again", "fit again", "fits again", "fitted again", "train again", "trains again", "trained again",
    "tune again", "tuned again", "tune it again", "train it again", "fit it again", "teach it again", "learn it again",
    "learn the new", "are learned", "are learnt", "is learned", "is learnt", "school it again", "recalibrat*",
    "recompute*", "we train", "we fit", "we retune", "retune*", "next training", "new release", "afresh", "anew",
    "once more", "from scratch", "all over again", "back to school",
)  # fmt: skip
_WAKES = Phrases(
    "goes on then", "goes on", "lights up", "turns red", "turns yellow", "lamp", "rings", "bell", "alarm", "goes off",
    "is full", "are full", "fills up", "filled", "runs out", "comes of age", "is due", "falls due", "expires",
    "gets stale", "is breached", "is crossed", "is passed", "is exceeded", "breaks the", "leaves the band",
    "leaves the corridor", "out of band", "out of the band", "outside the band", "outside its", "out of range",
    "limit", "ceiling", "red line", "new crop", "new variety", "new machine", "new ward", "new school year",
    "new tariff", "new law", "new catalogue", "new menu", "new season", "new edition", "new map", "new supplier",
    "new firmware", "new species", "new batch", "change of", "changeover", "rebranding", "move to", "moves house",
    "opens", "opening of", "arrival of", "closing of", "end of term", "end of season", "end of the", "start of term",
    "start of the", "beginning of", "turn of the", "budget year", "school year", "audit", "stocktaking", "inventory",
    "harvest", "sowing", "lambing", "calving", "elections", "sale", "holidays", "ramadan", "easter", "christmas",
    "full moon", "tide", "monsoon", "rains", "frost", "thaw", "migration",
)  # fmt: skip
_LOST = frozenset(
    "lost loses lose slip slips slipped worse off missing blocked unknown wrong over above under below beyond more "
    "fewer less new fresh corrected points point drop drops dropped down up rise rises changed fallen".split()
)
_COME = frozenset("come comes arrive arrives ship ships travel travels".split())
_IF = frozenset("if when whenever once unless until till should".split())
_OLD = frozenset("old stale necessary needed bad possible time feel feels seems looks".split())
_OUTSIDE = frozenset("outside otherwise else beyond unless".split())
_PEOPLE = frozenset("any anyone anybody member team somebody someone can could may person".split())
_TILL = frozenset("until till unless as outside otherwise else".split())


def told_trigger(prose: Prose) -> bool:
    """Whether the answer plainly says upon what the model is made anew."""
    statements = beside_facts(prose)
    for before, statement in pairwise(statements):
        if before.text.endswith("?") and statement.words[:1] == ["then"]:
            return True  # a third of the catalogue new? Then again.
    return any(map(_told, statements))


def _told(statement: Statement) -> bool:
    words = statement.words
    again = list(statement.mentions(_AGAIN))
    if again and not _PEOPLE & set(words):
        starts = [each.last for each in statement.mentions(_STARTS) if each.text.lower() != "gets a"]
        if any(0 <= each.first - end <= 5 for each in again for end in starts):
            return True
        if _OUTSIDE & set(words) or (_IF & set(words[:-1]) and not (_OLD & set(words) or statement.names(AT_WILL))):
            return True
        if _COME & set(words) and {"with", "after", "before"} & set(words):
            return True  # the new weights come with the winter timetable
        if statement.names(_WAKES) and ("then" in words or bool(_TILL & set(words)) or "and" in words):
            return True
    if _PEOPLE & set(words):
        return False
    own = {token.lower for each in again for token in statement.tokens[each.first : each.last]}
    return (
        bool(again)
        and bool(_LOST & set(words) - own)
        and any(each.sort in ("percent", "number") and each.value != 1 for each in statement.quantities)
    )

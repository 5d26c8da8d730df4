"""An event that moves the model, told as a relation: which event, what it changes, and that nothing is waited for."""

from __future__ import annotations

from mlsd.claims.rhythms import PERIODS
from mlsd.prose import Mention, Phrases, Stance, Statement

_STEMS = frozenset(
    "adjust adapt updat correct chang shift mov improv learn train retrain refit nudg alter tun digest absorb swallow "
    "modif evolv grow ingest consum assimilat incorporat steer teach recalibrat reweight recomput re-estimat rewrit "
    "remember overwrit tweak pull push bend internalis internaliz react respond reweigh refin sharpen".split()
)  # verbs of changing and of taking in, cut to their stems
_TAKEN = frozenset("taught learnt taken grown different wiser cleverer smarter better fed rewritten bent".split())
_LEARNERS = frozenset(
    "model models network networks net nets classifier filter ranker regression regressor policy recommender weights "
    "forecaster predictor scorer bot chatbot engine agent system coefficients parameters estimator learner detector "
    "tagger brain algorithm robot assistant translator machine ai embeddings posterior bandit tree forest layer layers "
    "thing software forecast score ranking beliefs belief factors tutor".split()
)
_WITHOUT_OBJECT = frozenset("we it training learning updating everything".split())
_ALONE = frozenset("updat learn train retrain refit adapt grow".split())  # verbs that speak of a model without its name
_NOT_LEARNT = frozenset(
    "feature features count counts counter counters statistic statistics table tables cache dashboard profile "
    "profiles database "
    "catalogue index inventory stock average averages page list screen embedding-table price-list".split()
)
_RUNS = frozenset(
    "release version model training retraining run term season semester sprint fit generation edition round batch "
    "epoch fold new other time spring summer autumn winter morning evening monday sunday copy".split()
)
_CALENDAR = PERIODS.keys() | frozenset(
    "january february march april may june july august september october november december".split()
)
_EACH = frozenset("each every per any".split())
_AT_ONCE = Phrases(
    "at once", "immediately", "instantly", "in real time", "there and then", "then and there", "on the spot",
    "right away", "straight away", "within the same second", "within the second", "the same second", "the same moment",
    "the same minute", "the same instant", "within seconds", "within a second", "within milliseconds",
    "without delay", "with no delay", "no waiting", "without waiting", "directly", "the moment", "the instant",
    "as soon as", "no sooner", "whenever", "as they happen", "as it happens", "as they come", "as it comes",
    "as they arrive", "as it arrives", "as they occur", "as it occurs", "seconds later", "a moment later",
    "moments later", "a second later", "before the next", "by the next", "the very next", "one at a time", "one by one",
    "on arrival", "on receipt", "on the fly", "on the go", "in place", "live", "is already", "are already", "instant",
    "continuously", "continuous", "all the time", "permanently", "event by event", "forthwith", "while it works",
    "while it runs", "while it serves", "every time", "each time", "the next one", "in the request", "same request",
)  # fmt: skip
_ANOTHER_TIME = Phrases(
    "planned", "next year", "some day", "someday", "one day", "in the future", "predecessor", "previous", "former",
    "formerly", "used to", "roadmap", "phase 2", "phase two", "switched off", "turned off", "was stopped",
    "was abandoned", "old system", "in the past", "until last", "would", "were to", "should learning", "should the",
    "shadow", "trial copy", "offline", "at the end of the", "considered", "talked about", "thought about",
    "thought of", "first idea", "idea was", "discussed", "tempting", "proposed", "suggested to",
)  # fmt: skip
_NOT = frozenset("no not never nothing nobody without cannot n't don't doesn't won't isn't aren't neither nor".split())


def moved_by_event(statement: Statement) -> Mention | None:
    """Where a sentence tells that an event changes the model and that this is not waited for, or None.

    The recommender digests every listen as it happens; we update with each transaction; training is event by event.
    """
    words = statement.words
    if not (_event_named(words) or _soon(words) or statement.names(_AT_ONCE)):
        return None
    tokens = [token.lower for token in statement.tokens]
    for at in range(len(tokens)):
        if _changes_the_model(tokens, at) and _is_held(statement, at):
            mention = Mention(statement, at, at + 1)
            return None if another_time(mention) else mention
    return None


def may_be_live(text: str) -> bool:
    """Whether a text in lower case could tell of a model that is moved: a cheap look before it is read."""
    return any(map(text.__contains__, _HINTS))


_HINTS = (
    "learn", "train", "updat", "adapt", "adjust", "weight", "model", "system", " bot ", " net", "coefficient", "tutor",
    "machine", "factors", "filter", "ranker", "recommender", "parameter", "gradient", "brain", "detector", "engine",
    "agent", "posterior", "param server", "optimi", "instant",
)  # fmt: skip


def _event_named(words: list[str]) -> bool:
    """Whether one event is named as what sets it off: each sale, every incoming bid; not each night or release."""
    return any(
        (word in _EACH and _is_event(words[at + 1 : at + 3]))
        or (word == "by" and words[at - 1 : at] == words[at + 1 : at + 2])
        for at, word in enumerate(words)
    )


def _soon(words: list[str]) -> bool:
    """That instant, in the same minute, as they are entered, thousands of times a day."""
    return any(
        (word in _INSTANTS and not _THAT.isdisjoint(words[max(0, at - 2) : at]))
        or (word == "as" and words[at + 1 : at + 2] in (["it"], ["they"]) and _is_done(words[at + 2 : at + 4]))
        or (word == "times" and words[at + 1 : at + 3] == ["a", "day"] and not _MANY.isdisjoint(words[:at]))
        for at, word in enumerate(words)
    )


def _is_done(words: list[str]) -> bool:
    return len(words) == 2 and words[0] in ("is", "are", "was", "were") and words[1].endswith(("ed", "en", "t", "n"))


_INSTANTS = frozenset("instant moment minute second breath millisecond".split())
_THAT = frozenset("that this same very".split())
_MANY = frozenset("hundreds thousands thousand hundred million millions many".split())


def another_time(mention: Mention) -> bool:
    """Whether what is told is a plan, a thought, what came before, or of a copy that serves nobody."""
    start, end = mention.statement.clause(mention.first, mention.last)
    return any(start <= each.first < end for each in mention.statement.mentions(_ANOTHER_TIME))


def _is_event(words: list[str]) -> bool:
    if not words or words[0] in _RUNS - {"new"} or words[0] in _CALENDAR:
        return False
    return (
        len(words) < 2
        or not (words[0][0].isdigit() or words[0] in ("single", "few", "two", "three", "new", "other"))
        or (words[1] not in _CALENDAR and words[1] not in _RUNS and not words[0][0].isdigit())
    )


def _changes_the_model(words: list[str], at: int) -> bool:
    """Whether a verb of changing stands here and a learner beside it, as what does it or as what it is done to."""
    word = words[at]
    before, behind = words[max(0, at - 7) : at], words[at + 1 : at + 7]
    takes_in = word in ("take", "takes") and not {"in", "up"}.isdisjoint(behind[:2])
    if not (takes_in or word in _TAKEN or word == "new" or _is_change(word)):
        return False
    if not _NOT_LEARNT.isdisjoint(before[-3:]) or not _NOT_LEARNT.isdisjoint(behind[:4]):
        return False
    if not _PUPILS.isdisjoint(before[-3:]):
        return False  # every new colleague learns the tool
    if (
        word == "learns"
        or behind[:1] in (["itself"], ["themselves"], ["self"])
        or (word in ("learned", "learnt") and not _IS.isdisjoint(before[-2:]))
    ):
        return True
    if word == "learning" and before[-1:] != ["machine"]:
        return True
    if word == "new" and behind[:1] and behind[0] in ("weights", "parameters", "coefficients"):
        return True
    if not _LEARNERS.isdisjoint(before) or not _LEARNERS.isdisjoint(behind):
        return True
    return stem(word) in _ALONE and not _WITHOUT_OBJECT.isdisjoint((*before[-2:], word))


_PUPILS = frozenset("colleague colleagues staff newcomer intern interns pupils employee operators dispatchers".split())
_IS = frozenset("is are be been being gets get was were".split())


def _is_change(word: str) -> bool:
    """Whether a word is a form of a verb of changing: adjusts, adjusted, adjusting, adjustment."""
    return stem(word) in _STEMS


def stem(word: str) -> str:
    """A verb without what its forms add."""
    for tail in ("ing", "ed", "es", "s", "e"):
        if word.endswith(tail) and len(word) > len(tail) + 2:
            return word[: -len(tail)]
    return word


def flows_into_it(statement: Statement, of_feedback: bool) -> Mention | None:
    """Each press is applied to the running network: an example goes into the model that answers, not into a store."""
    words = [token.lower for token in statement.tokens]
    if _LIVE.isdisjoint(words):
        return None
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 14]
        target = next((then for then, each in enumerate(behind) if each in _LEARNERS or each == "server"), None)
        if word not in _FLOWS or target is None or _LIVE.isdisjoint(behind[max(0, target - 3) : target + 6]):
            continue
        if _is_held(statement, at) and (of_feedback or _event_named(words) or _soon(words)):
            mention = Mention(statement, at, at + 1)
            return None if another_time(mention) else mention
    return None


_FLOWS = frozenset("applied passed fed flows goes go sent handed turned given poured put streamed streams".split())
_LIVE = frozenset("running live serving answering use production deployed serves answers answer answered".split())


def runs_straight_on(statement: Statement) -> Mention | None:
    """Every sale -> update -> serve; learning actor = deployed actor; one copy that both serves and is trained."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        arrow = word in (">", "→", "⇒")
        if (arrow or word == "=") and _joins(words, at, arrow) and not _NIGHTLY & set(words):
            return Mention(statement, at, at + 1)
        if word == "and" and not _ONE.isdisjoint(words) and _both(words[max(0, at - 2) : at], words[at + 1 : at + 4]):
            return Mention(statement, at, at + 1)
        if word == "trigger" and statement.kind == "row" and _event_named(words):
            return Mention(statement, at, at + 1)
    return None


def _joins(words: list[str], at: int, arrow: bool) -> bool:
    """Whether a sign leads from an event through learning to what serves, or sets the two equal."""
    before, behind = words[max(0, at - 8) : at], words[at + 1 : at + 8]
    if arrow:
        return any(each in _TRAINED or stem(each) in _ALONE for each in before[-4:]) and not _SERVED.isdisjoint(behind)
    return _both(before[-3:], behind[:3]) or ("event" in before[-2:] and not {"step", "update"}.isdisjoint(behind[:3]))


def _both(one: list[str], other: list[str]) -> bool:
    """Whether one side learns and the other serves."""
    learns = [any(stem(each) in _ALONE for each in side) for side in (one, other)]
    serves = [not _SERVED.isdisjoint(side) for side in (one, other)]
    return (learns[0] and serves[1]) or (serves[0] and learns[1])


_TRAINED = frozenset("weights step gradient sgd parameters".split())
_SERVED = frozenset(
    "serve serves serving served prod production live next deployed answers answering predicts predicting scores "
    "scoring".split()
)
_ONE = frozenset("one same both single only".split())
_NIGHTLY = frozenset("nightly weekly monthly daily batch offline validation approval review gate night week".split())


def _is_held(statement: Statement, at: int) -> bool:
    """Whether the clause says it; a refused offer that teaches is no refusal."""
    start, end = statement.clause(at, at + 1)
    words = [token.lower for token in statement.tokens]
    if any(words[each] in _NOT and words[each - 1] != "or" for each in range(start, at)):  # not: a yes or no
        return False
    stance = statement.stance(at, at + 1)
    return stance is Stance.SAID or (stance is Stance.DENIED and _of_refused_events(statement, start, end))


def _of_refused_events(statement: Statement, start: int, end: int) -> bool:
    """Each confirmed or refused payment: a word of refusing that only says which events they are."""
    words = [token.lower for token in statement.tokens[start:end]]
    at = next((at for at, word in enumerate(words) if word in _REFUSED), 0)
    return (
        at > 0 and words[at - 1] in ("or", "and", "each", "every", "a") and words[at + 1 : at + 2] not in (["it"], [])
    )


_REFUSED = frozenset("refused rejected dropped discarded abandoned declined".split())

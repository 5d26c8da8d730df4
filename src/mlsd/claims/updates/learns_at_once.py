"""Learning told as something that happens: the correction is in the weights before she has put the tablet down."""

from __future__ import annotations

from mlsd.claims.rhythms import PERIODS
from mlsd.prose import Mention, Phrases, Stance, Statement

_LEARNERS = frozenset(
    "model models network net classifier filter ranker regression regressor policy recommender forecaster predictor "
    "scorer bot chatbot engine agent system weights coefficients parameters estimator learner detector tagger brain "
    "algorithm one robot assistant tool translator grader speller machine ai betas embeddings thresholds odds".split()
)
_INSIDE = frozenset(
    "weights coefficients parameters betas net network model classifier policy ranker filter learner brain embeddings "
    "regression regressor recommender".split()
)
_ENTERS = frozenset("into enters enter reaches reach inside through".split())
_TAKES = frozenset(
    "absorbs absorb absorbing digests digest swallows swallow soaks learns learn learned learnt adapts adapt adjusts "
    "adjust incorporates incorporate assimilates assimilate ingests internalises remembers memorises relearns "
    "retrains refits updates corrects shifts changes moves improves reacts trains steps".split()
)
_HUNGRY = frozenset("absorbs absorb absorbed soaks digests swallows assimilates incorporates internalises".split())
_TEACH = frozenset(
    "correct train teach update adjust improve tune retrain fix change nudge steer refit finetune school educate "
    "correcting training teaching updating adjusting improving tuning retraining refitting".split()
)
_CODE = frozenset("step backward backprop partial_fit learn_one update fit sgd gradient optimizer optimiser".split())
_HANDLERS = frozenset(
    "trigger handler callback webhook consumer subscriber listener endpoint hook request event kafka flink "
    "stream".split()
)
_MOVED = frozenset(
    "nudged moved adjusted changed shifted updated corrected trained taught adapted altered tuned bent pushed steered "
    "retrained refitted improved schooled".split()
)
_BY = frozenset("by with after on from upon at through".split())
_ITSELF = frozenset(
    "changes adapts updates trains teaches corrects adjusts improves tunes rewrites refits retrains alters reprograms "
    "change adapt update train teach correct adjust improve tune rewrite refit retrain".split()
)
_CALLED = frozenset("trigger handler callback webhook consumer subscriber listener hook".split())
_NOT_LEARNT = frozenset(
    "feature features counter counters statistic statistics table cache dashboard profile log logs database list "
    "queue chart count counts index sum average averages inventory stock balance".split()
)
_AT_ONCE = Phrases(
    "immediately", "instantly", "at once", "on the spot", "right away", "straight away", "straight into",
    "straight back", "straight in", "right there", "then and there", "there and then", "in the moment", "the moment",
    "the very moment", "the instant", "the second", "in the same", "as soon as", "whenever", "every time", "each time",
    "any time", "no sooner", "seconds later", "a second later", "a moment later", "a minute later", "moments later",
    "within seconds", "within a second", "within milliseconds", "within a minute", "within the minute", "on the fly",
    "in real time", "one at a time", "one by one", "without delay", "without waiting", "no waiting", "on arrival",
    "upon arrival", "on receipt", "per event", "on event", "on every", "on each", "after each", "after every",
    "after any", "upon each", "upon every", "with each", "with every", "at each", "at every", "from each",
    "from every", "by each", "by every", "the next one", "the very next", "is already", "are already", "has already",
    "have already", "already with", "already uses", "already knows", "already planned", "while it runs",
    "while it works", "while it serves", "while serving", "as it serves", "during service", "during the shift",
    "before she has", "before he has", "before they have", "before the customer has", "before the user has",
    "before you have", "before the next", "by the time", "hot off", "fresh from", "continuously", "around the clock",
    "round the clock", "no batch", "no night run", "no retraining schedule", "one copy of the model",
    "same loop", "same process", "same request", "serving process", "in place",
)  # fmt: skip
_TOLD = Phrases(
    "learns by doing", "learns while doing", "a minute ago it", "a second ago it", "a moment ago it", "learns on duty",
    "trains and predicts", "trains and serves", "predicts and trains", "learns and predicts", "trains and scores",
    "learns and serves", "predicts and learns", "serves and trains", "serves and learns", "scores and learns",
    "event to new weights", "event to weights", "click to weights", "click to new weights", "label to weights",
    "label to new weights", "feedback to weights", "feedback to new weights", "from event to model",
    "never the same twice", "never the same model twice", "different model every second", "no training job",
    "update on event", "updates on event", "update on every event", "train on event", "learn on event",
    "trains on arrival", "learns on arrival", "event driven training", "event driven learning", "per event update",
    "per event training", "train as you go", "trains as it goes", "learn as you go", "learns as we go",
    "learning as we go", "it retrains itself", "retrains itself", "trains itself", "teaches itself", "it never stops",
    "the model is never finished", "the model never stands still", "weights never stand still",
    "weights are never still", "model is alive", "instant learning", "instantaneous learning", "immediate learning",
    "zero lag training", "zero delay training", "stream trained", "trained by the stream", "fed by the stream",
    "learns from the live", "learns from live", "trains on live", "trained on live traffic", "online fit",
    "online fitting", "online fine tuning", "fine tunes itself", "fine tuned on the fly", "one example at a time",
    "one sample at a time", "one event at a time", "one transition at a time", "one record at a time",
)  # fmt: skip
_LATER = Phrases(
    "at night", "nightly", "overnight", "weekly", "monthly", "quarterly", "once a", "next training", "next release",
    "next version", "next retrain*", "stored", "saved", "queue", "queued", "collected", "kept for", "training set",
    "every night", "every week", "every month", "each night", "each week", "each month", "later", "batch of",
    "in batches", "next fit", "monthly fit", "nightly fit", "retraining in", "for the next training",
)  # fmt: skip
_NO = frozenset("no not never nobody nothing without n't cannot don't doesn't won't isn't aren't".split())
_PAST = frozenset("was were had old former previous previously earlier formerly predecessor contrast unlike".split())


def learnt_at_once(statement: Statement) -> Mention | None:
    """Where a statement says that what moves the weights has moved them at once, or None."""
    told = next((each for each in statement.mentions(_TOLD) if each.said), None)
    if told:
        return told
    at = _change(statement)
    if at is None or not _holds(statement, at):
        return None
    if any(not _of_the_past(each) for each in statement.mentions(_LATER)):
        return None
    soon = statement.names(_AT_ONCE) or _as_they_come(statement.words) or not _CALLED.isdisjoint(statement.words)
    soon = soon or (not _SHORT.isdisjoint(statement.words) and not {"every", "each", "per"}.isdisjoint(statement.words))
    soon = soon or _when(statement.words) or _by_and_by(statement.words)
    return Mention(statement, at, at + 1) if soon else None


_SHORT = frozenset("second seconds minute minutes single call event click trade sale reading".split())


def _holds(statement: Statement, at: int) -> bool:
    """Whether the answer holds it; `is immediately used to correct` tells of no former habit."""
    stance = statement.stance(at, at + 1)
    if stance is Stance.DENIED:  # a lesson from every accepted or refused quote
        told = statement.text
        for word in ("refused", "rejected", "dropped"):
            told = told.replace(f"or {word}", "or answered").replace(f"{word} or", "answered or")
        stance = Statement(told, 0, statement.kind).stance(at, at + 1) if told != statement.text else stance
    before = {token.lower for token in statement.tokens[max(0, at - 4) : at]}
    is_used = statement.tokens[at].lower == "used" and not before.isdisjoint(("is", "are", "gets", "be"))
    return stance is Stance.SAID or (is_used and stance is Stance.SUPPOSED)


def _of_the_past(mention: Mention) -> bool:
    """The old system, which was trained at night: whether a rhythm is told of what there was before."""
    tokens = mention.statement.tokens
    start, end = mention.statement.clause(mention.first, mention.last)
    return not _PAST.isdisjoint(token.lower for token in tokens[start:end])


def is_batch(mention: Mention) -> bool:
    """Whether a rhythm is one of training runs: not `for the next docking`, `each new label`, nor the old system's."""
    if _of_the_past(mention):
        return False
    after = [token.lower for token in mention.statement.tokens[mention.last : mention.last + 2]]
    if mention.text.lower() == "for the next":
        return after[:1] == [] or after[0] in _RUNS
    if mention.text.lower() == "daily" and mention.first:
        before = mention.statement.tokens[mention.first - 1]
        return not (before.is_number or before.lower in ("million", "thousand", "hundred"))  # 3 million daily taps
    if mention.text.lower() == "once a":
        return not after or after[0] in PERIODS  # once a week; not `once a customer says so`
    return mention.text.lower() != "each new" or not _RUNS.isdisjoint(after)


_RUNS = frozenset(
    "release version model training retraining run term season quarter month week day year semester sprint fit "
    "generation edition round".split()
)


def _change(statement: Statement) -> int | None:
    """The token at which something moves: the regression takes it in, is used to correct the bot, in the weights."""
    words = [token.lower for token in statement.tokens]
    if _NOT_LEARNT & set(words):
        return None
    for at, word in enumerate(words):
        near = words[at : at + 9]
        learner = bool((_LEARNERS | {"it"}) & set(words[max(0, at - 7) : at]))
        if _gets_in(near) or _is_done(near, learner) or (word in _CODE and _HANDLERS & set(words)):
            return at
        if word in _LEARNERS and not _NO & set(near[1:5]):
            verb = next((then for then in range(1, 4) if near[then : then + 1] and _takes(near[then:])), 0)
            if verb:
                return at + verb
    return None


def _gets_in(words: list[str]) -> bool:
    """... into the net, in the weights, is used to correct the bot: something reaches what decides."""
    word, behind = words[0], words[1:5]
    if word == "fed" and behind[:1] and behind[0] in ("to", "into", "back") and set(behind) & _INSIDE:
        return True
    if word in _ENTERS and set(behind[:3]) & _INSIDE:
        return True
    if word == "in" and behind[:1] in (["the"], ["its"], ["our"]) and behind[1:2] in (["weights"], ["parameters"]):
        return True
    teaches = word == "used" and behind[:1] in (["to"], ["for"]) and behind[1:2] and behind[1] in _TEACH
    return bool(teaches and _LEARNERS & set(words[3:8]))


def _is_done(words: list[str], learner: bool) -> bool:
    """It is nudged by each call, changes itself, absorbs each sale, has had its lesson."""
    word, behind = words[0], words[1:5]
    by_each = behind[:1] and behind[0] in _BY and {"each", "every", "any"} & set(behind[1:3])
    if word in _MOVED and by_each and not PERIODS.keys() & set(behind):
        return learner
    return (
        word in _HUNGRY
        or (word in _ITSELF and behind[:1] in (["itself"], ["themselves"]))
        or (word == "lesson" and learner)
    )


def _takes(words: list[str]) -> bool:
    """The regression learns it, takes it in, takes a lesson from it."""
    if words[0] in _TAKES:
        return True
    return words[0] in ("takes", "took", "taken") and not {"in", "step", "lesson", "hint"}.isdisjoint(words[:6])


def _when(words: list[str]) -> bool:
    """When the vet confirms it, the network takes a step: an event that teaches; not a drift that calls for a run."""
    return bool(_WHEN & set(words)) and not _STEPS.isdisjoint(words)


_WHEN = frozenset("when once upon".split())
_STEPS = frozenset("step steps gradient weights coefficients learns learned learnt absorbs lesson".split())


def _by_and_by(words: list[str]) -> bool:
    """Sentence by sentence, sale by sale."""
    return any(words[at + 1 : at + 3] == ["by", word] for at, word in enumerate(words))


def _as_they_come(words: list[str]) -> bool:
    """As players report chat lines: something that goes on; not `as the law says`."""
    return len(words) > 4 and words[0] == "as" and words[1].endswith("s") and words[1] not in ("this", "is", "was")

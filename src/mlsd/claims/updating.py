"""How the model learns once it is live, and what guards that."""

from __future__ import annotations

from mlsd.claims.claim import READ, STATED, Claim
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Topic

_LIVE = Phrases(
    "online learning", "learns online", "online sgd", "online gradient", "incremental learning", "partial_fit",
    "continual learning", "learns continuously", "streaming sgd", "learned online", "trained online", "online update",
    "online updates", "live learning", "updates itself", "learns live", "continuous training", "continuously trained",
    "trained continuously", "trains continuously", "continuous learning", "incremental update", "incremental updates",
    "incrementally updated", "updated incrementally", "live update", "live updates", "ftrl", "vowpal wabbit",
    "learn on the fly", "learns on the fly", "trained on the fly", "trains while it serves", "trains as it serves",
    "learns while it serves", "learns as it goes", "learns as it serves", "learns while playing",
    "streaming learning", "streaming update", "train on the stream", "trains on the stream", "learns from the stream",
    "test then train", "online training", "online bayes*", "keeps learning", "never stops learning",
    "learning in place", "learn_one", "river", "lifelong learning", "self updating", "updates its weights live",
    "real time training", "learns in real time", "trained in real time", "updated in real time",
    "one pass over the stream",
)  # fmt: skip
_EACH = Phrases(
    "every", "each", "per event", "per click", "immediately", "at once", "right after", "as soon as", "per ride",
    "in real time", "on the fly", "one event at a time", "single", "continuously", "instantly", "within seconds",
    "the moment", "after any", "per auction", "per sale", "per order", "per trade", "per vote", "per play",
    "per message", "per report", "per game", "per transaction", "per request", "per sample", "per record",
    "per session", "per trip", "per purchase", "per delivery", "per bid", "per feedback", "per label",
    "per correction", "per swipe", "per item", "right away", "straight into", "straight away", "directly",
    "very next", "next visitor", "next user", "next customer", "next request", "next person", "next mail",
    "next query", "next player", "as they stream", "as they come", "as it comes", "as they arrive", "as it arrives",
    "as new", "the second it", "the instant", "as it happens", "as they happen", "one by one", "live", "any new",
    "without delay", "in the stream", "on arrival", "no batch job", "no redeploy",
)  # fmt: skip
_WEIGHTS = Phrases(
    "weights", "weight", "gradient step", "gradient steps", "sgd step", "sgd", "gradient", "the model learns",
    "model is updated", "model updates", "updates the model", "update the model", "coefficients", "parameters",
    "the learner", "posterior", "learns from", "learn from", "model is adjusted", "curve is adjusted", "fits",
    "model adapts", "trained on", "trains on", "model moves", "into the model", "model absorbs", "step",
    "training example", "training sample", "positive example", "negative example", "into the classifier",
    "into the filter", "into the network", "into the net", "into the ranker", "into the recommender",
    "into the policy", "into the embedding", "model adjusts", "adjusts itself", "model changes", "changes the model",
    "model shifts", "retrains itself", "model learns", "network learns", "classifier learns", "filter learns",
    "system learns", "bot learns", "chatbot learns", "learner sees", "is learned", "is learnt", "are learned",
    "backprop*", "one update", "an update of the model", "posteriors", "new weights", "the factors", "latent factors",
    "the embeddings", "q values", "the policy is", "fine tuned on", "fine tunes on", "model is changed",
    "model is refreshed", "model is trained", "network is trained", "classifier is trained", "perceptron",
    "update rule", "learnt", "learned", "are learnt", "network at once", "model at once", "corrects the model",
    "corrects itself", "nudges", "nudge", "arm",
)  # fmt: skip
_BATCHED = Phrases(
    "every night", "each night", "every week", "each week", "every day", "each day", "every month", "each month",
    "every quarter", "each quarter", "every hour", "each hour", "every monday", "each monday", "every sunday",
    "each sunday", "every 15 min", "every morning", "each release", "every release", "each year", "every year",
    "each spring", "every spring", "each new", "every three months", "each epoch", "every epoch", "each season",
    "every six months", "every two", "every fortnight", "each batch", "every saturday", "each saturday",
    "every friday", "each friday", "every weekend", "weekly", "nightly", "daily", "monthly", "quarterly", "yearly",
    "annually", "hourly", "overnight", "at night", "once a", "every tuesday", "every wednesday", "every thursday",
    "each tuesday", "at the weekend", "next week's", "tomorrow's", "in batches", "batch retrain*", "every 24",
    "every 12", "every 6", "next training", "each sprint", "every sprint", "every 30", "for the next", "before each",
    "each version", "every version",
)  # fmt: skip
GUARDS = Phrases(
    "gate", "gated", "gates", "validat*", "holdout", "hold out", "held out", "rollback", "roll back", "rolled back",
    "rolls back", "revert*", "snapshot", "snapshots", "rate limit*", "cap", "caps", "capped", "clip", "clipped",
    "clipping", "at most", "limit", "limits", "limited", "shadow", "canary", "frozen", "freeze*", "drift alarm",
    "drift monitor*", "monitor*", "alarm", "alarms", "kill switch", "fall back", "falls back", "fallback", "champion",
    "challenger", "anomal*", "trimmed", "bounded", "no more than", "guard*", "safeguard*", "switch off",
    "switched off", "checkpoint", "last good", "checked against", "check against", "compared with", "only if",
    "unless", "reviewed by", "sanity check", "step size is bounded", "quarantine*", "promoted if", "promoted only",
    "more than five updates", "alert", "alerts", "pager", "pages", "tripwire", "circuit breaker", "go back",
    "goes back", "undo", "undone", "restore*", "a b test", "control group", "replayed", "quorum", "outlier*",
    "trust score", "watchdog", "stops learning", "pauses", "paused", "stop learning", "pause", "nightly copy",
    "backup copy", "hold back", "holds back", "kept back", "has to beat", "have to beat", "must beat", "beats the",
    "brings back", "bring back", "put back", "puts back", "move more", "moves more", "not more than", "returns to",
    "return to", "back to the", "reset", "resets", "reserved", "approve*", "approval", "human check", "sign off",
    "signs off", "moderator*", "reputation", "trusted", "verified", "throttl*", "threshold", "maximum", "dead man",
    "stop button", "red button", "safety net", "tested on", "is tested", "evaluated on", "evaluated against",
    "before it goes", "before they go", "fixed arm", "fixed copy", "static copy", "static model", "safe mode",
    "regularis* towards", "trust region", "poison*", "filtered", "spam check", "de duplicated", "bot filter",
    "delayed by", "staging", "a second model", "offline replay", "replay test", "a human", "rejected if",
    "discarded if", "accept* only", "only when", "only after", "as long as", "no worse than", "not worse than",
    "stops when", "stops if", "halts", "halt", "frozen for", "versioned", "versions", "previous version",
    "previous weights", "yesterday's weights", "last night's", "switch back", "switches back", "switched back",
    "switch it off", "dashboard", "watched", "watches", "watch the",
)  # fmt: skip
_NONE = frozenset("no not without never neither nor none cannot don't doesn't isn't aren't lacks unlike skip".split())


def learns_live(updates: Topic) -> Claim | None:
    """That weights move with each event."""
    fact = updates.fact("online learning")
    if fact:
        return Claim("live", updates, fact, STATED) if fact.value.lower().startswith(("yes", "true")) else None
    mention = next((each for each in updates.prose.mentions(_LIVE) if each.said and _learned(each)), None)
    if mention:
        return Claim("live", updates, mention, READ)
    for statement in updates.prose.plain:
        if any(found.said for found in statement.mentions(_BATCHED)) or statement.names(_KEPT):
            continue
        each = next((found for found in statement.mentions(_EACH) if found.said), None)
        weights = next((found for found in statement.mentions(_WEIGHTS) if found.said), None) or _moved(statement)
        if each and weights and abs(each.first - weights.first) <= 30:
            return Claim("live", updates, weights, READ)
    return None


def _moved(statement: Statement) -> Mention | None:
    """updates the opponent's network: a model that is moved."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        if word in ("updates", "update", "trains", "retrains", "adjusts", "corrects", "moves", "improves", "teaches"):
            then = next((index for index in range(at + 2, min(at + 6, len(words))) if words[index] in _LEARNERS), 0)
            if then and not {"features", "counters", "counts", "table", "cache"} & set(words[at:then]):
                return Mention(statement, at, then + 1)
    return None


_LEARNERS = frozenset(
    "model network classifier filter ranker net weights regressor policy recommender embedding".split()
)  # fmt: skip
_KEPT = Phrases(
    "weights are fixed", "weights are frozen", "model is fixed", "model is frozen", "stays fixed", "stays frozen",
    "next release", "every term", "each term", "every semester", "each semester", "every spring", "every autumn",
    "every sprint", "static", "stored for", "stored as", "kept for", "collected for", "saved for", "goes live",
    "go live", "went live", "not live", "live model stays", "for training later", "later training",
    "training set grows", "added to the training set", "goes to the training set", "into the training set",
    "joins the training set", "each fold", "each model is",
)  # fmt: skip
_BUSINESS = frozenset(
    "platform platforms course courses shop shops school university provider company app environment portal site "
    "service programme program tool lesson lessons market materials business offering".split()
)  # fmt: skip


def _learned(mention: Mention) -> bool:
    """Whether a model learns, not the pupils of an online learning platform; nor a feature updated live by night."""
    tokens = mention.statement.tokens
    after = {token.lower for token in tokens[mention.last : mention.last + 2]}
    if after & _BUSINESS:
        return False
    start, end = mention.statement.clause(mention.first, mention.last)
    return not any(start <= each.first < end for each in mention.statement.mentions(_BATCHED))


def guarded(topics: list[Topic]) -> bool:
    """Whether an answer names anything that stops a live learner from going wrong; a guard may stand after `if`."""
    return any(not _missing(mention) for topic in topics for mention in topic.prose.mentions(GUARDS))


def _missing(mention: Mention) -> bool:
    """no gate; without a gate, limit or rollback; rollback: none."""
    statement = mention.statement
    start, _ = statement.clause(mention.first, mention.last)
    start = min(start, max(0, mention.first - 6))
    before = {token.lower for token in statement.tokens[start : mention.first]}
    behind = [token.lower for token in statement.tokens[mention.last : mention.last + 3]]
    return bool(before & _NONE) or any(word in ("none", "missing", "absent", "later") for word in behind)

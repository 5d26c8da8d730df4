"""How the model learns once it is live, and what guards that."""

from __future__ import annotations

from mlsd.claims.claim import READ, STATED, Claim
from mlsd.claims.turned_down import only_proposed
from mlsd.claims.updates.learns_at_once import is_batch, learnt_at_once
from mlsd.claims.updates.updating_words import BATCHED, EACH, GUARDS, LIVE, WEIGHTS
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Topic

_NONE = frozenset(
    "no not without never neither nor none cannot don't doesn't isn't aren't lacks unlike skip nobody nothing".split()
)


def learns_live(updates: Topic) -> Claim | None:
    """That weights move with each event."""
    fact = updates.fact("online learning")
    if fact:
        return Claim("live", updates, fact, STATED) if fact.value.lower().startswith(("yes", "true")) else None
    told = (each for each in updates.prose.mentions(LIVE) if not only_proposed(each.statement))
    mention = next((each for each in told if each.said and _learned(each)), None)
    if mention:
        return Claim("live", updates, mention, READ)
    for statement in updates.prose.plain:
        batched = any(found.said and is_batch(found) for found in statement.mentions(BATCHED))
        if batched or statement.names(_KEPT):
            continue
        each = next((found for found in statement.mentions(EACH) if found.said), None)
        weights = next((found for found in statement.mentions(WEIGHTS) if found.said), None) or _moved(statement)
        if each and weights and abs(each.first - weights.first) <= 30:
            return Claim("live", updates, weights, READ)
        at_once = learnt_at_once(statement)
        if at_once:
            return Claim("live", updates, at_once, READ)
    return None


def _moved(statement: Statement) -> Mention | None:
    """updates the opponent's network: a model that is moved."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        if word in (
            "updates",
            "update",
            "trains",
            "retrains",
            "adjusts",
            "corrects",
            "moves",
            "improves",
            "teaches",
            *_MOVES,
        ):
            then = next((index for index in range(at + 2, min(at + 6, len(words))) if words[index] in _LEARNERS), 0)
            if then and not {"features", "counters", "counts", "table", "cache"} & set(words[at:then]):
                return Mention(statement, at, then + 1)
    return None


_MOVES = frozenset(
    "shifts shift alters alter bends pushes pulls tweaks tunes rewrites rewrite changes change overwrites refits "
    "refit "
    "updating training correcting nudges trains teach steers bumps".split()
)
_LEARNERS = frozenset(
    "model network classifier filter ranker net weights regressor policy recommender embedding regression scorer "
    "predictor forecaster detector tagger agent bandit embeddings parameters coefficients".split()
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
    return not any(start <= each.first < end for each in mention.statement.mentions(BATCHED))


def guarded(topics: list[Topic]) -> bool:
    """Whether an answer names anything that stops a live learner from going wrong; a guard may stand after `if`."""
    if any(
        _watched(each) or _held_back(each)
        for topic in topics
        if topic.id.startswith("serving.")
        for each in topic.prose.plain
    ):
        return True
    return any(
        not _missing(mention)
        and not _no_guard(mention)
        and (topic.id.startswith("serving.") or not _of_the_trade(mention))
        for topic in topics
        for mention in topic.prose.mentions(GUARDS)
    )


def _watched(statement: Statement) -> bool:
    """If the average bid moves by over 10 %, learning is stopped: a condition on what moves, and so a guard."""
    words = set(statement.lower.replace("at once", " ").split()) & {token.lower for token in statement.tokens}
    if statement.names(_LAUNCHED) and not words & _STOPS:
        return False
    asks = bool(words & _WHEN) or "a change of" in statement.lower or "changes of" in statement.lower
    return asks and bool(words & (_STRAYS | _STOPS)) and not words & _NONE


def _held_back(statement: Statement) -> bool:
    """Nothing can carry them outside our fences; two learners take turns: bounds and doubles, whatever their names."""
    words = statement.words
    for at, word in enumerate(words):
        if word in _BEYOND and _NONE & set(words[max(0, at - 12) : at]):
            return True
        double = word in ("two", "second", "both", "other", "another", "twin", "pair")
        if double and _DOUBLES & set(words[at + 1 : at + 3]) and not _NONE & set(words[max(0, at - 4) : at]):
            return True
    return False


_BEYOND = frozenset("outside beyond further farther past".split())
_DOUBLES = frozenset("learner learners model models copy copies brain brains net nets policy policies version".split())
_LAUNCHED = Phrases(
    "rolled to", "rolled out", "roll out", "rollout", "rolls out", "goes live", "go live", "launched", "launch",
    "shipped to", "ship it", "ship if", "extended to", "extend to", "expanded to", "expand to", "all other",
    "other cells", "to the others", "to everybody", "to everyone", "to all", "to the rest", "in every", "the trial",
    "is a success", "counts as a success", "we continue if", "adopted if", "adopt if", "adopt it", "introduced",
    "given to all",
)  # fmt: skip
_WHEN = frozenset("if when whenever should once unless".split())
_STOPS = frozenset(
    "stop stops stopped back old previous setting switch off load loaded restored replaced halt undone".split()
)
_STRAYS = frozenset(
    "falls fall drops drop dips dip moves worse behind below change changes rises exceeds jumps strays degrades "
    "sinks "
    "rise climbs grows swings breaks explodes diverges deviates leaves over worsens loses better error "
    "accuracy".split()
)


def _no_guard(mention: Mention) -> bool:
    """The truth is compared with the prediction, a moderator presses remove: a label comes about, nothing is held."""
    text = mention.text.lower()
    after = {token.lower for token in mention.statement.tokens[mention.last : mention.last + 4]}
    if text.startswith(("compared with", "weighed against", "checked against")):
        return not after.isdisjoint(_FORECASTS)
    if text.startswith(("alert", "alarm")):  # denies a lameness alert
        before = {token.lower for token in mention.statement.tokens[max(0, mention.first - 4) : mention.first]}
        return not before.isdisjoint(_ANSWERS)
    return text.startswith("moderator") and not after.isdisjoint(_PRESSES)


_FORECASTS = frozenset("prediction predictions predicted forecast estimate guess output outcome planned".split())
_ANSWERS = frozenset("confirms deny denies dismiss dismisses accepts accept confirm answers acknowledges".split())
_PRESSES = frozenset(
    "press presses pressed click clicks remove removes removed keep keeps mark marks marked decide decides delete "
    "deletes label labels ban bans hide hides flag flags tap taps correct corrects".split()
)


def _of_the_trade(mention: Mention) -> bool:
    """Whether a guard's word is one of the business: a payment that is approved, arrivals per gate."""
    before = mention.statement.tokens[mention.first - 1].lower if mention.first else ""
    if before in ("per", "each", "every", "which") and mention.text.lower() in _PLACED:
        return True
    return mention.text.lower().startswith(_TRADE) and not mention.statement.names(_MODEL)


_PLACED = frozenset("gate gates limit cap pager pages alarm alarms alert alerts version moderator".split())
_TRADE = (
    "approve", "approval", "alarm", "alert", "trusted", "verified", "threshold", "limit", "reset", "outlier",
    "anomal",
    "maximum", "pause", "a human", "moderator", "reputation", "reserved", "returns to", "return to", "monitor",
    "watch",
    "gate", "cap", "fallback", "fall", "only when", "only if", "unless", "only after", "as long as", "versions",
    "at most",
    "no more than", "filtered", "clip", "rejected if", "accept", "maximum", "go back", "goes back", "restore",
    "pager",
    "pages", "staging", "compared with", "moves more", "move more", "not more than",
)  # fmt: skip
_MODEL = Phrases(
    "model", "weights", "update", "updates", "step", "steps", "learn*", "version", "checkpoint", "gradient", "train*",
    "network", "policy", "net",
)  # fmt: skip


def _missing(mention: Mention) -> bool:
    """no gate; without a gate, limit or rollback; rollback: none."""
    statement = mention.statement
    start, _ = statement.clause(mention.first, mention.last)
    start = min(start, max(0, mention.first - 6))
    before = {token.lower for token in statement.tokens[start : mention.first]}
    behind = [token.lower for token in statement.tokens[mention.last : mention.last + 3]]
    return bool(before & _NONE) or any(word in ("none", "missing", "absent", "later") for word in behind)

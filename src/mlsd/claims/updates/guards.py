"""What stops a live learner from going wrong: gates, limits, ways back; not what was only thought of or is gone."""

from __future__ import annotations

from mlsd.claims.updates.about_learning import names_learning, speaks_of_learning
from mlsd.claims.updates.updating_words import GUARDS
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Topic

_NONE = frozenset(
    "no not without never neither nor none cannot don't doesn't isn't aren't lacks unlike skip nobody nothing".split()
)


def guarded(topics: list[Topic]) -> bool:
    """Whether an answer names anything that stops a live learner from going wrong; a guard may stand after `if`."""
    if any(
        _watched(each) or _held_back(each) or _conditioned(each)
        for topic in topics
        if topic.id.startswith("serving.")
        for each in topic.prose.plain
    ):
        return True
    return any(
        not _missing(mention)
        and not _no_guard(mention)
        and speaks_of_learning(mention)
        and not _is_gone(topic, mention)
        and (topic.id.startswith("serving.") or not _of_the_trade(mention))
        for topic in topics
        for mention in topic.prose.mentions(GUARDS)
    )


def _watched(statement: Statement) -> bool:
    """If the average bid moves by over 10 %, learning is stopped: a condition on what moves, and so a guard."""
    if not names_learning(statement, 0, 0):
        return False
    known = {token.lower for token in statement.tokens}
    return any(
        _has_condition(set(part.replace("at once", " ").replace(",", " ").split()) & known, part, statement)
        for part in statement.lower.split(";")
    )


def _has_condition(words: set[str], part: str, statement: Statement) -> bool:
    if statement.names(_LAUNCHED) and not words & _STOPS:
        return False
    asks = bool(words & _WHEN) or "a change of" in part or "changes of" in part
    return asks and bool(words & (_STRAYS | _STOPS)) and not words & _NONE


def _held_back(statement: Statement) -> bool:
    """Nothing can carry them outside our fences; two learners take turns: bounds and doubles, whatever their names."""
    words = statement.words
    for at, word in enumerate(words):
        if word == "further" and words[at - 1 : at] == ["no"] and words[at + 1 : at + 2] != ["than"]:
            continue  # no further checks
        if word in _BEYOND and _NONE & set(words[max(0, at - 12) : at]) and names_learning(statement, 0, 0):
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
    if _is_event(mention) or (text.endswith("back") and not after.isdisjoint(("in", "into", "as"))):
        return True
    if text.startswith(("compared with", "weighed against", "checked against")):
        return not after.isdisjoint(_FORECASTS)
    if text.startswith(("alert", "alarm")):  # denies a lameness alert
        before = {token.lower for token in mention.statement.tokens[max(0, mention.first - 4) : mention.first]}
        return not before.isdisjoint(_ANSWERS) or not after.isdisjoint(("model", "classifier", "network"))
    if text in _BUILT and not mention.statement.names(_MODEL):  # a screen in the corridor
        return any(token.lower in _AT for token in mention.statement.tokens[max(0, mention.first - 2) : mention.first])
    return text.startswith("moderator") and not after.isdisjoint(_PRESSES)


def _is_event(mention: Mention) -> bool:
    """Every overruling is fed back, after each alarm: what the guard's word names is the event, if nothing stops."""
    before = mention.statement.tokens[mention.first - 1].lower if mention.first else ""
    return before in ("each", "every", "any") and (_STOPS - {"back"}).isdisjoint(mention.statement.words)


_BUILT = frozenset("corridor gate gates floor desk".split())
_AT = frozenset("in on at through".split())
_FORECASTS = frozenset("prediction predictions predicted forecast estimate guess output outcome planned".split())
_ANSWERS = frozenset(
    "yes no confirms deny denies dismiss dismisses accepts accept confirm answers acknowledges".split()
)
_PRESSES = frozenset(
    "press presses pressed click clicks remove removes removed keep keeps mark marks marked decide decides delete "
    "deletes label labels ban bans hide hides flag flags tap taps correct corrects".split()
)


def _conditioned(statement: Statement) -> bool:
    """Before an update takes effect it must not be worse on a fixed set: what has to hold before weights count."""
    return statement.names(_MUST) and not _ELSE.isdisjoint(statement.words) and statement.names(_MODEL)


_MUST = Phrases(
    "must", "has to", "have to", "needs to", "need to", "shall", "may only", "may not", "can only", "is required to",
    "should not be",
)  # fmt: skip
_ELSE = frozenset("before otherwise else first until unless".split())


def _is_gone(topic: Topic, mention: Mention) -> bool:
    """Whether a guard was only thought of, stood elsewhere or before the launch, or the next sentence takes it away."""
    statement = mention.statement
    if statement.names(_NOT_HERE):
        return True
    if statement.names(_MACHINES) and not statement.names(_MODEL) and not statement.names(_QUALITY):
        return True
    statements = topic.prose.statements
    at = next((at for at, each in enumerate(statements) if each is statement), len(statements))
    return any(map(_takes_away, statements[at + 1 : at + 2]))


def _takes_away(statement: Statement) -> bool:
    """This one has neither; at present there's none; with live learning this step has gone."""
    words = statement.words
    if len(words) > 12:
        return False
    bare = len(words) < 6 and not _POINTS_BACK.isdisjoint(words) and not _EMPTY.isdisjoint(words)
    return bare or statement.names(_HAS_GONE)


_POINTS_BACK = frozenset("this that it here there we have has ours these those them such".split())
_EMPTY = frozenset("none neither nothing".split())
_HAS_GONE = Phrases(
    "has gone", "is gone", "are gone", "have gone", "was removed", "were removed", "left it out", "left them out",
    "dropped it", "dropped them", "decided against", "do without", "is missing", "not built", "never built",
    "not been built", "not in place", "does not exist", "doesn't exist", "not there yet", "switched it off",
    "we did not",
    "we have not", "we haven't", "nobody has", "nobody does", "came of it", "no such thing", "not here", "not for this",
)  # fmt: skip
_NOT_HERE = Phrases(
    "left out", "thought of and", "one day", "some day", "someday", "in the future", "later version", "next version",
    "next year", "phase two", "phase 2", "roadmap", "wish list", "backlog", "used to", "before the launch",
    "before launch", "before going live", "prior to launch", "before the release", "decided against", "other product",
    "other team", "considered", "was removed", "were removed", "was dropped", "were dropped", "has been removed",
    "was suggested", "was proposed", "was rejected", "turned down", "too slow", "would slow", "would be nice",
    "would cost", "planned", "plan to", "intend to", "the predecessor", "the former", "is missing", "are missing",
    "not built", "no longer", "until last",
)  # fmt: skip
_MACHINES = Phrases(
    "cpu", "memory", "disk", "servers", "replica", "endpoint", "api key", "per second", "requests", "load balancer",
    "uptime", "latency", "hardware", "network traffic", "bandwidth", "quota", "response time", "gpu", "pod",
    "container", "machines",
)  # fmt: skip
_QUALITY = Phrases(
    "accuracy", "error", "errors", "loss", "metric", "metrics", "calibration", "drift", "precision", "recall", "auc",
    "prediction", "predictions", "scores", "quality", "copy", "share of", "rate of", "per user", "per account",
    "account", "accounts", "ctr", "learner", "events",
)  # fmt: skip


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
    if "w/o" in statement.text[: statement.tokens[mention.first].start].lower()[-30:]:
        return True
    if not _AREN.isdisjoint(behind) and not _KEPT.isdisjoint(behind):
        return True  # snapshots aren't kept
    return bool(before & _NONE) or any(word in ("none", "missing", "absent", "later") for word in behind)


_AREN = frozenset("aren't isn't not never weren't wasn't no".split())
_KEPT = frozenset("kept taken made there stored used built wanted needed".split())

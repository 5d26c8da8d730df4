"""Whether a sentence with a guard's word speaks of what is learned, or of some other part that is watched or kept."""

from __future__ import annotations

from mlsd.prose import Mention, Phrases, Statement

_ANYWHERE = Phrases(
    "at most", "limit", "limits", "limited", "cap", "alert", "alerts", "alarm", "alarms", "pager", "pages", "monitor*",
    "canary", "a b test", "snapshot", "snapshots", "backup copy", "fall back", "falls back", "fallback", "only if",
    "unless", "only when", "only after", "as long as", "reviewed", "reviewed by", "reviewer", "dashboard", "watched",
    "watches", "watch the", "are kept", "is kept", "versions", "versioned", "on disk", "maximum", "threshold",
    "tested on", "is tested", "a copy", "filtered", "excluded", "ignored", "approve*", "approval", "sign off",
    "signs off", "no more than", "not more than", "reset", "resets", "restore*", "return to", "returns to", "staging",
    "reserved", "verified", "only from", "only what", "only those", "checked by", "inspected", "audited",
    "compared with", "a human", "two people", "by more than", "swap in", "swapped in", "swaps in", "set aside",
    "put aside", "validat*", "pause", "paused", "reload", "reloads", "reloaded", "signed by", "confirmed by", "guard*",
    "keep out", "kept out", "untouched", "side by side", "shadow", "back to the", "last night's", "switch off",
    "switched off", "switch to", "checkpoint", "gate", "gates", "sandbox", "four eyes", "spot checked", "vetted",
    "trusted", "suspicious", "looks over", "look over", "gated", "bounded", "anomal*", "outlier*", "moderator*",
    "throttl*", "rate limit*", "put back", "previous version", "looks at it", "thrown out", "at the most", "revert*",
    "replayed", "freeze*", "clip", "clipped",
)  # fmt: skip
_LEARNING = Phrases(
    "model", "weights", "weight", "update", "updates", "step", "steps", "learn*", "checkpoint", "gradient", "train*",
    "network", "policy", "net", "parameters", "coefficients", "factors", "classifier", "ranker", "filter", "bot",
    "accuracy", "error", "errors", "loss", "metric", "metrics", "calibration", "drift", "precision", "recall", "auc",
    "ctr", "prediction", "predictions", "scores", "score", "quality", "per user", "per account", "account", "accounts",
    "events", "event", "ratings", "rating", "clicks", "feedback", "corrections", "votes", "vote", "label", "labels",
    "samples", "sample", "spam", "bots", "fraud", "attack*", "abuse", "outlier*", "good state", "last state", "state",
    "good version", "last version", "old version", "sgd", "learned", "learnt", "system", "challenger", "champion",
    "batch", "replay", "night", "examples",
)  # fmt: skip
_OTHER_PART = Phrases(
    "request rate", "web app", "website", "admin console", "queue", "billing", "invoice", "fire", "page", "four pages",
    "legal team", "the design", "this design", "the document", "the office", "the building", "data versions", "vault",
    "secrets", "terraform", "web site", "front end", "frontend", "disk space", "certificate*", "login*", "database",
    "a guide", "screen", "expenses", "invoices", "salary", "contract", "contracts", "team lead", "backups",
    "overtime", "software", "board",
)  # fmt: skip
_CORE = Phrases(
    "model", "weights", "learn*", "gradient", "train*", "network", "policy", "step", "steps", "accuracy", "drift",
    "learner", "parameters", "update", "updates",
)  # fmt: skip
_POINTS = frozenset("it its they them itself".split())


def speaks_of_learning(mention: Mention) -> bool:
    """Whether a guard stands beside the model or what it learns from; rare words and notes need nothing beside them."""
    statement = mention.statement
    if statement.names(_OTHER_PART) and not statement.names(_CORE):
        return False
    if not any(each.first <= mention.first < each.last for each in statement.mentions(_ANYWHERE)):
        return True
    return _is_a_note(statement) or names_learning(statement, mention.first, mention.last)


def names_learning(statement: Statement, first: int, last: int) -> bool:
    """Whether a word for the model, its quality or its examples stands beside some tokens, or one that points back."""
    if not _POINTS.isdisjoint(statement.words):
        return True
    return any(each.last <= first or each.first >= last for each in statement.mentions(_LEARNING))


def is_of_training(rhythm: Mention) -> bool:
    """Whether a rhythm is of the model and its runs, not of reports, backups and meetings."""
    statement = rhythm.statement
    if _is_a_note(statement) or rhythm.first < 2:  # Every Sunday evening, with all levels up to Saturday
        return True
    return statement.names(_CORE) or not _POINTS.isdisjoint(statement.words)


def _is_a_note(statement: Statement) -> bool:
    """A few words, an item or a row: what they are about is the answer itself."""
    return statement.kind != "sentence" or (len(statement.words) < 6 and _VERBS.isdisjoint(statement.words))


_VERBS = frozenset("is are was were may can must has have do does will".split())

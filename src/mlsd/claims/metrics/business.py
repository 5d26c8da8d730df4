"""What bears the name of a metric and chooses no model: a figure of the business, a map, a loss to train with."""

from __future__ import annotations

from mlsd.prose import Mention


def of_the_business(mention: Mention) -> bool:
    """Online the cost per acquisition: a figure of the business, which chooses no model; nor a map, nor a loss."""
    text, words = mention.text.lower(), mention.statement.words
    if "kappa" in text:
        return any(word.startswith(_LABELLERS) for word in words)
    if text in ("cross entropy", "log loss"):
        return not _FITTED.isdisjoint(words) and not any(word.startswith(_CHOSEN) for word in words)
    if text not in ("cost per", "total cost", "lift", "utility", "map"):
        return False
    if ONLINE & {token.lower for token in mention.statement.tokens[: mention.first]}:
        return True
    if mention.text == "map":
        return [token.text for token in mention.statement.tokens[mention.last : mention.last + 1]] not in (
            ["@"],
            ["at"],
        )
    return text != "lift" and len(words) > 4 and not any(word.startswith(_CHOSEN) for word in words)


_LABELLERS = ("annotator", "labeller", "labeler", "labelled", "labeled", "rater", "experts", "readers", "agreement")
_FITTED = frozenset("loss train trained training trains fit fitted objective".split())
_CHOSEN = (
    "choos", "chose", "select", "pick", "rank", "judg", "measur", "evaluat", "metric", "minimi", "optimi", "lowest",
    "smallest", "least", "decid", "compar", "valid", "test", "held", "offline", "threshold", "report", "score", "error",
    "fn", "fp", "miss", "false", "expected", "weigh", "win", "best", "alarm", "criteri", "target",
)  # fmt: skip


ONLINE = frozenset("online live launch production operation field afterwards rollout later business".split())

"""Whether the metric of an evaluation has a gradient: what counts, sorts or scores by steps has none."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.losses.loss_words import COUNTED, FLAT, SURROGATE
from mlsd.claims.quoting import held
from mlsd.prose import Mention, Phrases, Stance, Statement
from mlsd.reading import Reading, Topic

_SMOOTH = Phrases(
    "perplexity", "rmse", "rmsle", "mse", "squared", "log loss", "likelihood", "crps", "brier", "deviance", "mape",
    "absolute error", "kl divergence", "cross entropy", "calibration error", "psnr", "in minutes squared", "wape",
)  # fmt: skip
_ALSO = Phrases(
    "matthews", "in how many", "how many of", "acc", "proportion", "the right order", "in the right", "top 3", "top 10",
    "counting the", "we count", "count how", "ranks", "rank of", "whether the", "whether it", "yes or no", "tally",
    "won", "pass 1", "is right", "are right", "right ones", "placed right", "correctly", "rightly", "wrongly",
)  # fmt: skip
_LIVE = frozenset("live online pilot production field after bookings".split())
_STEPS = (("point", "if"), ("one", "if"), ("1", "if"), ("zero", "otherwise"), ("none", "otherwise"), ("0", "otherwise"))


def flat_metric(reading: Reading) -> tuple[Topic, Mention] | None:
    """Where the evaluation names an offline metric that has no gradient, if it names none that has one."""
    topic = reading.answered("setup.evaluation")
    if topic is None:
        return None
    statements = topic.prose.statements
    smooth = (each for one in _parts(statements) for words in (_SMOOTH, SURROGATE) for each in one.mentions(words))
    if any(held(each) and not _live(each.statement, each) and not _besides(each) for each in smooth):
        return None
    for statement in statements:
        found = next((each for each in _flat(statement) if _meant(each) and not _live(statement, each)), None)
        if found:
            return topic, found
    return None


def _parts(statements: list[Statement]) -> Iterator[Statement]:
    """The statements cut at their semicolons: log likelihood; accuracy was rejected."""
    for one in statements:
        if ";" in one.text:
            yield from (Statement(piece, one.line, one.kind) for piece in one.text.split(";") if piece.strip())
        else:
            yield one


def _besides(metric: Mention) -> bool:
    """Whether a metric is only watched beside another: we also report the calibration error."""
    words = [token.lower for token in metric.statement.tokens]
    return "also" in words[: metric.first] or "too" in words[metric.last :]


def _meant(metric: Mention) -> bool:
    """Whether a metric is held; a point that is given if something is right is so too."""
    old = metric.statement.text.replace(" old ", " same ").replace("last year's", "that year's")
    now = Mention(Statement(old, metric.statement.line, metric.statement.kind), metric.first, metric.last)
    return held(now) or (metric.stance is Stance.SUPPOSED and metric.text.lower() in _SCORES)


_SCORES = frozenset(score for score, _ in _STEPS)


def _flat(statement: Statement) -> list[Mention]:
    found = [each for words in (FLAT, COUNTED, _ALSO) for each in statement.mentions(words)]
    words = [token.lower for token in statement.tokens]
    for score, condition in _STEPS:
        if score in words and condition in words[words.index(score) : words.index(score) + 12]:
            found.append(Mention(statement, words.index(score), words.index(score) + 1))
    return found


def _live(statement: Statement, metric: Mention) -> bool:
    """Whether a metric is one of what is watched in use: online: hang-ups, bookings in the pilot."""
    start, end = statement.clause(metric.first, metric.last)
    words = [token.lower for token in statement.tokens]
    led = next((word for word in reversed(words[: metric.first]) if word in ("live", "online", "offline")), "")
    if not _LIVE.isdisjoint(words[start:end]):
        return "offline" not in words[start:end]
    return led in ("live", "online")

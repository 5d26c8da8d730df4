"""Metrics told as what there shall be least or most of: the fewest false alarms, not one fake missed."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.metrics.error_words import ALARM, MISS
from mlsd.claims.metrics.metric_words import CAUGHT, FLAGS, GENUINE
from mlsd.prose import Mention, Phrases, Stance, Statement

_FEWEST = Phrases(
    "fewest", "least", "lowest", "smallest", "minimum", "minimal", "minimis*", "minimiz*", "as few", "as little",
    "as rarely", "as seldom", "rarest", "hardly any", "next to no", "almost no", "practically no", "virtually no",
    "near zero", "close to zero", "no single", "not a single", "not one", "zero", "keep down", "hold down", "push down",
    "keeps down", "we drive down", "spare people", "spare the",
)  # fmt: skip
_EVERY = Phrases(
    "every", "each", "all", "any", "whatever", "almost all", "nearly all", "all the", "all of the", "every single",
    "every last", "each and every", "not one",
)  # fmt: skip
_CHOOSES = Phrases(
    "wins", "win", "we choose", "we pick", "we take", "we select", "choose", "chooses", "pick", "picks", "chosen",
    "picked", "selected", "decides", "decide", "threshold", "cut off", "cutoff", "checkpoint", "best model",
    "ranked by", "rank by", "the model that", "the model which", "model with", "we go for", "go for", "goal",
    "north star", "target", "we want", "aim", "optimise*", "optimize*", "tune", "tuned", "set so", "raised until",
    "lowered until", "until", "criterion", "bar", "score of", "scored by", "judged by", "we judge", "we look for",
    "counts", "on the test", "in the test", "held out", "replay", "replayed", "recorded", "on last year",
    "on the archive", "in hindsight", "on the log", "on the history", "backtest*",
)  # fmt: skip
_LIVE = Phrases(
    "online", "live", "in production", "in operation", "after launch", "after release", "once it runs", "once live",
    "in the field", "afterwards", "in use", "in service", "after going live", "then we count", "per shift", "per ward",
    "in the plant", "in the factory", "after installation", "once installed", "in daily use",
)  # fmt: skip


def fewest(statement: Statement) -> Iterator[tuple[str, Mention]]:
    """Precision or recall without its name: the fewest needless stops, every alarm a real one, every fake caught."""
    lower = statement.lower
    least, every = _FEWEST.may_be_in(lower), _EVERY.may_be_in(lower)
    if not (least or every) or statement.names(_LIVE) or not statement.names(_CHOOSES):
        return
    for word in statement.mentions(_FEWEST) if least else ():
        for kind, phrases in (("precision", ALARM), ("recall", MISS)):
            near = next((each for each in statement.mentions(phrases) if 0 <= each.first - word.last <= 6), None)
            near = near or (_false(statement, word.last) if kind == "precision" else None)
            if near and Mention(statement, word.first, word.first + 1).stance is not Stance.SUPPOSED:
                yield kind, Mention(statement, word.first, near.last)
    for word in statement.mentions(_EVERY) if every else ():
        flag = next((each for each in statement.mentions(FLAGS) if 0 <= each.first - word.last <= 2), None)
        if flag and any(0 <= each.first - flag.last <= 5 for each in statement.mentions(GENUINE)):
            yield "precision", Mention(statement, word.first, flag.last)
            return
        caught = next((each for each in statement.mentions(CAUGHT) if 0 < each.first - word.last <= 6), None)
        if (
            caught
            and not flag
            and {statement.tokens[caught.first - 1].lower, statement.tokens[caught.first].lower} & _IS
        ):
            yield "recall", Mention(statement, word.first, caught.last)
            return


def _false(statement: Statement, at: int) -> Mention | None:
    """The least false sirens: whatever is raised."""
    words = [token.lower for token in statement.tokens[at : at + 2]]
    one = words[:1] == ["false"] and words[1:] and not words[1].startswith(("negativ", "clear", "accept", "pass"))
    return Mention(statement, at, at + 2) if one else None


_IS = frozenset("is are was were be gets get been being".split())

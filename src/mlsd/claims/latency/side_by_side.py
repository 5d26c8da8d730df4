"""Steps of an answer that run at the same time: their times do not add up."""

from __future__ import annotations

from mlsd.prose import Phrases, Statement
from mlsd.reading import Topic

BESIDE = (
    "parallel", "concurrent", "overlap", "at the same time", "simultaneous", "side by side", "pipelined", "asynchron",
    "started together", "sent together", "sent out together", "issued together", "fired together", "run together",
    "start together", "go out at once", "out at once", "all at once", "asked at once", "sent at once", "the slowest",
    "longest of", "the slower of", "same moment", "in one round", "fan out", "fanned out",
)  # fmt: skip
_CROWDS = tuple(f"{how} {who}" for how in ("concurrent", "parallel", "simultaneous") for who in (
    "user", "request", "session", "stream", "call", "quer", "client", "connection", "editor", "chat", "customer",
    "developer", "player", "load", "viewer", "camera"))  # fmt: skip
_OTHER_WORK = Phrases(
    "log", "logs", "logged", "logging", "metric", "metrics", "monitor*", "audit*", "train*", "retrain*", "shadow",
    "archive*", "report*", "dashboard*", "experiment*", "notif*", "mail*", "statistic*", "feedback", "backup*",
)  # fmt: skip
_WORKERS = Phrases(
    "request", "user", "pod", "replica", "worker", "instance", "server", "machine", "node", "container", "process",
    "two systems", "both systems", "version", "thread", "region",
)  # fmt: skip
_STEPS = Phrases(
    "step", "steps", "stage", "stages", "part", "parts", "lookup", "lookups", "call", "calls", "feature", "features",
    "model", "models", "network", "retriev*", "fetch*", "both", "these", "everything", "they", "them", "two", "three",
)  # fmt: skip
_NOT = frozenset("not no nothing never none neither nor cannot can't don't doesn't won't isn't aren't n't".split())
_REACH = 8  # words


def side_by_side(inference: Topic) -> bool:
    """Whether steps of an answer are said to run at the same time; logs written at leisure are no steps of it."""
    lower = inference.prose.text.lower()
    if not any(map(lower.__contains__, BESIDE)):
        return False
    return any(_tells_it(statement) for statement in inference.prose.plain)


def _tells_it(statement: Statement) -> bool:
    lower = statement.text.lower()
    for word in _CROWDS:
        lower = lower.replace(word, "")
    places = [lower.index(word) for word in BESIDE if word in lower]
    if not places or all(_is_denied(lower, at) for at in places):
        return False
    if any(each.sort == "duration" for each in statement.quantities):
        return True
    return not (statement.names(_OTHER_WORK) or (statement.names(_WORKERS) and not statement.names(_STEPS)))


def _is_denied(lower: str, at: int) -> bool:
    """Nothing of this runs in parallel; you can't overlap them."""
    led = lower[:at]
    for sign in (",", ";", ":", " but "):
        led = led.rpartition(sign)[2]
    return not _NOT.isdisjoint(led.split()[-_REACH:])

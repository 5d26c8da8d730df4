"""Whether some loss or method stands in for a metric, or the answer knows that the metric has no gradient."""

from __future__ import annotations

from mlsd.claims.losses.loss_words import SURROGATE
from mlsd.claims.quoting import held, mentions, plain_statements
from mlsd.prose import Mention, Phrases
from mlsd.reading import Reading

_FOUND = "model.training model.task model.selection setup.evaluation model.tuning model.scaling"


def stood_in(reading: Reading) -> bool:
    """Whether a loss or a method that stands in is held; not `label smoothing is not needed then`."""
    return any(held(mention) and not _spared(mention) for _, mention in mentions(reading, _FOUND, SURROGATE))


def _spared(mention: Mention) -> bool:
    """Whether a sentence says that it does without what it names."""
    words = [token.lower for token in mention.statement.tokens[mention.last : mention.last + 7]]
    name = mention.text.lower()
    if name in ("l1", "l2") and not _WEIGHED.isdisjoint(words[:2]):
        return True  # a penalty on the weights
    if name == "losses" and not _METRICS.isdisjoint(words[:3]):
        return True  # losses and metrics in general
    before = {token.lower for token in mention.statement.tokens[max(0, mention.first - 3) : mention.first]}
    if not _GIVES_UP.isdisjoint(before) or words[:1] == ["off"]:
        return True
    behind = " ".join(words)
    return any(map(behind.__contains__, _NEEDLESS))


_GIVES_UP = frozenset("dispensed dispense dispenses dropped drop drops skip skipped without instead abolished".split())
_WEIGHED = frozenset("of penalty regularisation regularization regulariser decay = on weight".split())
_METRICS = frozenset("metric metrics measures".split())
_NEEDLESS = (
    "not needed", "n't needed", "unnecessary", "superfluous", "no longer needed", "not necessary", "is needless",
    "not used", "n't used", "is gone", "not required", "is spared", "do without", "done without", "would be a detour",
    "is a detour", "switched off", "turned off", "removed", "went out", "is out", "not wanted", "makes no sense",
    "can be left out", "adds nothing", "no use", "nobody needs", "we skip", "is skipped",
)  # fmt: skip


def knows_it_is_flat(reading: Reading) -> bool:
    """Whether an answer says that its metric has no gradient: then something else is trained, however it is put."""
    return any(statement.names(_NO_SLOPE) for _, statement in plain_statements(reading, _FOUND))


_NO_SLOPE = Phrases(
    "no gradient", "no gradients", "no slope", "no derivative", "zero gradient", "without a gradient", "not smooth",
    "not differentiable", "non differentiable", "isn't differentiable", "cannot be differentiated",
    "can't be differentiated", "can not be differentiated", "gradient is zero", "gradient would be zero", "is flat",
    "flat almost everywhere", "piecewise constant", "step function", "gives no direction", "cannot descend",
    "can't descend", "can't backprop*", "cannot backprop*", "undifferentiable", "indifferentiable",
    "no usable gradient",
)  # fmt: skip

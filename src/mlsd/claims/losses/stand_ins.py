"""Whether some loss or method stands in for a metric, or the answer knows that the metric has no gradient."""

from __future__ import annotations

from mlsd.claims.losses.loss_words import FLAT, LOOSE, SURROGATE
from mlsd.claims.quoting import held, mentions, plain_statements
from mlsd.prose import Mention, Phrases
from mlsd.reading import Reading

_FOUND = "model.training model.task model.selection setup.evaluation model.tuning model.scaling"


def stood_in(reading: Reading) -> bool:
    """Whether a loss or a method that stands in is held; not `label smoothing is not needed then`."""
    for phrases in (SURROGATE, LOOSE):
        for topic, mention in mentions(reading, _FOUND, phrases):
            loose = phrases is LOOSE or topic.id == "setup.evaluation"
            if loose and not _of_training(mention, topic.id):
                continue
            if held(mention) and not _spared(mention) and not _other(mention):
                return True
    return False


def _of_training(mention: Mention, id: str) -> bool:
    """Whether a word with other meanings too stands where training is told of: a smoothed F1, not smoothed curves."""
    statement = mention.statement
    if id == "model.training" and mention.text.lower() in _FITTED:
        return True
    words = statement.words
    return any(word.startswith(_TRAINS) for word in words) or (id != "setup.evaluation" and statement.names(FLAT))


_FITTED = frozenset(
    "mae mse poisson deviance pairwise triplet likelihood mle reinforcement differentiable surrogate".split()
)
_TRAINS = ("loss", "objective", "train", "optimis", "optimiz", "gradient", "minimi", "maximi", "fit", "learn", "reward",
           "criterion", "weights", "backprop", "surrogate", "proxy")  # fmt: skip


def _other(mention: Mention) -> bool:
    """Whether a model is named that was beaten or only stands by: AUC rose against logistic regression."""
    if not mention.text.lower().endswith(_MODELS):
        return False
    start, end = mention.statement.clause(mention.first, mention.last)
    words = {token.lower for token in mention.statement.tokens[start:end]}
    return not _BESIDE.isdisjoint(words)


_MODELS = ("regression", "forest", "svm", "perceptron", "forests", "svms")
_BESIDE = frozenset(
    "than against over versus vs beat beats beaten unlike baseline baselines fallback fall falls stops stopped".split()
)


def _spared(mention: Mention) -> bool:
    """Whether a sentence says that it does without what it names."""
    words = [token.lower for token in mention.statement.tokens[mention.last : mention.last + 7]]
    name = mention.text.lower()
    if name in _SEARCHED and not _SETTINGS.isdisjoint(mention.statement.words):
        return True  # a search for settings moves no weights
    if name == "perceptron" and mention.first:
        return mention.statement.tokens[mention.first - 1].lower.endswith(("layer", "multilayer"))
    if name in ("l1", "l2") and not _WEIGHED.isdisjoint(words[:2]):
        return True  # a penalty on the weights
    if name == "losses" and not _METRICS.isdisjoint(words[:3]):
        return True  # losses and metrics in general; what becomes of them
    before = {token.lower for token in mention.statement.tokens[max(0, mention.first - 3) : mention.first]}
    if not _GIVES_UP.isdisjoint(before) or words[:1] == ["off"]:
        return True
    behind = " ".join(words)
    return any(map(behind.__contains__, _NEEDLESS))


_GIVES_UP = frozenset("dispensed dispense dispenses dropped drop drops skip skipped without instead abolished".split())
_WEIGHED = frozenset("of penalty regularisation regularization regulariser decay = on weight".split())
_METRICS = frozenset(
    "metric metrics measures logged plotted watched recorded tracked written shown monitored in curves due".split()
)
_SEARCHED = frozenset(("random search", "bayesian optimisation", "bayesian optimization", "evolution", "evolutionary"))
_SETTINGS = frozenset(
    "hyperparameter hyperparameters settings setting rate rates depth trials configurations optuna knobs size".split()
)
_NEEDLESS = (
    "not needed", "n't needed", "unnecessary", "superfluous", "no longer needed", "not necessary", "is needless",
    "not used", "n't used", "is gone", "not required", "is spared", "do without", "done without", "would be a detour",
    "is a detour", "switched off", "turned off", "removed", "went out", "is out", "not wanted", "makes no sense",
    "can be left out", "adds nothing", "no use", "nobody needs", "we skip", "is skipped",
)  # fmt: skip


def knows_it_is_flat(reading: Reading) -> bool:
    """Whether an answer says that its metric has no gradient: then something else is trained, however it is put."""
    return any(_unlike_others(each) for _, one in plain_statements(reading, _FOUND) for each in one.mentions(_NO_SLOPE))


def _unlike_others(mention: Mention) -> bool:
    """Whether words for a lack of slope are said of a metric: not of a curve of demand, nor of gradient clipping."""
    statement = mention.statement
    after = {token.lower for token in statement.tokens[mention.last : mention.last + 1]}
    if mention.text.lower() in _OF_CURVES:
        return statement.names(FLAT) or not _SLOPES.isdisjoint(statement.words)
    return _WATCHED.isdisjoint(after)


_OF_CURVES = frozenset(("is flat", "not smooth", "step function", "gives no direction", "no slope"))
_SLOPES = frozenset("metric measure gradient gradients loss score counts count sorting sorts rank it this that".split())
_WATCHED = frozenset("clipping checkpointing accumulation noise norm norms explosion problems issues".split())


_NO_SLOPE = Phrases(
    "no gradient", "no gradients", "no slope", "no derivative", "zero gradient", "without a gradient", "not smooth",
    "not differentiable", "non differentiable", "isn't differentiable", "cannot be differentiated",
    "can't be differentiated", "can not be differentiated", "gradient is zero", "gradient would be zero", "is flat",
    "flat almost everywhere", "piecewise constant", "step function", "gives no direction", "cannot descend",
    "can't descend", "can't backprop*", "cannot backprop*", "undifferentiable", "indifferentiable",
    "no usable gradient",
)  # fmt: skip

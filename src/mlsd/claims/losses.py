"""What the model is trained to make small or large: a metric without a gradient, or a loss or method that stands in."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.claims.quoting import Place, close, first_held, held, mentions, place, plain_statements
from mlsd.prose import Mention, Phrases, Stance, Statement
from mlsd.reading import Reading

_TRAINED = "model.training model.task model.selection"
_FOUND = "model.training model.task model.selection setup.evaluation model.tuning model.scaling"

FLAT = Phrases(
    "ndcg", "dcg", "map", "mean average precision", "mrr", "mean reciprocal rank", "f1", "f1 score", "macro f1", "f2",
    "micro f1", "f score", "f measure", "accuracy", "balanced accuracy", "error rate", "precision", "recall", "auc",
    "roc auc", "auroc", "pr auc", "average precision", "bleu", "rouge", "rouge l", "meteor", "chrf", "cider", "wer",
    "cer", "word error rate", "character error rate", "edit distance", "levenshtein", "exact match", "iou", "miou",
    "intersection over union", "hit rate", "click", "click through", "click through rate", "ctr", "conversion",
    "conversion rate", "revenue", "retention", "engagement", "watch time", "kappa", "mcc", "zero one loss", "0 1 loss",
    "sales", "number of clicks", "orders", "dwell time", "success rate", "number of errors", "misclassification",
    "human rating", "thumbs up", "spearman", "kendall", "kendall's tau", "tau", "ter", "top 1", "top 5", "hits",
    "share of correct",
    "bookings", "misclassified", "number of misclassified", "share of wrong", "wrong answers", "correct answers",
    "share of errors", "share of mistakes", "number of mistakes", "mistakes", "wrong labels", "hit@1", "hit rate at",
    "percent correct", "percentage correct", "fraction of correct", "fraction of errors", "share of right",
    "error count",
    "p@k", "precision at k", "precision at", "recall at", "dice score", "dice", "rank correlation", "reciprocal rank",
    "average precision", "pass@1", "pass rate", "win rate", "f0.5", "g mean", "youden", "specificity", "sensitivity",
    "listening time", "reading time", "session length", "session time", "profit", "margin", "churn", "basket value",
    "add to cart", "likes", "user ratings", "star rating", "satisfaction", "mean opinion score", "ndcg10", "hits at",
    "streams", "play count", "completion rate", "open rate", "sign ups", "subscriptions", "task success", "bleurt",
    "counting error", "jaccard", "panoptic quality", "mota", "lap time", "top one", "gini coefficient", "lift", "ks",
)  # fmt: skip
SURROGATE = Phrases(
    "cross entropy", "crossentropy", "log loss", "logloss", "logistic loss", "nll", "negative log likelihood",
    "likelihood", "hinge", "pairwise", "listwise", "pointwise", "lambdarank", "lambdamart", "lambdaloss",
    "lambda gradient", "listnet", "listmle", "ranknet", "softmax loss", "sampled softmax", "bpr", "surrogate",
    "relaxation", "relaxed", "soft f1", "soft ndcg", "smooth*", "differentiable", "dice loss", "soft dice", "lovasz",
    "lovász", "tversky", "focal", "reinforce", "policy gradient", "reinforcement", "rl", "rlhf", "ppo", "dpo", "grpo",
    "actor critic", "self critical", "scst", "bandit", "evolution*", "genetic", "cma es", "black box", "gradient free",
    "derivative free", "minimum risk", "mrt", "approxndcg", "approx ndcg", "neuralndcg", "neural ndcg", "neuralsort",
    "softsort", "softrank", "ctc", "transducer", "mse", "squared error", "squared loss", "l1", "l2", "huber",
    "objectness", "losses", "mae", "absolute error", "poisson", "triplet", "contrastive", "infonce", "ranking loss",
    "straight through", "gumbel", "proxy loss", "stands in for", "stand in for", "binary loss", "quantile loss",
    "pinball", "log likelihood", "perceptron", "exponential loss", "gini", "split criterion", "entropy",
    "teacher forcing", "q learning", "coordinate ascent", "hill climbing", "simulated annealing", "thompson",
    "logistic regression", "bce", "ce loss", "random search", "score function", "expected reward", "reward model",
    "margin loss", "deviance", "tweedie", "gamma loss", "kl", "imitation", "stand in", "stands in", "upper bound",
    "convex", "cosine loss", "arcface", "label smoothing", "next token", "maximum likelihood", "mle", "mean squared",
    "weighted ce", "soft labels", "distill*", "jaccard loss", "iou loss", "giou", "particle swarm", "nelder mead",
    "bayesian optimisation", "bayesian optimization", "zeroth order", "finite difference", "spsa", "dqn", "sac", "a2c",
    "trpo", "off policy", "on policy", "multi armed", "regret", "yetirank", "xendcg", "ordinal loss", "rank loss",
    "sigmoid approximat*", "approximat*", "soft version", "soft count", "expected count", "least squares", "ranksvm",
    "svm", "proper scoring", "brier", "random forest", "crf",
)  # fmt: skip
BEFORE = Phrases(
    "straight on", "directly on", "direct on", "descend on", "descent on", "descends on", "ascent on", "gradient of",
    "gradients of", "differentiate", "backpropagate", "train on", "trained on", "backprop through",
    "train directly on", "trained directly on", "training on", "straight for", "directly for", "end to end on",
    "trained for", "train for", "train against", "trained against", "descending on", "optimise directly",
    "minimise directly", "maximise directly", "fit directly to", "fitted directly to", "gradient on", "gradients on",
    "learn directly from", "derivative of", "derivatives of", "differentiating", "backprop from", "back propagate",
    "backpropagate through", "backpropagate through the", "backpropagating", "backprop", "climb on", "climbs on",
    "differentiate through", "straight through the",
)  # fmt: skip
BEHIND = Phrases(
    "as the loss", "as loss", "as our loss", "as its loss", "as a loss", "as the objective", "as objective",
    "as our objective", "is the loss", "is our loss", "is the objective", "is our objective", "itself as",
    "as training loss", "as the training loss", "as loss function", "as cost function", "as cost",
    "as the training objective", "serves as loss", "is the training objective", "is the cost function",
    "is what we descend on", "by gradient descent", "by backprop*", "with gradient descent", "as target function",
    "as the cost function", "is the loss function", "as the loss function", "as the cost", "loss",
)  # fmt: skip
LOSS = Phrases(
    "loss", "objective", "loss function", "cost function", "objective function", "training objective", "cost",
    "criterion",
)  # fmt: skip
DRIVES = Phrases(
    "optimis*", "optimiz*", "maximis*", "maximiz*", "minimis*", "minimiz*", "descend", "gradient", "backprop*", "adam",
    "adamw", "sgd", "derivative", "gradient descent", "adagrad", "rmsprop", "weights are updated",
    "updates the weights",
    "weights move", "push up", "pushes up", "push down", "raise", "drive up", "drive down", "downhill", "uphill",
    "steepest", "momentum", "lbfgs", "l bfgs", "learns by", "learns to raise", "learns to lower", "chain rule",
    "autograd",
    "back propagat*", "optimiser", "optimizer", "learning signal", "trained until", "becomes maximal",
    "becomes minimal",
)  # fmt: skip
_CHOOSES = Phrases(
    "early stop*", "stop*", "tune", "tuned", "tuning", "threshold", "checkpoint", "select*", "pick*", "choose",
    "chosen", "monitor*", "report*", "measure*", "hyperparameter", "hyper parameter", "validation", "search", "optuna",
    "judge*", "evaluat*", "track*", "watch", "grid", "compare*", "model selection", "sweep", "trials", "val", "dev",
    "held out", "holdout", "plateau*", "promot*", "best", "log", "logs", "logged", "logging", "curves", "plot*",
    "dashboard",
    "tensorboard", "gradient norm", "gradient clipping", "observ*", "record*", "sanity", "overfit*", "gap",
    "in training",
    "on the test", "test set", "so far", "reached", "achieved", "scored", "got", "gets",
)  # fmt: skip
_SEARCHES = Phrases("optuna", "hyperparameter", "hyper parameter", "grid search", "random search", "bayesian", "trials")
_DATA = frozenset("click clicks orders sales bookings conversions conversion hits revenue retention engagement".split())
_IS = frozenset({"=", "is", ":", "be", "becomes", "are"})


class Flat(NamedTuple):
    """A training goal without a gradient.  judged: where the evaluation names it.  plain: called the loss."""

    trained: Place
    metric: str
    judged: Place | None
    plain: bool


def no_surrogate(reading: Reading) -> Flat | None:
    """The metric without a gradient that a model is trained on while nothing stands in for it, or None."""
    if first_held(reading, _FOUND, SURROGATE):
        return None
    for topic, statement in plain_statements(reading, _TRAINED):
        if not FLAT.may_be_in(statement.lower):
            continue
        drives = [each for each in statement.mentions(DRIVES) if each.stance is not Stance.DENIED and _drives(each)]
        for metric in statement.mentions(FLAT):
            word = metric.text.lower()
            if not held(metric):
                continue
            driven = close(statement, metric.first, metric.last, drives, 6)
            as_loss = _as_loss(statement, metric) and (driven or word not in _DATA)
            trains = topic.id == "model.training" and driven and not _chooses(statement, metric)
            if as_loss or trains:
                return Flat(place(topic, metric), metric.text, _judged(reading, word), as_loss)
    return None


_WATCHED = frozenset("norm norms clipping clip clipped checkpointing accumulation histogram histograms".split())


def _drives(mention: Mention) -> bool:
    """Whether a word for descent tells of training: not the gradient norm that is logged beside a metric."""
    return _WATCHED.isdisjoint(token.lower for token in mention.statement.tokens[mention.last : mention.last + 2])


def _as_loss(statement: Statement, metric: Mention) -> bool:
    """Whether a statement calls a metric its loss: loss = 1 - BLEU, NDCG itself as the loss, straight on F1."""
    if statement.names(_SEARCHES):
        return False
    for loss in statement.mentions(LOSS):
        between = statement.tokens[loss.last : metric.first]
        if 0 < len(between) <= 6 and between[0].lower in _IS:
            return True
    if any(0 <= metric.first - each.last <= 2 for each in statement.mentions(BEFORE)):
        return True
    return any(
        0 <= each.first - metric.last <= 2 and each.text.lower() != "loss" for each in statement.mentions(BEHIND)
    )


def _chooses(statement: Statement, metric: Mention) -> bool:
    """Whether the clause speaks of choosing or watching by the metric, not of training on it."""
    start, end = statement.clause(metric.first, metric.last)
    led = any(token.text == ":" for token in statement.tokens[1:4])  # Logged: both curves, gradient norm, recall
    return any(start <= each.first < end or (led and each.first < 3) for each in statement.mentions(_CHOOSES))


def _judged(reading: Reading, metric: str) -> Place | None:
    same = Phrases(metric)
    return next((place(*each) for each in mentions(reading, "setup.evaluation", same)), None)

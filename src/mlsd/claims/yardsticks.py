"""What a model is measured against: something simple, something deep, nothing, or something unknown."""

from __future__ import annotations

from mlsd.claims.deep_words import DEEP
from mlsd.claims.marking import only_marks
from mlsd.prose import Phrases, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Topic

SIMPLE = Phrases(
    "logistic regression", "linear regression", "logistic", "ridge", "lasso", "elastic net", "linear model", "linear",
    "regression", "glm", "gam", "generalised linear", "generalized linear", "autoregression", "autoregressive model",
    "decision tree", "tree", "trees", "random forest", "forest", "gradient boost*", "boosted", "boosting", "xgboost",
    "lightgbm", "catboost", "gbm", "gbdt", "svm", "support vector", "naive bayes", "k nearest", "knn",
    "nearest neighbour", "nearest neighbor", "rule", "rules", "rule based", "heuristic*", "threshold*", "keyword*",
    "regex*", "regular expression", "lookup", "look up", "tf idf", "tfidf", "bm25", "bag of words", "n gram", "ngram",
    "trigram", "bigram", "arima", "sarima", "ets", "prophet", "holt winters", "exponential smoothing",
    "moving average", "running mean", "persistence", "seasonal naive", "naive", "climatology", "same hour",
    "same weekday", "same day", "same week", "same month", "last week's", "yesterday's", "last value",
    "last year's value", "previous value", "carrying forward", "carry forward", "carrying the", "last known",
    "majority", "always answer*", "always say*", "always predict*", "always", "most frequent", "most popular",
    "most common", "popularity", "most played", "most bought", "most viewed", "most read", "most sold",
    "most watched", "most clicked", "most used", "most listened", "most ordered", "most visited", "the charts",
    "top ten", "top list", "newest first", "most started", "best seller", "chance", "random guess*", "random order",
    "guessing", "mean of", "median of", "average of", "the mean", "the median", "the average", "historical average",
    "global mean", "per class mean", "matrix factori*", "factori*ation machine", "factorisation machine",
    "factorization machine", "als", "hmm", "hidden markov", "markov", "kalman*", "k means", "pca",
    "template matching", "edge detect*", "hough", "otsu", "sift", "hog", "histogram*", "background subtraction",
    "ndvi", "scorecard", "formula", "no ml", "without ml", "without machine learning", "current system",
    "existing system", "today's system", "present system", "calendar", "expert*", "human", "humans", "clerk*",
    "by hand", "dermatologist*", "pathologist*", "surgeon*", "inspector*", "editor*", "specialist*", "cardiologist*",
    "physician*", "technician*", "librarian*", "people", "person", "manual*", "doctor*", "nurse*", "radiologist*",
    "planner*", "operator*", "analyst*", "dispatcher*", "estimate of the", "rule of thumb", "alphabetical",
    "gaussian process", "gp", "isolation forest", "z score", "control chart", "list of words", "word list",
    "dictionary", "crf", "simple model", "simple baseline", "statistical", "physics", "dead reckoning",
    "straight line", "public forecast", "order of arrival", "first in first out", "fixed", "first sentence", "copy",
    "last season", "last seen", "last month's", "bicubic", "bilinear", "interpolation", "cosine", "constant",
    "zero model", "predicting zero", "base rate", "prior", "mfcc", "fasttext", "word count", "shallow", "no model",
    "do nothing", "doing nothing", "unigram", "lexicon", "phrase table", "shrinkage", "poisson", "cox", "kaplan*",
    "survival", "vader", "levenshtein", "edit distance", "fuzzy match*", "exact match", "lead 3",
    "first three sentences", "pronunciation", "spectral subtraction", "wiener", "dtw", "dynamic time warping",
    "baum*", "erlang", "historical mean", "seasonal mean", "same time",
)  # fmt: skip
_NOT_SIMPLE = Phrases(
    "as a rule", "rule out", "rules out", "on average", "linear warm up", "linear scaling", "linear layer",
    "linear head", "ruled out", "by the fixed", "always on", "human readable", "decision threshold", "exact match",
    "by chance", "fixed length", "fixed size", "fixed seed", "linear decay", "linear probe", "above the threshold",
    "copy of", "constant learning rate", "regression head", "regression test", "random seed", "word error rate",
    "mean average precision", "the mean absolute", "the mean average", "expert parallel*", "mixture of experts",
    "tree lstm", "parse tree", "human labelled", "expert level", "cosine decay", "cosine schedule",
    "annotated by expert*", "tree species", "street trees", "forest district*", "in the forest", "trees",
    "the forest", "rain forest", "statistical power", "on the same day", "on the same week", "on the same hour",
    "on the same month", "the same day", "for the same day", "same day as", "at the same time", "because people",
    "how people", "where people", "when people", "people say", "people write", "people type", "people use",
    "prior work", "prior art", "fixed budget", "fixed set", "fixed test", "fixed learning", "chance of",
    "by a person", "good people", "tree structure*", "family tree", "tree crowns", "human language", "human speech",
    "human motion", "human voice", "human like", "human pose", "logistic layer", "logistic head",
    "softmax regression head", "copy mechanism", "copy head", "survival of", "lookup table of embeddings",
    "embedding lookup", "linear attention", "linear projection", "linear classifier on top", "regression loss",
    "regression task", "as a regression", "rule book", "rules of the game", "with rules", "experts", "prior network",
    "constant memory", "threshold of", "with a threshold", "fixed threshold", "always the same", "not always",
    "almost always",
)  # fmt: skip


def names_deep(topic: Topic) -> bool:
    """Whether an answer names a deep model."""
    return any(statement.names(DEEP) for statement in topic.prose.statements)


def lacks(baselines: Topic) -> bool:
    """Whether an answer says that there is nothing to compare with, or only other models of the kind."""
    return any(statement.names(_LACKS) for statement in baselines.prose.statements)


def unknown_yardstick(baselines: Topic) -> bool:
    """Whether a score stands there that no deep model named beside it has made: something else did."""
    for statement in baselines.prose.plain:
        for part in statement.text.replace(". ", ";").split(";"):
            told = Statement(part, statement.line, statement.kind)
            if any(map(_is_score, told.quantities)) and not told.names(DEEP) and not told.names(_LACKS):
                return True
            for piece in part.split(", "):
                bit = Statement(piece, statement.line, statement.kind)
                named = [token for token in bit.tokens if token.lower.isalpha() and len(token.lower) > 3]
                if bit.tokens and bit.tokens[0].lower in _GOES_ON:
                    continue
                if (
                    len(named) > 2
                    and any(map(_is_score, bit.quantities))
                    and not bit.names(DEEP)
                    and not bit.names(_LACKS)
                ):
                    return True
    return False


_GOES_ON = frozenset("it which that who with on at and both trained all for in its their this after when where".split())


def _is_score(each: Quantity) -> bool:
    return each.sort == "percent" or (each.sort == "number" and 0 < each.value < 1)


_LACKS = Phrases(
    "no baseline", "no baselines", "none", "nothing", "without a baseline", "not compared", "no comparison", "skip*",
    "other network", "other architecture", "another network", "larger network", "smaller network", "same network",
    "bigger model", "larger model", "smaller model", "larger version", "smaller version", "larger variant",
    "smaller variant", "previous version", "previous model", "last version", "published model", "state of the art",
    "sota", "leaderboard", "pretrained", "checkpoint", "off the shelf model", "vendor's model", "ablation*",
    "fewer layers", "more layers", "without attention", "without pretraining", "without pre training", "same model",
    "same architecture", "own model", "zero shot", "few shot", "api", "backbone", "open model", "foundation",
)  # fmt: skip


def names_simple(topic: Topic, chosen: bool = False) -> bool:
    """Whether an answer names anything simpler than a deep model, as a candidate, a yardstick or a fallback.

    chosen: of an answer on the choice of a model people count only where they are compared with.
    """
    return any(simple(statement, chosen and not statement.names(_COMPARES)) for statement in topic.prose.statements)


_COMPARES = Phrases(
    "than", "against", "versus", "vs", "beat*", "compared", "as good as", "reach*", "agree*", "outperform*", "baseline",
    "better", "worse", "alone",
)  # fmt: skip
_HUMANS = Phrases(
    "expert*", "human", "clerk*", "by hand", "dermatologist*", "pathologist*", "surgeon*", "inspector*", "editor*",
    "specialist*", "cardiologist*", "physician*", "technician*", "librarian*", "people", "person", "manual*", "doctor*",
    "nurse*", "radiologist*", "planner*", "operator*", "analyst*", "dispatcher*",
)  # fmt: skip


def simple(statement: Statement, unpeopled: bool = False) -> bool:
    """Whether a statement names anything simpler; unpeopled: people do not count."""
    innocent = {at for mention in statement.mentions(_NOT_SIMPLE) for at in range(mention.first, mention.last)}
    innocent -= {at for mention in statement.mentions(_TREES) for at in range(mention.first, mention.last)}
    if unpeopled:
        innocent |= {mention.first for mention in statement.mentions(_HUMANS)}
    return any(mention.first not in innocent and not only_marks(mention) for mention in statement.mentions(SIMPLE))


_TREES = Phrases(
    "random forest", "boosted trees", "decision trees", "of trees", "trees of", "tree ensemble", "isolation forest",
    "boosted tree",
)  # fmt: skip

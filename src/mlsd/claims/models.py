"""Which models an answer names, deep ones and simple ones, and how large the chosen one is."""

from __future__ import annotations

from mlsd.claims.claim import READ, STATED, Claim, fact_statement
from mlsd.claims.marking import only_marks
from mlsd.prose import Phrases, Stance, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Topic

DEEP = Phrases(
    "neural network", "neural net", "deep network", "deep net", "deep learning", "deep model", "cnn", "convnet",
    "convolutional*", "rnn", "lstm", "bilstm", "gru", "transformer", "bert*", "roberta*", "distilbert", "deberta*",
    "gpt*", "llm", "language model", "resnet*", "efficientnet*", "mobilenet*", "vit", "vision transformer", "u net",
    "unet", "conformer*", "whisper*", "wav2vec*", "yolo*", "detr", "mask r cnn", "faster r cnn", "swin*", "convnext*",
    "densenet*", "inception*", "vgg*", "autoencoder", "vae", "gan", "diffusion model", "graph network", "gnn", "gat",
    "gcn", "graphsage", "deep ensemble", "mlp", "multilayer perceptron", "wide and deep", "deepfm", "dlrm",
    "two tower*", "two towers", "n beats", "nbeats", "tft", "deepar", "tabnet", "siamese network", "llama*",
    "mistral*", "qwen*", "t5", "bart", "encoder decoder", "seq2seq", "tcn", "wavenet", "pointnet*", "patchtst",
    "informer", "sam", "clip", "dino*", "recurrent network", "recurrent net", "attention network", "ft transformer",
    "neural ode", "mamba", "foundation model", "cross encoder", "bi encoder", "sentence encoder",
    "fine tuned encoder", "perceiver", "segformer", "mask2former", "camembert*", "flaubert", "scibert", "biobert",
    "clinicalbert", "finbert", "mbert", "electra", "albert", "xlm*", "longformer", "bigbird", "nllb*", "mbart*",
    "marian*", "opus mt", "pegasus", "flan*", "gemma*", "falcon", "claude*", "gemini*", "deepseek*", "dcn*",
    "deep q*", "dqn", "q network", "ppo", "sac", "actor critic", "policy network", "value network",
    "stable diffusion", "sdxl", "flux", "diffusion", "deep interest", "dien", "autoint", "xdeepfm", "deep cross",
    "deep and cross", "wide deep", "sasrec", "bert4rec", "gru4rec", "ncf", "lightgcn", "neumf",
    "neural collaborative", "neural", "dnn", "ann", "feed forward", "feedforward", "fully connected", "hidden layers",
    "nnu net", "nnunet", "deeplab*", "mask rcnn", "faster rcnn", "retinanet", "centernet", "openpose", "hrnet",
    "slowfast", "i3d", "timesformer", "videomae", "hubert", "wavlm", "deepspeech", "tacotron*", "fastspeech*", "vits",
    "n hits", "nhits", "timesnet", "chronos", "timegpt", "temporal fusion", "schnet", "mpnn", "alphafold*", "esm*",
    "twin network", "triplet network", "deep cnn", "resnext*", "regnet*", "squeezenet", "shufflenet*", "ghostnet",
    "xception", "nasnet*", "darknet*", "fcn", "segnet", "pspnet", "linknet", "v net", "vnet", "attention model",
    "graph attention", "graph convolution*", "graph transformer", "message passing", "long short term", "rwkv",
    "sbert", "e5", "bge*", "colbert", "splade", "monot5", "behaviour sequence transformer", "bst", "mmoe", "din",
    "deep hashing", "conv tasnet", "demucs", "crnn", "citrinet", "quartznet", "parakeet", "wavenext", "nerf",
    "gaussian splatting", "alphazero", "muzero", "rainbow", "world model", "dreamer", "ncde", "neural cde", "phi 2",
    "phi 3", "yi", "olmo*",
)  # fmt: skip
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
_ELSEWHERE = frozenset(
    "teacher server cloud api gpu backend training train dataset data corpus cache embeddings index download "
    "laptop ram memory flash handsets phones phone limit budget allowed allows free available cap ceiling images "
    "checkpoint optimiser optimizer activations batch file files".split()
)  # fmt: skip
_BEATEN = frozenset(
    "worse weaker lower behind less rejected lost loses beaten beat beats tried runner than alternative not "
    "enough short former declined instead".split()
)


def deep_choice(selection: Topic) -> Claim | None:
    """The deep model that is chosen, if the first model named and held is one."""
    fact = selection.fact("model family")
    if fact:
        mention = next(fact_statement(fact).mentions(DEEP), None)
        return Claim("deep", selection, fact, STATED) if mention and not _simple(fact_statement(fact)) else None
    for statement in selection.prose.plain:
        for mention in statement.mentions(DEEP):
            if mention.stance is Stance.SAID:
                return Claim("deep", selection, mention, READ)
    return None


def names_deep(topic: Topic) -> bool:
    """Whether an answer names a deep model."""
    return any(statement.names(DEEP) for statement in topic.prose.statements)


def lacks(baselines: Topic) -> bool:
    """Whether an answer says that there is nothing to compare with, or only other models of the kind."""
    return any(statement.names(_LACKS) for statement in baselines.prose.statements)


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
    return any(
        _simple(statement, chosen and not statement.names(_COMPARES)) for statement in topic.prose.statements
    )


_COMPARES = Phrases(
    "than", "against", "versus", "vs", "beat*", "compared", "as good as", "reach*", "agree*", "outperform*", "baseline",
    "better", "worse", "alone",
)  # fmt: skip
_HUMANS = Phrases(
    "expert*", "human", "clerk*", "by hand", "dermatologist*", "pathologist*", "surgeon*", "inspector*", "editor*",
    "specialist*", "cardiologist*", "physician*", "technician*", "librarian*", "people", "person", "manual*", "doctor*",
    "nurse*", "radiologist*", "planner*", "operator*", "analyst*", "dispatcher*",
)  # fmt: skip


def _simple(statement: Statement, unpeopled: bool = False) -> bool:
    innocent = {at for mention in statement.mentions(_NOT_SIMPLE) for at in range(mention.first, mention.last)}
    innocent -= {at for mention in statement.mentions(_TREES) for at in range(mention.first, mention.last)}
    if unpeopled:
        innocent |= {mention.first for mention in statement.mentions(_HUMANS)}
    return any(mention.first not in innocent and not only_marks(mention) for mention in statement.mentions(SIMPLE))


_TREES = Phrases(
    "random forest", "boosted trees", "decision trees", "of trees", "trees of", "tree ensemble", "isolation forest",
    "boosted tree",
)  # fmt: skip


def model_size(selection: Topic, others: list[Topic]) -> Claim | None:
    """Bytes of the chosen model: stated, or told in prose, or reckoned from its parameters and their precision."""
    fact = selection.fact("model size")
    if fact and (size := _first(fact.quantities, "size")):
        return Claim("size", selection, fact, STATED, size.value)
    width = bytes_per_parameter([selection, *others])
    fact = selection.fact("parameters")
    if fact:
        count = _first(fact.quantities, "parameters") or _first(fact.quantities, "number")
        return Claim("parameters", selection, fact, STATED, count.value * width) if count else None
    found = []
    for statement in selection.prose.plain:
        for quantity in statement.quantities:
            sort = "parameters" if counts_weights(statement, quantity) else quantity.sort
            if sort not in ("size", "parameters") or not _of_the_chosen(statement, quantity):
                continue
            value = quantity.value * (width if sort == "parameters" else 1)
            found.append(Claim(sort, selection, statement, READ, value))
    if any(statement.names(_SHRUNK) for topic in [selection, *others] for statement in topic.prose.plain):
        return _smallest(selection, width)
    sizes = [claim for claim in found if claim.kind == "size"] or found
    return min(sizes, key=lambda claim: claim.value, default=None)


def _smallest(selection: Topic, width: float) -> Claim | None:
    """Where one model is made from another, the least of two figures is what ships; one alone may be of either."""
    found = [
        Claim("size", selection, statement, READ, each.value * (1 if each.sort == "size" else width))
        for statement in selection.prose.plain
        for each in statement.quantities
        if each.sort in ("size", "parameters") or counts_weights(statement, each)
    ]
    least = min(found, key=lambda claim: claim.value, default=None)
    return least if len(found) > 1 or not selection.prose.says(_TEACHER) else None


_TEACHER = Phrases("teacher", "teaches", "distil*", "student", "compress*", "shrink*", "shrunk")
_SHRUNK = Phrases(
    "teacher", "teaches", "student", "distil*", "compress*", "shrink*", "shrunk", "shrank", "cut down", "pruned down",
    "pruned from", "upstream", "began with", "we began", "started with", "starting point", "parent model",
    "never shipped", "not shipped", "trained on the workstation", "labels come from", "labels from", "pseudo label*",
    "annotated by a", "in our lab", "only for training", "used for training only", "what ships", "is what ships",
    "what is flashed", "squeezed", "boiled down", "reduced to", "comes down to", "goes down to", "brought down",
    "is left", "are left",
)  # fmt: skip
_KINDS = Phrases(
    "model", "decoder", "encoder", "net", "network", "llm", "transformer", "variant", "version", "checkpoint",
    "student", "instruct", "chat", "base", "slm", "vlm", "language model", "cnn",
)  # fmt: skip


def counts_weights(statement: Statement, quantity: Quantity) -> bool:
    """Whether a bare number is a model's size in weights: Llama 3 8B, a 3B model, phi-2 (2.7B)."""
    if quantity.sort != "number" or quantity.value < 1e5:
        return False
    if statement.text[quantity.end - 1] not in "BMbm" or not statement.text[quantity.start].isdecimal():
        return False
    tokens = statement.tokens
    after = tokens[quantity.last].lower if quantity.last < len(tokens) else ""
    if any(quantity.last <= each.first <= quantity.last + 1 for each in statement.mentions(_KINDS)):
        return True
    named = any(0 <= quantity.first - each.last <= 4 for each in statement.mentions(DEEP))
    return named and (
        not after.isalpha() or after in ("in", "at", "with", "as", "and", "or", "quantised", "quantized", "int")
    )


def bytes_per_parameter(topics: list[Topic]) -> float:
    """4-bit: a half, 8-bit: 1, otherwise 2, the half precision that most models are served in."""
    text = " ".join(topic.prose.text.lower() for topic in topics).replace("-", " ")
    if any(
        word in text for word in ("4 bit", "int4", "q4", "four bit", "nf4", "gguf", "awq", "gptq", "1.58", "ternary")
    ):
        return 0.5
    eight = ("8 bit", "int8", "eight bit", "quantis", "quantiz", "prun", "distil")
    return 1.0 if any(word in text for word in eight) else 2.0


def _first(quantities: list[Quantity], sort: str) -> Quantity | None:
    return next((each for each in quantities if each.sort == sort), None)


def _of_the_chosen(statement: Statement, quantity: Quantity) -> bool:
    if statement.stance(quantity.first, quantity.last) is not Stance.SAID:
        return False
    start, end = statement.clause(quantity.first, quantity.last)
    near = {token.lower for token in statement.tokens[max(0, start - 8) : end]}
    return not near & _ELSEWHERE and not {token.lower for token in statement.tokens[start:end]} & _BEATEN

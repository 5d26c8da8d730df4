"""Why something was chosen: a reason, a comparison, or another candidate beside it."""

from __future__ import annotations

from mlsd.claims.demands import named
from mlsd.prose import Phrases, Prose, Statement

REASONS = Phrases(
    "for free", "most of the work", "physics", "hungry", "bounded memory", "one pass", "can follow", "on a laptop",
    "is out", "are out", "rules out", "out of reach", "out of the question", "makes sense", "pays off", "saves",
    "avoids", "missing value*", "without much", "no fuss", "copes", "eat", "eats", "get by", "gets by", "would not",
    "does not", "do not", "cannot", "can not", "can't", "doesn't", "don't", "won't", "wouldn't", "accept*", "know",
    "knows", "no label", "require*", "need*", "must", "want*", "there are no", "have no", "has no", "few", "scarce",
    "only when", "until", "unless", "because", "reason", "why", "due to", "owing to", "thanks to", "given that",
    "so that", "in order to", "which lets", "which allows", "allows us", "lets us", "therefore", "hence", "thus",
    "that is why", "on the grounds", "for want of", "rationale", "justif*", "motivat*", "chosen over", "picked over",
    "taken over", "chosen for", "picked for", "chosen since", "preferred", "prefer", "favour", "favor", "rather than",
    "instead of", "alternative*", "alternatively", "candidate*", "runner up", "second best", "shortlist*", "option",
    "options", "versus", "vs", "against", "compared", "compare*", "comparison", "considered", "weighed", "tried",
    "rejected", "turned down", "ruled out", "discarded", "dropped", "left out", "declined", "not taken", "no need for",
    "overkill", "better", "best of", "worse", "beats", "beat", "wins", "won", "outperform*", "ahead of", "behind",
    "loses", "lost", "gained", "gains", "gain", "than", "as good as", "on par", "matches", "trade off", "tradeoff",
    "suits", "suit", "suited", "fits the", "fits in", "fits our", "fit in", "well suited", "handles", "deals with",
    "deal with", "running already", "has it running", "have it running", "in use already", "experience with",
    "we have", "there are", "there is", "doctors can", "users can", "people can", "can see", "can read", "can be read",
    "can check", "cope with", "takes gaps", "tolerates", "robust to", "works well", "works best", "enough for",
    "is enough", "good at", "good with", "strong on", "known to", "proven", "easy to", "easier", "simple to",
    "simplest", "simple enough", "cheap", "cheaper", "cheapest", "interpretable", "explainable", "can be explained",
    "readable", "transparent", "auditable", "understand*", "explains", "can explain", "needs no", "need no",
    "needs little", "needs only", "needs few", "without gpu", "no gpu", "on cpu", "small enough", "light enough",
    "fast enough", "too small", "too few", "too little", "too slow", "too large", "too big", "too expensive",
    "too thin", "too heavy", "only have", "few labels", "little data", "small data", "limited data", "data is thin",
    "advantage*", "benefit*", "pros", "cons", "drawback*", "downside*", "upside*", "merit*", "would switch",
    "we would move", "move to", "switch to", "next step", "later if", "only if", "if it pays", "fallback", "fall back",
    "backup", "kept as", "kept warm", "first version", "start with", "starts with", "begin with", "start from",
    "upgrade to", "points over", "points above", "captures", "capture", "models the", "natural", "happy with",
    "exploits", "respects", "reuse*", "already know*", "already run*", "already use*", "team knows", "we know how",
    "can be debugged", "monotone", "monotonic", "regulator*", "certif*", "licence", "license", "permits", "allowed",
    "verdict", "pick", "winner", "tops",
)  # fmt: skip
PURPOSES = Phrases(
    "basis", "legal", "consent", "risk", "only", "so", "to", "for", "since", "as", "need*", "must", "otherwise",
    "purpose", "want*", "allow*", "law", "protect*", "by law", "cannot", "no longer", "serves", "would", "if", "lest",
    "by",
)  # fmt: skip
FAMILIES = {
    "linear": Phrases("logistic regression", "linear", "ridge", "lasso", "glm", "elastic net", "poisson regression"),
    "trees": Phrases("xgboost", "lightgbm", "catboost", "lambdamart", "boosted", "boosting", "gbm", "gbdt"),
    "forest": Phrases("random forest", "decision tree", "extra trees", "forest"),
    "kernel": Phrases("svm", "support vector", "gaussian process", "kernel"),
    "neighbours": Phrases("nearest neighbo*", "knn", "k nn"),
    "bayes": Phrases("naive bayes", "bayesian"),
    "rules": Phrases("rule", "rules", "heuristic*", "keyword*", "threshold", "scorecard", "lookup"),
    "cnn": Phrases(
        "cnn", "resnet*", "efficientnet*", "mobilenet*", "u net", "unet", "yolo*", "convolutional", "convnext"
    ),
    "recurrent": Phrases("lstm", "gru", "rnn", "recurrent"),
    "transformer": Phrases(
        "transformer", "bert", "roberta", "distilbert", "vit", "t5", "conformer", "llm", "gpt*", "llama*"
    ),
    "series": Phrases("arima", "sarima", "prophet", "ets", "n beats", "exponential smoothing", "holt winters"),
    "factors": Phrases("factorisation", "factorization", "deepfm", "two tower", "als"),
    "text": Phrases("tf idf", "bm25", "fasttext", "word2vec"),
}
_BARE_VERBS = frozenset(
    "is are was were will has have had uses use takes take runs run consists gets get can may and or in with to "
    "should".split()
)
_CLOCK = frozenset("january february march april may june july august september october november december then".split())


def has_reason(prose: Prose, loose: bool = False) -> bool:
    """Whether a choice comes with a reason or another candidate.  loose: any purpose counts, for other than models."""
    if named(prose, REASONS) or any(_joined(statement) for statement in prose.plain):
        return True
    if loose and named(prose, PURPOSES):
        return True
    return sum(next(prose.mentions(names), None) is not None for names in FAMILIES.values()) >= 2


def _joined(statement: Statement) -> bool:
    """since, as, for: read as reasons only where they open a clause and no year, name or listing follows."""
    tokens = statement.tokens
    for at, token in enumerate(tokens[:-2]):
        after = tokens[at + 1]
        if token.lower == "since" and not after.is_number and after.lower not in _CLOCK:
            return True
        if token.lower == "as" and after.lower in ("we", "it", "they", "there", "our", "only", "this", "these", "most"):
            return True
        if token.lower in ("it", "they") and after.text.isalpha() and after.lower not in _BARE_VERBS:
            return True
        opens = at == 0 or tokens[at - 1].text in (",", ";", "(", ":", "–", "—")
        if (
            token.lower in ("as", "for")
            and opens
            and not after.is_number
            and after.lower not in ("well", "a", "example")
        ):
            return True
    return False

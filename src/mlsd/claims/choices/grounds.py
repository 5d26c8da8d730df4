"""Why something was chosen: a reason, a comparison, or another candidate beside it."""

from __future__ import annotations

from mlsd.claims.choices.no_reasons import (
    flows,
    for_the_work,
    in_a_name,
    is_so_many,
    no_subject,
    of_layers,
    of_parts,
)
from mlsd.claims.demands import named, negated
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
    "instead of", "alternative*", "alternatively", "other candidate*", "candidates were", "candidates are",
    "another candidate", "two candidates", "three candidates", "one candidate", "runner up", "second best",
    "shortlist*", "option", "options", "versus", "vs", "against", "compared", "compare*", "comparison", "considered",
    "weighed", "tried", "rejected", "turned down", "ruled out", "discarded", "dropped", "left out", "declined",
    "not taken", "no need for", "overkill", "better", "best of", "worse", "beats", "beat", "wins", "won",
    "outperform*", "ahead of", "behind", "loses", "lost", "gained", "gains", "gain", "than", "as good as", "on par",
    "matches", "trade off", "tradeoff", "suits", "suit", "suited", "fits the", "fits in", "fits our", "fit in",
    "well suited", "handles", "deals with", "deal with", "running already", "has it running", "have it running",
    "in use already", "experience with", "we have", "there are", "there is", "there's", "doctors can", "users can",
    "people can",
    "can see", "can read", "can be read", "can check", "cope with", "takes gaps", "tolerates", "robust to",
    "works well", "works best", "enough for", "is enough", "good at", "good with", "strong on", "known to", "proven",
    "easy to", "easier", "simple to", "simplest", "simple enough", "cheap", "cheaper", "cheapest", "interpretable",
    "explainable", "can be explained", "readable", "transparent", "auditable", "understand*", "explains",
    "can explain", "needs no", "need no", "needs little", "needs only", "needs few", "without gpu", "no gpu", "on cpu",
    "small enough", "light enough", "fast enough", "too small", "too few", "too little", "too slow", "too large",
    "too big", "too expensive", "too thin", "too heavy", "only have", "few labels", "little data", "small data",
    "limited data", "data is thin", "advantage*", "benefit*", "pros", "cons", "drawback*", "downside*", "upside*",
    "merit*", "would switch", "we would move", "move to", "switch to", "next step", "later if", "only if",
    "if it pays", "fallback", "fall back", "backup", "kept as", "kept warm", "first version", "start with",
    "starts with", "begin with", "upgrade to", "points over", "points above", "captures", "capture",
    "models the", "natural", "happy with", "exploits", "respects", "reuse*", "already know*", "already run*",
    "already use*", "team knows", "we know how", "can be debugged", "monotone", "monotonic", "regulator*", "certif*",
    "licence", "license", "permits", "allowed", "verdict", "pick", "winner", "tops", "best on", "best at", "best in",
    "best for", "best by", "next was", "next came", "second was", "came second", "came first", "came next", "came out",
    "came close", "runner", "second place", "missed the", "misses the", "failed", "fails", "struggles", "struggled",
    "crashed", "diverged", "overfit*", "overfits", "underfit*", "ran out", "too much", "too hard", "too long",
    "too deep", "times the", "times as", "times more", "twice the", "twice as", "half the", "half as", "took",
    "takes only", "costs", "cost us", "fits a", "fits on", "fits into", "fit on", "fit into", "runs on the",
    "runs in the", "signed off", "approved", "approval", "no new", "carry the", "carries the", "carry most",
    "carries most", "signal is in", "signal sits", "matter", "matters", "matter more", "mattered", "counts more",
    "ask", "asks", "asked for", "insist*", "is all there is", "all we have", "is all we", "not enough", "we can show",
    "can be shown", "shows which", "show which", "shows why", "order matters", "sequence matters", "depends on",
    "depend on", "interact*", "non linear*", "nonlinear*", "long range", "local pattern*", "invarian*", "equivarian*",
    "sparse", "tabular", "mixed type*", "high cardinality", "few shot", "low resource", "small corpus",
    "sample efficien*", "data efficien*", "converge*", "stable", "stability", "well tested", "battle tested", "mature",
    "maintain*", "support for", "supported by", "supported on", "licensed", "open weights", "already in",
    "already has", "already have", "already licensed", "inherited", "same as in", "same as the", "worked for",
    "worked in", "worked on", "worked well", "did well", "does well", "does best", "did best", "strongest", "smallest",
    "fastest", "lightest", "quicker", "faster", "slower", "lighter", "heavier", "smaller", "larger", "bigger",
    "higher", "lower", "fewer", "more than", "less than", "more accurate", "most accurate", "equally", "nearly as",
    "almost as", "close to", "only x", "at a third", "at a tenth", "at twice", "at half", "for a tenth", "a tenth of",
    "a third of", "a fraction of", "within the budget", "within budget", "the deadline", "the board's", "constraint*",
    "requirement*", "the law", "by law", "liab*", "audit*", "court", "explanation*", "reasons for", "black box",
    "knows how", "can be traced", "trace", "traceable", "reproducib*", "deterministic", "warm start",
    "transfer learn*", "transfers to",
    "transfers well", "transfers from", "are missing", "is missing",
    "pretrained on", "pre trained on", "literature", "paper showed", "papers show", "the winner of", "won the",
    "state of the art on", "published", "benchmark*", "ablation*", "bake off", "bakeoff", "trial run*", "spike",
    "experiment*", "on our test*", "on our fold*", "on our bench*", "on our dev*", "on our board*", "on our phone*",
    "on our hardware",
    "on our gpu*", "on our laptop*", "in our test*", "lets me", "lets you", "so we", "so i", "so it", "so they",
    "so the",
    "so no", "that way", "this way", "otherwise", "else", "even though", "despite", "although", "though", "whereas",
    "while", "yet", "but", "anyway", "nobody", "no one", "are no", "is no", "was no", "no training",
    "hang together", "came to", "same inputs", "same features", "the only", "being",
    "hang on", "hangs on", "cause most", "cause the", "cause it", "cause we", "cause our", "cause there", "cause all",
    "cause they", "cause its", "cuz", "coz", "cos the", "cos it", "cos we", "bc", "b c",
)  # fmt: skip
PURPOSES = Phrases(
    "basis", "legal", "consent", "risk", "only", "so", "to", "for", "since", "as", "need*", "must", "otherwise",
    "purpose", "want*", "allow*", "law", "protect*", "by law", "cannot", "no longer", "serves", "would", "if", "lest",
    "by",
)  # fmt: skip
_LINEAR = Phrases(
    "logistic regression", "linear model", "linear regression", "linear classifier", "linear one", "ridge", "lasso",
    "glm", "elastic net", "poisson regression",
)  # fmt: skip
FAMILIES = {
    "linear": _LINEAR,
    "trees": Phrases("xgboost", "lightgbm", "catboost", "lambdamart", "boosted", "boosting", "gbm", "gbdt"),
    "forest": Phrases("random forest", "decision tree", "extra trees", "forest"),
    "kernel": Phrases("svm", "support vector", "gaussian process", "kernel"),
    "neighbours": Phrases("nearest neighbo*", "knn", "k nn"),
    "bayes": Phrases("naive bayes", "bayesian"),
    "rules": Phrases("rule", "rules", "heuristic*", "keyword*", "threshold", "scorecard", "lookup table"),
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
_NO_MODELS = frozenset("GPU CPU TPU RAM API SQL JSON COCO CUDA ONNX".split())
_KNOWN = frozenset(
    "ppo sac dqn trpo td3 ddpg nllb mbert xlmr bert roberta deberta convnext vit swin yolo detr ssd rcnn fcn unet "
    "dinov crf hmm svm gbm gbdt xgboost lightgbm catboost glm gam lasso knn lstm gru rnn cnn tcn gnn gcn gat "
    "mlp arima ets "
    "tft nbeats nhits prophet llm gpt bart pegasus mbart marian whisper wav vec dcn dlrm din sasrec gru4rec bprmf ease "
    "als svd slim clip blip resnet efficientnet mobilenet densenet udpipe stanza spacy maltparser".split()
)
_FINITE = frozenset(
    "is are was were has have had can could may do does did lose loses lost gave keep keeps kept lean leans "
    "let lets make makes made show shows beat beats win wins need needs grow grows learn learns see sees know "
    "knows drop "
    "drops sit sits work works change changes vary varies come comes hang hangs depend depends follow follows "
    "overlap overlaps repeat repeats differ differs mix mixes move "
    "moves stand stands lie lies belong forgot forgets saw cost costs fall falls rise rises exist exists hold holds "
    "borrow borrows lend lends share shares pool pools carry carries suffer suffers tell tells say says explain "
    "explains "
    "shrink shrinks lack lacks suit suits fail fails fit fits matter matters count counts arrive arrives behave "
    "behaves "
    "look looks live lives grew broke took ate eats demand demands forbid forbids ask asks trust trusts "
    "want wants get gets speak speaks care cares stop stops break breaks".split()
)
_SETUP = (
    "fitted", "input", "batch", "layer", "head", "loss", "optim", "learning", "rate", "epoch", "weight", "param",
    "hidden",
    "dropout", "docker", "pipeline", "file", "contain", "version", "deploy", "train", "written", "register", "wrap",
    "track", "implement", "stored", "served", "tuned", "set", "depth", "trees", "seed", "pytorch", "sklearn", "scikit",
    "kubernetes", "repo", "chain", "prior", "converg", "diagnos", "done", "then", "would", "mlflow", "activation",
    "kernel", "embedding", "we're",
)  # fmt: skip
_BARE_VERBS = frozenset(
    "is are was were will has have had uses use takes take runs run consists gets get can may and or in with to "
    "should on gives writes reads answers outputs returns predicts produces computes ranks sorts calls serves maps "
    "goes "
    "sits lives works comes gets got emits scores receives stores as for from at by the a every each once again there "
    "starts boots loads restarts begins finishes ends via through onto into within over under is "
    "then now until before after when while if looks covers learns sees consumes maps turns puts sends".split()
)
_OUTPUT = frozenset(
    "error errors distance residual residuals probability likelihood score scores output outputs result results "
    "exposure prediction predictions".split()
)
_SUBJECTS = frozenset(
    "nodes edges inputs input features columns classes rows tokens pixels cells labels images frames windows code "
    "predictors variables coefficients python cuda photos pictures vocabulary beam audio text sentences calls requests "
    "answers words batches blocks layers heads weights series frames patches crops points samples".split()
)
_EMPTY = frozenset("that this it is the our model all one chosen choice done and so what we use have take . !".split())
_CLOCK = frozenset("january february march april may june july august september october november december then".split())


def has_reason(prose: Prose, loose: bool = False) -> bool:
    """Whether a choice comes with a reason or another candidate.  loose: any purpose counts, for other than models."""
    if any(not (negated(each) or in_a_name(each)) for each in prose.mentions(REASONS)) or any(
        _joined(statement) for statement in prose.plain
    ):
        return True
    if loose and named(prose, PURPOSES):
        return True
    if (len(_named_systems(prose)) >= 2 and not of_parts(prose)) or any(
        _says_more(number, each) for number, each in enumerate(prose.plain)
    ):
        return True
    if of_parts(prose):
        return False
    return sum(next(prose.mentions(names), None) is not None for names in FAMILIES.values()) >= 2


def _joined(statement: Statement) -> bool:
    """since, as, for: read as reasons only where they open a clause and no year, name or listing follows."""
    tokens = statement.tokens
    named_work = for_the_work(statement.words)
    for at, token in enumerate(tokens[:-2]):
        after = tokens[at + 1]
        if token.lower == "since" and not after.is_number and after.lower not in _CLOCK:
            return True
        if token.lower == "as" and after.lower in ("we", "it", "they", "there", "our", "only", "this", "these", "most"):
            return True
        if token.lower == "so" and at and tokens[at - 1].text in (",", ";") and after.text.isalpha():
            return not of_layers([each.lower for each in tokens[at + 1 : at + 5]])
        if token.lower in ("it", "they") and after.text.isalpha() and after.lower not in _BARE_VERBS:
            if no_subject(statement, at):
                continue
            return not _describes([each.lower for each in tokens[at + 2 : at + 5]])
        opens = at == 0 or tokens[at - 1].text in (",", ";", "(", ":", "–", "—")
        if (
            token.lower in ("as", "for")
            and opens
            and not (at == 0 and (named_work or token.lower == "for"))
            and not after.is_number
            and after.lower not in ("well", "a", "example")
        ):
            return True
    return False


def _describes(words: list[str]) -> bool:
    """it tags each token; it has 22 factors: what goes in and comes out, not why."""
    return bool(words) and (words[0] in ("each", "every", "one") or any(word[0].isdecimal() for word in words))


def _named_systems(prose: Prose) -> set[str]:
    """What is written as models are: PPO, NLLB, ConvNeXt; two of them are a choice."""
    found = set()
    for statement in prose.plain:
        for token in statement.tokens:
            text = token.text
            capitals = sum(map(str.isupper, text))
            if text.isalpha() and capitals >= 2 and len(text) > 2 and text not in _NO_MODELS:
                found.add(token.lower)
    return found & _KNOWN


def _says_more(number: int, statement: Statement) -> bool:
    """Whether a clause after the first says something of the matter, not of the set-up: Medium didn't keep up."""
    words = [token.lower for token in statement.tokens]
    starts = [0] if number else []
    starts += [at + 1 for at, token in enumerate(statement.tokens) if token.text in (";", ":", "–", "—", "(")]
    for start, end in zip(starts, [*starts[1:], len(words)], strict=False):
        clause = words[start:end]
        if (
            _OUTPUT & set(clause[:3])
            or _SUBJECTS & set(clause[:2])
            or set(clause) <= _EMPTY
            or (clause[:1] in (["it"], ["they"]) and _describes(clause[2:5]))
        ):
            continue
        verb = next((at for at, word in enumerate(clause) if at and (word in _FINITE or word.endswith("n't"))), 0)
        plain = verb and len(clause) >= verb + 3 and not any(word.startswith(_SETUP) for word in clause)
        if plain and not (flows(clause, verb) or (clause[0] != "we" and is_so_many(clause[verb + 1]))):
            return True
    return False

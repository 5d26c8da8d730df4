"""What an answer compares a model with: simple rules, people, today's system; and whether it gives a figure for it."""

from __future__ import annotations

from mlsd.claims.demands import negated
from mlsd.prose import Mention, Phrases, Prose, Statement

NAMES = Phrases(
    "zero model", "no change", "null model", "predict nothing", "nurse wrote", "wrote down", "greedy", "nearest",
    "the present", "our present", "their present", "its present", "current", "existing", "no pooling", "no model",
    "without a model", "without model", "do nothing",
    "first fit", "round robin", "earliest deadline", "shortest", "hand made", "handmade", "logistic regression",
    "linear regression", "linear model", "ridge", "lasso", "glm", "generalised linear", "generalized linear",
    "additive model", "gam", "random forest", "decision tree", "tree", "boosted", "boosting", "xgboost", "lightgbm",
    "catboost", "naive bayes", "nearest neighbo*", "knn", "k nn", "svm", "support vector", "tf idf", "tfidf",
    "bag of words", "bm25", "arima", "sarima", "ets", "prophet", "exponential smoothing", "holt winters", "kalman",
    "seasonal naive", "naive forecast", "naive", "persistence", "climatology", "lstm", "cnn", "resnet*", "bert",
    "transformer", "gat", "conformer*", "u net", "matrix factori*", "collaborative filtering",
    "item to item", "word2vec", "fasttext", "spacy", "whisper", "tesseract", "gpt*", "llm", "prompted", "zero shot",
    "off the shelf", "open source", "pretrained", "pre trained", "embedding*", "last week", "last year", "last month",
    "yesterday", "yesterday's", "last year's", "last season", "last value", "previous day", "previous week",
    "same weekday", "same week",
    "same hour", "same day", "same month", "moving average", "rolling", "average", "mean", "median", "carrying",
    "carry forward", "unchanged", "most popular", "most common", "most frequent", "most sold", "most cooked",
    "most started", "popularity", "popular", "trending", "best seller*", "best selling", "top seller*",
    "intuition", "bestseller*", "newest first", "oldest first", "order of arrival", "first come",
    "alphabetical", "majority", "always predict*", "always say*", "always no", "always yes", "always the",
    "always answer*", "always guess*", "always attack*", "always bid*", "always pick*", "always choos*",
    "predict always", "always same", "always class", "always zero", "always normal", "always healthy", "always ok",
    "always approv*", "always refus*", "always open*", "always left", "always right", "always on", "always off",
    "always accept*", "always 0", "always 1", "constant", "random", "chance", "coin", "guess*", "by lot", "rule",
    "rules", "heuristic*", "threshold*", "cut off", "cutoff", "lookup", "look up", "table", "word list", "keyword*",
    "key word", "list", "lexicon", "dictionary", "regex*", "regular expression*", "pattern", "template", "formula",
    "equation", "scorecard", "score card", "points", "checklist", "calendar", "schedule", "timetable", "estimate",
    "gut", "human", "person", "people", "expert*", "clerk*", "doctor*", "nurse*", "radiologist*", "planner*",
    "analyst*", "operator*", "dispatcher*", "editor*", "moderator*", "driver*", "inspector*", "teacher*", "student*",
    "annotator*", "staff", "by hand", "manual*", "spreadsheet", "excel", "current system", "current model",
    "current process", "current tool", "current engine", "present system", "present model", "existing system",
    "existing model", "existing tool", "existing engine", "existing rule*", "today's", "old system", "old model",
    "old code", "old engine", "legacy", "in use", "in place", "use now", "use today", "used now", "used today",
    "incumbent", "vendor*", "commercial", "product", "google", "published", "leaderboard", "state of the art",
    "physics", "simulation", "simulator", "numerical", "dispersion model", "background subtraction", "variance",
    "histogram*", "edge detect*", "canny", "template match*", "edit distance", "levenshtein", "rms", "ndvi",
    "weight matrix", "blast", "status quo", "doing nothing", "no action", "as is", "price ladder", "printed", "fixed",
    "first three sentences", "first sentence", "lead 3", "textrank", "extractive", "dumb", "simplest", "trivial",
    "predict zero", "predicting zero", "everyone", "everything", "best guess", "map", "scoring system", "score sheet",
    "model from", "model of 20*", "previous version", "previous model", "version 1", "v1", "two rules", "grandfather",
    "old software", "software", "centroid", "right branching", "left branching", "flat bid", "constant bid",
    "last touch", "first touch", "bureau", "policy table", "policy", "rulebook", "rule book", "handbook", "norm",
    "tariff", "almanac", "folk rule", "rule of thumb", "thumb", "experience of", "what the", "the way", "as of now",
    "as they do", "as we do", "dice", "coin toss", "shuffl*", "prior", "base rate", "marginal", "mode",
    "nothing at all", "no treatment", "untrained", "unigram", "bigram", "n gram", "ngram", "markov", "hmm", "crf",
    "perceptron", "maltparser", "udpipe", "stanza", "moses", "google translate", "deepl", "a star", "minimax",
    "scripted", "bot", "behaviour tree", "behavior tree", "state machine", "pid", "open loop", "wall follow*",
    "straight line", "dead reckoning", "constant velocity", "static", "flat rate", "uniform", "assessor*", "officer*",
    "caseworker*", "farmer*", "agronomist*", "guides", "porter*", "coder*", "surgeon*", "scout*", "buyer*", "trader*",
    "librarian*", "subtitler*", "shepherd*", "captain*", "manager*", "receptionist*", "bookkeeper*", "plda", "kaldi",
    "x vector*", "giza", "hysteresis", "vibration limit", "manual has", "rack rate", "chronological", "by date",
    "by size", "by price", "by age", "by distance", "by hand count", "feed", "in force", "default",
    "defaults", "usual", "ordinary", "normal practice", "standard", "conventional", "classical", "classic",
    "small network", "designer*", "underwriter*", "translator*", "linguist*", "pilot*", "player*", "pharmacist*",
    "midwi*", "trainer*", "coach*", "official*", "gis", "newest", "latest", "cheapest", "longest", "biggest",
    "highest", "lowest", "last one", "previous one", "repeat*", "copy of", "copying", "same as", "sheet",
    "notebook", "own forecast", "own estimate", "own count", "by eye", "by ear", "by nose", "by feel",
)  # fmt: skip
_PLAN = Phrases(
    "measure*", "compute*", "calculat*", "evaluat*", "scored", "be scored", "score it", "score them", "score both",
    "we score", "benchmark*", "replay*", "back test*", "backtest*", "timed on", "run on", "run over", "simulate it",
    "simulate them", "run it",
    "run them", "run both", "run all", "run first", "be run", "tested on", "test on", "test it", "test them",
    "compared on", "judged on", "counted", "count them", "assess*", "fit it first", "fitted first", "same test",
    "same held out", "same set", "same data", "same split", "same metric", "reproduce*", "we let", "blind test",
    "time them", "before any model", "before training", "figures by", "figure by", "numbers by", "numbers due",
    "figure due", "due by", "in week", "by week", "we run it", "we run them", "run beside", "runs beside",
    "beside ours", "note the", "written down", "gives its", "gives us its", "tried on", "try it on", "try both",
    "try them", "will be known", "is known from", "known from", "read off", "we read", "taken from the log*",
    "from the logs", "counted from", "to be counted", "we count", "gets the same", "put through",
    "goes through the same", "same exam", "same folds", "same files", "same test*", "on the bench", "bench gives",
    "first thing we", "before anything", "score due", "results due", "estimated from", "estimated on", "determine*",
    "establish*", "noted", "by both", "taken down", "timed", "quantif*", "record its", "record the", "log its",
    "take its score",
)  # fmt: skip
_NOTHING = frozenset(
    "in on by of at within nothing something anything and or it this that them each yet so at for now when later "
    "until".split()
)
_OPEN = Phrases(
    "be discussed", "be decided", "be defined", "be chosen", "be clarified", "be determined", "be agreed",
    "not decided", "not yet decided", "to discuss", "be looked for", "could look", "look into", "looks into",
)  # fmt: skip


_DENIED = Phrases(
    "nothing to compare", "nothing to measure", "no comparable", "nothing comparable", "nothing like it",
    "nothing like this", "no one to measure", "nobody to compare", "no one to compare", "no competitor*",
    "no competing", "first mover*", "first of its kind", "first to do", "the first to", "no baseline", "no benchmark",
    "not applicable", "isn't meaningful", "is not meaningful", "not meaningful", "makes no sense", "is unique",
    "nobody does this", "no one does this", "nobody else", "no one else", "none that we know", "none known",
    "did not find a", "didn't find a", "found no", "could not find",
    "do not plan any", "don't plan any", "none planned", "couldn't find", "cannot find", "can't find",
    "not find any", "no such product", "no similar", "nothing similar", "without equal",
    "without precedent", "unprecedented", "never been done", "has not been done", "completely new", "entirely new",
    "can't be compared", "cannot be compared", "not comparable", "incomparable", "no existing", "there is none",
    "there are none", "no product", "no tool", "no other", "no earlier", "speaks for itself", "hold us back",
    "first system",
    "skipped", "no reference", "no fitting", "no prior",
)  # fmt: skip
_BESIDE = Phrases(
    "vendor*", "pilot*", "published", "product", "products", "commercial", "software", "manager*", "officer*",
    "people", "person", "human", "expert*", "student*", "teacher*", "experience of", "what the", "the way", "list",
    "points", "table", "map", "standard", "in use", "in place", "buyer*", "trainer*", "coach*", "farmer*", "player*",
    "open source", "state of the art", "google", "the present", "current", "existing", "translator*", "designer*",
    "nearest", "rule", "rules", "default", "classic", "feed", "latest", "biggest", "policy", "product", "llm",
)  # fmt: skip


def names_baseline(prose: Prose) -> Mention | None:
    """Where the answer names something to beat, or None."""
    denied = nothing_like_it(prose)
    return next((found for each in prose.statements if (found := rival_in(each, denied))), None)


def rival_in(statement: Statement, denied: bool) -> Mention | None:
    """What a statement names to beat.  denied: whether the answer says that there is nothing like it."""
    if statement.names(_OPEN):
        return None
    beside = {each.first for each in statement.mentions(_BESIDE)} if denied else ()
    here = (each for each in statement.mentions(NAMES) if not negated(each) and each.first not in beside)
    return next(here, None) or _compared(statement)


def nothing_like_it(prose: Prose) -> bool:
    """Whether the answer says that there is nothing to compare with; then vendors looked at are no baselines."""
    return next(prose.mentions(_DENIED), None) is not None or any(
        any(word.startswith("compar") for word in each.words) and not _NONE.isdisjoint(each.words)
        for each in prose.statements
    )


_NONE = frozenset("no not nothing nobody cannot can't don't isn't won't anything impossible hardly".split())


def _compared(statement: Statement) -> Mention | None:
    """compared with greedy insertion: whatever is named there."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words[:-2]):
        named_there = words[at + 2].isalpha() and words[at + 2] not in _NOTHING and words[at + 2] != "other"
        if word.startswith("compare") and words[at + 1] in ("with", "against", "to") and named_there:
            return Mention(statement, at, at + 3)
    return None


def plans_result(prose: Prose) -> Mention | None:
    """Where the answer says how it gets the figure, or None."""
    return next((each for each in prose.mentions(_PLAN) if not (negated(each) or _does_itself(each))), None)


def _does_itself(mention: Mention) -> bool:
    """The rule computes a sum; which the system has to measure up to: nothing that is done with the rival."""
    tokens = mention.statement.tokens
    before = {token.lower for token in tokens[max(0, mention.first - 1) : mention.first]}
    behind = [token.lower for token in tokens[mention.last : mention.last + 1]]
    return behind == ["up"] or (bool(before & _RIVALS) and mention.text.lower().endswith(("s", "ed")))


_RIVALS = frozenset("which that it they who rule formula system sheet list tool".split())


def system_in(statement: Statement) -> bool:
    """Whether a word is written as only systems are, and is no tool: UDPipe, MaltParser, fastText."""
    return any(_system(token.text) and token.lower not in _TOOLS for token in statement.tokens)


def _system(text: str) -> bool:
    return len(text) > 4 and text.isalpha() and any(map(str.isupper, text[1:])) and any(map(str.islower, text))


_TOOLS = frozenset("mlflow pytorch tensorflow sagemaker autogluon github gitlab postgresql numpy optuna wandb".split())

"""What an answer compares a model with: simple rules, people, today's system; and whether it gives a figure for it."""

from __future__ import annotations

from mlsd.claims.amounts import is_figure
from mlsd.claims.baselines.rule_parts import over, part_of_a_rule
from mlsd.claims.demands import named, negated
from mlsd.claims.metrics.metric_names import OFFLINE
from mlsd.prose import Mention, Phrases, Prose, Statement
from mlsd.quantities import Quantity

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
    "transformer", "gat", "conformer*", "ensemble", "u net", "matrix factori*", "collaborative filtering",
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
    "by size", "by price", "by age", "by distance", "by hand count", "feed", "in force", "the law", "default",
    "defaults", "usual", "ordinary", "normal practice", "standard", "conventional", "classical", "classic",
    "small network", "designer*", "underwriter*", "translator*", "linguist*", "pilot*", "player*", "pharmacist*",
    "midwi*", "trainer*", "coach*", "official*", "gis", "newest", "latest", "cheapest", "longest", "biggest",
    "highest", "lowest", "last one", "previous one", "repeat*", "copy of", "copying", "same as", "sheet",
    "notebook", "own forecast", "own estimate", "own count", "by eye", "by ear", "by nose", "by feel",
)  # fmt: skip
_PLAN = Phrases(
    "measure*", "compute*", "calculat*", "evaluat*", "scored", "be scored", "score it", "score them", "score both",
    "we score", "benchmark*", "replay*", "back test*", "backtest*", "timed on", "run on", "run over", "run it",
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
_SERIES = frozenset("ISO RFC GPT CUDA USB EN DIN IEC UTF SHA NLLB LLAMA YOLO".split())
_TIMES = frozenset("once twice thrice one two three".split())
_NOTHING = frozenset(
    "in on by of at within nothing something anything and or it this that them each yet so at for now when later "
    "until".split()
)
_OPEN = Phrases(
    "be discussed", "be decided", "be defined", "be chosen", "be clarified", "be determined", "be agreed",
    "not decided", "not yet decided", "to discuss", "be looked for",
)  # fmt: skip
_DOES = Phrases(
    "miss*", "catch*", "caught", "find*", "found", "right", "wrong", "correct*", "fail*", "hit", "hits", "detect*",
    "guess*", "agree*", "get", "gets", "reach*", "solve*", "win", "wins", "won", "sort*", "decide*", "succeed*",
    "spot*", "grasp*", "recover*", "predict*", "cover*", "identif*", "match*",
)  # fmt: skip
_WELCOME = Phrases(
    "impressed", "liked", "like it", "love*", "interested", "would buy", "would use", "would pay", "enthusias*",
    "market share", "of the market", "equity", "funding", "grant", "tester*", "discount",
)  # fmt: skip
_WINDOWS = frozenset(
    "last past previous trailing rolling over for every each same since after within next first preceding in until "
    "up to latest recent ago old".split()
)
_ONLY_A_WINDOW = frozenset(("day", "week", "wk", "month", "mo", "year", "yr", "quarter", "season", "night"))


_DENIED = Phrases(
    "nothing to compare", "nothing to measure", "no comparable", "nothing comparable", "nothing like it",
    "nothing like this", "no one to measure", "nobody to compare", "no one to compare", "no competitor*",
    "no competing", "first mover*", "first of its kind", "first to do", "the first to", "no baseline", "no benchmark",
    "not applicable", "isn't meaningful", "is not meaningful", "not meaningful", "makes no sense", "is unique",
    "nobody does this", "no one does this", "nobody else", "no one else", "none that we know", "none known",
    "did not find a", "didn't find a", "found no", "could not find",
    "do not plan any", "don't plan any", "none planned", "our yardstick", "couldn't find", "cannot find", "can't find",
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
    denied = _nothing_like_it(prose)
    for statement in prose.statements:
        if not statement.names(_OPEN):
            beside = {each.first for each in statement.mentions(_BESIDE)} if denied else ()
            named_here = (each for each in statement.mentions(NAMES) if not negated(each) and each.first not in beside)
            mention = next(named_here, None) or _compared(statement)
            if mention:
                return mention
    return None


def _nothing_like_it(prose: Prose) -> bool:
    """Whether the answer says that there is nothing to compare with; then vendors looked at are no baselines."""
    return next(prose.mentions(_DENIED), None) is not None


def _compared(statement: Statement) -> Mention | None:
    """compared with greedy insertion: whatever is named there."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words[:-2]):
        named_there = words[at + 2].isalpha() and words[at + 2] not in _NOTHING
        if word.startswith("compare") and words[at + 1] in ("with", "against", "to") and named_there:
            return Mention(statement, at, at + 3)
    return None


def has_result(prose: Prose) -> bool:
    """Whether a figure reads as a result: a share, a score, an error in its unit; no year, no length of a list."""
    fact = prose.facts.get("baseline")
    if fact and fact.quantities:
        return True
    return any(_is_result(statement, each) for statement in prose.statements for each in statement.quantities)


def _is_result(statement: Statement, quantity: Quantity) -> bool:
    if part_of_a_rule(statement, quantity):
        return False
    if quantity.sort == "percent":
        if quantity.unit == "part" or statement.names(_WELCOME):
            return statement.names(OFFLINE) or statement.names(_DOES)
        return True
    if _cell(statement, quantity) or over(statement, quantity) or _scored(statement, quantity):
        return True
    if not is_figure(statement, quantity):
        return _by_metric(statement, quantity) and quantity.value < 1900
    if quantity.sort == "duration":
        if quantity.unit.rstrip("s") in ("year", "yr", "decade") and not _by_metric(statement, quantity):
            return False
        before = [token.lower for token in statement.tokens[max(0, quantity.first - 3) : quantity.first]]
        windowed = any(word in _WINDOWS for word in before) or "-" in before[-1:]
        return not windowed or quantity.unit.rstrip("s") not in _ONLY_A_WINDOW or _by_metric(statement, quantity)
    if quantity.sort in ("money", "rate", "other", "size"):
        return True
    return (quantity.sort == "number" and quantity.value % 1 != 0) or _by_metric(statement, quantity)


def _scored(statement: Statement, quantity: Quantity) -> bool:
    """AER 21, top-1 54, six rooms off: a figure beside letters that name a metric, or an error in plain words."""
    tokens = statement.tokens
    if quantity.sort != "number" or 1900 <= quantity.value <= 2100:
        return False
    if (
        quantity.first > 1
        and tokens[quantity.first - 1].lower in ("in", "per")
        and tokens[quantity.first - 2].lower in _TIMES
    ):
        return True
    if quantity.first > 1 and [each.lower for each in tokens[quantity.first - 2 : quantity.first]] == ["off", "by"]:
        return True
    behind = {token.lower for token in tokens[quantity.last : quantity.last + 4]}
    if behind & {"off", "wrong", "right", "missed", "late", "points"}:
        return True
    before = tokens[quantity.first - 1].text if quantity.first else ""
    apart = before and tokens[quantity.first].start > tokens[quantity.first - 1].end
    return bool(apart) and 2 <= len(before) <= 6 and before.isalpha() and before.isupper() and before not in _SERIES


def _cell(statement: Statement, quantity: Quantity) -> bool:
    """Whether the number fills a cell of a table by itself, and is no year."""
    tokens = statement.tokens
    sides = (
        quantity.first and tokens[quantity.first - 1].text,
        quantity.last < len(tokens) and tokens[quantity.last].text,
    )
    return statement.kind == "row" and sides == ("|", "|") and not 1900 <= quantity.value <= 2100


def _by_metric(statement: Statement, quantity: Quantity) -> bool:
    """Whether a metric is named within a few words of the number."""
    return any(
        max(each.first - quantity.last, quantity.first - each.last, 0) <= 4 and each.text not in ("map", "bias")
        for each in statement.mentions(OFFLINE)
    )


def plans_result(prose: Prose) -> Mention | None:
    """Where the answer says how it gets the figure, or None."""
    return named(prose, _PLAN)


def has_baseline(prose: Prose) -> bool:
    """Whether the answer names anything to beat, or gives a figure that reads as a result."""
    stated = "baseline" in prose.facts or names_baseline(prose) is not None or has_result(prose)
    return stated or any(_system(token.text) for statement in prose.statements for token in statement.tokens)


def _system(text: str) -> bool:
    """Whether a word is written as only systems are: UDPipe, MaltParser, fastText."""
    return len(text) > 4 and text.isalpha() and any(map(str.isupper, text[1:])) and any(map(str.islower, text))

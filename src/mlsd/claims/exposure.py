"""Whether a model learns from the clicks on what it has shown itself, and what is done about what it did not show."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.claims.quoting import Place, first_held, held, place, plain_statements
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Reading

_DATA = "data.availability data.user-data data.input-output data.biases serving.feedback"
_TRAINED = "model.training serving.updates model.task model.selection"
_ALL = f"{_DATA} {_TRAINED} data.preprocessing setup.evaluation model.baselines serving.experiments setup.goals"

_SURFACES = frozenset("row feed list carousel strip widget page results ranker recommender shelf banner".split())
CLICKS = Phrases(
    "click", "clicked", "click log", "clickthrough", "click through", "tap", "tapped", "impression", "views", "skips",
    "skipped", "plays", "accepted suggestion", "opens", "opened", "swipe", "swiped", "watched", "engagement",
    "interaction log", "interaction",
)  # fmt: skip
OWN = Phrases(
    "our recommendation", "our suggestion", "of the shown", "the rest of the shown", "we recommended", "we recommend",
    "we serve", "we served", "we display*", "ads we", "items we", "shown is negative", "shown are negative",
    "shown items", "our list", "our result", "our widget", "our row", "our banner", "our newsletter", "our mails",
    "our home", "the widget", "our ads", "own autocomplete", "own search", "our own", "own feed", "own home",
    "own log", "own page", "own ranker", "own ranking", "own recommendation", "own suggestion", "own list",
    "own result", "own strip", "own app", "own front page", "own clicks", "itself", "shown and not clicked",
    "shown but not clicked", "shown not clicked", "not clicked", "wasn't clicked", "one that wasn't",
    "one that was not", "shown and ignored", "shown and skipped", "unclicked", "not tapped", "shown without a click",
    "without a click", "shown but ignored", "impressions", "impression log", "live ranker", "live ranking",
    "current ranker", "present ranker", "serving log", "recommendation log", "what we show", "what it shows",
    "what we showed", "what it showed", "what was shown", "we showed", "the feed", "the carousel", "the ranker",
    "the recommender", "our feed", "our carousel", "our ranker", "our recommender", "our ranking", "our search",
    "our log", "our app", "our site", "our shop", "the home page", "the home screen", "search log", "no click",
    "own recommendations", "previous model", "old model", "the model's own", "the system's own",
)  # fmt: skip
_SHOWN = Phrases(
    "has shown", "have shown", "had shown", "was shown", "were shown", "we show", "it shows", "shown item",
    "shown list", "our recommendation*", "served by", "displayed by", "recommended by", "ranked by", "without click",
    "without a tap",
)  # fmt: skip
LABELS = Phrases(
    "label", "positive", "negative", "relevant", "irrelevant", "train*", "fit", "fitted", "learn*", "click 1",
    "clicked 1", "clicks 1", "tap 1", "tapped 1", "target", "counts as", "log loss", "logistic loss", "retrain*",
    "loss", "cross entropy", "log", "bpr", "gradient", "ground truth", "supervis*", "refit*",
)  # fmt: skip
_USED = Phrases(
    "train*", "retrain*", "fit", "fitted", "refit*", "learn*", "log loss", "logistic loss", "loss", "cross entropy",
    "negatives", "epoch", "gradient", "pairwise", "listwise", "lambdarank", "boosted", "bpr",
)  # fmt: skip
MET = Phrases(
    "propensit*", "inverse", "ips", "ipw", "iptw", "snips", "position bias", "position debias*", "presentation bias",
    "exposure", "exposure bias", "exposed", "examination", "examined", "looked at", "chance of being seen", "p ( seen",
    "explor*", "epsilon", "ε", "bandit", "thompson", "ucb", "randomis*", "randomiz*", "random slot", "random slice",
    "random bucket", "random traffic", "random order", "random item", "random share", "random result", "shuffl*",
    "swap*", "at random", "counterfactual", "unbiased", "debias*", "de bias*", "interleav*", "doubly robust",
    "off policy", "rank as a feature", "position as a feature", "position feature", "position as an input",
    "position as input", "position is fed", "rank is fed", "rank is an input", "position is an input",
    "place as an input", "position tower", "bias tower", "shallow tower", "selection bias", "feedback loop",
    "popularity corrected", "popularity correction", "cascade model", "click model", "dynamic bayesian", "trust bias",
    "skip above", "holdout without", "never shown", "not shown", "uniform", "uniformly", "position is held",
    "fixed at rank 1", "position set to", "reweight*", "weighted by position", "weighted by rank",
    "weighted by the inverse", "position", "rank of each", "place in the list",
)  # fmt: skip
_WEAK = frozenset({"position", "inverse", "uniform", "uniformly", "reweight", "rank of each", "never shown",
                   "not shown", "exposed", "looked at", "shuffle", "shuffled", "at random", "interaction"})  # fmt: skip
_NOT_CLICKS = Phrases(
    "whale", "dolphin", "bat", "audio", "hydrophone", "microphone", "bearing", "porpoise", "sperm whale",
    "mouse click", "gearbox", "castanet", "sound", "recording",
)  # fmt: skip
_JUDGED = Phrases(
    "no click in training", "clicks are not used", "not trained on clicks", "graded by", "judged by", "graded",
    "hand labelled", "annotator", "annotated by", "no click is used",
)  # fmt: skip


class Loop(NamedTuple):
    """Clicks on what the system has shown itself, and the training on them.  plain: no doubt about either."""

    clicks: Place
    trained: Place
    plain: bool


def own_clicks(reading: Reading) -> Loop | None:
    """The clicks of its own making that a model learns from, or None; also None where exposure is provided for."""
    clicks = _clicks(reading)
    if clicks is None or first_held(reading, _ALL, _JUDGED) or _is_met(reading):
        return None
    trained = first_held(reading, _TRAINED, _USED)
    if trained is None:
        return None
    own = any(each.names(OWN) for _, each in plain_statements(reading, clicks.topic.id))
    return Loop(clicks, trained, plain=own and trained.topic.id != clicks.topic.id)


def _is_met(reading: Reading) -> bool:
    """Whether the answers hold a word on exposure; a general word counts only in an answer that speaks of clicks."""
    for _, statement in plain_statements(reading, _ALL):
        for mention in statement.mentions(MET):
            if held(mention) and (mention.text.lower() not in _WEAK or _of_showing(mention)):
                return True
    return False


_SHOWING = Phrases(
    "shown", "show", "seen", "click", "impression", "rank", "place", "slot", "session", "list", "position", "exposure",
    "item", "traffic", "request", "feed",
)  # fmt: skip
_ROWS = Phrases("row", "split", "seed", "fold", "train and test", "test set", "batch", "epoch", "holdout", "negatives")


def _of_showing(mention: Mention) -> bool:
    statement = mention.statement
    return statement.names(_SHOWING) and not statement.names(_ROWS)


def _clicks(reading: Reading) -> Place | None:
    """Where the answers take clicks on their own output for labels."""
    for id in (_DATA + " model.training serving.updates").split():
        topic = reading.answered(id)
        statements = topic.prose.plain if topic else []
        if topic is None or any(each.names(_NOT_CLICKS) for each in statements):
            continue
        found = [mention for each in statements for mention in each.mentions(CLICKS) if held(mention)]
        own = any(_own(each) for each in statements)
        labels = any(each.names(LABELS) for each in statements)
        if found and own and labels:
            return place(topic, _best(found))
    return None


def _own(statement: Statement) -> bool:
    words = [token.lower for token in statement.tokens]
    ours = any(word == "our" and not _SURFACES.isdisjoint(words[at + 1 : at + 6]) for at, word in enumerate(words))
    return ours or statement.names(OWN) or (statement.names(CLICKS) and statement.names(_SHOWN))


def _best(found: list[Mention]) -> Mention:
    """The mention of a click if there is one, else the first."""
    return next((each for each in found if each.text.lower().startswith("click")), found[0])

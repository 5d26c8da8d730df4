"""Whether a model learns from the clicks on what it has shown itself, and what is done about what it did not show."""

from __future__ import annotations

from typing import NamedTuple

from mlsd.claims.quoting import Place, first_held, held, mentions, place, plain_statements
from mlsd.prose import Mention, Phrases, Stance, Statement
from mlsd.reading import Reading

_DATA = "data.availability data.user-data data.input-output data.biases serving.feedback"
_TRAINED = "model.training serving.updates model.task model.selection"
_ALL = f"{_DATA} {_TRAINED} data.preprocessing setup.evaluation model.baselines serving.experiments setup.goals"

_SURFACES = frozenset(
    "row feed list carousel strip widget page results ranker recommender shelf banner box rows suggestion suggestions "
    "reply replies proposal proposals app newsletter mail mails push ads ad search engine intranet autocomplete "
    "assistant bot playlist playlists catalogue portal recommendation recommendations picks tiles hints pages "
    "result boxes strips teasers slots".split()
)
_OURS = frozenset({"our", "own", "live", "current", "present"})
CLICKS = Phrases(
    "click", "clicked", "click log", "clickthrough", "click through", "tap", "tapped", "impression", "views", "skips",
    "skipped", "plays", "accepted suggestion", "opens", "opened", "swipe", "swiped", "watched", "engagement",
    "interaction log", "interaction", "open", "picked", "pick", "picks", "chosen", "chose", "chooses", "choose",
    "taps", "taken",
    "play", "played", "play event", "watch", "watches", "likes", "liked", "dislike", "disliked", "swipes", "accepts",
    "accept",
    "accepted", "added to the cart", "add to cart", "to the cart", "to the basket", "into the basket", "in the basket",
    "reads", "selects", "selected", "follows", "followed", "saves", "saved", "shared", "shares", "upvote*", "thumb*",
    "replied", "reply", "applied", "ordered", "orders", "bought", "buys", "booked", "books it", "listened", "finished",
    "dismissed", "ignored", "ignores", "dwell", "reads on", "stars", "streamed", "streams", "uses", "used it", "pinned",
    "start", "starts", "started", "download", "downloaded", "contacted", "contacts", "messaged", "invited", "book",
    "books", "buy", "hearts", "reaction", "rated",
    "responds", "responded", "hovers", "viewed", "reacted", "cooked", "downloaded",
)  # fmt: skip
OWN = Phrases(
    "our recommendation", "our suggestion", "of the shown", "the rest of the shown", "we recommended", "we recommend",
    "we serve", "we served", "we display*", "ads we", "items we", "shown is negative", "shown are negative",
    "shown items", "our list", "our result", "our widget", "our row", "our banner", "our newsletter", "our mails",
    "our home", "the widget", "our ads", "own autocomplete", "own search", "our own", "own feed", "own home",
    "own log", "own page", "own ranker", "own ranking", "own recommendation", "own suggestion", "own list",
    "own result", "own strip", "own app", "own front page", "own clicks", "shown itself", "showed itself",
    "ranked itself", "made itself", "shown and not clicked",
    "shown but not clicked", "shown not clicked", "not clicked", "wasn't clicked", "one that wasn't",
    "one that was not", "shown and ignored", "shown and skipped", "unclicked", "not tapped", "shown without a click",
    "without a click", "shown but ignored", "impressions", "impression log", "live ranker", "live ranking",
    "current ranker", "present ranker", "serving log", "recommendation log", "what we show", "what it shows",
    "what we showed", "what it showed", "what was shown", "we showed", "the feed", "the carousel", "the ranker",
    "the recommender", "our feed", "our carousel", "our ranker", "our recommender", "our ranking", "our search",
    "our log", "our app", "our site", "our shop", "the home page", "the home screen", "search log", "no click",
    "own recommendations", "previous model", "old model", "the model's own", "the system's own", "we proposed",
    "we propose",
    "we suggested", "we suggest", "we mailed", "we send", "we sent", "we pushed", "we push", "we offered", "we offer",
    "we presented", "we present", "we ranked", "we put in front", "we put on", "we placed", "we place", "we advertise*",
    "app shows", "app showed", "app proposes", "app suggests", "app offers", "site shows", "shop shows", "page shows",
    "system shows", "system proposes", "system suggests", "system recommends", "model shows", "model proposed",
    "model suggests", "model ranks", "engine shows", "engine proposes", "box proposed", "box shows", "it recommended",
    "it proposed", "it suggested", "it offers", "it chose", "it picked", "it selected", "it plays", "it ranked",
    "it put",
    "also like", "also bought", "teaser", "autocomplete log", "suggestion log", "suggestion taken",
    "suggestion accepted", "proposal taken",
    "completion log", "recommender filled", "recommender shows", "recommender chose",
    "ranker shows", "ranker put", "proposed accessory", "live widget", "chosen by the present", "chosen by the current",
    "chosen by the model", "chosen by the system", "picked by the model", "selected by the model", "filled by the",
    "produced by the current", "produced by the present", "comes from the same model", "come from the same model",
    "same model", "ad server", "ad log", "auction log", "our intranet", "our portal", "our page", "our catalogue",
    "our platform", "our game", "our store", "our website", "our box", "our homepage", "our start page", "our top",
    "our assistant", "our bot", "our autocomplete", "our proposals", "our picks", "our offers", "our ranked list",
    "current model", "present model", "running model", "deployed model", "live model", "production model",
    "model in place",
    "production ranker", "live system", "running system", "present system", "current system", "last version",
    "of the results", "result page", "results page", "recommended item", "recommended product", "suggested item",
    "suggested product", "proposed item", "proposed product", "displayed item", "displayed product", "suggested reply",
    "suggested replies", "suggested text", "suggested route", "proposed route", "proposed to them", "offered to them",
    "top of the list", "top ten shown", "slate", "slates", "of the ten shown", "others shown", "the others in",
    "everything else shown", "all else shown", "rest of the list", "rest of the page", "rest of the slate", "unpicked",
    "scrolled past", "passed over", "left untouched", "not chosen", "not picked", "not opened", "not played",
    "unopened",
    "not watched", "unwatched", "own push", "own mails", "own newsletter", "own ads", "own banners", "own start page",
    "own model", "own system", "own output", "own proposals", "own picks", "own rows", "own website", "own shop",
)  # fmt: skip
_SYSTEMS = (
    "game app system model tool engine site shop bot assistant platform service software widget box page recommender"
)
_PROPOSES = (
    "proposes suggests recommends offers presents displays ranks picks serves chooses proposed suggested chose sent sends "
    "showed shows ranked displayed offered presented recommended selected served placed lists listed".split()
)
_PROPOSED = Phrases(*(f"{system} {verb}" for system in _SYSTEMS.split() for verb in _PROPOSES))
_SHOWN = Phrases(
    "has shown", "have shown", "had shown", "was shown", "were shown", "we show", "it shows", "shown item",
    "shown list", "our recommendation*", "served by", "displayed by", "recommended by", "ranked by", "without click",
    "without a tap",
)  # fmt: skip
LABELS = Phrases(
    "label", "positive", "negative", "relevant", "irrelevant", "train*", "fit", "fitted", "learn*", "click 1",
    "clicked 1", "clicks 1", "tap 1", "tapped 1", "target", "counts as", "log loss", "logistic loss", "retrain*",
    "1 if", "0 if", "yes or no", "as a like", "as likes", "goes back into", "teach*", "truth", "what they prefer",
    "good example",
    "bad example", "good", "bad", "plus one", "one and", "is one", "is a one", "is zero", "is a zero", "reward",
    "counted",
    "is a 1", "is a 0", "is 1", "is 0", "a one", "a zero", "1 otherwise", "0 otherwise", "otherwise 0", "else 0",
    "loss", "cross entropy", "log", "bpr", "gradient", "ground truth", "supervis*", "refit*",
)  # fmt: skip
_USED = Phrases(
    "train*", "retrain*", "fit", "fitted", "refit*", "learn*", "log loss", "logistic loss", "loss", "cross entropy",
    "negatives", "epoch", "gradient", "pairwise", "listwise", "lambdarank", "boosted", "bpr", "softmax", "target",
    "fine tun*", "gbdt", "relevant", "label", "labels", "classifier",
    "regress*", "xgboost", "lightgbm", "catboost", "network", "net", "factori*", "als", "two tower", "objective",
    "positives",
    "optimis*", "optimiz*", "updated", "refreshed", "rebuilt", "estimated", "nightly", "model",
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
    "weighted by the inverse", "position", "rank of each", "place in the list", "rank as feature", "slot as a feature",
    "place as a feature", "slot number", "rank is a feature", "slot is a feature", "chance of being shown",
    "shown at random",
    "probability of being shown", "probability of display", "logging policy", "logged probability", "randomly", "dice",
    "lottery", "coin flip", "a b tested at random", "control group without", "without recommendation", "hold out group",
    "holdout group", "holdout users", "organic", "organic search", "browsing outside", "found by themselves",
    "by search",
    "pbm", "position based model", "dbn", "ucm", "dual learning", "regression em", "intervention harvesting",
    "intervention", "dla", "causal", "uplift", "control function", "missing not at random", "mnar",
    "sample weights by rank",
    "eye tracking", "viewport", "was visible", "on screen", "scrolled to", "really seen", "seen by the user",
    "novelty slot",
    "fresh slot", "wild card", "wildcard", "reserved for new", "boost new", "new items get", "softmax sampling",
    "noise",
    "order is drawn", "drawn by lot", "alphabetical order", "same order for all", "order is fixed", "fixed order",
    "popularity bias", "self reinforc*", "echo chamber", "filter bubble",
)  # fmt: skip
_WEAK = frozenset({"position", "inverse", "uniform", "uniformly", "reweight", "rank of each", "never shown",
                   "not shown", "exposed", "looked at", "shuffle", "shuffled", "at random", "interaction"})  # fmt: skip
_NOT_CLICKS = Phrases(
    "whale", "dolphin", "bat", "audio", "hydrophone", "microphone", "bearing", "porpoise", "sperm whale",
    "mouse click", "gearbox", "castanet", "sound", "recording",
)  # fmt: skip
_JUDGED = Phrases(
    "no click in training", "clicks are not used", "not trained on clicks", "graded by", "judged by", "graded",
    "hand labelled", "annotator", "annotated by", "no click is used", "for evaluation only", "only for evaluation",
    "only to evaluate", "clicks only evaluate", "not for training", "never for training", "never train on clicks",
    "do not train on clicks", "don't train on clicks", "paid judges", "rated by", "labelled by", "labeled by",
    "marked by",
    "expert judg*", "nothing was recommended", "no recommender", "no ranking so far", "before any recommender",
    "not shown by us", "third party catalogue", "as a monitor only", "only monitored", "only watched",
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
    trained = next(
        (place(*each) for each in mentions(reading, _TRAINED, _USED) if each[1].stance is not Stance.DENIED), None
    )
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
        found = [mention for each in statements if not _as_feature(each) for mention in each.mentions(CLICKS)]
        found = [mention for mention in found if held(mention) and (not _is_loose(mention) or _of_own(mention.statement))]
        own = any(_own(each) for each in statements)
        labels = any(each.names(LABELS) for each in statements) or _on_clicks(reading)
        if found and own and labels:
            return place(topic, _best(found))
    return None


_FEATURE = Phrases("feature", "input", "predictor", "covariate", "column")
_TARGET = Phrases("label", "positive", "negative", "target", "relevant", "y", "truth", "1", "counts as")


def _as_feature(statement: Statement) -> bool:
    """Whether a statement tells of what the model is given, not of what it is to predict."""
    return statement.names(_FEATURE) and not statement.names(_TARGET)


_LOOSE = frozenset(
    "finished start starts started taken chosen choose chooses chose picked pick picks uses used book books booked buy "
    "buys bought ordered orders reads saved saves shared shares follows followed applied replied reply selects selected "
    "open opens play plays watch watches stars streams streamed contacted contacts messaged invited download downloaded "
    "viewed cooked responds responded reacted reaction interaction engagement rated listened hearts".split()
)


def _is_loose(mention: Mention) -> bool:
    """Whether a word tells of a reaction to what was shown only in some sentences: finished, taken, booked."""
    return mention.text.lower().split()[0] in _LOOSE


def _of_own(statement: Statement) -> bool:
    return any(map(statement.names, (_TARGET, _SHOWN, _PROPOSED, _DISPLAYED)))


_DISPLAYED = Phrases(
    "list", "feed", "ranking", "recommend*", "suggest*", "propos*", "shown", "displayed", "result", "carousel", "shelf",
    "slate", "row", "strip", "widget", "impression", "banner", "slot", "label", "teaser", "autocomplete", "offered",
    "push*", "newsletter", "mail", "home page", "start page", "tile", "recommender", "ranker", "presented", "picks",
)  # fmt: skip


def _on_clicks(reading: Reading) -> bool:
    """Whether the answer on training itself speaks of clicks as what is learnt from."""
    training = plain_statements(reading, "model.training")
    return any(each.names(CLICKS) and (each.names(LABELS) or each.names(_USED)) for _, each in training)


def _own(statement: Statement) -> bool:
    words = [token.lower for token in statement.tokens]
    ours = any(word in _OURS and not _SURFACES.isdisjoint(words[at + 1 : at + 5]) for at, word in enumerate(words))
    return (
        ours
        or statement.names(OWN)
        or statement.names(_PROPOSED)
        or (statement.names(CLICKS) and statement.names(_SHOWN))
    )


def _best(found: list[Mention]) -> Mention:
    """The mention of a click if there is one, else the first."""
    return next((each for each in found if each.text.lower().startswith("click")), found[0])

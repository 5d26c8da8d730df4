"""Words for clicks, for what a system shows, and for what is done about what it did not show."""

from __future__ import annotations

from mlsd.prose import Phrases

SURFACES = frozenset(
    "engine mix front screen screens tiles "
    "row feed list carousel strip widget page results ranker recommender shelf banner box rows suggestion suggestions "
    "reply replies proposal proposals app newsletter mail mails push ads ad search engine intranet autocomplete "
    "assistant bot playlist playlists catalogue portal recommendation recommendations picks tiles hints pages "
    "recsys guide till queue rail rails block panel tray result boxes strips teasers slots".split()
)
OURS = frozenset({"our", "own", "live", "current", "present"})
CLICKS = Phrases(
    "walks", "walked", "went there", "goes there", "redeemed", "contacted", "used the", "unopened", "attended", "came",
    "joined", "joins", "installed", "installs", "answered", "answers", "printed", "copied", "rented", "hired", "adds",
    "click", "clicked", "click log", "clickthrough", "click through", "tap", "tapped", "impression", "views", "skips",
    "skipped", "plays", "accepted suggestion", "opens", "opened", "swipe", "swiped", "watched", "engagement",
    "interaction log", "interaction", "open", "picked", "pick", "picks", "chosen", "chose", "chooses", "choose",
    "taps", "taken",
    "play", "played", "play event", "watch", "watches", "likes", "liked", "dislike", "disliked", "swipes", "accepts",
    "accept", "accepted", "added to the cart", "add to cart", "to the cart", "to the basket", "into the basket",
    "in the basket",
    "reads", "selects", "selected", "follows", "followed", "saves", "saved", "shared", "shares", "upvote*", "thumb*",
    "replied", "reply", "applied", "ordered", "orders", "bought", "buys", "booked", "books it", "listened", "finished",
    "dismissed", "ignored", "ignores", "dwell", "reads on", "stars", "streamed", "streams", "uses", "used it", "pinned",
    "start", "starts", "started", "download", "downloaded", "contacted", "contacts", "messaged", "invited", "book",
    "books", "buy", "hearts", "reaction", "rated",
    "assign", "assigns", "assigned", "took", "take it", "takes it", "take them", "follow it", "followed it", "kept",
    "left it", "bookings", "booking", "purchase", "purchased", "purchases", "subscribes", "subscribed", "donated",
    "visited", "visits", "read on", "read to the end", "heard to the end", "watched to the end", "stayed", "borrowed",
    "borrows", "loaned", "enrolled", "enrols", "signed up", "adopted", "adopts", "pressed", "presses", "touched",
    "responds", "responded", "hovers", "viewed", "reacted", "cooked", "downloaded",
)  # fmt: skip
OWN = Phrases(
    "you may like", "you might like", "may also like", "recommended for you", "picked for you",
    "ranking that's live", "ranking that is live", "model that's live", "model that is live", "ranking in use",
    "list in use", "system in use", "live now", "our dictionary", "our keyboard", "our guide", "our tablet",
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
    "we played", "we play", "we listed", "we put up", "we promoted", "we highlighted",
    "we placed", "we printed", "ads the model", "items the model", "what the model chose", "what the model picked",
    "we propose",
    "we suggested", "we suggest", "we mailed", "we send", "we sent", "we pushed", "we push", "we offered", "we offer",
    "we presented", "we present", "we ranked", "we put in front", "we put on", "we placed", "we place", "we advertise*",
    "app shows", "app showed", "app proposes", "app suggests", "app offers", "site shows", "shop shows", "page shows",
    "system shows", "system proposes", "system suggests", "system recommends", "model shows", "model proposed",
    "model suggests", "model ranks", "engine shows", "engine proposes", "box proposed", "box shows", "it recommended",
    "it proposed", "it suggested", "it offers", "it chose", "it picked", "it selected", "it plays", "it ranked",
    "it put", "also like", "also bought", "teaser", "autocomplete log", "suggestion log", "suggestion taken",
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
PLAYED = Phrases("we played", "we play", "we served", "we serve", "we sent", "we pushed", "we showed", "we offered")
SYSTEMS = (
    "game app system model tool engine site shop bot assistant platform service software widget box page recommender"
)
PROPOSES = (
    "proposes suggests recommends offers presents displays ranks picks serves chooses proposed suggested chose sent "
    "sends showed shows ranked displayed offered presented recommended selected served placed lists listed".split()
)
PROPOSED = Phrases(*(f"{system} {verb}" for system in SYSTEMS.split() for verb in PROPOSES))
PROPOSING = frozenset(
    "proposes proposed suggests suggested recommends recommended displays displayed offers offered".split()
)
PASSIVE = frozenset(
    "recommended suggested proposed displayed offered promoted proposals proposal suggestions suggestion offers picks "
    "recommendations recommendation advertised".split()
)
MACHINES = frozenset(
    "system model tool engine game app site shop bot assistant platform service software widget box recommender ranker "
    "server mix program programme algorithm robot player machine radio feed portal matcher planner selector launcher "
    "till terminal guide recsys picker version release network net classifier suggester ranking playlist store page "
    "carousel scheduler router "
    "copilot agent generator jukebox library intranet kiosk".split()
)
SHOWS = frozenset(
    "put puts sorts sorted sort played plays play displayed displays display showed shows show proposed proposes "
    "propose suggested suggests suggest recommended recommends recommend offered offers offer presented presents "
    "present ranked ranks rank served serves serve chose chooses choose picked picks pick selected selects select "
    "listed lists list placed places place printed prints print sent sends send pushed pushes push mailed mails "
    "produced produces surfaced surfaces surface promoted promotes promote filled fills fill highlighted highlights "
    "arranged arranges "
    "laid lays brought brings brought posted posts ordered orders decided decides exposed gave gives".split()
)
SHOWN = Phrases(
    "without tap", "without a play", "no tap", "untapped", "without an open", "has shown", "have shown", "had shown",
    "was shown", "were shown", "we show", "it shows", "shown item", "shown list", "our recommendation*", "served by",
    "displayed by", "recommended by", "ranked by", "without click", "without a tap",
)  # fmt: skip
LABELS = Phrases(
    "like", "likes", "flag", "y n", "yes", "success",
    "is a yes", "is a no", "counts as yes", "counts as no", "means 1", "means 0", "means one", "means zero", "1 where",
    "0 where", "one where", "1 when", "0 when", "1 if", "is a hit", "is a miss", "stands for 1", "yes and no", "yes no",
    "y is", "as y", "as a win", "a win", "plus", "minus", "or not", "whether", "did they", "as one", "as zero",
    "label", "positive", "negative", "relevant", "irrelevant", "train*", "fit", "fitted", "learn*", "click 1",
    "clicked 1", "clicks 1", "tap 1", "tapped 1", "target", "counts as", "log loss", "logistic loss", "retrain*",
    "1 if", "0 if", "yes or no", "as a like", "as likes", "goes back into", "teach*", "truth", "what they prefer",
    "good example",
    "bad example", "good", "bad", "plus one", "one and", "is one", "is a one", "is zero", "is a zero", "reward",
    "counted",
    "is a 1", "is a 0", "is 1", "is 0", "a one", "a zero", "1 otherwise", "0 otherwise", "otherwise 0", "else 0",
    "pos", "neg", "helpful", "1 for the", "0 for the", "one for the", "zero for the", "1 for each",
    "ones and zeros", "ones and zeroes", "y click", "y tap", "y clicked", "y tapped", "y opened", "y bought",
    "clicked y", "tapped y", "loss", "cross entropy", "log", "bpr", "gradient", "ground truth", "supervis*", "refit*",
)  # fmt: skip
USED = Phrases(
    "lambdamart", "lambdaloss", "ranknet", "pointwise", "ftrl", "gru4rec", "bert4rec", "sasrec", "ncf", "svd",
    "dcn", "mlp", "cross encoder", "on clicks", "on taps", "on opened", "pass a day", "one pass", "passes over", "dlrm",
    "deepfm", "wide and deep", "wide deep", "transformer", "lstm", "gru", "bert",
    "forest", "regression", "svm", "boosting", "adam", "sgd", "perceptron", "trees", "weights",
    "train*", "retrain*", "fit", "fitted", "refit*", "learn*", "log loss", "logistic loss", "loss", "cross entropy",
    "negatives", "epoch", "gradient", "pairwise", "listwise", "lambdarank", "boosted", "bpr", "softmax", "target",
    "fine tun*", "gbdt", "relevant", "label", "labels", "classifier",
    "regress*", "xgboost", "lightgbm", "catboost", "network", "net", "factori*", "als", "two tower", "objective",
    "positives", "optimis*", "optimiz*", "updated", "refreshed", "rebuilt", "estimated", "nightly", "model",
)  # fmt: skip
MET = Phrases(
    "alphabetical", "alphabetically", "chronological", "chronologically", "by date only", "before any model",
    "before any ranking", "before any system", "before there was", "before a model", "no model sorted",
    "no model chose", "no model ranked", "not sorted by a model", "sorted by hand", "in order of arrival",
    "random tenth", "random fifth", "random part", "random tile", "random card", "random offer", "random twentieth",
    "random subset", "random sessions", "random lists", "random requests", "random pages", "random choice",
    "chosen by chance", "picked by chance", "by chance", "by lot", "searched for and", "found themselves",
    "find themselves", "without any suggestion", "without any recommendation", "no suggestion was", "unprompted",
    "seen first", "top spot", "where it stood", "where it stands", "place on the page", "place on the screen",
    "row number", "rank in the list", "rank in list", "display order", "shown place", "shown position",
    "editors choose", "editors pick", "picked by editors", "chosen by editors",
    "propensit*", "inverse", "ips", "ipw", "iptw", "snips", "position bias", "position debias*", "presentation bias",
    "exposure", "exposure bias", "exposed", "examination", "examined", "looked at", "chance of being seen", "p ( seen",
    "explor*", "epsilon", "ε", "bandit", "thompson", "ucb", "randomis*", "randomiz*", "random slot", "random slice",
    "random bucket", "random traffic", "random order", "random item", "random share", "random result", "shuffl*",
    "swapped at random", "swapped pairs", "swap adjacent", "swap neighbour*", "swap two", "pairs swapped",
    "at random", "counterfactual", "unbiased", "debias*", "de bias*", "interleav*", "doubly robust",
    "off policy", "rank as a feature", "position as a feature", "position feature", "position as an input",
    "position as input", "position is fed", "rank is fed", "rank is an input", "position is an input",
    "place as an input", "position tower", "bias tower", "shallow tower", "selection bias", "feedback loop",
    "popularity corrected", "popularity correction", "cascade model", "click model", "dynamic bayesian", "trust bias",
    "skip above", "holdout without", "never shown", "not shown", "uniform", "uniformly", "position is held",
    "fixed at rank 1", "position set to", "reweight*", "weighted by position", "weighted by rank",
    "weighted by the inverse", "position", "rank of each", "place in the list", "rank as feature", "slot as a feature",
    "place as a feature", "slot number", "rank is a feature", "slot is a feature", "chance of being shown",
    "shown at random", "random picks", "what stood where", "place is an input", "where each stood",
    "picks at random", "picked at random", "half of them at random",
    "probability of being shown", "probability of display", "logging policy", "logged probability", "randomly", "dice",
    "lottery", "coin flip", "a b tested at random", "control group without", "without recommendation", "hold out group",
    "holdout group", "holdout users", "organic", "organic search", "browsing outside", "found by themselves",
    "by search",
    "pbm", "position based model", "dbn", "ucm", "dual learning", "regression em", "intervention harvesting",
    "intervention", "dla", "causal", "uplift", "control function", "missing not at random", "mnar",
    "sample weights by rank",
    "eye tracking", "viewport", "was visible", "visible on screen", "time on screen", "really on screen",
    "scrolled to", "really seen", "seen by the user", "novelty slot",
    "fresh slot", "wild card", "wildcard", "reserved for new", "boost new", "new items get", "softmax sampling",
    "noise",
    "order is drawn", "drawn by lot", "alphabetical order", "same order for all", "order is fixed", "fixed order",
    "popularity bias", "self reinforc*", "echo chamber", "filter bubble",
)  # fmt: skip
WEAK = frozenset({"position", "inverse", "uniform", "uniformly", "reweight", "rank of each", "never shown",
                   "not shown", "exposed", "looked at", "shuffle", "shuffled", "at random",
                   "interaction"})  # fmt: skip
NOT_CLICKS = Phrases(
    "whale", "dolphin", "bat", "audio", "hydrophone", "microphone", "bearing", "porpoise", "sperm whale",
    "mouse click", "gearbox", "castanet", "sound", "recording",
)  # fmt: skip
JUDGED = Phrases(
    "no click in training", "clicks are not used", "not trained on clicks", "graded by", "judged by", "graded",
    "hand labelled", "annotator", "annotated by", "no click is used", "for evaluation only", "only for evaluation",
    "only to evaluate", "clicks only evaluate", "not for training", "never for training", "never train on clicks",
    "do not train on clicks", "don't train on clicks", "paid judges", "rated by", "labelled by", "labeled by",
    "marked by", "tagged by", "coded by", "graded on", "report only", "only for the report", "for the report only",
    "statistics only", "only for statistics", "for billing", "for invoic*", "only counted", "counted only",
    "not the label", "label is not", "not labels", "not as labels", "no label", "clicks play no",
    "clicks are ignored", "ignore clicks", "without clicks", "not learnt from", "not learned from", "not fed back",
    "do not feed", "serves the report*", "serve the report*", "only for billing", "assigned by", "classified by",
    "expert judg*", "nothing was recommended", "no recommender", "no ranking so far", "before any recommender",
    "not shown by us", "third party catalogue", "as a monitor only", "only monitored", "only watched",
)  # fmt: skip
SHOWING = Phrases(
    "tile", "card", "offer", "teaser", "suggestion", "proposal", "screen", "recommendation", "song", "banner", "ad",
    "shown", "show", "seen", "click", "impression", "rank", "place", "slot", "session", "list", "position", "exposure",
    "item", "traffic", "request", "feed",
)  # fmt: skip
ROWS = Phrases("row", "split", "seed", "fold", "train and test", "test set", "batch", "epoch", "holdout", "negatives")
FEATURE = Phrases("feature", "input", "predictor", "covariate", "column")
TARGET = Phrases("label", "positive", "negative", "target", "relevant", "y", "truth", "1", "counts as")
LOOSE = frozenset(
    "walks walked went goes attended came joined joins installed installs answered answers printed copied rented hired "
    "adds kept took take takes left touched stayed visits visited borrowed assign assigns assigned adopted purchase "
    "purchased booking bookings follow enrolled donated pressed presses "
    "finished start starts started taken chosen choose chooses chose picked pick picks uses used book books booked "
    "buy buys bought ordered orders reads saved saves shared shares follows followed applied replied reply selects "
    "selected open opens play plays watch watches stars streams streamed contacted contacts messaged invited download "
    "downloaded viewed cooked responds responded reacted reaction interaction engagement rated listened "
    "hearts".split()
)
JUDGES = Phrases("positive", "negative", "relevant", "irrelevant", "counts as", "is a 1", "is a one", "is 1")
DISPLAYED = Phrases(
    "list", "feed", "ranking", "recommend*", "suggest*", "propos*", "shown", "displayed", "result", "carousel", "shelf",
    "slate", "row", "strip", "widget", "impression", "banner", "slot", "teaser", "autocomplete", "offered",
    "push*", "newsletter", "mail", "home page", "start page", "tile", "recommender", "ranker", "presented", "picks",
)  # fmt: skip

"""Words for output slots, for what has one, and for how newcomers are met."""

from __future__ import annotations

from mlsd.prose import Phrases

SLOTS = Phrases(
    "weight vector", "vector per", "vector for each", "vector for every", "column per", "output for", "position for",
    "position per", "entry for", "entry per", "unit for", "unit per", "column for", "neuron for", "node for",
    "logit per", "slot per", "slot for", "vector of length", "as classes", "as class", "class per", "class of its own",
    "own class", "own output", "softmax", "soft max", "output layer", "output unit", "output neuron", "output node",
    "output slot", "logit", "slot", "final dense", "final layer", "last layer", "dense layer", "classification head",
    "way classif*", "way softmax", "class for each", "class for every", "classes one per", "neuron", "output per",
    "output for each", "output for every", "classifier head", "one hot output", "multiclass", "multi class",
    "output dimension", "output vector", "way head", "as many logit", "as many output", "as many unit",
    "as many neuron", "as many node", "as many class", "as many entries", "as many slots", "as many columns",
    "dimensional softmax", "whose classes", "whose length", "length equals", "equal to the number of",
    "classes are the", "multinomial", "classes equal", "class head", "class softmax", "output space", "label space",
    "activation", "unit i", "output i", "index i", "output position", "outputs", "is a class", "are classes",
    "is one class", "forms a class", "row per", "row for each", "row for every", "way output", "class output",
    "class problem", "class classif*", "as a class", "classes the", "probability vector", "probability for each",
    "probability for every", "probability per", "probability over", "distribution over", "classification over",
    "classification among", "classify over", "classifier over", "one hot", "argmax over", "arg max over",
    "score for each class", "dense output", "linear layer", "projection layer", "last linear", "final linear",
    "output matrix", "one output each", "unit each", "neuron each", "class each", "slot each", "logit each",
    "node each", "output apiece", "class apiece", "one class each", "head with", "head has", "head of size",
    "head over", "cross entropy over",
)  # fmt: skip
LAYER = Phrases(
    "softmax", "soft max", "class*", "multinomial", "multiclass", "multi class", "layer", "neuron", "logit", "unit",
    "node", "vector of length", "one hot", "argmax", "arg max", "head", "slot", "cross entropy", "way output",
    "dimensional", "as many", "probability vector", "distribution over", "probability over",
)  # fmt: skip
ONE_FIGURE = Phrases(
    "binary", "regression", "yes or no", "one number per", "one number for", "single number", "one figure", "sigmoid",
    "logistic loss", "log loss", "squared error", "probability that", "one probability", "a probability per",
)  # fmt: skip
TRAFFIC = Phrases(
    "a minute", "per minute", "a second", "per second", "every minute", "every second", "an hour", "per hour",
    "every hour", "each minute", "each second", "each hour",
)  # fmt: skip
CLOSED = Phrases(
    "is fixed", "are fixed", "fixed by", "is closed", "are closed", "frozen by", "standardised", "closed set",
    "fixed set", "set is closed", "set is fixed", "never change", "does not change", "classes are fixed",
    "has not changed",
    "have not changed", "hasn't changed", "haven't changed", "list is final", "no others", "will not change",
    "list is agreed", "laid down by", "set by law", "set by the standard",
    "does not grow", "do not grow", "doesn't grow", "frozen since", "in the contract", "inside a group",
    "within a group", "by decree", "by statute", "by regulation", "by treaty", "by the law", "by contract",
    "by ordinance", "laid down in", "in the ordinance", "the ordinance", "last change", "last changed", "by the book",
    "was last changed", "no new item", "iso norm", "nothing to add", "nothing is added",
)  # fmt: skip
MET = Phrases(
    "as unknown", "called unknown", "marked unknown", "far from all", "far from any", "far from every", "far from each",
    "goes to other", "does not match", "doesn't match", "do not match", "matches none", "fits none",
    "layer is extended",
    "most alike", "that arrives later", "which arrives later", "arriving later", "comes later is", "added later is",
    "mean of its", "mean of the", "average of its", "its kin", "its neighbours", "its cousins", "its siblings",
    "its closest", "its nearest", "its likes", "looks most like", "sounds most like", "resembles", "resemble",
    "before it has a", "before they have a", "without its own", "waits for the next",
    "class other", "called other", "class unknown", "named other", "to a person", "by a person", "to a human",
    "to a clerk", "people decide", "until then", "average of", "score for a", "score of a pair", "scored together",
    "score a user and", "pair of a", "score per pair", "pair score", "score each pair", "score for each pair",
    "score for that pair", "score a pair", "score pairs", "pairwise scor*", "pair of", "two tower", "dual encoder",
    "bi encoder", "cross encoder", "siamese", "content based", "content feature", "content embedding",
    "content vector", "by content", "by its content", "by their content", "from content", "from its content",
    "from their content", "content tower", "item tower", "item embedding", "text embedding", "image embedding",
    "embedding of the", "embed*", "nearest neighbo*", "approximate nearest", "retrieval", "retrieve*", "unknown class",
    "other class", "unknown slot", "other slot", "catch all", "open set", "without an id", "without an index",
    "without a class", "without a slot", "no id yet", "no class yet", "spare slot", "spare unit", "reserved slot",
    "reserve slot", "spare", "hashing", "hashed", "hash bucket", "zero shot", "few shot", "metric learning",
    "prototypical", "prototype vector", "cold start", "fallback", "fall back", "falls back", "popularity", "two stage",
    "nearest class mean", "nearest centroid", "head is extended", "extended by a", "extend the head",
    "extend the output", "extending the", "output is extended", "widen*", "enlarge*", "grow the head",
    "head grows", "attributes", "metadata", "by features", "from features", "similar item", "most similar",
    "rule based", "by hand", "manual*", "outside the list", "not on the list", "outside its list", "none of these",
    "none of the above", "unknown to it", "answers unknown", "unseen class", "head is rebuilt", "head is replaced",
    "new head", "resize*", "re size*", "appended", "add a column", "adds a column", "add a row", "grows by", "padding",
    "empty slot", "free slot", "unused slot", "placeholder slot", "kept free", "left free", "in reserve",
    "incremental*",
    "continual learning", "class incremental", "nearest neighbo*", "vector search", "similarity search", "faiss", "knn",
    "k nn", "dot product", "cosine", "description", "title text", "features of the", "item features",
    "side information", "candidate features", "content", "explor*", "bandit", "hierarch*", "parent class", "novelty",
    "out of distribution",
    "ood", "abstain*", "reject option", "low confidence", "editor decides", "decides", "weekly retrain*",
)  # fmt: skip
ITEMS = frozenset(
    """
    catalogue catalog item sku product article title song track movie film book podcast episode listing video app recipe
    game course job ad advert offer dish wine hotel restaurant shop store merchant supplier vendor brand part species
    class intent category tag label speaker employee customer user member author artist channel stock fund drug plant
    assortment range inventory library menu show story post product-line room property flat car model station
    company firm language variety code player pupil student worker face person people identity topic site page genre
    team stop campaign creative banner counterparty street route district project client account doctor teacher
    disease diagnosis device machine component defect type kind road airport port warehouse cuisine ingredient exhibit
    museum painting landmark plate logo malware family virus strain gene protein molecule compound cell trail exercise
    lesson skill occupation profession job question faq template document form folder queue department desk group
    community channel hashtag emoji sticker playlist programme program serial anime comic character level quest weapon
    deck card coupon promotion deal keyword mushroom bird insect fungus butterfly tree weed crop breed medicine
    medication substance allergen chemical material fabric colour color style outfit garment shoe toy puzzle antique
    coin stamp carrier courier driver vehicle bus tram train vessel ship harbour berth branch office outlet venue event
    concert theatre exhibition festival talk paper journal reviewer editor subject module degree school
    university college tutor lecturer coach club opponent athlete sensor node camera turbine well mine quarry
    lake river bay field plot parcel farm herd barn seed fertiliser pesticide destination gate flight
    airline provider publisher sender recipient phrase command gesture sign accent dialect word name surname
    contact bank bond security ticker token currency asset instrument contract clause law statute regulation
    colleague teammate coworker resident tenant volunteer nurse technician operator trainee apprentice recruit guest
    visitor child neighbour newcomer voice
    ruling court judge lawyer case bill tariff procedure test ward clinic hospital pharmacy symptom
    staff entry entries gadget printer error fault alarm failure
""".split()
)
COMING = Phrases(
    "add*", "join*", "arriv*", "appear*", "launch*", "publish*", "upload*", "releas*", "come in", "come into",
    "comes into", "coming into", "comes in", "coming in", "keep coming", "enter*", "list*", "register*", "grow*",
    "introduc*", "enrol*", "onboard*", "show up", "turn up", "are born", "hired", "sign up", "signs up", "open*",
    "extend*", "write", "writes", "split", "found*", "contribut*", "born", "hire*", "recruit*", "creat*", "invent*",
    "discover*", "describ*", "bring out",
    "put on", "put online", "put up", "go live", "goes live", "go online", "set up", "come out", "comes out", "emerg*",
    "spring up", "pop up", "start*", "debut*", "premier*", "built", "merg*", "splits", "moved in", "move in",
    "come along", "come up", "comes up", "crop up", "crops up",
    "take on", "takes on", "took on", "taken on", "take in", "takes in", "acquir*", "import*", "approv*", "licen*",
    "begin", "begins", "begun", "certif*", "come on", "comes on", "renam*", "replac*", "growing",
)  # fmt: skip
RHYTHM = Phrases(
    "every day", "every week", "every month", "every night", "each day", "each week", "each month", "a day", "a week",
    "a month", "per day", "per week", "per month", "daily", "weekly", "monthly", "every hour", "an hour", "per hour",
    "hourly", "a year", "each season", "every season", "per season", "constantly", "continually", "all the time",
    "every quarter", "a quarter", "each quarter", "each year", "every year", "per quarter", "per year", "nightly",
    "steadily", "every monday", "every friday", "every sunday", "each monday", "each friday", "every semester",
    "each semester", "every term", "every spring", "every autumn",
    "every summer", "every winter", "each spring", "each autumn", "each summer", "each winter", "at any time",
    "continuously", "regularly", "from time to time", "now and then", "year after year", "month after month",
    "week after week", "day after day", "over time", "as we speak", "keep", "keeps", "always", "ever", "still growing",
    "each term", "each time", "every time", "with each", "with every", "yearly", "quarterly", "annually",
    "every so often",
)  # fmt: skip
UNLISTED = Phrases(
    "nobody had in", "nobody had on", "nobody has in", "nobody has on", "no one had", "no one has in",
    "missing from the",
    "missing in the", "absent from the", "that are not in", "that were not in", "that is not in", "that was not in",
    "which are not in", "which is not in", "strange to the", "foreign to the", "had never been",
    "not named before", "had not named", "had no name", "have no name", "never named", "not among the",
    "not among them", "not yet among", "not yet listed", "not yet on the list", "not yet in the list",
    "not in the list", "not in our list", "not on our list", "not listed", "unlisted", "nobody had recorded",
    "nobody has recorded", "no one had recorded", "nobody had seen", "nobody has seen", "never recorded",
    "never seen before", "not seen before", "had not seen", "not known before", "unknown until", "unknown before",
    "unknown so far", "new to the list", "new to us", "new for the", "are new for", "is new for", "new in the",
    "first for the", "new to science", "new to the key", "new to the catalogue", "new on the list", "not in the key",
    "not in the catalogue", "not in the catalog", "not in the table", "not in the index", "not in the codebook",
    "not in the code book", "not in the nomenclature", "the list grows", "list grows", "list is growing",
    "list gets longer", "list keeps growing", "list does not have", "list does not know", "list lacks",
    "list does not hold", "list has not", "list lengthens", "lengthens the list", "added to the list",
    "added to our list", "goes on the list", "go on the list", "into the list", "extend the list", "extends the list",
    "are added to it", "never met before", "not met before", "not had before", "did not exist", "didn't exist",
    "does not exist yet", "do not exist yet", "not invented", "that the model has no", "the layer has no",
    "the head has no", "the net has no", "which the model has never", "has never met", "was never trained on",
    "were never trained on", "not trained on", "nobody had heard of", "no number yet", "no code yet", "get a new code",
    "gets a new code", "new codes", "a new number", "needs a new name",
)  # fmt: skip

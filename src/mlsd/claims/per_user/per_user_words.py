"""Who may have a model of their own, and what a new one may be given."""

from __future__ import annotations

from itertools import pairwise

from mlsd.prose import Phrases, Statement

USERS = frozenset(
    "user users patient patients home homes household households customer customers person people wearer wearers "
    "driver drivers rider riders pupil pupils student students member members player players subscriber "
    "subscribers account accounts listener listeners reader readers shopper shoppers employee employees tenant "
    "tenants owner owners client clients individual individuals runner runners cyclist cyclists learner learners "
    "child children viewer viewers speaker speakers citizen citizens resident residents phone phones handset "
    "handsets seller sellers merchant merchants dog dogs cow cows athlete athletes guest guests worker workers "
    "author authors traveller travellers flat flats house houses family families keyboard typist diabetic "
    "vehicle car cars everyone everybody gamer gamers swimmer swimmers rower rowers horse horses farmer farmers "
    "farm farms field fields nurse nurses doctor doctors teacher teachers singer singers musician musicians "
    "gardener guard guards miner miners soldier soldiers sleeper sleepers smoker smokers borrower borrowers "
    "trader traders investor investors shop shops store stores truck trucks scooter bike bikes boat boats "
    "operator operators agent agents consultant pilot pilots visitor visitors participant participants person's "
    "commuter commuters developer developers translator translators editor editors wheelchair amputee amputees "
    "streamer streamers donor donors grower growers baker bakers chef chefs caregiver caregivers dancer dancers jogger "
    "joggers officer officers painter painters parent parents patron patrons tutor tutors writer writers pet pets "
    "company companies business businesses team teams office buyer buyers".split()
)
NEW = Phrases(
    "population model", "global model", "shared model", "common model", "shared weights", "shared", "common", "pooled",
    "pool", "generic", "default", "defaults", "prior", "priors", "average", "averages", "cohort", "cluster", "segment",
    "similar", "warm start*", "transfer*", "meta learn*", "blend*", "shrink*", "shrunk", "hierarchical", "falls back",
    "fall back", "fallback", "onboarding", "popular", "cold start", "population", "nearest", "base model",
    "one model for everyone", "starts from", "start from", "starts with", "start with", "begins with", "starting from",
    "starting with", "starting at", "started from", "started with", "beginning with", "beginning from", "seeded with",
    "seeded from", "initialised with", "initialized with", "initialised by", "built on", "on top of", "derived from",
    "neighbours'", "neighbours", "neighbors", "begin with", "partial pooling", "mixed effects", "group model",
    "everyone's", "questionnaire", "borrow*", "inherits", "inherit", "initialised from", "initialized from",
    "fine tuned from", "adapters", "by age", "rule until", "rules until", "until then", "meanwhile", "for the first",
    "in the first", "until they", "until he", "until she", "until the first", "before that", "calibration session",
    "until enough", "sees the", "gets the", "get the", "newcomer", "newcomers", "as today", "general one",
    "general model", "generic model", "regional", "typical", "starter", "provisional", "interim", "temporary",
    "standard model", "factory model", "factory setting*", "universal", "of their type", "of its type",
    "of the same type", "runs on the", "run on the", "rookie", "novice", "apprentice", "trainee", "freshman",
    "freshmen", "stranger", "debut*", "first timer", "first time user", "just arrived", "just joined", "just signed",
    "has yet to", "have yet to", "empty model", "blank model", "blank slate", "greeted", "from nothing", "the fleet's",
    "the herd's", "the group's", "the class's", "everyone else's", "everybody's", "everybody else's", "the others'",
    "textbook", "standard scheme", "speaks first", "protocol", "we hide", "is hidden", "no forecast", "say so",
    "says so", "stand in", "stands in", "standing in", "stand ins", "lends", "lent", "lend", "on loan", "foster*",
    "mother model", "parent model", "seed model", "template", "stock model", "house model", "off the peg",
    "off the shelf", "hand me down", "all the others", "rest of the", "others have taught", "of all others",
    "the crowd", "the club's", "the town's", "the village's", "first summer", "first winter", "first spring",
    "first autumn", "first lesson", "first visit", "first run", "arrives empty", "comes empty", "empty handed",
    "no past", "no history", "no diary yet", "knows nothing yet", "nothing yet", "not enough yet", "waiting room",
    "grace period", "warm up", "trial period", "settling in", "settle in", "acclimatis*", "guess from", "guessed from",
    "by postcode", "by breed", "by make", "of the same breed", "of the same make", "of the same size",
    "of the same age", "of its size", "of her age", "of his age", "look alike", "nothing to learn from",
    "nothing to go by", "nothing to go on", "lives off", "live off", "lives on the", "handled like", "treated like",
    "that opens", "which opens", "opens its doors", "national table", "tables of", "published table", "by the table",
    "breed average", "walks in", "walk in", "off the street", "day one", "in her first", "in his first",
    "in their first", "in its first", "no data yet", "too little data", "adapter on", "head on the", "the one of",
    "the ones of", "that of the", "those of the", "before she starts",
    "before he starts", "before they start", "before it starts", "when she starts", "when he starts", "at the outset",
    "as a start", "in the beginning", "in a fitting", "at the handover",
)  # fmt: skip
_LITTLE = frozenset("few fewer little less without lacks lacking scarce sparse thin young shorter short".split())
_OPENS = frozenset("in during for over throughout within".split())
_FIRST = frozenset("first one initial opening early earliest".split())
_DATA = frozenset(
    "click clicks day days week weeks month months night nights season seasons year years play plays run runs history "
    "data record records reading readings sample samples session sessions trip trips ride rides visit visits purchase "
    "purchases "
    "order orders meal meals text texts message messages essay essays game games match matches hour hours match lesson "
    "lessons sale sales receipt receipts measurement measurements value values event events evidence".split()
)


def of_little_data(statement: Statement) -> bool:
    """Members without 50 clicks, in week one, when a farm has few seasons: what is done while there is little data."""
    if not any(map(statement.lower.__contains__, _CHEAP)):
        return False
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        near = _DATA & set(words[at + 1 : at + 5])
        if word in ("under", "below", "than") and near and words[at + 1][0].isdecimal():
            return True
        if word in _LITTLE and near:
            return True
        timed = word in _FIRST and (near or words[at - 1] in ("week", "month", "day", "night", "season", "session"))
        if timed and _OPENS & set(words[max(0, at - 3) : at]):
            return True
        if word in ("until", "till", "before", "once") and _DATA & set(words[at + 1 : at + 9]):
            return True
    return any(map(statement.lower.__contains__, ("drawn towards", "pulled towards", "mean of all", "draws on all")))


def of_beginners(statement: Statement) -> bool:
    """On the first ride she sees; nobody has measured it yet; fresh pupils sit a test: a start is spoken of."""
    words = statement.words
    said = set(words)
    if said & _NOT_YET and _not_so_far(words):
        return True
    if said & _MEANWHILE and not {"until now", "till now", "until today"} & {" ".join(two) for two in pairwise(words)}:
        return True
    for at, word in enumerate(words):
        if (
            word in _COME
            and at > 1
            and words[at - 1] in USERS
            and words[at - 2] in ("a", "an", "any", "whichever", "somebody", "someone")
        ):
            return True
        if word == "like" and words[at + 1 : at + 2] and words[at + 1] in _OTHERS:
            return True
        if word in _FIRST - {"one"} and set(words[max(0, at - 3) : at]) & _STARTS and at + 1 < len(words):
            return True
        if word in _FRESH and at + 2 < len(words):
            if not _GIVEN.isdisjoint(words[at + 2 : at + 5]):
                return True  # a young orchard is given the valley's
            after = next((then for then in range(at + 1, min(at + 4, len(words))) if words[then] in USERS), 0)
            if after and words[after + 1 : after + 2] and words[after + 1] not in _ARRIVES:
                return True
    return False


def _not_so_far(words: list[str]) -> bool:
    """Nobody has measured it yet, she has never run here; not what a pupil answered before."""
    for at, word in enumerate(words):
        if word in ("yet", "before") and not _NOT_YET.isdisjoint(words[max(0, at - 7) : at]):
            return True
        if word == "never" and not _DONE.isdisjoint(words[at + 1 : at + 3]):
            return True
    return False


_DONE = frozenset(
    "seen met ridden driven bought used played been visited had worn logged done ordered typed heard run slept worked "
    "measured recorded opened rated listened watched written paid borrowed".split()
)
_GIVEN = frozenset(
    "given shown handed lent gets get takes take receives receive borrows borrow uses use begins begin sees see "
    "inherits inherit follows follow copies copy runs shares share served judged scored works".split()
)
_MEANWHILE = frozenset("until till still meantime meanwhile".split())
_COME = frozenset(
    "hired born bought opened admitted moved arrived joined registered enrolled delivered planted installed adopted "
    "recruited engaged acquired fitted unpacked".split()
)
_OTHERS = frozenset("their its her his the any every other others all another those".split())
_NOT_YET = frozenset("not no nobody never nothing none hasn't haven't isn't aren't unmeasured unknown".split())
_STARTS = frozenset("on in at for during until till before after over through throughout within".split())
_FRESH = frozenset("new fresh newly unknown unseen incoming novice joining arriving starting young beginning".split())
_ARRIVES = frozenset(
    "join joins arrive arrives come comes sign signs enter enters register registers appear appears keep keeps per a "
    "an each every monthly weekly daily yearly in this and or are is open tbd unclear".split()
)
_SOME = frozenset("that who where whose without with which has having".split())


def of_some(statement: Statement) -> bool:
    """A household that moves in takes over a model: what holds for some of them; begun from the department's."""
    if statement.names(_BEGUN):
        return True
    words = [token.lower for token in statement.tokens]
    return any(
        (
            word in ("a", "an", "any")
            and (USERS - {"pilot"}) & set(words[at + 1 : at + 3])
            and _SOME & set(words[at + 2 : at + 4])
            and not {"private", "personal", "own"} & set(words[at + 3 : at + 7])
        )
        or word == "whoever"
        or (word in ("a", "an", "any") and words[at + 2 : at + 3] == ["without"] and words[at + 1] not in MODELS)
        or (word in ("those", "people", "users", "members") and words[at + 1] == "who" and not _of_plenty(words[at:]))
        for at, word in enumerate(words[:-1])
    )


def _of_plenty(words: list[str]) -> bool:
    """Those who had done 200 exercises or more: the old hands, no newcomers."""
    return "more" in words and "or" in words and any(word[0].isdecimal() for word in words)


_BEGUN = Phrases(
    "begun", "begins", "started from", "takes over", "taken over", "copied", "copy", "at the fitting", "on delivery",
    "out of the box", "nobody has lived", "long enough", "enough data", "enough runs", "moves in", "first visit",
    "first day", "first session", "at the start", "at the beginning", "to begin with", "to start with", "initially",
    "at first", "calibrat*", "enrolment session", "intake", "on arrival", "on day one", "before their own",
    "before its own", "timetable",
)  # fmt: skip
_CHEAP = (
    *_LITTLE,
    *_FIRST,
    "under",
    "below",
    " than ",
    "until",
    "till",
    "before",
    "once",
    "towards",
    "mean of all",
    "draws on",
)
KINDS = frozenset("type types group groups kind kinds class segment profile size category age cluster region".split())
MODELS = frozenset(
    "model network net classifier gp regression forest lstm gru cnn hmm adapter gbm ensemble detector predictor "
    "forecaster recommender ranker svm autoencoder bandit ridge lasso transformer lora regressor estimator "
    "lda qda kalman kernel hsmm crf pca codebook process perceptron mlp rnn weights arima prophet xgboost lightgbm "
    "booster filter tree parameter recogniser "
    "recognizer grader scorer tagger corrector speller planner controller tracker translator profile mixture twin "
    "tuner policy reranker layer svr hmm-gmm autoregression curve spline vector brain bot assistant".split()
)  # fmt: skip


LOOSE_MODELS = frozenset("curve vector profile layer filter process parameter spline".split())


def of_its_own(tokens: list[str], at: int) -> bool:
    """Every violin has its own regressor, one forest for each orchard: any single thing, but no kind of things."""
    noun = tokens[at + 1] if at + 1 < len(tokens) else ""
    if not noun.isalpha() or len(noun) < 3 or noun in KINDS or noun in OF_MANY:
        return False
    if (
        tokens[at - 1 : at] == ["for"]
        and "separate" in tokens[at + 2 : at + 8]
        and not MODELS.isdisjoint(tokens[at + 2 : at + 11])
    ):
        return tokens.count(noun) + tokens.count(f"{noun}'s") > 1
    has = tokens[at + 2 : at + 3] in (["has"], ["gets"], ["receives"], ["keeps"], ["owns"])
    return (has and tokens[at + 3 : at + 5] == ["its", "own"]) or (
        at > 1 and tokens[at - 1] == "for" and tokens[at - 2].removesuffix("s") in MODELS and at > 2
        and tokens[at - 3] in ("one", "a", "own", "separate")
    )  # fmt: skip


OF_MANY = frozenset(
    "language country city state province hour day week month season year horizon task target metric channel market "
    "genre level tier cohort brand line product item locale platform sex gender topic domain class model layer fold "
    "seed output label species crop disease skill subject of one the".split()
)

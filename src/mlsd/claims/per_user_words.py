"""Who may have a model of their own, and what a new one may be given."""

from __future__ import annotations

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
    "population model", "global model", "shared model", "common model", "shared weights", "shared", "common",
    "pooled", "pool", "generic", "default", "defaults", "prior", "priors", "average", "averages", "cohort", "cluster",
    "segment", "similar", "warm start*", "transfer*", "meta learn*", "blend*", "shrink*", "shrunk", "hierarchical",
    "falls back", "fall back", "fallback", "onboarding", "popular", "cold start", "population", "nearest",
    "base model", "one model for everyone", "starts from", "start from", "starts with", "start with", "begins with",
    "starting from", "starting with",
    "starting at", "started from", "started with", "beginning with", "beginning from", "seeded with", "seeded from",
    "initialised with", "initialized with", "initialised by", "built on", "on top of", "derived from", "neighbours'",
    "neighbours", "neighbors",
    "begin with", "partial pooling", "mixed effects", "group model", "everyone's", "questionnaire", "borrow*",
    "inherits", "inherit", "initialised from", "initialized from", "fine tuned from", "adapters", "by age",
    "rule until", "rules until", "until then", "meanwhile", "for the first", "in the first", "until they", "until he",
    "until she", "until the first", "before that", "calibration session", "until enough", "sees the", "gets the",
    "get the", "newcomer", "newcomers", "as today", "general one", "general model", "generic model", "regional",
    "typical", "starter", "provisional", "interim", "temporary", "standard model", "factory model",
    "factory setting*", "universal", "of their type", "of its type", "of the same type", "runs on the", "run on the",
    "day one", "in her first", "in his first", "in their first", "in its first", "no data yet", "too little data",
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
        if word in _LITTLE and near:
            return True
        timed = word in _FIRST and (near or words[at - 1] in ("week", "month", "day", "night", "season", "session"))
        if timed and _OPENS & set(words[max(0, at - 3) : at]):
            return True
        if word in ("until", "till", "before", "once") and _DATA & set(words[at + 1 : at + 9]):
            return True
    return any(map(statement.lower.__contains__, ("drawn towards", "pulled towards", "mean of all", "draws on all")))


_SOME = frozenset("that who where whose without with which has having".split())


def of_some(statement: Statement) -> bool:
    """A household that moves in takes over a model: what holds for some of them; begun from the department's."""
    if statement.names(_BEGUN):
        return True
    words = [token.lower for token in statement.tokens]
    return any(
        (word in ("a", "an", "any") and USERS & set(words[at + 1 : at + 3]) and _SOME & set(words[at + 2 : at + 4]))
        or word == "whoever"
        or (word in ("those", "people", "users", "members") and words[at + 1] == "who")
        for at, word in enumerate(words[:-1])
    )


_BEGUN = Phrases(
    "begun", "begins", "started from", "takes over", "taken over", "copied", "copy", "at the fitting", "on delivery",
    "out of the box", "nobody has lived", "long enough", "enough data", "enough runs", "moves in", "first visit",
    "first day", "first session", "at the start", "at the beginning", "to begin with", "to start with", "initially",
    "at first", "calibrat*", "enrolment session", "intake", "on arrival", "on day one", "before their own",
    "before its own", "timetable",
)  # fmt: skip
_CHEAP = (*_LITTLE, *_FIRST, "until", "till", "before", "once", "towards", "mean of all", "draws on")

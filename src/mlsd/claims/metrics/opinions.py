"""An evaluation told as an opinion: the head looks at some cases and decides; if both are satisfied it is good."""

from __future__ import annotations

from mlsd.claims.demands import negated
from mlsd.claims.metrics.metric_names import LIVE, OFFLINE, SETTING
from mlsd.prose import Mention, Phrases, Prose

_OPINION = Phrases(
    "satisfied", "content", "contented", "happy", "pleased", "delighted", "like it", "likes it", "like them",
    "like the", "likes the", "like working", "likes working", "enjoy*", "opinion", "impression", "impressed",
    "feels", "feel", "good enough", "is good", "are good", "is fine", "are fine", "is ok", "see how it", "see how they",
    "see if", "see whether", "look if", "look whether", "decide", "decides", "decided", "will judge", "judges",
    "judge it", "judge them", "look at", "looks at", "look over", "looks over", "look through", "looks through",
    "has a look", "have a look", "take a look", "takes a look", "eye", "eyes", "eyeball*", "glance", "tell us",
    "tells us", "say whether", "says whether", "say if", "says if", "say what", "says what", "trust*", "complain*",
    "is ready", "are ready", "convinced", "convincing", "convince", "discuss*", "talk to", "talk with", "we talk",
    "sit together", "sit down with", "ask them", "ask if", "ask whether", "ask the", "ask for", "asks them", "feedback",
    "looks good", "look good", "looks right", "looks off", "looks wrong", "looks fine", "looks reasonable", "plausible",
    "sensible", "reasonable", "doing well", "works well", "work well", "going well", "goes well", "does well",
    "how it goes", "it works", "demo", "presentation", "present the", "presented", "steering", "quality assurance",
    "qa", "usual process", "supervisor", "professor", "expert judgement", "expert judgment", "judgement", "judgment",
    "approve", "approves", "approval", "sign off", "signs off", "gut feeling", "common sense", "experience",
    "usable", "useful", "helpful", "acceptable", "accept it", "accepts it", "up to standard", "meets expectations",
    "meet expectations", "as expected", "to their liking", "show it to", "showcase", "play with it", "try it",
    "try the", "tries it", "test it", "tests it", "report is written", "write a report", "both per", "runs in ci",
    "make of", "makes of", "make sense", "makes sense", "are asked", "is asked", "let us know", "lets us know",
    "sign the", "signs the", "play around", "plays around", "strikes", "watch the film", "watch it", "watch the",
    "watches the", "form a view", "ride along", "rides along", "listens to", "listen to", "read the", "reads the",
    "acceptance test*", "workshop", "his ear", "her ear", "ear", "nose", "hand over", "hand the", "findings",
    "come back to us", "comes back to us", "get back to us", "gets back to us", "report back", "reports back",
    "report what", "last word", "final word", "final say", "blessing", "comments", "remarks", "verdict", "hear what",
    "hear how", "votes on", "vote on", "thinks of it", "think of it", "they think", "she thinks", "he thinks",
    "keep using", "keeps using", "keeps on using", "would recommend", "recommend*", "test the", "tests the",
    "is pleased", "their view", "her view", "his view", "views of", "wish", "wishes", "go over", "goes over",
    "walk through", "walks through", "sample check*", "stitch", "reviewed by", "judged by", "assessed by", "expert",
    "run both", "run on both", "compare w", "compare with the previous", "compare to the previous", "both untouched",
)  # fmt: skip
_COUNTED = Phrases(
    "share", "rate", "rates", "ratio", "fraction", "proportion", "percentage", "per cent", "percent", "how many",
    "how often", "how much", "how far", "how close", "how long", "how well", "count", "counts", "counted", "counting",
    "error", "errors", "score", "scores", "scored", "median", "mean", "average", "frequency", "minutes", "seconds",
    "per 100", "per thousand", "out of", "in ten", "kpi", "metric", "metrics", "measure*", "agreement", "kappa",
    "agree with", "rating", "ratings", "grade", "grades", "graded", "marks", "stars", "points", "scale", "likert",
    "questionnaire", "sus", "rank", "ranks", "ranked", "blind", "prefer*", "votes", "wins", "fewer", "less", "more",
    "faster", "shorter", "longer", "better than", "worse than", "than before", "than today", "missed", "misses",
    "wrong", "right", "correct*", "mistake*", "caught", "catches", "found", "finds", "deviat*", "differ*", "off by",
    "loss", "cost", "costs", "saved", "save", "per day", "per week", "per month", "per shift", "per hour", "per year",
    "number of", "amount of", "%", "must be", "at least", "at most", "no more", "track*", "statistic*", "distance",
    "duration", "overlap*", "exactly", "accura*", "precis*", "quality of", "yield", "times", "majority", "most of",
    "weekly", "monthly", "daily", "quarterly", "crash*", "edits", "redo*", "repeat*", "time to", "time until",
)  # fmt: skip
_PLACES = frozenset(
    ("live", "online", "in the field", "in practice", "on site", "in use", "in service", "in operation", "a/b", "visit",
     "in production", "in daily use", "on the line", "on the ward", "on the road", "on the floor", "go live", "shadow",
     "in real use", "after launch", "after release", "after rollout", "field trial", "real users", "accepted", "tips",
     "once they", "once people", "once users", "actually", "visits", "canary", "in the product", "complaints",
     "work with it", "works with it", "in reality", "real world", "real life")
)  # fmt: skip


def only_opinion(prose: Prose) -> bool:
    """Whether people look and decide, and nothing in the answer is counted, scored or named as a metric."""
    if prose.facts or not any(each.names(_OPINION) for each in prose.statements):
        return False
    if any(each.sort == "percent" or each.value % 1 for each in prose.quantities):
        return False
    if any(not _some_of(each) for each in prose.mentions(_COUNTED)):
        return False
    if next(prose.mentions(OFFLINE), None) or any(not _is_place(each) for each in prose.mentions(LIVE)):
        return False
    return not any(each.text.lower() in ("offline", "benchmark") for each in prose.mentions(SETTING))


def _some_of(mention: Mention) -> bool:
    """A number of cases: some of them, and no count; nobody complains: none."""
    before = [token.lower for token in mention.statement.tokens[max(0, mention.first - 1) : mention.first]]
    word = mention.text.lower()
    after = [token.lower for token in mention.statement.tokens[mention.last : mention.last + 1]]
    if word in ("weekly", "monthly", "daily", "quarterly"):
        return bool(after) and after[0].startswith(_MEETINGS)
    if word in ("counts", "scores", "grades", "ranks", "rates") and after in (["make"], ["makes"], ["look"], ["are"]):
        return True
    if word == "votes":
        return after == ["on"]
    return word == "most of" or (word in ("number of", "right") and before in (["a"], ["the"]))


_MEETINGS = (
    "call",
    "meeting",
    "review",
    "round",
    "talk",
    "jour",
    "stand",
    "coffee",
    "session",
    "demo",
    "circle",
    "board",
)


def _is_place(mention: Mention) -> bool:
    """Where it is used, which is no figure; no complaint: nothing to count."""
    word, tokens = mention.text.lower().replace("-", " "), mention.statement.tokens
    if word == "acceptance":
        return any(token.lower.startswith(("test", "protocol")) for token in tokens[mention.last : mention.last + 1])
    if word == "sales":
        return any(
            token.lower in ("people", "team", "staff", "force") for token in tokens[mention.last : mention.last + 1]
        )
    if word in ("session", "sessions"):
        return mention.first > 0 and tokens[mention.first - 1].lower in ("lab", "test", "feedback", "a", "joint", "two")
    if word == "purchase":
        return mention.first > 0 and tokens[mention.first - 1].lower in ("the", "on", "of")
    return word in _PLACES or negated(mention)

"""An offline measure told without its name: on recorded shifts, the share we get right; yesterday's cows, how many."""

from __future__ import annotations

from mlsd.claims.demands import negated
from mlsd.claims.metrics.measuring import live_measure
from mlsd.claims.metrics.metric_words import RIGHT, SHARE
from mlsd.claims.metrics.two_places import done_in_use
from mlsd.prose import Phrases, Prose, Statement

_PAST = Phrases(
    "closed", "decided cases", "settled",
    "recorded", "recording", "on tape", "taped", "from the file", "from the files", "on file", "finished", "ended",
    "the test is", "left out", "not met",
    "never met", "has not met", "have not met", "did not meet", "on old", "filmed", "footage", "videos of", "film of",
    "camera archive",
    "archived", "archive", "yesterday's", "last week's", "last month's", "last year's", "last winter's",
    "last summer's", "last season's", "last term's", "last night's", "past cases", "past weeks", "past orders",
    "past months", "past seasons", "old matches", "old games", "old orders", "old letters", "old calls", "old runs",
    "old tickets", "old forms", "old exams", "old plans", "old tours", "closed cases", "closed files", "closed exam",
    "closed tickets", "closed years", "finished cases", "finished games", "finished orders", "settled cases",
    "already know", "already known", "we know who", "we know what", "we know which", "we know how", "we know whether",
    "we know where", "we know when", "knows what became", "know what became", "knows who", "know who", "what became of",
    "outcome is known", "answer is known", "end is known", "truth is known", "result is known", "known answers",
    "known outcome", "known ending", "already over", "already happened", "has already", "have already",
    "not used for fitting", "not used for training", "not used in training", "not used to train", "not trained on",
    "never trained on", "not learnt from", "not learned from", "did not learn", "has not seen", "have not seen",
    "had not seen", "never saw", "never seen", "not seen", "we hide", "we hid", "hidden", "hide the", "we cover",
    "covered up", "we keep back", "kept back", "stored", "saved", "in storage", "from the logs", "the log of",
    "logs of", "logbook", "history", "in the past", "of last", "from last", "play again", "play old", "replay*",
    "run again over", "run it over", "run it again", "play back", "played back", "plays back", "rerun", "re run",
    "go back over", "look back", "looking back", "backwards", "in retrospect", "on the desk", "at our desk",
    "in the workshop", "in the laboratory", "dry run", "before release", "before the release", "before use",
    "before the launch", "before anyone", "before anybody", "before it is", "before we install", "before installation",
    "before shipping", "before it ships", "before the season", "before the start", "first at home", "at home first",
    "collected shifts", "labelled shifts", "annotated", "checked by hand", "solved cases", "test photos",
    "test pictures", "test rides", "test letters", "test songs", "test rows", "test trees", "test animals",
    "put aside", "set aside", "laid aside", "reserved", "spare", "sample of", "a sample", "samples", "reference",
    "proof set", "check set", "exam set", "example set", "examples",
)  # fmt: skip
_JUDGED = Phrases(
    "share", "part of", "what part", "which part", "portion", "proportion", "fraction", "quota", "percentage",
    "percent", "per cent", "%", "how many", "how often", "how frequently", "how far", "how close", "how near",
    "how well", "how seldom", "how rarely", "how high", "how low", "how much", "how big", "how wrong", "how good",
    "how late", "how early", "in how many", "count", "counts", "counted", "counting", "number of", "compare*",
    "comparison", "set against", "held against", "laid beside", "put beside", "next to", "miss", "misses", "missed",
    "error", "errors", "mistake*", "gap", "distance", "difference", "deviation", "rank", "ranks", "ranked", "right",
    "wrong", "correct*", "see how", "see if", "see whether", "look how", "look if", "look whether", "look at what",
    "check how", "check if", "check whether", "tell*", "told", "names the", "named the", "finds", "found", "find",
    "point out", "points out", "pointed out", "hit", "hits", "agree*", "coincide*", "match", "matches", "fewest",
    "fewer", "the least", "the most", "lowest", "highest", "best", "smallest", "false alarm*", "unnecessary",
    "wrongly", "out of", "unneeded", "needless", "measure*", "score", "scored", "scores", "average", "mean", "median",
    "typical", "off by",
    "would have", "notice*", "noticed", "caught", "catches", "catch", "detect*", "foretold", "foresaw", "foresee",
    "predict*", "guess*", "guessed", "recognis*", "recogniz*", "overlook*", "confuse*", "within one", "within two",
    "within the first", "among the first", "first three", "first five", "top three", "top five", "lands within",
    "land within",
)  # fmt: skip
_IN_USE = Phrases(
    "in the factory", "in service", "in business", "in school", "in schools", "in the live", "in live", "in the field",
    "in production", "in operation", "in use", "in daily", "in the shop", "in the barn", "in the stable",
    "in the game", "in the plant", "in the ward", "in the yard", "in the warehouse", "in the app", "in the branch",
    "in the office", "in the clinic", "in the product", "in the real", "in the hall", "in real", "in normal",
    "in everyday", "in working", "in the mill", "in the street", "in the air", "in the port", "in the mine",
    "in the kitchen", "in the classroom", "in the team", "in the company", "in practice", "in the call", "on the line",
    "on the floor", "on the road", "on the farm", "on the ward", "on the shop", "on the street", "on the boat",
    "on the water", "on site", "on stage", "on the job", "on air", "on the machine", "on the rails", "at the stations",
    "at the station", "at the counter", "at the till", "at the customer", "at the desk", "at the gate",
    "at the bedside",
    "at work", "at sea", "when the", "when it is in", "when it runs", "when it's", "when people", "when they",
    "once it", "once the", "once people", "once they", "once installed", "once live", "once in", "after installation",
    "after release", "after the release", "after launch", "after the launch", "after the start", "after go live",
    "after that", "after introduction", "after we", "after it", "after delivery", "after the rollout", "after rollout",
    "afterwards", "afterward", "later on", "later we", "later the", "then on", "then in", "then at", "then the",
    "then we", "then, on", "then, in", "live", "live we", "out there", "with the users", "with users", "with customers",
    "with the customers", "for the business", "for the users", "during operation", "during use", "during work",
    "during service", "during the season", "from then",
)  # fmt: skip


def told_offline(prose: Prose) -> bool:
    """Whether the answer tells of a measure on what has been, or of one before it comes to live use."""
    before = None
    for statement in prose.statements:
        if _on_the_past(statement) or (statement.names(RIGHT) and statement.names(SHARE)):
            return True
        if before is not None and not _is_live(before) and _opens_in_use(statement):
            return True
        if before is not None and statement.names(_JUDGED) and _past(before) and not statement.names(_IN_USE):
            return True
        before = statement
    return any(map(_turns_to_use, prose.statements))


def _is_live(statement: Statement) -> bool:
    return statement.names(_IN_USE) or live_measure(Prose(statement.text)) is not None


def _past(statement: Statement) -> bool:
    return any(not (negated(each) or done_in_use(each)) for each in statement.mentions(_PAST))


def _on_the_past(statement: Statement) -> bool:
    if not statement.names(_JUDGED):
        return False
    tokens = statement.tokens
    return _past(statement) or any(  # among the first three, on 800 returns
        each.sort == "number" and each.value >= 20 and each.first and tokens[each.first - 1].lower in ("on", "across")
        for each in statement.quantities
    )


def _opens_in_use(statement: Statement) -> bool:
    """In the factory, the stops per shift: a statement that begins where or when it is used."""
    return any(each.first <= 1 for each in statement.mentions(_IN_USE))


def _turns_to_use(statement: Statement) -> bool:
    """Fewest misses on paper; on the line, stops: a part after a semicolon that begins so."""
    tokens = statement.tokens
    if tokens[-2:] and ";" in statement.text and statement.words[-1] in ("afterwards", "afterward", "later", "then"):
        return Statement(statement.text.partition(";")[0], statement.line, statement.kind).names(_JUDGED)
    for each in statement.mentions(_IN_USE):
        cut = next((at for at in (each.first - 1, each.first - 2) if at > 0 and tokens[at].text in (";", ":")), 0)
        if cut and any(judged.last <= cut for judged in statement.mentions(_JUDGED)):
            return True
    return False

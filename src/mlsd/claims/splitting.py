"""How train and test are told apart, and whether the order of rows in time matters."""

from __future__ import annotations

from mlsd.claims.claim import READ, STATED, Claim
from mlsd.prose import Mention, Phrases, Stance, Statement
from mlsd.reading import Topic

_RANDOM = Phrases(
    "random", "randomly", "at random", "shuffle", "shuffled", "shuffles", "shuffling", "shufflesplit",
    "train_test_split", "drawn blindly", "by lot", "coin flip", "randomised", "randomized",
)  # fmt: skip
_SPLIT = Phrases(
    "split", "splits", "splitting", "fold", "folds", "cross validation", "test set", "test", "testing", "held out",
    "hold out", "holdout", "validation", "train", "put aside", "set aside", "kept back", "hold back", "held back",
    "80 20", "70 30", "90 10", "70 15", "80 10", "60 20", "75 25", "k fold", "evaluation", "both sides", "reserve*",
)  # fmt: skip
_WITHIN = Phrases(
    "batch", "batches", "inside the training", "within the training", "training order", "seed", "crop", "crops",
    "augment*", "initiali*", "search", "sampler", "negatives", "negative sampling", "each epoch", "every epoch",
    "forest", "buffer", "noise", "flip", "dropout", "mini batch", "mini batches", "training set is shuffled",
    "per epoch", "forests", "between epochs",
)  # fmt: skip
_BY_TIME = Phrases(
    "by time", "by date", "by month", "by year", "by week", "by day", "by quarter", "by season", "chronolog*",
    "temporal split", "time based", "time split", "in time order", "out of time", "backtest*", "rolling origin",
    "walk forward", "expanding window", "forward chaining", "timeseriessplit", "train on everything up to",
    "up to last", "cut by date", "the last three months", "the last two months", "the last month", "the last year",
    "the last four weeks", "later months", "later weeks", "newest", "most recent", "follows the calendar", "future",
    "past only", "trained up to", "train until", "train up to", "trained until", "rolling window", "the months after",
    "the weeks after", "last quarter", "last season", "time ordered", "tested on the year after",
)  # fmt: skip
_BY_GROUP = Phrases(
    "by patient", "by person", "by user", "by customer", "by group", "by plant", "by family", "by machine", "by farm",
    "by site", "by account", "by speaker", "groupkfold", "grouped", "over plants", "over users", "over patients",
    "per patient", "per user", "whole machines", "whole patients", "by device", "by household", "by school",
    "by subject", "by author",
)  # fmt: skip
_ORDERED = Phrases(
    "drift", "drifts", "drifting", "drifted", "time series", "timeseries", "hourly", "daily series", "half hourly",
    "non stationary", "nonstationary", "seasonal", "seasonality", "lag", "lags", "lagged", "forecast*", "timestamp",
    "timestamps", "timestamped", "changes every", "changed every", "change every", "turns over", "renewed every",
    "creeping", "resemble today less", "trend", "trends", "concept drift", "regime", "regimes", "day ahead",
    "quarter hourly", "per minute readings", "coming hours", "coming twenty", "coming days", "coming week",
    "next hour", "next day", "next week", "next month", "tomorrow's", "tomorrow", "ordered by time", "in time order",
    "ordered in time", "evolves", "evolve", "evolving", "shifts over time", "change over time", "changes over time",
    "changed over time", "goes out of date", "new tactics", "new campaigns", "keep changing", "keeps changing",
    "adapt to us", "adapt within", "minute by minute", "every five minutes", "every ten minutes", "every 5 min",
    "every 10 min", "every 15 min", "24 hours ahead", "hours ahead", "days ahead", "weeks ahead", "one step ahead",
    "month to month", "from month to month", "year on year", "fashions change", "rates move", "autocorrelat*",
    "consecutive days", "consecutive hours", "hour by hour", "day by day", "sequential",
)  # fmt: skip


def random_split(topic: Topic) -> Claim | None:
    """A split at random, if that is how the answer splits."""
    fact = topic.fact("split")
    if fact:
        value = fact.value.lower()
        by = any(word in value for word in ("time", "date", "group", "chron", "by ", "per ", "no "))
        drawn = any(word in value for word in ("random", "shuffl"))
        return Claim("random", topic, fact, STATED) if drawn and not by else None
    if topic.prose.says(_BY_TIME) or topic.prose.says(_BY_GROUP) or _years(topic):
        return None
    for mention in topic.prose.mentions(_RANDOM):
        if mention.stance is Stance.SAID and _of_a_split(mention):
            return Claim("random", topic, mention, READ)
    return None


def _of_a_split(mention: Mention) -> bool:
    """Whether chance divides train from test here, rather than ordering a batch or cropping a picture."""
    statement = mention.statement
    if mention.text.lower() in ("train_test_split", "shufflesplit"):
        return "shuffle" not in statement.text.lower().replace("shufflesplit", "")
    start, end = statement.clause(mention.first, mention.last)
    within = [each for each in statement.mentions(_WITHIN) if start <= each.first < end and each.text.lower() != "seed"]
    if within:
        return False
    return any(-16 <= each.first - mention.last <= 20 for each in statement.mentions(_SPLIT)) or _shares(mention)


def _shares(mention: Mention) -> bool:
    """80/20 or 70/15/15 near by."""
    texts = [token.text for token in mention.statement.tokens]
    return any(
        texts[at] == "/" and texts[at - 1].isdecimal() and texts[at + 1].isdecimal()
        and 90 <= sum(int(each) for each in texts[at - 1 : at + 4 : 2] if each.isdecimal()) <= 100
        for at in range(1, len(texts) - 1)
    )  # fmt: skip


def _years(topic: Topic) -> bool:
    """Train 2019-2023, test 2024: two parts, each with a year."""
    parts = {"train": False, "test": False}
    if any(_dated(statement) for statement in topic.prose.plain):
        return True
    for statement in topic.prose.plain:
        tokens = statement.tokens
        for at, token in enumerate(tokens):
            for part in parts:
                if token.lower.startswith(part):
                    near = tokens[at : at + 8]
                    parts[part] = parts[part] or any(
                        each.text.isdecimal() and 1990 <= int(each.text) <= 2035 for each in near
                    )
    return all(parts.values())


def _dated(statement: Statement) -> bool:
    """cut at 2024-10-01; everything before 2024 trains."""
    tokens = statement.tokens
    return any(
        token.lower in ("cut", "before", "until", "after") and statement.names(_SPLIT)
        and any(each.text.isdecimal() and 1990 <= int(each.text) <= 2035 for each in tokens[at + 1 : at + 4])
        for at, token in enumerate(tokens)
    )  # fmt: skip


def ordered_in_time(topics: list[Topic]) -> Claim | None:
    """That rows depend on when they were taken; None where an answer says that they do not."""
    facts = [(topic, fact) for topic in topics if (fact := topic.fact("ordered in time"))]
    for topic, fact in facts:
        return Claim("ordered", topic, fact, STATED) if fact.value.lower().startswith(("yes", "true")) else None
    for topic in topics:
        mention = topic.prose.says(_ORDERED)
        if mention:
            return Claim("ordered", topic, mention, READ)
    return None

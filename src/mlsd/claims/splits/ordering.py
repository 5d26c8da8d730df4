"""Whether the order of rows in time matters: drift, a forecast, what changes with the seasons."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.asides import aside
from mlsd.claims.claim import READ, STATED, Claim
from mlsd.claims.elsewhere import ELSEWHERE
from mlsd.claims.splits.lies_ahead import gives_a_reason, lies_ahead, moves_on
from mlsd.claims.splits.timeless import says_timeless, timeless
from mlsd.claims.splits.times_unlike import in_a_while, moved, unlike
from mlsd.prose import Mention, Phrases, Stance, Statement
from mlsd.reading import Topic

_ORDERED = Phrases(
    "looks new", "look new", "looks different each", "from now", "an hour hence", "days hence", "weeks hence",
    "the next morning", "on the next day", "by the end of the week", "by the end of the month", "by the evening",
    "by the weekend", "by friday", "by monday", "on thursday", "on monday", "on sunday", "on saturday", "on friday",
    "on tuesday", "on wednesday",
    "are all gone", "all gone now", "are gone now", "gone now", "no longer run", "no longer sold",
    "no longer exist", "not sold any more", "replaced since", "since replaced", "have since",
    "has since", "moves on", "move on", "moved on", "never stands still", "does not stand still", "keep up with",
    "keeps up with", "yesterday's news", "new names", "new words", "new drugs", "each generation", "next generation",
    "short lived", "wears out", "wear out", "aging", "ageing", "tricks each time", "each time we", "whenever we block",
    "as soon as we block", "once we block", "they learn",
    "drift", "drifting", "drifted", "time series", "timeseries", "hourly", "daily series", "half hourly",
    "non stationary", "nonstationary", "seasonal", "seasonality", "lag", "lagged", "forecast*", "timestamp",
    "timestamped", "changes every", "changed every", "change every", "turns over", "renewed every",
    "creeping", "resemble today less", "trend", "concept drift", "regime", "day ahead",
    "quarter hourly", "per minute readings", "coming hours", "coming twenty", "coming days", "coming week",
    "minutes ahead", "seconds ahead", "months ahead", "month ahead", "week ahead", "hour ahead", "year ahead",
    "in advance", "nowcast*", "predict ahead", "horizon", "predict the future", "foresee*", "early warning",
    "ahead of time", "before it happens", "before they happen", "run to failure", "remaining useful life",
    "price series", "stock price", "closing price", "non stationarity", "nonstationarity", "distribution shift",
    "covariate shift", "come and go", "comes and goes", "out of date", "becomes stale", "go stale", "goes stale",
    "get stale", "fashion", "adapt", "arms race", "adversar*", "never the same twice",
    "rolling window", "sliding window", "moving window", "lag features", "time step", "timestep",
    "per minute", "each minute", "every minute", "every second", "sampled at", "1 hz", "10 hz", "50 hz",
    "100 hz", "telemetry", "streams in", "tick data", "ticks", "order book", "sensor logs", "longitudinal",
    "weather of the", "temporal", "over the years", "with the years", "with the seasons", "over the months",
    "through the year", "from year to year", "year to year", "from week to week", "week to week",
    "from season to season", "season to season", "from day to day", "next hour", "next day", "next week", "next month",
    "tomorrow's", "tomorrow", "ordered by time", "in time order", "ordered in time", "evolve", "evolving",
    "shifts over time", "change over time", "changes over time", "changed over time", "goes out of date", "new tactics",
    "new campaigns", "keep changing", "keeps changing", "adapt to us", "adapt within", "minute by minute",
    "every five minutes", "every ten minutes", "every 5 min", "every 10 min", "every 15 min", "24 hours ahead",
    "hours ahead", "days ahead", "weeks ahead", "one step ahead", "month to month", "from month to month",
    "year on year", "fashions change", "rates move", "autocorrelat*", "consecutive days", "consecutive hours",
    "hour by hour", "day by day", "sequential", "thieves learn", "opponents learn", "attackers learn",
    "fraudsters learn", "criminals learn", "spammers learn", "players learn", "react to us", "new trick",
    "new scams", "new fashions", "slang", "inflation", "price level", "prices went up", "prices rose",
    "prices have risen", "prices doubled", "prices move", "rents rose", "rents rise", "wears off", "wear and tear",
    "seasons differ", "summer and winter", "winter and summer", "weekday and season", "with the weather",
    "with the calendar", "meta shifts", "the meta", "patch cycle", "out of fashion", "in fashion now",
    "comes into fashion", "each quarter of an hour", "every quarter of an hour", "each hour", "every hour",
    "logged each", "logged every", "logged hourly", "readings every", "readings each", "readings per", "values every",
    "measured every", "measured each", "measured hourly", "quarter hours", "half hours", "hourly counts",
    "daily counts", "weekly counts", "daily sales", "weekly sales", "hourly values", "day's sales", "hourly readings",
    "daily readings", "daily totals", "hourly totals", "weekly totals", "monthly totals", "log of events",
    "event stream", "rate changes", "the same as last year", "not like last year", "no two years", "no two seasons",
    "no two summers", "year after year", "this evening", "tonight", "this afternoon", "by tomorrow", "until tomorrow",
    "later today", "later that day", "not correct anymore", "not correct any more", "no longer correct",
    "no longer right", "no longer hold", "no longer valid", "no longer true", "not valid anymore",
    "not valid any more", "not true anymore", "not true any more", "not right anymore", "does not hold anymore",
    "does not hold any more", "becomes wrong", "is wrong by",
    "ages fast", "ages quickly", "age fast", "age quickly", "loses its value", "lose their value", "wrong by autumn",
    "wrong by spring", "wrong by winter", "wrong by summer", "what we learned in", "what was learned in",
    "what it learned in", "learned in spring", "learned in summer", "learned in winter", "learned in autumn",
    "holds in summer", "holds in winter", "true in summer", "true in winter", "change a lot when", "changes a lot when",
    "not stationary", "weeks forward", "days forward", "hours forward", "months forward", "weekly demand",
    "daily demand", "hourly demand", "monthly demand", "monthly sales", "weekly orders", "daily orders", "daily load",
    "hourly load", "new stories", "new excuses", "new methods", "new schemes", "new lies", "new variants",
    "new strains", "weeks out", "days out", "hours out", "in the coming", "of the coming", "the week after",
    "the month after", "the day after", "the season after", "the year after", "two weeks later", "an hour later",
    "a week later", "six hours later", "in six hours", "in an hour", "in two hours", "in three hours", "in a week",
    "in two weeks",
)  # fmt: skip


def ordered_in_time(topics: list[Topic]) -> Claim | None:
    """That rows depend on when they were taken; None where an answer says that they do not."""
    facts = [(topic, fact) for topic in topics if (fact := topic.fact("ordered in time"))]
    for topic, fact in facts:
        return Claim("ordered", topic, fact, STATED) if fact.value.lower().startswith(("yes", "true")) else None
    if timeless(topics):
        return None
    for topic in topics:
        mention = next((each for each in topic.prose.mentions(_ORDERED) if each.said and _of_ours(each)), None)
        if mention:
            return Claim("ordered", topic, mention, READ)
    for topic in topics:
        for statement in topic.prose.plain:
            apart = unlike(statement) or (
                topic.id != "data.preprocessing" and (moved(statement) or in_a_while(statement))
            )
            if apart and not aside(statement):
                return Claim("ordered", topic, Mention(statement, *apart), READ)
            at = _ahead(statement) or _changes(statement)
            at = at or (lies_ahead(statement) if topic.id in _DATA else None)
            if at and (statement.stance(*at) is Stance.SAID or _asked(statement)) and not aside(statement):
                return Claim("ordered", topic, Mention(statement, *at), READ)
    return None


def told_by_updates(topic: Topic) -> Claim | None:
    """That the world moves on, where the answer says why a model is taught again."""
    if says_timeless(topic):
        return None
    for statement in topic.prose.plain:
        if not gives_a_reason(statement) or not {"if", "would", "could"}.isdisjoint(statement.words):
            continue
        apart = moves_on(statement) or unlike(statement)
        if apart:
            return Claim("ordered", topic, Mention(statement, *apart), READ)
    return None


_DATA = ("data.input-output", "data.availability", "data.user-data", "data.biases", "setup.goals", "model.task")


def _of_ours(mention: Mention) -> bool:
    """Whether it is told of these rows, and matters."""
    return not (_waved(mention) or aside(mention.statement) or mention.statement.names(ELSEWHERE))


def _waved(mention: Mention) -> bool:
    """Fashion does not matter here; drift plays no role."""
    tokens = mention.statement.tokens
    behind = " ".join(token.lower for token in tokens[mention.last : mention.last + 8])
    return any(word in behind for word in _NO_MATTER)


_NO_MATTER = (
    "not matter", "n't matter", "no role", "no difference", "not play", "not expected", "not an issue", "no issue",
    "not a problem", "no problem", "irrelevant", "not apply", "not arise", "not occur", "not observed", "not seen",
    "not exist", "unlikely", "ruled out", "none", "no matter", "not to be expected", "no part", "negligible",
    "not known", "not monitored", "no meaning", "not relevant",
)  # fmt: skip
_FUTURE = frozenset("next coming following upcoming tomorrow's future".split())
_PREDICTS = Phrases(
    "predict*", "forecast*", "foretell*", "estimat*", "output", "target", "expect*", "want to know", "want to say",
    "how many", "how much", "whether", "label", "anticipat*", "project*", "y", "we look", "guess*", "say if",
    "says if", "tell if", "out", "will", "demand", "sales", "need", "load", "price", "risk", "chance",
    "probability", "number of", "answer", "result", "asks",
)  # fmt: skip
_CHANGE = (
    "chang turn drift evolv shift mov differ adapt vary varies varied rotat rise rises rising fall falls grow wear "
    "degrad invent redesign rewrit revis rebuil patch appear emerg vanish replac renew updat rewritten mutat"
).split()  # fmt: skip
_CLOCK = frozenset(
    "year month week season patch release quarter day hour summer winter harvest version tournament semester "
    "expansion campaign election period span decade edition fair cycle crop sale issue year's".split()
)


def _ahead(statement: Statement) -> tuple[int, int] | None:
    """What is predicted lies ahead: sales of the next 7 days, the harvest to come."""
    if not any(word in statement.lower for word in ("next", "coming", "following", "upcoming", "future")):
        return None
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        if word in _FUTURE and any(
            each.removesuffix("'s").removesuffix("s") in _UNITS_AHEAD for each in words[at + 1 : at + 4]
        ):
            return (
                (at, at + 1)
                if statement.names(_PREDICTS)
                or words[0] in ("will", "does")
                or {"for", "of", "over", "in", "within", "during"} & set(words[max(0, at - 2) : at])
                else None
            )
    return None


_UNITS_AHEAD = frozenset(
    "second minute min hour h day d week month quarter year season harvest night winter summer shift race match "
    "term semester flood frost storm tide payday monday tuesday wednesday thursday friday saturday sunday weekend "
    "christmas easter holiday fortnight minute game".split()
)


def _asked(statement: Statement) -> bool:
    """The label says if a customer leaves: an `if` that asks."""
    return any(words in statement.lower for words in ("says if", "say if", "tell if", "tells if", "label is if"))


_STEADILY = frozenset(
    "constantly continually continuously steadily yearly monthly weekly daily rapidly quickly ceaselessly".split()
)
_SPANS = frozenset("every each with over from within since across between during through by".split())


def _changes(statement: Statement) -> tuple[int, int] | None:
    """Varieties change with the years; the economy turned twice in that time."""
    if not any(stem in statement.lower for stem in _CHANGE):
        return None
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        if not word.startswith(tuple(_CHANGE)) or word.endswith("or"):
            continue
        near = words[at + 1 : at + 9]
        timed = any(each in _SPANS for each in near) and any(
            each.removesuffix("s") in _CLOCK or each == "time" for each in near
        )
        timed = timed or not _STEADILY.isdisjoint(near[:4])
        ahead = words[max(0, at - 4) : at]  # each patch changes the game
        timed = timed or any(one in ("each", "every") and two in _CLOCK for one, two in pairwise(ahead))
        if timed:
            return at, at + 1
    return None

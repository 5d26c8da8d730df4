"""When a model is updated: at a rhythm, or when something happens."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.demands import negated
from mlsd.prose import Mention, Phrases, Prose, Statement

RHYTHM = Phrases(
    "each quarter's", "each month's", "each week's", "each year's", "each season's", "every quarter's",
    "every month's", "every year's", "every week's", "kicks in", "kick in", "tied to", "coupled to", "linked to",
    "new season", "starts at", "start at", "two times",
    "three times", "four times", "times by", "times in", "first week of", "last week of", "first day of", "end of the",
    "within minute", "within hour", "within an hour", "within a day", "within a week", "hourly", "daily", "nightly",
    "weekly", "biweekly", "fortnightly", "monthly", "bimonthly", "quarterly", "yearly", "annual", "annually",
    "biannual*", "half yearly", "semi annual*", "overnight", "once a", "twice a", "once per", "twice per",
    "three times a", "four times a", "times a year", "times per", "a year", "per hour", "per day", "per week",
    "per month", "per quarter", "per year", "per season", "per release", "per semester", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "weekend", "first of the month", "each night", "each day",
    "each week", "each month", "each quarter", "each year", "each season", "each spring", "each autumn", "each winter",
    "each summer", "every night", "every day", "every week", "every month", "every quarter", "every year",
    "every hour", "every morning", "every evening", "every season", "every spring", "every autumn", "every winter",
    "every summer", "every term", "every semester", "every release", "every sprint", "every other", "every fortnight",
    "every second", "every few", "each term", "each semester", "each release", "each sprint", "each morning",
    "each evening", "every weekend", "in january", "in february", "in march", "in april", "in may", "in june",
    "in july", "in august", "in september", "in october", "in november", "in december", "in spring", "in autumn",
    "month end", "quarter end", "year end", "after each", "after every", "after any", "with each", "with every",
    "on each", "on every", "for each new", "for every new", "before each", "before every", "at each", "at every",
    "continuous training", "continual*", "online learning", "event by event", "in real time", "streaming update*",
    "every time", "each time", "trigger*", "on drift", "drift alarm", "drift alert", "psi", "on demand of", "upon",
    "ks test", "cron", "cadence of", "rhythm of", "as soon as", "whenever", "the moment", "piled up", "pile up",
    "has come in", "have come in", "each patch", "with the patch", "each harvest", "after harvest",
    "after the harvest", "after sowing", "after the season", "between seasons", "off season", "before term",
    "each vintage", "each cycle", "h cycle", "hour cycle", "day cycle", "week cycle", "day rhythm", "each edition",
    "each milking", "each election", "each budget", "each fiscal", "fiscal year", "each cohort", "each night's",
    "night's batch", "every batch", "each batch", "every shift", "each shift", "per shift", "per patch", "per batch",
    "per campaign", "every campaign", "each campaign", "per sprint", "sprintly", "every iteration", "twice daily",
    "half hourly", "minutely", "around the clock", "at midnight", "at night", "on sundays", "new year", "at christmas",
    "easter", "equinox", "every n", "each time new",
)  # fmt: skip
_RETRAIN = Phrases(
    "anew", "train it", "train them", "train the", "train a", "start* training", "new weights", "retrain*",
    "re train*", "refit*", "re fit*", "refresh*", "update*", "new fit", "fit again", "train again", "trained again",
    "fine tun*", "finetun*", "recalibrat*", "re embed*", "reembed*", "re index*", "reindex*", "rebuild*", "rebuil*",
    "relearn*", "trained",
)  # fmt: skip
_EVENTS = Phrases(
    "pass", "passes", "reaches", "hits", "drift*", "drop*", "fall*", "fell", "rise*", "exceed*", "below", "above",
    "under", "over", "worse*", "degrad*", "shift*", "change*", "new", "alarm*", "alert*", "arriv*", "come in",
    "comes in", "enough", "more than", "at least", "out of", "opens", "closes", "close", "launch*", "publish*",
    "release*", "fit", "fits", "recall", "error", "accuracy", "season", "collected", "accumulat*", "thousand",
    "labelled", "labels", "report*", "moves", "different", "crosses", "beyond",
)  # fmt: skip
_FROZEN = Phrases(
    "never retrain*", "not retrain*", "no retrain*", "frozen", "not updated", "never updated", "static model",
    "stays fixed", "not at all", "no update", "kept fixed", "one off", "no updates", "closed corpus", "is closed",
    "never again", "never changed", "never changes", "stays as it is", "stays as trained", "trained once", "fit once",
    "fitted once", "train once", "once and for all", "one time only", "no refresh", "not refreshed",
)  # fmt: skip
_STEPS = Phrases(
    "sgd step", "gradient step", "one step", "weights move", "weights change", "learns from", "learn from",
    "into the weights", "live weights", "per event", "per click", "event stream", "partial fit", "online update",
    "at once", "immediately", "straight away", "as it comes", "as they come", "incremental*", "never stops learning",
    "there and then", "then and there", "on the spot", "keeps learning", "keep learning", "learns all the time",
    "always learning", "on the fly", "continuously", "never stop learning", "learns on", "goes on learning",
    "all the time", "round the clock",
)  # fmt: skip
_EACH = Phrases("every", "each", "one time", "two times", "times in", "in month", "in week", "in year", "any new")
AT_WILL = Phrases(
    "sees a need", "see a need", "sees the need", "see the need", "on request", "if asked", "if wanted", "when wanted",
    "if the business", "if needed", "when needed", "as needed", "if necessary", "when necessary", "where necessary",
    "if required",
    "if someone", "if people", "if we think", "if we see", "someone thinks", "somebody thinks", "someone notices",
    "somebody notices", "someone feels", "somebody feels", "thinks it", "think it", "we notice",
    "when required", "whenever needed", "whenever necessary", "when someone", "whenever someone", "if somebody",
    "when somebody", "when we have time", "when there is time", "if time permits", "when time permits", "when we feel",
    "whenever we feel", "whenever the team", "when the team", "from time to time", "when possible", "if possible",
    "when convenient", "when it makes sense", "once in a while", "every now and then", "every so often",
    "at some point", "in due course", "when it seems", "when it looks", "if anyone", "when anyone", "when appropriate",
    "as required", "regularly", "periodically", "looks bad", "looks wrong", "has capacity", "has time", "have time",
    "somebody complains", "someone complains", "people complain", "feels stale", "seems off", "the budget allows",
)  # fmt: skip
MONTHS = frozenset(
    "January February April June July August September October November December Spring Summer Autumn Winter".split()
)
_COMES = frozenset(
    "appears appear joins opens leaves slips ends starts begins lands arrives ships breaks moves".split()
)
_STEPS_OF_WORK = frozenset("test tests check checks review approval sign signoff approved consent okay ok".split())
_LASTING = frozenset("for within about of than under takes last".split())
_IF = frozenset(("when", "whenever", "if", "once", "after", "on", "until", "should"))


def has_cadence(prose: Prose) -> bool:
    """Whether the answer says how often the model is updated, or upon what."""
    if any(label.startswith(("retrain", "update", "refresh")) for label in prose.facts) or any(
        map(_stays_frozen, prose.mentions(_FROZEN))
    ):
        return True
    online = prose.facts.get("online learning")
    if online and online.value.lower().startswith("y"):
        return True
    return any(_paced(statement) for statement in prose.plain)


def _stays_frozen(mention: Mention) -> bool:
    """The model is frozen; not the frozen test set, the frozen layers."""
    after = [token.lower for token in mention.statement.tokens[mention.last : mention.last + 2]]
    return not negated(mention) and not any(word.startswith(_FROZEN_SETS) for word in after)


_FROZEN_SETS = (
    "test", "set", "eval", "bench", "gold", "sample", "hold", "held", "valid", "copy", "question", "snapshot", "list",
    "exam", "regression", "reference", "layer", "encoder", "backbone", "data", "suite", "case", "month", "year", "week",
    "embedding", "part",
)  # fmt: skip


def _paced(statement: Statement) -> bool:
    if (statement.tokens and statement.tokens[0].lower in ("never", "between")) or _is_cron(statement):
        return True
    vague = list(statement.mentions(AT_WILL))
    if statement.names(_STEPS):
        return True
    for mention in statement.mentions(RHYTHM):
        if _lasts(mention):
            continue
        if not negated(mention) and not any(each.first <= mention.first < each.last for each in vague):
            return True
    words = [token.lower for token in statement.tokens]
    for quantity in statement.quantities:
        before = words[max(0, quantity.first - 2) : quantity.first]
        if quantity.sort == "duration" and any(
            word in ("every", "each", "after", "than", "/", "per", "of") for word in before
        ):
            return "every" in before or "each" in before or statement.names(_RETRAIN)
    if _after_a_figure(statement) or _in_month(statement):
        return True
    if statement.names(_EACH) and not _each_version(words) and (statement.names(_RETRAIN) or len(words) < 9):
        return True
    if statement.tokens[0].lower in _IF and not vague and any(word in _COMES for word in words):
        return True
    sooner = "soon" in words or any(
        word in _IF and not (_after_a_test(words, at) or _tried_on(words, at)) for at, word in enumerate(words)
    )
    if vague or not sooner:
        return False
    short = len(words) < 12 and "better" not in words
    return statement.names(_EVENTS) and (short or statement.names(_RETRAIN))


def _after_a_figure(statement: Statement) -> bool:
    """Once 500 corrected sentences have piled up; if Gini slips by 3 points: a condition with a figure."""
    words = [token.lower for token in statement.tokens]
    conditions = [
        (at, 4 if word == "on" else 10) for at, word in enumerate(words) if word in _IF and not _tried_on(words, at)
    ]
    figures = [each for each in statement.quantities if each.value != 1 and not _few(statement, each.first)]
    return any(0 < each.first - at <= reach for each in figures for at, reach in conditions)


def _tried_on(words: list[str], at: int) -> bool:
    """Compared with the old ones on 1,000 games: what it is tried on."""
    if words[at] == "on" and any(word.startswith(_MACHINES) for word in words[at + 1 : at + 4]):
        return True
    return words[at] == "on" and any(word.startswith(_TRIED) for word in words[max(0, at - 6) : at])


_MACHINES = ("server", "device", "tram", "machine", "robot", "box", "gpu", "cluster", "tablet", "phone", "edge", "node")
_TRIED = ("compar", "test", "evaluat", "check", "measur", "judg", "valid", "score", "run", "beat", "win", "train", "on")


def _each_version(words: list[str]) -> bool:
    """A model card accompanies each version: what is made, not when."""
    return any(
        one in ("each", "every") and other in ("version", "model", "candidate", "build", "file", "artifact", "one")
        for one, other in pairwise(words)
    )


def _few(statement: Statement, at: int) -> bool:
    """On the two nodes, on both: a small number in words behind `on` counts things, no change."""
    before = [token.lower for token in statement.tokens[max(0, at - 2) : at]]
    return statement.tokens[at].text.isalpha() and "on" in before


def _after_a_test(words: list[str], at: int) -> bool:
    """Installed after a smoke test: a step of the work, no trigger."""
    return words[at] == "after" and bool(_STEPS_OF_WORK & set(words[at + 1 : at + 5]))


def _lasts(mention: Mention) -> bool:
    """Kept for a year, announced a week before: how long, not how often."""
    if not mention.text.lower().startswith("a ") or not mention.first:
        return False
    tokens = mention.statement.tokens
    after = [token.lower for token in tokens[mention.last : mention.last + 1]]
    return tokens[mention.first - 1].lower in _LASTING or after in (["before"], ["ahead"], ["ago"], ["beforehand"])


def _in_month(statement: Statement) -> bool:
    """October, in a short statement or beside the training."""
    months = any(token.text in MONTHS for token in statement.tokens)
    return months and (len(statement.tokens) < 10 or statement.names(_RETRAIN))


def _is_cron(statement: Statement) -> bool:
    """0 3 * * 1"""
    texts = [token.text for token in statement.tokens]
    return any(texts[at : at + 2] == ["*", "*"] and texts[at - 1].isdecimal() for at in range(1, len(texts)))

"""Which error costs more, a miss or a false alarm, from the fact or from how an answer weighs the two."""

from __future__ import annotations

from mlsd.claims.claim import READ, STATED, Claim, fact_statement
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Topic

MISS = Phrases(
    "false negative", "fn", "fns", "miss", "misses", "missed", "missing a", "missing one", "overlook*", "undetected",
    "slip through", "slips through", "slipped through", "unnoticed", "escape", "escapes", "let through", "undiagnosed",
    "fail to catch", "failing to catch", "fail to spot", "not caught", "too late", "under forecast", "shortage", "fnr",
    "not seen", "false reassurance", "false clear", "false all clear", "wrongly cleared", "wrongly passed",
    "passing a bad", "goes unseen",
)  # fmt: skip
ALARM = Phrases(
    "false positive", "fp", "fps", "false alarm", "false alert", "false call*", "needless*", "wrongly flagged",
    "false block", "false stop", "false flag", "false hit", "wrongful*", "innocent*", "wrongly", "unnecessary",
    "false accusation", "unjust*", "falsely", "nuisance alarm", "for nothing", "honest", "legitimate", "genuine buyer",
    "genuine customer", "false reject*", "in error", "false trip", "dry run", "spurious", "false rejection", "fpr",
)  # fmt: skip
_WORSE = Phrases(
    "worse", "costlier", "costs more", "cost more", "costs most", "cost most", "hurts more", "hurt more", "hurts most",
    "hurt most", "more expensive", "dearer", "outweigh*", "more costly", "costs us more", "far more than",
    "more serious", "graver", "more harm*", "matter more", "matters more", "most expensive", "worst", "times as much",
    "weighs more", "weigh more", "costs far more", "cost far more", "costs much more", "much dearer", "times a",
    "times the", "most costly", "dearest", "costliest", "more dangerous", "more damaging", "the expensive error",
    "the costly error", "times more", "unforgivable", "unacceptable", "intolerable", "do more damage",
    "does more damage",
)  # fmt: skip
_LESS = Phrases(
    "cheaper", "costs less", "cost less", "less harm*", "hurts less", "more bearable", "less serious",
    "more tolerable", "preferable", "cheap", "tolerable", "harmless", "next to nothing", "costs little", "cost little",
    "acceptable", "a nuisance", "merely annoying", "is fine",
)  # fmt: skip
_RATHER = Phrases("rather", "better", "prefer", "sooner")
_BOUND = Phrases(
    "at", "subject to", "under", "below", "at most", "no more than", "limit", "cap", "with", "budget", "per",
)  # fmt: skip
_HARM = Phrases(
    "death", "deaths", "die", "dies", "dead", "died", "icu", "lives", "life", "fatal", "injur*", "killed", "mortality",
    "flooded", "irreversible", "derail*", "lawsuit", "lose their", "loses hours", "catastroph*", "explosion", "fire",
    "amputat*", "stroke", "blind*", "sued", "scandal*", "ruin*", "jail", "arrest*", "loses", "recall campaign",
    "court", "bankrupt*", "collapse*",
)  # fmt: skip
_TRIFLE = Phrases(
    "minute", "minutes", "seconds", "next to nothing", "little", "cheap", "shrug*", "walks over", "dismiss*",
    "a click", "one click", "annoy*", "nuisance", "trivial", "spoils one", "free", "a glance", "hardly", "second look",
    "a phone call", "harmless",
)  # fmt: skip


def costlier(topic: Topic) -> Claim | None:
    """The error that an answer calls the costlier one: miss or alarm, or None if it is even, unsaid or unclear."""
    fact = topic.fact("costlier error")
    if fact:
        kind = _one_kind(fact_statement(fact))
        return Claim(kind, topic, fact, STATED) if kind else None
    found = [claim for statement in topic.prose.plain if (claim := _compared(topic, statement))]
    if not found:
        found = _weighed(topic)
    kinds = {claim.kind for claim in found}
    return found[0] if len(kinds) == 1 else None


def _one_kind(statement: Statement) -> str:
    miss, alarm = statement.names(MISS), statement.names(ALARM)
    if miss and alarm:
        return _order(statement) if statement.names(_WORSE) or "than" in statement.text else ""
    return "miss" if miss else "alarm" if alarm else ""


def _errors(statement: Statement) -> list[tuple[int, str, Mention]]:
    found = [(mention.first, "miss", mention) for mention in statement.mentions(MISS)]
    found += [(mention.first, "alarm", mention) for mention in statement.mentions(ALARM)]
    return sorted(found, key=lambda each: each[0])


def _order(statement: Statement) -> str:
    """The kind that stands first."""
    errors = _errors(statement)
    return errors[0][1] if errors else ""


def _compared(topic: Topic, statement: Statement) -> Claim | None:
    """A miss is worse than a false alarm; FN >> FP; better ten false alarms than one miss."""
    errors = _errors(statement)
    if not errors:
        return None
    other = {"miss": "alarm", "alarm": "miss"}
    signs = [at for at, token in enumerate(statement.tokens) if token.text in (">", "≫")]
    if signs and len({kind for _, kind, _ in errors}) == 2 and errors[0][0] < signs[0] < errors[-1][0]:
        return Claim(errors[0][1], topic, errors[0][2], READ)
    worse = next((mention for mention in statement.mentions(_WORSE) if mention.said), None)
    if worse:
        kind, mention = _subject(errors, worse)
        return Claim(kind, topic, mention, READ) if kind else None
    rather = next(statement.mentions(_RATHER), None)
    than = next(
        (at for at, token in enumerate(statement.tokens) if rather and at >= rather.last and token.lower == "than"), 0
    )
    before = {kind for at, kind, _ in errors if at < than}
    behind = {kind for at, kind, _ in errors if at > than}
    if than and len(before) == 1 and len(behind) == 1 and before != behind:
        kind = behind.pop()
        return Claim(kind, topic, next(each[2] for each in errors if each[1] == kind), READ)
    less = next((mention for mention in statement.mentions(_LESS) if mention.said), None)
    if less and len({kind for _, kind, _ in errors}) == 2:
        kind, mention = _subject(errors, less)
        return Claim(other[kind], topic, mention, READ) if kind else None
    return None


def _subject(errors: list[tuple[int, str, Mention]], verb: Mention) -> tuple[str, Mention]:
    """The error that a comparison speaks of: the last one before it, or the first one after it."""
    before = [each for each in errors if each[0] < verb.first]
    chosen = before[-1] if before else errors[0]
    if not before:
        between = verb.statement.tokens[verb.last : chosen[0]]
        if any(token.lower == "than" for token in between) or len(between) > 6:
            return "", chosen[2]
    return chosen[1], chosen[2]


def _weighed(topic: Topic) -> list[Claim]:
    """A miss told with a grave end or a high price, a false alarm with a trifle or a low one."""
    places: dict[str, Mention] = {}
    grave: dict[str, int] = {"miss": 0, "alarm": 0}
    price: dict[str, float] = {}
    for statement in topic.prose.plain:
        errors = _errors(statement)
        for number, (at, kind, mention) in enumerate(errors):
            end = next((each[0] for each in errors[number + 1 :] if each[1] != kind), len(statement.tokens))
            places.setdefault(kind, mention)
            grave[kind] += sum(at <= each.first < end for each in statement.mentions(_HARM))
            grave[kind] -= sum(at <= each.first < end for each in statement.mentions(_TRIFLE))
            money = [q.value for q in statement.quantities if q.sort == "money" and at <= q.first < end]
            if money:
                price[kind] = max(money[0], price.get(kind, 0.0))
    if len(places) < 2:
        return []
    if len(price) == 2:
        high, low = sorted(price, key=lambda kind: -price[kind])
        return [Claim(high, topic, places[high], READ)] if price[high] >= 4 * price[low] else []
    high, low = sorted(grave, key=lambda kind: -grave[kind])
    return [Claim(high, topic, places[high], READ)] if grave[high] > 0 >= grave[low] else []


def weighs_both(evaluation: Topic, forgiving: str) -> bool:
    """Whether the metric is bound by the error it forgives: recall at one false stop a shift."""
    other = ALARM if forgiving == "recall" else MISS
    return any(statement.names(other) and statement.names(_BOUND) for statement in evaluation.prose.plain)

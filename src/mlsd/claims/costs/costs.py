"""Which error costs more, a miss or a false alarm, from the fact or from how an answer weighs the two."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.beside_facts import beside_facts
from mlsd.claims.claim import READ, STATED, Claim, fact_statement
from mlsd.claims.costs.cost_words import (
    ALERT,
    BAD,
    BOUND,
    GONE,
    GOOD,
    HARM,
    LESS,
    LET,
    NEGATIVE,
    NOTHING,
    ON,
    POINTS,
    PUNISH,
    RATHER,
    TAKES,
    TRIFLE,
    WELL,
    WORSE,
)
from mlsd.claims.costs.one_error import by_elimination
from mlsd.claims.costs.prices import prices
from mlsd.claims.metrics.error_words import ALARM, MISS
from mlsd.claims.metrics.metric_words import FLAGS
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Topic


def costlier(topic: Topic) -> Claim | None:
    """The error that an answer calls the costlier one: miss or alarm, or None if it is even, unsaid or unclear."""
    fact = topic.fact("costlier error")
    if fact:
        kind = _one_kind(fact_statement(fact))
        return Claim(kind, topic, fact, STATED) if kind else None
    found: list[Claim] = []
    before: list[tuple[int, str, Mention]] = []
    for statement in beside_facts(topic.prose):
        claim = _compared(topic, statement, before)
        if claim:
            found.append(claim)
        before = _errors(statement)
    if not found:
        found = _weighed(topic) or by_elimination(topic, [(each, _errors(each)) for each in beside_facts(topic.prose)])
    kinds = {claim.kind for claim in found}
    return found[0] if len(kinds) == 1 else None


def _one_kind(statement: Statement) -> str:
    miss, alarm = statement.names(MISS), statement.names(ALARM)
    if miss and alarm:
        return _order(statement) if statement.names(WORSE) or "than" in statement.text else ""
    return "miss" if miss else "alarm" if alarm else ""


def _errors(statement: Statement) -> list[tuple[int, str, Mention]]:
    found = [(mention.first, "miss", mention) for mention in statement.mentions(MISS)]
    found += [(mention.first, "alarm", mention) for mention in statement.mentions(ALARM)]
    found += [(mention.first, "alarm", mention) for mention in _paired(statement, PUNISH, GOOD)]
    found += [(mention.first, "alarm", mention) for mention in _paired(statement, ALERT, WELL, after=True)]
    found += [(mention.first, "miss", mention) for mention in _paired(statement, LET, ON, after=True)]
    found += [(mention.first, "miss", mention) for mention in _paired(statement, GONE, BAD)]
    return sorted(found, key=lambda each: each[0])


def _paired(statement: Statement, verbs: Phrases, others: Phrases, after: bool = False) -> Iterator[Mention]:
    """decline one good payment; a good payment declined; let ten frauds pass: a verb and a word within five."""
    if not verbs.may_be_in(statement.lower) or not others.may_be_in(statement.lower):
        return
    seconds = list(statement.mentions(others))
    for verb in statement.mentions(verbs):
        for other in seconds:
            ahead, behind = other.first - verb.last, verb.first - other.last
            if 0 <= ahead <= 5 or (not after and 0 <= behind <= 4):
                yield Mention(statement, min(verb.first, other.first), max(verb.last, other.last))
                break


def _order(statement: Statement) -> str:
    """The kind that stands first."""
    errors = _errors(statement)
    return errors[0][1] if errors else ""


def _compared(topic: Topic, statement: Statement, previous: list[tuple[int, str, Mention]]) -> Claim | None:
    """A miss is worse than a false alarm; FN >> FP; better ten false alarms than one miss; this is the worse one."""
    errors = _errors(statement)
    if not errors:
        return _pointed(topic, statement, previous)
    other = {"miss": "alarm", "alarm": "miss"}
    signs = [at for at, token in enumerate(statement.tokens) if token.text in (">", "≫")]
    if signs and len({kind for _, kind, _ in errors}) == 2 and errors[0][0] < signs[0] < errors[-1][0]:
        return Claim(errors[0][1], topic, errors[0][2], READ)
    worse = next(
        (mention for mention in statement.mentions(WORSE) if _affirmed(mention) and not _bygone(mention)), None
    )
    if worse and NOTHING & {token.lower for token in statement.tokens[: worse.first]}:
        after = [each for each in errors if each[0] >= worse.last]
        return Claim(after[0][1], topic, after[0][2], READ) if len({each[1] for each in after}) == 1 else None
    if worse:
        kind, mention = _subject(errors, worse)
        return Claim(kind, topic, mention, READ) if kind else None
    rather = next(statement.mentions(RATHER), None)
    than = next(
        (at for at, token in enumerate(statement.tokens) if rather and at >= rather.last and token.lower == "than"), 0
    )
    before = {kind for at, kind, _ in errors if at < than}
    behind = {kind for at, kind, _ in errors if at > than}
    if than and len(before) == 1 and not behind:
        kind = next(iter(before))  # better ten called down for nothing than one under the avalanche
        return Claim(other[kind], topic, next(each[2] for each in errors if each[1] == kind), READ)
    if than and len(behind) == 1 and before != behind and len(before) < 2:
        kind = behind.pop()
        return Claim(kind, topic, next(each[2] for each in errors if each[1] == kind), READ)
    less = next((mention for mention in statement.mentions(LESS) if mention.said), None)
    if less and len({kind for _, kind, _ in errors}) == 2:
        kind, mention = _subject(errors, less)
        return Claim(other[kind], topic, mention, READ) if kind else None
    return None


def _pointed(topic: Topic, statement: Statement, previous: list[tuple[int, str, Mention]]) -> Claim | None:
    """This is by far the worse mistake: said of the error told just before."""
    kinds = {kind for _, kind, _ in previous}
    worse = next((mention for mention in statement.mentions(WORSE) if _affirmed(mention)), None)
    if len(kinds) != 1 or worse is None or not statement.tokens or statement.tokens[0].lower not in POINTS:
        return None
    if any(token.lower == "than" for token in statement.tokens):
        return None
    return Claim(previous[0][1], topic, previous[0][2], READ)


def _affirmed(mention: Mention) -> bool:
    """Whether a comparison is made, not denied."""
    start, _ = mention.statement.clause(mention.first, mention.last)
    near = mention.statement.tokens[max(start, mention.first - 3) : mention.first]
    return not NEGATIVE & {token.lower for token in near}


def _bygone(mention: Mention) -> bool:
    """Whether a comparison was made of another time: last year a missed leak was the costlier error."""
    start, end = mention.statement.clause(mention.first, mention.last)
    clause = " ".join(token.lower for token in mention.statement.tokens[start:end])
    return any(map(clause.__contains__, _BYGONE))


_BYGONE = ("last year", "used to", "formerly", "at first", "once thought", "in the past", "previously", "years ago",
           "in those days", "back then", "at that time", "in the old")  # fmt: skip


def _subject(errors: list[tuple[int, str, Mention]], verb: Mention) -> tuple[str, Mention]:
    """The error that a comparison speaks of: the last one before it, or the first one after it."""
    before = [each for each in errors if each[0] < verb.first]
    chosen = before[-1] if before else errors[0]
    if not before:
        between = verb.statement.tokens[verb.last : chosen[0]]
        if any(token.lower == "than" for token in between) or len(between) > 6:
            return "", chosen[2]
    return chosen[1], chosen[2]


_FORTUNE = 100_000.0  # what nobody prices beside something dearer without telling its price


def _weighed(topic: Topic) -> list[Claim]:
    """A miss told with a grave end or a high price, a false alarm with a trifle or a low one."""
    places: dict[str, Mention] = {}
    grave: dict[str, int] = {"miss": 0, "alarm": 0}
    price: dict[str, float] = {}
    hours: dict[str, float] = {}
    for statement in beside_facts(topic.prose):
        errors = _errors(statement)
        for number, (at, kind, mention) in enumerate(errors):
            end = next((each[0] for each in errors[number + 1 :] if each[1] != kind), len(statement.tokens))
            places.setdefault(kind, mention)
            grave[kind] += sum(at <= each.first < end and not _spends(each) for each in statement.mentions(HARM))
            grave[kind] -= sum(at <= each.first < end for each in statement.mentions(TRIFLE))
            money = prices(statement, at, end)
            if money:
                price[kind] = max(money[0], price.get(kind, 0.0))
            spent = [q.value for q in statement.quantities if q.sort == "duration" and at <= q.first < end]
            if spent and not money and statement.names(TAKES):
                hours[kind] = max(spent[0], hours.get(kind, 0.0))
    if not price and len(hours) == 2:
        price = hours
    if len(places) < 2:
        return []
    if len(price) == 2:
        high, low = sorted(price, key=lambda kind: -price[kind])
        return [Claim(high, topic, places[high], READ)] if price[high] >= 4 * price[low] else []
    dear = next(iter(price), "")
    others = grave["alarm" if dear == "miss" else "miss"]
    if len(price) == 1 and (others < 0 or (others == 0 and price[dear] >= _FORTUNE)):
        return [Claim(dear, topic, places[dear], READ)]
    high, low = sorted(grave, key=lambda kind: -grave[kind])
    return [Claim(high, topic, places[high], READ)] if grave[high] > 0 >= grave[low] else []


def _spends(harm: Mention) -> bool:
    """Burns 40 g of propellant, burns an hour: what is used up, and nobody's skin."""
    after = [token.lower for token in harm.statement.tokens[harm.last : harm.last + 3]]
    return (
        harm.text.lower() in ("burn", "burns") and bool(after) and (after[0][0].isdecimal() or bool(_USED & {*after}))
    )


_USED = frozenset("fuel gas diesel money cash budget propellant time hour minutes hours power battery calories".split())


def weighs_both(evaluation: Topic, forgiving: str) -> bool:
    """Whether the metric is bound by the error it forgives: recall at one false stop a shift."""
    other = ALARM if forgiving == "recall" else MISS
    return any(
        statement.names(BOUND) and (statement.names(other) or (forgiving == "recall" and _rationed(statement)))
        for statement in beside_facts(evaluation.prose)
    )


def _rationed(statement: Statement) -> bool:
    """Recall at no more than three warnings a month: what the alarms may be is counted."""
    return any(
        0 <= flag.first - each.last <= 3
        and _AT_MOST & {token.lower for token in statement.tokens[max(0, each.first - 5) : each.first]}
        for flag in statement.mentions(FLAGS)
        for each in statement.quantities
        if each.sort in ("number", "rate", "percent")
    ) or (statement.names(FLAGS) and any(map(statement.lower.__contains__, _RATION)))


_AT_MOST = frozenset("most more fewer less under below within only limit cap budget at up for with".split())
_RATION = ("alarm budget", "alert budget", "capacity", "can look at", "can check", "can handle", "can visit",
           "can follow up", "can work off", "have time for", "has time for", "can afford")  # fmt: skip

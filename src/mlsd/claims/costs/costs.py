"""Which error costs more, a miss or a false alarm, from the fact or from how an answer weighs the two."""

from __future__ import annotations

from mlsd.claims.asides import aside
from mlsd.claims.beside_facts import beside_facts
from mlsd.claims.claim import READ, STATED, Claim, fact_statement
from mlsd.claims.costs.acts import denies
from mlsd.claims.costs.bearing import unbearable
from mlsd.claims.costs.contrasts import contrasted
from mlsd.claims.costs.cost_words import BAD, BOUND, LESS, NEGATIVE, NOTHING, POINTS, PUNISH, RATHER, WORSE
from mlsd.claims.costs.errors import errors_of
from mlsd.claims.costs.one_error import by_elimination
from mlsd.claims.costs.trades import traded
from mlsd.claims.costs.weighing import weighed
from mlsd.claims.metrics.disowned import disowned
from mlsd.claims.metrics.error_words import ALARM, MISS
from mlsd.claims.metrics.metric_words import FLAGS, PRECISION, RECALL
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Topic


def costlier(topic: Topic) -> Claim | None:
    """The error that an answer calls the costlier one: miss or alarm, or None if it is even, unsaid or unclear."""
    fact = topic.fact("costlier error")
    if fact:
        kind = _one_kind(fact_statement(fact))
        return Claim(kind, topic, fact, STATED) if kind else None
    told = _held_here(topic)
    found: list[Claim] = []
    before: list[tuple[int, str, Mention]] = []
    for statement in told:
        claim = _compared(topic, statement, before)
        if claim and not aside(statement):
            found.append(claim)
        before = errors_of(statement)
    if any(map(_alike, told)):
        return None
    if not found:
        if not any(map(errors_of, told)):
            return None
        told = [statement for statement in told if not aside(statement)]
        found = weighed(topic, told) or by_elimination(topic, [(each, errors_of(each)) for each in told])
        found = found or contrasted(topic, told)
    kinds = {claim.kind for claim in found}
    return found[0] if len(kinds) == 1 else None


def _alike(statement: Statement) -> bool:
    """Both errors cost the same; not both regions."""
    for each in statement.mentions(_ALIKE):
        before = [token.lower for token in statement.tokens[max(0, each.first - 4) : each.first]]
        while before and before[-1] in _ABOUT:
            before.pop()
        if not before or errors_of(statement) or before[-1] in _THE_TWO:
            return True
        if each.text.lower().startswith(("weigh", "neither", "no difference")):
            return True
    return False


_ABOUT = frozenset("about roughly nearly almost really all simply just".split())
_THE_TWO = frozenset(", ; : | both they errors mistakes kinds two each either sides it one other us".split())
_ALIKE = Phrases(
    "both the same", "weigh both", "weighs both", "equally bad", "equally dear", "equally expensive", "cost the same",
    "costs the same", "the same cost", "both cost about", "no difference between", "neither is worse", "just as bad",
    "both alike", "the same to us", "equal cost", "equal costs",
)  # fmt: skip


def _held_here(topic: Topic) -> list[Statement]:
    """What the writer holds: behind `it's the opposite`, and without what reviewers argued."""
    statements = beside_facts(topic.prose)
    turns = [number for number, each in enumerate(statements) if each.names(_REVERSE) or _not_so(each)]
    return [each for each in statements[turns[-1] if turns else 0 :] if not _of_others(each)]


def _not_so(statement: Statement) -> bool:
    """They do not. It isn't: a whole sentence that takes back the one before."""
    words = statement.words
    return 1 < len(words) < 5 and words[0] in ("they", "it", "that", "this") and denies(words[-1])


_REVERSE = Phrases(
    "the opposite", "the reverse", "the contrary", "the other way round", "the other way around", "not so here",
    "not true here", "is mistaken", "was mistaken", "is wrong here", "were wrong",
)  # fmt: skip


def _of_others(statement: Statement) -> bool:
    """Some reviewers argued that a miss costs more: told of what others hold, and of nothing that is ours."""
    words = statement.words
    said = next((at for at, word in enumerate(words[:9]) if word in _ARGUED), 0)
    return bool(said) and not _OURS.intersection(words[: said + 1]) and "that" in words[said : said + 3]


_ARGUED = frozenset("argued argue argues claimed claim claims feared believe believed thought assumed objected".split())
_OURS = frozenset("we our i us everybody everyone all".split())


def _one_kind(statement: Statement) -> str:
    miss, alarm = statement.names(MISS), statement.names(ALARM)
    if miss and alarm:
        return _order(statement) if statement.names(WORSE) or "than" in statement.text else ""
    return "miss" if miss else "alarm" if alarm else ""


def _order(statement: Statement) -> str:
    """The kind that stands first."""
    errors = errors_of(statement)
    return errors[0][1] if errors else ""


def _compared(topic: Topic, statement: Statement, previous: list[tuple[int, str, Mention]]) -> Claim | None:
    """A miss is worse than a false alarm; FN >> FP; better ten false alarms than one miss; this is the worse one."""
    errors = errors_of(statement)
    trade = traded(statement, errors)
    if trade:
        return Claim(trade[0], topic, trade[1], READ)
    if not errors:
        return _acted(topic, statement) or _pointed(topic, statement, previous)
    other = {"miss": "alarm", "alarm": "miss"}
    signs = [at for at, token in enumerate(statement.tokens) if token.text in (">", "≫")]
    if signs and len({kind for _, kind, _ in errors}) == 2 and errors[0][0] < signs[0] < errors[-1][0]:
        return Claim(errors[0][1], topic, errors[0][2], READ)
    worse = next(
        (each for each in statement.mentions(WORSE) if _affirmed(each) and not _bygone(each) and not _asked(each)), None
    )
    if worse and NOTHING & {token.lower for token in statement.tokens[: worse.first]}:
        after = [each for each in errors if each[0] >= worse.last]
        return Claim(after[0][1], topic, after[0][2], READ) if len({each[1] for each in after}) == 1 else None
    judged = unbearable(statement, errors)
    if judged and not (worse and {each[1] for each in errors} != {judged[0]}):
        return Claim(judged[0], topic, judged[1], READ)
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
    less = next((mention for mention in statement.mentions(LESS) if mention.said or "nothing" in mention.text), None)
    if less and len({kind for _, kind, _ in errors}) == 2:
        kind, mention = _subject(errors, less)
        return Claim(other[kind], topic, mention, READ) if kind else None
    return None


def _acted(topic: Topic, statement: Statement) -> Claim | None:
    """What must never happen is that we accuse a pupil who wrote alone: what is done, and to nobody bad."""
    worse = next((each for each in statement.mentions(WORSE) if _affirmed(each) and not _bygone(each)), None)
    done = next((each for each in statement.mentions(PUNISH) if worse and 0 <= each.first - worse.last <= 8), None)
    return Claim("alarm", topic, done, READ) if done and not statement.names(BAD) else None


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


def _asked(mention: Mention) -> bool:
    """You can tell which of the two keeps me awake: left to the reader."""
    words = [token.lower for token in mention.statement.tokens[max(0, mention.first - 6) : mention.first]]
    return "which" in words and "of" in words


def _bygone(mention: Mention) -> bool:
    """Whether a comparison was made of another time: last year a missed leak was the costlier error."""
    start, end = mention.statement.clause(mention.first, mention.last)
    if mention.statement.text.count('"', 0, mention.statement.tokens[mention.first].start) % 2:
        return True
    clause = " ".join(token.lower for token in mention.statement.tokens[start:end])
    return any(map(clause.__contains__, _BYGONE))


_BYGONE = (
    "competitor", "in the earlier", "in an earlier", "the previous", "the rival", "elsewhere", "other tools",
    "their tool", "the vendor's", "last year", "used to", "formerly", "at first", "once thought", "in the past",
    "previously", "years ago", "in those days", "back then", "at that time", "in the old",
)  # fmt: skip


def _subject(errors: list[tuple[int, str, Mention]], verb: Mention) -> tuple[str, Mention]:
    """The error that a comparison speaks of: the last one before it, or the first one after it."""
    before = [each for each in errors if each[0] < verb.first]
    than = next((at for at, token in enumerate(verb.statement.tokens) if at >= verb.last and token.lower == "than"), 0)
    between = [each for each in errors if verb.last <= each[0] < than]
    behind = {each[1] for each in errors if each[0] > than}
    if than and not before and between and behind - {between[0][1]} and len({each[1] for each in between}) == 1:
        return between[0][1], between[0][2]  # it is worse to leave a message unanswered than to offer needless help
    chosen = before[-1] if before else errors[0]
    if not before:
        gap = verb.statement.tokens[verb.last : chosen[0]]
        if any(token.lower == "than" for token in gap) or len(gap) > (9 if "of all" in verb.statement.lower else 6):
            return "", chosen[2]
    return chosen[1], chosen[2]


def weighs_both(evaluation: Topic, forgiving: str) -> bool:
    """Whether the metric is bound by the error it forgives: recall at one false stop a shift."""
    other = ALARM if forgiving == "recall" else MISS
    return any(
        statement.names(BOUND)
        and not any(map(disowned, statement.mentions(PRECISION if forgiving == "recall" else RECALL)))
        and ((statement.names(other) and errors_of(statement)) or (forgiving == "recall" and _rationed(statement)))
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

"""Which metric decides, and which error it forgives: accuracy, precision, recall, or one that weighs both."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.asides import aside
from mlsd.claims.beside_facts import beside_facts
from mlsd.claims.claim import READ, STATED, Claim, fact_statement
from mlsd.claims.metrics.agreement import agrees
from mlsd.claims.metrics.business import ONLINE, of_the_business
from mlsd.claims.metrics.coded import in_code
from mlsd.claims.metrics.leaning import leaning
from mlsd.claims.metrics.metric_words import (
    ACCURACY,
    CAUGHT,
    FLAGS,
    GENUINE,
    OTHER_ACCURACY,
    OTHER_PRECISION,
    PRECISION,
    RECALL,
    RIGHT,
    SHARE,
    THINGS,
    WEIGHED,
)
from mlsd.claims.metrics.superlatives import fewest
from mlsd.claims.metrics.unminded import left_to_itself
from mlsd.claims.metrics.wished import is_bar, settled
from mlsd.claims.turned_down import only_proposed, refuses
from mlsd.prose import Mention, Stance, Statement
from mlsd.reading import Topic


def deciding(topic: Topic) -> list[Claim]:
    """The offline metrics that an evaluation holds: those of its fact if there is one, else of its prose."""
    fact = topic.fact("offline metric")
    claims = held(topic, [fact_statement(fact)] if fact else None)
    claims = [claim._replace(place=fact, sure=STATED) for claim in claims] if fact else claims
    return [_alone(topic, claim) if claim.kind == "weighed" else claim for claim in claims]


def _alone(topic: Topic, claim: Claim) -> Claim:
    """Precision at 10, and recall is not looked at: what seems to weigh both weighs one."""
    words = claim.quote.lower()
    sides = [side for side in ("precision", "recall") if side in words]
    other = "recall" if sides == ["precision"] else "precision"
    if len(sides) == 1 and any(
        left_to_itself(mention)
        for statement in beside_facts(topic.prose)
        if other in statement.words
        for mention in statement.mentions(RECALL if other == "recall" else PRECISION)
    ):
        return claim._replace(kind=sides[0])
    return claim


def held(topic: Topic, statements: list[Statement] | None = None) -> list[Claim]:
    """Every metric that an answer holds, fact lines left out: accuracy, precision, recall or weighed."""
    claims: list[Claim] = []
    before = 0
    for statement in beside_facts(topic.prose) if statements is None else statements:
        if before < len(claims) and refuses(statement):
            del claims[before:]
        before = len(claims)
        for kind, mention in _named(statement):
            if kind != "weighed" and (only_proposed(settled(statement, kind)) or left_to_itself(mention)):
                continue
            if _holds(kind, mention):
                claims.append(Claim(kind, topic, mention, READ))
    coded = None if claims or statements else in_code(topic.prose)
    return [Claim("accuracy", topic, coded)] if coded else claims


def _holds(kind: str, mention: Mention) -> bool:
    """Whether a metric is held: said, also on last year's rows, or before what follows from it is supposed."""
    if mention.stance is Stance.SAID or _on_last_year(mention) or (kind != "accuracy" and _after_all(mention)):
        return True
    return (mention.stance is Stance.SUPPOSED and _before_the_case(mention)) or (kind == "accuracy" and is_bar(mention))


def _before_the_case(mention: Mention) -> bool:
    """We report accuracy and call it a success if it stays above 99 %: the case comes after."""
    statement = mention.statement
    words = [token.lower for token in statement.tokens]
    end = next((at for at in range(mention.last, len(words)) if words[at] in _CASE), 0)
    if not end or not _JOINS.intersection(words[mention.last : end]):
        return False
    cut = Statement(statement.text[: statement.tokens[end].start], statement.line, statement.kind)
    return Mention(cut, mention.first, mention.last).said


_CASE = frozenset("if would could might".split())
_JOINS = frozenset("and ; so then".split())


def _on_last_year(mention: Mention) -> bool:
    """Accuracy on last year's returns: the year of the data, not of the plan."""
    statement = mention.statement
    if mention.stance is not Stance.SUPPOSED or "last year" not in statement.lower:
        return False
    behind = [token.lower for token in statement.tokens[mention.last :]]
    at = next((at for at in range(len(behind) - 1) if behind[at : at + 2] == ["last", "year"]), 0)
    if not {"on", "over", "of", "from", "for", "in"} & set(behind[max(0, at - 5) : at]):
        return False
    dated = Statement(statement.text.replace("last year", "that year"), statement.line, statement.kind)
    return Mention(dated, mention.first, mention.last).said


def _after_all(mention: Mention) -> bool:
    """We do without it and take PR-AUC: what is denied in the clause stands before another verb."""
    if mention.stance is not Stance.DENIED:
        return False
    start, _ = mention.statement.clause(mention.first, mention.last)
    words = [token.lower for token in mention.statement.tokens[start : mention.first]]
    verbs = [at for at, word in enumerate(words) if word in _TAKE]
    return bool(verbs) and not _NOT & set(words[verbs[-1] - 2 :]) and not _NOT & set(words[-2:])


_TAKE = frozenset("take use choose judge rank report follow measure look go rely prefer track want".split())
_NOT = frozenset("no not never nor neither without instead than don't won't cannot".split())


def _named(statement: Statement) -> Iterator[tuple[str, Mention]]:
    leans = leaning(statement)
    if leans:
        yield leans
        return
    weighed = list(statement.mentions(WEIGHED))
    taken = {at for mention in weighed for at in range(mention.first, mention.last)}
    for mention in weighed:
        if not of_the_business(mention):
            yield "weighed", mention
    for kind, phrases in (("accuracy", ACCURACY), ("precision", PRECISION), ("recall", RECALL)):
        for mention in statement.mentions(phrases):
            if mention.first in taken or not _meant(kind, mention):
                continue
            yield ("weighed" if kind != "accuracy" and _at_a_point(mention) else kind), mention
    yield from _told(statement)


def _told(statement: Statement) -> Iterator[tuple[str, Mention]]:
    """Metrics in other words: the share of rows classified correctly, of alarms that are genuine, of frauds caught."""
    yield from fewest(statement)
    alike = agrees(statement)
    if alike:
        yield "accuracy", alike
        return
    share = next(statement.mentions(SHARE), None) or _as_a_share(statement)
    if share is None:
        return
    flags = next((each for each in statement.mentions(FLAGS) if 0 <= each.first - share.last <= 4), None)
    flags = flags or _of_flags(statement, share)
    for mention in statement.mentions(RIGHT):
        classed = (
            mention.text.lower().startswith(_CLASSES)
            and flags
            and (mention.first - flags.last > 1 or flags.first >= mention.first)
        )
        if 0 <= mention.first - share.last <= 14 and (flags is None or classed):
            yield "accuracy", Mention(statement, share.first, mention.last)
            return
    if flags and any(0 <= each.first - max(flags.last, share.first) <= 6 for each in statement.mentions(GENUINE)):
        yield "precision", Mention(statement, share.first, flags.last)
        return
    if flags is None and _really(statement, share):
        yield "precision", Mention(statement, share.first, share.last + 3)
        return
    caught = next((each for each in statement.mentions(CAUGHT) if 0 < each.first - share.last <= 11), None)
    if caught and ";" in (token.text for token in statement.tokens[share.last : caught.first]):
        return  # 99.5 % must be weeds; as many are found as that allows
    if caught and not flags and not ONLINE & set(statement.words[:4]):
        yield "recall", Mention(statement, share.first, caught.last)


def _really(statement: Statement, share: Mention) -> bool:
    """How many of the seized parcels really held ivory; not what is counted online."""
    words = [token.lower for token in statement.tokens[share.last : share.last + 9]]
    done = any(word.endswith("ed") for word in (words[:4] if words[:1] == ["of"] else words[:1]))
    return done and not _TRULY.isdisjoint(words) and statement.words[0] not in ("online", "live")


_TRULY = frozenset("really truly actually indeed".split())
_CLASSES = ("classif", "predict", "label", "sort", "judge", "decide", "call", "assign")


def _of_flags(statement: Statement, share: Mention) -> Mention | None:
    """Of the hits we send, how many are right: what the share is of stands before it."""
    words = [token.lower for token in statement.tokens]
    return next(
        (each for each in statement.mentions(FLAGS)
         if 0 < share.first - each.last <= 6 and "of" in words[max(0, each.first - 3) : each.first]), None
    )  # fmt: skip


def _as_a_share(statement: Statement) -> Mention | None:
    """Nine out of ten alarms are right: a figure that is a share."""
    if not (statement.names(FLAGS) or statement.names(RIGHT) or statement.names(CAUGHT)):
        return None
    sign = next((at for at, token in enumerate(statement.tokens) if token.text == "%"), None)
    after = [each.lower for each in statement.tokens[sign + 1 : sign + 2]] if sign is not None else []
    if sign is not None and (after == ["of"] or (sign == 0 and after and after[0].isalpha())):
        return Mention(statement, sign, sign + 1)
    each = next((each for each in statement.quantities if each.sort == "percent"), None)
    return Mention(statement, each.first, each.last) if each else None


def _meant(kind: str, mention: Mention) -> bool:
    """Whether a word stands for the metric: not mixed precision, not the accuracy of a clock."""
    tokens = mention.statement.tokens
    before = [token.lower for token in tokens[max(0, mention.first - 2) : mention.first] if token.text[0].isalnum()]
    behind = [token.lower for token in tokens[mention.last : mention.last + 5]]
    if kind == "precision":
        return not (before and before[-1] in OTHER_PRECISION)
    if kind == "accuracy":
        meant = not (before and before[-1] in OTHER_ACCURACY) and not THINGS & set(behind)
        return meant and not aside(mention.statement)
    return not (before and before[-1] in ("product", "vehicle")) and "notice" not in behind[:1]


_CUTS = frozenset("threshold cutoff cut operating default working".split())
_OTHERS = frozenset("precision recall specificity sensitivity fpr false alarms alarm".split())


def _at_a_point(mention: Mention) -> bool:
    """recall at 0.9 precision, precision@10; not `recall at least 0.9`, `recall at 95 %`."""
    statement = mention.statement
    tokens = statement.tokens[mention.last : mention.last + 12]
    if not tokens or tokens[0].lower not in ("at", "@", "subject", "where", "given", "for"):
        return False
    if len(tokens) > 1 and tokens[1].lower in ("least", "best", "most", "worst"):
        return False
    if tokens[0].lower in ("for", "where"):
        return tokens[0].lower == "where"
    plain = next((q for q in statement.quantities if q.first == mention.last + 1), None)
    end = next((at for at, token in enumerate(tokens) if token.text in (";", ".")), len(tokens))
    later = {token.lower for token in tokens[1:end]}
    if _CUTS & {token.lower for token in tokens[2:4]} and tokens[1].lower in ("the", "a", "our", "its"):
        later -= {"alarm", "alarms"}  # at the alarm threshold
    if later & _CUTS and not later & _OTHERS:
        return False
    if plain and ((plain.sort == "number" and plain.value <= 1) or (plain.sort == "percent" and plain.value >= 0.5)):
        return bool(later & {"precision", "recall", "specificity", "sensitivity", "fpr", "false"})
    return True

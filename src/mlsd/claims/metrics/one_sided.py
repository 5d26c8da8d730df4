"""The one side by which an evaluation chooses, precision or recall, also where neither is named."""

from __future__ import annotations

from mlsd.claims.asides import aside
from mlsd.claims.beside_facts import beside_facts
from mlsd.claims.claim import READ, Claim, statement_of
from mlsd.claims.metrics.disowned import clause, disowned
from mlsd.claims.metrics.metric_words import PRECISION, RECALL
from mlsd.claims.metrics.metrics import deciding, held
from mlsd.claims.metrics.told_sides import before_launch, told_side
from mlsd.claims.turned_down import only_proposed, refuses
from mlsd.prose import Mention, Phrases, Stance, Statement
from mlsd.reading import Topic

_DECIDES = Phrases(
    "wins", "choose", "chooses", "choosing", "chosen", "pick", "picks", "picking", "picked", "select*", "decide*",
    "deciding", "ranked", "rank", "released", "release", "ships", "shipped", "passes", "criterion", "criteria",
    "goal",
    "target", "aim", "success", "compared", "judge", "judged", "optimis*", "optimiz*", "exported", "kpi", "the best",
    "counts", "we go for", "go with", "measure", "evaluate", "metric", "requires", "retained", "score", "scored",
    "the number", "choice", "choose", "goes to", "compete", "rewarded", "judges", "wants", "ask one thing",
    "the figure", "threshold", "we take", "maximis*", "maximiz*", "minimis*", "minimiz*", "better", "acceptance",
    "approved", "settled on", "goes live",
)  # fmt: skip
_SETTLED = Phrases("settled on", "decided on", "agreed on", "went for", "settled for", "settled upon", "chose")
_WRONG_HERE = Phrases(
    "would be wrong",
    "would not do",
    "not for us",
    "would mislead",
    "ignore it",
    "ignore that",
    "do not use it",
    "does not fit us",
    "not ours",
)


def one_sided(topic: Topic) -> list[Claim]:
    """The claims on the side that decides; none if another metric decides beside it or weighs both."""
    stated = topic.fact("offline metric")
    claims = deciding(topic) + (held(topic) if stated else [])
    if stated:
        return claims if len({claim.kind for claim in claims}) == 1 else []
    statements = beside_facts(topic.prose)
    named = list(_named(statements))
    dropped = {kind for kind, mention in named if disowned(mention)}
    claims = [_without(claim, dropped) for claim in claims if not _unheld(claim, dropped, statements)]
    places = {(claim.kind, statement_of(claim).line) for claim in claims}
    claims += [
        Claim(kind, topic, mention, READ)
        for kind, mention in named
        if (kind, mention.statement.line) not in places and _held(mention) and not disowned(mention)
    ]
    if {claim.kind for claim in claims} - {"accuracy"} not in ({"precision"}, {"recall"}, set()):
        return []
    claims = _with_told(topic, statements, claims)
    return claims if len({claim.kind for claim in claims}) == 1 else []


def _with_told(topic: Topic, statements: list[Statement], claims: list[Claim]) -> list[Claim]:
    """The claims, and what is told without a name; that takes the place of an accuracy read from the same words."""
    chosen = any(statement.names(_DECIDES) for statement in statements)
    told: list[Claim] = []
    for number, statement in enumerate(statements):
        following = statements[number + 1] if number + 1 < len(statements) else None
        if any(statement_of(claim) is statement and not _of_wrong_flags(claim) for claim in claims):
            continue
        side = None if aside(statement) else told_side(statement, following, chosen)
        if (
            side is None
            or _of_the_running(statement)
            or _others_wish(statement)
            or disowned(Mention(statement, 0, 1))
            or (following and refuses(following))
        ):
            continue
        claims = [claim for claim in claims if statement_of(claim) is not statement]
        told.append(Claim(side[0], topic, side[1], READ))
    return [*claims, *told]


def _of_the_running(statement: Statement) -> bool:
    """If the service is down nobody is blocked; retrained after each larger change; no customer sees the scores."""
    words = statement.words
    running = not _RUNNING.isdisjoint(words) or "is down" in statement.lower
    if running or any(word.startswith("retrain") for word in words):
        return True
    return words[0] in ("no", "nobody") and not any(each.startswith(_ASKED) for each in words)


_RUNNING = frozenset("outage outages uptime rollback downtime".split())
_ASKED = ("must", "may", "shall", "should", "is to", "want", "goal", "miss", "overlook", "slip", "escap", "unnotic",
          "undetect", "false")  # fmt: skip


def _of_wrong_flags(claim: Claim) -> bool:
    """The fewest wrong rings, the correctness of the positive calls: no accuracy over everything."""
    return claim.kind == "accuracy" and claim.quote.lower().find("wrong") + claim.quote.find("correctness of") > -2


def _others_wish(statement: Statement) -> bool:
    """The board asked for it, and nothing says that we do it."""
    return only_proposed(statement) and "we" not in statement.words


def _named(statements: list[Statement]) -> list[tuple[str, Mention]]:
    tables = (("precision", PRECISION), ("recall", RECALL))
    return [(kind, each) for statement in statements for kind, table in tables for each in statement.mentions(table)]


def _unheld(claim: Claim, dropped: set[str], statements: list[Statement]) -> bool:
    """Whether a claim is of a metric that nobody goes by: disowned here or elsewhere, told of a paper's way."""
    if not isinstance(claim.place, Mention):
        return False
    if disowned(claim.place) or (claim.kind in dropped and "since" in claim.place.statement.words):
        return True
    number = next((at for at, each in enumerate(statements) if each is claim.place.statement), len(statements))
    return any(each.names(_WRONG_HERE) for each in statements[number + 1 : number + 2])


def _without(claim: Claim, dropped: set[str]) -> Claim:
    """Precision at 50, recall was dropped: what seems to weigh both weighs one."""
    words = claim.quote.lower()
    side = next((each for each in ("precision", "recall") if each in words and each not in dropped), "")
    other = "recall" if side == "precision" else "precision"
    text = claim.topic.prose.lower
    if claim.kind != "weighed" or not side or other in words:
        return claim
    _, _, behind = words.partition(side)
    at_cut = any(each in behind for each in ("threshold", "cut-off", "cutoff", "operating point"))
    return claim._replace(kind=side) if other in dropped or (at_cut and other not in text) else claim


def _held(mention: Mention) -> bool:
    """Whether a metric is held in its own clause, whatever is denied of another one behind it."""
    statement = mention.statement
    if mention.stance is not Stance.DENIED and not statement.names(_SETTLED):
        return False
    start, end = clause(statement, mention.first, mention.last)
    here = before_launch(statement)
    if here is None or mention.first >= len(here.tokens):
        return False
    text = statement.text[statement.tokens[start].start : statement.tokens[end - 1].end]
    part = Statement(text, statement.line, statement.kind)
    return Mention(part, mention.first - start, mention.last - start).said and (
        part.names(_DECIDES) or part.names(_SETTLED)
    )

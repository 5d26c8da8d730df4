"""Whether something is measured that has no known name: then nobody can say that nothing simple stands beside."""

from __future__ import annotations

from mlsd.claims.models.yardsticks import LACKS, is_compared_or_used, is_deep, simple
from mlsd.prose import Phrases, Statement
from mlsd.quantities import Quantity
from mlsd.reading import Topic


def unknown_yardstick(baselines: Topic) -> bool:
    """Whether a score stands there that no deep model named beside it has made: something else did."""
    deep = False
    for statement in baselines.prose.plain:
        for part in statement.text.split(";"):
            told = Statement(part, statement.line, statement.kind)
            if deep and told.words[:1] and told.words[0] in _IT and not _named_people(told):
                continue  # a U-Net; it reaches an IoU of 0.71
            if deep and (_begins_with_figure(told) or "its" in told.words) and not simple(told):
                continue  # a frozen encoder. 0.77 AUROC on coughs; in a test 66 of 100 of its answers were right
            if deep and sum(len(word) > 3 and word.isalpha() for word in told.words) < 2 and not simple(told):
                continue  # SPLADE; MRR 0.44 there
            if deep and not _OURS.isdisjoint(told.words):
                continue  # an LSTM, 19 %; ours should get 14 %
            deep = is_deep(told) or bool(told.names(LACKS))
            scored = _scores(told) and not told.names(_SPREAD)
            if scored and not is_deep(told) and not told.names(LACKS):
                return True
            for piece in part.replace(" and ", ", ").split(", "):
                bit = Statement(_beside_brackets(piece) if is_deep(told) else piece, statement.line, statement.kind)
                if _does_something(bit):
                    return True
                named = [token for token in _named(bit, is_deep(told)) if token.isalpha() and len(token) > 3]
                if bit.tokens and (bit.tokens[0].lower in _GOES_ON or bit.names(_SPREAD)):
                    continue
                if is_deep(told) and bit.names(_ALIKE):
                    continue
                if len(named) > 2 and _scores(bit) and not is_deep(bit) and not bit.names(LACKS):
                    return True
    return False


_OURS = frozenset("ours should must our shall".split())


def _begins_with_figure(statement: Statement) -> bool:
    return any(each.first == 0 for each in statement.quantities)


def _beside_brackets(piece: str) -> str:
    """The words outside brackets, if no figure stands in them: from a demo last autumn."""
    head, bracket, rest = piece.partition("(")
    inside, _, tail = rest.partition(")")
    return head + tail if bracket and not any(map(str.isdecimal, inside)) else piece


def _named(bit: Statement, deep: bool) -> list[str]:
    """The words that a score could be of: beside a deep model those before the score, or behind `by`."""
    words = [token.lower for token in bit.tokens]
    if not deep or not bit.quantities:
        return words
    last = bit.quantities[-1].last
    return words if _BY & set(words[last : last + 3]) else words[:last]


_BY = frozenset("by with for from".split())


def _named_people(statement: Statement) -> bool:
    """Whether a sentence names somebody or something simple that a score could be of."""
    return simple(statement)


_IT = frozenset("it which this that these they both its their those".split())
_ALIKE = Phrases(
    "of these", "of those", "of such", "of the same", "ensemble", "committee", "averaged", "its successor",
    "its predecessor", "its larger", "its smaller",
    "bigger one", "larger one", "smaller one", "small one", "large one", "same one", "two together", "three together",
    "five together", "its little", "its big", "its sister", "its twin", "its cousin", "the pair", "both together",
    "seeds", "checkpoints", "copies", "distilled version", "quantised version", "variant", "without augmentation",
    "with augmentation", "from scratch", "untuned", "before tuning", "after tuning", "frozen",
)  # fmt: skip
_SPREAD = Phrases(
    "spread", "seeds", "random seed", "per seed", "std", "deviation", "variance", "apart", "interval", "learning rate",
    "dropout",
)  # fmt: skip


def _does_something(bit: Statement) -> bool:
    """Ranking by price ascending, counting brown pixels: a way of doing it that no name is needed for."""
    if not bit.tokens or is_deep(bit) or bit.names(LACKS):
        return False
    if bit.names(_IN_USE):
        in_passing = all(each.text.lower() in _PLAIN for each in bit.mentions(_IN_USE)) and not is_compared_or_used(bit)
        return not bit.names(_OTHER_PART) and not (in_passing and _IS_ELSE & set(bit.words))
    if not bit.tokens[0].lower.endswith("ing"):
        return False
    return bit.tokens[0].lower not in _NO_METHOD and sum(token.lower.isalpha() for token in bit.tokens) > 2


_IN_USE = Phrases(
    "cut at", "height above", "above ground", "what the", "what our", "how the", "how our", "the way", "uses",
    "use today", "used today", "in use", "used so far", "old", "today", "until now", "by experience", "experience",
    "as before", "existing", "present", "current", "registry", "official", "tradition", "custom", "habit", "instinct",
    "gut", "practice", "procedure", "protocol", "handbook", "norm", "regulations", "equation", "equations",
    "spreadsheet", "excel", "tariff", "almanac", "works today", "at the moment",
)  # fmt: skip
_PLAIN = frozenset("current old official handbook excel spreadsheet present existing custom norm".split())
_IS_ELSE = frozenset("is are was were has have likes like needs need stands ends begins holds".split())
_OTHER_PART = Phrases(
    "contract", "server", "service", "page", "document", "licence", "schedule", "office", "team", "budget", "owner",
    "dashboard", "pipeline", "data centre", "backup*", "release", "ticket system", "website", "standup", "billing",
    "scanner", "printer", "building", "factory", "cellar",
)  # fmt: skip
_NO_METHOD = frozenset(
    "missing meeting billing monitoring logging testing serving hosting labelling labeling including depending "
    "according regarding releasing pricing reviewing planning "
    "being having using training everything nothing something anything during fine tuning running comparing looking "
    "skipping waiting reading building".split()
)
_GOES_ON = frozenset("it which that who with on at both trained all for in its their this after when where".split())


def _is_score(each: Quantity) -> bool:
    return each.sort == "percent" or (each.sort == "number" and 0 < each.value < 1)


def _scores(statement: Statement) -> bool:
    """Whether a share stands in a statement, or another figure that is said to be a score: the desk scores 4.1."""
    if any(_is_score(each) and not _is_share(statement, each) for each in statement.quantities):
        return not statement.names(_NO_RIVAL)
    words = {token.lower for token in statement.tokens}
    if "by" in words and words & {"off", "wrong", "errs", "misses"} and statement.quantities and "signed" not in words:
        return True
    return (
        bool(words & _SCORES)
        and "if" not in words
        and any(each.sort == "number" and 0 < each.value < 100 and each.value % 1 > 0 for each in statement.quantities)
    )


def _is_share(statement: Statement, each: Quantity) -> bool:
    """Whether a figure is a part of the data or the traffic that nothing is said to have got right."""
    behind = [token.lower for token in statement.tokens[each.last : each.last + 5]]
    paced = behind[:1] in (["a"], ["per"]) and not _PERIODS.isdisjoint(behind[:2])  # 2 % a week
    part = behind[:1] == ["of"] and not _DATA.isdisjoint(behind)
    return paced or (part and _RIGHT.isdisjoint(statement.words))


_PERIODS = frozenset("week month year day hour quarter".split())
_DATA = frozenset(
    "traffic cases requests rows labels users customers data images calls budget time records visits orders examples "
    "samples sites devices messages documents photos year".split()
)
_RIGHT = frozenset(
    "right correct correctly wrong found finds find caught catches catch hit hits missed misses solved sorted routed "
    "recognised recognises detected detects predicted predicts reaches reached gets got score scores answered".split()
)
_NO_RIVAL = Phrases(
    "agreement between", "annotators agree", "kappa", "a b test", "canary", "we alert", "alerts", "availability",
    "uptime", "no label", "without a label", "are missing", "is missing", "p95", "p99", "discount", "overhead",
    "occupancy", "of the budget", "utilisation", "utilization", "sick", "turnover", "vat",
)  # fmt: skip
_SCORES = frozenset("score scores scored reached reaches reach makes made".split())

"""Signs that something is measured, in words that no table of metrics names: acronyms with a figure, what was foretold
against what came, what is counted once people use it.  They are enough to stay silent, not to accuse."""

from __future__ import annotations

from mlsd.claims.agents import is_agent
from mlsd.claims.demands import negated
from mlsd.claims.metrics.counting import counts
from mlsd.claims.metrics.metric_names import OFFLINE
from mlsd.prose import Mention, Phrases, Statement

DATA = Phrases(
    "split", "dev set", "devtest", "dev", "treebank", "corpus", "corpora", "held aside", "kept aside", "set aside",
    "put aside", "recorded", "recording", "bench", "test course", "test track", "test bench", "out of time",
    "out of sample", "log", "logged", "old files", "closed file", "closed case", "old questions", "old requests",
    "before release", "before launch", "before it goes", "before going live", "before we go", "before rollout",
    "before deployment", "before that", "beforehand", "calibration", "agreement", "agree", "agrees", "cohen*",
    "replay*", "historic*", "archived", "on last year's", "on last season's", "on last winter's",
    "on the orders of", "on receipts", "on orders of", "unseen", "blind", "test", "held back", "held for",
    "held apart", "held out", "in hindsight", "retrospective*",
    "retroactive*", "on paper", "at the desk", "in the lab", "simulat*", "sandbox", "expert panel", "gold",
    "reference", "double read", "annotated", "labelled", "labeled", "hand checked", "known answer", "known outcome",
    "benchmark", "leaderboard", "cross validat*", "validat*", "fold", "offline", "library of", "old a b",
    "old outcome*", "old claim*", "old case*", "audit sample", "on file", "filmed", "old", "foresee", "foresaw",
    "would have", "judged queries", "reference programme", "sample of", "past case", "past game",
)  # fmt: skip
_FORETOLD = Phrases(
    "predict*", "promised", "forecast*", "guess*", "estimat*", "announced", "expected", "quoted", "proposed",
    "suggested", "planned", "model", "bot", "system", "parser", "machine", "output", "answer", "score", "ranking",
    "detector", "calls", "hypothes*",
)  # fmt: skip
_CAME = Phrases(
    "real", "actual", "actually", "measured", "truth", "true", "happened", "observed", "really", "in fact", "what was",
    "what were", "won", "in the end", "turned out", "as the expert*", "as the master", "same as the", "same move",
    "same answer", "same decision", "human", "reference", "the right one", "found again", "marked", "correct", "right",
    "wrong", "missed", "recorded", "off", "far from", "apart", "disagree*", "agree*", "coincid*", "matches", "match",
)  # fmt: skip
_HOW_OFTEN = Phrases(
    "share", "rate", "proportion", "fraction", "percentage", "percent", "per cent", "how many", "how often", "how far",
    "how close", "how well", "gap", "difference", "distance", "deviation", "error", "average", "mean", "median",
    "count", "counts", "number of", "in how many", "out of", "off by", "averaged", "typical", "agreement", "agree",
    "agrees", "%", "equals", "calibration",
)  # fmt: skip
USE = Phrases(
    "deployed", "deployment", "going live", "goes live", "went live", "released", "rolled out", "launched", "in court",
    "in the hangar", "in the yard", "in the mill", "at the counter", "at the press", "at the elevator",
    "in the theatre", "in the clinic", "appeal*", "upheld", "objection*", "arrears", "write off*", "written off",
    "defaults", "dispute*", "intervention*", "disengagement*", "takeover*", "needlessly", "keystroke*", "hotline",
    "tickets", "calls to", "jams", "spill*", "sent back", "send back", "returned", "typed again", "retyped", "redone",
    "corrected", "corrections", "edits per", "edit time", "slips recorded", "wasted", "arpu", "arpdau", "ltv", "roas",
    "ecpm", "cpa", "cpc", "cpm", "viewability", "fill rate", "d1", "d7", "d30", "day 7", "day 30", "day 1", "playtime",
    "play time", "quit rate", "leavers", "queue time", "picks", "uptime", "mean time between", "mtbf", "mttr",
    "time between", "throughput", "case backlog", "backlog", "processing time", "processing days", "turnaround",
    "days from", "hours from", "letters sent", "reported by", "player report*", "gross", "turnover", "earnings",
    "default rate", "collections", "recovered", "prevented", "avoided", "saved", "lost", "hectare*", "acre*", "tonne*",
    "litres", "liters", "spread", "applied", "spent", "earned", "sold", "won back", "renew*", "upgrade*",
    "trial to paid", "activated", "activation", "sign up*", "signups", "wau", "stickiness", "crash*", "rebuffer*",
    "abandon*", "hang up*", "no show*", "walk outs", "strikes", "overtime", "found nothing", "come back", "comes back",
    "came back", "coming back", "return visit*", "next day", "next week", "pressed", "repeat visit*", "hit rate of",
    "call out*", "callout*", "redrew", "redrawn", "redraw", "after the roll out", "we track", "deaths",
    "given without", "left standing", "left empty", "touches per", "manual touch*", "lockout*", "letters to",
    "missing per", "give up", "gives up", "without opening", "stay longer", "visit length", "length of visit",
    "walked to", "thrown away", "in routine", "used per", "basket", "add to cart",
)  # fmt: skip
_SPELLS = frozenset("evening morning night shift season term winter summer weekend game half".split())
_YEARLY = frozenset(("annually", "yearly", "quarterly", "monthly"))
_KEPT = (
    "photo", "image", "picture", "frame", "sentence", "document", "letter", "question", "request", "example", "sample",
    "scan", "essay", "page", "file", "record", "case", "annotat", "mark", "collected", "stored", "typed", "written",
    "clip",
)  # fmt: skip
_LOOKED_THROUGH = Phrases(
    "looked through", "look through", "read through", "gone through", "go through", "goes through", "leafed through",
    "read together", "looked at together", "read aloud",
)  # fmt: skip
_TRIED = (
    "market", "region", "countr", "line", "user", "group", "customer", "phase", "week", "shop", "store", "branch",
    "period", "cit", "farm", "fleet", "field", "town", "ward", "site", "account", "office", "server", "team", "belt",
)  # fmt: skip
_MARKED = ("marked", "labelled", "labeled", "annotated", "scored", "graded", "outlined", "drew", "boxed", "transcribed",
           "rated", "judged", "checked", "tagged", "wrote", "assigned", "translated")  # fmt: skip
_MARK = ("mark", "label", "annotat", "scor", "grade", "rate", "judge", "rank", "give", "compare")
_AFTERWARDS = frozenset("then thereafter afterwards afterward later live subsequently finally eventually".split())
_TARGETS = frozenset(
    "target aim goal significance bootstrap interval ci report averaged maybe perhaps something iterate decide see "
    "discuss".split()
)


def acronym_scored(statement: Statement) -> Mention | None:
    """LAS 81.4; UAS/LAS on the dev set: letters that stand beside a score or a set of data, and so name a metric."""
    tokens = statement.tokens
    on_data = None
    for at, token in enumerate(tokens):
        text = token.text
        if not (2 <= len(text) <= 6 and text.isalpha() and text.isupper()):
            continue
        number = next((each for each in statement.quantities if each.first == at + 1), None)
        if number and number.sort in ("number", "percent") and (number.value % 1 or number.sort == "percent"):
            return Mention(statement, at, at + 1)
        if on_data is None:
            on_data = statement.names(DATA)
        behind = [each.lower for each in tokens[at + 1 : at + 5]]
        if on_data and ("on" in behind or "over" in behind):
            return Mention(statement, at, at + 1)
    return None


def foretold(statement: Statement) -> Mention | None:
    """How often what was foretold is what came: a metric in plain words."""
    often = _held(statement, _HOW_OFTEN)
    if often and statement.names(_CAME) and (statement.names(_FORETOLD) or statement.names(DATA)):
        return often
    return None


def on_data(statement: Statement) -> Mention | None:
    """A count or a share on data that is at hand: 400 old questions, the bench set."""
    data = next(
        (each for each in statement.mentions(DATA) if not (negated(each) or _distrusted(each) or _live_test(each))),
        None,
    )
    if data and (statement.names(_HOW_OFTEN) or (statement.quantities and not statement.names(_LOOKED_THROUGH))):
        return data
    for each in statement.quantities:
        words = [token.lower for token in statement.tokens[max(0, each.first - 1) : each.last + 2]]
        if each.value >= 20 and words[0] in ("on", "over", "of") and any(word.startswith(_KEPT) for word in words[1:]):
            return Mention(statement, each.first, each.last)
    return None


def _distrusted(mention: Mention) -> bool:
    """We do not believe in errors computed on old spreadsheets."""
    words = [token.lower for token in mention.statement.tokens[max(0, mention.first - _FAR) : mention.first]]
    return any(word.startswith(_BELIEVE) and not _NOT.isdisjoint(words[:at]) for at, word in enumerate(words))


_FAR = 12  # tokens
_BELIEVE = ("believ", "trust", "care", "bother", "rely", "look")
_NOT = frozenset("not no never nobody hardly don't doesn't little".split())


def _live_test(mention: Mention) -> bool:
    """Test markets, test lines: people live with it there."""
    tokens = mention.statement.tokens
    after = [token.lower for token in tokens[mention.last : mention.last + 1]]
    before = [token.lower for token in tokens[max(0, mention.first - 3) : mention.first]]
    if mention.text.lower() == "log":
        return before[-1:] in (["d"], ["i'd"], ["we'd"], ["i"], ["we"], ["to"])  # to log every change
    if mention.text.lower() == "test" and (before == ["a", "/", "b"] or before[-1:] in (["ab"], ["live"])):
        return True
    return mention.text.lower() == "test" and bool(after) and after[0].startswith(_TRIED)


def in_use(statement: Statement) -> Mention | None:
    """Something that can only be counted once people or machines live with it."""
    used = _held(statement, USE)
    after = [token.lower for token in statement.tokens[used.last : used.last + 1]] if used else []
    if used and not (after == ["by"] and statement.names(DATA)):  # test trees that were corrected by hand
        return used
    for at, token in enumerate(statement.tokens[:-1]):
        if token.lower.endswith("ed") and statement.tokens[at + 1].lower in _YEARLY:
            return Mention(statement, at, at + 2)  # to be collected annually
        if token.lower == "per" and at and statement.tokens[at + 1].lower in _SPELLS:
            return Mention(statement, at, at + 2)  # kilos per evening
        if token.lower == "per" and any(each.first == at + 1 and each.value >= 2 for each in statement.quantities):
            return Mention(statement, at, at + 2)
    return None


def afterwards(statement: Statement) -> Mention | None:
    """Then tonnes of grit spread: something that is looked at after what was said before."""
    tokens = statement.tokens
    for start, end in _parts(statement) if counts(statement) else ():
        words = [token.lower for token in tokens[start:end]]
        tested = any(start <= each.first < end for table in (DATA, OFFLINE) for each in statement.mentions(table))
        if (
            not tested
            and not about_labels(statement)
            and ("they" in words or any(map(is_agent, words)))
            and not _marks_data(statement, start, end)
        ):
            return Mention(statement, start, end)
    for at, token in enumerate(tokens[:-3]):
        opens = at == 0 or not tokens[at - 1].text[0].isalnum() or tokens[at - 1].lower == "and"
        rest = {each.lower for each in tokens[at + 1 : at + 8]}
        if opens and token.lower in _AFTERWARDS and not rest & _TARGETS:
            return Mention(statement, at, at + 1)
    return None


def about_labels(statement: Statement) -> bool:
    """When two librarians are not agreeing we take the mean: people who made the labels, not those who use it."""
    return any(word.startswith(_LABELS) for word in statement.words)


_LABELS = ("agreeing", "did not agree", "annotat", "graded", "judged", "labelled", "labeled", "transcrib", "grader",
           "rater", "merged", "second opinion", "keyed", "typed", "disagree", "independently")  # fmt: skip


def _marks_data(statement: Statement, start: int, end: int) -> bool:
    """Two teachers marked them; three translators mark 200 sentences: people at the desk, before anybody uses it."""
    words = [token.lower for token in statement.tokens[start:end]]
    if any(word in _MARKED for word in words):
        return True
    marks = next((at for at, word in enumerate(words) if word.startswith(_MARK)), None)
    if marks is None:
        return False
    figures = {each.first - start for each in statement.quantities if each.value >= 10}
    return bool(figures & {marks + 1, marks + 2}) or "same" in words[marks:]


def _parts(statement: Statement) -> list[tuple[int, int]]:
    """The parts of a statement between semicolons, colons and `, and`."""
    tokens = statement.tokens
    cuts = [0]
    for at, token in enumerate(tokens[:-1]):
        if token.text in (";", ":") or (token.text == "," and tokens[at + 1].lower in ("and", "then", "plus")):
            cuts.append(at + 1)
    return [(start, end) for start, end in zip(cuts, [*cuts[1:], len(tokens)], strict=True) if end - start >= 3]


def _held(statement: Statement, phrases: Phrases) -> Mention | None:
    return next((each for each in statement.mentions(phrases) if not negated(each)), None)

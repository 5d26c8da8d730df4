"""Rivals told by what they do: misses 30 % of the exclusions, wrong by 14 degrees, to be replayed in week two."""

from __future__ import annotations

from mlsd.claims.baselines.rule_parts import part_of_a_rule
from mlsd.claims.beside_facts import beside_facts
from mlsd.claims.metrics.metric_names import OFFLINE
from mlsd.prose import Phrases, Prose, Statement

_RIVAL = Phrases(
    "rival", "contender", "competitor", "opponent", "the simple one", "simple one", "the plain one", "plain one",
    "the other one", "the others", "others", "ours", "our own", "the bigger", "the smaller", "the larger",
    "the deeper", "the shallower", "the simpler", "a simpler", "a bigger", "a smaller", "a larger", "a deeper",
    "the network", "the net", "the forest", "the tree", "the linear", "the ridge", "the same within", "memoris*",
    "memoriz*", "stayed", "stays under", "stays below", "trails", "trailed", "lags", "lagged", "second", "gave",
    "overlook*", "oversee*", "miss", "misses", "missed", "catches", "caught", "gets", "got", "reaches", "reached",
    "manages", "managed", "scores", "scored", "makes", "made", "comes to", "comes out at", "lands at", "is at",
    "stands at", "sits at", "errs", "is wrong", "was wrong", "right in", "wrong in", "good for", "goes to",
)  # fmt: skip
_DOES = frozenset(
    "wrong right off out miss misses missed overlook overlooks overlooked error errors err errs erred mistake mistakes "
    "correct correctly hit hits caught late early fail fails failed beside astray deviates deviation told foretold "
    "named guessed picked lost loses wasted kept win wins won solved spilled dropped broken rejected accepted".split()
)
_WILL = Phrases(
    "will", "shall", "going to", "plan to", "we let", "let both", "let it", "next week", "next month", "next term",
    "this week", "this month", "in week", "by week", "in january", "in february", "in march", "in april", "in may",
    "in june", "in july", "in august", "in september", "in october", "in november", "in december", "before training",
    "before any", "before the model", "before we", "first", "tomorrow", "soon", "due", "until then", "at the start",
    "at kick off", "in sprint", "in phase", "in spring", "in autumn", "in summer", "in winter", "monday", "tuesday",
    "wednesday", "thursday", "friday", "same day", "prior to", "by then", "when the data", "when we have",
    "as soon as", "not yet", "no figure", "no number", "figure follows", "number follows", "to be", "to do",
)  # fmt: skip
_MEASURES = Phrases(
    "count", "counts", "counted", "worked out", "work out", "film", "filmed", "time it", "time them", "clock",
    "execute*", "apply", "applied",
    "repeat*", "go through", "goes through", "went through", "work through", "walk through", "run", "runs", "ran",
    "put through", "let loose", "let it guess", "let them guess", "play it", "play them", "plays", "try", "tried",
    "find out", "found out", "see how", "look how", "learn how", "check how", "check it", "check them", "note",
    "noted", "write down", "tally", "tallied", "weigh", "measure*", "record", "observe*", "watch", "sit beside",
    "stand beside", "ask", "quiz", "questionnaire", "survey", "score*", "grade", "graded", "rate", "audit", "judge*",
    "known", "figure", "figures", "number", "numbers", "result", "results", "replay*", "simulate*", "recalculate*",
    "calculat*", "comput*", "evaluat*", "test", "tested", "tests",
)  # fmt: skip
_SAME = Phrases(
    "same script", "same way", "same manner", "same month", "same weeks", "same days", "same shifts", "same rows",
    "same questions", "same exam", "same counting", "same count", "same files", "same photos", "same pictures",
    "same cases", "same calls", "same letters", "same orders", "same rides", "same trips", "same games", "same hidden",
    "same ruler", "same yardstick", "same scale", "same sheet", "same code", "same notebook", "same check",
    "same plots", "same fields", "same patients", "same animals", "same tests", "same period", "same season",
    "same night", "same route*", "same data", "same set", "same tape*", "same footage", "same hour*", "identical",
    "as for the model", "as for ours", "as with ours", "as with the model", "as the model", "like the model",
    "like ours", "alike", "likewise", "in parallel", "side by side",
)  # fmt: skip
_DULL = Phrases("should be", "easily", "obviously", "we expect", "would be", "use logistic", "we shall use", "swears",
               "known to", "known for", "known as", "well known", "said to be", "believed", "used to be")  # fmt: skip


def told_figure(prose: Prose) -> bool:
    """Whether a figure stands near a word for getting it right or wrong: wrong by 14 °C, named 6 of 10."""
    return any(_bare_fraction(statement) or _right_or_wrong(statement) for statement in prose.statements)


def _right_or_wrong(statement: Statement) -> bool:
    if _DOES.isdisjoint(statement.words):
        return False
    tokens = statement.tokens
    for each in statement.quantities:
        year = each.sort == "number" and 1900 <= each.value <= 2100
        told = not year and each.sort != "duration" and tokens[each.first].text[0].isdecimal()
        near = (token.lower for token in tokens[max(0, each.first - 8) : each.last + 8])
        if told and not _DOES.isdisjoint(near) and not part_of_a_rule(statement, each):
            return True
    return False


def _bare_fraction(statement: Statement) -> bool:
    """F1 .58, nearest centroid: .62"""
    tokens = statement.tokens
    return any(
        tokens[at].text == "." and tokens[at + 1].text.isdecimal() and tokens[at].end == tokens[at + 1].start
        and tokens[at - 1].end < tokens[at].start
        for at in range(1, len(tokens) - 1)
    )  # fmt: skip


def told_plan(prose: Prose) -> bool:
    """Whether the answer says how, or when, the figure is got."""
    return any(
        not statement.names(_DULL)
        and (_same_test(statement) or (statement.names(_WILL) and statement.names(_MEASURES)))
        for statement in prose.statements
    )


def _same_test(statement: Statement) -> bool:
    """On the same nights; but not the value of the same hour yesterday, which is the baseline itself."""
    found = [each.text.lower().split() for each in statement.mentions(_SAME)]
    return any(words[-1].removesuffix("s") not in _TIMES for words in found) or (
        bool(found) and statement.names(_MEASURES)
    )


_TIMES = frozenset("hour day week month period season night shift".split())


def told_rival(prose: Prose) -> bool:
    """Whether a choice comes with a rival's figure, which is a reason: co-occurrence 0.19, the network 0.26."""
    return any(map(_scored, beside_facts(prose)))


def _scored(statement: Statement) -> bool:
    if statement.names(_RIVAL) and any(
        each.sort == "percent" or each.value % 1 for each in statement.quantities if each.sort in ("percent", "number")
    ):
        return True
    near = [each.first for each in statement.quantities if each.sort == "percent" or each.value % 1]
    return len(near) >= 2 and statement.names(OFFLINE)


def told_order(statement: Statement) -> bool:
    """Oldest container first; cheapest before all: a rule of thumb that sorts."""
    words = statement.words
    if words[:1] == ["old"]:
        return True
    for at, word in enumerate(words):
        if len(word) > 5 and word.endswith("est") and word not in _NO_ORDER and "first" in words[at + 1 : at + 5]:
            return True
    return statement.names(_THUMB) and not (_NONE & set(words) and _only_now(statement))


def _only_now(statement: Statement) -> bool:
    """Until now no one has done this: a time, and nothing that was done in it."""
    return all(each.text.lower().replace("-", " ") in _NOW for each in statement.mentions(_THUMB))


_NONE = frozenset("no nobody none not never nothing nowhere without cannot can't hasn't haven't isn't doesn't".split())
_NOW = frozenset(
    ("until now", "up to now", "nowadays", "at present", "currently", "until now the", "until now we", "so far the",
     "today the", "today it", "today we", "on paper", "so far they")
)  # fmt: skip


_NO_ORDER = frozenset("interest forest request honest harvest contest modest latest suggest digest manifest".split())
_THUMB = Phrases(
    "the old", "an old", "our old", "their old", "old programme", "old program", "what we do now", "until now",
    "so far the",
    "so far they", "ask our", "interpolat*", "extrapolat*", "comparison is a", "comparison is an", "comparison is the",
    "comparison is our",
    "to beat is", "has to beat the", "must beat the", "as ours", "like ours", "beside ours", "against ours",
    "bulletin", "office's", "service's", "institute's", "official", "ready made", "from the shop", "off the peg",
    "same gauges", "same error", "same script", "same test", "as it comes", "as they come", "same clock", "same watch",
    "thumb", "habit", "habits", "custom", "tradition*",
    "gut feeling", "grandfather", "grandmother", "old saying",
    "proverb", "folk*", "as always", "as ever", "up to now", "until now we", "until now the", "nowadays", "at present",
    "currently", "today the", "today they", "today we", "today each", "today it", "fifo", "lifo", "first in first out",
    "last in first out", "copy", "copied", "yesterday*", "same as yesterday", "same as last", "as last year",
    "as last time", "by eye", "by nose", "by ear", "by feel", "by feeling", "by heart", "from memory",
    "from experience",
    "pen and paper", "on paper", "on a whiteboard", "paper chart", "wall chart", "whiteboard", "blackboard",
    "pocket calculator", "calculator", "wild guess", "educated guess", "blind guess", "coin", "lots", "dart*",
    "the dumbest", "the silliest", "the simplest", "the laziest", "as for the model", "replay it", "replay them",
)  # fmt: skip

"""Marks that judges give to test questions, and rates that are only a point on a curve: neither is measured in use."""

from __future__ import annotations

from mlsd.claims.metrics.metric_names import OFFLINE
from mlsd.prose import Mention, Phrases, Prose, Statement

_JUDGES = Phrases(
    "grader", "rater", "judge", "assessor", "annotator", "evaluator", "labeller", "labeler", "linguist", "examiner",
    "marker", "reviewer", "jury", "panel", "crowd worker*", "crowdworker*", "turker*", "domain expert", "expert",
    "subject matter expert", "specialist", "three people", "two people", "five people", "two of us", "three of us",
    "both of us", "we ourselves", "student assistant*", "proofreader", "bilingual*", "native speaker", "colleague",
    "second model", "another model", "gpt*", "llm", "llm judge", "llm as judge", "llm as a judge", "teacher",
    "support team", "senior", "lawyer", "doctor", "nurse", "teachers", "professional translator*", "two translators",
    "three translators", "four translators", "two nurses", "three nurses", "two doctors", "three doctors", "two clerks",
    "three clerks", "two lawyers", "two editors", "three editors", "two journalists", "two engineers", "two students",
)  # fmt: skip
_MARKS = Phrases(
    "rate", "rates", "rated", "rating", "grade", "grades", "graded", "mark", "marks", "marked", "score", "scores",
    "scored", "judge", "judges", "judged", "assess*", "evaluate", "evaluates", "evaluated", "give points",
    "gives points", "award*", "rank", "ranks", "label", "labels", "likert", "from 1 to 5", "from 1 to 10",
    "1 to 5", "0 to 10", "on a scale", "five point scale", "out of 5", "out of 10", "pass or fail", "compare", "vote",
    "votes", "prefer", "picks", "picked", "hears", "check", "checks", "tick", "ticks", "read", "reads",
)  # fmt: skip
_TESTS = Phrases(
    "test question", "test questions", "test prompt", "test prompts", "test dialogue*", "test conversation*",
    "test queries", "benchmark question*", "question set", "prompt set", "questions written", "prompts written",
    "queries written", "questions collected", "prompts collected", "questions from", "prompts from", "fixed set",
    "fixed list", "golden set", "gold set", "golden questions", "reference question*", "reference answer*",
    "model answers", "made up questions", "invented questions", "exam question*", "sample question*", "frozen set",
    "frozen list", "held out question*", "held out prompt*", "list of questions", "set of questions",
    "set of prompts", "catalogue of questions", "questions that our", "questions we wrote", "prompts we wrote",
    "questions by", "prompts by", "sentences from", "passages from", "summaries of", "translations of",
    "generated answers", "generated texts", "generated summaries", "sampled outputs", "sample outputs",
    "sample answers", "drawn answers",
)  # fmt: skip
_COUNTED = frozenset(
    "pairs questions question prompts prompt queries dialogues conversations tasks instructions examples answers "
    "summaries "
    "translations sentences samples passages exercises letters reports".split()
)


def graded_test(prose: Prose) -> Mention | None:
    """Where judges mark the answers to a set of questions made for it, or None."""
    if not any(statement.names(_TESTS) or _so_many(statement) for statement in prose.statements):
        return None
    return next((each for statement in prose.statements if (each := _marking(statement))), None)


def besides_marks(prose: Prose) -> Prose:
    """What an answer says apart from what judges do at the desk."""
    return Prose(" ".join(filter(None, map(_unmarked, prose.statements))))


def _unmarked(statement: Statement) -> str:
    """The statement, if nobody marks anything in it; else what it says behind a semicolon."""
    if not _marking(statement):
        return statement.text
    rest = statement.text.partition(";")[2].strip()
    return rest if rest and not _marking(Statement(rest, statement.line, statement.kind)) else ""


def at_a_point(rate: Mention) -> bool:
    """Recall at 1 false alarm per 100 m: the rate belongs to a metric, and nobody counts it in use."""
    statement = rate.statement
    words = [token.lower for token in statement.tokens]
    led = next((at for at in range(rate.first - 1, max(rate.first - 9, -1), -1) if words[at] in ("at", "@")), -1)
    if led < 1 or not any(each.isdecimal() or each in _ONE for each in words[led + 1 : led + 5]):
        return False
    return any(0 <= led - each.last <= 3 for each in statement.mentions(OFFLINE))


_ONE = frozenset("one two three half a fixed most".split())


def _marking(statement: Statement) -> Mention | None:
    judges = list(statement.mentions(_JUDGES))
    for mark in statement.mentions(_MARKS):
        for judge in judges:
            if judge.first < mark.first <= judge.last + 6 and judge.text.lower() != mark.text.lower():
                return Mention(statement, judge.first, mark.last)
            if (
                0 < judge.first - mark.last <= 4
                and "by" in [each.lower for each in statement.tokens][mark.last : judge.first]
            ):
                return Mention(statement, mark.first, judge.last)
    return None


def _so_many(statement: Statement) -> bool:
    return any(
        each.sort == "number" and each.value >= 10
        and not _COUNTED.isdisjoint(token.lower for token in statement.tokens[each.last : each.last + 3])
        for each in statement.quantities
    )  # fmt: skip

"""Labels that come with an event: findings released each March, sown in October and weighed in August, at the fair."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.delays.calendar import by_the_calendar
from mlsd.claims.delays.label_visits import AGAINST_VISITS, SOURCE
from mlsd.claims.rhythms import MONTH, WEEK, period
from mlsd.prose import Mention, Phrases, Stance, Statement

_TRUTH = Phrases(
    "questionnaire", "questionnaires", "survey", "surveys", "census", "interviews", "interview", "panel", "jury",
    "poll", "tasting", "tastings", "stocktaking", "inventory", "closing count", "audit", "audits", "appraisal",
    "appraisals", "evaluation sheets", "feedback forms", "exam", "exams", "autopsy report",
    "finding", "findings", "result", "results", "verdict", "verdicts", "label", "labels", "truth", "outcome",
    "outcomes", "ground truth", "true yield", "yield", "yields", "diagnosis", "diagnoses", "report", "reports",
    "grade", "grades", "mark", "marks", "score sheets", "ruling", "rulings", "decision", "decisions", "judgement",
    "judgements", "lab values", "lab value", "lab results", "assay", "assays", "certificate", "certificates", "answer",
    "answers", "confirmation", "confirmations", "true value", "true values", "true count", "counts", "actuals",
    "actual values", "settlement", "settlements", "chargebacks", "chargeback", "claims file", "weights", "harvest",
    "damage reports", "true state", "opinion", "opinions", "notes", "real number", "real numbers", "real figure",
    "real figures", "official figure", "official figures", "official numbers", "final figure", "final figures",
    "votes", "survey answers", "autopsy", "autopsies", "biopsies", "reference values", "reference", "closing accounts",
    "target", "targets", "y", "annotation", "annotations", "whether", "loss figures", "statements", "inspection sheets",
    "which of them", "who of them",
)  # fmt: skip
_COMES = Phrases(
    "asked", "ask", "asks", "fix", "fixes", "give out", "handed out", "gets back", "get back",
    "answer", "answers", "fill in", "filled in", "fills in", "sits", "meets", "convenes", "held", "takes place",
    "take place", "carried out", "done", "conducted", "handed over", "compiled",
    "come", "comes", "came", "arrive", "arrives", "arriving", "delivered", "delivers", "deliver", "released", "release",
    "releases", "published", "publishes", "publish", "handed", "hands", "sent", "sends", "send", "mailed", "posted",
    "announced", "issued", "booked", "entered", "imported", "reach", "reaches", "get", "gets", "receive", "receives",
    "received", "are in", "is in", "known", "know", "learn", "learns", "hear", "hears", "see", "told", "settled",
    "closed", "decided", "fixed", "determined", "established", "recorded", "written down", "typed in", "keyed in",
    "uploaded", "transferred", "dropped", "drops", "lands", "land", "due", "available", "ready", "shared", "shares",
    "returned", "return", "returns", "brought", "brings", "bring", "file", "batch", "package", "collected", "weighed",
    "counted", "measured", "drawn", "read out", "signed", "confirmed", "turned in", "taken stock", "tells", "tell us",
    "given", "gives", "give us", "made", "supplied", "supplies", "provided", "provides", "graded", "marked",
)  # fmt: skip
_INPUTS = Phrases(
    "same week", "same month", "same evening", "same night", "on the spot", "on the day", "same afternoon",
    "within a week", "next morning",
    "sensor", "camera", "readings", "telemetry", "features", "feature", "input", "inputs", "prices", "weather",
    "newsletter", "meeting", "invoice", "backup", "dashboard", "model", "retrain*", "trained", "training", "rolling",
    "continuously", "at once", "immediately", "same day", "next day", "within the hour", "some arrive", "a few each",
    "staggered", "in turn", "one by one", "each day some", "spread over", "requests", "customers a", "orders",
    "provisional", "forecast", "per week we label", "we label", "annotators", "labelled by", "labeled by",
    "hand label*", "random", "sample of", "steadily", "all the time", "all year", "around the year", "sequence",
    "logged",
)  # fmt: skip
_OF_YEAR = ("january february march april may june july august september october november december").split()
_SHORT = {month[:3]: at for at, month in enumerate(_OF_YEAR)}
_KNOWS = Phrases(
    "know", "known", "truth", "result", "results", "outcome", "harvest*", "weigh*", "graded", "verdict", "measured",
    "counted", "label", "labels", "learn", "see", "comes", "come", "confirmed", "published", "settled", "decided",
    "ripe", "picked", "sold", "hatch*", "born", "answer", "tells", "clear",
)  # fmt: skip
_STARTS = Phrases(
    "sown", "sow", "planted", "plant", "drilled", "seeded", "enrol*", "start*", "begin*", "began", "apply", "applied",
    "submitted", "filed", "signed", "scanned", "photographed", "taken", "mated", "inseminated", "bred", "stocked",
    "put in", "laid", "granted", "issued", "shipped", "predict*", "scored", "forecast*", "pruned", "bottled",
    "poured", "asked", "ordered", "sent", "handed in", "recorded", "installed", "hired", "admitted", "for what",
    "for wheat", "made in",
)  # fmt: skip


def arrivals(statement: Statement) -> Iterator[tuple[float, int, int]]:
    """The times that a statement gives for labels that come with an event: seconds and the tokens."""
    if statement.kind == "row" or statement.names(_INPUTS) or statement.names(AGAINST_VISITS):
        return
    yield from _from_month_to_month(statement)
    yield from _by_rounds(statement)
    if not statement.names(_TRUTH) and not statement.names(SOURCE):
        return
    if not statement.names(_COMES) and not statement.names(SOURCE):
        return
    for seconds, at in period(statement):
        if seconds >= WEEK and _is_said(statement, at):
            yield seconds, at, min(at + 2, len(statement.tokens))
    yearly = _in_month(statement)
    if yearly:
        yield 12 * MONTH, yearly, yearly + 1
        return
    dated = by_the_calendar(statement) if statement.names(SOURCE) else 0.0
    if dated >= MONTH:
        yield dated, len(statement.tokens) - 1, len(statement.tokens)


def _is_said(statement: Statement, at: int) -> bool:
    return statement.stance(at, at + 1) is Stance.SAID


def _month(word: str) -> int | None:
    """The number of a month, or None: October is 9; `may` and `march` only by their capitals, seen elsewhere."""
    return _SHORT.get(word[:3]) if word in _OF_YEAR or (len(word) in (3, 4) and word.rstrip("t") in _SHORT) else None


def _months(statement: Statement) -> list[tuple[int, int]]:
    """Every month that is named with a capital: its place and number."""
    found = []
    for at, token in enumerate(statement.tokens):
        number = _month(token.lower) if token.text[0].isupper() else None
        if number is not None:
            found.append((at, number))
    return found


def _in_month(statement: Statement) -> int:
    """Where one month of the year is told in which labels come: every November, in the following March."""
    months = _months(statement)
    if len(months) != 1:
        return 0
    at = months[0][0]
    before = [token.lower for token in statement.tokens[max(0, at - 3) : at]]
    after = [token.lower for token in statement.tokens[at + 1 : at + 2]]
    dated = bool(after) and after[0].isdecimal() and len(after[0]) == 4
    led = bool(before) and (before[-1] in ("every", "each", "following", "next") or before[-2:] == ["only", "in"])
    return at if led and not dated and _is_said(statement, at) else 0


def _by_rounds(statement: Statement) -> Iterator[tuple[float, int, int]]:
    """Truth: divers inspect each pile; the round takes two years."""
    if not statement.names(_ROUNDS) or not (statement.names(_TRUTH) or statement.names(SOURCE)):
        return
    for each in statement.quantities:
        near = any(0 <= each.first - word.last <= 4 for word in statement.mentions(_ROUNDS))
        if near and each.sort == "duration" and each.value >= WEEK:
            yield each.value, each.first, each.last


_ROUNDS = Phrases(
    "round takes", "round lasts", "round needs", "tour takes", "tour lasts", "cycle takes", "cycle lasts", "cycle of",
    "round of", "campaign takes", "campaign lasts", "through in", "once round in", "once around in", "come round after",
    "comes round after", "back after", "turn comes after", "whole round", "full round", "full cycle", "takes turns",
    "get round in", "gets round in", "rotation of", "rotation takes", "interval of", "intervals of", "takes them",
    "takes her", "takes him", "takes the team", "takes the crew",
)  # fmt: skip


def _from_month_to_month(statement: Statement) -> Iterator[tuple[float, int, int]]:
    """Sown in October, we know the truth in August: ten months."""
    months = _months(statement)
    if len(months) != 2 or not statement.names(_KNOWS):
        return
    (one, start), (other, end) = months
    starts = any(-6 <= each.first - one <= 0 for each in statement.mentions(_STARTS))
    known = any(one < each.first < other + 8 for each in statement.mentions(_KNOWS))
    if starts and known and start != end and Mention(statement, other, other + 1).said:
        yield ((end - start) % 12) * MONTH, other, other + 1

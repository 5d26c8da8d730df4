"""Run the rules over one document, drop what is waived, sort, score."""

from __future__ import annotations

from mlsd.asking import chosen
from mlsd.document import Document
from mlsd.findings import Finding, Report, Score, TopicState
from mlsd.front_matter import FrontMatter
from mlsd.pack import Pack
from mlsd.reading import Reading, Topic, fill_command, read
from mlsd.rules import Hit, Rule, all_rules
from mlsd.states import State
from mlsd.waivers import Waived, read_waivers


def lint(
    path: str, document: Document, front: FrontMatter, pack: Pack, owners: tuple[str, ...] = (), lens: str = ""
) -> Report:
    """The report on a document, judged against a pack.

    owners: the names that may own something; empty is anybody.  lens: the pack as it was given, if it is another than
    the document's own; then only what bears on that pack is reported.
    """
    reading = read(path, document, front, pack, owners, lens)
    findings = findings_of(reading, all_rules(_families(reading)))
    topics = _covered(reading) if reading.coverage else _answered(reading)
    kind = "mlsd" if not reading.coverage and (document.answers or front.pack) else "other"
    stages = {stage.id: stage.title for stage in pack.stages}
    lines = tuple(document.text.split("\n"))
    status = front.fields.get("status", "")
    return Report(path, kind, pack.name, topics, findings, _score(reading, findings), stages, lines, status, lens)


def _answered(reading: Reading) -> tuple[TopicState, ...]:
    return tuple(
        TopicState(topic.id, topic.question.title, topic.question.stage, topic.state.value, topic.line, topic.served_by)
        for topic in reading.topics
    )


def _covered(reading: Reading) -> tuple[TopicState, ...]:
    return tuple(
        TopicState(topic.id, topic.question.title, topic.question.stage, each.state, each.line)
        for topic, each in zip(reading.topics, reading.coverage, strict=True)
    )


def findings_of(reading: Reading, rules: tuple[Rule, ...]) -> tuple[Finding, ...]:
    """What these rules find in a document, without what is waived, sorted."""
    waived = Waived(read_waivers(reading.document))
    served = {topic.id: topic.served_by for topic in reading.topics if topic.served_by}
    bearing = {*reading.pack.ids, *served.values()} if reading.lens else None
    findings = []
    for rule in rules:
        for hit in rule.check(reading):
            if bearing is not None and hit.topic not in bearing and rule.code not in _OF_EVERY_PACK:
                continue
            place = served.get(hit.topic, hit.topic)  # whose text it is, and so whose waivers hold
            if not waived.holds(rule.code, place):
                findings.append(_finding(rule, hit, reading, served.get(hit.topic, "")))
    return tuple(sorted(findings))


_OF_EVERY_PACK = ("MLSD101", "MLSD104", "MLSD107")  # without marks and front matter no pack finds its answers


def _finding(rule: Rule, hit: Hit, reading: Reading, served_by: str) -> Finding:
    hint = hit.hint
    if served_by:
        own = fill_command(reading, hit.topic)
        hint = f"{hint}; " if hint else ""
        hint += f"this is the answer to {served_by}: change it there, or write one for {hit.topic}: `{own}`"
    severity = rule.severity_of(hit).value
    return Finding(hit.line, hit.column, rule.code, rule.name, severity, hit.topic, hit.message, hint)


def _families(reading: Reading) -> str:
    """Which rules have something to judge: without marks only 6xx, without an answer neither 3xx nor 4xx."""
    if reading.coverage:
        return "6"
    return "12345" if any(topic.state is State.ANSWERED for topic in reading.topics) else "125"


def _score(reading: Reading, findings: tuple[Finding, ...]) -> Score:
    """Each question that is asked weighs the same in its stage; a stage without questions has no score."""
    doubted = {finding.topic for finding in findings if finding.severity != "info"}
    worth: dict[str, list[float]] = {}
    covered = {each.id: _COVERED[each.score] for each in reading.coverage}
    for topic in reading.topics:
        value = covered[topic.id] if covered else _worth(topic, reading.pack, topic.id in doubted)
        worth.setdefault(topic.question.stage, []).append(value)
    stages = {stage: round(100 * sum(each) / len(each)) for stage, each in worth.items()}
    return Score(min(stages.values(), default=0), stages)


_COVERED = (0.0, 0.25, 1.0)  # absent, touched, covered


def _worth(topic: Topic, pack: Pack, doubted: bool) -> float:
    """1 for an answer that nothing is said against, half if something is, a quarter for one put off, else nothing.

    What the pack weighs counts for what its choice is worth there.
    """
    if topic.state is State.UNANSWERED:
        return 0.0
    if topic.state is State.LATER:
        return 0.25
    full = 1.0
    if topic.state is State.ANSWERED and topic.answer and pack.worth and pack.is_weighed(topic.question):
        full = pack.worth.get(chosen(topic.question, topic.answer.text), 0.0)
    return full / 2 if doubted else full

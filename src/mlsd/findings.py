"""What `check` finds, as values: findings, topics, scores, and the report of one document."""

from sys import intern
from typing import Any, NamedTuple


class Finding(NamedTuple):
    """One place that a rule points at.  line, column: 1-based.  topic: question id, "" for the document."""

    line: int
    column: int
    code: str
    name: str
    severity: str
    topic: str
    message: str
    hint: str


class TopicState(NamedTuple):
    """A question's state in one document, and where to look.  served_by: the topic whose answer it is, if another's."""

    id: str
    title: str
    stage: str
    state: str
    line: int
    served_by: str = ""


class Score(NamedTuple):
    """0 to 100.  overall is the weakest stage's."""

    overall: int
    stages: dict[str, int]


class Report(NamedTuple):
    """What there is to say about one document.

    lines: its text by line, for excerpts.  status: of its front matter.  lens: the pack as it was given, if it is not
    the one that the document names.  excused: whether it would fail, and passes as a draft.
    """

    path: str
    kind: str
    pack: str
    topics: tuple[TopicState, ...]
    findings: tuple[Finding, ...]
    score: Score
    stages: dict[str, str]
    lines: tuple[str, ...] = ()
    status: str = ""
    lens: str = ""
    excused: bool = False

    def count(self, severity: str) -> int:
        """How many findings have this severity."""
        return sum(finding.severity == severity for finding in self.findings)


def plain_report(report: Report | None) -> Any:
    """A report as tuples that can be sent or kept; of its lines only those that a finding points at."""
    if report is None:
        return None
    wanted = {found.line for found in report.findings}
    lines = {number: report.lines[number - 1] for number in wanted if 0 < number <= len(report.lines)}
    topics, findings = [tuple(each) for each in report.topics], [tuple(each) for each in report.findings]
    return (
        *report[:3],
        topics,
        findings,
        tuple(report.score),
        report.stages,
        (len(report.lines), lines),
        report.status,
        report.lens,
        report.excused,
    )


def report_of(plain: Any) -> Report | None:
    """The report again; lines that no finding points at are empty."""
    if plain is None:
        return None
    path, kind, pack, topics, findings, score, stages, (count, told), status, lens, excused = plain
    lines = [""] * count
    for number, text in told.items():
        lines[number - 1] = text
    return Report(
        path,
        kind,
        pack,
        tuple(TopicState(*map(_one, each)) for each in topics),
        tuple(Finding(*map(_one, each)) for each in findings),
        Score(*score),
        stages,
        tuple(lines),
        status,
        lens,
        excused,
    )


def _one(value: Any) -> Any:
    """A text that other reports say too as one and the same; thousands of reports would hold it thousands of times."""
    return intern(value) if type(value) is str else value

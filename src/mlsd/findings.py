"""What `check` finds, as values: findings, topics, scores, and the report of one document."""

from typing import NamedTuple


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
    """A question's state in one document, and where to look."""

    id: str
    title: str
    stage: str
    state: str
    line: int


class Score(NamedTuple):
    """0 to 100.  overall is the weakest stage's."""

    overall: int
    stages: dict[str, int]


class Report(NamedTuple):
    """What there is to say about one document.  lines: its text by line, for excerpts.  status: of its front matter."""

    path: str
    kind: str
    pack: str
    topics: tuple[TopicState, ...]
    findings: tuple[Finding, ...]
    score: Score
    stages: dict[str, str]
    lines: tuple[str, ...] = ()
    status: str = ""

    def count(self, severity: str) -> int:
        """How many findings have this severity."""
        return sum(finding.severity == severity for finding in self.findings)

"""The report as data; its schema is `mlsd-report/1`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from mlsd.findings import Report, TopicState
from mlsd.report import tally

SCHEMA = "mlsd-report/1"


def write(reports: Sequence[Report]) -> str:
    """The reports in this format."""
    whole = {"schema": SCHEMA, "documents": [_document(report) for report in reports], "summary": tally(reports)}
    return json.dumps(whole, ensure_ascii=True, indent=2) + "\n"


def _topic(topic: TopicState) -> dict[str, Any]:
    plain = {"id": topic.id, "state": topic.state, "line": topic.line}
    return plain | {"served_by": topic.served_by} if topic.served_by else plain


def _document(report: Report) -> dict[str, Any]:
    return {
        "path": report.path,
        "kind": report.kind,
        "pack": report.pack,
        "topics": [_topic(topic) for topic in report.topics],
        "findings": [
            {
                "code": found.code,
                "name": found.name,
                "severity": found.severity,
                "line": found.line,
                "column": found.column,
                "topic": found.topic or None,
                "message": found.message,
                "hint": found.hint,
            }
            for found in report.findings
        ],
        "score": {"overall": report.score.overall, "stages": report.score.stages},
    }

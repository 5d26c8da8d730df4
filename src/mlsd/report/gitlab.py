"""GitLab's Code Quality report: findings beside the lines of a merge request.

Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from mlsd.findings import Finding, Report
from mlsd.fingerprints import fingerprints
from mlsd.report._places import place
from mlsd.shown import safe

_SEVERITY = {"error": "major", "warning": "minor", "info": "info"}


def write(reports: Sequence[Report]) -> str:
    """The reports in this format."""
    issues = [
        _issue(path, found, fingerprint)
        for report in reports
        for path in [place(report.path)]
        for found, fingerprint in zip(report.findings, fingerprints(path, report.findings), strict=True)
    ]
    return json.dumps(issues, ensure_ascii=True, indent=2) + "\n"


def _issue(path: str, found: Finding, fingerprint: str) -> dict[str, Any]:
    return {
        "description": f"{safe(found.message)} ({found.name})",
        "check_name": found.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITY[found.severity],
        "location": {"path": safe(path), "lines": {"begin": found.line}},
    }

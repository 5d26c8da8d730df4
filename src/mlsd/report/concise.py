"""One line a finding, for editors and problem matchers: `path:line:col: severity CODE message`."""

from __future__ import annotations

from collections.abc import Sequence

from mlsd.findings import Report
from mlsd.shown import safe


def write(reports: Sequence[Report]) -> str:
    """The reports in this format."""
    return "".join(
        f"{safe(report.path)}:{found.line}:{found.column}: {found.severity} {found.code} {safe(found.message)}\n"
        for report in reports
        for found in report.findings
    )

"""Workflow commands: GitHub shows each finding beside its line, ten errors, ten warnings and ten notices a step.

What does not fail the check shows no red cross: a draft that passes has warnings at most.
"""

from __future__ import annotations

from collections.abc import Sequence

from mlsd.findings import Finding, Report
from mlsd.report import tally, worst_first
from mlsd.report._places import place
from mlsd.shown import safe

_SHOWN = 10
_COMMAND = {"error": "error", "warning": "warning", "info": "notice"}


def write(reports: Sequence[Report]) -> str:
    """The reports in this format, the worst first; the last line tells the totals if GitHub shows only a part."""
    reports = [_as_warnings(report) if report.excused else report for report in reports]
    found = worst_first(reports)
    faults = [_command(report, each) for report, each in found if each.severity != "info"]
    notices = [_command(report, each) for report, each in found if each.severity == "info"]
    total = tally(reports)
    if max(total["errors"], total["warnings"], len(notices)) > _SHOWN:
        notices = [*notices[: _SHOWN - 1], _totals(total, len(notices))]
    return "".join(line + "\n" for line in [*faults, *notices])


def _as_warnings(report: Report) -> Report:
    kept = (each._replace(severity="warning") if each.severity == "error" else each for each in report.findings)
    return report._replace(findings=tuple(kept))


def _command(report: Report, found: Finding) -> str:
    properties = {
        "file": safe(place(report.path)),
        "line": str(found.line),
        "col": str(found.column),
        "title": f"{found.code} {found.name}",
    }
    settings = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = "\n".join(safe(text) for text in (found.message, found.hint) if text)
    return f"::{_COMMAND[found.severity]} {settings}::{_data(message)}"


def _totals(total: dict[str, int], notices: int) -> str:
    counts = f"{total['errors']} errors, {total['warnings']} warnings and {notices} notices"
    return f"::notice title=mlsd::{counts} in all; GitHub shows {_SHOWN} of each: `mlsd check` shows the rest"


def _data(text: str) -> str:
    """A message as a command takes it.  Source: escapeData in actions/toolkit, packages/core/src/command.ts."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A property's value as a command takes it.  Source: escapeProperty, in the same file."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")

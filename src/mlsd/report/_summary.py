"""The page that GitHub shows for a whole run: every document, and the worst findings past those that it annotates."""

from __future__ import annotations

import os
from collections.abc import Sequence

from mlsd.errors import MlsdError
from mlsd.findings import Report
from mlsd.report import worst_first
from mlsd.report._places import place
from mlsd.shown import safe

_MOST = 50
_SPECIAL = "\\`*_{}[]()<>#|!&~$"


def append_summary(reports: Sequence[Report]) -> None:
    """Append `summary` to the file that GITHUB_STEP_SUMMARY names, if it does.  Raises MlsdError if that fails."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    try:
        with open(path, "a", encoding="utf-8", newline="\n") as file:
            file.write(summary(reports))
    except OSError as error:
        raise MlsdError(f"{path}: {error.strerror}", "unset GITHUB_STEP_SUMMARY, or let it name a file") from None


def summary(reports: Sequence[Report]) -> str:
    """The reports as tables of Markdown."""
    lines = ["### mlsd check", "", "| Document | Score | Errors | Warnings |", "| :-- | --: | --: | --: |"]
    for report in reports:
        counts = f"{report.score.overall} | {report.count('error')} | {report.count('warning')}"
        lines.append(f"| {_plain(place(report.path))} | {counts} |")
    found = [(report, each) for report, each in worst_first(reports) if each.severity != "info"]
    if found:
        lines += ["", "| Where | | Finding |", "| :-- | :-- | :-- |"]
        for report, each in found[:_MOST]:
            where = f"{_plain(place(report.path))}:{each.line}"
            lines.append(f"| {where} | {each.severity} {each.code} | {_plain(each.message)} |")
    if len(found) > _MOST:
        lines += ["", f"{len(found) - _MOST} more: `mlsd check` shows them."]
    return "\n".join(lines) + "\n\n"


def _plain(text: str) -> str:
    """Foreign text that Markdown leaves as it is."""
    return "".join(f"\\{char}" if char in _SPECIAL else char for char in safe(text))

"""What of a report counts: chosen and ignored codes, changed severities, and whether a document fails."""

from __future__ import annotations

from mlsd.config import Config, PathConfig, fits
from mlsd.findings import Finding, Report

_ORDER = {"error": 3, "warning": 2, "info": 1}


def judged(report: Report, config: Config, here: PathConfig) -> Report:
    """The report with only the findings that count, at the severity that the repository gives them."""
    report = report._replace(findings=kept(report.findings, config, here))
    return report._replace(excused=True) if _is_excused(report, config) else report


def kept(findings: tuple[Finding, ...], config: Config, here: PathConfig) -> tuple[Finding, ...]:
    """The findings that count, at the severity that the repository gives them."""
    ignored = config.ignore + here.ignore
    if not (ignored or config.select or config.severity or here.severity):
        return findings
    left = []
    for found in findings:
        if config.select and not fits(config.select, found.code, found.name):
            continue
        if fits(ignored, found.code, found.name):
            continue
        level = _severity(found, here.severity) or _severity(found, config.severity) or found.severity
        if level != "off":
            left.append(found._replace(severity=level))
    return tuple(left)


def _severity(found: Finding, changed: dict[str, str]) -> str:
    """The severity that the longest fitting key gives, "" if none fits."""
    keys = [key for key in changed if fits((key,), found.code, found.name)]
    return changed[max(keys, key=len)] if keys else ""


def fails(report: Report, config: Config) -> bool:
    """Whether the report makes `check` exit with 1."""
    return _would_fail(report, config) and not _is_excused(report, config)


def _would_fail(report: Report, config: Config) -> bool:
    if config.fail_on == "never":
        return False
    return any(_ORDER[found.severity] >= _ORDER[config.fail_on] for found in report.findings)


def _is_excused(report: Report, config: Config) -> bool:
    """Whether it would fail and the repository lets it pass, because it says that it is a draft."""
    return config.draft == "report" and report.status.strip().lower() == "draft" and _would_fail(report, config)

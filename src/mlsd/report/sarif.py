"""SARIF 2.1.0, for code scanning; it holds the rules that found something, each with its reason and its examples.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from mlsd.findings import Finding, Report
from mlsd.fingerprints import fingerprints
from mlsd.report._places import place
from mlsd.rules import Rule, all_rules
from mlsd.shown import safe
from mlsd.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
HOME = "https://github.com/mlsd-dev/mlsd"
_LEVEL = {"error": "error", "warning": "warning", "info": "note"}


def write(reports: Sequence[Report]) -> str:
    """The reports in this format."""
    used = {found.code: found for report in reports for found in report.findings}
    known = {rule.code: rule for rule in all_rules()}
    codes = sorted(used)
    driver = {
        "name": "mlsd",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": HOME,
        "rules": [_rule(known[code]) if code in known else _unknown(used[code]) for code in codes],
    }
    results = [result for report in reports for result in _results(report, codes)]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=True, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    fails, passes = rule.example
    waive = f"<!-- mlsd-ignore {rule.code}: reason -->"
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _title(rule.name)},
        "fullDescription": {"text": rule.why},
        "help": {
            "text": f"{rule.why}\n\nFails:\n\n{fails}\nPasses:\n\n{passes}\n"
            f"Source: {rule.source}\nTo waive it where it does not apply: {waive}",
            "markdown": f"{rule.why}\n\nFails:\n\n{_fenced(fails)}\n\nPasses:\n\n{_fenced(passes)}\n\n"
            f"Source: {rule.source}\n\nTo waive it where it does not apply: `{waive}`",
        },
        "defaultConfiguration": {"level": _LEVEL[rule.severity.value]},
    }


def _unknown(found: Finding) -> dict[str, Any]:
    title = _title(found.name)
    return {
        "id": found.code,
        "name": found.name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": title},
        "help": {"text": title},
        "defaultConfiguration": {"level": _LEVEL[found.severity]},
    }


def _title(name: str) -> str:
    return name.replace("-", " ").capitalize()


def _fenced(document: str) -> str:
    fence = "`" * 3
    while fence in document:
        fence += "`"
    return f"{fence}markdown\n{document}{fence}"


def _results(report: Report, codes: list[str]) -> list[dict[str, Any]]:
    path = place(report.path)
    return [
        {
            "ruleId": found.code,
            "ruleIndex": codes.index(found.code),
            "level": _LEVEL[found.severity],
            "message": {"text": "\n".join(safe(text) for text in (found.message, found.hint) if text)},
            "locations": [_location(path, found)],
            "partialFingerprints": {"mlsdFinding/v1": fingerprint},
        }
        for found, fingerprint in zip(report.findings, fingerprints(path, report.findings), strict=True)
    ]


def _location(path: str, found: Finding) -> dict[str, Any]:
    physical = {
        "artifactLocation": _artifact(path),
        "region": {"startLine": found.line, "startColumn": found.column},
    }
    topic = {"logicalLocations": [{"fullyQualifiedName": found.topic}]} if found.topic else {}
    return {"physicalLocation": physical, **topic}


def _artifact(path: str) -> dict[str, str]:
    """A document's address: percent-encoded bytes, relative to the checkout unless it lies outside."""
    address = quote(os.fsencode(path))
    if os.path.isabs(path):
        return {"uri": "file://" + (address if address.startswith("/") else "/" + address)}
    return {"uri": address, "uriBaseId": "%SRCROOT%"}

"""JUnit XML, for whatever shows tests: a document is a suite, a rule on a topic a case.

Errors are failures; warnings and notes are skipped cases, which everybody shows and nobody counts as failed. Holds to
the schema of Ant's reports (https://github.com/windyroad/JUnit-Schema) and so to the looser one of Jenkins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from mlsd.findings import Finding, Report
from mlsd.report._places import place
from mlsd.shown import safe
from mlsd.today import today

_RANK = ("error", "warning", "info")
_NO_XML = re.compile("[\ufffe\uffff]")


def write(reports: Sequence[Report]) -> str:
    """The reports in this format."""
    root = Element("testsuites")
    for number, report in enumerate(reports):
        _suite(root, number, report)
    indent(root)
    written: bytes = tostring(root, encoding="us-ascii", xml_declaration=False)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written.decode()}\n'


def _suite(root: Element, number: int, report: Report) -> None:
    name = _legal(place(report.path))
    cases: dict[tuple[str, str], list[Finding]] = {}
    for found in report.findings:
        cases.setdefault((found.code, found.topic), []).append(found)
    failed = sum(_worst(case) == "error" for case in cases.values())
    settings = {
        "name": name,
        "package": "mlsd",
        "id": number,
        "timestamp": f"{today()}T00:00:00",
        "hostname": "localhost",
        "tests": max(1, len(cases)),
        "failures": failed,
        "errors": 0,
        "skipped": len(cases) - failed,
        "time": 0,
    }
    suite = SubElement(root, "testsuite", {key: str(value) for key, value in settings.items()})
    properties = SubElement(suite, "properties")
    for key, value in (("pack", report.pack), ("kind", report.kind), ("score", str(report.score.overall))):
        SubElement(properties, "property", {"name": key, "value": _legal(value)})
    if not cases:
        SubElement(suite, "testcase", {"classname": name, "name": "nothing to complain about", "time": "0"})
    for case in cases.values():
        _case(suite, name, case)
    SubElement(suite, "system-out")
    SubElement(suite, "system-err")


def _case(suite: Element, path: str, findings: list[Finding]) -> None:
    first = findings[0]
    title = " ".join(part for part in (first.code, first.name, first.topic) if part)
    case = SubElement(suite, "testcase", {"classname": path, "name": _legal(title), "time": "0"})
    worst = _worst(findings)
    told = SubElement(
        case,
        "failure" if worst == "error" else "skipped",
        {"type": worst, "message": _legal(first.message)},
    )
    told.text = "\n".join(line for found in findings for line in _lines(path, found))


def _lines(path: str, found: Finding) -> list[str]:
    head = f"{path}:{found.line}:{found.column}: {found.severity} {found.code} {_legal(found.message)}"
    return [head, _legal(found.hint)] if found.hint else [head]


def _worst(findings: list[Finding]) -> str:
    return min((found.severity for found in findings), key=_RANK.index)


def _legal(text: str) -> str:
    """Text without what XML cannot hold, even escaped."""
    return _NO_XML.sub("�", safe(text))

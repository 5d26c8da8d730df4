"""Every rule, those that nobody has written yet included: its examples are its tests."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import mlsd.rules
from mlsd.checking import check_bytes
from mlsd.document import parse
from mlsd.findings import Finding
from mlsd.rules import Rule, Severity, all_rules

RULES = all_rules()
FOLDER = Path(mlsd.rules.__file__).parent
EACH = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def found(rule: Rule, text: str) -> list[Finding]:
    report = check_bytes("design.md", text.encode())
    return [finding for finding in report.findings if finding.code == rule.code]


@EACH
def test_a_rule_fails_its_failing_example(rule: Rule) -> None:
    fails, _ = rule.example
    lines = fails.split("\n")
    findings = found(rule, fails)
    assert findings
    for finding in findings:
        assert 1 <= finding.line <= len(lines)
        assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1
        assert finding.message.strip()
        assert "\n" not in finding.message + finding.hint
        assert finding.hint.strip()
        assert finding.name == rule.name
        assert finding.severity == rule.severity


@EACH
def test_a_rule_passes_its_passing_example(rule: Rule) -> None:
    _, passes = rule.example
    assert found(rule, passes) == []


@EACH
def test_the_examples_of_a_rule_show_it_and_little_else(rule: Rule) -> None:
    fails, passes = rule.example
    assert fails != passes
    assert len(fails) < 2000
    if rule.name not in ("damaged-mark", "front-matter"):
        assert parse(fails.encode()).faults == ()
    assert parse(passes.encode()).faults == ()


@EACH
def test_line_ends_do_not_matter_to_a_rule(rule: Rule) -> None:
    fails, passes = (text.replace("\n", "\r\n") for text in rule.example)
    assert [finding.line for finding in found(rule, fails)] == [
        finding.line for finding in found(rule, rule.example[0])
    ]
    assert found(rule, passes) == []


@EACH
def test_a_rule_says_why_and_where_from(rule: Rule) -> None:
    assert rule.why.strip().endswith((".", "?"))
    assert len(rule.why.split()) >= 6
    assert rule.why == " ".join(rule.why.split()), "it is wrapped where it is shown, not where the file breaks it"
    assert rule.source.strip()
    assert rule.severity in Severity


@EACH
def test_the_file_of_a_rule_has_its_name(rule: Rule) -> None:
    assert (FOLDER / f"{rule.name.replace('-', '_')}.py").is_file()
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert re.fullmatch(r"MLSD[1-6]\d\d", rule.code)


def test_every_file_of_the_folder_is_one_rule() -> None:
    files = {path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_")}
    assert files == {rule.name.replace("-", "_") for rule in RULES}
    for name in files:
        codes = re.findall(r'^    "(MLSD\d{3})",$', (FOLDER / f"{name}.py").read_text(encoding="utf-8"), re.MULTILINE)
        assert len(codes) == 1, name


def test_codes_and_names_are_given_once() -> None:
    given = [code for path in FOLDER.glob("*.py") for code in
             re.findall(r'^    "(MLSD\d{3})",$', path.read_text(encoding="utf-8"), re.MULTILINE)]  # fmt: skip
    assert sorted(given) == sorted(set(given)) == [rule.code for rule in RULES]
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_rules_come_by_code() -> None:
    assert [rule.code for rule in RULES] == sorted(rule.code for rule in RULES)
    assert all_rules() == RULES


@EACH
def test_a_rule_finds_nothing_in_an_empty_document_and_does_not_stumble(rule: Rule) -> None:
    for text in ("", "\ufeff", "\n\n", "---\n---\n", "# T\n"):
        assert found(rule, text) == [] or not parse(text.encode()).answers

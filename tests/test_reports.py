"""Output formats, whatever the rules are: reports made by hand against golden files, and the contract's JSON.

MLSD_GOLDEN=1 writes the golden files anew; read the difference before you keep it.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from screens import run

from mlsd.errors import MlsdError
from mlsd.findings import Finding, Report, Score, TopicState
from mlsd.report import format_names, load_format

GOLDEN = Path(__file__).parent / "golden" / "reports"
STAGES = {"setup": "Project setup", "data": "Data pipeline", "empty": "Nothing asked"}


def finding(
    line: int, code: str, name: str, severity: str, topic: str, message: str, hint: str = "", column: int = 1
) -> Finding:
    return Finding(line, column, code, name, severity, topic, message, hint)


def topic(id: str, state: str, line: int) -> TopicState:
    return TopicState(id, id.partition(".")[2].title(), id.partition(".")[0], state, line)


def report(**changes: Any) -> Report:
    """A report, whatever fields a report has by now."""
    plain: dict[str, Any] = {
        "path": "design.md",
        "kind": "mlsd",
        "pack": "interview@1",
        "topics": (),
        "findings": (),
        "score": Score(100, {}),
        "stages": STAGES,
        "lines": (),
    }
    return Report(**plain | changes)


REPORTS = {
    "faults": [
        report(
            topics=(
                topic("setup.goals", "answered", 14),
                topic("setup.limits", "unanswered", 22),
                topic("data.bias", "later", 31),
            ),
            findings=(
                finding(1, "MLSD105", "front-matter", "info", "", "the front matter names no status"),
                finding(
                    14,
                    "MLSD301",
                    "weak",
                    "warning",
                    "setup.goals",
                    "Goals names no number",
                    "Say how much, by when.",
                    3,
                ),
                finding(
                    22,
                    "MLSD201",
                    "unanswered",
                    "error",
                    "setup.limits",
                    "Limits is unanswered",
                    "How fast and how good must a prediction be, and which mistake costs you more, and who said so?",
                ),
            ),
            score=Score(25, {"setup": 50, "data": 25}),
            lines=("", *(f"line {number}" for number in range(2, 40))),
        )
    ],
    "none": [
        report(
            topics=(topic("setup.goals", "answered", 14), topic("data.bias", "na", 20)),
            score=Score(100, {"setup": 100, "data": 100}),
        )
    ],
    "many": [
        report(path="a.md", topics=(topic("setup.goals", "answered", 9),), score=Score(100, {"setup": 100})),
        report(
            path="b/c d.md",
            topics=(topic("setup.goals", "unanswered", 9),),
            findings=(finding(9, "MLSD201", "unanswered", "error", "setup.goals", "Goals is unanswered", "What for?"),),
            score=Score(0, {"setup": 0}),
            lines=("x",) * 12,
        ),
    ],
    "hostile": [
        report(
            path="e\x1b[2J\n.md",
            topics=(topic("setup.goals", "unanswered", 9),),
            findings=(
                finding(
                    2,
                    "MLSD999",
                    "x",
                    "warning",
                    "setup.goals",
                    "\x1b]0;owned\x07 [bold] :smile: % , \u202e",
                    "::error:: a\r\nb",
                ),
            ),
            score=Score(0, {"setup": 0}),
            lines=("one", "two\x1b[31m \u202e", "three"),
        )
    ],
}


@pytest.fixture(autouse=True)
def _one_place_and_day(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"COLUMNS": "80", "NO_COLOR": "1", "MLSD_TODAY": "2030-01-02"}.items():
        monkeypatch.setenv(name, value)
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("mlsd.report.sarif.all_rules", lambda: [])  # the golden files outlive a rule's wording,
    monkeypatch.setattr("mlsd.report.sarif.__version__", "1.2.3")  # and a version


@pytest.mark.parametrize("case", REPORTS)
@pytest.mark.parametrize("format", format_names())
def test_a_report_is_as_it_was(format: str, case: str) -> None:
    written = load_format(format)(REPORTS[case])
    golden = GOLDEN / f"{case}.{format}.txt"
    if os.environ.get("MLSD_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(written, encoding="utf-8", newline="")
    assert golden.exists(), f"run once with MLSD_GOLDEN=1, then read {golden}"
    assert written == golden.read_bytes().decode()


@pytest.mark.parametrize("case", REPORTS)
@pytest.mark.parametrize("format", format_names())
def test_a_report_holds_nothing_that_a_terminal_obeys(format: str, case: str) -> None:
    written = load_format(format)(REPORTS[case])
    assert written.endswith("\n") or not written
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", written)


def test_concise_is_a_line_a_finding() -> None:
    for case, reports in REPORTS.items():
        written = load_format("concise")(reports)
        assert written.count("\n") == sum(len(each.findings) for each in reports), case


def test_an_unknown_format_names_the_nearest() -> None:
    with pytest.raises(MlsdError, match="'jsno'") as caught:
        load_format("jsno")
    assert caught.value.hint == "did you mean json?"


DOCUMENT: dict[str, type] = {"path": str, "kind": str, "pack": str, "topics": list, "findings": list, "score": dict}
TOPIC: dict[str, type] = {"id": str, "state": str, "line": int}
FINDING: dict[str, type] = {
    "code": str,
    "name": str,
    "severity": str,
    "line": int,
    "column": int,
    "message": str,
    "hint": str,
}


def has(value: dict[str, Any], shape: dict[str, type]) -> None:
    for key, kind in shape.items():
        assert type(value[key]) is kind, (key, value[key])


def holds_to_the_contract(text: str) -> dict[str, Any]:
    """The report as data, once every field of the contract has been looked at."""
    found: dict[str, Any] = json.loads(text)
    assert found["schema"] == "mlsd-report/1"
    has(found, {"documents": list, "summary": dict})
    has(found["summary"], {"documents": int, "errors": int, "warnings": int})
    assert found["summary"]["documents"] == len(found["documents"])
    for document in found["documents"]:
        has(document, DOCUMENT)
        assert document["kind"] in ("mlsd", "other")
        states = (
            {"answered", "unanswered", "na", "later"}
            if document["kind"] == "mlsd"
            else {"covered", "touched", "absent"}
        )
        for each in document["topics"]:
            has(each, TOPIC)
            assert each["state"] in states
            assert each["line"] >= 1
        for each in document["findings"]:
            has(each, FINDING)
            assert each["severity"] in ("error", "warning", "info")
            assert each["line"] >= 1
            assert each["column"] >= 1
            assert each["topic"] is None or isinstance(each["topic"], str)
        has(document["score"], {"overall": int, "stages": dict})
        scores = document["score"]["stages"].values()
        assert all(type(score) is int and 0 <= score <= 100 for score in scores)
        assert document["score"]["overall"] == min(scores, default=0)
    for severity, key in (("error", "errors"), ("warning", "warnings")):
        findings = [each for document in found["documents"] for each in document["findings"]]
        assert found["summary"][key] == sum(each["severity"] == severity for each in findings)
    return found


@pytest.mark.parametrize("case", ["faults", "none", "many"])
def test_json_holds_to_the_contract(case: str) -> None:
    holds_to_the_contract(load_format("json")(REPORTS[case]))


def test_json_tells_hostile_text_as_it_is() -> None:
    found = json.loads(load_format("json")(REPORTS["hostile"]))
    assert found["documents"][0]["path"] == "e\x1b[2J\n.md"


ANSWERS = b"""\
setup.goals: Leaks fall by a fifth.
setup.evaluation: 'n/a: no data'
data.storage: 'later: ask @ann 2099-01-01'
"""


def test_json_of_a_real_document(tmp_path: Path) -> None:
    assert run("new", "d.md", "--answers", "-", cwd=tmp_path, stdin=ANSWERS).returncode == 0
    (tmp_path / "other.md").write_text("# Ours\n\nWe rank by clicks.\n", encoding="utf-8")
    done = run("check", "--output-format", "json", "d.md", "other.md", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, b"")
    found = json.loads(done.stdout)
    document, other = found["documents"]
    states = {each["id"]: each["state"] for each in document["topics"]}
    assert len(states) >= 29
    assert [states[id] for id in ("setup.goals", "setup.evaluation", "data.storage", "assumptions")] == [
        "answered",
        "na",
        "later",
        "unanswered",
    ]
    lines = (tmp_path / "d.md").read_text().split("\n")
    goals = next(each for each in document["topics"] if each["id"] == "setup.goals")
    assert lines[goals["line"] - 1] == "Leaks fall by a fifth."
    assert (document["path"], document["kind"], document["pack"]) == ("d.md", "mlsd", "interview@1")
    assert any(each["code"] == "MLSD201" and each["name"] == "unanswered" for each in document["findings"])
    assert other["kind"] == "other"
    holds_to_the_contract(done.stdout.decode())

"""The report: findings sorted, waivers honoured, scores by the weakest stage, fields as the contract has them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlsd.checking import check_bytes
from mlsd.document import fill
from mlsd.findings import Report
from mlsd.packs import load_pack
from mlsd.render import skeleton
from mlsd.report import load_format

PACK = load_pack("interview")
BLANK = skeleton(PACK, PACK.questions, "design", "A title")
EXAMPLES = {question.id: question.example for question in PACK.questions}


def check(data: bytes | str) -> Report:
    return check_bytes("docs/design.md", data.encode() if isinstance(data, str) else data)


def codes(report: Report, topic: str | None = None) -> list[str]:
    return [finding.code for finding in report.findings if topic is None or finding.topic == topic]


def document(answer: str, id: str = "setup.goals", above: str = "") -> str:
    return f"---\nmlsd: interview@1\n---\n{above}\n# T\n\n<!-- mlsd:{id} -->\n\n{answer}\n\n<!-- /mlsd:{id} -->\n"


def test_a_blank_document_is_open_everywhere() -> None:
    report = check(BLANK)
    assert {topic.state for topic in report.topics} == {"unanswered"}
    assert codes(report) == ["MLSD201"] * len(PACK.questions)
    assert report.score.overall == 0
    assert set(report.score.stages.values()) == {0}
    assert report.count("error") == len(PACK.questions)


def test_the_examples_of_the_pack_are_answers_and_hold_no_placeholders() -> None:
    report = check(fill(BLANK, EXAMPLES))
    assert {topic.state for topic in report.topics} == {"answered"}
    assert [found for found in report.findings if found.code[4] in "12" and found.name != "pasted-back"] == []


def test_an_example_handed_back_is_found_out() -> None:
    report = check(fill(BLANK, {"setup.goals": EXAMPLES["setup.goals"]}))
    assert "MLSD205" in codes(report, "setup.goals")


def test_the_topics_come_in_the_order_of_the_pack_with_their_lines() -> None:
    report = check(BLANK)
    lines = BLANK.decode().split("\n")
    assert [topic.id for topic in report.topics] == PACK.ids
    for topic in report.topics:
        assert lines[topic.line - 1] == "> [!WARNING]"
        assert lines[topic.line - 3] == f"<!-- mlsd:{topic.id} -->"


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        pytest.param("Fewer wrong deliveries, from 3% to 1%.", "answered", id="an answer"),
        pytest.param("TODO", "unanswered", id="a placeholder"),
        pytest.param("", "unanswered", id="nothing"),
        pytest.param("n/a: no users", "na", id="not applicable"),
        pytest.param("later: ask @dana 2026-12-01", "later", id="put off"),
    ],
)
def test_the_states_have_the_names_of_the_contract(answer: str, state: str) -> None:
    report = check(document(answer))
    assert {topic.id: topic.state for topic in report.topics}["setup.goals"] == state


def test_findings_are_sorted_by_place() -> None:
    data = BLANK.replace(b"# A title", b"# A title\n\n<!-- mlsd-ignore MLSD999 -->")
    report = check(data + b"\n<!-- mlsd:x.y -->\n\nz\n\n<!-- /mlsd:x.y -->\n")
    places = [(finding.line, finding.column) for finding in report.findings]
    assert places == sorted(places)
    assert {"MLSD102", "MLSD106", "MLSD201"} <= set(codes(report))


WAIVER = "<!-- mlsd-ignore MLSD201: this is the copy that teams begin with -->"


@pytest.mark.parametrize(
    ("text", "open_", "waiver"),
    [
        pytest.param(document("TODO"), True, False, id="no waiver"),
        pytest.param(document(f"TODO\n\n{WAIVER}"), False, False, id="in the answer"),
        pytest.param(document(f"{WAIVER}\n\nTODO"), False, False, id="in the answer, above"),
        pytest.param(document("TODO", above=f"\n{WAIVER}\n"), False, False, id="above the first heading"),
        pytest.param(document(f"TODO\n\n{WAIVER.replace('this', 'so:')}"), False, False, id="a colon further on"),
        pytest.param(document(f"TODO\n\n{WAIVER.replace('MLSD2', 'MLSD204, MLSD2')}"), False, False, id="two codes"),
        pytest.param(document(f"TODO\n\n{WAIVER.replace('MLSD201', 'MLSD204')}"), True, False, id="another code"),
        pytest.param(document("TODO\n\n<!-- mlsd-ignore MLSD201 -->"), True, True, id="no reason"),
        pytest.param(document("TODO\n\n<!-- mlsd-ignore MLSD201: -->"), True, True, id="an empty reason"),
        pytest.param(document("TODO\n\n<!-- mlsd-ignore MLSD201:   -->"), True, True, id="a blank reason"),
        pytest.param(document("TODO\n\n<!-- mlsd-ignore: reason -->"), True, True, id="no code"),
        pytest.param(document("TODO\n\n<!-- mlsd-ignore MLSD2: reason -->"), True, True, id="half a code"),
        pytest.param(document("TODO") + f"\n{WAIVER}\n", True, True, id="outside every answer"),
        pytest.param(document("TODO", above="\n# First\n") + f"\n{WAIVER}\n", True, True, id="below the headings"),
        pytest.param(document(f"TODO\n\n`{WAIVER}`"), True, False, id="shown as code"),
        pytest.param(document("TODO", above=f"\n```\n{WAIVER}\n```\n"), True, False, id="in a fence above the heading"),
        pytest.param(document("TODO", above="\n```\n# not a heading\n```\n\n" + WAIVER + "\n"), False, False,
                     id="below what only looks like a heading"),
    ],
)  # fmt: skip
def test_waivers(text: str, open_: bool, waiver: bool) -> None:
    report = check(text)
    assert ("MLSD201" in codes(report, "setup.goals")) is open_
    assert ("MLSD106" in codes(report)) is waiver


def test_a_waiver_in_one_answer_waives_nothing_in_another() -> None:
    data = fill(BLANK, {"setup.goals": f"TODO\n\n{WAIVER}"})
    report = check(data)
    assert codes(report, "setup.goals") == []
    assert codes(report, "setup.evaluation") == ["MLSD201"]


def test_a_waiver_for_the_document_waives_all_of_a_code() -> None:
    report = check(BLANK.replace(b"# A title", WAIVER.encode() + b"\n\n# A title"))
    assert "MLSD201" not in codes(report)
    assert report.score.overall == 0


def test_a_waiver_is_no_answer() -> None:
    report = check(document(WAIVER))
    assert {topic.id: topic.state for topic in report.topics}["setup.goals"] == "unanswered"


def test_overall_is_the_weakest_stage() -> None:
    report = check(fill(BLANK, {id: text for id, text in EXAMPLES.items() if not id.startswith("data.")}))
    assert report.score.stages["data"] == 0
    assert report.score.overall == 0
    assert min(report.score.stages[stage] for stage in ("setup", "model")) > 0


@given(st.sets(st.sampled_from(PACK.ids)))
def test_scores_lie_between_0_and_100_and_more_answers_never_cost(ids: set[str]) -> None:
    few = check(fill(BLANK, {id: EXAMPLES[id] for id in ids})).score
    every = check(fill(BLANK, EXAMPLES)).score
    assert all(0 <= score <= 100 for score in (few.overall, *few.stages.values()))
    assert few.overall == min(few.stages.values())
    assert all(few.stages[stage] <= every.stages[stage] for stage in few.stages)
    assert set(few.stages) == {stage.id for stage in PACK.stages}


def test_an_answer_put_off_counts_for_less_than_one_given() -> None:
    given_, later, na = (
        check(fill(BLANK, {**EXAMPLES, "setup.goals": text})).score.stages["setup"]
        for text in (EXAMPLES["setup.goals"], "later: ask @dana 2027-01-01", "n/a: a rule decides, nothing is learned.")
    )
    assert given_ > later
    assert na >= later


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(document("x"), "mlsd", id="front matter and marks"),
        pytest.param(document("x").split("---\n", 2)[2], "mlsd", id="marks without front matter"),
        pytest.param("---\nmlsd: interview@1\n---\n\n# T\n", "mlsd", id="front matter without marks"),
        pytest.param("# T\n\nProse.\n", "other", id="neither"),
        pytest.param("", "other", id="nothing at all"),
    ],
)
def test_the_kind_of_a_document(text: str, kind: str) -> None:
    assert check(text).kind == kind


def test_damaged_marks_are_errors_with_their_lines() -> None:
    report = check(document("x") + "\n<!-- /mlsd:data.privacy -->\n<!--mlsd:a.b-->\n")
    damaged = [finding for finding in report.findings if finding.code == "MLSD101"]
    assert [(finding.line, finding.severity) for finding in damaged] == [(13, "error"), (14, "error")]


@pytest.mark.parametrize(
    ("front", "line"),
    [
        pytest.param("mlsd: interview@1\nstatus: a\nstatus: b\n", 4, id="a key twice"),
        pytest.param("mlsd: interview@1\na:\n\tb: 1\n", 4, id="a tab"),
        pytest.param("mlsd: interview@1\nx: &a y\n", 3, id="an anchor"),
    ],
)
def test_front_matter_faults_have_the_lines_of_the_file(front: str, line: int) -> None:
    report = check(f"---\n{front}---\n\n# T\n")
    assert [(found.code, found.line) for found in report.findings if found.code == "MLSD104"] == [("MLSD104", line)]


def test_a_date_that_there_is_not_is_text() -> None:
    assert "MLSD104" not in codes(check("---\nmlsd: interview@1\ndate: 2024-13-45\n---\n\n# T\n"))


def as_json(report: Report) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(load_format("json")([report]))
    return whole


def test_the_report_has_the_fields_of_the_contract() -> None:
    whole = as_json(check(fill(BLANK, {"setup.goals": "n/a", "data.privacy": "Text, price TBD."})))
    assert whole["schema"] == "mlsd-report/1"
    assert {"documents", "summary"} <= set(whole)
    assert {"documents", "errors", "warnings"} <= set(whole["summary"])
    (one,) = whole["documents"]
    assert {"path", "kind", "pack", "topics", "findings", "score"} <= set(one)
    assert (one["path"], one["kind"], one["pack"]) == ("docs/design.md", "mlsd", "interview@1")
    assert all({"id", "state", "line"} <= set(topic) for topic in one["topics"])
    assert {topic["state"] for topic in one["topics"]} <= {"answered", "unanswered", "na", "later"}
    for finding in one["findings"]:
        assert {"code", "name", "severity", "line", "column", "topic", "message", "hint"} <= set(finding)
        assert re.fullmatch(r"MLSD\d{3}", finding["code"])
        assert finding["severity"] in ("error", "warning", "info")
        assert finding["line"] >= 1
        assert finding["column"] >= 1
    assert set(one["score"]["stages"]) == {"setup", "data", "model", "serving"}
    assert one["score"]["overall"] == min(one["score"]["stages"].values())
    errors = sum(finding["severity"] == "error" for finding in one["findings"])
    assert (whole["summary"]["documents"], whole["summary"]["errors"]) == (1, errors)


@pytest.mark.parametrize("format", ["concise", "full"])
def test_nothing_in_a_report_is_obeyed_by_a_terminal(format: str) -> None:
    evil = "\x1b]0;PWNED\x07 \x9b31m \u202e TBD [red]x[/]"
    text = document(evil) + f"\n<!-- mlsd:x.y -->\n\n{evil}\n\n<!-- /mlsd:x.y -->\n"
    written = load_format(format)([check_bytes(f"a{evil}.md", text.encode())])
    assert all(char.isprintable() or char == "\n" for char in written)
    assert written.count("\n") >= 2


def test_the_concise_report_is_one_line_a_finding() -> None:
    report = check(document("TODO"))
    lines = load_format("concise")([report]).splitlines()
    assert len(lines) == len(report.findings)
    assert all(re.fullmatch(r"docs/design\.md:\d+:\d+: (error|warning|info) MLSD\d{3} .+", line) for line in lines)


def test_the_report_of_a_document_says_the_same_for_all_line_ends() -> None:
    crlf = check(BLANK.replace(b"\n", b"\r\n"))
    assert crlf._replace(lines=()) == check(BLANK)._replace(lines=())


@pytest.mark.parametrize(
    ("answer", "missed"), [("fast enough", True), ("40", False), ("forty ms", False), ("n/a: offline", False)]
)
def test_a_number_is_missed_in_the_answer_to_a_question_for_one(tmp_path: Path, answer: str, missed: bool) -> None:
    pack = tmp_path / "own.yaml"
    row = "{id: s.wait, title: Wait, ask: How long?, kind: number, unit: ms}"
    pack.write_text(f"pack: own\nversion: 1\ntitle: Own\nstages: [{{id: s, title: S}}]\nquestions: [{row}]\n")
    text = f"# T\n\n<!-- mlsd:s.wait -->\n\n{answer}\n\n<!-- /mlsd:s.wait -->\n"
    found = {each.name for each in check_bytes("x.md", text.encode(), str(pack)).findings}
    assert ("unmet-demand" in found) is missed

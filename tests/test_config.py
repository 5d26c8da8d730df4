"""Configuration: which findings count and how much, where a value comes from, and faults with their places."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screens import run

from mlsd.checking import Options, reports_on
from mlsd.config import Config, Loaded, PathConfig, fits, for_path, load_config
from mlsd.errors import MlsdError
from mlsd.findings import Finding, Report, Score
from mlsd.judging import fails, judged

GOALS = "<!-- mlsd:setup.goals -->\n\n{}\n\n<!-- /mlsd:setup.goals -->\n"
DOCUMENT = "---\nmlsd: interview@1\nstatus: {}\n---\n\n# T\n\n" + GOALS


def found(code: str, name: str, severity: str) -> Finding:
    return Finding(1, 1, code, name, severity, "", "m", "h")


FOUND = (
    found("MLSD201", "unanswered", "error"),
    found("MLSD301", "thin-answer", "warning"),
    found("MLSD302", "vague-words", "info"),
)


def report(status: str = "", findings: tuple[Finding, ...] = FOUND) -> Report:
    return Report("a.md", "mlsd", "interview@1", (), findings, Score(0, {}), {}, (), status)


def levels(config: Config, here: PathConfig = PathConfig()) -> dict[str, str]:  # noqa: B008
    return {each.code[4:]: each.severity for each in judged(report(), config, here).findings}


ALL = {"201": "error", "301": "warning", "302": "info"}


@pytest.mark.parametrize(
    ("config", "here", "kept"),
    [
        pytest.param(Config(), PathConfig(), ALL, id="nothing said is everything"),
        pytest.param(Config(select=("MLSD201",)), PathConfig(), {"201": "error"}, id="select by code"),
        pytest.param(Config(select=("MLSD3",)), PathConfig(), {"301": "warning", "302": "info"}, id="by prefix"),
        pytest.param(Config(select=("mlsd3",)), PathConfig(), {"301": "warning", "302": "info"}, id="in small letters"),
        pytest.param(Config(select=("thin-answer",)), PathConfig(), {"301": "warning"}, id="by name"),
        pytest.param(Config(select=("thin",)), PathConfig(), {}, id="half a name is no name"),
        pytest.param(Config(ignore=("MLSD3",)), PathConfig(), {"201": "error"}, id="ignore by prefix"),
        pytest.param(
            Config(select=("MLSD3",), ignore=("vague-words",)), PathConfig(), {"301": "warning"}, id="ignore wins"
        ),
        pytest.param(
            Config(ignore=("MLSD301",)), PathConfig(ignore=("MLSD302",)), {"201": "error"}, id="a path adds to ignore"
        ),
        pytest.param(
            Config(severity={"MLSD3": "error"}), PathConfig(), ALL | {"301": "error", "302": "error"}, id="severity"
        ),
        pytest.param(
            Config(severity={"MLSD": "info", "MLSD301": "error"}),
            PathConfig(),
            {"201": "info", "301": "error", "302": "info"},
            id="the longest key wins",
        ),
        pytest.param(
            Config(severity={"MLSD301": "error", "MLSD": "info"}),
            PathConfig(),
            {"201": "info", "301": "error", "302": "info"},
            id="in whatever order",
        ),
        pytest.param(Config(severity={"unanswered": "off"}), PathConfig(), {"301": "warning", "302": "info"}, id="off"),
        pytest.param(
            Config(severity={"MLSD201": "info"}), PathConfig(severity={"MLSD2": "warning"}), ALL | {"201": "warning"},
            id="a path wins, however short its key",
        ),
        pytest.param(
            Config(severity={"MLSD201": "off"}), PathConfig(severity={"MLSD201": "error"}), ALL, id="off is taken back"
        ),
    ],
)  # fmt: skip
def test_what_counts(config: Config, here: PathConfig, kept: dict[str, str]) -> None:
    assert levels(config, here) == kept


@given(
    st.lists(st.sampled_from(["MLSD", "MLSD2", "MLSD301", "thin-answer", "vague-words"])),
    st.lists(st.sampled_from(["MLSD2", "MLSD302", "unanswered", "MLSD9"])),
)
def test_judging_only_leaves_out_and_twice_is_once(select: list[str], ignore: list[str]) -> None:
    config = Config(select=tuple(select), ignore=tuple(ignore))
    once = judged(report(), config, PathConfig())
    assert set(once.findings) <= set(FOUND)
    assert judged(once, config, PathConfig()) == once
    assert all(fits(config.select, each.code, each.name) for each in once.findings if select)


@pytest.mark.parametrize(
    ("fail_on", "draft", "status", "severities"),
    [
        pytest.param("error", "fail", "draft", {"error"}, id="errors fail"),
        pytest.param("warning", "fail", "draft", {"error", "warning"}, id="warnings too"),
        pytest.param("info", "fail", "draft", {"error", "warning", "info"}, id="remarks too"),
        pytest.param("never", "fail", "draft", set(), id="nothing fails"),
        pytest.param("info", "report", "draft", set(), id="drafts pass"),
        pytest.param("error", "report", "approved", {"error"}, id="what is no draft does not"),
        pytest.param("error", "report", "", {"error"}, id="nor what says nothing"),
    ],
)
def test_what_fails(fail_on: str, draft: str, status: str, severities: set[str]) -> None:
    config = Config(fail_on=fail_on, draft=draft)
    assert {each.severity for each in FOUND if fails(report(status, (each,)), config)} == severities


@pytest.mark.parametrize(
    ("pattern", "path", "fitting"),
    [
        pytest.param("docs/*", "docs/a.md", True, id="in a folder"),
        pytest.param("docs/*", "docs/old/a.md", True, id="and below"),
        pytest.param("*/a.md", "docs/a.md", True, id="a name anywhere"),
        pytest.param("docs/*", "other/a.md", False, id="elsewhere"),
        pytest.param("a.md", "docs/a.md", False, id="from the folder of the file"),
    ],
)
def test_patterns_are_relative_to_the_file(tmp_path: Path, pattern: str, path: str, fitting: bool) -> None:
    loaded = Loaded(Config(paths={pattern: PathConfig("llm")}), str(tmp_path / ".mlsd.toml"))
    assert (for_path(loaded, str(tmp_path / path)).pack == "llm") is fitting


def test_two_patterns_both_count_and_the_later_wins(tmp_path: Path) -> None:
    first = PathConfig("llm", {"MLSD2": "info", "MLSD3": "off"}, ("MLSD4",))
    second = PathConfig(None, {"MLSD2": "error"}, ("MLSD5",))
    loaded = Loaded(Config(paths={"*": first, "docs/*": second}), str(tmp_path / ".mlsd.toml"))
    wanted = PathConfig("llm", {"MLSD2": "error", "MLSD3": "off"}, ("MLSD4", "MLSD5"))
    assert for_path(loaded, str(tmp_path / "docs" / "a.md")) == wanted


PROJECT = '[project]\nname = "x"\n'


@pytest.mark.parametrize(
    ("files", "near", "wanted"),
    [
        pytest.param({}, "a/b", "error", id="none at all"),
        pytest.param({".mlsd.toml": 'fail-on = "info"'}, "a/b", "info", id="above"),
        pytest.param({".mlsd.toml": 'fail_on = "info"'}, "a/b", "info", id="with an underscore"),
        pytest.param({"pyproject.toml": '[tool.mlsd]\nfail-on = "info"'}, "a/b", "info", id="in pyproject.toml"),
        pytest.param(
            {".mlsd.toml": 'fail-on = "info"', "a/.mlsd.toml": 'fail-on = "never"'}, "a/b", "never", id="nearest wins"
        ),
        pytest.param({".mlsd.toml": 'fail-on = "info"', "a/.mlsd.toml": ""}, "a/b", "error", id="and counts whole"),
        pytest.param(
            {".mlsd.toml": 'fail-on = "info"', "pyproject.toml": '[tool.mlsd]\nfail-on = "never"'}, "a", "info",
            id=".mlsd.toml before pyproject.toml",
        ),
        pytest.param(
            {".mlsd.toml": 'fail-on = "info"', "a/pyproject.toml": PROJECT}, "a/b", "info", id="a project without ours"
        ),
        pytest.param(
            {"pyproject.toml": PROJECT + '[tool.mlsd.severity]\nMLSD2 = "info"\n'}, "a", "error", id="a table below"
        ),
    ],
)  # fmt: skip
def test_the_nearest_file_counts(tmp_path: Path, files: dict[str, str], near: str, wanted: str) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert load_config(str(tmp_path / near)).config.fail_on == wanted


@pytest.mark.parametrize(
    ("text", "says", "hint"),
    [
        pytest.param('ignroe = ["x"]', "ignroe: unknown key 'ignroe'", "ignore", id="a misspelt key"),
        pytest.param('fail-onn = "x"', "fail-onn: unknown key", "fail-on?", id="the hint is spelled as in files"),
        pytest.param('fail-on = "warnings"', "fail-on: 'warnings' is none of", "warning", id="no level"),
        pytest.param("fail-on = []", "fail-on: text is wanted, not a list", "", id="a list for a text"),
        pytest.param('draft = "reprot"', "draft: 'reprot' is none of", "report", id="no way with drafts"),
        pytest.param('select = "MLSD2"', "select: a list is wanted", '["one", "two"]', id="a text for a list"),
        pytest.param('[severity]\nMLSD2 = "eror"', "severity.MLSD2: 'eror' is no severity", "error", id="no severity"),
        pytest.param("[severity]\nMLSD2 = true", "severity.MLSD2: 'true' is no severity", "", id="a boolean"),
        pytest.param('[paths."a/*"]\nsevrity = {}', "paths.a/*.sevrity: unknown key", "severity", id="below a path"),
        pytest.param(
            '[paths."a/*".severity]\nMLSD2 = "x"', "paths.a/*.severity.MLSD2: 'x'", "", id="a path's severity"
        ),
        pytest.param("paths = 3", "paths: a mapping is wanted", "in braces", id="a number for a table"),
        pytest.param('x = "', "", "TOML", id="no TOML"),
    ],
)
def test_a_fault_has_its_place_and_a_remedy(tmp_path: Path, text: str, says: str, hint: str) -> None:
    path = tmp_path / ".mlsd.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MlsdError) as caught:
        load_config(str(tmp_path))
    assert caught.value.message.startswith(f"{path}: {says}")
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("text", "says", "hint"),
    [
        ('ignore = ["MLSD999"]', "ignore: 'MLSD999' is no rule's code, prefix or name", "MLSD"),
        ('ignore = [""]', "ignore: '' is no rule's code", ""),
        ('[severity]\n"" = "off"', "severity: '' is no rule's code", ""),
        ('select = ["unanswred"]', "select: 'unanswred' is no rule's", "unanswered"),
        ('[severity]\nMLSD9 = "info"', "severity: 'MLSD9' is no rule's", ""),
        ('[paths."a/*"]\nignore = ["vague-wrods"]', "paths.a/*.ignore: 'vague-wrods' is no rule's", "vague-words"),
        ('output-format = "fulll"', "output-format: there is no format 'fulll'", "full"),
    ],
)
def test_a_slip_of_the_pen_is_told_with_its_file(tmp_path: Path, text: str, says: str, hint: str) -> None:
    path = tmp_path / ".mlsd.toml"
    path.write_text(text, encoding="utf-8")
    (tmp_path / "a.md").write_text(DOCUMENT.format("draft", "TODO"), encoding="utf-8")
    with pytest.raises(MlsdError) as caught:
        reports_on([str(tmp_path / "a.md")])
    assert caught.value.message.startswith(f"{path}: {says}")
    assert hint in caught.value.hint
    shown = run("config", ".", cwd=tmp_path)
    assert (shown.returncode, shown.stdout) == (2, b"")
    assert shown.stderr.decode().startswith(f"error: {path}: {says}")


@pytest.mark.parametrize("command", ["check", "config"])
def test_all_faults_in_one_run_each_with_its_hint(tmp_path: Path, command: str) -> None:
    (tmp_path / ".mlsd.toml").write_text(
        'ignroe = []\nfail-on = "eror"\n[severity]\nunanswred = "off"\n[paths."a/*"]\nfail-on = "never"\n',
        encoding="utf-8",
    )
    done = run(command, ".", cwd=tmp_path)
    assert done.returncode == 2
    path = tmp_path / ".mlsd.toml"
    assert done.stderr.decode().splitlines() == [
        f"error: {path}: ignroe: unknown key 'ignroe'",
        "  did you mean ignore?",
        f"error: {path}: paths.a/*.fail-on: unknown key 'fail-on'",
        "  known: pack, severity, ignore",
        f"error: {path}: fail-on: 'eror' is none of error, warning, info, never",
        "  did you mean error?",
        f"error: {path}: severity: 'unanswred' is no rule's code, prefix or name",
        "  did you mean unanswered?",
    ]


@pytest.mark.parametrize("text", ['tool = "tool.mlsd"\n', '[tool]\nmlsd = "x"  # tool.mlsd\n', "[tool.mlsd\n"])
def test_a_project_whose_table_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    with pytest.raises(MlsdError, match=r"pyproject\.toml: "):
        load_config(str(tmp_path))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('[tool.mlsd]\ndraft = "report"\n', id="a table"),
        pytest.param('[tool]\nmlsd = {draft = "report"}\n', id="an inline table"),
        pytest.param('[tool."mlsd"]\ndraft = "report"\n', id="in quotation marks"),
        pytest.param("[tool.'mlsd']\ndraft = 'report'\n", id="in single ones"),
        pytest.param('[ tool . mlsd ]\ndraft = "report"\n', id="with spaces"),
        pytest.param('tool.mlsd.draft = "report"\n', id="a dotted key"),
        pytest.param('tool = {mlsd = {draft = "report"}}\n', id="all inline"),
        pytest.param(f'x = "{"y" * 1_000_000}"\n[tool.mlsd]\ndraft = "report"\n', id="far down"),
    ],
)
def test_a_project_may_spell_its_table_as_toml_allows(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    assert load_config(str(tmp_path)).config.draft == "report"


@pytest.mark.parametrize(
    "text",
    ['[project]\ndependencies = ["mlsd==1"]\n', "# mlsd\n", '[tool.ruff]\nx = "tool.mlsd"\n', "[mlsd]\n", "tool = {}"],
)
def test_a_project_that_only_names_us_is_passed_over(tmp_path: Path, text: str) -> None:
    (tmp_path / ".mlsd.toml").write_text('draft = "report"\n', encoding="utf-8")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "pyproject.toml").write_text(text, encoding="utf-8")
    assert load_config(str(tmp_path / "a")).file == str(tmp_path / ".mlsd.toml")


@pytest.mark.parametrize("name", [".mlsd.toml", "pyproject.toml"])
@pytest.mark.parametrize(
    "value",
    [
        pytest.param("9" * 5000, id="a number of 5000 digits"),
        pytest.param("0x" + "f" * 5000, id="a hexadecimal number of 5000 digits"),
        pytest.param("[" * 3000 + "]" * 3000, id="3000 brackets in each other"),
        pytest.param("{a = " * 3000 + "1" + "}" * 3000, id="3000 tables in each other"),
        pytest.param('1\n[tool.mlsd.x."y' + '"."'.join("z" * 3000) + '"]\n', id="a key of 3000 keys"),
        pytest.param("\udcff", id="no UTF-8"),
        pytest.param("1979-99-99", id="no day"),
    ],
)
def test_toml_that_cannot_be_held_is_bad_toml(tmp_path: Path, name: str, value: str) -> None:
    head = "" if name == ".mlsd.toml" else "[tool.mlsd]\n"
    (tmp_path / name).write_text(f"{head}select = {value}\n", encoding="utf-8", errors="surrogateescape")
    (tmp_path / "a.md").write_text(DOCUMENT.format("draft", "TODO"), encoding="utf-8")
    done = run("check", "a.md", cwd=tmp_path)
    said = done.stderr.decode()
    assert (done.returncode, done.stdout) == (2, b"")
    assert said.startswith(f"error: {tmp_path / name}: ")
    assert said.endswith("\n  mend the TOML\n")


@pytest.mark.parametrize(("owner", "known"), [("dana", True), ("DANA", True), ("dnaa", False)])
def test_owners(tmp_path: Path, owner: str, known: bool) -> None:
    (tmp_path / ".mlsd.toml").write_text('owners = ["dana", "@ml-platform"]\n', encoding="utf-8")
    text = DOCUMENT.format("draft", f"later: agree it @{owner} 2027-01-01")
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    (one,) = reports_on([str(tmp_path / "a.md")])
    said = [each.hint for each in one.findings if each.name == "unknown-owner"]
    assert said == ([] if known else ["did you mean dana?"])


def test_the_command_line_wins_and_adds_to_ignore(tmp_path: Path) -> None:
    (tmp_path / ".mlsd.toml").write_text('ignore = ["MLSD201"]\nselect = ["MLSD2"]\n', encoding="utf-8")
    (tmp_path / "a.md").write_text(DOCUMENT.format("draft", "later: x"), encoding="utf-8")

    def codes(options: Options) -> set[str]:
        return {each.code[:5] for one in reports_on([str(tmp_path / "a.md")], options) for each in one.findings}

    assert codes(Options()) == {"MLSD2"}
    assert codes(Options(ignore=("MLSD2",))) == set()
    assert codes(Options(select=("MLSD1", "MLSD5"))) <= {"MLSD1", "MLSD5"}


CONFIG = """\
fail-on = "info"
ignore = ["thin-answer"]
severity = {MLSD3 = "info", no-metric = "error"}
[paths."old/*"]
ignore = ["MLSD5"]
pack = "llm"
severity = {MLSD3 = "off"}
"""


def test_config_shows_what_holds_as_toml_spells_it_and_where_it_comes_from(tmp_path: Path) -> None:
    path = tmp_path / ".mlsd.toml"
    path.write_text(CONFIG, encoding="utf-8")

    def shown(at: str) -> list[list[str]]:
        return [re.split(r"  +", line) for line in run("config", at, cwd=tmp_path).stdout.decode().splitlines()]

    there = f'{path}, paths."old/*"'
    assert shown("old/a.md") == [
        ["select", "[]", "default"],
        ["ignore", '["thin-answer", "MLSD5"]', f'{path} and paths."old/*"'],
        ["severity.MLSD3", '"off"', there],
        ["severity.no-metric", '"error"', str(path)],
        ["fail-on", '"info"', str(path)],
        ["draft", '"fail"', "default"],
        ["pack", '"llm"', there],
        ["output-format", '"full"', "default"],
        ["owners", "[]", "default"],
    ]
    new = {key: (value, origin) for key, value, origin in shown("new/a.md")}
    assert new["ignore"] == ('["thin-answer"]', str(path))
    assert new["pack"] == ("not set", "default")
    assert new["severity.MLSD3"] == ('"info"', str(path))


def test_a_pattern_gives_documents_their_pack(tmp_path: Path) -> None:
    (tmp_path / ".mlsd.toml").write_text('[paths."*.llm.md"]\npack = "llm"\n', encoding="utf-8")
    for name in ("a.md", "b.llm.md"):
        (tmp_path / name).write_text(DOCUMENT.format("draft", "x"), encoding="utf-8")
    done = run("check", "a.md", "b.llm.md", "--output-format", "json", cwd=tmp_path)
    packs = [each["pack"].partition("@")[0] for each in json.loads(done.stdout)["documents"]]
    assert packs == ["interview", "llm"]

"""What other programs run of ours: pre-commit, the GitHub Action, problem matchers, a process pool, CI snippets."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shlex
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml
from screens import environment, run

from mlsd.cli import build_app, command_names
from mlsd.report import format_names

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(path: Path, language: str) -> list[str]:
    """The code blocks of a page in one language."""
    return [code for name, code in BLOCK.findall(path.read_text(encoding="utf-8")) if name == language]


def options_of(command: str) -> set[str]:
    """The options that a command takes."""
    group: Any = typer.main.get_command(build_app(command_names()))
    return {name for parameter in group.commands[command].params for name in parameter.opts}


def assert_exists(line: str) -> None:
    """The command line of ours names a command, options and an output format that there are."""
    words = shlex.split(line.split(" > ")[0].split(" | ")[0], comments=True)
    assert words[0] == "mlsd"
    assert words[1] in command_names(), line
    given = [word for word in words[2:] if word.startswith("--") and word != "--"]
    assert {word.partition("=")[0] for word in given} <= options_of(words[1]), line
    for before, after in pairwise(words):
        assert before != "--output-format" or after in format_names(), line


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the path with an `mlsd` that is this very one."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "mlsd").write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m mlsd "$@"\n', encoding="utf-8")
    (folder / "mlsd").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A git repository with a blank design document, and a README that is none."""
    for name, value in (("GIT_CONFIG_GLOBAL", os.devnull), ("GIT_CONFIG_NOSYSTEM", "1")):
        monkeypatch.setenv(name, value)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Dana")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "dana@example.org")
    for name in [name for name in os.environ if name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE")]:
        monkeypatch.delenv(name)
    folder = tmp_path / "repository"
    (folder / "docs" / "design").mkdir(parents=True)
    git(folder, "init", "--quiet")
    (folder / "README.md").write_text("# A project\n", encoding="utf-8")
    assert run("new", "docs/design/design.md", "--blank", "--title", "Fraud", cwd=folder).returncode == 0
    return folder


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, env=environment())
    assert done.returncode == 0 or arguments[0] == "commit", done.stderr
    return done


def answer_all(path: Path) -> None:
    """Leave no error in a blank document."""
    done = run("check", str(path), "--output-format", "json", cwd=path.parent)
    topics = json.loads(done.stdout)["documents"][0]["topics"]
    (path.parent / "answers.json").write_text(json.dumps({topic["id"]: "n/a: a test" for topic in topics}), "utf-8")
    filled = run("fill", path.name, "--answers", "answers.json", "--no-input", cwd=path.parent)
    assert filled.returncode == 0, filled.stderr


# pre-commit

needs_pre_commit = pytest.mark.skipif(
    importlib.util.find_spec("pre_commit") is None, reason="the package pre-commit is not installed"
)


def test_the_hook_names_a_command_of_ours() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["id"] == "mlsd"
    assert_exists(hook["entry"])


FILES = [
    pytest.param("docs/design/fraud.md", True, id="a document below design, as the README makes it"),
    pytest.param("design.md", True, id="the first document of the README"),
    pytest.param("docs/design-of-fraud.md", True, id="a name that begins with design"),
    pytest.param("design/fraud.md", True, id="a folder at the top"),
    pytest.param("services/fraud/designs/2026/v2.md", True, id="deep below designs"),
    pytest.param("README.md", False, id="no design"),
    pytest.param("docs/redesign/notes.md", False, id="another folder"),
    pytest.param("designers/team.md", False, id="a folder that only begins so"),
    pytest.param("docs/design/fraud.mdx", False, id="another ending"),
]


@pytest.mark.parametrize(("path", "taken"), FILES)
def test_the_hooks_take_design_documents_wherever_they_lie(path: str, taken: bool, tmp_path: Path) -> None:
    assert run("init", "--yes", cwd=tmp_path).returncode == 0
    for hook in (*yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")), init_hook(tmp_path)):
        assert bool(re.search(hook["files"], path)) is taken


def init_hook(folder: Path) -> dict[str, Any]:
    """The hook that `mlsd init` wrote."""
    (repository,) = yaml.safe_load((folder / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    (hook,) = repository["hooks"]
    return dict(hook)


def test_the_page_shows_the_hook_that_init_writes(tmp_path: Path) -> None:
    assert run("init", "--yes", cwd=tmp_path).returncode == 0
    found = [yaml.safe_load(code) for code in blocks(DOCS / "ci.md", "yaml")]
    (shown,) = [each for each in found if "repos" in each and each["repos"][0]["repo"] == "local"]
    assert shown["repos"][0]["hooks"] == [init_hook(tmp_path)]


@needs_pre_commit
@pytest.mark.parametrize("where", ["our hook definition", "the hook of mlsd init"])
def test_pre_commit_stops_a_commit_until_the_document_is_answered(
    repository: Path, program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "pre-commit"))
    if where == "our hook definition":
        (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
        wanted = {"repos": [{"repo": "local", "hooks": [hook | {"language": "system"}]}]}
        (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(wanted), encoding="utf-8")
    else:
        assert run("init", "--yes", cwd=repository).returncode == 0
        (repository / ".mlsd.toml").unlink()  # it lets drafts pass
    (repository / "docs" / "design" / "design.md").rename(repository / "docs" / "design" / "fraud.md")
    pre_commit = [sys.executable, "-m", "pre_commit"]
    subprocess.run([*pre_commit, "install"], cwd=repository, check=True, capture_output=True, env=environment())
    git(repository, "add", ".")

    refused = git(repository, "commit", "-m", "A design")
    said = (refused.stdout + refused.stderr).decode()
    assert refused.returncode == 1, said
    assert "MLSD201" in said
    assert "docs/design/fraud.md" in said
    assert "README.md" not in said

    answer_all(repository / "docs" / "design" / "fraud.md")
    git(repository, "add", ".")
    accepted = git(repository, "commit", "-m", "A design")
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr
    assert b"Passed" in accepted.stdout + accepted.stderr


# The GitHub Action


@pytest.fixture(scope="module")
def action() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return loaded


def test_the_action_is_whole(action: dict[str, Any]) -> None:
    assert {"name", "description", "inputs", "runs"} <= set(action)
    assert action["runs"]["using"] == "composite"
    assert set(action["inputs"]) == {"paths", "args", "version"}
    for step in action["runs"]["steps"]:
        assert step["shell"] == "bash"
        assert "${{" not in step["run"], "an input that is pasted into a script is a way in for strangers"
        for value in step["env"].values():
            known = re.fullmatch(r"\$\{\{ (?:inputs\.(\w+)|github\.action_path) \}\}", value)
            assert known
            assert known[1] is None or known[1] in action["inputs"]


@pytest.mark.parametrize(
    ("paths", "args", "code"),
    [
        pytest.param("docs/design", "", 1, id="a folder"),
        pytest.param("docs/design/design.md\ndocs/with blank.md\n", "", 1, id="paths one a line, blanks in them"),
        pytest.param("", "", 1, id="nothing is the whole repository"),
        pytest.param(".", "--exit-zero  --select MLSD2", 0, id="options with blanks between them"),
        pytest.param("$(touch hacked)\n-x", "$(touch hacked)", 2, id="what looks like shell is a path"),
    ],
)
def test_the_step_of_the_action_runs(
    action: dict[str, Any], repository: Path, program: Path, tmp_path: Path, paths: str, args: str, code: int
) -> None:
    (repository / "docs" / "with blank.md").write_bytes((repository / "docs" / "design" / "design.md").read_bytes())
    (tmp_path / "runner" / "mlsd").mkdir(parents=True)
    (tmp_path / "runner" / "mlsd" / "bin").symlink_to(program)
    script = tmp_path / "step.sh"
    script.write_text(action["runs"]["steps"][-1]["run"], encoding="utf-8")
    summary = tmp_path / "summary.md"
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
        cwd=repository,
        capture_output=True,
        text=True,
        env=environment(PATHS=paths, ARGS=args, RUNNER_TEMP=str(tmp_path / "runner"), GITHUB_STEP_SUMMARY=str(summary)),
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert not (repository / "hacked").exists()
    if code == 2:
        assert done.stderr.startswith("error: ")
        return
    assert "title=MLSD201 unanswered::" in done.stdout
    assert ("docs/with blank.md" in done.stdout) == (paths != "docs/design")
    assert "docs/design/design.md" in summary.read_text(encoding="utf-8").replace("\\", "")


def test_the_action_names_what_there_is(action: dict[str, Any]) -> None:
    (line,) = re.findall(r'bin/mlsd" (check [^"$]*)', action["runs"]["steps"][-1]["run"])
    assert "--output-format github" in line
    assert_exists(f"mlsd {line}")


# Problem matchers


def patterns() -> list[dict[str, Any]]:
    """The matcher for GitHub, and that of the task for VS Code."""
    (github,) = json.loads((ROOT / ".github" / "mlsd-matcher.json").read_text(encoding="utf-8"))["problemMatcher"]
    (tasks,) = (json.loads(code) for code in blocks(DOCS / "ci.md", "json"))
    (task,) = tasks["tasks"]
    assert_exists(task["command"])
    return [github["pattern"][0], task["problemMatcher"]["pattern"]]


@pytest.mark.parametrize("which", [0, 1], ids=["GitHub", "VS Code"])
def test_the_matcher_reads_every_line_of_concise(repository: Path, which: int) -> None:
    pattern = patterns()[which]
    path = repository / "docs" / "design" / "design.md"
    text = path.read_text(encoding="utf-8")
    (repository / "docs" / "a b: c.md").write_text(
        re.sub(r"> \[!WARNING\]\n(> .*\n)+", "later: ask @dana: 5:1: error\n", text, count=1), encoding="utf-8"
    )
    shown = run("check", ".", "--output-format", "concise", cwd=repository).stdout.decode()
    data = json.loads(run("check", ".", "--output-format", "json", cwd=repository).stdout)
    wanted = [(report["path"], finding) for report in data["documents"] for finding in report["findings"]]
    assert len(wanted) == len(shown.splitlines()) > 40
    for line, (where, finding) in zip(shown.splitlines(), wanted, strict=True):
        match = re.match(pattern["regexp"], line)
        assert match, line
        assert match[pattern["file"]] == where
        assert (int(match[pattern["line"]]), int(match[pattern["column"]])) == (finding["line"], finding["column"])
        assert match[pattern["severity"]] == finding["severity"]
        assert match[pattern["code"]] == finding["code"]
        assert match[pattern["message"]] == finding["message"]


def test_the_matchers_are_one() -> None:
    github, code = patterns()
    assert github == code


# The snippets of the documentation


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_the_yaml_and_json_of_a_page_load(page: Path) -> None:
    for code in blocks(page, "yaml"):
        documents = list(yaml.safe_load_all(code))
        assert any(documents)
    for code in blocks(page, "json"):
        json.loads(code)


PACKS = [code for code in blocks(DOCS / "packs.md", "yaml") if re.search(r"^pack:", code, re.MULTILINE)]


@pytest.mark.parametrize("code", PACKS, ids=lambda code: re.findall(r"^pack: (\w+)", code, re.MULTILINE)[0])
def test_a_pack_of_the_documentation_has_no_fault(code: str, tmp_path: Path) -> None:
    folder = tmp_path / ".mlsd" / "questions"
    folder.mkdir(parents=True)
    name = yaml.safe_load(code)["pack"]
    (folder / f"{name}.yaml").write_text(code, encoding="utf-8")
    done = run("packs", "check", name, cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    assert run("new", "design.md", "--pack", name, "--blank", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize("page", ["how-to.md", "reference/configuration.md"])
def test_a_configuration_of_the_documentation_is_taken(page: str, tmp_path: Path) -> None:
    (code,) = blocks(DOCS / page, "toml")
    (tmp_path / "pyproject.toml").write_text(code, encoding="utf-8")
    done = run("config", "docs/old/fraud.md", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert b"MLSD5" in done.stdout


PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))]
LINES = [
    pytest.param(line.strip().removeprefix("- ").removeprefix("run: ").strip(), id=f"{page.stem} {line.strip()[:60]}")
    for page in PAGES
    for language, code in BLOCK.findall(page.read_text(encoding="utf-8"))
    if language in ("console", "yaml")
    for line in code.splitlines()
    if re.match(r"\s*(- )?(run: )?mlsd [a-z-]", line)
]


@pytest.mark.parametrize("line", LINES)
def test_a_command_line_of_the_documentation_names_what_there_is(line: str) -> None:
    assert_exists(line)


def test_the_process_pool_of_the_documentation_runs(repository: Path) -> None:
    (code,) = (code for code in blocks(DOCS / "api.md", "python") if "ProcessPoolExecutor" in code)
    first = repository / "docs" / "design" / "design.md"
    for number in range(7):
        (first.parent / f"more-{number}.md").write_bytes(first.read_bytes())
    answer_all(first)
    (repository / "many.py").write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "many.py"], cwd=repository, capture_output=True, text=True, env=environment(), timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "design.md: 0 errors"
    assert len(done.stdout.splitlines()) == 8
    assert set(done.stdout.splitlines()[1:]) == {f"more-{number}.md: 29 errors" for number in range(7)}


def test_the_first_example_of_the_api_page_runs(repository: Path) -> None:
    (repository / "docs" / "design" / "design.md").rename(repository / "docs" / "design" / "fraud.md")
    code = blocks(DOCS / "api.md", "python")[0]
    done = subprocess.run([sys.executable, "-c", code], cwd=repository, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "MLSD201 unanswered Goals is unanswered" in done.stdout

"""The options of `mlsd check` on the command line: fixing, diffs, counts, exit codes, the name of standard input."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from screens import run

from mlsd.checking import walk
from mlsd.errors import MlsdError

GOALS = "<!-- mlsd:setup.goals -->\n\n{}\n\n<!-- /mlsd:setup.goals -->\n"
HEAD = "---\nmlsd: interview@1\nstatus: draft\n---\n\n# T\n\n"
SOUND = (HEAD + GOALS.format("Leaks fall from 5% to 4%.")).encode()
FLAGGED = SOUND.replace(b"\nLeaks", b"\n> [!WARNING]\n> **Unanswered.** What should be different?\n\nLeaks")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_bytes(FLAGGED)
    (tmp_path / "b.md").write_bytes(SOUND)
    (tmp_path / "other.md").write_bytes(b"# Prose\n")
    return tmp_path


@pytest.mark.parametrize("named", [["."], ["a.md", "b.md"], []], ids=["a folder", "files", "nothing"])
def test_fix_mends_then_checks(folder: Path, named: list[str]) -> None:
    done = run("check", "--fix", "--output-format", "json", *named, cwd=folder)
    assert done.stderr == b"1 document mended\n"
    assert (folder / "a.md").read_bytes() == (folder / "b.md").read_bytes() == SOUND
    first, second = json.loads(done.stdout)["documents"]
    assert [each["code"] for each in first["findings"]] == [each["code"] for each in second["findings"]]
    stamp = (folder / "a.md").stat().st_mtime_ns
    assert run("check", "--fix", *named, cwd=folder).stderr == b"0 documents mended\n"
    assert (folder / "a.md").stat().st_mtime_ns == stamp


@pytest.mark.parametrize("more", [[], ["--fix"]], ids=["alone", "with --fix"])
def test_diff_shows_a_patch_and_writes_nothing(folder: Path, more: list[str]) -> None:
    done = run("check", "--diff", *more, "a.md", "b.md", cwd=folder)
    assert (done.returncode, done.stderr) == (1, b"")
    assert (folder / "a.md").read_bytes() == FLAGGED
    subprocess.run(["git", "apply", "-p0", "-"], input=done.stdout, cwd=folder, check=True)
    assert (folder / "a.md").read_bytes() == SOUND
    again = run("check", "--diff", ".", cwd=folder)
    assert (again.returncode, again.stdout) == (0, b"")


@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_standard_input_cannot_be_mended(folder: Path, option: str) -> None:
    done = run("check", option, "-", cwd=folder, stdin=FLAGGED)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"standard input" in done.stderr


def test_statistics_count_by_code_most_first(folder: Path) -> None:
    done = run("check", "a.md", "b.md", "--statistics", cwd=folder)
    rows = [line.split() for line in done.stdout.decode().splitlines()]
    whole = json.loads(run("check", "a.md", "b.md", "--output-format", "json", cwd=folder).stdout)
    found = [(each["code"], each["name"]) for one in whole["documents"] for each in one["findings"]]
    assert {(code, name): int(count) for count, code, name in rows} == {each: found.count(each) for each in found}
    assert [int(row[0]) for row in rows] == sorted((int(row[0]) for row in rows), reverse=True)
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("options", "code"),
    [
        pytest.param([], 1, id="errors fail"),
        pytest.param(["--exit-zero"], 0, id="but not with --exit-zero"),
        pytest.param(["--exit-zero", "--statistics"], 0, id="counted"),
        pytest.param(["--exit-zero", "--fail-on", "info"], 0, id="whatever fails"),
        pytest.param(["--fail-on", "never"], 0, id="never"),
        pytest.param(["--ignore", "MLSD"], 0, id="all ignored"),
        pytest.param(["--ignore", "MLSD1,MLSD2", "--ignore", "MLSD3,MLSD4,MLSD5"], 0, id="with commas, twice"),
        pytest.param(["--select", "overdue"], 0, id="only what is not found"),
        pytest.param(["--select", "flag-left", "--fail-on", "warning"], 1, id="errors are more than warnings"),
        pytest.param(["--select", "flag-left"], 1, id="only errors"),
        pytest.param(["--fail-on", "warnings"], 2, id="no such level"),
        pytest.param(["--output-format", "jsno"], 2, id="no such format"),
        pytest.param(["--pack", "nope", "--exit-zero"], 2, id="what could not be done is no finding"),
    ],
)
def test_exit_codes(folder: Path, options: list[str], code: int) -> None:
    done = run("check", "a.md", *options, cwd=folder)
    assert done.returncode == code, done.stdout + done.stderr
    assert (code == 2) is bool(done.stderr)


@pytest.mark.parametrize("name", ["docs/design.md", "<stdin>"])
def test_the_name_of_standard_input(folder: Path, name: str) -> None:
    more = ["--stdin-filename", name] if name != "<stdin>" else []
    done = run("check", "-", *more, "--output-format", "json", cwd=folder, stdin=SOUND)
    (one,) = json.loads(done.stdout)["documents"]
    assert one["path"] == name


def test_what_holds_for_a_path_holds_for_standard_input_of_that_name(folder: Path) -> None:
    (folder / ".mlsd.toml").write_text('[paths."docs/*"]\nignore = ["MLSD"]\n', encoding="utf-8")
    assert run("check", "-", cwd=folder, stdin=SOUND).returncode == 1
    assert run("check", "-", "--stdin-filename", "docs/a.md", cwd=folder, stdin=SOUND).returncode == 0


def test_an_error_in_standard_input_has_its_name(folder: Path) -> None:
    done = run("check", "-", "--stdin-filename", "docs/a.md", cwd=folder, stdin=b"# T\n\xff\n")
    assert done.returncode == 2
    assert done.stderr.startswith(b"error: docs/a.md:2: ")


@pytest.mark.parametrize(("more", "names"), [([], ["a.md", "b.md"]), (["--all"], ["a.md", "b.md", "other.md"])])
def test_documents_without_marks_are_checked_when_asked_for(folder: Path, more: list[str], names: list[str]) -> None:
    done = run("check", ".", *more, "--output-format", "json", cwd=folder)
    assert [each["path"].removeprefix("./") for each in json.loads(done.stdout)["documents"]] == names


@pytest.mark.parametrize(("status", "passes"), [("draft", True), ("Draft", True), ("approved", False)])
def test_drafts_may_pass_and_the_report_says_so(folder: Path, status: str, passes: bool) -> None:
    (folder / ".mlsd.toml").write_text('draft = "report"\n', encoding="utf-8")
    (folder / "a.md").write_bytes(FLAGGED.replace(b"draft", status.encode()))
    done = run("check", "a.md", cwd=folder)
    assert done.returncode == (0 if passes else 1)
    assert b"MLSD207" in done.stdout
    assert (b'\nA draft, so nothing here fails the check: draft = "report" in ' in done.stdout) is passes
    annotated = run("check", "a.md", "--output-format", "github", cwd=folder).stdout.decode()
    assert ("::error " in annotated) is not passes
    assert "::warning " in annotated
    data = json.loads(run("check", "a.md", "--output-format", "json", cwd=folder).stdout)
    assert data["summary"]["errors"] > 0, "programs are told what it is"


def test_a_draft_that_would_pass_anyway_is_not_excused(folder: Path) -> None:
    (folder / ".mlsd.toml").write_text('draft = "report"\nfail-on = "never"\n', encoding="utf-8")
    assert b"A draft" not in run("check", "a.md", cwd=folder).stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(["check", "--pack", "", "."], "--pack is empty", id="no pack"),
        pytest.param(["check", "--select", "", "."], "--select is empty", id="nothing selected"),
        pytest.param(["check", "--ignore", " , ", "."], "--ignore is empty", id="nothing ignored"),
        pytest.param(["new", "n.md", "--answers", ""], "--answers names no file", id="no answers file"),
        pytest.param(["--install-completion", "fish"], "--install-completion takes no value", id="a shell"),
    ],
)
def test_an_option_that_says_nothing_is_not_taken_for_one_that_was_left_out(
    folder: Path, arguments: list[str], says: str
) -> None:
    before = sorted(folder.rglob("*"))
    done = run(*arguments, cwd=folder)
    assert (done.returncode, says in done.stderr.decode()) == (2, True), done.stderr
    assert sorted(folder.rglob("*")) == before


def test_a_command_that_is_named_can_be_pasted(folder: Path) -> None:
    (folder / "my designs").mkdir()
    run("new", "my designs/a.md", "--blank", cwd=folder)
    done = run("new", "my designs/a.md", "--blank", cwd=folder)
    assert "mlsd fill 'my designs/a.md'" in done.stderr.decode()


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="permissions of POSIX")
def test_a_folder_that_cannot_be_read_is_no_folder_without_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "docs" / "closed"
    closed.mkdir(parents=True)
    tmp_path.chmod(0o755)
    (closed / "a.md").write_bytes(SOUND)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert walk("docs") == [os.path.join("docs", "closed", "a.md")]
    user = os.geteuid()
    closed.chmod(0)
    try:
        if user == 0:  # root may read everything
            os.seteuid(65534)
        with pytest.raises(MlsdError) as raised:
            walk("docs")
    finally:
        os.seteuid(user)
        closed.chmod(0o700)
    assert raised.value.message == f"cannot read {os.path.join('docs', 'closed')}: Permission denied"
    assert raised.value.hint

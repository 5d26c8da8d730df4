"""A user without a home: no cache, a state folder only where something could be lost, and no folder called `~`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from screens import Terminal, environment, run

ANSWERS = "setup.goals: Leaks fall by a fifth.\n"
MARKED = "---\nmlsd: interview@1\n---\n\n# T\n\n<!-- mlsd:setup.goals -->\n\n{}\n\n<!-- /mlsd:setup.goals -->\n"
NOTES = "# Notes\n\n## Goals\n\nCut fraud losses from 0.09% to 0.05% of card volume by June 2027.\n"

# What `~` stands for where no user has the number that mlsd runs as: itself.
HOMES = [pytest.param("~", id="no home"), pytest.param("here", id="a home that depends on where one is")]


def homeless(home: str, **changes: str) -> dict[str, str]:
    ours = ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")
    kept = {name: value for name, value in environment().items() if name not in ours}
    return kept | {"HOME": home} | changes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "answers.yaml").write_text(ANSWERS, encoding="utf-8")
    (tmp_path / "d.md").write_text(MARKED.format("Leaks fall by a fifth."), encoding="utf-8")
    (tmp_path / "open.md").write_text(MARKED.format("TODO"), encoding="utf-8")
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes | None]:
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize(
    "line",
    [
        "check d.md", "check --no-cache d.md", "answers d.md", "show d.md", "status d.md", "export d.md", "questions",
        "packs", "exercises", "config", "estimate traffic daily-users=2M requests-per-user=10",
    ],
)  # fmt: skip
def test_what_only_reads_goes_on_without_a_cache(folder: Path, home: str, line: str) -> None:
    before = contents(folder)
    done = run(*line.split(), cwd=folder, env=homeless(home))
    assert (done.returncode in (0, 1), done.stderr) == (True, b"")
    assert contents(folder) == before


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("line", ["new made.md --blank", "new made.md --answers answers.yaml"])
def test_a_new_document_is_made_whole(folder: Path, home: str, line: str) -> None:
    before = set(contents(folder))
    done = run(*line.split(), cwd=folder, env=homeless(home))
    assert done.returncode == 0, done.stderr
    assert set(contents(folder)) == before | {"made.md"}


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize(
    ("line", "variable"),
    [
        ("fill open.md --answers answers.yaml", "XDG_STATE_HOME"),
        ("confirm d.md setup.goals", "XDG_STATE_HOME"),
        ("upgrade d.md", "XDG_STATE_HOME"),
        ("derive d.md", "XDG_STATE_HOME"),
        ("adopt --yes --all-topics notes.md", "XDG_STATE_HOME"),
        ("history", "XDG_DATA_HOME"),
        ("exercises --new", "XDG_DATA_HOME"),
    ],
)
def test_what_needs_a_folder_says_how_to_name_one(folder: Path, home: str, line: str, variable: str) -> None:
    before = contents(folder)
    done = run(*line.split(), cwd=folder, env=homeless(home))
    assert (done.returncode, done.stderr.decode().splitlines()[-1]) == (
        2, f"  set {variable} to a folder that can be written"
    )  # fmt: skip
    assert contents(folder) == before
    with_one = run(*line.split(), cwd=folder, env=homeless(home, **{variable: str(folder / "kept")}))
    assert with_one.returncode == 0, with_one.stderr


@pytest.mark.skipif(os.name != "posix", reason="a terminal of POSIX")
@pytest.mark.parametrize("line", ["new made.md", "fill open.md", "new open.md", "practice 2 --minutes 5"])
def test_nobody_is_asked_what_could_not_be_saved(folder: Path, line: str) -> None:
    before = contents(folder)
    nowhere = homeless("~", XDG_DATA_HOME=str(folder.parent / "data"), XDG_STATE_HOME="", XDG_CACHE_HOME="")
    terminal = Terminal(*line.split(), cwd=folder, **nowhere)
    assert terminal.wait("set XDG_STATE_HOME").end() == 2
    assert contents(folder) == before


@pytest.mark.parametrize("given", ["", "here", "./here"])
def test_a_cache_that_depends_on_where_one_is_is_none(folder: Path, given: str) -> None:
    before = contents(folder)
    run("check", "d.md", cwd=folder, env=homeless("~", XDG_CACHE_HOME=given))
    assert contents(folder) == before

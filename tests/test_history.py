"""The record of practice runs: what it keeps, for whom, and what it does with a database that is damaged or newer."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
from pathlib import Path

import pytest
from screens import run

from mlsd.errors import MlsdError
from mlsd.history import History
from mlsd.practice import weakest_stage


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "mlsd" / "history.sqlite3"


def sql(path: Path, statement: str) -> None:
    base = sqlite3.connect(path)
    with base:
        base.execute(statement)
    base.close()


def finished(history: History, document: Path, **coverage: int) -> int:
    attempt = history.begin(2, "Fraud", str(document), 45)
    history.clarify(attempt, "How many?")
    history.note(attempt, {"setup": 61.5, "data": 2.0}, coverage)
    return attempt


def test_a_run_is_kept_as_it_goes(path: Path, tmp_path: Path) -> None:
    document = tmp_path / "doc.md"
    document.touch()
    history = History()
    before = os.umask(0)
    try:
        attempt = history.begin(2, "Fraud", str(document), 45)
    finally:
        os.umask(before)
    begun = history.unfinished()
    assert begun
    assert (begun.id, begun.exercise, begun.minutes, begun.spent, begun.finished) == (attempt, 2, 45.0, {}, False)
    finished(history, document, setup=40, data=61)
    assert [each.finished for each in history.all()] == [False, True]
    last = history.all()[-1]
    assert (last.seconds, last.spent["setup"], last.overall, last.questions) == (63.5, 61.5, 50, "How many?")
    assert history.unfinished() == begun
    document.unlink()
    assert history.unfinished() is None, "a run whose document is gone cannot be gone on with"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def broken_page(data: bytes) -> bytes:
    return data[:4096] + b"\xde\xad\xbe\xef" * (len(data[4096:]) // 4)


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda data: b"this is no database\n" * 100, id="no database at all"),
        pytest.param(broken_page, id="a page of it overwritten"),
        pytest.param(lambda data: data[:5000], id="torn"),
    ],
)
def test_a_damaged_database_is_moved_aside(path: Path, tmp_path: Path, spoil: object) -> None:
    assert callable(spoil)
    finished(History(), tmp_path / "doc.md", setup=40)
    damaged = spoil(path.read_bytes())
    path.write_bytes(damaged)
    done = run("history", cwd=tmp_path)
    assert done.returncode == 0
    assert b"could not be read; it was moved to" in done.stderr
    assert done.stderr.count(b"\n") == 1
    assert b"No practice runs yet" in done.stdout
    aside = [each for each in path.parent.iterdir() if ".unreadable-" in each.name]
    assert [each.read_bytes() for each in aside] == [damaged], "nothing is deleted"
    again = run("history", cwd=tmp_path)
    assert (again.returncode, again.stderr) == (0, b"")


def test_a_database_without_its_table_is_moved_aside(path: Path, tmp_path: Path) -> None:
    finished(History(), tmp_path / "doc.md", setup=40)
    sql(path, "drop table attempts")
    assert "moved to" in History().notice
    assert History().all() == []


@pytest.mark.parametrize("command", [("history",), ("exercises",)], ids=lambda command: command[0])
def test_a_newer_database_is_refused_untouched(path: Path, tmp_path: Path, command: tuple[str, ...]) -> None:
    finished(History(), tmp_path / "doc.md", setup=40)
    sql(path, "pragma user_version=2")
    before = path.read_bytes()
    done = run("history", cwd=tmp_path)
    assert done.returncode == 2
    assert b"newer mlsd (version 2)" in done.stderr
    assert b"update mlsd" in done.stderr
    assert b"Traceback" not in done.stderr
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert run(*command, cwd=tmp_path).stderr.count(b"Traceback") == 0


def test_a_database_in_use_is_an_error_with_a_remedy(path: Path, tmp_path: Path) -> None:
    history = History()
    path.write_bytes(b"no database any more")
    with pytest.raises(MlsdError, match="not a database"):
        history.all()


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    done = run("history", cwd=tmp_path)
    assert done.returncode == 2
    assert b"XDG_DATA_HOME" in done.stderr


def test_history_as_text_and_as_data(path: Path, tmp_path: Path) -> None:
    history = History()
    (tmp_path / "doc.md").touch()
    finished(history, tmp_path / "doc.md", setup=20, data=90, model=50, serving=70)
    finished(history, tmp_path / "doc.md", setup=30, data=90, model=55, serving=70)
    history.begin(3, "T\x1b[31m", str(tmp_path / "doc.md"), 20)
    text = run("history", cwd=tmp_path).stdout.decode()
    for part in ("1:03 of 45:00", "58%", "61%", "broken off", "Trend", "weak over the last 2: Project setup (25%)",
                 "mlsd exercises --stage setup", "mlsd practice --go-on", "\\x1b[31m"):  # fmt: skip
        assert part in text
    assert "\x1b" not in text
    rows = json.loads(run("history", "--format", "json", cwd=tmp_path).stdout)
    assert [(row["exercise"], row["finished"], row["overall"]) for row in rows] == [
        (2, True, 58),
        (2, True, 61),
        (3, False, 0),
    ]
    assert weakest_stage(history.all()) == "setup"
    assert weakest_stage([]) is None

"""The record of practice runs: SQLite in the user's data folder, readable by its owner alone.

A database from a newer mlsd is refused; one that cannot be read is moved aside, never deleted.
"""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import time
from collections.abc import Iterator
from typing import Any, NamedTuple

from mlsd.errors import MlsdError
from mlsd.own_folders import data_folder

VERSION = 1
_HINT = "set XDG_DATA_HOME to a folder that can be written"
_SCHEMA = """
create table attempts (
    id integer primary key,
    started text not null,          -- ISO 8601, local time
    exercise integer not null,
    title text not null,
    file text not null,
    minutes real not null,          -- planned
    seconds real not null,          -- spent
    spent text not null,            -- JSON: stage id to seconds
    coverage text not null,         -- JSON: stage id to 0..100
    questions text not null,        -- the clarifying questions
    finished integer not null
)
"""


class Attempt(NamedTuple):
    """One practice run.  spent: stage id to seconds.  coverage: stage id to 0..100."""

    id: int
    started: str
    exercise: int
    title: str
    file: str
    minutes: float
    seconds: float
    spent: dict[str, float]
    coverage: dict[str, int]
    questions: str
    finished: bool

    @property
    def overall(self) -> int:
        """Coverage over all stages, 0 to 100."""
        return round(sum(self.coverage.values()) / len(self.coverage)) if self.coverage else 0


class History:
    """The attempts.  notice: what the person should know of the database, "" if nothing."""

    def __init__(self, path: str | None = None) -> None:
        self.path = path or _default_path()
        self.notice = ""
        self._prepare()

    def begin(self, exercise: int, title: str, file: str, minutes: float) -> int:
        """Record that a run has begun.  Returns its id."""
        with self._using() as base:
            started = time.strftime("%Y-%m-%dT%H:%M:%S")
            row = (started, exercise, title, os.path.abspath(file), minutes, 0.0, "{}", "{}", "", 0)
            cursor = base.execute(f"insert into attempts ({_COLUMNS}) values (?,?,?,?,?,?,?,?,?,?)", row)
            return int(cursor.lastrowid or 0)

    def clarify(self, id: int, questions: str) -> None:
        """Record what the candidate asked before designing."""
        with self._using() as base:
            base.execute("update attempts set questions=? where id=?", (questions, id))

    def note(self, id: int, spent: dict[str, float], coverage: dict[str, int] | None = None) -> None:
        """Record the time so far; with `coverage`, that the run has ended."""
        with self._using() as base:
            base.execute(
                "update attempts set seconds=?, spent=? where id=?", (sum(spent.values()), json.dumps(spent), id)
            )
            if coverage is not None:
                base.execute("update attempts set coverage=?, finished=1 where id=?", (json.dumps(coverage), id))

    def all(self) -> list[Attempt]:
        """Every run, oldest first."""
        with self._using() as base:
            rows = base.execute(f"select id,{_COLUMNS} from attempts order by id").fetchall()
        return [_attempt(row) for row in rows]

    def unfinished(self) -> Attempt | None:
        """The newest run that was broken off and whose document is still there."""
        return next((each for each in reversed(self.all()) if not each.finished and os.path.exists(each.file)), None)

    def _prepare(self) -> None:
        try:
            os.makedirs(os.path.dirname(self.path), mode=0o700, exist_ok=True)
        except OSError as error:
            raise MlsdError(f"{self.path}: {error.strerror}", _HINT) from None
        try:
            self._check_version()
        except sqlite3.DatabaseError as error:
            damaged = any(sign in str(error) for sign in ("malformed", "no such table", "no such column"))
            if isinstance(error, sqlite3.OperationalError) and not damaged:
                raise self._fault(error) from None
            aside = f"{self.path}.unreadable-{time.strftime('%Y%m%d-%H%M%S')}"
            os.replace(self.path, aside)
            self.notice = f"The history could not be read; it was moved to {aside} and a new one begun."
            self._check_version()

    def _check_version(self) -> None:
        with self._open() as base:
            found = base.execute("pragma user_version").fetchone()[0]
            if found > VERSION:
                raise MlsdError(f"{self.path} is of a newer mlsd (version {found})", "update mlsd; nothing was changed")
            if base.execute("pragma quick_check(1)").fetchone()[0] != "ok":
                raise sqlite3.DatabaseError("malformed")
            if found < VERSION:
                base.execute(_SCHEMA)
                base.execute(f"pragma user_version={VERSION}")
            base.execute(f"select id,{_COLUMNS} from attempts limit 1").fetchall()

    @contextlib.contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        """The database, once it is known to be ours.  Raises MlsdError if it is locked, full or not to be written."""
        try:
            with self._open() as base:
                yield base
        except sqlite3.Error as error:
            raise self._fault(error) from None

    def _fault(self, error: sqlite3.Error) -> MlsdError:
        return MlsdError(f"{self.path}: {error}", "end whatever else uses it, or check its permissions and the disk")

    @contextlib.contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        if not os.path.exists(self.path):
            os.close(os.open(self.path, os.O_CREAT | os.O_WRONLY, 0o600))
        base = sqlite3.connect(self.path, timeout=5)
        try:
            with base:
                yield base
        finally:
            base.close()


def _attempt(row: tuple[Any, ...]) -> Attempt:
    *plain, spent, coverage, questions, finished = row
    return Attempt._make([*plain, json.loads(spent), json.loads(coverage), questions, bool(finished)])


_COLUMNS = "started,exercise,title,file,minutes,seconds,spent,coverage,questions,finished"


def _default_path() -> str:
    folder = data_folder()
    if not folder:
        raise MlsdError("there is no home folder to keep the record of practice runs in", _HINT)
    return os.path.join(folder, "history.sqlite3")

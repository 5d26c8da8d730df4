"""Watching: a save is seen and checked, however the editor saves; Ctrl-C ends it."""

from __future__ import annotations

import importlib.util
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from screens import environment, run

WATCHES = importlib.util.find_spec("watchfiles") is not None
needs_watchfiles = pytest.mark.skipif(not WATCHES, reason="watchfiles is not installed")
TEXT = "# T\n\n<!-- mlsd:setup.goals -->\n\n{}\n\n<!-- /mlsd:setup.goals -->\n"
PATIENCE = 20.0


@pytest.mark.skipif(WATCHES, reason="watchfiles is installed")
def test_without_watchfiles_it_says_what_to_install(tmp_path: Path) -> None:
    done = run("check", "--watch", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"pip install 'mlsd[watch]'" in done.stderr


class Watched:
    """A watch in a process of its own.  `wait` returns once a text has been written `times` times."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        command = [sys.executable, "-m", "mlsd", "check", "--watch", "--output-format", "concise", *arguments]
        path = os.pathsep.join([environment()["PYTHONPATH"], *filter(None, sys.path)])
        self.child = subprocess.Popen(
            command, cwd=folder, env=environment(PYTHONPATH=path, PYTHONUNBUFFERED="1"), stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )  # fmt: skip
        self.written = ""
        self._new = threading.Condition()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.child.stdout
        while data := os.read(self.child.stdout.fileno(), 65536):
            with self._new:
                self.written += data.decode()
                self._new.notify_all()

    def shows(self, text: str, times: int = 1, patience: float = PATIENCE) -> bool:
        with self._new:
            return self._new.wait_for(lambda: self.written.count(text) >= times, patience)

    def end(self) -> int:
        self.child.send_signal(signal.SIGINT)
        code = self.child.wait(PATIENCE)
        assert self.child.stdout
        self.child.stdout.close()
        return code


def save(path: Path, text: str, beside: bool) -> None:
    """Save as an editor does: in place, or beside and then moved over."""
    if not beside:
        path.write_text(text, encoding="utf-8")
        return
    (path.parent / "4913.tmp").write_text(text, encoding="utf-8")
    (path.parent / "4913.tmp").replace(path)


def settled(watched: Watched, path: Path, text: str, beside: bool) -> bool:
    """Save until it is seen: the watch begins a moment after the first report."""
    for number in range(10):
        save(path, TEXT.format(f"{text} {'.' * number}"), beside)
        if watched.shows("checked at", watched.written.count("checked at") + 1, 2.0):
            return True
    return False


@needs_watchfiles
@pytest.mark.parametrize("beside", [False, True], ids=["in place", "moved over"])
@pytest.mark.parametrize("named", [["a.md"], ["."], []], ids=["a file", "a folder", "nothing"])
def test_a_save_is_checked_again_and_ctrl_c_ends_it(tmp_path: Path, named: list[str], beside: bool) -> None:
    path = tmp_path / "a.md"
    path.write_text(TEXT.format("TODO"), encoding="utf-8")
    watched = Watched(tmp_path, *named)
    try:
        assert watched.shows("MLSD201"), watched.written
        assert settled(watched, path, "TODO", beside), watched.written
        assert settled(watched, path, "TODO again", beside), watched.written  # and once more after a move
    finally:
        code = watched.end()
    assert code == 130
    assert "Traceback" not in watched.written


@needs_watchfiles
def test_a_file_that_cannot_be_read_does_not_end_the_watch(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(TEXT.format("TODO"), encoding="utf-8")
    watched = Watched(tmp_path, "a.md")
    try:
        assert watched.shows("MLSD201")
        assert settled(watched, path, "TODO", False)
        for number in range(10):  # a change that comes with the one before it is not told again
            path.write_bytes(b"\xff\xfe" + b" " * number)
            if watched.shows("UTF-16", patience=2.0):
                break
        assert "UTF-16" in watched.written
        assert settled(watched, path, "TODO", False)
    finally:
        assert watched.end() == 130

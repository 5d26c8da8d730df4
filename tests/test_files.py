"""Files are whole or as they were, whatever fails and whoever else writes."""

from __future__ import annotations

import errno
import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from screens import run

from mlsd import files, store
from mlsd.document import parse
from mlsd.errors import MlsdError

OLD, NEW = b"old\r\n" * 1000, b"\xef\xbb\xbfnew\n" * 1000
POSIX = pytest.mark.skipif(os.name != "posix", reason="modes, links and signals of POSIX")
NOT_ROOT = pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everything")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "design.md"
    path.write_bytes(OLD)
    return path


def test_write_puts_the_new_in_place_of_the_old(file: Path) -> None:
    files.write(str(file), NEW)
    assert file.read_bytes() == NEW
    assert files.read(str(file)) == NEW
    assert os.listdir(file.parent) == ["design.md"]


@pytest.mark.parametrize("data", [b"", b"\0", b"\r\n", b"x" * 3_000_000])
def test_bytes_are_written_as_they_are(file: Path, data: bytes) -> None:
    files.write(str(file), data)
    assert file.read_bytes() == data


@pytest.mark.parametrize(
    "name", ["a b.md", "ü.md", "-x.md", "--help.md", "a'b\"c.md", "x" * 200 + ".md", ".hidden", "日.md"]
)
def test_names_of_all_kinds(tmp_path: Path, name: str) -> None:
    files.create(str(tmp_path / name), OLD)
    files.write(str(tmp_path / name), NEW)
    assert (tmp_path / name).read_bytes() == NEW
    assert os.listdir(tmp_path) == [name]


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o755, 0o400 | 0o200])
def test_the_mode_is_kept(file: Path, mode: int) -> None:
    file.chmod(mode)
    files.write(str(file), NEW)
    assert stat.S_IMODE(file.stat().st_mode) == mode


@POSIX
@pytest.mark.parametrize("umask", [0o022, 0o077, 0o002])
def test_a_new_file_has_the_mode_that_the_user_wants(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        files.create(str(tmp_path / "new.md"), NEW)
        assert os.umask(umask) == umask
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new.md").stat().st_mode) == 0o666 & ~umask


@POSIX
@pytest.mark.parametrize("relative", [True, False], ids=["a relative link", "an absolute link"])
def test_a_link_stays_a_link(file: Path, tmp_path: Path, relative: bool) -> None:
    (tmp_path / "in").mkdir()
    link, chain = tmp_path / "in" / "link.md", tmp_path / "chain.md"
    link.symlink_to(os.path.join("..", "design.md") if relative else file)
    chain.symlink_to(link)
    files.write(str(chain), NEW)
    assert link.is_symlink()
    assert chain.is_symlink()
    assert not file.is_symlink()
    assert file.read_bytes() == NEW


@POSIX
def test_a_link_to_nothing_is_made_to_lead_somewhere(tmp_path: Path) -> None:
    (tmp_path / "link.md").symlink_to("target.md")
    files.create(str(tmp_path / "link.md"), NEW)
    assert (tmp_path / "target.md").read_bytes() == NEW
    assert (tmp_path / "link.md").is_symlink()


def test_create_never_replaces(file: Path) -> None:
    with pytest.raises(MlsdError, match="exists already"):
        files.create(str(file), NEW)
    assert file.read_bytes() == OLD
    assert os.listdir(file.parent) == ["design.md"]


@POSIX
@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="extended attributes of Linux")
def test_extended_attributes_are_kept(file: Path) -> None:
    try:
        os.setxattr(file, "user.mlsd", b"kept")
    except OSError:
        pytest.skip("this file system has no extended attributes")
    files.write(str(file), NEW)
    assert os.getxattr(file, "user.mlsd") == b"kept"


@NOT_ROOT
def test_a_read_only_file_is_left_alone(file: Path) -> None:
    file.chmod(0o444)
    for attempt in (files.require_writable, lambda path: files.write(path, NEW)):
        with pytest.raises(MlsdError, match="read-only") as caught:
            attempt(str(file))
        assert "chmod" in caught.value.hint
    assert file.read_bytes() == OLD
    assert os.listdir(file.parent) == ["design.md"]


def _pipe(path: str) -> None:
    os.mkfifo(path)


def _socket(path: str) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path)


def _device(path: str) -> None:
    if os.geteuid():
        pytest.skip("only root makes devices")
    os.mknod(path, 0o666 | stat.S_IFCHR, os.makedev(1, 3))


def _circle(path: str) -> None:
    os.symlink(os.path.basename(path), path)


@POSIX
@pytest.mark.parametrize("linked", [False, True], ids=["itself", "through a link"])
@pytest.mark.parametrize("make", [_pipe, _socket, _device, _circle], ids=lambda make: make.__name__[1:])
def test_what_is_no_file_is_not_replaced_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[str], None], linked: bool
) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket may not be long
    make("it.html")
    name = "link.html" if linked else "it.html"
    if linked:
        os.symlink("it.html", "link.html")
    before = os.lstat("it.html")
    for attempt in (files.require_writable, lambda path: files.write(path, NEW)):
        with pytest.raises(MlsdError, match="no regular file") as caught:
            attempt(name)
        assert caught.value.hint == "name a file"
    Path("d.md").write_bytes(DOCUMENT)
    done = run("export", "d.md", "-o", name, cwd=tmp_path)
    assert (done.returncode, b"no regular file" in done.stderr) == (2, True)
    assert os.lstat("it.html") == before
    assert sorted(os.listdir()) == sorted({"it.html", name, "d.md"})


@POSIX
@pytest.mark.parametrize("line", ["adopt --yes --all-topics nd", "adopt --yes nd", "fill nd --no-input", "derive nd"])
def test_no_command_writes_in_place_of_a_device(tmp_path: Path, line: str) -> None:
    _device(str(tmp_path / "nd"))
    before = os.stat(tmp_path / "nd")
    done = run(*line.split(), cwd=tmp_path)
    assert done.returncode == 2
    assert os.stat(tmp_path / "nd") == before
    assert os.listdir(tmp_path) == ["nd"]


@NOT_ROOT
def test_a_read_only_folder_is_left_alone(file: Path) -> None:
    file.parent.chmod(0o555)
    try:
        for attempt in (files.require_writable, lambda path: files.write(path, NEW)):
            with pytest.raises(MlsdError, match="Permission"):
                attempt(str(file))
    finally:
        file.parent.chmod(0o755)
    assert file.read_bytes() == OLD


@pytest.mark.parametrize(
    ("name", "says"),
    [
        pytest.param("nowhere/design.md", "no folder", id="a folder that there is not"),
        pytest.param("", "folder", id="a folder"),
        pytest.param("design.md/x.md", "no folder", id="a file as a folder"),
        pytest.param("x" * 300, "long", id="a name that is too long"),
    ],
)
def test_what_cannot_be_written_is_said_before_anything_is_asked(file: Path, name: str, says: str) -> None:
    with pytest.raises(MlsdError, match=says) as caught:
        files.require_writable(os.path.join(file.parent, name))
    assert caught.value.hint
    assert os.listdir(file.parent) == ["design.md"]


def test_new_makes_the_folders_that_were_named_and_no_others(tmp_path: Path) -> None:
    done = run("new", "docs/design/fraud.md", "--blank", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stderr.decode().split("\n")[0] == "made the folder docs/design"
    assert (tmp_path / "docs" / "design" / "fraud.md").is_file()
    assert b"made" not in run("new", "docs/design/other.md", "--blank", cwd=tmp_path).stderr
    before = sorted(tmp_path.rglob("*"))
    (tmp_path / "away").symlink_to(tmp_path.parent / "elsewhere")
    for name in ("away/x.md", "away/deeper/x.md", "new/../../x/y.md", "docs/design/fraud.md/x.md", "more/x/"):
        done = run("new", name, "--blank", cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, b""), name
    (tmp_path / "away").unlink()
    assert sorted(tmp_path.rglob("*")) == before
    assert not (tmp_path.parent / "elsewhere").exists()
    assert run("new", "later/x.md", "--blank", "--pack", "nope", cwd=tmp_path).returncode == 2
    assert not (tmp_path / "later").exists(), "nothing is made for a document that is not"


def test_asking_whether_a_file_can_be_written_leaves_nothing(file: Path) -> None:
    files.require_writable(str(file))
    files.require_writable(str(file.parent / "new.md"))
    assert os.listdir(file.parent) == ["design.md"]


@pytest.mark.parametrize("name", ["nowhere.md", "", ".", "a\0b.md", "x" * 5000])
def test_what_cannot_be_read_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(MlsdError) as caught:
        files.read(os.path.join(tmp_path, name))
    assert caught.value.hint


def test_leftovers_of_the_dead_are_swept_and_nothing_else(file: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    leftover = file.parent / f".design.md.mlsd-{dead.pid}-00ff00ff"
    others = [f".design.md.mlsd-{os.getpid()}-00ff00ff", f".other.md.mlsd-{dead.pid}-00ff00ff", ".design.md.swp",
              f"design.md.mlsd-{dead.pid}-00ff00ff", f".design.md.mlsd-{dead.pid}-notes.md"]  # fmt: skip
    for name in [leftover.name, *others]:
        (file.parent / name).write_text("x")
    files.sweep(str(file))
    assert sorted(os.listdir(file.parent)) == sorted(["design.md", *others])


def test_sweeping_where_there_is_nothing_is_quiet(tmp_path: Path) -> None:
    files.sweep(str(tmp_path / "nowhere" / "design.md"))
    assert os.listdir(tmp_path) == []


CALLS = (
    "open",
    "close",
    "fsync",
    "replace",
    "rename",
    "link",
    "unlink",
    "chmod",
    "chown",
    "stat",
    "lstat",
    "listxattr",
)


class _Nth:
    """Makes the n-th call of any of these functions of the system fail."""

    def __init__(self, patch: pytest.MonkeyPatch, nth: int, code: int) -> None:
        self.left, self.code, self.failed = nth, code, ""
        for name in CALLS:
            if hasattr(os, name):
                patch.setattr(os, name, self._wrapped(name, getattr(os, name)))

    def _wrapped(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **keywords: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                self.failed = name
                raise OSError(self.code, os.strerror(self.code))
            return real(*arguments, **keywords)

        return call


@POSIX
@pytest.mark.parametrize(
    "code", [errno.ENOSPC, errno.EIO, errno.EACCES], ids=["disk full", "disk broken", "not allowed"]
)
@pytest.mark.parametrize("nth", range(1, 25))
def test_whichever_call_fails_the_file_is_old_or_new(file: Path, nth: int, code: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        failing = _Nth(patch, nth, code)
        said = ""
        try:
            files.write(str(file), NEW)
        except MlsdError as error:
            said = f"{error.message}, {error.hint}"
    assert file.read_bytes() in (OLD, NEW)
    assert said or file.read_bytes() == NEW
    assert "still stands" not in said or file.read_bytes() == OLD
    assert failing.failed == "unlink" or os.listdir(file.parent) == ["design.md"]


@POSIX
@pytest.mark.parametrize("nth", range(1, 25))
def test_whichever_call_fails_a_new_file_is_whole_or_not_there(tmp_path: Path, nth: int) -> None:
    path = tmp_path / "new.md"
    with pytest.MonkeyPatch.context() as patch:
        _Nth(patch, nth, errno.EIO)
        try:
            files.create(str(path), NEW)
            made = True
        except MlsdError:
            made = False
    assert not path.exists() or path.read_bytes() == NEW
    assert path.exists() or not made


@POSIX
def test_a_disk_that_is_full_costs_nothing(file: Path) -> None:
    program = (
        "import resource, signal, sys\nfrom mlsd import files\nfrom mlsd.errors import MlsdError\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\nresource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try:\n    files.write(sys.argv[1], b'n' * 100_000)\nexcept MlsdError as error:\n    sys.exit(error.message)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "design.md" in done.stderr
    assert "Traceback" not in done.stderr
    assert file.read_bytes() == OLD
    assert os.listdir(file.parent) == ["design.md"]


@POSIX
def test_a_run_that_is_killed_leaves_old_or_new(file: Path) -> None:
    program = (
        "import sys\nfrom mlsd import files\nprint('begun', flush=True)\n"
        "while True:\n    files.write(sys.argv[1], b'A' * 300_000)\n    files.write(sys.argv[1], b'B' * 300_000)\n"
    )
    for _ in range(5):
        with subprocess.Popen([sys.executable, "-c", program, str(file)], stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            child.stdout.readline()
            for _ in range(50):
                assert file.read_bytes() in (OLD, b"A" * 300_000, b"B" * 300_000)
            child.send_signal(signal.SIGKILL)
        assert file.read_bytes() in (OLD, b"A" * 300_000, b"B" * 300_000)
    files.sweep(str(file))
    assert os.listdir(file.parent) == ["design.md"]


ADDING = """
import sys
from mlsd import store
opened = store.open_document(sys.argv[1])
for number in range(100):
    store.save(opened, {f"{sys.argv[2]}.q{number}": f"answer {number} of {sys.argv[2]}"})
"""


def test_two_runs_that_add_a_hundred_answers_each_lose_none(tmp_path: Path) -> None:
    ids = [f"{who}.q{number}" for number in range(100) for who in ("one", "two")]
    sections = "".join(f"<!-- mlsd:{id} -->\n\n<!-- /mlsd:{id} -->\n\n" for id in ids)
    path = tmp_path / "design.md"
    path.write_text(f"---\nmlsd: interview@1\n---\n\n# T\n\n{sections}", encoding="utf-8")
    runs = [subprocess.Popen([sys.executable, "-c", ADDING, str(path), who]) for who in ("one", "two")]
    assert [run.wait() for run in runs] == [0, 0]
    texts = parse(path.read_bytes()).texts()
    wanted = {id: f"answer {id.partition('.q')[2]} of {id.partition('.')[0]}" for id in ids}
    assert texts == wanted
    assert os.listdir(tmp_path) == ["design.md"]


DOCUMENT = b"---\nmlsd: interview@1\n---\n\n# T\n\n<!-- mlsd:setup.goals -->\n\n<!-- /mlsd:setup.goals -->\n"


def test_an_answer_that_changed_meanwhile_is_kept_beside_ours(tmp_path: Path) -> None:
    path = tmp_path / "design.md"
    path.write_bytes(DOCUMENT)
    opened = store.open_document(str(path))
    store.save(store.open_document(str(path)), {"setup.goals": "Theirs."})
    saved = store.save(opened, {"setup.goals": "Ours."}, {"setup.goals": ""})
    assert saved.merged == ("setup.goals",)
    assert parse(path.read_bytes()).texts() == {"setup.goals": "Theirs.\n\nOurs."}


def test_what_an_editor_wrote_meanwhile_stays(tmp_path: Path) -> None:
    path = tmp_path / "design.md"
    path.write_bytes(DOCUMENT)
    opened = store.open_document(str(path))
    path.write_bytes(DOCUMENT.replace(b"# T", b"# Title by hand") + b"\nMore.\n")
    store.save(opened, {"setup.goals": "Ours."})
    assert path.read_bytes().startswith(b"---\nmlsd: interview@1\n---\n\n# Title by hand\n")
    assert path.read_bytes().endswith(b"Ours.\n\n<!-- /mlsd:setup.goals -->\n\nMore.\n")


def test_saving_what_stands_there_does_not_touch_the_file(tmp_path: Path) -> None:
    path = tmp_path / "design.md"
    path.write_bytes(DOCUMENT)
    store.save(store.open_document(str(path)), {"setup.goals": "Ours."})
    before = path.stat()
    store.save(store.open_document(str(path)), {"setup.goals": "Ours.\n"})
    after = path.stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize("damage", [b"<!-- /mlsd:setup.goals -->\n", b"<!--mlsd:setup.goals-->\n"])
def test_a_document_damaged_meanwhile_is_not_written(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "design.md"
    path.write_bytes(DOCUMENT)
    opened = store.open_document(str(path))
    path.write_bytes(DOCUMENT + damage)
    with pytest.raises(MlsdError, match=r"design\.md:10: .*nothing was written"):
        store.save(opened, {"setup.goals": "Ours."})
    assert path.read_bytes() == DOCUMENT + damage


def test_the_lock_and_drafts_are_kept_out_of_the_documents_folder(tmp_path: Path) -> None:
    path = tmp_path / "design.md"
    path.write_bytes(DOCUMENT)
    with files.locked(str(path)):
        assert os.listdir(tmp_path) == ["design.md"]
    assert os.listdir(tmp_path) == ["design.md"]
    assert files.draft_path(str(path)).startswith(files.state_folder())
    if os.name == "posix":
        assert stat.S_IMODE(os.stat(files.state_folder()).st_mode) == 0o700


def test_a_lock_is_the_documents_whatever_it_is_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "design.md"
    path.write_bytes(DOCUMENT)
    monkeypatch.chdir(tmp_path)
    assert files.draft_path("design.md") == files.draft_path(str(path)) == files.draft_path("./x/../design.md")


def test_a_lock_that_somebody_holds_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "design.md"
    path.write_bytes(DOCUMENT)
    monkeypatch.setattr(files, "LOCK_SECONDS", 0.1)
    holding = "import sys; from mlsd import files\nwith files.locked(sys.argv[1]): print(flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", holding, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(MlsdError, match="another mlsd"), files.locked(str(path)):
            pytest.fail("two runs held one lock")
        other.communicate()
    with files.locked(str(path)):
        assert path.exists()


def test_a_state_folder_that_cannot_be_made_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    with pytest.raises(MlsdError) as caught, files.locked(str(tmp_path / "design.md")):
        pytest.fail("there is no lock to hold")
    assert "XDG_STATE_HOME" in caught.value.hint

"""Files that are whole or as they were: atomic, durable writes, and a lock that two runs share.

Write beside, flush, fsync, rename, fsync the folder, in this order (git's `core.fsync`, ext4's `auto_da_alloc` notes).
Links are followed, mode and owner are kept. The lock is on a side file in the user's state folder, because a rename
changes the inode that a lock on the document itself would hold.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
from collections.abc import Iterator

from mlsd import own_folders
from mlsd.errors import MlsdError
from mlsd.shown import shell

LOCK_SECONDS = 10.0


def read(path: str) -> bytes:
    """The bytes of a file.  Raises MlsdError that says why they cannot be had."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise cannot("read", path, error) from None
    except ValueError:
        raise MlsdError(f"{path!r} cannot be the name of a file", "remove the NUL character") from None


def require_state() -> None:
    """Raise MlsdError unless locks and drafts can be kept; asked before the first question."""
    state_folder()


def require_writable(path: str) -> None:
    """Raise MlsdError unless `path` can be written (or made) safely; asked before the first question."""
    real = os.path.realpath(path)
    folder = os.path.dirname(real)
    if not os.path.isdir(folder):
        raise MlsdError(f"{path}: there is no folder {folder}", f"make it: mkdir -p {shell(folder)}")
    _require_regular(path, real)
    if os.path.exists(real) and not os.access(real, os.W_OK):
        allow = f"allow it with `chmod u+w {shell(path)}`"
        raise MlsdError(f"{path}: the file is read-only", f"{allow}, or name another file")
    probe = _beside(real)
    try:
        os.close(os.open(probe, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        os.unlink(probe)
    except OSError as error:
        raise cannot("write in", folder, error) from None


def _require_regular(path: str, real: str) -> None:
    """Raise MlsdError if what stands at `real` is no file that another may take the place of: a device, a folder."""
    if os.path.isdir(real):
        raise MlsdError(f"{path} is a folder", "name a file in it")
    if os.path.lexists(real) and not os.path.isfile(real):
        raise MlsdError(f"{path} is no regular file but a device, a pipe or the like", "name a file")


def write(path: str, data: bytes) -> None:
    """Put `data` in place of the file's content; a reader, or a crash, sees all of the old or all of the new."""
    real = os.path.realpath(path)
    _require_regular(path, real)
    if os.path.exists(real) and not os.access(real, os.W_OK):
        raise MlsdError(f"{path}: the file is read-only", f"allow it with `chmod u+w {shell(path)}`")
    beside = _written_beside(real, data)
    try:
        _take_over_mode(real, beside)
        os.replace(beside, real)
    except OSError as error:
        _remove(beside)
        raise cannot("write", path, error) from None
    _sync_folder(os.path.dirname(real))


def create(path: str, data: bytes) -> None:
    """Make a new file of `data`, whole from its first moment.  Raises MlsdError if there is one already."""
    real = os.path.realpath(path)
    beside = _written_beside(real, data)
    try:
        os.chmod(beside, 0o666 & ~_umask())
        try:
            os.link(beside, real)  # fails if there is a file; a rename would replace it
        except FileExistsError:
            raise MlsdError(f"{path} exists already", "name another file") from None
        except OSError:  # no hard links on this file system
            if os.path.lexists(real):
                raise MlsdError(f"{path} exists already", "name another file") from None
            os.rename(beside, real)
        _sync_folder(os.path.dirname(real))
    except OSError as error:
        raise cannot("write", path, error) from None
    finally:
        _remove(beside)


def sweep(path: str) -> None:
    """Remove what runs that were killed have left beside the file."""
    real = os.path.realpath(path)
    folder, name = os.path.split(real)
    leftover = re.compile(re.escape(f".{name}.mlsd-") + r"(\d+)-[0-9a-f]+")
    with contextlib.suppress(OSError):
        for entry in os.listdir(folder):
            found = leftover.fullmatch(entry)
            if found and not _runs(int(found[1])):
                _remove(os.path.join(folder, entry))


@contextlib.contextmanager
def locked(path: str) -> Iterator[None]:
    """Hold the lock of one document, which every mlsd of this user takes before it reads and writes."""
    from filelock import FileLock, Timeout

    lock = FileLock(os.path.join(state_folder(), f"{_key(path)}.lock"))
    try:
        lock.acquire(timeout=LOCK_SECONDS)
    except Timeout:
        raise MlsdError(
            f"{path}: another mlsd has been writing it for {LOCK_SECONDS:.0f} s", "end it, then repeat"
        ) from None
    except OSError as error:
        raise cannot("lock", path, error) from None
    try:
        yield
    finally:
        lock.release()


def state_folder() -> str:
    """The user's folder for locks and drafts, made if need be, readable by its owner alone."""
    folder, hint = own_folders.state_folder(), "set XDG_STATE_HOME to a folder that can be written"
    if not folder:
        raise MlsdError("there is no home folder to keep locks and drafts in", hint)
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
    except OSError as error:
        raise MlsdError(f"{folder}: {error.strerror}; locks and drafts are kept there", hint) from None
    return folder


def draft_path(path: str) -> str:
    """Where the half-typed answer for a document is kept."""
    return os.path.join(state_folder(), f"{_key(path)}.draft")


def _key(path: str) -> str:
    import hashlib

    return hashlib.sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:16]


def _beside(real: str) -> str:
    folder, name = os.path.split(real)
    return os.path.join(folder, f".{name}.mlsd-{os.getpid()}-{os.urandom(4).hex()}")


def _written_beside(real: str, data: bytes) -> str:
    beside = _beside(real)
    try:
        handle = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        _remove(beside)
        raise cannot("write", real, error) from None
    return beside


def _take_over_mode(real: str, beside: str) -> None:
    try:
        old = os.stat(real)
    except FileNotFoundError:
        os.chmod(beside, 0o666 & ~_umask())
        return
    os.chmod(beside, stat.S_IMODE(old.st_mode))
    if hasattr(os, "chown") and (old.st_uid, old.st_gid) != (os.geteuid(), os.getegid()):
        with contextlib.suppress(OSError):
            os.chown(beside, old.st_uid, old.st_gid)
            os.chmod(beside, stat.S_IMODE(old.st_mode))
    if hasattr(os, "listxattr"):
        with contextlib.suppress(OSError):
            for name in os.listxattr(real):
                os.setxattr(beside, name, os.getxattr(real, name))


def _umask() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return umask


def _sync_folder(folder: str) -> None:
    """Make a rename durable.  Where that fails the new content is in place all the same, so nothing is raised."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _remove(path: str) -> None:
    with contextlib.suppress(OSError):
        os.unlink(path)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def cannot(verb: str, path: str, error: OSError) -> MlsdError:
    """The error that says what could not be done to a file or folder, why, and what to do about it."""
    hints = {
        "ENOENT": "check the name",
        "EACCES": "check who owns it and its permissions",
        "EPERM": "check who owns it and its permissions",
        "EROFS": "the disk is read-only; name a file elsewhere",
        "ENOSPC": "free some space; what stood in the file still stands",
        "EDQUOT": "free some of your quota; what stood in the file still stands",
        "EISDIR": "name a file, not a folder",
        "ENAMETOOLONG": "give it a shorter name",
    }
    import errno

    hint = hints.get(errno.errorcode.get(error.errno or 0, ""), "what stood there before still stands")
    return MlsdError(f"cannot {verb} {path}: {error.strerror or error}", hint)

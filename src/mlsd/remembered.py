"""What a check said today of exactly these bytes: in a repository most documents are as they were an hour ago.

A report depends on the document and its path, on the packs, on the owners, on the day (what was put off may be due) and
on this program; all of them are in an entry's name, so no entry can be wrong, only useless, and tomorrow's first check
clears the useless ones away. Losing the folder costs nothing but time. `MLSD_NO_CACHE`, or `--no-cache`, passes it by.
Entries quote the document, so the folder is for its owner alone.
"""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from typing import NamedTuple

from mlsd.compiled import sealed, unsealed
from mlsd.findings import Report, plain_report, report_of
from mlsd.own_folders import cache_folder
from mlsd.resources import shipped, team_folder
from mlsd.today import today
from mlsd.version import __version__

try:
    from _blake2 import blake2b  # without loading OpenSSL, which hashlib does first
except ImportError:
    from hashlib import blake2b


class Memory(NamedTuple):
    """Reports by what they were made from.  folder: "" remembers nothing."""

    folder: str

    def report(self, path: str, data: bytes, pack: str | None, owners: tuple[str, ...]) -> Report | None:
        """The report on these bytes as it was made before, or None."""
        try:
            with open(self._entry(path, data, pack, owners), "rb") as file:
                return report_of(unsealed(file.read()))
        except (OSError, ValueError, EOFError, TypeError, LookupError, AttributeError):
            return None

    def keep(self, report: Report, data: bytes, pack: str | None, owners: tuple[str, ...]) -> None:
        """Remember a report; a folder that cannot be written is passed over."""
        entry = self._entry(report.path, data, pack, owners)
        if not entry:
            return
        beside = f"{entry}.{os.getpid()}"
        try:
            if not os.path.isdir(self.folder):
                self._begin_day()
            with open(beside, "wb") as file:
                file.write(sealed(plain_report(report)))
            os.replace(beside, entry)
        except OSError:
            pass

    def _entry(self, path: str, data: bytes, pack: str | None, owners: tuple[str, ...]) -> str:
        if not self.folder or _names_a_file(pack or "", data):
            return ""
        team = _team(os.path.dirname(os.path.abspath(path)))
        if team is None:
            return ""
        head = f"{path}\n{pack!r}\n{owners}\n{team}\n".encode("utf-8", "surrogatepass")  # hints may name the path
        return os.path.join(self.folder, blake2b(head + data, digest_size=16).hexdigest())

    def _begin_day(self) -> None:
        """Make today's folder, and clear away what was remembered on other days."""
        kept, here = os.path.split(self.folder)
        os.makedirs(self.folder, mode=0o700, exist_ok=True)
        for name in os.listdir(kept):
            if name[:10] != here[:10]:
                for entry in os.scandir(os.path.join(kept, name)):
                    os.unlink(entry.path)
                os.rmdir(os.path.join(kept, name))


def memory(wanted: bool = True) -> Memory:
    """What this user's checks of today remember, with the packs of teams as they are now.

    Raises MlsdError if MLSD_TODAY is no day, whether anything is remembered or not.
    """
    _team.cache_clear()
    day = today()
    folder = cache_folder() if wanted and not os.environ.get("MLSD_NO_CACHE") else ""
    if not folder:
        return Memory("")
    return Memory(os.path.join(folder, "checked", f"{day}-{_program()}"))


def _names_a_file(pack: str, data: bytes) -> bool:
    """Whether a pack may be named by its path: then what it is made of is not known beforehand."""
    return os.sep in pack or pack.endswith((".yaml", ".yml")) or b".yaml@" in data or b".yml@" in data


def _program() -> str:
    """This program and the packs it ships, as a name: another version, or a changed checkout, shares no entry."""
    here = os.path.dirname(os.path.abspath(__file__))
    seen = [__version__, sys.implementation.cache_tag or ""]
    parts = [os.path.join(here, name) for name in ("rules", "claims", "coverage", "estimates")]
    for folder in (here, *parts, shipped("questions")):
        seen += _stamps(folder, deep=folder != here)
    return blake2b("\n".join(seen).encode(), digest_size=6).hexdigest()


def _stamps(folder: str, deep: bool) -> list[str]:
    found = []
    with os.scandir(folder) as entries:
        for each in entries:
            if each.name.endswith((".py", ".yaml")):
                seen = each.stat()
                found.append(f"{each.name} {seen.st_size} {seen.st_mtime_ns}")
            elif deep and each.name[0] not in "_." and each.is_dir():
                found += _stamps(each.path, deep)
    return sorted(found)


@lru_cache(maxsize=256)
def _team(folder: str) -> str | None:
    """What a team's own packs say, for documents in a folder; None if that cannot be known: a pack that cannot be
    read, or one that extends what lies elsewhere."""
    team = team_folder(folder)
    told = blake2b(digest_size=16)
    for at, folders, names in os.walk(os.path.join(team, "questions") if team else ""):
        folders.sort()
        for name in sorted(names):
            if not name.endswith((".yaml", ".yml")):
                continue
            try:
                with open(os.path.join(at, name), "rb") as file:
                    source = file.read()
            except OSError:
                return None
            if any(b".." in line for line in source.split(b"\n") if line.startswith(b"extends:")):
                return None
            told.update(os.path.join(at, name).encode("utf-8", "surrogateescape") + b"\0" + source + b"\0")
    return told.hexdigest()

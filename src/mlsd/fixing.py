"""`mlsd check --fix` and `--diff`: the safe fixes on files, and what they change as a unified diff."""

from __future__ import annotations

import sys
from typing import NamedTuple

from mlsd import files
from mlsd.document import UnreadableDocument, parse
from mlsd.errors import MlsdError
from mlsd.fixes import Done, Fixed, fix
from mlsd.front_matter import read_front_matter
from mlsd.lenses import of_no_pack
from mlsd.packs import load_pack
from mlsd.shown import safe


class FixedFile(NamedTuple):
    """A file that a fix changes (or would).  before, after: its bytes."""

    path: str
    before: bytes
    after: bytes
    done: tuple[Done, ...]


def fix_paths(
    paths: list[str], write: bool, *, pack: str | None = None, terminal: bool | None = None
) -> tuple[str, int]:
    """Fix the files at `paths` (as the walk of `check` finds them; no folders).

    Returns the unified diff and how many files it is of.  Without `write` nothing is written.  terminal: whether the
    diff is to be looked at there (None: whether standard output is one); it is then made harmless, else `patch -p0`
    takes it.  Raises MlsdError before anything is written if a file cannot be read or written or its pack not be had.
    """
    shown = sys.stdout.isatty() if terminal is None else terminal
    fixed = fix_files(paths, write, pack)
    return "".join(diff(each, shown) for each in fixed), len(fixed)


def fix_files(paths: list[str], write: bool, pack: str | None = None) -> list[FixedFile]:
    """What the fixes change in each file, done if `write`; a file that needs none is not touched."""
    planned = [each for path in dict.fromkeys(paths) if (each := _fixed(path, pack))]
    if not write:
        return planned
    for each in planned:
        files.require_writable(each.path)
    return [written for each in planned if (written := _written(each.path, pack))]


def _written(path: str, pack: str | None) -> FixedFile | None:
    with files.locked(path):
        now = _fixed(path, pack)  # another run may have written it meanwhile
        if now:
            files.write(path, now.after)
        return now


def _fixed(path: str, pack: str | None) -> FixedFile | None:
    if path == "-":
        raise MlsdError("standard input cannot be fixed", "name a file")
    data = files.read(path)
    fixed = _fix(path, data, pack)
    return FixedFile(path, data, fixed.data, fixed.done) if fixed.data != data else None


def _fix(path: str, data: bytes, pack: str | None) -> Fixed:
    try:
        document = parse(data)
    except UnreadableDocument as error:
        raise MlsdError(f"{path}:{error.line}: {error}", error.hint) from None
    if not document.answers and not document.faults:  # none of ours
        return Fixed(data)
    front = read_front_matter(document)
    try:
        known = load_pack(pack or (front.pack[0] if front.pack else "interview"), path)
    except MlsdError as error:
        place = "" if pack else f"{path}:{front.lines.get('mlsd', 1)}: "
        raise MlsdError(f"{place}{error.message}", error.hint or "pass --pack with its path", error.more) from None
    strange = {fault.id for fault in document.faults if fault.id}.difference(known.ids)
    others = strange - of_no_pack(strange, path)  # a lens has its sections in documents of other packs
    return fix(data, [*known.ids, *others], known)


def diff(file: FixedFile, terminal: bool) -> str:
    """The unified diff of one file; for a terminal harmless, else to the byte."""
    from mlsd.diffing import unified

    lines = unified(file.before.decode(), file.after.decode(), file.path)
    return "".join(f"{safe(line) if terminal else line}\n" for line in lines)

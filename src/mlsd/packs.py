"""Packs by name or path: found, read once, kept."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import NamedTuple

from mlsd.compiled import kept
from mlsd.errors import MlsdError, did_you_mean
from mlsd.pack import Cover, Cues, Fact, Note, Pack, Question, Source, Stage
from mlsd.resources import available, find, shipped
from mlsd.shape import revive

_CHECKS = "2"  # one more whenever a check is added: what was kept before it may have a fault
_FORM = _CHECKS + " ".join(
    name for shape in (Pack, Question, Stage, Note, Cover, Cues, Source, Fact) for name in shape._fields
)


class _File(NamedTuple):
    """A file, and what tells that it has changed."""

    path: str
    changed: int
    size: int


def load_pack(name: str, near: str = ".") -> Pack:
    """The pack called `name`, or the one in the file `name` if that is a path.

    Raises MlsdError that names every fault of the file with its line.
    """
    return _load(_chain(pack_path(name, near)))


def _chain(path: str) -> tuple[_File, ...]:
    """A pack's file, that of the pack which it extends, and so on down."""
    chain = [_file(path)]
    while base := _base(chain[-1]):
        if os.path.realpath(base) in [os.path.realpath(each.path) for each in chain]:
            raise MlsdError(f"{path}: packs extend each other in a circle", "let one of them stand alone")
        chain.append(_file(base))
    return tuple(chain)


@lru_cache(maxsize=32)
def _base(file: _File) -> str | None:
    return _base_path(file.path, _read(file.path))


@lru_cache(maxsize=32)
def _load(chain: tuple[_File, ...]) -> Pack:
    """The pack in a file, laid over the others, as they were then: a run over many documents reads each pack once."""
    path = chain[0].path
    sources = [_read(each.path) for each in chain]
    key = os.path.basename(path).removesuffix(".yaml")

    def build() -> Pack:
        from mlsd.pack_file import read_pack

        return read_pack(sources[0], path, lambda name: _under(path, name, chain[1:]))

    pack: Pack = revive(Pack, kept(f"pack-{key}", _FORM, b"\0".join(sources), build))
    return pack


def _under(path: str, name: str, rest: tuple[_File, ...]) -> Pack:
    if not rest:
        raise MlsdError(
            f"{path}: it cannot be seen which pack this one extends", f"write `extends: {name}` as one line"
        )
    return _load(rest)


def _file(path: str) -> _File:
    try:
        seen = os.stat(path)
    except OSError as error:
        raise _unreadable(path, error) from None
    return _File(path, seen.st_mtime_ns, seen.st_size)


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise _unreadable(path, error) from None


def _base_path(path: str, source: bytes) -> str | None:
    """The file of the pack that this one extends; a team's pack may extend the shipped one of its own name."""
    line = next((line for line in source.split(b"\n") if line.startswith(b"extends:")), None)
    name = line.partition(b":")[2].split(b"#")[0].strip().strip(b"\"'").decode("utf-8", "replace") if line else ""
    if not name:
        return None
    found = find("questions", name, ".yaml", path)
    if found is None or os.path.realpath(found) == os.path.realpath(path):
        found = os.path.join(shipped("questions"), f"{name}.yaml")
        if not os.path.isfile(found) or os.path.realpath(found) == os.path.realpath(path):
            known = [each for each in pack_names(path) if each != name]
            raise MlsdError(f"{path}: there is no pack {name!r} to extend", did_you_mean(name, known))
    return found


def _unreadable(path: str, error: OSError) -> MlsdError:
    return MlsdError(f"{path}: {error.strerror}", "pass the name of a pack, or the path of a YAML file")


def pack_path(name: str, near: str = ".") -> str:
    """The file of the pack called `name`.  Raises MlsdError if there is none."""
    if os.sep in name or name.endswith((".yaml", ".yml")):
        return name
    path = find("questions", name, ".yaml", near)
    if path is None:
        raise MlsdError(f"there is no pack called {name!r}", did_you_mean(name, pack_names(near)))
    return path


_FIRST = ("interview", "production", "retrospective")


def pack_names(near: str = ".") -> list[str]:
    """The names of all packs that `load_pack` finds."""
    names = [name for name in available("questions", ".yaml", near) if name != "exercises"]
    ours = shipped("questions")

    def rank(name: str) -> int:  # a team's own, then what most people want, then the lenses
        if not os.path.isfile(os.path.join(ours, f"{name}.yaml")):
            return -1
        return _FIRST.index(name) if name in _FIRST else len(_FIRST)

    return sorted(names, key=rank)

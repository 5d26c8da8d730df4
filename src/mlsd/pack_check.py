"""`mlsd packs check`: every fault of a pack with its line, in one run."""

from __future__ import annotations

import os

from mlsd.errors import MlsdError
from mlsd.exercises import EXERCISES, read_library
from mlsd.pack import Pack
from mlsd.packs import load_pack, pack_names, pack_path
from mlsd.same_as import misplaced
from mlsd.shown import emit, safe


def check_packs(names: list[str]) -> int:
    """Check packs by name or path (all that are found if there are none).  Returns 0, or 2 if any has a fault."""
    return 2 if [name for name in names or pack_names() if not _is_sound(name)] else 0


def sound_pack(name: str) -> Pack:
    """The pack called `name`, or in the file `name`.  Raises MlsdError with every fault that `packs check` finds."""
    pack = load_pack(name)
    if found := misplaced(name):
        path = pack_path(name)
        first, *others = ((f"{path}:{each.line}: {each.message}", each.hint) for each in found)
        raise MlsdError(*first, tuple(others))
    return pack


def _is_sound(name: str) -> bool:
    """Print what is wrong with a pack, or that nothing is."""
    try:
        what = _described(name)
    except MlsdError as error:
        for message, hint in ((error.message, error.hint), *error.more):
            emit(f"{safe(message)}\n" + (f"  {safe(hint)}\n" if hint else ""))
        return False
    emit(f"{safe(name)}: {what}, no fault\n")
    return True


def _described(name: str) -> str:
    """What a sound file holds; the exercises lie among the packs and are checked like them."""
    path = pack_path(name)
    if os.path.basename(path) == EXERCISES and os.path.isfile(path):
        library = read_library(path)
        return f"{len(library.exercises)} exercises, {len(library.cases)} case studies"
    pack = sound_pack(name)
    return f"{pack.name}, {len(pack.questions)} questions"

"""`mlsd packs check`: every fault of a pack with its line, in one run."""

from __future__ import annotations

from mlsd.errors import MlsdError
from mlsd.packs import load_pack, pack_names, pack_path
from mlsd.same_as import misplaced
from mlsd.shown import emit, safe


def check_packs(names: list[str]) -> int:
    """Check packs by name or path (all that are found if there are none).  Returns 0, or 2 if any has a fault."""
    return 2 if [name for name in names or pack_names() if not _is_sound(name)] else 0


def _is_sound(name: str) -> bool:
    """Print what is wrong with a pack, or that nothing is."""
    try:
        pack, found = load_pack(name), misplaced(name)
    except MlsdError as error:
        emit("".join(f"{safe(line)}\n" for line in (error.message, *error.more)))
        if error.hint:
            emit(f"  {safe(error.hint)}\n")
        return False
    for each in found:
        emit(f"{safe(pack_path(name))}:{each.line}: {safe(each.message)}\n  {safe(each.hint)}\n")
    if not found:
        emit(f"{safe(name)}: {pack.name}, {len(pack.questions)} questions, no fault\n")
    return not found

"""`mlsd packs check`: every fault of a pack with its line, in one run."""

from __future__ import annotations

from mlsd.errors import MlsdError
from mlsd.packs import load_pack, pack_names
from mlsd.shown import emit, safe


def check_packs(names: list[str]) -> int:
    """Check packs by name or path (all that are found if there are none).  Returns 0, or 2 if any has a fault."""
    faulty = False
    for name in names or pack_names():
        try:
            pack = load_pack(name)
        except MlsdError as error:
            faulty = True
            emit("".join(f"{safe(line)}\n" for line in (error.message, *error.more)))
            if error.hint:
                emit(f"  {safe(error.hint)}\n")
        else:
            emit(f"{safe(name)}: {pack.name}, {len(pack.questions)} questions, no fault\n")
    return 2 if faulty else 0

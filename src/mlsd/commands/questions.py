from __future__ import annotations

from typing import Annotated

import typer

from mlsd.lookups import Format, questions_json, questions_text
from mlsd.pack_check import sound_pack
from mlsd.shown import emit


def run(
    ids: Annotated[
        list[str] | None, typer.Argument(help="Show these questions whole: why, what to cover, example.")
    ] = None,
    pack: Annotated[str, typer.Option(help="A pack's name or the path of its YAML.")] = "interview",
    format: Annotated[Format, typer.Option("--format", help="text or json.")] = Format.TEXT,
) -> int:
    """Show the questions of a pack."""
    loaded = sound_pack(pack)
    emit(questions_json(loaded, ids or []) if format is Format.JSON else questions_text(loaded, ids or []))
    return 0

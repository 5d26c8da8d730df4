from __future__ import annotations

from typing import Annotated

import typer

from mlsd.lookups import Format
from mlsd.showing import status_json, status_text
from mlsd.shown import emit


def run(
    paths: Annotated[list[str] | None, typer.Argument(help="Documents or folders.")] = None,
    pack: Annotated[str | None, typer.Option(help="Judge by this pack, not the one that a document names.")] = None,
    format: Annotated[Format, typer.Option("--format", help="text or json.")] = Format.TEXT,
) -> int:
    """Look at many documents: how much is answered, and which stage is weakest."""
    emit((status_json if format is Format.JSON else status_text)(paths or [], pack))
    return 0

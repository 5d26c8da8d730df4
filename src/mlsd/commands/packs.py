from __future__ import annotations

from typing import Annotated

import typer

from mlsd.lookups import Format, packs_json, packs_text
from mlsd.shown import emit


def run(format: Annotated[Format, typer.Option("--format", help="text or json.")] = Format.TEXT) -> int:
    """List the packs of questions."""
    emit(packs_json() if format is Format.JSON else packs_text())
    return 0

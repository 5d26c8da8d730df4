from __future__ import annotations

from typing import Annotated

import typer

from mlsd.lookups import Format, exercises_json, exercises_text
from mlsd.shown import emit


def run(
    words: Annotated[list[str] | None, typer.Argument(help="An exercise's number, or words to look for.")] = None,
    format: Annotated[Format, typer.Option("--format", help="text or json.")] = Format.TEXT,
) -> int:
    """List the exercises, find some by words, or show one by its number."""
    wanted = " ".join(words or [])
    emit(exercises_json(wanted) if format is Format.JSON else exercises_text(wanted))
    return 0

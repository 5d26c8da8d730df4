from __future__ import annotations

from typing import Annotated

import typer

from mlsd.checking import run as check
from mlsd.report import format_names


def run(
    paths: Annotated[list[str] | None, typer.Argument(help="Documents or folders; - reads standard input.")] = None,
    output_format: Annotated[str, typer.Option(help=f"One of {', '.join(format_names())}.")] = "full",
    pack: Annotated[str | None, typer.Option(help="Judge by this pack, not the one that a document names.")] = None,
) -> int:
    """Read documents as a senior reviewer would. Exit code 1 if there are errors."""
    return check(paths or [], output_format, pack)

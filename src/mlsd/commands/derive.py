from __future__ import annotations

from typing import Annotated

import typer

from mlsd.deriving import derive_document


def run(
    file: Annotated[str, typer.Argument(help="A document made with `mlsd new`.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the change and write nothing.")] = False,
) -> int:
    """Write or renew the tables of derived figures, and say what is missing for the others."""
    return derive_document(file, dry_run)

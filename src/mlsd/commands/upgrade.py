from __future__ import annotations

from typing import Annotated

import typer

from mlsd.upgrading import upgrade


def run(
    file: Annotated[str, typer.Argument(help="A document made with `mlsd new`.")],
    pack: Annotated[str | None, typer.Option(help="The pack, if not the one that the document names.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the change and write nothing.")] = False,
) -> int:
    """Add a section for everything that a newer pack asks, and raise the version that the document names.

    Every other byte stays.
    """
    return upgrade(file, pack, dry_run)

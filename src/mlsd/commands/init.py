from __future__ import annotations

from typing import Annotated

import typer

from mlsd.setting_up import set_up


def run(
    folder: Annotated[str, typer.Argument(help="The repository's root.")] = ".",
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> int:
    """Set a repository up: a configuration and a pre-commit hook. Shows what it writes, then asks."""
    return set_up(folder, yes)

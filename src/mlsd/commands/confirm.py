from __future__ import annotations

from typing import Annotated

import typer

from mlsd.confirmed import confirm_answers


def run(
    file: Annotated[str, typer.Argument(help="A document made with `mlsd new`.")],
    ids: Annotated[
        list[str] | None, typer.Argument(help="Confirm these; without any, all that are answered and build on others.")
    ] = None,
) -> int:
    """Record that answers were read against those they build on; `check` tells when one of those changes."""
    return confirm_answers(file, ids or [])

from __future__ import annotations

from typing import Annotated

import typer

from mlsd.estimate_pages import Wanted, estimate_json, estimate_text
from mlsd.lookups import Format
from mlsd.pack import ESTIMATES
from mlsd.shown import emit


def _names(incomplete: str) -> list[str]:
    return [name for name in ESTIMATES if name.startswith(incomplete)]


def run(
    name: Annotated[str | None, typer.Argument(help="An estimate; without it all.", autocompletion=_names)] = None,
    values: Annotated[list[str] | None, typer.Argument(metavar="KEY=VALUE", help="Inputs, with units.")] = None,
    from_: Annotated[
        str | None, typer.Option("--from", metavar="FILE", help="Take what this document's facts state.")
    ] = None,
    format: Annotated[Format, typer.Option("--format", help="text or json.")] = Format.TEXT,
) -> int:
    """Work out back-of-the-envelope figures: load, storage, labels, memory, batches, replicas, sample sizes."""
    wanted = Wanted(name, tuple(values or ()), from_)
    emit(estimate_json(wanted) if format is Format.JSON else estimate_text(wanted))
    return 0

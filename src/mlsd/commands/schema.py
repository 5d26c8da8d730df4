from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from mlsd.schemas import schema_of
from mlsd.shown import emit


class What(StrEnum):
    """What there is a schema of."""

    PACK = "pack"
    CONFIG = "config"
    REPORT = "report"


def run(what: Annotated[What, typer.Argument(help="pack, config or report.")]) -> int:
    """Print a JSON Schema, for editors and for whoever reads our files."""
    emit(schema_of(what.value))
    return 0

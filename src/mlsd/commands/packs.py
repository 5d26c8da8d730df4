from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from mlsd.lookups import Format
from mlsd.pack_check import check_packs
from mlsd.pack_pages import packs_json, packs_matrix, packs_text
from mlsd.shown import emit


class Action(StrEnum):
    """What to do with packs."""

    LIST = "list"
    CHECK = "check"


def run(
    action: Annotated[
        Action, typer.Argument(help="list, or check FILE … for every fault with its line.")
    ] = Action.LIST,
    files: Annotated[list[str] | None, typer.Argument(help="Packs to check: names or paths.")] = None,
    matrix: Annotated[bool, typer.Option("--matrix", help="Topics by packs: which pack asks what.")] = False,
    format: Annotated[Format, typer.Option("--format", help="text or json.")] = Format.TEXT,
) -> int:
    """List the packs of questions, or check your own."""
    if action is Action.CHECK:
        return check_packs(files or [])
    if matrix:
        emit(packs_matrix(format))
        return 0
    emit(packs_json() if format is Format.JSON else packs_text())
    return 0

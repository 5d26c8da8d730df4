from __future__ import annotations

from typing import Annotated

import typer

from mlsd.showing import document_text
from mlsd.shown import emit


def run(
    file: Annotated[str, typer.Argument(help="A document made with `mlsd new`.")],
    ids: Annotated[list[str] | None, typer.Argument(help="Only these questions.")] = None,
    pack: Annotated[str | None, typer.Option(help="The questions of this pack, not of the document's own.")] = None,
) -> int:
    """Look at one document: each question, its state, and the answer."""
    emit(document_text(file, ids or [], pack))
    return 0

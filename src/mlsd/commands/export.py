from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from mlsd.errors import MlsdError
from mlsd.exporting import as_html
from mlsd.files import write
from mlsd.showing import tell_damage
from mlsd.shown import emit


class Target(StrEnum):
    """What to export to."""

    HTML = "html"


def run(
    file: Annotated[str, typer.Argument(help="A document made with `mlsd new`, or any Markdown.")],
    to: Annotated[Target, typer.Option(help="html: one page that needs nothing else.")] = Target.HTML,
    output: Annotated[
        str | None, typer.Option("--output", "-o", help="The file to write; standard output if none.")
    ] = None,
) -> int:
    """Export a document as a page."""
    page = as_html(file)
    tell_damage(file)
    if output:
        if not output.endswith((".html", ".htm")):
            raise MlsdError(f"{output} is no name for a page, so it was not written", "name it .html")
        write(output, page.encode())
    else:
        emit(page)
    return 0

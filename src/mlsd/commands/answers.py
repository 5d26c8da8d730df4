from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from mlsd.showing import answers_text
from mlsd.shown import emit


class Format(StrEnum):
    """How to print answers."""

    YAML = "yaml"
    JSON = "json"


def run(
    file: Annotated[str, typer.Argument(help="A document made with `mlsd new`.")],
    format: Annotated[Format, typer.Option("--format", help="yaml or json.")] = Format.YAML,
) -> int:
    """Print a document's answers, id to text: what --answers takes."""
    emit(answers_text(file, format is Format.JSON))
    return 0

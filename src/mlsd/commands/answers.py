from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from mlsd.answers_file import dump
from mlsd.shown import emit
from mlsd.states import without_flag
from mlsd.store import read_document


class Format(StrEnum):
    """How to print answers."""

    YAML = "yaml"
    JSON = "json"


def run(
    file: Annotated[str, typer.Argument(help="A document made with `mlsd new`.")],
    format: Annotated[Format, typer.Option("--format", help="yaml or json.")] = Format.YAML,
) -> int:
    """Print a document's answers, id to text: what --answers takes."""
    texts = {id: text for id, text in read_document(file).texts().items() if without_flag(text)}
    emit(dump(texts, format is Format.JSON))
    return 0

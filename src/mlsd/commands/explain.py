from __future__ import annotations

from typing import Annotated

import typer

from mlsd.lookups import Format, explain_json, explain_text
from mlsd.shown import emit


def run(
    code: Annotated[str, typer.Argument(help="A rule's code or name, for example MLSD201 or unanswered.")],
    format: Annotated[Format, typer.Option("--format", help="text or json.")] = Format.TEXT,
) -> int:
    """Say why a rule is there, with an example that fails and one that passes."""
    emit(explain_json(code) if format is Format.JSON else explain_text(code))
    return 0

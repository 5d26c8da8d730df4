from __future__ import annotations

from typing import Annotated

import typer

from mlsd.lookups import Format, rules_json, rules_text
from mlsd.shown import emit


def run(format: Annotated[Format, typer.Option("--format", help="text or json.")] = Format.TEXT) -> int:
    """List the rules of `mlsd check`."""
    emit(rules_json() if format is Format.JSON else rules_text())
    return 0

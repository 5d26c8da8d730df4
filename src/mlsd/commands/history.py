from __future__ import annotations

from typing import Annotated

import typer

from mlsd.history import History
from mlsd.lookups import Format
from mlsd.retelling import history_json, history_text
from mlsd.shown import emit, say


def run(format: Annotated[Format, typer.Option("--format", help="text or json.")] = Format.TEXT) -> int:
    """Show your practice runs, the trend, and the stages that stay weak."""
    history = History()
    if history.notice:
        say(history.notice)
    attempts = history.all()
    emit(history_json(attempts) if format is Format.JSON else history_text(attempts))
    return 0

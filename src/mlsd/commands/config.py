from __future__ import annotations

from typing import Annotated

import typer

from mlsd.config_page import config_text
from mlsd.shown import emit


def run(path: Annotated[str, typer.Argument(help="A document or folder; what holds there is shown.")] = ".") -> int:
    """Show the configuration that holds at a place, and where each value comes from."""
    emit(config_text(path))
    return 0

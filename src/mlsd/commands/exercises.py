from __future__ import annotations

from typing import Annotated

import typer

from mlsd.exercise_pages import Audience, Wanted, exercises_json, exercises_text, sheet
from mlsd.lookups import Format
from mlsd.shown import emit


def run(
    words: Annotated[list[str] | None, typer.Argument(help="An exercise's number, or words to look for.")] = None,
    domain: Annotated[str | None, typer.Option(help="Only this domain, for example finance or vision.")] = None,
    stage: Annotated[
        str | None, typer.Option(help="Those that ask most of a stage first: setup, data, model ...")
    ] = None,
    new: Annotated[bool, typer.Option("--new", help="Only those that you have not practised yet.")] = False,
    audience: Annotated[Audience, typer.Option("--for", help="candidate, or interviewer: a one-page sheet.")] = (
        Audience.CANDIDATE
    ),
    format: Annotated[Format, typer.Option("--format", help="text or json.")] = Format.TEXT,
) -> int:
    """List the exercises, find some by words, or show one by its number."""
    wanted = Wanted(" ".join(words or []), domain, stage, new)
    if audience is Audience.INTERVIEWER:
        emit(sheet(wanted.words))
    else:
        emit(exercises_json(wanted) if format is Format.JSON else exercises_text(wanted))
    return 0

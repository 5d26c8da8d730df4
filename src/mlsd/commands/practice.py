from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from mlsd.practice import PracticeWish, practise


class Order(StrEnum):
    """Who chooses the next topic."""

    GUIDED = "guided"
    FREE = "free"


def run(
    exercise: Annotated[str | None, typer.Argument(help="An exercise's number or id; without it you choose.")] = None,
    minutes: Annotated[float | None, typer.Option(help="How long, 1 to 600.", min=1, max=600)] = None,
    order: Annotated[Order | None, typer.Option(help="guided, or free to choose the next topic.")] = None,
    file: Annotated[str | None, typer.Option(help="The document; practice/DATE-EXERCISE.md if not named.")] = None,
    go_on: Annotated[bool, typer.Option("--go-on", help="Go on with the run that was broken off.")] = False,
    plain: Annotated[bool, typer.Option("--plain", help="Line by line, for screen readers and bad terminals.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Ask no facts and no follow-up questions.")] = False,
) -> int:
    """Practise an interview against the clock: clarify, design, and read a debrief."""
    return practise(PracticeWish(exercise, minutes, order.value if order else None, file, go_on, plain, quiet))

from __future__ import annotations

from typing import Annotated

import typer

from mlsd.opening import new
from mlsd.starting import Wish


def run(
    file: Annotated[str, typer.Argument(help="The document to make, for example design.md.")],
    pack: Annotated[str, typer.Option(help="Which questions: a pack's name or the path of its YAML.")] = "interview",
    template: Annotated[
        str, typer.Option(help="Which layout: a template's name or the path of its .md.j2.")
    ] = "design",
    title: Annotated[str | None, typer.Option(help="The title, instead of being asked for it.")] = None,
    exercise: Annotated[str | None, typer.Option(help="Design for this exercise: its number, 1 to 27.")] = None,
    answers: Annotated[str | None, typer.Option(help="A YAML or JSON file of answers, id to text; - reads it.")] = None,
    blank: Annotated[bool, typer.Option("--blank", help="Write the skeleton and ask nothing.")] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask, even in a terminal.")] = False,
    plain: Annotated[bool, typer.Option("--plain", help="Line by line, for screen readers and bad terminals.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Ask no facts and no follow-up questions.")] = False,
) -> int:
    """Make a design document: write the skeleton, then ask. Every answer is in the file before the next question."""
    ask = not (blank or no_input)
    return new(Wish(file, pack, template, title, exercise, answers, ask=ask, plain=plain, quiet=quiet))

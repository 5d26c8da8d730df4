from __future__ import annotations

from typing import Annotated

import typer

from mlsd.opening import fill_document
from mlsd.starting import Wish


def run(
    file: Annotated[str, typer.Argument(help="A document made with `mlsd new`.")],
    ids: Annotated[list[str] | None, typer.Argument(help="Ask these questions, answered or not.")] = None,
    answers: Annotated[str | None, typer.Option(help="A YAML or JSON file of answers, id to text; - reads it.")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Put answers in place of different ones.")] = False,
    pack: Annotated[str | None, typer.Option(help="Ask what this pack asks and the document leaves open.")] = None,
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask, even in a terminal.")] = False,
    plain: Annotated[bool, typer.Option("--plain", help="Line by line, for screen readers and bad terminals.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Ask no facts and no follow-up questions.")] = False,
) -> int:
    """Go on with a document: ask what is open, or the questions you name."""
    wish = Wish(file, pack, answers=answers, replace=replace, ask=not no_input, plain=plain, quiet=quiet)
    return fill_document(wish._replace(ids=tuple(ids or ())))

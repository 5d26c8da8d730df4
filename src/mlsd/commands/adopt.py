from __future__ import annotations

from typing import Annotated

import typer

from mlsd.taking_over import Adoption
from mlsd.taking_over import adopt as run_adopt


def run(
    file: Annotated[str, typer.Argument(help="A Markdown document without marks.")],
    pack: Annotated[str | None, typer.Option(help="The pack, if not interview.")] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Take everything that is proposed, ask nothing.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the change and write nothing.")] = False,
    all_topics: Annotated[
        bool, typer.Option("--all-topics", help="Add an open section for each topic that is not covered.")
    ] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Take out again what was added.")] = False,
    force: Annotated[bool, typer.Option("--force", help="With --undo: take out the marks alone.")] = False,
) -> int:
    """Put marks into a document that somebody else wrote; nothing is moved."""
    return run_adopt(Adoption(file, pack, yes, dry_run, undo, force, all_topics))

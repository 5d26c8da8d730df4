from __future__ import annotations

from typing import Annotated

import typer

from mlsd.checking import Options, documents
from mlsd.checking import run as check
from mlsd.errors import MlsdError
from mlsd.report import format_names
from mlsd.shown import emit, say


def run(
    paths: Annotated[list[str] | None, typer.Argument(help="Documents or folders; - reads standard input.")] = None,
    output_format: Annotated[str | None, typer.Option(help=f"One of {', '.join(format_names())}.")] = None,
    pack: Annotated[str | None, typer.Option(help="Judge by this pack, not the one that a document names.")] = None,
    select: Annotated[
        list[str] | None, typer.Option(help="Only these: codes, prefixes or names, commas between.")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="All but these: codes, prefixes or names.")] = None,
    fail_on: Annotated[str | None, typer.Option(help="The least that fails: error, warning, info or never.")] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever is found.")] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count findings by code, nothing else.")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what is safe to mend, then check.")] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change; exit with 1 if anything.")
    ] = False,
    all: Annotated[bool, typer.Option("--all", help="In folders, check documents without marks too.")] = False,
    why: Annotated[
        str | None,
        typer.Option(metavar="TOPIC", help="Show what a document without marks says of one topic: its id or title."),
    ] = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Judge anew, and do not remember what was said today.")
    ] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Check again whenever a document is saved.")] = False,
    stdin_filename: Annotated[str, typer.Option(help="The name of what - reads.")] = "<stdin>",
) -> int:
    """Read documents as a senior reviewer would. Exit code 1 if there are errors."""
    if pack is not None and not pack.strip():
        raise MlsdError("--pack is empty", "name a pack (`mlsd packs` lists them), or leave --pack out")
    options = Options(
        output_format,
        pack,
        _split("--select", select),
        _split("--ignore", ignore),
        fail_on,
        exit_zero,
        statistics,
        stdin_filename,
        all,
        why,
        cache=not no_cache,
    )
    if fix or diff:
        from mlsd.fixing import fix_paths

        text, changed = fix_paths(documents(paths or ["."]), write=fix and not diff, pack=pack)
        if diff:
            emit(text)
            return 1 if changed else 0
        say(f"{changed} document{'' if changed == 1 else 's'} mended")
    if watch:
        from mlsd.watching import watch as keep_watching

        return keep_watching(paths or [], options)
    return check(paths or [], options)


def _split(option: str, given: list[str] | None) -> tuple[str, ...]:
    """The words of an option that takes a list.  Raises MlsdError if it is given and names nothing."""
    words = tuple(word.strip() for each in given or [] for word in each.split(",") if word.strip())
    if given and not words:
        raise MlsdError(f"{option} is empty", f"name codes, prefixes or names, or leave {option} out")
    return words

"""Everything that the front door does not read itself: one Typer command a file, imported when it is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Annotated, Any

import typer

from mlsd.errors import MlsdError, did_you_mean
from mlsd.version import __version__

EPILOG = "Exit codes: 0 fine, 1 check found errors, 2 could not do it. Every command: mlsd COMMAND --help"


def command_names() -> list[str]:
    """The commands, in the order that a person meets them."""
    folder = os.path.join(os.path.dirname(__file__), "commands")
    found = {name[:-3] for name in os.listdir(folder) if name.endswith(".py") and name != "__init__.py"}
    first = [name for name in _ORDER if name in found]
    return first + sorted(found - set(first))


_ORDER = """
    new fill check show status answers export practice history exercises questions packs rules explain adopt confirm
    upgrade estimate derive config schema init
""".split()


def run_typer(arguments: list[str]) -> int:
    """Run a command line.  Returns the exit code; usage errors are MlsdErrors."""
    known = command_names()
    wanted = next((argument for argument in arguments if not argument.startswith("-")), None)
    if wanted is not None and wanted not in known and arguments[0] == wanted:
        raise MlsdError(f"there is no command {wanted!r}", did_you_mean(wanted, known) + "; `mlsd --help` lists them")
    if arguments[:1] in (["--install-completion"], ["--show-completion"]) and len(arguments) > 1:
        raise MlsdError(f"{arguments[0]} takes no value", "it is for the shell that it runs in: leave the rest out")
    completing = any(name.startswith("_") and name.endswith("_COMPLETE") for name in os.environ)
    only = wanted if wanted in known and not completing else None
    command: Any = typer.main.get_command(build_app([only] if only else known))
    try:
        result = command.main(args=arguments or ["--help"], prog_name="mlsd", standalone_mode=False)
    except Exception as error:
        if not hasattr(error, "format_message"):
            if type(error).__name__ == "Abort":
                raise KeyboardInterrupt from None
            raise
        place = f"mlsd {only}" if only else "mlsd"
        raise MlsdError(
            f"{place}: {error.format_message().rstrip('.')}", f"`{place} --help` shows what it takes"
        ) from None
    return result if isinstance(result, int) else 0


def build_app(names: list[str]) -> typer.Typer:
    """The application with these commands."""
    app = typer.Typer(
        name="mlsd",
        help="From questions to a machine-learning design document that stays honest.",
        epilog=EPILOG,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    app.callback()(_version)
    for name in names:
        app.command(name)(_function(name))
    return app


def _function(name: str) -> Callable[..., Any]:
    function: Callable[..., Any] = import_module(f"mlsd.commands.{name}").run
    return function


def _version(
    version: Annotated[bool, typer.Option("--version", "-V", help="Print the version and end.", is_eager=True)] = False,
) -> None:
    if version:
        sys.stdout.write(f"mlsd {__version__}\n")
        raise typer.Exit

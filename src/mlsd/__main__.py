"""The front door: the few calls that must start fast are read here, everything else goes to Typer.

Also the one place where errors become text and exit codes (contract: 0, 1, 2, 130, 143, 129; a closed pipe is quiet).
"""

from __future__ import annotations

import os
import sys

from mlsd.version import __version__

TYPE_CHECKING = False  # importing typing would double the cost of --version
if TYPE_CHECKING:
    from collections.abc import Callable


def main(argv: list[str] | None = None) -> int:
    """Run the program.  Returns the exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments in (["--version"], ["-V"]):
        return _print_version()
    _collect_seldom()
    return guarded(lambda: _run(arguments))


def _print_version() -> int:
    try:
        print(f"mlsd {__version__}", flush=True)
    except (OSError, AttributeError) as error:
        sys.stdout = None  # or Python complains again at exit
        if getattr(error, "errno", None) != 28:  # nobody reads it
            return 0
        print(f"error: standard output: {error.strerror}", file=sys.stderr)  # type: ignore[union-attr]
        return 2
    return 0


def _collect_seldom() -> None:
    """Loading and checking make many small values and no cycles to speak of: to look for them costs a fifth of it."""
    import gc

    gc.set_threshold(100_000, 50, 50)


def _run(arguments: list[str]) -> int:
    if arguments[:1] == ["check"] and not any(_is_option(argument) for argument in arguments[1:]):
        from mlsd.checking import run

        return run(arguments[1:])
    if len(arguments) == 2 and arguments[0] in ("new", "fill") and not _is_option(arguments[1]):
        from mlsd.opening import fill_document, new
        from mlsd.starting import Wish

        return (new if arguments[0] == "new" else fill_document)(Wish(arguments[1]))
    from mlsd.cli import run_typer

    return run_typer(arguments)


def _is_option(argument: str) -> bool:
    return argument.startswith("-") and argument != "-"


def guarded(run: Callable[[], int]) -> int:
    """Run, turning what was raised into one or two lines on standard error and an exit code."""
    from mlsd.errors import Ended, MlsdError

    _have_streams()
    try:
        code = run()
        sys.stdout.flush()
        return code
    except MlsdError as error:
        _show(error.message, error.hint, error.more)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0
    except OSError as error:
        _show(
            f"{error.filename or 'input or output'}: {error.strerror or error}", "what stood in your files still stands"
        )
        return 2
    except MemoryError:
        _show("there is not enough memory for this", "pass a smaller file")
        return 2
    except Ended as ended:
        return 128 + ended.signal
    except Exception as error:  # a bug: no traceback with somebody's answers in it reaches a terminal or a log
        if os.environ.get("MLSD_DEBUG"):
            raise
        where = _place_of(error)
        _show(f"mlsd has a bug: {type(error).__name__} in {where}", "please report it; MLSD_DEBUG=1 shows more")
        return 2


def _place_of(error: BaseException) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else "mlsd"


def _show(message: str, hint: str, more: tuple[tuple[str, str], ...] = ()) -> None:
    from mlsd.shown import RED, paint, safe, wants_colour

    label = paint("error:", RED, on=wants_colour(sys.stderr))
    try:
        for what, remedy in ((message, hint), *more[:20]):
            sys.stderr.write(f"{label} {safe(what)}\n")
            if remedy:
                sys.stderr.write(f"  {safe(remedy)}\n")
        if len(more) > 20:
            sys.stderr.write(f"{label} and {len(more) - 20} more\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        pass


def _have_streams() -> None:
    """Write UTF-8 whatever the locale says; what cannot be encoded is escaped, a stream that is closed is empty."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull)  # noqa: SIM115
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


if __name__ == "__main__":
    sys.exit(main())

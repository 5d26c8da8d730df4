"""`mlsd check --watch`: check again whenever a document is saved."""

from __future__ import annotations

from mlsd.checking import Options, run
from mlsd.errors import MlsdError
from mlsd.shown import say


def watch(paths: list[str], options: Options) -> int:
    """Check, wait for a change, check again, until Ctrl-C.  Raises MlsdError if watchfiles is not installed."""
    try:
        from watchfiles import Change, watch
    except ImportError:
        raise MlsdError("--watch needs the package watchfiles", "install it: pip install 'mlsd[watch]'") from None

    def is_document(_: Change, path: str) -> bool:
        return path.endswith((".md", ".markdown", ".toml", ".yaml"))

    _check(paths, options)
    for _ in watch(*(paths or ["."]), watch_filter=is_document, raise_interrupt=True):
        say("\n— saved, checked again —")
        _check(paths, options)
    return 0


def _check(paths: list[str], options: Options) -> None:
    try:
        run(paths, options)
    except MlsdError as error:  # a file caught half saved must not end the watch
        say(f"error: {error.message}\n  {error.hint}")

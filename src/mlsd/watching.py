"""`mlsd check --watch`: check again whenever a document is saved."""

from __future__ import annotations

import os
from time import strftime

from mlsd.checking import Options, run
from mlsd.errors import MlsdError
from mlsd.shown import safe, say

_DOCUMENTS = (".md", ".markdown")


def watch(paths: list[str], options: Options) -> int:
    """Check, wait for a change, check again, until Ctrl-C.  Raises MlsdError if watchfiles is not installed."""
    try:
        from watchfiles import Change, watch
    except ImportError:
        raise MlsdError("--watch needs the package watchfiles", "install it: pip install 'mlsd[watch]'") from None

    named = {os.path.realpath(path) for path in paths if not os.path.isdir(path)}
    folders = {path if os.path.isdir(path) else os.path.dirname(path) or "." for path in paths or ["."]}

    def matters(_: Change, path: str) -> bool:
        if named and path.endswith(_DOCUMENTS) and os.path.realpath(path) not in named:
            return any(os.path.isdir(each) for each in paths)
        return path.endswith((*_DOCUMENTS, ".toml", ".yaml"))

    _check(paths, options)
    for _ in watch(*folders, watch_filter=matters, raise_interrupt=True):  # a save may put a new file in place
        say("\n— saved —")
        _check(paths, options)
    return 0


def _check(paths: list[str], options: Options) -> None:
    try:
        run(paths, options)
    except MlsdError as error:  # a file caught half saved must not end the watch
        say(f"error: {safe(error.message)}\n  {safe(error.hint)}")
    say(f"— checked at {strftime('%H:%M:%S')}; waiting for the next save, Ctrl-C ends —")

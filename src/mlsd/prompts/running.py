"""Running a prompt: whatever ends it, the terminal is as it was before."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator
from typing import Any

from prompt_toolkit.application import Application

from mlsd.errors import Ended


def run(app: Application[Any]) -> Any:
    """Run a prompt so that SIGTERM and SIGHUP end it in order: terminal restored, drafts written."""
    app.ttimeoutlen = 0.05
    with _signals(app):
        try:
            return app.run(handle_sigint=True)
        except (EOFError, OSError):  # the terminal has gone
            raise Ended(signal.SIGHUP) from None


@contextlib.contextmanager
def _signals(app: Application[Any]) -> Iterator[None]:
    def end(number: int, _frame: object) -> None:
        def leave() -> None:
            with contextlib.suppress(Exception):
                app.exit(exception=Ended(number))

        loop = app.loop
        if app.is_running and loop is not None:
            loop.call_soon_threadsafe(leave)
        else:
            raise Ended(number)

    before = {}
    for name in ("SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):
            before[number] = signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

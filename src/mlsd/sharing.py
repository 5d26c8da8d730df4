"""Sharing the checking of many documents out among processes."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from mlsd.errors import MlsdError
from mlsd.findings import Report, plain_report, report_of

_MANY = 32  # documents; fewer are read faster than a process is forked


def shared_out(judge: Callable[[str], Report | None], paths: list[str]) -> list[Report | None]:
    """`judge` over all paths: here if they are few, else in as many forked processes as there are processors."""
    workers = min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1, 8)
    if len(paths) < _MANY or workers < 2 or not hasattr(os, "fork") or "-" in paths:
        return [judge(path) for path in paths]
    import marshal

    pipes = []
    for first in range(workers):
        reading, writing = os.pipe()
        child = os.fork()
        if not child:  # a fork shares everything that is read already: packs, rules, tables
            os.close(reading)
            _judge_share(judge, paths[first::workers], writing)
        os.close(writing)
        pipes.append((reading, child))
    reports: list[Report | None] = [None] * len(paths)
    failed: list[tuple[int, Any]] = []
    for first, (reading, child) in enumerate(pipes):
        with open(reading, "rb") as pipe:
            data = pipe.read()
        os.waitpid(child, 0)
        judged, error = marshal.loads(data) if data else ([], _DIED)
        if error:
            failed.append((first + workers * len(judged), error))
        else:
            reports[first::workers] = [report_of(plain) for plain in judged]
    if failed:  # the one that would have come first without sharing
        raise MlsdError(*min(failed)[1])
    return reports


_DIED = ("a process that shared the work died", "try again", ())
_BUG = ("mlsd has a bug: a check failed in a child process", "run it on one file to see more", ())


def _judge_share(judge: Callable[[str], Report | None], paths: list[str], writing: int) -> None:
    """In a forked child: judge up to the first error, send the reports as plain tuples and the error, end at once."""
    import marshal

    try:  # never let a child run on into the caller's code
        judged: list[Any] = []
        error: Any = None
        try:
            for path in paths:
                judged.append(plain_report(judge(path)))
        except MlsdError as raised:
            error = (raised.message, raised.hint, raised.more)
        except Exception:
            error = _BUG
        with open(writing, "wb") as pipe:
            pipe.write(marshal.dumps((judged, error)))
    finally:
        os._exit(0)

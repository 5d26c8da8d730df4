"""What was parsed once and is kept: YAML costs forty times what JSON does, and `check` reads a pack at every start.

A kept file holds the source that it was made from, so it is used only for exactly that source; no clock and no hash
can be wrong about it. Losing the folder costs nothing but time; a folder that cannot be written is passed over.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from typing import Any

from mlsd.version import __version__


def kept(name: str, form: str, source: bytes, build: Callable[[], Any]) -> Any:
    """`build()` as JSON gives it back (lists for tuples), from the cache if `source` has been built before.

    form: the fields of what is built, so that a file kept by an older version is not taken for one of this.
    """
    path = os.path.join(_folder(), f"{name}-{__version__}.json")
    head = f"{form}\n{len(source)}\n".encode() + source + b"\n"
    try:
        with open(path, "rb") as file:
            data = file.read()
        if data.startswith(head):
            return json.loads(data[len(head) :])
    except (OSError, ValueError):
        pass
    body = json.dumps(build()).encode()
    _keep(path, head + body)
    return json.loads(body)


def _folder() -> str:
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "mlsd")


def _keep(path: str, data: bytes) -> None:
    beside = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(beside, "wb") as file:
            file.write(data)
        os.replace(beside, path)
    except OSError:
        pass

"""What was parsed once and is kept: YAML costs a hundred times what this does, and `check` reads a pack at every start.

A kept file holds the source that it was made from, so it is used only for exactly that source; no clock and no hash
can be wrong about it. A checksum finds what a failing disk has changed in the rest. Losing the folder costs nothing but
time; a folder that cannot be written is passed over. The form is Python's own marshal, plain lists and texts, in the
user's own folder, for this version of Python alone.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable
from typing import Any
from zlib import crc32

from mlsd.own_folders import cache_folder
from mlsd.version import __version__


def kept(name: str, form: str, source: bytes, build: Callable[[], Any]) -> Any:
    """`build()` with lists for all tuples, from the cache if `source` has been built before.

    form: the fields of what is built, so that a file kept by an older version is not taken for one of this.
    """
    folder = cache_folder()
    if not folder:
        return _plain(build())
    path = os.path.join(folder, f"{name}-{__version__}-{sys.implementation.cache_tag}")
    head = f"{form}\n{len(source)}\n".encode() + source + b"\n"
    try:
        with open(path, "rb") as file:
            data = file.read()
        if data.startswith(head):
            return unsealed(data[len(head) :])
    except (OSError, ValueError, EOFError, TypeError):
        pass
    built = _plain(build())
    _keep(path, head + sealed(built))
    return built


def sealed(value: Any) -> bytes:
    """A plain value as bytes, with a checksum before them."""
    body = marshal.dumps(value)
    return crc32(body).to_bytes(_SUM, "big") + body


def unsealed(data: bytes) -> Any:
    """The value that was sealed.  Raises ValueError if the bytes are not those any more."""
    body = data[_SUM:]
    if data[:_SUM] != crc32(body).to_bytes(_SUM, "big"):
        raise ValueError("checksum")
    return marshal.loads(body)


_SUM = 4  # bytes


def _plain(value: Any) -> Any:
    """Values as lists, dicts, texts and numbers."""
    if isinstance(value, (tuple, list)):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return value


def _keep(path: str, data: bytes) -> None:
    beside = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(beside, "wb") as file:
            file.write(data)
        os.replace(beside, path)
    except OSError:
        pass

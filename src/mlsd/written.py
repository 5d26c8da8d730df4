"""Which answers mlsd itself wrote last: so that a later run can tell what a person has edited by hand since.

Kept in the user's state folder, not in the document, which stores nothing of the conversation. Losing it loses only
that count.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os

from mlsd import files
from mlsd.errors import MlsdError


def remember(document: str, texts: dict[str, str]) -> None:
    """Note that these answers are as mlsd wrote them."""
    with contextlib.suppress(OSError, MlsdError, ValueError):
        path = _path(document)
        known = _load(path) | {id: _hash(text) for id, text in texts.items()}
        beside = f"{path}.{os.getpid()}"
        handle = os.open(beside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with open(handle, "w", encoding="utf-8") as file:
            json.dump(known, file)
        os.replace(beside, path)


def edited_by_hand(document: str, texts: dict[str, str]) -> list[str]:
    """The ids whose answer is not what mlsd wrote last.  Of what it never wrote here nobody knows who did."""
    known: dict[str, str] = {}
    with contextlib.suppress(OSError, MlsdError, ValueError):
        known = _load(_path(document))
    return [id for id, text in texts.items() if id in known and known[id] != _hash(text)]


def _path(document: str) -> str:
    return files.draft_path(document).removesuffix(".draft") + ".written"


def _load(path: str) -> dict[str, str]:
    try:
        with open(path, encoding="utf-8") as file:
            found = json.load(file)
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]

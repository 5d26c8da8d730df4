"""Half-typed answers: kept while somebody types, offered by the next run, gone once they are in the document.

Kept in the user's state folder (0700), never beside the document, one file (0600) a document. Written by rename
without fsync: it must survive the death of the program, not of the machine.
"""

from __future__ import annotations

import contextlib
import json
import os
import time

from mlsd import files
from mlsd.errors import MlsdError

_EVERY = 0.3  # seconds between two writes of a long text
_SHORT = 50_000  # characters; up to here every change is written
_MUCH = 1_000  # characters; a long text that has grown by more is written at once: nothing may follow a paste


class Drafts:
    """The drafts of one document: question id to text.  Failing to keep one never disturbs the person who types."""

    def __init__(self, document: str) -> None:
        self._path: str | None
        try:
            self._path = files.draft_path(document)
        except MlsdError:
            self._path = None
        self.texts: dict[str, str] = _load(self._path)
        self._written = 0.0
        self._length = 0
        self._pending = False

    def keep(self, id: str, text: str, now: bool = False) -> None:
        """Remember what stands in the prompt; `now` writes even if the last write was a moment ago."""
        if self.texts.get(id, "") == text and not (now and self._pending):
            return
        if text.strip():
            self.texts[id] = text
        else:
            self.texts.pop(id, None)
        much = abs(len(text) - self._length) > _MUCH
        if now or much or len(text) <= _SHORT or time.monotonic() - self._written >= _EVERY:
            self._length = len(text)
            self._write()
        else:
            self._pending = True

    def flush(self) -> None:
        """Write what has not been written yet."""
        if self._pending:
            self._write()

    def drop(self, id: str) -> None:
        """Forget a draft: its answer is in the document, or was given up."""
        if self.texts.pop(id, None) is not None:
            self._write()

    def _write(self) -> None:
        self._written = time.monotonic()
        self._pending = False
        if self._path is None:
            return
        with contextlib.suppress(OSError, UnicodeEncodeError):
            if not self.texts:
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(self._path)
                return
            beside = f"{self._path}.{os.getpid()}"
            handle = os.open(beside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
            with open(handle, "w", encoding="utf-8") as file:
                json.dump(self.texts, file)
            os.replace(beside, self._path)


def _load(path: str | None) -> dict[str, str]:
    if path is None:
        return {}
    try:
        with open(path, encoding="utf-8") as file:
            found = json.load(file)
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {id: text for id, text in found.items() if isinstance(text, str)}

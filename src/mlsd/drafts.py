"""Half-typed answers: kept while somebody types, offered by the next run, gone once they are in the document.

Kept in the user's state folder (0700), never beside the document, one file (0600) a document. Written by rename
without fsync: it must survive the death of the program, not of the machine. With a draft goes a short hash of the
answer that stood there while it was typed: whoever goes on must not put it in the place of one they have not seen.
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
_OVER = " over"  # no question can be called so
_MUCH = 1_000  # characters; a long text that has grown by more is written at once: nothing may follow a paste


class Drafts:
    """The drafts of one document: question id to text.  Failing to keep one never disturbs the person who types."""

    def __init__(self, document: str) -> None:
        self._path: str | None
        try:
            self._path = files.draft_path(document)
        except MlsdError:
            self._path = None
        self.texts, self._over = _load(self._path)
        self._ours: set[str] = set()  # what this run has changed; the rest of the file may be another run's by now
        self._written = 0.0
        self._length = 0
        self._pending = False

    def keep(self, id: str, text: str, now: bool = False, over: str = "") -> None:
        """Remember what stands in the prompt; `now` writes even if the last write was a moment ago.

        over: the answer that stood in the document while it was typed.
        """
        begun = _hash(over) if over and text.strip() else ""
        if (self.texts.get(id, ""), self._over.get(id, "")) == (text, begun) and not (now and self._pending):
            return
        self._put(id, text if text.strip() else "", begun)
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
        if id in self.texts:
            self._put(id, "")
            self._write()

    def saw(self, id: str, standing: str) -> bool:
        """Whether a draft was typed while this answer, and no other, stood in the document."""
        return self._over.get(id, "") == (_hash(standing) if standing else "")

    def _put(self, id: str, text: str, over: str = "") -> None:
        self._ours.add(id)
        _set(self.texts, id, text)
        _set(self._over, id, over)

    def _write(self) -> None:
        self._written = time.monotonic()
        self._pending = False
        if self._path is None:
            return
        with contextlib.suppress(OSError, UnicodeEncodeError):
            texts, over = _load(self._path)
            for id in self._ours:
                _set(texts, id, self.texts.get(id, ""))
                _set(over, id, self._over.get(id, ""))
            if not texts:
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(self._path)
                return
            beside = f"{self._path}.{os.getpid()}"
            handle = os.open(beside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
            with open(handle, "w", encoding="utf-8") as file:
                json.dump(texts | ({_OVER: over} if over else {}), file)
            os.replace(beside, self._path)


def _load(path: str | None) -> tuple[dict[str, str], dict[str, str]]:
    """The drafts, and the hashes of what stood there, by id."""
    found: object = None
    if path is not None:
        with contextlib.suppress(OSError, ValueError), open(path, encoding="utf-8") as file:
            found = json.load(file)
    drafts = found if isinstance(found, dict) else {}
    over = drafts.get(_OVER)
    return _texts_of(drafts), _texts_of(over if isinstance(over, dict) else {})


def _set(kept: dict[str, str], id: str, value: str) -> None:
    if value:
        kept[id] = value
    else:
        kept.pop(id, None)


def _texts_of(found: dict[str, object]) -> dict[str, str]:
    return {id: text for id, text in found.items() if isinstance(text, str)}


def _hash(text: str) -> str:
    import hashlib

    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]

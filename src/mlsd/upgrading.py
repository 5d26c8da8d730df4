"""`mlsd upgrade`: a section for everything that a newer pack asks, and its version; every other byte as it was."""

from __future__ import annotations

import re
import sys

from mlsd import files, store
from mlsd.document import Document, parse, splice
from mlsd.shown import emit, safe, say


def upgrade(path: str, pack: str | None, dry_run: bool) -> int:
    """Bring a document to its pack's present version.  `dry_run` shows the change and writes nothing.  Returns 0."""
    with files.locked(path):
        opened = store.open_document(path, pack)
        before = opened.document.data
        after = _with_version(store.with_sections(before, opened, every=True), opened)
        if dry_run:
            from mlsd.fixing import FixedFile, diff

            emit(diff(FixedFile(path, before, after, ()), sys.stdout.isatty()))
        elif after != before:
            files.require_writable(path)
            files.write(path, after)
    added = [answer.id for answer in parse(after).answers if opened.document.answer(answer.id) is None]
    verb = "would be added" if dry_run else "added"
    listed = f": {', '.join(added)}" if added else ""
    say(f"{safe(path)}: {len(added)} section{'' if len(added) == 1 else 's'} {verb}{safe(listed)}")
    return 0


def _with_version(data: bytes, opened: store.Opened) -> bytes:
    """The document with the pack's present version in its front matter, if it names an older one of the same pack."""
    document: Document = parse(data)
    named = opened.front.pack
    if named is None or named[0] != opened.pack.pack or named[1] >= opened.pack.version:
        return data
    head = document.text[: document.body]
    found = re.search(rf"(?m)^mlsd:.*?{re.escape(named[0])}@(\d+)", head)
    if not found:
        return data
    return splice(document.text, [(found.start(1), found.end(1), str(opened.pack.version))]).encode()

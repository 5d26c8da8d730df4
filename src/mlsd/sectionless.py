"""Questions that are asked and have no section in a document, and ids that name no question of it."""

from __future__ import annotations

from mlsd.asking import asked
from mlsd.errors import MlsdError, did_you_mean
from mlsd.lenses import with_served
from mlsd.shown import shell
from mlsd.store import Opened


def missing(opened: Opened) -> list[str]:
    """The questions that are asked and have no section; of a lens none, as `fill` gives them one."""
    texts = opened.document.texts()
    if opened.lens:
        return []
    return [each.id for each in asked(opened.pack, with_served(opened.pack, texts)) if each.id not in texts]


def remedy(path: str) -> str:
    """What gives a question its section."""
    return f"`mlsd upgrade {shell(path)}` adds what has none"


def check_ids(path: str, opened: Opened, ids: list[str]) -> None:
    """Raise MlsdError for the first id that the document has no marks for, and the lens, if there is one, no row."""
    present = [answer.id for answer in opened.document.answers]
    known = [*opened.pack.ids, *present] if opened.lens else present
    where = f"{opened.pack.name} or in this document" if opened.lens else "this document"
    for id in ids:
        if id not in known and id in missing(opened):
            raise MlsdError(f"{path}: {id} has no section in this document", remedy(path))
        if id not in known:
            raise MlsdError(f"{path}: there is no question {id!r} in {where}", did_you_mean(id, known))

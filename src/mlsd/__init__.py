"""mlsd: from questions to a machine-learning design document that stays honest."""

from __future__ import annotations

from mlsd.version import __version__

__all__ = ["__version__", "check", "parse"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mlsd.document import Document
    from mlsd.findings import Report


def parse(data: bytes) -> Document:
    """A document's answers and faults, read from its bytes.  Raises ValueError for anything but UTF-8.

    Pure: the same bytes give the same value; the value can be pickled.
    """
    from mlsd.document import parse

    return parse(data)


def check(text: str | bytes, pack: str | None = None, path: str = "<text>") -> Report:
    """What `mlsd check` finds in one document.  pack: a name or a path; None takes the one that the document names.

    Raises mlsd.errors.MlsdError if the text or its pack cannot be read. Pure, but for reading the pack; the report can
    be pickled, so a process pool, Dask, Ray or Spark can map this over as many documents as there are.
    """
    from mlsd.checking import check_bytes

    return check_bytes(path, text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text, pack)

"""The grammar of a mark: the comment line that opens or closes an answer.

    <!-- mlsd:setup.goals -->              opens
    <!-- mlsd:setup.goals basis=1f3a -->   opens, confirmed against the answers that hash to 1f3a
    <!-- /mlsd:setup.goals -->             closes

A mark is a whole line at column 0, to the letter. What nearly reads as one is a near miss: a person or a formatter
damaged it, and guessing would cost somebody an answer. Marks are read without regular expressions: compiling one
costs more than reading a document.
"""

from typing import NamedTuple

_FIRST = frozenset("abcdefghijklmnopqrstuvwxyz")
_REST = _FIRST | frozenset("0123456789_-")
_HEX = frozenset("0123456789abcdef")
_DASHES = "-–—―−"


class Mark(NamedTuple):
    """One mark, read from one line."""

    id: str
    opens: bool
    basis: str | None = None


def read_mark(line: str) -> Mark | None:
    """The mark that `line` (without its line end) is, or None."""
    if not (line.startswith("<!-- ") and line.endswith(" -->") and len(line) < 300):
        return None
    body = line[5:-4]
    if body.startswith("mlsd:"):
        id, space, rest = body[5:].partition(" ")
        if not is_id(id):
            return None
        if not space:
            return Mark(id, True)
        basis = rest.removeprefix("basis=")
        return Mark(id, True, basis) if basis != rest and 4 <= len(basis) <= 64 and _HEX.issuperset(basis) else None
    if body.startswith("/mlsd:") and is_id(body[6:]):
        return Mark(body[6:], False)
    return None


def is_id(text: str) -> bool:
    """Whether `text` can stand in a mark: `stage.name` or `name`, each at most 64 of a-z, 0-9, - and _."""
    stage, dot, name = text.partition(".")
    if not (stage and stage[0] in _FIRST and len(stage) <= 64 and _REST.issuperset(stage)):
        return False
    return not dot or bool(name and name[0] not in "_-" and len(name) <= 64 and _REST.issuperset(name))


def near_miss(line: str) -> str | None:
    """The id that a damaged mark seems to mean ("" if unreadable), or None if the line is no near miss.

    Indented, escaped, in capitals, with other blanks or longer dashes, with text behind it: all that people and
    formatters make of a mark at the beginning of a line.
    """
    rest = line.lstrip(" \t\\").lower()
    head = next((head for head in ("<", "&lt;", "‹") if rest.startswith(head)), None)
    if head is None or "mlsd" not in rest:
        return None
    dashes = rest[len(head) :].lstrip(" \t!")
    rest = dashes.lstrip(_DASHES)
    if len(rest) == len(dashes):
        return None
    inner = rest.lstrip(" \t/")
    slash = "/" in rest[: len(rest) - len(inner)]
    if not inner.startswith("mlsd"):
        return None
    tail = inner[4:]
    after = tail.lstrip(" \t")
    id = _leading_id(after.lstrip(":;=/ \t"))
    if after[:1] in (":", ";", "=") or (slash and tail[:1] not in _REST):
        return id
    return id if tail[:1] in (" ", "\t") and ("." in id or id == "assumptions") else None


def _leading_id(text: str) -> str:
    end = next((at for at, char in enumerate(text) if char not in _REST and char != "."), len(text))
    id = text[:end].rstrip(".-")
    return id if is_id(id) else ""


def opening(id: str, basis: str | None = None) -> str:
    """The line that opens the answer to `id`."""
    return f"<!-- mlsd:{id} basis={basis} -->" if basis else f"<!-- mlsd:{id} -->"


def closing(id: str) -> str:
    """The line that closes the answer to `id`."""
    return f"<!-- /mlsd:{id} -->"


def escape(line: str) -> str:
    """A line of an answer as it is stored: what would read as a mark gets one more leading backslash."""
    return "\\" + line if read_mark(line.lstrip("\\")) else line


def unescape(line: str) -> str:
    """The inverse of `escape`."""
    return line[1:] if line.startswith("\\") and read_mark(line.lstrip("\\")) else line

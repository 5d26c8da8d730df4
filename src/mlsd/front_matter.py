"""Front matter: the few keys between the `---` lines that say what a document is.  Read, never rewritten.

What `new` writes is read by hand in microseconds; anything richer is left to the strict YAML loader.
"""

import re
from typing import NamedTuple

from mlsd.document import Document
from mlsd.errors import MlsdError
from mlsd.marks import is_id

_KEY = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
_VALUE = _KEY | frozenset("@./ ")


class FrontMatter(NamedTuple):
    """fields: key to text, where a key holds one value.  lines: key to 1-based line.  error: why it is unreadable."""

    fields: dict[str, str]
    lines: dict[str, int]
    error: MlsdError | None = None
    error_line: int = 1

    @property
    def pack(self) -> tuple[str, int] | None:
        """Name and version of the pack that the document names, or None."""
        name, at, version = self.fields.get("mlsd", "").partition("@")
        plain = at and version.isascii() and version.isdecimal() and len(version) <= 6
        return (name, int(version)) if plain and is_id(name) else None

    @property
    def template(self) -> str:
        """The template that the document was made from."""
        return self.fields.get("template", "design")


def read_front_matter(document: Document) -> FrontMatter:
    """The front matter of a document; an empty one if there is none."""
    if not document.body:
        return FrontMatter({}, {})
    lines = document.text[: document.body].rstrip("\r\n").split("\n")[1:-1]
    fields: dict[str, str] = {}
    where: dict[str, int] = {}
    for number, line in enumerate(lines, 2):
        if not line.strip() or line.startswith("#"):
            continue
        key, colon, value = line.partition(": ")
        value = value.strip()
        plain = colon and key and value and _KEY.issuperset(key) and _VALUE.issuperset(value)
        if not plain or key in fields or key[0] == "-" or value[0] in "@-" or value in ("null", "Null", "NULL"):
            return _with_yaml("\n".join(lines))
        fields[key] = value
        where[key] = number
    return FrontMatter(fields, where)


def _with_yaml(text: str) -> FrontMatter:
    from mlsd.strict_yaml import load

    try:
        loaded = load(b"\n" + text.encode(), "front matter")  # the added line makes the lines those of the file
    except MlsdError as error:
        found = re.match(r"front matter:(\d+)(?::\d+)?: (.*)", error.message)
        line = int(found[1]) if found else 1
        return FrontMatter({}, {}, MlsdError(found[2] if found else error.message, error.hint), line)
    if loaded.value is None:
        return FrontMatter({}, {})
    if not isinstance(loaded.value, dict):
        return FrontMatter({}, {}, MlsdError("front matter must be a mapping", "write it as key: value"), 2)
    fields = {key: value for key, value in loaded.value.items() if isinstance(value, str)}
    return FrontMatter(fields, {key: loaded.lines[(key,)] for key in loaded.value})

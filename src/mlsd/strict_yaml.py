"""YAML as people mean it: text, lists and mappings, with the line of everything.

PyYAML's own loaders keep the last of two equal keys, read `no` as false and `12:30` as 750, and hang on a 500-byte
merge bomb. Here the events of the parser are read directly: no aliases, anchors, merges or tags; no duplicate keys;
every scalar stays the text that stands in the file; depth, size and number of nodes have limits.
Safe on hostile input: libyaml's event parser does not recurse, and nothing is constructed but str, list and dict.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from mlsd.errors import MlsdError

MAX_BYTES = 4_000_000
MAX_NODES = 200_000
MAX_DEPTH = 32
_TOO_DEEP = f"nested deeper than {MAX_DEPTH} levels"

Path = tuple[str | int, ...]


class Loaded(NamedTuple):
    """value: str, None, list or dict, nested.  lines: path of keys and indexes -> 1-based line."""

    value: Any
    lines: dict[Path, int]

    def line(self, path: Path) -> int:
        """The line of the nearest place at or above `path` that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def load(data: bytes, name: str) -> Loaded:
    """Read one YAML document.  `name` stands for it in errors.  Raises MlsdError with the line."""
    import yaml

    if len(data) > MAX_BYTES:
        raise MlsdError(f"{name}: {len(data)} bytes is more than {MAX_BYTES}", "split the file")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise MlsdError(f"{name}:{line}: byte {error.start} is not UTF-8", "save the file as UTF-8") from None
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    builder = _Builder(name)
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        column = mark.column + 1 if mark else 1
        if "nesting depth" in (error.problem or ""):  # newer scanners stop sooner than our count of levels can
            raise MlsdError(f"{name}:{line}:{column}: {_TOO_DEEP}", "flatten it") from None
        raise MlsdError(
            f"{name}:{line}:{column}: {_plain(error.problem or error.context)}", _yaml_hint(error, text, line, column)
        ) from None
    except yaml.YAMLError as error:
        raise MlsdError(f"{name}: {_plain(str(error))}", "remove the character") from None
    return Loaded(builder.root, builder.lines)


def _plain(problem: str | None) -> str:
    return " ".join((problem or "cannot be read as YAML").split())[:200]


def _yaml_hint(error: Exception, source: str, line: int, column: int) -> str:
    said = str(error)
    lines = source.split("\n")
    here = lines[line - 1][column - 1 : column] if line <= len(lines) else ""
    if here == "\t" or "\\t" in said:
        return "indent with spaces, not tabs"
    if "mapping values are not allowed" in said:
        return 'put the text in quotes: it holds ": "'
    return "check the indentation and the quotes"


class _Builder:
    """Takes parser events one by one and builds the value; a stack instead of recursion."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.root: Any = None
        self.lines: dict[Path, int] = {}
        self._stack: list[tuple[Any, Path]] = []
        self._key: list[str | None] = []
        self._documents = 0
        self._nodes = 0

    def take(self, event: Any) -> None:
        """Add one event."""
        kind = type(event).__name__
        if kind == "DocumentStartEvent":
            self._documents += 1
            if self._documents > 1:
                self._fail(event, "a second document starts here", "keep one document a file: remove the ---")
        elif kind == "AliasEvent":
            self._fail(event, f"the alias *{event.anchor} is not allowed", "write the value out")
        elif kind in ("SequenceEndEvent", "MappingEndEvent"):
            self._stack.pop()
            self._key.pop()
        elif kind in ("ScalarEvent", "SequenceStartEvent", "MappingStartEvent"):
            self._node(event, kind)

    def _node(self, event: Any, kind: str) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._fail(event, f"more than {MAX_NODES} values", "split the file")
        if event.anchor:
            self._fail(event, f"the anchor &{event.anchor} is not allowed", "write the value out where it is needed")
        if event.tag and event.tag != "!":
            self._fail(event, f"the tag {event.tag} is not allowed", "remove it; everything is read as text")
        if kind == "ScalarEvent":
            if self._stack and isinstance(self._stack[-1][0], dict) and self._key[-1] is None:
                self._take_key(event)
                return
            empty = event.implicit[0] and event.value in ("", "~", "null", "Null", "NULL")
            self._place(event, None if empty else event.value)
            return
        if len(self._stack) >= MAX_DEPTH:
            self._fail(event, _TOO_DEEP, "flatten it")
        container: Any = [] if kind == "SequenceStartEvent" else {}
        path = self._place(event, container)
        self._stack.append((container, path))
        self._key.append(None)

    def _take_key(self, event: Any) -> None:
        container, path = self._stack[-1]
        key = event.value
        if key == "<<" and event.implicit[0]:
            self._fail(event, "the merge key << is not allowed", "write the keys out")
        if key in container:
            first = self.lines[(*path, key)]
            self._fail(event, f"the key {key!r} stands twice, first on line {first}", "keep one of them")
        self._key[-1] = key
        self.lines[(*path, key)] = event.start_mark.line + 1

    def _place(self, event: Any, value: Any) -> Path:
        if not self._stack:
            self.root = value
            self.lines[()] = event.start_mark.line + 1
            return ()
        container, path = self._stack[-1]
        if isinstance(container, list):
            here = (*path, len(container))
            self.lines[here] = event.start_mark.line + 1
            container.append(value)
            return here
        key = self._key[-1]
        if key is None:
            self._fail(event, "a key must be text", "use a plain word as the key")
        container[key] = value
        self._key[-1] = None
        return (*path, str(key))

    def _fail(self, event: Any, message: str, hint: str) -> None:
        mark = event.start_mark
        raise MlsdError(f"{self.name}:{mark.line + 1}:{mark.column + 1}: {message}", hint)

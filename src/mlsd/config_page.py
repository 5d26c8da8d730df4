"""The configuration as a person reads it: what holds at a place, spelled as in the file, and where it comes from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from mlsd.config import Config, Loaded, patterns_for
from mlsd.config_check import checked_config
from mlsd.shown import safe

_NOT_SET = "not set"  # TOML has no word for it


def config_text(path: str) -> str:
    """One line a value: the key, the value as TOML, and the file, with the pattern under `paths`, or `default`."""
    rows = list(_rows(checked_config(path), path))
    wide = max(len(key) for key, _, _ in rows)
    room = min(40, max(len(value) for _, value, _ in rows))
    return "".join(f"{safe(key):<{wide}}  {safe(value):<{room}}  {safe(origin)}\n" for key, value, origin in rows)


def _rows(loaded: Loaded, path: str) -> Iterator[tuple[str, str, str]]:
    config = loaded.config
    fitting = patterns_for(loaded, path)
    for field in Config._fields:
        key, value, origin = field.replace("_", "-"), getattr(config, field), _origin(loaded, field)
        if field == "paths":
            continue
        if field == "severity":
            yield from _severities(loaded, fitting)
            continue
        for pattern in fitting:
            here = getattr(config.paths[pattern], field, None)  # only some keys may stand there
            if not here:
                continue
            if field == "ignore" and value:
                value, origin = value + here, f"{origin} and {_below(pattern)}"
            else:
                value, origin = here, f"{loaded.file}, {_below(pattern)}"
        yield key, _NOT_SET if value is None else _toml(value), origin


def _severities(loaded: Loaded, fitting: list[str]) -> Iterator[tuple[str, str, str]]:
    """A row for each code; what a pattern says of one takes the place of what stands above it."""
    found = {code: (level, loaded.file) for code, level in loaded.config.severity.items()}
    for pattern in fitting:
        for code, level in loaded.config.paths[pattern].severity.items():
            found[code] = (level, f"{loaded.file}, {_below(pattern)}")
    if not found:
        yield "severity", "{}", _origin(loaded, "severity")
    for code, (level, origin) in found.items():
        yield f"severity.{_key(code)}", _toml(level), origin


def _below(pattern: str) -> str:
    return f"paths.{_key(pattern)}"


def _origin(loaded: Loaded, field: str) -> str:
    return loaded.file if field in loaded.given else "default"


def _toml(value: str | tuple[str, ...]) -> str:
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)


def _key(name: str) -> str:
    """A key as TOML spells it: bare where that may be."""
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _toml(name)

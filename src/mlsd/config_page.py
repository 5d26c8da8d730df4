"""The configuration as a person reads it: each value and where it comes from."""

from __future__ import annotations

from mlsd.config import Config, for_path, load_config
from mlsd.shown import safe


def config_text(path: str) -> str:
    """One line a value, then what the patterns that fit `path` add."""
    loaded = load_config(path)
    lines = []
    for key in Config._fields:
        value = getattr(loaded.config, key)
        if key == "paths":
            continue
        origin = loaded.file if key in loaded.given else "default"
        lines.append(f"{key.replace('_', '-'):<14} {_shown(value):<30} {safe(origin)}")
    here = for_path(loaded, path)
    if here != type(here)():
        lines.append(f"{'here':<14} {_shown(here._asdict()):<30} {safe(loaded.file)}")
    return "\n".join(lines) + "\n"


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} = {entry}" for key, entry in value.items() if entry) or "none"
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    return safe(str(value)) if value is not None else "none"

"""`mlsd init`: what a repository needs to keep its design documents honest.  Adds; never changes what is there."""

from __future__ import annotations

import os

from mlsd import files
from mlsd.errors import MlsdError
from mlsd.prompts import can_ask
from mlsd.shown import emit, safe, say
from mlsd.version import __version__

_CONFIG = """\
# What holds for the design documents of this repository; every key: mlsd schema config
draft = "report"    # documents with `status: draft` are reported and pass
"""
_HOOK = """\
  - repo: local
    hooks:
      - id: mlsd
        name: check machine-learning design documents
        entry: mlsd check
        language: python
        additional_dependencies: [mlsd=={version}]
        types: [markdown]
        files: design[^/]*\\.md$
"""


def set_up(folder: str, yes: bool) -> int:
    """Write what is missing.  Returns 0.  Raises MlsdError if there is nobody to ask and `yes` was not said."""
    if not os.path.isdir(folder):
        raise MlsdError(f"{folder}: there is no such folder", "name the root of a repository")
    wanted = _wanted(folder)
    if not wanted:
        say("Everything is there already; nothing was changed.")
        return 0
    for path, _, added in wanted:
        emit(f"+++ {safe(path)}\n" + "".join(f"+{line}\n" for line in added.rstrip("\n").split("\n")) + "\n")
    if not yes and not can_ask():
        raise MlsdError("there is nobody to ask, so nothing was written", "say it beforehand: mlsd init --yes")
    if not yes and input("Write this? [y/N] ").strip().lower() not in ("y", "yes"):
        say("Nothing was written.")
        return 0
    for path, text, _ in wanted:
        files.write(path, text.encode())
        say(f"wrote {safe(path)}")
    say("Next: mlsd new docs/design.md")
    return 0


def _wanted(folder: str) -> list[tuple[str, str, str]]:
    """Path, whole text, and what is added, of each file that is missing something."""
    wanted = []
    config = os.path.join(folder, ".mlsd.toml")
    if not os.path.exists(config) and "[tool.mlsd]" not in _text(os.path.join(folder, "pyproject.toml")):
        wanted.append((config, _CONFIG, _CONFIG))
    hooks = os.path.join(folder, ".pre-commit-config.yaml")
    text = _text(hooks)
    hook = _HOOK.format(version=__version__)
    if "id: mlsd" not in text and (not text or "\nrepos:" in f"\n{text}"):
        head = text.rstrip("\n") + "\n" if text.strip() else "repos:\n"
        wanted.append((hooks, head + hook, hook if text.strip() else head + hook))
    return wanted


def _text(path: str) -> str:
    return files.read(path).decode("utf-8", "replace") if os.path.isfile(path) else ""

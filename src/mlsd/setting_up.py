"""`mlsd init`: what a repository needs to keep its design documents honest.  Adds; never changes what is there."""

from __future__ import annotations

import os

from mlsd import files
from mlsd.errors import MlsdError
from mlsd.prompts import agreed, can_ask
from mlsd.shown import emit, safe, say

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
        language: system    # the mlsd that is on the path of whoever commits
        types: [markdown]
        files: (^|/)(design[^/]*|designs?/.*)\\.md$
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
    if not yes and not agreed("Write this?"):
        say("Nothing was written.")
        return 0
    for path, text, _ in wanted:
        files.write(path, text.encode())
        say(f"wrote {safe(path)}")
    say("Next: mlsd new docs/design/NAME.md")
    return 0


def _wanted(folder: str) -> list[tuple[str, str, str]]:
    """Path, whole text, and what is added, of each file that is missing something."""
    wanted = []
    config = os.path.join(folder, ".mlsd.toml")
    if not os.path.exists(config) and "[tool.mlsd" not in _text(os.path.join(folder, "pyproject.toml")):
        wanted.append((config, _CONFIG, _CONFIG))
    hooks = os.path.join(folder, ".pre-commit-config.yaml")
    text = _text(hooks)
    if not _has_hook(text):
        whole, hook = _with_hook(text, hooks)
        wanted.append((hooks, whole, hook if text.strip() else whole.removeprefix(text)))
    return wanted


def _has_hook(text: str) -> bool:
    """Whether a line names our hook, not one whose id only begins so; a comment names none."""
    return any(line.strip().lstrip("-").split("#")[0].split() == ["id:", "mlsd"] for line in text.splitlines())


def _with_hook(text: str, path: str) -> tuple[str, str]:
    """The text of a configuration of pre-commit with our hook after its others, indented as they are; and the hook.

    Raises MlsdError if it has no list `repos` of one entry a line to add to.
    """
    hook = _HOOK
    if not text.strip():
        return f"{text}repos:\n{hook}", hook
    lines = text.splitlines(keepends=True)
    first = next((at for at, line in enumerate(lines, 1) if line.rstrip() == "repos:"), 0)
    last, indent = first, ""
    for at, line in enumerate(lines[first:], first + 1):
        bare = line.lstrip(" ")
        if not bare.strip() or bare.startswith("#"):
            continue
        if not line.startswith((" ", "-")):
            break
        if last == first:
            indent = " " * (len(line) - len(bare))
        last = at
    if last == first:
        raise MlsdError(
            f"{path}: there is no list under repos to add a hook to",
            "write its repos one below the other, or add the hook by hand: `id: mlsd`, `entry: mlsd check`",
        )
    hook = "".join(f"{indent}{line[2:]}\n" for line in hook.splitlines())
    head = "".join(lines[:last])
    return f"{head}{'' if head.endswith(chr(10)) else chr(10)}{hook}{''.join(lines[last:])}", hook


def _text(path: str) -> str:
    """The text of a file, "" if there is none.  Raises MlsdError for what is no UTF-8."""
    try:
        return files.read(path).decode() if os.path.isfile(path) else ""
    except UnicodeDecodeError:
        raise MlsdError(f"{path} is not UTF-8", "save it as UTF-8") from None

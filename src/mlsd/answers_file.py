"""Answers files: a YAML or JSON mapping of question id to text, read strictly and written so that it reads back."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Collection
from typing import Any

from mlsd import files
from mlsd.errors import MlsdError, did_you_mean
from mlsd.strict_yaml import Loaded, load


def read_answers(path: str, known: list[str], missing: Collection[str] = (), remedy: str = "") -> dict[str, str]:
    """Id to text.  `-` reads standard input.  Raises MlsdError that names file, line, key and the nearest valid one.

    missing: questions that are known and for which the document has no place.  remedy: what makes one.
    """
    if not path:
        raise MlsdError("--answers names no file", "give its path, or - for standard input")
    if path == "-":
        import sys

        data, path = sys.stdin.buffer.read(), "standard input"
    else:
        data = files.read(path)
    loaded = _load_json(data, path) or load(data, path)
    if loaded.value is None:
        return {}
    if not isinstance(loaded.value, dict):
        raise MlsdError(f"{path}:1: answers are a mapping of question id to text", "write it as setup.goals: text")
    faults = []
    answers = {}
    for id, value in loaded.value.items():
        line = loaded.line((id,))
        if id in missing:
            faults.append((f"{path}:{line}: {id} has no section in the document", remedy))
            continue
        if id not in known:
            faults.append((f"{path}:{line}: unknown question {id!r}", did_you_mean(id, known)))
            continue
        text = _text(value)
        if text is not None and not _can_be_stored(text):
            faults.append((f"{path}:{line}: {id} holds half of a surrogate pair, which no text file can", "remove it"))
        elif text is None and isinstance(value, list) and None in value:
            for at in (at for at, entry in enumerate(value) if entry is None):
                place = f"{path}:{_line_of_entry(loaded, data, id, at)}"
                faults.append((f"{place}: entry {at + 1} of {id} is empty", "write a text, or take the entry out"))
        elif text is None:
            kind = "mapping" if isinstance(value, dict) else "nested list"
            faults.append((f"{path}:{line}: {id} holds a {kind}, not a text", "write a text, or a list of texts"))
        else:
            answers[id] = text
    if faults:
        raise MlsdError(*faults[0], tuple(faults[1:]))
    return answers


def _load_json(data: bytes, name: str) -> Loaded | None:
    """JSON read as JSON (its escapes are not YAML's), or None if it is none; numbers stay as they are spelled."""
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return None

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        seen: dict[str, Any] = {}
        for key, value in found:
            if key in seen:
                lines = _lines_of(text, key)
                raise MlsdError(
                    f"{name}:{lines[-1]}: the key {key!r} stands twice, first on line {lines[0]}", "keep one"
                )
            seen[key] = _spelled(value)
        return seen

    try:
        text = data.decode("utf-8-sig")
        value = json.loads(text, object_pairs_hook=pairs, parse_int=str, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError):
        return None
    return Loaded(value, {(): 1} | {(key,): _lines_of(text, key)[0] for key in value})


def _line_of_entry(loaded: Loaded, data: bytes, id: str, at: int) -> int:
    """The line of an entry of a list.  JSON is read as the YAML that it also is, which tells lines."""
    if (id, at) not in loaded.lines:
        with contextlib.suppress(MlsdError):
            return load(data, "").line((id, at))
    return loaded.line((id, at))


def _spelled(value: Any) -> Any:
    """JSON's true and false as they are spelled, in lists too."""
    if isinstance(value, list):
        return [_spelled(entry) for entry in value]
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else value


def _lines_of(text: str, key: str) -> list[int]:
    """The 1-based lines on which a JSON key stands."""
    quoted, lines, at = json.dumps(key, ensure_ascii=False), [], -1
    while (at := text.find(quoted, at + 1)) >= 0:
        if text[at + len(quoted) :].lstrip().startswith(":"):
            lines.append(text.count("\n", 0, at) + 1)
    return lines or [1]


def _can_be_stored(text: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in text)


def _text(value: Any) -> str | None:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
        return "\n".join("- " + entry.strip("\n").replace("\n", "\n  ") for entry in value)
    return None


def dump(answers: dict[str, str], as_json: bool) -> str:
    """Answers as text that `read_answers` reads back exactly."""
    if as_json:
        return _visible(json.dumps(answers, ensure_ascii=False, indent=2)) + "\n"
    return "".join(f"{id}: {_block(text)}\n" for id, text in answers.items())


def _visible(text: str) -> str:
    """JSON text with everything that cannot be seen as an escape."""
    return "".join(char if char.isprintable() or char == "\n" else json.dumps(char)[1:-1] for char in text)


def _block(text: str) -> str:
    """A literal block where YAML keeps the text exactly, else a double-quoted scalar (JSON's are YAML's)."""
    lines = text.split("\n")
    literal = (
        bool(lines[0])
        and all(line.isprintable() and "\ufeff" not in line for line in lines)
        and not lines[0].startswith((" ", "\t"))
        and bool(lines[-1].strip())
    )
    if not literal:
        quoted = json.dumps(text, ensure_ascii=False)
        return "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in quoted)
    return "|-\n" + "\n".join(f"  {line}" if line else "" for line in lines)

"""`mlsd check`: find the documents, lint each, print the report, choose the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from mlsd.document import UnreadableDocument, parse
from mlsd.errors import MlsdError
from mlsd.findings import Report
from mlsd.front_matter import read_front_matter
from mlsd.linter import lint
from mlsd.packs import load_pack
from mlsd.report import load_format
from mlsd.shown import emit

_ENDINGS = (".md", ".markdown")


def run(paths: list[str], output_format: str = "full", pack: str | None = None) -> int:
    """Check the documents at `paths` and print the report.  Returns 0, or 1 if there are errors."""
    write = load_format(output_format)
    reports = [report for path in paths or ["."] for report in _reports(path, pack)]
    if not reports:
        where = ", ".join(paths or ["."])
        raise MlsdError(f"no document with mlsd marks under {where}", "`mlsd new design.md` makes one")
    emit(write(reports))
    return 1 if any(report.count("error") for report in reports) else 0


def _reports(path: str, pack: str | None) -> Iterator[Report]:
    if path == "-":
        yield check_bytes("<stdin>", sys.stdin.buffer.read(), pack)
    elif os.path.isdir(path):
        for found in _walk(path):
            data = _read(found)
            if b"mlsd" in data and (report := _marked(found, data, pack)):
                yield report
    else:
        yield check_bytes(path, _read(path), pack)


def _marked(path: str, data: bytes, pack: str | None) -> Report | None:
    """The report on a file met on a walk, or None if it is none of ours."""
    report = check_bytes(path, data, pack)
    damaged = any(finding.code == "MLSD101" for finding in report.findings)
    return report if report.kind == "mlsd" or damaged else None


def check_bytes(path: str, data: bytes, pack: str | None = None) -> Report:
    """The report on one document.  Raises MlsdError if it cannot be read or its pack cannot be had."""
    try:
        document = parse(data)
    except UnreadableDocument as error:
        raise MlsdError(f"{path}:{error.line}: {error}", error.hint) from None
    front = read_front_matter(document)
    near = path if path != "<stdin>" else "."
    name = pack or (front.pack[0] if front.pack else "interview")
    try:
        loaded = load_pack(name, near)
    except MlsdError as error:
        line = front.lines.get("mlsd", 1)
        place = f"{path}:{line}: " if not pack else ""
        raise MlsdError(f"{place}{error.message}", error.hint or "pass --pack with its path", error.more) from None
    return lint(path, document, front, loaded)


def _read(path: str) -> bytes:
    from mlsd import files

    return files.read(path)


def _walk(folder: str) -> list[str]:
    """The Markdown files below a folder: what git tracks or would, or all but hidden ones where there is no git."""
    listed = _git_files(folder)
    if listed is None:
        listed = []
        for at, folders, names in os.walk(folder):
            folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "node_modules")
            listed += [os.path.join(at, name) for name in sorted(names)]
    return [path for path in listed if path.endswith(_ENDINGS) and os.path.isfile(path)]


def _git_files(folder: str) -> list[str] | None:
    import subprocess

    command = ["git", "-C", folder, "ls-files", "-co", "--exclude-standard", "-z"]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return None
    if done.returncode:
        return None
    return [
        os.path.normpath(os.path.join(folder, os.fsdecode(name))) for name in sorted(done.stdout.split(b"\0")) if name
    ]

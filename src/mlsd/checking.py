"""`mlsd check`: find the documents, lint each, print the report, choose the exit code."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from mlsd.config import FAIL_ON, Loaded, for_path
from mlsd.config_check import checked_config, require_rules
from mlsd.errors import MlsdError
from mlsd.findings import Report
from mlsd.judging import fails, judged
from mlsd.remembered import memory
from mlsd.report import in_parts
from mlsd.sharing import shared_out
from mlsd.shown import emit

if TYPE_CHECKING:
    from mlsd.document import Document

_ENDINGS = (".md", ".markdown")


class Options(NamedTuple):
    """What was asked for on the command line; None leaves it to the configuration."""

    output_format: str | None = None
    pack: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    exit_zero: bool = False
    statistics: bool = False
    stdin_filename: str = "<stdin>"
    all: bool = False
    why: str | None = None
    cache: bool = True


_DEFAULT = Options()


def reports_on(paths: list[str], options: Options = _DEFAULT) -> list[Report]:
    """The report on each document at `paths`.  Raises MlsdError if there is none."""
    loaded = _with_options(checked_config(paths[0] if paths and paths[0] != "-" else "."), options)
    return _found(paths, loaded, options)


def _found(paths: list[str], loaded: Loaded, options: Options) -> list[Report]:
    reports = _reports(paths or ["."], loaded, options)
    if not reports:
        where = ", ".join(paths or ["."])
        hint = "`mlsd new design.md` makes one; --all checks documents without marks too"
        raise MlsdError(f"no document with mlsd marks under {where}", hint)
    return reports


def run(paths: list[str], options: Options = _DEFAULT) -> int:
    """Check the documents at `paths` and print the report.  Returns 0, or 1 if there is something to fail for."""
    loaded = _with_options(checked_config(paths[0] if paths and paths[0] != "-" else "."), options)
    if options.why is not None:
        emit("\n".join(_whys(paths or ["."], loaded, options)))
        return 0
    parts = in_parts(loaded.config.output_format)
    reports = _found(paths, loaded, options)
    for part in (statistics(reports),) if options.statistics else parts(reports):
        emit(part)
    if loaded.config.output_format == "github":
        from mlsd.report._summary import append_summary

        append_summary(reports)
    failing = any(fails(report, loaded.config) for report in reports)
    return 1 if failing and not options.exit_zero else 0


def _with_options(loaded: Loaded, options: Options) -> Loaded:
    """The configuration with what the command line says in its place."""
    config = loaded.config
    if options.fail_on is not None and options.fail_on not in FAIL_ON:
        raise MlsdError(f"--fail-on {options.fail_on} is none of {', '.join(FAIL_ON)}", "choose one of them")
    require_rules((*options.select, *options.ignore))
    return loaded._replace(
        config=config._replace(
            output_format=options.output_format or config.output_format,
            pack=options.pack or config.pack,
            select=options.select or config.select,
            ignore=config.ignore + options.ignore,
            fail_on=options.fail_on or config.fail_on,
        )
    )


def _reports(paths: list[str], loaded: Loaded, options: Options) -> list[Report]:
    """The report on each document, in the order of the paths; many are shared out among processes."""
    found: list[str] = []
    for path in paths:
        found += walk(path) if path != "-" and os.path.isdir(path) else [path]
    named = {path for path in paths if path != "-"}
    remembered = memory(options.cache)

    def judge(path: str) -> Report | None:
        piped = path == "-"
        data = sys.stdin.buffer.read() if piped else _read(path)
        path = options.stdin_filename if piped else path
        here, owners = for_path(loaded, path), loaded.config.owners
        pack = options.pack or here.pack or loaded.config.pack
        kept = None if piped else remembered.report(path, data, pack, owners)
        asked = piped or options.all or path in named or (kept is not None and kept.kind == "mlsd")
        if not asked and not is_ours(path, data):
            return None
        report = kept or check_bytes(path, data, pack, owners)
        if not piped and not kept:
            remembered.keep(report, data, pack, owners)
        return judged(report, loaded.config, here)

    return [report for report in shared_out(judge, found) if report]


def _whys(paths: list[str], loaded: Loaded, options: Options) -> Iterator[str]:
    """What each document says of the topic `options.why`, piece by piece."""
    from mlsd.coverage.showing import shown_evidence
    from mlsd.packs import load_pack

    for path in paths:
        for each in walk(path) if path != "-" and os.path.isdir(path) else [path]:
            data = sys.stdin.buffer.read() if each == "-" else _read(each)
            name = options.pack or for_path(loaded, each).pack or loaded.config.pack or "interview"
            near = each if os.path.exists(each) else "."
            yield shown_evidence(each, parse_or_fail(each, data).text, load_pack(name, near), options.why or "")


@lru_cache(maxsize=1)  # a document met on a walk is read to see whether it is ours, and then to be checked
def parse_or_fail(path: str, data: bytes) -> Document:
    """The document.  Raises MlsdError with path and line if it cannot be read."""
    from mlsd.document import UnreadableDocument, parse

    try:
        return parse(data)
    except UnreadableDocument as error:
        raise MlsdError(f"{path}:{error.line}: {error}", error.hint) from None


def check_bytes(path: str, data: bytes, pack: str | None = None, owners: tuple[str, ...] = ()) -> Report:
    """The report on one document.  Raises MlsdError if it cannot be read or its pack cannot be had."""
    from mlsd.front_matter import read_front_matter
    from mlsd.lenses import lens
    from mlsd.linter import lint
    from mlsd.packs import load_pack

    document = parse_or_fail(path, data)
    front = read_front_matter(document)
    near = path if os.path.exists(path) else "."
    name = pack or (front.pack[0] if front.pack else "interview")
    try:
        loaded = load_pack(name, near)
    except MlsdError as error:
        place = f"{path}:{front.lines.get('mlsd', 1)}: " if not pack else ""
        raise MlsdError(f"{place}{error.message}", error.hint or "pass --pack with its path", error.more) from None
    return lint(path, document, front, loaded, owners, lens(pack, front, loaded))


def statistics(reports: list[Report]) -> str:
    """How often each code was found, most often first."""
    counts: dict[tuple[str, str], int] = {}
    for report in reports:
        for found in report.findings:
            key = (found.code, found.name)
            counts[key] = counts.get(key, 0) + 1
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return "".join(f"{count:>6}  {code}  {name}\n" for (code, name), count in ranked)


def documents(paths: list[str]) -> list[str]:
    """The files that `check` would read: those named, and in folders those with marks.  Raises MlsdError for `-`."""
    if "-" in paths:
        raise MlsdError("standard input cannot be mended in place", "name a file")
    found = []
    for path in paths:
        found += [each for each in walk(path) if is_ours(each, _read(each))] if os.path.isdir(path) else [path]
    return found


def is_ours(path: str, data: bytes) -> bool:
    """Whether a file met on a walk is one of our documents, damaged or not."""
    if b"mlsd" not in data:
        return False
    from mlsd.front_matter import read_front_matter

    document = parse_or_fail(path, data)
    return bool(document.answers or document.faults or "mlsd" in read_front_matter(document).fields)


def _read(path: str) -> bytes:
    from mlsd import files

    return files.read(path)


def walk(folder: str) -> list[str]:
    """The Markdown files below a folder: what git tracks or would, or all but hidden ones where there is no git.

    Raises MlsdError for a folder that cannot be read: what stands in it would pass unseen.
    """
    listed = _git_files(folder)
    if listed is None:
        listed = []
        for at, folders, names in os.walk(folder, onerror=_unreadable):
            folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "node_modules")
            listed += [os.path.normpath(os.path.join(at, name)) for name in sorted(names)]
    return [path for path in listed if path.endswith(_ENDINGS) and _is_file(path)]


def _is_file(path: str) -> bool:
    """Whether a file stands there; git lists those that were deleted too.  Raises MlsdError if that cannot be told."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        return _unreadable(error)


def _unreadable(error: OSError) -> NoReturn:
    from mlsd.files import cannot

    raise cannot("read", error.filename, error)


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

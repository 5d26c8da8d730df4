"""Configuration: `[tool.mlsd]` in the nearest pyproject.toml, or `.mlsd.toml`; where each value came from is known.

The nearest file counts, whole; files are not merged. TOML is read only where there is some.
"""

import os
from collections.abc import Callable
from typing import Any, NamedTuple

from mlsd.errors import MlsdError, did_you_mean
from mlsd.shape import AS_LIST, AS_MAPPING, Misfit, fit, names

SEVERITIES = ("error", "warning", "info", "off")
FAIL_ON = ("error", "warning", "info", "never")
DRAFTS = ("fail", "report")


class PathConfig(NamedTuple):
    """What holds for the documents that a pattern fits.  severity: code, prefix or name to severity."""

    pack: str | None = None
    severity: dict[str, str] = {}
    ignore: tuple[str, ...] = ()


class Config(NamedTuple):
    """What a repository has decided.

    select, ignore: codes, prefixes or names; nothing selected is everything.  severity: code, prefix or name to error,
    warning, info or off.  fail_on: the least severity that makes `check` exit with 1.  draft: "report" lets documents
    with `status: draft` pass whatever is found.  owners: the names that may own something.  paths: a pattern relative
    to the file's folder to what holds there.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, str] = {}
    fail_on: str = "error"
    draft: str = "fail"
    pack: str | None = None
    output_format: str = "full"
    owners: tuple[str, ...] = ()
    paths: dict[str, PathConfig] = {}


class Loaded(NamedTuple):
    """A configuration and where it stands.  file: "" if there is none.  given: the keys that the file sets."""

    config: Config
    file: str = ""
    given: tuple[str, ...] = ()


def load_config(near: str, further: Callable[[Config], list[Misfit]] | None = None) -> Loaded:
    """The configuration that holds at a file or folder.  Raises MlsdError that names every fault of the file.

    further: finds what else is wrong, where more is known of rules and formats than here.
    """
    found = _nearest(near)
    if found is None:
        return Loaded(Config())
    path, own = found
    if not isinstance(own, dict):
        raise MlsdError(f"{path}: tool.mlsd is not a table", "write [tool.mlsd]")
    return Loaded(_checked(own, path, further), path, tuple(key.replace("-", "_") for key in own))


def _nearest(near: str) -> tuple[str, Any] | None:
    """The file that counts and what it says: its own table, or the table of ours in a project's."""
    at = os.path.abspath(near)
    while True:
        own, project = os.path.join(at, ".mlsd.toml"), os.path.join(at, "pyproject.toml")
        if os.path.isfile(own):
            return own, _read(own)
        if os.path.isfile(project) and _mentions_us(project) and (table := _read(project, ours=True)) is not None:
            return project, table
        above = os.path.dirname(at)
        if above == at:
            return None
        at = above


def _mentions_us(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return b"mlsd" in file.read()
    except OSError:
        return False


def _read(path: str, ours: bool = False) -> Any:
    """What a file holds (or its table tool.mlsd, None if it has none) with scalars as text.  Raises MlsdError."""
    import tomllib

    try:
        with open(path, "rb") as file:
            table: Any = tomllib.load(file)
        if ours:
            tool = table.get("tool", {})
            table = tool.get("mlsd") if isinstance(tool, dict) else tool
        return _as_text(table)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        fault = str(error)
    except ValueError:  # what Python turns into a number, and a number into text, is limited
        fault = "a number has too many digits"
    except RecursionError:
        fault = "brackets or keys are nested too deeply"
    raise MlsdError(f"{path}: {fault}", "mend the TOML")


def _checked(table: dict[str, Any], path: str, further: Callable[[Config], list[Misfit]] | None) -> Config:
    misfits: list[Misfit] = []
    config: Config | None = fit(Config, _with_underscores(table), (), misfits)
    if config is not None:
        _check_words(config, misfits)
        misfits += further(config) if further else []
    if misfits or config is None:
        first, *others = (
            (f"{path}: {_place(each)}: {each.message}", _IN_TOML.get(each.hint) or _spelled(each.hint))
            for each in misfits
        )
        raise MlsdError(*first, tuple(others))
    return config


_IN_TOML = {AS_LIST: 'write it in brackets: ["one", "two"]', AS_MAPPING: 'write it in braces: { key = "value" }'}


def _place(misfit: Misfit) -> str:
    return ".".join(_spelled(str(part)) if not at else str(part) for at, part in enumerate(misfit.path)) or "tool.mlsd"


def _spelled(text: str) -> str:
    """With the names of keys as files have them: fail-on for fail_on."""
    for name in Config._fields:
        text = text.replace(name, name.replace("_", "-"))
    return text


def _with_underscores(table: dict[str, Any]) -> dict[str, Any]:
    """A table as the schema reads it: its own keys with underscores, scalars anywhere as text."""
    known = {name.replace("_", "-"): name for name in names(Config)}
    return {known.get(key, key): _as_text(value) for key, value in table.items()}


def _as_text(value: Any) -> Any:
    """TOML values as the schema reads them: keys with underscores, scalars as text.  None stays None."""
    if isinstance(value, dict):
        return {key: _as_text(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_as_text(entry) for entry in value]
    if value is None or isinstance(value, str):
        return value
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)


def _check_words(config: Config, misfits: list[Misfit]) -> None:
    for key, value, known in (("fail-on", config.fail_on, FAIL_ON), ("draft", config.draft, DRAFTS)):
        if value not in known:
            misfits.append(Misfit((key,), f"{value!r} is none of {', '.join(known)}", did_you_mean(value, [*known])))
    levels: list[tuple[tuple[str, ...], dict[str, str]]] = [(("severity",), config.severity)]
    levels += [(("paths", pattern, "severity"), each.severity) for pattern, each in config.paths.items() if each]
    for place, severity in levels:
        for code, value in severity.items():
            if value not in SEVERITIES:
                hint = did_you_mean(value, [*SEVERITIES])
                misfits.append(Misfit((*place, code), f"{value!r} is no severity", hint))


def patterns_for(loaded: Loaded, path: str) -> list[str]:
    """The patterns under `paths` that fit a document, in their order."""
    if not loaded.config.paths:
        return []
    from fnmatch import fnmatch

    relative = os.path.relpath(os.path.abspath(path), os.path.dirname(loaded.file)).replace(os.sep, "/")
    return [pattern for pattern in loaded.config.paths if fnmatch(relative, pattern)]


def for_path(loaded: Loaded, path: str) -> PathConfig:
    """What the patterns that fit a document say, the later ones winning."""
    found = PathConfig()
    for each in map(loaded.config.paths.__getitem__, patterns_for(loaded, path)):
        found = PathConfig(each.pack or found.pack, found.severity | each.severity, found.ignore + each.ignore)
    return found


def fits(wanted: tuple[str, ...], code: str, name: str) -> bool:
    """Whether a finding's code or name is among codes, prefixes or names."""
    return any(name == each or code.startswith(each.upper()) for each in wanted)

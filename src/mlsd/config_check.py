"""The configuration with every word in it known: what `config` shows is what `check` takes."""

from __future__ import annotations

from mlsd.config import Config, Loaded, fits, load_config
from mlsd.errors import MlsdError, did_you_mean
from mlsd.report import format_names
from mlsd.shape import Misfit


def checked_config(near: str) -> Loaded:
    """The configuration that holds at a file or folder.  Raises MlsdError that names every fault of the file."""
    return load_config(near, _unknown_words)


def require_rules(wanted: tuple[str, ...]) -> None:
    """Raise MlsdError for the first that is no rule's code, prefix or name: a slip must not read as approval."""
    if unknown := _unknown_rules((), wanted):
        raise MlsdError(unknown[0].message, unknown[0].hint)


def _unknown_words(config: Config) -> list[Misfit]:
    found = _unknown_rules(("select",), config.select) + _unknown_rules(("ignore",), config.ignore)
    found += _unknown_rules(("severity",), tuple(config.severity))
    for pattern, each in config.paths.items():
        if each:
            found += _unknown_rules(("paths", pattern, "ignore"), each.ignore)
            found += _unknown_rules(("paths", pattern, "severity"), tuple(each.severity))
    if config.output_format not in format_names():
        hint = did_you_mean(config.output_format, format_names())
        found.append(Misfit(("output-format",), f"there is no format {config.output_format!r}", hint))
    return found


def _unknown_rules(place: tuple[str, ...], wanted: tuple[str, ...]) -> list[Misfit]:
    if not wanted:
        return []
    from mlsd.rules import codes

    known = [word for rule in codes() for word in rule]
    return [
        Misfit(place, f"{each!r} is no rule's code, prefix or name", did_you_mean(each, known))
        for each in wanted
        if not each or not any(fits((each,), code, name) for code, name in codes())
    ]

"""Output formats: one file each in this folder, found by its name; a format is a function from reports to text."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from importlib import import_module

from mlsd.errors import MlsdError, did_you_mean
from mlsd.findings import Report

Format = Callable[[Sequence[Report]], str]


def format_names() -> list[str]:
    """The names that `--output-format` takes, the default first."""
    names = sorted(name[:-3] for name in os.listdir(os.path.dirname(__file__)) if name.endswith(".py"))
    return ["full", *(name for name in names if name not in ("__init__", "full"))]


def load_format(name: str) -> Format:
    """The format called `name`.  Raises MlsdError that names the nearest."""
    if name not in format_names():
        raise MlsdError(f"there is no output format {name!r}", did_you_mean(name, format_names()))
    write: Format = import_module(f"{__name__}.{name}").write
    return write


def tally(reports: Sequence[Report]) -> dict[str, int]:
    """How many documents, errors and warnings."""
    return {
        "documents": len(reports),
        "errors": sum(report.count("error") for report in reports),
        "warnings": sum(report.count("warning") for report in reports),
    }

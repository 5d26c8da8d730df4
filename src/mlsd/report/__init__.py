"""Output formats: one file each in this folder, found by its name; a format is a function from reports to text.

What several of them need has a name that starts with `_`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module

from mlsd.errors import MlsdError, did_you_mean
from mlsd.findings import Finding, Report

Format = Callable[[Sequence[Report]], str]


def format_names() -> list[str]:
    """The names that `--output-format` takes, the default first."""
    names = sorted(name[:-3] for name in os.listdir(os.path.dirname(__file__)) if name.endswith(".py"))
    return ["full", *(name for name in names if name != "full" and not name.startswith("_"))]


def load_format(name: str) -> Format:
    """The format called `name`.  Raises MlsdError that names the nearest."""
    if name not in format_names():
        raise MlsdError(f"there is no output format {name!r}", did_you_mean(name, format_names()))
    write: Format = import_module(f"{__name__}.{name}").write
    return write


def in_parts(name: str) -> Callable[[Sequence[Report]], Iterable[str]]:
    """The format called `name` as pieces to be written one after the other: thousands of reports need not be one text.

    Raises MlsdError that names the nearest.
    """
    write = load_format(name)
    parts: Callable[[Sequence[Report]], Iterable[str]] | None
    parts = getattr(import_module(f"{__name__}.{name}"), "parts", None)
    return parts or (lambda reports: (write(reports),))


def tally(reports: Sequence[Report]) -> dict[str, int]:
    """How many documents, errors and warnings."""
    return {
        "documents": len(reports),
        "errors": sum(report.count("error") for report in reports),
        "warnings": sum(report.count("warning") for report in reports),
    }


def worst_first(reports: Sequence[Report]) -> list[tuple[Report, Finding]]:
    """Every finding with its report: errors, warnings, notes, and of each kind those of the weakest document first."""
    rank = {"error": 0, "warning": 1, "info": 2}
    found = [(report, each) for report in reports for each in report.findings]
    return sorted(found, key=lambda pair: (rank[pair[1].severity], pair[0].score.overall))

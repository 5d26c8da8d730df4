"""What a rule is, and every rule: one file each in this folder, found by being there.

A rule's function is named as the finding is (`not_applicable_unexplained` -> not-applicable-unexplained); its docstring
says why it matters; `fails` and `passes` are its tests and its documentation.
"""

import os
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import lru_cache
from importlib import import_module
from typing import NamedTuple

from mlsd.reading import Reading


class Severity(StrEnum):
    """How bad a finding is; `error` makes `check` exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Hit(NamedTuple):
    """What a rule reports.  line: 1-based.  topic: question id, or "" for the document.

    confidence: how sure the rule is, 0 to 1; from 0.9 the finding has the rule's severity, from 0.6 at most a warning,
    below that it is `info`.
    """

    line: int
    topic: str
    message: str
    hint: str = ""
    column: int = 1
    confidence: float = 1.0


class Rule(NamedTuple):
    """A coded check.  fails, passes: whole documents, indented as their decorator is; for {pack} see `example`."""

    code: str
    name: str
    severity: Severity
    why: str
    fails: str
    passes: str
    source: str
    check: Callable[[Reading], Iterator[Hit]]

    def severity_of(self, hit: Hit) -> Severity:
        """How bad a hit is, given how sure the rule is of it."""
        if hit.confidence >= 0.9:
            return self.severity
        return Severity.INFO if hit.confidence < 0.6 or self.severity is Severity.INFO else Severity.WARNING

    @property
    def example(self) -> tuple[str, str]:
        """The failing and the passing document, ready to be parsed."""
        return _dedent(self.fails), _dedent(self.passes)


_rules: dict[str, Rule] = {}


def rule(
    code: str, *, severity: Severity, fails: str, passes: str, source: str
) -> Callable[[Callable[[Reading], Iterator[Hit]]], Rule]:
    """Register the decorated check under `code`."""

    def register(check: Callable[[Reading], Iterator[Hit]]) -> Rule:
        why = " ".join((check.__doc__ or "").split())  # as one line: where the docstring breaks is the file's affair
        made = Rule(code, check.__name__.replace("_", "-"), severity, why, fails, passes, source, check)
        _rules[code] = made
        return made

    return register


@lru_cache(maxsize=16)
def all_rules(families: str = "123456") -> tuple[Rule, ...]:
    """Every rule of these families (the first digit of a code), by code."""
    for code, name in codes():
        if code[4] in families:
            import_module(f"{__name__}.{name.replace('-', '_')}")
    return tuple(_rules[code] for code in sorted(_rules) if code[4] in families)


@lru_cache(maxsize=1)
def codes() -> tuple[tuple[str, str], ...]:
    """Every rule's code and name.  Reading a file's head costs a tenth of importing it; most documents need not all."""
    here = os.path.dirname(__file__)
    files = [name for name in os.listdir(here) if name.endswith(".py") and not name.startswith("_")]
    return tuple(sorted((_code(os.path.join(here, name)), name[:-3].replace("_", "-")) for name in files))


def _code(path: str) -> str:
    with open(path, "rb") as file:
        head = file.read(3000)
    at = head.find(b'"MLSD')
    return head[at + 1 : at + 8].decode()


def _dedent(text: str) -> str:
    from textwrap import dedent

    return dedent(text).strip("\n") + "\n"

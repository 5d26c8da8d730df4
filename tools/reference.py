"""Write docs/reference/ from the code: commands, rules, packs, configuration, report.

    python tools/reference.py            writes the pages
    python tools/reference.py --check    writes nothing; exits with 1 and names the pages that are stale

What the code cannot say (what a configuration key or a field of the report is for) stands here, and a key without
a description, or a description without its key, is an error.
"""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from importlib import import_module
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from typer.models import ArgumentInfo

from mlsd.cli import EPILOG, command_names
from mlsd.config import DRAFTS, FAIL_ON, Config, PathConfig
from mlsd.pack import Pack, Question
from mlsd.packs import load_pack
from mlsd.report import format_names
from mlsd.resources import shipped
from mlsd.rules import Rule, all_rules
from mlsd.schemas import schema_of

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "reference"
NOTE = "<!-- Written by tools/reference.py; change the code instead. -->"
FAMILIES = {
    "1": "Marks and structure",
    "2": "Open or placeholder",
    "3": "Answered but weak",
    "4": "Answers that contradict each other",
    "5": "Stale, owners and approval",
    "6": "Documents without marks",
}
CONFIGURATION = {
    "select": "only these findings: codes, prefixes (`MLSD3`) or names; none is all",
    "ignore": "not these; `--ignore` adds to them",
    "severity": "a table: code, prefix or name to `error`, `warning`, `info` or `off`; the longest key wins",
    "fail-on": "the least severity that makes `check` exit with 1",
    "draft": "`report`: a document with `status: draft` passes whatever is found, and the report says so; `fail`: it "
    "does not",
    "pack": "judge by this pack, whatever a document names",
    "output-format": "the format where the command line names none",
    "owners": "the names that may stand behind an `@`; none is any name",
    "paths": "a table: pattern to what holds for the documents that it fits",
}
PATTERN = {
    "pack": "as above, for these documents",
    "severity": "as above; wins over the one above",
    "ignore": "as above; added to the one above",
}
REPORT = {
    "schema": "what form this is",
    "documents": "one for each document, in the order of the paths",
    "documents[].path": "as it was given or found",
    "documents[].kind": "`mlsd`: with marks; `other`: without",
    "documents[].pack": "the pack and its version",
    "documents[].topics": "every question that is asked of this document, in the order of the pack",
    "documents[].topics[].id": "the question's id",
    "documents[].topics[].state": "`answered`, `unanswered`, `na` or `later`; in a document without marks the others",
    "documents[].topics[].line": "where to look",
    "documents[].topics[].served_by": "only if the answer is that to another topic (`same_as`): which",
    "documents[].findings": "by line",
    "documents[].findings[].code": "the rule",
    "documents[].findings[].name": "its name",
    "documents[].findings[].severity": "after configuration, and never more than the rule is sure of",
    "documents[].findings[].line": "from 1",
    "documents[].findings[].column": "from 1, in characters",
    "documents[].findings[].topic": "the question, or null if it is about the document",
    "documents[].findings[].message": "what is wrong, in one line",
    "documents[].findings[].hint": "what to do about it; may be empty",
    "documents[].score": "0 to 100",
    "documents[].score.overall": "that of the weakest stage",
    "documents[].score.stages": "stage id to score",
    "summary": "of all documents",
    "summary.documents": "how many",
    "summary.errors": "findings that are errors",
    "summary.warnings": "findings that are warnings",
}


def pages() -> dict[str, str]:
    """The name of each page and its text."""
    parts = {
        "commands": commands(),
        "rules": rules(),
        "packs": packs(),
        "configuration": configuration(),
        "report": report(),
    }
    return {f"{name}.md": "\n".join(lines).rstrip("\n") + "\n" for name, lines in parts.items()}


def commands() -> Iterator[str]:
    """Every command with its arguments and options, as the signature of its function declares them."""
    yield from ("# Commands", "", NOTE, "", EPILOG.replace("mlsd COMMAND --help", "`mlsd COMMAND --help`") + ".", "")
    yield from ("A signal ends with 130, 143 or 129; a closed pipe is no error.", "")
    for name in command_names():
        run = import_module(f"mlsd.commands.{name}").run
        given = [_parameter(each, hint) for each, hint in _declared(run)]
        arguments = [each for each in given if each.is_argument]
        usage = " ".join([f"mlsd {name}", *(each.usage for each in arguments), "[OPTIONS]"])
        yield from (f"## mlsd {name}", "", "```text", usage, "```", "", escape(" ".join(run.__doc__.split())), "")
        rows = [[f"`{each.usage.strip('[]')}`", escape(each.help), each.default] for each in given]
        yield from table(["argument or option", "is", "default"], rows)


class Parameter(NamedTuple):
    """An argument or option.  usage: as it is typed.  default: as it is shown; "required" without one."""

    usage: str
    help: str
    default: str
    is_argument: bool


def _declared(run: Callable[..., Any]) -> list[tuple[inspect.Parameter, Any]]:
    hints = get_type_hints(run, include_extras=True)
    return [(each, hints[name]) for name, each in inspect.signature(run).parameters.items()]


def _parameter(given: inspect.Parameter, hint: Any) -> Parameter:
    kind, info = get_args(hint)[:2]
    kinds = [each for each in (get_args(kind) if isinstance(kind, UnionType) else (kind,)) if each is not NoneType]
    several = get_origin(kinds[0]) is list
    of = get_args(kinds[0])[0] if several else kinds[0]
    required = given.default is inspect.Parameter.empty
    value = getattr(given.default, "value", given.default)
    default = "required" if required else f"`{value}`" if value not in (None, False, "") else ""
    if isinstance(info, ArgumentInfo):
        name = given.name.upper() + ("…" if several else "")
        return Parameter(name if required else f"[{name}]", info.help or "", default, True)
    declared = [each for each in (info.default, *(info.param_decls or ())) if isinstance(each, str)]
    names = ", ".join(sorted(declared or ["--" + given.name.replace("_", "-")], key=len))
    usage = names if of is bool else f"{names} {_value(of)}{',…' if several else ''}"
    return Parameter(usage, info.help or "", default, False)


def _value(of: type) -> str:
    if issubclass(of, Enum):
        return "|".join(str(each.value) for each in of)
    return "NUMBER" if issubclass(of, (int, float)) else "TEXT"


def rules() -> Iterator[str]:
    """Every rule with its reason, its examples and its source."""
    yield from ("# Rules", "", NOTE, "")
    found = all_rules()
    yield f"{len(found)} rules. `mlsd explain CODE` shows the same in a terminal, `mlsd rules` the list."
    yield from ("", "A finding that a rule is less sure of is a warning or `info`, whatever stands here.", "")
    family = ""
    for each in found:
        if each.code[4] != family:
            family = each.code[4]
            yield from (f"## {family}xx {FAMILIES[family]}", "")
        yield from _rule(each)


def _rule(rule: Rule) -> Iterator[str]:
    yield from (f"### {rule.code} {rule.name}", "", f"Severity: {rule.severity.value}.", "")
    yield from (escape(" ".join(rule.why.split())), "")
    for label, text in zip(("Fails:", "Passes:"), rule.example, strict=True):
        yield from (label, "", "````markdown", text.rstrip("\n"), "````", "")
    yield from (f"Source: {escape(' '.join(rule.source.split()))}", "")


def packs() -> Iterator[str]:
    """Every shipped pack with its rows."""
    yield from (
        "# Packs",
        "",
        NOTE,
        "",
        "`mlsd questions ID --pack NAME` shows a row whole: points, pitfalls, example.",
        "",
    )
    found = [
        load_pack(str(path)) for path in sorted(Path(shipped("questions")).glob("*.yaml")) if path.stem != "exercises"
    ]
    counted = [
        [f"[{each.pack}](#{each.pack})", escape(each.title), str(len(each.questions)), _minutes(each)] for each in found
    ]
    yield from table(["pack", "is", "questions", "minutes"], counted)
    for each in found:
        yield from _pack(each)


def _minutes(pack: Pack) -> str:
    return f"{sum(question.minutes for question in pack.questions):g}"


def _pack(pack: Pack) -> Iterator[str]:
    yield from (f"## {pack.pack}", "", f"**{escape(pack.title)}**, `{pack.name}`. {escape(pack.about)}", "")
    base = load_pack(str(Path(shipped("questions")) / f"{pack.extends}.yaml")) if pack.extends else None
    if base:
        yield from (f"It extends [{base.pack}](#{base.pack}); rows that are the same there are not shown again.", "")
    for stage in pack.stages:
        rows = [each for each in pack.of_stage(stage.id) if not (base and base.find(each.id) == each)]
        if rows:
            yield from (f"### {pack.pack}: {escape(stage.title)}", "")
            yield from map(_row, rows)
            yield ""


def _row(question: Question) -> str:
    parts = [f"- **{question.id}** {escape(question.title)} ({question.minutes:g} min). {escape(question.ask)}"]
    if not question.required:
        parts.append("Optional.")
    for id, words in question.when.items():
        parts.append(f"Asked if {id} says {' or '.join(f'“{escape(word)}”' for word in words.split('|'))}.")
    if question.choices:
        parts.append(f"Choices: {', '.join(map(escape, question.choices))}.")
    if question.facts:
        parts.append(f"Facts: {', '.join(escape(fact.label) for fact in question.facts)}.")
    if question.derives:
        parts.append(f"Derives: {', '.join(question.derives)}.")
    if question.needs:
        parts.append(f"Demands: {', '.join(question.needs)}.")
    if question.same_as:
        parts.append(f"An answer to {question.same_as} serves.")
    return " ".join(parts)


def configuration() -> Iterator[str]:
    """The keys of the configuration."""
    yield from ("# Configuration", "", NOTE, "")
    yield "The nearest file at or above the first path counts, whole: `.mlsd.toml`, or a `pyproject.toml` with a table"
    yield "`[tool.mlsd]`. `mlsd config PATH` shows what holds there and where each value comes from;"
    yield from (
        "`mlsd schema config` prints the JSON Schema. An unknown key, code or name is an error. The command line wins",
        "over the file.",
        "",
    )
    schema = json.loads(schema_of("config"))["properties"]
    described("configuration", CONFIGURATION, [name.replace("_", "-") for name in Config._fields])
    rows = [[f"`{key}`", _kind(schema[key]), text, _given(key)] for key, text in CONFIGURATION.items()]
    yield from table(["key", "takes", "is", "default"], rows)
    yield from ("Under `paths`, for a pattern that is matched against the path from the file's folder:", "")
    described("paths", PATTERN, list(PathConfig._fields))
    inner = schema["paths"]["additionalProperties"]["properties"]
    yield from table(["key", "takes", "is"], [[f"`{key}`", _kind(inner[key]), text] for key, text in PATTERN.items()])
    yield from ("Two patterns that fit the same document both count; where they differ, the later one wins.", "")
    yield from ("```toml", *EXAMPLE.strip().split("\n"), "```", "")
    yield f"Output formats: {', '.join(f'`{name}`' for name in format_names())}. `fail-on`:"
    yield f"{', '.join(f'`{each}`' for each in FAIL_ON)}. `draft`: {', '.join(f'`{each}`' for each in DRAFTS)}."


EXAMPLE = """
[tool.mlsd]
fail-on = "warning"
draft = "report"
ignore = ["thin-answer"]
owners = ["dana", "ml-platform"]

[tool.mlsd.severity]
MLSD3 = "info"
no-metric = "error"

[tool.mlsd.paths."docs/old/*"]
ignore = ["MLSD5"]
"""


def _kind(schema: Mapping[str, Any]) -> str:
    return {"array": "list of texts", "object": "table", "string": "text"}[schema["type"]]


def _given(key: str) -> str:
    value = Config._field_defaults[key.replace("-", "_")]
    return f"`{value}`" if isinstance(value, str) else "none"


def report() -> Iterator[str]:
    """The fields of the JSON report."""
    yield from ("# The report", "", NOTE, "")
    yield "`mlsd check --output-format json` prints one object. `mlsd schema report` prints its JSON Schema. Fields"
    yield from ("may be added; none is renamed or removed while `schema` says the same.", "")
    fields = list(_fields(json.loads(schema_of("report")), ""))
    described("report", REPORT, [name for name, _ in fields])
    yield from table(["field", "holds", "is"], [[f"`{name}`", kind, REPORT[name]] for name, kind in fields])


def _fields(schema: Mapping[str, Any], at: str) -> Iterator[tuple[str, str]]:
    for name, each in schema.get("properties", {}).items():
        path = f"{at}.{name}" if at else name
        yield path, _holds(each)
        yield from _fields(each, path)
        yield from _fields(each.get("items", {}), f"{path}[]")


def _holds(schema: Mapping[str, Any]) -> str:
    if "const" in schema:
        return f"`{schema['const']}`"
    if "enum" in schema:
        return ", ".join(f"`{each}`" for each in schema["enum"])
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    words = {"integer": "whole number", "string": "text", "array": "list", "object": "object", "null": "null"}
    return " or ".join(words[kind] for kind in kinds)


def described(what: str, texts: Mapping[str, str], keys: list[str]) -> None:
    """Raise ValueError unless just these keys are described."""
    if set(texts) != set(keys):
        raise ValueError(f"tools/reference.py: describe these keys of {what}: {sorted(set(texts) ^ set(keys))}")


def table(head: list[str], rows: list[list[str]]) -> Iterator[str]:
    """A table of Markdown and the blank line behind it."""
    yield f"| {' | '.join(head)} |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"
    yield ""


def escape(text: str) -> str:
    """Text that Markdown shows as it stands, but for what is between backticks."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        parts = ["\\`".join(parts)]
    for at in range(0, len(parts), 2):
        for char in "*_<[":
            parts[at] = parts[at].replace(char, f"\\{char}")
    return "`".join(parts)


def main(arguments: list[str]) -> int:
    """Write the pages, or compare them."""
    stale = []
    for name, text in pages().items():
        path = FOLDER / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(name)
        if "--check" not in arguments:
            FOLDER.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    left = sorted({path.name for path in FOLDER.glob("*.md")} - set(pages()))
    if "--check" in arguments and stale + left:
        print(f"stale: {', '.join(stale + left)}; run python tools/reference.py", file=sys.stderr)
        return 1
    print(f"{len(stale)} pages written" if "--check" not in arguments else "docs/reference is fresh")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What can be looked up: questions and rules; as text for people and as data."""

from __future__ import annotations

import json
from enum import StrEnum
from textwrap import wrap
from typing import Any

from mlsd.errors import MlsdError, did_you_mean
from mlsd.pack import Pack, Question
from mlsd.prompts.help import first_help, further_help
from mlsd.rules import Rule, all_rules
from mlsd.shown import BOLD, columns, paint, safe


class Format(StrEnum):
    """How to print what is looked up."""

    TEXT = "text"
    JSON = "json"


def questions_text(pack: Pack, ids: list[str]) -> str:
    """Every question of a pack on a line or two, or some of them whole."""
    width = columns() - 1
    if ids:
        return "\n".join(_question_page(question, width) for question in _chosen(pack, ids))
    parts = [f"{pack.name}  {pack.title}", *wrap(pack.about, width)]
    for stage in pack.stages:
        parts += ["", paint(safe(stage.title), BOLD)]
        for question in pack.of_stage(stage.id):
            parts.append(f"  {question.id}  ({question.minutes:g} min)")
            parts += wrap(safe(question.ask), width, initial_indent="      ", subsequent_indent="      ")
    for note in pack.notes:
        parts += ["", paint(safe(note.title), BOLD), *_indented(note.text, width)]
        parts += _indented(f"({note.source})", width) if note.source else []
    parts += ["", "One of them whole, with what a strong answer covers: mlsd questions setup.goals"]
    return "\n".join(parts) + "\n"


def _indented(text: str, width: int) -> list[str]:
    return wrap(safe(text), width, initial_indent="  ", subsequent_indent="  ")


def _question_page(question: Question, width: int) -> str:
    head = [paint(f"{question.id}  {safe(question.title)}", BOLD), *wrap(safe(question.ask), width), ""]
    return "\n".join([*head, *first_help(question, width), "", *further_help(question, width)]) + "\n"


def questions_json(pack: Pack, ids: list[str]) -> str:
    """The same as data."""
    chosen = _chosen(pack, ids) if ids else list(pack.questions)
    return as_json({"pack": pack.name, "title": pack.title, "questions": [plain(question) for question in chosen]})


def _chosen(pack: Pack, ids: list[str]) -> list[Question]:
    chosen = []
    for id in ids:
        question = pack.find(id)
        if question is None:
            raise MlsdError(f"{pack.name} has no question {id!r}", did_you_mean(id, pack.ids))
        chosen.append(question)
    return chosen


def rules_text() -> str:
    """Every rule on one line."""
    lines = [f"{rule.code}  {rule.severity.value:<7}  {rule.name}" for rule in all_rules()]
    return "\n".join([*lines, "", "What one is for: mlsd explain MLSD201"]) + "\n"


def rules_json() -> str:
    """The same as data."""
    return as_json([_rule_data(rule) for rule in all_rules()])


def explain_text(code: str) -> str:
    """Why a rule is there, and its two examples."""
    rule = _rule(code)
    fails, passes = rule.example
    parts = [
        paint(f"{rule.code} {rule.name} ({rule.severity.value})", BOLD),
        *wrap(rule.why, columns() - 1),
        "",
        "Fails",
        *("    " + line for line in _body(fails)),
        "",
        "Passes",
        *("    " + line for line in _body(passes)),
        "",
        *wrap(f"Source: {rule.source}", columns() - 1),
        f"To waive it where it does not apply: <!-- mlsd-ignore {rule.code}: reason -->",
    ]
    return "\n".join(parts) + "\n"


def _body(document: str) -> list[str]:
    """An example without front matter that says nothing."""
    lines = document.rstrip("\n").split("\n")
    if lines[:1] == ["---"] and lines[1:3] and lines[2] == "---":
        lines = lines[4:]
    return lines


def explain_json(code: str) -> str:
    """The same as data."""
    rule = _rule(code)
    fails, passes = rule.example
    return as_json(_rule_data(rule) | {"fails": fails, "passes": passes})


def _rule(wanted: str) -> Rule:
    rules = all_rules()
    for rule in rules:
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            return rule
    known = [rule.code for rule in rules] + [rule.name for rule in rules]
    raise MlsdError(f"there is no rule {wanted!r}", did_you_mean(wanted, known) + "; `mlsd rules` lists them")


def _rule_data(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "why": rule.why,
        "source": rule.source,
    }


def plain(value: Any) -> Any:
    """Values as JSON takes them: NamedTuples as objects."""
    if hasattr(value, "_asdict"):
        return {name.rstrip("_"): plain(entry) for name, entry in value._asdict().items()}
    if isinstance(value, tuple):
        return [plain(entry) for entry in value]
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    return value


def as_json(value: Any) -> str:
    """Data as it is printed."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"

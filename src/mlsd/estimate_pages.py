"""`mlsd estimate`: all estimates, the inputs of one, or its figures; as text for people and as data."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import wrap
from typing import Any, NamedTuple

from mlsd import store
from mlsd.errors import MlsdError, did_you_mean
from mlsd.estimates import (
    Derived,
    Estimate,
    Lacking,
    all_estimates,
    amount_of,
    estimate,
    find,
    formula_in_words,
    known_inputs,
    works,
)  # fmt: skip
from mlsd.estimates.model import Input, Used
from mlsd.estimates.units import KINDS
from mlsd.lookups import as_json
from mlsd.shown import BOLD, columns, paint, safe, shell


class Wanted(NamedTuple):
    """What was asked for: an estimate or all, KEY=VALUE texts, and a document to take facts from."""

    name: str | None = None
    values: tuple[str, ...] = ()
    file: str | None = None


def estimate_text(wanted: Wanted) -> str:
    """The page for what was asked."""
    if wanted.name is None:
        return _from_file_text(wanted.file) if wanted.file else _list_text()
    one = find(wanted.name)
    if not wanted.values and not wanted.file:
        return _inputs_text(one)
    return _figures_text(one, _figures(one, wanted))


def estimate_json(wanted: Wanted) -> str:
    """The same as data."""
    if wanted.name is None:
        if wanted.file:
            return as_json([_figures_data(find(name), found) for name, found in _all_from(wanted.file).items()])
        return as_json([_estimate_data(each) for each in all_estimates().values()])
    one = find(wanted.name)
    if not wanted.values and not wanted.file:
        return as_json(_estimate_data(one))
    return as_json(_figures_data(one, _figures(one, wanted)))


def _figures(one: Estimate, wanted: Wanted) -> tuple[Derived, ...]:
    given = _given(wanted.values)
    if not wanted.file:
        return estimate(one.name, given)
    known = known_inputs(one)
    for key, text in given.items():
        if key not in known:
            raise MlsdError(f"{one.name} takes no {key!r}", did_you_mean(key, list(known)))
        amount_of(known[key], text)
    return works(one.name, {**_stated(wanted.file), **given})


def _given(values: tuple[str, ...]) -> dict[str, str]:
    given: dict[str, str] = {}
    for each in values:
        key, sign, text = each.partition("=")
        key = key.strip().lower()
        if not sign or not key or not text.strip():
            raise MlsdError(f"{each!r} is no KEY=VALUE", "write for example daily-users=2M, in quotes if it has blanks")
        if key in given:
            raise MlsdError(f"{key} is given twice", "give it once")
        given[key] = text
    return given


def _stated(path: str) -> dict[str, str]:
    from mlsd.estimates.stated import stated

    opened = store.open_document(path)
    return stated(opened.pack, opened.texts)


def _all_from(path: str) -> Mapping[str, tuple[Derived, ...]]:
    """Every estimate that the facts of a document suffice for."""
    facts = _stated(path)
    found = {}
    for name in all_estimates():
        try:
            found[name] = works(name, facts)
        except Lacking:
            continue
    if not found:
        raise MlsdError(f"{path}: its facts suffice for no estimate", "`mlsd derive` says what is missing")
    return found


def _from_file_text(path: str) -> str:
    return "\n".join(_figures_text(find(name), found) for name, found in _all_from(path).items())


def example_of(one: Estimate) -> str:
    """A call that works as it stands."""
    pairs = [f"{each.key}={each.example}" for each in one.inputs if not each.default]
    return " ".join(["mlsd estimate", one.name, *map(shell, pairs)])


def _list_text() -> str:
    parts = []
    for one in all_estimates().values():
        parts.append(paint(f"{one.name}  {one.title}", BOLD))
        parts += _wrapped("; ".join(each.label[:1].lower() + each.label[1:] for each in one.figures), 4)
        parts += _command(example_of(one))
    return "\n".join([*parts, "", "What one takes: mlsd estimate traffic"]) + "\n"


def _inputs_text(one: Estimate) -> str:
    parts = [paint(f"{one.name}  {one.title}", BOLD), *_wrapped(one.about), "", "Takes"]
    for each in known_inputs(one).values():
        parts += [f"  {each.key}", *_wrapped(f"{each.ask} {_takes(one, each)}", 6)]
    parts += ["", "Gives"]
    for figure in one.figures:
        parts += [f"  {figure.label}", *_wrapped(f"= {formula_in_words(one, figure)}", 6)]
    return "\n".join([*parts, "", *_wrapped(f"Source: {one.source}"), "Example:", *_command(example_of(one))]) + "\n"


def _takes(one: Estimate, each: Input) -> str:
    """What an input takes, and what stands for it."""
    wants = f"One of {', '.join(each.choices)}" if each.choices else f"{KINDS[each.unit].wants}, such as {each.example}"
    rest = f"; {each.default} if not given" if each.default else ""
    if each.stands_in:
        rest = f"; if not given, from {each.stands_in.partition('.')[0]}"
    elif each not in one.inputs:
        rest += "; used only if what it stands in for is not given"
    return f"{wants[:1].upper()}{wants[1:]}{rest}."


def _figures_text(one: Estimate, figures: tuple[Derived, ...]) -> str:
    parts = [paint(f"{one.name}  {one.title}", BOLD)]
    for each in figures:
        parts += [f"  {each.figure.label}: {paint(safe(each.shown), BOLD)}", *_wrapped(f"= {each.worked}", 6)]
    assumed = [each.said for each in _used(figures) if each.assumed]
    if assumed:
        parts += ["", *_wrapped(f"Assumed: {'; '.join(assumed)}")]
    return "\n".join([*parts, "", *_wrapped(f"Source: {one.source}")]) + "\n"


def _used(figures: tuple[Derived, ...]) -> list[Used]:
    return list(dict.fromkeys(used for each in figures for used in each.used))


def _command(text: str) -> list[str]:
    """A command on one line, or on several that a shell joins."""
    if len(text) + 4 < columns():
        return [f"    {text}"]
    lines = wrap(text, columns() - 8, break_long_words=False, break_on_hyphens=False)
    return [f"    {line} \\" for line in lines[:-1]] + [f"      {lines[-1]}"]


def _wrapped(text: str, indent: int = 0) -> list[str]:
    pad = " " * indent
    return wrap(safe(text), columns() - 1, initial_indent=pad, subsequent_indent=pad)


def _estimate_data(one: Estimate) -> dict[str, Any]:
    inputs = [
        {"key": each.key, "label": each.label, "ask": each.ask, "kind": each.unit, "default": each.default or None,
         "choices": list(each.choices), "example": each.example, "stands_in": each.stands_in or None}
        for each in one.inputs
    ]  # fmt: skip
    figures = [
        {"key": each.key, "label": each.label, "kind": each.unit, "formula": formula_in_words(one, each)}
        for each in one.figures
    ]  # fmt: skip
    return {"name": one.name, "title": one.title, "about": one.about, "inputs": inputs, "figures": figures,
            "source": one.source, "example": example_of(one)}  # fmt: skip


def _figures_data(one: Estimate, figures: tuple[Derived, ...]) -> dict[str, Any]:
    inputs = [{"key": each.input.key, "value": each.text, "assumed": each.assumed} for each in _used(figures)]
    made = [
        {"key": each.figure.key, "label": each.figure.label, "kind": each.figure.unit, "value": _plain(each),
         "unit": each.currency or KINDS[each.figure.unit].unit, "shown": each.shown, "basis": each.basis,
         "formula": formula_in_words(one, each.figure), "worked": each.worked}
        for each in figures
    ]  # fmt: skip
    return {"name": one.name, "title": one.title, "inputs": inputs, "figures": made, "source": one.source}


def _plain(each: Derived) -> int | float:
    """A value as JSON has it: whole where it is."""
    return int(each.value) if each.value == int(each.value) else float(each.value)

"""What a prompt tells on demand: what a strong answer covers, pitfalls, an example; then further reading."""

from __future__ import annotations

from textwrap import wrap

from mlsd.pack import Question
from mlsd.shown import safe


def first_help(question: Question, width: int) -> list[str]:
    """Why it is asked, what a strong answer covers, pitfalls and an example, wrapped to `width`."""
    lines = _wrapped(f"Why: {question.why}", width) if question.why else []
    if question.covers:
        lines += ["", "A strong answer covers"]
        for cover in question.covers:
            lines += _item(cover.point, width)
    if question.pitfalls:
        lines += ["", "Pitfalls"]
        for pitfall in question.pitfalls:
            lines += _item(pitfall, width)
    if question.facts:
        lines += ["", "Facts that decide, on lines of their own"]
        for fact in question.facts:
            choices = f" ({', '.join(fact.choices)})" if fact.choices else ""
            lines += _item(f"{fact.label}: {fact.ask}{choices}", width)
    if question.example:
        lines += ["", "An example, from another domain"]
        for line in question.example.split("\n"):
            lines += _wrapped(line, width - 2, "  ") or [""]
    return lines or ["There is no help for this question."]


def further_help(question: Question, width: int) -> list[str]:
    """Where the question comes from, and further reading."""
    lines = []
    if question.source.booklet:
        lines += ["From", *_item(f"Huyen, Machine Learning Systems Design: {question.source.booklet}", width)]
    if question.source.further:
        lines += ["", "Further reading"]
        for work in question.source.further:
            lines += _item(work, width)
    return lines or ["There is no further reading for this question."]


def _wrapped(text: str, width: int, indent: str = "") -> list[str]:
    return wrap(safe(text), width, initial_indent=indent, subsequent_indent=indent)


def _item(text: str, width: int) -> list[str]:
    return wrap(safe(text), width, initial_indent="  - ", subsequent_indent="    ")

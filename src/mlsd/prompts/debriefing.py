"""The clarifying step and the debrief on the screen."""

from __future__ import annotations

import sys
from textwrap import wrap

from mlsd.debrief import Asked, Debrief, case_line, coverage_words, time_lines
from mlsd.shown import BOLD, columns, paint, safe, say, wants_colour


def tell_clarified(text: str, asked: tuple[Asked, ...]) -> None:
    """What the candidate asked, and which of the exercise's ambiguities that touched."""
    _head("You asked")
    for line in text.rstrip().split("\n") if text.strip() else ["(nothing)"]:
        say(f"    {safe(line)}")
    hit = sum(each.asked for each in asked)
    _head(f"{hit} of {len(asked)} things that this exercise leaves open")
    for each in asked:
        _item("✔ asked: " if each.asked else "· missed: ", each.ask)
        _item("    ", each.changes)
    say("Assume what you like where nobody answers, and say so in the design.\n")


def tell_debrief(made: Debrief) -> None:
    """The debrief, short; the page beside the document has the rest."""
    _head("Debrief")
    for line in time_lines(made):
        say(f"  {line}")
    _head("Coverage by topic, in points that a strong answer makes")
    width = max(len(each.title) for each in made.coverage)
    for each in made.coverage:
        bar = "█" * round(10 * each.share)
        say(f"  {safe(each.title):<{width}}  {bar:<10}  {coverage_words(each)}")
    got = [point for point in made.rubric if point.quote]
    _head(f"This exercise: {len(got)} of {len(made.rubric)} points of its rubric")
    for point in got[:4]:
        _item("✔ ", point.point)
        _item("    ", f"you: “{point.quote}”")
    for point in [each for each in made.rubric if not each.quote][:6]:
        _item("· missed: ", point.point)
    for found in made.findings[:5]:
        _item(f"▲ line {found.line}: ", found.message)
    _head("Three things for next time")
    for number, text in enumerate(made.next_time, 1):
        _item(f"{number}. ", text)
    if made.case:
        _head("Read next")
        _item("", case_line(made.case))
        _item("", made.case.learn[0])


def _head(text: str) -> None:
    say("\n" + paint(text, BOLD, on=wants_colour(sys.stderr)))


def _item(lead: str, text: str) -> None:
    indent = " " * (2 + len(lead))
    for line in wrap(safe(text), columns() - 1, initial_indent="  " + lead, subsequent_indent=indent):
        say(line)

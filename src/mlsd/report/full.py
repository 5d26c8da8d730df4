"""The report for people: what, where, what to do, then each stage's bar and the command that goes on."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mlsd.findings import Finding, Report
from mlsd.report import tally
from mlsd.report._excerpt import excerpt
from mlsd.shown import BOLD, CYAN, DIM, GREEN, RED, YELLOW, columns, paint, safe, shell, through, wants_colour

_MARK = {"error": ("✖", RED), "warning": ("▲", YELLOW), "info": ("·", CYAN)}
_ABOUT_WORDS = ("MLSD3", "MLSD4", "MLSD204")
_MARGIN = "    │ "
_BAR = 20
_MANY = 6
_NEXT = "\n  "


class _Look(NamedTuple):
    """How to write, found out once: whether in colour, how wide, and whether to a terminal, which would break words."""

    colour: bool
    columns: int
    terminal: bool

    def paint(self, text: str, code: str) -> str:
        """The text in colour where it is wanted."""
        return paint(text, code, on=self.colour)


def write(reports: Sequence[Report]) -> str:
    """The reports in this format."""
    return "".join(parts(reports))


def parts(reports: Sequence[Report]) -> Iterator[str]:
    """The same, a document at a time."""
    look = _Look(wants_colour(sys.stdout), columns(), sys.stdout.isatty())
    for at, report in enumerate(reports):
        yield ("\n" if at else "") + _document(report, look)
    if len(reports) > 1:
        yield "\n" + _total(reports)


def _document(report: Report, look: _Look) -> str:
    often = {code for code in {each.code for each in report.findings} if _many(report, code)}
    lines: list[str] = []
    quoted = (0, 0)
    for found in report.findings:
        lines.append(_head(report, found, look))
        if found.code in often:
            continue
        if _quotes(report, found) and quoted != (found.line, found.column):
            lines += _quote(report, found, look)
            quoted = (found.line, found.column)
        if found.hint:
            lines.append(_indented(safe(found.hint), look))
    return "\n".join([*lines, *([""] if lines else []), *_summary(report, look)]) + "\n"


def _many(report: Report, code: str) -> bool:
    """Whether a code stands so often that its hints would hide the rest of the report."""
    return sum(found.code == code for found in report.findings) > _MANY


def _head(report: Report, found: Finding, look: _Look) -> str:
    symbol, colour = _MARK[found.severity]
    place, label = f"{safe(report.path)}:{found.line}:{found.column}", f"{symbol} {found.severity} {found.code}"
    message = safe(found.message)
    fits = not look.terminal or len(place) + len(label) + len(message) + 2 <= look.columns
    message = f" {message}" if fits else f"\n{_lines(message, look)}"  # in a file a finding stays on one line
    return f"{look.paint(place, BOLD)} {look.paint(label, colour)}{message}"


def _quotes(report: Report, found: Finding) -> bool:
    """Whether the line itself says more than its number: what is open or missing has no words to look at."""
    if not 0 < found.line <= len(report.lines) or not report.lines[found.line - 1].strip():
        return False
    return found.column > 1 or found.code.startswith(_ABOUT_WORDS)


def _quote(report: Report, found: Finding, look: _Look) -> list[str]:
    text, before = excerpt(report.lines[found.line - 1], found.column, look.columns - len(_MARGIN) - 1)
    quote = [_MARGIN + text]
    if found.column > 1:
        quote.append(_MARGIN + " " * before + look.paint("^", _MARK[found.severity][1]))
    return quote


def _indented(text: str, look: _Look) -> str:
    return "\n".join(look.paint(line, DIM) for line in _lines(text, look).split("\n"))


def _lines(text: str, look: _Look) -> str:
    """A text in lines that fit, indented."""
    lines, width = [""], look.columns - 4
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + word
    return "\n".join(f"    {line}" for line in lines)


def _summary(report: Report, look: _Look) -> list[str]:
    title = f"{safe(report.path)}  {report.pack}"
    lines = [look.paint(title, BOLD)]
    done_word = "covered" if report.kind == "other" else "answered"
    weakest = min(report.score.stages, key=lambda stage: report.score.stages[stage], default="")
    width = max((len(name) for name in report.stages.values()), default=0)
    for stage, name in report.stages.items():
        topics = [topic for topic in report.topics if topic.stage == stage]
        if not topics:
            continue
        done = sum(topic.state in ("answered", "na", "covered") for topic in topics)
        score = report.score.stages[stage]
        room = _BAR if look.columns >= 72 else _BAR // 4
        bar = "█" * round(room * score / 100)
        note = "" if stage != weakest or score == 100 else "  ← weakest" if room == _BAR else " ←"
        lines.append(f"  {name:<{width}}  {done:>2} of {len(topics):<2} {done_word}  {bar:<{room}} {score:>3}{note}")
    if served := sum(bool(topic.served_by) for topic in report.topics):
        lines.append(f"  {_count(served, 'topic')} of these answered under other topics")
    errors, warnings = report.count("error"), report.count("warning")
    if not errors and not warnings:
        lines.append(look.paint("✔ nothing to complain about", GREEN))
    else:
        lines.append(f"{_count(errors, 'error')}, {_count(warnings, 'warning')}, score {report.score.overall} of 100")
    if report.excused:
        lines.append('A draft, so nothing here fails the check: draft = "report" in the configuration.')
    if any(found.code == "MLSD101" for found in report.findings):
        lines.append("Mend the marks first; until then nothing can be filled in.")
    elif report.path != "<stdin>":
        lines += _ways_on(report, look)
    return lines


def _ways_on(report: Report, look: _Look) -> list[str]:
    """What to type for questions without a section, which `fill` cannot ask but through a lens, and for open ones."""
    file, lines = f"{shell(report.path)}{through(report.lens)}", []
    missing = 0 if report.lens else sum(found.code == "MLSD103" for found in report.findings)
    if missing:
        what = f"Add the {missing} missing sections:" if missing > 1 else "Add the missing section:"
        lines.append(_way_on(what, f"mlsd upgrade {file}", look))
    still_open = [topic for topic in report.topics if topic.state in ("unanswered", "later")]
    if any(topic.line > 1 or not missing for topic in still_open):  # without a section there is no line to look at
        lines.append(_way_on("Answer the open ones:", f"mlsd fill {file}", look))
    return lines


def _way_on(what: str, command: str, look: _Look) -> str:
    long = look.terminal and len(what) + 2 + len(command) > look.columns
    return f"{what}{_NEXT if long else '  '}{look.paint(command, BOLD)}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _total(reports: Sequence[Report]) -> str:
    total = tally(reports)
    return (
        f"{total['documents']} documents, {_count(total['errors'], 'error')}, {_count(total['warnings'], 'warning')}\n"
    )

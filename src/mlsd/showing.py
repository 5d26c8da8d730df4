"""`mlsd show`, `mlsd answers` and `mlsd status`: one document, or many, at a glance."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Sequence

from mlsd import store
from mlsd.answers_file import dump
from mlsd.checking import Options, reports_on
from mlsd.errors import MlsdError
from mlsd.faults import Fault
from mlsd.findings import Finding, Report
from mlsd.front_matter import read_front_matter
from mlsd.reading import read
from mlsd.sectionless import check_ids
from mlsd.shown import BOLD, DIM, columns, paint, safe, say
from mlsd.states import FLAG, State, without_flag

_DAMAGED = "MLSD101"
_SYMBOLS = {State.ANSWERED: "✔", State.NOT_APPLICABLE: "–", State.LATER: "○", State.UNANSWERED: "·"}


def document_text(path: str, ids: list[str], pack: str | None = None) -> str:
    """A document's questions with their states and answers."""
    opened = store.open_document(path, pack)
    check_ids(path, opened, ids)
    reading = read(path, opened.document, opened.front, opened.pack)
    stages = {stage.id: stage.title for stage in opened.pack.stages}
    lines = [paint(f"{safe(path)}  {opened.pack.name}  {safe(opened.front.fields.get('status', ''))}".rstrip(), BOLD)]
    stage = ""
    for topic in reading.topics:
        if ids and topic.id not in ids:
            continue
        if topic.question.stage != stage:
            stage = topic.question.stage
            lines += ["", paint(safe(stages[stage]), BOLD)]
        place = f"line {topic.line}" if topic.answer else "no section"
        place += f", the answer to {topic.served_by}" if topic.served_by else ""
        lines.append(f"{_SYMBOLS[topic.state]} {safe(topic.question.title)}  {paint(place, DIM)}")
        text = topic.answer.text if topic.answer else ""
        said = without_flag(text, topic.question.ask) if FLAG in text else text
        lines += [f"    {safe(line)}" for line in said.split("\n")] if said.strip() else []
    return "\n".join(lines) + "\n"


def answers_text(path: str, as_json: bool) -> str:
    """A document's answers, id to text, as an answers file.  Raises MlsdError if damaged marks leave some in doubt."""
    document = store.read_document(path)
    if document.faults:
        raise store.damaged(path, document, "nothing was printed")
    pack = None
    with contextlib.suppress(MlsdError):  # it only tells a flag from what somebody has written into it
        pack = store.pack_of(path, read_front_matter(document))
    rows = {row.id: row.ask for row in pack.questions} if pack else {}
    return dump({id: text for id, text in document.texts().items() if without_flag(text, rows.get(id))}, as_json)


def status_text(paths: list[str], pack: str | None = None) -> str:
    """A line a document; on standard error, which of them are damaged."""
    reports = _reports(paths, pack)
    width = min(max((len(report.path) for report in reports), default=0), max(20, columns() - 45))
    lines = [paint(f"{'document':<{width}}  {'status':<9} {'answered':>9}  score  weakest", BOLD)]
    for report in reports:
        done, asked = _answered(report)
        weakest = min(report.score.stages, key=lambda stage: report.score.stages[stage], default="")
        lines.append(
            f"{safe(report.path):<{width}}  {safe(report.status) or '–':<9} {f'{done} of {asked}':>9}"
            f"  {report.score.overall:>5}  {safe(report.stages.get(weakest, ''))}"
        )
    return "\n".join(lines) + "\n"


def status_json(paths: list[str], pack: str | None = None) -> str:
    """The same as data."""
    rows = []
    for report in _reports(paths, pack):
        done, asked = _answered(report)
        score = {"overall": report.score.overall, "stages": report.score.stages}
        rows.append({"path": report.path, "pack": report.pack, "status": report.status, "answered": done,
                     "asked": asked, "score": score})  # fmt: skip
    return json.dumps(rows, indent=2) + "\n"


def _reports(paths: list[str], pack: str | None) -> list[Report]:
    reports = reports_on(paths, Options(pack=pack))
    for report in reports:
        if os.path.isfile(report.path):  # a configuration may leave such findings out
            tell_damage(report.path)
        else:
            _tell(report.path, [found for found in report.findings if found.code == _DAMAGED])
    return reports


def tell_damage(path: str) -> None:
    """Say, of a document whose marks are damaged, that what is shown of it may not be all that it says."""
    _tell(path, store.read_document(path).faults)


def _tell(path: str, faults: Sequence[Fault | Finding]) -> None:
    if faults:
        first, more = faults[0], f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        say(f"{safe(path)}:{first.line}: {safe(first.message)}{more}; answers may be missing here")
        say(f"  {safe(first.hint)}")


def _answered(report: Report) -> tuple[int, int]:
    return sum(topic.state in ("answered", "na") for topic in report.topics), len(report.topics)

"""Pack and template to a skeleton, and one question's block.  Rendered once; afterwards answers are only filled in."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from typing import Any

from mlsd.document import parse
from mlsd.errors import MlsdError, did_you_mean
from mlsd.pack import Pack, Question
from mlsd.resources import available, find, shipped
from mlsd.states import FLAG
from mlsd.templating import render

WIDTH = 80
_ENDING = ".md.j2"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_STARTS_BLOCK = re.compile(r"[-+*>#=|~`]|\d+[.)]")


def template_names(near: str = ".") -> list[str]:
    """The templates that `--template` knows by name."""
    return [name for name in available("templates", _ENDING, near) if not name.endswith("question")]


def skeleton(pack: Pack, questions: Iterable[Question], template: str, title: str, exercise: int = 0) -> bytes:
    """A new document with every one of `questions` flagged.

    Raises MlsdError if there is no such template, it cannot be rendered, or what it writes would not hold the answers.
    """
    asked = list(questions)
    folder, name, trusted = _locate(template)
    stages = [
        {"id": stage.id, "title": stage.title, "questions": [_plain(each) for each in asked if each.stage == stage.id]}
        for stage in pack.stages
    ]
    values = {
        "title": one_line(title),
        "template": name.removesuffix(_ENDING),
        "exercise": exercise,
        "pack": {"name": pack.name, "title": pack.title},
        "stages": [stage for stage in stages if stage["questions"]],
    }
    text = _tidy(render(folder, name, values, trusted))
    _verify(text, [question.id for question in asked], os.path.join(folder, name))
    return text.encode()


def question_block(question: Question, template: str) -> str:
    """One question's heading, marks and flag, as the template lays them out."""
    folder, name, trusted = _locate(template if template in template_names() else "design")
    own = f"{name.removesuffix(_ENDING)}-question{_ENDING}"
    block = own if os.path.isfile(os.path.join(folder, own)) else f"question{_ENDING}"
    if not os.path.isfile(os.path.join(folder, block)):
        folder, trusted = shipped("templates"), True
    text = _tidy(render(folder, block, {"question": _plain(question)}, trusted))
    _verify(text, [question.id], os.path.join(folder, block))
    return text


def laid_out(pack: Pack, template: str) -> dict[str, str]:
    """What a template puts between the marks of each question, before anybody has said anything.  Raises MlsdError."""
    return parse(skeleton(pack, pack.questions, template, "")).texts()


def flag(question: Question, alert: bool = True) -> str:
    """The block quote that marks a question as open, at most 80 columns wide."""
    lines = wrap(f"{FLAG} {one_line(question.ask)}", WIDTH - 2)
    return "\n".join("> " + line for line in (["[!WARNING]", *lines] if alert else lines))


def wrap(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width`, none of which begins like a list, a heading or a table."""
    pieces: list[str] = []  # words, those that must not begin a line joined to the word before
    for word in text.split():
        if pieces and _STARTS_BLOCK.match(word):
            pieces[-1] += " " + word
        else:
            pieces.append(word)
    lines: list[str] = []
    for piece in pieces:
        if lines and len(lines[-1]) + 1 + len(piece) <= width:
            lines[-1] += " " + piece
        else:
            lines.append(piece)
    return lines


def one_line(text: str) -> str:
    """A title or question on one line, without control characters."""
    return " ".join(_CONTROL.sub(" ", text).split())


def _plain(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "title": one_line(question.title),
        "ask": one_line(question.ask),
        "why": one_line(question.why),
        "covers": [one_line(cover.point) for cover in question.covers],
        "flag": flag(question),
        "plain_flag": flag(question, alert=False),
    }


def _locate(template: str) -> tuple[str, str, bool]:
    """Folder, file name, and whether it is one of ours."""
    if os.sep in template or template.endswith(".j2"):
        if not os.path.isfile(template):
            raise MlsdError(f"{template}: there is no such template", "pass a name or the path of a .md.j2 file")
        path = os.path.abspath(template)
        return os.path.dirname(path), os.path.basename(path), False
    found = find("templates", template, _ENDING) if re.fullmatch(r"[\w-]+", template) else None
    if found is None or template not in template_names():
        raise MlsdError(f"there is no template called {template!r}", did_you_mean(template, template_names()))
    folder = os.path.dirname(found)
    return folder, os.path.basename(found), folder == shipped("templates")


def _tidy(text: str) -> str:
    """LF line ends, no runs of blank lines, no trailing blanks, one line end at the end."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def _verify(text: str, ids: list[str], where: str) -> None:
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise MlsdError(
            f"{where}: it writes the control character {found[0]!r} (line {line} of the result)", "remove it"
        )
    document = parse(text.encode())
    if document.faults:
        fault = document.faults[0]
        raise MlsdError(f"{where}: line {fault.line} of the result: {fault.message}", fault.hint)
    written = [answer.id for answer in document.answers]
    if written != ids and sorted(written) == sorted(ids):
        return
    for id in ids:
        if id not in written:
            raise MlsdError(f"{where}: it writes no marks for {id}", "give every question its two marks")
    for id in written:
        if id not in ids:
            raise MlsdError(f"{where}: it writes marks for {id}, which is not asked", "remove them")

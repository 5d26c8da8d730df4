"""A pack: YAML rows to frozen values.

The classes are the schema (`shape` reads their annotations). A row is documented in docs/packs.md.
"""

from __future__ import annotations

import os
from typing import NamedTuple

from mlsd.compiled import kept
from mlsd.errors import MlsdError, did_you_mean
from mlsd.resources import available, find
from mlsd.shape import revive

KINDS = ("prose", "line", "number", "choice")


class Cover(NamedTuple):
    """A point that a strong answer makes; `terms` tell that it was made, `ask` is the follow-up when it was not."""

    point: str
    terms: tuple[str, ...] = ()
    ask: str = ""


class Source(NamedTuple):
    """Where a row stands in the booklet, and further reading by title, author and year."""

    booklet: str = ""
    further: tuple[str, ...] = ()


class Cues(NamedTuple):
    """What tells that a document written by others speaks of a topic."""

    headings: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()


class Fact(NamedTuple):
    """Something that decides, asked for by itself: in an answer it is a line `- **Label:** value`.

    key: how rules name it.  kind: text, number, quantity, choice or yes-no.  unit: the unit that is meant, if any.
    """

    key: str
    label: str
    ask: str
    kind: str = "text"
    unit: str = ""
    choices: tuple[str, ...] = ()


class Question(NamedTuple):
    """One row of a pack.

    needs: demands on the answer that rules check.  facts: what the answer should state on lines of its own.
    same_as: the topic of another pack whose answer serves here too.
    """

    id: str
    title: str
    ask: str
    why: str = ""
    covers: tuple[Cover, ...] = ()
    example: str = ""
    pitfalls: tuple[str, ...] = ()
    kind: str = "prose"
    unit: str = ""
    choices: tuple[str, ...] = ()
    minutes: float = 1.0
    required: bool = True
    source: Source = Source()
    revisit: tuple[str, ...] = ()
    when: dict[str, str] = {}  # never changed: a value, as everything here
    stage: str = ""
    cues: Cues = Cues()
    needs: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    same_as: str = ""


class Stage(NamedTuple):
    """One part of a pack."""

    id: str
    title: str
    about: str = ""


class Note(NamedTuple):
    """Something worth knowing around the questions."""

    title: str
    text: str
    source: str = ""


class Pack(NamedTuple):
    """A pack of questions; every question's `stage` is filled in."""

    pack: str
    version: int
    title: str
    stages: tuple[Stage, ...]
    questions: tuple[Question, ...]
    about: str = ""
    notes: tuple[Note, ...] = ()
    extends: str = ""
    drop: tuple[str, ...] = ()
    order: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """As a document names it: interview@1."""
        return f"{self.pack}@{self.version}"

    @property
    def ids(self) -> list[str]:
        """Every question's id, in order."""
        return [question.id for question in self.questions]

    def find(self, id: str) -> Question | None:
        """The question with this id, or None."""
        return next((question for question in self.questions if question.id == id), None)

    def of_stage(self, stage: str) -> list[Question]:
        """The questions of one stage, in order."""
        return [question for question in self.questions if question.stage == stage]


_FORM = " ".join(name for shape in (Pack, Question, Stage, Note, Cover, Cues, Source, Fact) for name in shape._fields)


def load_pack(name: str, near: str = ".") -> Pack:
    """The pack called `name`, or the one in the file `name` if that is a path.

    Raises MlsdError that names every fault of the file with its line.
    """
    path = _path(name, near)
    try:
        with open(path, "rb") as file:
            source = file.read()
    except OSError as error:
        raise MlsdError(f"{path}: {error.strerror}", "pass the name of a pack, or the path of a YAML file") from None
    key = os.path.basename(path).removesuffix(".yaml")
    pack: Pack = revive(Pack, kept(f"pack-{key}", _FORM, source, lambda: _build(source, path)))
    return pack


def _path(name: str, near: str) -> str:
    if os.sep in name or name.endswith((".yaml", ".yml")):
        return name
    path = find("questions", name, ".yaml", near)
    if path is None:
        raise MlsdError(f"there is no pack called {name!r}", did_you_mean(name, pack_names(near)))
    return path


def pack_names(near: str = ".") -> list[str]:
    """The names of all packs that `load_pack` finds."""
    return [name for name in available("questions", ".yaml", near) if name != "exercises"]


def _build(source: bytes, path: str) -> Pack:
    from mlsd.pack_file import read_pack

    return read_pack(source, path)

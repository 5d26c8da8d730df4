"""Reading a pack's YAML: every fault of the file with its line, in one run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mlsd.errors import MlsdError, did_you_mean
from mlsd.marks import is_id
from mlsd.pack import KINDS, Pack, Question
from mlsd.shape import Misfit, fit
from mlsd.strict_yaml import Loaded, load


def read_pack(source: bytes, path: str) -> Pack:
    """The pack in `source`.  Raises MlsdError that names every fault as `path:line`."""
    pack: Pack = read_shape(Pack, source, path, _staged)
    return pack


def read_shape(shape: Any, source: bytes, path: str, check: Callable[[Any, list[Misfit]], Any] | None = None) -> Any:
    """The YAML in `source` as `shape`; `check` may look further and add misfits.  Raises MlsdError with all faults."""
    loaded = load(source, path)
    misfits: list[Misfit] = []
    value = fit(shape, loaded.value, (), misfits)
    if check and value is not None:
        value = check(value, misfits)
    if misfits:
        raise _error(misfits, loaded, path)
    return value


def _error(misfits: list[Misfit], loaded: Loaded, path: str) -> MlsdError:
    first, *others = sorted(misfits, key=lambda misfit: loaded.line(misfit.path))
    return MlsdError(
        f"{path}:{loaded.line(first.path)}: {first.message}",
        first.hint,
        tuple(f"{path}:{loaded.line(other.path)}: {other.message}" for other in others),
    )


def _staged(pack: Any, misfits: list[Misfit]) -> Any:
    """The pack with every question's stage filled in; what does not hold together is added to `misfits`."""
    stages = [stage.id for stage in pack.stages if stage]
    seen: dict[str, int] = {}
    questions = []
    for index, question in enumerate(pack.questions):
        if question is None:
            continue
        place: tuple[str | int, ...] = ("questions", index)
        if question.id in seen:
            misfits.append(Misfit((*place, "id"), f"the id {question.id!r} stands twice", "give each row its own id"))
            misfits.append(Misfit(("questions", seen[question.id], "id"), f"the id {question.id!r} stands twice", ""))
        _check_row(question, place, seen, misfits)
        seen.setdefault(question.id, index)
        stage = question.stage or question.id.partition(".")[0]
        if stage not in stages:
            hint = did_you_mean(stage, stages)
            misfits.append(Misfit((*place, "id"), f"{question.id!r} belongs to no stage of this pack", hint))
        questions.append(question._replace(stage=stage))
    ordered = sorted(questions, key=lambda q: stages.index(q.stage) if q.stage in stages else 0)
    return pack._replace(questions=tuple(ordered))


def _check_row(question: Question, place: tuple[str | int, ...], seen: dict[str, int], misfits: list[Misfit]) -> None:
    if not is_id(question.id):
        hint = "use stage.name in a-z, 0-9, - and _, beginning with a letter"
        misfits.append(Misfit((*place, "id"), f"{question.id!r} cannot stand in a mark", hint))
    if not question.ask.strip() or not question.title.strip():
        misfits.append(Misfit((*place, "ask"), "title and ask must not be empty", "say what is asked"))
    if question.kind not in KINDS:
        misfits.append(
            Misfit((*place, "kind"), f"unknown kind {question.kind!r}", did_you_mean(question.kind, [*KINDS]))
        )
    if question.kind == "choice" and not question.choices:
        misfits.append(Misfit((*place, "kind"), "a choice needs choices", "add choices: [one, other]"))
    if not 0 < question.minutes <= 600:
        misfits.append(Misfit((*place, "minutes"), "minutes must be more than 0 and at most 600", "write minutes: 1"))
    for key, ids in (("revisit", question.revisit), ("when", tuple(question.when))):
        for id in ids:
            if id not in seen:
                hint = did_you_mean(id, list(seen)) or "name a question that stands above this one"
                misfits.append(Misfit((*place, key), f"{key} names {id!r}, which is no earlier question", hint))

"""Reading a pack's YAML: every fault of the file with its line, in one run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mlsd.errors import MlsdError, did_you_mean
from mlsd.pack import Pack, Question
from mlsd.row_faults import row_misfits
from mlsd.shape import Misfit, fit
from mlsd.strict_yaml import Loaded, load


def read_pack(source: bytes, path: str, base: Callable[[str], Pack] | None = None) -> Pack:
    """The pack in `source`.  Raises MlsdError that names every fault as `path:line`.

    base: gives the pack that this one extends, by name; without it a pack that extends another stands alone.
    """

    def check(pack: Any, misfits: list[Misfit]) -> Any:
        under = base(pack.extends) if base and pack.extends else None
        return _staged(pack, misfits, under)

    loaded: Pack = read_shape(Pack, source, path, check)
    return loaded


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
        tuple((f"{path}:{loaded.line(other.path)}: {other.message}", other.hint) for other in others),
    )


def _staged(pack: Any, misfits: list[Misfit], base: Pack | None) -> Any:
    """The pack with stages filled in and laid over its base; what does not hold together is added to `misfits`."""
    stages = [stage.id for stage in (*pack.stages, *(base.stages if base else ())) if stage]
    known = {question.id: -1 for question in base.questions} if base else {}
    seen: dict[str, int] = dict(known)
    questions = []
    for index, question in enumerate(pack.questions):
        if question is None:
            continue
        place: tuple[str | int, ...] = ("questions", index)
        if seen.get(question.id, -1) >= 0:
            misfits.append(Misfit((*place, "id"), f"the id {question.id!r} stands twice", "give each row its own id"))
            misfits.append(Misfit(("questions", seen[question.id], "id"), f"the id {question.id!r} stands twice", ""))
        if base and (under := base.find(question.id)):
            question = _changed(under, question)
        misfits += row_misfits(question, place, seen)
        seen[question.id] = index
        stage = question.stage or question.id.partition(".")[0]
        if stage not in stages:
            hint = did_you_mean(stage, stages)
            misfits.append(Misfit((*place, "id"), f"{question.id!r} belongs to no stage of this pack", hint))
        questions.append(question._replace(stage=stage))
    for key, ids in (("drop", pack.drop), ("order", pack.order)):
        for at, id in enumerate(ids):
            if id not in seen:
                misfits.append(
                    Misfit((key, at), f"{key} names {id!r}, which is no question", did_you_mean(id, list(seen)))
                )
    _check_worth(pack, questions, misfits)
    sound = pack._replace(questions=tuple(questions), stages=tuple(stage for stage in pack.stages if stage))
    laid = _laid_over(sound, base)
    for at, id in enumerate(pack.drop):
        for question in laid.questions:
            if id in question.when:
                problem = f"{id!r} is dropped, yet {question.id!r} is asked only after what it says"
                misfits.append(Misfit(("drop", at), problem, f"drop {question.id} too, or give its row another `when`"))
    return _ordered(laid)


def _check_worth(pack: Any, questions: list[Question], misfits: list[Misfit]) -> None:
    choices = {choice for question in questions for choice in question.choices}
    for choice, worth in pack.worth.items():
        if choice not in choices:
            hint = did_you_mean(choice, sorted(choices))
            misfits.append(Misfit(("worth", choice), f"worth names {choice!r}, which no row offers", hint))
        elif worth is not None and not 0 <= worth <= 1:
            misfits.append(Misfit(("worth", choice), "an answer is worth 0 to 1", "write a number like 0.5"))


def _changed(under: Question, row: Question) -> Question:
    """A row of the base with what the row of the extending pack says in its place."""
    defaults = Question._field_defaults
    given = {name: value for name in Question._fields if (value := getattr(row, name)) != defaults.get(name)}
    return under._replace(**given)


def _laid_over(pack: Pack, base: Pack | None) -> Pack:
    """The rows of the base, those of the same id replaced, dropped ones left out, then the pack's own."""
    if base is None:
        return pack._replace(questions=tuple(each for each in pack.questions if each.id not in pack.drop))
    own = {question.id: question for question in pack.questions}
    merged = [own.pop(each.id, each) for each in base.questions]
    titles = {stage.id: stage for stage in (*base.stages, *pack.stages)}
    rows = tuple(each for each in (*merged, *own.values()) if each.id not in pack.drop)
    used = {each.stage for each in rows}
    stages = tuple(stage for id, stage in titles.items() if id in used)
    worth = pack.worth or base.worth
    return pack._replace(questions=rows, stages=stages, notes=pack.notes or base.notes, worth=worth)


def _ordered(pack: Pack) -> Pack:
    """Stage by stage; within a stage, those that `order` names in its order, before the others."""
    stages = [stage.id for stage in pack.stages]
    place = {id: at for at, id in enumerate(pack.order)}

    def rank(question: Question) -> tuple[int, int]:
        stage = stages.index(question.stage) if question.stage in stages else 0
        return stage, place.get(question.id, len(place))

    return pack._replace(questions=tuple(sorted(pack.questions, key=rank)))

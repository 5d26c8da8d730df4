"""Reading a pack's YAML: every fault of the file with its line, in one run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mlsd.errors import MlsdError, did_you_mean
from mlsd.marks import is_id
from mlsd.pack import ESTIMATES, FACT_KINDS, KINDS, NEEDS, Pack, Question
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
        tuple(f"{path}:{loaded.line(other.path)}: {other.message}" for other in others),
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
        _check_row(question, place, seen, misfits)
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


def _check_row(question: Question, place: tuple[str | int, ...], seen: dict[str, int], misfits: list[Misfit]) -> None:
    if not is_id(question.id):
        hint = "use stage.name in a-z, 0-9, - and _, beginning with a letter"
        misfits.append(Misfit((*place, "id"), f"{question.id!r} cannot stand in a mark", hint))
    for key, text in (("title", question.title), ("ask", question.ask)):
        if not text.strip():
            misfits.append(Misfit(place, f"the key {key!r} is missing or empty", f"add {key}: …"))
    if question.kind not in KINDS:
        misfits.append(
            Misfit((*place, "kind"), f"unknown kind {question.kind!r}", did_you_mean(question.kind, [*KINDS]))
        )
    if question.kind == "choice" and not question.choices:
        misfits.append(Misfit((*place, "kind"), "a choice needs choices", "add choices: [one, other]"))
    for at, need in enumerate(question.needs):
        if need not in NEEDS:
            misfits.append(Misfit((*place, "needs", at), f"unknown demand {need!r}", did_you_mean(need, [*NEEDS])))
    for at, name in enumerate(question.derives):
        if name not in ESTIMATES:
            hint = did_you_mean(name, [*ESTIMATES])
            misfits.append(Misfit((*place, "derives", at), f"unknown estimate {name!r}", hint))
    for at, fact in enumerate(question.facts):
        if fact and fact.kind not in FACT_KINDS:
            hint = did_you_mean(fact.kind, [*FACT_KINDS])
            misfits.append(Misfit((*place, "facts", at), f"unknown kind of fact {fact.kind!r}", hint))
    if not 0 < question.minutes <= 600:
        misfits.append(Misfit((*place, "minutes"), "minutes must be more than 0 and at most 600", "write minutes: 1"))
    if question.cues and not 0 <= question.cues.usual <= 1:
        misfits.append(Misfit((*place, "cues", "usual"), "a share is 0 to 1", "write a number like 0.4"))
    for key, ids in (("revisit", question.revisit), ("when", tuple(question.when))):
        for id in ids:
            if id not in seen:
                hint = did_you_mean(id, list(seen)) or "name a question that stands above this one"
                misfits.append(Misfit((*place, key), f"{key} names {id!r}, which is no earlier question", hint))

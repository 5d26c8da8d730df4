"""`mlsd practice`: choose an exercise, clarify, design against the clock, and get a debrief."""

from __future__ import annotations

import contextlib
import os
import random
import time
from functools import partial
from typing import NamedTuple

from mlsd import files, store
from mlsd.checking import check_bytes
from mlsd.debrief import Asked, as_markdown, clarified, debrief
from mlsd.drafts import Drafts
from mlsd.errors import Ended, MlsdError
from mlsd.exercises import Exercise, Library, load_library
from mlsd.history import Attempt, History
from mlsd.nudges import Nudges, Run
from mlsd.pack import Pack, Question
from mlsd.packs import load_pack
from mlsd.prompts import Key, Prompter, View, can_ask, make_prompter
from mlsd.prompts.debriefing import tell_clarified, tell_debrief
from mlsd.prompts.transcript import tell_exercise
from mlsd.shown import safe, say, shell
from mlsd.sitting import Sitting, sit
from mlsd.starting import Wish, make
from mlsd.timing import Clock, budget

_CLARIFY = "clarify"


class PracticeWish(NamedTuple):
    """What was asked for on the command line."""

    exercise: str | None = None
    minutes: float | None = None
    order: str | None = None
    file: str | None = None
    go_on: bool = False
    plain: bool = False
    quiet: bool = False


def practise(wish: PracticeWish) -> int:
    """A whole run.  Raises MlsdError without a terminal."""
    if not can_ask():
        raise MlsdError(
            "there is nobody to ask: standard input and output are not both a terminal",
            "look an exercise up with `mlsd exercises 2`, or design without a clock: `mlsd new FILE --exercise 2`",
        )
    library, history, pack = load_library(), History(), load_pack("interview")
    files.require_state()
    if history.notice:
        say(history.notice)
    prompter = make_prompter(wish.plain)
    run = _resume(history, library, pack) if wish.go_on else _begin(wish, prompter, library, history, pack)
    return _design(run, wish, prompter, library, history)


def _begin(wish: PracticeWish, prompter: Prompter, library: Library, history: History, pack: Pack) -> Run:
    exercise = library.exercise(wish.exercise) if wish.exercise else _choose(prompter, library, history)
    path = wish.file or _free_name(exercise)
    if os.path.lexists(path):
        raise MlsdError(f"{path} exists already; it was not touched", "name another file")
    minutes = wish.minutes if wish.minutes is not None else _minutes(prompter)
    free = (wish.order or _order(prompter)) == "free"
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    files.require_writable(path)
    clock = Clock(budget(pack, minutes), time.monotonic)
    tell_exercise(exercise)
    make(Wish(path, exercise=str(exercise.number)), pack, {}, exercise.title)
    attempt = history.begin(exercise.number, exercise.title, path, minutes)
    return Run(exercise, path, clock, (), attempt, free)


def _resume(history: History, library: Library, pack: Pack) -> Run:
    attempt: Attempt | None = history.unfinished()
    if attempt is None:
        raise MlsdError("there is no practice run to go on with", "begin one: mlsd practice")
    exercise = library.exercise(str(attempt.exercise))
    clock = Clock(budget(pack, attempt.minutes), time.monotonic, attempt.spent)
    tell_exercise(exercise)
    say(f"{clock.footer()}, in {safe(attempt.file)}")
    designing = attempt.questions or set(attempt.spent) - {_CLARIFY}
    asked = clarified(exercise, attempt.questions) if designing else ()
    return Run(exercise, attempt.file, clock, asked, attempt.id, False)


def _choose(prompter: Prompter, library: Library, history: History) -> Exercise:
    tries = history.all()
    last = {attempt.exercise: attempt for attempt in tries if attempt.finished}
    weakest = weakest_stage(tries)
    choices = [("random", "any, at random")]
    if weakest:
        choices.append(("weakest", f"one for my weakest stage ({weakest})"))
    for each in library.exercises:
        seen = f", last {last[each.number].overall}% on {last[each.number].started[:10]}" if each.number in last else ""
        choices.append((str(each.number), f"{each.number:>2}  {each.title} ({each.domain}{seen})"))
    chosen = prompter.choose("Which exercise? (type to filter)", choices)
    if chosen is None:
        raise KeyboardInterrupt
    fresh = [each for each in library.exercises if each.number not in last] or list(library.exercises)
    if chosen == "random":
        return random.choice(fresh)
    if chosen == "weakest":
        return max(fresh, key=lambda each: sum(topic.startswith(f"{weakest}.") for topic in each.rubric))
    return library.exercise(chosen)


def weakest_stage(attempts: list[Attempt]) -> str | None:
    """The stage with the lowest mean coverage over the last five finished runs."""
    covered: dict[str, list[int]] = {}
    for attempt in [each for each in attempts if each.finished][-5:]:
        for stage, percent in attempt.coverage.items():
            covered.setdefault(stage, []).append(percent)
    return min(covered, key=lambda stage: sum(covered[stage]) / len(covered[stage]), default=None)


def _minutes(prompter: Prompter) -> float:
    say("How many minutes?")
    while True:
        said = prompter.line("", "45")
        try:
            minutes = float(said.replace(",", "."))
        except ValueError:
            minutes = 0.0
        if 1 <= minutes <= 600:
            return minutes
        say("A number from 1 to 600, please.")


def _order(prompter: Prompter) -> str:
    choices = [("guided", "guided: the questions one after the other"), ("free", "free: you choose the next topic")]
    return prompter.choose("In which order?", choices) or "guided"


def _free_name(exercise: Exercise) -> str:
    return _free(os.path.join("practice", f"{time.strftime('%Y-%m-%d')}-{exercise.id}"))


def _free(base: str) -> str:
    """A name for a Markdown file that there is not yet."""
    tries = [f"{base}.md", *(f"{base}-{number}.md" for number in range(2, 1000))]
    return next(path for path in tries if not os.path.lexists(path))


def _clarify(run: Run, prompter: Prompter, drafts: Drafts, history: History) -> tuple[Asked, ...]:
    """Let the candidate ask before designing: which of the exercise's ambiguities these questions are about."""
    clock = run.clock
    clock.enter(_CLARIFY)
    question = Question(_CLARIFY, "Clarify", "Before you design anything: what would you ask? One question a line.")
    view = View(question, "Practice", 1, 1, clock=clock.footer)
    text = drafts.texts.get(_CLARIFY, "")
    while True:
        try:
            pressed = prompter.ask(view._replace(text=text), partial(drafts.keep, _CLARIFY))
        finally:
            drafts.flush()
        text = pressed.text
        if pressed.key is Key.PAUSE:
            clock.stop()
            prompter.pause("Paused; the clock stands still. Enter goes on.")
            clock.enter(_CLARIFY)
        elif pressed.key in (Key.GIVE, Key.QUIT):
            break
    clock.stop()
    history.clarify(run.attempt, text)
    history.note(run.attempt, clock.spent)
    drafts.drop(_CLARIFY)
    asked = clarified(run.exercise, text)
    tell_clarified(text, asked)
    return asked


def _design(run: Run, wish: PracticeWish, prompter: Prompter, library: Library, history: History) -> int:
    opened = store.open_document(run.path)
    drafts = Drafts(run.path)

    def pause() -> None:
        run.clock.stop()
        prompter.pause("Paused; the clock stands still. Enter goes on.")

    try:
        if not run.asked:
            run = run._replace(asked=_clarify(run, prompter, drafts, history))
        nudge = Nudges(run, prompter, history).before
        finish = "finish, and see the debrief"
        sit(Sitting(opened, prompter, drafts, wish.quiet, run.clock.footer, nudge, pause, finish))
    except (KeyboardInterrupt, Ended):
        run.clock.stop()
        with contextlib.suppress(MlsdError):
            history.note(run.attempt, run.clock.spent)
        say("Saved, and the clock stands still. Go on from here: mlsd practice --go-on")
        raise
    run.clock.stop()
    return _close(run, library, history, opened.pack)


def _close(run: Run, library: Library, history: History, pack: Pack) -> int:
    data = files.read(run.path)
    report = check_bytes(run.path, data)
    texts = store.read_document(run.path, data).texts()
    cases = library.cases_for(run.exercise)
    made = debrief(pack, run.exercise, texts, run.asked, run.clock.plan, run.clock.spent, report.findings, cases)
    page = _free(run.path.removesuffix(".md") + ".debrief")
    files.create(page, as_markdown(made).encode())
    tell_debrief(made)
    history.note(run.attempt, run.clock.spent, made.by_stage())
    say(f"\nDesign:  {shell(run.path)}\nDebrief: {shell(page)}\nAll runs: mlsd history")
    return 0

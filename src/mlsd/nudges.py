"""What is said between the questions of a practice run, and where it sends the person; keeps the clock."""

from __future__ import annotations

import contextlib
from typing import NamedTuple

from mlsd.debrief import Asked
from mlsd.errors import MlsdError
from mlsd.exercises import Exercise
from mlsd.history import History
from mlsd.interview import Interview
from mlsd.prompts import FINISH, Prompter
from mlsd.shown import say
from mlsd.states import State
from mlsd.timing import NUDGE, Clock


class Run(NamedTuple):
    """One run: what it is about, where it is written, its clock, and its row in the history."""

    exercise: Exercise
    path: str
    clock: Clock
    asked: tuple[Asked, ...]
    attempt: int
    free: bool


class Nudges:
    """What is said between questions: one calm line when a stage runs over, one offer when ten minutes are left."""

    def __init__(self, run: Run, prompter: Prompter, history: History) -> None:
        self._run, self._prompter, self._history = run, prompter, history
        self._stage = ""
        self._offered = False
        self._time_up = run.clock.left < 0
        self._choosing = run.free

    def before(self, interview: Interview) -> str | None:
        """Called before each question: keeps the clock, may speak, may name another question."""
        clock = self._run.clock
        clock.stop()
        with contextlib.suppress(MlsdError):  # a history that cannot be written does not end an interview
            self._history.note(self._run.attempt, clock.spent)
        target = self._offer(interview) or self._free_choice(interview)
        at = interview.pack.find(target) if target and target != FINISH else interview.current
        stage = at.stage if at else ""
        if self._stage and clock.over(self._stage):
            title = next(each.title for each in interview.pack.stages if each.id == self._stage)
            say(f"  {title} has used its share of the time; {clock.footer()}.")
        if clock.left < 0 and not self._time_up:
            self._time_up = True
            say("  Time is up. Go on as long as you like; Ctrl-G, then finish, shows the debrief.")
        self._stage = stage
        clock.enter(stage)
        return target

    def _offer(self, interview: Interview) -> str | None:
        if self._offered or not 0 < self._run.clock.left <= NUDGE < self._run.clock.plan.seconds:
            return None
        self._offered = True
        for stage in interview.pack.stages:
            topics = [question for question in interview.asked if question.stage == stage.id]
            here = interview.current is not None and interview.current.stage == stage.id
            if topics and not here and all(interview.state(each.id) is State.UNANSWERED for each in topics):
                choices = [("jump", f"jump to {stage.title}"), ("stay", "stay here")]
                if self._prompter.choose(f"Ten minutes are left and {stage.title} is empty.", choices) == "jump":
                    return topics[0].id
                return None
        return None

    def _free_choice(self, interview: Interview) -> str | None:
        if not self._choosing:
            return None
        chosen = self._prompter.outline(interview, "finish, and see the debrief")
        return chosen if chosen and chosen != (interview.current and interview.current.id) else None

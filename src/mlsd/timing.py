"""The clock of a practice run: how long each stage took, what is left, and when to say so.  Pure but for `now`."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from mlsd.pack import Pack

NUDGE = 600.0  # seconds left at which an empty stage is offered


class Budget(NamedTuple):
    """seconds: of the whole run.  stages: stage id to its share, by the pack's minutes."""

    seconds: float
    stages: dict[str, float]


def budget(pack: Pack, minutes: float) -> Budget:
    """The pack's minutes, scaled to the time there is."""
    planned = {stage.id: sum(question.minutes for question in pack.of_stage(stage.id)) for stage in pack.stages}
    whole = sum(planned.values()) or 1.0
    return Budget(minutes * 60, {stage: minutes * 60 * share / whole for stage, share in planned.items()})


class Clock:
    """Runs while a question is on the screen.  spent: stage id (or "clarify") to seconds so far."""

    def __init__(self, plan: Budget, now: Callable[[], float], spent: dict[str, float] | None = None) -> None:
        self.plan = plan
        self.spent: dict[str, float] = dict(spent or {})
        self._now = now
        self._stage = ""
        self._since = 0.0
        self._told: set[str] = {stage for stage, share in plan.stages.items() if self.spent.get(stage, 0) > share}

    def enter(self, stage: str) -> None:
        """The clock now counts for this stage."""
        self.stop()
        self._stage, self._since = stage, self._now()

    def stop(self) -> None:
        """The clock stands still, until the next `enter`."""
        if self._stage:
            self.spent[self._stage] = self._in_stage(self._stage)
        self._stage = ""

    def _in_stage(self, stage: str) -> float:
        running = self._now() - self._since if stage == self._stage else 0.0
        return self.spent.get(stage, 0.0) + running

    @property
    def left(self) -> float:
        """Seconds of the run that are left; less than 0 when it is over."""
        running = self._now() - self._since if self._stage else 0.0
        return self.plan.seconds - sum(self.spent.values()) - running

    def over(self, stage: str) -> bool:
        """Whether a stage has just used up its share; true once a stage."""
        share = self.plan.stages.get(stage)
        if share is None or stage in self._told or self._in_stage(stage) <= share:
            return False
        self._told.add(stage)
        return True

    def footer(self) -> str:
        """For the bottom of a prompt: 43:10 left, or 2:05 over."""
        left = self.left
        return f"{clock_time(left)} left" if left >= 0 else f"{clock_time(-left)} over"


def clock_time(seconds: float) -> str:
    """Minutes and seconds: 43:10."""
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02d}"

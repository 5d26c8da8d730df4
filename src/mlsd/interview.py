"""Which question next: a frozen value that steps.  It knows no terminal and no file.

An interview goes through the open questions of its scope in the order of the pack, wraps round once, and ends when
each has been answered or passed in this sitting. Going back and jumping leave a trail, so that back always means "the
question that I saw before this one".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from mlsd.asking import asked
from mlsd.pack import Pack, Question
from mlsd.states import State, state_of

__all__ = ["Back", "Interview", "Jump", "Later", "Reply", "Step", "asked", "begin", "is_open"]


class Reply(NamedTuple):
    """The person gave this text (possibly `n/a: …` or `later: …`)."""

    text: str


class Later(NamedTuple):
    """The person leaves the question for later."""


class Back(NamedTuple):
    """The person wants to see the question before again."""


class Jump(NamedTuple):
    """The person wants to go to this question."""

    id: str


Step = Reply | Later | Back | Jump


class Interview(NamedTuple):
    """Where an interview stands.

    texts: what each question's answer says now.  scope: the ids to ask, answered or not; None is all that is open.
    at: the id in hand, None when nothing is left.  trail: the ids seen before it.  passed: ids given or left in this
    sitting.  only: the ids that have a place in the document; None is all.
    """

    pack: Pack
    texts: Mapping[str, str]
    scope: tuple[str, ...] | None = None
    at: str | None = None
    trail: tuple[str, ...] = ()
    passed: frozenset[str] = frozenset()
    only: frozenset[str] | None = None

    @property
    def current(self) -> Question | None:
        """The question in hand, or None at the end."""
        return self.pack.find(self.at) if self.at else None

    @property
    def asked(self) -> list[Question]:
        """The questions of the scope, or all whose conditions hold, in pack order."""
        if self.scope is None:
            found = asked(self.pack, self.texts)
        else:
            found = [each for each in self.pack.questions if each.id in self.scope]
        return [each for each in found if self.only is None or each.id in self.only]

    @property
    def position(self) -> tuple[int, int]:
        """Which of how many the current question is, counted from 1."""
        ids = [question.id for question in self.asked]
        return (ids.index(self.at) + 1 if self.at in ids else 0), len(ids)

    def state(self, id: str) -> State:
        """The state of one answer."""
        return state_of(self.texts.get(id, ""))

    def step(self, step: Step) -> Interview:
        """The interview after one step of the person."""
        if self.at is None:
            return self
        if isinstance(step, Back):
            return self._back()
        if isinstance(step, Jump):
            known = any(question.id == step.id for question in self.asked)
            known = known and step.id != self.at
            return self._taken_up(step.id)._replace(trail=(*self.trail, self.at)) if known else self
        texts = {**self.texts, self.at: step.text} if isinstance(step, Reply) else self.texts
        moved = self._replace(texts=texts, passed=self.passed | {self.at})
        return moved._replace(at=moved._next(self.at), trail=(*self.trail, self.at))

    def _back(self) -> Interview:
        """At the last question of the trail that is still asked."""
        ids = {question.id for question in self.asked}
        for length in range(len(self.trail), 0, -1):
            if self.trail[length - 1] in ids:
                return self._taken_up(self.trail[length - 1])._replace(trail=self.trail[: length - 1])
        return self._replace(trail=())

    def _taken_up(self, id: str) -> Interview:
        """At a question that was seen before: one that was left open, and is looked at again, has not been passed."""
        passed = self.passed - {id} if is_open(self.state(id)) else self.passed
        return self._replace(at=id, passed=passed)

    def _next(self, after: str | None) -> str | None:
        """The first open id after `after`, round to the beginning, that has not been passed."""
        ids = [question.id for question in self.asked]
        start = ids.index(after) + 1 if after in ids else 0
        for id in ids[start:] + ids[:start]:
            if id not in self.passed and (self.scope is not None or is_open(self.state(id))):
                return id
        return None


def begin(
    pack: Pack,
    texts: Mapping[str, str],
    ids: tuple[str, ...] | None = None,
    only: frozenset[str] | None = None,
) -> Interview:
    """An interview about what is open, or about these ids whether open or not."""
    scope = None if ids is None else tuple(id for id in pack.ids if id in ids)
    interview = Interview(pack, dict(texts), scope, only=only)
    return interview._replace(at=interview._next(None))


def is_open(state: State) -> bool:
    """Whether somebody still has to say something."""
    return state in (State.UNANSWERED, State.LATER)

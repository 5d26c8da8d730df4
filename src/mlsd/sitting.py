"""One sitting at a document: ask, save, step, until nothing is open or the person leaves.

Knows neither files nor keys: `Store`-like functions and a prompter are handed in. Every accepted answer is in the
document before the next question is asked; what is half typed is in a draft.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from mlsd import store, written
from mlsd.drafts import Drafts
from mlsd.interview import Back, Interview, Jump, Later, Reply, begin
from mlsd.prompts import FINISH, Key, Pressed, Prompter, View
from mlsd.prompts.transcript import tell_addition, tell_answer, tell_later, tell_revisit, tell_saved
from mlsd.render import flag
from mlsd.states import State, state_of, without_flag
from mlsd.terms import missing_follow_up


class Sitting(NamedTuple):
    """What a sitting works with.

    clock: what the footer says of the time, "" if there is none.  before_question: may speak, or send the person to
    another question.  pause: stops the clock and waits.  finish: what the outline calls ending now, "" if it does not.
    """

    opened: store.Opened
    prompter: Prompter
    drafts: Drafts
    quiet: bool = False
    clock: Callable[[], str] = lambda: ""
    before_question: Callable[[Interview], str | None] = lambda interview: None
    pause: Callable[[], None] = lambda: None
    finish: str = ""


class Outcome(NamedTuple):
    """How a sitting ended: the interview, whether the person left early, ids answered in it."""

    interview: Interview
    left: bool
    given: tuple[str, ...]


def sit(sitting: Sitting, ids: tuple[str, ...] | None = None) -> Outcome:
    """Ask what is open (or these ids) until done.  KeyboardInterrupt and Ended pass through: all is saved."""
    interview = begin(sitting.opened.pack, _said(sitting.opened.texts), ids)
    interview = _at_draft(interview, sitting.drafts)
    given: list[str] = []
    while interview.current:
        if target := sitting.before_question(interview):
            if target == FINISH:
                return Outcome(interview, True, tuple(given))
            interview = interview.step(Jump(target))
        try:
            pressed = _ask(sitting, interview)
        finally:
            sitting.drafts.flush()
        if pressed.key is Key.QUIT:
            return Outcome(interview, True, tuple(given))
        if pressed.key is Key.BACK:
            interview = interview.step(Back())
        elif pressed.key is Key.PAUSE:
            sitting.pause()
        elif pressed.key is Key.OUTLINE:
            wanted = sitting.prompter.outline(interview, sitting.finish)
            if wanted == FINISH:
                return Outcome(interview, True, tuple(given))
            interview = interview.step(Jump(wanted)) if wanted else interview
        else:
            given.append(interview.current.id if interview.current else "")
            interview = _take(sitting, interview, pressed.text)
    return Outcome(interview, False, tuple(given))


def _said(texts: dict[str, str]) -> dict[str, str]:
    return {id: without_flag(text) for id, text in texts.items()}


def _at_draft(interview: Interview, drafts: Drafts) -> Interview:
    """Begin at the question that somebody was typing an answer to."""
    for id in drafts.texts:
        if any(question.id == id for question in interview.asked):
            return interview._replace(at=id)
    return interview


def _ask(sitting: Sitting, interview: Interview) -> Pressed:
    question = interview.current
    assert question is not None
    standing = interview.texts.get(question.id, "")
    draft = sitting.drafts.texts.get(question.id)
    notice = ""
    if draft is not None and draft != standing:
        notice = f"Half typed last time, {len(draft.split())} words, kept for you."
    at, total = interview.position
    stages = {stage.id: stage.title for stage in interview.pack.stages}
    view = View(
        question,
        stages[question.stage],
        at,
        total,
        text=standing if draft is None else draft,
        notice=notice,
        clock=sitting.clock,
    )
    return sitting.prompter.ask(view, lambda text: sitting.drafts.keep(question.id, text))


def _take(sitting: Sitting, interview: Interview, text: str) -> Interview:
    """Save an answer, tell what was saved, follow up; an empty one is left for later."""
    question = interview.current
    assert question is not None
    before = interview.texts.get(question.id, "")
    at, total = interview.position
    if not text.strip():
        if before and state_of(before) is not State.UNANSWERED:
            _save(sitting, question.id, flag(question), before)
            sitting.drafts.keep(question.id, before, now=True)  # emptied, perhaps by mistake: offered again
        else:
            sitting.drafts.drop(question.id)
        tell_later(question, at, total)
        moved = interview._replace(texts={**interview.texts, question.id: ""})
        return moved.step(Later())
    saved = _save(sitting, question.id, text, before)
    tell_answer(interview.pack, question, at, total, text)
    tell_saved(text, question.id in saved.merged)
    sitting.drafts.drop(question.id)
    if not sitting.quiet and (more := _follow_up(sitting, interview, text)):
        text = f"{text.rstrip()}\n\n{more}"
        saved = _save(sitting, question.id, text, saved.texts[question.id])
        tell_addition(more)
        tell_saved(text, question.id in saved.merged)
    if before and state_of(before) is State.ANSWERED and before != text:
        tell_revisit(interview, question)
    return interview.step(Reply(text))._replace(texts=_said(saved.texts))


def _save(sitting: Sitting, id: str, text: str, before: str) -> store.Saved:
    saved = store.save(sitting.opened, {id: text}, {id: before})
    written.remember(sitting.opened.path, {id: saved.texts[id]})
    return saved


def _follow_up(sitting: Sitting, interview: Interview, text: str) -> str:
    """What the person adds when asked about a point that the answer misses, "" if nothing."""
    question = interview.current
    assert question is not None
    asked = missing_follow_up(question, text)
    if not asked or state_of(text) is not State.ANSWERED:
        return ""
    at, total = interview.position
    view = View(question, "", at, total, follow_up=asked, clock=sitting.clock)
    pressed = sitting.prompter.ask(view, lambda more: sitting.drafts.keep(question.id, f"{text}\n\n{more}"))
    sitting.drafts.drop(question.id)
    return pressed.text.strip() if pressed.key is Key.GIVE else ""

"""One sitting at a document: ask, save, step, until nothing is open or the person leaves.

Knows neither files nor keys: `Store`-like functions and a prompter are handed in. Every accepted answer is in the
document before the next question is asked; what is half typed is in a draft.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from mlsd import promises, store, written
from mlsd.deriving import derived, stale_elsewhere, with_table
from mlsd.drafts import Drafts
from mlsd.facts import begun, fact_in, mistyped, room_after_facts, with_facts
from mlsd.interview import Back, Interview, Jump, Later, Reply, begin
from mlsd.lenses import with_served
from mlsd.pack import Fact, Question
from mlsd.prompts import FINISH, Key, Pressed, Prompter, View, transcript
from mlsd.render import flag
from mlsd.states import State, state_of
from mlsd.taking_up import begin_with, shown
from mlsd.terms import missing_follow_up


class Sitting(NamedTuple):
    """What a sitting works with.

    clock: what the footer says of the time, "" if there is none.  before_question: may speak, or send the person to
    another question.  pause: stops the clock and waits.  finish: what the outline calls ending now, "" if it does not.
    resumes: begins at the question that somebody was typing an answer to; not so in a document that was made just now,
    whose drafts are of another one of its name that is gone.
    """

    opened: store.Opened
    prompter: Prompter
    drafts: Drafts
    quiet: bool = False
    clock: Callable[[], str] = lambda: ""
    before_question: Callable[[Interview], str | None] = lambda interview: None
    pause: Callable[[], None] = lambda: None
    finish: str = ""
    resumes: bool = True


class Outcome(NamedTuple):
    """How a sitting ended: the interview, whether the person left early, ids answered in it."""

    interview: Interview
    left: bool
    given: tuple[str, ...]


def sit(sitting: Sitting, ids: tuple[str, ...] | None = None) -> Outcome:
    """Ask what is open (or these ids) until done.  KeyboardInterrupt and Ended pass through: all is saved."""
    texts = sitting.opened.texts
    said = _said(sitting, sitting.opened.document.texts())
    interview = begin(sitting.opened.pack, said, ids, frozenset(texts))
    interview = _at_draft(interview, sitting.drafts) if sitting.resumes else interview
    given: list[str] = []
    while interview.current:
        if target := sitting.before_question(interview):
            if target == FINISH:
                return Outcome(interview, True, tuple(given))
            interview = interview.step(Jump(target))
        at = interview.at or ""
        try:
            pressed = _ask(sitting, interview)
            if pressed.key in (Key.GIVE, Key.LATER):
                given.append(at)
                interview, pressed = _take(sitting, interview, pressed)
        finally:
            sitting.drafts.flush()
        wanted = FINISH if pressed.key is Key.QUIT else None
        if pressed.key is Key.BACK:
            interview = interview.step(Back())
        elif pressed.key is Key.PAUSE:
            sitting.pause()
        elif pressed.key is Key.OUTLINE:
            wanted = sitting.prompter.outline(interview, sitting.finish)
        if wanted == FINISH:
            return Outcome(interview, True, tuple(given))
        interview = interview.step(Jump(wanted)) if wanted else interview
        if pressed.key is Key.GIVE and _turned_back(interview, at):
            transcript.tell_turned_back()
    return Outcome(interview, False, tuple(given))


def _said(sitting: Sitting, texts: dict[str, str]) -> dict[str, str]:
    """What the document says to each question of the pack, by its own answer or by one that serves."""
    pack = sitting.opened.pack
    return {id: text for id, text in with_served(pack, texts).items() if pack.find(id)}


def _turned_back(interview: Interview, before: str) -> bool:
    """Whether the interview has reached the end and begun again with what was left open."""
    ids = [question.id for question in interview.asked]
    return interview.at in ids and before in ids and ids.index(interview.at) < ids.index(before)


def _at_draft(interview: Interview, drafts: Drafts) -> Interview:
    """Begin at the question that somebody was typing an answer to."""
    for id in drafts.texts:
        if any(question.id == id for question in interview.asked):
            return interview._replace(at=id)
    return interview


def _ask(sitting: Sitting, interview: Interview) -> Pressed:
    question = interview.current
    assert question is not None
    standing = shown(question, interview.texts.get(question.id, ""))
    text, notice = begin_with(question, standing, sitting.drafts)
    at, total = interview.position
    stages = {stage.id: stage.title for stage in interview.pack.stages}
    view = View(question, stages[question.stage], at, total, text, notice, half_typed=bool(notice), clock=sitting.clock)

    def keep(typed: str) -> None:
        sitting.drafts.keep(question.id, typed, over=standing)

    if question.facts and not sitting.quiet and not text.strip():
        pressed = _ask_facts(sitting, view, keep)
        if isinstance(pressed, Pressed):
            return pressed
        view = view._replace(text=pressed)
    return sitting.prompter.ask(view, keep)


def _ask_facts(sitting: Sitting, view: View, keep: Callable[[str], None]) -> Pressed | str:
    """The facts of a question, one line each, then the text that the answer begins with; or how the person left.

    Whoever begins to write the answer where a fact is asked for goes on in the answer, with those words in it.
    """
    given: dict[str, str] = {}
    facts = view.question.facts
    for number, fact in enumerate(facts, 1):
        typing = partial(_keep_fact, keep, given, fact)
        notice = f"Fact {number} of {len(facts)}"
        pressed = sitting.prompter.fact(view._replace(notice=notice), fact, typing)
        while pressed.key is Key.GIVE and mistyped(fact, pressed.text):
            slip = " ".join(pressed.text.split())
            wanted = "no figure" if fact.kind in ("number", "quantity") else "none of the choices"
            again = view._replace(notice=f"{notice}; {slip!r} is {wanted}, Enter skips")
            pressed = sitting.prompter.fact(again, fact, typing)
        _keep_fact(keep, given, fact, pressed.text)
        if pressed.key not in (Key.GIVE, Key.SKIP):
            return pressed._replace(text="")
        given, words = fact_in(given, fact, pressed.text)
        if words:
            return begun(given, words) + "\n"
        if pressed.key is Key.SKIP:
            break
    return with_facts("", given) + "\n\n" if given else ""


def _keep_fact(keep: Callable[[str], None], given: dict[str, str], fact: Fact, typed: str) -> None:
    keep(begun(*fact_in(given, fact, typed)))


def _take(sitting: Sitting, interview: Interview, pressed: Pressed) -> tuple[Interview, Pressed]:
    """Save an answer, tell what was saved, follow up; an empty one is left for later.

    Returns the interview a step further, and how a follow-up was left if it was not answered.
    """
    question = interview.current
    assert question is not None
    before, text = interview.texts.get(question.id, ""), room_after_facts(pressed.text)
    at, total = interview.position
    if pressed.key is Key.LATER or not text.strip():
        return _leave(sitting, interview, pressed), Pressed(Key.GIVE, "")
    saved = _save(sitting, question.id, text, before)
    transcript.tell_answer(interview.pack, question, at, total, text)
    transcript.tell_saved(text, question.id in saved.merged)
    transcript.tell_doubts(promises.doubts(sitting.opened, question.id, saved.texts[question.id]))
    sitting.drafts.drop(question.id)
    changed = saved.texts[question.id] != before
    follows = changed and not sitting.quiet and state_of(text) is State.ANSWERED
    asked = missing_follow_up(question, text) if follows else ""
    left = Pressed(Key.GIVE, "")
    if asked:
        standing = saved.texts[question.id]  # with what somebody else may have put there meanwhile
        left = _follow_up(sitting, interview, standing, asked)
        if left.key is Key.GIVE and left.text.strip():
            text = f"{standing.rstrip()}\n\n{left.text.strip()}"
            saved = _save(sitting, question.id, text, standing)
            transcript.tell_addition(asked, left.text.strip())
            transcript.tell_saved(text, question.id in saved.merged)
    if question.derives and state_of(text) is State.ANSWERED:
        saved = _derive(sitting, question, saved)
    if state_of(before) is State.ANSWERED and before != saved.texts[question.id]:
        transcript.tell_revisit(interview, question)
    known = {id: kept for id, kept in saved.texts.items() if interview.pack.find(id)}
    moved = interview._replace(only=frozenset(known)).step(Reply(text))
    return moved._replace(texts=_said(sitting, saved.texts)), left


def _derive(sitting: Sitting, question: Question, saved: store.Saved) -> store.Saved:
    """Show what follows from the facts that are stated, and put its table into the answer."""
    pack = sitting.opened.pack
    found = derived(pack, question, saved.texts).figures
    stale = stale_elsewhere(pack, saved.texts, question.id)
    transcript.tell_derived([(each.figure.label, each.shown) for each in found], stale, sitting.opened.path)
    standing = saved.texts[question.id]
    text = with_table(standing, found)
    return saved if text == standing else _save(sitting, question.id, text, standing)


def _leave(sitting: Sitting, interview: Interview, pressed: Pressed) -> Interview:
    """Leave a question for later.  What was typed, or stood there and was emptied, is offered again."""
    question = interview.current
    assert question is not None
    before = interview.texts.get(question.id, "")
    at, total = interview.position
    if pressed.key is Key.GIVE and before and state_of(before) is not State.UNANSWERED:
        saved = _save(sitting, question.id, flag(question), before)
        sitting.drafts.keep(question.id, shown(question, before), now=True)
        interview = interview._replace(texts=_said(sitting, saved.texts))
    else:
        sitting.drafts.keep(question.id, pressed.text, now=True, over=shown(question, before))
    transcript.tell_later(question, at, total)
    return interview.step(Later())


def _save(sitting: Sitting, id: str, text: str, before: str) -> store.Saved:
    saved = store.save(sitting.opened, {id: text}, {id: before})
    written.remember(sitting.opened.path, {id: saved.texts[id]})
    return saved


def _follow_up(sitting: Sitting, interview: Interview, text: str, asked: str) -> Pressed:
    """Ask about a point that the answer misses.  Left in any way but by answering, what was typed stays a draft."""
    question = interview.current
    assert question is not None
    at, total = interview.position
    view = View(question, "", at, total, follow_up=asked, clock=sitting.clock)

    def keep(more: str) -> None:
        sitting.drafts.keep(question.id, f"{text}\n\n{more}" if more.strip() else "", over=text)

    pressed = sitting.prompter.ask(view, keep)
    while pressed.key is Key.PAUSE:
        sitting.pause()
        pressed = sitting.prompter.ask(view._replace(text=pressed.text), keep)
    if pressed.key in (Key.GIVE, Key.LATER):
        sitting.drafts.drop(question.id)
    return pressed

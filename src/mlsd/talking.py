"""The interactive side of `new` and `fill`: title, offer to go on, the sitting, and the last line on every way out."""

from __future__ import annotations

from mlsd import files, store, written
from mlsd.drafts import Drafts
from mlsd.interview import is_open
from mlsd.pack import Pack
from mlsd.prompts import Ended, Prompter, agreed, make_prompter
from mlsd.prompts.transcript import tell_exercise
from mlsd.sectionless import missing
from mlsd.shown import safe, say, shell, through
from mlsd.sitting import Outcome, Sitting, sit
from mlsd.starting import Wish, make, title_from_name
from mlsd.states import State, state_of
from mlsd.upgrading import upgrade


def begin_new(wish: Wish, pack: Pack, answers: dict[str, str]) -> int:
    """Ask for the title if need be, write the skeleton, then ask the questions."""
    files.require_state()
    title = wish.title
    if title is None and wish.exercise is None:
        say("What are you designing? A title, then Enter.")  # seen while the line editor is still being loaded
    prompter = make_prompter(wish.plain)
    if title is None and wish.exercise is None:
        try:
            title = prompter.line("", title_from_name(wish.file))
        except KeyboardInterrupt:
            say("Nothing was written yet.")
            raise
    make(wish, pack, answers, title or _exercise_title(wish))
    opened = store.open_document(wish.file, wish.pack)
    written.remember(wish.file, opened.texts)
    minutes = sum(question.minutes for question in pack.questions)
    say(f"{safe(wish.file)}: {len(opened.texts)} questions, about {minutes:.0f} minutes.")
    say("Stop any time; every answer is saved.")
    return talk(wish, opened, prompter, resumes=False)


def _exercise_title(wish: Wish) -> str:
    from mlsd.exercises import load_library

    if wish.exercise is None:
        return title_from_name(wish.file)
    exercise = load_library().exercise(wish.exercise)
    tell_exercise(exercise)
    return exercise.title


def go_on(wish: Wish, opened: store.Opened, offer: bool = False) -> int:
    """Go on with a document that exists; `offer` says how it stands and asks first."""
    files.require_state()
    say(f"{safe(opened.path)}: {how_it_stands(opened)}.")  # seen while the line editor is still being loaded
    prompter = make_prompter(wish.plain)
    files.sweep(wish.file)
    ids = wish.ids or None
    if offer:
        choice = _offer(opened, prompter)
        if choice is None:
            return 0
        ids = tuple(opened.pack.ids) if choice == "all" else (choice,) if choice != "open" else None
    return talk(wish, opened, prompter, ids)


def how_it_stands(opened: store.Opened) -> str:
    """For example: 9 answered, 13 open, 2 edited by hand and kept."""
    states = {id: state_of(text) for id, text in opened.texts.items()}
    still_open = [id for id, state in states.items() if is_open(state)]
    said = {id: text for id, text in opened.texts.items() if states[id] is State.ANSWERED}
    by_hand = len(written.edited_by_hand(opened.path, said))
    parts = [f"{len(states) - len(still_open)} answered", f"{len(still_open)} open"]
    if by_hand:
        parts.append(f"{by_hand} edited by hand and kept")
    if without := len(missing(opened)):
        parts.append(f"{without} without a section (mlsd upgrade {shell(opened.path)})")
    return ", ".join(parts)


def nothing_asked(opened: store.Opened) -> str:
    """Why a run that may not ask has nothing to do."""
    if any(is_open(state_of(text)) for text in opened.texts.values()):
        return f"{how_it_stands(opened)}; --no-input asks nothing"
    return f"nothing is open: {how_it_stands(opened)}"


def with_offered(opened: store.Opened, pack: str | None, ids: tuple[str, ...]) -> store.Opened:
    """The document with sections that the person wants: for these ids, or for all that lack one if nothing is open."""
    lacking = [id for id in missing(opened) if not ids or id in ids]
    if not lacking or (not ids and any(is_open(state_of(text)) for text in opened.texts.values())):
        return opened
    file = safe(opened.path)
    if ids:
        wanted = agreed(f"{', '.join(lacking)}: no section in {file} yet. Add one?")
        after = store.add_sections(opened, False, lacking) if wanted else opened
    else:
        what = "1 question has" if len(lacking) == 1 else f"{len(lacking)} questions have"
        if wanted := agreed(f"{file}: nothing is open; {what} no section yet. Add them?"):
            upgrade(opened.path, pack, dry_run=False)
        after = store.open_document(opened.path, pack) if wanted else opened
    written.remember(opened.path, {id: text for id, text in after.texts.items() if id in lacking})
    return after


def _offer(opened: store.Opened, prompter: Prompter) -> str | None:
    """What to ask: "open", "all", one id, or None to leave."""
    choices = [
        ("open", "go on with what is open"),
        ("all", "go through everything, answers in place"),
        ("one", "choose a topic"),
        ("leave", "leave it as it is"),
    ]
    choice = prompter.choose("What now?", choices)
    if choice == "one":
        from mlsd.interview import begin

        return prompter.outline(begin(opened.pack, opened.texts, tuple(opened.pack.ids)))
    return None if choice in (None, "leave") else choice


def talk(
    wish: Wish, opened: store.Opened, prompter: Prompter, ids: tuple[str, ...] | None = None, *, resumes: bool = True
) -> int:
    """The sitting, and the line that goes on from here whichever way it ends."""
    sitting = Sitting(opened, prompter, Drafts(opened.path), wish.quiet, resumes=resumes)
    try:
        outcome = sit(sitting, ids)
    except (KeyboardInterrupt, Ended):
        tell_stopped(wish.file, opened.lens)
        raise
    tell_end(wish.file, outcome, opened.lens)
    return 0


def tell_stopped(path: str, lens: str = "") -> None:
    """The one line that goes on from here."""
    say(f"Saved. Go on from here: mlsd fill {shell(path)}{through(lens)}")


def tell_end(path: str, outcome: Outcome, lens: str = "") -> None:
    """How the document stands, and what to do next."""
    interview = outcome.interview
    still_open = sum(is_open(interview.state(question.id)) for question in interview.asked)
    if outcome.left:
        tell_stopped(path, lens)
    elif still_open:
        say(f"{still_open} left for later: mlsd fill {shell(path)}{through(lens)}")
    if not outcome.left:
        say(f"See how it reads to a reviewer: mlsd check {shell(path)}{through(lens)}")

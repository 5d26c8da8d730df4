"""A sitting with a scripted person: every text that was typed is in the document or in a draft, whatever they do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from screens import write_small

from mlsd import files, store
from mlsd.drafts import Drafts
from mlsd.errors import Ended
from mlsd.interview import Interview
from mlsd.pack import Fact
from mlsd.packs import load_pack
from mlsd.prompts import Key, Pressed, View
from mlsd.render import skeleton
from mlsd.sitting import Outcome, Sitting, sit

Act = Pressed | BaseException


class Scripted:
    """A person with a list of what to do; typing is told as a prompt tells it.  Leaves when the list is over."""

    def __init__(
        self, acts: list[Act], goals: Sequence[str | None] = (), before: Callable[[View], None] | None = None
    ) -> None:
        self.acts, self.goals, self.before = list(acts), list(goals), before
        self.seen: list[View] = []

    def ask(self, view: View, typing: Callable[[str], None]) -> Pressed:
        self.seen.append(view)
        if self.before:
            self.before(view)
        act = self.acts.pop(0) if self.acts else Pressed(Key.QUIT, "")
        if isinstance(act, BaseException):
            raise act
        if act.key is Key.GIVE or act.text:
            if act.text != ("" if view.follow_up else view.text):
                typing(act.text)
            return act
        return act._replace(text=view.text)

    def fact(self, view: View, fact: Fact, typing: Callable[[str], None]) -> Pressed:
        raise NotImplementedError

    def choose(self, title: str, choices: list[tuple[str, str]], at: str | None = None) -> str | None:
        raise NotImplementedError

    def outline(self, interview: Interview, finish: str = "") -> str | None:
        return self.goals.pop(0) if self.goals else None

    def pause(self, line: str) -> None:
        raise NotImplementedError

    def line(self, question: str, default: str = "") -> str:
        raise NotImplementedError


def give(text: str) -> Pressed:
    return Pressed(Key.GIVE, text)


BACK, OUTLINE, QUIT = Pressed(Key.BACK, ""), Pressed(Key.OUTLINE, ""), Pressed(Key.QUIT, "")


@pytest.fixture
def path(tmp_path: Path) -> str:
    write_small(tmp_path)
    pack = load_pack("small", str(tmp_path))
    questions = [question for question in pack.questions if not question.when]
    document = tmp_path / "doc.md"
    document.write_bytes(skeleton(pack, questions, "design", "T"))
    return str(document)


def hold(path: str, person: Scripted, ids: tuple[str, ...] | None = None, quiet: bool = True) -> Outcome:
    return sit(Sitting(store.open_document(path), person, Drafts(path), quiet), ids)


def texts(path: str) -> dict[str, str]:
    return store.read_document(path).texts()


def rewrite(path: str, before: str, after: str) -> None:
    data = Path(path).read_bytes()
    assert before.encode() in data
    Path(path).write_bytes(data.replace(before.encode(), after.encode(), 1))


def answer(path: str, id: str, text: str) -> None:
    """Somebody puts this between the marks by hand."""
    found = store.read_document(path).answer(id)
    assert found
    whole = store.read_document(path).text
    Path(path).write_bytes(f"{whole[: found.start]}\n{text}\n\n{whole[found.end :]}".encode())


def test_an_answer_is_in_the_document_before_the_next_question(path: str) -> None:
    standing: list[str] = []
    person = Scripted(
        [give("one"), give("cloud"), give("rest")], before=lambda view: standing.append(texts(path)["a.goal"])
    )
    outcome = hold(path, person)
    assert [view.question.id for view in person.seen] == ["a.goal", "a.device", "b.last"]
    assert standing[1:] == ["one", "one"]
    assert (outcome.left, outcome.given) == (False, ("a.goal", "a.device", "b.last"))
    assert Drafts(path).texts == {}


def test_an_answer_brings_the_section_that_depends_on_it(path: str) -> None:
    person = Scripted([give("one"), give("phone"), give("5%"), give("rest")])
    hold(path, person)
    assert texts(path) == {"a.goal": "one", "a.device": "phone", "a.battery": "5%", "b.last": "rest"}


def test_only_questions_with_marks_in_the_document_are_asked(path: str) -> None:
    Path(path).write_text(
        "---\nmlsd: small@1\n---\n\n# T\n\n<!-- mlsd:b.last -->\n\nTODO\n\n<!-- /mlsd:b.last -->\n", encoding="utf-8"
    )
    person = Scripted([give("rest")])
    outcome = hold(path, person)
    assert [view.question.id for view in person.seen] == ["b.last"]
    assert not outcome.left
    assert texts(path) == {"b.last": "rest"}


def test_back_edits_what_was_given(path: str) -> None:
    person = Scripted([give("one"), BACK, give("one, better"), QUIT])
    hold(path, person)
    assert person.seen[2].text == "one"
    assert texts(path)["a.goal"] == "one, better"


def test_the_outline_jumps(path: str) -> None:
    person = Scripted([OUTLINE, give("rest"), OUTLINE, QUIT], ["b.last", None])
    hold(path, person)
    assert [view.question.id for view in person.seen] == ["a.goal", "b.last", "a.goal", "a.goal"]


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(Pressed(Key.BACK, "half"), id="going back"),
        pytest.param(Pressed(Key.OUTLINE, "half"), id="going to the outline"),
        pytest.param(Pressed(Key.QUIT, "half"), id="leaving"),
    ],
)
def test_half_typed_text_is_offered_again(path: str, act: Pressed) -> None:
    hold(path, Scripted([give("one"), act, QUIT]))
    person = Scripted([])
    hold(path, person)
    found = person.seen[0]
    assert (found.question.id, found.text) == ("a.device", "half")
    assert "Half typed last time" in found.notice


HALF = Pressed(Key.BACK, "half a thought")


@pytest.mark.parametrize(
    ("before", "since", "begins", "notice"),
    [
        pytest.param("", "", "half a thought", "kept for you.", id="an open question"),
        pytest.param("one", "one", "half a thought", "kept for you.", id="an answer that was in view"),
        pytest.param("", "two", "two\n\nhalf a thought", "below what", id="an answer that came since"),
        pytest.param("one", "two", "two\n\nhalf a thought", "below what", id="an answer that has changed since"),
        pytest.param("", "TODO: ask Ann", "TODO: ask Ann\n\nhalf a thought", "below what", id="a note that came since"),
        pytest.param("one", "TODO", "half a thought", "kept for you.", id="a bare placeholder that came since"),
        pytest.param("one", "half", "half a thought", "kept for you.", id="a part of the draft that came since"),
    ],
)
def test_half_typed_text_takes_no_place_that_was_not_in_view(
    path: str, before: str, since: str, begins: str, notice: str
) -> None:
    if before:
        answer(path, "a.goal", before)
    hold(path, Scripted([HALF]), ("a.goal",))
    if since != before:
        answer(path, "a.goal", since)
    person = Scripted([give(begins)])
    hold(path, person, ("a.goal",))
    assert person.seen[0].text == begins
    assert notice in person.seen[0].notice
    assert texts(path)["a.goal"] == begins
    assert Drafts(path).texts == {}


@pytest.mark.parametrize("end", [KeyboardInterrupt(), Ended(15)], ids=["Ctrl-C", "SIGTERM"])
def test_an_interrupt_passes_and_all_is_saved(path: str, end: BaseException) -> None:
    with pytest.raises(type(end)):
        hold(path, Scripted([give("one"), end]))
    assert texts(path)["a.goal"] == "one"


def test_the_same_draft_is_not_half_typed(path: str) -> None:
    hold(path, Scripted([give("one"), Pressed(Key.BACK, "half")]))
    hold(path, Scripted([give("half")]))
    assert Drafts(path).texts == {}


def test_an_answer_that_was_emptied_is_offered_again(path: str) -> None:
    person = Scripted([give("one"), BACK, give(""), QUIT])
    hold(path, person)
    assert "**Unanswered.**" in texts(path)["a.goal"]
    again = Scripted([])
    hold(path, again)
    assert (again.seen[0].question.id, again.seen[0].text) == ("a.goal", "one")


def test_what_is_written_meanwhile_is_kept(path: str) -> None:
    def meanwhile(view: View) -> None:
        if view.question.id == "a.goal":
            answer(path, "a.goal", "theirs")

    hold(path, Scripted([give("mine")], before=meanwhile))
    assert texts(path)["a.goal"] == "theirs\n\nmine"


@pytest.mark.parametrize(
    ("standing", "new", "wanted"),
    [
        pytest.param("    code", "    code", "    code", id="unchanged, and it begins with blanks"),
        pytest.param("    code", "other", "other", id="it begins with blanks"),
        pytest.param("two  ", "other", "other", id="it ends with blanks"),
        pytest.param("> [!WARNING]\n> **Unanswered.** What?\n\nmine", "other", "other", id="it stands below the flag"),
        pytest.param("mine\n\n> [!WARNING]\n> **Unanswered.** What?", "mine", "mine", id="unchanged, above the flag"),
        pytest.param("plain", "other", "other", id="plain text"),
    ],
)
def test_an_answer_that_nobody_changed_meanwhile_is_replaced(path: str, standing: str, new: str, wanted: str) -> None:
    answer(path, "a.goal", standing)
    hold(path, Scripted([give(new)]), ("a.goal",))
    assert texts(path)["a.goal"] == wanted


@pytest.mark.parametrize(
    "theirs",
    [
        pytest.param("TODO: ask legal; Bob says 30 days", id="a placeholder that says more"),
        pytest.param(
            "> [!WARNING]\n> **Unanswered.** What should be different?\n> Ann: is it less waste?", id="a note"
        ),
    ],
)
def test_what_is_noted_meanwhile_in_an_open_question_is_kept(path: str, theirs: str) -> None:
    hold(path, Scripted([give("mine")], before=lambda view: answer(path, "a.goal", theirs)), ("a.goal",))
    assert texts(path)["a.goal"] == theirs.split("different?\n")[-1] + "\n\nmine"


@pytest.mark.parametrize("theirs", ["TODO", "[ TBD ]", "> **Unanswered.** What should be\n> different?"])
def test_what_only_holds_a_place_meanwhile_is_replaced(path: str, theirs: str) -> None:
    hold(path, Scripted([give("mine")], before=lambda view: answer(path, "a.goal", theirs)), ("a.goal",))
    assert texts(path)["a.goal"] == "mine"


def test_a_note_in_the_flag_is_in_the_prompt(path: str) -> None:
    answer(path, "a.goal", texts(path)["a.goal"] + "\n> Ann: less waste.")
    person = Scripted([give("> Ann: less waste.\n\nBy a fifth.")])
    hold(path, person, ("a.goal",))
    assert person.seen[0].text == "> Ann: less waste."
    assert texts(path)["a.goal"] == "> Ann: less waste.\n\nBy a fifth."


def test_an_answer_that_is_emptied_while_somebody_changes_it_is_theirs(path: str) -> None:
    answer(path, "a.goal", "one")
    person = Scripted([give(""), QUIT], before=lambda view: answer(path, "a.goal", "theirs"))
    hold(path, person, ("a.goal",))
    assert texts(path)["a.goal"] == "theirs"
    again = Scripted([])
    hold(path, again)
    assert again.seen[0].text == "theirs\n\none"


def test_an_answer_of_this_sitting_is_replaced_too(path: str) -> None:
    hold(path, Scripted([give("    code"), BACK, give("    better")]))
    assert texts(path)["a.goal"] == "    better"


def test_a_standing_answer_is_shown_as_it_stands(path: str) -> None:
    answer(path, "a.goal", "    code\n\n    more")
    person = Scripted([])
    hold(path, person, ("a.goal",))
    assert person.seen[0].text == "    code\n\n    more"


def test_a_follow_up_is_added(path: str) -> None:
    person = Scripted([give("better"), give("by 4%"), QUIT])
    hold(path, person, quiet=False)
    assert person.seen[1].follow_up == "Which number moves, and how far?"
    assert texts(path)["a.goal"] == "better\n\nby 4%"
    assert person.seen[2].question.id == "a.device"


def test_a_follow_up_keeps_what_was_written_meanwhile(path: str) -> None:
    def meanwhile(view: View) -> None:
        if view.question.id == "a.goal" and not view.follow_up:
            answer(path, "a.goal", "theirs")

    hold(path, Scripted([give("better"), give("by 4%"), QUIT], before=meanwhile), quiet=False)
    assert texts(path)["a.goal"] == "theirs\n\nbetter\n\nby 4%"


@pytest.mark.parametrize("text", ["cut by 4%", "n/a: none", "later: ask"])
def test_no_follow_up_where_nothing_is_missing(path: str, text: str) -> None:
    person = Scripted([give(text), QUIT])
    hold(path, person, quiet=False)
    assert [view.follow_up for view in person.seen] == ["", ""]


@pytest.mark.parametrize("key", [Key.BACK, Key.OUTLINE, Key.QUIT])
def test_a_half_typed_addition_is_not_lost(path: str, key: Key) -> None:
    hold(path, Scripted([give("better"), Pressed(key, "by 4%"), QUIT]), quiet=False)
    assert "by 4%" in texts(path)["a.goal"] + Drafts(path).texts.get("a.goal", "")


def test_leaving_at_a_follow_up_leaves(path: str) -> None:
    person = Scripted([give("better"), QUIT, give("not asked for")])
    outcome = hold(path, person, quiet=False)
    assert outcome.left
    assert len(person.seen) == 2


def test_an_interrupt_in_a_follow_up_keeps_all(path: str) -> None:
    class Interrupted(Scripted):
        def ask(self, view: View, typing: Callable[[str], None]) -> Pressed:
            if view.follow_up:
                typing("by 4")
                raise KeyboardInterrupt
            return super().ask(view, typing)

    with pytest.raises(KeyboardInterrupt):
        hold(path, Interrupted([give("better")]), quiet=False)
    assert texts(path)["a.goal"] == "better"
    assert Drafts(path).texts == {"a.goal": "better\n\nby 4"}


def test_text_before_later_in_plain_mode_is_offered_again(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys

    from mlsd.prompts.plain import PlainPrompter

    monkeypatch.setattr(sys, "stdin", io.StringIO("half a thought\n:later\n:quit\n"))
    sit(Sitting(store.open_document(path), PlainPrompter(), Drafts(path), True))
    assert "half a thought" in Drafts(path).texts.get("a.goal", "") + texts(path)["a.goal"]


def test_prose_begun_where_a_fact_is_asked_for_is_kept_at_once(path: str) -> None:
    class Asked(Scripted):
        def fact(self, view: View, fact: Fact, typing: Callable[[str], None]) -> Pressed:
            return give("a whole thought about mistakes")

    opened = store.open_document(path)
    first, *others = opened.pack.questions
    first = first._replace(
        facts=(Fact("cost", "Costlier error", "Which?", "choice", choices=("false negative", "both")),)
    )
    opened = opened._replace(pack=opened.pack._replace(questions=(first, *others)))
    person = Asked([KeyboardInterrupt()])
    with pytest.raises(KeyboardInterrupt):
        sit(Sitting(opened, person, Drafts(path)))
    assert "a whole thought about mistakes" in person.seen[0].text
    assert "a whole thought about mistakes" in Drafts(path).texts.get("a.goal", "")


def test_a_save_that_fails_keeps_the_draft(path: str) -> None:
    from mlsd.errors import MlsdError

    def spoil(view: View) -> None:
        rewrite(path, "<!-- /mlsd:a.goal -->", "")

    with pytest.raises(MlsdError):
        hold(path, Scripted([give("a long answer")], before=spoil))
    assert Drafts(path).texts == {"a.goal": "a long answer"}


TYPED = st.one_of(
    st.sampled_from(
        ["", "phone", "cloud", "TODO", "code", "two", "<!-- /mlsd:a.goal -->", "```", "a\r\nb", "later: x"]
    ),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30),
)
ACTS = st.lists(
    st.tuples(
        st.sampled_from([Key.GIVE, Key.BACK, Key.OUTLINE]),
        TYPED,
        st.sampled_from([None, "a.goal", "a.device", "b.last"]),
    )
)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_whatever_a_person_does_the_last_text_given_stands(path: str, acts: list[tuple[Key, str, str | None]]) -> None:
    pack = load_pack("small", path)
    questions = [question for question in pack.questions if not question.when]
    Path(path).write_bytes(skeleton(pack, questions, "design", "T"))
    for draft in Path(files.draft_path(path)).parent.glob("*.draft"):
        draft.unlink()
    person = Scripted(
        [Pressed(key, text) for key, text, _ in acts], [goal for key, _, goal in acts if key is Key.OUTLINE and goal]
    )
    hold(path, person)
    given: dict[str, str] = {}
    for view, (key, text, _) in zip(person.seen, acts, strict=False):
        if key is Key.GIVE:
            given[view.question.id] = text
    from mlsd.document import normal

    standing = texts(path)
    for id, text in given.items():
        if text.strip():
            assert standing[id] == normal(text)


def test_an_answer_that_is_given_again_as_it_stands_has_not_changed(
    path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    hold(path, Scripted([give("Leaks."), give("phone")]))
    capsys.readouterr()
    person = Scripted([give("Leaks.\n"), give("phone")])
    hold(path, person, ("a.goal", "a.device"), quiet=False)
    assert not any(view.follow_up for view in person.seen)
    assert "has changed" not in capsys.readouterr().err
    hold(path, Scripted([give("Fewer leaks."), give("phone")]), ("a.goal", "a.device"))
    assert "Goal has changed" in capsys.readouterr().err


def test_a_new_document_begins_at_its_first_question_whatever_one_of_its_name_left_behind(path: str) -> None:
    hold(path, Scripted([give("Leaks."), Pressed(Key.QUIT, "pho")]))
    Path(path).write_bytes(skeleton(load_pack("small", path), load_pack("small", path).questions[:2], "design", "T"))
    person = Scripted([give("Leaks.")])
    sit(Sitting(store.open_document(path), person, Drafts(path), True, resumes=False))
    assert [view.question.id for view in person.seen] == ["a.goal", "a.device"]
    assert person.seen[1].text == "pho"


@pytest.mark.parametrize(
    ("fact", "slip", "asked_again"),
    [
        (Fact("ms", "Latency budget", "How long?", "quantity", "ms"), "fast", "'fast' is no figure"),
        (Fact("n", "Labels", "How many?", "number"), "very many", "'very many' is no figure"),
        (Fact("c", "Costlier error", "Which?", "choice", choices=("miss", "both")), "dunno", "none of the choices"),
        (Fact("f", "Model family", "Which?", "text"), "trees", ""),
        (Fact("ms", "Latency budget", "How long?", "quantity", "ms"), "That depends on the ward", ""),
    ],
)
def test_a_slip_where_a_figure_is_asked_for_is_asked_again(path: str, fact: Fact, slip: str, asked_again: str) -> None:
    class Typist(Scripted):
        def fact(self, view: View, fact: Fact, typing: Callable[[str], None]) -> Pressed:
            self.seen.append(view)
            return give(slip if len(self.seen) == 1 else "")

    opened = store.open_document(path)
    questions = (opened.pack.questions[0]._replace(facts=(fact,)), *opened.pack.questions[1:])
    person = Typist([Pressed(Key.QUIT, "")])
    sit(Sitting(opened._replace(pack=opened.pack._replace(questions=questions)), person, Drafts(path)))
    assert (asked_again in person.seen[1].notice) is True
    assert bool(asked_again) == (len(person.seen) == 3)

"""Which question next: tables, then any sequence of steps at all."""

from __future__ import annotations

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from mlsd.asking import asked, holds
from mlsd.interview import Back, Interview, Jump, Later, Reply, Step, begin, is_open
from mlsd.pack import Pack, Question, Stage
from mlsd.states import State, state_of


def question(id: str, **when: str) -> Question:
    return Question(
        id, id, f"What of {id}?", stage=id[0], when={key.replace("_", "."): word for key, word in when.items()}
    )


PACK = Pack(
    "small",
    1,
    "Small",
    (Stage("a", "A"), Stage("b", "B")),
    (
        question("a.goal"),
        question("a.device"),
        question("a.battery", a_device="phone|both"),
        question("b.serve"),
        question("b.last", a_device="phone"),
    ),
)


def walk(
    steps: list[Step], texts: dict[str, str] | None = None, ids: tuple[str, ...] | None = None
) -> list[str | None]:
    """The questions in hand, from the first to the one after the last step."""
    interview = begin(PACK, texts or {}, ids)
    seen = [interview.at]
    for step in steps:
        interview = interview.step(step)
        seen.append(interview.at)
    return seen


R, L, B = Reply("yes"), Later(), Back()


@pytest.mark.parametrize(
    ("texts", "ids", "steps", "seen"),
    [
        pytest.param({}, None, [R, R, R], ["a.goal", "a.device", "b.serve", None], id="open ones in the pack's order"),
        pytest.param(
            {"a.goal": "done"}, None, [R, R], ["a.device", "b.serve", None], id="an answered one is not asked"
        ),
        pytest.param({"a.goal": "TODO"}, None, [], ["a.goal"], id="a placeholder is open"),
        pytest.param({"a.goal": "later: ask Ann"}, None, [], ["a.goal"], id="one put off is open"),
        pytest.param({"a.goal": "n/a: no users"}, None, [], ["a.device"], id="one that does not apply is not open"),
        pytest.param(
            {}, None, [L, L, L], ["a.goal", "a.device", "b.serve", None], id="one left for later is not asked twice"
        ),
        pytest.param(
            {},
            None,
            [L, B, Jump("b.serve"), R, R, R],
            ["a.goal", "a.device", "a.goal", "b.serve", "a.goal", "a.device", None],
            id="one left for later and taken up again is asked again",
        ),
        pytest.param({}, None, [B], ["a.goal", "a.goal"], id="back at the first question stays"),
        pytest.param({}, None, [R, B], ["a.goal", "a.device", "a.goal"], id="back shows the question before"),
        pytest.param({}, None, [R, B, R], ["a.goal", "a.device", "a.goal", "a.device"], id="and on again"),
        pytest.param(
            {}, None, [L, B, B], ["a.goal", "a.device", "a.goal", "a.goal"], id="back as far as the beginning"
        ),
        pytest.param({}, None, [Jump("b.serve"), B], ["a.goal", "b.serve", "a.goal"], id="back from a jump"),
        pytest.param(
            {},
            None,
            [Jump("b.serve"), R, R, R],
            ["a.goal", "b.serve", "a.goal", "a.device", None],
            id="after a jump it wraps round to what was skipped",
        ),
        pytest.param({}, None, [Jump("a.battery")], ["a.goal", "a.goal"], id="no jump to what is not asked"),
        pytest.param({}, None, [Jump("no.such")], ["a.goal", "a.goal"], id="no jump to what is unknown"),
        pytest.param({}, None, [Jump("a.goal"), B], ["a.goal"] * 3, id="a jump to where one stands leaves no trail"),
        pytest.param(
            {"a.goal": "done"},
            None,
            [Jump("a.goal"), R],
            ["a.device", "a.goal", "a.device"],
            id="an answered one can be jumped to",
        ),
        pytest.param(
            {},
            None,
            [R, Reply("a phone"), R, R, R],
            ["a.goal", "a.device", "a.battery", "b.serve", "b.last", None],
            id="an answer opens what depends on it",
        ),
        pytest.param(
            {},
            None,
            [R, Reply("on both"), R, R],
            ["a.goal", "a.device", "a.battery", "b.serve", None],
            id="either of two words will do",
        ),
        pytest.param(
            {}, ("b.serve", "a.goal"), [R, R], ["a.goal", "b.serve", None], id="named ones, in the pack's order"
        ),
        pytest.param(
            {"b.serve": "done"}, ("b.serve",), [R], ["b.serve", None], id="a named one is asked though answered"
        ),
        pytest.param(
            {"b.serve": "done"}, ("b.serve",), [Jump("a.goal")], ["b.serve"] * 2, id="no jump out of what was named"
        ),
        pytest.param(
            {}, ("a.battery",), [R], ["a.battery", None], id="a named one is asked though its condition does not hold"
        ),
        pytest.param({}, (), [R, B, L], [None] * 4, id="nothing named, nothing asked"),
        pytest.param(
            dict.fromkeys(PACK.ids, "done"), None, [R, B, Jump("a.goal")], [None] * 4, id="nothing open, nothing asked"
        ),
        pytest.param(
            {}, None, [Reply("TODO"), R, R], ["a.goal", "a.device", "b.serve", None], id="a placeholder is taken once"
        ),
    ],
)
def test_which_question_next(
    texts: dict[str, str], ids: tuple[str, ...] | None, steps: list[Step], seen: list[str | None]
) -> None:
    assert walk(steps, texts, ids) == seen


def test_back_never_shows_what_is_not_asked_any_more() -> None:
    steps: list[Step] = [R, Reply("phone"), Jump("a.device"), Reply("cloud"), B, B]
    assert walk(steps)[:-2] == ["a.goal", "a.device", "a.battery", "a.device", "b.serve"]
    assert "a.battery" not in walk(steps)[-2:]


def test_a_step_leaves_the_interview_before_it_as_it_was() -> None:
    texts = {"a.goal": ""}
    before = begin(PACK, texts)
    after = before.step(Reply("yes"))
    assert (before.texts, before.at, texts) == ({"a.goal": ""}, "a.goal", {"a.goal": ""})
    assert after.texts == {"a.goal": "yes"}


@pytest.mark.parametrize(
    ("texts", "at", "position"),
    [
        pytest.param({}, "a.goal", (1, 3), id="the first of those that are asked"),
        pytest.param({"a.device": "phone"}, "b.last", (5, 5), id="what an answer opened is counted"),
        pytest.param({}, None, (0, 3), id="none at the end"),
    ],
)
def test_position(texts: dict[str, str], at: str | None, position: tuple[int, int]) -> None:
    assert Interview(PACK, texts, at=at).position == position


@pytest.mark.parametrize(
    ("text", "wanted", "true"),
    [
        pytest.param("On the phone.", "phone", True, id="a word in a sentence"),
        pytest.param("PHONE", "phone", True, id="whatever the case"),
        pytest.param("phones", "phone", False, id="no part of a word"),
        pytest.param("on-device", "on-device", True, id="a hyphen is a space"),
        pytest.param("on a device", "on-device", False, id="words stand together"),
        pytest.param("cloud", "phone|cloud", True, id="an alternative"),
        pytest.param("", "phone", False, id="nothing says nothing"),
        pytest.param("later: phone", "phone", False, id="what is put off says nothing"),
        pytest.param("n/a: no phone", "phone", False, id="what does not apply says nothing"),
    ],
)
def test_conditions(text: str, wanted: str, true: bool) -> None:
    assert holds({"a.device": wanted}, {"a.device": text}) is true


TEXTS = st.one_of(
    st.sampled_from(
        ["", "TODO", "later: ask", "n/a: none", "phone", "cloud", "both of them", " \n", "\x1b[2J", "a\r\nb"]
    ),
    st.text(max_size=40),
)


class AnyInterview(RuleBasedStateMachine):
    """A person who does anything: every text is kept, nothing answered comes round by itself, and it ends."""

    @initialize(
        texts=st.dictionaries(st.sampled_from(PACK.ids), TEXTS),
        ids=st.one_of(st.none(), st.lists(st.sampled_from(PACK.ids), unique=True).map(tuple)),
    )
    def start(self, texts: dict[str, str], ids: tuple[str, ...] | None) -> None:
        self.said = dict(texts)
        self.ids = ids
        self.passed: set[str] = set()
        self.trail: list[str] = []
        self.interview = begin(PACK, texts, ids)

    def under_way(self) -> bool:
        return self.interview.at is not None

    @precondition(under_way)
    @rule(text=TEXTS)
    def reply(self, text: str) -> None:
        assert self.interview.at
        self.said[self.interview.at] = text
        self.move_on(Reply(text))

    @precondition(under_way)
    @rule()
    def later(self) -> None:
        self.move_on(Later())

    def move_on(self, step: Step) -> None:
        at = self.interview.at
        assert at
        self.passed.add(at)
        self.trail.append(at)
        self.interview = self.interview.step(step)
        if now := self.interview.at:
            assert now not in self.passed, "a question came round again"
            assert self.ids is not None or is_open(state_of(self.said.get(now, ""))), "an answered question was asked"

    @precondition(under_way)
    @rule()
    def back(self) -> None:
        wanted = set(self.trail) | {self.interview.at}
        before = self.interview
        self.interview = before.step(Back())
        assert self.interview.at in wanted
        if self.interview.trail != before.trail:
            while self.trail and self.trail.pop() != self.interview.at:
                pass
            self.take_up()

    def take_up(self) -> None:
        """What is looked at again while it is open has not been passed."""
        at = self.interview.at or ""
        if is_open(state_of(self.said.get(at, ""))):
            self.passed.discard(at)

    @precondition(under_way)
    @rule(id=st.sampled_from([*PACK.ids, "no.such"]))
    def jump(self, id: str) -> None:
        before = self.interview
        self.interview = before.step(Jump(id))
        if self.interview.at != before.at:
            assert self.interview.at == id
            assert before.at
            self.trail.append(before.at)
            self.take_up()

    @rule(step=st.sampled_from([Reply("late"), Later(), Back(), Jump("a.goal")]))
    @precondition(lambda self: self.interview.at is None)
    def after_the_end(self, step: Step) -> None:
        assert self.interview.step(step) == self.interview

    @invariant()
    def no_text_is_lost(self) -> None:
        assert dict(self.interview.texts) == self.said

    @invariant()
    def only_what_is_asked_is_in_hand(self) -> None:
        if at := self.interview.at:
            assert self.ids is None or at in self.ids
            named = self.ids is not None and at in self.ids
            assert named or at in [each.id for each in asked(PACK, self.said)], f"{at} is not asked any more"

    def teardown(self) -> None:
        if not hasattr(self, "interview"):
            return
        left = len(PACK.ids) + 1
        while self.interview.at is not None:
            assert left > 0, "it does not end"
            left -= 1
            self.move_on(Later())


AnyInterview.TestCase.settings = settings(max_examples=200, stateful_step_count=25, deadline=None, derandomize=True)
TestAnyInterview = AnyInterview.TestCase


def test_states_that_are_open() -> None:
    assert {state for state in State if is_open(state)} == {State.UNANSWERED, State.LATER}

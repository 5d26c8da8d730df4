"""The clock of a practice run, and what is said between the questions, with a clock that the test moves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mlsd.exercises import load_library
from mlsd.history import History
from mlsd.interview import Interview, Jump, begin
from mlsd.nudges import Nudges, Run
from mlsd.pack import Fact, Pack
from mlsd.packs import load_pack
from mlsd.prompts import FINISH, Pressed, View
from mlsd.timing import Budget, Clock, budget, clock_time


class Now:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


class Recording:
    """A prompter that notes what it is asked to choose, and chooses what it was told to."""

    def __init__(self, *chosen: str | None) -> None:
        self.chosen = list(chosen)
        self.seen: list[str] = []

    def choose(self, title: str, choices: list[tuple[str, str]], at: str | None = None) -> str | None:
        self.seen.append(f"{title} {' / '.join(label for _, label in choices)}")
        return self.chosen.pop(0)

    def outline(self, interview: Interview, finish: str = "") -> str | None:
        self.seen.append(f"outline, {finish}")
        return self.chosen.pop(0)

    def ask(self, view: View, typing: Callable[[str], None]) -> Pressed:
        raise NotImplementedError

    def fact(self, view: View, fact: Fact, typing: Callable[[str], None]) -> Pressed:
        raise NotImplementedError

    def pause(self, line: str) -> None:
        raise NotImplementedError

    def line(self, question: str, default: str = "") -> str:
        raise NotImplementedError


@pytest.fixture
def now() -> Now:
    return Now()


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack("interview")


def nudges(tmp_path: Path, clock: Clock, prompter: Recording, free: bool = False) -> Nudges:
    history = History(str(tmp_path / "history.sqlite3"))
    attempt = history.begin(2, "T", str(tmp_path / "doc.md"), 45)
    return Nudges(Run(load_library().exercise("2"), "doc.md", clock, (), attempt, free), prompter, history)


def test_a_budget_scales_the_minutes_of_the_pack(pack: Pack) -> None:
    plan = budget(pack, 12)
    assert plan.seconds == 720
    assert list(plan.stages) == [stage.id for stage in pack.stages]
    assert sum(plan.stages.values()) == pytest.approx(720)
    twice = budget(pack, 24)
    assert all(twice.stages[stage] == pytest.approx(2 * share) for stage, share in plan.stages.items())


def test_the_clock_counts_for_the_stage_in_hand_and_stands_in_a_pause(now: Now) -> None:
    clock = Clock(Budget(600, {"a": 100, "b": 500}), now)
    clock.enter("a")
    now.seconds += 40
    assert (clock.left, clock.footer()) == (560, "9:20 left")
    clock.stop()
    now.seconds += 1000
    assert (clock.left, clock.spent) == (560, {"a": 40})
    clock.stop()
    clock.enter("b")
    now.seconds += 10
    clock.enter("a")
    now.seconds += 5
    clock.stop()
    assert clock.spent == {"a": 45, "b": 10}


def test_the_clock_goes_on_with_what_was_left(now: Now) -> None:
    clock = Clock(Budget(600, {"a": 100, "b": 500}), now, {"clarify": 30, "a": 170})
    assert clock.footer() == "6:40 left"
    assert not clock.over("a"), "that was said before the run was broken off"
    clock.enter("b")
    now.seconds += 525
    assert clock.footer() == "2:05 over"


def test_a_stage_is_over_once(now: Now) -> None:
    clock = Clock(Budget(600, {"a": 100, "b": 500}), now)
    clock.enter("a")
    now.seconds += 100
    assert not clock.over("a")
    now.seconds += 1
    assert [clock.over("a"), clock.over("a"), clock.over("b"), clock.over("clarify")] == [True, False, False, False]


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (59.9, "0:59"), (60, "1:00"), (3725, "62:05")])
def test_minutes_and_seconds(seconds: float, shown: str) -> None:
    assert clock_time(seconds) == shown


def test_one_calm_line_when_a_stage_runs_over(
    tmp_path: Path, now: Now, pack: Pack, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = Clock(budget(pack, 12), now)
    nudge = nudges(tmp_path, clock, Recording("stay"))
    interview = begin(pack, {})
    assert nudge.before(interview) is None
    now.seconds += clock.plan.stages["setup"] - 1
    assert nudge.before(interview) is None
    assert "share of the time" not in capsys.readouterr().err
    now.seconds += 2
    nudge.before(interview)
    assert capsys.readouterr().err.count("Project setup has used its share of the time; ") == 1
    now.seconds += 2
    nudge.before(interview.step(Jump("data.storage")))
    assert capsys.readouterr().err == ""
    assert History(str(tmp_path / "history.sqlite3")).all()[0].spent == clock.spent, "the time is kept at each question"


def test_one_offer_when_ten_minutes_are_left(tmp_path: Path, now: Now, pack: Pack) -> None:
    clock = Clock(budget(pack, 12), now)
    prompter = Recording("jump")
    nudge = nudges(tmp_path, clock, prompter)
    interview = begin(pack, {"data.storage": "Parquet, a day a file."})
    assert nudge.before(interview) is None
    now.seconds += 119
    assert nudge.before(interview) is None
    now.seconds += 1
    first = next(question.id for question in pack.of_stage("model"))
    assert nudge.before(interview) == first, "the first stage with nothing in it that is not in hand"
    assert len(prompter.seen) == 1
    assert prompter.seen[0].startswith("Ten minutes are left and ")
    assert prompter.seen[0].endswith(" is empty. jump to Modeling / stay here") or "stay here" in prompter.seen[0]
    now.seconds += 60
    assert nudge.before(interview) is None, "one offer a run"
    assert clock.spent["setup"] == pytest.approx(120)
    assert clock.spent["model"] == pytest.approx(60)


def test_staying_is_taken_for_an_answer(tmp_path: Path, now: Now, pack: Pack) -> None:
    clock = Clock(budget(pack, 12), now, {"setup": 121})
    prompter = Recording("stay")
    nudge = nudges(tmp_path, clock, prompter)
    assert [nudge.before(begin(pack, {})), nudge.before(begin(pack, {}))] == [None, None]
    assert len(prompter.seen) == 1


def test_no_offer_where_nothing_is_empty_or_the_run_is_short(tmp_path: Path, now: Now, pack: Pack) -> None:
    full = {question.id: "Something." for question in pack.questions if not question.id.startswith("setup")}
    assert nudges(tmp_path, Clock(budget(pack, 12), now, {"setup": 121}), Recording()).before(begin(pack, full)) is None
    assert nudges(tmp_path, Clock(budget(pack, 10), now), Recording()).before(begin(pack, {})) is None


def test_the_end_of_the_time_is_said_once(
    tmp_path: Path, now: Now, pack: Pack, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = Clock(budget(pack, 5), now)
    nudge = nudges(tmp_path, clock, Recording())
    nudge.before(begin(pack, {}))
    now.seconds += 301
    nudge.before(begin(pack, {}))
    nudge.before(begin(pack, {}))
    assert capsys.readouterr().err.count("Time is up.") == 1
    gone_on = nudges(tmp_path, Clock(budget(pack, 5), now, {"setup": 301}), Recording())
    gone_on.before(begin(pack, {}))
    assert "Time is up." not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("chosen", "wanted"),
    [
        pytest.param("data.storage", "data.storage", id="another topic"),
        pytest.param(FINISH, FINISH, id="the end"),
        pytest.param("setup.goals", None, id="the one in hand"),
        pytest.param(None, None, id="none"),
    ],
)
def test_in_free_order_the_outline_comes_before_each_question(
    tmp_path: Path, now: Now, pack: Pack, chosen: str | None, wanted: str | None
) -> None:
    prompter = Recording(chosen)
    nudge = nudges(tmp_path, Clock(budget(pack, 45), now), prompter, free=True)
    assert nudge.before(begin(pack, {})) == wanted
    assert prompter.seen == ["outline, finish, and see the debrief"]


def test_a_history_that_cannot_be_written_ends_no_interview(
    tmp_path: Path, now: Now, pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    nudge = nudges(tmp_path, Clock(budget(pack, 45), now), Recording())
    (tmp_path / "history.sqlite3").write_bytes(b"no database" * 100)
    assert nudge.before(begin(pack, {})) is None

"""Where and how things are told: answers that a rule must find out, and their neighbours that it must leave alone."""

from __future__ import annotations

import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mlsd.checking import check_bytes
from mlsd.document import fill
from mlsd.packs import load_pack
from mlsd.phrases import Phrases
from mlsd.render import skeleton
from mlsd.rules import all_rules
from mlsd.states import ELSEWHERE

PACK = load_pack("interview")
BLANK = skeleton(PACK, PACK.questions, "design", "A title")


def codes(answers: dict[str, str]) -> set[str]:
    report = check_bytes("design.md", fill(BLANK, answers))
    return {found.code for found in report.findings if found.severity != "info"}


DAILY = "Daily sales of 1,200 shops, a time series with lags of 1 to 28 days."


@pytest.mark.parametrize(
    ("code", "answers"),
    [
        pytest.param(
            "MLSD403",
            {"data.availability": DAILY, "setup.evaluation": "A fifth of the rows, split at random, is the test set."},
            id="a split told under evaluation",
        ),
        pytest.param(
            "MLSD415",
            {
                "data.input-output": "The feed of our app shows 20 posts; the label is whether one was clicked.",
                "model.training": "The ranker is trained on these clicks every night.",
            },
            id="clicks on the feed's own posts",
        ),
    ],
)
def test_found(code: str, answers: dict[str, str]) -> None:
    assert code in codes(answers)


@pytest.mark.parametrize(
    ("code", "answers"),
    [
        pytest.param(
            "MLSD403",
            {"data.availability": DAILY, "setup.evaluation": "WAPE; live, waste against a random holdout of shops."},
            id="a holdout in use is no split of the data",
        ),
        pytest.param(
            "MLSD403",
            {
                "data.preprocessing": "Train to March 2026, test on April and May.",
                "setup.evaluation": f"The test set was split at random between two nurses. {DAILY}",
            },
            id="two splits, one of them by time",
        ),
        pytest.param(
            "MLSD415",
            {
                "data.input-output": "Units sold for each shop; the app orders at the quantile that fits the shelf.",
                "model.training": "| Item | EUR a month |\n|---|---|\n| Training, 4 runs | 640 |",
            },
            id="what a machine orders is nobody's click",
        ),
    ],
)  # fmt: skip
def test_left_alone(code: str, answers: dict[str, str]) -> None:
    assert code not in codes(answers)


def _vocabulary() -> list[str]:
    """Every phrase that any rule looks for."""
    all_rules()
    known = [each for module in list(sys.modules.values()) for each in vars(module).values() if type(each) is Phrases]
    return sorted({phrase for phrases in known for phrase in phrases.phrases})


VOCABULARY = _vocabulary()
TOPICS = [question.id for question in PACK.questions]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_rule_stumbles_over_any_phrase_of_any_rule(data: st.DataObject) -> None:
    said = st.builds(str.replace, st.sampled_from(VOCABULARY), st.just("*"), st.sampled_from(("", "x")))
    answer = st.builds(str.join, st.sampled_from((". ", " ", "\n")), st.lists(said, min_size=1, max_size=6))
    answers = data.draw(st.dictionaries(st.sampled_from(TOPICS), answer, min_size=1, max_size=8))
    check_bytes("design.md", fill(BLANK, answers))


@pytest.mark.parametrize("end", ["", ".", "\n"])
@pytest.mark.parametrize("phrase", [phrase for phrase in VOCABULARY if " *" in phrase])
def test_a_star_by_itself_is_a_word_and_not_the_end_of_a_text(phrase: str, end: str) -> None:
    text = phrase.replace("*", "").strip() + end
    check_bytes("design.md", fill(BLANK, dict.fromkeys(TOPICS, text)))


def test_an_answer_that_only_points_to_another_place_is_not_held_against_anybody() -> None:
    told = dict.fromkeys(TOPICS, f"{ELSEWHERE}[How we cut the data](#how-we-cut-the-data).")
    assert not {code for code in codes(told) if code[4] in "34"}
    assert "MLSD309" in codes({"data.availability": f"{told['data.availability']}\n\nThe rest is in the archive."})

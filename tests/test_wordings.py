"""Where and how things are told: answers that a rule must find out, and their neighbours that it must leave alone."""

from __future__ import annotations

import pytest

from mlsd.checking import check_bytes
from mlsd.document import fill
from mlsd.packs import load_pack
from mlsd.render import skeleton

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

"""The worked designs: nothing is said against them, and each is what its answers file makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mlsd.answers_file import read_answers
from mlsd.checking import check_bytes
from mlsd.document import fill, parse
from mlsd.exercises import load_library
from mlsd.packs import load_pack
from mlsd.report import tally

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
DESIGNS = sorted(path for path in EXAMPLES.glob("*.md") if path.stem != "README")


def test_there_are_eight_two_of_them_by_teams() -> None:
    packs = [parse(path.read_bytes()).text.split("mlsd: ", 1)[1].split("\n", 1)[0] for path in DESIGNS]
    assert sorted(packs) == ["interview@1"] * 6 + ["production@1"] * 2


@pytest.mark.parametrize("path", DESIGNS, ids=lambda path: path.stem)
def test_a_reviewer_has_nothing_to_say(path: Path) -> None:
    report = check_bytes(str(path), path.read_bytes())
    assert [found for found in report.findings if found.severity != "info"] == []
    assert tally([report])["errors"] == 0
    assert {topic.state for topic in report.topics} <= {"answered", "na"}
    assert report.score.overall == 100


@pytest.mark.parametrize("path", DESIGNS, ids=lambda path: path.stem)
def test_its_answers_make_it(path: Path) -> None:
    data = path.read_bytes()
    source = EXAMPLES / "answers" / f"{path.stem}.yaml"
    pack = load_pack(check_bytes(str(path), data).pack.partition("@")[0])
    answers = read_answers(str(source), pack.ids)
    assert fill(data, answers) == data
    assert parse(data).texts() == answers


@pytest.mark.parametrize("path", DESIGNS, ids=lambda path: path.stem)
def test_it_teaches(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("> **Why:**") >= 2
    number = int(text.split("exercise: ", 1)[1].split("\n", 1)[0])
    assert number in {exercise.number for exercise in load_library().exercises}

"""Confirming: a hash in one mark line and nothing else; stale once an answer that was built on changes."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screens import run

from mlsd.checking import check_bytes
from mlsd.confirming import basis_of, confirm, read_against
from mlsd.document import DamagedDocument, fill, parse
from mlsd.packs import load_pack
from mlsd.render import skeleton

PACK = load_pack("interview")
BLANK = skeleton(PACK, PACK.questions, "design", "T")
FULL = fill(BLANK, {question.id: question.example for question in PACK.questions})
BUILT = [id for id in PACK.ids if read_against(PACK, id)]
FIRST, SECOND = BUILT[0], BUILT[-1]
UNDER = read_against(PACK, FIRST)[0]


def confirmed(data: bytes, *ids: str) -> bytes:
    texts = parse(data).texts()
    return confirm(data, {id: basis_of(PACK, id, texts) for id in ids})


def stale(data: bytes) -> list[str]:
    return [each.topic for each in check_bytes("a.md", data).findings if each.name == "stale-confirmation"]


VARIANTS = [
    pytest.param(FULL, id="LF"),
    pytest.param(FULL.replace(b"\n", b"\r\n"), id="CRLF"),
    pytest.param(b"\xef\xbb\xbf" + FULL, id="an encoding mark"),
    pytest.param(FULL.rstrip(b"\n"), id="no line end at the end"),
    pytest.param(FULL.replace(b"# T\n", b"# T  \n\n```\n<!-- mlsd:a.b -->\n```\n"), id="a mark in a fence"),
    pytest.param(FULL[FULL.index(b"<!-- mlsd:") :], id="a mark in the first line"),
]


@pytest.mark.parametrize("data", VARIANTS)
def test_every_other_byte_stays(data: bytes) -> None:
    after = confirmed(data, *BUILT)
    old, new = data.split(b"\n"), after.split(b"\n")
    changed = [(a, b) for a, b in zip(old, new, strict=True) if a != b]
    assert len(changed) == len(BUILT)
    for before, behind in changed:
        assert before.startswith(b"<!-- mlsd:")
        cut = behind.index(b" basis=")
        assert behind[:cut] + behind[behind.index(b" -->") :] == before
    assert confirm(after, dict.fromkeys(BUILT)) == data


@pytest.mark.parametrize("data", VARIANTS)
def test_confirming_twice_changes_nothing(data: bytes) -> None:
    once = confirmed(data, *BUILT)
    assert confirmed(once, *BUILT) == once
    assert stale(once) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Something else: from 9% to 1%.", True, id="another answer"),
        pytest.param("", True, id="an answer taken out"),
        pytest.param("\n\n" + parse(FULL).texts()[UNDER].replace(" ", "\n", 1), False, id="only white space"),
    ],
)
def test_stale_once_what_it_builds_on_changes(text: str, wanted: bool) -> None:
    after = fill(confirmed(FULL, FIRST), {UNDER: text})
    assert (FIRST in stale(after)) is wanted
    assert stale(confirmed(after, FIRST)) == []


def test_an_answer_may_change_itself() -> None:
    assert stale(fill(confirmed(FULL, FIRST), {FIRST: "Now different: 3 clerks."})) == []


@given(st.dictionaries(st.sampled_from(PACK.ids), st.text(st.characters(codec="utf-8"), max_size=40), max_size=5))
def test_answers_outlive_confirming(texts: dict[str, str]) -> None:
    data = fill(BLANK, texts)
    after = confirmed(data, *BUILT)
    assert parse(after).texts() == parse(data).texts()
    assert confirm(after, dict.fromkeys(BUILT)) == data


def test_damaged_marks_are_refused() -> None:
    with pytest.raises(DamagedDocument):
        confirm(FULL + b"\n<!-- mlsd:setup.goals -->\n", {FIRST: "abcd1234"})


@pytest.fixture
def document(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_bytes(FULL)
    return tmp_path / "a.md"


def test_the_command_confirms_and_says_how_many(document: Path) -> None:
    done = run("confirm", "a.md", cwd=document.parent)
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode() == (
        f"a.md: {len(BUILT)} answers confirmed\n"
        "  1 more is answered and builds on no other answer: nothing to confirm there\n"
    )
    assert document.read_bytes() == confirmed(FULL, *BUILT)
    before = document.stat().st_mtime_ns
    assert run("confirm", "a.md", cwd=document.parent).returncode == 0
    assert document.stat().st_mtime_ns == before


def test_only_what_is_named(document: Path) -> None:
    assert run("confirm", "a.md", FIRST, cwd=document.parent).returncode == 0
    assert document.read_bytes() == confirmed(FULL, FIRST)


def test_what_is_open_is_not_confirmed(document: Path) -> None:
    document.write_bytes(BLANK)
    assert run("confirm", "a.md", cwd=document.parent).stderr == b"a.md: 0 answers confirmed\n"
    said = run("confirm", "a.md", FIRST, cwd=document.parent).stderr.decode()
    assert f"  {FIRST} is open: there is no answer to confirm yet\n" in said
    assert document.read_bytes() == BLANK


def test_a_named_answer_that_builds_on_no_other_is_told(document: Path) -> None:
    alone = next(id for id in PACK.ids if id not in BUILT)
    done = run("confirm", "a.md", alone, FIRST, cwd=document.parent)
    assert done.returncode == 0
    assert done.stderr.decode() == (
        f"a.md: 1 answer confirmed\n  {alone} builds on no other answer: there is nothing to confirm it against\n"
    )
    assert document.read_bytes() == confirmed(FULL, FIRST)


def test_an_unknown_id_names_the_nearest_and_writes_nothing(document: Path) -> None:
    done = run("confirm", "a.md", FIRST, "data.privcy", cwd=document.parent)
    assert done.returncode == 2
    assert b"did you mean data.privacy?" in done.stderr
    assert document.read_bytes() == FULL


def test_two_people_merge_without_a_conflict(tmp_path: Path) -> None:
    mine, base, theirs = (tmp_path / name for name in ("mine.md", "base.md", "theirs.md"))
    base.write_bytes(FULL)
    mine.write_bytes(confirmed(FULL, FIRST))
    theirs.write_bytes(confirmed(FULL, SECOND))
    merge = ["git", "merge-file", "-p", str(mine), str(base), str(theirs)]
    done = subprocess.run(merge, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, confirmed(FULL, FIRST, SECOND))

"""Packs that extend packs: rows changed key by key, added, dropped, ordered; every change of a base is seen."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from screens import run

from mlsd.errors import MlsdError
from mlsd.packs import load_pack, pack_names

BASE = """\
pack: base
version: 3
title: Base
stages:
- {id: s, title: First}
- {id: t, title: Second}
questions:
- {id: s.a, title: A, ask: What is A?, why: Because., minutes: 4, covers: [{point: p, terms: [x]}]}
- {id: s.b, title: B, ask: What is B?, revisit: [s.a]}
- {id: s.c, title: C, ask: What is C?, when: {s.b: "yes"}}
- {id: t.d, title: D, ask: What is D?}
notes:
- {title: N, text: A note.}
"""
OURS = "pack: ours\nversion: 1\ntitle: Ours\nextends: base\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository whose packs are written by `write`."""
    (tmp_path / ".mlsd" / "questions").mkdir(parents=True)
    write(tmp_path, base=BASE)
    return tmp_path


def write(folder: Path, **packs: str) -> None:
    for name, text in packs.items():
        path = folder / ".mlsd" / "questions" / f"{name}.yaml"
        before = path.stat().st_mtime_ns if path.exists() else 0
        path.write_bytes(text.encode())
        os.utime(path, ns=(before + 1_000_000_000, before + 1_000_000_000))


def faults(folder: Path, text: str, name: str = "ours") -> list[str]:
    write(folder, **{name: text})
    with pytest.raises(MlsdError) as caught:
        load_pack(name, str(folder))
    return [caught.value.message, caught.value.hint, *(what for what, _ in caught.value.more)]


@pytest.mark.parametrize(
    ("more", "ids"),
    [
        pytest.param("", ["s.a", "s.b", "s.c", "t.d"], id="nothing said is the base"),
        pytest.param("questions:\n- {id: s.n, title: N, ask: N?}\n", ["s.a", "s.b", "s.c", "s.n", "t.d"], id="a row"),
        pytest.param("questions:\n- {id: s.b, ask: Why B?}\n", ["s.a", "s.b", "s.c", "t.d"], id="a change stays put"),
        pytest.param("drop: [s.c]\n", ["s.a", "s.b", "t.d"], id="a row dropped"),
        pytest.param("drop: [t.d]\n", ["s.a", "s.b", "s.c"], id="a stage emptied"),
        pytest.param("order: [s.c, s.b]\n", ["s.c", "s.b", "s.a", "t.d"], id="an order"),
        pytest.param("order: [t.d, s.b]\n", ["s.b", "s.a", "s.c", "t.d"], id="an order within stages"),
        pytest.param(
            "drop: [s.c]\norder: [s.n]\nquestions:\n- {id: s.n, title: N, ask: N?}\n",
            ["s.n", "s.a", "s.b", "t.d"],
            id="all of it",
        ),
        pytest.param(
            "stages: [{id: u, title: Third}]\nquestions:\n- {id: u.n, title: N, ask: N?}\n",
            ["s.a", "s.b", "s.c", "t.d", "u.n"],
            id="a stage of its own comes last",
        ),
    ],
)
def test_rows(folder: Path, more: str, ids: list[str]) -> None:
    write(folder, ours=OURS + more)
    pack = load_pack("ours", str(folder))
    assert pack.ids == ids
    assert pack.name == "ours@1"
    assert [stage.id for stage in pack.stages] == list(dict.fromkeys(each.stage for each in pack.questions))


def test_a_row_changes_only_the_keys_that_it_gives(folder: Path) -> None:
    write(folder, ours=OURS + "questions:\n- {id: s.a, ask: Why A?, minutes: 2}\n")
    (old,), (new,) = ([each.find("s.a")] for each in (load_pack("base", str(folder)), load_pack("ours", str(folder))))
    assert old
    assert new == old._replace(ask="Why A?", minutes=2.0)


def test_a_list_is_replaced_whole_and_a_stage_gets_another_title(folder: Path) -> None:
    row = "questions:\n- {id: s.a, covers: [{point: q, terms: [y]}]}\n"
    write(folder, ours=OURS + "stages: [{id: s, title: Start}]\n" + row)
    pack = load_pack("ours", str(folder))
    question = pack.find("s.a")
    assert question
    assert [cover.point for cover in question.covers] == ["q"]
    assert [stage.title for stage in pack.stages] == ["Start", "Second"]
    assert [note.title for note in pack.notes] == ["N"]


def test_a_row_may_go_with_the_row_that_decides_on_it(folder: Path) -> None:
    write(folder, ours=OURS + "drop: [s.b, s.c]\n")
    assert load_pack("ours", str(folder)).ids == ["s.a", "t.d"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param(OURS + "drop: [s.x]\n", ":5: drop names 's.x', which is no question", id="an unknown row dropped"),
        pytest.param(
            OURS + "drop: [s.b]\n",
            ":5: 's.b' is dropped, yet 's.c' is asked",
            id="a row that decides dropped",
        ),
        pytest.param(OURS + "order: [s.a, s.x]\n", ":5: order names 's.x'", id="an unknown row ordered"),
        pytest.param(
            OURS + "questions:\n- {id: s.x, ask: X?}\n", ":6: the key 'title' is missing", id="half a new row"
        ),
        pytest.param(OURS + "questions:\n- {id: v.x, title: X, ask: X?}\n", "belongs to no stage", id="no stage"),
        pytest.param(
            OURS + "questions:\n- {id: s.a, ask: X?}\n- {id: s.a, ask: Y?}\n",
            ":6: the id 's.a' stands twice",
            id="twice",
        ),
        pytest.param(OURS + "questions:\n- {id: s.a, kind: chioce}\n", ":6: unknown kind", id="a wrong kind"),
        pytest.param(OURS.replace("base", "bsae"), "there is no pack 'bsae' to extend", id="an unknown base"),
        pytest.param(OURS.replace("base", "ours"), "there is no pack 'ours' to extend", id="itself"),
    ],
)
def test_a_fault_has_its_line(folder: Path, text: str, says: str) -> None:
    said = faults(folder, text)
    assert any(says in line for line in said), said
    assert said[0].startswith(str(folder / ".mlsd" / "questions" / "ours.yaml"))


def test_an_unknown_base_names_the_nearest(folder: Path) -> None:
    assert faults(folder, OURS.replace("base", "bsae"))[1] == "did you mean base?"


def test_a_fault_of_the_base_is_told_with_its_own_place(folder: Path) -> None:
    write(folder, base=BASE.replace("ask: What is D?", "aks: D"))
    assert any("base.yaml:11: unknown key 'aks'" in line for line in faults(folder, OURS))


@pytest.mark.parametrize("others", [{"base": "ours"}, {"base": "third", "third": "ours"}], ids=["two", "three"])
def test_a_circle_is_an_error(folder: Path, others: dict[str, str]) -> None:
    for name, extends in others.items():
        write(folder, **{name: OURS.replace("pack: ours", f"pack: {name}").replace("base", extends)})
    assert "in a circle" in faults(folder, OURS)[0]


@pytest.mark.parametrize(
    "line", ["extends : base", '"extends": base', "? extends\n: base"], ids=["a blank", "quoted", "a long key"]
)
def test_a_base_that_is_not_seen_is_an_error_and_never_left_out(folder: Path, line: str) -> None:
    text = OURS.replace("extends: base", line) + "drop: [s.c]\n"
    assert "extends: base" in faults(folder, text)[1]


@pytest.mark.parametrize("line", ["extends: base  # ours", 'extends: "base"', "extends: 'base'", "extends:   base\r"])
def test_a_base_however_it_is_spelled(folder: Path, line: str) -> None:
    write(folder, ours=OURS.replace("extends: base", line))
    assert load_pack("ours", str(folder)).ids == ["s.a", "s.b", "s.c", "t.d"]


@pytest.mark.parametrize("depth", [0, 1, 2, 5])
def test_a_change_of_any_base_is_seen(folder: Path, depth: int) -> None:
    below = "base"
    for number in range(depth):
        write(folder, **{f"p{number}": OURS.replace("pack: ours", f"pack: p{number}").replace("base", below)})
        below = f"p{number}"
    write(folder, ours=OURS.replace("base", below))
    for word in ("What", "When", "Where"):  # of the same length, and of another
        write(folder, base=BASE.replace("What is D", f"{word} is D"))
        question = load_pack("ours", str(folder)).find("t.d")
        assert question
        assert question.ask == f"{word} is D?"


def test_a_base_that_comes_to_extend_another_is_seen(folder: Path) -> None:
    write(folder, ours=OURS, ground=BASE.replace("pack: base", "pack: ground"))
    assert load_pack("ours", str(folder)).ids == ["s.a", "s.b", "s.c", "t.d"]
    write(folder, base=OURS.replace("pack: ours", "pack: base").replace("base\n", "ground\n", 2) + "drop: [t.d]\n")
    write(folder, base="pack: base\nversion: 1\ntitle: B\nextends: ground\ndrop: [t.d]\n")
    assert load_pack("ours", str(folder)).ids == ["s.a", "s.b", "s.c"]


OVERLAY = """\
pack: interview
version: 1
title: Our interview
extends: interview
drop: [serving.ablation]
order: [data.privacy]
questions:
- {id: setup.goals, ask: Which number on the board moves?}
- {id: data.retention, title: Retention, ask: How long is each table kept?}
"""


def test_a_team_lays_its_interview_over_the_shipped_one(folder: Path) -> None:
    write(folder, interview=OVERLAY)
    shipped = load_pack("interview")
    pack = load_pack("interview", str(folder / "docs" / "design.md"))
    assert set(pack.ids) == {*shipped.ids, "data.retention"} - {"serving.ablation"}
    assert pack.of_stage("data")[0].id == "data.privacy"
    ours, theirs = pack.find("setup.goals"), shipped.find("setup.goals")
    assert ours
    assert theirs
    assert ours == theirs._replace(ask="Which number on the board moves?")
    assert pack_names(str(folder)).count("interview") == 1


def test_documents_of_the_repository_are_asked_and_judged_by_it(folder: Path) -> None:
    write(folder, interview=OVERLAY)
    assert run("new", "a.md", "--blank", cwd=folder).returncode == 0
    text = (folder / "a.md").read_text(encoding="utf-8")
    assert "Which number on the board moves?" in text
    assert "mlsd:serving.ablation" not in text
    done = run("check", "a.md", "--output-format", "concise", cwd=folder)
    assert b"Retention" in done.stdout


def test_packs_check_names_every_fault(folder: Path) -> None:
    write(folder, ours=OURS + "drop: [s.x]\nquestions:\n- {id: s.y, aks: X}\n")
    done = run("packs", "check", "base", "ours", "nope", cwd=folder)
    said = done.stdout.decode()
    assert (done.returncode, done.stderr) == (2, b"")
    assert said.startswith("base: base@3, 4 questions, no fault\n")
    assert [part in said for part in ("ours.yaml:5: drop", "ours.yaml:7: unknown key", "no pack called 'nope'")] == [
        True
    ] * 3


@pytest.mark.parametrize("name", ["ours", ".mlsd/questions/ours.yaml"], ids=["by name", "by path"])
def test_packs_check_of_what_is_sound(folder: Path, name: str) -> None:
    write(folder, ours=OURS)
    done = run("packs", "check", name, cwd=folder)
    assert (done.returncode, done.stdout.decode()) == (0, f"{name}: ours@1, 4 questions, no fault\n")


def test_packs_check_without_names_is_all_of_them(folder: Path) -> None:
    done = run("packs", "check", cwd=folder)
    assert done.returncode == 0
    assert [line.partition(":")[0] for line in done.stdout.decode().splitlines()] == pack_names(str(folder))

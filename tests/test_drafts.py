"""Half-typed answers: how much of them outlives what, and who may read them."""

from __future__ import annotations

import json
import os
import signal
import stat
from pathlib import Path

import pytest
from screens import Terminal, run, write_small

from mlsd import files
from mlsd.drafts import Drafts

TYPED = "".join(f"word{number:03} " for number in range(30))
BURST = 6  # characters that come at once
LOST = 12  # of 240: as many may be lost to a kill -9


@pytest.fixture
def document(tmp_path: Path) -> Path:
    write_small(tmp_path)
    assert run("new", "doc.md", "--pack", "small", "--blank", cwd=tmp_path).returncode == 0
    return tmp_path / "doc.md"


def kept(document: Path) -> dict[str, str]:
    found: dict[str, str] = json.loads(Path(files.draft_path(str(document))).read_text())
    return found


def typed_in_bursts(document: Path, unseen: int) -> Terminal:
    """A prompt into which everything was typed; the last `unseen` characters without looking at the screen."""
    terminal = Terminal("fill", document.name, cwd=document.parent).wait("What should be different?", "nothing typed")
    for start in range(0, len(TYPED), BURST):
        terminal.send(TYPED[start : start + BURST])
        so_far = TYPED[: start + BURST].replace(" ", "")
        if start + BURST <= len(TYPED) - unseen:
            terminal.until(lambda: so_far in terminal.shown.replace(" ", ""), "the burst on the screen")  # noqa: B023
    return terminal


def test_a_kill_loses_less_than_a_twentieth(document: Path) -> None:
    assert len(TYPED) == 240
    terminal = typed_in_bursts(document, unseen=LOST)
    terminal.kill(signal.SIGKILL)
    assert terminal.end() == 137
    back = kept(document)["a.goal"]
    assert len(back) >= len(TYPED) - LOST
    assert TYPED.startswith(back)
    again = Terminal("fill", document.name, cwd=document.parent).wait(
        f"Half typed last time, {len(back.split())} words"
    )
    assert back.replace(" ", "") in again.shown.replace(" ", "")
    again.kill(signal.SIGKILL)
    again.end()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_a_signal_loses_nothing(document: Path, number: signal.Signals) -> None:
    terminal = typed_in_bursts(document, unseen=0)
    terminal.kill(number)
    assert terminal.end() == 128 + number
    assert kept(document) == {"a.goal": TYPED}


def test_a_draft_is_for_its_owner_alone(document: Path) -> None:
    before = os.umask(0)
    try:
        Drafts(str(document)).keep("a.goal", "half")
    finally:
        os.umask(before)
    path = Path(files.draft_path(str(document)))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert sorted(each.name for each in path.parent.glob(f"{path.name}*")) == [path.name], "nothing is left beside it"
    assert sorted(each.name for each in document.parent.iterdir()) == [".mlsd", "doc.md"], "nor beside the document"


def test_what_is_kept_comes_back_and_what_is_given_goes(document: Path) -> None:
    drafts = Drafts(str(document))
    drafts.keep("a.goal", "é 日本\n\n  👩‍💻")
    drafts.keep("b.last", "rest")
    assert Drafts(str(document)).texts == {"a.goal": "é 日本\n\n  👩‍💻", "b.last": "rest"}
    drafts.drop("a.goal")
    drafts.keep("b.last", "  ")
    assert Drafts(str(document)).texts == {}
    assert not Path(files.draft_path(str(document))).exists()


def test_one_document_by_any_path_has_one_draft(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Drafts(str(document)).keep("a.goal", "half")
    (document.parent / "link.md").symlink_to(document)
    monkeypatch.chdir(document.parent)
    assert Drafts("link.md").texts == Drafts("./doc.md").texts == {"a.goal": "half"}
    assert Drafts("other.md").texts == {}


def test_two_runs_at_one_document_keep_each_others_drafts(document: Path) -> None:
    one, two = Drafts(str(document)), Drafts(str(document))
    one.keep("a.goal", "half")
    two.keep("b.last", "rest", over="what stood there")
    one.keep("a.goal", "half a thought")
    assert Drafts(str(document)).texts == {"a.goal": "half a thought", "b.last": "rest"}
    one.drop("a.goal")
    assert Drafts(str(document)).texts == {"b.last": "rest"}
    assert Drafts(str(document)).saw("b.last", "what stood there")
    two.drop("b.last")
    assert not Path(files.draft_path(str(document))).exists()


def test_a_draft_knows_what_it_was_typed_over(document: Path) -> None:
    drafts = Drafts(str(document))
    drafts.keep("a.goal", "half")
    assert drafts.saw("a.goal", "")
    assert not drafts.saw("a.goal", "one")
    drafts.keep("a.goal", "half", over="one")
    assert Drafts(str(document)).saw("a.goal", "one")
    assert not Drafts(str(document)).saw("a.goal", "")
    assert "one" not in Path(files.draft_path(str(document))).read_text()


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        pytest.param(b"", {}, id="an empty file"),
        pytest.param(b'{"a.goal": "ha', {}, id="a torn one"),
        pytest.param(b"\xff\xfe", {}, id="no text"),
        pytest.param(b"[1]", {}, id="no mapping"),
        pytest.param(b'{"a.goal": "half", " over": 7}', {"a.goal": "half"}, id="hashes that are none"),
        pytest.param(b'{"a.goal": 7, "b.last": "rest"}', {"b.last": "rest"}, id="a draft that is no text"),
    ],
)
def test_a_damaged_draft_stops_nobody(document: Path, content: bytes, wanted: dict[str, str]) -> None:
    Path(files.draft_path(str(document))).write_bytes(content)
    drafts = Drafts(str(document))
    assert drafts.texts == wanted
    drafts.keep("a.goal", "again")
    assert Drafts(str(document)).texts == {**wanted, "a.goal": "again"}


def test_a_draft_that_cannot_be_kept_stops_nobody(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (document.parent / "file").write_text("no folder")
    monkeypatch.setenv("XDG_STATE_HOME", str(document.parent / "file"))
    drafts = Drafts(str(document))
    drafts.keep("a.goal", "half")
    assert drafts.texts == {"a.goal": "half"}
    drafts.drop("a.goal")
    assert drafts.texts == {}


def test_a_long_text_is_not_written_for_every_key(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("mlsd.drafts.time.monotonic", lambda: now[0])
    long = "x" * 60_000
    drafts = Drafts(str(document))
    drafts.keep("a.goal", long)
    assert kept(document)["a.goal"] == long, "a paste is kept at once, whatever was written a moment ago"
    drafts.keep("a.goal", long + "y")
    assert kept(document)["a.goal"] == long
    drafts.keep("a.goal", long * 2)
    assert kept(document)["a.goal"] == long * 2, "a second paste as well"
    drafts.keep("a.goal", long * 2 + "y")
    drafts.flush()
    assert kept(document)["a.goal"] == long * 2 + "y"
    drafts.keep("a.goal", long * 2 + "yz")
    now[0] += 1
    drafts.keep("a.goal", long * 2 + "yzz")
    assert kept(document)["a.goal"] == long * 2 + "yzz"

"""Upgrading: sections for what a newer pack asks, its version, and every other byte as it was."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from screens import SMALL, run, write_small

from mlsd.document import parse

NEWER = (
    SMALL.replace("version: 1", "version: 2")
    .replace("  - id: a.device\n", "  - id: a.new\n    title: Between\n    ask: What is new?\n  - id: a.device\n")
    .replace("  - id: b.last\n", "  - id: b.first\n    title: Ahead\n    ask: What comes first?\n  - id: b.last\n")
    + "  - id: b.end\n    title: End\n    ask: What else?\n"
)
NEW = ["a.new", "b.first", "b.end"]


def pack(folder: Path, text: str) -> None:
    (folder / ".mlsd" / "questions" / "small.yaml").write_text(text, encoding="utf-8")


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A document of version 1 with an answer, prose, and a pack of version 2."""
    write_small(tmp_path)
    (tmp_path / "answers.yaml").write_text("a.goal: Leaks fall by a fifth.\n", encoding="utf-8")
    assert run("new", "a.md", "--pack", "small", "--answers", "answers.yaml", cwd=tmp_path).returncode == 0
    path = tmp_path / "a.md"
    data = path.read_bytes().replace(b"status: draft\n", b"# ours:  kept\nstatus:   draft\n")
    path.write_bytes(data + b"\n## Ours\n\nA section of our own.  \n")
    pack(tmp_path, NEWER)
    return path


def upgraded(path: Path, *more: str) -> bytes:
    done = run("upgrade", path.name, *more, cwd=path.parent)
    assert done.returncode == 0, done.stderr
    return path.read_bytes()


def is_within(old: bytes, new: bytes) -> bool:
    """Whether every line of the old stands in the new, in the same order."""
    rest = iter(new.split(b"\n"))
    return all(line in rest for line in old.split(b"\n"))


VARIANTS = {
    "LF": lambda data: data,
    "CRLF": lambda data: data.replace(b"\n", b"\r\n"),
    "an encoding mark": lambda data: b"\xef\xbb\xbf" + data,
    "no line end at the end": lambda data: data.rstrip(b"\n"),
    "a quoted version": lambda data: data.replace(b"small@1", b'"small@1"  # the first'),
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_byte_of_what_was_there_stays(document: Path, variant: str) -> None:
    before = VARIANTS[variant](document.read_bytes())
    document.write_bytes(before)
    after = upgraded(document)
    assert is_within(before.replace(b"small@1", b"small@2"), after)
    old, new = parse(before), parse(after)
    assert [answer.id for answer in new.answers] == ["a.goal", "a.new", "a.device", "b.first", "b.last", "b.end"]
    assert {id: text for id, text in new.texts().items() if id not in NEW} == old.texts()
    assert (new.eol, new.faults) == (old.eol, ())
    assert b"small@2" in after
    assert b"small@1" not in after
    assert (b"\r\n" in after) is (variant == "CRLF")
    assert after.count(b"\n") == after.count(b"\r\n") or variant != "CRLF"


def test_twice_changes_nothing(document: Path) -> None:
    once = upgraded(document)
    stamp = document.stat().st_mtime_ns
    assert upgraded(document) == once
    assert document.stat().st_mtime_ns == stamp


def test_a_dry_run_writes_nothing_and_shows_a_patch(document: Path) -> None:
    before, stamp = document.read_bytes(), document.stat().st_mtime_ns
    done = run("upgrade", "a.md", "--dry-run", cwd=document.parent)
    assert done.returncode == 0
    assert (document.read_bytes(), document.stat().st_mtime_ns) == (before, stamp)
    assert b"3 sections would be added: a.new, b.first, b.end" in done.stderr
    subprocess.run(["git", "apply", "-p0", "-"], input=done.stdout, cwd=document.parent, check=True)
    patched = document.read_bytes()
    document.write_bytes(before)
    assert upgraded(document) == patched


def test_a_dry_run_with_nothing_to_show_shows_nothing(document: Path) -> None:
    upgraded(document)
    done = run("upgrade", "a.md", "--dry-run", cwd=document.parent)
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"0 sections would be added" in done.stderr


def test_the_result_has_what_a_new_document_has(document: Path) -> None:
    upgraded(document)
    assert run("new", "b.md", "--pack", "small", "--blank", cwd=document.parent).returncode == 0
    made = (document.parent / "b.md").read_bytes()
    assert {answer.id for answer in parse(made).answers} == {
        answer.id for answer in parse(document.read_bytes()).answers
    }
    codes = run("check", "a.md", "--output-format", "concise", cwd=document.parent).stdout
    assert b"MLSD1" not in codes


def test_a_condition_that_does_not_hold_adds_nothing(document: Path) -> None:
    assert b"a.battery" not in upgraded(document)
    filled = document.read_bytes()
    (document.parent / "more.yaml").write_text("a.device: phone\n", encoding="utf-8")
    assert run("fill", "a.md", "--answers", "more.yaml", cwd=document.parent).returncode == 0
    assert b"a.battery" not in filled
    assert b"a.battery" in upgraded(document)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        pytest.param(lambda data: data + b"\n<!-- mlsd:a.x -->\n", b"nothing was written", id="damaged marks"),
        pytest.param(lambda data: b"# T\n", b"no mlsd marks", id="none of ours"),
        pytest.param(lambda data: data.replace(b"small@1", b"smal@1"), b"did you mean small?", id="no such pack"),
        pytest.param(lambda data: b"\xff" + data, b"not UTF-8", id="no text"),
    ],
)
def test_what_cannot_be_upgraded_is_left(document: Path, change: object, says: bytes) -> None:
    assert callable(change)
    before = change(document.read_bytes())
    document.write_bytes(before)
    done = run("upgrade", "a.md", cwd=document.parent)
    assert (done.returncode, done.stdout) == (2, b"")
    assert says in done.stderr
    assert document.read_bytes() == before


def test_a_document_of_a_newer_version_keeps_it(document: Path) -> None:
    document.write_bytes(document.read_bytes().replace(b"small@1", b"small@9"))
    assert b"mlsd: small@9\n" in upgraded(document)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = run("upgrade", "no.md", cwd=tmp_path)
    assert done.returncode == 2
    assert b"no.md" in done.stderr
    assert list(tmp_path.iterdir()) == []

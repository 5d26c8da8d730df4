"""Upgrading: sections for what a newer pack asks, its version, and every other byte as it was."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from screens import SMALL, run, write_small
from test_adopt import DESIGN

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


# Documents that people laid out themselves


def section(id: str, text: str = "Said.") -> str:
    return f"<!-- mlsd:{id} -->\n\n{text}\n\n<!-- /mlsd:{id} -->\n"


def laid_out(*parts: str) -> str:
    return "---\nmlsd: small@1\n---\n\n# Ours\n\n" + "\n".join(parts)


PLACES: dict[str, tuple[str, dict[str, tuple[str | None, str, str | None]]]] = {
    "prose that follows keeps its heading": (
        laid_out("## Goal\n", section("a.goal"), "More of the goal.\n", "## Where\n", section("a.device"), "End.\n"),
        {"a.new": ("More of the goal.", "## Between", "## Where")},
    ),
    "headings below stay with theirs": (
        laid_out("## Goal\n", section("a.goal"), "### Detail\n", "More.\n", "## Where\n", section("a.device")),
        {"a.new": ("More.", "## Between", "## Where")},
    ),
    "the new heading is as high as its neighbour's": (
        laid_out("## All\n", "#### Goal\n", section("a.goal"), "More.\n", "#### Where\n", section("a.device")),
        {"a.new": ("More.", "#### Between", "#### Where")},
    ),
    "no fence, list or table is torn": (
        laid_out(
            "## Goal\n",
            section("a.goal"),
            "- one\n\n  ## In a list\n\n```text\n## In a fence\n```\n\n| a |\n| --- |\n| ## b |\n",
            "Where\n-----\n",
            section("a.device"),
        ),
        {"a.new": ("| ## b |", "## Between", "Where")},
    ),
    "an answer is one, whatever headings it holds": (
        laid_out("## Goal\n", section("a.goal"), section("a.device", "## Where\n\nphone\n\n```"), "End.\n"),
        {"a.new": ("End.", "## Between", "## Battery"), "a.battery": (None, "## Battery", "## Ahead")},
    ),
    "below the title alone it goes to the end": (
        laid_out(section("a.goal"), "## Ours\n", "Prose.\n", section("a.device", "Both.")),
        {"a.new": ("<!-- /mlsd:a.device -->", "## Between", "## Battery")},
    ),
    "without any heading it goes above the first": (
        laid_out(section("a.goal"), "Prose.\n", "### Ours\n").replace("# Ours\n\n", "", 1),
        {"a.new": ("Prose.", "### Between", "### Device"), "b.end": (None, "### End", "### Ours")},
    ),
    "the first of a stage stands with its stage": (
        laid_out("## A\n", "### Goal\n", section("a.goal"), "## B\n", "### Last\n", section("b.last"), "Our end.\n"),
        {"b.first": ("## B", "### Ahead", "### Last"), "b.end": ("Our end.", "### End", "the end")},
    ),
    "the first of all stands above the next": (
        laid_out("## A\n", "### Where\n", section("a.device")),
        {"a.goal": ("## A", "### Goal", "### Between")},
    ),
}  # fmt: skip


@pytest.mark.parametrize("eol", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("place", PLACES)
def test_a_section_stands_where_another_ends(tmp_path: Path, place: str, eol: str) -> None:
    write_small(tmp_path)
    pack(tmp_path, NEWER)
    before, wanted = PLACES[place]
    path = tmp_path / "a.md"
    path.write_bytes(before.replace("\n", eol).encode())
    after = upgraded(path).decode().replace("\r\n", "\n")
    assert is_within(before.replace("small@1", "small@2").encode(), after.encode())
    told = [line for line in [*after.split("\n"), "the end"] if line]
    for id, (above, heading, below) in wanted.items():
        at = told.index(f"<!-- mlsd:{id} -->")
        end = told.index(f"<!-- /mlsd:{id} -->")
        assert told[at - 1] == heading
        assert above in (None, told[at - 2])
        assert below in (None, told[end + 1])
    assert "\n\n\n" not in after.removeprefix(before)


def with_headings(text: str) -> list[tuple[str, str]]:
    """Each line with the heading that it stands under."""
    over, told = "", []
    for line in text.split("\n"):
        over = line if line.startswith("#") else over
        told.append((over, line))
    return told


def test_what_adopt_marked_keeps_its_headings_and_undo_names_the_way_back(tmp_path: Path) -> None:
    """Each line of an adopted document stands under the heading that it stood under before."""
    text = DESIGN.replace("\n\n## ", "\n\nOn which nobody has asked.\n\n## ") + "\nWhich is all.\n"
    path = tmp_path / "d.md"
    path.write_text(text, encoding="utf-8")
    assert run("adopt", "--yes", "d.md", cwd=tmp_path).returncode == 0
    adopted = parse(path.read_bytes())
    after = upgraded(path).decode()

    assert len(parse(after.encode()).answers) > len(adopted.answers)
    assert set(with_headings(text)) <= set(with_headings(after))
    done = run("adopt", "--undo", "d.md", cwd=tmp_path)
    assert done.returncode == 2
    assert b"adopt --undo --force d.md" in done.stderr
    assert run("adopt", "--undo", "--force", "d.md", cwd=tmp_path).returncode == 0
    assert is_within(text.encode(), path.read_bytes())

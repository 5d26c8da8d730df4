"""Adopting: marks for a document that somebody else wrote, no byte of it moved, and all of it undone to the byte."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from screens import Terminal, run

from mlsd.adopting import NotExact, Proposal, Sort, adopted, propose, unadopted, undone, without_marks
from mlsd.document import fill, parse
from mlsd.layout import layout
from mlsd.packs import load_pack

PACK = load_pack("interview")
DESIGN = """\
# Spotting fallen trees on railway tracks

## Goals

We want to cut delays from fallen trees by 30 % within one year; today 410 trains a month are late because of them.
The business goal is 2 M€ saved per year.

## Data

Training data: 1.2 million images from 400 cameras on locomotives, labelled by two track inspectors.

- Images are stored as Parquet files on S3, 3 TB in all.
- Faces are blurred before storage to protect privacy, and raw frames are deleted after 30 days (GDPR).

## Evaluation

Offline metrics are recall and precision on a held-out test set of 20,000 images; recall must reach 0.95.

## Model

The baseline is a logistic regression on edge histograms with recall 0.71.
We chose a ResNet-50 fine-tuned with cross-entropy loss because it runs in 40 ms on the device.

## Serving

Inference runs on the locomotive, at most 50 ms per frame at p99. We retrain the model every month and roll out
with an A/B test on 5 % of the trains.
"""
ANSWERED = {"setup.goals", "setup.evaluation"}


def adopt(text: str, every: bool = False) -> bytes:
    return adopted(text.encode(), propose(text, PACK, every), PACK, "design")


def tokens(text: str) -> list[tuple[str, str]]:
    """What Markdown makes of a text, comments of ours left out."""
    found = MarkdownIt("commonmark").enable("table").parse(text.removeprefix("\ufeff"))
    return [(each.type, each.content.strip()) for each in found if "mlsd" not in each.content]


def is_within(old: bytes, new: bytes) -> bool:
    """Whether every byte of the old stands in the new, in the same order."""
    rest = iter(new)
    return all(byte in rest for byte in old)


def holds(before: bytes, after: bytes) -> None:
    document = parse(after)
    assert document.faults == ()
    assert is_within(before, after)
    assert undone(after) == (before, True)


VARIANTS: dict[str, Callable[[str], str]] = {
    "LF": lambda text: text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "an encoding mark": lambda text: "\ufeff" + text,
    "no line end at the end": lambda text: text.rstrip("\n"),
    "CRLF and no line end": lambda text: text.rstrip("\n").replace("\n", "\r\n"),
    "trailing blanks": lambda text: text.replace(".\n", ".  \n"),
    "many blank lines": lambda text: "\n\n" + text.replace("\n\n", "\n\n\n") + "\n\n",
    "no blank lines at headings": lambda text: text.replace("\n\n", "\n"),
    "front matter": lambda text: "---\ntitle: Trees  # ours\n---\n" + text,
    "front matter that names the pack": lambda text: "---\nmlsd: interview@1\n---\n\n" + text,
    "front matter that does not read": lambda text: "---\n{a: 1}\n---\n" + text,
    "a rule at the top": lambda text: "---\n\n" + text,
}


@pytest.mark.parametrize("every", [False, True], ids=["what is covered", "all topics"])
@pytest.mark.parametrize("variant", VARIANTS)
def test_every_byte_stays_and_comes_back(variant: str, every: bool) -> None:
    text = VARIANTS[variant](DESIGN)
    after = adopt(text, every)
    holds(text.encode(), after)
    ids = {answer.id for answer in parse(after).answers}
    assert ids >= ANSWERED
    assert not every or ids >= {question.id for question in PACK.questions if not question.when}


def test_a_section_under_a_heading_that_fits_is_the_answer() -> None:
    document = parse(adopt(DESIGN))
    goals, evaluation = document.answer("setup.goals"), document.answer("setup.evaluation")
    assert goals
    assert evaluation
    assert goals.text == DESIGN.split("\n\n")[2]
    assert "recall must reach" in evaluation.text
    assert document.text[document.body :].lstrip().startswith("<!-- mlsd-adopted ")


def test_markdown_reads_what_it_read() -> None:
    placed = [each for each in propose(DESIGN, PACK) if each.sort is Sort.PLACED]
    assert tokens(adopted(DESIGN.encode(), placed, PACK, "design").decode().split("---\n", 2)[2]) == tokens(DESIGN)


def test_a_topic_whose_lines_are_taken_is_pointed_to() -> None:
    pointed = [each for each in propose(DESIGN, PACK) if each.sort is Sort.ELSEWHERE]
    assert pointed
    document = parse(adopt(DESIGN))
    for each in pointed:
        answer = document.answer(each.id)
        assert answer
        assert answer.text.startswith("*Said elsewhere in this document:* see [")
        assert answer.line > max(other.line for other in document.answers if other.id in ANSWERED)


def test_lines_without_a_heading_are_named_as_they_stand_afterwards() -> None:
    text = "One.\n\nTwo.\n"
    proposals = [
        Proposal("setup.goals", Sort.PLACED, 1, 1),
        Proposal("model.task", Sort.ELSEWHERE, lines=(3,)),
    ]
    after = adopted(text.encode(), proposals, PACK, "design")
    holds(text.encode(), after)
    line = after.decode().split("\n").index("Two.") + 1
    assert f"see line {line}." in after.decode()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("One.\n\n```\nTwo.\n\nThree.\n```\n", [(0, 1), (2, 7)], id="a fence is whole"),
        pytest.param("- one\n\n  two\n- three\n", [(0, 4)], id="a list is whole"),
        pytest.param("| a | b |\n| - | - |\n| c | d |\n\nText.\n", [(0, 3), (4, 5)], id="a table is whole"),
        pytest.param("<table>\n\n<tr>\n\n</table>\n\nText.\n", [(0, 1), (2, 3), (4, 5), (6, 7)], id="raw HTML"),
    ],
)
def test_blocks(text: str, lines: list[tuple[int, int]]) -> None:
    assert [(chunk.start, chunk.end) for chunk in layout(text)] == lines


@pytest.mark.parametrize(
    ("text", "before"),
    [
        pytest.param("<table>\n\n<tr>\n\n</table>\n\nText.\n", [True, False, False, True], id="inside an HTML table"),
        pytest.param("[^1]: A note that goes on.\n\n    It does.\n", [True, False], id="inside a footnote"),
        pytest.param("$$\n\nx\n\n$$\n\nText.\n", [True, False, False, True], id="inside display mathematics"),
    ],
)
def test_where_a_mark_may_stand(text: str, before: list[bool]) -> None:
    assert [chunk.before for chunk in layout(text) if chunk.end] == before


def test_an_open_fence_at_the_end_gets_nothing_behind_it() -> None:
    text = DESIGN + "\n```\nnever closed\n"
    assert all(each.sort is Sort.PLACED and each.end < text.count("\n") - 2 for each in propose(text, PACK, True))
    holds(text.encode(), adopt(text, True))


def test_lines_that_read_as_marks_stay_outside() -> None:
    shown = "\n```\n<!-- mlsd:setup.goals -->\n```\n"
    text = DESIGN.replace("\n## Evaluation", shown + "\n## Evaluation").replace("\n## Data", shown + "\n## Data")
    after = adopt(text)
    holds(text.encode(), after)
    assert all("mlsd:" not in answer.text for answer in parse(after).answers)


def test_lone_carriage_returns_get_nothing() -> None:
    text = DESIGN.replace("\n\n", "\n\r", 3)
    assert propose(text, PACK, True) == ()
    holds(text.encode(), adopt(text))


CHANGES: dict[str, tuple[Callable[[str], str], str]] = {
    "an answer taken out": (lambda text: text.replace("<!-- mlsd:setup.goals -->\n", "")
                            .replace("<!-- /mlsd:setup.goals -->\n", ""), "answers were added"),
    "a section filled": (lambda text: fill(text.encode(), {"assumptions": "None."}).decode(), "was changed since"),
    "the record gone": (lambda text: text.replace("mlsd-adopted", "adopted"), "no record"),
    "the record damaged": (lambda text: text.replace("end=kept", "end=open"), "does not read"),
    "a blank line gone": (lambda text: text.replace("goals -->\n\n", "goals -->\n", 1), "blank line"),
    "a key added": (lambda text: text.replace("status: draft\n", "status: draft\nowner: kim\n"), "holds more"),
    "the status set": (lambda text: text.replace("status: draft", "status: approved by Ann"), "added, and has changed"),
    "a comment behind the pack": (lambda text: text.replace("@1\n", "@1  # reviewed by Bob\n", 1), "has changed"),
    "a template named": (lambda text: text.replace("status:", "template: lean\nstatus:", 1), "have changed"),
    "another pack": (lambda text: text.replace("mlsd: interview@", "mlsd: production@"), "have changed"),
    "a line end of a rule": (lambda text: text.replace("draft\n---\n", "draft\n---  \n", 1), "has changed"),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_what_cannot_be_undone_exactly_is_refused(change: str) -> None:
    make, says = CHANGES[change]
    changed = make(adopt(DESIGN, True).decode()).encode()
    with pytest.raises(NotExact, match=says):
        unadopted(changed)
    left = parse(without_marks(changed))
    assert (left.answers, left.faults) == ((), ())
    assert is_within(DESIGN.encode(), without_marks(changed)) or change == "a section filled"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        pytest.param(("@1\n", "@1  # reviewed by Bob\n"), "was added, and has changed", id="a comment"),
        pytest.param(("mlsd: interview@", "mlsd: production@"), "have changed", id="another pack"),
        pytest.param(("mlsd: interview@1\n", ""), "is gone", id="the key gone"),
    ],
)
def test_a_key_that_was_added_to_front_matter_and_has_changed_is_not_taken_out(
    change: tuple[str, str], says: str
) -> None:
    after = adopt("---\ntitle: Trees  # ours\n---\n" + DESIGN).decode()
    assert "mlsd: interview@1\n---\n" in after
    with pytest.raises(NotExact, match=says):
        unadopted(after.replace(*change, 1).encode())
    moved = after.replace("mlsd: interview@1\n", "").replace("title:", "mlsd: interview@1\ntitle:", 1)
    assert unadopted(moved.encode()).decode() == "---\ntitle: Trees  # ours\n---\n" + DESIGN


def test_a_record_without_a_hash_of_the_front_matter_still_reads() -> None:
    record = next(line for line in adopt(DESIGN).decode().split("\n") if line.startswith("<!-- mlsd-adopted"))
    older = re.sub(r"head=new[0-9a-f]{4}", "head=new", adopt(DESIGN).decode())
    assert record not in older
    assert undone(older.encode()) == (DESIGN.encode(), True)
    with pytest.raises(NotExact, match="has changed"):
        undone(older.replace("status: draft", "status: approved").encode())
    with pytest.raises(NotExact, match="has changed"):
        undone(older.replace("status: draft", "template: lean\nstatus: draft").encode())


def test_what_people_changed_in_their_own_text_stays_changed() -> None:
    after = adopt(DESIGN).decode()
    changed = after.replace("We want to cut", "We will cut") + "\nMore.\n"
    expected = DESIGN.replace("We want to cut", "We will cut") + "\nMore.\n"
    assert undone(changed.encode()) == (expected.encode(), False)
    filled = fill(after.encode(), {"setup.goals": "Another goal."})
    assert b"## Goals\n\nAnother goal.\n\n## Data" in unadopted(filled)


WORDS = DESIGN.split("\n")
ODD = [
    "", "", "  ", "\t", "---", "===", "```", "~~~", "````py", "    code", "- item", "  more", "1. one", "> quoted",
    "|a|b|", "|-|-|", "<div>", "</div>", "<table>", "</table>", "<!--", "-->", "<pre>", "$$", "# One", "## Two",
    "**Bold**", "[^1]: note", "[a]: /b", "mlsd: a@1", "\ufeff", "\\<!-- mlsd:setup.goals -->",
    "<!-- mlsd-ignore MLSD301: x -->",
    "<!-- mlsd-adopted head=new,1 end=kept marks=- ids=e3b0c4 of=0123456789ab -->", "\x0c", "a\x00b", "\u2028", "...",
]  # fmt: skip
LINES = st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(ODD), st.text(max_size=8)), max_size=40)
ENDS = st.sampled_from(["\n", "\r\n"])


@settings(max_examples=150, deadline=None)
@given(LINES, st.data(), st.booleans())
def test_any_text_comes_back(lines: list[str], data: st.DataObject, every: bool) -> None:
    eol = data.draw(st.sampled_from(["\n", "\r\n", "mixed"]))
    ends = [data.draw(ENDS) if eol == "mixed" else eol for _ in lines]
    text = "".join(line + end for line, end in zip(lines, ends, strict=True))
    text = text.removesuffix("\n") if data.draw(st.booleans()) else text
    if parse(text.encode()).faults or parse(text.encode()).answers:
        return
    holds(text.encode(), adopt(text, every))


@settings(max_examples=150, deadline=None)
@given(LINES, st.data())
def test_any_blocks_keep_their_meaning(lines: list[str], data: st.DataObject) -> None:
    """Marks around blocks drawn at random, between which one may stand, change nothing that Markdown reads."""
    text = "\n".join(lines).replace("\r", "").replace("\ufeff", "")
    if parse(text.encode()).faults or parse(text.encode()).answers or parse(text.encode()).body:
        return
    chunks = [chunk for chunk in layout(text) if chunk.before and chunk.after and chunk.held]
    chosen = [chunk for chunk in chunks if data.draw(st.booleans())][: len(PACK.ids)]
    proposals = [
        Proposal(id, Sort.PLACED, chunk.start + 1, chunk.end) for id, chunk in zip(PACK.ids, chosen, strict=False)
    ]
    after = adopted(text.encode(), proposals, PACK, "design")
    holds(text.encode(), after)
    body = after.decode()[parse(after).body :]
    assert tokens(body) == tokens(text)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "design.md"
    path.write_text(DESIGN, encoding="utf-8")
    return path


def test_the_command_there_and_back(document: Path) -> None:
    done = run("adopt", document.name, "--yes", cwd=document.parent)
    assert done.returncode == 0, done.stderr
    assert b"setup.goals" in done.stderr
    assert document.read_bytes() == adopt(DESIGN)
    checked = run("check", document.name, "--output-format", "concise", cwd=document.parent)
    assert checked.returncode in (0, 1)
    assert b"setup.goals" not in checked.stderr
    assert not any(code in checked.stdout for code in (b"MLSD101", b"MLSD102", b"MLSD104", b"MLSD105"))
    again = run("adopt", document.name, "--yes", cwd=document.parent)
    assert (again.returncode, b"has mlsd marks already" in again.stderr) == (2, True)
    assert run("adopt", document.name, "--undo", cwd=document.parent).returncode == 0
    assert document.read_text(encoding="utf-8") == DESIGN


def test_undo_takes_out_no_word_that_a_person_wrote_into_what_was_added(document: Path) -> None:
    assert run("adopt", "--yes", document.name, cwd=document.parent).returncode == 0
    approved = document.read_text().replace("status: draft", "status: approved by Ann")
    document.write_text(approved)
    done = run("adopt", "--undo", document.name, cwd=document.parent)
    assert done.returncode == 2
    assert f"{document.name}:3: this line".encode() in done.stderr
    assert b"--undo --force" in done.stderr
    assert document.read_text() == approved
    assert run("adopt", "--undo", "--force", document.name, cwd=document.parent).returncode == 0
    assert "status: approved by Ann\n" in document.read_text()


def test_a_dry_run_is_a_patch(document: Path) -> None:
    done = run("adopt", document.name, "--dry-run", cwd=document.parent)
    assert done.returncode == 0
    assert b" would be marked, " in done.stderr
    assert b" would be added; nothing was written" in done.stderr
    assert document.read_text(encoding="utf-8") == DESIGN
    subprocess.run(["git", "apply", "-p0", "-"], input=done.stdout, cwd=document.parent, check=True)
    assert document.read_bytes() == adopt(DESIGN)


@pytest.mark.parametrize(
    ("arguments", "before", "says"),
    [
        pytest.param([], DESIGN, b"--dry-run", id="nobody to ask"),
        pytest.param(["--yes"], "# Poem\n\nRoses are red.\n", b"--all-topics", id="nothing in it"),
        pytest.param(["--yes"], DESIGN + "\n<!-- mlsd:setup.goals -->\n", b"nothing was written", id="damaged marks"),
        pytest.param(["--yes"], "---\n[a\n---\n" + DESIGN, b"design.md:", id="front matter that does not read"),
        pytest.param(["--yes", "--pack", "nope"], DESIGN, b"nope", id="no such pack"),
        pytest.param(["--force"], DESIGN, b"--undo", id="force alone"),
        pytest.param(["--undo"], DESIGN, b"no record", id="never adopted"),
        pytest.param(["--undo", "--force"], DESIGN, b"no mlsd marks", id="no marks to take out"),
    ],
)
def test_what_is_refused_is_left(document: Path, arguments: list[str], before: str, says: bytes) -> None:
    document.write_text(before, encoding="utf-8")
    done = run("adopt", document.name, *arguments, cwd=document.parent)
    assert (done.returncode, done.stdout) == (2, b"")
    assert says in done.stderr
    assert document.read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        pytest.param(["all"], None, id="all"),
        pytest.param(["maybe", "y", "q"], 0, id="quit writes nothing"),
        pytest.param(["y"] + ["n"] * 40, 1, id="one"),
        pytest.param([], 0, id="the input ends"),
    ],
)
def test_asking(
    document: Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: list[str],
    marked: int | None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from mlsd import taking_over

    answers = iter(typed)

    def say(prompt: str) -> str:
        try:
            return next(answers)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr("builtins.input", say)
    monkeypatch.setattr(taking_over, "can_ask", lambda: True)
    assert taking_over.adopt(taking_over.Adoption(str(document))) == 0
    wanted = len(propose(DESIGN, PACK)) if marked is None else marked
    assert len(parse(document.read_bytes()).answers) == wanted
    assert "setup.goals" in capsys.readouterr().err


def test_asking_in_a_narrow_terminal(document: Path) -> None:
    before = document.read_bytes()
    terminal = Terminal("adopt", document.name, cwd=document.parent, COLUMNS="60")
    terminal.wait("setup.goals", "[y/n/all/quit/?]")
    assert document.read_bytes() == before
    terminal.type("?\r").wait("take this one and all that follow", "write nothing")
    terminal.type("y\r").wait("data.availability").type("q\r")
    assert terminal.end() == 0
    assert document.read_bytes() == before
    again = Terminal("adopt", document.name, cwd=document.parent, COLUMNS="60").wait("[y/n/all/quit/?]")
    again.type("all\r").wait("Judge it")
    assert again.end() == 0
    lines = again.log.replace("\r", "").split("\n")
    assert '  2 lines, 5-6, under "Goals"' in lines
    assert any(line.startswith("1 of ") and line.endswith(" · Goals (setup.goals)") for line in lines)
    assert "  │ We want to cut delays from fallen trees by 30 % …" in lines
    assert [line for line in lines if len(line) > 60] == []
    run("adopt", "--undo", document.name, cwd=document.parent)
    assert document.read_bytes() == before

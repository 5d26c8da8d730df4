"""The safe fixes: what they put right, what they leave, and that nothing else ever changes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlsd import files
from mlsd.document import UnreadableDocument, parse
from mlsd.errors import MlsdError
from mlsd.fences import left_open
from mlsd.fixes import Edit, all_fixes, fix, verified
from mlsd.fixing import FixedFile, diff, fix_files, fix_paths
from mlsd.packs import load_pack
from mlsd.render import flag
from mlsd.shown import safe

FOLDER = Path(sys.modules["mlsd.fixes"].__file__ or "").parent
GOALS, END = "<!-- mlsd:setup.goals -->", "<!-- /mlsd:setup.goals -->"
HEAD = "---\nmlsd: interview@1\n---\n\n# T\n\n"
FLAG = "> [!WARNING]\n> **Unanswered.** What should be different once this works?"
LONG = "> **Unanswered.** Before any model, what should be different in the world once\n> this works, and for whom?"
ASK = "Before any model, what should be different in the world once this works, and for whom?"
OTHER = "<!-- mlsd:data.privacy -->\n\nNo names.\n\n<!-- /mlsd:data.privacy -->\n"


def goals(text: str, opened: str = GOALS, closed: str = END) -> str:
    """A document with one answer, and another that is sound."""
    return f"{HEAD}{opened}\n\n{text}\n\n{closed}\n\nProse.  \n\n{OTHER}"


FIXED = [
    pytest.param(goals(f"{FLAG}\n\nFewer."), goals("Fewer."), ["flag-left"], id="the flag gives way"),
    pytest.param(
        goals(f"{LONG}\n\nFewer."), goals("Fewer."), ["flag-left"], id="a flag on two lines, without an alert"
    ),
    pytest.param(goals(f"{FLAG}\nFewer."), goals("Fewer."), ["flag-left"], id="an answer that touches the flag"),
    pytest.param(goals(f"{FLAG}\n\n\n{FLAG}\n\nA."), goals("A."), ["flag-left"], id="two flags"),
    pytest.param(goals(f"{FLAG}\n\nn/a: no users"), goals("n/a: no users"), ["flag-left"], id="not applicable, said"),
    pytest.param(goals(f"{FLAG}\n\n> A quote."), goals("> A quote."), ["flag-left"], id="a quote is an answer"),
    pytest.param(goals("A\n\n```sh\nls"), goals("A\n\n```sh\nls\n```"), ["unclosed-fence"], id="an open fence"),
    pytest.param(goals("~~~~\n```\n~~~"), goals("~~~~\n```\n~~~\n~~~~"), ["unclosed-fence"], id="long tildes"),
    pytest.param(goals("```"), goals("```\n```"), ["unclosed-fence"], id="nothing but a fence"),
    pytest.param(goals("```\nls\n\n\n"), goals("```\nls\n```\n\n\n"), ["unclosed-fence"], id="blank lines stay below"),
    pytest.param(
        goals("A.").replace(f"{GOALS}\n\n", f"{GOALS}\n"), goals("A."), ["tight-mark"], id="text below the opening mark"
    ),
    pytest.param(
        f"# T\n{GOALS}\nA.\n{END}\nProse",
        f"# T\n\n{GOALS}\n\nA.\n\n{END}\n\nProse",
        ["tight-mark"] * 2,
        id="text on all sides",
    ),
    pytest.param(
        f"{GOALS}\n{END}\n{OTHER}", f"{GOALS}\n\n{END}\n\n{OTHER}", ["tight-mark"] * 2, id="marks that touch each other"
    ),
    pytest.param(
        f"{HEAD}{GOALS}\n{FLAG}\n```\nls\n{END}",
        f"{HEAD}{GOALS}\n\n```\nls\n```\n\n{END}",
        ["flag-left", "tight-mark", "tight-mark", "unclosed-fence"],
        id="everything at once",
    ),
    *(
        pytest.param(goals("A.", opened, closed), goals("A."), ["near-miss"] * count, id=name)
        for name, opened, closed, count in [
            ("escaped", f"\\{GOALS}", f"\\{END}", 2),
            ("escaped once", GOALS, f"\\{END}", 1),
            ("indented", f"  {GOALS}", f"   {END}", 2),
            ("no blanks", "<!--mlsd:setup.goals-->", "<!--/mlsd:setup.goals-->", 2),
            ("many blanks", "<!--  mlsd:setup.goals   -->", "<!--\t/ mlsd : setup.goals -->", 2),
            ("blanks behind", f"{GOALS}  ", f"{END}\t", 2),
            ("capitals", "<!-- MLSD:setup.goals -->", "<!-- /Mlsd:setup.goals -->", 2),
            ("only the opening mark", f" {GOALS}", END, 1),
        ]
    ),
    pytest.param(
        f"{HEAD}\\{GOALS}\nA.\n\\{END}\n\n  <!-- mlsd:x.unknown -->\n\n  <!-- /mlsd:x.unknown -->\n\n{OTHER}",
        f"{HEAD}{GOALS}\nA.\n{END}\n\n  <!-- mlsd:x.unknown -->\n\n  <!-- /mlsd:x.unknown -->\n\n{OTHER}",
        ["near-miss"] * 2,
        id="an unknown id stays and is in nobody's way; while a mark is damaged nothing else is done",
    ),
    pytest.param(
        goals("\\<!-- mlsd:model.task -->\n\nB.\n\n\\<!-- /mlsd:model.task -->", closed=f" {END}"),
        goals("\\<!-- mlsd:model.task -->\n\nB.\n\n\\<!-- /mlsd:model.task -->"),
        ["near-miss"],
        id="what an answer holds as text stays text",
    ),
]
KNOWN = load_pack("interview").ids


@pytest.mark.parametrize("eol", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(("before", "after", "names"), FIXED)
def test_what_is_put_right(before: str, after: str, names: list[str], eol: str) -> None:
    fixed = fix(before.replace("\n", eol).encode(), KNOWN)
    assert fixed.data.decode() == after.replace("\n", eol)
    assert sorted(done.name for done in fixed.done) == names
    for done in fixed.done:
        assert 1 <= done.line <= before.count("\n") + 1
        assert done.words
        assert "\n" not in done.words
    assert fix(fixed.data, KNOWN) == (fixed.data, ())


LEFT = [
    pytest.param(goals("Fewer."), id="nothing is wrong"),
    pytest.param(goals(FLAG), id="a flag that is right"),
    pytest.param(goals(f"{FLAG}\n\nTODO"), id="a flag above a placeholder"),
    pytest.param(goals(f"{FLAG}\n> Ours: 3%.\n\nMore."), id="words that somebody put into the flag"),
    pytest.param(goals(f"{FLAG}\n> Is it 3%?\n\nMore."), id="a question that somebody put into the flag"),
    pytest.param(goals(f"{FLAG}\n>\n> Ours: 3%?\n\nMore."), id="a paragraph that somebody put into the flag"),
    pytest.param(goals(f"It reads:\n\n{FLAG}"), id="a flag below an answer"),
    pytest.param(goals(f"```\n{FLAG}\n```\n\nA."), id="a flag in code"),
    pytest.param(goals("```\nls\n```\n\n- ~~~\n  x\n"), id="a fence that its list item ends"),
    pytest.param(goals("> ```\n> ls"), id="a fence that its quote ends"),
    pytest.param(goals("    ```\n    ls"), id="indented code"),
    pytest.param(goals("``` `x`\nls"), id="a code span that looks like a fence"),
    pytest.param(goals("<!--\n```\n-->\n"), id="a fence in a comment"),
    pytest.param(goals("<pre>\n```\n</pre>"), id="a fence in raw HTML"),
    pytest.param(goals("a\r```\rb"), id="lone carriage returns"),
    pytest.param(goals("```\nls").replace("Prose.", "```\n\nProse."), id="a fence that is closed below the mark"),
    pytest.param(f"{HEAD}{GOALS}\n\n```\nls\n", id="a fence and no closing mark"),
    pytest.param(f"{HEAD}\n```\n{GOALS}\nA.\n{END}\n```\n", id="marks in code"),
    pytest.param(goals("A.", f"    {GOALS}", f"    {END}"), id="near misses in indented code"),
    pytest.param(goals("A.", f"\\\\{GOALS}", f"\\\\{END}"), id="two backslashes"),
    pytest.param(goals("A.", f"{GOALS} x", f"{END} x"), id="text behind a mark"),
    pytest.param(goals("A.", "<!-- mlsd:Setup.Goals -->"), id="capitals in the id"),
    pytest.param(goals("A.", "&lt;!-- mlsd:setup.goals --&gt;"), id="entities"),
    pytest.param(goals("A.", f" {GOALS}", ""), id="a near miss without its partner"),
    pytest.param(goals("A.") + f"\n {GOALS}\n\nB.\n\n {END}\n", id="a near miss of marks that are there"),
    pytest.param(goals("A.", f" {GOALS}", f" {END}").replace("Prose.", f" {END}"), id="three near misses"),
    pytest.param(goals("A.", " <!-- mlsd:x.unknown -->", " <!-- /mlsd:x.unknown -->"), id="an id that is unknown"),
    pytest.param(goals(f"A.\n\n{OTHER}", GOALS, f" {END}").replace(f"Prose.  \n\n{OTHER}", ""), id="crossed marks"),
    pytest.param(
        goals("\\<!-- mlsd:model.task -->\n\nB.\n\n\\<!-- /mlsd:model.task -->", closed=""),
        id="what may be the text of an answer that nothing closes",
    ),
    pytest.param(f"# Marks\n\n\\{GOALS}\n\nA.\n\n\\{END}\n", id="marks told of in a document that is none of ours"),
    pytest.param("", id="nothing"),
    pytest.param("\ufeff", id="a byte order mark"),
]


@pytest.mark.parametrize("eol", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("text", LEFT)
def test_what_is_left(text: str, eol: str) -> None:
    data = text.replace("\n", eol).encode()
    assert fix(data, KNOWN) == (data, ())


@pytest.mark.parametrize("alert", [True, False])
@pytest.mark.parametrize("pack", ["interview", "llm", "model-card"])
def test_every_flag_that_the_program_writes_is_removed(pack: str, alert: bool) -> None:
    for question in load_pack(pack).questions:
        assert fix(goals(f"{flag(question, alert)}\n\nYes.").encode()).data == goals("Yes.").encode(), question.id


@pytest.mark.parametrize(
    ("quote", "left"),
    [
        pytest.param(f"> **Unanswered.** {ASK}", False, id="the question on one line, as a formatter leaves it"),
        pytest.param(f"> **Unanswered.** {ASK} Is it 3%?", True, id="a question added on that line"),
        pytest.param(f"{LONG} Is it 3%?", True, id="a question added to a line that is broken as ours are"),
        pytest.param("> **Unanswered.** What would an older version of this pack ask?", False, id="another question"),
    ],
)
def test_who_knows_the_question_leaves_what_was_added_to_it(quote: str, left: bool) -> None:
    pack = load_pack("interview")
    before = goals(f"{quote}\n\nFewer.").encode()
    assert fix(before, pack.ids, pack).data == (before if left else goals("Fewer.").encode())


def test_ids_are_asked_only_if_they_are_given() -> None:
    before = goals("A.", " <!-- mlsd:x.unknown -->", " <!-- /mlsd:x.unknown -->").encode()
    assert fix(before).data == before.replace(b" <!-- mlsd:x", b"<!-- mlsd:x").replace(
        b" <!-- /mlsd:x", b"<!-- /mlsd:x"
    )
    assert fix(before, KNOWN).data == before


def test_lines_are_those_of_the_document_as_it_was() -> None:
    before = f"# T\n{GOALS}\n{FLAG}\n\n```\nls\n{END}\n{OTHER}"
    assert [(done.line, done.name) for done in fix(before.encode()).done] == [
        (2, "tight-mark"),
        (3, "flag-left"),
        (8, "tight-mark"),
        (8, "unclosed-fence"),
    ]  # fmt: skip


def test_a_confirmed_answer_keeps_its_basis() -> None:
    before = goals("A.", " <!--mlsd:setup.goals  basis=1f3a -->").encode()
    assert fix(before).data == goals("A.", "<!-- mlsd:setup.goals basis=1f3a -->").encode()


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(UnreadableDocument):
        fix(b"\xff\xfe")


def test_what_breaks_its_promise_is_dropped() -> None:
    document = parse(goals("A.").encode())
    line = goals("A.").split("\n").index("A.") + 1
    assert verified(document, [Edit(line, 1, ("B.",))]) is None
    assert verified(document, [Edit(line, 1, ("B.",), becomes=(line - 2, "C."))]) is None
    assert verified(document, [Edit(line, 1, ("B.",), becomes=(line - 2, "B."))]) is not None
    assert verified(document, [Edit(line - 2, 1, ())]) is None
    assert verified(document, [Edit(1, 1, ())]) is None


def test_every_file_of_the_folder_is_one_fix() -> None:
    names = {path.stem.replace("_", "-") for path in FOLDER.glob("*.py") if not path.stem.startswith("_")}
    assert names == {each.name for each in all_fixes()}
    assert len({each.order for each in all_fixes()}) == len(names)


LINES = st.sampled_from(
    [GOALS, END, *OTHER.split("\n"), f"\\{GOALS}", f"\\{END}", f"  {GOALS}", f" {END}", "<!--MLSD:data.privacy-->",
     "<!--/mlsd:data.privacy -->", "\\<!-- mlsd:model.task -->", " <!-- /mlsd:model.task -->", f"    {GOALS}",
     *FLAG.split("\n"), "> Ours?", "```", "```sh", "~~~~", "- ```", "  ```", "  x", "1. ~~~", "<div>", "<!--", "-->",
     "<pre>", "---", "mlsd: interview@1", "# H", "Text.", "Text.  ", "TODO", "\\", "\r", "a\rb", "\ufeff", "\u2028", "",
     "", "\t", "n/a: none"]
)  # fmt: skip
TEXTS = st.lists(LINES, max_size=8).map("\n".join)
MADE = st.one_of(
    st.lists(LINES, max_size=24).map("\n".join),
    st.lists(st.one_of(TEXTS, TEXTS.map(lambda text: f"{GOALS}\n{text}\n{END}"),
                       TEXTS.map(lambda text: f"{HEAD}\\{GOALS}\n{text}\n {END}\n")), max_size=3).map("\n".join),
)  # fmt: skip
EOLS = st.sampled_from(["\n", "\r\n"])


def words_of(data: bytes) -> list[str]:
    """The lines that hold something but for marks, flags and fences."""
    text = data.decode().replace("\r\n", "\n")
    return [line for line in text.split("\n") if line.strip(" \t\r") and "mlsd" not in line.lower()
            and not line.startswith((">", "```", "~~~"))]  # fmt: skip


@given(text=MADE, eol=EOLS)
def test_fixing_twice_changes_nothing(text: str, eol: str) -> None:
    once = fix(text.replace("\n", eol).encode(), KNOWN)
    assert fix(once.data, KNOWN) == (once.data, ())


@given(text=MADE, eol=EOLS)
def test_no_word_and_no_answer_is_lost_and_no_fault_is_new(text: str, eol: str) -> None:
    data = text.replace("\n", eol).encode()
    fixed = fix(data, KNOWN)
    before, after = parse(data), parse(fixed.data)
    assert words_of(fixed.data) == words_of(data)
    assert bool(fixed.done) == (fixed.data != data)
    kept = after.texts()
    touched = {done.topic for done in fixed.done if done.name in ("flag-left", "unclosed-fence")}
    for answer in before.answers:
        if answer.id not in touched:
            assert kept[answer.id] == before.texts()[answer.id]
    faults = {(fault.kind, fault.id) for fault in after.faults}
    assert faults <= {(fault.kind, fault.id) for fault in before.faults}
    assert set(kept) - set(before.texts()) <= {done.topic for done in fixed.done if done.name == "near-miss"} & {*KNOWN}


@given(text=st.text(), eol=EOLS)
def test_a_document_without_marks_is_never_changed(text: str, eol: str) -> None:
    data = text.encode("utf-8", "replace")
    assert fix(data).data == data or b"mlsd" in data


@given(text=TEXTS)
def test_a_closed_fence_is_closed(text: str) -> None:
    if (fence := left_open(text)) and fence.line is not None:
        assert left_open(f"{text}\n{fence.run}") is None


@given(text=TEXTS)
def test_a_fence_is_left_open_where_commonmark_says_so(text: str) -> None:
    markdown = pytest.importorskip("markdown_it")
    fence = left_open(text)
    if fence is None or fence.line is not None:
        tokens = markdown.MarkdownIt("commonmark").parse(f"{text}\n\n<!-- end -->\n")
        swallowed = [token for token in tokens if token.type == "fence" and "<!-- end -->" in token.content]
        assert bool(swallowed) == bool(fence)
        if fence:
            assert swallowed[0].map[0] + 1 == fence.line


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(f"'{GOALS}\\nA.\\n{END}\\n' * 15_000", id="one id again and again"),
        pytest.param(
            "''.join(f'<!-- mlsd:a.b{n} -->\\nA.\\n<!-- /mlsd:a.b{n} -->\\n' for n in range(15_000))", id="tight"
        ),
        pytest.param("''.join(f' <!-- mlsd:a.b{n} -->\\nA.\\n' for n in range(20_000))", id="near misses"),
        pytest.param(f"'{GOALS}\\n\\n' + '```\\n<div>\\n' * 60_000 + '\\n{END}\\n'", id="fences"),
        pytest.param(f"'{GOALS}\\n\\n' + '> **Unanswered.** Is it?\\n\\n' * 20_000 + 'A.\\n\\n{END}\\n'", id="flags"),
    ],
)
def test_no_document_takes_minutes(made: str) -> None:
    program = (
        "import resource; resource.setrlimit(resource.RLIMIT_CPU, (20, 20))\n"
        "from mlsd.fixing import FixedFile, diff\nfrom mlsd.fixes import fix\n"
        f"data = ('# T\\n\\n' + {made}).encode()\ndiff(FixedFile('x', data, fix(data).data, ()), False)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


BROKEN = f"{HEAD}{GOALS}\n{FLAG}\n\nFewer.\x1b[2J\u202e\n{END}\nProse"
MENDED = f"{HEAD}{GOALS}\n\nFewer.\x1b[2J\u202e\n\n{END}\n\nProse"
NAMES = ["design.md", "a b.md", "-x.md", "ü.md", 'q"\\.md', "tab\t\x1b.md"]


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "design.md"
    path.write_bytes(BROKEN.encode())
    return path


def test_files_are_fixed_where_they_stand(broken: Path) -> None:
    broken.chmod(0o640)
    text, count = fix_paths([str(broken), str(broken)], True, terminal=False)
    assert broken.read_bytes() == MENDED.encode()
    assert broken.stat().st_mode & 0o777 == 0o640 or os.name != "posix"
    assert (count, text.count("\n@@ ")) == (1, 1)
    assert os.listdir(broken.parent) == ["design.md"]
    assert fix_paths([str(broken)], True) == ("", 0)


def test_a_diff_writes_nothing(broken: Path) -> None:
    before = broken.stat()
    text, count = fix_paths([str(broken)], False, terminal=False)
    assert count == 1
    assert "-> **Unanswered.** What" in text
    assert (broken.read_bytes(), broken.stat()) == (BROKEN.encode(), before)


def test_a_terminal_is_not_obeyed(broken: Path) -> None:
    text, _ = fix_paths([str(broken)], False, terminal=True)
    assert all(safe(line) == line for line in text.split("\n"))
    assert "\\x1b[2J\\u{202e}" in text


@pytest.mark.parametrize("eol", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("program", [["patch", "-p0", "--binary"], ["git", "apply", "-p0"]], ids=["patch", "git"])
@pytest.mark.parametrize("name", NAMES)
def test_the_diff_is_one_that_tools_take(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, program: list[str], eol: str
) -> None:
    if not shutil.which(program[0]):
        pytest.skip(f"there is no {program[0]}")
    monkeypatch.chdir(tmp_path)
    before, after = BROKEN.replace("\n", eol).encode(), MENDED.replace("\n", eol).encode()
    Path(name).write_bytes(before)
    text, _ = fix_paths([name], False, terminal=False)
    done = subprocess.run(program, input=text.encode(), capture_output=True, check=False)
    assert done.returncode == 0, done
    assert Path(name).read_bytes() == after


def test_nothing_is_written_if_one_file_cannot_be_had(broken: Path) -> None:
    other = broken.parent / "other.md"
    for data, says in [
        (b"\xff\xfe", "UTF-16"),
        (HEAD.replace("interview", "nosuch").encode() + OTHER.encode(), "nosuch"),
    ]:
        other.write_bytes(data)
        with pytest.raises(MlsdError, match=says) as caught:
            fix_paths([str(broken), str(other)], True)
        assert caught.value.hint
        assert broken.read_bytes() == BROKEN.encode()
    for path in ("-", str(broken.parent), str(broken.parent / "none.md")):
        with pytest.raises(MlsdError):
            fix_paths([str(broken), path], True)
    assert broken.read_bytes() == BROKEN.encode()


def test_what_another_run_writes_meanwhile_is_what_is_fixed(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = files.require_writable
    newer = BROKEN.replace("Prose", "Other prose")

    def meanwhile(path: str) -> None:
        asked(path)
        broken.write_bytes(newer.encode())

    monkeypatch.setattr(files, "require_writable", meanwhile)
    (fixed,) = fix_files([str(broken)], True)
    assert fixed.before == newer.encode()
    assert broken.read_bytes() == MENDED.replace("Prose", "Other prose").encode()


@pytest.mark.parametrize(
    ("id", "mended"),
    [
        pytest.param("setup.goals", 1, id="an id of the document's own pack, whose answers serve"),
        pytest.param("card.licence", 1, id="an id of the pack that is asked for"),
        pytest.param("no.such", 0, id="an id of no pack"),
    ],
)
def test_whatever_pack_is_asked_for_an_id_of_any_pack_is_known(broken: Path, id: str, mended: int) -> None:
    broken.write_text(goals("A.", f" {GOALS}").replace("setup.goals", id), encoding="utf-8")
    assert len(fix_files([str(broken)], False, "model-card")) == mended


def test_the_difference_is_the_header_and_the_mark(broken: Path) -> None:
    broken.write_text(goals("A.", f" {GOALS}"), encoding="utf-8")
    (fixed,) = fix_files([str(broken)], False)
    assert isinstance(fixed, FixedFile)
    assert diff(fixed, False).count("\n+") == 2  # the header and the mark

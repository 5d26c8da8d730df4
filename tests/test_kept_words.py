"""What a person wrote between two marks stays until they ask for something else, whoever fills, fixes or upgrades."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from screens import SMALL, environment, run, write_small

from mlsd import store
from mlsd.__main__ import main
from mlsd.document import fill, parse
from mlsd.packs import load_pack
from mlsd.render import skeleton
from mlsd.states import FLAG

NOTE = "> Ann, 12 May: 5 dispatchers see it; keep this."
ID, OTHER_ID = "a.goal", "b.last"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    write_small(tmp_path)
    assert run("new", "doc.md", "--pack", "small", "--blank", cwd=tmp_path).returncode == 0
    return tmp_path / "doc.md"


def put(document: Path, text: str, id: str = ID) -> None:
    """Somebody writes this between the marks in an editor."""
    found = parse(document.read_bytes())
    answer = found.answer(id)
    assert answer
    document.write_bytes(f"{found.text[: answer.start]}\n{text}\n\n{found.text[answer.end :]}".encode())


def flagged(document: Path, note: str, id: str = ID) -> str:
    """The flag that stands, with a note in it."""
    answer = parse(document.read_bytes()).answer(id)
    assert answer
    return f"{answer.text}\n{note}"


def texts(document: Path) -> dict[str, str]:
    return store.read_document(str(document)).texts()


def filling(document: Path, given: str, *more: str) -> str:
    """Fill in from standard input.  Returns what was said."""
    done = run("fill", document.name, "--answers", "-", *more, cwd=document.parent, stdin=given.encode())
    assert (done.returncode, done.stdout) == (0, b"")
    return done.stderr.decode()


def piped(document: Path, *more: str) -> subprocess.Popen[bytes]:
    """`mlsd fill --answers -` that has read the document and waits for its answers: it says so on standard output."""
    command = [sys.executable, "-c", WAITING, "fill", document.name, "--answers", "-", *more]
    child = subprocess.Popen(
        command, cwd=document.parent, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )  # fmt: skip
    assert child.stdout
    assert child.stdout.readline() == b"reading\n"
    return child


WAITING = """
import sys
from mlsd import answers_file, opening
from mlsd.__main__ import main
def read(*arguments, before=opening.read_answers):
    print("reading", flush=True)
    return before(*arguments)
opening.read_answers = read
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("by", ["fill", "an editor"])
def test_an_answer_that_came_while_a_pipe_was_waited_for_stays(document: Path, by: str) -> None:
    child = piped(document)
    if by == "fill":
        assert "1 answer filled in" in filling(document, f"{ID}: written meanwhile")
    else:
        put(document, "written meanwhile")
    _, said = child.communicate(f"{ID}: from the pipe\n{OTHER_ID}: also from the pipe\n".encode(), timeout=60)
    assert child.returncode == 0
    assert f"left as it is: {ID} has another answer already".encode() in said
    assert b"1 answer filled in" in said
    assert texts(document)[ID] == "written meanwhile"
    assert texts(document)[OTHER_ID] == "also from the pipe"


def test_of_many_runs_at_once_one_fills_and_the_others_say_so(document: Path) -> None:
    children = [piped(document) for _ in range(4)]
    for number, child in enumerate(children):
        assert child.stdin
        child.stdin.write(f"{ID}: run {number}\n".encode())
        child.stdin.close()
        child.stdin = None
    said = [child.communicate(timeout=60)[1] for child in children]
    assert [child.returncode for child in children] == [0, 0, 0, 0]
    first = int(texts(document)[ID].removeprefix("run "))
    for number, each in enumerate(said):
        assert (b"1 answer filled in" in each) is (number == first)
        assert (b"left as it is" in each) is (number != first)


def test_replace_replaces_what_came_meanwhile_too(document: Path) -> None:
    child = piped(document, "--replace")
    put(document, "written meanwhile")
    child.communicate(f"{ID}: from the pipe\n".encode(), timeout=60)
    assert texts(document)[ID] == "from the pipe"


def test_marks_that_went_meanwhile_are_told_and_nothing_is_written(document: Path) -> None:
    child = piped(document)
    before = document.read_bytes().replace(b"<!-- mlsd:a.goal -->\n", b"").replace(b"<!-- /mlsd:a.goal -->\n", b"")
    document.write_bytes(before)
    _, said = child.communicate(f"{OTHER_ID}: x\n{ID}: from the pipe\n".encode(), timeout=60)
    assert child.returncode == 2
    assert b"the marks of a.goal are gone" in said
    assert document.read_bytes() == before


NOTES = [
    "TODO: ask legal whether we may keep GPS traces 90 days; Bob says 30, ticket PRIV-212",
    "[precision at 5 above 0.9, agreed with Ann on 12 May]",
    "<!-- Ann knows: five dispatchers -->",
    "TODO @dana",
    "> **Unanswered.** Ann: five dispatchers.",
]


@pytest.mark.parametrize("note", NOTES)
def test_a_note_in_an_open_question_is_left_and_told(document: Path, note: str) -> None:
    put(document, note)
    before = document.read_bytes()
    said = filling(document, f"{ID}: x\n")
    assert f"left as it is: {ID} holds the note '{note[:40]}" in said
    assert "--replace" in said
    assert "0 answers filled in" in said
    assert document.read_bytes() == before
    filling(document, f"{ID}: x\n", "--replace")
    assert texts(document)[ID] == "x"


@pytest.mark.parametrize("bare", ["TODO", "[ TBD ]", "[]", "", "<!-- TODO -->", "to be decided"])
def test_what_only_holds_a_place_gives_it_up(document: Path, bare: str) -> None:
    put(document, bare)
    assert "1 answer filled in" in filling(document, f"{ID}: x\n")
    assert texts(document)[ID] == "x"


def test_a_note_in_the_flag_is_shown_printed_and_left(document: Path) -> None:
    put(document, flagged(document, NOTE))
    shown = run("show", "doc.md", ID, cwd=document.parent).stdout.decode()
    assert NOTE in shown
    assert "Unanswered" not in shown
    printed = json.loads(run("answers", "doc.md", "--format", "json", cwd=document.parent).stdout)
    assert list(printed) == [ID]
    assert NOTE in printed[ID]
    said = filling(document, f"{ID}: x\n")
    assert "holds the note '> Ann, 12 May" in said
    assert NOTE in texts(document)[ID]
    assert run("fill", "doc.md", "--answers", "-", cwd=document.parent, stdin=json.dumps(printed).encode()).stderr == (
        b"doc.md: 0 answers filled in\n"
    )


def test_a_question_in_the_flag_is_shown_printed_and_left_too(document: Path) -> None:
    put(document, flagged(document, "> Is it five?"))
    assert "> Is it five?" in run("show", "doc.md", ID, cwd=document.parent).stdout.decode()
    assert "> Is it five?" in run("answers", "doc.md", cwd=document.parent).stdout.decode()
    assert "holds the note" in filling(document, f"{ID}: x\n")


def test_answers_of_a_blank_document_are_none_whoever_has_broken_its_flags(document: Path) -> None:
    for id, text in texts(document).items():
        words = " ".join(line[2:] for line in text.split("\n")[1:])
        put(document, "> [!WARNING]\n> " + words.replace(" ", "\n> "), id)
    assert run("answers", "doc.md", cwd=document.parent).stdout == b""
    assert "2 answers filled in" in filling(document, f"{ID}: x\n{OTHER_ID}: y\n")


@pytest.mark.parametrize(
    ("standing", "given"),
    [
        pytest.param("x = 12", "    x = 12", id="an indent more"),
        pytest.param("    x = 12", "x = 12", id="an indent less"),
        pytest.param("x = 12  ", "x = 12", id="blanks at the end"),
        pytest.param("x = 12\n\n\ny", "x = 12\n\ny", id="blank lines within"),
    ],
)
def test_an_answer_that_differs_in_blanks_differs(document: Path, standing: str, given: str) -> None:
    put(document, standing)
    before = document.read_bytes()
    assert "has another answer already" in filling(document, json.dumps({ID: given}))
    assert document.read_bytes() == before


def test_the_same_answer_below_its_flag_takes_the_flag_away(document: Path) -> None:
    put(document, flagged(document, "\n    x = 12"))
    assert "1 answer filled in" in filling(document, json.dumps({ID: "    x = 12"}))
    assert texts(document)[ID] == "    x = 12"


HINTED = """\
---
mlsd: {{ pack.name }}
template: hinted
---

# {{ title }}
{% for stage in stages %}{% for question in stage.questions %}
## {{ question.title }}

<!-- mlsd:{{ question.id }} -->

{{ question.flag }}

[a sentence or two on {{ question.title }}, please]

<!-- /mlsd:{{ question.id }} -->
{% endfor %}{% endfor %}"""


def test_the_hint_of_a_template_gives_its_place_up_and_what_was_made_of_it_does_not(document: Path) -> None:
    folder = document.parent / ".mlsd" / "templates"
    folder.mkdir()
    (folder / "hinted.md.j2").write_text(HINTED, encoding="utf-8")
    new = run("new", "own.md", "--pack", "small", "--template", "hinted", "--blank", cwd=document.parent)
    assert new.returncode == 0
    own = document.parent / "own.md"
    put(own, texts(own)[OTHER_ID].replace("please", "says Ann"), OTHER_ID)
    said = filling(own, f"{ID}: x\n{OTHER_ID}: y\n")
    assert f"left as it is: {OTHER_ID} holds the note '[a sentence or two on Last, says Ann]'" in said
    assert texts(own)[ID] == "x"
    assert "says Ann" in texts(own)[OTHER_ID]


def test_an_answer_to_a_question_that_is_not_asked_is_told(document: Path) -> None:
    said = filling(document, "a.device: cloud\na.battery: 5% a day\n")
    assert "not filled in: a.battery has no section (it is asked only if a.device says phone or both)" in said
    assert "1 answer filled in" in said
    assert "2 answers filled in" in filling(document, "a.device: phone\na.battery: 5% a day\n", "--replace")
    assert texts(document)["a.battery"] == "5% a day"


def test_an_answer_whose_condition_holds_already_gets_its_section(document: Path) -> None:
    put(document, "phone", "a.device")
    assert "1 answer filled in" in filling(document, "a.battery: 5% a day\n")
    assert texts(document)["a.battery"] == "5% a day"


def test_a_section_that_one_answer_brings_may_bring_another(tmp_path: Path) -> None:
    chain = SMALL + "  - id: b.cold\n    title: Cold\n    ask: What of the cold?\n    when: {a.battery: cold}\n"
    (tmp_path / ".mlsd" / "questions").mkdir(parents=True)
    (tmp_path / ".mlsd" / "questions" / "small.yaml").write_text(chain, encoding="utf-8")
    assert run("new", "doc.md", "--pack", "small", "--blank", cwd=tmp_path).returncode == 0
    given = "b.cold: a blanket\na.battery: less in the cold\na.device: phone\n"
    assert "3 answers filled in" in filling(tmp_path / "doc.md", given)
    assert texts(tmp_path / "doc.md")["b.cold"] == "a blanket"


def test_a_note_of_a_question_that_no_pack_knows_stays(document: Path) -> None:
    more = "\n<!-- mlsd:x.own -->\n\n> **Unanswered.** Ours?\n> Ann: is it five?\n\n<!-- /mlsd:x.own -->\n"
    document.write_text(document.read_text() + more, encoding="utf-8")
    assert "holds the note" in filling(document, "x.own: y\n")
    document.write_bytes(fill(document.read_bytes(), {"x.own": "> **Unanswered.** Ours?"}))
    assert "1 answer filled in" in filling(document, "x.own: y\n")


IDS = ["setup.goals", "setup.performance-constraints", "data.storage", "data.privacy"]
WRITTEN = [
    "Ann, 12 May: 5 dispatchers see it; keep this.", "Is it five?", "    x = 12", "x = 12", "TODO: ask legal, Bob: 30",
    "[precision at 5 above 0.9]", "<!-- Ann knows -->", "n/a: nobody", "later: ask @dana 2026-12-01", "- dispatchers",
    "- **Daily users:** 2 million", "- **Requests per user:** 10 a day", "1. TBD: 30 days", "👍", "> Bob: yes.", "```",
    "| a | b |", "**Unanswered.** Bob does not know.", "<!-- mlsd-ignore MLSD301: short -->", "two  ", "# Ours", "~~~",
    "> **Unanswered.** Says Ann: five.", "\\<!-- mlsd:data.privacy -->", "tbd → ∞", "é 日本", "lorem ipsum, says Ann",
]  # fmt: skip
HOLDING = ["TODO", "[ TBD ]", "???", "", "<!-- TODO -->", "see above"]
GIVEN = st.dictionaries(
    st.sampled_from(IDS), st.lists(st.sampled_from(WRITTEN[:15] + HOLDING), min_size=1, max_size=3).map("\n".join)
)
EDITS = st.tuples(
    st.sampled_from(["into the flag", "on its last line", "above the flag", "below", "instead"]),
    st.sampled_from(IDS),
    st.sampled_from(WRITTEN + HOLDING),
)
STEPS = st.lists(st.one_of(GIVEN, EDITS, EDITS, st.sampled_from(["fix", "upgrade", "derive", "confirm"])), max_size=12)


def lines_of(path: Path) -> dict[str, list[str]]:
    """What stands between the marks of each answer, line by line, as it stands."""
    document = parse(path.read_bytes())
    return {each.id: document.text[each.start : each.end].split("\n") for each in document.answers}


def edit(path: Path, how: str, id: str, line: str, theirs: list[str]) -> None:
    """A person edits an answer.  theirs: the lines of it that they wrote, brought up to date."""
    if how == "on its last line" and not line:
        return
    lines = lines_of(path)[id][1:-2]
    flag = next((at for at, each in enumerate(lines) if each.startswith(f"> {FLAG}")), None)
    if how == "instead":
        theirs.clear()
        lines = [line]
    elif how == "below" or flag is None:
        lines += ["", line]
    else:
        last = next((at for at in range(flag, len(lines)) if not lines[at].startswith(">")), len(lines)) - 1
        line = f"{lines[last]} {line}" if how == "on its last line" else f"> {line}"
        if lines[last] in theirs and how == "on its last line":
            theirs.remove(lines[last])
        at, out = {"above the flag": (flag, 0), "into the flag": (last + 1, 0)}.get(how, (last, 1))
        lines[at : at + out] = [line]
    if line.removeprefix("> ") not in (*HOLDING, "```", "~~~"):
        theirs.append(line)
    put(path, "\n".join(lines), id)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, alert=st.booleans())
def test_whatever_is_called_no_line_that_a_person_wrote_goes(tmp_path: Path, steps: list[object], alert: bool) -> None:
    pack = load_pack("interview")
    path, answers = tmp_path / "doc.md", tmp_path / "answers.json"
    questions = [question for question in pack.questions if question.id in IDS]
    path.write_bytes(skeleton(pack, questions, "design" if alert else "lean", "T"))
    theirs: dict[str, list[str]] = {id: [] for id in IDS}
    for step in steps:
        if isinstance(step, tuple):
            how, id, line = step
            edit(path, how, id, line, theirs[id])
            continue
        if isinstance(step, dict):
            answers.write_text(json.dumps(step), encoding="utf-8")
            command = ["fill", str(path), "--answers", str(answers), "--no-input"]
        else:
            command = ["check", str(path), "--fix"] if step == "fix" else [str(step), str(path)]
        assert main(command) in (0, 1)
        standing = lines_of(path)
        for id, written in theirs.items():
            for line in written:
                assert standing[id].count(line) >= written.count(line), (step, id, line)

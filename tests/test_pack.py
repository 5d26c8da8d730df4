"""Packs: every fault of a file in one run with its line; and what is shipped keeps what the contract says."""

from __future__ import annotations

import marshal
from collections.abc import Callable
from pathlib import Path

import pytest

from mlsd.document import fill, parse
from mlsd.errors import MlsdError
from mlsd.interview import asked
from mlsd.marks import is_id
from mlsd.pack import KINDS, Pack, Question
from mlsd.packs import load_pack, pack_names
from mlsd.render import skeleton, template_names
from mlsd.states import State, state_of
from mlsd.terms import reached

INTERVIEW = """
setup.goals setup.user-experience setup.performance-constraints setup.evaluation setup.personalization
setup.project-constraints data.input-output data.availability data.user-data data.storage data.preprocessing
data.privacy data.biases model.task model.selection model.baselines model.training model.debugging model.tuning
model.scaling serving.experiments serving.feedback serving.updates serving.confidence serving.inference
serving.interpretability serving.ablation serving.bias-misuse assumptions
""".split()

HEAD = "pack: small\nversion: 1\ntitle: Small\nstages:\n- {id: s, title: First}\n- {id: t, title: Second}\nquestions:\n"
ROW = "- {id: s.a, title: A, ask: What}\n"
FACTS = "- {{id: s.a, title: A, ask: What,\n  facts: [\n  {{key: a, label: X, ask: X}},\n  {}]}}\n"


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "small.yaml"


def load(path: Path, source: str | bytes) -> Pack:
    path.write_bytes(source.encode() if isinstance(source, str) else source)
    return load_pack(str(path))


def faults(path: Path, source: str | bytes) -> list[str]:
    """Every fault of a pack, without the path in front."""
    with pytest.raises(MlsdError) as caught:
        load(path, source)
    said = [caught.value.message, *(what for what, _ in caught.value.more)]
    assert all(line.startswith(f"{path}:") and "\n" not in line for line in said)
    return [line.removeprefix(f"{path}:") for line in said]


def test_the_small_pack_is_whole(written: Path) -> None:
    pack = load(written, HEAD + ROW)
    assert (pack.name, pack.ids, pack.questions[0].stage) == ("small@1", ["s.a"], "s")
    assert pack.find("s.a") == pack.questions[0]
    assert pack.find("s.b") is None


def test_a_pack_reads_the_same_from_the_cache(written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    source = HEAD + "- {id: s.a, title: A, ask: What, covers: [{point: p, terms: [x, y]}], when: {}}\n"
    first = load(written, source)
    assert list((tmp_path / "cache" / "mlsd").iterdir())
    assert load(written, source) == first
    assert load(written, source + "- {id: s.b, title: B, ask: What}\n").ids == ["s.a", "s.b"]


def _cut_at_half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _a_byte_changed(data: bytes) -> bytes:
    return data[:-9] + bytes([data[-9] ^ 1]) + data[-8:]


def _another_value(data: bytes) -> bytes:
    return data[: data.index(ROW.encode()) + len(ROW) + 1] + marshal.dumps([1, "a"])


@pytest.mark.parametrize(
    "damage", [lambda data: b"", lambda data: b"\xff\xff", _cut_at_half, _a_byte_changed, _another_value]
)
def test_a_damaged_cache_costs_nothing_but_time(written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                                damage: Callable[[bytes], bytes]) -> None:  # fmt: skip
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    first = load(written, HEAD + ROW)
    for kept in (tmp_path / "cache" / "mlsd").iterdir():
        kept.write_bytes(damage(kept.read_bytes()))
    assert load(written, HEAD + ROW) == first


def test_a_cache_that_cannot_be_made_is_passed_over(
    written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert load(written, HEAD + ROW).ids == ["s.a"]


@pytest.mark.parametrize(
    ("row", "line", "says"),
    [
        pytest.param("- {id: s.a, title: A, aks: What}\n", 8, "unknown key 'aks'", id="a misspelt key"),
        pytest.param("- {id: s.a, title: A}\n", 8, "'ask' is missing", id="no question"),
        pytest.param("- {title: A, ask: What}\n", 8, "'id' is missing", id="no id"),
        pytest.param("- {id: s.a, title: A, ask: What, cues: {usual: 40}}\n", 8, "0 to 1", id="a share above all"),
        pytest.param(ROW + "- {id: s.a, title: B, ask: Why}\n", 9, "stands twice", id="an id twice"),
        pytest.param("- {id: u.a, title: A, ask: What}\n", 8, "no stage", id="a stage that there is not"),
        pytest.param(
            "- {id: 's.a -->', title: A, ask: What}\n", 8, "cannot stand in a mark", id="an id that ends a comment"
        ),
        pytest.param(
            '- {id: "s.a\\nb", title: A, ask: What}\n', 8, "cannot stand in a mark", id="an id over two lines"
        ),
        pytest.param("- {id: '', title: A, ask: What}\n", 8, "cannot stand in a mark", id="an empty id"),
        pytest.param("- {id: s/../b, title: A, ask: What}\n", 8, "cannot stand in a mark", id="an id that is a path"),
        pytest.param("- {id: __class__, title: A, ask: What}\n", 8, "cannot stand in a mark", id="an id from Python"),
        pytest.param("- {id: s.A, title: A, ask: What}\n", 8, "cannot stand in a mark", id="a capital in an id"),
        pytest.param("- {id: 0123, title: A, ask: What}\n", 8, "cannot stand in a mark", id="an id that is a number"),
        pytest.param(
            "- {id: 2024-01-02, title: A, ask: What}\n", 8, "cannot stand in a mark", id="an id that is a date"
        ),
        pytest.param("- {id: s.a, title: A, ask: ' '}\n", 8, "empty", id="a blank question"),
        pytest.param("- {id: s.a, title: '', ask: What}\n", 8, "empty", id="a blank title"),
        pytest.param("- {id: s.a, title: A, ask: What, kind: chioce}\n", 8, "unknown kind", id="a misspelt kind"),
        pytest.param("- {id: s.a, title: A, ask: What, kind: choice}\n", 8, "choices", id="a choice of nothing"),
        pytest.param("- {id: s.a, title: A, ask: What, minutes: 0}\n", 8, "minutes", id="no minutes"),
        pytest.param("- {id: s.a, title: A, ask: What, minutes: -3}\n", 8, "minutes", id="minutes below nothing"),
        pytest.param("- {id: s.a, title: A, ask: What, minutes: 1e18}\n", 8, "minutes", id="endless minutes"),
        pytest.param("- {id: s.a, title: A, ask: What, minutes: nan}\n", 8, "minutes", id="minutes that are no number"),
        pytest.param(
            "- {id: s.a, title: A, ask: What, minutes: two}\n", 8, "a number is wanted", id="minutes in words"
        ),
        pytest.param(
            "- {id: s.a, title: A, ask: What, required: maybe}\n", 8, "true or false", id="neither true nor false"
        ),
        pytest.param("- {id: s.a, title: A, ask: [What]}\n", 8, "text is wanted", id="a list for a text"),
        pytest.param("- {id: s.a, title: A, ask: }\n", 8, "text is wanted", id="nothing for a text"),
        pytest.param("- {id: s.a, title: A, ask: What, covers: x}\n", 8, "a list is wanted", id="a text for a list"),
        pytest.param(
            "- {id: s.a, title: A, ask: What, covers: [x]}\n", 8, "a mapping is wanted", id="a text for a mapping"
        ),
        pytest.param(
            "- {id: s.a, title: A, ask: What, when: [x]}\n", 8, "a mapping is wanted", id="a list for a mapping"
        ),
        pytest.param(
            "- {id: s.a, title: A, ask: What, when: {s.b: x}}\n", 8, "no earlier", id="a condition on nothing"
        ),
        pytest.param("- {id: s.a, title: A, ask: What, revisit: [s.a]}\n", 8, "no earlier", id="a way back to itself"),
        pytest.param("- s.a\n", 8, "a mapping is wanted", id="a row that is only its id"),
        pytest.param(
            "- {id: s.a, title: A, ask: What, pattern: '^(a+)+$'}\n", 8, "unknown key", id="a pattern to hang on"
        ),
        pytest.param("- {id: s.a, title: A, ask: What, x: &a [*a]}\n", 8, "anchor", id="a list in itself"),
        pytest.param("- {id: s.a, title: A, title: B, ask: What}\n", 8, "twice", id="a key twice"),
        pytest.param(FACTS.format("{key: a, label: Y, ask: Y}"), 11, "the key 'a'", id="two facts with one key"),
        pytest.param(
            FACTS.format("{key: b, label: 'x ', ask: Y}"), 11, "the label 'x '", id="two facts with one label"
        ),
        pytest.param(
            FACTS.format("{key: b, label: Y, ask: Y, kind: choice}"), 11, "needs choices", id="a fact of no choices"
        ),
        pytest.param(
            "- {id: s.a, title: A, ask: W, needs: [crispness]}\n", 8, "unknown demand 'crispness'", id="a free demand"
        ),
        pytest.param("- id: s.a\n\ttitle: A\n", 9, "", id="tabs"),
    ],
)
def test_a_fault_is_named_with_its_line(written: Path, row: str, line: int, says: str) -> None:
    said = faults(written, HEAD + row)
    assert any(each.startswith(f"{line}:") and says in each for each in said), said


def test_all_faults_of_a_file_in_one_run(written: Path) -> None:
    source = (
        "pack: small\nversion: one\ntitle: Small\nstages:\n- {id: s, titel: First}\nquestions:\n"
        "- {id: s.a, title: A, aks: What}\n- {id: s.b, title: B, ask: W, kind: proze}\n- {id: s.b, title: C, ask: W}\n"
    )
    said = faults(written, source)
    assert {int(each.split(":")[0]) for each in said} == {2, 5, 7, 8, 9}
    assert [int(each.split(":")[0]) for each in said] == sorted(int(each.split(":")[0]) for each in said)


def test_an_id_twice_is_named_on_both_lines(written: Path) -> None:
    said = faults(written, HEAD + ROW + "- {id: s.b, title: B, ask: W}\n" + ROW)
    assert [each.split(":")[0] for each in said] == ["8", "10"]


@pytest.mark.parametrize(
    ("source", "nearest"),
    [
        pytest.param(HEAD + "- {id: s.a, title: A, ask: W, cover: []}\n", "covers", id="a key"),
        pytest.param(HEAD + "- {id: s.a, title: A, ask: W, kind: numbr}\n", "number", id="a kind"),
        pytest.param(HEAD.replace("id: t", "id: third") + "- {id: thrid.a, title: A, ask: W}\n", "third", id="a stage"),
        pytest.param(HEAD + ROW + "- {id: s.b, title: B, ask: W, when: {a: x}}\n", "s.a", id="a question"),
        pytest.param(
            HEAD + "- {id: s.a, title: A, ask: W, covers: [{point: P, terms: [x, a + <duratoin>]}]}\n",
            "<duration>",
            id="a quantity in a cue of a point",
        ),
        pytest.param(
            HEAD + "- {id: s.a, title: A, ask: W, cues: {unlike: ['<precent> off']}}\n",
            "<percent>",
            id="a quantity in a cue of the topic",
        ),
        pytest.param(HEAD + "- {id: s.a, title: A, ask: W, cues: {weak: ['<size']}}\n", "<size>", id="half a bracket"),
    ],
)
def test_the_nearest_is_offered(written: Path, source: str, nearest: str) -> None:
    with pytest.raises(MlsdError) as caught:
        load(written, source)
    assert f"did you mean {nearest}?" in caught.value.hint


@pytest.mark.parametrize("id", ["no", "on", "y", "null-model", "a1", "s_2"])
def test_ids_that_yaml_would_take_for_something_else_are_text(written: Path, id: str) -> None:
    pack = load(written, HEAD.replace("id: t,", f"id: {id},") + f"- {{id: {id}.{id}, title: A, ask: W}}\n")
    assert pack.ids == [f"{id}.{id}"]


def test_choices_stay_as_they_are_spelled(written: Path) -> None:
    pack = load(written, HEAD + "- {id: s.a, title: A, ask: W, kind: choice, choices: [yes, no, on, 1.10, 12:30]}\n")
    assert pack.questions[0].choices == ("yes", "no", "on", "1.10", "12:30")


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(b"\xef\xbb\xbf" + (HEAD + ROW).replace("\n", "\r\n").encode(), id="an encoding mark and CRLF"),
        pytest.param(("# ours\n---\n" + HEAD + ROW + "...\n").encode(), id="a comment, a beginning and an end"),
    ],
)
def test_how_a_pack_is_saved_does_not_matter(written: Path, source: bytes) -> None:
    assert load(written, source).ids == ["s.a"]


@pytest.mark.parametrize(
    "source",
    ["", "[]", "text", "- a", "questions: []\n---\nquestions: []\n", "pack: x\n", "a" * 5_000_000, "[" * 100_000],
)
def test_a_file_that_is_no_pack_is_refused(written: Path, source: str) -> None:
    with pytest.raises(MlsdError) as caught:
        load(written, source)
    assert caught.value.message.startswith(str(written))


@pytest.mark.parametrize(
    ("name", "hint"), [("interveiw", "interview"), ("retro", "retrospective"), ("Interview", "interview")]
)
def test_a_pack_that_there_is_not(name: str, hint: str) -> None:
    with pytest.raises(MlsdError, match=name) as caught:
        load_pack(name)
    assert hint in caught.value.hint


@pytest.mark.parametrize("name", ["nowhere.yaml", "a/b", "/", "../x"])
def test_a_path_that_leads_nowhere(name: str) -> None:
    with pytest.raises(MlsdError) as caught:
        load_pack(name)
    assert caught.value.hint


def test_a_team_has_packs_of_its_own(tmp_path: Path) -> None:
    folder = tmp_path / ".mlsd" / "questions"
    folder.mkdir(parents=True)
    (folder / "ours.yaml").write_text(HEAD.replace("small", "ours") + ROW)
    near = str(tmp_path / "docs" / "design.md")
    assert load_pack("ours", near).name == "ours@1"
    assert pack_names(near)[0] == "ours"
    assert "exercises" not in pack_names(near)


def test_questions_stand_in_the_order_of_their_stages(written: Path) -> None:
    rows = "".join(f"- {{id: {id}, title: A, ask: W}}\n" for id in ("t.a", "s.a", "t.b", "s.b"))
    assert load(written, HEAD + rows).ids == ["s.a", "s.b", "t.a", "t.b"]


SHIPPED = [load_pack(name) for name in pack_names()]
ROWS = [
    pytest.param(pack, question, id=f"{pack.pack} {question.id}") for pack in SHIPPED for question in pack.questions
]


def test_the_interview_asks_what_the_contract_lists() -> None:
    ids = load_pack("interview").ids
    assert [id for id in ids if id in INTERVIEW] == INTERVIEW
    assert len(INTERVIEW) == 29


def test_the_interview_takes_45_minutes() -> None:
    assert sum(question.minutes for question in load_pack("interview").questions) == 45


@pytest.mark.parametrize("pack", SHIPPED, ids=lambda pack: pack.pack)
@pytest.mark.parametrize("template", template_names())
@pytest.mark.parametrize("eol", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_every_shipped_pack_makes_a_document_that_holds_its_answers(pack: Pack, template: str, eol: bytes) -> None:
    questions = asked(pack, {})
    data = skeleton(pack, questions, template, "A title: with <signs> & {{ braces }}").replace(b"\n", eol)
    document = parse(data)
    assert document.faults == ()
    assert {answer.id for answer in document.answers} == {question.id for question in questions}
    assert all(state_of(answer.text) is State.UNANSWERED for answer in document.answers)
    answers = {question.id: question.example or question.ask for question in questions}
    filled = fill(data, answers)
    assert parse(filled).texts() == answers
    assert fill(filled, {answer.id: answer.text for answer in document.answers}) == data


@pytest.mark.parametrize(("pack", "question"), ROWS)
def test_a_row_is_whole(pack: Pack, question: Question) -> None:
    assert is_id(question.id)
    assert question.ask.strip().endswith(("?", "."))
    assert question.why.strip()
    assert question.kind in KINDS
    assert question.stage in [stage.id for stage in pack.stages]
    assert question.covers
    assert all(cover.point.strip() for cover in question.covers)
    assert all(cover.terms and all(term.strip() for term in cover.terms) for cover in question.covers)


@pytest.mark.parametrize(("pack", "question"), ROWS)
def test_the_example_of_a_row_is_a_good_answer(pack: Pack, question: Question) -> None:
    assert state_of(question.example) is State.ANSWERED
    made = [cover for cover in question.covers if reached(question.example, cover)]
    assert 2 * len(made) >= len(question.covers), [cover.point for cover in question.covers if cover not in made]


@pytest.mark.parametrize(("pack", "question"), ROWS)
def test_an_empty_answer_makes_no_point(pack: Pack, question: Question) -> None:
    assert not any(reached("", cover) for cover in question.covers)


@pytest.mark.parametrize(
    ("cue", "better"),
    [
        ("within <duration>", "within + <duration>"),
        ("<percent> of", "<percent> + of"),
        ("a* + less than <size> each", "a* + less than + <size> + each"),
    ],
)
def test_a_quantity_beside_a_word_is_a_fault_of_a_cue(written: Path, cue: str, better: str) -> None:
    with pytest.raises(MlsdError) as caught:
        load(written, HEAD + f"- {{id: s.a, title: A, ask: W, covers: [{{point: P, terms: [x, '{cue}']}}]}}\n")
    assert f"the cue {cue!r} is never found" in caught.value.message
    assert repr(better) in caught.value.hint

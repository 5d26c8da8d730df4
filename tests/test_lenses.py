"""Lenses: a pack over a document of another pack reuses its answers, asks the rest, and is told apart in a matrix."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from screens import CTRL_C, CTRL_D, Terminal, environment, run, write_small

from mlsd.checking import check_bytes
from mlsd.document import parse
from mlsd.findings import Report
from mlsd.lenses import of_no_pack, serving
from mlsd.matrix import ASKED, REUSED, matrix_data, matrix_of, matrix_text
from mlsd.packs import load_pack, pack_names
from mlsd.same_as import misplaced

CARD_FRAUD = Path(__file__).parent.parent / "examples" / "card-fraud.md"
LENSES = ["annex-iv", "datasheet", "llm", "ml-test-score", "model-card"]
SERVED = {
    "annex-iv": {},  # metrics.fit is asked only of a high-risk system
    "datasheet": {"preprocessing.steps": "data.preprocessing", "uses.impact": "data.biases"},
    "llm": {
        "safety.privacy": "data.privacy",
        "upkeep.feedback": "serving.feedback",
        "upkeep.releases": "serving.updates",
    },
    "ml-test-score": {},
    "model-card": {
        "use.intended": "setup.goals",
        "measure.metrics": "setup.evaluation",
        "measure.thresholds": "serving.confidence",
        "evidence.training-data": "data.availability",
        "evidence.training-procedure": "model.training",
        "care.sensitive-data": "data.privacy",
        "care.harms": "serving.bias-misuse",
    },
}

PLAIN = """\
---
mlsd: small@1
template: design
status: draft
---

# T

<!-- mlsd:a.goal -->

Leaks fall by 20%.

<!-- /mlsd:a.goal -->

<!-- mlsd:a.device -->

cloud

<!-- /mlsd:a.device -->

<!-- mlsd:b.last -->

Old pipes.

<!-- /mlsd:b.last -->
"""
LENS = """\
pack: lens
version: 1
title: A second look
stages:
  - {id: c, title: Card}
questions:
  - {id: c.use, title: Use, ask: What is it for?, same_as: a.goal, needs: [quantity]}
  - {id: c.where, title: Where, ask: Where is it used?, same_as: a.device}
  - {id: c.name, title: Name, ask: What is it called?}
  - {id: c.phone, title: Phone, ask: Which phones?, when: {c.where: phone}}
  - {id: c.rest, title: Last, ask: What else?, required: false}
"""


def judged(pack: str, data: bytes, path: str = "design.md") -> Report:
    return check_bytes(path, data, pack)


def found(report: Report, code: str) -> list[str]:
    return [each.topic for each in report.findings if each.code == code]


def served(report: Report) -> dict[str, str]:
    return {topic.id: topic.served_by for topic in report.topics if topic.served_by}


def section(id: str, text: str) -> str:
    return f"\n<!-- mlsd:{id} -->\n\n{text}\n\n<!-- /mlsd:{id} -->\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with the small pack, a lens over it, and a document of the small pack."""
    write_small(tmp_path)
    (tmp_path / ".mlsd" / "questions" / "lens.yaml").write_text(LENS, encoding="utf-8")
    (tmp_path / "a.md").write_text(PLAIN, encoding="utf-8")
    return tmp_path


def here(folder: Path, text: str, pack: str = "lens") -> Report:
    path = folder / "a.md"
    path.write_text(text, encoding="utf-8")
    return check_bytes(str(path), text.encode(), str(folder / ".mlsd" / "questions" / f"{pack}.yaml"))


# Reading


@pytest.mark.parametrize("name", LENSES)
def test_a_lens_reuses_exactly_what_is_answered_and_misses_the_rest(name: str) -> None:
    report = judged(name, CARD_FRAUD.read_bytes())
    document, pack = parse(CARD_FRAUD.read_bytes()), load_pack(name)
    assert served(report) == SERVED[name]
    for topic in report.topics:
        source = document.answer(topic.served_by)
        state = ("answered", source.text_line) if source else ("unanswered", 1)
        assert (topic.state, topic.line) == state, topic.id
    assert set(found(report, "MLSD103")) == {topic.id for topic in report.topics if not topic.served_by}
    assert {each.topic for each in report.findings} <= set(pack.ids), "nothing of the document's own pack is repeated"
    assert found(report, "MLSD102") == []
    assert all(f"mlsd fill design.md --pack {name}" in each.hint for each in report.findings if each.code == "MLSD103")


@pytest.mark.parametrize("name", LENSES)
def test_the_score_is_that_of_the_lens(name: str) -> None:
    report = judged(name, CARD_FRAUD.read_bytes())
    assert set(report.score.stages) <= {stage.id for stage in load_pack(name).stages}
    for stage, score in report.score.stages.items():
        topics = [topic for topic in report.topics if topic.stage == stage]
        assert score <= round(100 * sum(bool(topic.served_by) for topic in topics) / len(topics))
    assert report.score.overall == min(report.score.stages.values())


def test_a_document_of_the_lens_itself_reuses_nothing_that_is_not_there() -> None:
    data = b"---\nmlsd: model-card@1\n---\n\n# T\n" + section("use.intended", "Sorting parcels.").encode()
    report = judged("", data)
    assert (report.lens, served(report)) == ("", {})
    assert "`mlsd upgrade design.md`" in next(each.hint for each in report.findings if each.code == "MLSD103")


@pytest.mark.parametrize(
    ("own", "state", "by"),
    [
        pytest.param(None, "answered", "a.goal", id="no section of its own"),
        pytest.param("", "answered", "a.goal", id="an empty section"),
        pytest.param("TODO", "answered", "a.goal", id="a placeholder"),
        pytest.param("For 3 plumbers.", "answered", "", id="an answer of its own"),
        pytest.param("n/a: nobody uses it", "na", "", id="n/a of its own"),
        pytest.param("later: ask @dana", "later", "", id="put off by itself"),
    ],
)
def test_an_answer_of_its_own_wins(folder: Path, own: str | None, state: str, by: str) -> None:
    report = here(folder, PLAIN + (section("c.use", own) if own is not None else ""))
    topic = next(topic for topic in report.topics if topic.id == "c.use")
    assert (topic.state, topic.served_by) == (state, by)


@pytest.mark.parametrize(
    ("text", "state", "code"),
    [
        pytest.param("Leaks fall by 20%.", "answered", None, id="answered"),
        pytest.param("n/a: a study", "na", None, id="n/a with a reason"),
        pytest.param("n/a", "na", "MLSD206", id="n/a without a reason"),
        pytest.param("later: ask @dana 2099-12-01", "later", "MLSD203", id="put off"),
        pytest.param("Leaks become fewer.", "answered", "MLSD301", id="what the lens demands is missing"),
    ],
)
def test_state_line_and_prose_carry_over(folder: Path, text: str, state: str, code: str | None) -> None:
    report = here(folder, PLAIN.replace("Leaks fall by 20%.", text))
    topic = next(topic for topic in report.topics if topic.id == "c.use")
    assert (topic.state, topic.line, topic.served_by) == (state, 11, "a.goal")
    about = [each for each in report.findings if each.topic == "c.use"]
    assert [each.code for each in about] == ([code] if code else [])
    for each in about:
        assert each.line == 11
        assert "the answer to a.goal" in each.hint
        assert re.search(r"mlsd fill \S+ c\.use --pack \S+lens\.yaml", each.hint)


def test_an_open_topic_that_would_serve_is_named(folder: Path) -> None:
    report = here(folder, PLAIN.replace("Leaks fall by 20%.", "TBD"))
    missing = next(each for each in report.findings if each.topic == "c.use")
    assert (missing.code, missing.line) == ("MLSD103", 9)
    assert "the answer to a.goal would serve and is open" in missing.hint


def test_a_waiver_in_the_answer_that_serves_holds(folder: Path) -> None:
    waiver = "<!-- mlsd-ignore MLSD301: the figure is under embargo -->\n\nLeaks become fewer."
    report = here(folder, PLAIN.replace("Leaks fall by 20%.", waiver))
    assert found(report, "MLSD301") == []


def test_conditions_are_met_by_answers_that_serve(folder: Path) -> None:
    assert "c.phone" not in [topic.id for topic in here(folder, PLAIN).topics]
    assert found(here(folder, PLAIN.replace("cloud", "phone")), "MLSD103") == ["c.name", "c.phone"]


def test_a_confirmation_is_that_of_the_answer_and_not_of_the_row(folder: Path) -> None:
    report = here(folder, PLAIN.replace("mlsd:a.device -->", "mlsd:a.device basis=00000000 -->", 1))
    assert found(report, "MLSD501") == []


def test_what_is_wrong_elsewhere_in_the_document_is_not_repeated(folder: Path) -> None:
    text = PLAIN.replace("status: draft", "status: approved").replace("Old pipes.", "```\nOld pipes.")
    report = here(folder, text + section("b.nobodys", "Kept."))
    assert {each.code for each in report.findings} == {"MLSD103"}


def test_damaged_marks_are_everybodys(folder: Path) -> None:
    assert found(here(folder, PLAIN.replace("<!-- /mlsd:b.last -->", "")), "MLSD101") == ["b.last"]


@pytest.mark.parametrize("said", ["json", "full"])
def test_the_report_says_what_is_reused(tmp_path: Path, said: str) -> None:
    (tmp_path / "d.md").write_bytes(CARD_FRAUD.read_bytes())
    for _ in range(2):  # the second time it is remembered
        done = run("check", "d.md", "--pack", "model-card", "--output-format", said, cwd=tmp_path)
        assert done.returncode == 1
        if said == "json":
            topics = json.loads(done.stdout)["documents"][0]["topics"]
            assert {each["id"]: each["served_by"] for each in topics if "served_by" in each} == SERVED["model-card"]
        else:
            assert "7 topics of these answered under other topics" in done.stdout.decode()
            assert "mlsd fill d.md --pack model-card" in done.stdout.decode()


# Without --pack


def test_ids_of_other_packs_are_known_and_those_of_none_are_reported(folder: Path) -> None:
    text = PLAIN + section("c.name", "Leaky.") + section("card.licence", "MIT.") + section("b.nobodys", "Kept.")
    assert found(here(folder, text, "small"), "MLSD102") == ["b.nobodys"]
    assert of_no_pack(["c.name", "setup.goals", "no.such"], str(folder / "a.md")) == {"no.such"}


def test_a_team_pack_with_faults_hides_no_other(folder: Path) -> None:
    (folder / ".mlsd" / "questions" / "broken.yaml").write_text("pack: [", encoding="utf-8")
    assert of_no_pack(["c.name", "no.such"], str(folder / "a.md")) == {"no.such"}


def test_no_further_pack_is_read_unless_an_unknown_id_is_met(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("packs were looked for")

    monkeypatch.setattr("mlsd.lenses.pack_names", fail)
    here(folder, PLAIN, "small")
    with pytest.raises(AssertionError, match="looked for"):
        here(folder, PLAIN + section("c.name", "Leaky."), "small")


def test_fix_mends_the_marks_of_a_lens_too(folder: Path) -> None:
    text = PLAIN + section("c.name", "Leaky.")
    (folder / "a.md").write_text(text.replace("<!-- mlsd:c.name -->", "  <!-- mlsd:c.name -->"), encoding="utf-8")
    run("check", "--fix", "a.md", cwd=folder)
    assert (folder / "a.md").read_text(encoding="utf-8") == text


# Filling


def filled(folder: Path, *more: str, code: int = 0) -> str:
    done = run("fill", "a.md", "--pack", "lens", *more, cwd=folder)
    assert done.returncode == code, done.stderr.decode()
    return done.stderr.decode()


VARIANTS = {
    "LF": PLAIN.encode(),
    "CRLF": PLAIN.replace("\n", "\r\n").encode(),
    "an encoding mark": b"\xef\xbb\xbf" + PLAIN.encode(),
    "no line end at the end": PLAIN.rstrip("\n").encode(),
    "a section of theirs at the end": f"{PLAIN}\n## Ours  \n\nKept.\n".encode(),
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_only_what_nothing_answers_gets_a_section_and_every_other_byte_stays(folder: Path, variant: str) -> None:
    before, path = VARIANTS[variant], folder / "a.md"
    path.write_bytes(before)
    assert "2 sections of lens@1 added, 2 of its questions answered" in filled(folder, "--no-input")
    after = path.read_bytes()
    assert after.startswith(before)
    added = after[len(before) :].decode().replace("\r\n", "\n").lstrip("\n")
    assert [line for line in added.split("\n") if line.startswith("#")] == ["## A second look", "### Name", "### Last"]
    assert list(parse(after).texts()) == ["a.goal", "a.device", "b.last", "c.name", "c.rest"]
    assert (b"\r\n" in after, after.count(b"\n") == after.count(b"\r\n")) == ((variant == "CRLF"),) * 2
    stamp = path.stat().st_mtime_ns
    assert "0 sections" in filled(folder, "--no-input")
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (after, stamp)


def test_a_heading_that_stands_already_is_told_apart(folder: Path) -> None:
    (folder / "a.md").write_text(PLAIN + "\n## Name\n\nOf the project.\n", encoding="utf-8")
    filled(folder, "--no-input")
    assert "### Name (A second look)\n" in (folder / "a.md").read_text(encoding="utf-8")


def test_answers_from_a_file(folder: Path) -> None:
    (folder / "answers.yaml").write_text("c.name: Leaky.\nc.where: phone only\n", encoding="utf-8")
    assert "2 answers filled in" in filled(folder, "--answers", "answers.yaml")
    texts = parse((folder / "a.md").read_bytes()).texts()
    assert (texts["c.name"], texts["c.where"]) == ("Leaky.", "phone only")
    assert "c.phone" in texts, "what the answer makes asked has its section"
    assert "c.use" not in texts, "what is answered elsewhere has none"


def test_an_unknown_id_writes_nothing(folder: Path) -> None:
    (folder / "answers.yaml").write_text("c.nmae: Leaky.\n", encoding="utf-8")
    assert "c.name" in filled(folder, "--answers", "answers.yaml", code=2)
    assert "no question 'c.nmae' in lens@1" in filled(folder, "c.nmae", "--no-input", code=2)
    assert "mlsd fill a.md --pack lens --answers" in filled(folder, code=2)
    assert (folder / "a.md").read_text(encoding="utf-8") == PLAIN


def test_a_pack_that_extends_the_documents_own_adds_its_rows_below_one_heading(tmp_path: Path) -> None:
    whole = CARD_FRAUD.read_text(encoding="utf-8")
    gone = re.sub(r"<!-- mlsd:setup\.goals -->.*?<!-- /mlsd:setup\.goals -->\n", "", whole, flags=re.DOTALL)
    for text, asked in ((whole, 40), (gone, 41)):
        (tmp_path / "d.md").write_text(text, encoding="utf-8")
        done = run("fill", "d.md", "--pack", "production", "--no-input", cwd=tmp_path)
        assert f"{asked} sections of production@1 added" in done.stderr.decode()
        after = (tmp_path / "d.md").read_text(encoding="utf-8")
        assert after.startswith(text)
        assert after.count("\n## Production design doc\n") == 1
        assert set(parse(after.encode()).texts()) == set(load_pack("production").ids)
        assert found(judged("production", after.encode()), "MLSD103") == []


def test_a_document_whose_own_pack_is_not_at_hand(folder: Path) -> None:
    (folder / "a.md").write_text(PLAIN.replace("small@1", "elsewhere@1"), encoding="utf-8")
    assert "2 sections of lens@1 added, 2 of its questions answered" in filled(folder, "--no-input")


def test_a_row_that_is_named_gets_its_own_section_and_no_other_does(folder: Path) -> None:
    filled(folder, "c.use", "--no-input")
    assert list(parse((folder / "a.md").read_bytes()).texts())[3:] == ["c.use"]


def test_check_after_fill(folder: Path) -> None:
    filled(folder, "--no-input")
    text = (folder / "a.md").read_text(encoding="utf-8")
    assert here(folder, text, "small").findings == ()
    assert found(here(folder, text), "MLSD201") == ["c.name"]
    (folder / "answers.yaml").write_text("c.name: Leaky.\nc.rest: Nothing else.\n", encoding="utf-8")
    filled(folder, "--answers", "answers.yaml")
    report = here(folder, (folder / "a.md").read_text(encoding="utf-8"))
    assert [topic.state for topic in report.topics] == ["answered"] * 4


def test_the_interview_asks_the_rest_and_ctrl_c_loses_nothing(folder: Path) -> None:
    terminal = Terminal("fill", "a.md", "--pack", "lens", cwd=folder).wait("What is it called?", "1 of 2")
    terminal.type("Leaky.").send(CTRL_D).wait("What else?", "2 of 2").type("Half a tho").send(CTRL_C)
    terminal.wait("mlsd fill a.md --pack lens")
    assert terminal.end() == 130
    data = (folder / "a.md").read_bytes()
    assert data.startswith(PLAIN.encode())
    assert parse(data).texts()["c.name"] == "Leaky."
    again = Terminal("fill", "a.md", "--pack", "lens", cwd=folder).wait("What else?", "Half a tho")
    again.send(CTRL_D).wait("mlsd check a.md --pack lens")
    assert again.end() == 0
    assert parse((folder / "a.md").read_bytes()).texts()["c.rest"] == "Half a tho"


def test_new_on_a_document_that_exists_goes_on_with_its_own_pack(folder: Path) -> None:
    terminal = Terminal("new", "a.md", cwd=folder).wait("3 answered, 0 open").send(CTRL_C)
    assert terminal.end() == 130
    assert (folder / "a.md").read_text(encoding="utf-8") == PLAIN


def test_upgrade_adds_the_same_sections(folder: Path) -> None:
    assert run("upgrade", "a.md", "--pack", "lens", cwd=folder).returncode == 0
    by_upgrade = (folder / "a.md").read_bytes()
    (folder / "a.md").write_text(PLAIN, encoding="utf-8")
    filled(folder, "--no-input")
    assert (folder / "a.md").read_bytes() == by_upgrade
    assert b"mlsd: small@1\n" in by_upgrade


def test_show_and_status_take_the_lens(folder: Path) -> None:
    shown = run("show", "a.md", "--pack", "lens", cwd=folder).stdout.decode()
    assert "✔ Use  line 11, the answer to a.goal" in shown
    assert "· Name  no section" in shown
    status = json.loads(run("status", "a.md", "--pack", "lens", "--format", "json", cwd=folder).stdout)
    assert [(each["pack"], each["answered"], each["asked"]) for each in status] == [("lens@1", 2, 4)]


# The shipped lenses


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        pytest.param("yes", True, id="yes"),
        pytest.param("Yes, indirectly: a meter is a household.", True, id="yes and more"),
        pytest.param("no", False, id="no"),
        pytest.param("No; each field is yes or no, about valves.", False, id="no, and the word yes"),
        pytest.param("later: ask the lawyer", False, id="put off"),
    ],
)
def test_a_datasheet_asks_about_people_only_if_there_are_any(said: str, asked: bool) -> None:
    report = judged("datasheet", CARD_FRAUD.read_bytes() + section("composition.people", said).encode())
    about_people = {row.id for row in load_pack("datasheet").questions if row.when}
    assert len(about_people) == 8
    assert about_people & {topic.id for topic in report.topics} == (about_people if asked else set())


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        pytest.param("High. If it only planned routes, its risk would be minimal.", 20, id="high"),
        pytest.param("limited", 2, id="limited"),
        pytest.param("Minimal, although a ranking of staff would be high.", 1, id="minimal, and the word high"),
        pytest.param("prohibited or unsure", 1, id="unsure"),
        pytest.param("", 0, id="not said yet"),
    ],
)
def test_the_tier_comes_first_and_decides(said: str, rows: int) -> None:
    pack = load_pack("annex-iv")
    assert pack.ids[0] == "tier.class"
    assert "NO LEGAL ADVICE" in pack.about
    report = judged("annex-iv", CARD_FRAUD.read_bytes() + section("tier.class", said).encode())
    conditional = {row.id for row in pack.questions if row.when}
    assert len(conditional & {topic.id for topic in report.topics}) == rows


def test_every_shipped_same_as_holds() -> None:
    assert {name: misplaced(name) for name in pack_names()} == {name: [] for name in pack_names()}


def test_a_production_document_serves_more(tmp_path: Path) -> None:
    texts = dict.fromkeys(load_pack("production").ids, "Said.")
    counts = {name: len(serving(load_pack(name), texts)) for name in LENSES}
    assert counts == {"annex-iv": 3, "datasheet": 4, "llm": 6, "ml-test-score": 0, "model-card": 7}


# The matrix


def test_the_list_counts_what_is_answered_already(tmp_path: Path) -> None:
    said = run("packs", cwd=tmp_path).stdout.decode()
    assert "of them answered already: 7 in interview, 7 in production" in said
    assert said.endswith("Topics by packs, which asks what: mlsd packs --matrix\n")
    data = {each["name"]: each for each in json.loads(run("packs", "--format", "json", cwd=tmp_path).stdout)}
    assert data["llm"]["answered_in"] == {"interview": 3, "production": 6}
    assert data["llm"]["same_as"]["runtime.cost"] == "levels.cost"


def test_the_matrix_within_60_columns(tmp_path: Path) -> None:
    done = run("packs", "--matrix", cwd=tmp_path, env=environment(COLUMNS="60"))
    lines = done.stdout.decode().splitlines()
    assert max(map(len, lines)) < 60
    names = pack_names()
    assert re.findall(r"(\d) (\S+)", " ".join(lines[:2])) == [(str(at), name) for at, name in enumerate(names, 1)]
    goals = next(line for line in lines if "setup.goals" in line).split()
    assert dict(zip(names, goals[1:], strict=True)) == dict.fromkeys(names, "·") | {
        "interview": "●",
        "production": "●",
        "model-card": "○",
    }
    assert not any("use.intended" in line for line in lines), "it stands on the line of setup.goals"
    topics = [line.split()[0] for line in lines if re.match(r"  \S+\.|  assumptions", line)]
    assert lines[-1] == f"{len(topics)} topics in {len(names)} packs"
    asked, reused = ([int(each) for each in line.split()[1:]] for line in lines[-3:-1])
    assert [sum(pair) for pair in zip(asked, reused, strict=True)] == [len(load_pack(name).ids) for name in names]


def test_the_matrix_as_data(tmp_path: Path) -> None:
    data: dict[str, Any] = json.loads(run("packs", "--matrix", "--format", "json", cwd=tmp_path).stdout)
    assert [each["name"] for each in data["packs"]] == pack_names()
    lines = {each["id"]: each for each in data["topics"]}
    assert len(lines) == len(data["topics"])
    assert lines["governance.consent"]["packs"] == {"production": ASKED, "datasheet": REUSED}
    assert lines["governance.consent"]["reused_by"] == {"datasheet": ["collection.consent", "maintenance.retention"]}
    assert lines["setup.goals"]["stage"] == "Project setup"
    standing = [row for each in lines.values() for rows in each["reused_by"].values() for row in rows]
    assert {*lines, *standing} == {id for name in pack_names() for id in load_pack(name).ids}


def test_a_row_that_reuses_another_that_reuses_has_a_line_of_its_own(folder: Path) -> None:
    second = LENS.replace("pack: lens", "pack: other").replace("c.", "d.").replace("id: c", "id: d")
    (folder / ".mlsd" / "questions" / "other.yaml").write_text(second.replace("a.goal", "c.use"), encoding="utf-8")
    packs = [load_pack(name, str(folder)) for name in ("small", "lens", "other")]
    lines = {each["id"]: each["packs"] for each in matrix_data(matrix_of(packs))["topics"]}
    assert lines["d.use"] == {"other": ASKED}
    assert lines["a.device"] == {"small": ASKED, "lens": REUSED, "other": REUSED}


def test_many_packs_still_fit() -> None:
    packs = [load_pack("interview")._replace(pack=f"p{number}") for number in range(14)]
    assert max(map(len, matrix_text(matrix_of(packs), 60).splitlines())) <= 60


# Faults


@pytest.mark.parametrize(
    ("row", "other", "message", "hint"),
    [
        pytest.param("a.goall", "", "names 'a.goall', which no pack asks", "a.goal", id="a topic that no pack asks"),
        pytest.param("c.name", "", "names 'c.name', a row of this pack", "another pack", id="a row of the same pack"),
        pytest.param("c.use", "", "names 'c.use', a row of this pack", "another pack", id="itself"),
        pytest.param("e.back", "c.use", "in a circle: c.use -> e.back -> c.use", "take one", id="a circle of two"),
        pytest.param("setup.goals", "", "", "", id="a topic of a shipped pack"),
        pytest.param("e.back", "setup.goals", "", "", id="a row that reuses another"),
    ],
)
def test_packs_check_finds_a_same_as_that_cannot_hold(
    folder: Path, row: str, other: str, message: str, hint: str
) -> None:
    questions = folder / ".mlsd" / "questions"
    (questions / "lens.yaml").write_text(LENS.replace("same_as: a.goal", f"same_as: {row}"), encoding="utf-8")
    if other:
        text = "pack: other\nversion: 1\ntitle: O\nstages: [{id: e, title: E}]\nquestions:\n"
        text += f"  - {{id: e.back, title: B, ask: B?, same_as: {other}}}\n"
        (questions / "other.yaml").write_text(text, encoding="utf-8")
    done = run("packs", "check", "lens", cwd=folder)
    said = done.stdout.decode()
    if message:
        assert done.returncode == 2
        assert re.match(r"\S*lens\.yaml:7: c\.use: same_as ", said)
        assert message in said
        assert hint in said.split("\n  ", 1)[1]
    else:
        assert (done.returncode, said) == (0, "lens: lens@1, 5 questions, no fault\n")


# Points


@pytest.mark.parametrize(
    ("said", "points"),
    [
        pytest.param("Automated. Tried each night.", 1.0, id="automated"),
        pytest.param("automated", 1.0, id="the choice alone"),
        pytest.param("By hand and documented: see the runbook.", 0.5, id="by hand"),
        pytest.param("Not yet; automated in May.", 0.0, id="not yet, and the word automated"),
        pytest.param("n/a: nothing is served", 1.0, id="n/a"),
        pytest.param("The tests run each night on all servers.", 0.0, id="no choice"),
    ],
)
def test_the_test_score_gives_points_and_is_the_least_of_its_groups(said: str, points: float) -> None:
    pack = load_pack("ml-test-score")
    answers = {id: said if id.startswith("infra.") else "Automated. Each night by a job." for id in pack.ids}
    text = "---\nmlsd: ml-test-score@1\n---\n\n# T\n" + "".join(section(*each) for each in answers.items())
    score = check_bytes("a.md", text.encode()).score
    assert score.stages == {"data": 100, "model": 100, "infra": round(100 * points), "monitoring": 100}
    assert score.overall == round(100 * points)


def test_a_worth_that_cannot_be_is_a_fault(folder: Path) -> None:
    text = LENS.replace("version: 1", "version: 1\nworth: {automatd: 1, by hand: 2}")
    row = "  - {id: c.kind, title: K, ask: K?, kind: choice, choices: [automated, by hand]}\n"
    (folder / ".mlsd" / "questions" / "lens.yaml").write_text(text + row, encoding="utf-8")
    said = run("packs", "check", "lens", cwd=folder).stdout.decode()
    assert "lens.yaml:3: worth names 'automatd', which no row offers" in said
    assert "lens.yaml:3: an answer is worth 0 to 1" in said


@pytest.mark.parametrize("arguments", [["--no-input"], ["--answers", "a.yaml"]])
@pytest.mark.parametrize("left", ["\n```\nopen fence\n", "\n<!-- open comment\n"])
def test_sections_are_not_written_where_they_would_be_swallowed(
    tmp_path: Path, arguments: list[str], left: str
) -> None:
    path = tmp_path / "d.md"
    path.write_bytes(CARD_FRAUD.read_bytes() + left.encode())
    before = path.read_bytes()
    (tmp_path / "a.yaml").write_text("use.intended: hi\n", encoding="utf-8")
    done = run("fill", "d.md", "--pack", "model-card", *arguments, cwd=tmp_path)
    if "```" in left:
        assert (done.returncode, path.read_bytes()) == (2, before)
        assert b"left open" in done.stderr
        assert b"close it" in done.stderr
    else:
        assert done.returncode == 0

"""Tables of derived figures: made, kept honest by check, mended by --fix, written in the interview and by derive."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from screens import environment, run
from test_architecture import loaded
from test_sitting import QUIT, Scripted, give

from mlsd import store
from mlsd.deriving import derived
from mlsd.document import fill, parse
from mlsd.drafts import Drafts
from mlsd.errors import MlsdError
from mlsd.estimates import estimate
from mlsd.estimates.following import follows
from mlsd.estimates.keeping import stale_rows
from mlsd.estimates.stated import stated
from mlsd.estimates.table import renewed, rows_in
from mlsd.findings import Finding
from mlsd.fixes import fix
from mlsd.front_matter import read_front_matter
from mlsd.linter import lint
from mlsd.packs import load_pack
from mlsd.render import skeleton
from mlsd.sitting import Sitting, sit

PACK = """\
pack: sums
version: 1
title: Sums
stages:
  - {id: a, title: Sums}
questions:
  - id: a.load
    title: Load
    ask: How much is it used?
    facts:
      - {key: daily-users, label: Daily users, kind: number, ask: "How many users?"}
      - {key: requests-per-user, label: Requests each, kind: quantity, unit: a day, ask: "How many each?"}
    derives: [traffic]
  - id: a.disk
    title: Disk
    ask: Where does it lie?
    facts:
      - {key: record-size, label: Record size, kind: quantity, unit: kB, ask: "How large is one?"}
    derives: [storage]
  - id: a.rest
    title: Rest
    ask: What else?
"""
LOAD = "- **Daily users:** 2 million\n- **Requests each:** 10 a day\n\nMostly at noon."
TABLE = """\
| Derived figure | Value | From |
| --- | --- | --- |
| Requests a day | 20,000,000 | daily users 2,000,000; requests per user 10 a day |
| Requests a second, mean | 231/s | daily users 2,000,000; requests per user 10 a day |
| Requests a second, peak | 463/s | daily users 2,000,000; requests per user 10 a day; peak 2 × mean (assumed) |"""
FIGURES = estimate("traffic", {"daily-users": "2M", "requests-per-user": "10"})
DOUBLE = estimate("traffic", {"daily-users": "4M", "requests-per-user": "10"})


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An open document of a pack that derives."""
    (tmp_path / ".mlsd" / "questions").mkdir(parents=True)
    (tmp_path / ".mlsd" / "questions" / "sums.yaml").write_text(PACK, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    pack = load_pack("sums")
    document = tmp_path / "doc.md"
    document.write_bytes(skeleton(pack, list(pack.questions), "design", "T"))
    return document


def put(path: Path, **answers: str) -> None:
    """Answers of stage a, by hand."""
    path.write_bytes(fill(path.read_bytes(), {f"a.{name}": text for name, text in answers.items()}))


def texts(path: Path) -> dict[str, str]:
    return parse(path.read_bytes()).texts()


def findings(path: Path) -> list[Finding]:
    document = parse(path.read_bytes())
    report = lint(str(path), document, read_front_matter(document), load_pack("sums"))
    return [each for each in report.findings if each.code == "MLSD505"]


# ---- the table


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("Words.", f"Words.\n\n{TABLE}", id="a table is put at the end"),
        pytest.param(f"Words.\n\n{TABLE}", f"Words.\n\n{TABLE}", id="one that stands is left"),
        pytest.param(f"{TABLE}\n\nWords.", f"{TABLE}\n\nWords.", id="wherever it stands"),
        pytest.param(TABLE.replace("463", "99"), TABLE, id="a value is renewed"),
        pytest.param(TABLE.replace("10 a day", "9 a day"), TABLE, id="what it is from is renewed"),
        pytest.param(
            f"{TABLE.rpartition(chr(10))[0]}\n\nWords.", f"{TABLE}\n\nWords.", id="a row that is missing is added"
        ),
        pytest.param(
            f"{TABLE}\n| Ours | 3 | a guess |", f"{TABLE}\n| Ours | 3 | a guess |", id="a row of somebody's own stays"
        ),
        pytest.param(
            TABLE.replace("| 463/s | ", "|  463/s|   "), TABLE.replace("| 463/s | ", "|  463/s|   "), id="blanks stay"
        ),
        pytest.param(
            f"```\n{TABLE}\n```\n\nWords.", f"```\n{TABLE}\n```\n\nWords.\n\n{TABLE}", id="a table in code is none"
        ),
        pytest.param("```\nopen", "```\nopen", id="never into code that is left open"),
        pytest.param(
            "| Figure | Value | From |\n| --- | --- | --- |\n| Requests a second, peak | 1/s | x |",
            f"| Figure | Value | From |\n| --- | --- | --- |\n| Requests a second, peak | 1/s | x |\n\n{TABLE}",
            id="another table is none",
        ),
    ],
)
def test_a_table_is_renewed_and_nothing_else(before: str, after: str) -> None:
    assert renewed(before, FIGURES) == after
    assert renewed(after, FIGURES) == after


def test_further_columns_and_the_indent_stay() -> None:
    before = "  | Derived figure | Value | From | Who |\n  |---|---|---|---|\n  | Requests a day | 7 | x | a \\| b |"
    line = renewed(before, FIGURES[:1]).split("\n")[-1]
    assert line == f"  | Requests a day | 20,000,000 | {FIGURES[0].basis} | a \\| b |"


LINES = st.lists(st.sampled_from([*TABLE.split("\n"), "", "Words.", "```", "| x | y | z |", "| a |", "|", "\\|"]),
                 max_size=14).map("\n".join)  # fmt: skip


@given(text=LINES)
def test_renewing_twice_changes_nothing_and_loses_no_line(text: str) -> None:
    once = renewed(text, DOUBLE)
    assert renewed(once, DOUBLE) == once
    ours = [row.line for row in rows_in(text)]
    kept = [line for number, line in enumerate(text.split("\n")) if number not in ours]
    rest = iter(once.split("\n"))
    assert all(line in rest for line in kept)


# ---- what follows


@pytest.mark.parametrize(
    ("value", "yes"),
    [("463/s", True), ("462.96/s", True), ("462.9/s", False), ("about 463/s", True), ("464/s", False),
     ("0.46 k/s", True), ("27,800/min", True), ("463", False), ("463 kB", False),
     ("", False), ("lots", False), ("**463/s**", False)],
)  # fmt: skip
def test_a_rounded_value_follows_as_far_as_its_digits(value: str, yes: bool) -> None:
    assert follows(value, FIGURES[2]) == yes


@pytest.mark.parametrize(("value", "yes"), [("20,000,000", True), ("20 M", True), ("20,000,001", False), ("2e7", True)])
def test_a_count_is_exact(value: str, yes: bool) -> None:
    assert follows(value, FIGURES[0]) == yes


@given(users=st.integers(1, 10**12), each=st.integers(1, 1000), other=st.integers(1, 10**12))
def test_what_was_made_follows_and_what_differs_by_a_hundredth_does_not(users: int, each: int, other: int) -> None:
    made = estimate("traffic", {"daily-users": str(users), "requests-per-user": str(each)})
    now = estimate("traffic", {"daily-users": str(other), "requests-per-user": str(each)})
    for old, new in zip(made, now, strict=True):
        assert follows(old.shown, old)
        if abs(float(old.value) / float(new.value) - 1) > 0.01:
            assert not follows(old.shown, new)


# ---- facts


def test_facts_are_taken_by_key_and_by_an_input_s_own_label() -> None:
    pack = load_pack("interview")
    found = stated(
        pack,
        {
            "setup.performance-constraints": "- **Daily users:** 2 M\n- **Peak factor:** 3",
            "data.availability": "- **Labelled examples:** 9,000",
            "model.selection": "later: - **Parameters:** 3",
            "no.such": "- **Workers:** 3",
        },
    )
    assert found == {"daily-users": "2 M", "peak-factor": "3", "labelled-examples": "9,000"}


@pytest.mark.parametrize("name", ["interview", "production"])
def test_every_estimate_of_a_shipped_row_can_be_fed_by_the_pack(name: str) -> None:
    from mlsd.estimates import find, known_inputs

    pack = load_pack(name)
    keys = {fact.key for question in pack.questions for fact in question.facts}
    named = [each for question in pack.questions for each in question.derives]
    assert named
    for each in named:
        needed = {one.key for one in find(each).inputs if not one.default and not one.stands_in}
        assert needed <= keys | ({"time-per-label"} if name == "interview" else set()), each
        assert keys & set(known_inputs(find(each)))


def test_a_pack_with_an_unknown_estimate_is_refused_with_its_place(path: Path) -> None:
    (path.parent / "bad.yaml").write_text(PACK.replace("[traffic]", "[trafic]"), encoding="utf-8")
    with pytest.raises(MlsdError) as raised:
        load_pack(str(path.parent / "bad.yaml"))
    assert raised.value.message.endswith("bad.yaml:13: unknown estimate 'trafic'")
    assert raised.value.hint == "did you mean traffic?"


# ---- check and --fix


def test_a_figure_that_follows_is_no_finding(path: Path) -> None:
    put(path, load=f"{LOAD}\n\n{TABLE}\n| Ours | 3 | a guess |")
    assert findings(path) == []


def test_a_stale_figure_is_found_with_both_values_and_the_inputs(path: Path) -> None:
    put(path, load=f"{LOAD.replace('2 million', '4 million')}\n\n{TABLE}")
    found = findings(path)
    lines = path.read_text(encoding="utf-8").split("\n")
    assert [lines[each.line - 1].split(" | ")[0] for each in found] == [
        "| Requests a day",
        "| Requests a second, mean",
        "| Requests a second, peak",
    ]
    assert found[2].severity == "error"
    assert found[2].message == (
        "Requests a second, peak says 463/s, but 926/s follows from daily users 4,000,000; "
        "requests per user 10 a day; peak 2 × mean (assumed)"
    )
    assert "check --fix" in found[2].hint


@pytest.mark.parametrize(
    ("load", "why"),
    [
        pytest.param("Mostly at noon.", "daily users, requests per user are not stated", id="nothing is stated"),
        pytest.param(LOAD.replace("2 million", "many"), "daily-users: 'many' is no figure in digits", id="no figure"),
        pytest.param(LOAD.replace("2 million", "2 kg"), "daily-users: '2 kg' is a mass", id="a wrong unit"),
    ],
)
def test_a_figure_without_its_inputs_says_so_and_is_not_mended(path: Path, load: str, why: str) -> None:
    put(path, load=f"{load}\n\n{TABLE}")
    found = findings(path)
    assert len(found) == 3
    assert why in found[0].message
    data = path.read_bytes()
    assert fix(data, None, load_pack("sums")).data == data


VARIANTS: dict[str, Callable[[bytes], bytes]] = {
    "LF": lambda data: data,
    "CRLF": lambda data: data.replace(b"\n", b"\r\n"),
    "an encoding mark": lambda data: b"\xef\xbb\xbf" + data,
    "no line end at the end": lambda data: data.rstrip(b"\n"),
    "blanks at line ends": lambda data: data.replace(b"Mostly at noon.", b"Mostly at noon.  "),
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_fix_mends_the_stale_rows_and_keeps_every_other_byte(path: Path, variant: str) -> None:
    put(path, load=f"{LOAD}\n\n{TABLE}\n|  Ours |3| a guess|", rest="Prose.")
    right = VARIANTS[variant](path.read_bytes())
    wrong = right.replace(b"| 463/s |", b"|99/s|").replace(b"20,000,000 |", b"3 |")
    fixed = fix(wrong, None, load_pack("sums"))
    assert fixed.data == right
    assert [each.name for each in fixed.done] == ["stale-figure"] * 2
    assert fix(fixed.data, None, load_pack("sums")) == (right, ())
    assert fix(wrong).data == wrong  # without a pack nobody knows the facts


def test_check_fix_mends_a_file(path: Path) -> None:
    put(path, load=f"{LOAD.replace('2 million', '4 million')}\n\n{TABLE}")
    assert run("check", path.name, cwd=path.parent).stdout.count(b"MLSD505") == 3
    assert b"MLSD505" not in run("check", "--fix", path.name, cwd=path.parent).stdout
    assert "926/s" in texts(path)["a.load"]


def test_check_of_a_document_without_a_table_loads_no_estimate(path: Path) -> None:
    put(path, load=LOAD, rest="A figure that was derived.")
    _, names = loaded("check", "--no-cache", str(path))
    assert "mlsd.linter" in names
    assert [name for name in names if name.startswith(("mlsd.estimates", "pint"))] == []
    put(path, load=f"{LOAD}\n\n{TABLE}")
    _, names = loaded("check", "--no-cache", str(path))
    assert {"mlsd.estimates", "pint"} <= names


@settings(max_examples=50)
@given(text=LINES)
def test_any_answer_is_judged(text: str) -> None:
    given = {"daily-users": "2 M", "requests-per-user": "10"}
    for stale in stale_rows(text, given):
        assert stale.label in TABLE


# ---- the interview


def hold(path: Path, *acts: str, ids: tuple[str, ...] | None = None) -> Scripted:
    person = Scripted([*map(give, acts), QUIT])
    sit(Sitting(store.open_document(str(path)), person, Drafts(str(path)), quiet=True), ids)
    return person


def test_an_answer_whose_inputs_are_known_gets_its_table(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hold(path, LOAD)
    assert texts(path)["a.load"] == f"{LOAD}\n\n{TABLE}"
    said = capsys.readouterr()
    assert "    = Requests a second, peak: 463/s\n" in said.err
    assert said.out == ""


def test_facts_of_another_answer_feed_it(path: Path) -> None:
    hold(path, LOAD, "- **Record size:** 2 kB\n\nIn a bucket.")
    assert "| Storage a day | 40.0 GB | record size 2 kB; daily users 2,000,000;" in texts(path)["a.disk"]


@pytest.mark.parametrize("text", ["In words only.", "later: ask Dana", "n/a: no users"])
def test_an_answer_without_inputs_stays_as_it_was_typed(path: Path, text: str) -> None:
    hold(path, text)
    assert texts(path)["a.load"] == text


def test_giving_the_same_answer_again_changes_nothing(path: Path) -> None:
    hold(path, LOAD)
    before, seen = path.read_bytes(), os.stat(path).st_mtime_ns
    person = hold(path, f"{LOAD}\n\n{TABLE}", ids=("a.load",))
    assert person.seen[0].text == f"{LOAD}\n\n{TABLE}"
    assert (path.read_bytes(), os.stat(path).st_mtime_ns) == (before, seen)


def test_a_changed_answer_renews_its_table(path: Path) -> None:
    hold(path, LOAD)
    hold(path, f"{LOAD}\n\n{TABLE}".replace("2 million", "4 million"), ids=("a.load",))
    assert texts(path)["a.load"].count("Derived figure") == 1
    assert "| Requests a second, peak | 926/s |" in texts(path)["a.load"]
    assert findings(path) == []


def test_figures_of_another_row_that_no_longer_follow_are_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hold(path, LOAD, "- **Record size:** 2 kB")
    assert "no longer follow" not in capsys.readouterr().err
    hold(path, LOAD.replace("2 million", "4 million"), ids=("a.load",))
    assert f"Figures of Disk no longer follow. Renew them:\n    mlsd derive {path}\n" in capsys.readouterr().err
    assert len(findings(path)) == 3
    assert run("derive", path.name, cwd=path.parent).returncode == 0
    assert findings(path) == []


def test_answers_from_a_file_get_no_table(path: Path) -> None:
    (path.parent / "answers.yaml").write_text(
        'a.load: "- **Daily users:** 2 M\\n- **Requests each:** 3"', encoding="utf-8"
    )
    done = run("fill", path.name, "--answers", "answers.yaml", cwd=path.parent)
    assert done.returncode == 0
    assert texts(path)["a.load"] == "- **Daily users:** 2 M\n- **Requests each:** 3"


# ---- check, --fix and derive judge a row alike

NEARLY = LOAD.replace("2 million", "2,000,001")  # the rounded values stay what they were


def test_a_basis_that_has_moved_on_is_stale_though_the_rounded_value_holds(path: Path) -> None:
    put(path, load=f"{NEARLY}\n\n{TABLE}")
    found = findings(path)
    assert [each.message.partition(" is still")[0] for each in found[1:]] == [
        "Requests a second, mean",
        "Requests a second, peak",
    ]
    assert found[1].message.endswith(
        " still said to be from daily users 2,000,000; requests per user 10 a day; "
        "it is from daily users 2,000,001; requests per user 10 a day"
    )
    dry = run("derive", path.name, "--dry-run", cwd=path.parent)
    assert dry.stdout.count(b"\n+|") == len(found) == 3
    run("check", path.name, "--fix", cwd=path.parent)
    assert texts(path)["a.load"].count("2,000,001; ") == 3
    assert findings(path) == []
    assert b"0 written" in run("derive", path.name, cwd=path.parent).stderr


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(TABLE, id="every row"),
        pytest.param(TABLE.replace("463/s", "about 463/s"), id="a value in other words"),
        pytest.param(TABLE.replace("463/s", "0.46 k/s"), id="a coarser value"),
        pytest.param("\n".join(line.rpartition("| ")[0].rstrip() for line in TABLE.split("\n")), id="no basis"),
        pytest.param(TABLE.replace("daily users 2,000,000; requests per user 10 a day", "see above"), id="own words"),
        pytest.param(TABLE.replace("daily users 2,000,000", "**Daily users** 2,000,000"), id="emphasis"),
    ],
)
@pytest.mark.parametrize("load", [LOAD, NEARLY, LOAD.replace("2 million", "3 million")], ids=["as is", "near", "far"])
def test_check_finds_what_derive_would_write(path: Path, table: str, load: str) -> None:
    put(path, load=f"{load}\n\n{table}", rest=f"Words.\n\n{TABLE}")
    found = findings(path)
    dry = run("derive", path.name, "--dry-run", cwd=path.parent)
    assert dry.stdout.count(b"\n+|") == len(found)
    assert run("derive", path.name, cwd=path.parent).returncode == 0
    assert findings(path) == []
    data = path.read_bytes()
    assert fix(data, None, load_pack("sums")).data == data


# ---- mlsd derive


@pytest.mark.parametrize("variant", VARIANTS)
def test_derive_writes_tables_and_keeps_every_other_byte(path: Path, variant: str) -> None:
    put(path, load=LOAD, rest="Prose.")
    before = VARIANTS[variant](path.read_bytes())
    path.write_bytes(before)
    eol = b"\r\n" if variant == "CRLF" else b"\n"
    done = run("derive", path.name, cwd=path.parent)
    assert done.returncode == 0, done.stderr
    table = TABLE.encode().replace(b"\n", eol)
    close = b"<!-- /mlsd:a.load -->"
    assert path.read_bytes() == before.replace(close, table + eol + eol + close)
    assert b"1 written: a.load" in done.stderr
    assert "a.disk: storage needs record size" in done.stderr.decode()
    seen = os.stat(path).st_mtime_ns
    assert b"0 written" in run("derive", path.name, cwd=path.parent).stderr
    assert os.stat(path).st_mtime_ns == seen


def test_derive_renews_and_adds_rows_at_once(path: Path) -> None:
    head, mean, peak = TABLE.rpartition("| Requests a second, mean")[0], "| Requests a second, mean", "peak"
    assert mean in TABLE
    assert peak in TABLE
    put(path, load=f"{LOAD}\n\n{head.replace('20,000,000', '7').strip()}\n| Ours | 1 | x |\n\nMore.")
    assert run("derive", path.name, cwd=path.parent).returncode == 0
    now = texts(path)["a.load"]
    assert "| Requests a day | 20,000,000 |" in now
    assert now.index("| Ours | 1 | x |") < now.index("463/s") < now.index("More.")
    assert findings(path) == []


def test_a_dry_run_shows_and_writes_nothing(path: Path) -> None:
    put(path, load=LOAD)
    before = path.read_bytes()
    done = run("derive", path.name, "--dry-run", cwd=path.parent, env=environment())
    assert done.stdout.startswith(b"--- doc.md\n+++ doc.md\n")
    assert b"\n+| Requests a second, peak | 463/s |" in done.stdout
    assert b"1 would be written" in done.stderr
    assert path.read_bytes() == before


def test_derive_leaves_what_is_put_off(path: Path) -> None:
    put(path, load="later: ask Dana", rest="- **Daily users:** 2 M\n- **Requests per user:** 3")
    done = run("derive", path.name, cwd=path.parent)
    assert "a.load: is not answered yet" in done.stderr.decode()
    assert texts(path)["a.load"] == "later: ask Dana"


def test_derive_of_a_damaged_document_writes_nothing(path: Path) -> None:
    put(path, load=LOAD)
    path.write_bytes(path.read_bytes().replace(b"<!-- /mlsd:a.rest -->", b""))
    before = path.read_bytes()
    done = run("derive", path.name, cwd=path.parent)
    assert done.returncode == 2
    assert path.read_bytes() == before


def test_estimate_takes_what_a_document_states(path: Path) -> None:
    put(path, load=LOAD)
    done = run("estimate", "replicas", "service-time=20ms", "--from", path.name, cwd=path.parent)
    assert "Replicas: 14\n" in done.stdout.decode()  # 462.96 × 0.02 ÷ 0.7 = 13.2
    both = run("estimate", "traffic", "daily-users=1M", "--from", path.name, cwd=path.parent)
    assert "Requests a second, mean: 116/s" in both.stdout.decode()
    every = run("estimate", "--from", path.name, cwd=path.parent).stdout.decode()
    assert every.startswith("traffic  ")
    assert "storage" not in every


@pytest.mark.parametrize(
    ("workers", "labels"),
    [
        ("", ["Steps an epoch, one worker"]),
        ("- **Workers:** 128\n", ["Effective batch", "Steps an epoch, one worker", "Steps an epoch",
                                  "Learning rate, times that of one worker"]),
    ],
)  # fmt: skip
def test_a_figure_that_only_repeats_an_assumption_gets_no_row(workers: str, labels: list[str]) -> None:
    texts = {"model.scaling": f"- **Batch size:** 128\n- **Labelled examples:** 12.8 M\n{workers}"}
    pack = load_pack("interview")
    question = pack.find("model.scaling")
    assert question
    found = derived(pack, question._replace(derives=("batches",)), texts)
    assert [each.figure.label for each in found.figures] == labels


HEAD = "| Derived figure | Value | From |\n| --- | --- | --- |\n"
OLD = "| Requests a second, peak | 999/s | y |"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"{HEAD}{OLD}", 1),
        (f"- see\n\n  {HEAD}{OLD}".replace("\n|", "\n  |"), 1),
        (f"    {HEAD}{OLD}".replace("\n|", "\n    |"), 0),
        (f"<!--\n{HEAD}{OLD}\n-->", 0),
        (f"<!-- seen --> below\n\n{HEAD}{OLD}", 1),
        (f"<!-- a\nb -->\n{HEAD}{OLD}", 1),
    ],
)
def test_only_what_a_reader_sees_as_a_table_is_one(text: str, rows: int) -> None:
    assert len(list(rows_in(text))) == rows


def test_rows_that_are_added_stand_as_far_in_as_the_table() -> None:
    text = f"- see\n\n  {HEAD}{OLD}".replace("\n|", "\n  |")
    figures = estimate("traffic", {"daily-users": "2M", "requests-per-user": "10/day"})
    made = renewed(text, figures).split("\n")
    assert [line for line in made[2:] if not line.startswith("  | ")] == []
    assert len(made) == len(text.split("\n")) + 2

"""Command lines as users and scripts give them: exit code, standard output, standard error."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from screens import environment, run, write_small

from mlsd.store import read_document
from mlsd.version import __version__

ANSWERS = "setup.goals: Leaks fall by a fifth.\nsetup.evaluation: 12:30\nmodel.task:\n  - rank\n  - filter\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a blank document, a filled one, answers, and a file that is none of ours."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "answers.yaml").write_text(ANSWERS, encoding="utf-8")
    (folder / "foreign.md").write_text("# Somebody's\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        assert run("new", "blank.md", "--blank", cwd=folder).returncode == 0
        assert run("new", "some.md", "--answers", "answers.yaml", cwd=folder).returncode == 0
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """The same, for one test alone."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path


def short(error: bytes) -> str:
    """An error is one or two lines without a traceback or a control character."""
    text = error.decode()
    assert text.endswith("\n")
    assert 1 <= len(text.splitlines()) <= 2, text
    assert text.startswith("error: "), text
    assert "Traceback" not in text
    assert "has a bug" not in text
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text), text
    return text


def texts(path: Path) -> dict[str, str]:
    return read_document(str(path)).texts()


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        pytest.param("--version", rf"mlsd {re.escape(__version__)}\n", id="--version"),
        pytest.param("-V", rf"mlsd {re.escape(__version__)}\n", id="-V"),
        pytest.param("--help", r"Usage: mlsd [\s\S]*\n  new +\S[\s\S]*\n  fill +\S[\s\S]*\n  check +\S", id="--help"),
        pytest.param("-h", r"Usage: mlsd ", id="-h"),
        pytest.param("", r"Usage: mlsd ", id="nothing at all is --help"),
        *[
            pytest.param(f"{name} --help", rf"Usage: mlsd {name} ", id=f"{name} --help")
            for name in ("new", "fill", "check", "answers", "questions", "packs", "exercises", "rules", "explain")
        ],
        pytest.param("answers some.md", r"setup\.goals: ", id="answers"),
        pytest.param("answers blank.md", r"(?!.)", id="answers of a blank document are none"),
        pytest.param("answers blank.md --format json", r"\{\}\n", id="as JSON too"),
        pytest.param("questions", r"[\s\S]*\n  setup\.goals", id="questions"),
        pytest.param("packs", r"interview@1", id="packs"),
        pytest.param("exercises 2", r"Exercise 2: ", id="one exercise"),
        pytest.param("rules", r"MLSD101 ", id="rules"),
        pytest.param("explain MLSD201", r"MLSD201 unanswered", id="explain by code"),
        pytest.param("explain unanswered", r"MLSD201 unanswered", id="explain by name"),
    ],
)
def test_what_succeeds_says_so_on_standard_output_alone(folder: Path, line: str, wanted: str) -> None:
    done = run(*shlex.split(line), cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert re.match(wanted, done.stdout.decode())


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        pytest.param("chekc blank.md", "no command 'chekc'.*did you mean check", id="an unknown command"),
        pytest.param("frobnicate", "no command 'frobnicate'", id="an unknown command like no other"),
        pytest.param("'\x1b[2Jx'", r"no command '\\x1b\[2Jx'", id="an unknown command with an escape sequence"),
        pytest.param("--bogus", "--bogus", id="an unknown option"),
        pytest.param("check --bogus", "mlsd check: .*--bogus.*mlsd check --help", id="an unknown option of a command"),
        pytest.param("new", "(?i)file", id="new without a file"),
        pytest.param("fill", "(?i)file", id="fill without a file"),
        pytest.param("new a.md b.md", "b.md", id="new with two files"),
        pytest.param("new a.md", "nobody to ask.*--answers", id="new without a terminal"),
        pytest.param("new a.md --plain", "nobody to ask", id="new --plain without a terminal"),
        pytest.param("new blank.md", "blank.md exists already.*mlsd fill blank.md", id="new on a document"),
        pytest.param("new blank.md --blank", "blank.md exists already", id="new --blank on a document"),
        pytest.param("new blank.md --no-input", "blank.md exists already", id="new --no-input on a document"),
        pytest.param("new foreign.md --blank", "foreign.md exists and is no mlsd document", id="new on a foreign file"),
        pytest.param("new blank.md/a.md --blank", "blank.md is no folder", id="new below a file"),
        pytest.param("new no/../a.md --blank", "no folder no", id="new by way of a folder that there is not"),
        pytest.param("new no/ --blank", "no/ is a folder", id="new on a folder to be"),
        pytest.param("new . --blank", "folder", id="new on a folder"),
        pytest.param("new a.md --blank --pack nope", "no pack called 'nope'", id="an unknown pack"),
        pytest.param("new a.md --blank --pack ./no.yaml", "no.yaml: No such file", id="a pack that is not there"),
        pytest.param("new a.md --blank --pack ./foreign.md", "foreign.md:1: ", id="a pack that is none"),
        pytest.param("new a.md --blank --template nope", "no template called 'nope'", id="an unknown template"),
        pytest.param("new a.md --blank --exercise 99", "no exercise 99", id="an unknown exercise"),
        pytest.param("new a.md --blank --exercise 0", "no exercise 0", id="exercise nought"),
        pytest.param(
            "new a.md --answers no.yaml", "cannot read no.yaml: No such file", id="answers that are not there"
        ),
        pytest.param("new a.md --answers .", "Is a directory", id="answers that are a folder"),
        pytest.param("fill no.md", "cannot read no.md|no.md", id="fill on nothing"),
        pytest.param("fill foreign.md", "no mlsd marks", id="fill on a foreign file"),
        pytest.param("fill blank.md", "nobody to ask", id="fill without a terminal"),
        pytest.param(
            "fill blank.md setup.gaols", "'setup.gaols'.*did you mean setup.goals", id="fill an unknown question"
        ),
        pytest.param("fill blank.md goals --no-input", "did you mean setup.goals", id="fill by half of an id"),
        pytest.param("fill .", "folder", id="fill on a folder"),
        pytest.param("check no.md", "cannot read no.md: No such file", id="check what is not there"),
        pytest.param("check blank.md no.md", "no.md", id="check one that is there and one that is not"),
        pytest.param("check blank.md --output-format xml", "no output format 'xml'", id="an unknown format"),
        pytest.param("check blank.md --pack nope", "no pack called 'nope'", id="check by an unknown pack"),
        pytest.param("check ''", "cannot read", id="check a name without letters"),
        pytest.param("answers no.md", "cannot read no.md", id="answers of nothing"),
        pytest.param("answers blank.md --format xml", "xml", id="answers in an unknown format"),
        pytest.param("explain MLSD999", "no rule 'MLSD999'", id="explain what is no rule"),
        pytest.param("questions setup.gaols", "did you mean setup.goals", id="show an unknown question"),
        pytest.param("questions --pack nope", "no pack called 'nope'", id="show an unknown pack"),
        pytest.param("exercises 99", "no exercise 99", id="show an unknown exercise"),
        pytest.param("exercises zzzz", "no exercise", id="look for an exercise that is not there"),
        pytest.param("exercises " + "9" * 5000, "no exercise", id="an exercise's number without end"),
    ],
)
def test_what_cannot_be_done_is_said_in_two_lines(folder: Path, line: str, wanted: str) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    done = run(*shlex.split(line), cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert re.search(wanted, short(done.stderr).replace("\n", " "))
    assert {path: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        pytest.param(
            "setup.gaols: x\n",
            r"a\.yaml:1: unknown question 'setup.gaols'.*did you mean setup.goals",
            id="an unknown id",
        ),
        pytest.param("setup.goals: x\n\n'\\e[2J': y\n", r"a\.yaml:3: unknown question", id="a strange id"),
        pytest.param("setup.goals:\n  text: x\n", r"a\.yaml:1: setup.goals holds a mapping", id="a nested mapping"),
        pytest.param("setup.goals:\n  - [a]\n", r"a\.yaml:1: setup.goals holds a nested list", id="a nested list"),
        pytest.param(
            "setup.goals: x\nsetup.goals: y\n", r"a\.yaml:2:1: .*'setup.goals' stands twice", id="a duplicate key"
        ),
        pytest.param(
            '{"setup.goals": "x",\n "setup.goals": "y"}', r"a\.yaml:2: .*stands twice", id="a duplicate key in JSON"
        ),
        pytest.param('{"setup.gaols": "x"}', r"a\.yaml:1: unknown question 'setup.gaols'", id="an unknown id in JSON"),
        pytest.param(
            '{"setup.goals": {"a": "x"}}', r"a\.yaml:1: setup.goals holds a mapping", id="a nested mapping in JSON"
        ),
        pytest.param("- x\n", r"a\.yaml:1: answers are a mapping", id="a list"),
        pytest.param("setup.goals: [\n", r"a\.yaml:\d+:\d+: ", id="no YAML"),
        pytest.param("setup.goals: &a x\nassumptions: *a\n", r"a\.yaml:1:\d+: the anchor", id="an anchor"),
        pytest.param("setup.goals: !!python/object:os.system x\n", r"a\.yaml:1:\d+: the tag", id="a tag"),
    ],
)
@pytest.mark.parametrize("command", ["new", "fill"])
def test_answers_that_cannot_be_taken(folder: Path, command: str, data: str, wanted: str) -> None:
    (folder / "a.yaml").write_text(data, encoding="utf-8")
    file = "fresh.md" if command == "new" else "blank.md"
    before = (folder / "blank.md").read_bytes()
    done = run(command, file, "--answers", "a.yaml", cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert re.search(wanted, short(done.stderr).replace("\n", " "))
    assert not (folder / "fresh.md").exists()
    assert (folder / "blank.md").read_bytes() == before


def test_answers_that_are_no_utf8(folder: Path) -> None:
    (folder / "a.yaml").write_bytes(b"setup.goals: \xff\n")
    done = run("new", "fresh.md", "--answers", "a.yaml", cwd=folder)
    assert done.returncode == 2
    assert "a.yaml:1: " in short(done.stderr)
    assert not (folder / "fresh.md").exists()


def test_every_fault_of_an_answers_file_is_told(folder: Path) -> None:
    (folder / "a.yaml").write_text("setup.gaols: x\nmodel.taks: y\n", encoding="utf-8")
    done = run("fill", "blank.md", "--answers", "a.yaml", cwd=folder)
    assert done.returncode == 2
    assert b"a.yaml:1: " in done.stderr
    assert b"a.yaml:2: " in done.stderr


WANTED = {"setup.goals": "Leaks fall by a fifth.", "setup.evaluation": "12:30", "model.task": "- rank\n- filter"}


@pytest.mark.parametrize("way", ["new", "new from standard input", "fill", "fill from standard input", "new and JSON"])
def test_answers_are_filled_in_as_they_are_spelled(folder: Path, way: str) -> None:
    command, file = ("fill", "blank.md") if "fill" in way else ("new", "fresh.md")
    data = ANSWERS.encode()
    if "JSON" in way:
        data = (
            b'{"setup.goals": "Leaks fall by a fifth.", "setup.evaluation": "12:30", "model.task": ["rank", "filter"]}'
        )
        (folder / "answers.yaml").write_bytes(data)
    given = "-" if "standard" in way else "answers.yaml"
    done = run(command, file, "--answers", given, cwd=folder, stdin=data if given == "-" else b"")
    assert (done.returncode, done.stdout) == (0, b"")
    assert WANTED.items() <= texts(folder / file).items()


@pytest.mark.parametrize(
    ("spelled", "wanted"), [("no", "no"), ("1.50", "1.50"), ("0x10", "0x10"), ("true", "true"), ("1e3", "1e3")]
)
@pytest.mark.parametrize("form", ["setup.goals: {}\n", '{{"setup.goals": {}}}'], ids=["yaml", "json"])
def test_numbers_and_booleans_stay_as_they_are_spelled(folder: Path, form: str, spelled: str, wanted: str) -> None:
    if form.startswith("{") and spelled in ("no", "0x10"):
        pytest.skip("no JSON")
    assert run("new", "fresh.md", "--answers", "-", cwd=folder, stdin=form.format(spelled).encode()).returncode == 0
    assert texts(folder / "fresh.md")["setup.goals"] == wanted


def test_fill_leaves_an_answer_that_differs_and_says_so(folder: Path) -> None:
    before = (folder / "some.md").read_bytes()
    stamp = (folder / "some.md").stat().st_mtime_ns
    done = run("fill", "some.md", "--answers", "-", cwd=folder, stdin=b"setup.goals: Other.\n")
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"setup.goals" in done.stderr
    assert b"--replace" in done.stderr
    assert (folder / "some.md").read_bytes() == before
    assert (folder / "some.md").stat().st_mtime_ns == stamp


def test_fill_replaces_if_told_to(folder: Path) -> None:
    done = run("fill", "some.md", "--answers", "-", "--replace", cwd=folder, stdin=b"setup.goals: Other.\n")
    assert done.returncode == 0
    assert texts(folder / "some.md")["setup.goals"] == "Other."


def test_filling_twice_changes_nothing(folder: Path) -> None:
    before = (folder / "some.md").stat()
    assert run("fill", "some.md", "--answers", "answers.yaml", cwd=folder).returncode == 0
    after = (folder / "some.md").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


HARD = [
    "plain",
    "  indented\n\n\n  text",
    "- a\n- b",
    "# heading",
    "<!-- mlsd:setup.goals -->",
    "\\<!-- /mlsd:setup.goals -->",
    "```\n<!-- /mlsd:model.task -->",
    "tab\there",
    "trailing  \nblanks ",
    "é 日本 👩‍💻",
    "a: b",
    "'quoted'",
    '"quoted"',
    "|",
    "> x",
    "no",
    "~",
    "null",
    "12:30",
    "!tag",
    "&a",
    "*a",
    "%YAML",
    "---",
    "...",
    "\u00a0nbsp",
    "\u2028sep",
    "\x85nel",
    "\ufeffbom",
    "\x1b[31mred",
    "\x7f",
    "back\\slash",
    '{"a": 1}',
    "[x](y)",
]


@pytest.mark.parametrize("format", ["yaml", "json"])
def test_answers_go_round(folder: Path, format: str) -> None:
    ids = list(texts(folder / "blank.md"))
    for start in range(0, len(HARD), len(ids)):
        hard = dict(zip(ids, HARD[start:], strict=False))
        data = json.dumps(hard).encode()
        assert run("new", f"hard{start}.md", "--answers", "-", cwd=folder, stdin=data).returncode == 0
        printed = run("answers", f"hard{start}.md", "--format", format, cwd=folder)
        assert (printed.returncode, printed.stderr) == (0, b"")
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\ufeff]", printed.stdout.decode().replace("\t", "")), (
            "harmless"
        )
        again = run("new", f"again{start}.md", "--answers", "-", cwd=folder, stdin=printed.stdout)
        assert again.returncode == 0, again.stderr
        was, now = texts(folder / f"hard{start}.md"), texts(folder / f"again{start}.md")
        assert was == now


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        pytest.param(["fraud-model_2.md"], "Fraud model 2", id="from the file's name"),
        pytest.param(["a.md", "--title", "  My   <title>\n# x"], "My <title> # x", id="given, on one line"),
        pytest.param(["a.md", "--exercise", "2"], None, id="the exercise's"),
    ],
)
def test_the_title(folder: Path, arguments: list[str], title: str | None) -> None:
    done = run("new", *arguments, "--blank", cwd=folder)
    assert done.returncode == 0
    document = (folder / arguments[0]).read_text()
    headings = [line for line in document.split("\n") if line.startswith("# ")]
    assert len(headings) == 1
    if title:
        assert headings == [f"# {title}"]
    else:
        assert "\nexercise: 2\n" in document


def test_a_pack_by_name_and_by_path(tmp_path: Path) -> None:
    write_small(tmp_path)
    for pack in ("small", ".mlsd/questions/small.yaml"):
        file = tmp_path / f"{len(pack)}.md"
        assert run("new", file.name, "--blank", "--pack", pack, cwd=tmp_path).returncode == 0
        assert list(texts(file)) == ["a.goal", "a.device", "b.last"]


def test_fill_brings_the_section_of_an_answer_that_asks_for_it(tmp_path: Path) -> None:
    write_small(tmp_path)
    assert run("new", "d.md", "--blank", "--pack", "small", cwd=tmp_path).returncode == 0
    given = b"a.battery: 5%\na.device: phone\n"
    done = run("fill", "d.md", "--answers", "-", cwd=tmp_path, stdin=given)
    assert done.returncode == 0, done.stderr
    assert list(texts(tmp_path / "d.md")) == ["a.goal", "a.device", "a.battery", "b.last"]
    assert texts(tmp_path / "d.md")["a.battery"] == "5%"


# --- check -----------------------------------------------------------------------------------------------------------


def test_check_fails_a_blank_document(folder: Path) -> None:
    done = run("check", "blank.md", cwd=folder)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"blank.md:" in done.stdout
    assert b"mlsd fill blank.md" in done.stdout


def test_check_passes_a_document_without_errors(tmp_path: Path) -> None:
    write_small(tmp_path)
    given = b"a.goal: cut leaks by 4%\na.device: cloud\nb.last: nothing of weight\n"
    assert run("new", "d.md", "--pack", "small", "--answers", "-", cwd=tmp_path, stdin=given).returncode == 0
    assert run("check", "d.md", cwd=tmp_path).returncode == 0


def documents(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    return [each["path"] for each in json.loads(done.stdout)["documents"]]


def check_json(*arguments: str, cwd: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    done = run("check", "--output-format", "json", *arguments, cwd=cwd, stdin=stdin)
    assert done.returncode in (0, 1), done.stderr
    return done


def test_check_walks_a_folder_and_leaves_what_is_not_ours(folder: Path) -> None:
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / "deep" / "er" / "d.markdown").write_bytes((folder / "blank.md").read_bytes())
    (folder / "notes.txt").write_bytes((folder / "blank.md").read_bytes())
    found = documents(check_json(".", cwd=folder))
    assert sorted(found) == ["blank.md", "deep/er/d.markdown", "some.md"]
    assert documents(check_json("deep", cwd=folder)) == ["deep/er/d.markdown"]


def test_check_without_paths_is_the_folder(folder: Path) -> None:
    assert len(documents(check_json(cwd=folder))) == 2


def test_check_leaves_out_what_git_ignores(folder: Path) -> None:
    git = ["git", "-c", "init.defaultBranch=main", "init", "-q", "."]
    subprocess.run(git, cwd=folder, check=True, env=environment(GIT_CONFIG_GLOBAL=os.devnull))
    (folder / ".gitignore").write_text("some.md\nbuilt/\n")
    for name in ("built", "kept"):
        (folder / name).mkdir()
        (folder / name / "é d.md").write_bytes((folder / "blank.md").read_bytes())
    found = documents(check_json(".", cwd=folder))
    assert sorted(found) == ["blank.md", "kept/é d.md"]
    assert documents(check_json("kept", cwd=folder)) == ["kept/é d.md"]
    assert documents(check_json("some.md", cwd=folder)) == ["some.md"], "what is named is checked"


def test_check_of_a_folder_without_documents(tmp_path: Path) -> None:
    done = run("check", ".", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "no document with mlsd marks" in short(done.stderr)


def test_check_reads_standard_input(folder: Path) -> None:
    done = run("check", "-", cwd=folder, stdin=(folder / "blank.md").read_bytes())
    assert done.returncode == 1
    assert done.stdout.startswith(b"<stdin>:")
    assert b"mlsd fill" not in done.stdout


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        pytest.param(b"# T\n\xff\n", "<stdin>:2: .*not UTF-8", id="no UTF-8"),
        pytest.param(b"\xff\xfe#\0", "<stdin>:1: .*UTF-16", id="UTF-16"),
        pytest.param(b"---\nmlsd: nope@1\n---\n\n# T\n", "<stdin>:2: .*no pack called 'nope'", id="an unknown pack"),
    ],
)
def test_check_of_what_cannot_be_read(folder: Path, data: bytes, wanted: str) -> None:
    done = run("check", "-", cwd=folder, stdin=data)
    assert (done.returncode, done.stdout) == (2, b"")
    assert re.search(wanted, short(done.stderr))


def test_fill_of_damaged_marks_writes_nothing(folder: Path) -> None:
    data = (folder / "blank.md").read_bytes().replace(b"<!-- /mlsd:setup.goals -->", b"<!-- /mlsd:setup.goal -->")
    (folder / "blank.md").write_bytes(data)
    done = run("fill", "blank.md", "--answers", "answers.yaml", cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert re.search(r"error: blank\.md:\d+: ", done.stderr.decode())
    assert (folder / "blank.md").read_bytes() == data


def shell(command: str, cwd: Path, **changes: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of bash in which `mlsd` is this program."""
    script = f'set -o pipefail\nmlsd() {{ "{sys.executable}" -m mlsd "$@"; }}\n{command}'
    return subprocess.run(
        ["bash", "-c", script], cwd=cwd, env=environment(**changes), capture_output=True, check=False, timeout=60,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("mlsd check {many} | head -1", id="check"),
        pytest.param("mlsd check --output-format json {many} | head -1", id="check as JSON"),
        pytest.param("mlsd questions --format json | head -1", id="questions"),
        pytest.param("mlsd answers some.md | true", id="answers"),
        pytest.param("mlsd --help | true", id="--help"),
        pytest.param("mlsd --version | (exec 0<&-; sleep 0.4)", id="--version"),
    ],
)
def test_a_closed_pipe_ends_quietly(folder: Path, line: str) -> None:
    done = shell(line.format(many="blank.md " * 30), folder)
    assert done.stderr == b""
    assert done.returncode in (0, 1), "and no other failure"


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("mlsd check blank.md >&-", id="check without standard output"),
        pytest.param("mlsd check - <&-", id="check without standard input"),
        pytest.param("mlsd check no.md 2>&-", id="an error without standard error"),
        pytest.param("mlsd new x.md <&-", id="new without standard input"),
        pytest.param("mlsd new x.md --answers - <&-", id="answers without standard input"),
        pytest.param("mlsd --version >&-", id="--version without standard output"),
        pytest.param("mlsd --help >&-", id="--help without standard output"),
        pytest.param("mlsd answers some.md >/dev/full", id="answers to a full disk"),
        pytest.param("mlsd check blank.md >/dev/full", id="check to a full disk"),
        pytest.param("mlsd --version >/dev/full", id="--version to a full disk"),
        pytest.param("mlsd --help >/dev/full", id="--help to a full disk"),
        pytest.param("timeout 10 true; mlsd new /dev/null --blank", id="new on a device"),
        pytest.param('mkfifo pipe.md; timeout 5 "$(command -v python3)" -c 0; timeout 5 '
                     + shlex.quote(sys.executable) + " -m mlsd new pipe.md --blank", id="new on a pipe"),
    ],
)  # fmt: skip
def test_streams_that_are_not_there_are_no_bug(folder: Path, line: str) -> None:
    done = shell(line, folder)
    said = done.stderr.decode()
    assert "has a bug" not in said
    assert "Traceback" not in said
    assert "Exception ignored" not in said
    assert len(said.splitlines()) <= 2
    assert done.returncode in (0, 1, 2)
    if "/dev/full" in line:
        assert done.returncode == 2
        assert "No space left" in said


COLOUR = b"\x1b["


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [
        pytest.param({}, False, id="no terminal, no colour"),
        pytest.param({"FORCE_COLOR": "1"}, True, id="FORCE_COLOR"),
        pytest.param({"FORCE_COLOR": "0"}, False, id="FORCE_COLOR=0"),
        pytest.param({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, id="NO_COLOR wins"),
        pytest.param({"FORCE_COLOR": "1", "TERM": "dumb"}, True, id="FORCE_COLOR on a dumb terminal"),
        pytest.param({"NO_COLOR": ""}, False, id="an empty NO_COLOR is none"),
        pytest.param({"FORCE_COLOR": "1", "NO_COLOR": ""}, True, id="an empty NO_COLOR does not win"),
    ],
)
def test_colour(folder: Path, variables: dict[str, str], coloured: bool) -> None:
    done = run("check", "blank.md", cwd=folder, env=environment(**variables))
    assert (COLOUR in done.stdout) is coloured
    failed = run("check", "no.md", cwd=folder, env=environment(**variables))
    assert (COLOUR in failed.stderr) is coloured
    assert (
        COLOUR
        not in run("check", "blank.md", "--output-format", "json", cwd=folder, env=environment(**variables)).stdout
    )


@pytest.mark.parametrize("columns", [60, 100])
def test_the_report_fits_the_terminal(folder: Path, columns: int) -> None:
    done = run("check", "blank.md", cwd=folder, env=environment(COLUMNS=str(columns)))
    wide = [
        line for line in done.stdout.decode().splitlines() if len(line) > columns and not line.startswith("blank.md:")
    ]
    assert wide == []


@pytest.mark.parametrize("columns", ["0", "-1", "junk", "99999999999999999999", ""])
def test_a_width_that_is_none(folder: Path, columns: str) -> None:
    done = run("check", "blank.md", cwd=folder, env=environment(COLUMNS=columns))
    assert (done.returncode, done.stderr) == (1, b"")


STRANGE = [
    "-dash.md",
    "--help.md",
    "a b'c\".md",
    "esc\x1b[2J.md",
    "new\nline.md",
    "bidi\u202e.md",
    "é日本.md",
    "bell\x07.md",
]


def harmless(data: bytes) -> str:
    text = data.decode()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text), repr(text)
    return text


@pytest.mark.parametrize("name", STRANGE, ids=ascii)
def test_strange_file_names(folder: Path, name: str) -> None:
    made = run("new", "--blank", "--", name, cwd=folder)
    assert made.returncode == 0, made.stderr
    assert (folder / name).exists()
    checked = run("check", "--", name, cwd=folder)
    assert checked.returncode == 1
    filled = run("fill", "--answers", "answers.yaml", "--", name, cwd=folder)
    assert filled.returncode == 0, filled.stderr
    concise = run("check", "--output-format", "concise", "--", name, cwd=folder)
    again = run("new", "--blank", "--", name, cwd=folder)
    assert again.returncode == 2
    for done in (made, checked, filled, concise, again):
        harmless(done.stdout)
        harmless(done.stderr)
    assert len(concise.stdout.splitlines()) == len(re.findall(rb"MLSD\d{3}", concise.stdout))
    assert documents(check_json("--", name, cwd=folder)) == [name]


@pytest.mark.parametrize("name", STRANGE, ids=ascii)
@pytest.mark.parametrize("after", ["new", "check"])
def test_the_command_that_goes_on_can_be_pasted(folder: Path, name: str, after: str) -> None:
    if not name.isprintable():
        pytest.skip("what cannot be shown cannot be pasted")
    made = run("new", "--blank", "--", name, cwd=folder)
    said = made.stderr if after == "new" else run("check", "--", name, cwd=folder).stdout
    found = re.search(r"mlsd (fill [^\n]*?)(?: · |\n)", said.decode())
    assert found
    done = run(*shlex.split(found[1]), "--no-input", cwd=folder)
    assert done.returncode == 0, done.stderr


def test_a_file_name_that_is_no_utf8(folder: Path) -> None:
    name = b"bad\xff.md"
    lines: list[list[str | bytes]] = [
        ["new", "--blank", name],
        ["check", name],
        ["fill", name, "--answers", "answers.yaml"],
    ]
    for arguments in lines:
        done = run(*arguments, cwd=folder)
        assert done.returncode in (0, 1), done.stderr
        assert b"Traceback" not in done.stderr
        done.stderr.decode()
        done.stdout.decode()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_output_is_utf8_whatever_the_locale(folder: Path, encoding: str) -> None:
    done = run("check", "blank.md", cwd=folder, env=environment(PYTHONIOENCODING=encoding, LC_ALL="C", PYTHONUTF8="0"))
    assert "✖" in done.stdout.decode()


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664])
def test_fill_keeps_mode_and_link(folder: Path, mode: int) -> None:
    (folder / "blank.md").chmod(mode)
    (folder / "link.md").symlink_to("blank.md")
    assert run("fill", "link.md", "--answers", "answers.yaml", cwd=folder).returncode == 0
    assert (folder / "link.md").is_symlink()
    assert (folder / "blank.md").stat().st_mode & 0o777 == mode
    assert texts(folder / "blank.md")["setup.evaluation"] == "12:30"


@pytest.mark.parametrize("way", ["a link to nowhere", "an empty file", "bytes that are no text"])
def test_new_touches_nothing_that_is_there(tmp_path: Path, way: str) -> None:
    file = tmp_path / "a.md"
    make: dict[str, Callable[[], object]] = {
        "a link to nowhere": lambda: file.symlink_to("nowhere"),
        "an empty file": lambda: file.write_bytes(b""),
        "bytes that are no text": lambda: file.write_bytes(b"\xff\0"),
    }
    make[way]()
    before = (file.is_symlink(), b"" if file.is_symlink() else file.read_bytes())
    done = run("new", "a.md", "--blank", cwd=tmp_path)
    assert done.returncode == 2
    short(done.stderr)
    assert (file.is_symlink(), b"" if file.is_symlink() else file.read_bytes()) == before
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_nothing_is_left_beside_a_document(folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == ["answers.yaml", "blank.md", "foreign.md", "some.md"]

"""Looking at documents, pages of them, and setting a repository up."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from screens import run

from mlsd.config import load_config
from mlsd.document import fill
from mlsd.exporting import as_html
from mlsd.packs import load_pack
from mlsd.render import skeleton

PACK = load_pack("interview")
BLANK = skeleton(PACK, PACK.questions, "design", "A title")


def goals(text: str) -> bytes:
    return fill(BLANK, {"setup.goals": text})


@pytest.fixture
def document(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_bytes(goals("Leaks fall by a fifth.\n\nBut not \x1b[31min winter."))
    return tmp_path / "a.md"


def test_show_has_every_question_and_every_answer(document: Path) -> None:
    done = run("show", "a.md", cwd=document.parent)
    shown = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert all(question.title in shown for question in PACK.questions)
    assert "    Leaks fall by a fifth.\n" in shown
    assert "\x1b" not in shown
    assert "WARNING" not in shown
    assert shown.count("✔") == 1


def test_show_of_one_question_and_of_one_that_there_is_not(document: Path) -> None:
    shown = run("show", "a.md", "setup.goals", cwd=document.parent).stdout.decode()
    assert "Leaks fall" in shown
    assert "User experience" not in shown
    done = run("show", "a.md", "setup.gaols", cwd=document.parent)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"did you mean setup.goals?" in done.stderr


ASKED = "> **Unanswered.** Before any model, what should be different in the world once\n> this works, and for whom?"
NOTED = f"> [!WARNING]\n{ASKED}\n> {{}}"


@pytest.mark.parametrize(
    "note", [pytest.param("Ann: 5 dispatchers.", id="a sentence"), pytest.param("Is it five?", id="a question")]
)
def test_what_somebody_wrote_into_the_flag_is_shown_and_printed(tmp_path: Path, note: str) -> None:
    (tmp_path / "a.md").write_bytes(goals(NOTED.format(note)))
    shown = run("show", "a.md", "setup.goals", cwd=tmp_path).stdout.decode()
    assert f"    > {note}\n" in shown
    assert "Unanswered" not in shown
    printed = json.loads(run("answers", "a.md", "--format", "json", cwd=tmp_path).stdout)
    assert printed == {"setup.goals": NOTED.format(note)}


def test_answers_need_no_pack(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(goals("Less.").replace(b"mlsd: interview@1", b"mlsd: nowhere@1"))
    done = run("answers", "a.md", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, b"setup.goals: |-\n  Less.\n")


DAMAGE = [
    pytest.param(lambda data: data + b"\n<!-- mlsd:setup.goals -->\n\nMore.\n\n<!-- /mlsd:setup.goals -->\n",
                 ":13: setup.goals is opened here and again on line", id="one id twice"),
    pytest.param(lambda data: data.replace(b"<!-- mlsd:setup.goals -->", b" <!-- mlsd:setup.goals -->"),
                 ":13: this nearly reads as a mark", id="a near miss"),
]  # fmt: skip


@pytest.mark.parametrize(("damage", "says"), DAMAGE)
@pytest.mark.parametrize("format", ["yaml", "json"])
def test_answers_of_damaged_marks_are_refused_with_their_lines(
    document: Path, damage: Callable[[bytes], bytes], says: str, format: str
) -> None:
    document.write_bytes(damage(document.read_bytes()))
    done = run("answers", "a.md", "--format", format, cwd=document.parent)
    assert (done.returncode, done.stdout) == (2, b"")
    assert f"error: a.md{says}" in done.stderr.decode()
    assert b"nothing was printed" in done.stderr


@pytest.mark.parametrize(("damage", "says"), DAMAGE)
@pytest.mark.parametrize(
    "line", [["status", "a.md"], ["status"], ["status", "a.md", "--format", "json"], ["export", "a.md"]], ids=" ".join
)
@pytest.mark.parametrize("settings", ["", 'ignore = ["MLSD101"]\n'], ids=["as it comes", "with the rule ignored"])
def test_what_is_shown_of_damaged_marks_is_said_to_be_in_doubt(
    document: Path, damage: Callable[[bytes], bytes], says: str, line: list[str], settings: str
) -> None:
    (document.parent / ".mlsd.toml").write_text(settings, encoding="utf-8")
    assert run(*line, cwd=document.parent).stderr == b""
    document.write_bytes(damage(document.read_bytes()))
    done = run(*line, cwd=document.parent)
    assert done.returncode == 0
    assert done.stdout
    assert f"a.md{says}" in done.stderr.decode()
    assert b"answers may be missing" in done.stderr


def test_status_of_damaged_marks_that_come_through_a_pipe(document: Path) -> None:
    data = document.read_bytes().replace(b"<!-- mlsd:setup.goals -->", b" <!-- mlsd:setup.goals -->")
    done = run("status", "-", cwd=document.parent, stdin=data)
    assert done.returncode == 0
    assert b"<stdin>:13: this nearly reads as a mark (and 1 more); answers may be missing here" in done.stderr


def test_status_is_a_line_a_document(document: Path) -> None:
    (document.parent / "b.md").write_bytes(BLANK)
    text = run("status", "a.md", "b.md", cwd=document.parent).stdout.decode().splitlines()
    rows = json.loads(run("status", "a.md", "b.md", "--format", "json", cwd=document.parent).stdout)
    assert [line.split()[0] for line in text[1:]] == ["a.md", "b.md"]
    assert [(row["path"], row["status"], row["answered"], row["asked"]) for row in rows] == [
        ("a.md", "draft", 1, 29),
        ("b.md", "draft", 0, 29),
    ]


MARK = "<!-- mlsd:setup.goals -->"


def page(data: bytes, path: Path) -> str:
    path.write_bytes(data)
    return as_html(str(path))


def active(text: str) -> list[str]:
    """What of a page runs, loads or leads somewhere by a script."""
    found = []
    for each in html.document_fromstring(text).iter():
        attributes = {str(name): str(value) for name, value in each.items()}
        if each.tag in ("script", "iframe", "object", "embed", "link", "form", "svg"):
            found.append(str(each.tag))
        found += [
            f"{name}={value}"
            for name, value in attributes.items()
            if name.startswith("on") or re.match(r"\s*(javascript|vbscript|data:text)", value, re.I)
        ]
    return found


EVIL = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt&#58;alert(1))",
    "[x](data:text/html,<script>1</script>)",
    '[x](http://a "onload=alert(1)")',
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "</main></body><script>1</script>",
    "```html\n<script>1</script>\n```",
    "> [!WARNING]\n> <iframe src=//x>",
    "| a |\n|---|\n| <script>1</script> |",
]


@pytest.mark.parametrize("text", EVIL)
def test_nothing_of_a_document_runs_in_its_page(text: str, tmp_path: Path) -> None:
    made = page(goals(text).replace(b"# A title", b"# " + text.encode().split(b"\n")[0]), tmp_path / "a.md")
    assert active(made) == []


@given(st.lists(st.sampled_from([*EVIL, "<", ">", '"', "`", "\n\n", "[", "](", "a", "&"]), max_size=6))
def test_nor_any_mixture(tmp_path_factory: pytest.TempPathFactory, parts: list[str]) -> None:
    path = tmp_path_factory.getbasetemp() / "mixture.md"
    assert active(page(goals("".join(parts)), path)) == []


@pytest.mark.parametrize("eol", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_the_marks_are_gone_and_the_rest_is_there(eol: bytes, tmp_path: Path) -> None:
    made = page(goals("Leaks *fall*.").replace(b"\n", eol), tmp_path / "a.md")
    assert "mlsd:" not in made
    assert "<title>A title</title>" in made
    assert "<em>fall</em>" in made
    assert made.count('<blockquote class="open">') == len(PACK.questions) - 1
    assert "[!WARNING]" not in made
    assert "status: draft" not in made


def test_a_mark_in_a_fence_is_prose_and_stays(tmp_path: Path) -> None:
    made = page(BLANK + f"\n```\n{MARK}\n```\n".encode(), tmp_path / "a.md")
    assert made.count("mlsd:setup.goals") == 1


def test_a_mark_that_is_part_of_an_answer_reads_as_it_was_typed(tmp_path: Path) -> None:
    made = page(goals(f"```\n{MARK}\n```"), tmp_path / "a.md")
    assert "<code>&lt;!-- mlsd:setup.goals --&gt;\n</code>" in made


def test_comments_do_not_show_and_what_stands_beside_them_does(tmp_path: Path) -> None:
    text = (
        "<!-- private -->\n\nSeen <!-- not this --> here.\nTo the end.\n<!-- a\n\nlong note -->\n\n"
        "- item\n  <!-- in a list -->\n- [ ] to *do*\n- [x] done\n- [y] no task\n\n"
        "<!-- behind --> <b>it</b>\n\n`<!-- code -->`\n\n```\n<!-- fenced -->\n```\n\n"
        "[named] far below\n\n<!-- left open\n"
    )
    data = goals(text).replace(b"# A title", b"<!-- mlsd-ignore MLSD301: why -->\n\n# A title")
    made = page(data + b"\n## After\n\n<!-- ours -->\n\n[named]: https://example.org\n", tmp_path / "a.md")
    for hidden in ("private", "not this", "long note", "in a list", "behind", "left open", "ours", "mlsd"):
        assert hidden not in made.partition("<body>")[2], hidden
    for shown in ("Seen  here.", "To the end.", "&lt;b&gt;it&lt;/b&gt;", "&lt;!-- code --&gt;", "&lt;!-- fenced --&gt;",
                  "<h2>After</h2>", '<a href="https://example.org">named</a>', "[y] no task"):  # fmt: skip
        assert shown in made, shown
    boxes = html.document_fromstring(made).findall(".//input")
    assert [(each.get("type"), "disabled" in each.attrib, "checked" in each.attrib) for each in boxes] == [
        ("checkbox", True, False),
        ("checkbox", True, True),
    ]
    assert "<em>do</em>" in made


@pytest.mark.parametrize("part", ["<!--", "<!-- a -->", "<!-- -->\n", "- [ ] a\n", "-->", "<!-- a\n"])
def test_a_page_of_twice_the_size_takes_no_more_than_that(part: str, tmp_path: Path) -> None:
    import time

    def seconds(size: int) -> float:
        data = goals(part * (size // len(part)))
        begun = time.perf_counter()
        page(data, tmp_path / "a.md")
        return time.perf_counter() - begun

    seconds(1000)
    assert seconds(80_000) < 4 * seconds(40_000) + 0.2


def test_a_line_that_reads_as_a_mark_shows_where_an_answer_quotes_it(tmp_path: Path) -> None:
    made = page(goals(f"Write\n{MARK}\nabove it.\n\n{MARK}"), tmp_path / "a.md")
    assert made.count("&lt;!-- mlsd:setup.goals --&gt;") == 2


def test_a_comment_of_the_front_matter_is_no_title(tmp_path: Path) -> None:
    made = page(BLANK.replace(b"status: draft", b"# reviewed\nstatus: draft"), tmp_path / "a.md")
    assert "<title>A title</title>" in made


def test_export_writes_a_file_or_standard_output(document: Path) -> None:
    before = document.read_bytes()
    done = run("export", "a.md", "--to", "html", cwd=document.parent)
    assert run("export", "a.md", "-o", "a.html", cwd=document.parent).returncode == 0
    assert (document.parent / "a.html").read_bytes() == done.stdout
    assert document.read_bytes() == before


def test_a_page_of_a_file_without_a_title_or_a_readable_name(tmp_path: Path) -> None:
    (tmp_path / "\udcff<b>.md").write_bytes(b"Text.\n")
    done = run("export", b"\xff<b>.md", "-o", "a.html", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "&lt;b&gt;.md</title>" in (tmp_path / "a.html").read_text(encoding="utf-8")


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_init_makes_what_works_and_twice_changes_nothing(tmp_path: Path) -> None:
    assert run("init", "--yes", cwd=tmp_path).returncode == 0
    first = snapshot(tmp_path)
    assert list(first) == [".mlsd.toml", ".pre-commit-config.yaml"]
    assert load_config(str(tmp_path)).config.draft == "report"
    (repository,) = yaml.safe_load(first[".pre-commit-config.yaml"])["repos"]
    assert repository["hooks"][0]["entry"] == "mlsd check"
    done = run("init", "--yes", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, b"")
    assert snapshot(tmp_path) == first


HOOKS = [
    pytest.param("repos:\n- repo: a\n  hooks:\n  - id: mlsd-other\n", id="a hook whose name begins so"),
    pytest.param("# id: mlsd was here\nrepos:\n- repo: a\n  hooks:\n  - id: x\n", id="a remark that names it"),
    pytest.param("repos:\n  - repo: a\n    hooks:\n      - id: x\n", id="indented by two"),
    pytest.param("repos:\n- repo: a\n  hooks:\n  - id: x\n", id="not indented"),
    pytest.param("repos:\n-   repo: a\n    hooks:\n    -   id: x\n", id="as pre-commit writes it"),
    pytest.param("repos:\n    - repo: a\n      hooks:\n        - id: x\n", id="indented by four"),
    pytest.param("fail_fast: true\nrepos:\n- repo: a\n  hooks:\n  - id: x\n\nci:\n  skip: [x]\n", id="keys below"),
    pytest.param("# ours\nrepos:\n\n  # one\n  - repo: a\n    hooks: [{id: x}]\n\n\n# end\n", id="comments"),
    pytest.param("repos:\n  - repo: a\n    hooks: [{id: x}]", id="no line end at the end"),
    pytest.param("repos:\r\n  - repo: a\r\n    hooks: [{id: x}]\r\n", id="CRLF"),
    pytest.param("\ufeffci: {}\nrepos:\n  - repo: ä\n    hooks: [{id: x}]\n", id="an encoding mark"),
]


@pytest.mark.parametrize("text", HOOKS)
def test_hooks_that_are_there_are_only_added_to(text: str, tmp_path: Path) -> None:
    path = tmp_path / ".pre-commit-config.yaml"
    path.write_bytes(text.encode())
    done = run("init", "--yes", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    after = path.read_bytes()
    common = next(
        (at for at, (a, b) in enumerate(zip(text.encode(), after, strict=False)) if a != b), len(text.encode())
    )
    rest = text.encode()[common:]
    assert after.endswith(rest)
    old, new = yaml.safe_load(text), yaml.safe_load(after.decode())
    assert new["repos"][:-1] == old["repos"]
    assert new["repos"][-1]["hooks"][0]["id"] == "mlsd"
    assert {key: value for key, value in new.items() if key != "repos"} == {
        key: value for key, value in old.items() if key != "repos"
    }
    assert run("init", "--yes", cwd=tmp_path).returncode == 0
    assert path.read_bytes() == after


@pytest.mark.parametrize("data", [b"repos: []\n", b"repos:\n", b"ci: {}\n", b"repos:\n- \xff\n"])
def test_hooks_that_cannot_be_added_to_are_left(data: bytes, tmp_path: Path) -> None:
    (tmp_path / ".pre-commit-config.yaml").write_bytes(data)
    done = run("init", "--yes", cwd=tmp_path)
    assert (done.returncode, snapshot(tmp_path)) == (2, {".pre-commit-config.yaml": data})
    assert done.stderr.startswith(b"error: ")


@pytest.mark.parametrize("table", ["[tool.mlsd]", "[tool.mlsd.severity]"])
def test_a_configuration_that_is_there_stays_the_one_that_counts(table: str, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(f"{table}\n", encoding="utf-8")
    assert run("init", "--yes", cwd=tmp_path).returncode == 0
    assert sorted(snapshot(tmp_path)) == [".pre-commit-config.yaml", "pyproject.toml"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(["init"], b"mlsd init --yes", id="nobody to ask"),
        pytest.param(["init", "no", "--yes"], b"no such folder", id="no folder"),
    ],
)
def test_init_that_may_not_writes_nothing(arguments: list[str], says: bytes, tmp_path: Path) -> None:
    done = run(*arguments, cwd=tmp_path)
    assert (done.returncode, snapshot(tmp_path)) == (2, {})
    assert says in done.stderr

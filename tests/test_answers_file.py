"""Answers files: what is written reads back exactly; what is wrong is named with file, line, key and the nearest."""

from __future__ import annotations

import io
import json
import os
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlsd.answers_file import dump, read_answers
from mlsd.errors import MlsdError

KNOWN = ["setup.goals", "data.privacy", "model.task", "assumptions"]
TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.lists(
    st.sampled_from(["a", " ", "\n", "\n\n", "\t", "\r\n", "\r", ": ", "# ", "- ", "'", '"', "\\", "|", "%", "---",
                     "\u0085", "\u2028", "\ufeff", "\x1b[0m", "\U0001f469\u200d\U0001f4bb", "e\u0301",
                     "no", "~", "{}", "12:30", "..."])
).map("".join)  # fmt: skip


def read_back(data: bytes) -> dict[str, str]:
    handle, path = tempfile.mkstemp(suffix=".yaml")
    try:
        with open(handle, "wb") as file:
            file.write(data)
        return read_answers(path, KNOWN)
    finally:
        os.unlink(path)


@pytest.mark.parametrize("as_json", [False, True], ids=["YAML", "JSON"])
@given(answers=st.dictionaries(st.sampled_from(KNOWN), TEXTS))
def test_what_is_written_reads_back_exactly(as_json: bool, answers: dict[str, str]) -> None:
    assert read_back(dump(answers, as_json).encode()) == answers


@given(answers=st.dictionaries(st.sampled_from(KNOWN), TEXTS))
def test_json_is_json_for_everybody(answers: dict[str, str]) -> None:
    assert json.loads(dump(answers, as_json=True)) == answers


@pytest.mark.parametrize("as_json", [False, True], ids=["YAML", "JSON"])
@given(answers=st.dictionaries(st.sampled_from(KNOWN), TEXTS))
def test_nothing_in_what_is_written_is_hidden_or_obeyed_by_a_terminal(as_json: bool, answers: dict[str, str]) -> None:
    assert all(char.isprintable() or char == "\n" for char in dump(answers, as_json))


@given(
    answers=st.dictionaries(st.sampled_from(KNOWN), TEXTS), indent=st.sampled_from([None, 2, "\t"]), plain=st.booleans()
)
def test_json_of_others_reads_as_it_means(answers: dict[str, str], indent: int | str | None, plain: bool) -> None:
    written = json.dumps(answers, indent=indent, ensure_ascii=plain)
    assert read_back(written.encode()) == answers
    assert read_back(b"\xef\xbb\xbf" + written.replace("\n", "\r\n").encode()) == answers


def test_the_order_of_the_document_is_kept() -> None:
    answers = {"model.task": "b", "setup.goals": "a"}
    assert list(read_back(dump(answers, as_json=False).encode())) == list(answers)
    assert list(read_back(dump(answers, as_json=True).encode())) == list(answers)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("0.1", "0.1", id="a number"),
        pytest.param("1.10", "1.10", id="a number keeps its last nought"),
        pytest.param("007", "007", id="a number keeps its first noughts"),
        pytest.param("1e400", "1e400", id="a number that no float can hold"),
        pytest.param("12345678901234567890123", "12345678901234567890123", id="a long number"),
        pytest.param("12:30", "12:30", id="a time"),
        pytest.param("2026-12-01", "2026-12-01", id="a date"),
        pytest.param("true", "true", id="a boolean"),
        pytest.param("no", "no", id="a word that YAML takes for false"),
        pytest.param("Yes", "Yes", id="a word that YAML takes for true"),
        pytest.param("", "", id="nothing"),
        pytest.param("~", "", id="nothing, said so"),
        pytest.param("'~'", "~", id="a tilde in quotes"),
        pytest.param("[a, b c]", "- a\n- b c", id="a list"),
        pytest.param("[1, true, no]", "- 1\n- true\n- no", id="a list of numbers and booleans"),
        pytest.param("[]", "", id="an empty list"),
        pytest.param("\n- one\n- |\n  two\n  lines\n", "- one\n- two\n  lines", id="a list with an entry of two lines"),
        pytest.param("|\n  one\n\n  two\n", "one\n\ntwo\n", id="a literal block"),
        pytest.param(">-\n  one\n  line", "one line", id="a folded block"),
    ],
)
def test_values_are_taken_as_they_are_spelled(source: str, text: str) -> None:
    assert read_back(f"setup.goals: {source}\n".encode()) == {"setup.goals": text}


@pytest.mark.parametrize(
    ("source", "text"),
    [("1.10", "1.10"), ("1e400", "1e400"), ("-0", "-0"), ("true", "true"), ("false", "false"), ("null", ""),
     ('["a", 1.50, "b"]', "- a\n- 1.50\n- b"), ("[true, false]", "- true\n- false"),
     ('"no"', "no"), ('"\\u00e9\\ud83d\\ude00"', "é😀"),
     ('"a\\/b"', "a/b"), ("[]", "")],
)  # fmt: skip
def test_values_in_json_too(source: str, text: str) -> None:
    assert read_back(f'{{"setup.goals": {source}}}'.encode()) == {"setup.goals": text}


@pytest.mark.parametrize("source", ["", "# nothing\n", "{}", "---\n", "\ufeff"])
def test_an_empty_file_has_no_answers(source: str) -> None:
    assert read_back(source.encode()) == {}


@pytest.mark.parametrize(
    ("source", "line", "says", "hint"),
    [
        pytest.param("setup.goals: a\nsetup.gaols: b\n", 2, "setup.gaols", "setup.goals", id="an unknown id"),
        pytest.param("goals: b\n", 1, "goals", "setup.goals", id="an id without its stage"),
        pytest.param("SETUP.GOALS: b\n", 1, "SETUP.GOALS", "setup.goals", id="an id in capitals"),
        pytest.param("setup.goals: a\n\nsetup.goals: b\n", 3, "line 1", "keep", id="a key twice"),
        pytest.param("setup:\n  goals: b\n", 1, "setup", "", id="ids as nested mappings"),
        pytest.param("setup.goals:\n  a: b\n", 1, "setup.goals", "text", id="a mapping for a text"),
        pytest.param("model.task: x\nsetup.goals:\n- [a]\n", 2, "setup.goals", "text", id="a list in a list"),
        pytest.param("model.task: x\nsetup.goals:\n- a: b\n", 2, "setup.goals", "text", id="a mapping in a list"),
        pytest.param("setup.goals:\n- a\n-\n", 3, "entry 2 of setup.goals is empty", "text", id="nothing in a list"),
        pytest.param("setup.goals:\n- ~\n- [a]\n", 2, "entry 1 of setup.goals is empty", "text", id="null in a list"),
        pytest.param("- setup.goals\n", 1, "mapping", "setup.goals", id="a list of ids"),
        pytest.param("text\n", 1, "mapping", "setup.goals", id="a text"),
        pytest.param("setup.goals: &a x\ndata.privacy: *a\n", 1, "anchor", "", id="an anchor"),
        pytest.param("setup.goals: x\n---\nmodel.task: y\n", 2, "second", "", id="two documents"),
        pytest.param("setup.goals: !!binary x\n", 1, "tag", "", id="a tag"),
        pytest.param("model.task: x\nsetup.goals: a: b\n", 2, "", "quotes", id="a colon too many"),
        pytest.param(
            '{"setup.goals": "a",\n "setup.gaols": "b"}', 2, "setup.gaols", "setup.goals", id="JSON: unknown id"
        ),
        pytest.param('{"setup.goals": "a",\n\n "setup.goals": "b"}', 3, "line 1", "keep", id="JSON: a key twice"),
        pytest.param('{\n "setup.goals": {"a": 1}}', 2, "setup.goals", "text", id="JSON: a mapping for a text"),
        pytest.param('{\n "setup.goals": [["a"]]}', 2, "setup.goals", "text", id="JSON: a list in a list"),
        pytest.param('{\n "setup.goals": "\\ud800"}', 2, "setup.goals", "", id="JSON: half of a surrogate pair"),
        pytest.param('{\n "setup.goals": ["a", "\\udc00"]}', 2, "setup.goals", "", id="JSON: half of a pair in a list"),
        pytest.param(
            '{\n "setup.goals": ["a",\n  null]}', 3, "entry 2 of setup.goals is empty", "text", id="JSON: null"
        ),
        pytest.param('{\n\t"setup.goals": [\n\tnull]}', 3, "entry 1", "text", id="JSON: null behind a tab"),
        pytest.param('{"setup.goals": "a"\n "model.task": "b"}', 2, "", "", id="JSON: a comma missing"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, source: str, line: int, says: str, hint: str) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text(source, encoding="utf-8")
    with pytest.raises(MlsdError) as caught:
        read_answers(str(path), KNOWN)
    assert caught.value.message.startswith(f"{path}:{line}:")
    assert says in caught.value.message
    assert hint in caught.value.hint
    assert caught.value.hint


def test_everything_that_is_wrong_is_named_in_one_run(tmp_path: Path) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text(
        "a.b: x\nsetup.goals: {a: b}\nmodel.task: fine\nc.d: y\nassumptions:\n-\n- b\n-\n", encoding="utf-8"
    )
    with pytest.raises(MlsdError) as caught:
        read_answers(str(path), KNOWN)
    said = [caught.value.message, *(what for what, _ in caught.value.more)]
    assert [each.removeprefix(f"{path}:").split(":")[0] for each in said] == ["1", "2", "4", "6", "8"]


@pytest.mark.parametrize(
    "data", [b"setup.goals: \xe9\n", "setup.goals: é\n".encode("utf-16"), b"\x00\x01", b"[" * 100_000, b"{" * 100_000]
)
def test_what_is_no_answers_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "answers.yaml"
    path.write_bytes(data)
    with pytest.raises(MlsdError, match=r"answers\.yaml"):
        read_answers(str(path), KNOWN)


def test_a_file_that_there_is_not(tmp_path: Path) -> None:
    with pytest.raises(MlsdError, match=r"nowhere\.yaml"):
        read_answers(str(tmp_path / "nowhere.yaml"), KNOWN)


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("setup.goals: é\n".encode())))
    assert read_answers("-", KNOWN) == {"setup.goals": "é"}


def test_faults_of_standard_input_name_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x: y\n")))
    with pytest.raises(MlsdError, match=r"^standard input:1: "):
        read_answers("-", KNOWN)

"""YAML as people mean it: every scalar is the text that stands there, and what bites is refused with its place."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlsd.errors import MlsdError
from mlsd.strict_yaml import MAX_BYTES, MAX_DEPTH, MAX_NODES, load


@pytest.mark.parametrize("text", ["no", "yes", "on", "off", "true", "False", "12:30", "0123", "1.10", "0x1f", "1e3",
                                  "1_000", "2024-01-02", ".inf", "y", "N", "+1", "0o7", "a:b"])  # fmt: skip
def test_a_scalar_stays_as_it_is_spelled(text: str) -> None:
    assert load(f"key: {text}\n".encode(), "f").value == {"key": text}
    assert load(f"{text}: x\n".encode(), "f").value == {text: "x"}


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_none(text: str) -> None:
    assert load(f"key: {text}\n".encode(), "f").value == {"key": None}


@pytest.mark.parametrize("text", ['""', "''", '"null"', "'~'"])
def test_quoted_is_text(text: str) -> None:
    assert load(f"key: {text}\n".encode(), "f").value == {"key": text[1:-1]}


@pytest.mark.parametrize(
    ("source", "line", "says"),
    [
        pytest.param("a: &a [1]\nb: *a\n", 1, "anchor", id="an anchor"),
        pytest.param("b: x\nc: *a\n", 2, "alias", id="an alias to nothing"),
        pytest.param("a: 1\n\nb: &b {c: 1}\n", 3, "anchor &b", id="an anchor on a mapping"),
        pytest.param("q: &q\n  - id: a\n    depends: *q\n", 1, "anchor", id="an alias to its own list"),
        pytest.param("a:\n  <<: {b: 1}\n", 2, "merge", id="a merge"),
        pytest.param("a: 1\nb: !!python/object/apply:os.system [id]\n", 2, "tag", id="a tag that runs code"),
        pytest.param("a: !!str 1\n", 1, "tag", id="a harmless tag"),
        pytest.param("a: !own x\n", 1, "tag", id="a tag of somebody's own"),
        pytest.param("a: 1\nb: 2\na: 3\n", 3, "line 1", id="a key that stands twice"),
        pytest.param("- x\n- a: 1\n  a: 2\n", 3, "line 2", id="a key that stands twice further in"),
        pytest.param('a: 1\n"a": 2\n', 2, "twice", id="a key that stands twice, once in quotes"),
        pytest.param("a: []\n---\nb: []\n", 2, "second document", id="two documents"),
        pytest.param("a:\n\tb: 1\n", 2, "", id="a tab as indentation"),
        pytest.param("a: [1\nb: 2\n", 2, "", id="a bracket that is never closed"),
        pytest.param("a: 'x\n", 2, "", id="a quote that is never closed"),
        pytest.param("a: b: c\n", 1, "", id="two colons"),
        pytest.param("ok: 1\n[1, 2]: x\n", 2, "key", id="a list as a key"),
        pytest.param("ok: 1\n? {a: b}\n: x\n", 2, "key", id="a mapping as a key"),
        pytest.param("a: 1\nb: @x\n", 2, "", id="a character that begins nothing"),
        pytest.param("%YAML 9.9\n---\na: 1\n", 1, "", id="a YAML of another age"),
    ],
)
def test_what_bites_is_refused_with_its_line(source: str, line: int, says: str) -> None:
    with pytest.raises(MlsdError, match=says or ".") as caught:
        load(source.encode(), "pack.yaml")
    assert caught.value.message.startswith(f"pack.yaml:{line}:")
    assert caught.value.hint
    assert "\n" not in caught.value.message


def bomb(levels: int) -> str:
    lines = ["a0: &a0 [x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines)


def merge_bomb(levels: int) -> str:
    lines = ["a0: &a0 {k: 1}"]
    lines += [f"a{n}: &a{n}\n  <<: [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines)


@pytest.mark.parametrize("source", [bomb(9), merge_bomb(9)], ids=["aliases", "merges"])
def test_a_bomb_is_refused_at_its_first_line(source: str) -> None:
    with pytest.raises(MlsdError, match="anchor") as caught:
        load(source.encode(), "f")
    assert caught.value.message.startswith("f:1:")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"a: " + b"x" * MAX_BYTES, "bytes", id="too large"),
        pytest.param(b"[" * (MAX_DEPTH + 1), "deeper", id="too deep, in brackets"),
        pytest.param(b"[" * 1_000_000, "deeper", id="far too deep"),
        pytest.param(b"".join(b" " * n + b"a:\n" for n in range(MAX_DEPTH + 2)), "deeper", id="too deep, in mappings"),
        pytest.param(b"- \n" * (MAX_NODES + 1), "values", id="too many values"),
        pytest.param(b"a: \xff\n", "UTF-8", id="not UTF-8"),
        pytest.param("a: 1\n".encode("utf-16"), "UTF-8", id="UTF-16"),
        pytest.param(b"a: \x00\n", "", id="a NUL"),
        pytest.param(b"a: \x1b[31m\n", "", id="an escape character"),
    ],
)
def test_limits(data: bytes, says: str) -> None:
    with pytest.raises(MlsdError, match=says or ".") as caught:
        load(data, "f.yaml")
    assert caught.value.message.startswith("f.yaml")
    assert caught.value.hint
    assert caught.value.message.isprintable()


def test_as_much_as_the_limits_allow_is_read() -> None:
    nested = b"[" * (MAX_DEPTH - 1) + b"]" * (MAX_DEPTH - 1)
    assert load(nested, "f").value is not None


def test_the_byte_that_is_not_utf8_is_named_with_its_line() -> None:
    with pytest.raises(MlsdError, match=r"^f:3: byte 10 "):
        load(b"a: 1\nb: 2\n\xe9", "f")


@pytest.mark.parametrize(
    "source", [b"\xef\xbb\xbfa: 1\r\nb:\r\n- x\r\n", b"a: 1\nb:\n- x\n", b"# c\n---\na: 1\nb: [x]\n...\n"]
)
def test_encoding_mark_line_ends_and_comments_do_not_matter(source: bytes) -> None:
    assert load(source, "f").value == {"a": "1", "b": ["x"]}


@pytest.mark.parametrize("source", [b"", b"\n\n", b"# only a comment\n", b"---\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_nothing(source: bytes) -> None:
    assert load(source, "f").value is None


def test_everything_has_its_line() -> None:
    loaded = load(b"# one\na: 1\nb:\n- x\n- c: 2\n  d: |\n    text\n", "f")
    wanted = {("a",): 2, ("b",): 3, ("b", 0): 4, ("b", 1): 5, ("b", 1, "c"): 5, ("b", 1, "d"): 6}
    assert {path: loaded.lines[path] for path in wanted} == wanted
    assert loaded.line(("b", 1, "missing", 3)) == 5
    assert loaded.line(("nowhere",)) == loaded.line(())


# JSON writes what lies above U+FFFF as two halves, which YAML does not know
JSON_TEXT = st.text(st.characters(exclude_categories=["Cs"], max_codepoint=0xFFFF))
KEYS = st.text(st.characters(exclude_categories=["Cs"], max_codepoint=0xFFFF), max_size=60)  # YAML wants keys short
VALUES = st.recursive(JSON_TEXT, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner),
                      max_leaves=20)  # fmt: skip


@given(VALUES)
def test_escaped_json_reads_as_json_does(value: Any) -> None:
    assert load(json.dumps(value).encode(), "f").value == value


@given(st.binary(max_size=200) | st.text(alphabet="ab:-[]{}&*!|>'\"%@`#,?\n\t <~", max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused_in_one_line(data: bytes) -> None:
    said = "f: read"
    try:
        value = load(data, "f").value
    except MlsdError as error:
        value, said = None, error.message
    assert value is None or isinstance(value, str | list | dict)
    assert said.startswith("f:")
    assert "\n" not in said

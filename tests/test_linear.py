"""What a check costs grows with the length of a document, whatever stands in it: four times the text, four times."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlsd.checking import check_bytes
from mlsd.diffing import unified
from mlsd.document import parse
from mlsd.estimates.units import Unread, read
from mlsd.plain_text import without_code
from mlsd.statements import statements_of
from mlsd.waivers import read_waivers

SIZE = 20_000  # characters

# What stands before a run, what is repeated, what stands behind it.
RUNS = [
    pytest.param("", "9", "", id="digits"),
    pytest.param("", "f00d", "", id="hexadecimal digits"),
    pytest.param("", "a", "", id="letters"),
    pytest.param("", "é", "", id="letters of elsewhere"),
    pytest.param("", "9.", "", id="digits and points"),
    pytest.param("", "a_", "", id="a name that does not end"),
    pytest.param("## a", " ", "b", id="spaces in a heading"),
    pytest.param("a", "\t", "b", id="tabs in a line"),
    pytest.param("![](", "a", "x", id="a picture that is not closed"),
    pytest.param("[x](", "(a)", "x", id="a link that is not closed"),
    pytest.param("a `", "`", "", id="backticks"),
    pytest.param("a ", "``a```a ", "", id="code spans that are not closed"),
    pytest.param("", "[add ", "", id="slots that are not closed"),
    pytest.param("", "<add ", "", id="tags that are not closed"),
    pytest.param("<!-- mlsd-ignore MLSD301: a", " ", "b -->", id="spaces in a waiver"),
    pytest.param("", "<!-- mlsd-ignore MLSD301: a -->\n", "", id="waivers"),
    pytest.param("", "a.\n", "", id="short sentences in a paragraph"),
    pytest.param("", "of ", "", id="one word"),
    pytest.param("", "half ", "", id="quantities in a sentence that does not end"),
    pytest.param("", "not AUC 0.9 ", "", id="metrics in a sentence that does not end"),
    pytest.param("", "| AUC | 0.9 ", "|", id="a row that does not end"),
    pytest.param("later: ", "@a\n", "", id="owners"),
    pytest.param("- **Requests a second:** 10 ", "(", "", id="a fact with brackets"),
    pytest.param("- **Requests a second:** ~", " ", "x", id="a fact with spaces"),
]


def other(text: str) -> str:
    return f"# T\n\n## Goals\n\n{text}\n"


def marked(text: str) -> str:
    ids = ("setup.goals", "setup.performance-constraints", "data.availability")
    answers = "".join(f"<!-- mlsd:{id} -->\n\n{text}\n\n<!-- /mlsd:{id} -->\n\n" for id in ids)
    return f"---\nmlsd: interview@1\n---\n\n# T\n\n{answers}"


@pytest.mark.parametrize("document", [other, marked], ids=["without marks", "in answers"])
@pytest.mark.parametrize(("before", "piece", "after"), RUNS)
def test_the_cost_of_a_check_is_linear(before: str, piece: str, after: str, document: Callable[[str], str]) -> None:
    def cost(size: int) -> float:
        data = document(before + piece * (size // len(piece)) + after).encode()
        start = time.process_time()
        check_bytes("x.md", data)
        return time.process_time() - start

    cost(100)
    assert cost(4 * SIZE) < 8 * cost(SIZE) + 0.3


@pytest.mark.parametrize("strict", [True, False], ids=["an input", "a fact"])
@pytest.mark.parametrize(
    ("before", "piece", "after"),
    [("~", " ", "x"), ("10 a", " ", "/ b"), ("10 ", "(a ", ""), ("", "~ ", "x"), ("1", " 000", ""), ("1e", "9", "")],
)
def test_the_cost_of_an_amount_is_linear(before: str, piece: str, after: str, strict: bool) -> None:
    def cost(size: int) -> float:
        text = before + piece * (size // len(piece)) + after
        start = time.process_time()
        with contextlib.suppress(Unread):
            read(text, "count", strict)
        return time.process_time() - start

    cost(100)
    assert cost(4 * SIZE) < 8 * cost(SIZE) + 0.3


def test_the_cost_of_a_diff_is_linear_however_often_one_line_stands_there() -> None:
    def cost(size: int) -> float:
        start = time.process_time()
        assert unified("a\nb\n" * size, "a\nb\n" + "a\nb\nc\n" * size, "x.md")
        return time.process_time() - start

    cost(100)
    assert cost(4 * 2000) < 8 * cost(2000) + 0.3


@given(st.sampled_from(["9", "of ", "a. ", "| a ", "a\n", "- a b\n"]), st.integers(1, 6000))
def test_no_statement_is_long_and_none_loses_a_word(piece: str, times: int) -> None:
    text = piece * times
    statements, _ = statements_of(text)
    assert max(len(each.text) for each in statements) <= 2000
    read_words = sum(len(each.text.replace(" ", "").lstrip("-")) for each in statements)
    assert read_words == len("".join(text.split()).replace("-", ""))
    assert [each.line for each in statements] == sorted(each.line for each in statements)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("a `b` c", "a     c"),
        ("``a`b``", "`   b``"),
        ("``a`", "`   "),
        ("`a``b`", "      "),
        ("```a` `", "``    `"),
        ("a ` b", "a ` b"),
        ("``", "``"),
        ("`a`b`", "   b`"),
    ],
)
def test_a_code_span_ends_where_its_backticks_do(line: str, left: str) -> None:
    assert without_code(line) == left


def test_waivers_hold_where_they_stand() -> None:
    waiver = "<!-- mlsd-ignore MLSD301:  said elsewhere  -->\n"
    answers = "".join(f"<!-- mlsd:a.b{n} -->\n\n{waiver}\n<!-- /mlsd:a.b{n} -->\n\n{waiver}\n" for n in range(3))
    found = read_waivers(parse(f"{waiver}# T\n\n{waiver}\n{answers}".encode()))
    assert [(each.topic, each.line) for each in found] == [
        ("", 1), (None, 4), ("a.b0", 8), (None, 12), ("a.b1", 16), (None, 20), ("a.b2", 24), (None, 28),
    ]  # fmt: skip
    assert {each.reason for each in found} == {"said elsewhere"}

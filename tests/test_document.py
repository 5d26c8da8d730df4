"""The document: whatever stands between two marks comes back, and every other byte stays."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlsd.document import DamagedDocument, UnreadableDocument, fill, insert, parse
from mlsd.marks import read_mark

OPEN = "<!-- mlsd:setup.goals -->"
CLOSE = "<!-- /mlsd:setup.goals -->"
BEFORE = f"---\nmlsd: interview@1\nstatus: draft   # ours\n---\n\n# Loans\n\n## Why  \n\n{OPEN}\n"
OTHER = "<!-- mlsd:data.privacy -->\n\nNo names.\n\n<!-- /mlsd:data.privacy -->"
AFTER = f"{CLOSE}\n\nA paragraph by hand.\t\n\n{OTHER}\n\nEnd"


def lf(text: str) -> str:
    """An answer as it is to come back: LF line ends, no blank lines around it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    while lines and not lines[0].strip(" \t"):
        del lines[0]
    while lines and not lines[-1].strip(" \t"):
        del lines[-1]
    return "\n".join(lines)


def around(inner: str, eol: str = "\n") -> bytes:
    """The document with `inner` between the marks of its first answer."""
    return (BEFORE + inner + AFTER).replace("\n", eol).encode()


def text_of(data: bytes, id: str = "setup.goals") -> str:
    answer = parse(data).answer(id)
    assert answer is not None
    return answer.text


PIECES = st.sampled_from(
    [OPEN, CLOSE, "<!-- mlsd:data.privacy -->", "<!-- /mlsd:data.privacy -->", "<!-- mlsd:setup.goals basis=1f3a -->",
     "\\", "\\\\", "```", "~~~~", "- ```", "    ", "\t", "---", "...", "# H", "> ", "<!--", "-->", "{{ 7 * 7 }}", "%}",
     "\n", "\n\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\x0b", "\x0c", "\x1c", "\ufeff", "e\u0301", "\x1b[2J",
     "text", "mlsd:", "<!-- mlsd:Setup.Goals -->", "<!--mlsd:setup.goals-->", "&lt;!-- mlsd:setup.goals --&gt;"]
)  # fmt: skip
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
ANSWERS = st.one_of(ANY_TEXT, st.lists(st.one_of(PIECES, ANY_TEXT), max_size=12).map("".join))
EOLS = st.sampled_from(["\n", "\r\n"])


@given(answer=ANSWERS, eol=EOLS)
def test_any_answer_comes_back(answer: str, eol: str) -> None:
    assert text_of(fill(around("\nOld.\n\n", eol), {"setup.goals": answer})) == lf(answer)


@given(answer=ANSWERS, eol=EOLS)
def test_every_byte_outside_the_answer_stays(answer: str, eol: str) -> None:
    filled = fill(around("\nOld.\n\n", eol), {"setup.goals": answer})
    before, after = BEFORE.replace("\n", eol).encode(), AFTER.replace("\n", eol).encode()
    assert filled[: len(before)] == before
    assert filled[len(filled) - len(after) :] == after
    assert text_of(filled, "data.privacy") == "No names."


@given(answer=ANSWERS, eol=EOLS)
def test_filling_twice_changes_nothing(answer: str, eol: str) -> None:
    once = fill(around("\n", eol), {"setup.goals": answer})
    assert fill(once, {"setup.goals": answer}) == once
    assert fill(once, parse(once).texts()) == once


@given(first=ANSWERS, second=ANSWERS, eol=EOLS)
def test_what_stood_before_leaves_no_trace(first: str, second: str, eol: str) -> None:
    detour = fill(fill(around("\n", eol), {"setup.goals": first}), {"setup.goals": second})
    direct = fill(around("\n", eol), {"setup.goals": second})
    if lf(first) != lf(second):
        assert detour == direct or lf(second) == ""


@given(answer=ANSWERS, eol=EOLS)
def test_line_ends_in_an_answer_are_those_of_the_document(answer: str, eol: str) -> None:
    filled = fill(around("\nOld.\n\n", eol), {"setup.goals": answer})
    bare = filled.replace(b"\r\n", b"")
    assert b"\r" not in bare
    assert (b"\n" not in bare) == (eol == "\r\n")


@given(prose=ANY_TEXT.filter(lambda text: "mlsd" not in text.lower() and "`" not in text and "~" not in text))
def test_prose_before_an_answer_is_kept_whatever_it_is(prose: str) -> None:
    data = f"# T\n\n{prose}\n\n{OPEN}\n\n{CLOSE}\n".encode()
    filled = fill(data, {"setup.goals": "Yes."})
    assert filled == data.replace(f"{OPEN}\n\n{CLOSE}".encode(), f"{OPEN}\n\nYes.\n\n{CLOSE}".encode()) or "\r" in prose
    assert filled.startswith(f"# T\n\n{prose}\n\n".encode())


@given(data=st.binary(max_size=400))
def test_any_bytes_are_kept_or_refused(data: bytes) -> None:
    try:
        back = parse(data).data
    except UnreadableDocument as error:
        back = data if error.line >= 1 and error.hint else b""
    assert back == data


def slot(id: str, text: str) -> str:
    return f"<!-- mlsd:{id} -->\n\n{text}\n\n<!-- /mlsd:{id} -->\n"


THREE = (
    f"# T\n\n{slot('setup.goals', 'alpha')}\nprose one\n\n{slot('data.privacy', 'beta')}\n"
    f"prose two\n\n{slot('model.task', 'gamma')}\nprose three\n"
).split("\n")
MARKS = [number for number, line in enumerate(THREE) if read_mark(line)]


def refused(lines: list[str]) -> None:
    """Damaged: said with lines, never written, and no answer runs over its own closing mark."""
    data = "\n".join(lines).encode()
    document = parse(data)
    assert document.faults
    for fault in document.faults:
        assert 1 <= fault.line <= len(lines)
        assert "mlsd" in lines[fault.line - 1]
        assert fault.hint
    for answer in document.answers:
        inside = document.text[answer.start : answer.end].split("\n")
        assert f"<!-- /mlsd:{answer.id} -->" not in inside
        assert lines[answer.line - 1] == f"<!-- mlsd:{answer.id} -->"
        assert lines[answer.close_line - 1] == f"<!-- /mlsd:{answer.id} -->"
    with pytest.raises(DamagedDocument) as caught:
        fill(data, {answer.id: "new" for answer in document.answers})
    assert caught.value.faults == document.faults
    with pytest.raises(DamagedDocument):
        insert(data, "more\n", 0)


def test_the_document_that_is_damaged_below_is_whole() -> None:
    document = parse("\n".join(THREE).encode())
    assert (len(MARKS), document.faults) == (6, ())
    assert document.texts() == {"setup.goals": "alpha", "data.privacy": "beta", "model.task": "gamma"}


@pytest.mark.parametrize("mark", MARKS)
def test_a_deleted_mark_is_a_fault(mark: int) -> None:
    refused(THREE[:mark] + THREE[mark + 1 :])


@given(mark=st.sampled_from(MARKS), place=st.integers(0, len(THREE)))
def test_a_doubled_mark_is_a_fault_wherever_the_copy_stands(mark: int, place: int) -> None:
    refused([*THREE[:place], THREE[mark], *THREE[place:]])


@given(pair=st.lists(st.sampled_from(MARKS), min_size=2, max_size=2, unique=True))
def test_swapped_marks_are_a_fault(pair: list[int]) -> None:
    lines = list(THREE)
    lines[pair[0]], lines[pair[1]] = lines[pair[1]], lines[pair[0]]
    refused(lines)


@given(mark=st.sampled_from(MARKS), place=st.integers(0, len(THREE) - 1))
def test_a_mark_that_wandered_is_a_fault_or_moves_no_text_of_others(mark: int, place: int) -> None:
    lines = THREE[:mark] + THREE[mark + 1 :]
    lines.insert(place, THREE[mark])
    document = parse("\n".join(lines).encode())
    if not document.faults:
        for id, text in (("setup.goals", "alpha"), ("data.privacy", "beta"), ("model.task", "gamma")):
            others = {"alpha", "beta", "gamma"} - {text}
            assert not any(other in document.texts()[id] for other in others)


def test_a_section_copied_whole_is_reported_on_both_lines() -> None:
    data = f"# T\n\n{slot('setup.goals', 'one')}\n{slot('setup.goals', 'two')}".encode()
    faults = parse(data).faults
    assert [(fault.kind, fault.line) for fault in faults] == [("doubled", 3), ("doubled", 9)]
    with pytest.raises(DamagedDocument):
        fill(data, {"setup.goals": "three"})


def test_crossed_marks_name_both_ids() -> None:
    crossed = "<!-- mlsd:a.a -->\none\n<!-- mlsd:b.b -->\ntwo\n<!-- /mlsd:a.a -->\nthree\n<!-- /mlsd:b.b -->\n"
    faults = parse(crossed.encode()).faults
    assert {id for fault in faults for id in ("a.a", "b.b") if id in fault.message} == {"a.a", "b.b"}
    assert {3, 7} <= {fault.line for fault in faults}


KEPT = [
    pytest.param(b"\r\n", id="CRLF"),
    pytest.param(b"\n", id="LF"),
]


@pytest.mark.parametrize("eol", KEPT)
def test_new_text_takes_the_line_ends_of_the_document(eol: bytes) -> None:
    before = f"# T\n\n{OPEN}\n\n{CLOSE}\n".encode().replace(b"\n", eol)
    after = f"# T\n\n{OPEN}\n\none\n\ntwo\n\n{CLOSE}\n".encode().replace(b"\n", eol)
    assert fill(before, {"setup.goals": "one\n\ntwo"}) == after
    assert fill(before, {"setup.goals": "one\r\n\r\ntwo\r\n"}) == after


SLOT = f"{OPEN}\n\n{CLOSE}".encode()
FILLED = f"{OPEN}\n\nYes.\n\n{CLOSE}".encode()


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        pytest.param(b"\xef\xbb\xbf# T\n\n", b"\n", id="an encoding mark"),
        pytest.param(b"\xef\xbb\xbf", b"\n", id="an encoding mark straight before a mark of ours is its own line's"),
        pytest.param(b"# T\n\n", b"", id="no final line end"),
        pytest.param(b"# T\n\n", b"\n\n\n\n\n", id="many final blank lines"),
        pytest.param(b"# T  \n\thard\t \n\n", b"\n \n\t\n", id="trailing spaces and tabs"),
        pytest.param(b"a\r\nb\nc\n\n", b"\nd\r\n", id="mixed line ends, each its own"),
        pytest.param("# a\u0085b\u2028c\u2029d\n\n".encode(), "\ne\u0085\n".encode(), id="line breaks that are none"),
        pytest.param(b"a\x0bb\x0cc\x1cd\x1de\x1ef\n\n", b"\n\x0c\n", id="vertical tab, form feed, separators"),
        pytest.param("# Cafe\u0301 \u212b \ufb01\n\n".encode(), "\ne\u0301\n".encode(), id="text that is not composed"),
        pytest.param(b"\x1b]0;x\x07 \x7f \xc2\x9b31m\n\n", b"\n\x08\x08\n", id="control characters"),
        pytest.param("\u202eabc\u2066\u200b\U000e0041\n\n".encode(), b"\n", id="hidden and turned text"),
        pytest.param(
            b"{{ cycler }} {% raw %} [red]x[/]\n\n", b"\n{{ 1 }}\n", id="what reads as a template or as markup"
        ),
        pytest.param(b"a --> b <!-- c <!--> <!---> <!-- -- -->\n\n", b"\n<!-- never closed\n", id="odd comments"),
        pytest.param(b"<!-- never closed\n\n", b"\n", id="a comment that is never closed"),
        pytest.param(b"<details><summary>s</summary>\n\n", b"\n\n</details>\n", id="inside details"),
        pytest.param(b"<pre>\n", b"\n</pre>\n", id="inside pre"),
        pytest.param(b"# T\nno blank line\n", b"\nnone here either\n", id="no blank lines around"),
        pytest.param(b"[" * 5000 + b"\n\n", b"\n" + b"](" * 5000, id="a storm of brackets"),
        pytest.param(b'---\na: |\n  ---\nt: "x\n  ---\n  y"\n---\n\n', b"\n", id="dashes inside front matter values"),
        pytest.param(b"---\nb: 1 # c\n\n'a' :  2\n...\n\n", b"\n---\n", id="front matter in a spelling of its own"),
        pytest.param(b"---\ntitle: x\n\n# T\n\n", b"\n\nText.\n", id="front matter that nobody closed"),
        pytest.param(b"---\n- not\n  a: [mapping\n---\n", b"\n", id="front matter that is no YAML"),
        pytest.param(b"\n---\na: 1\n---\n\n", b"\n", id="a rule on the second line is no front matter"),
        pytest.param(b"a\0b\n\0\n", b"\n\0", id="NULs, none of which ends the text"),
        pytest.param(b"", b"", id="nothing else"),
    ],
)
def test_every_other_byte_stays(head: bytes, tail: bytes) -> None:
    if head == b"\xef\xbb\xbf":
        head += b"\n"
    assert fill(head + SLOT + tail, {"setup.goals": "Yes."}) == head + FILLED + tail


def test_a_mark_on_the_first_line_after_an_encoding_mark_is_found_or_reported() -> None:
    document = parse(b"\xef\xbb\xbf" + SLOT + b"\n")
    assert document.answers or document.faults


@pytest.mark.parametrize(
    ("data", "line", "says"),
    [
        pytest.param("# T\n".encode("utf-16"), 1, "UTF-16", id="UTF-16 with its mark"),
        pytest.param(b"\xfe\xff" + "# T\n".encode("utf-16-be"), 1, "UTF-16", id="UTF-16, the other way round"),
        pytest.param("# T\n\nCafé\n".encode("latin-1"), 3, "byte 8", id="Latin-1, with the byte and its line"),
        pytest.param(b"# T\n\n\n\xc0\xaf\n", 4, "byte 6", id="overlong UTF-8"),
        pytest.param(b"# T\n\xed\xa0\x80\n", 2, "byte 4", id="half of a surrogate pair"),
    ],
)
def test_what_cannot_be_kept_is_refused(data: bytes, line: int, says: str) -> None:
    with pytest.raises(UnreadableDocument, match=says) as caught:
        parse(data)
    assert caught.value.line == line
    assert "UTF-8" in caught.value.hint


def test_an_answer_that_no_document_can_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="surrogate"):
        fill(around("\n"), {"setup.goals": "half \ud800 a pair"})


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n\n\n", b"\r\n\r\n", b" \t\n", b"---\n---\n", b"---\n"])
def test_an_empty_document_has_no_answers_and_no_faults(data: bytes) -> None:
    document = parse(data)
    assert (document.answers, document.faults, document.data) == ((), (), data)
    assert fill(data, {}) == data


def test_an_id_without_marks_is_an_error() -> None:
    with pytest.raises(KeyError):
        fill(around("\n"), {"model.task": "x"})


LIVE = slot("setup.goals", "live")
HIDDEN = slot("data.privacy", "hidden")


def indented(text: str, by: str) -> str:
    return "".join(by + line if line.strip() else line for line in text.splitlines(keepends=True))


@pytest.mark.parametrize(
    "prose",
    [
        pytest.param(f"```\n{HIDDEN}```\n", id="a backtick fence"),
        pytest.param(f"~~~\n{HIDDEN}~~~\n", id="a tilde fence"),
        pytest.param(f'```markdown title="x"\n{HIDDEN}```\n', id="a fence with an info string"),
        pytest.param(f"~~~ a`b\n{HIDDEN}~~~\n", id="a tilde fence may have backticks in its info string"),
        pytest.param(f"   ```\n{HIDDEN}   ```\n", id="a fence that is indented by three"),
        pytest.param(f"`````\n```\n{HIDDEN}```\n{HIDDEN}`````\n", id="a longer fence around a shorter"),
        pytest.param(f"~~~\n```\n{HIDDEN}~~~\n", id="backticks inside tildes open nothing"),
        pytest.param(f"```\n~~~\n{HIDDEN}```\n", id="tildes inside backticks open nothing"),
        pytest.param(f"```\n{HIDDEN}```` \t\n", id="a longer run closes a fence"),
        pytest.param(f"```\n``` no close\n{HIDDEN}```\n", id="a closing run takes no info string"),
        pytest.param(f"```\n    ```\n{HIDDEN}```\n", id="a closing run is not indented by four"),
        pytest.param(f"- ```\n{indented(HIDDEN, '  ')}  ```\n", id="a fence that begins a list item"),
        pytest.param(f"- one\n\n  ~~~\n{indented(HIDDEN, '  ')}  ~~~\n", id="a fence further down a list item"),
        pytest.param(f"12. ```\n{indented(HIDDEN, '    ')}    ```\n", id="a fence in a numbered item"),
        pytest.param(f"- a\n  - ```\n{indented(HIDDEN, '    ')}    ```\n", id="a fence that begins a nested item"),
        pytest.param(f"- a\n  - b\n\n    ```\n{indented(HIDDEN, '    ')}    ```\n", id="a fence in a nested list item"),
        pytest.param(f"- a\n  - b\n    - ```\n{indented(HIDDEN, '      ')}      ```\n", id="a fence three lists deep"),
        pytest.param(f"-\t```\n{indented(HIDDEN, chr(9))}\t```\n", id="a fence in an item indented by a tab"),
        pytest.param(indented(HIDDEN, "> "), id="a block quote"),
        pytest.param(f"> ```\n{indented(HIDDEN, '> ')}> ```\n", id="a fence in a block quote"),
        pytest.param(f"`{OPEN}` and `{CLOSE}`\n", id="inline code at the start of a line"),
        pytest.param(f"Write {OPEN} above and {CLOSE} below.\n", id="a mark in the middle of a line"),
        pytest.param(f"- `{OPEN}` opens\n", id="inline code in a list item"),
        pytest.param("<!-- A note. -->\n<!-- mlsd is a program -->\n", id="comments about other things"),
        pytest.param("<!-- mlsd-ignore MLSD301: reason -->\n", id="a waiver"),
        pytest.param("<!-- see mlsd:setup.goals -->\n", id="a comment that mentions an id"),
        pytest.param(f"a line\u2028{OPEN}\n", id="U+2028 ends no line"),
        pytest.param(f"a line\u0085{OPEN}\n", id="U+0085 ends no line"),
        pytest.param(f"a line\x0c{OPEN}\n", id="a form feed ends no line"),
    ],
)
@pytest.mark.parametrize("eol", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_prose_holds_no_mark(prose: str, eol: str) -> None:
    document = parse(f"# T\n\n{prose}\n{LIVE}".replace("\n", eol).encode())
    assert [fault.message for fault in document.faults] == []
    assert document.texts() == {"setup.goals": "live"}


@pytest.mark.parametrize(
    "prose",
    [
        pytest.param("``` a`b\n", id="backticks in the info string make it no fence"),
        pytest.param("``\n", id="two backticks are no fence"),
        pytest.param("    ```\n", id="a fence indented by four is code"),
        pytest.param("\t```\n", id="a fence indented by a tab is code"),
        pytest.param("> ```\n", id="a fence in a block quote ends with the quote"),
        pytest.param("- ```\n", id="a fence in a list item ends with the item"),
        pytest.param("- one\n\n  ```\n  code\n", id="a fence further down a list item ends with the item"),
        pytest.param("3) ~~~\n   code\n", id="a fence in a numbered item ends with the item"),
        pytest.param("text ```\n", id="backticks in the middle of a line open nothing"),
        pytest.param("\\```\n", id="escaped backticks open nothing"),
        pytest.param("```\ncode\n```\n", id="a closed fence"),
        pytest.param("~~~\n~~~\n```\n```\n", id="fences of both kinds, closed"),
    ],
)
def test_an_answer_after_this_is_found(prose: str) -> None:
    document = parse(f"# T\n\n{prose}{LIVE}".encode())
    assert (document.texts(), document.faults) == ({"setup.goals": "live"}, ())


def test_a_fence_that_is_never_closed_hides_all_that_follows() -> None:
    assert parse(f"# T\n\n```\n{LIVE}".encode()).answers == ()


@pytest.mark.parametrize("opened", ["```", "~~~~", "- ```", "> ~~~", "<!--", "<pre>", "---", "$$", "<![CDATA["])
def test_what_an_answer_leaves_open_hides_nothing_behind_it(opened: str) -> None:
    data = fill("\n".join(THREE).encode(), {"setup.goals": f"{opened}\ncode", "data.privacy": opened})
    document = parse(data)
    assert document.faults == ()
    assert document.texts() == {"setup.goals": f"{opened}\ncode", "data.privacy": opened, "model.task": "gamma"}


def test_a_mark_of_another_id_in_a_fence_of_an_answer_is_found_out() -> None:
    document = parse(f"# T\n\n{OPEN}\n\n```\n<!-- mlsd:data.privacy -->\n```\n\n{CLOSE}\n".encode())
    assert [fault.line for fault in document.faults] == [6]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("<!--mlsd:setup.goals-->", id="no spaces"),
        pytest.param("<!--  mlsd:setup.goals  -->", id="two spaces"),
        pytest.param(" <!-- mlsd:setup.goals -->", id="one column in"),
        pytest.param("  <!-- mlsd:setup.goals -->", id="indented into a list by a formatter"),
        pytest.param("\t<!-- mlsd:setup.goals -->", id="a tab before it"),
        pytest.param("<!-- mlsd:setup.goals --> ", id="a space after it"),
        pytest.param("<!-- mlsd:setup.goals -->\t", id="a tab after it"),
        pytest.param("<!-- mlsd:setup.goals --> text", id="text after it"),
        pytest.param("<!-- mlsd: setup.goals -->", id="a space after the colon"),
        pytest.param("<!-- MLSD:setup.goals -->", id="capitals"),
        pytest.param("<!-- mlsd:Setup.Goals -->", id="a capital id"),
        pytest.param("<!-- mlsd:setup.goals", id="the end cut off"),
        pytest.param("<!-- mlsd:setup.goals --", id="the last sign cut off"),
        pytest.param("<!- mlsd:setup.goals -->", id="a dash lost"),
        pytest.param("<-- mlsd:setup.goals -->", id="the exclamation mark lost"),
        pytest.param("<!— mlsd:setup.goals —>", id="dashes made long by a word processor"),
        pytest.param("<!–- mlsd:setup.goals -–>", id="dashes made half long"),
        pytest.param("<!-- /mlsd: setup.goals -->", id="a closing mark with a space"),
        pytest.param("<!--/mlsd:setup.goals-->", id="a closing mark without spaces"),
        pytest.param("<!-- / mlsd:setup.goals -->", id="a closing mark with the stroke apart"),
        pytest.param("<!-- mlsd:/setup.goals -->", id="the stroke on the wrong side"),
        pytest.param("\\<!-- mlsd:setup.goals -->", id="escaped by a formatter"),
        pytest.param("&lt;!-- mlsd:setup.goals --&gt;", id="escaped as HTML"),
        pytest.param("<!-- mlsd:setup.goals basis= -->", id="an empty basis"),
        pytest.param("<!-- mlsd:setup.goals basis=xyz -->", id="a basis that is no number"),
        pytest.param("<!-- mlsd:setup.goals bases=1f3a -->", id="a basis misspelt"),
        pytest.param("<!-- mlsd:setup.goals. -->", id="a full stop after the id"),
        pytest.param("<!-- mlsd:setup..goals -->", id="two dots"),
        pytest.param("<!-- mlsd: -->", id="no id"),
        pytest.param("<!-- mlsd;setup.goals -->", id="a semicolon"),
        pytest.param("<!-- mlsd=setup.goals -->", id="an equals sign"),
        pytest.param(f"<!-- mlsd:{'a' * 65} -->", id="an id that is too long"),
    ],
)
def test_a_near_miss_is_reported_and_nothing_written(line: str) -> None:
    data = f"# T\n\n{LIVE}\n{line}\n".encode()
    faults = parse(data).faults
    assert [(fault.kind, fault.line) for fault in faults] == [("near-miss", 9)]
    with pytest.raises(DamagedDocument):
        fill(data, {"setup.goals": "x"})


@pytest.mark.parametrize(
    ("answer", "stored"),
    [
        pytest.param(CLOSE, "\\" + CLOSE, id="its own closing mark"),
        pytest.param(OPEN, "\\" + OPEN, id="its own opening mark"),
        pytest.param("\\" + CLOSE, "\\\\" + CLOSE, id="a mark with a backslash"),
        pytest.param("\\\\\\" + CLOSE, "\\\\\\\\" + CLOSE, id="a mark with three backslashes"),
        pytest.param("<!-- /mlsd:model.task -->", "\\<!-- /mlsd:model.task -->", id="a mark of another id"),
        pytest.param("<!-- mlsd:a basis=00ff -->", "\\<!-- mlsd:a basis=00ff -->", id="a mark with a basis"),
        pytest.param("\\text", "\\text", id="a backslash before something else"),
        pytest.param(" " + CLOSE, " " + CLOSE, id="a near miss is text"),
        pytest.param("<!--/mlsd:setup.goals-->", "<!--/mlsd:setup.goals-->", id="another near miss is text"),
        pytest.param(f"see {CLOSE}", f"see {CLOSE}", id="a mark in the middle of a line"),
        pytest.param(f"\\ {CLOSE}", f"\\ {CLOSE}", id="a backslash and a space before a mark"),
        pytest.param("---\ntitle: x\n---", "---\ntitle: x\n---", id="what looks like front matter"),
        pytest.param("a --> b --!> c <!-- d", "a --> b --!> c <!-- d", id="ends of comments"),
        pytest.param("no", "no", id="what YAML takes for false"),
    ],
)
def test_how_an_answer_is_stored(answer: str, stored: str) -> None:
    filled = fill(around("\n"), {"setup.goals": answer})
    assert filled == around(f"\n{stored}\n\n")
    assert text_of(filled) == answer


def test_injected_sections_stay_text() -> None:
    answer = f"before\n{CLOSE}\nafter\n<!-- mlsd:data.privacy -->\ninjected\n<!-- /mlsd:data.privacy -->"
    document = parse(fill(around("\n"), {"setup.goals": answer}))
    assert document.texts() == {"setup.goals": answer, "data.privacy": "No names."}


@pytest.mark.parametrize("empty", ["", "\n\n", " \t\n \n", "\r\n"])
def test_an_empty_answer_reads_back_empty(empty: str) -> None:
    filled = fill(around("\nOld.\n\n"), {"setup.goals": empty})
    assert text_of(filled) == ""
    assert fill(filled, {"setup.goals": empty}) == filled
    assert b"\n\n" in filled.split(OPEN.encode())[1].split(CLOSE.encode())[0] + b"\n"


def test_an_answer_that_stands_is_left_in_its_own_spelling() -> None:
    data = around("Old text.\n\n\n\n")
    assert fill(data, {"setup.goals": "\nOld text.\n"}) == data


def test_spaces_that_mean_something_are_kept() -> None:
    answer = "    code at the start\n\nhard break  \ntab\t"
    assert text_of(fill(around("\n"), {"setup.goals": answer})) == answer


def test_a_basis_is_read_and_kept() -> None:
    data = around("\nOld.\n\n").replace(OPEN.encode(), b"<!-- mlsd:setup.goals basis=0123abcd -->")
    answer = parse(data).answer("setup.goals")
    assert answer is not None
    assert answer.basis == "0123abcd"
    filled = fill(data, {"setup.goals": "New."})
    assert filled == data.replace(b"Old.", b"New.")


def test_ids_that_no_pack_knows_are_kept() -> None:
    data = f"# T\n\n{slot('future.topic', 'kept')}\n{LIVE}".encode()
    assert fill(data, {"setup.goals": "new"}) == data.replace(b"live", b"new")


def test_lines_are_counted_from_the_top_of_the_file() -> None:
    answer = parse(around("\n\n\n\nOld.\n\n")).answers[0]
    assert (answer.line, answer.text_line, answer.close_line) == (10, 15, 17)


@given(answer=ANSWERS, eol=EOLS)
def test_the_line_of_the_text_is_where_it_stands(answer: str, eol: str) -> None:
    document = parse(fill(around("\nOld.\n\n", eol), {"setup.goals": answer}))
    lines = document.text.split("\n")
    for found in document.answers:
        assert lines[found.line - 1].rstrip("\r") == f"<!-- mlsd:{found.id} -->"
        assert lines[found.close_line - 1].rstrip("\r") == f"<!-- /mlsd:{found.id} -->"
        first = found.text.split("\n")[0]
        assert not first or lines[found.text_line - 1].rstrip("\r").lstrip("\\") == first.lstrip("\\")


@pytest.mark.parametrize("eol", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_insert_puts_whole_lines_in_and_moves_nothing(eol: str) -> None:
    data = around("\nOld.\n\n", eol)
    offset = data.decode().index("A paragraph")
    block = "### More\n\n<!-- mlsd:model.task -->\n\n<!-- /mlsd:model.task -->\n\n"
    grown = insert(data, block, offset)
    cut = len(data.decode()[:offset].encode())
    assert grown == data[:cut] + block.replace("\n", eol).encode() + data[cut:]
    assert list(parse(grown).texts()) == ["setup.goals", "model.task", "data.privacy"]


def work(run: Callable[[], object]) -> int:
    """How many calls, of Python and of C, `run` makes."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(before)
    return calls


STORMS = {
    "prose": "word " * 20 + "\n",
    "comments": "<!--",
    "lines of comments": "<!--\n",
    "brackets": "[",
    "opening marks": OPEN + "\n",
    "closing marks": CLOSE + "\n",
    "near misses": "<!--mlsd:x.y-->\n",
    "backslashes": "\\",
    "lone fences": "```\n",
    "longer fences": "~~~~~~~~\n```\n",
    "fences in items": "- ```\n",
    "indented fences": "  ```\n",
    "blank lines": "\n",
    "line ends of both kinds": "\r\n\n",
    "sections": "x\n",
}


@pytest.mark.parametrize("storm", STORMS)
def test_twice_the_document_is_twice_the_work(storm: str) -> None:
    once, twice = (
        (f"# T\n\n{STORMS[storm] * (2000 * times)}\n").encode() if storm != "sections" else
        "\n".join(slot(f"s.t{number}", "text\n\nmore") for number in range(600 * times)).encode()
        for times in (1, 2)
    )  # fmt: skip
    assert work(lambda: parse(twice)) <= 2.2 * work(lambda: parse(once)) + 100


def test_twice_the_answer_is_twice_the_work() -> None:
    once, twice = (f"{CLOSE}\n\\{OPEN}\n```\n" * (500 * times) for times in (1, 2))
    data = around("\n")
    little = work(lambda: fill(data, {"setup.goals": once}))
    assert work(lambda: fill(data, {"setup.goals": twice})) <= 2.2 * little + 100


@pytest.mark.skipif(sys.platform == "win32", reason="processor time is limited with setrlimit")
@pytest.mark.parametrize(
    "made",
    [
        pytest.param("'<' + ' ' * 150_000 + 'mlsd'", id="blanks inside what might be a mark"),
        pytest.param("'<!--' + ' ' * 150_000 + 'x mlsd'", id="blanks after the beginning of a comment"),
        pytest.param("'<!-- mlsd' + ' ' * 150_000", id="blanks after the name"),
        pytest.param("'<!-- mlsd:' + 'a' * 300_000", id="an id without end"),
        pytest.param("'\\\\' * 300_000 + '<!-- mlsd:a -->'", id="backslashes before a mark"),
        pytest.param("'- ```\\n' + '  <!-- mlsd:a.b -->\\n' * 60_000", id="marks in a fence of a list item"),
        pytest.param("'- ```\\n' + '  x ```\\n' * 100_000", id="backticks in a fence of a list item"),
        pytest.param("'<!--' * 250_000 + ' mlsd'", id="comments in comments"),
        pytest.param("'<!-- mlsd:a.b -->\\n' * 50_000 + '<!-- /mlsd:a.b -->\\n'", id="one id opened again and again"),
        pytest.param("'<!-- mlsd:a -->\\n<!-- mlsd:b -->\\n<!-- /mlsd:a -->\\n' * 20_000", id="crossed marks"),
    ],
)
def test_no_small_document_takes_minutes(made: str) -> None:
    """A million characters are milliseconds of work; what grows with the square would take minutes."""
    program = (
        "import resource; resource.setrlimit(resource.RLIMIT_CPU, (6, 6))\n"
        f"from mlsd.document import parse\nparse(('# T\\n\\n' + {made} + '\\n').encode())"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0

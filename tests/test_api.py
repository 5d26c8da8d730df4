"""mlsd.check and mlsd.parse: pure, picklable, and the same in a pool of processes."""

from __future__ import annotations

import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screens import write_small

import mlsd
from mlsd.errors import MlsdError
from mlsd.resources import shipped

TEXT = "---\nmlsd: interview@1\n---\n\n# T\n\n<!-- mlsd:setup.goals -->\n\n{}\n\n<!-- /mlsd:setup.goals -->\n"
EXAMPLES = sorted((Path(shipped("questions")).parent / "examples").glob("*.md"))


def test_a_report_as_the_documentation_has_it() -> None:
    report = mlsd.check(TEXT.format("TODO"), path="design.md")
    found = next(each for each in report.findings if each.topic == "setup.goals")
    assert (report.path, report.kind, report.pack) == ("design.md", "mlsd", "interview@1")
    assert (found.code, found.severity, found.line) == ("MLSD201", "error", 9)


def test_what_is_offered() -> None:
    assert sorted(mlsd.__all__) == ["__version__", "check", "parse"]
    assert all(hasattr(mlsd, name) for name in mlsd.__all__)


@given(st.text(st.characters(codec="utf-8")))
def test_parsing_is_pure_and_its_value_can_be_pickled(text: str) -> None:
    data = TEXT.format(text).encode()
    document = mlsd.parse(data)
    assert document == mlsd.parse(data)
    assert pickle.loads(pickle.dumps(document)) == document
    assert document.data == data


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_checking_is_pure_and_text_is_bytes(text: str) -> None:
    whole = TEXT.format(text)
    report = mlsd.check(whole)
    assert report == mlsd.check(whole.encode())
    assert pickle.loads(pickle.dumps(report)) == report


@pytest.mark.parametrize("method", ["spawn", "fork"])
def test_a_pool_of_processes_says_the_same(method: str) -> None:
    texts = [TEXT.format(f"Leaks fall by {number}%.").encode() for number in range(8)]
    with ProcessPoolExecutor(2, mp_context=get_context(method)) as pool:
        assert list(pool.map(mlsd.check, texts, chunksize=4)) == [mlsd.check(text) for text in texts]
        assert list(pool.map(mlsd.parse, texts, chunksize=4)) == [mlsd.parse(text) for text in texts]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_checking_a_real_document_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    report = mlsd.check(before, path=str(path))
    assert pickle.loads(pickle.dumps(report)) == report == mlsd.check(before, path=str(path))
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "pack", "says"),
    [
        pytest.param(b"\xff", None, "<text>:1: ", id="bytes that are no text"),
        pytest.param("# T\n\ud800\n", None, "<text>:2: ", id="half a character"),
        pytest.param(TEXT.replace("interview", "interveiw"), None, "<text>:2: ", id="a pack that there is not"),
        pytest.param("# T\n", "nope", "no pack called 'nope'", id="a pack that was asked for"),
    ],
)
def test_what_cannot_be_checked_is_an_error_with_its_place(text: str | bytes, pack: str | None, says: str) -> None:
    with pytest.raises(MlsdError, match=says):
        mlsd.check(text, pack)


@pytest.mark.parametrize("data", [b"\xff", b"\xff\xfe#\0", "\ud800".encode("utf-8", "surrogatepass")])
def test_parsing_what_is_no_utf8_is_a_value_error(data: bytes) -> None:
    with pytest.raises(ValueError, match="UTF"):
        mlsd.parse(data)


def test_a_pack_by_its_path(tmp_path: Path) -> None:
    write_small(tmp_path)
    pack = str(tmp_path / ".mlsd" / "questions" / "small.yaml")
    assert mlsd.check(TEXT.format("x"), pack).pack == "small@1"

"""Every example of the CommonMark specification as an answer: it comes back to the letter.

The specification (CC-BY-SA) is not part of this repository: `npm install commonmark-spec` puts it where this looks, or
MLSD_SPEC names the folder that holds spec.txt.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from mlsd.document import fill, parse

_FENCE = "`" * 32


def _spec() -> Path | None:
    named = os.environ.get("MLSD_SPEC")
    folders = [Path(named)] if named else []
    folders += [Path(__file__).parent.parent]
    tries = [folder / inner / "spec.txt" for folder in folders for inner in ("", "node_modules/commonmark-spec")]
    return next((path for path in tries if path.is_file()), None)


def _examples() -> list[str]:
    spec = _spec()
    if spec is None:
        return []
    found = re.findall(rf"(?ms)^{_FENCE} example[^\n]*\n(.*?)^\.\n.*?^{_FENCE}$", spec.read_text(encoding="utf-8"))
    return [example.replace("→", "\t") for example in found]


EXAMPLES = _examples()
pytestmark = pytest.mark.skipif(
    not EXAMPLES, reason="no CommonMark spec.txt: run `npm install commonmark-spec`, or set MLSD_SPEC to its folder"
)
EOLS = pytest.mark.parametrize("eol", ["\n", "\r\n"], ids=["LF", "CRLF"])


def plain(text: str) -> str:
    """Without the blank lines around it, which are not part of an answer."""
    lines = text.split("\n")
    while lines and not lines[0].strip(" \t"):
        del lines[0]
    while lines and not lines[-1].strip(" \t"):
        del lines[-1]
    return "\n".join(lines)


def blank(ids: list[str], eol: str) -> bytes:
    sections = "".join(f"## H\n\n<!-- mlsd:{id} -->\n\n<!-- /mlsd:{id} -->\n\n" for id in ids)
    return f"# All\n\n{sections}The end\n".replace("\n", eol).encode()


def test_the_specification_is_read_whole() -> None:
    assert len(EXAMPLES) >= 600
    assert all(example.endswith("\n") for example in EXAMPLES if example)


@EOLS
def test_each_example_alone(eol: str) -> None:
    empty = blank(["a.first", "a.second"], eol)
    changed = []
    for number, example in enumerate(EXAMPLES, 1):
        filled = fill(empty, {"a.first": example})
        document = parse(filled)
        back = document.texts() == {"a.first": plain(example), "a.second": ""} and not document.faults
        if not back or fill(filled, {"a.first": example}) != filled or fill(filled, {"a.first": ""}) != empty:
            changed.append(number)
    assert changed == []


@EOLS
def test_all_examples_in_one_document(eol: str) -> None:
    ids = [f"spec.e{number}" for number in range(1, len(EXAMPLES) + 1)]
    answers = dict(zip(ids, EXAMPLES, strict=True))
    empty = blank(ids, eol)
    filled = fill(empty, answers)
    document = parse(filled)
    assert document.faults == ()
    assert document.texts() == {id: plain(text) for id, text in answers.items()}
    assert fill(filled, answers) == filled
    assert fill(filled, dict.fromkeys(ids, "")) == empty

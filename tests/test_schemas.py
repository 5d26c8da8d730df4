"""The published schemas: valid themselves, and taking exactly what mlsd writes and reads."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from screens import run

from mlsd.resources import shipped
from mlsd.schemas import schema_of

WHATS = ["pack", "config", "report"]
PACKS = sorted(path for path in Path(shipped("questions")).glob("*.yaml") if path.stem != "exercises")


def schema(what: str) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(schema_of(what))
    return made


def accepts(what: str, value: Any) -> bool:
    return bool(jsonschema.Draft202012Validator(schema(what)).is_valid(value))


@pytest.mark.parametrize("what", WHATS)
def test_a_schema_is_one_and_the_command_prints_it(what: str, tmp_path: Path) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(what))
    done = run("schema", what, cwd=tmp_path)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, schema_of(what), b"")


def test_a_schema_that_there_is_not(tmp_path: Path) -> None:
    assert run("schema", "packs", cwd=tmp_path).returncode == 2


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_the_shipped_packs_fit(path: Path) -> None:
    jsonschema.validate(yaml.safe_load(path.read_text(encoding="utf-8")), schema("pack"))


ROW = {"id": "s.a", "title": "A", "ask": "What?"}
PACK = {"pack": "p", "version": 1, "title": "P", "stages": [{"id": "s", "title": "S"}], "questions": [ROW]}


@pytest.mark.parametrize(
    ("value", "taken"),
    [
        pytest.param(PACK, True, id="a small pack"),
        pytest.param(PACK | {"extends": "q", "questions": [{"id": "s.a"}]}, True, id="a row that changes another"),
        pytest.param(PACK | {"questions": [ROW | {"kind": "choice", "choices": ["a"]}]}, True, id="a choice"),
        pytest.param(PACK | {"questions": [ROW | {"kind": "chioce"}]}, False, id="a misspelt kind"),
        pytest.param(PACK | {"questions": [ROW | {"aks": "What?"}]}, False, id="a misspelt key"),
        pytest.param(PACK | {"questions": [{"title": "A"}]}, False, id="no id"),
        pytest.param(PACK | {"version": "one"}, False, id="no version"),
        pytest.param({}, False, id="nothing"),
    ],
)
def test_the_schema_of_a_pack(value: Any, taken: bool) -> None:
    assert accepts("pack", value) is taken


CONFIG = """
select = ["MLSD"]
ignore = ["thin-answer"]
fail-on = "warning"
draft = "report"
pack = "interview"
output-format = "concise"
owners = ["dana"]
[severity]
MLSD3 = "off"
[paths."docs/old/*"]
pack = "llm"
ignore = ["MLSD5"]
severity = {MLSD2 = "info"}
"""


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        pytest.param(CONFIG, True, id="every key"),
        pytest.param("", True, id="nothing"),
        pytest.param('fail-on = "warnings"', False, id="no level"),
        pytest.param('draft = "pass"', False, id="no way with drafts"),
        pytest.param('output-format = "html"', False, id="no format"),
        pytest.param('[severity]\nMLSD2 = "bad"', False, id="no severity"),
        pytest.param('[paths."a".severity]\nMLSD2 = "bad"', False, id="no severity for a path"),
        pytest.param("ignroe = []", False, id="a misspelt key"),
        pytest.param('ignore = "MLSD2"', False, id="a text for a list"),
    ],
)
def test_the_schema_of_a_configuration_says_what_mlsd_says(text: str, taken: bool, tmp_path: Path) -> None:
    assert accepts("config", tomllib.loads(text)) is taken
    (tmp_path / ".mlsd.toml").write_text(text, encoding="utf-8")
    (tmp_path / "a.md").write_text("# T\n\n<!-- mlsd:setup.goals -->\n\n<!-- /mlsd:setup.goals -->\n", encoding="utf-8")
    assert (run("check", "a.md", cwd=tmp_path).returncode in (0, 1)) is taken


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(b"# T\n\n<!-- mlsd:setup.goals -->\n\nFewer.\n\n<!-- /mlsd:setup.goals -->\n", id="one answer"),
        pytest.param(b"# T\n\nWe log names, and ads are ranked.\n", id="no marks"),
        pytest.param(b"", id="nothing"),
        pytest.param(b"<!-- mlsd:a.b -->\n<!--mlsd:c.d-->\n", id="damaged"),
        pytest.param(b"---\nmlsd: interview@1\nx: &a 1\n---\n", id="bad front matter"),
    ],
)
def test_what_check_writes_fits(text: bytes, tmp_path: Path) -> None:
    done = run("check", "-", "--output-format", "json", cwd=tmp_path, stdin=text)
    jsonschema.validate(json.loads(done.stdout), schema("report"))


def test_a_blank_document_of_every_pack_fits(tmp_path: Path) -> None:
    for path in PACKS:
        assert run("new", f"{path.stem}.md", "--blank", "--pack", path.stem, cwd=tmp_path).returncode == 0
    done = run("check", ".", "--output-format", "json", cwd=tmp_path)
    whole = json.loads(done.stdout)
    jsonschema.validate(whole, schema("report"))
    assert len(whole["documents"]) == len(PACKS)


@pytest.mark.parametrize("key", ["schema", "documents", "summary"])
def test_a_report_that_lacks_something_does_not_fit(key: str) -> None:
    whole = {"schema": "mlsd-report/1", "documents": [], "summary": {"documents": 0, "errors": 0, "warnings": 0}}
    assert accepts("report", whole)
    assert not accepts("report", {name: value for name, value in whole.items() if name != key})

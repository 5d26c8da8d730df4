"""JSON Schemas of packs, configuration and report, made from the classes that the code itself uses."""

from __future__ import annotations

import json
from typing import Any

from mlsd.config import DRAFTS, FAIL_ON, SEVERITIES, Config
from mlsd.pack import ESTIMATES, KINDS, NEEDS, Pack
from mlsd.report import format_names
from mlsd.shape import json_schema

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_STATES = ["answered", "unanswered", "na", "later", "covered", "touched", "absent"]


def schema_of(what: str) -> str:
    """The schema of `pack`, `config` or `report`, as JSON text."""
    made = {"pack": _pack, "config": _config, "report": _report}[what]()
    return json.dumps({"$schema": _DIALECT, "title": f"mlsd {what}"} | made, indent=2) + "\n"


def _pack() -> dict[str, Any]:
    schema = json_schema(Pack)
    row = schema["properties"]["questions"]["items"]["properties"]
    row["kind"]["enum"] = list(KINDS)
    row["needs"]["items"]["enum"] = list(NEEDS)
    row["derives"]["items"]["enum"] = list(ESTIMATES)
    return schema


def _config() -> dict[str, Any]:
    schema = json_schema(Config)
    properties = {name.replace("_", "-"): value for name, value in schema["properties"].items()}
    properties["fail-on"]["enum"] = list(FAIL_ON)
    properties["draft"]["enum"] = list(DRAFTS)
    properties["output-format"]["enum"] = format_names()
    for holder in (properties, properties["paths"]["additionalProperties"]["properties"]):
        holder["severity"]["additionalProperties"]["enum"] = list(SEVERITIES)
    return schema | {"properties": properties}


def _report() -> dict[str, Any]:
    line = {"type": "integer", "minimum": 1}
    text = {"type": "string"}
    percent = {"type": "integer", "minimum": 0, "maximum": 100}
    topic = _object({"id": text, "state": {"enum": _STATES}, "line": line})
    topic["properties"]["served_by"] = text  # only where the answer is another topic's
    finding = _object(
        {
            "code": {"type": "string", "pattern": "^MLSD[0-9]{3}$"},
            "name": text,
            "severity": {"enum": ["error", "warning", "info"]},
            "line": line,
            "column": line,
            "topic": {"type": ["string", "null"]},
            "message": text,
            "hint": text,
        }
    )
    score = _object({"overall": percent, "stages": {"type": "object", "additionalProperties": percent}})
    document = _object(
        {
            "path": text,
            "kind": {"enum": ["mlsd", "other"]},
            "pack": text,
            "topics": {"type": "array", "items": topic},
            "findings": {"type": "array", "items": finding},
            "score": score,
        }
    )
    count = {"type": "integer", "minimum": 0}
    summary = _object({"documents": count, "errors": count, "warnings": count})
    return _object(
        {"schema": {"const": "mlsd-report/1"}, "documents": {"type": "array", "items": document}, "summary": summary}
    )


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties)}
